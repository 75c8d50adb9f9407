"""The exit codes, and whether the findings of a run are more than the settings allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from starlint.finding import Finding, Severity
from starlint.settings.config import Config, FailOn

SUCCESS, FINDINGS, ERRORS = 0, 1, 2  # 2: something could not be read or written, or made no sense

_LEAST = {FailOn.ERROR: Severity.ERROR, FailOn.WARNING: Severity.WARNING, FailOn.INFO: Severity.INFO}


@dataclass(slots=True)
class ExitStatus:
    """Whether the findings of a run make it fail, counted file by file."""

    severe: bool = False  # whether a finding fails the run by its severity alone
    warnings: Counter[int] = field(default_factory=Counter)  # by the number that the settings allow

    def add(self, findings: Iterable[Finding], config: Config) -> None:
        """Count the findings of one more file. Where warnings are counted, a single one does not fail the run."""
        if config.fail_on is FailOn.NEVER:
            return
        for finding in findings:
            if finding.severity is Severity.WARNING and config.max_warnings is not None:
                self.warnings[config.max_warnings] += 1
            elif finding.severity >= _LEAST[config.fail_on]:
                self.severe = True

    @property
    def fails(self) -> bool:
        """Whether there is more than the settings allow."""
        return self.severe or any(count > allowed for allowed, count in self.warnings.items())
