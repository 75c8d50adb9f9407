"""Whether a run fails: the findings against what the settings bear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from starlint.finding import Finding, Severity
from starlint.settings.config import Config, FailOn

_LEAST = {FailOn.ERROR: Severity.ERROR, FailOn.WARNING: Severity.WARNING, FailOn.INFO: Severity.INFO}


@dataclass(slots=True)
class ExitStatus:
    """The findings of a run, weighed file by file."""

    grave: bool = False
    warnings: Counter[int] = field(default_factory=Counter)  # by how many are borne

    def add(self, findings: Iterable[Finding], config: Config) -> None:
        """Weigh the findings of one more file. Where warnings are counted, one of them is not grave."""
        if config.fail_on is FailOn.NEVER:
            return
        for finding in findings:
            if finding.severity is Severity.WARNING and config.max_warnings is not None:
                self.warnings[config.max_warnings] += 1
            elif finding.severity >= _LEAST[config.fail_on]:
                self.grave = True

    @property
    def fails(self) -> bool:
        """Whether there is more than the settings bear."""
        return self.grave or any(count > borne for borne, count in self.warnings.items())
