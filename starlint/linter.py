"""Notes and rules in, findings out: read, analyse, check, filter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from starlint.catalog import Catalog
from starlint.checks import Check, Scope
from starlint.checks.check import StoryCheck
from starlint.file_report import Report
from starlint.filters import Run, filtered
from starlint.finding import Finding, Severity
from starlint.fixes import Fault, fixes
from starlint.language.results import Evidence, PhraseList
from starlint.notes.label_names import OwnLabels
from starlint.notes.limits import check_story
from starlint.notes.reader import read
from starlint.notes.story import Notes, StoryKind
from starlint.remembered import Judged, Remembered
from starlint.rule import Rule
from starlint.rule_failure import Failures, findings_of


def lint(
    text: str,
    rules: Iterable[Rule],
    known: Catalog | None = None,
    labels: OwnLabels = (),
    severities: Mapping[str, Severity] = MappingProxyType({}),
    spacy_pipeline: str | None = None,
    name: str = "",
    remembered: Remembered | None = None,
    notes: Notes | None = None,
) -> Report:
    """Read a Markdown text and check it by the rules: every finished story, and the notes as a whole.

    `known` are all the rules that a comment may name, `labels` names of sections beside the known; `severities`,
    by code, stand above what a check says of its findings. `spacy_pipeline` is the package of a trained pipeline that
    tags the words of stories; `name` is what the file is called; stories that are `remembered` are not judged again,
    and `notes` that the text was read into are not read again.
    Raises UsageError where the pipeline cannot be loaded, NotesError where the text is beyond the limits of what is
    read.
    """
    rules = tuple(rules)
    notes = read(text, labels, name) if notes is None else notes
    run = Run.of(notes, rules, known or Catalog(rules), severities)
    if remembered is None:
        evidence = analysed(notes, rules, spacy_pipeline)
        findings = tuple(checked(notes, evidence, rules, run.failures))
    else:
        notes, evidence, findings = _judged_again(notes, rules, spacy_pipeline, remembered, run.failures)
    done = filtered(findings, run)
    fixed = tuple(with_fixes(done.findings, rules, notes, evidence))
    return Report(notes, evidence, fixed, done.suppressed, failures=tuple(run.failures.values()))


def analysed(notes: Notes, rules: Iterable[Rule], spacy_pipeline: str | None = None) -> tuple[Evidence, ...]:
    """The evidence in each story; nothing in one that is not finished."""
    if all(story.kind is not StoryKind.STORY for story in notes.stories):
        return tuple(Evidence() for _ in notes.stories)
    for story in notes.stories:
        check_story(notes.text, story)
    from starlint.language.analyse import analyse  # spaCy: only where there is a story

    lists = tuple(dict.fromkeys(phrases for rule in rules for phrases in phrase_lists(rule.check)))
    return tuple(
        analyse(story, lists, spacy_pipeline) if story.kind is StoryKind.STORY else Evidence()
        for story in notes.stories
    )


def phrase_lists(check: Check) -> Iterator[PhraseList]:
    """The lists of phrases that a check asks the analysis to find."""
    return (getattr(check, field) for field in getattr(check, "LISTS", ()))


def checked(
    notes: Notes, evidence: Sequence[Evidence], rules: Sequence[Rule], failures: Failures | None = None
) -> Iterator[Finding]:
    """What the rules find in each finished story, and in the file as a whole.

    A rule that raises an error is added to `failures`; the others go on. Checks of all stories together are left to
    `starlint coverage`, and those of suppressions to the filters.
    """
    failures = {} if failures is None else failures
    about_stories = _about_stories(rules)
    for index in range(len(notes.stories)):
        yield from _of_story(notes, index, evidence[index], about_stories, failures)
    yield from _of_file(notes, rules, failures)


_StoryRule = tuple[Rule, StoryCheck]  # with its check, which is one of a story


def _about_stories(rules: Iterable[Rule]) -> list[_StoryRule]:
    return [(rule, rule.check) for rule in rules if rule.check.SCOPE is Scope.STORY]


def _of_story(
    notes: Notes, index: int, evidence: Evidence, rules: Iterable[_StoryRule], failures: Failures
) -> Iterator[Finding]:
    story = notes.stories[index]
    for rule, check in rules if story.kind is StoryKind.STORY else ():
        yield from findings_of(rule, partial(check.find, story, evidence), notes, failures, index)


def _of_file(notes: Notes, rules: Sequence[Rule], failures: Failures) -> Iterator[Finding]:
    for rule in rules:
        if rule.check.SCOPE is Scope.FILE:
            yield from findings_of(rule, partial(rule.check.find, notes), notes, failures)


def _judged_again(
    notes: Notes, rules: Sequence[Rule], spacy_pipeline: str | None, remembered: Remembered, failures: Failures
) -> tuple[Notes, tuple[Evidence, ...], tuple[Finding, ...]]:
    """What `analysed` and `checked` give; the stories that are remembered are not looked at again."""
    remembered.begin(rules, spacy_pipeline)
    judged, about_stories = [], _about_stories(rules)
    for index, story in enumerate(notes.stories):
        known = remembered.get(story, index)
        if known is None:
            (evidence,) = analysed(replace(notes, stories=(story,)), rules, spacy_pipeline)
            failed: Failures = {}
            findings = tuple(_of_story(notes, index, evidence, about_stories, failed))
            known = Judged(story, evidence, findings, tuple(failed.values()))
            remembered.put(known)
        judged.append(known)
        for failure in known.failures:
            failures.setdefault(failure.code, failure)
    notes = replace(notes, stories=tuple(one.story for one in judged))
    found = (finding for one in judged for finding in one.findings)
    return notes, tuple(one.evidence for one in judged), (*found, *_of_file(notes, rules, failures))


def with_fixes(
    findings: Iterable[Finding], rules: Iterable[Rule], notes: Notes, evidence: Sequence[Evidence]
) -> Iterator[Finding]:
    """The findings, each with what its rule can do about it."""
    fixing = {rule.code: rule for rule in rules if rule.fixes}
    for finding in findings:
        rule = fixing.get(finding.code)
        if rule is not None:
            of_story = Evidence() if finding.story is None else evidence[finding.story]
            found = fixes(rule.fixes, Fault(finding, notes, of_story, rule.check))
            finding = replace(finding, fixes=found) if found else finding
        yield finding
