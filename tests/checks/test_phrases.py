"""Phrases that weaken a story by being there."""

from __future__ import annotations

import pytest

from starlint.checks.phrase_conditions import NumberIn, Only
from starlint.checks.phrases import Phrases
from starlint.finding import Severity
from starlint.notes.story import SectionKind
from tests.checks.run_check import hits, places

SIZES = Phrases(
    phrases=("significant",),
    weak=("a lot of",),
    fine=("without significant",),
    sections=(SectionKind.RESULT,),
    number=NumberIn.SENTENCE,
)


def test_a_phrase_is_flagged_where_it_stands_in_the_sections_named() -> None:
    lines = ("A: I saw a significant leak.", "R: There was significant bread, and a lot of cake.")
    assert [(place, hit.severity) for place, hit in hits(SIZES, *lines)] == [
        ("significant", None),
        ("a lot of", Severity.INFO),
    ]


def test_a_number_in_the_sentence_says_what_was_meant() -> None:
    assert places(SIZES, "R: There was a significant rise, by 40 %.") == []


def test_a_longer_phrase_may_be_fine() -> None:
    assert places(SIZES, "R: It baked without significant smoke.") == []


def test_a_story_about_the_speaker_by_name_is_read_too() -> None:
    later = Phrases(phrases=("significant",), number=NumberIn.NEXT_SENTENCE)
    assert places(later, "A: Priya mended a significant leak. She sold it.") == ["significant"]


DILUTED = Phrases(
    phrases=("was|been involved in", "took part in", "helped with"),
    weak=("was able to", "supported"),
    sections=(SectionKind.ACTION, SectionKind.RESULT),
    only=Only.OF_SPEAKER,
    most=2,
    weak_once=True,
)


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("A: I was involved in the move of the archive.", "was involved in"),
        ("A: I also took part in the count.", "took part in"),
        ("A: Helped with the count of the shelves.", "Helped with"),
        ("R: In the end I’ve helped with all 40 shelves.", "helped with"),
        ("It rained in, and I helped with the buckets.", "helped with"),
    ],
)
def test_a_part_in_the_work_is_flagged_where_it_stands(line: str, phrase: str) -> None:
    assert places(DILUTED, line) == [phrase]


@pytest.mark.parametrize(
    "line",
    [
        "A: Six nurses took part in the trial.",
        "A: I asked whoever was involved in the move.",
        "S: I was involved in the move of the archive.",
        "A: I had been involved in such a move before.",
        "A: The judge asked if I was involved in the move.",
        "A: I answered the support tickets, and customer support grew.",
    ],
)
def test_what_others_took_part_in_is_left_alone(line: str) -> None:
    assert places(DILUTED, line) == []


def test_a_weak_form_is_a_remark_once_in_a_section_without_a_strong_one() -> None:
    [(place, hit)] = hits(DILUTED, "A: I was able to lift it. I supported the porter.")
    assert (place, hit.severity) == ("was able to", Severity.INFO)
    [(place, hit)] = hits(DILUTED, "A: I was able to lift it. I helped with the rope.")
    assert (place, hit.severity) == ("helped with", None)


FILLER = Phrases(phrases=("basically", "you know ,"), anywhere=("um",), only=Only.SET_OFF, most=2)


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("A: Basically it rained in.", "Basically"),
        ("A: So basically it rained in.", "basically"),
        ("A: It was, basically, a sieve.", "basically"),
        ("A: I rang, you know, the owner.", "you know,"),
        ("A: I rang um the owner.", "um"),
    ],
)
def test_a_filler_that_is_set_off_is_flagged(line: str, phrase: str) -> None:
    assert places(FILLER, line) == [phrase]


@pytest.mark.parametrize(
    "line",
    [
        "A: The roof was basically a sieve.",
        "A: I asked whether you know, and she did.",
        "A: The children say “um” before each word.",
    ],
)
def test_the_same_words_amid_a_clause_or_quoted_are_left_alone(line: str) -> None:
    assert places(FILLER, line) == []


VAGUE = Phrases(
    phrases=("went well", "were happy"),
    weak=("was solved",),
    fine=("were happy to",),
    sections=(SectionKind.RESULT,),
    answer_from=50,
    only=Only.CLAIMED,
    number=NumberIn.SENTENCE,
    mild_number=NumberIn.SECTION,
    most=2,
)


def test_praise_without_a_number_is_flagged_where_it_stands() -> None:
    [(place, hit)] = hits(VAGUE, "A: I mended the oven.", "R: It went well. The bakers sang.")
    assert (place, hit.severity) == ("went well", None)
    assert (hit.values["phrase"], hit.values["section"]) == ("“went well”", "Result")


@pytest.mark.parametrize(
    "line",
    [
        "R: It went well. We sold 40 % more bread.",
        "R: We sold 40 % more bread. The bakers were surprised. It all went well.",
        "R: The matter was solved.",
    ],
)
def test_beside_a_measure_praise_is_a_remark(line: str) -> None:
    assert [hit.severity for _, hit in hits(VAGUE, line)] == [Severity.INFO]


@pytest.mark.parametrize(
    "line",
    [
        "R: It went well for 38 of our 40 bakers.",
        "R: We would go on if the first batch went well.",
        "R: I asked whether they were happy.",
        "R: Not all of the bakers were happy.",
        "R: The bakers were happy to help.",
        "A: The first batch went well.",
    ],
)
def test_what_is_supposed_denied_or_said_earlier_is_left_alone(line: str) -> None:
    assert places(VAGUE, line) == []


def test_of_an_answer_without_labels_the_end_is_judged() -> None:
    beginning = "At first it went well. Then the oven broke, and I changed the fuse with a spoon."
    assert places(VAGUE, beginning) == []
    assert places(VAGUE, beginning + " In the end the bakers were happy.") == ["were happy"]


@pytest.mark.parametrize(
    ("end", "found"), [("I had a lot of calls.", ["a lot of"]), ("I still see a lot of them.", [])]
)
def test_of_an_answer_without_labels_only_what_happened_may_be_judged(end: str, found: list[str]) -> None:
    check = Phrases(phrases=("a lot of",), answer_past=True)
    assert places(check, f"Then the oven broke, and I changed the fuse with a spoon. {end}") == found


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("R: They were happy. They asked us back. We slept.", Severity.INFO),
        ("R: They asked us back. They were happy.", Severity.INFO),
        ("R: They were happy. We slept. They asked us back.", None),
    ],
)
def test_beside_what_others_did_praise_is_a_remark(line: str, severity: Severity | None) -> None:
    check = Phrases(phrases=("were happy",), shown_by=("asked us back",))
    assert [hit.severity for _, hit in hits(check, line)] == [severity]


def test_some_phrases_count_under_labels_alone() -> None:
    check = Phrases(phrases=("lots",), labelled=("plenty",))
    assert places(check, "R: There were lots of boats, and plenty of cars.") == ["lots", "plenty"]
    assert places(check, "I counted lots of boats, and plenty of cars.") == ["lots"]
