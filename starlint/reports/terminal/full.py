"""Findings for a person at a terminal: the place, the words underlined, and what a coach would say."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding, Span
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, summary_line
from starlint.reports.terminal.concise import heading
from starlint.reports.terminal.terminal_width import Strip, one_line, strip


def full(files: Iterable[FileReport], page: RenderOptions) -> Iterator[str]:
    """Each finding with its excerpt, file by file as they come, and a summary of all."""
    tally, met = Summary(), Counter[_Weakness]()
    for file in files:
        tally.add(file.report)
        yield from _findings(file, page, met)
    yield from _left_out(met, page)
    if tally.files and not page.quiet:
        yield summary_line(tally) + "\n"


_Weakness = tuple[str, str]  # the code and name of a rule


def _findings(file: FileReport, page: RenderOptions, met: Counter[_Weakness]) -> Iterator[str]:
    places = Places.of(file.report.notes.text)
    for finding in file.report.findings:
        met[finding.code, finding.name] += 1
        if met[finding.code, finding.name] <= page.excerpts:
            lines = (heading(file, finding, places, page), *_body(finding, places, page))
            yield "\n".join(lines) + "\n\n"


def _left_out(met: Counter[_Weakness], page: RenderOptions) -> Iterator[str]:
    """How often each rule was met beyond the findings that were shown."""
    more = [(code, name, times - page.excerpts) for (code, name), times in sorted(met.items()) if times > page.excerpts]
    yield from (f"{code} {name}: … and {times:,} more\n" for code, name, times in more)
    if more:
        yield "\n" if page.quiet else "To see every one: --format concise, or --excerpts with a higher number\n\n"


def _body(finding: Finding, places: Places, page: RenderOptions) -> Iterator[str]:
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
