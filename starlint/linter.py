"""Notes and rules in, findings out: read, analyse, check, filter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from starlint.catalog import Catalog
from starlint.checks import Check, Scope
from starlint.file_report import Report
from starlint.filters import Run, filtered
from starlint.finding import Finding, Severity
from starlint.language.results import Evidence, PhraseList
from starlint.notes.label_names import OwnLabels
from starlint.notes.limits import check_story
from starlint.notes.reader import read
from starlint.notes.story import Notes, StoryKind
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
) -> Report:
    """Read a Markdown text and check it by the rules: every finished story, and the notes as a whole.

    `known` are all the rules that a comment may name, `labels` names of sections beside the known; `severities`,
    by code, stand above what a check says of its findings. `spacy_pipeline` is the package of a trained pipeline that
    tags the words of stories; `name` is what the file is called. Raises UsageError where the pipeline cannot be loaded,
    NotesError where the text is beyond the limits of what is read.
    """
    rules = tuple(rules)
    notes = read(text, labels, name)
    evidence = analysed(notes, rules, spacy_pipeline)
    run = Run.of(notes, rules, known or Catalog(rules), severities)
    done = filtered(checked(notes, evidence, rules, run.failures), run)
    return Report(notes, evidence, done.findings, done.suppressed, failures=tuple(run.failures.values()))


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
    for index, story in enumerate(notes.stories):
        for rule in rules if story.kind is StoryKind.STORY else ():
            if rule.check.SCOPE is Scope.STORY:
                find = partial(rule.check.find, story, evidence[index])
                yield from findings_of(rule, find, notes, failures, index)
    for rule in rules:
        if rule.check.SCOPE is Scope.FILE:
            find = partial(rule.check.find, notes)
            yield from findings_of(rule, find, notes, failures)
