"""Stories told under a heading alone, in a file or chapter that calls itself a bank of interview stories."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from starlint.finding import Span
from starlint.notes.block_text import is_spoken, prose, words_of
from starlint.notes.first_person import deeds, explains
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks
from starlint.notes.shapes.unlabelled_answers import answer_section, touches
from starlint.notes.story import Story, StoryKind
from starlint.notes.story_context import Page

_BANK = re.compile(
    r"\b(?:star|par|car|soar|behaviou?ral|interview|leadership)[- ]+(?:stor(?:y|ies)|examples|answers)\b"
    r"|\bstory[- ]bank\b",
    re.I,
)
_FEWEST_WORDS = 40  # fewer are a hint of a story
_FEWEST_DEEDS = 2  # times that "I" did something


def heading_stories(page: Page, taken: Iterable[Span]) -> Iterator[Story]:
    """The stories under headings of a bank, where no other story is `taken` from."""
    held = sorted(taken)
    for index, block in enumerate(page.blocks):
        if block.kind is BlockKind.HEADING and _is_in_bank(page, index):
            under = _under(page.blocks, index)
            if under and not touches(Span(block.span.start, under[-1].span.end), held):
                yield from _told(page, block, under)


def _is_in_bank(page: Page, index: int) -> bool:
    """Whether a heading stands in a bank, and neither asks nor stands under a question."""
    chapters = [page.words(heading) for heading in page.headings(index)]
    asked = any(asks(words) for words in [page.words(page.blocks[index]), *chapters])
    return not asked and any(_BANK.search(words) for words in chapters)


def _under(blocks: Sequence[Block], index: int) -> list[Block]:
    """The blocks from a heading to the next."""
    found = []
    for at in range(index + 1, len(blocks)):
        if blocks[at].kind is BlockKind.HEADING:
            break
        found.append(blocks[at])
    return found


def _told(page: Page, heading: Block, under: Sequence[Block]) -> Iterator[Story]:
    told = [block for block in under if is_spoken(page.text, block)]
    said = prose(page.text, [block.lines for block in told])
    asked = any(asks(words_of(page.text, block)) for block in told)
    if said.words < _FEWEST_WORDS or asked or deeds(said.text) < _FEWEST_DEEDS or explains([said.text]):
        return
    section = answer_section(said)
    around = page.around(section.span.start, section.span.end, heading.span.start)
    yield Story(around.title, StoryKind.STORY, section.span, (section,), (), around.principles)
