"""What checks find in a story of a few lines, analysed as the linter does."""

from __future__ import annotations

from starlint.checks import Hit
from starlint.checks.check import StoryCheck
from starlint.language.analyse import analyse
from starlint.linter import phrase_lists
from tests.builders import notes


def hits(check: StoryCheck, *lines: str) -> list[tuple[str, Hit]]:
    """Each hit with the words it stands at."""
    built = notes(*lines)
    story = built.stories[0]
    found = check.find(story, analyse(story, tuple(phrase_lists(check))))
    return [(built.text[hit.span.start : hit.span.end], hit) for hit in found]


def places(check: StoryCheck, *lines: str) -> list[str]:
    """The words that each hit stands at."""
    return [place for place, _ in hits(check, *lines)]
