"""Which answers can be split into parts at all."""

from __future__ import annotations

import pytest

from starlint.language.analyse import analyse
from starlint.language.parts.splitter import split
from tests.builders import notes

WHOLE = "I rang the engineers."
FRAGMENT = "Old boiler, cold greenhouse."


def is_split(*sentences: str) -> bool:
    """Whether an answer of these sentences has parts."""
    (story,) = notes(" ".join(sentences)).stories
    evidence = analyse(story)
    assert len(evidence.sentences) == len(sentences)
    return split(evidence.sentences, evidence.quantities) is not None


@pytest.mark.parametrize(("sentences", "splits"), [(2, False), (3, True)])
def test_three_sentences_have_parts(sentences: int, splits: bool) -> None:
    assert is_split(*[WHOLE] * sentences) is splits


@pytest.mark.parametrize(("fragments", "splits"), [(3, True), (4, False)])
def test_three_sentences_in_five_may_be_fragments(fragments: int, splits: bool) -> None:
    assert is_split(*[FRAGMENT] * fragments, *[WHOLE] * (5 - fragments)) is splits


@pytest.mark.parametrize(("words", "splits"), [(2000, True), (2001, False)])
def test_two_thousand_words_are_an_answer(words: int, splits: bool) -> None:
    long = f"I rang the engineers {'and ' * (words - 12)}left."
    assert is_split(long, WHOLE, "I lit it.") is splits
