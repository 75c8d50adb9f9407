"""Hold the rules against what coaches said of two documents: eleven stories, what must fire and what must not.

    python benchmarks/acceptance.py FOLDER

FOLDER holds the two documents: a candidate's notes (three stories) and a coaching article (eight sample answers).
Each line of the table names a story by its spoken words, a rule, and the severities that are right for it; none
means that the rule must stay silent. With `--good FOLDER`, a folder of labelled notes, the warnings and errors on
the stories with no weakness are counted too.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from starlint.catalog import catalog
from starlint.finding import Finding, Severity
from starlint.linter import Report, lint
from starlint.notes.story import Story, StoryKind

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
SILENT: frozenset[Severity] = frozenset()


def _any(*severities: Severity) -> frozenset[Severity]:
    return frozenset(severities)


# Story, by its spoken words → which severities are right for each rule; rules joined by "|" stand for one another.
EXPECTED: dict[str, tuple[int, dict[str, frozenset[Severity]]]] = {
    "N1": (
        401,
        {
            "overlong-answer": _any(W),
            "heavy-setup": _any(I),
            "no-baseline": _any(I),
            "vague-outcome": _any(W),
            "long-sentence": _any(I),
            "diluted-credit": _any(I),
            "no-anchor": _any(I),
            "unanswered-follow-up": _any(W),
            "missing-metrics": SILENT,
            "thin-action": SILENT,
            "weak-ownership": SILENT,
            "missing-lesson": SILENT,
            "hedging": SILENT,
            "customer-missing": SILENT,
            "heavy-result": SILENT,
            "action-in-result": SILENT,
        },
    ),
    "N2": (
        502,
        {
            "overlong-answer": _any(E),
            "thin-action": _any(E),
            "action-in-result": _any(W),
            "missing-metrics": _any(W),
            "weak-ownership": _any(W),
            "missing-lesson": _any(W),
            "vague-outcome": _any(W),
            "cliche": _any(I),
            "assigned-task": _any(I),
            "no-anchor": _any(I),
            "long-sentence": _any(I),
            "unanswered-follow-up": _any(W, I),
            "negative-ending": SILENT,
            "generic-answer": SILENT,
            "missing-section": SILENT,
        },
    ),
    "N3": (
        425,
        {
            "overlong-answer": _any(W),
            "heavy-setup": _any(W),
            "missing-metrics": _any(W),
            "weak-ownership": _any(W),
            "agentless-credit": _any(W),
            "vague-outcome": _any(W),
            "cliche": _any(I),
            "long-sentence": _any(I),
            "unanswered-follow-up": _any(W, I),
            "thin-action": SILENT,
            "missing-lesson": SILENT,
            "no-anchor": SILENT,
            "heavy-result": SILENT,
        },
    ),
    "A1": (
        136,
        {
            "short-answer": _any(W),
            "thin-action": _any(W),
            "missing-metrics": _any(W),
            "negative-ending": _any(W),
            "weak-ownership": SILENT,
            "generic-answer": SILENT,
            "no-anchor": SILENT,
            "cliche": SILENT,
        },
    ),
    "A1r": (
        322,
        {
            "missing-metrics": _any(W, I),
            "short-answer": SILENT,
            "overlong-answer": SILENT,
            "thin-action": SILENT,
            "heavy-setup": SILENT,
            "heavy-result": SILENT,
            "weak-ownership": SILENT,
            "negative-ending": SILENT,
            "generic-answer": SILENT,
            "missing-lesson": SILENT,
        },
    ),
    "A2": (
        187,
        {
            "generic-answer": _any(W),
            "short-answer": _any(W),
            "missing-metrics": _any(W),
            "no-anchor": _any(W),
            "vague-outcome": _any(W),
            "cliche": SILENT,
            "missing-lesson": SILENT,
        },
    ),
    "A2r1": (
        154,
        {
            "short-answer": _any(W),
            "missing-metrics": _any(W),
            "vague-outcome": _any(W),
            "generic-answer": SILENT,
            "thin-action": SILENT,
            "no-anchor": SILENT,
            "long-lead-in": SILENT,
        },
    ),
    "A2r2": (
        253,
        {
            "no-baseline": _any(I),
            "short-answer": SILENT,
            "overlong-answer": SILENT,
            "missing-metrics": SILENT,
            "generic-answer": SILENT,
            "thin-action": SILENT,
            "no-anchor": SILENT,
            "weak-ownership": SILENT,
        },
    ),
    "A3": (
        299,
        {
            "no-baseline": _any(I),
            "short-answer": SILENT,
            "overlong-answer": SILENT,
            "missing-metrics": SILENT,
            "weak-ownership": SILENT,
            "generic-answer": SILENT,
            "missing-lesson": SILENT,
            "thin-action": SILENT,
        },
    ),
    "A4": (
        136,
        {
            "short-answer": _any(W),
            "thin-action": _any(W),
            "vague-outcome": _any(I),
            "agentless-credit|diluted-credit": _any(I),
            "no-baseline": _any(I),
            "missing-metrics": SILENT,
            "no-anchor": SILENT,
        },
    ),
    "A5": (
        320,
        {
            "vague-quantity": _any(I),
            "overlong-answer": SILENT,
            "short-answer": SILENT,
            "thin-action": SILENT,
            "missing-metrics": SILENT,
            "weak-ownership": SILENT,
            "action-in-result": SILENT,
            "vague-outcome": SILENT,
        },
    ),
}


def stories(folder: Path) -> Iterator[tuple[Story, list[Finding]]]:
    """The told stories of all files, each with its findings."""
    rules = catalog().rules
    for path in sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt")):
        report = lint(path.read_text("utf-8"), rules)
        for index, story in enumerate(report.notes.stories):
            if story.kind is StoryKind.STORY:
                yield story, [finding for finding in report.findings if finding.story == index]


def faults(told: list[tuple[Story, list[Finding]]]) -> Iterator[str]:
    """Where the rules differ from the coaches."""
    left = list(told)
    for name, (words, rules) in EXPECTED.items():
        match = next((pair for pair in left if abs(pair[0].words - words) <= 0.02 * words), None)
        if match is None:
            yield f"{name}: no story of {words} words"
            continue
        left.remove(match)
        for rule, right in rules.items():
            found = {finding.severity for finding in match[1] if finding.name in rule.split("|")}
            if bool(found) != bool(right) or (right and not found & right):
                wanted = ", ".join(sorted(s.label for s in right)) or "silence"
                yield f"{name}: {rule}: expected {wanted}, found {', '.join(s.label for s in found) or 'silence'}"


def good(folder: Path) -> str:
    """How many warnings and errors the stories with no weakness draw, on average."""
    rules = catalog().rules
    counts = []
    for path in sorted(folder.glob("*.json")):
        labels = json.loads(path.read_text("utf-8"))
        report = lint(path.with_suffix(".md").read_text("utf-8"), rules)
        for label in labels["stories"]:
            if not any(_weak(label)) and not label.get("borderline"):
                counts.extend(_graver(report, label))
    stories = max(len(counts), 1)
    warnings, errors = (sum(count[i] for count in counts) / stories for i in (0, 1))
    return f"{len(counts)} good stories: {warnings:.2f} warnings and {errors:.2f} errors a story"


def _weak(label: dict[str, object]) -> Iterator[bool]:
    verdict = label.get("verdict", {})
    assert isinstance(verdict, dict)
    return (verdict.get(key) is True for key in ("thin_action", "missing_metrics", "weak_ownership", "generic"))


def _graver(report: Report, label: dict[str, object]) -> Iterator[tuple[int, int]]:
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
    wrong = list(faults(list(stories(arguments.folder))))
    print(*wrong, sep="\n")
    lines = sum(len(rules) for _, rules in EXPECTED.values())
    print(f"{lines - len(wrong)} of {lines} lines hold")
    if arguments.good:
        print(good(arguments.good))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
