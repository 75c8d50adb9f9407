"""The end that no label marks: how far the text behind a story's last label still belongs to it."""

from __future__ import annotations

import re

from starlint.notes.block_text import is_note_to_self, is_title, words_of
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks

_COMMENTARY = re.compile(
    r"\b(?:this|the|your|that|another) (?:\w+[ -]){0,2}(?:answer|story|version|example|response)s?\b"
    r"|\bSTAR\b|\bP-?A-?R\b|\binterviewers?\b|\bcandidates?\b",
)
_COMMENTARY_REACH = 400  # characters, in which a remark about the story gives itself away
_WHOLLY_ITALIC = re.compile(r"(\*|_)(?!\1)[^*_]+\1\W*\Z")

# What one is to do or to ask besides: a paragraph in brackets, an order to oneself.
_TO_SELF = re.compile(
    r"\([^()]*\)\W*\Z|\W*(?:remember to|practi[sc]e|don['’]t forget|mention|ask about|have (?:a|some) questions?)\b",
    re.I,
)


class LastSection:
    """What follows a story's last label, block by block."""

    def __init__(self, text: str, own: Block, begun: bool, hollow: bool, title: Block | None) -> None:
        self.text = text
        self.own = own  # the block that the label stands in
        self.begun = begun  # some words of the section have been read
        self.hollow = hollow  # the labels before hold no words: what follows a list of them is no part of it
        self.title = title  # the numbered item over the story: its successor opens the next
        self.listed = False  # its words have all been list items

    def goes_on(self, block: Block) -> bool:
        """Whether a block still belongs to the section; to be asked of each block in order."""
        if self._leaves(block) or self._is_remark(block):
            return False
        if block.kind is not BlockKind.RULE:
            nested = block.depth > self.own.depth
            self.listed = nested and (self.listed or not self.begun)
            self.begun = True
        return True

    def _leaves(self, block: Block) -> bool:
        """Whether a block stands outside the list, quote, table row or run of text that holds the section."""
        if block.kind is BlockKind.RULE:
            underlines = not self.begun and block.span.start == block.span.end
            return not underlines
        if block.kind is BlockKind.HEADING:
            return not self.own.level or block.level <= self.own.level
        if self.own.kind is BlockKind.CELL:
            return block.row != self.own.row
        if block.kind is BlockKind.CELL or block.quoted < self.own.quoted or block.code != self.own.code:
            return True
        return self._leaves_list(block)

    def _leaves_list(self, block: Block) -> bool:
        if self.title and block.depth == self.title.depth and _number(block) == _number(self.title) + 1:
            return True
        if block.depth < self.own.depth:
            return self.begun or self.hollow
        return self.begun and self.listed and block.depth == self.own.depth

    def _is_remark(self, block: Block) -> bool:
        """Whether a block speaks about the story, asks, or begins something else."""
        words = words_of(self.text, block)
        first = self.text[block.lines[0].start : block.lines[0].end]
        if asks(words) or is_note_to_self(words) or is_title(first):
            return True
        if not self.begun or block.depth > self.own.depth:
            return False
        commented = (
            _WHOLLY_ITALIC.match(words) or _TO_SELF.match(words) or _COMMENTARY.search(words, 0, _COMMENTARY_REACH)
        )
        return bool(commented) or block.quoted > self.own.quoted


def _number(block: Block) -> int:
    digits = block.numeral.rstrip(".)")
    return int(digits) if digits else 0
