from __future__ import annotations

from starlint.notes.reader import read
from starlint.notes.story import StoryKind
from tests.notes.reading import story
from tests.notes.whole_notes import A, S


def test_labels_without_a_word_beside_them_are_only_names() -> None:
    assert read("Our labels:\n\n- Situation\n- Task\n- Action\n- Result\n").stories == ()


def test_a_placeholder_in_a_story_makes_no_template_of_it() -> None:
    assert story(f"**S:** {S}\n\n**A:** {A}\n\n**R:** Waste fell by [X]%.\n").kind is StoryKind.STORY


def test_unsure_labels_are_believed_in_notes_for_interviews() -> None:
    text = "**Problem:** Orders were late.\n\n**Approach:** We rang the dealers.\n\n**Impact:** Fewer calls.\n"
    assert read(text).stories == ()
    assert story(f"# Behavioural interview\n\n{text}").kind is StoryKind.STUB


def test_a_par_story_without_a_person_is_believed_in_notes_for_interviews() -> None:
    told_by_nobody = (
        "**Problem:** The oven went cold at four in the morning, an hour before the first loaves.\n\n"
        "**Action:** The flue was swept, the burner was cleaned and the dough was carried to the cellar.\n\n"
        "**Result:** The shop opened on time.\n"
    )
    [found] = read(f"# Interview on Monday\n\n{told_by_nobody}").stories
    assert found.kind is StoryKind.STORY
    assert not read(f"# The oven\n\n{told_by_nobody}").stories
