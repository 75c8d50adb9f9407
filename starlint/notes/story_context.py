"""What stands around a story: its title, the questions it answers, those that follow up, the principles it serves."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from starlint.finding import Span
from starlint.notes import follow_ups
from starlint.notes.block_text import is_shouted, words_of
from starlint.notes.labels import label_at_start
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.principles import is_list, listed, mentioned, unique
from starlint.notes.questions import asks, asks_for_story, asks_for_way, question_in
from starlint.notes.story import FollowUp, Question

_GENERIC_TITLE = re.compile(
    r"[\W_]*(?:(?:my |your |the |sample |example )*(?:(?:star|par|car|soar)[ -]*)?"
    r"(?:story|stories|answers?|response|examples?|format|method|star|notes)"
    r"|(?:common |top |practice )?(?:behaviou?ral|interview|competency)(?: interview)?(?: practice)?"
    r" (?:questions?|prep\w*|stories|practice|answers)|assessment \d*.*)[\W_]*(?:using star|\(star\))?[\W_]*\Z",
    re.I,
)
_QUOTED_QUESTION = re.compile(r"[“\"]([^“”\"\n]{8,160})[”\"]")
_GOES_WITH = re.compile(r"[\W_]*(?:use (?:this )?for|when to use|also answers|questions?|good for|answers)\b", re.I)
_ALSO_ANSWERS = re.compile(r"[\W_]*also answers", re.I)
_SAYS_QUESTION = re.compile(r"[\W_]*(?:question|prompt|q)\s*\d*[*_ ]*[:：]", re.I)
_SET_OFF = re.compile(r"\*\*|__|#|Q\d*\s*[.:)]|Question", re.I)


@dataclass(frozen=True, slots=True)
class StoryContext:
    """The title, questions and principles of one story."""

    title: str | None
    questions: tuple[Question, ...]
    principles: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...]


class Page:
    """A text's blocks, seen from a story's place in them."""

    def __init__(self, text: str, blocks: Sequence[Block], everywhere: Iterable[str]) -> None:
        self.text = text
        self.blocks = blocks
        self.everywhere = tuple(everywhere)  # principles of the front matter
        self.starts = [block.span.start for block in blocks]
        self.ends = [block.span.end for block in blocks]
        self.over = _headings_over(text, blocks)
        tops = [block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1]
        self.page_title = tops[0] if len(tops) == 1 else None  # it names the whole file rather than a story

    def around(self, start: int, end: int, after: int, stop: int | None = None) -> StoryContext:
        """What surrounds a story from offset `start` to `end`.

        The story before it ended at `after`; the next begins at `stop`, if there is one.
        """
        index = bisect_right(self.ends, start)
        headings = self.headings(index)
        preface = self._preface(index, max(after, headings[0].span.start if headings else 0))
        following = bisect_left(self.starts, end)
        questions = self._questions([*preface, *self._also_answers(following)])
        return StoryContext(
            self._title(headings, preface, after) or (questions[0].text if questions else None),
            questions,
            unique([*self._principles(headings, preface, after), *self.everywhere]),
            self._follow_ups(preface, questions, following, len(self.text) if stop is None else stop),
        )

    def in_row(self, around: StoryContext, beside: Mapping[str, Block]) -> StoryContext:
        """The surroundings of a story in a table row, of which other cells name it, its question or its principles."""
        said = {named: self.words(cell) for named, cell in beside.items()}
        asked = [Question(question_in(said["question"]), beside["question"].span)] if "question" in said else []
        title = said.get("title") or (asked[0].text if asked else around.title)
        principles = list(mentioned(said.get("principle", ""))) or around.principles
        return replace(
            around,
            title=_plain(title) if title else None,
            questions=tuple(asked) or around.questions,
            principles=unique(principles),
        )

    def words(self, block: Block) -> str:
        """The source of a block, on one line."""
        return words_of(self.text, block)

    def headings(self, index: int) -> list[Block]:
        """The headings over the block of this index, the nearest first, labels left out."""
        found = []
        at = self.over[index]
        while at is not None:
            found.append(self.blocks[at])
            at = self.over[at]
        return found

    def _preface(self, index: int, start: int) -> list[Block]:
        """The blocks that lead up to a story: headings, questions, tags and short remarks, not long prose."""
        found: list[Block] = []
        for at in range(index - 1, -1, -1):
            block = self.blocks[at]
            if block.span.start < start or (not block.depth and _is_prose(block, self.words(block))):
                break
            found.append(block)
        return found[::-1]

    def _also_answers(self, following: int) -> list[Block]:
        """The remark just after a story that tells what else it answers."""
        behind = self.blocks[following : following + 2]
        said = [block for block in behind if block.kind is not BlockKind.RULE][:1]
        return [block for block in said if _ALSO_ANSWERS.match(self.words(block))]

    # title

    def _title(self, headings: Sequence[Block], preface: Sequence[Block], after: int) -> str | None:
        own = list(takewhile(lambda h: not is_list(self.words(h)), headings))
        own = [heading for heading in own if not _GENERIC_TITLE.match(self.words(heading))]
        fresh = [heading for heading in own if heading.span.start >= after and heading is not self.page_title]
        if fresh:
            return _plain(self.words(fresh[0]))
        line = self._title_line(preface)
        if line:
            return line
        return _plain(self.words(own[0])) if own and not any(asks(self.words(b)) for b in preface) else None

    def _title_line(self, preface: Sequence[Block]) -> str | None:
        """The last line before the story that stands as a title: bold, in capitals, or a numbered item."""
        for block in reversed(preface):
            line = self.text[block.lines[0].start : block.lines[0].end]
            if not asks(line) and _stands_as_title(block, line):
                return _plain(line)
        return None

    # questions

    def _questions(self, blocks: Sequence[Block]) -> tuple[Question, ...]:
        found = self._chosen(blocks)
        return tuple({question.text.lower().strip(" .?"): question for question in found}.values())

    def _chosen(self, blocks: Sequence[Block]) -> Iterator[Question]:
        """The questions that a story answers, among those that stand around it."""
        asked = [(block, question) for block in blocks for question in self._asked(block)]
        goes_with = [block for block in blocks if _GOES_WITH.match(self.words(block))]
        if goes_with:
            yield from (question for _, question in asked)
        events = [(block, q) for block, q in asked if asks_for_story(q.text)]
        ways = [(block, q) for block, q in asked if asks_for_way(q.text)]
        apart = [(block, q) for block, q in asked if block.depth or self._is_set_off(block, q)]
        yield from (question for _, question in self._set_off(events) or self._set_off(ways) or apart)
        for block in goes_with:
            yield from self._quoted(block)

    def _set_off(self, asked: list[tuple[Block, Question]]) -> list[tuple[Block, Question]]:
        """The questions that are set off, where some are: the others follow up on them."""
        return [(block, q) for block, q in asked if self._is_set_off(block, q)] or asked

    def _is_set_off(self, block: Block, question: Question) -> bool:
        return block.kind is BlockKind.HEADING or bool(_SET_OFF.match(self.text, question.span.start))

    def _asked(self, block: Block) -> Iterator[Question]:
        """The question that a block asks: all of it, or from the line that says "Question:" on."""
        words = self.words(block)
        if _GOES_WITH.match(words) and not _SAYS_QUESTION.match(words):
            return
        lines = [self.text[line.start : line.end] for line in block.lines]
        first = next((i for i, line in enumerate(lines) if _SAYS_QUESTION.match(line)), 0)
        words = " ".join(lines[first:])
        if asks(words):
            yield Question(question_in(words), Span(block.lines[first].start, block.span.end))

    def _quoted(self, block: Block) -> Iterator[Question]:
        for match in _QUOTED_QUESTION.finditer(self.text, block.span.start, block.span.end):
            yield Question(match.group(1).strip(" ,.;"), Span(*match.span(1)))

    def _follow_ups(
        self, preface: Sequence[Block], questions: Sequence[Question], following: int, stop: int
    ) -> tuple[FollowUp, ...]:
        spans = {question.span for question in questions}
        asked_before = follow_ups.before(self.text, preface, spans) if spans else ()
        return (*asked_before, *follow_ups.behind(self.text, self.blocks, following, stop))

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


def _headings_over(text: str, blocks: Sequence[Block]) -> list[int | None]:
    """For each block, and for the end, the index of the nearest heading above of a higher rank; labels left out."""
    over: list[int | None] = []
    open_headings: list[int] = []
    for index, block in enumerate(blocks):
        named = block.kind is BlockKind.HEADING and not _is_label(words_of(text, block))
        while named and open_headings and blocks[open_headings[-1]].level >= block.level:
            open_headings.pop()
        over.append(open_headings[-1] if open_headings else None)
        if named:
            open_headings.append(index)
    return [*over, open_headings[-1] if open_headings else None]


def _is_label(words: str) -> bool:
    label = label_at_start(words)
    return label is not None and label.alone


_LONG = 40  # words; a longer paragraph is prose, and no part of what leads up to a story
_LONGEST_SHOUTED, _LONGEST_TITLE = 10, 14  # words


def _is_prose(block: Block, words: str) -> bool:
    return block.kind is not BlockKind.HEADING and len(words.split()) > _LONG and not asks(words)


def _stands_as_title(block: Block, line: str) -> bool:
    length = len(line.split())
    if line.startswith("(") or length > _LONGEST_TITLE or next(listed(line), None):
        return False
    shouted = is_shouted(line) and length <= _LONGEST_SHOUTED
    bold = line.startswith(("**", "__")) and ":" not in line
    return shouted or bold or (bool(block.numeral) and block.depth <= 1)


_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)|\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_HASH_TAG = re.compile(r"(?<!\S)#[A-Za-z][\w/-]*")
_EMPHASIS = re.compile(r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")


def _plain(line: str) -> str:
    """A title without decoration; its number stays."""
    return " ".join(_EMPHASIS.sub("", _HASH_TAG.sub("", _LINK.sub(r"\1\2", line))).split())
