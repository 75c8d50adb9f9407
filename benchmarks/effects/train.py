"""Fit the weights of `starlint/language/worded_effects/weights.tsv`, and print how well they judge endings of others.

    python benchmarks/effects/train.py [--write]

The weights are fitted to `endings.tsv` beside this file, and to nothing else: results of stories that were written for
the purpose by several writers, each with whether a strict coach takes it for evidence. Each figure is of a writer whose
endings were left out. Needs numpy, which starlint itself does not.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from starlint.language.worded_effects.features import can_tell_an_effect, features
from starlint.language.worded_effects.worded_effect import ONE, START, WEIGHTS

ENDINGS = Path(__file__).parent / "endings.tsv"
LEAST = 9  # endings that a feature must be in
PENALTY = 14.0
_SMALL_STEP = 1e-4  # of a weight, at which it is found
CHANCES = (0.5, 0.6, 0.7, 0.78, 0.8, 0.86, 0.9)

Floats = NDArray[np.float64]


class Ending(NamedTuple):
    """How a story ends, as one person wrote it."""

    writer: str
    measured: bool  # it tells an effect that a listener could check
    features: frozenset[str]


def main() -> None:
    """Fit, print, and write the weights where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="change the weights in the data file")
    wanted = parser.parse_args()
    endings = read()
    print_figures(endings)
    weights = fitted(endings)
    if wanted.write:
        WEIGHTS.write_text(table(weights, len(endings)), encoding="utf-8")


def read() -> list[Ending]:
    """The endings of the file: writer, 1 or 0, text."""
    rows = (line.split("\t") for line in ENDINGS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [Ending(writer, measured == "1", features(text)) for writer, measured, text in rows]


def fitted(endings: Sequence[Ending]) -> dict[str, float]:
    """The weights of a logistic regression, by Newton's method, of the features that enough endings have."""
    counts = Counter(name for one in endings for name in one.features)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    x, y = _matrix(endings, names), np.array([one.measured for one in endings], dtype=float)
    weights, penalty = np.zeros(x.shape[1]), PENALTY * np.eye(x.shape[1])
    penalty[-1, -1] = 1e-6  # the start is free
    for _ in range(30):
        odds = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (odds - y) + penalty @ weights
        step = np.linalg.solve((x * (odds * (1 - odds))[:, None]).T @ x + penalty, gradient)
        weights -= step
        if np.abs(step).max() < _SMALL_STEP:
            break
    return dict(zip((*names, START), map(float, weights), strict=True))


def _matrix(endings: Sequence[Ending], names: Sequence[str]) -> Floats:
    place = {name: index for index, name in enumerate(names)}
    matrix = np.zeros((len(endings), len(names) + 1))
    matrix[:, -1] = 1
    for row, one in enumerate(endings):
        matrix[row, [place[name] for name in one.features if name in place]] = 1
    return matrix


def table(weights: dict[str, float], endings: int) -> str:
    """The weights as text: a feature on each line."""
    rows = {name: round(weight * ONE) for name, weight in weights.items()}
    return "\n".join(
        [
            f"# Fitted by benchmarks/effects/train.py to {endings} endings written for the purpose, to nothing else.",
            "# Weights in sixteenths: what speaks for an effect that is told in words, and against it.",
            *(f"{name}\t{weight}" for name, weight in sorted(rows.items()) if weight or name == START),
            "",
        ]
    )


def print_figures(endings: Sequence[Ending]) -> None:
    """How many endings of a writer are taken for an effect, by weights that were fitted to the other writers."""
    measured = np.array([one.measured for one in endings])
    chances = np.zeros(len(endings))
    for writer in sorted({one.writer for one in endings}):
        weights = fitted([one for one in endings if one.writer != writer])
        for index, one in enumerate(endings):
            if one.writer == writer:
                total = weights[START] + sum(weights.get(name, 0.0) for name in one.features)
                chances[index] = can_tell_an_effect(one.features) / (1 + np.exp(-total))
    print(f"{len(endings)} endings, {measured.sum()} of them tell an effect")
    print("chance  right  of those that tell one  of those that do not")
    for chance in CHANCES:
        taken = chances >= chance
        right, wrong = taken[measured].mean(), taken[~measured].mean()
        print(f"{chance:6.2f}  {(taken == measured).mean():5.3f}  {right:23.3f}  {wrong:20.3f}")


if __name__ == "__main__":
    main()
