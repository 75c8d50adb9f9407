"""What is too long: a story, some of its sections, a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from starlint.checks import Hit
from starlint.checks.length import Length
from starlint.finding import Severity
from starlint.language.analyse import analyse
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind
from tests.builders import notes

LENGTH = Length(words_per_minute=140, warning_seconds=150, error_seconds=180)


def hits(words: int, label: str = "A: ") -> list[tuple[str, Hit]]:
    """Each hit of a story of so many words, with the words it stands at."""
    built = notes(label + " ".join(["step"] * words))
    found = LENGTH.find(built.stories[0], Evidence((), ()))
    return [(built.text[hit.span.start : hit.span.end], hit) for hit in found]


@pytest.mark.parametrize(
    ("words", "severities"),
    [(350, []), (351, [None]), (420, [None]), (421, [Severity.ERROR])],
)
def test_two_minutes_and_a_half_are_fine_and_three_are_the_end(words: int, severities: list[Severity | None]) -> None:
    assert [hit.severity for _, hit in hits(words)] == severities


@pytest.mark.parametrize(
    ("action", "result", "severity"),
    [(250, 250, None), (249, 251, Severity.ERROR), (300, 261, Severity.ERROR), (300, 260, None)],
)
def test_a_long_story_that_mostly_tells_what_was_done_is_no_error_for_a_while(
    action: int, result: int, severity: Severity | None
) -> None:
    check = replace(LENGTH, full_action=50, longest_seconds=240)
    assert labels(check, A=action, R=result) == [("A:", severity)]


@pytest.mark.parametrize(("words", "severity"), [(350, []), (368, []), (369, [None])])
def test_a_few_words_too_many_are_let_pass(words: int, severity: list[Severity | None]) -> None:
    found = labels(replace(LENGTH, slack_seconds=8), A=words)
    assert [one for _, one in found] == severity


def test_the_message_says_how_much_to_cut() -> None:
    [(_, hit)] = hits(401)
    assert hit.values.items() >= {"words": 401, "time": "2:52", "limit": "2:30", "cut": 51, "rate": 140}.items()


def test_it_is_shown_at_the_first_label() -> None:
    assert [place for place, _ in hits(400)] == ["A:"]


def test_it_is_shown_at_the_first_words_where_there_is_no_label() -> None:
    assert [place for place, _ in hits(400, label="")] == ["step step step"]


@pytest.mark.parametrize(
    ("rate", "warning", "error", "sentence"),
    [
        (0, 150, 180, "words-per-minute: expected 1 or more, found 0"),
        (140, 150, 120, "error-seconds: expected 150 or more, found 120"),
    ],
)
def test_limits_that_make_no_sense_are_refused(rate: int, warning: int, error: int, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Length(rate, warning, error)


SETUP = Length(
    sections=(SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP),
    info_share=33,
    warning_share=40,
    least_words=10,
)
RESULT = Length(sections=(SectionKind.RESULT,), least_words=10, percent_of_action=110)


def labels(check: Length, **words: int) -> list[tuple[str, Severity | None]]:
    """The labels that are flagged in a story with so many words under each, and how gravely."""
    built = notes(*(f"{label}: {' '.join(['step'] * count)}" for label, count in words.items()))
    story = built.stories[0]
    return [(built.text[hit.span.start : hit.span.end], hit.severity) for hit in check.find(story, analyse(story))]


@pytest.mark.parametrize(
    ("setup", "severities"), [(33, []), (34, [Severity.INFO]), (40, [Severity.INFO]), (41, [Severity.WARNING])]
)
def test_a_setup_above_a_third_is_noted_and_above_two_fifths_warned_of(setup: int, severities: list[Severity]) -> None:
    assert labels(SETUP, S=setup, A=80 - setup, R=20) == [("S:", severity) for severity in severities]


def test_situation_and_task_count_together() -> None:
    assert labels(SETUP, S=20, T=25, A=40, R=15) == [("S:", Severity.WARNING)]


def test_a_setup_that_is_soon_over_is_not_heavy() -> None:
    assert labels(SETUP, S=9, A=6, R=2) == []


def test_a_setup_without_an_action_is_another_fault() -> None:
    assert labels(SETUP, S=50) == []


@pytest.mark.parametrize(("result", "places"), [(21, []), (22, ["R:"])])
def test_a_result_that_outweighs_the_action_is_flagged_at_its_label(result: int, places: list[str]) -> None:
    assert labels(RESULT, S=5, A=20, R=result) == [(place, None) for place in places]


@pytest.mark.parametrize(("setup", "places"), [(31, ["R:"]), (32, [])])
def test_a_result_of_a_usual_share_is_not_heavy_beside_a_short_action(setup: int, places: list[str]) -> None:
    assert labels(replace(RESULT, least_share=30), S=setup, A=20, R=22) == [(place, None) for place in places]


@pytest.mark.parametrize(("least", "places"), [(20, ["R:"]), (21, [])])
def test_beside_an_action_that_is_too_short_a_result_is_not_heavy(least: int, places: list[str]) -> None:
    assert labels(replace(RESULT, least_action=least), A=20, R=22) == [(place, None) for place in places]


def test_a_short_result_is_not_heavy() -> None:
    assert labels(RESULT, A=6, R=9) == []


LONG = Length(sentences=True, least_words=10, most=2)


def long_ones(line: str) -> list[str]:
    """The sentences that are flagged."""
    built = notes(line)
    story = built.stories[0]
    return [built.text[hit.span.start : hit.span.end] for hit in LONG.find(story, analyse(story))]


@pytest.mark.parametrize(("words", "found"), [(9, 0), (10, 1)])
def test_a_sentence_of_so_many_words_is_long(words: int, found: int) -> None:
    assert len(long_ones(f"A: I {'really ' * (words - 2)}rang.")) == found


def test_long_sentences_are_one_finding_at_the_first_which_names_the_longest_others() -> None:
    ten, twelve, eleven = ("I " + "so " * count + "rang." for count in (8, 10, 9))
    assert long_ones(f"A: {ten} I rang. {twelve} {eleven}") == [ten]
    (story,) = notes(f"A: {ten} I rang. {twelve} {eleven}").stories
    [hit] = LONG.find(story, analyse(story))
    assert hit.values["words"] == 10
    assert hit.values["others"] == ". 2 more are too long (“I so so so so …”, 12 words)"


@pytest.mark.parametrize(("count", "others"), [(1, ""), (2, ". 1 more is too long (“I so so so so …”, 10 words)")])
def test_what_no_other_sentence_does_is_not_said(count: int, others: str) -> None:
    (story,) = notes("A: " + f"I {'so ' * 8}rang. " * count).stories
    [hit] = LONG.find(story, analyse(story))
    assert hit.values["others"] == others


@pytest.mark.parametrize(
    ("line", "places"),
    [("One two three four.", 0), ("One two three four five.", 1), ("A: One two three four five.", 0)],
)
def test_where_no_limit_is_set_the_least_words_are_one(line: str, places: int) -> None:
    (story,) = notes(line).stories
    assert len(list(Length(unlabelled=True, least_words=5).find(story, Evidence()))) == places


def test_sections_may_be_measured_in_seconds() -> None:
    check = Length(words_per_minute=60, warning_seconds=4, sections=(SectionKind.SITUATION,))
    built = notes("S: The old oven broke down.", "A: I changed the fuse.")
    [hit] = check.find(built.stories[0], Evidence())
    assert built.text[hit.span.start : hit.span.end] == "S:"
    assert (hit.values["sections"], hit.values["time"], hit.values["cut"]) == ("Situation", "0:05", 1)


def test_only_the_time_of_a_whole_story_follows_the_aim() -> None:
    assert LENGTH.aimed_at(3) == Length(140, 210, 240)
    assert replace(LENGTH, longest_seconds=200).aimed_at(3).longest_seconds == 260
    assert SETUP.aimed_at(3) == SETUP


def test_a_colon_or_a_semicolon_ends_a_breath() -> None:
    long = "I weighed the rye " + "and the oats " * 11
    check = Length(sentences=True, least_words=40)
    for joint, expected in ((" and ", 1), ("; ", 0), (": ", 0), (" at 7:30 ", 1)):
        built = notes(f"A: {long}{joint}{long}.")
        one = built.stories[0]
        assert len(list(check.find(one, analyse(one)))) == expected
