"""What the questions and the noted answers of a story say, by the phrases that rules list."""

from __future__ import annotations

import re
from functools import lru_cache

from starlint.language.phrases import found
from starlint.language.results import PhraseList
from starlint.notes.questions import is_hypothetical
from starlint.notes.story import Story


@lru_cache(maxsize=512)  # several rules ask about the same questions
def says(text: str, phrases: PhraseList) -> bool:
    """Whether a text says any of the phrases."""
    return bool(text and phrases) and any(found(text, (phrases,)))


_IN_PASSING = re.compile(r"\([^()]*\)|\b\w+-\w+\b")  # an example among others; "customer-facing features"


def _main_words(text: str) -> str:
    return _IN_PASSING.sub(" ", text) if "-" in text or "(" in text else text


def asks_for_plan(story: Story) -> bool:
    """Whether the question nearest to a story asks what one would do."""
    return bool(story.questions) and is_hypothetical(story.questions[-1].text)


def requested(story: Story, phrases: PhraseList) -> str | None:
    """The question that asks a story for something, in these phrases; None where none does.

    A story that answers several is asked for it by the first, or by more than half of them.
    """
    asking = [question for question in story.questions if says(_main_words(question.text), phrases)]
    if not asking or (asking[0] is not story.questions[0] and 2 * len(asking) <= len(story.questions)):
        return None
    return asking[0].text
