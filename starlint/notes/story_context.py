"""The context of a story: its title, the questions that it answers, the follow-up questions and the principles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.block_text import is_in_capitals, is_numbered_story
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person_action
from starlint.notes.follow_ups import follow_ups_above, follow_ups_below
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.principles import is_list, listed, mentioned, unique
from starlint.notes.questions import asks_for_story, asks_for_way, is_question, question_in
from starlint.notes.story import FollowUp, Question

_GENERIC_TITLE = late_pattern(
    r"[\W_]*(?:(?:(?:my |your |the |sample |example )*(?:(?:star|par|car|soar)[ -]*)?"
    r"(?:story|stories|answers?|response|examples?|format|method|star|notes)"
    r"|(?:common |top |practice )?(?:behaviou?ral|interview|competency)(?: interview)?(?: practice)?"
    r" (?:questions?|prep\w*\b|stories|practice|answers))[\W_]*"
    r"(?:(?:using star|\([^()]{1,40}\))[\W_]*)?|assessment .*)\Z",
    re.I,
)
_QUOTED_QUESTION = late_pattern(r"[“\"]([^“”\"\n]{8,160})[”\"]")
_LISTS_QUESTIONS = late_pattern(  # not "[!question] Tell me …", a callout that is one
    r"(?!\[!)[\W_]*(?:use (?:this )?for|when to use|also answers|questions?|good for|answers)\b", re.I
)
_ALSO_ANSWERS = late_pattern(r"[\W_]*also answers", re.I)
_QUESTION_LABEL = late_pattern(
    r"[\W_]*(?:question|prompt|q)(?: (?:on|from|in) the [a-z]{2,20})?(?:\s*\d+|\s*(?!\s))[*_ ]*[:：]", re.I
)
# Set in bold before other words: as a sentence of its own, or on lines of its own.
_BOLD_QUESTION = late_pattern(r"(\*\*|__)(?:[^*_]*[.?!]\1(?=\s)|[^*_\n]*\1(?=[ \t]*\n))")
_SET_OFF = late_pattern(r"\*\*|__|#|Q\d*\s*[.:)]|Question", re.I)


class StoryContext(NamedTuple):
    """The title, questions and principles of one story."""

    title: str | None
    questions: tuple[Question, ...]
    principles: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...]


def context_of(document: Document, span: Span, after: int, stop: int | None = None) -> StoryContext:
    """The context of the story in a span.

    The story before it ended at offset `after`; the next begins at `stop`, if there is one.
    """
    headings, preface = _above(document, span.start, after)
    following = bisect_left(document.starts, span.end)
    questions = _questions(document, [*preface, *_also_answers(document, following)])
    return StoryContext(
        _title(document, headings, preface, after) or (questions[0].text if questions else None),
        questions,
        unique([*_principles(headings, preface, after), *document.principles]),
        _follow_ups(document, preface, questions, following, len(document.text) if stop is None else stop),
    )


def principles_of(document: Document, start: int, after: int) -> tuple[str, ...]:
    """The principles of a story that begins at offset `start`; the story before it ended at `after`."""
    return unique([*_principles(*_above(document, start, after), after), *document.principles])


def context_in_row(context: StoryContext, beside: Mapping[str, Block]) -> StoryContext:
    """The context of a story in a table row, where other cells name its title, question or principle."""
    named = {column: cell.text for column, cell in beside.items()}
    questions = (Question(question_in(named["question"]), beside["question"].span),) if "question" in named else ()
    title = named.get("title") or (questions[0].text if questions else context.title)
    return context._replace(
        title=_plain(title) if title else None,
        questions=questions or context.questions,
        principles=unique(list(mentioned(named.get("principle", ""))) or context.principles),
    )


def _above(document: Document, start: int, after: int) -> tuple[list[Block], list[Block]]:
    """The headings over a story, the nearest first, and the blocks that lead up to it, in order."""
    index = bisect_right(document.ends, start)
    headings = list(document.headings_over(index))
    named = next((heading for heading in headings if not _GENERIC_TITLE.match(heading.text)), None)
    named = named or next(iter(headings), None)
    return headings, _preface(document, index, max(after, named.span.start if named else 0))


def _preface(document: Document, index: int, start: int) -> list[Block]:
    """The blocks that lead up to a story: headings, questions, tags and short remarks, not long prose."""
    found: list[Block] = []
    for at in range(index - 1, -1, -1):
        block = document.blocks[at]
        if block.span.start < start or (not block.depth and _is_prose(block, block.text)):
            break
        found.append(block)
    return _after_other_answers(found[::-1])


def _after_other_answers(blocks: list[Block]) -> list[Block]:
    """The blocks without a question further up that has an answer of its own, as in a list of questions."""
    first, words, acted = 0, 0, False
    for index, block in enumerate(blocks):
        if not asks_for_story(block.text):
            words, acted = words + len(block.text.split()), acted or has_first_person_action(block.text)
            continue
        if acted and words >= FEWEST_WORDS:
            first = index
        words, acted = 0, False
    return blocks[first:]


def _also_answers(document: Document, following: int) -> list[Block]:
    """The remark just after a story that says which other questions it answers."""
    below = [block for block in document.blocks[following : following + 2] if block.kind is not BlockKind.RULE]
    return [block for block in below[:1] if _ALSO_ANSWERS.match(block.text)]


# title


def _title(document: Document, headings: Sequence[Block], preface: Sequence[Block], after: int) -> str | None:
    own = list(takewhile(lambda heading: not is_list(heading.text), headings))
    own = [heading for heading in own if not _GENERIC_TITLE.match(heading.text)]
    fresh = [heading for heading in own if heading.span.start >= after and heading is not document.title]
    if fresh:
        return _plain(fresh[0].text)
    line = _title_line(preface)
    if line:
        return line
    under_question = any(is_question(block.text) for block in preface)
    return _plain(own[0].text) if own and not under_question else None


def _title_line(preface: Sequence[Block]) -> str | None:
    """The last line before the story that is set as a title: bold, in capitals, or a numbered item."""
    for block in reversed(preface):
        line = block.texts[0]
        if not is_question(line) and _is_set_as_title(block, line):
            return _plain(line)
    return None


# questions


def _questions(document: Document, blocks: Sequence[Block]) -> tuple[Question, ...]:
    found = _chosen(document, blocks)
    return tuple({question.text.lower().strip(" .?"): question for question in found}.values())


def _chosen(document: Document, blocks: Sequence[Block]) -> Iterator[Question]:
    """The questions that a story answers, among those around it."""
    found = [(block, question) for block in blocks for question in _question_of(block)]
    lists = [block for block in blocks if _LISTS_QUESTIONS.match(block.text)]
    if lists:
        yield from (question for _, question in found)
    events = [(block, question) for block, question in found if asks_for_story(question.text)]
    ways = [(block, question) for block, question in found if asks_for_way(question.text)]
    apart = [(block, question) for block, question in found if block.depth or _is_set_off(document, block, question)]
    yield from (question for _, question in _set_off(document, events) or _set_off(document, ways) or apart)
    for block in lists:
        yield from _quoted(document, block)


def _set_off(document: Document, found: list[tuple[Block, Question]]) -> list[tuple[Block, Question]]:
    """The questions that are set off, if any are: the others follow up on them."""
    return [(block, question) for block, question in found if _is_set_off(document, block, question)] or found


def _is_set_off(document: Document, block: Block, question: Question) -> bool:
    return block.kind is BlockKind.HEADING or bool(_SET_OFF.match(document.text, question.span.start))


def _question_of(block: Block) -> Iterator[Question]:
    """The question in a block: all of it, or the part from the line that says "Question:" on."""
    words = block.text
    if _LISTS_QUESTIONS.match(words) and not _QUESTION_LABEL.match(words):
        return
    first = next((i for i, line in enumerate(block.texts) if _QUESTION_LABEL.match(line)), 0)
    text = "\n".join(block.texts[first:])
    bold = _BOLD_QUESTION.match(text)
    if bold and is_question(bold[0]):  # what stands behind it is said of the question
        text = bold[0]
    if is_question(words := " ".join(text.split("\n"))):
        last = block.lines[first + text.count("\n")] if bold else block.span
        yield Question(question_in(words), Span(block.lines[first].start, last.end))


def _quoted(document: Document, block: Block) -> Iterator[Question]:
    for match in _QUOTED_QUESTION.finditer(document.text, block.span.start, block.span.end):
        yield Question(match.group(1).strip(" ,.;"), Span(*match.span(1)))


def _follow_ups(
    document: Document, preface: Sequence[Block], questions: Sequence[Question], following: int, stop: int
) -> tuple[FollowUp, ...]:
    spans = {question.span for question in questions}
    above = follow_ups_above(document, preface, spans) if spans else ()
    return (*above, *follow_ups_below(document, following, stop))


# principles


def _principles(headings: Sequence[Block], preface: Sequence[Block], after: int) -> Iterator[str]:
    for heading in headings:
        words = heading.text
        names = list(listed(words))
        if not names:
            yield from mentioned(words)
        elif heading.span.start >= after:  # "Main: Ownership" is about the next story alone
            yield from names
    for block in preface:
        if block.kind is not BlockKind.HEADING:
            for line in block.texts:
                yield from listed(line)


_LONG = 40  # words; a longer paragraph is prose, and does not lead up to a story
_LONGEST_IN_CAPITALS, _LONGEST_TITLE = 10, 14  # words


def _is_prose(block: Block, words: str) -> bool:
    return block.kind is not BlockKind.HEADING and len(words.split()) > _LONG and not is_question(words)


def _is_set_as_title(block: Block, line: str) -> bool:
    length = len(line.split())
    if line.startswith("(") or length > _LONGEST_TITLE or next(listed(line), None):
        return False
    capitals = is_in_capitals(line) and length <= _LONGEST_IN_CAPITALS
    bold = line.startswith(("**", "__")) and (":" not in line or _WHOLLY_BOLD.match(line))
    return capitals or bool(bold) or is_numbered_story(line) or (bool(block.numeral) and block.depth <= 1)


_WHOLLY_BOLD = late_pattern(r"(\*\*|__)[^*_]*[^*_:]\1\s*\Z")
_LINK = late_pattern(r"\[([^\[\]]*)\](?:\([^()]*\)|\{[.#][^{}]*\})|\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_HASH_TAG = late_pattern(r"(?<!\S)#[A-Za-z][\w/-]*")
_EMPHASIS = late_pattern(
    r"[*_`#]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|==|\\(?=[^\w\s])|(?<!\s)\s*\{[#.:][^{}]*\}\s*\Z"
    r"|</?(?:u|mark|span)\b[^<>]*>"
)


def _plain(line: str) -> str:
    """A title without decoration; its number stays."""
    return " ".join(_EMPHASIS.sub("", _HASH_TAG.sub("", _LINK.sub(r"\1\2", line))).split())
