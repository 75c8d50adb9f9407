"""Answers under headings among stories: weak ones, in which nobody acts, or nothing happens once.

Where half of the headings of a rank stand over stories, one beside them that names a topic or a principle, or asks how
one goes about something, is answered by its prose, even by "I stay calm" or "The unit was turned round".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.answer_judging import is_about_the_past, speaks_in_general
from starlint.notes.answer_labels import is_advice, is_coaching
from starlint.notes.block_text import is_reminder, is_task, is_title, prose
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import is_instruction
from starlint.notes.gaps import has_placeholders
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.principles import mentioned, principle
from starlint.notes.questions import asks_for_reasons, asks_for_story, asks_how_one_goes_about, is_question, question_in
from starlint.notes.sections import answer_section
from starlint.notes.story import Question, Story, StoryKind
from starlint.notes.story_context import principles_of
from starlint.notes.topics import topic

_FEWEST_WORDS = 40  # of such an answer; fewer are a hint at one
_FEWEST_STORIES = 2  # beside it; one is enough where each heading names a topic


class _Chapter(NamedTuple):
    """A heading, and what stands under it up to the next."""

    heading: Block
    over: int  # the heading that it is under, as an index of a block; -1: none
    blocks: Sequence[Block]

    @property
    def rank(self) -> tuple[int, int]:
        """What chapters that stand beside each other have in common."""
        return _level(self.heading), self.over

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.blocks[0].span.start, self.blocks[-1].span.end)


def answers_among_stories(document: Document, taken: Taken) -> Iterator[Story]:
    """The answers that no shape before has taken, in order."""
    if not (document.speaks_of_interviews and taken.finished):
        return
    chapters = [chapter for chapter in _chapters(document.blocks) if chapter.blocks]
    beside: dict[tuple[int, int], list[_Chapter]] = {}
    for chapter in chapters:
        beside.setdefault(chapter.rank, []).append(chapter)
    among_stories = {rank for rank, group in beside.items() if _are_mostly_stories(group, taken.finished)}
    passed = taken.passages
    for chapter in chapters:
        is_left = chapter.rank in among_stories and not overlaps(chapter.span, passed)
        if is_left and _names_what_is_asked(chapter.heading.text):
            yield from _answer(document, chapter)


def _chapters(blocks: Sequence[Block]) -> Iterator[_Chapter]:
    """The headings of a file, and its titles in bold, with what stands under each."""
    at = [index for index, block in enumerate(blocks) if _level(block)]
    above: list[int] = []
    for index, stop in pairwise((*at, len(blocks))):
        while above and _level(blocks[above[-1]]) >= _level(blocks[index]):
            above.pop()
        yield _Chapter(blocks[index], above[-1] if above else -1, blocks[index + 1 : stop])
        above.append(index)


def _level(block: Block) -> int:
    """The rank of a heading; a title in bold is below them all. 0: neither."""
    in_bold = block.kind is BlockKind.PARAGRAPH and not block.depth and block.text.startswith("**")
    return block.level or (_BELOW_ALL_HEADINGS if in_bold and is_title(block.text) else 0)


_BELOW_ALL_HEADINGS = 7


def _names_what_is_asked(heading: str) -> bool:
    """Whether a heading names a topic or a principle, or asks how one goes about something."""
    if is_coaching(heading) or asks_for_reasons(heading):
        return False
    if is_question(heading):
        return asks_how_one_goes_about(heading) and not _DID.search(heading)
    return bool(topic(heading) or next(mentioned(heading), "") or principle(_ASIDE.split(heading)[0]))


_DID = late_pattern(r"\bdid\b", re.I)  # "How did you change your practice?": part of another answer
_ASIDE = late_pattern(r"\s[-–—/]\s|[:,(/]")  # "Integrity – the cash box"


def _are_mostly_stories(chapters: Sequence[_Chapter], stories: Sequence[Span]) -> bool:
    """Whether at least half of some chapters hold stories, or all of them stand under what is asked, and one does."""
    held = sum(overlaps(chapter.span, stories) for chapter in chapters)
    if held >= _FEWEST_STORIES and held * 2 >= len(chapters):
        return True
    return held > 0 and all(_is_asked(chapter.heading.text) for chapter in chapters)


def _is_asked(heading: str) -> bool:
    return asks_for_story(heading) or _names_what_is_asked(heading)


def _answer(document: Document, chapter: _Chapter) -> Iterator[Story]:
    """The prose of a chapter as a story, if it is nothing else."""
    told = list(_up_to_reminder(chapter.blocks))
    if not told or not all(map(_is_prose, told)) or is_advice(told[0].text):
        return
    answer = prose(document.text, [block.lines for block in told])
    text, asks = answer.text, is_question(chapter.heading.text)
    if answer.words < _FEWEST_WORDS or has_placeholders(text) or is_instruction([text]):
        return
    told_by_one = (asks or len(_I.findall(text)) >= _OFTEN) and speaks_in_general(text)
    told_by_nobody = is_about_the_past(text) and bool(_TEAM.search(text))
    if (told_by_one or told_by_nobody) and not _PLANS.search(text):
        section = answer_section(answer)
        principles = principles_of(document, section.span.start, chapter.heading.span.start)
        title = question_in(chapter.heading.text)
        questions = (Question(title, chapter.heading.span),) if asks else ()
        yield Story(title, StoryKind.STORY, section.span, (section,), questions, principles, why=(_WHY,))


_TEAM = late_pattern(r"\b(?:we|our|us|teams?|staff|units?|departments?|colleagues)\b", re.I)
# What is still to be done or found, in notes about the interview itself.
_PLANS = late_pattern(
    r"\bI (?:(?:will|must|should|do not know|don['’]t know|could (?:take|tell|use|say)) |have to (?:be|bring) )"
)
_I, _OFTEN = late_pattern(r"\bI\b"), 2
_WHY = "stands among stories, under a topic of interviews"


def _up_to_reminder(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks before a rule, a note to self or a list of things to do."""
    for block in blocks:
        if block.kind is BlockKind.RULE or is_reminder(block.text) or is_task(block.text):
            return
        yield block


def _is_prose(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not (block.depth or block.code)
