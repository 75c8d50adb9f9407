"""The words that a finding points at, underlined in their line."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.finding import Finding, Span
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.terminal_width import Strip, strip


def excerpt(finding: Finding, places: Places, options: RenderOptions, indent: str = "") -> Iterator[str]:
    """The line with its number, and the carets under its words."""
    number = str(places.line(finding.span.start))
    note = _rest(finding.span, places)
    room = options.width - len(indent) - len(number) - len(" | ")
    seen = _strip(finding.span, places, room, len(note))
    carets = options.paint("^" * seen.highlighted, finding.severity.label)
    bar = options.paint("|", "margin")
    yield f"{indent}{options.paint(number, 'margin')} {bar} {seen.shown}".rstrip()
    yield f"{indent}{' ' * len(number)} {bar} {' ' * seen.before}{carets}{note}"


def _strip(span: Span, places: Places, room: int, reserved: int) -> Strip:
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
