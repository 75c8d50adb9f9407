"""A linear chain over the sentences of an answer: which part of the story each tells, and exactly how likely that is.

Weights are whole numbers in sixteenths, readable and the same on every machine. Chances come from them by the
forward-backward algorithm (Rabiner, "A tutorial on hidden Markov models", 1989), as in a conditional random
field (Lafferty and others, 2001). Every function takes time linear in the number of sentences.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

LETTERS = "STARLN"  # situation, task, action, result, learning, none of them
ONE = 16  # what stands for 1.0 in the weights
NEVER = -(10**6)
WEIGHTS = Path(__file__).parent / "weights.tsv"

Row = list[int]
Rows = list[Row]  # one row a sentence, one score a letter


class Chain(NamedTuple):
    """The weights of features, and of a part being followed by a part; in sixteenths, in the order of LETTERS."""

    weights: dict[str, Row]
    moves: Rows

    def scores(self, features: Sequence[Sequence[str]]) -> Rows:
        """What the features of each sentence say for each part."""
        known = self.weights.get
        rows = ([row for name in told if (row := known(name))] for told in features)
        return [[sum(column) for column in zip(*found, strict=True)] if found else [0] * len(LETTERS) for found in rows]

    def chances(self, scores: Rows) -> list[list[float]]:
        """How likely each sentence tells each part, in the order of LETTERS; each row sums to 1."""
        moves, emitted = self._factors(scores)
        letters = range(len(LETTERS))
        forward = [_scaled(emitted[0])]
        for row in emitted[1:]:
            last = forward[-1]
            forward.append(_scaled([row[b] * sum(last[a] * moves[a][b] for a in letters) for b in letters]))
        backward = _remaining(moves, emitted)
        return [_scaled([x * y for x, y in zip(*pair, strict=True)]) for pair in zip(forward, backward, strict=True)]

    def chance_of_prefix(self, scores: Rows, count: int, letters: str) -> float:
        """The chance that each of the first sentences, so many, tells one of these parts."""
        moves, emitted = self._factors(scores)
        kinds = range(len(LETTERS))
        chance = 1.0
        after = _remaining(moves, emitted)
        before: list[float] | None = None
        for index in range(count):
            row = emitted[index]
            reached = [row[b] * (1.0 if before is None else sum(before[a] * moves[a][b] for a in kinds)) for b in kinds]
            allowed = [value if letter in letters else 0.0 for value, letter in zip(reached, LETTERS, strict=True)]
            whole = sum(value * rest for value, rest in zip(reached, after[index], strict=True))
            kept = sum(value * rest for value, rest in zip(allowed, after[index], strict=True))
            if not kept:
                return 0.0
            chance *= kept / whole
            before = _scaled(allowed)
        return chance

    def _factors(self, scores: Rows) -> tuple[list[list[float]], list[list[float]]]:
        """Moves and scores as factors; each row of scores is divided by its largest, which changes no chance."""
        moves = [[math.exp(move / ONE) if move > NEVER else 0.0 for move in row] for row in self.moves]
        return moves, [[math.exp((score - max(row)) / ONE) for score in row] for row in scores]


@cache
def chain() -> Chain:
    """The chain of `weights.tsv`."""
    return read_chain(WEIGHTS.read_text(encoding="utf-8"))


def read_chain(text: str) -> Chain:
    """A chain from its table: a name and six whole numbers a line; "->S" names the moves from S, "x" is never."""
    weights: dict[str, Row] = {}
    moves: Rows = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, *cells = line.split("\t")
        row = [NEVER if cell == "x" else int(cell or 0) for cell in cells]
        row += [0] * (len(LETTERS) - len(row))
        if name.startswith("->"):
            moves.append(row)
        else:
            weights[name] = row
    return Chain(weights, moves)


def _remaining(moves: list[list[float]], emitted: list[list[float]]) -> list[list[float]]:
    """For each sentence and part, how likely what follows is, up to a factor: the backward half of the algorithm."""
    letters = range(len(LETTERS))
    backward = [[1.0] * len(LETTERS)]
    for row in reversed(emitted[1:]):
        following = [row[b] * backward[-1][b] for b in letters]
        backward.append(_scaled([sum(moves[a][b] * following[b] for b in letters) for a in letters]))
    return backward[::-1]


def _scaled(row: list[float]) -> list[float]:
    total = sum(row)
    return [value / total for value in row]
