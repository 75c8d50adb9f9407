"""What is taken for English."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from starlint.language.language_id import is_english


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
