"""Bullets that tell what was done under a topic such as "Conflict", with no label, no question and no "I".

They may be a story in notes or points of anything else, so none is taken for one; a finding asks for labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import has_past_action
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.principles import mentioned
from starlint.notes.prose import lowered
from starlint.notes.story import NotStory

_TOPIC = late_pattern(
    r"\b(?:conflicts?|disagree\w*|fail\w*|mistakes?|challeng\w*|crisis|setbacks?|pressure|deadlines?|feedback|initiative"
    r"|leadership|influenc\w*|difficult \w+|teamwork|ambiguity|proud\w*|achievements?|accomplishments?)\b"
)
_FEWEST = 2  # bullets, that say what was done


def bullet_notes(document: Document, taken: Taken) -> Iterator[NotStory]:
    """The runs of such bullets that no shape before has taken."""
    if not document.speaks_of_interviews:
        return
    passed = sorted([*taken.passages, *(passage.span for passage in taken.rejected)])
    for is_listed, run in groupby(enumerate(document.blocks), lambda pair: _is_bullet(pair[1])):
        blocks = list(run)
        if is_listed and _names_a_topic(document, blocks[0][0]):
            yield from _told([block for _, block in blocks], passed)


def _is_bullet(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.depth > 0 and not block.code


def _names_a_topic(document: Document, index: int) -> bool:
    """Whether the heading over a block names something that interviewers ask about."""
    heading = next(document.headings_over(index), None)
    if heading is None or heading is document.title:
        return False
    return bool(_TOPIC.search(lowered(heading.text)) or next(mentioned(heading.text), None))


def _told(bullets: Sequence[Block], passed: Sequence[Span]) -> Iterator[NotStory]:
    span = Span(bullets[0].span.start, bullets[-1].span.end)
    number = sum(has_past_action(bullet.text) for bullet in bullets)
    if number >= _FEWEST and number * 2 >= len(bullets) and not overlaps(span, passed):
        yield NotStory(span, (f"{number} bullets say what was done, under no label and no question",), nearly=True)
