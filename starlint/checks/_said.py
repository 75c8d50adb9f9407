"""What questions and noted answers say, by the phrases that rules list."""

from __future__ import annotations

import re

from starlint.language.phrases import found
from starlint.language.results import PhraseList
from starlint.notes.story import Story


def said(text: str, phrases: PhraseList) -> str | None:
    """The first of the phrases that a text says, as it says it."""
    places = ((start, end) for _, start, end in found(text, (phrases,))) if text and phrases else ()
    return next((text[start:end] for start, end in places), None)


def says(text: str, phrases: PhraseList) -> bool:
    """Whether a text says any of the phrases."""
    return said(text, phrases) is not None


_BY_THE_WAY = re.compile(r"\([^()]*\)|\b\w+-\w+\b")  # an example among others; "customer-facing features"


def _main_words(text: str) -> str:
    return _BY_THE_WAY.sub(" ", text) if "-" in text or "(" in text else text


def asking(story: Story, phrases: PhraseList) -> str | None:
    """The question that asks a story for something, in these phrases.

    A story that answers several is asked for it by the first, or by more than half of them.
    """
    says_so = [question for question in story.questions if says(_main_words(question.text), phrases)]
    if not says_so or (says_so[0] is not story.questions[0] and 2 * len(says_so) <= len(story.questions)):
        return None
    return says_so[0].text
