"""How a question is set, and what its answer stands in: by these, a reader sees where the answer ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from starlint.notes.answer_parts import speaker
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.quotation import Quotation


class Asked(NamedTuple):
    """How a question is set on the page."""

    heading: int = 0  # its level; 0: it is no heading
    depth: int = 0  # how many lists it is in
    numeral: str = ""  # "2)"
    in_bold: bool = False  # it is one numbered line, all of it in bold
    speaker: str = ""  # who asks it, in a transcript

    @classmethod
    def by(cls, block: Block) -> Asked:
        """How the question in a block is set."""
        heading = block.level if block.kind is BlockKind.HEADING else 0
        return cls(heading, block.depth, block.numeral, _is_numbered_in_bold(block), speaker(block.text))

    def is_followed_by(self, block: Block) -> bool:
        """Whether a block is the next of a numbered list: in bold, or over an answer beside the list."""
        if block.depth != self.depth:
            return False
        if self.in_bold:
            return _is_numbered_in_bold(block)
        return len(block.texts) == 1 and bool(self.numeral) and block.numeral == _following(self.numeral)

    def is_beside(self, block: Block) -> bool:
        """Whether a list item stands beside the one that holds the question."""
        return bool(self.depth) and block.leads and block.depth <= self.depth


@dataclass(slots=True)
class Frame:
    """What an answer stands in, and ends with."""

    quotation: Quotation = field(default_factory=Quotation)
    nested: bool = False  # a list inside of the question's item
    fenced: bool = False  # a code fence
    quoted: int = 0  # block quotes; a sample answer ends with them
    counts: bool = False  # it has a numbered list of its own

    def open(self, block: Block, asked: Asked) -> None:
        """The answer to a question begins with this block."""
        self.quotation = Quotation.opened_by(block.text)
        self.nested, self.fenced, self.quoted = block.depth > asked.depth, block.code, block.quoted

    def is_left_by(self, block: Block, labelled: bool) -> bool:
        """Whether a block stands outside of the answer's code fence, or of the quote under its label."""
        return (self.fenced and not block.code) or (labelled and block.quoted < self.quoted)


def _is_numbered_in_bold(block: Block) -> bool:
    """Whether a block is one numbered line, all of it in bold, as the questions of a list are."""
    line = block.texts[0]
    return bool(block.numeral) and len(block.texts) == 1 and line.startswith("**") and line.endswith("**")


def _following(numeral: str) -> str:
    """The numeral after one: "3)" after "2)"."""
    number = numeral.rstrip(".)")
    return f"{int(number) + 1}{numeral[len(number) :]}" if number.isdecimal() else ""
