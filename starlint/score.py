"""A story's score: five criteria of 20 points, from which each finding takes its part, and a cap.

Every lost point has its line, so the total can be added up by hand: a finding costs the weight of its rule, once for
an info, twice for a warning, four times for an error. The costliest findings take their points first, and a criterion
can lose no more than it has. Some rules look at the core of a story: what happened, what you did and what came of it.
A warning of such a rule keeps a story from being strong, and an error makes it weak, whatever else is good about it;
the points above that cap are taken off the sum. Fixing a finding therefore never lowers a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from starlint.finding import Finding, Severity
from starlint.rule import Criterion, Rule

FULL = 20  # points of a criterion

# The grades of a story, each by the fewest points that it needs: the same in every report. Of eleven stories that
# coaches have judged, those praised without reserve have 94 or more, the others 88 at most.
STRONG = 90  # a story to tell first
FAIR = 60

# The most points of a story with an error in its core, and how many fewer for each further rule with such an error.
_MOST_WITH_AN_ERROR = 55
_STEP = 10

_TIMES = {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 4}


class Loss(NamedTuple):
    """The points that one finding takes."""

    finding: Finding
    points: int  # 0 where the other findings have left nothing to take
    price: int  # the points it costs where enough are left; at least 1


class CriterionScore(NamedTuple):
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


class Cap(NamedTuple):
    """The most points that a story can have, because of what was found in its core."""

    most: int  # of 100
    findings: tuple[Finding, ...]  # what it follows from, the first of each rule
    points: int  # what it takes off the sum of the criteria; at least 1

    @property
    def severity(self) -> Severity:
        """How severe they are."""
        return self.findings[0].severity


class Score(NamedTuple):
    """The score of one story, criterion by criterion, in the order of the rules' criteria."""

    criteria: tuple[CriterionScore, ...]
    cap: Cap | None = None  # None: the sum is no higher than it may be

    @property
    def total(self) -> int:
        """Of 100."""
        return _sum(self.criteria) - (self.cap.points if self.cap else 0)

    @property
    def best(self) -> CriterionScore | None:
        """The criterion with the most points left; None where several have as many."""
        return _only(self.criteria, max(criterion.points for criterion in self.criteria))

    @property
    def worst(self) -> CriterionScore | None:
        """The criterion with the fewest points left; None where several have as few."""
        return _only(self.criteria, min(criterion.points for criterion in self.criteria))

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What is most worth fixing first: errors that cap the score, then the costliest losses of all criteria."""
        capping = self.cap.findings if self.cap and self.cap.severity is Severity.ERROR else ()
        losses = (loss for criterion in self.criteria for loss in criterion.losses)
        return tuple(sorted(losses, key=lambda loss: (loss.finding not in capping, -loss.points, -loss.price)))


def grade(total: int) -> str:
    """What a score is called: strong, fair or weak."""
    return "strong" if total >= STRONG else "fair" if total >= FAIR else "weak"


def score(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> Score:
    """The score of one story by its findings; `rules` are by code."""
    findings = tuple(findings)
    criteria = tuple(_criterion_score(criterion, findings, rules) for criterion in Criterion)
    return Score(criteria, _cap(findings, rules, _sum(criteria)))


def _sum(criteria: Iterable[CriterionScore]) -> int:
    return sum(criterion.points for criterion in criteria)


def _only(criteria: Iterable[CriterionScore], points: int) -> CriterionScore | None:
    """The criterion with so many points, if there is one only."""
    found = [criterion for criterion in criteria if criterion.points == points]
    return found[0] if len(found) == 1 else None


def _cap(findings: Iterable[Finding], rules: Mapping[str, Rule], points: int) -> Cap | None:
    """The cap of a story with so many points; None where it would take nothing."""
    core = [finding for finding in findings if rules[finding.code].core]
    errors = _first_of_each([finding for finding in core if finding.severity is Severity.ERROR])
    warnings = _first_of_each([finding for finding in core if finding.severity is Severity.WARNING])
    most = _MOST_WITH_AN_ERROR - _STEP * (len(errors) - 1) if errors else STRONG - 1 if warnings else 100
    most = max(most, 0)
    return Cap(most, errors or warnings, points - most) if points > most else None


def _first_of_each(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The first finding of each rule."""
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.code, finding)
    return tuple(first.values())


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
