"""The last line of a report: what was found in all files together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from starlint.file_report import Report
from starlint.finding import Severity
from starlint.notes.story import StoryKind
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.wrapping import paragraph
from starlint.wording import count

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("info", "infos"),
}
_UNFINISHED = {
    StoryKind.STUB: ("stub", "stubs"),
    StoryKind.TEMPLATE: ("template", "templates"),
}


@dataclass(slots=True)
class Summary:
    """The counts of the summary."""

    files: int = 0
    stories: int = 0  # finished ones
    unfinished: Counter[StoryKind] = field(default_factory=Counter)  # stubs and templates, which are not judged
    severities: Counter[Severity] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)  # by the reason
    fixable: Counter[bool] = field(default_factory=Counter)  # findings with a fix, by whether it is safe

    def add(self, report: Report) -> None:
        """Count one more file."""
        self.files += 1
        self.stories += sum(story.kind is StoryKind.STORY for story in report.notes.stories)
        self.unfinished.update(story.kind for story in report.notes.stories if story.kind is not StoryKind.STORY)
        self.severities.update(finding.severity for finding in report.findings)
        self.fixable.update(any(fix.safe for fix in finding.fixes) for finding in report.findings if finding.fixes)
        self.left_out.update({"suppressed": len(report.suppressed), "in the baseline": len(report.known)})


def closing_line(summary: Summary, options: RenderOptions) -> Iterator[str]:
    """The summary as the last line of a report; none for a quiet report, or where no file was read."""
    if summary.files and not options.quiet:
        for line in filter(None, (summary_line(summary), fixable_line(summary), _hint(summary))):
            yield "\n".join(paragraph(line, options.width) if options.wraps else [line]) + "\n"


def summary_line(summary: Summary) -> str:
    """The number of stories and findings, and of what is not shown or judged: "1 story, 1 error (2 suppressed)"."""
    left_out = ", ".join(f"{number:,} {reason}" for reason, number in summary.left_out.items() if number)
    unjudged = " and ".join(_counts(summary.unfinished, _UNFINISHED)) if summary.stories else ""
    left_out = "; ".join(filter(None, (left_out, unjudged and f"{unjudged} not judged")))
    shown = _shown(summary)
    return f"{shown.removesuffix('.')} ({left_out}){'.' * shown.endswith('.')}" if left_out else shown


def fixable_line(summary: Summary) -> str:
    """How many of the findings can be fixed, and by which options; empty where none can."""
    safe, unsafe = summary.fixable[True], summary.fixable[False]
    if not safe:
        return f"{unsafe:,} fixable with --fix --unsafe-fixes" if unsafe else ""
    return f"[*] {safe:,} fixable with --fix" + (f", {unsafe:,} more with --unsafe-fixes" if unsafe else "")


def _hint(summary: Summary) -> str:
    """Where to read on if there is nothing to judge, and nothing was said about it."""
    found = summary.stories or summary.unfinished or summary.severities
    return "" if found else "To see what was read, and why: starlint inspect --why FILE"


def severity_counts(severities: Counter[Severity]) -> str:
    """How many findings there are of each severity: "2 errors, 1 warning"."""
    return ", ".join(_counts(severities, _NOUNS))


def _shown(summary: Summary) -> str:
    """The number of stories and findings; praise without a finding, and what there was without a story."""
    found = severity_counts(summary.severities)
    if summary.stories:
        return f"{count(summary.stories, 'story', 'stories')}, {found}" if found else _praise(summary.stories)
    none = f"No stories found in {count(summary.files, 'file', 'files')}"
    unfinished = " and ".join(_counts(summary.unfinished, _UNFINISHED))
    none += f", only {unfinished}" if unfinished else ""
    return f"{none}, {found}" if found else f"{none}."


_Counted = TypeVar("_Counted")


def _counts(numbers: Counter[_Counted], nouns: Mapping[_Counted, tuple[str, str]]) -> Iterator[str]:
    return (count(numbers[one], *names) for one, names in nouns.items() if numbers[one])


def _praise(stories: int) -> str:
    return "The one story passes." if stories == 1 else f"All {stories} stories pass."
