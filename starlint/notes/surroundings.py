"""What stands around a story: its title, the questions it answers, the principles it serves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from starlint.finding import Span
from starlint.notes.labels import label_at_start
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.passages import is_shouted
from starlint.notes.principles import is_list, listed, mentioned, unique
from starlint.notes.questions import asks, asks_for_story, asks_for_way, bare
from starlint.notes.story import Question

_GENERIC_TITLE = re.compile(
    r"[\W_]*(?:(?:my |your |the |sample |example )*(?:(?:star|par|car|soar)[ -]*)?"
    r"(?:story|stories|answers?|response|examples?|format|method|star|notes)"
    r"|(?:common |top |practice )?(?:behaviou?ral|interview|competency)(?: interview)?(?: practice)?"
    r" (?:questions?|prep\w*|stories|practice|answers)|assessment \d*.*)[\W_]*(?:using star|\(star\))?[\W_]*\Z",
    re.I,
)
_QUOTED_QUESTION = re.compile(r"[“\"]([^“”\"\n]{8,160})[”\"]")
_GOES_WITH = re.compile(r"[\W_]*(?:use (?:this )?for|when to use|also answers|questions?|good for|answers)\b", re.I)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The title, questions and principles of one story."""

    title: str | None
    questions: tuple[Question, ...]
    principles: tuple[str, ...]


class Page:
    """A text's blocks, seen from a story's place in them."""

    def __init__(self, text: str, blocks: Sequence[Block], everywhere: Iterable[str]) -> None:
        self.text = text
        self.blocks = blocks
        self.everywhere = tuple(everywhere)  # principles of the front matter

    def around(self, start: int, end: int, after: int) -> Surroundings:
        """What surrounds a story from offset `start` to `end`, where the story before it ended at `after`."""
        index = next((i for i, block in enumerate(self.blocks) if block.span.end > start), len(self.blocks))
        headings = self._headings(index)
        nearest = headings[0].span.start if headings else 0
        preface = self._preface(index, max(after, nearest))
        behind = self._behind(end)
        asked = self._questions([*preface, *behind])
        questions = tuple({question.text.lower().strip(" .?"): question for question in asked}.values())
        return Surroundings(
            self._title(headings, preface, after) or (questions[0].text if questions else None),
            questions,
            unique([*self._principles(headings, preface, after), *self.everywhere]),
        )

    def words(self, block: Block) -> str:
        """The source of a block."""
        return self.text[block.span.start : block.span.end]

    def _headings(self, index: int) -> list[Block]:
        """The headings over a place, the nearest first, labels left out."""
        found: list[Block] = []
        for block in reversed(self.blocks[:index]):
            if block.kind is BlockKind.HEADING and (not found or block.level < found[-1].level):
                label = label_at_start(self.words(block))
                if not (label and label.alone):
                    found.append(block)
        return found

    def _preface(self, index: int, start: int) -> list[Block]:
        """The blocks that lead up to a story: headings, questions, tags and short remarks, not long prose."""
        found: list[Block] = []
        for block in reversed(self.blocks[:index]):
            words = self.words(block)
            if block.span.start < start or (not block.depth and _is_prose(block, words)):
                break
            found.insert(0, block)
        return found

    def _behind(self, end: int) -> list[Block]:
        """The remark just after a story that tells what else it answers."""
        following = next((b for b in self.blocks if b.span.start >= end and b.kind is not BlockKind.RULE), None)
        return [following] if following and re.match(r"[\W_]*also answers", self.words(following), re.I) else []

    # title

    def _title(self, headings: Sequence[Block], preface: Sequence[Block], after: int) -> str | None:
        own = list(takewhile(lambda h: not is_list(self.words(h)), headings))
        own = [heading for heading in own if not _GENERIC_TITLE.match(self.words(heading))]
        fresh = [heading for heading in own if heading.span.start >= after and not self._is_page_title(heading)]
        if fresh:
            return _plain(self.words(fresh[0]))
        line = self._title_line(preface)
        if line:
            return line
        return _plain(self.words(own[0])) if own and not any(asks(self.words(b)) for b in preface) else None

    def _is_page_title(self, heading: Block) -> bool:
        """Whether a heading names the whole file rather than a story: the first, and the only one of its level."""
        alike = [b for b in self.blocks if b.kind is BlockKind.HEADING and b.level <= heading.level]
        return heading.level == 1 and alike == [heading]

    def _title_line(self, preface: Sequence[Block]) -> str | None:
        """The last line before the story that stands as a title: bold, in capitals, or a numbered item."""
        for block in reversed(preface):
            line = self.text[block.lines[0].start : block.lines[0].end]
            if not asks(line) and _stands_as_title(block, line):
                return _plain(line)
        return None

    # questions

    def _questions(self, blocks: Sequence[Block]) -> Iterator[Question]:
        asked = [question for block in blocks for question in self._asked(block)]
        if any(_GOES_WITH.match(self.words(block)) for block in blocks):
            yield from asked
        events = [q for q in asked if asks_for_story(q.text)]
        ways = [q for q in asked if asks_for_way(q.text)]
        yield from self._marked(events) or self._marked(ways) or [q for q in asked if self._stands_alone(q)]
        for block in blocks:
            if _GOES_WITH.match(self.words(block)):
                yield from self._quoted(block)

    def _marked(self, asked: Sequence[Question]) -> Sequence[Question]:
        """The questions that are set off, where some are: the others follow up on them."""
        return [q for q in asked if self._is_marked(q)] or asked

    def _is_marked(self, question: Question) -> bool:
        line_start = self.text.rfind("\n", 0, question.span.start) + 1
        return bool(_SET_OFF.match(self.text, line_start))

    def _stands_alone(self, question: Question) -> bool:
        """Whether a question of another kind is set off, or an item of a list."""
        line_start = self.text.rfind("\n", 0, question.span.start) + 1
        return self._is_marked(question) or bool(_LIST_ITEM.match(self.text, line_start))

    def _asked(self, block: Block) -> Iterator[Question]:
        """The question that a block asks: all of it, or from the line that says "Question:" on."""
        if _GOES_WITH.match(self.words(block)) and not _SAYS_QUESTION.match(self.words(block)):
            return
        lines = [self.text[line.start : line.end] for line in block.lines]
        first = next((i for i, line in enumerate(lines) if _SAYS_QUESTION.match(line)), 0)
        words = " ".join(lines[first:])
        if asks(words):
            yield Question(bare(words), Span(block.lines[first].start, block.span.end))

    def _quoted(self, block: Block) -> Iterator[Question]:
        for match in _QUOTED_QUESTION.finditer(self.words(block)):
            start = block.span.start + match.start(1)
            yield Question(match.group(1).strip(" ,.;"), Span(start, start + len(match.group(1))))

    # principles

    def _principles(self, headings: Sequence[Block], preface: Sequence[Block], after: int) -> Iterator[str]:
        for heading in headings:
            words = self.words(heading)
            names = list(listed(words))
            if not names:
                yield from mentioned(words)
            elif heading.span.start >= after:  # "Main: Ownership" speaks of the next story alone
                yield from names
        for block in preface:
            if block.kind is not BlockKind.HEADING:
                for line in block.lines:
                    yield from listed(self.text[line.start : line.end])


_SAYS_QUESTION = re.compile(r"[\W_]*(?:question|prompt|q)\s*\d*[*_ ]*[:：]", re.I)
_LIST_ITEM = re.compile(r"[ \t>]*(?:[-+*]|\d+[.)])[ \t]")
_SET_OFF = re.compile(r"[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)?(?:\*\*|__|#|Q\d*\s*[.:)]|Question)", re.I)
_LONG = 40  # words; a longer paragraph is prose, and no part of what leads up to a story


def _is_prose(block: Block, words: str) -> bool:
    return block.kind is not BlockKind.HEADING and len(words.split()) > _LONG and not asks(words.replace("\n", " "))


def _stands_as_title(block: Block, line: str) -> bool:
    shouted = is_shouted(line) and len(line.split()) <= 10
    bold = line.startswith(("**", "__")) and ":" not in line and len(line.split()) <= 14
    numbered = bool(block.numeral) and block.depth <= 1 and len(line.split()) <= 14
    return not line.lstrip().startswith("(") and (shouted or bold or numbered) and not list(listed(line))


def _plain(line: str) -> str:
    """A title without decoration; its number stays."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    return " ".join(re.sub(r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", text).split())
