"""Labels of the writer's own, read beside the known ones."""

from __future__ import annotations

from starlint.notes.reader import read
from starlint.notes.story import SectionKind

STORY = (
    "**Wo und wann:** Im Mai 2022 stand unsere Küche still.\n\n**Mein Teil:** Ich rief drei Bäcker an.\n\n"
    "**Was es brachte:** Am Montag lief sie wieder.\n"
)
OWN = (
    ("Wo und wann", SectionKind.SITUATION),
    ("mein teil", SectionKind.ACTION),
    ("Was es brachte", SectionKind.RESULT),
)


def kinds(text: str, own: tuple[tuple[str, SectionKind], ...] = ()) -> list[str]:
    return [section.kind.value for story in read(text, own).stories for section in story.sections]


def test_own_labels_mean_the_sections_that_settings_give_them() -> None:
    assert kinds(STORY) == []
    assert kinds(STORY, OWN) == ["situation", "action", "result"]
    assert kinds(STORY) == []


def test_they_may_be_set_like_any_label() -> None:
    headings = STORY.replace(":** ", "\n").replace("**", "### ")
    assert kinds(headings, OWN) == ["situation", "action", "result"]
    assert kinds("".join(f"- {line}" for line in STORY.splitlines(True) if line.strip()), OWN)[1] == "action"


def test_one_that_means_no_section_may_stand_between_letters() -> None:
    text = "S: In May our oven broke.\n\nMood: I was tired.\n\nA: I rang three bakeries.\n\nR: All was well.\n"
    assert kinds(text, (("Mood", SectionKind.OTHER),)) == ["situation", "other", "action", "result"]


def test_they_come_before_the_known() -> None:
    text = "**Situation:** In May our oven broke.\n\n**Impact:** I rang three bakeries.\n\n**Result:** All was well.\n"
    assert kinds(text)[1] == "result"
    assert kinds(text, (("Impact", SectionKind.ACTION),))[1] == "action"
