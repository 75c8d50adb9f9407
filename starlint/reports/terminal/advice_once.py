"""The advice of each rule, which is given once in a run."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlint.finding import Finding

_AGAIN = "see above"


@dataclass(slots=True)
class AdviceOnce:
    """Which advice was given so far."""

    _given: set[tuple[str, str]] = field(default_factory=set)  # by the code of the rule, and the words

    def of(self, finding: Finding) -> str:
        """The advice of a finding; "see above" where its rule has given the same before."""
        key = finding.code, finding.advice
        if key in self._given:
            return _AGAIN
        self._given.add(key)
        return finding.advice
