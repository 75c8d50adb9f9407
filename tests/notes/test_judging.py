from __future__ import annotations

import pytest

from starlint.notes.candidates import Taken
from starlint.notes.document import Document
from starlint.notes.judging import judgement
from starlint.notes.reader import read
from starlint.notes.shapes.label_runs import label_runs
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


BANK = "# Behavioural interview\n\n"
CHAPTERS = "## Problem\n\n{0}\n\n## Approach\n\n{1}\n\n## Outcome\n\n{2}\n"
FLOUR = "The flour of three mills has to be weighed, noted and stored for each of the bakeries in town."


def evidence(text: str) -> str:
    document = Document(text)
    candidate = next(iter(label_runs(document, Taken())))
    return judgement(document, candidate).reason


def test_labels_of_any_document_need_something_that_the_writer_did() -> None:
    report = BANK + CHAPTERS.format(FLOUR, "We weigh it once and keep the figures.", "Our stores are never empty.")
    assert read(report).stories == ()
    assert evidence(report) == "its labels fit any document, and its writer does nothing"
    done = BANK + CHAPTERS.format(FLOUR, "I weighed it once and kept the figures.", "Our stores were never empty.")
    assert story(done).kind is StoryKind.STORY


def test_an_algorithm_and_its_solution_are_no_story() -> None:
    text = BANK + CHAPTERS.format(f"{FLOUR}\n\nInput: 3 mills", "First I thought of a heap.", "Time complexity: O(n).")
    assert read(text).stories == ()
    assert evidence(text) == "it solves a programming exercise"


def test_a_story_may_speak_of_an_algorithm() -> None:
    text = f"**S:** {S}\n\n**A:** {A} I brought the search from O(n) to O(1).\n\n**R:** Waste fell.\n"
    assert story(text).kind is StoryKind.STORY


def test_answers_to_questions_are_no_actions() -> None:
    text = f"{BANK}S: small loaves\nT: tall ones\n\n**Q: Which are better?**\nA: We think that {FLOUR}\n"
    assert read(text).stories == ()
    assert evidence(text) == "each A is the answer to a Q"


def test_what_stands_under_a_template_is_one() -> None:
    steps = (
        "- Situation: {0}\n- Task: Your part in it.\n- Action: Each step, and why we took it.\n- Result: A figure.\n"
    )
    assert story(f"## STAR template for failures\n\n{steps.format(FLOUR)}").kind is StoryKind.TEMPLATE


def test_a_story_about_a_template_is_a_story() -> None:
    text = (
        f"## The new template\n\n**S:** {S}\n\n**A:** {A} I cut it, I tried it and I kept it.\n\n**R:** Waste fell.\n"
    )
    assert story(text).kind is StoryKind.STORY


def test_bracketed_examples_up_to_the_result_make_a_template() -> None:
    text = (
        f"### Situation\n[Example: {S}]\n\n### Task\n[Example: the bread]\n\n### Action\n1. [Example: {A}]\n\n"
        "### Result\n- **Impact:** Sold within a week, at half the cost\n- **Learning:** Ask first, then bake\n"
    )
    assert story(BANK + text).kind is StoryKind.TEMPLATE


def test_a_lesson_may_speak_to_you() -> None:
    text = (
        "**Situation:** Two bakers of your shift quarrelled about the oven every morning.\n\n**Task:** Make peace.\n\n"
        "## Action\n- Met each alone and heard them out\n- Drew up a plan for the oven that I kept for a month\n\n"
        "## Result\n- Both stayed\n\n## Takeaway\nYou do not forbid a quarrel. You listen, and you let people plan.\n"
    )
    assert story(BANK + text).kind is StoryKind.STORY


def test_hints_under_all_four_labels_of_a_question_are_a_story_once_they_are_long_enough() -> None:
    text = (
        "## Tell me about a time you had a difficult supplier\nS: Price of flour, old contract, new owner of the mill\n"
        "T: Choose between the old mill and the new one\nA: Bargain with both, ask the bakers\nR: Half the price\n"
    )
    assert story(text).kind is StoryKind.STORY


def test_a_row_of_any_table_is_no_stub() -> None:
    table = "| Risk | Goal | Approach | Impact |\n|--|--|--|--|\n| Damp flour | Dry stores | Heating | High |\n"
    assert read(BANK + table).stories == ()


def test_a_numbered_story_is_one_however_briefly_it_is_noted() -> None:
    labels = "situation: engineers with other languages and habits, and a machine that is older than they are\n"
    rest = "action: choose one language, write rules, teach, review\nresult: clear modules, and members who grow fast\n"
    assert evidence(f"# Interview\n\nstory 2: (one team)\n{labels}{rest}") == "its writer says what happened"
    assert evidence(f"# Interview\n\n{labels}{rest}") == "nothing says what happened to its writer"


def test_letters_of_another_word_are_no_sections() -> None:
    text = "V: look at the door\nS: stop the line\nA: ask the cook\nF: find the leak\nE: empty all\nR: report it\n"
    assert read(f"{BANK}{text * 2}").stories == ()


def test_one_letter_among_names_does_not_make_a_method_of_them() -> None:
    chapters = f"# Union of sets\n\n## Interview context\n\n{FLOUR}\n\nA\n\n{FLOUR}\n\n## Solution\n\n{FLOUR}\n"
    assert read(chapters).stories == ()


def test_a_plain_result_makes_no_story_of_chapters_in_which_nobody_acts() -> None:
    chapters = (
        f"# Interview: the store\n\n## Problem overview\n\n{FLOUR}\n\n## Needs\n\n{FLOUR}\n\n**Result:** {FLOUR}\n"
    )
    assert read(chapters).stories == ()
    acted = chapters.replace("**Result:** ", "**Result:** I weighed it all by May. ")
    assert [one.kind for one in read(acted).stories] == [StoryKind.STORY]


def test_a_problem_and_its_solution_are_no_story_where_nobody_acts() -> None:
    pair = f"**Problem:** {FLOUR}\n\n**Solution:** Built a store with scales for each of the mills.\n"
    assert evidence(f"{BANK}{pair}") == "its labels name a part of a story only, and its writer does nothing"
    assert evidence(f"{BANK}{pair}I asked the millers.\n") == "its writer says what happened"
    assert evidence(f"{BANK}{pair}\n**Result:** No sack was lost.\n") == "its writer says what happened"


def test_an_outcome_alone_makes_no_story_of_an_answer() -> None:
    answers = [f"{number}. **Tell me about a time you led. (STAR)**\n   {A} Result: {S}\n" for number in (1, 2)]
    kinds = [len(one.sections) for one in read("# Interview\n\n" + "\n".join(answers)).stories]
    assert kinds == [1, 1]
    assert all(not one.labelled for one in read("# Interview\n\n" + "\n".join(answers)).stories)


def test_a_project_in_chapters_needs_somebody_who_did_it() -> None:
    text = BANK + "## Problem\n\n{0}\n\n## Approach\n\n{1}\n\n## Result\n\n{2}\n"
    of_any_project = text.format(FLOUR, "Built a pipeline for the weights of all the mills.", "Notes are in one place.")
    assert read(of_any_project).stories == ()
    own = text.format(FLOUR, "Built a pipeline for the weights of all the mills.", "My notes are in one place.")
    assert story(own).kind is StoryKind.STORY


@pytest.mark.parametrize(("very", "kind"), [(10, StoryKind.STUB), (11, StoryKind.STORY)])
def test_from_twenty_five_words_on_it_is_a_story(very: int, kind: StoryKind) -> None:
    text = (
        f"**S:** It was late.\n\n**A:** I rang them and we moved the dough.\n\n**R:** It sold {'very ' * very}well.\n"
    )
    one = story(text)
    assert (one.words, one.kind) == (14 + very, kind)


@pytest.mark.parametrize(("words", "kind"), [(11, StoryKind.TEMPLATE), (12, StoryKind.TEMPLATE), (13, None)])
def test_a_title_of_twelve_words_may_announce_a_template(words: int, kind: StoryKind | None) -> None:
    title = f"STAR template for {'very ' * (words - 4)}failures"
    steps = f"- Situation: {FLOUR}\n- Task: Your part.\n- Action: Each step, and why.\n- Result: A figure.\n"
    found = [one.kind for one in read(f"## {title}\n\n{steps}").stories]
    assert (len(title.split()), StoryKind.TEMPLATE in found) == (words, kind is StoryKind.TEMPLATE)


@pytest.mark.parametrize(("actions", "is_template"), [(2, True), (3, False)])
def test_three_things_that_its_writer_did_make_a_story_below_a_template(actions: int, is_template: bool) -> None:
    did = " ".join(("I cut it.", "I tried it.", "I kept it.")[:actions])
    text = f"## STAR template\n\n**S:** {S}\n\n**A:** {did} It was made of old dough and flour.\n\n**R:** It sold.\n"
    assert [one.kind is StoryKind.TEMPLATE for one in read(text).stories] == [is_template]


@pytest.mark.parametrize(
    ("before", "is_template"),
    [
        ("**Action:** [what I did]\n\n", False),  # one part alone may have been forgotten
        ("**Situation:** [when]\n\n**Action:** [what I did]\n\n", True),
        (f"**Situation:** {S}\n\n**Action:** [what I did]\n\n", False),
    ],
)
def test_placeholders_in_all_before_the_outcome_make_a_template(before: str, is_template: bool) -> None:
    text = f"{before}**Result:** Waste fell, and the couple ordered again.\n\n**Learning:** I ask first now.\n"
    assert [one.kind is StoryKind.TEMPLATE for one in read(f"{BANK}{text}").stories] == [is_template]


def test_a_template_that_is_filled_in_is_a_story() -> None:
    told = (
        "- **Situation:** At noon on Black Friday the till of the bakery froze for 40 minutes.\n"
        "- **Task:** Bring it back within the hour.\n"
        "- **Action:** Pulled the second line, restarted the router, moved both tills to it and noted the order.\n"
    )
    title = "**Question:** Tell me about a time you fixed something.\n\n**STAR Template:**\n"
    assert story(f"{title}{told}- **Result:** Back in 18 minutes.\n").kind is StoryKind.STORY
    assert story(f"{title}{told}- **Result:** Back in [minutes].\n").kind is StoryKind.TEMPLATE


def test_what_stands_under_advice_and_tells_nothing_is_no_story() -> None:
    steps = (
        "- **Situation:** Concisely set the scene. 2-3 sentences at most.\n"
        "- **Task:** What was your specific responsibility?\n"
        '- **Action:** What did YOU specifically do? Use "I", not "we". Be technical.\n'
        "- **Result:** Quantified outcome + what you learned.\n\n**Anchors (use these to show rank):**\n"
        "- Scope: I was responsible for...\n- Influence without rank: I aligned the mates by...\n"
        "- Thinking in wholes: I found the cause as...\n- Weighing of reasons: I chose the ramp because...\n"
        "- Learning: This taught me that in the future I would...\n"
    )
    text = f"# Interview\n\n## Framework: How to answer\n\n**STAR structure:**\n{steps}"
    assert read(text).stories == ()
    assert evidence(text) == "it stands under advice on how to answer, and its writer does nothing"


@pytest.mark.parametrize(("gaps", "kind"), [(3, StoryKind.TEMPLATE), (2, StoryKind.STORY)])
def test_three_gaps_in_as_many_sentences_make_a_template(gaps: int, kind: StoryKind) -> None:
    told = [f"I rang [name {number}] about the oven and waited." for number in range(gaps)]
    before, after = "Situation: The oven failed.", "Result: It was warm in the hall again by six."
    text = f"# My stories\n\n{before}\n\nAction: {' '.join(told)}\n\n{after}\n"
    assert [one.kind for one in read(text).stories] == [kind]


def test_a_lesson_with_points_on_each_section_is_no_story() -> None:
    lesson = (
        "# STAR stories\n\n"
        "## Situation\nSet the scene.\n\n**Include:**\n- When it was\n\n**Example:**\n> I ran a mill.\n\n"
        "## Action\nSay what was done.\n\n**Avoid:**\n- Credit of others\n\n**Example:**\n> I greased each wheel and "
        "rang the smith for a new belt.\n\n## Result\nIt ran.\n"
    )
    assert read(lesson).stories == ()
    assert len(read(lesson.replace("**Include:**", "").replace("**Avoid:**", "")).stories) == 1


def test_quotations_that_are_left_open_make_a_template() -> None:
    hints = (
        '# STAR stories\n\nSituation: The scene: "I was working on ..." and when: "This was in ..."\n\n'
        'Action: The steps: "First I ..." and "I chose it because ..."\n\n'
        'Result: The figure: "It fell by ..." and what I learned since then.\n'
    )
    assert [one.kind for one in read(hints).stories] == [StoryKind.TEMPLATE]


@pytest.mark.parametrize(("label", "stories"), [("What I did", 1), ("Work", 0)])
def test_labels_that_say_i_are_believed_though_nobody_acts(label: str, stories: int) -> None:
    moved = (
        "The lease ran out, and the store was moved. It was planned backwards from the last day by all of the teams."
    )
    text = f"# Second interview\n\n**What was going on**\n{moved}\n**{label}**\n{moved}\n**What came of it**\n{moved}\n"
    assert len(read(text).stories) == stories
