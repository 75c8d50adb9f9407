"""Principles with too few stories."""

from __future__ import annotations

from dataclasses import replace

from starlint.checks.thin_coverage import ThinCoverage
from starlint.finding import Span
from tests.builders import notes

CHECK = ThinCoverage(least=3)
(STORY,) = notes("S: The oven broke.", "A: I changed the fuse.").stories


def test_a_principle_with_too_few_is_shown_at_its_first_story() -> None:
    later = replace(STORY, sections=STORY.sections[1:])
    [hit] = CHECK.find("Ownership", [STORY, later])
    assert hit.span == STORY.sections[0].label_span
    assert hit.values == {"principle": "Ownership", "stories": "only 2 stories", "least": 3}


def test_one_without_a_story_has_no_place() -> None:
    [hit] = CHECK.find("Ownership", [])
    assert (hit.span, hit.values["stories"]) == (Span(0, 0), "no story")


def test_enough_are_enough() -> None:
    assert list(CHECK.find("Ownership", [STORY] * 3)) == []
