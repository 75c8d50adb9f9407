"""Notes with their fixes applied: round after round, until nothing is left, and each round proved by reading again.

As in Ruff, fixes that overlap are not applied in the same round: the first one in the text comes first, and the others
are computed anew after it. What a round has written is read and judged again. It stands if the stories are the same as
before, the fixed findings are gone, and nothing worse than an info is found that was not found before; otherwise its
fixes are tried in halves, and one that fails is not tried again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from starlint.file_report import Report
from starlint.finding import Edit, Finding, Fix, Severity, Span
from starlint.halving import holding
from starlint.positions import Place, Places
from starlint.suppressions.scopes import ABOUT_COMMENTS

Lint = Callable[[str], Report]

_MOST_ROUNDS = 100  # far more than notes need: each round fixes all that does not overlap


class Applied(NamedTuple):
    """A finding that was fixed."""

    finding: Finding  # its place is that in the text of its round
    fix: Fix
    place: Place  # in that text


class FixedText(NamedTuple):
    """A text before and after its fixes."""

    before: str
    after: str
    report: Report  # what is left to find in the text after
    applied: tuple[Applied, ...] = ()  # in the order in which they were applied

    @property
    def changed(self) -> bool:
        """Whether anything was fixed."""
        return self.before != self.after


Chosen = tuple[Finding, Fix]


def fixed_text(text: str, lint: Lint, unsafe: bool = False, report: Report | None = None) -> FixedText:
    """The text with all its fixes; with `unsafe`, also those that change what the writer says.

    `report` is what `lint` says of the text, where that is known already.
    """
    before, report = text, report or lint(text)
    applied: list[Applied] = []
    failed: set[tuple[object, ...]] = set()
    for _ in range(_MOST_ROUNDS):
        able = [one for one in fixable(report.findings, unsafe) if _identity(one, text) not in failed]
        chosen = without_overlaps(able)
        if not chosen:
            break
        kept, after = _round(chosen, report, lint)
        standing = set(map(id, kept))
        failed.update(_identity(one, text) for one in chosen if id(one) not in standing)
        places = Places.of(text)
        applied += (_applied(one, places) for one in kept)
        text, report = after.notes.text, after
    return FixedText(before, text, report, tuple(applied))


def fixable(findings: Iterable[Finding], unsafe: bool = False) -> Iterator[Chosen]:
    """The findings that can be fixed, each with the best of its fixes; only a safe one unless `unsafe` is true."""
    for finding in findings:
        fix = next((fix for fix in finding.fixes if fix.safe or unsafe), None)
        if fix is not None:
            yield finding, fix


def without_overlaps(chosen: Iterable[Chosen]) -> list[Chosen]:
    """Those that can be applied together, in the order of the text; of two that overlap, the first."""
    kept: list[Chosen] = []
    end = -1
    for finding, fix in sorted(chosen, key=lambda one: (one[1].span, one[0].code)):
        if fix.span.start > end:
            kept.append((finding, fix))
            end = fix.span.end
    return kept


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with these edits, none of which overlap."""
    parts, position = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*parts, text[position:]])


def is_sound(before: Report, after: Report, chosen: Sequence[Chosen]) -> bool:
    """Whether fixes did what they promise, and nothing else."""
    same_sections = all(fix.safe for _, fix in chosen)
    if _stories(before, same_sections) != _stories(after, same_sections):
        return False
    placed = list(_placed(chosen))
    if any(_is_still_found(finding, fix, at, before, after) for finding, fix, at in placed):
        return False
    blanks = [at for _, fix, at in placed if fix.blank]
    new = (finding for finding in after.findings if not any(at.overlaps(finding.span) for at in blanks))
    return not _grave(new) - _grave(before.findings)


def _round(chosen: Sequence[Chosen], report: Report, lint: Lint) -> tuple[Sequence[Chosen], Report]:
    """The fixes of one round that stand, and what is found after them."""

    def tried(some: Sequence[Chosen]) -> Report | None:
        after = lint(_with(some, report))
        return after if is_sound(report, after, some) else None

    kept, after = holding(chosen, tried)
    return kept, after or report


def _with(chosen: Iterable[Chosen], report: Report) -> str:
    return edited(report.notes.text, (edit for _, fix in chosen for edit in fix.edits))


def _identity(one: Chosen, text: str) -> tuple[object, ...]:
    """What a fix is known by in a text whose offsets have changed: what it changes, and the words around."""
    finding, fix = one
    around = text[max(0, fix.span.start - 40) : fix.span.end + 40]
    return finding.code, fix.title, around, tuple(edit.text for edit in fix.edits)


def _applied(one: Chosen, places: Places) -> Applied:
    finding, fix = one
    return Applied(finding, fix, places.place(finding.span.start))


def _stories(report: Report, sections: bool) -> list[object]:
    """What the stories are known by: their kinds, titles and questions; with `sections`, which sections have words."""
    return [
        (
            story.kind,
            story.title,
            tuple(question.text for question in story.questions),
            tuple(section.kind for section in story.sections if section.words) if sections else (),
        )
        for story in report.notes.stories
    ]


def _placed(chosen: Iterable[Chosen]) -> Iterator[tuple[Finding, Fix, Span]]:
    """Each fix with its place in the text after it, from its first edit to its last."""
    grown = 0
    for finding, fix in sorted(chosen, key=lambda one: one[1].span):
        start = fix.span.start + grown
        grown += sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in fix.edits)
        yield finding, fix, Span(start, fix.span.end + grown)


def _is_still_found(finding: Finding, fix: Fix, at: Span, before: Report, after: Report) -> bool:
    """Whether a rule finds the same again in the place that was fixed, or in its story where it was shown elsewhere."""
    alike = [one for one in after.findings if one.code == finding.code]
    if not fix.span.start <= finding.span.start <= fix.span.end:
        said = (finding.story, finding.message)
        return [(one.story, one.message) for one in alike].count(said) > 0
    near, words = Span(max(0, at.start - 1), at.end + 1), _words(finding, before)
    return any(near.overlaps(one.span) and _words(one, after) == words for one in alike)


def _words(finding: Finding, report: Report) -> str:
    return report.notes.text[finding.span.start : finding.span.end]


def _grave(findings: Iterable[Finding]) -> Counter[str]:
    """How many warnings and errors of each rule there are; what is said of comments comes and goes with fixes."""
    return Counter(
        finding.code for finding in findings if finding.severity > Severity.INFO and finding.code not in ABOUT_COMMENTS
    )
