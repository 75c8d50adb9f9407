from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from starlint.notes import reader
from starlint.notes.block_text import prose
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.reader import read
from starlint.notes.sections import answer_section
from starlint.notes.shapes import READERS
from starlint.notes.story import Story, StoryKind
from tests.notes.reading import flat, sections_of, source, story
from tests.notes.whole_notes import NOTHING, OTHERWISE, WHOLE, A, R, S, T

FOUR = [f"S {S}", f"T {T}", f"A {A}", f"R {R}"]
STORY = f"**S:** {S}\n\n**T:** {T}\n\n**A:** {A}\n\n**R:** {R}\n\n"


@pytest.mark.parametrize("shape", WHOLE)
def test_a_story_is_read_whole_in_every_shape(shape: str) -> None:
    assert sections_of(WHOLE[shape]) == FOUR
    assert story(WHOLE[shape]).kind is StoryKind.STORY


@pytest.mark.parametrize("shape", WHOLE)
def test_each_section_spans_from_its_label_to_its_last_word(shape: str) -> None:
    text = WHOLE[shape]
    for section in story(text).sections:
        assert source(text, section.label_span) == section.label
        assert source(text, section.span).startswith(section.label)
        assert source(text, section.span).endswith(".")


@pytest.mark.parametrize("shape", WHOLE | OTHERWISE)
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_no_word(shape: str, ending: str) -> None:
    text = WHOLE[shape] if shape in WHOLE else OTHERWISE[shape][0]
    assert sections_of(text.replace("\n", ending)) == sections_of(text)


@pytest.mark.parametrize("shape", WHOLE)
def test_a_line_above_shifts_a_story_and_changes_nothing(shape: str) -> None:
    text, above = WHOLE[shape], "🙂 smile\n\n"
    if shape in ("front-matter", "byte-order-mark"):
        return  # they must stand at the very top
    before, after = story(text), story(above + text)
    assert [flat(section) for section in after.sections] == [flat(section) for section in before.sections]
    assert after.span.start == before.span.start + len(above)
    assert after.span.end == before.span.end + len(above)


@pytest.mark.parametrize("shape", OTHERWISE)
def test_other_frameworks_and_labels_are_read(shape: str) -> None:
    text, expected = OTHERWISE[shape]
    found = sections_of(text)
    assert len(found) == len(expected)
    for section, begins in zip(found, expected, strict=True):
        assert section.startswith(begins) if begins.strip() != begins[:2].strip() else section == begins


@pytest.mark.parametrize("shape", NOTHING)
def test_what_is_no_story_is_left_alone(shape: str) -> None:
    assert read(NOTHING[shape]).stories == ()


def test_stories_come_in_the_order_of_the_text() -> None:
    text = f"## The oven\n\n{STORY}## The flood\n\n{STORY}"
    assert [one.title for one in read(text).stories] == ["The oven", "The flood"]


def test_several_stories_stand_under_one_heading() -> None:
    text = f"## Ownership\n\n{STORY}{STORY}"
    assert [source(text, one.span) for one in read(text).stories] == [STORY.strip()] * 2


def test_a_numbered_title_opens_the_next_story() -> None:
    first, second = read(f"1. The oven\n\n{STORY}2. The flood\n\n{STORY}").stories
    assert (first.title, second.title) == ("The oven", "The flood")
    assert flat(first.sections[-1]) == f"R {R}"


def test_a_short_version_after_the_story_is_no_part_of_it() -> None:
    assert sections_of(f"{STORY}**Short version:** Our oven died, and I moved the dough.\n") == FOUR


def test_rows_of_a_table_are_stories_of_their_own() -> None:
    text = f"| Situation | Action | Result |\n|-|-|-|\n| {S} | {A} | {R} |\n| It flooded. {S} | {A} | {R} |\n"
    first, second = read(text).stories
    assert source(text, first.span) == f"{S} | {A} | {R}"
    assert flat(second.sections[0]) == f"S It flooded. {S}"


def test_labels_over_nothing_are_a_stub() -> None:
    one = story("## Tell me about a time you failed.\n\nSituation:\n\nTask:\n\nAction:\n\nResult:\n")
    assert one.kind is StoryKind.STUB
    assert one.words == 0


def test_placeholders_are_a_template() -> None:
    one = story("**Situation:** [where]\n\n**Task:** <your role>\n\n**Action:** …\n\n**Result:** TODO\n")
    assert one.kind is StoryKind.TEMPLATE


def test_letters_alone_on_their_lines_name_the_sections() -> None:
    text = f"S\n{S}\nT\n{T}\nA\n{A}\nR\n{R}\n"
    assert [(section.label, source(text, section.prose.spans[0])) for section in story(text).sections] == [
        ("S", S),
        ("T", T),
        ("A", A),
        ("R", R),
    ]
    assert read("S\nshirts for children\nM\nshirts for us\nL\nshirts for the rest of the team\n").stories == ()


def test_labels_in_capitals_may_end_in_a_full_stop() -> None:
    text = f"SITUATION. {S}\n\nTASK. {T}\n\nACTION. {A}\n\nRESULT. {R}\n"
    assert [section.label for section in story(text).sections] == ["SITUATION.", "TASK.", "ACTION.", "RESULT."]


def test_a_reminder_that_looks_like_a_label_begins_no_section() -> None:
    one = story(
        "S: In May I ran a counter in Ghent.\nTODO: check the figure\n"
        "A: I borrowed a scale and weighed forty loaves.\nR: By June complaints had fallen to one.\n"
    )
    assert [section.kind.value for section in one.sections] == ["situation", "action", "result"]
    assert one.sections[0].prose.text.strip() == "In May I ran a counter in Ghent."


def test_sections_have_the_reminders_inside_them() -> None:
    text = f"S: {S}\n\nT: {T}\n\nA: {A} [add what the night hours cost]\n\nASK ANN ABOUT IT.\n\nI slept.\n\nR: {R}\n"
    notes = read(text)
    action = notes.stories[0].sections[2]
    assert [aside.text for aside in action.notes] == ["[add what the night hours cost]", "ASK ANN ABOUT IT."]
    assert action.notes == notes.asides
    assert flat(action) == f"A {A} I slept."


def test_an_unfinished_story_of_letters_is_read_under_its_question() -> None:
    text = f"**Tell me about a time you failed.**\n\nS: {S}\n\nA: {A}\n"
    assert sections_of(text) == [f"S {S}", f"A {A}"]


def test_a_result_in_bullets_belongs_to_its_letter() -> None:
    assert sections_of(f"S: {S}\nT: {T}\nA: {A}\nR:\n- forty loaves\n- two orders\n")[-1] == "R forty loaves two orders"


def test_a_further_shape_needs_only_its_line_in_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    def quotations(document: Document, taken: Taken) -> Iterator[Story]:
        for block in document.blocks:
            if block.quoted and not overlaps(block.span, taken.passages):
                section = answer_section(prose(document.text, [block.lines]))
                yield Story(None, StoryKind.STORY, section.span, (section,))

    monkeypatch.setattr(reader, "READERS", (*READERS, quotations))
    text = f"> I rang.\n\n{STORY}> I slept.\n"
    assert [source(text, one.span) for one in read(text).stories] == ["I rang.", STORY.strip(), "I slept."]


@pytest.mark.parametrize("end", ["", "\n", "\n```", "\n```\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "> ", "  "])
def test_a_code_block_without_an_end_is_read_to_its_last_line(mark: str, end: str) -> None:
    lines = ["```", f"Situation: {S}", f"Task: {T}", f"Action: {A}", f"Result: {R}"]
    text = "\n".join(f"{mark}{line}" for line in lines) + end.replace("```", f"{mark}```")
    (one,) = read(text).stories
    assert [section.prose.text for section in one.sections] == [S, T, A, R]


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_a_byte_order_mark_moves_every_place_by_one_and_changes_nothing_else(text: str) -> None:
    for plain, marked in zip(read(text).stories, read(f"\ufeff{text}").stories, strict=True):
        assert (marked.title, marked.kind, marked.words) == (plain.title, plain.kind, plain.words)
        assert (marked.span.start, marked.span.end) == (plain.span.start + 1, plain.span.end + 1)
        assert [section.label for section in marked.sections] == [section.label for section in plain.sections]


@pytest.mark.parametrize("end", ["\r", "\r\n"])
@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_the_line_ends_of_a_file_change_nothing(text: str, end: str) -> None:
    for plain, other in zip(read(text).stories, read(text.replace("\n", end)).stories, strict=True):
        assert (other.title, other.kind, other.words) == (plain.title, plain.kind, plain.words)
        assert [section.prose.text for section in other.sections] == [section.prose.text for section in plain.sections]


QUESTION = "Tell me about a time you failed."
LABELLED = f"**S:** {S}\n**A:** {A}\n\n**R:** {R}\n"


@pytest.mark.parametrize("question", [QUESTION, f"1. {QUESTION}", f"- {QUESTION}", f"**{QUESTION}**", f"Q: {QUESTION}"])
@pytest.mark.parametrize("line", ["", f"{T} I ran the night shift.\n"])
def test_a_question_a_line_and_labels_in_one_paragraph_are_one_story(question: str, line: str) -> None:
    text = f"{question}\n{line}{LABELLED}"
    (one,) = read(text).stories
    assert one.labelled
    assert text[one.span.start : one.span.end].startswith("**S:**")


def test_no_word_is_in_two_stories() -> None:
    text = (
        "A: I ran the night shift.\n**Tell me about a conflict** Situation: In March 2021 our warehouse in Lyon lost"
        " forty parcels a day.\n**A:** I walked every belt.\n\n**R:** 40 to 3. "
    )
    stories = read(text).stories
    assert all(before.span.end <= after.span.start for before, after in pairwise(stories))


@pytest.mark.parametrize("label", ["End", "The end", "Since then", "Today"])
def test_a_common_word_names_the_result_only_below_an_action(label: str) -> None:
    told = f"**Problem:** {S}\n\n**What I did:** {A}\n\n**{label}:** {R}\n"
    assert [section.kind.value for section in story(told).sections] == ["situation", "action", "result"]
    complete = told.replace(f"**{label}:**", f"**Result:** {R}\n\n**{label}:**")
    assert [section.kind.value for section in story(complete).sections] == ["situation", "action", "result"]


QUESTION = "Tell me about a time when things went wrong."
LETTERS = f"S: {S}\nA: {A}\nR: {R}\n"
BOLD = f"**S:** {S}\n\n**A:** {A}\n\n**R:** {R}\n"
THREE = [f"S {S}", f"A {A}", f"R {R}"]
LINE = "A line of text.\n"
ABOVE: dict[str, tuple[str, str | None, list[str]]] = {  # the notes, the title of their story, and its sections
    "a question, five lines between": (f"{QUESTION}\n{LINE * 5}{LETTERS}", QUESTION, THREE),
    "a question, seven lines between": (f"{QUESTION}\n{LINE * 7}{LETTERS}", None, THREE),
    "a bold title in the same paragraph": (f"Text here is long.\n**The oven**\n{LETTERS}", "The oven", THREE),
    "the same question twice": (f"{QUESTION}\n\n{QUESTION}\n\n{BOLD}", QUESTION, THREE),
    "a question in a summary": (
        f"<details><summary>{QUESTION}</summary>\n\n{BOLD}\n</details>\n",
        QUESTION,
        THREE,
    ),
    "a headline in the same list": (
        f"- Point: we sold it all\n- S: {S}\n- A: {A}\n- R: {R}\n",
        None,
        ["- we sold it all", *THREE],
    ),
    "a numbered item": (f"1. The oven\n\n   - S: {S}\n   - A: {A}\n   - R: {R}\n", "The oven", THREE),
    "a rule": (f"The oven\n\n---\n\n{BOLD}", None, THREE),
}


@pytest.mark.parametrize("above", ABOVE)
def test_what_stands_above_labels_may_be_the_title(above: str) -> None:
    text, title, sections = ABOVE[above]
    one = read(text).stories[-1]
    assert (one.title, [flat(section) for section in one.sections]) == (title, sections)


WITHIN = {  # the notes, and their sections
    "an extra heading": (
        f"### Situation\n{S}\n\n### Obstacle\n\nIt rained.\n\n### Action\n{A}\n\n"
        f"### Result\n{R}\n\n### Then\n\nI slept.\n",
        [f"S {S}", "T It rained.", f"A {A}", f"R {R}"],
    ),
    "a deeper heading": (
        f"### Situation\n{S}\n\n#### Detail\n\nIt rained.\n\n### Action\n{A}\n\n### Result\n{R}\n",
        [f"S {S} It rained.", f"A {A}", f"R {R}"],
    ),
    "an extra label": (
        f"**S:** {S}\n\n**Twist:** It rained.\n\n**A:** {A}\n\n**R:** {R}\n\n**Note:** buy flour.\n",
        [f"S {S}", "- It rained.", f"A {A}", f"R {R}"],
    ),
    "a line in bold under each label": (
        f"**Situation**\n\n**The oven**\n\n{S}\n\n**Action**\n\n**The calls**\n\n{A}\n\n"
        f"**Result**\n\n**The sale**\n\n{R}\n",
        [f"S The oven {S}", f"A The calls {A}", f"R The sale {R}"],
    ),
    "tags": (f"<b>S:</b> {S}<br>\n<b>A:</b> {A}<br>\n<b>R:</b> {R}\n", THREE),
    "reminders": (f"**S:** {S} TODO: date\n\n**A:** {A}\n\n**R:** {R}\n\nTODO: buy flour\n", THREE),
}


@pytest.mark.parametrize("within", WITHIN)
def test_what_stands_within_a_story_belongs_to_it_or_not(within: str) -> None:
    text, sections = WITHIN[within]
    assert sections_of(text) == sections


@pytest.mark.parametrize("between", ["## Mill\n\n", "## Have you ever lost a customer?\n\n"])
def test_a_heading_of_a_level_ends_the_labels_above_it(between: str) -> None:
    assert not any(
        one.kind is StoryKind.STORY
        for one in read(f"## Oven\n\n**S:** {S}\n\n**A:** {A}\n\n{between}**R:** {R}\n").stories
    )
