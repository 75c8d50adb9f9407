from __future__ import annotations

import pytest

from starlint.notes.label_names import label_names
from starlint.notes.label_run import A, R, S, T
from starlint.notes.labels import label_at_start, labels_within

NAMES = label_names()


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("**S:** I rang", "I rang"),
        ("__Situation__: I rang", "I rang"),
        ("<b>Situation:</b> I rang", "I rang"),
        ("\\*\\*S:\\*\\* I rang", "I rang"),
        ("`Situation:` I rang", "I rang"),
        ("Situation \\- I rang", "I rang"),
        ("S. I rang", "I rang"),
        ("(S) I rang", "I rang"),
        ("🌍 **Situation** → I rang", "I rang"),
        ("S：I rang", "I rang"),
        ("**SITUATION** (20 sec): I rang", "I rang"),
        ("==Situation:== I rang", "I rang"),
        ("\\- **Situation:** I rang", "I rang"),
        ("1\\. Situation: I rang", "I rang"),
        ("**Answer.** Situation: I rang", "I rang"),
        ("Sample answer: **Situation:** I rang", "I rang"),
        ("Setup: I rang", "I rang"),
        ("Step 1: Situation - I rang", "I rang"),
        ("**Part 1 - Situation:** I rang", "I rang"),
        ("Situation -> I rang", "I rang"),
        ("Situation • I rang", "I rang"),
    ],
)
def test_a_label_ends_where_its_words_begin(line: str, rest: str) -> None:
    label = label_at_start(line, NAMES)
    assert label is not None
    assert label.name.kind is S
    assert line[label.end :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "Situation was dire",
        "A new oven came",
        "Action. It was loud",
        "Results vary",
        "Task force: nine people",
        "The setup (it) was",
        "`act()` rings",
        "**O(n)** - in the worst case",
        "`s` - the string",
    ],
)
def test_a_sentence_is_no_label(line: str) -> None:
    assert label_at_start(line, NAMES) is None


def test_labels_stand_inside_a_line() -> None:
    line = "(S) It broke. (T) I had to bake. **Action:** I rang. Result: It came."
    found = [(label.name.kind, line[label.start : label.end].strip()) for label in labels_within(line, 1, NAMES)]
    assert found == [(T, "(T)"), (A, "**Action:**"), (R, "Result:")]


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("s- i ran a bakery", "situation", "i ran a bakery"),
        ("Task- get it done", "task", "get it done"),
        ("r- no more queues", "result", "no more queues"),
    ],
)
def test_a_hyphen_may_stick_to_its_label(line: str, kind: str, rest: str) -> None:
    label = label_at_start(line, NAMES)
    assert label is not None
    assert (label.name.kind.value, line[label.end :]) == (kind, rest)


def test_a_hyphen_inside_a_word_sets_nothing_off() -> None:
    assert label_at_start("Result-driven people came.", NAMES) is None


def test_a_label_may_be_the_title_of_a_callout() -> None:
    label = label_at_start("[!note]- Situation", NAMES)
    assert label is not None
    assert (label.name.kind, label.alone) == (S, True)


@pytest.mark.parametrize(
    "label", ["(Task)", "[Task]", "*Task:*", "**Task**", "_Task_:", "**(Task)**", "Task -", "==Task=="]
)
def test_the_words_of_star_are_labels_inside_a_line_however_they_are_marked(label: str) -> None:
    line = f"**Situation** It broke. {label} I had to bake."
    found = [(one.name.kind, line[one.end :]) for one in labels_within(line, 13, NAMES)]
    assert found == [(T, "I had to bake.")]


def test_a_line_break_of_html_begins_a_line() -> None:
    line = "S: It broke.<br>T: I had to bake.<br />A: I rang."
    assert [one.name.kind for one in labels_within(line, 3, NAMES)] == [T, A]


@pytest.mark.parametrize("words", ["the *Result* was", "It broke. *result* of it", "a (task) force"])
def test_a_marked_word_in_a_sentence_is_no_label(words: str) -> None:
    assert not list(labels_within(words, 1, NAMES))


@pytest.mark.parametrize(
    ("line", "label", "alone"),
    [
        ("I rang. **Result:**", "**Result:**", True),
        ("I rang. **Result**  ", "**Result**  ", True),
        ("I rang. **Result:** It sold.", "**Result:** ", False),
        ("I rang. Result:", "Result:", True),
        ("I rang. Result: It sold.", "Result: ", False),
        ("I rang. [Result]", "[Result]", True),
        ("S: I rang. R:", "R:", True),
        ("S: I rang. R: It sold.", "R: ", False),
    ],
)
def test_a_label_within_a_line_is_alone_where_nothing_follows(line: str, label: str, alone: bool) -> None:
    (found,) = labels_within(line, 1, NAMES)
    assert (found.name.kind, line[found.start : found.end], found.alone) == (R, label, alone)


@pytest.mark.parametrize("line", ["S [situation] + T [task]: x", "S + T: x", "S/T: x"])
def test_the_longer_label_counts(line: str) -> None:
    label = label_at_start(line, NAMES)
    assert label is not None
    assert (label.name.kind.value, line[label.end :]) == ("situation+task", "x")


@pytest.mark.parametrize("line", ["S situation x", "Situation task: x", "c. x"])
def test_two_words_in_prose_and_a_numeral_are_no_label(line: str) -> None:
    assert label_at_start(line, NAMES) is None
