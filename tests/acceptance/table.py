"""What coaches said of eleven stories, as lines to compare the rules with: three of a candidate, eight of an article.

The candidate's are N1 to N3. The article's are A1, A2, A3, A4 and A5, with the coach's own revisions of the first
two: A1r, A2r1 and A2r2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from starlint.catalog import catalog
from starlint.finding import Finding, Severity
from starlint.linter import lint
from starlint.notes.story import SectionKind, Story, StoryKind
from starlint.score import score

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
SILENT: frozenset[Severity] = frozenset()


def _any(*severities: Severity) -> frozenset[Severity]:
    return frozenset(severities)


@dataclass(frozen=True, slots=True)
class Shape:
    """How long a story was, all of it and each section, in words."""

    words: int
    shares: tuple[int, ...]  # percent: Situation, Task, Action, Result; none for an answer without labels


@dataclass(frozen=True, slots=True)
class Instead:
    """Where two lines of the table contradict each other: what is right, and why."""

    right: frozenset[Severity]
    because: str


SHAPES = {
    "N1": Shape(401, (18, 19, 41, 22)),
    "N2": Shape(502, (20, 5, 18, 58)),
    "N3": Shape(425, (35, 8, 43, 15)),
    "A1": Shape(136, ()),
    "A1r": Shape(322, (26, 0, 58, 16)),
    "A2": Shape(187, ()),
    "A2r1": Shape(154, (26, 0, 59, 15)),
    "A2r2": Shape(253, (25, 0, 62, 13)),
    "A3": Shape(299, ()),
    "A4": Shape(136, ()),
    "A5": Shape(320, (24, 0, 46, 31)),
}

# Which severities are right for each rule; none means silence. Rules joined by "|" stand for one another.
EXPECTED: dict[str, dict[str, frozenset[Severity]]] = {
    "N1": {
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
    "N2": {
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
    "N3": {
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
    "A1": {
        "short-answer": _any(W),
        "thin-action": _any(W),
        "missing-metrics": _any(W),
        "negative-ending": _any(W),
        "weak-ownership": SILENT,
        "generic-answer": SILENT,
        "no-anchor": SILENT,
        "cliche": SILENT,
    },
    "A1r": {
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
    "A2": {
        "generic-answer": _any(W),
        "short-answer": _any(W),
        "missing-metrics": _any(W),
        "no-anchor": _any(W),
        "vague-outcome": _any(W),
        "cliche": SILENT,
        "missing-lesson": SILENT,
    },
    "A2r1": {
        "short-answer": _any(W),
        "missing-metrics": _any(W),
        "vague-outcome": _any(W),
        "generic-answer": SILENT,
        "thin-action": SILENT,
        "no-anchor": SILENT,
        "long-lead-in": SILENT,
    },
    "A2r2": {
        "no-baseline": _any(I),
        "short-answer": SILENT,
        "overlong-answer": SILENT,
        "missing-metrics": SILENT,
        "generic-answer": SILENT,
        "thin-action": SILENT,
        "no-anchor": SILENT,
        "weak-ownership": SILENT,
    },
    "A3": {
        "no-baseline": _any(I),
        "short-answer": SILENT,
        "overlong-answer": SILENT,
        "missing-metrics": SILENT,
        "weak-ownership": SILENT,
        "generic-answer": SILENT,
        "missing-lesson": SILENT,
        "thin-action": SILENT,
    },
    "A4": {
        "short-answer": _any(W),
        "thin-action": _any(W),
        "vague-outcome": _any(I),
        "agentless-credit|diluted-credit": _any(I),
        "no-baseline": _any(I),
        "missing-metrics": SILENT,
        "no-anchor": SILENT,
    },
    "A5": {
        "vague-quantity": _any(I),
        "overlong-answer": SILENT,
        "short-answer": SILENT,
        "thin-action": SILENT,
        "missing-metrics": SILENT,
        "weak-ownership": SILENT,
        "action-in-result": SILENT,
        "vague-outcome": SILENT,
    },
}

KNOWN = {
    ("N1", "vague-outcome"): Instead(
        _any(I),
        "the figure follows in the next sentence, and for A2r2, where it does too, the same table expects an info",
    ),
    ("A2", "no-anchor"): Instead(
        SILENT,
        "the missing time is one fault, and the general lead-in is where it shows: long-lead-in warns of it",
    ),
    ("A2", "long-lead-in"): Instead(_any(W), "it stands in for no-anchor"),
}

# From better to worse; each story of a group scores above each of the next.
ORDERS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("A1r",), ("A1",)),
    (("A2r2",), ("A2r1",), ("A2",)),
    (("A3", "A5", "A1r", "A2r2"), ("A4",), ("A1",)),
    (("N1",), ("N3",), ("N2",)),
)
PRAISED = ("A1r", "A2r2", "A3", "A4", "A5")
GOOD = 75  # of 100: what a praised story scores at least
DEAREST_INFO = 2  # points


@dataclass(frozen=True, slots=True)
class Judged:
    """A story with what starlint says of it."""

    story: Story
    findings: tuple[Finding, ...]
    total: int  # its score
    dearest_info: int  # the most points that one info took


def judged(text: str) -> Iterator[Judged]:
    """The finished stories of a file, in order."""
    rules = catalog().rules
    report = lint(text, rules)
    for index, story in enumerate(report.notes.stories):
        if story.kind is StoryKind.STORY:
            found = tuple(finding for finding in report.findings if finding.story == index)
            scored = score(found, {rule.code: rule for rule in rules})
            dearest = max((loss.points for loss in scored.losses if loss.finding.severity is I), default=0)
            yield Judged(story, found, scored.total, dearest)


def lines() -> Iterator[tuple[str, str, frozenset[Severity]]]:
    """Every line of the table: the story, the rule, and what is right."""
    for name, rules in EXPECTED.items():
        instead = {rule: known.right for (story, rule), known in KNOWN.items() if story == name}
        yield from ((name, rule, right) for rule, right in {**rules, **instead}.items())


def fault(rule: str, right: frozenset[Severity], findings: Iterable[Finding]) -> str | None:
    """How the findings of a story differ from a line of the table; None where they agree."""
    found = {finding.severity for finding in findings if finding.name in rule.split("|")}
    if bool(found) == bool(right) and (not right or found & right):
        return None
    return f"{rule}: expected {_named(right)}, found {_named(found)}"


def _named(severities: Iterable[Severity]) -> str:
    return ", ".join(sorted(severity.label for severity in severities)) or "silence"


def pairs() -> Iterator[tuple[str, str]]:
    """The better and the worse story of every step of the orders."""
    for order in ORDERS:
        for upper, lower in zip(order, order[1:]):  # noqa: B905, RUF007 - pairwise zips what differs in length
            yield from ((better, worse) for better in upper for worse in lower)


def disorder(totals: Mapping[str, int]) -> Iterator[str]:
    """Where the scores contradict the coaches, stories that are not there left out."""
    for better, worse in pairs():
        if better in totals and worse in totals and totals[better] <= totals[worse]:
            yield f"{better} scores {totals[better]}, no more than {worse} with {totals[worse]}"
    for name in PRAISED:
        if totals.get(name, GOOD) < GOOD:
            yield f"{name} was praised and scores {totals[name]}, below {GOOD}"


def shares(story: Story) -> tuple[int, ...]:
    """Percent of a story's words in its Situation, Task, Action and Result; none for an answer without labels."""
    kinds = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.ACTION, SectionKind.RESULT)
    return tuple(round(100 * story.words_of(kind) / story.words) for kind in kinds) if story.labelled else ()
