"""What becomes of findings between the checks and the report: an ordered list of filters.

Two decisions are made elsewhere: which rules are run at all, in settings/rules.py, and which findings a baseline holds
already, in baseline.py, since it counts them across files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from starlint.catalog import Catalog
from starlint.checks import Hit, Scope
from starlint.checks.check import SuppressionFault
from starlint.finding import Finding, Severity, Span, Spans, Suppressed
from starlint.notes.story import Notes
from starlint.rule import Rule
from starlint.rule_failure import Failures, findings_of
from starlint.suppressions.scopes import Suppressions, partition, suppressions, unused
from starlint.wording import count


@dataclass(frozen=True, slots=True)
class Run:
    """What the filters of one file need to know."""

    notes: Notes
    rules: tuple[Rule, ...]  # those that were run
    severities: Mapping[str, Severity]  # by code, as the settings ask
    suppressions: Suppressions  # what the comments in the notes ask for
    failures: Failures = field(default_factory=dict)  # rules whose checks raised an error

    @classmethod
    def of(
        cls,
        notes: Notes,
        rules: tuple[Rule, ...],
        known: Catalog,
        severities: Mapping[str, Severity],
        failures: Failures | None = None,
    ) -> Run:
        """A run by these rules; `known` are all that a comment may name."""
        return cls(notes, rules, severities, suppressions(notes, known), {} if failures is None else failures)


class Filtered(NamedTuple):
    """The findings of one file on their way through the filters."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    used: frozenset[Span] = frozenset()  # the names, or whole comments, that suppressed any of them


Filter = Callable[[Filtered, Run], Filtered]


def filtered(findings: Iterable[Finding], run: Run) -> Filtered:
    """The findings after all filters, in the order of the file."""
    done = Filtered(in_order(findings))
    for each in FILTERS:
        done = each(done, run)
    return done._replace(findings=in_order(done.findings))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the file."""
    return tuple(sorted(findings, key=lambda finding: (finding.span.start, finding.span.end, finding.code)))


def set_severities(done: Filtered, run: Run) -> Filtered:
    """A severity that the settings name stands above what a check says."""
    if not run.severities:
        return done
    changed = (replace(found, severity=run.severities.get(found.code, found.severity)) for found in done.findings)
    return done._replace(findings=tuple(changed))


def add_unknown_suppressions(done: Filtered, run: Run) -> Filtered:
    """Comments that name no rule are findings themselves."""
    return _with(SuppressionFault.UNKNOWN, run.suppressions.unknown, done, run)


def take_out_suppressed(done: Filtered, run: Run) -> Filtered:
    """What a comment suppresses is set apart."""
    if not run.suppressions.scopes:
        return done
    kept, suppressed, used = partition(done.findings, run.suppressions.scopes)
    return Filtered(tuple(kept), (*done.suppressed, *suppressed), done.used | used)


def add_unused_suppressions(done: Filtered, run: Run) -> Filtered:
    """Comments that suppressed nothing are findings, as far as all the rules they name were run."""
    hits = unused(run.suppressions, done.used, (rule.code for rule in run.rules))
    return _with(SuppressionFault.UNUSED, hits, done, run)


def leave_out_covered(done: Filtered, run: Run) -> Filtered:
    """What another rule says of the same words is not said again."""
    covering = {rule.code: rule.covered_by for rule in run.rules if rule.covered_by}
    if not covering:
        return done
    codes = {code for codes in covering.values() for code in codes}
    spans = {code: Spans(f.span for f in done.findings if f.code == code) for code in codes}
    kept = (f for f in done.findings if not any(spans[code].overlap(f.span) for code in covering.get(f.code, ())))
    return done._replace(findings=tuple(kept))


def say_once(done: Filtered, run: Run) -> Filtered:
    """What a rule says of a file as much as of a story is said at the first story, with the number of the others."""
    once = {rule.code for rule in run.rules if getattr(rule.check, "ONCE", False)}
    if not once:
        return done
    of = {code: [finding for finding in done.findings if finding.code == code] for code in once}
    kept = (
        replace(f, message=_with_others(f.message, len(of[f.code]) - 1)) if f.code in once else f
        for f in done.findings
        if f.code not in once or f is of[f.code][0]
    )
    return done._replace(findings=tuple(kept))


def _with_others(message: str, others: int) -> str:
    if not others:
        return message
    return f"{message} The same applies to {count(others, 'other story', 'other stories')} in this file."


FILTERS: tuple[Filter, ...] = (
    set_severities,
    leave_out_covered,
    say_once,
    add_unknown_suppressions,
    take_out_suppressed,
    add_unused_suppressions,  # known only now
    take_out_suppressed,  # a comment may suppress those, too
)


def _with(fault: SuppressionFault, hits: Iterable[Hit], done: Filtered, run: Run) -> Filtered:
    """With what the rules about comments say of this fault."""
    return done._replace(findings=(*done.findings, *_of_comments(fault, tuple(hits), run)))


def _of_comments(fault: SuppressionFault, hits: tuple[Hit, ...], run: Run) -> Iterator[Finding]:
    for rule in run.rules if hits else ():
        if rule.check.SCOPE is Scope.SUPPRESSIONS:
            yield from findings_of(rule, partial(rule.check.find, fault, hits), run.notes, run.failures)
