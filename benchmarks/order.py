"""Hold the scores against what coaches said of eleven stories: which one is better than which, and which are good.

    python benchmarks/order.py FOLDER

FOLDER holds the two documents that `acceptance.py` reads. The tests hold the same order on stories of their own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from starlint.catalog import catalog
from starlint.score import score

BETTER = (  # the first is better than the second
    ("A1r", "A1"),
    ("A2r2", "A2r1"),
    ("A2r1", "A2"),
    *((praised, "A4") for praised in ("A3", "A5", "A1r", "A2r2")),
    ("A4", "A1"),
    ("N1", "N3"),
    ("N3", "N2"),
)
PRAISED = ("A1r", "A2r2", "A3", "A5")
GOOD = 75  # points that a praised story has at least


def faults(totals: Mapping[str, int]) -> Iterator[str]:
    """Where the scores differ from the coaches."""
    for better, worse in BETTER:
        if totals[better] <= totals[worse]:
            yield f"{better} ({totals[better]}) should be above {worse} ({totals[worse]})"
    for name in PRAISED:
        if totals[name] < GOOD:
            yield f"{name} ({totals[name]}) was praised, and should have {GOOD}"


def totals(folder: Path) -> Iterator[tuple[str, int]]:
    """The stories that are found in the documents, by name, with their scores."""
    from acceptance import EXPECTED, stories

    rules = {rule.code: rule for rule in catalog().rules}
    left = list(stories(folder))
    for name, (words, _) in EXPECTED.items():
        pair = next((pair for pair in left if abs(pair[0].words - words) <= 0.02 * words), None)
        if pair is None:
            raise SystemExit(f"{name}: no story of {words} words")
        left.remove(pair)
        yield name, score(pair[1], rules).total


def main() -> None:
    """Score, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="holds the two documents")
    scores = dict(totals(parser.parse_args().folder))
    for name, total in sorted(scores.items(), key=lambda pair: -pair[1]):
        print(f"{total:>4}  {name}")
    wrong = list(faults(scores))
    claims = len(BETTER) + len(PRAISED)
    print(*wrong, f"{claims - len(wrong)} of {claims} hold", sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
