"""Fit the weights of `starlint/notes/data/evidence.toml`, and print how well they do on notes by other people.

    python benchmarks/reading/train.py FOLDER… [--write]

A folder holds notes, NAME.md, each beside its labels, NAME.json: the lines of its stories, and the repository that
it comes from; where somebody judged only some passages of a note, "judged" has their lines. A folder in which no note
has labels holds no stories. The figures are cross-validated: the notes of one
owner of repositories are judged by weights that were fitted to those of others. They are printed twice, for all
passages without labels and for those that the shape `prose_passages` reads. Needs numpy, which starlint itself does
not.
"""

from __future__ import annotations

import argparse
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from starlint.finding import Span
from starlint.notes import compile as compiled
from starlint.notes.data_files import DATA
from starlint.notes.directives import without_comments
from starlint.notes.document import Document
from starlint.notes.evidence import evidence_data, measured
from starlint.notes.reader import taken_by
from starlint.notes.shapes.label_runs import label_runs
from starlint.notes.shapes.prose_passages import considered, is_led
from starlint.notes.shapes.table_rows import table_rows
from starlint.notes.shapes.unlabelled_answers import unlabelled_answers

Floats = NDArray[np.float64]
STORIES = {"story", "example-in-a-lesson"}
HABIT = (
    "habit"  # what somebody does as a rule: coaches differ on whether that is a story, so nothing is learned from it
)
LABELLED, ALL = (table_rows, label_runs), (table_rows, label_runs, unlabelled_answers)
FOLDS, REPEATS, PENALTY = 8, 6, 1.0
LEAST_OVERLAP = 0.5  # of the lines of a passage and of a labelled story
THRESHOLDS = (-1.0, -0.5, 0.0, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2)


@dataclass(frozen=True, slots=True)
class Sample:
    """One passage, with what is known about it and whether it is a story."""

    owner: str
    folder: str
    strengths: tuple[float, ...]
    story: bool
    clean: bool  # it does not overlap a story of other bounds, so that it can be learned from
    read: bool  # by the shape `prose_passages`


def main() -> None:
    """Fit, print, and write the weights where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="change the weights in the data file")
    wanted = parser.parse_args()
    samples = [sample for folder in wanted.folders for sample in _samples(folder)]
    names = tuple(evidence_data().weights)
    matrix = np.array([[*sample.strengths, 1.0] for sample in samples])
    _print_figures(samples, _cross_validated(samples, matrix))
    weights = _fitted(samples, matrix)
    fitted = dict(zip((*names, "start"), (round(float(weight), 1) for weight in weights), strict=True))
    print(*(f"{weight:+.1f}  {name}" for name, weight in sorted(fitted.items(), key=lambda one: -one[1])), sep="\n")
    if wanted.write:
        file = DATA / "evidence.toml"
        file.write_text(_with_weights(file.read_text(encoding="utf-8"), fitted), encoding="utf-8")
        compiled.main()


# the samples


def _samples(folder: Path) -> Iterator[Sample]:
    unlabelled = not any(folder.glob("*.json"))
    for path in sorted(folder.glob("*.md")):
        labels = path.with_suffix(".json")
        if unlabelled or labels.exists():
            yield from _samples_of(path, {} if unlabelled else json.loads(labels.read_text(encoding="utf-8")))


def _samples_of(path: Path, labels: Mapping[str, object]) -> Iterator[Sample]:
    with path.open(encoding="utf-8", newline="") as file:
        document = Document(without_comments(file.read()), name=path.name)
    if not document.speaks_of_interviews:  # no prose of it is ever read
        return
    stories = labels.get("stories", [])
    assert isinstance(stories, list)
    bodies = [_lines(one) for one in stories if one["kind"] in STORIES and _is_prose(one)]
    habits = [_lines(one) for one in stories if one["kind"] == HABIT]
    anywhere = [_lines(one) for one in stories if one["kind"] != "stub"]
    left = {passage.span for passage, *_ in considered(document, taken_by(document, ALL)) if is_led(passage)}
    judged = labels.get("judged")
    assert judged is None or isinstance(judged, list)
    free: set[tuple[int, int]] = set(bodies)
    for passage, _, seen in considered(document, taken_by(document, LABELLED)):
        lines = _lines_of(document, passage.span)
        if any(_overlap(lines, habit) >= LEAST_OVERLAP for habit in habits):
            continue
        if judged is not None and not any(_overlap(lines, tuple(one)) >= LEAST_OVERLAP for one in judged):
            continue
        best = max(free, key=lambda body: _overlap(lines, body), default=None)
        story = best is not None and _overlap(lines, best) >= LEAST_OVERLAP
        if story and best:
            free.discard(best)
        clean = story or not any(_overlap(lines, body) for body in anywhere)
        strengths = tuple(measured(seen)[name] for name in evidence_data().weights)
        yield Sample(_owner(path, labels), path.parent.name, strengths, story, clean, passage.span in left)


def _owner(path: Path, labels: Mapping[str, object]) -> str:
    """The owner of the repository; of a note without labels, its name without the number."""
    source = labels.get("source", {})
    assert isinstance(source, dict)
    return str(source.get("repo") or path.stem.rpartition("-")[0]).partition("/")[0]


def _is_prose(story: Mapping[str, object]) -> bool:
    """Whether no label divides it."""
    sections = story.get("sections") or []
    assert isinstance(sections, list)
    return all(section["kind"] == "other" for section in sections)


def _lines(story: Mapping[str, int]) -> tuple[int, int]:
    return story["start_line"], story["end_line"]


def _lines_of(document: Document, span: Span) -> tuple[int, int]:
    starts = [line.start for line in document.lines]
    return bisect_right(starts, span.start), bisect_right(starts, span.end - 1)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]) + 1)


# the regression


def _fitted(samples: Iterable[Sample], matrix: Floats, without: frozenset[str] = frozenset()) -> Floats:
    """The weights of a logistic regression, by Newton's method, fitted without some owners."""
    chosen = np.array([sample.clean and sample.owner not in without for sample in samples])
    x, y = matrix[chosen], np.array([sample.story for sample in samples], dtype=float)[chosen]
    weights, penalty = np.zeros(x.shape[1]), PENALTY * np.eye(x.shape[1])
    penalty[-1, -1] = 1e-6  # the start is free
    for _ in range(60):
        odds = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (odds - y) + penalty @ weights
        hessian = (x * (odds * (1 - odds))[:, None]).T @ x + penalty
        weights -= np.linalg.solve(hessian, gradient)
    return weights


def _cross_validated(samples: list[Sample], matrix: Floats) -> Floats:
    """The total of each passage by weights that were fitted without its owner, on average over several divisions."""
    totals = np.zeros(len(samples))
    owners = sorted({sample.owner for sample in samples})
    for seed in range(REPEATS):
        shuffled = np.random.RandomState(seed).permutation(owners)
        for part in np.array_split(shuffled, FOLDS):
            held = frozenset(map(str, part))
            here = np.array([sample.owner in held for sample in samples])
            totals[here] += matrix[here] @ _fitted(samples, matrix, held) / REPEATS
    return totals


# the answer


def _print_figures(samples: list[Sample], totals: Floats) -> None:
    owners = len({sample.owner for sample in samples})
    print(f"{len(samples)} passages, {sum(sample.story for sample in samples)} stories, {owners} owners")
    for title, among in (
        ("all passages without labels", np.array([True for _ in samples])),
        ("those that prose_passages reads", np.array([sample.read for sample in samples])),
    ):
        print(f"\n{title}\nthreshold  precision  recall  right  wrong")
        stories = np.array([sample.story for sample in samples])
        for threshold in THRESHOLDS:
            chosen = among & (totals >= threshold)
            right, wrong = int((chosen & stories).sum()), int((chosen & ~stories).sum())
            recall = right / max(1, int((among & stories).sum()))
            print(f"{threshold:9.1f}  {right / max(1, right + wrong):9.3f}  {recall:6.3f}  {right:5}  {wrong:5}")
    print()


def _with_weights(text: str, fitted: Mapping[str, float]) -> str:
    """The data file with other weights."""
    text = re.sub(r"(?m)^start = \S+", f"start = {fitted['start']}", text)
    return re.sub(
        r'name = "([\w-]+)", weight = [-.\d]+', lambda row: f'name = "{row[1]}", weight = {fitted[row[1]]}', text
    )


if __name__ == "__main__":
    main()
