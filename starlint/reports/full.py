"""Findings for a person at a terminal: the place, the words underlined, and what a coach would say."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlint.finding import Finding, Severity, Span
from starlint.notes.story import StoryKind
from starlint.reports.cells import Strip, one_line, printable, strip
from starlint.reports.page import File, Page, count
from starlint.reports.places import Places

if TYPE_CHECKING:  # the linter brings the language with it, which reports have no need of
    from starlint.linter import Report

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
}


@dataclass(slots=True)
class Tally:
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


def full(files: Iterable[File], page: Page) -> Iterator[str]:
    """Each finding with its excerpt, file by file as they come, and a summary of all."""
    tally = Tally()
    for file in files:
        tally.add(file.report)
        yield from _findings(file, page)
    if tally.files:
        yield _with_left_out(_summary(tally), tally) + "\n"


def _findings(file: File, page: Page) -> Iterator[str]:
    places = Places.of(file.report.notes.text)
    for finding in file.report.findings:
        lines = (_heading(file.name, finding, places, page), *_body(finding, places, page))
        yield "\n".join(lines) + "\n\n"


def _heading(name: str, finding: Finding, places: Places, page: Page) -> str:
    line, column = places.place(finding.span.start)
    place = page.paint(f"{printable(name)}:{line}:{column}:", "place")
    code = page.paint(finding.code, finding.severity.label)
    return f"{place} {code} {finding.name} [{finding.severity.label}] {one_line(finding.message)}"


def _body(finding: Finding, places: Places, page: Page) -> Iterator[str]:
    number = str(places.line(finding.span.start))
    margin = " " * len(number)
    note = _rest(finding.span, places)
    seen = _excerpt(finding.span, places, page.width - len(number) - len(" | "), len(note))
    carets = page.paint("^" * seen.marked, finding.severity.label)
    bar = page.paint("|", "margin")
    yield f"{margin} {bar}"
    yield f"{page.paint(number, 'margin')} {bar} {seen.shown}".rstrip()
    yield f"{margin} {bar} {' ' * seen.before}{carets}{note}"
    yield f"{margin} {bar}"
    yield from _help(finding.advice, margin, page.width)


def _excerpt(span: Span, places: Places, room: int, reserved: int) -> Strip:
    """The first line of the span, as much of it as can be shown beside its carets and their note."""
    line = places.line_span(places.line(span.start))
    room = max(room - reserved, room // 2)
    near = Span(max(line.start, span.start - 2 * room), min(line.end, max(line.start, span.start) + 4 * room))
    text = places.text[near.start : near.end]
    start = min(span.start, line.end) - near.start
    end = max(start, len(places.text[near.start : min(span.end, near.end)].rstrip()))
    return strip(text, start, end, room, (near.start > line.start, near.end < line.end))


def _rest(span: Span, places: Places) -> str:
    last = places.last_line(span)
    return "" if last == places.line(span.start) else f" … to line {last}"


def _help(advice: str, margin: str, width: int) -> list[str]:
    label = f"{margin} = help: "
    return textwrap.wrap(
        one_line(advice),
        width,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _summary(tally: Tally) -> str:
    found = ", ".join(_counts(tally.severities))
    if tally.stories:
        return f"{count(tally.stories, 'story', 'stories')}, {found}" if found else _praise(tally.stories)
    none = f"No stories found in {count(tally.files, 'file', 'files')}"
    return f"{none}, {found}" if found else f"{none}."


def _with_left_out(summary: str, tally: Tally) -> str:
    """The summary with what was found and is not shown: "1 story, 1 error (2 suppressed)"."""
    told = ", ".join(f"{number} {why}" for why, number in tally.left_out.items() if number)
    return f"{summary.removesuffix('.')} ({told}){'.' * summary.endswith('.')}" if told else summary


def _counts(severities: Counter[Severity]) -> Iterator[str]:
    return (count(severities[severity], *nouns) for severity, nouns in _NOUNS.items() if severities[severity])


def _praise(stories: int) -> str:
    return "The one story passes." if stories == 1 else f"All {stories} stories pass."
