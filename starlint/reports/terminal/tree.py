"""How the notes were read, as an outline for a person: stories, sections, and what was found in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from starlint.file_report import FileReport
from starlint.finding import Finding, Span
from starlint.inert import one_line, printable
from starlint.language.parts.parts import Part
from starlint.language.results import Evidence, Quantity
from starlint.notes.story import NotStory, Section, Story
from starlint.positions import Places
from starlint.reports.render_options import EVERY, RenderOptions
from starlint.reports.terminal.terminal_width import fitted
from starlint.reports.terminal.wrapping import Word, words, wrapped
from starlint.spoken_time import clock, seconds
from starlint.wording import count

_BAR = 20  # columns of a section that is a whole story
_BEFORE_BAR = 57  # columns, with how sure a part is, which comes after the bar


def tree(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """One outline per file, as they come."""
    for file in files:
        yield "\n".join(_file(file, options)) + "\n\n"


def _file(file: FileReport, options: RenderOptions) -> Iterator[str]:
    notes, findings = file.report.notes, file.report.findings
    places = file.places()
    yield options.paint(printable(file.name), "place") + ("" if notes.stories else ": no stories")
    for index, (story, evidence) in enumerate(zip(notes.stories, file.report.evidence, strict=True)):
        yield ""
        yield from _story(story, evidence, file, places, options)
        yield from _quantities(evidence, places, options)
        yield from (f"    {line}" for line in _findings(findings, index, places, options))
    yield from _strays(_findings(findings, None, places, options))
    if options.details:
        yield from _strays(line for passage in notes.rejected for line in _rejected(passage, places, options))
        if not (notes.stories or notes.rejected):
            yield from _strays(["no passage looks like a story" if notes.text.strip() else "the file is empty"])


def _story(story: Story, evidence: Evidence, file: FileReport, places: Places, options: RenderOptions) -> Iterator[str]:
    title = one_line(story.title or "(no title)")
    length = f"{count(story.words, 'word', 'words')}, {clock(seconds(story.words, file.words_per_minute))}"
    about = f"· {story.kind.value}, line {places.line(story.span.start)} · {length}"
    shown = [Word.of(word, options.paint(word, "title")) for word in title.split()]
    if options.wraps:
        yield from wrapped([*shown, *words(about)], options.width, "  ", "    ")
    else:
        yield f"  {options.paint(title, 'title')} {about}"
    for question in story.questions:
        yield fitted(f"    question   {one_line(question.text)}", options.width)
    if story.principles:
        yield fitted(f"    principle  {one_line(', '.join(story.principles))}", options.width)
    if options.details and story.why:
        yield from _in_lines("; ".join(story.why), "    why        ", options)
    for section in story.sections:
        yield _section(section, story.words, places, options)
    if evidence.parts:
        yield from (_part(part, story.words, places, options) for part in evidence.parts.runs)


def _section(section: Section, whole: int, places: Places, options: RenderOptions) -> str:
    return _row(section.kind.value, section.span, section.words, whole, "█", places, options)


def _part(part: Part, whole: int, places: Places, options: RenderOptions) -> str:
    """A part of an answer without labels, as read, and how sure that is."""
    name = f"  {part.kind.value}?" if part.kind else "  no part?"
    row = _row(name, part.span, part.words, whole, "▒", places, options)
    return f"{row} {part.confidence:.0%} sure"


def _row(name: str, span: Span, counted: int, whole: int, block: str, places: Places, options: RenderOptions) -> str:
    share = counted / whole if whole else 0
    first, last = places.line(span.start), places.last_line(span)
    lines = f"{first}–{last}" if last > first else f"{first}"
    length = count(counted, "word", "words")
    room = options.width - _BEFORE_BAR if options.wraps else _BAR
    if room < 0:
        return f"  {name.strip():<10} {lines} {length} {share:.0%}"
    bar = options.paint(block * round(share * min(room, _BAR)), "bar")
    return f"    {name:<14} {lines:>9}  {length:>10}  {share:>4.0%}  {bar}".rstrip()


def _quantities(evidence: Evidence, places: Places, options: RenderOptions) -> Iterator[str]:
    """The quantities of each kind, on one line."""
    by_kind = sorted(evidence.quantities, key=lambda quantity: quantity.kind.value)
    for kind, group in groupby(by_kind, key=lambda quantity: quantity.kind.value):
        named = ", ".join(_quantity(quantity, places) for quantity in group)
        yield fitted(f"    {kind:<10} {named}", options.width)


def _quantity(quantity: Quantity, places: Places) -> str:
    return f"{one_line(quantity.text)} (line {places.line(quantity.span.start)})"


def _rejected(passage: NotStory, places: Places, options: RenderOptions) -> Iterator[str]:
    first, last = places.line(passage.span.start), places.last_line(passage.span)
    lines = f"lines {first}–{last}" if last > first else f"line {first}"
    yield from _in_lines(f"{lines}, {'; '.join(passage.why)}", "not a story: ", options, len(_INDENT))


def _in_lines(text: str, first: str, options: RenderOptions, left: int = 0) -> Iterator[str]:
    """A text after its name, broken at words where the page is narrow, of which `left` columns are taken."""
    if not options.wraps:
        yield first + text
        return
    yield from wrapped(words(text), options.width - left, first, " " * len(first))


def _findings(findings: Iterable[Finding], story: int | None, places: Places, options: RenderOptions) -> Iterator[str]:
    """The findings of one story, or of none."""
    for finding in (finding for finding in findings if finding.story == story):
        about = f"{finding.name} [{finding.severity.label}], line {places.line(finding.span.start)}"
        code = Word(options.paint(finding.code, finding.severity.label) + " " * 6, len(finding.code) + 6)
        room = options.width - 2 * len(_INDENT) if options.wraps else EVERY
        yield from wrapped([code, *words(about)], room, rest=" " * (code.columns + 1))


_INDENT = "  "


def _strays(lines: Iterable[str]) -> list[str]:
    """What belongs to no story, below the last story."""
    strays = [f"{_INDENT}{line}" for line in lines]
    return ["", *strays] if strays else []
