"""Each fix: what it changes where it is sure, and where it leaves the words alone."""

from __future__ import annotations

import pytest

from starlint.finding import Fix
from starlint.fixed_text import edited
from starlint.linter import lint
from starlint.notes.story import SectionKind
from tests.fixes.stories import ACTION, CATALOG, RESULT, SITUATION, TASK, linted, story

NOTE = "[ask Eva for the date]"
ATTEMPT = (
    "I saw that nobody brought one back. I asked a locksmith for a lock that keeps the token. I fitted 80 of them with "
    "the porter in two nights."
)
SECOND_ATTEMPT = (
    "At first 15 of 20 visitors found a seat. However, by June the tokens were gone, for visitors had taken them home. "
    f"{ATTEMPT} Since then 19 of 20 visitors find a seat, and complaints fell from 31 a month to two."
)


def fixes(text: str, code: str) -> list[Fix]:
    """The best fix of each finding of a rule."""
    return [fix for finding in linted(text).findings if finding.code == code for fix in finding.fixes[:1]]


def changed(text: str, code: str) -> tuple[str, str]:
    """What the first fix of a rule takes away and what it writes: the source between the first and last edit."""
    fix = fixes(text, code)[0]
    after = edited(text, fix.edits)
    end = len(after) - (len(text) - fix.span.end)
    return text[fix.span.start : fix.span.end], after[fix.span.start : end]


# The part that has the fault, the rule, what stands there, and what the fix makes of it.
SAFE = [
    (story(labels=("**Situation:** ", "**Task:** ", "**Acton:** ", "**Result:** ")), "N807", "Acton", "Action"),
    (story(labels=("SITUATON: ", "TASK: ", "ACTION: ", "RESULT: ")), "N807", "SITUATON", "SITUATION"),
    (story(labels=("**Situation:** ", "**Task:** ", "**Actons:** ", "**Result:** ")), "N807", "Actons", "Actions"),
    (story(labels=("**Situation:** ", "Task: ", "**Action:** ", "**Result:** ")), "N809", "Task:", "**Task:**"),
    (story(labels=("S: ", "T: ", "**A:** ", "R: ")), "N809", "**A:**", "A:"),
    (story(result=f"**Result:** {RESULT}"), "N808", "**Result:** ", ""),
    (story(result=f"\n\n**Result:** {RESULT}"), "N808", "**Result:** \n\n", ""),
    (story(result=f"Result: {RESULT}"), "N808", "Result: ", ""),
    (f"LP: Ownership, Bais for Action\n\n{story()}", "P703", "Bais for Action", "Bias for Action"),
    (story(action=f"Basically, the seats were full. {ACTION}"), "G606", "Basically, t", "T"),
    (story(action=f"{ACTION} Long story short, they came back."), "G606", "Long story short, t", "T"),
    (story(action=f"{ACTION} Um, I went on until May."), "G606", "Um, I", "I"),
    (
        story(result=f"{RESULT} [ask Eva for the date]"),
        "N802",
        "[ask Eva for the date]",
        "<!-- ask Eva for the date -->",
    ),
    (f"{story()}\nTODO: find the second count\n", "N802", None, "<!-- TODO: find the second count -->"),
    (
        f"<!-- starlint-disable-file thin-acton -->\n\n{story()}",
        "N804",
        "thin-acton",
        "thin-action",
    ),
    (
        f"<!-- starlint: disable G606 -- why -->\n\n{story()}",
        "N804",
        "<!-- starlint: disable G606 -- why -->",
        "<!-- starlint-disable G606 -- why -->",
    ),
    (f"<!-- starlint-disable-file A201, R301 -->\n\n{story()}", "N803", "A201, ", ""),
    (f"<!-- starlint-disable-file R301 -->\n\n{story()}", "N803", "<!-- starlint-disable-file R301 -->\n\n", ""),
    (
        f"A line.\n<!-- starlint-disable-next-line A -->\n{story()}",
        "N803",
        "<!-- starlint-disable-next-line A -->",
        "",
    ),
    (
        f"A line.\n\n<!-- starlint-disable-next-line A -->\n\n{story()}",
        "N803",
        "<!-- starlint-disable-next-line A -->\n\n",
        "",
    ),
    (f"## Seats <!-- starlint-disable A -->\n\n{story()}", "N803", " <!-- starlint-disable A -->", ""),
]


@pytest.mark.parametrize(("text", "code", "before", "after"), SAFE)
def test_a_safe_fix_changes_no_more_than_it_must(text: str, code: str, before: str | None, after: str) -> None:
    assert changed(text, code) == (before or "TODO: find the second count", after)
    assert all(fix.safe and not fix.blank for fix in fixes(text, code))


UNSAFE = [
    (story(result=f"{RESULT} That saved a lot of hours."), "R304", "a lot of", "[number]"),
    (story(result=f"{RESULT} The queue dropped significantly."), "R304", "significantly", "by [number]"),
    (story(result=f"{RESULT} It was significantly faster."), "R304", "significantly", "[number]"),
    (story(result=f"{RESULT} Lots of people came."), "R304", "Lots of", "[number]"),
    (story(result=f"{RESULT} Sales rose considerably after that."), "R304", "considerably", "by [number]"),
    (
        story(result=f"{RESULT} It was a significant improvement."),
        "R304",
        "a significant improvement",
        "an improvement of [number]",
    ),
    (
        story(result=f"{RESULT} Significant improvement in speed followed."),
        "R304",
        "Significant improvement",
        "An improvement of [number]",
    ),
    (
        story(result=f"{RESULT} That brought significant time savings."),
        "R304",
        "significant time savings",
        "time savings of [number]",
    ),
    (story(result=f"{RESULT} The huge drop in complaints lasts."), "R304", "huge drop", "drop of [number]"),
    (story(result=f"{RESULT} That brought numerous improvements."), "R304", "numerous", "[number]"),
    (story(result=f"{RESULT} That saved a lot of time."), "R304", "a lot of", "[number] hours of"),
    (story(result=f"{RESULT} That brought a ton of revenue."), "R304", "a ton of", "[amount] of"),
    (
        story(result=f"{RESULT} A significant amount of waste went."),
        "R304",
        "A significant amount of",
        "[amount] of",
    ),
    (
        story(result=f"{RESULT} A significant share of visitors stayed."),
        "R304",
        "A significant share of",
        "[number] percent of",
    ),
    (
        story(result=f"{RESULT} That took a significant number of calls."),
        "R304",
        "a significant number of",
        "[number]",
    ),
    (
        story(result=f"{RESULT} The guides stayed, even though I couldn't pay them more."),
        "R305",
        "The guides stayed, even though I couldn't pay them more.",
        "Even though I couldn't pay them more, the guides stayed.",
    ),
    (
        story(result=SECOND_ATTEMPT),
        "S105",
        None,
        f"\n\n**Action:** {ATTEMPT}\n\n**Result:** ",
    ),
    (
        story(result=SECOND_ATTEMPT, labels=("- S: ", "- T: ", "- A: ", "- R: "), gap="\n"),
        "S105",
        None,
        f"\n- A: {ATTEMPT}\n- R: ",
    ),
    (
        story(result=""),
        "S101",
        "",
        "\n\n**Result:** {What changed, by how much, from what to what, and for whom?}",
    ),
    (
        story(situation="", task="", labels=("", "", "### Action\n\n", "### Result\n\n")),
        "S101",
        "",
        "### Situation\n\n{Where and when was it, what was your role, and what was at stake for whom?}\n\n",
    ),
    (
        story(
            action=f"{ACTION} {RESULT}", result="", labels=("**Situation:** ", "**Task:** ", "**Action/Result:** ", "")
        ),
        "S101",
        None,
        f"**Action:** {ACTION}\n\n**Result:** ",
    ),
]


@pytest.mark.parametrize(("text", "code", "before", "after"), UNSAFE)
def test_an_unsafe_fix_says_that_it_is_one(text: str, code: str, before: str | None, after: str) -> None:
    found = changed(text, code)
    assert found[1] == after
    assert before is None or found[0] == before
    assert not any(fix.safe for fix in fixes(text, code))


LEFT_ALONE = [
    ("G606", story(action=f"{ACTION} Basically all of them were full.")),  # "basically" limits "all"
    ("G606", story(action=f"{ACTION} The rooms were, basically, full of bags.")),  # it opens no sentence
    ("G606", story(action=f"{ACTION} Um, yes.")),  # hardly anything would be left
    ("N802", story(action=f"{ACTION.replace('Then', NOTE + ' Then')}")),  # words follow it
    ("N802", story(result=f"{RESULT} [ask Eva for the date -- or Ole]")),  # a comment cannot hold it
    ("N802", f"**ASK EVA FOR THE DATE BEFORE THE CALL.**\n\n{story()}"),  # it is the title of the story
    ("R304", story(result=f"{RESULT} It gave me a lot of insight.")),  # nobody counts insight
    ("R304", story(result=f"{RESULT} There is a huge difference between work and leisure.")),  # not the work
    ("R304", story(result=f"{RESULT} There were significant delays.")),  # how many, or how long each
    ("R304", story(result=f"{RESULT} The team's significant improvement was praised.")),  # no article fits
    ("R304", story(result=f"{RESULT} It was a very significant improvement.")),
    ("R305", story(result=f"{RESULT} Eva stayed, even though I couldn't pay her more.")),  # "Eva" keeps her capital
    ("R305", story(result=f"{RESULT} We won, but I couldn't pay them more.")),  # "but" begins no sentence
    ("S105", story(result=SECOND_ATTEMPT, labels=("1. S: ", "2. T: ", "3. A: ", "4. R: "), gap="\n")),  # numbers
    ("P703", f"LP: Ownership, Customer Focus\n\n{story()}"),  # near, and not misspelt
    ("N804", f"<!-- starlint-disable-line A201 -->\n\n{story()}"),  # the nearest one would hide all of the file
    ("N804", f"<!-- starlint-disable A299 -->\n\n{story()}"),  # which code is meant is a guess
]


@pytest.mark.parametrize(("code", "text"), LEFT_ALONE)
def test_what_is_not_sure_has_no_fix(code: str, text: str) -> None:
    assert code in {finding.code for finding in linted(text).findings}
    assert fixes(text, code) == []


INSERTED = [
    ({"result": ""}, "Insert a Result, with the question that it answers."),
    ({"action": ""}, "Insert an Action, with the question that it answers."),
    ({"action": "", "result": ""}, "Insert an Action and a Result, with the questions that they answer."),
]


@pytest.mark.parametrize(("parts", "title"), INSERTED)
def test_the_sections_that_a_fix_inserts_are_named(parts: dict[str, str], title: str) -> None:
    assert fixes(story(situation=f"{SITUATION} {ACTION}", **parts), "S101")[0].title == title


def test_every_blank_for_a_number_is_found_as_a_placeholder() -> None:
    for words in ("a lot of time", "a lot of money", "a significant share of it", "a huge gain"):
        text = story(result=f"{RESULT} That was {words}.")
        (fix,) = fixes(text, "R304")
        assert "N801" in {finding.code for finding in linted(edited(text, fix.edits)).findings}


def test_an_own_label_is_not_misspelt() -> None:
    text = story(labels=("**Situation:** ", "**Task:** ", "**Acting:** ", "**Result:** "))
    own = lint(text, CATALOG.rules, CATALOG, labels=(("acting", SectionKind.ACTION),))
    assert "N807" not in {finding.code for finding in own.findings}


def test_a_label_in_another_language_is_not_misspelt() -> None:
    german = "Im Mai habe ich den Lesesaal geleitet, und jeder zweite Gast ging wieder, weil er keinen Platz mehr fand."
    text = story(german, german, german, german, ("**Situation:** ", "**Aufgabe:** ", "**Akton:** ", "**Resultat:** "))
    assert "N807" not in {finding.code for finding in linted(text).findings}


def test_the_parts_of_the_story_are_its_own() -> None:
    assert {finding.code for finding in linted(story(SITUATION, TASK)).findings} == set()


PROSE = "## Tell me about a time you improved something.\n\n"


def test_the_parts_of_an_answer_are_labelled_where_they_are_sure() -> None:
    parts = SITUATION, TASK, ACTION, RESULT
    text = f"{PROSE}{' '.join(parts)}\n"
    (fix,) = fixes(text, "S106")
    assert not fix.safe
    assert edited(text, fix.edits) == PROSE + story(*parts)


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}{ACTION}\n",  # without a Result
        f"{PROSE}> {SITUATION} {TASK}\n> {ACTION} {RESULT}\n",  # in a quote, whose marks would be missing
    ],
)
def test_other_answers_keep_their_prose(text: str) -> None:
    assert fixes(text, "S106") == []
