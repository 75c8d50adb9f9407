"""A draft told out: the prose under each label, and whether it is a story, a stub, a template or an explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from starlint.finding import Span
from starlint.notes.block_text import clipped, is_spoken, prose
from starlint.notes.first_person import acts_without_subject, deeds, explains, i_did, is_alone, is_own, is_past
from starlint.notes.last_section import LastSection
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.placed_labels import PlacedLabel
from starlint.notes.shapes.label_runs import LabelRun
from starlint.notes.story import Section, SectionKind, StoryKind

FEWEST_WORDS = 25  # of a story; below, it is a stub


def sections(text: str, blocks: Sequence[Block], draft: LabelRun) -> tuple[Section, ...]:
    """The sections of a draft, in order, remarks about the story left out."""
    if draft.cells:
        filled = (_cell_section(text, mark, cell) for mark, cell in zip(draft.marks, draft.cells, strict=True))
        return tuple(filled)
    stops = [mark.span.start for mark in draft.marks[1:]]
    whole = [_section(text, blocks, mark, stop) for mark, stop in zip(draft.marks, stops, strict=False)]
    hollow = bool(whole) and not any(section.prose.text for section in whole)
    title = _title_item(blocks, draft.marks[0])
    whole.append(_last_section(text, blocks, draft.marks[-1], draft.stop, hollow, title))
    return _with_action([section for section, mark in zip(whole, draft.marks, strict=True) if not mark.meta])


def _cell_section(text: str, mark: PlacedLabel, cell: Block) -> Section:
    return Section(mark.kind, "", mark.span, cell.span, prose(text, [cell.lines]))


def _section(text: str, blocks: Sequence[Block], mark: PlacedLabel, stop: int) -> Section:
    passages = [
        clipped(block, Span(mark.span.end, stop))
        for index, block in enumerate(_between(blocks, mark.block, stop))
        if index == 0 or is_spoken(text, block)
    ]
    return _made(text, blocks, mark, passages)


def _title_item(blocks: Sequence[Block], mark: PlacedLabel) -> Block | None:
    """The numbered item that stands over a story's labels, outside of their list."""
    before = blocks[mark.block - 1] if mark.block else None
    return before if before and before.numeral and before.depth > mark.style.depth else None


def _last_section(
    text: str, blocks: Sequence[Block], mark: PlacedLabel, stop: int, hollow: bool, title: Block | None
) -> Section:
    """The section whose end no label marks: it goes on as long as the text reads as part of it."""
    own = blocks[mark.block]
    passages = [clipped(own, Span(mark.span.end, max(mark.span.end, min(stop, own.span.end))))]
    trail = LastSection(text, own, bool(passages[0]), hollow, title)
    for block in _between(blocks, mark.block + 1, stop):
        if not trail.goes_on(block):
            break
        passages.append(clipped(block, Span(mark.span.end, stop)) if is_spoken(text, block) else ())
    return _made(text, blocks, mark, passages)


def _between(blocks: Sequence[Block], first: int, stop: int) -> Iterator[Block]:
    for index in range(first, len(blocks)):
        if blocks[index].span.start >= stop:
            return
        yield blocks[index]


def _made(text: str, blocks: Sequence[Block], mark: PlacedLabel, passages: Sequence[Sequence[Span]]) -> Section:
    start = _label_start(text, blocks[mark.block], mark.span.start)
    label = Span(start, start + len(text[start : mark.span.end].rstrip()))
    said = prose(text, passages)
    end = said.spans[-1].end if said.spans else label.end
    return Section(mark.kind, text[label.start : label.end], label, Span(start, end), said)


_NUMBER_SIGNS = re.compile(r"#{1,6}[ \t]*\Z")
_NUMBER_SIGNS_REACH = 80  # characters before a heading's text


def _label_start(text: str, block: Block, start: int) -> int:
    """Where a label begins as written: a heading's at its number signs."""
    before = text[max(0, start - _NUMBER_SIGNS_REACH) : start] if block.kind is BlockKind.HEADING else ""
    signs = _NUMBER_SIGNS.search(before)
    return start - len(signs.group()) if signs else start


# Extra labels over what was given, went wrong or was felt, not over what was done.
_NOT_DONE = re.compile(
    r"\b(?:wrong|underestimated|problem|challenge|context|background|changed|why|constraints?|stakes|feel\w*|teams?"
    r"|scoped|nugget|trade-?offs?)\b",
    re.I,
)
_END = (SectionKind.RESULT, SectionKind.LEARNING)


def _with_action(told: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, where none is called Action those that say what was done under a name of their own."""
    if any(section.kind is SectionKind.ACTION for section in told):
        return tuple(told)
    end = next((i for i, section in enumerate(told) if section.kind in _END), len(told))
    return tuple(
        replace(section, kind=SectionKind.ACTION) if 0 < i < end and _says_what_was_done(section) else section
        for i, section in enumerate(told)
    )


def _says_what_was_done(section: Section) -> bool:
    own = section.kind is SectionKind.OTHER and not _NOT_DONE.search(section.label)
    return own and i_did(section.prose.text)


_PLACEHOLDER = re.compile(
    r"[\W_]*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\.{3,}|…+|_{3,}|-{2,}|TODO\b.*|TBD\b.*|xx+|lorem ipsum.*|n/?a|\(.*\)|\?+)"
    r"[\W_]*\Z",
    re.I | re.S,
)
_LONGEST_PLACEHOLDER = 300  # characters


def kind_of(text: str, told: Sequence[Section], draft: LabelRun, prepares: bool) -> StoryKind | None:
    """What a draft's sections amount to; None for an explanation of the method, or a document of another kind.

    `prepares` says that the file speaks of interviews.
    """
    parts = [section.prose.text for section in told]
    unfinished = draft.sure or prepares  # no other document has to be finished
    if _is_template(text, told):
        return StoryKind.TEMPLATE if unfinished else None
    if explains(parts) or _only_names(told):
        return None
    if sum(section.words for section in told) < FEWEST_WORDS:
        return StoryKind.STUB if unfinished else None
    return StoryKind.STORY if _is_told(" \n".join(parts), draft, prepares) else None


def _is_told(spoken: str, draft: LabelRun, prepares: bool) -> bool:
    """Whether somebody tells what happened; outside of interview notes hardly anything but an "I" is believed."""
    own = is_own(spoken) or acts_without_subject(spoken)
    if prepares:
        believed = draft.sure or draft.plain >= {SectionKind.ACTION, SectionKind.RESULT}
        return own or (believed and is_past(spoken))
    if draft.whole:
        return own
    if draft.sure or not draft.documentary:
        return is_alone(spoken) and is_past(spoken)
    return deeds(spoken) >= _MANY_DEEDS


_MANY_DEEDS = 4  # times that "I" did something; a report tells fewer


def _only_names(told: Sequence[Section]) -> bool:
    """Whether the labels are merely listed, nothing being set off from them."""
    if any(section.prose.text for section in told):
        return False
    return not any(section.label.startswith("#") or ":" in section.label or "：" in section.label for section in told)


def _is_template(text: str, told: Sequence[Section]) -> bool:
    contents = [text[section.label_span.end : section.span.end].strip() for section in told]
    filled = [content for content in contents if content.strip(" *_:|")]
    waiting = [content for content in filled if len(content) <= _LONGEST_PLACEHOLDER and _PLACEHOLDER.match(content)]
    return bool(filled) and len(waiting) * 2 > len(filled)
