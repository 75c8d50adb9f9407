"""A rule whose check raises an error: it is named, and the other rules go on."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from typing import NamedTuple

from starlint.checks import Hit
from starlint.finding import Finding, Severity
from starlint.notes.story import Notes
from starlint.rule import Rule


class RuleFailure(NamedTuple):
    """An error in the check of a rule, which is a bug."""

    code: str
    name: str
    error: str  # on one line
    package: str | None  # that brings the kind of check; None: starlint itself
    trace: str

    @classmethod
    def of(cls, rule: Rule, error: Exception) -> RuleFailure:
        """The failure of a rule."""
        from starlint.checks.installed import package_of  # late: it loads importlib.metadata

        words = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":")
        trace = "".join(traceback.format_exception(error))
        return cls(rule.code, rule.name, words[:_LONGEST], package_of(type(rule.check)), trace)

    @property
    def sentence(self) -> str:
        """What a person is told."""
        author = f'the author of "{self.package}"' if self.package else "starlint"
        return (
            f"the rule {self.code} ({self.name}) failed, and says nothing ({self.error}); please report it to {author}"
        )


Failures = dict[str, RuleFailure]  # by the code of the rule; the first of each

_LONGEST = 200  # characters of an error


def findings_of(
    rule: Rule, hits: Callable[[], Iterable[Hit]], notes: Notes, failures: Failures, story: int | None = None
) -> list[Finding]:
    """What a rule says of its hits, in a story or in that at each hit. A rule that cannot is added to the failures."""
    try:
        return [
            _checked(rule.finding(hit, notes.story_at(hit.span) if story is None else story), len(notes.text))
            for hit in hits()
        ]
    except Exception as error:  # whatever a kind of check of another package may raise
        failures.setdefault(rule.code, RuleFailure.of(rule, error))
        return []


def _checked(finding: Finding, length: int) -> Finding:
    """The finding, if reports can show it. Raises ValueError."""
    spans = (finding.span, *(related.span for related in finding.related))
    if not isinstance(finding.severity, Severity) or any(span.end > length for span in spans):
        raise ValueError(f"found something at {finding.span.start} to {finding.span.end}, where no text is")
    return finding
