"""Phrases that weaken a story by being there, or by being missing."""

from __future__ import annotations

from starlint.checks.phrases import AbsentPhrases, NumberIn, Phrases
from starlint.finding import Severity
from starlint.notes.story import SectionKind
from tests.checks.heard import hits, places

SIZES = Phrases(
    phrases=("significant",),
    weak=("a lot of",),
    fine=("without significant",),
    sections=(SectionKind.RESULT,),
    number=NumberIn.SENTENCE,
)


def test_a_phrase_is_flagged_where_it_stands_in_the_sections_named() -> None:
    told = ("A: I saw a significant leak.", "R: There was significant bread, and a lot of cake.")
    assert [(place, hit.severity) for place, hit in hits(SIZES, *told)] == [
        ("significant", None),
        ("a lot of", Severity.INFO),
    ]


def test_a_number_in_the_sentence_says_what_was_meant() -> None:
    assert places(SIZES, "R: There was a significant rise, by 40 %.") == []


def test_a_longer_phrase_may_be_fine() -> None:
    assert places(SIZES, "R: It baked without significant smoke.") == []


def test_a_teller_spoken_of_by_name_is_heard_too() -> None:
    later = Phrases(phrases=("significant",), number=NumberIn.NEXT_SENTENCE)
    assert places(later, "A: Priya mended a significant leak. She sold it.") == ["significant"]


def test_missing_phrases_are_told_at_the_label() -> None:
    reasons = AbsentPhrases(phrases=("because",), sections=(SectionKind.ACTION,), least_words=4)
    assert places(reasons, "A: I changed the fuse.", "R: It baked because I did.") == ["A:"]
    assert places(reasons, "A: I changed it because it smoked.") == []
    assert places(reasons, "A: I changed it.") == []
