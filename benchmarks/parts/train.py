"""Fit the weights of `starlint/language/parts/weights.tsv`, and print how well they split answers by other people.

    python benchmarks/parts/train.py [--write] [--folds] [--readers PARTS.json] [--stripped FOLDER…]

The weights are fitted to `answers/*.txt` beside this file: 1,006 answers written for the purpose, in many trades,
voices and proportions, with the part of each sentence, 301 of them (`read-notes.txt`) split by others than wrote
them; to the stories in `tests/acceptance`; and to copies of them in other proportions. Nothing else goes into them.
`--readers` names answers in real notes that readers have split, and `--stripped` folders of labelled stories, which
are stripped of their labels. Those are only measured, in two ways: by the weights as written ("pure"), and out of
fold, where the answers of one owner are split by weights that were fitted to the written answers and to those of the
other owners.
Needs python-crfsuite, which starlint itself does not.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pycrfsuite
from samples import Sample, resampled, split_by_readers, stripped, weakened, written

from starlint.language.parts.chain import LETTERS, NEVER, ONE, WEIGHTS, Chain
from starlint.language.parts.parts import Parts

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MODELS = 6  # that are averaged, each with other copies of the answers
FOLDS = 6
L1, L2, ITERATIONS = 0.02, 10.0, 100
LEAST = 3  # answers that a feature must be in
LEAST_WEIGHT = 2  # sixteenths; smaller weights are left out
TEST_SEED = 77
# What may follow a part. Others break the chain of the story, except through an aside.
FOLLOWS = {"S": "STAN", "T": "TSAN", "A": "ARLN", "R": "RLAN", "L": "LRN", "N": LETTERS}
SETUP_SHARE, LEAST_CHANCE, LEAST_WORDS = 0.4, 0.95, 60  # of rule S110
TOGETHER = {"T": "S"}  # readers can hardly tell these apart


def main() -> None:
    """Fit, print, and write the weights where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="change the weights in the data file")
    parser.add_argument("--readers", type=Path, help="answers that readers have split")
    parser.add_argument("--stripped", type=Path, nargs="*", default=[], help="folders of labelled stories")
    parser.add_argument("--folds", action="store_true", help="print the figures out of fold, too: some minutes")
    wanted = parser.parse_args()
    own = [sample for path in sorted((HERE / "answers").glob("*.txt")) for sample in written(path)]
    own += [s for path in sorted((ROOT / "tests" / "acceptance").glob("*.md")) for s in stripped(path)]
    tests = {
        folder.name: [s for path in sorted(folder.glob("*.md")) for s in stripped(path)] for folder in wanted.stripped
    }
    if wanted.readers:
        tests[wanted.readers.stem] = list(split_by_readers(wanted.readers))
    chain = fitted(own)
    print(f"{len(own)} answers, {sum(len(one.letters) for one in own)} sentences, {len(chain.weights)} features")
    print_figures("pure", tests, lambda _: chain)
    print_advice(tests, chain)
    if tests and wanted.folds:
        print_out_of_fold(own, tests)
    if wanted.write:
        WEIGHTS.write_text(table(chain, len(own)), encoding="utf-8")


# fitting


def fitted(samples: Sequence[Sample]) -> Chain:
    """The average of some chains, each fitted to the answers and to other copies of them."""
    chains = [
        _one_chain([*samples, *weakened(samples, seed), *resampled(samples, seed + 1)])
        for seed in range(0, 100 * MODELS, 100)
    ]
    names = {name for chain in chains for name in chain.weights}
    nothing = [0] * len(LETTERS)
    weights = {name: _average([chain.weights.get(name, nothing) for chain in chains]) for name in sorted(names)}
    weights = {name: [weight if abs(weight) >= LEAST_WEIGHT else 0 for weight in row] for name, row in weights.items()}
    moves = [_average(rows) for rows in zip(*(chain.moves for chain in chains), strict=True)]
    return Chain({name: row for name, row in weights.items() if any(row)}, moves)


def _average(rows: Iterable[Sequence[int]]) -> list[int]:
    return [NEVER if NEVER in column else round(sum(column) / len(column)) for column in zip(*rows, strict=True)]


def _one_chain(samples: Sequence[Sample]) -> Chain:
    told = [(sample.owner, sample.features, sample.letters) for sample in samples]
    shared = _shared_features(told)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS, "feature.possible_transitions": True})
    for _, features, letters in told:
        trainer.append([[name for name in row if name in shared] for row in features], list(letters))
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    weights: dict[str, list[int]] = defaultdict(lambda: [0] * len(LETTERS))
    for (name, letter), weight in info.state_features.items():
        weights[name][LETTERS.index(letter)] = round(weight * ONE)
    moves = [[0 if following in FOLLOWS[letter] else NEVER for following in LETTERS] for letter in LETTERS]
    for (letter, following), weight in info.transitions.items():
        if following in FOLLOWS[letter]:
            moves[LETTERS.index(letter)][LETTERS.index(following)] = round(weight * ONE)
    return Chain(dict(weights), moves)


def _shared_features(told: Iterable[tuple[str, list[list[str]], str]]) -> set[str]:
    """The features that enough answers by different people have."""
    owners: dict[str, set[str]] = defaultdict(set)
    for owner, features, _ in told:
        for row in features:
            for name in row:
                owners[name].add(owner)
    return {name for name, who in owners.items() if len(who) >= LEAST}


def table(chain: Chain, answers: int) -> str:
    """The chain as text: a feature and its weights on each line."""
    lines = [
        f"# Fitted by benchmarks/parts/train.py to {answers} answers written for the purpose, and to nothing else.",
        "# Weights in sixteenths for situation, task, action, result, learning, none. After ->S: what follows S.",
    ]
    lines += [
        f"->{letter}\t" + "\t".join("x" if move == NEVER else str(move) for move in row)
        for letter, row in zip(LETTERS, chain.moves, strict=True)
    ]
    lines += [
        f"{name}\t" + "\t".join(str(weight or "") for weight in row).rstrip("\t")
        for name, row in sorted(chain.weights.items())
    ]
    return "\n".join(lines) + "\n"


# figures

Tests = dict[str, list[Sample]]


def split(chain: Chain, sample: Sample) -> Parts:
    """A sample as the program would split it."""
    spans = tuple(sentence.span for sentence in sample.sentences)
    return Parts(spans, tuple(sample.words), chain, chain.scores(sample.features))


def print_out_of_fold(own: Sequence[Sample], tests: Tests) -> None:
    """Figures by weights that were fitted to others' answers."""
    owners = sorted({sample.owner for samples in tests.values() for sample in samples})
    random.Random(5).shuffle(owners)
    fold = {owner: number % FOLDS for number, owner in enumerate(owners)}
    everything = [sample for samples in tests.values() for sample in samples]
    chains = [fitted([*own, *(one for one in everything if fold[one.owner] != number)]) for number in range(FOLDS)]
    print_figures("out of fold", tests, lambda sample: chains[fold[sample.owner]])


def print_figures(how: str, tests: Tests, chain_for: Callable[[Sample], Chain]) -> None:
    """Accuracy and setup share of each set, and of a copy in other proportions."""
    for name, samples in tests.items():
        _print_line(f"{how}: {name}", samples, chain_for)
        _print_line(f"{how}: {name}, resampled", list(resampled(samples, TEST_SEED)), chain_for)


def print_advice(tests: Tests, chain: Chain) -> None:
    """How often rule S110 is right where it says that the setup takes more than a share of the words."""
    for name, samples in tests.items():
        copies = [copy for seed in range(TEST_SEED, TEST_SEED + 4) for copy in resampled(samples, seed)]
        for kind, some in (("", samples), (", resampled", copies)):
            said = [one for one in some if _is_said(split(chain, one))]
            right = sum(_setup(one.letters, one.words) > 100 * SETUP_SHARE for one in said)
            print(f"late action: {name + kind:30} said of {len(said)} of {len(some)}, right of {right}")


def _is_said(parts: Parts) -> bool:
    """As rule S110 decides."""
    return sum(parts.words) >= LEAST_WORDS and parts.chance_of_setup_over(SETUP_SHARE) >= LEAST_CHANCE


def _print_line(name: str, samples: Sequence[Sample], chain_for: Callable[[Sample], Chain]) -> None:
    right: Counter[bool] = Counter()
    close = 0
    for sample in samples:
        found = split(chain_for(sample), sample).letters
        pairs = [
            (_merged(wanted), _merged(got)) for wanted, got in zip(sample.letters, found, strict=True) if wanted != "N"
        ]
        right.update(wanted == got for wanted, got in pairs)
        close += abs(_setup(sample.letters, sample.words) - _setup(found, sample.words)) <= 10
    accuracy, near = right[True] / max(1, right.total()), close / max(1, len(samples))
    print(f"{name:36} accuracy {accuracy:.3f} of {right.total()}  setup within 10 points {near:.3f}")


def _merged(letter: str) -> str:
    return TOGETHER.get(letter, letter)


def _setup(letters: str, words: Sequence[int]) -> float:
    """The share of the setup in the words of the story, in percent."""
    told = sum(count for count, letter in zip(words, letters, strict=True) if letter != "N") or 1
    return 100 * sum(count for count, letter in zip(words, letters, strict=True) if letter in "ST") / told


if __name__ == "__main__":
    main()
