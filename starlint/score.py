"""A story's score: five criteria of 20 points, from which each finding takes its part.

Every lost point belongs to one finding, so the total can be added up by hand: a finding costs the weight of its
rule, once for an info, twice for a warning, four times for an error. The costliest findings take their points first,
and a criterion can lose no more than it has. Fixing a finding therefore never lowers a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlint.finding import Finding, Severity
from starlint.rule import Criterion, Rule

FULL = 20  # points of a criterion

# The grades of a story, each by the fewest points that it needs. Of eleven stories that coaches have judged, the
# praised ones have 94 or more, those in between 82 to 87. The terminal paints an excellent story green and a strong
# one yellow; the page of HTML calls a story strong, fair or weak; coverage counts the strong ones.
EXCELLENT = 90
STRONG = 75  # a story to tell first
FAIR = 50

_TIMES = {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 4}


@dataclass(frozen=True, slots=True)
class Loss:
    """The points that one finding takes."""

    finding: Finding
    points: int  # 0 where the other findings have left nothing to take
    price: int  # the points it costs where enough are left; at least 1


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """The points left of one criterion, and what took the rest."""

    criterion: Criterion
    losses: tuple[Loss, ...]  # the costliest first

    @property
    def points(self) -> int:
        """Of 20."""
        return FULL - sum(loss.points for loss in self.losses)

    @property
    def name(self) -> str:
        """The criterion as reports name it: "Evidence"."""
        return self.criterion.value


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one story, criterion by criterion, in the order of the rules' criteria."""

    criteria: tuple[CriterionScore, ...]

    @property
    def total(self) -> int:
        """Of 100."""
        return sum(criterion.points for criterion in self.criteria)

    @property
    def best(self) -> CriterionScore:
        """The criterion with the most points left; the first of several."""
        return max(self.criteria, key=lambda criterion: criterion.points)

    @property
    def worst(self) -> CriterionScore:
        """The criterion with the fewest points left; the first of several."""
        return min(self.criteria, key=lambda criterion: criterion.points)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """The losses of all criteria, the costliest first: what is most worth fixing."""
        losses = (loss for criterion in self.criteria for loss in criterion.losses)
        return tuple(sorted(losses, key=lambda loss: (-loss.points, -loss.price)))


def score(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> Score:
    """The score of one story by its findings; `rules` are by code."""
    findings = tuple(findings)
    return Score(tuple(_criterion_score(criterion, findings, rules) for criterion in Criterion))


def _criterion_score(criterion: Criterion, findings: Iterable[Finding], rules: Mapping[str, Rule]) -> CriterionScore:
    against = (finding for finding in findings if rules[finding.code].criterion is criterion)
    priced = ((finding, _price(finding, rules[finding.code])) for finding in against)
    losses, left = [], FULL
    for finding, price in sorted(priced, key=lambda pair: -pair[1]):
        if price:
            losses.append(Loss(finding, min(left, price), price))
            left -= losses[-1].points
    return CriterionScore(criterion, tuple(losses))


def _price(finding: Finding, rule: Rule) -> int:
    return round(rule.weight * _TIMES[finding.severity])
