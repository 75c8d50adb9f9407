"""Sections: the prose under each label of a run, under the header of a table, or of an answer without labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.block_text import clipped, is_spoken, is_title, prose
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person_action
from starlint.notes.label_run import LabelRun
from starlint.notes.last_section import LastSection, end_of_own_words
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.placed_labels import PlacedLabel
from starlint.notes.prose import Prose
from starlint.notes.story import Section, SectionKind


def sections(document: Document, run: LabelRun) -> tuple[Section, ...]:
    """The sections of a run, in order, without those over remarks about the story."""
    stops = [label.span.start for label in run.labels[1:]]
    found = [_section(document, label, stop) for label, stop in zip(run.labels, stops, strict=False)]
    found.append(_last_section(document, run, found))
    spoken = [section for section, label in zip(found, run.labels, strict=True) if not label.over_remarks]
    return _with_action(spoken)


def cell_sections(document: Document, run: LabelRun) -> tuple[Section, ...]:
    """The sections of a table row, each a cell."""
    cells = ((label, document.blocks[label.block]) for label in run.labels)
    return tuple(
        Section(label.kind, "", label.span, cell.span, prose(document.text, [cell.lines])) for label, cell in cells
    )


def answer_section(answer: Prose) -> Section:
    """The one section of an answer without labels."""
    span = Span(answer.spans[0].start, answer.spans[-1].end)
    return Section(SectionKind.OTHER, "", Span(span.start, span.start), span, answer)


def _section(document: Document, label: PlacedLabel, stop: int) -> Section:
    passages = [
        clipped(block, Span(label.span.end, stop))
        for index, block in enumerate(_between(document, label.block, stop))
        if index == 0 or is_spoken(document, block)
    ]
    return _with_words(document, label, passages)


def _last_section(document: Document, run: LabelRun, before: Sequence[Section]) -> Section:
    """The section whose end no label marks: it goes on as long as the text reads as part of it."""
    label, stop = run.labels[-1], run.stop
    own = document.blocks[label.block]
    own_end = min(stop, end_of_own_words(own, label.span.end, stop))
    passages = [clipped(own, Span(label.span.end, max(label.span.end, own_end)))]
    empty_before = bool(before) and not any(section.prose.text for section in before)
    begun = " ".join(document.source(line) for line in passages[0])
    last = LastSection(own, begun, empty_before, _title_item(document, run.labels[0]))
    below = list(_between(document, label.block + 1, stop))
    if below and stop < len(document.text) and _is_next_title(below[-1], own):
        below.pop()
    for block in below:
        first = block is below[0] and len(below) > 1 and block.kind is BlockKind.PARAGRAPH
        gist = first and _is_over_blocks(document, label) and _has_gist(document, run.labels[:-1])
        if not gist and not last.includes(block):
            break
        passages.append(clipped(block, Span(label.span.end, stop)) if is_spoken(document, block) else ())
    return _with_words(document, label, passages)


_MOST_TITLE_WORDS = 8


def _is_next_title(block: Block, own: Block) -> bool:
    """Whether the last block above the next story is its title: a few words, and no sentence."""
    alike = block.kind is BlockKind.PARAGRAPH and block.depth <= own.depth and not block.item
    return alike and len(block.text.split()) <= _MOST_TITLE_WORDS and block.text[-1].isalnum()


def _has_gist(document: Document, labels: Sequence[PlacedLabel]) -> bool:
    """Whether bold lines right under other labels of the story say in short what their sections are about."""
    below = (document.blocks[label.block + 1] for label in labels if _is_over_blocks(document, label))
    return any(is_title(block.texts[0]) and block.kind is BlockKind.PARAGRAPH for block in below)


def _is_over_blocks(document: Document, label: PlacedLabel) -> bool:
    """Whether a label is the last of its block, so that its words are in the blocks below."""
    return label.alone and label.span.end >= document.blocks[label.block].span.end


def _title_item(document: Document, label: PlacedLabel) -> Block | None:
    """The numbered item above a story's labels, outside of their list."""
    before = document.blocks[label.block - 1] if label.block else None
    return before if before and before.numeral and before.depth > label.style.depth else None


def _between(document: Document, first: int, stop: int) -> Iterator[Block]:
    """The blocks from an index to an offset."""
    for index in range(first, len(document.blocks)):
        if document.starts[index] >= stop:
            return
        yield document.blocks[index]


def _with_words(document: Document, label: PlacedLabel, passages: Sequence[Sequence[Span]]) -> Section:
    start = _label_start(document, label)
    written = Span(start, start + len(document.text[start : label.span.end].rstrip()))
    words = prose(document.text, passages)
    end = words.spans[-1].end if words.spans else written.end
    meant = label.name.meant if label.name else ""
    return Section(label.kind, document.source(written), written, Span(start, end), words, meant=meant)


_NUMBER_SIGNS = late_pattern(r"#{1,6}[ \t]*\Z")
_NUMBER_SIGNS_REACH = 80  # characters before a heading's text


def _label_start(document: Document, label: PlacedLabel) -> int:
    """Where a label begins as written; in a heading, at the number signs."""
    start = label.span.start
    if document.blocks[label.block].kind is not BlockKind.HEADING:
        return start
    signs = _NUMBER_SIGNS.search(document.text[max(0, start - _NUMBER_SIGNS_REACH) : start])
    return start - len(signs.group()) if signs else start


# Extra labels over what was given, went wrong or was felt, not over what was done.
_NOT_DONE = late_pattern(
    r"\b(?:wrong|underestimated|problem|challenge|context|background|changed|why|constraints?|stakes|feel\w*|teams?"
    r"|scoped|nugget|trade-?offs?)\b",
    re.I,
)
_END = (SectionKind.RESULT, SectionKind.LEARNING)


def _with_action(found: Sequence[Section]) -> tuple[Section, ...]:
    """The sections; where none is called Action, those that say what was done under another name become it."""
    if any(section.kind is SectionKind.ACTION for section in found):
        return tuple(found)
    end = next((i for i, section in enumerate(found) if section.kind in _END), len(found))
    return tuple(
        replace(section, kind=SectionKind.ACTION) if 0 < i < end and _says_what_was_done(section) else section
        for i, section in enumerate(found)
    )


def _says_what_was_done(section: Section) -> bool:
    extra = section.kind is SectionKind.OTHER and not _NOT_DONE.search(section.label)
    return extra and has_first_person_action(section.prose.text)
