"""Labels in their places: which lines have one, how it is set, and the extra labels between the known ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.document import Document
from starlint.notes.inline import reminders
from starlint.notes.label_names import LabelNames, Name
from starlint.notes.labels import Label, label_at_start, labels_within
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import is_question
from starlint.notes.story import SectionKind


class Style(NamedTuple):
    """How a label is set. The labels of one story are set alike."""

    heading: int = 0  # level; 0: no heading
    depth: int = 0  # of lists
    quoted: int = 0
    bold: bool = False
    cell: bool = False


class PlacedLabel(NamedTuple):
    """A label in its place."""

    kind: SectionKind
    block: int  # the index of its block
    span: Span  # from its first character to where its section's words begin
    style: Style
    name: Name | None = None  # None: an extra label, of no known section
    alone: bool = False  # nothing follows it on its line
    over_remarks: bool = False  # an extra label over remarks about the story, which are not spoken
    over_answer: bool = False  # an extra label over words that belong to the answer even at its end
    over_ending: bool = False  # an extra label over what came of it, where no label says Result


def placed(index: int, block: Block, line: Span, label: Label) -> PlacedLabel:
    """A label in a line of the block of this index."""
    heading = block.level if block.kind is BlockKind.HEADING else 0
    style = Style(heading, block.depth, block.quoted, label.bold and not heading, block.kind is BlockKind.CELL)
    span = Span(line.start + label.start, line.start + label.end)
    return PlacedLabel(label.name.kind, index, span, style, label.name, label.alone)


def known_labels(document: Document, index: int, line: Span, words: str) -> Iterator[PlacedLabel]:
    """The known labels in a line of the block of this index; `words` are the line's source."""
    block, names = document.blocks[index], document.label_names
    first = label_at_start(words, names) or _numbered(block, words, names)
    if first and not _may_stand(block, first, words):
        first = None
    if first:
        yield placed(index, block, line, first)
    within = list(labels_within(words, first.end if first else 1, names))
    if first is None and within and _names_what_is_before(within[-1], words):
        return
    for label in within:
        if _goes_on(first, label):
            yield placed(index, block, line, label)


def _numbered(block: Block, words: str, names: LabelNames) -> Label | None:
    """One of STAR's own names with a full stop, which is a label in a numbered list: "2. Task. To begin"."""
    if not block.numeral or not _NAME_AND_STOP.match(words):
        return None
    label = label_at_start(words.replace(".", ":", 1), names)
    return label if label and label.name.plain else None


_NAME_AND_STOP = late_pattern(r"[A-Z][a-z]{2,12}\.\s+[A-Z]")


def _names_what_is_before(last: Label, words: str) -> bool:
    """Whether the labels of a line stand behind what they name: "The mill lost its clerk. (Situation)"."""
    return last.alone and words.rstrip("*_ ").endswith((")", "]"))


def _goes_on(first: Label | None, label: Label) -> bool:
    """Whether a label within a line goes on with the one at its start, if any; a misspelt one needs that one."""
    if first is None:
        return label.bold or not label.name.guessed
    return first.name.letter == label.name.letter


_MOST_WORDS_ALONE = 4


def _may_stand(block: Block, label: Label, words: str) -> bool:
    """Whether a label may stand here: a small letter or a longer text alone on a line needs more than itself."""
    if not label.alone or label.bold or block.kind is not BlockKind.PARAGRAPH:
        return True
    if len(words.split()) <= _MOST_WORDS_ALONE and (not label.name.letter or block.depth or words.strip().isupper()):
        return True
    return words.rstrip("*_ ").endswith((":", "："))


def extra_heading(document: Document, index: int) -> PlacedLabel:
    """A heading of no known name, as an extra label."""
    block = document.blocks[index]
    style = Style(heading=block.level, depth=block.depth, quoted=block.quoted)
    over_remarks = bool(_OVER_REMARKS.match(block.text))
    return PlacedLabel(SectionKind.OTHER, index, block.span, style, alone=True, over_remarks=over_remarks)


def extra_label(document: Document, index: int, line: Span, words: str, marks: str = "") -> PlacedLabel | None:
    """The extra label that a line of the block of this index begins with, if any; `words` are the line's source.

    Words in italics or in brackets are one only where a known label is set so, too: `marks` are what opens that.
    """
    block = document.blocks[index]
    length, name, bold = _extra_name(words, marks)
    if not length or is_question(words) or any(start == 0 for start, _ in reminders(words)):
        return None
    style = Style(0, block.depth, block.quoted, bold, block.kind is BlockKind.CELL)
    span = Span(line.start, line.start + length)
    alone = not words[length:].strip(" *_")
    over = (bool(pattern.match(name)) for pattern in (_OVER_REMARKS, _OVER_ANSWER, _OVER_ENDING))
    return PlacedLabel(SectionKind.OTHER, index, span, style, None, alone, *over)


def opening_marks(document: Document, label: PlacedLabel) -> str:
    """What a label is opened with, such as "**" or "["; empty: nothing."""
    words = document.source(label.span)
    return words[: len(words) - len(words.lstrip("*_["))]


_OVER_ANSWER = late_pattern(r"(?:my |key |main )?(?:feelings?|emotions?|trade-?offs?)\b", re.I)

# Words too common to name a section wherever they stand.
_OVER_ENDING = late_pattern(
    r"(?:(?:in )?the )?(?:end|finish|aftermath|pay-?off|finally|today|now|later|since then)\Z", re.I
)

# What people write around a story, and do not say.
_OVER_REMARKS = late_pattern(
    # possible questions, and what the story is good for
    r"(?:possible |likely |expected |potential )?(?:follow[- ]?ups?|probes?|interviewer)\b|questions?\b"
    r"|also answers|answers\b|use (?:for|when|this)|when to use|if (?:they|asked|pushed)|maps? to"
    r"|interview (?:angle|line)|sound ?bite|one[- ]liner"
    r"|tags?\b|lps?\b|(?:leadership |amazon )?principles?\b|skills?\b|themes?\b|competenc|keywords?\b|relevance"
    r"|strengths? shown|what (?:this|it) shows|demonstrates|category|level\b|role\b|company\b|date\b|domain\b"
    # how to tell it
    r"|tips?\b|notes?\b|key (?:points?|beats?|phrases?|words?)|talking points|answer angle|hook\b|lesson for"
    r"|why (?:this|it|google|they)|before (?:marking|claiming|you)|do not say|don'?t say|evidence|disclosure"
    # how finished it is
    r"|time$|timing|duration|difficulty|source\b|rating|feedback\b|practice|variations?|status\b"
    r"|(?:\d+[- ]?(?:second|sec|minute|min)|short|long|spoken|full) version",
    re.I,
)
_BOLD_LEAD = late_pattern(
    r"(\*\*|__)(?P<name>[^*_\n]{2,70}?)(?P<in>[:：.]?)\s*\1\s*(?P<out>\([^)\n]*\))?\s*(?P<sep>[:：]?)"
)
_ITALIC_LEAD = late_pattern(r"([*_])(?![*_])(?P<name>[^*_\n]{2,70}?)(?:[:：.]\s*\1|\1\s*[:：]|\1\s[-–—]\s|\1\s*\Z)")
_BRACKETED = late_pattern(r"\[(?P<name>[A-Z][^\[\]\n]{2,40})\]\s*\Z")
_IS_SENTENCE = late_pattern(r"(?:i|we)\b", re.I)
_MARKED = {"[": _BRACKETED, "*": _ITALIC_LEAD, "_": _ITALIC_LEAD}
_PLAIN_LEAD = late_pattern(r"(?P<name>[A-Z][\w'’/-]{0,30}(?:[ ][\w'’/&-]{1,30}){0,3})[:：](?!//)")


def _extra_name(line: str, marks: str) -> tuple[int, str, bool]:
    """The length and name of a label of no known section that a line begins with, and whether it is set off."""
    bold = _BOLD_LEAD.match(line)
    if bold:
        alone = not line[bold.end() :].strip(" *_")
        set_off = bold["in"] or bold["sep"] or alone
        return (bold.end() if set_off else 0), bold["name"].strip(' *_"“'), True
    marked = _MARKED[marks].match(line) if marks in _MARKED else None
    if marked and not _IS_SENTENCE.match(marked["name"]):
        return marked.end(), marked["name"], True
    plain = _PLAIN_LEAD.match(line)
    return (plain.end(), plain["name"], False) if plain else (0, "", False)
