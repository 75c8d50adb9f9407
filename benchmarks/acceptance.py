"""Compare the rules with what coaches said of two documents: eleven stories, what must fire and what must not.

    python benchmarks/acceptance.py FOLDER

FOLDER holds the two documents: a candidate's notes (three stories) and a coaching article (eight sample answers).
Its stories are known by their number of words; what is right for each stands in tests/acceptance/table.py, by which
the tests judge made-up stories of the same shape. With `--good FOLDER`, a folder of labelled notes, the warnings and
errors on the stories with no weakness are counted too.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))  # the table stands among the tests

from starlint.catalog import catalog
from starlint.file_report import Report
from starlint.finding import Severity
from starlint.linter import lint
from starlint.notes.story import StoryKind
from tests.acceptance.table import (
    EXPECTED,
    KNOWN,
    SHAPES,
    Judged,
    disorder,
    fault,
    judged,
    lines,
    pairs,
)


def found(folder: Path) -> dict[str, Judged]:
    """The stories of the table that are among the files, by their names."""
    files = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
    left = [story for path in files for story in judged(path.read_text("utf-8"))]
    stories = {}
    for name, shape in SHAPES.items():
        match = next((one for one in left if abs(one.story.words - shape.words) <= 0.02 * shape.words), None)
        if match:
            left.remove(match)
            stories[name] = match
    return stories


def faults(stories: Mapping[str, Judged]) -> Iterator[str]:
    """Where the rules differ from the coaches."""
    yield from (f"{name}: no story of {SHAPES[name].words} words" for name in EXPECTED if name not in stories)
    for name, rule, right in lines():
        wrong = fault(rule, right, stories[name].findings) if name in stories else None
        if wrong:
            yield f"{name}: {wrong}"


def good(folder: Path) -> str:
    """How many warnings and errors the stories with no weakness draw, on average."""
    rules = catalog().rules
    counts: list[tuple[int, int]] = []
    for path in sorted(folder.glob("*.json")):
        labels = json.loads(path.read_text("utf-8"))
        report = lint(path.with_suffix(".md").read_text("utf-8"), rules)
        for label in labels["stories"]:
            if not any(_weak(label)) and not label.get("borderline"):
                counts.extend(_severe(report, label))
    stories = max(len(counts), 1)
    warnings, errors = (sum(count[i] for count in counts) / stories for i in (0, 1))
    return f"{len(counts)} good stories: {warnings:.2f} warnings and {errors:.2f} errors a story"


def _weak(label: dict[str, object]) -> Iterator[bool]:
    verdict = label.get("verdict", {})
    assert isinstance(verdict, dict)
    return (verdict.get(key) is True for key in ("thin_action", "missing_metrics", "weak_ownership", "generic"))


def _severe(report: Report, label: dict[str, object]) -> Iterator[tuple[int, int]]:
    """The warnings and errors of the story that stands where the label says."""
    text = report.notes.text
    for index, story in enumerate(report.notes.stories):
        line = text.count("\n", 0, story.span.start) + 1
        if story.kind is StoryKind.STORY and line == label["start_line"]:
            own = [finding.severity for finding in report.findings if finding.story == index]
            yield own.count(Severity.WARNING), own.count(Severity.ERROR)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="holds the two documents")
    parser.add_argument("--good", type=Path, help="labelled notes, to count warnings on the good stories")
    arguments = parser.parse_args()

    stories = found(arguments.folder)
    wrong = list(faults(stories))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    total = len(list(lines()))
    print(f"{total - len(wrong)} of {total} lines hold")
    for (name, rule), known in KNOWN.items():
        print(f"  {name}: {rule}: not as first said: {known.because}")

    totals = {name: story.total for name, story in stories.items()}
    unordered = list(disorder(totals))
    print("scores:", ", ".join(f"{name} {points}" for name, points in totals.items()))
    print(*unordered, sep="\n", end="\n" if unordered else "")
    print(f"{len(list(pairs()))} pairs of stories, {len(unordered)} faults in their order")
    if arguments.good:
        print(good(arguments.good))
    sys.exit(bool(wrong or unordered))


if __name__ == "__main__":
    main()
