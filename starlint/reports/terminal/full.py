"""Findings for a person at a terminal: the place, the words underlined, and the advice of a coach."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding, Span
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary, closing_line
from starlint.reports.terminal.concise import heading
from starlint.reports.terminal.terminal_width import Strip, one_line, strip


def full(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """Each finding with its excerpt, file by file as they come, and a summary of all."""
    summary, times = Summary(), Counter[_RuleName]()
    for file in files:
        summary.add(file.report)
        yield from _findings(file, options, times)
    yield from _left_out(times, options)
    yield from closing_line(summary, options)


_RuleName = tuple[str, str]  # the code and name of a rule


def _findings(file: FileReport, options: RenderOptions, times: Counter[_RuleName]) -> Iterator[str]:
    places = file.places()
    for finding in file.report.findings:
        times[finding.code, finding.name] += 1
        if times[finding.code, finding.name] <= options.excerpts:
            lines = (heading(file, finding, places, options), *_body(finding, places, options))
            yield "\n".join(lines) + "\n\n"


def _left_out(times: Counter[_RuleName], options: RenderOptions) -> Iterator[str]:
    """How many findings of each rule were not shown."""
    more = [(code, name, n - options.excerpts) for (code, name), n in sorted(times.items()) if n > options.excerpts]
    yield from (f"{code} {name}: … and {number:,} more\n" for code, name, number in more)
    if more:
        yield "\n" if options.quiet else "To see every one: --format concise, or --excerpts with a higher number\n\n"


def _body(finding: Finding, places: Places, options: RenderOptions) -> Iterator[str]:
    number = str(places.line(finding.span.start))
    margin = " " * len(number)
    note = _rest(finding.span, places)
    seen = _excerpt(finding.span, places, options.width - len(number) - len(" | "), len(note))
    carets = options.paint("^" * seen.highlighted, finding.severity.label)
    bar = options.paint("|", "margin")
    yield f"{margin} {bar}"
    yield f"{options.paint(number, 'margin')} {bar} {seen.shown}".rstrip()
    yield f"{margin} {bar} {' ' * seen.before}{carets}{note}"
    yield f"{margin} {bar}"
    yield from _help(finding.advice, margin, options.width)


def _excerpt(span: Span, places: Places, room: int, reserved: int) -> Strip:
    """The first line of the span, as much of it as fits beside the note that follows its carets."""
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
