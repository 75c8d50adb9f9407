from __future__ import annotations

import pytest

from starlint.notes.document import Document
from starlint.notes.label_run import LabelRun
from starlint.notes.reader import read
from starlint.notes.shapes.label_runs import confirmed_runs
from starlint.notes.story import StoryKind
from tests.notes.reading import LETTERS, sections_of, source, story
from tests.notes.whole_notes import A, R, S, T


def runs(text: str) -> list[LabelRun]:
    return confirmed_runs(Document(text))


def spelled(text: str) -> list[str]:
    return ["".join(LETTERS[label.kind] for label in run.labels) for run in runs(text)]


@pytest.mark.parametrize(
    ("letters", "kinds"),
    [
        ("STAR", "STAR"),
        ("SAR", "SAR"),
        ("PAR", "SAR"),
        ("CARL", "SARL"),
        ("SOAR", "STAR"),
        ("STARR", "STARL"),
        ("STARAR", "STARAR"),
        ("CGAO", "STAR"),
    ],
)
def test_letters_that_spell_a_framework_are_believed(letters: str, kinds: str) -> None:
    assert spelled("".join(f"{letter}: it was\n\n" for letter in letters)) == [kinds]


@pytest.mark.parametrize("letters", ["A", "AR", "SML", "QA", "RA", "TA", "SA"])
def test_other_letters_are_not(letters: str) -> None:
    assert spelled("".join(f"{letter}: it was\n\n" for letter in letters)) == []


@pytest.mark.parametrize("name", ["Result", "Action", "Task", "Lesson"])
def test_a_label_by_itself_is_no_run(name: str) -> None:
    assert spelled(f"**{name}:** it was\n") == []


def test_a_label_that_opens_begins_the_next_run() -> None:
    story = "Situation: a\n\nAction: b\n\nResult: c\n\n"
    assert spelled(story * 3) == ["SAR"] * 3


def test_a_second_setup_is_the_obstacle() -> None:
    assert spelled("**Context:** a\n\n**Challenge:** b\n\n**Action:** c\n\n**Result:** d\n") == ["STAR"]


def test_extra_labels_set_alike_stand_between() -> None:
    assert spelled("- **Situation:** a\n- **Mood:** b\n- **Action:** c\n- **Result:** d\n- **Tip:** e\n") == ["S-AR"]


def test_a_run_stops_at_the_remarks_below_it() -> None:
    text = "**S:** a\n\n**A:** b\n\n**R:** c\n\n**Follow-ups:** d\n"
    (run,) = runs(text)
    assert text[run.stop :] == "**Follow-ups:** d\n"


def test_a_label_spans_what_sets_it_off() -> None:
    text = "- **Situation (S)** – a\n- **Action:** b\n- **Result:** c\n"
    (run,) = runs(text)
    assert [source(text, label.span) for label in run.labels] == [
        "**Situation (S)** – ",
        "**Action:** ",
        "**Result:** ",
    ]


def test_a_run_is_sure_by_letters_or_star_words() -> None:
    (sure,), (unsure,) = (
        runs("S: a\n\nA: b\n\nR: c\n"),
        runs("**Problem:** a\n\n**Approach:** b\n\n**Impact:** c\n"),
    )
    assert sure.sure
    assert not unsure.sure


def test_a_header_that_names_columns_of_another_kind_is_no_label() -> None:
    assert spelled("| Impact | Action | Owner |\n|--|--|--|\n| high | none | Bo |\n") == []


def test_letters_that_go_on_to_a_spelled_out_lesson_are_believed() -> None:
    assert spelled("S: it was\n\nT: it was\n\nA: it was\n\nR: it was\n\nLearned: it was\n") == ["STARL"]


def test_a_role_above_a_situation_and_a_task_is_no_task() -> None:
    assert spelled("**Role:** Clerk\n\n**Situation:** x\n\n**Task:** x\n\n**Action:** x\n\n**Result:** x\n") == ["STAR"]


def test_misspelt_labels_in_one_line_follow_one_that_is_not() -> None:
    assert spelled("Situation: it rained. Task: to bake. Actioin: I baked. Resut: it sold.\n") == ["STAR"]


def test_labels_in_capitals_of_ones_own_are_read() -> None:
    assert spelled("SITUATION:\nIt rained.\n\nWHAT I LEARNED:\nTo bake.\n\nWHAT I DID TO FIX IT:\nI baked.\n") == [
        "SLA"
    ]


def test_a_point_of_the_action_is_no_label_where_labels_stand_alone() -> None:
    text = "Situation:\nIt rained.\n\nAction:\n\nFirst: I baked.\n\nResolution: I sold.\n\nResult:\nIt was dry.\n"
    assert spelled(text) == ["SAR"]


def test_lettered_points_above_the_situation_are_no_part_of_it() -> None:
    text = "**A**: ask\n**B**: bake\n**C**: carry\n\nSituation: it rained.\n\nAction: I baked.\n\nResult: it sold.\n"
    assert spelled(text) == ["SAR"]


def test_one_label_over_bare_bullets_leaves_the_answer_unlabelled() -> None:
    question = "### Tell me about a time you failed\n"
    assert spelled(f"{question}Situation: it rained.\n- I rang the mill.\n- I baked at night.\n") == []
    assert spelled(f"{question}Situation: it rained and I baked at night.\n") == ["S"]


def test_a_bold_line_under_a_label_is_the_gist_of_its_section() -> None:
    text = "**S:**\n\n**Rain**\n\nIt rained.\n\n**A:**\n\n**Bread**\n\nI baked.\n\n**R:**\n\n**Sold**\n\nIt sold.\n"
    assert spelled(text) == ["SAR"]


def test_a_question_on_the_line_above_a_label_is_the_question_of_its_story() -> None:
    (run,) = runs("Tell me about a time you failed?\nS: it rained\nT: to bake\nA: I baked\nR: it sold\n")
    assert run.question


def test_labels_behind_what_they_name_divide_nothing() -> None:
    assert spelled("It rained. (Situation) I had to bake. (Task) I baked. (Action) It sold. (Result)\n") == []


def test_a_small_letter_with_a_full_stop_numbers_a_list() -> None:
    assert spelled("c. **The crane:**\n**S:** a\n**T:** b\n**A:** c\n**R:** d\n") == ["STAR"]


def test_a_title_in_bold_over_labels_ends_the_story_above_it() -> None:
    labels = "   **S:** {}\n   **A:** {}\n   **R:** {}\n"
    text = f"1. Cranes:\n   a. **The port:**\n{labels}   b. **The yard:**\n{labels}"
    stories = read(text.format(*"abcabc")).stories
    assert [story.title for story in stories] == ["a. The port:", "b. The yard:"]
    assert [[section.prose.text for section in story.sections] for story in stories] == [["a", "b", "c"]] * 2


def test_a_numbered_story_ends_the_run_above_it() -> None:
    text = "story 1: (speed)\nsituation: a\naction: b\nresult: c\n\nstory 2: (calm)\ntask: d\nsituation: e\naction: f\n"
    assert spelled(text) == ["SAR", "TSA"]


def test_a_story_in_a_fence_does_not_begin_in_the_fence_above() -> None:
    text = "```\nProblems:\n- vague\n```\n\n**Good answer:**\n\n```\nSituation:\na\n\nAction:\nb\n\nResult:\nc\n```\n"
    assert spelled(text) == ["SAR"]


def test_a_question_for_a_story_ends_a_setup_without_an_action() -> None:
    text = "## Setup\n\nOne hour.\n\nTell me about a time you failed.\n\nI lost an oven.\n\n**Result:** it came back\n"
    assert spelled(text) == []


@pytest.mark.parametrize(
    ("above", "first"),
    [
        ("**The oven**\n{S}", "**What I did**\n"),
        ("**The oven:** {S}", "**What I did:** "),
        ("**The oven**\n\n{S}", "**What I did**\n\n"),
        ("**About bread**\n\n**The oven**\n\n{S}", "**What I did**\n\n"),  # a title, and then the first label
        ("**About bread**\n\n*The oven*\n{S}", "*What I did*\n"),
        ("[The oven]\n{S}", "[What I did]\n"),
        ("*How I found it.* {S}", "*What I did.* "),
        ("### The oven\n\n{S}", "### What I did\n\n"),
    ],
)
def test_labels_of_ones_own_above_the_action_are_the_setup(above: str, first: str) -> None:
    last = first.replace("What I did", "How it ended")
    text = f"# Interview\n\n## Bread\n\n{above.format(S=S)}\n\n{first}{A}\n\n{last}{R}\n"
    (story,) = read(text).stories
    assert [(section.kind.value, section.prose.text) for section in story.sections] == [
        ("situation", S),
        ("action", A),
        ("result", R),
    ]


def test_two_such_labels_are_situation_and_task() -> None:
    text = f"## Bread\n\n**The oven**\n{S}\n\n**The promise**\n{T}\n\n**Action**\n{A}\n\n**Result**\n{R}\n"
    assert spelled(text) == ["STAR"]


@pytest.mark.parametrize(
    "above",
    [
        f"Some say it was luck.\n\n**The oven**\n{S}",  # not all that stands above is led by it
        f"**Tip**\n{S}",  # a remark about the story
        f"**What happened?**\n{S}",
        f"The oven:\n{S}",  # set otherwise
        f"**One**\n{S}\n\n**Two**\n{S}\n\n**Three**\n{S}",
        "**Project**\nDock move\n\n**Client**\nLeeds mill",  # hardly a word under them
    ],
)
def test_other_lines_above_the_action_are_no_setup(above: str) -> None:
    assert spelled(f"## Bread\n\n{above}\n\n**Action**\n{A}\n\n**Result**\n{R}\n") == ["AR"]


def test_names_of_parts_below_a_label_that_stands_alone_are_no_labels() -> None:
    parts = (("Situation", "Context", S), ("Task", "Objective", T), ("Action", "Approach", A), ("Result", "Outcome", R))
    text = "".join(f"**{name}:**\n- **{part}**: {words}\n- **{part}**: {words}\n\n" for name, part, words in parts)
    assert spelled(text) == ["STAR"]


def test_labels_below_another_that_stands_alone_divide_its_story() -> None:
    assert spelled("**Problem:**\n- **Task**: b\n- **Action**: c\n- **Result**: d\n") == ["STAR"]


@pytest.mark.parametrize(
    ("between", "kinds"),
    [
        (f"*My conduct.* {A}", "SAR"),
        (f"*Notes.* {A}", "S-R"),  # a remark
        ("*Partners.* Eva and Ole", "S-R"),  # nobody acts
        (f"*One.* {A}\n\n*Two.* {A}", "S--R"),
        (f"*I asked around.* {A}", "SR"),  # a sentence
    ],
)
def test_one_label_of_ones_own_before_the_result_is_the_action(between: str, kinds: str) -> None:
    assert spelled(f"*Situation.* a\n\n{between}\n\n*Result.* c\n") == [kinds]


def test_words_in_italics_are_no_label_where_the_labels_are_bold() -> None:
    text = f"**Situation:** {S}\n\n**Action:** {A}\n\n*I rang the mill first.* Then I left.\n\n**Result:** {R}\n"
    assert spelled(text) == ["SAR"]


def test_points_under_remarks_are_no_sections() -> None:
    told = f"Situation: {S} Task: {T} Action: {A} Result: {R}"
    text = f"{told}\n\n**Why it's good:**\n- Impact (fewer complaints, less bread)\n- Result metrics (12 loaves)\n"
    assert source(text, story(text).span) == told


def test_the_title_of_the_next_item_ends_a_finished_story() -> None:
    told = f"**S:** {S}\n\n*T:* {T}\n\n**A**: {A}\n\n*R:* {R}"
    text = f"1. **The oven**\n\n{told}\n\n2. **Reading on the ferry**\n\nA: novels\n\nL: none\n"
    assert [line[0] for line in sections_of(text)] == ["S", "T", "A", "R"]


def test_labels_in_the_spans_of_pandoc_are_read_and_their_brackets_are_not() -> None:
    text = f"3.  [The oven]{{.underline}}\n\n**S**: [{S}]{{.underline}}\n\n**T**: {T}\n\n**A**: {A}\n\n**R**: {R}\n"
    one = story(text)
    assert (one.title, one.sections[0].prose.text) == ("The oven", S)


def test_a_case_study_may_tell_a_story_to_you() -> None:
    text = (
        "# Behavioral\n\n### Case study: the board\n\n* **S**: Your guests did not know which ferry was late.\n"
        "* **T**: You decided to tell them on each pier.\n"
        "* **A**: You painted a board, rang the pilots and wrote the hour.\n"
        "* **R**: Complaints fell from nine a week to one.\n"
    )
    assert story(text).kind is StoryKind.STORY
    advice = text.replace("You decided", "Say that you decided").replace("You painted", "Say how you painted")
    assert not [one for one in read(advice).stories if one.kind is StoryKind.STORY]


def test_chapters_of_an_article_are_no_story() -> None:
    told = "I wired the bell and I rang it, as I said in May."
    text = f"# The bridge, part two\n\n## What I wanted\n\nOne bell.\n\n## What I did\n\n{told}\n"
    assert [one for one in read(text).stories if one.kind is StoryKind.STORY] == []


def test_labels_behind_the_name_of_the_method_are_a_story() -> None:
    text = f"In STAR form: **Situation:** {S} **Task:** {T} **Action:** {A} **Result:** {R}\n"
    assert sections_of(text) == [f"S {S}", f"T {T}", f"A {A}", f"R {R}"]


def test_a_lesson_behind_numbered_labels_stays_in_the_story() -> None:
    told = f"1. **Situation:** {S}\n2. **Action:** {A}\n3. **Result:** {R}"
    text = f"{told}\n4. **What the mill says**\n5. **Learning:** Call it.\n"
    assert [line[0] for line in sections_of(text)][-1] == "L"


def test_a_story_without_a_result_may_have_headings() -> None:
    told = f"## The problem\n\n{S}\n\n## What I did\n\n{A} I weighed it, I wrote it down."
    text = f"# The mill\n\n{told}\n\n## What I learned\n\nAsk.\n"
    assert story(text).kind is StoryKind.STORY


def test_before_and_after_are_points_of_a_result_under_a_heading() -> None:
    result = "Before: a loaf a day came back. After: one a month did."
    text = f"# Interview\n\n### The challenge\n\n{S}\n\n### What I did\n\n{A}\n\n### Where it ended up\n\n{result}\n"
    assert sections_of(text) == [f"S {S}", f"A {A}", f"R {result}"]


def test_a_heading_that_names_the_method_is_a_title() -> None:
    told = f"**SITUATION**\n{S}\n\n**TASK**\n{T}\n\n**ACTION**\n{A}\n\n**RESULT**\n{R}\n"
    text = f"# Interview\n\n**Context:** Papers on ovens.\n\n### My Reflection (STAR Technique)\n\n{told}"
    assert sections_of(text) == [f"S {S}", f"T {T}", f"A {A}", f"R {R}"]


SCENE = "I was the only cook on a night in May, and the hall was full."


@pytest.mark.parametrize("over", ["", "Model answer:\n\n"])
def test_prose_above_an_action_under_a_question_or_a_sample_answer_is_its_situation(over: str) -> None:
    question = "## Tell me about a time when the oven failed.\n\n"
    text = f"{question}{over}{SCENE}\n\nWhat I did: {A}\n\nOutcome: {R}\n"
    assert sections_of(text) == [f"S {SCENE}", f"A {A}", f"R {R}"]
    assert source(text, story(text).sections[0].span) == SCENE


def test_an_extra_label_may_stand_between_such_a_situation_and_the_action() -> None:
    noticed = "The glass of the oven was cold, and its lamp was on."
    text = (
        f"## Tell me about a time you failed.\n\n{SCENE}\n\nWhat I noticed: {noticed}\n\nAction: {A}\n\nResult: {R}\n"
    )
    assert sections_of(text) == [f"S {SCENE}", f"- {noticed}", f"A {A}", f"R {R}"]


@pytest.mark.parametrize(
    "above", ["You should say what your task was and what they wanted from you.", "It was in May."]
)
def test_advice_or_a_few_words_above_an_action_are_no_situation(above: str) -> None:
    text = f"## Tell me about a time you failed.\n\n{above}\n\nAction: {A}\n\nResult: {R}\n"
    assert sections_of(text) == [f"A {A}", f"R {R}"]


def test_in_a_numbered_list_a_full_stop_ends_a_name_of_star() -> None:
    numbered = f"1. Situation. {S}\n2. Task. {T}\n3. Action. {A}\n4. Result. {R}\n"
    assert sections_of(numbered) == [f"S {S}", f"T {T}", f"A {A}", f"R {R}"]
    assert read(numbered.replace("1. ", "").replace("2. ", "").replace("3. ", "").replace("4. ", "")).stories == ()


def test_a_heading_right_over_the_next_story_is_its_title() -> None:
    one = f"**S/T:** {S} {T}\n\n**A:** {A}\n\n**R:** {R}\n\n"
    text = f"# Interview\n\n## Teams\n\n{one}## Learning\n_How did you learn it?_\n\n{one}"
    assert [(one.title, len(one.sections)) for one in read(text).stories] == [
        ("Teams", 3),
        ("How did you learn it?", 3),
    ]
    apart = f"# Interview\n\n## Teams\n\n{one}## Learning\n\nI keep a spare.\n"
    assert [len(one.sections) for one in read(apart).stories] == [4]
