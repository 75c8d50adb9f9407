from __future__ import annotations

import pytest

from starlint.notes.reader import read
from tests.notes.reading import flat, sections_of, source, story
from tests.notes.whole_notes import A, L, R, S, T


def test_the_last_section_ends_where_other_matter_begins() -> None:
    text = f"- S: {S}\n- T: {T}\n- A: {A}\n- R: {R}\n\nOther notes of mine.\n"
    assert sections_of(text)[-1] == f"R {R}"


def test_the_last_section_goes_on_over_its_paragraphs_and_bullets() -> None:
    text = f"**S:** {S}\n\n**A:** {A}\n\n**R:** We sold:\n\n- loaves\n- rolls\n\nThen we slept.\n"
    assert sections_of(text)[-1] == "R We sold: loaves rolls Then we slept."


def test_a_remark_about_the_story_ends_it() -> None:
    text = f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n\nThis answer works for most interviewers.\n"
    assert sections_of(text)[-1] == f"R {R}"


def test_a_heading_label_spans_its_number_signs() -> None:
    text = f"### Situation\n{S}\n\n### Action\n{A}\n\n### Result\n{R}\n"
    labels = [source(text, section.label_span) for section in story(text).sections]
    assert labels == ["### Situation", "### Action", "### Result"]


def test_what_was_done_under_own_names_is_the_action() -> None:
    text = f"**Context**\n{S}\n\n**What went wrong**\nI missed a call.\n\n**The rescue**\n{A}\n\n**Learning**\n{L}\n"
    assert [line[0] for line in sections_of(text)] == ["S", "-", "A", "L"]


def test_own_names_stay_beside_a_section_called_action() -> None:
    text = f"**Context**\n{S}\n\n**The rescue**\nI rang.\n\n**Action**\n{A}\n\n**Result**\n{R}\n"
    assert [line[0] for line in sections_of(text)] == ["S", "-", "A", "R"]


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
    assert sections_of(text)[-1] == f"R {R}"


def test_a_label_of_two_parts_goes_to_its_end() -> None:
    text = f"## S [situation]\n{S}\n\n## T [task] + A [action]\n{A}\n\n## R [result]\n{R}\n"
    assert sections_of(text) == [f"S {S}", f"A {A}", f"R {R}"]


def test_a_closed_quotation_ends_the_last_section() -> None:
    text = f'**S:** "{S}"\n\n**A:** "{A}"\n\n**R:** "{R}"\n\nThat shows patience and a plan.\n'
    assert sections_of(text)[-1] == f'R "{R}"'


def test_a_quotation_of_several_paragraphs_goes_on() -> None:
    text = f'**S:** "{S}"\n\n**A:** "{A}"\n\n**R:** "{R}"\n\n"Then we slept."\n'
    assert sections_of(text)[-1] == f'R "{R}" "Then we slept."'


def test_a_link_to_the_contents_is_no_part_of_the_last_section() -> None:
    text = f"- S: {S}\n- T: {T}\n- A: {A}\n\n**R:** {R}\n\n[Back to the top](#contents)\n"
    assert sections_of(text)[-1] == f"R {R}"


def test_a_line_about_the_answer_ends_it_within_its_paragraph() -> None:
    text = f"S: {S}\nT: {T}\nA: {A}\nR: {R}\nAs you can see, each letter has its line.\n"
    assert sections_of(text)[-1] == f"R {R}"


def test_an_example_under_the_explanation_of_a_label_belongs_to_the_last_section_too() -> None:
    text = (
        f"- **Situation:** Set the scene.\n\n*Example: {S}*\n\n- **Action:** Say what you did.\n\n*Example: {A}*\n\n"
        f"- **Result:** Share the outcome.\n\n*Example: {R}*\n"
    )
    assert sections_of(f"# Interview\n\n{text}")[-1] == f"R Share the outcome. Example: {R}"


def test_the_gist_under_the_last_label_is_part_of_its_section() -> None:
    text = f"**S:**\n\n**Rain**\n\n{S}\n\n**A:**\n\n**Bread**\n\n{A}\n\n**R:**\n\n**Sold**\n\n{R}\n\n**Next story**\n"
    assert sections_of(text) == [f"S Rain {S}", f"A Bread {A}", f"R Sold {R}"]


def test_titled_callouts_are_sections() -> None:
    text = f"> [!note] Situation\n> {S}\n\n> [!tip] Action\n> {A}\n\n> [!success] Result\n> {R}\n"
    assert sections_of(text) == [f"S {S}", f"A {A}", f"R {R}"]


def test_the_rows_of_an_html_table_are_sections_of_one_story_and_other_rows_are_not() -> None:
    rows = {"Situation": S, "Task": T, "Action": A, "Result": R, "Learning": L, "Skills": "Patience"}
    cells = "\n".join(f"<tr><td>{name}</td><td>{words}</td></tr>" for name, words in rows.items())
    assert sections_of(f"<table>\n{cells}\n</table>\n") == [f"S {S}", f"T {T}", f"A {A}", f"R {R}", f"L {L}"]


def test_the_title_of_the_next_story_is_no_part_of_the_last_section() -> None:
    told = f"Situation: {S}\n\nTask: {T}\n\nAction: {A}\n\nResult: {R}\n"
    found = read(f"{told}\nAnother example\n\n{told}").stories
    assert [flat(one.sections[-1]) for one in found] == [f"R {R}"] * 2


@pytest.mark.parametrize("remark", ["This demonstrates patience and a plan.", "💡 Keep it short and smile."])
def test_what_a_coach_adds_is_no_part_of_the_last_section(remark: str) -> None:
    assert sections_of(f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n\n{remark}\n")[-1] == f"R {R}"


def test_what_the_teller_adds_is() -> None:
    text = f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n\nThis shows how I work.\n"
    assert sections_of(text)[-1] == f"R {R} This shows how I work."


def test_a_rule_ends_the_last_section_of_labels_over_their_text() -> None:
    text = f"**S**\n{S}\n\n**A**\n{A}\n\n**R**\n{R}\n\n---\n\nThe museum opens at nine.\n"
    assert sections_of(text)[-1] == f"R {R}"


def test_a_tip_behind_a_story_in_one_list_item_is_no_part_of_it() -> None:
    text = f"- **S:** {S}\n\n  **A:** {A}\n\n  **R:** {R}\n\n  **Tip:** Smile at the end.\n"
    assert sections_of(text)[-1] == f"R {R}"


@pytest.mark.parametrize(("old", "is_title"), [(6, True), (7, True), (8, False)])
def test_eight_words_above_the_next_story_are_its_title(old: int, is_title: bool) -> None:
    line = f"{'Old ' * old}mill"
    one = f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n\n"
    first = read(f"{one}{line}\n\n{one}").stories[0]
    assert flat(first.sections[-1]) == (f"R {R}" if is_title else f"R {R} {line}")


def test_a_deeper_heading_belongs_to_the_last_section_and_one_of_its_level_does_not() -> None:
    below = "#### More\n\nThen we slept.\n\n### Flour\n\nBuy it.\n"
    text = f"## The oven\n\n### Situation\n{S}\n\n### Action\n{A}\n\n### Result\n{R}\n\n{below}"
    assert sections_of(text)[-1].endswith("Then we slept.")


def test_a_quote_ends_where_the_text_goes_on_outside() -> None:
    assert sections_of(f"> **S:** {S}\n>\n> **A:** {A}\n>\n> **R:** {R}\n\nBuy flour.\n")[-1] == f"R {R}"


def test_a_story_in_a_callout_ends_before_the_next_callout() -> None:
    story = f"> [!example] The oven\n> **S:** {S}\n> **A:** {A}\n> **R:** {R}\n"
    text = f"{story}\n> [!tip] Ann says\n> Ask about the boats.\n"
    assert sections_of(text)[-1] == f"R {R}"


@pytest.mark.parametrize(
    ("note", "belongs"),
    [
        ("need one for conflict – crane fella?", False),
        ("ask Ann what she thinks", False),
        ("Remember: 2 passport photos", False),
        ("Ask Ann what she thinks", True),
        ("we sold 40 more", True),
        ("so i wrote it on the door", True),
        ("it is still there.", True),
    ],
)
def test_a_note_to_self_behind_a_story_is_no_part_of_it(note: str, belongs: bool) -> None:
    text = f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n\n{note}\n"
    assert sections_of(text)[-1] == (f"R {R} {note}" if belongs else f"R {R}")
