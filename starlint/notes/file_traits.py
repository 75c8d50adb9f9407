"""What is known of a whole file, and counts for or against each of its passages: what it is about, and what for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from starlint.late import late_pattern
from starlint.notes.first_person import has_first_person_action
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.purpose import speaks_of_interviewing
from starlint.notes.questions import asks_for_story

_FEWEST_WORDS = 25  # of a paragraph that counts

# As blogs date their posts: "2024-05-03-my-oven.md", "date: 2024-05-03" in the front matter.
_DATED_NAME = late_pattern(r"\d{4}-\d{2}-\d{2}(?!\d)")
_DATED = late_pattern(r"^(?:date|layout|categories|authors?|pubDate|published\w*)\s*[:=]", re.M | re.I)


class FileTraits(NamedTuple):
    """What is known of a file."""

    actions: float = 0.0  # the share of its longer paragraphs that say what their writer did, as if one more did not
    interviewing: float = 0.0  # the share of these that are about interviews, as in a report of a job hunt
    is_post: bool = False  # it is dated, as a post of a blog is
    story_questions: int = 0  # how many questions ask for a story


def traits_of(name: str, front_matter: str, blocks: Sequence[Block]) -> FileTraits:
    """What is known of a file, by its name, its front matter and its blocks."""
    texts = (block.text for block in blocks if block.kind is not BlockKind.HEADING)
    longer = [one for one in texts if len(one.split()) >= _FEWEST_WORDS]
    actions = list(filter(has_first_person_action, longer))
    return FileTraits(
        len(actions) / (len(longer) + 1),
        sum(map(speaks_of_interviewing, actions)) / (len(actions) + 1),
        bool(_DATED_NAME.match(name) or _DATED.search(front_matter)),
        sum(asks_for_story(block.text) for block in blocks),
    )
