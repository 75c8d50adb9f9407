"""The end of a story's last section, which no label marks: how far the text below still belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_right

from starlint.late import late_pattern
from starlint.notes.admonitions import CALLOUT
from starlint.notes.block_text import is_reminder, is_task, is_title, is_wholly_italic
from starlint.notes.first_person import has_first_person, has_first_person_action
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import is_link, is_question

_COMMENTARY = late_pattern(
    r"\b(?:[Tt]his|the|[Yy]our|that|another) (?:\w+[ -]){0,2}(?:answer|story|version|example|response)s?\b"
    r"|\bSTAR\b|\bP-?A-?R\b|\binterviewers?\b|\bcandidates?\b",
)
_COMMENTING_LINE = late_pattern(
    r"[*_]*(?:As (?:you can see|shown)|(?:This|The above) (?:answer|example|response|story))\b"
)
_QUOTED = late_pattern(r"[*_\s]*[“\"][^“”\"]+[”\"][*_\s]*\Z")
_EXAMPLE = late_pattern(r"[*_]{0,3}Example\b[*_]{0,3}\s?:")  # an explanation of the section's name stands above
_SHOWS = late_pattern(r"This (?:clearly |also )?(?:shows|demonstrates|illustrates|highlights|reflects)\b")
_COMMENTARY_REACH = 400  # characters, in which a remark about the story gives itself away
_CALLOUT = late_pattern(CALLOUT)  # "[!tip] Ask about the boats", another box

# Something else to do or to ask: a paragraph in parentheses or behind a coach's sign, a reminder.
_TO_SELF = late_pattern(
    r"\([^()]*\)\W*\Z|[💡📝👉🔑]"
    r"|\W*(?:remember(?= to\b|:)|practi[sc]e|don['’]t forget|mention|ask about|have (?:a|some) questions?)\b",
    re.I,
)


def end_of_own_words(block: Block, start: int, stop: int) -> int:
    """Where the words of a section that begins in a block end in it: before a line about the answer, or a question.

    What stands from offset `stop` on is not looked at.
    """
    first = max(bisect_right(block.lines, start, key=lambda line: line.start), 1)
    for index in range(first, len(block.lines)):
        before, line, text = block.texts[index - 1], block.lines[index], block.texts[index]
        if line.start >= stop:
            return stop
        if not before.rstrip('*_ ”"').endswith((".", "!", "?")):
            continue
        if _COMMENTING_LINE.match(text) or is_question(text):
            return line.start
    return block.span.end


class LastSection:
    """A story's last section while it is read, block by block."""

    def __init__(self, own: Block, begun: str, empty_before: bool, title: Block | None) -> None:
        self.own = own  # the block that the label is in
        self.begun = bool(begun)  # some words of the section have been read
        self.empty_before = empty_before  # no section before has words: what follows a list of labels is no part of it
        self.title = title  # the numbered item over the story: the next number opens the next story
        self.listed = False  # all its words so far are list items
        self.closed = bool(_QUOTED.match(begun))  # they are one quotation: what follows is about the answer
        self.stopped = begun.rstrip(_CLOSING).endswith(_STOPS)  # its words so far end as a sentence does
        self.row = own.row  # the table row of its words so far

    def includes(self, block: Block) -> bool:
        """Whether a block still belongs to the section; to be called for each block in order."""
        if _EXAMPLE.match(block.text) and block.kind is BlockKind.PARAGRAPH:
            return True
        if self._leaves(block) or self._is_remark(block):
            return False
        if block.kind is not BlockKind.RULE:
            nested = block.depth > self.own.depth
            self.listed = nested and (self.listed or not self.begun)
            self.closed = bool(_QUOTED.match(block.text)) and (self.closed or not self.begun)
            self.begun, self.stopped = True, block.text.rstrip(_CLOSING).endswith(_STOPS)
            self.row = block.row
        return True

    def _leaves(self, block: Block) -> bool:
        """Whether a block is outside the list, quote, table row or text that the section is in."""
        if block.kind is BlockKind.RULE:
            underlines = not self.begun and block.span.start == block.span.end
            return not underlines
        if block.kind is BlockKind.HEADING:
            return not self.own.level or block.level <= self.own.level
        if self.own.kind is BlockKind.CELL:
            return block.row != self.own.row
        if self.begun and block.row != self.row:
            return True
        if block.kind is BlockKind.CELL or block.quoted < self.own.quoted or block.code != self.own.code:
            return True
        return self._leaves_list(block)

    def _leaves_list(self, block: Block) -> bool:
        if self.title and block.depth == self.title.depth and _number(block) == _number(self.title) + 1:
            return True
        if block.depth < self.own.depth:
            return self.begun or self.empty_before
        return self.begun and self.listed and block.depth == self.own.depth

    def _is_remark(self, block: Block) -> bool:
        """Whether a block comments on the story, asks a question, leads to the contents, or begins something else."""
        words = block.text
        first = block.texts[0]
        if is_question(words) or is_reminder(words) or is_title(first) or is_link(words) or _CALLOUT.match(first):
            return True
        if self.begun and is_task(first) and not is_task(self.own.texts[0]):
            return True
        if not self.begun or block.depth > self.own.depth:
            return False
        if self.closed and not _QUOTED.match(words):
            return True
        return _comments(words) or block.quoted > self.own.quoted or (self.stopped and _is_note(block))


_CLOSING = '*_ )”"'
_STOPS = (".", "!", "。")


def _is_note(block: Block) -> bool:
    """Whether a paragraph is a note to oneself: a few words, in small letters or in doubt, in which nobody acts."""
    words = block.text
    if block.kind is not BlockKind.PARAGRAPH or block.depth or len(words.split()) > _MOST_WORDS_OF_NOTE:
        return False
    noted = words[:1].islower() or "?" in words
    ends = words.rstrip(_CLOSING).endswith(_STOPS)
    return noted and not (ends or has_first_person_action(words) or _FIGURE.search(words))


_MOST_WORDS_OF_NOTE = 20
_FIGURE = late_pattern(r"\d")


def _comments(words: str) -> bool:
    """Whether a paragraph behind the story speaks of it, or to its writer."""
    if is_wholly_italic(words) or _TO_SELF.match(words) or _COMMENTARY.search(words, 0, _COMMENTARY_REACH):
        return True
    return bool(_SHOWS.match(words)) and not has_first_person(words)


def _number(block: Block) -> int:
    digits = block.numeral.rstrip(".)")
    return int(digits) if digits else 0
