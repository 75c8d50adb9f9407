"""Notes and rules in, findings out: each story is heard once, and every rule looks at what was heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from starlint.catalog import Catalog
from starlint.checks import AnyCheck, Hit, is_of_notes, is_of_story
from starlint.checks.suppression import UnknownSuppression, UnusedSuppression
from starlint.file_report import Report
from starlint.finding import Finding, Severity, Span
from starlint.language.results import Evidence, PhraseList
from starlint.notes.label_names import OwnLabels
from starlint.notes.reader import read
from starlint.notes.story import Notes, Story, StoryKind
from starlint.rule import Rule
from starlint.suppressions.scopes import partition, suppressions, unused


def lint(
    text: str,
    rules: Iterable[Rule],
    known: Catalog | None = None,
    labels: OwnLabels = (),
    severities: Mapping[str, Severity] = MappingProxyType({}),
) -> Report:
    """Read a Markdown text and check it by the rules: every finished story, and the notes as a whole.

    `known` are all the rules that a comment may name, `labels` names of sections beside the known; `severities`,
    by code, stand above what a check says of its findings.
    """
    rules = tuple(rules)
    report = _told(read(text, labels), rules)
    graded = tuple(_graded(finding, severities) for finding in report.findings)
    return _unsuppressed(replace(report, findings=graded), rules, known or Catalog(rules))


def _told(notes: Notes, rules: tuple[Rule, ...]) -> Report:
    lists = tuple(dict.fromkeys(phrases for rule in rules for phrases in phrase_lists(rule.check)))
    heard = tuple(_hear(story, lists) for story in notes.stories)
    of_stories = (
        finding
        for index, (story, evidence) in enumerate(zip(notes.stories, heard, strict=True))
        if story.kind is StoryKind.STORY
        for finding in _check(index, story, evidence, rules)
    )
    return Report(notes, heard, tuple(sorted([*of_stories, *_check_notes(notes, rules)], key=_place)))


def _graded(finding: Finding, severities: Mapping[str, Severity]) -> Finding:
    return replace(finding, severity=severities[finding.code]) if finding.code in severities else finding


def _unsuppressed(report: Report, rules: Iterable[Rule], known: Catalog) -> Report:
    """The report without what comments suppress, and with what is to be said of the comments themselves."""
    asked = suppressions(report.notes, known)
    unknown = _of_comments(UnknownSuppression, asked.unknown, rules, report.notes)
    kept, hidden, used = partition((*report.findings, *unknown), asked.scopes)
    idle = _of_comments(UnusedSuppression, unused(asked, used, (rule.code for rule in rules)), rules, report.notes)
    more, also_hidden, _ = partition(idle, asked.scopes)
    return replace(report, findings=tuple(sorted((*kept, *more), key=_place)), suppressed=(*hidden, *also_hidden))


def _of_comments(kind: type[AnyCheck], hits: Iterable[Hit], rules: Iterable[Rule], notes: Notes) -> list[Finding]:
    """What the rules of this kind say of comments."""
    hits = tuple(hits)
    told = [rule for rule in rules if isinstance(rule.check, kind)]
    return [_finding(rule, hit, _story_at(hit.span, notes)) for rule in told for hit in hits]


def phrase_lists(check: AnyCheck) -> Iterator[PhraseList]:
    """The lists of phrases that a check wants to be found for it."""
    return (getattr(check, field) for field in getattr(check, "LISTS", ()))


def _hear(story: Story, lists: Sequence[PhraseList]) -> Evidence:
    from starlint.language.analyse import analyse  # spaCy: only where there is a story

    return analyse(story, lists) if story.kind is StoryKind.STORY else Evidence()


def _check(index: int, story: Story, evidence: Evidence, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if is_of_story(rule.check):
            for hit in rule.check.find(story, evidence):
                yield _finding(rule, hit, index)


def _check_notes(notes: Notes, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if is_of_notes(rule.check):
            for hit in rule.check.find(notes):
                yield _finding(rule, hit, _story_at(hit.span, notes))


def _story_at(span: Span, notes: Notes) -> int | None:
    """Which story a place lies in, if it lies in one."""
    return next((index for index, story in enumerate(notes.stories) if story.span.covers(span)), None)


def _finding(rule: Rule, hit: Hit, story: int | None) -> Finding:
    severity = rule.severity if hit.severity is None else hit.severity
    message = rule.message.format_map(hit.values)
    return Finding(rule.code, rule.name, severity, hit.span, message, rule.advice, story)


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.code
