"""Sections that are not there."""

from __future__ import annotations

import pytest

from starlint.checks import Hit
from starlint.checks.missing_section import MissingSection
from starlint.finding import Severity
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind
from tests.builders import notes

MISSING = MissingSection(
    required=((SectionKind.ACTION,), (SectionKind.RESULT,)),
    expected=((SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP),),
)


def hits(check: MissingSection, *lines: str) -> list[tuple[str, Hit]]:
    """Each hit with the words it stands at."""
    built = notes(*lines)
    found = check.find(built.stories[0], Evidence((), ()))
    return [(built.text[hit.span.start : hit.span.end], hit) for hit in found]


def test_a_story_without_a_result_is_flagged_at_its_last_label() -> None:
    [(place, hit)] = hits(MISSING, "S: The oven broke.", "T: Mend it.", "A: I changed the fuse.")
    assert place == "A:"
    assert hit.values == {"missing": "Result", "present": "Situation, Task, Action"}
    assert hit.severity is None


def test_a_story_without_a_setup_is_only_warned_of() -> None:
    [(place, hit)] = hits(MISSING, "A: I changed the fuse.", "R: It baked for 9 years.")
    assert place == "R:"
    assert hit.values["missing"] == "Situation or Task"
    assert hit.severity is Severity.WARNING


@pytest.mark.parametrize("setup", ["S: The oven broke.", "T: Mend the oven.", "S/T: The oven, to be mended."])
def test_any_kind_of_setup_suffices(setup: str) -> None:
    assert hits(MISSING, setup, "A: I changed the fuse.", "R: It baked for 9 years.") == []


def test_a_section_that_holds_both_is_named_by_both() -> None:
    [(_, hit)] = hits(MISSING, "S/T: The oven, to be mended.", "A: I changed the fuse.")
    assert hit.values["present"] == "Situation and Task, Action"


def test_each_missing_part_is_said_once() -> None:
    found = hits(MISSING, "S: The oven broke.", "L: I keep fuses now.")
    assert [hit.values["missing"] for _, hit in found] == ["Action", "Result"]


def test_what_is_missing_may_stand_under_an_extra_label() -> None:
    [(_, hit)] = hits(MISSING, "The bakers told me at six.", "R: It baked for 9 years.")
    assert (hit.values["missing"], hit.severity) == ("Action", Severity.WARNING)


def test_an_answer_without_labels_misses_none() -> None:
    assert hits(MISSING, "The oven broke and I changed the fuse.") == []
