from __future__ import annotations

from starlint.notes.reader import read
from tests.notes.reading import source, story
from tests.notes.whole_notes import A, R, S, T

CELLS = f"{S} | {A} | {R} |"


def test_other_cells_of_a_row_name_the_story_its_question_and_its_principle() -> None:
    text = (
        "| Story | Question | LP | Situation | Action | Result |\n|--|--|--|--|--|--|\n"
        f"| The oven | Have you ever failed? | Ownership | {CELLS}\n"
    )
    one = story(text)
    assert (one.title, one.principles) == ("The oven", ("Ownership",))
    assert [source(text, question.span) for question in one.questions] == ["Have you ever failed?"]


def test_each_row_has_its_own_title() -> None:
    text = f"| Story | S | A | R |\n|--|--|--|--|\n| The oven | {CELLS}\n| The flood | {CELLS}\n"
    assert [one.title for one in read(text).stories] == ["The oven", "The flood"]


def test_an_empty_cell_leaves_its_section_empty() -> None:
    text = f"| Situation | Action | Result |\n|--|--|--|\n| {S} {A} | | {R} |\n"
    assert [section.words > 0 for section in story(text).sections] == [True, False, True]


def test_a_header_without_setup_or_end_is_no_story() -> None:
    assert read("| Risk | Impact | Action |\n|--|--|--|\n| I fell | I was hurt | I rose |\n").stories == ()


def test_two_tables_do_not_mix() -> None:
    table = f"| Situation | Action | Result |\n|--|--|--|\n| {CELLS}\n"
    assert len(read(f"{table}\n{table}").stories) == 2


def test_the_role_in_a_row_is_no_task() -> None:
    text = f"| Role | Situation | Task | Action | Result |\n|--|--|--|--|--|\n| Clerk | {S} | {T} | {A} | {R} |\n"
    assert [section.prose.text for section in story(text).sections] == [S, T, A, R]


def test_an_html_table_holds_one_story_a_row() -> None:
    header = "<tr><th>Situation</th><th>Action</th><th>Result</th></tr>"
    row = f"<tr><td>{S}</td><td><ul><li>{A}</li></ul></td><td>{R}</td></tr>"
    found = read(f"<table>\n{header}\n{row}\n{row}\n</table>\n").stories
    assert [[section.prose.text for section in one.sections] for one in found] == [[S, A, R]] * 2


def test_the_number_of_an_html_row_is_no_part_of_the_answer_above_it() -> None:
    text = (
        "<table>\n<tr><td>1.</td><td>Tell me about a time you failed.</td></tr>\n"
        f"<tr><td colspan=2>{S} {A} {R}</td></tr>\n<tr><td>2.</td><td>Describe a time you led.</td></tr>\n</table>\n"
    )
    assert read(text).stories[0].sections[0].prose.text == f"{S} {A} {R}"
