"""What is taken for English."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from starlint.language.language_id import Language, foreign_among, is_english, language_of


@pytest.mark.parametrize(
    "text",
    [
        "I printed the passes and hung them on a board by the gate.",
        "Flink 10,000 → 1,000,000+ vehicles; 10B+ events/day; p99 < 200 ms",
        "Mein Chef said no, so I asked the port instead.",
        "Built dashboard, cut costs 30 %, shipped in 6 weeks",
        "Schön!",
        "",
    ],
)
def test_english_catchwords_and_scraps_pass(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe die Karten gedruckt und an eine Tafel gehängt.",
        "J'ai imprimé les cartes et je les ai mises sur un tableau.",
        "Imprimí las tarjetas y las puse en un tablero con los números.",
        "我把所有在线预订的通行证打印出来，按号码挂在板上。",
        "Я напечатал пропуска и повесил их на доску у ворот.",
        "הדפסתי את הכרטיסים ותליתי אותם על לוח ליד השער.",
    ],
)
def test_other_languages_do_not(text: str) -> None:
    assert not is_english(text)


@given(st.text())
@example("৴")  # a numeral that is no letter
def test_any_text_has_an_answer(text: str) -> None:
    assert is_english(text) in (True, False)


ENGLISH = "I printed the passes and hung them on a board by the gate."
GERMAN = "Ich habe die Karten gedruckt und an eine Tafel gehängt."


@pytest.mark.parametrize("short", ["40 auf 3.", "Keine Wartezeit.", "Schön!", "40 → 3", "Flink, Kafka"])
def test_a_text_too_short_to_decide_has_the_language_of_its_story(short: str) -> None:
    assert foreign_among([GERMAN, GERMAN, short]) == (True, True, True)
    assert foreign_among([ENGLISH, GERMAN, ENGLISH, short]) == (False, True, False, False)
    assert foreign_among([short]) == (False,)


def test_a_short_text_in_english_stays_english_in_a_story_that_is_not() -> None:
    assert foreign_among([GERMAN, "I did all of it."]) == (True, False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("der und nicht wir das", Language.UNDECIDED),
        ("der und nicht wir das ist", Language.OTHER),
        ("wir und x y z a b c d e f g h i", Language.UNDECIDED),  # 2 words of 14
        ("wir und x y z a b c d e f g h", Language.OTHER),  # 2 words of 13
        ("the wir und x y z a b", Language.OTHER),
        ("the of wir und x y z a b", Language.UNDECIDED),
        ("the of wir", Language.ENGLISH),
        ("abcббб", Language.OTHER),
        ("abcбб", Language.UNDECIDED),  # 2 letters of 5, which is no more than two fifths
    ],
)
def test_the_language_is_that_of_most_known_words_or_of_the_letters(text: str, language: Language) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize(("english", "is_foreign"), [("the mill", True), ("the mill and we rang them", False)])
def test_names_have_the_language_of_the_longer_text_beside_them(english: str, is_foreign: bool) -> None:
    texts = ["der und nicht wir das ist", "Kubernetes Redis", english]
    assert foreign_among(texts) == (True, is_foreign, False)
