"""Stories under a heading alone, in a file or chapter that calls itself a story bank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from starlint.finding import Span
from starlint.notes.block_text import is_spoken, prose
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import count_first_person_actions, is_instruction
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import is_question
from starlint.notes.sections import answer_section
from starlint.notes.story import Story, StoryKind
from starlint.notes.story_context import context_of

_STORY_BANK = re.compile(
    r"\b(?:star|par|car|soar|behaviou?ral|interview|leadership)[- ]+(?:stor(?:y|ies)|examples|answers)\b"
    r"|\bstory[- ]bank\b",
    re.I,
)
_FEWEST_WORDS = 40  # fewer are a hint of a story
_FEWEST_ACTIONS = 2  # in the first person


def heading_stories(document: Document, taken: Taken) -> Iterator[Story]:
    """The stories under headings of a story bank, where no passage is taken."""
    passages = taken.passages
    for index, heading in enumerate(document.blocks):
        if heading.kind is BlockKind.HEADING and _is_in_story_bank(document, index):
            under = _under(document, index)
            if under and not overlaps(Span(heading.span.start, under[-1].span.end), passages):
                yield from _story(document, heading, under)


def _is_in_story_bank(document: Document, index: int) -> bool:
    """Whether a heading stands in a story bank, and neither is a question nor stands under one."""
    chapters = [heading.text for heading in document.headings_over(index)]
    questions = any(is_question(words) for words in [document.blocks[index].text, *chapters])
    return not questions and any(_STORY_BANK.search(words) for words in chapters)


def _under(document: Document, index: int) -> list[Block]:
    """The blocks from a heading to the next."""
    found = []
    for at in range(index + 1, len(document.blocks)):
        if document.blocks[at].kind is BlockKind.HEADING:
            break
        found.append(document.blocks[at])
    return found


def _story(document: Document, heading: Block, under: Sequence[Block]) -> Iterator[Story]:
    """The story in the blocks under a heading, if there is one."""
    spoken = [block for block in under if is_spoken(document, block)]
    answer = prose(document.text, [block.lines for block in spoken])
    if answer.words < _FEWEST_WORDS or any(is_question(block.text) for block in spoken):
        return
    if count_first_person_actions(answer.text) < _FEWEST_ACTIONS or is_instruction([answer.text]):
        return
    section = answer_section(answer)
    context = context_of(document, section.span, heading.span.start)
    yield Story(context.title, StoryKind.STORY, section.span, (section,), (), context.principles)
