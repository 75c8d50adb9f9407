"""A story's score: five criteria of 20 points, from which each finding takes its part.

Every lost point belongs to one finding, so the total can be added up by hand: a finding costs the weight of its
rule, once for an info, twice for a warning, four times for an error. The costliest take theirs first, and a
criterion can lose no more than it has. Mending a finding therefore never lowers a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlint.finding import Finding, Severity
from starlint.rule import Criterion, Rule

FULL = 20  # points of a criterion

# Of eleven stories that coaches have judged, the praised ones have 94 or more, those in between 82 to 87.
GOOD, FAIR = 90, 75
_TIMES = {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 4}


@dataclass(frozen=True, slots=True)
class Loss:
    """What one finding takes."""

    finding: Finding
    points: int  # 0 where the others have left nothing to take
    price: int  # what it costs where there is enough; at least 1


@dataclass(frozen=True, slots=True)
class Mark:
    """What is left of one criterion, and what took the rest."""

    criterion: Criterion
    losses: tuple[Loss, ...]  # the costliest first

    @property
    def points(self) -> int:
        """Of 20."""
        return FULL - sum(loss.points for loss in self.losses)


@dataclass(frozen=True, slots=True)
class Score:
    """A story's marks, one for each criterion, in the order of the criteria."""

    marks: tuple[Mark, ...]

    @property
    def total(self) -> int:
        """Of 100."""
        return sum(mark.points for mark in self.marks)

    @property
    def best(self) -> Mark:
        """The criterion with the most points left; the first of several."""
        return max(self.marks, key=lambda mark: mark.points)

    @property
    def worst(self) -> Mark:
        """The criterion with the fewest points left; the first of several."""
        return min(self.marks, key=lambda mark: mark.points)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """Those of all criteria, the costliest first: what is most worth mending."""
        losses = (loss for mark in self.marks for loss in mark.losses)
        return tuple(sorted(losses, key=lambda loss: (-loss.points, -loss.price)))


def score(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> Score:
    """The score of one story by its findings; `rules` are by code."""
    findings = tuple(findings)
    return Score(tuple(_mark(criterion, findings, rules) for criterion in Criterion))


def _mark(criterion: Criterion, findings: Iterable[Finding], rules: Mapping[str, Rule]) -> Mark:
    against = (finding for finding in findings if rules[finding.code].criterion is criterion)
    priced = ((finding, _price(finding, rules[finding.code])) for finding in against)
    losses, left = [], FULL
    for finding, price in sorted(priced, key=lambda pair: -pair[1]):
        if price:
            losses.append(Loss(finding, min(left, price), price))
            left -= losses[-1].points
    return Mark(criterion, tuple(losses))


def _price(finding: Finding, rule: Rule) -> int:
    return round(rule.weight * _TIMES[finding.severity])
