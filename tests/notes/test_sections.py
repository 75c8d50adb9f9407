from __future__ import annotations

import pytest

from starlint.notes.reader import read
from starlint.notes.story import StoryKind
from tests.notes.reading import source, story, told
from tests.notes.whole_notes import A, L, R, S, T


def test_the_last_section_ends_where_other_matter_begins() -> None:
    text = f"- S: {S}\n- T: {T}\n- A: {A}\n- R: {R}\n\nOther notes of mine.\n"
    assert told(text)[-1] == f"R {R}"


def test_the_last_section_goes_on_over_its_paragraphs_and_bullets() -> None:
    text = f"**S:** {S}\n\n**A:** {A}\n\n**R:** We sold:\n\n- loaves\n- rolls\n\nThen we slept.\n"
    assert told(text)[-1] == "R We sold: loaves rolls Then we slept."


def test_a_remark_about_the_story_ends_it() -> None:
    text = f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n\nThis answer works for most interviewers.\n"
    assert told(text)[-1] == f"R {R}"


def test_a_heading_label_spans_its_number_signs() -> None:
    text = f"### Situation\n{S}\n\n### Action\n{A}\n\n### Result\n{R}\n"
    labels = [source(text, section.label_span) for section in story(text).sections]
    assert labels == ["### Situation", "### Action", "### Result"]


def test_what_was_done_under_own_names_is_the_action() -> None:
    text = f"**Context**\n{S}\n\n**What went wrong**\nI missed a call.\n\n**The rescue**\n{A}\n\n**Learning**\n{L}\n"
    assert [line[0] for line in told(text)] == ["S", "-", "A", "L"]


def test_own_names_stay_beside_a_section_called_action() -> None:
    text = f"**Context**\n{S}\n\n**The rescue**\nI rang.\n\n**Action**\n{A}\n\n**Result**\n{R}\n"
    assert [line[0] for line in told(text)] == ["S", "-", "A", "R"]


def test_labels_without_a_word_beside_them_are_only_names() -> None:
    assert read("Our labels:\n\n- Situation\n- Task\n- Action\n- Result\n").stories == ()


def test_a_placeholder_in_a_story_makes_no_template_of_it() -> None:
    assert story(f"**S:** {S}\n\n**A:** {A}\n\n**R:** Waste fell by [X]%.\n").kind is StoryKind.STORY


def test_unsure_labels_are_believed_in_notes_for_interviews() -> None:
    text = "**Problem:** Orders were late.\n\n**Approach:** We rang the dealers.\n\n**Impact:** Fewer calls.\n"
    assert read(text).stories == ()
    assert story(f"# Behavioural interview\n\n{text}").kind is StoryKind.STUB


@pytest.mark.parametrize(
    "remark",
    [
        "(ask what the shifts are)",
        "Remember to smile.",
        "Have a question ready for the end.",
        "Interview line: we sold more bread.",
    ],
)
def test_a_word_to_oneself_ends_the_story_too(remark: str) -> None:
    text = f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n\n{remark}\n"
    assert told(text)[-1] == f"R {R}"


def test_a_label_of_two_parts_goes_to_its_end() -> None:
    text = f"## S [situation]\n{S}\n\n## T [task] + A [action]\n{A}\n\n## R [result]\n{R}\n"
    assert told(text) == [f"S {S}", f"A {A}", f"R {R}"]


def test_a_par_story_without_a_person_is_believed_in_notes_for_interviews() -> None:
    told_by_nobody = (
        "**Problem:** The oven went cold at four in the morning, an hour before the first loaves.\n\n"
        "**Action:** The flue was swept, the burner was cleaned and the dough was carried to the cellar.\n\n"
        "**Result:** The shop opened on time.\n"
    )
    [found] = read(f"# Interview on Monday\n\n{told_by_nobody}").stories
    assert found.kind is StoryKind.STORY
    assert not read(f"# The oven\n\n{told_by_nobody}").stories
