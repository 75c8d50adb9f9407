"""The chain over the sentences of an answer: its chances are exact."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp, isclose

from starlint.language.parts.chain import LETTERS, NEVER, ONE, Chain, chain, read_chain

TABLE = """\
# a chain for tests
->S\t8\t4\t4\tx\tx\t
->T\t\t8\t8\tx\tx\t
->A\tx\tx\t8\t8\t4\t
->R\tx\tx\t2\t8\t8\t
->L\tx\tx\tx\t4\t8\t
->N\t\t\t\t\t\t
begin\t20\t6\t\t\t\t4
did\t\t\t24
came\t-4\t\t\t24\t8
"""
SENTENCES = [["begin"], ["did", "unheard of"], ["did"], ["came"]]


def paths(model: Chain) -> dict[str, float]:
    """The chance of each way to tell the sentences, by adding up all of them."""
    scores = model.scores(SENTENCES)
    weight = {}
    for path in product(range(len(LETTERS)), repeat=len(SENTENCES)):
        steps = [model.moves[first][then] for first, then in pairwise(path)]
        if NEVER not in steps:
            score = sum(steps) + sum(row[at] for row, at in zip(scores, path, strict=True))
            weight["".join(LETTERS[at] for at in path)] = exp(score / ONE)
    total = sum(weight.values())
    return {path: value / total for path, value in weight.items()}


def test_features_that_nobody_knows_say_nothing() -> None:
    assert read_chain(TABLE).scores([["unheard of"], ["begin", "did"]]) == [[0] * 6, [20, 6, 24, 0, 0, 4]]


def test_chances_are_those_of_all_ways_to_tell_it() -> None:
    model = read_chain(TABLE)
    chances = model.chances(model.scores(SENTENCES))
    every = paths(model)
    for index, row in enumerate(chances):
        assert isclose(sum(row), 1)
        for letter, chance in zip(LETTERS, row, strict=True):
            assert isclose(chance, sum(value for path, value in every.items() if path[index] == letter), abs_tol=1e-12)


def test_the_chance_of_a_beginning_is_that_of_all_ways_that_begin_so() -> None:
    model = read_chain(TABLE)
    scores, every = model.scores(SENTENCES), paths(model)
    for count in range(len(SENTENCES) + 1):
        wanted = sum(value for path, value in every.items() if set(path[:count]) <= set("ST"))
        assert isclose(model.chance_of_prefix(scores, count, "ST"), wanted, abs_tol=1e-12)


def test_a_thousand_sentences_do_not_underflow() -> None:
    model = read_chain(TABLE)
    scores = model.scores([["begin"], *[["did"]] * 998, ["came"]])
    assert 0 < model.chance_of_prefix(scores, 1, "S") <= 1
    assert isclose(sum(model.chances(scores)[500]), 1)


def test_the_shipped_weights_have_a_row_for_every_move_and_six_cells_at_most() -> None:
    model = chain()
    assert [len(row) for row in model.moves] == [len(LETTERS)] * len(LETTERS)
    assert all(len(row) == len(LETTERS) and any(row) for row in model.weights.values())
    assert "always" in model.weights
