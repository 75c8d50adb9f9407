"""What the first person made or said counts as theirs."""

from __future__ import annotations

import pytest

from starlint.language.actions import own_work


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("My redesign of the passes put the number on the front.", ("redesign",)),
        ("In May, my first proposal was turned down.", ("proposal",)),
        ("So my own script counted the cars.", ("script",)),
        ("My manager liked the redesign.", ()),
        ("The proposal was mine.", ()),
        ("They read my report.", ("report",)),
    ],
)
def test_my_work_at_the_head_of_a_sentence_is_a_step(text: str, work: tuple[str, ...]) -> None:
    assert own_work(text) == work
