"""A draft told out: the prose under each label, and whether it is a story, a stub, a template or an explanation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from starlint.finding import Span
from starlint.notes.drafts import Draft
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.marks import Mark
from starlint.notes.passages import clipped, is_note_to_self, is_spoken, is_title, prose
from starlint.notes.questions import asks
from starlint.notes.story import Section, StoryKind

FEWEST_WORDS = 25  # of a story; below, it is a stub


def sections(text: str, blocks: Sequence[Block], draft: Draft) -> tuple[Section, ...]:
    """The sections of a draft, in order, remarks about the story left out."""
    if draft.cells:
        filled = (_cell_section(text, mark, cell) for mark, cell in zip(draft.marks, draft.cells, strict=True))
        return tuple(filled)
    stops = [mark.span.start for mark in draft.marks[1:]]
    whole = [_section(text, blocks, mark, stop) for mark, stop in zip(draft.marks, stops, strict=False)]
    whole.append(_last_section(text, blocks, draft.marks[-1], draft.stop))
    return tuple(section for section, mark in zip(whole, draft.marks, strict=True) if not mark.meta)


def _cell_section(text: str, mark: Mark, cell: Block) -> Section:
    return Section(mark.kind, "", mark.span, cell.span, prose(text, [cell.lines]))


def _section(text: str, blocks: Sequence[Block], mark: Mark, stop: int) -> Section:
    passages = [
        clipped(block, Span(mark.span.end, stop))
        for index, block in enumerate(_between(blocks, mark.block, stop))
        if index == 0 or is_spoken(text, block)
    ]
    return _made(text, blocks, mark, passages)


def _last_section(text: str, blocks: Sequence[Block], mark: Mark, stop: int) -> Section:
    """The section whose end no label marks: it goes on as long as the text reads as part of it."""
    own = blocks[mark.block]
    passages = [clipped(own, Span(mark.span.end, min(stop, own.span.end)))]
    trail = _Trail(text, mark, own, bool(passages[0]))
    for block in _between(blocks, mark.block + 1, stop):
        if not trail.goes_on(block):
            break
        passages.append(clipped(block, Span(mark.span.end, stop)) if is_spoken(text, block) else ())
    return _made(text, blocks, mark, passages)


def _between(blocks: Sequence[Block], first: int, stop: int) -> Iterator[Block]:
    for block in blocks[first:]:
        if block.span.start >= stop:
            return
        yield block


def _made(text: str, blocks: Sequence[Block], mark: Mark, passages: Sequence[Sequence[Span]]) -> Section:
    start = _label_start(text, blocks[mark.block], mark.span.start)
    label = Span(start, max(start, _without_space(text, start, mark.span.end)))
    said = prose(text, passages)
    end = said.spans[-1].end if said.spans else label.end
    return Section(mark.kind, text[label.start : label.end], label, Span(start, end), said)


def _label_start(text: str, block: Block, start: int) -> int:
    """Where a label begins as written: a heading's at its number signs."""
    if block.kind is not BlockKind.HEADING:
        return start
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    marks = re.search(r"#{1,6}[ \t]*\Z", text[line_start:start])
    return line_start + marks.start() if marks else start


def _without_space(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


_COMMENTARY = re.compile(
    r"\b(?:this|the|your|that|another) (?:\w+[ -]){0,2}(?:answer|story|version|example|response)s?\b"
    r"|\bSTAR\b|\bP-?A-?R\b|\binterviewers?\b|\bcandidates?\b",
)
_WHOLLY_ITALIC = re.compile(r"(\*|_)(?!\1)[^*_]+\1\W*\Z")


class _Trail:
    """What follows a story's last label, and how far it still belongs to it."""

    def __init__(self, text: str, mark: Mark, own: Block, begun: bool) -> None:
        self.text = text
        self.mark = mark
        self.own = own
        self.begun = begun  # some words of the section have been read
        self.listed = False  # they have all been list items

    def goes_on(self, block: Block) -> bool:
        """Whether a block still belongs to the section; to be asked of each block in order."""
        belongs = not self.leaves(block) and not self.is_remark(block)
        if belongs and block.kind is not BlockKind.RULE:
            self.listed = (
                block.depth > self.own.depth if not self.begun else self.listed and block.depth > self.own.depth
            )
            self.begun = True
        return belongs

    def leaves(self, block: Block) -> bool:
        """Whether a block stands outside the list, quote, table row or run of text that holds the section."""
        if block.kind is BlockKind.RULE:
            return True
        if block.kind is BlockKind.HEADING:
            return not self.own.level or block.level <= self.own.level
        if self.own.kind is BlockKind.CELL:
            return block.row != self.own.row
        if block.kind is BlockKind.CELL or block.quoted < self.own.quoted or block.code != self.own.code:
            return True
        shallower = block.depth < self.own.depth
        return self.begun and (shallower or (self.listed and block.depth == self.own.depth))

    def is_remark(self, block: Block) -> bool:
        """Whether a block speaks about the story, asks, or begins something else."""
        words = self.text[block.span.start : block.span.end]
        if asks(words) or is_note_to_self(words) or is_title(words.split("\n", 1)[0]):
            return True
        if not self.begun or block.depth > self.own.depth:
            return False
        return bool(_WHOLLY_ITALIC.match(words) or _COMMENTARY.search(words[:400]) or block.quoted > self.own.quoted)


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_FIRST_PERSON = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s|i|i['’](?:m|ve|d|ll))\b"
)
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)
_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|went|got|made|took|came|gave|found|thought|told|led|ran|wrote|built|brought|began|kept|held"
    r"|met|sent|spent|felt|saw|knew|left|won|grew|fell|rose|cut|set|put|drove|chose|spoke|taught|dealt|sold|bought)\b",
    re.I,
)
_INSTRUCTS = re.compile(
    r"\W*(?:(?:describe|explain|set|share|give|tell|state|show|focus|quantify|use|provide|include|be|what|who|where|when|why|how|your|one"
    r"|brief(?:ly)?|context|the (?:scene|goal|outcome)|outline|talk|measurable|specific)\b|~?\d+(?:[-–]\d+)? ?(?:s|sec|seconds|min|minutes|sentences?|bullets?|%))",
    re.I,
)
_PLACEHOLDER = re.compile(
    r"[\W_]*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\.{3,}|…+|_{3,}|-{2,}|TODO\b.*|TBD\b.*|xx+|lorem ipsum.*|n/?a|\(.*\)|\?+)[\W_]*\Z",
    re.I | re.S,
)


def kind_of(text: str, told: Sequence[Section], sure: bool) -> StoryKind | None:
    """What a draft's sections amount to; None for an explanation of the method, or a document of another kind.

    `sure` says that the labels hardly mean anything but STAR.
    """
    if _is_template(text, told):
        return StoryKind.TEMPLATE
    parts = [section.prose.text for section in told]
    if explains(parts):
        return None
    if sum(section.words for section in told) < FEWEST_WORDS:
        return StoryKind.STUB
    spoken = " \n".join(parts)
    own = _FIRST_PERSON.search(spoken) or acts_without_subject(parts) or (sure and _PAST.search(spoken))
    return StoryKind.STORY if own else None


def _is_template(text: str, told: Sequence[Section]) -> bool:
    contents = [text[section.label_span.end : section.span.end].strip() for section in told]
    filled = [content for content in contents if content.strip(" *_:|")]
    waiting = [content for content in filled if _PLACEHOLDER.match(content)]
    return bool(filled) and len(waiting) * 2 > len(filled)


def explains(parts: Sequence[str]) -> bool:
    """Whether spoken texts tell what to say rather than what happened: "your role", no "I"."""
    spoken = " \n".join(parts)
    heard = _QUOTED.sub(" ", spoken)
    if spoken.lstrip().startswith(("“", '"')):  # the whole answer is set in quotation marks
        heard = spoken
    mine, yours = len(_FIRST_PERSON.findall(heard)), len(_SECOND_PERSON.findall(heard))
    if acts_without_subject(parts) and not yours > 2:
        return False
    instructing = sum(bool(_INSTRUCTS.match(part)) for part in parts)
    if mine == 0:
        return yours > 0 or (instructing >= 2 and instructing * 2 >= len(parts))
    return yours > mine * 2 and yours >= 2


def acts_without_subject(parts: Iterable[str]) -> bool:
    """Whether a sentence begins with a past verb, as notes do: "Built a dashboard"."""
    return any(_PAST_FIRST.search(part) for part in parts)


def tells_of_past(spoken: str) -> bool:
    """Whether somebody speaks of what they did once: "I mapped the flows", or "Mapped the flows"."""
    return bool(_I_DID.search(spoken)) or acts_without_subject([spoken])


_PAST_FIRST = re.compile(rf"(?:^|[.!;:]\s+|\n)[\W\d]*(?:Re-|Co-)?(?i:{_PAST.pattern})")

_I_DID = re.compile(
    rf"\b(?:[Ii]|[Ww]e)(?:['’]ve)?\s+(?:\w+ly\s+|also\s+|then\s+|first\s+|had\s+|have\s+)?{_PAST.pattern}"
)
