"""What was found in all files together, in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from starlint.file_report import Report
from starlint.finding import Severity
from starlint.notes.story import StoryKind
from starlint.wording import count

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
}


@dataclass(slots=True)
class Summary:
    """What the summary counts."""

    files: int = 0
    stories: int = 0  # told ones; stubs and templates are none
    severities: Counter[Severity] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)  # by why

    def add(self, report: Report) -> None:
        """Count one more file."""
        self.files += 1
        self.stories += sum(story.kind is StoryKind.STORY for story in report.notes.stories)
        self.severities.update(finding.severity for finding in report.findings)
        self.left_out.update({"suppressed": len(report.suppressed), "in the baseline": len(report.known)})


def summary_line(tally: Summary) -> str:
    """How many stories there are, and what was found in them and is not shown: "1 story, 1 error (2 suppressed)"."""
    told = ", ".join(f"{number:,} {why}" for why, number in tally.left_out.items() if number)
    shown = _shown(tally)
    return f"{shown.removesuffix('.')} ({told}){'.' * shown.endswith('.')}" if told else shown


def _shown(tally: Summary) -> str:
    """How many stories there are, and what was found in them. Praise where there is nothing."""
    found = ", ".join(_counts(tally.severities))
    if tally.stories:
        return f"{count(tally.stories, 'story', 'stories')}, {found}" if found else _praise(tally.stories)
    none = f"No stories found in {count(tally.files, 'file', 'files')}"
    return f"{none}, {found}" if found else f"{none}."


def _counts(severities: Counter[Severity]) -> Iterator[str]:
    return (count(severities[severity], *nouns) for severity, nouns in _NOUNS.items() if severities[severity])


def _praise(stories: int) -> str:
    return "The one story passes." if stories == 1 else f"All {stories} stories pass."
