"""Words that come back too often."""

from __future__ import annotations

import pytest

from starlint.checks.repeated_words import RepeatedWords
from tests.checks.run_check import hits, places

REPEATED = RepeatedWords(share=10, at_least=3, fine=("minute",))


def test_a_word_is_flagged_where_it_first_stands_with_its_forms_counted() -> None:
    [(place, hit)] = hits(
        REPEATED, "S: The crane stood still.", "A: I listened to him, listening on, and listen again."
    )
    assert place == "listened"
    assert hit.values == {"word": "“listen”", "count": 3, "every": 4}


def test_only_the_most_frequent_is_shown() -> None:
    assert places(REPEATED, "S: Crane, crane, crane and belt.", "A: I fixed belts, belts and a belt.") == ["belt"]


@pytest.mark.parametrize(
    "line",
    [
        "A: I rang them. They rang me.",
        "A: It was then that they were with them, and then they were with me, and then it was over.",
        "A: I won a minute, then a minute, then a minute.",
        "A: I saw a cat, a cat, a cat, and I fed it.",
    ],
)
def test_few_small_and_common_words_are_left_alone(line: str) -> None:
    assert places(REPEATED, "S: The crane stood still.", line) == []


def test_a_story_partly_in_another_language_is_left_alone() -> None:
    german = "S: Der Kran stand an diesem Abend still, und niemand wusste, warum er nicht mehr fahren wollte."
    assert places(REPEATED, german, "A: I listened to him, listening on, and listened again that evening.") == []


@pytest.mark.parametrize(
    ("word", "others", "found"),
    [("crane", 27, ["crane"]), ("crane", 28, []), ("belt", 27, ["belt"]), ("cat", 27, [])],
)
def test_a_word_of_four_letters_is_heard_from_its_share_on(word: str, others: int, found: list[str]) -> None:
    assert places(REPEATED, f"A: {word} {word} {word}{' and' * others}.") == found
