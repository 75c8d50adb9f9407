"""What is told of each sentence of an answer, in the names that the weights were fitted to."""

from __future__ import annotations

import pytest

from starlint.language.analyse import analyse
from starlint.language.parts.features import features
from tests.builders import notes
from tests.language.parts.test_parts import ANSWER


def features_of(*sentences: str) -> list[list[str]]:
    """The features of each sentence of an answer."""
    (story,) = notes(" ".join(sentences)).stories
    evidence = analyse(story)
    return features(evidence.sentences, evidence.quantities)


def values(name: str, *sentences: str) -> list[str]:
    """The value of a feature of each sentence."""
    found = [[one.partition("=")[2] for one in told if one.startswith(f"{name}=")] for told in features_of(*sentences)]
    assert all(len(one) == 1 for one in found)
    return [one[0] for one in found]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("place", "0 1 2 3 4 5 6 7 8 9"),
        ("fifth", "0 0 1 1 2 2 3 3 4 4"),
        ("fifth+agent", "0+I 0+none 1+none 1+I 2+I 2+I 3+I 3+none 4+we 4+I"),
        ("fifth+sentences", "0+2 0+2 1+2 1+2 2+2 2+2 3+2 3+2 4+2 4+2"),
        ("from-start", "0 1 2 3 4 4 4 4 4 4"),
        ("from-end", "4 4 4 4 4 4 3 2 1 0"),
        ("steps-before", "0 0 0 0 1 2 3 4 4 4"),
        ("steps-after", "4 4 4 4 3 2 1 1 1 0"),
        ("acts-before", "0 0 0 0 1 2 3 3 3 3"),
        ("acts-after", "3 3 3 3 3 2 1 1 1 0"),
        ("acts", "0+0+2 0+0+2 0+0+2 0+1+2 1+1+2 2+1+2 2+1+1 2+0+1 2+0+1 2+1+0"),
        ("effects-before", "0 0 0 0 0 0 0 0 1 2"),
        ("effects-after", "2 2 2 2 2 2 2 1 0 0"),
    ],
)
def test_where_a_sentence_stands(name: str, expected: str) -> None:
    assert values(name, *ANSWER) == expected.split()


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (0, {"agent=I", "act=I.specific-past", "verb=be", "stative=True", "step=False", "specific=3", "when=date"}),
        (0, {"first1=in", "first2=in_#", "first3=in_#_i", "pair=in_#", "word=york", "length=3", "quantity=none"}),
        (4, {"own=ring", "own=hire", "step=True", "specific=2", "class=hired", "class=person", "pair=i_rang"}),
        (7, {"quantity=outcome+", "agent=none", "tense=specific-past"}),
        (8, {"quantity=outcome", "cue=outcome", "act=we.specific-past", "length=2", "pair=of_#"}),
    ],
)
def test_what_a_sentence_says(index: int, expected: set[str]) -> None:
    assert expected <= set(features_of(*ANSWER)[index])


@pytest.mark.parametrize(("sentences", "expected"), [(5, "0"), (6, "1"), (8, "1"), (9, "2"), (12, "2"), (13, "3")])
def test_how_many_sentences_there_are(sentences: int, expected: str) -> None:
    assert values("sentences", *["I rang them."] * sentences)[0] == expected


@pytest.mark.parametrize(("words", "expected"), [(2, "0"), (3, "1"), (5, "1"), (6, "2"), (10, "2"), (11, "3")])
def test_how_long_a_sentence_is(words: int, expected: str) -> None:
    assert values("length", f"I {'really ' * (words - 2)}rang.") == [expected]


@pytest.mark.parametrize(("words", "is_seen"), [(59, True), (60, False)])
def test_sixty_words_of_a_sentence_are_looked_at(words: int, is_seen: bool) -> None:
    [told] = features_of(f"I {'really ' * (words - 1)}rang.")
    assert ("word=rang" in told) is is_seen


def test_a_long_word_is_cut() -> None:
    [told] = features_of(f"I {'a' * 41} rang.")
    assert f"word={'a' * 40}" in told
