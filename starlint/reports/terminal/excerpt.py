"""The words that a finding points at and those that it counts, underlined in their line."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.finding import Finding, Span
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.terminal_width import Strip, strip_and_others


def excerpt(finding: Finding, places: Places, options: RenderOptions, indent: str = "") -> Iterator[str]:
    """The line with its number, and the carets under its words."""
    number = str(places.line(finding.span.start))
    note = _rest(finding.span, places)
    room = options.width - len(indent) - len(number) - len(" | ")
    seen, counted = _strips(finding, places, room, len(note))
    under = _underlined(seen, counted, finding.severity.label, options)
    bar = options.paint("|", "margin")
    yield f"{indent}{options.paint(number, 'margin')} {bar} {seen.shown}".rstrip()
    yield f"{indent}{' ' * len(number)} {bar} {under}{note}"


def _strips(finding: Finding, places: Places, room: int, reserved: int) -> tuple[Strip, list[Strip]]:
    """The first line of the span, as much of it as fits beside the note that follows its carets."""
    span = finding.span
    line = places.line_span(places.line(span.start))
    room = max(room - reserved, room // 2)
    near = Span(max(line.start, span.start - 2 * room), min(line.end, max(line.start, span.start) + 4 * room))
    text = places.text[near.start : near.end]
    start = min(span.start, line.end) - near.start
    end = max(start, len(places.text[near.start : min(span.end, near.end)].rstrip()))
    others = [Span(r.span.start - near.start, r.span.end - near.start) for r in finding.related if near.covers(r.span)]
    apart = [(other.start, other.end) for other in others if other.start >= end or other.end <= start]
    return strip_and_others(text, (start, end), apart, room, (near.start > line.start, near.end < line.end))


def _underlined(seen: Strip, counted: list[Strip], ink: str, options: RenderOptions) -> str:
    """Carets under the words that a finding points at, and dashes under those that it counts."""
    line, column = "", 0
    for part in sorted([seen, *counted], key=lambda part: part.before):
        marks = options.paint("^" * part.highlighted, ink) if part is seen else "-" * part.highlighted
        line += " " * (part.before - column) + marks
        column = part.before + part.highlighted
    return line


def _rest(span: Span, places: Places) -> str:
    last = places.last_line(span)
    return "" if last == places.line(span.start) else f" … to line {last}"
