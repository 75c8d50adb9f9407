"""Notes judged while they are edited: as `starlint check` judges them, but only the stories that have changed.

A file is read as a whole after each change, for a line far away may decide what a passage is. A story that reads as it
did before, wherever it stands now, is not analysed and checked again.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from os.path import basename

from starlint.file_report import FileReport, Report
from starlint.files import STDIN, shown
from starlint.finding import Finding, Span
from starlint.language.phrases import forget_words
from starlint.language.results import Evidence
from starlint.linter import analysed, found_in_file, found_in_story, reported
from starlint.notes.reader import read
from starlint.notes.story import Notes, Section, Story, StoryKind
from starlint.rule import Rule
from starlint.server.moved import moved_evidence, moved_finding
from starlint.settings.config import nearest_file
from starlint.settings.resolver import Resolver, SettingsFileFilter, folder_of
from starlint.settings.rules import Selection

_FAILS = "this rule fails in these notes and is left out; please report it"

_FORGET_AFTER = 5_000  # stories: a day of writing, with the beginnings of every word that was typed

OnBug = Callable[[str, str], None]  # called with a sentence and a traceback for a rule that raises


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one story."""

    story: Story
    evidence: Evidence
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Judge:
    """The settings, and the stories of each file as they were judged last."""

    on_bug: OnBug
    resolver: Resolver = field(default_factory=Resolver)
    watches: bool = False  # whether a change of the settings is noticed here, since nobody else tells of it
    _signatures: dict[str, object] = field(default_factory=dict)  # by path: the file of settings, as it was read
    _stories: dict[str, dict[Hashable, Judged]] = field(default_factory=dict)  # by path, then by what a story says
    _selections: dict[str, Selection] = field(default_factory=dict)  # by path
    judged_stories: int = 0  # how many were analysed so far; those that were known already do not count

    def report(self, path: str, text: str) -> FileReport | None:
        """What starlint finds in a text by the settings of its path; None where they exclude it.

        Raises StarlintError for settings or rules that cannot be read.
        """
        if self.watches and self._settings_have_changed(path):
            self.read_settings_again()
        if not SettingsFileFilter(self.resolver, force=True).named(path):
            return None
        selection, config = self._selection(path), self.resolver.settings(path).config
        notes = read(text, config.labels, "" if path == STDIN else basename(path))
        judged = self._judged(path, notes, selection.rules, config.spacy_pipeline)
        notes = replace(notes, stories=tuple(one.story for one in judged))
        evidence = tuple(one.evidence for one in judged)
        findings = [finding for one in judged for finding in one.findings]
        findings += self._found_in_file(notes, selection.rules)
        catalog = self.resolver.catalog(path)
        report = reported(notes, evidence, findings, selection.rules, catalog, selection.severities)
        rules = {rule.code: rule for rule in selection.rules}
        return FileReport(shown(path), report, rules, config.words_per_minute, path)

    def lint(self, path: str) -> Callable[[str], Report]:
        """The function that judges other versions of a text, such as one with its fixes."""

        def lint(text: str) -> Report:
            file = self.report(path, text)
            assert file is not None, path
            return file.report

        return lint

    def forget(self, path: str) -> None:
        """Drop what is known of a file that is no longer open."""
        self._stories.pop(path, None)
        self._selections.pop(path, None)
        self._signatures.pop(path, None)

    def read_settings_again(self) -> None:
        """Forget settings and rules, and whatever was judged by them."""
        self.resolver = Resolver()
        self._stories.clear()
        self._selections.clear()

    def _settings_have_changed(self, path: str) -> bool:
        """Whether the nearest file of settings is another one than at the last time, or was written since."""
        file = nearest_file(folder_of(path))
        status = file.stat() if file else None
        now = file, status and (status.st_mtime_ns, status.st_size)
        before = self._signatures.setdefault(path, now)
        self._signatures[path] = now
        return before != now

    def _selection(self, path: str) -> Selection:
        if path not in self._selections:
            self._selections[path] = self.resolver.selection(path)
        return self._selections[path]

    def _judged(self, path: str, notes: Notes, rules: tuple[Rule, ...], pipeline: str | None) -> list[Judged]:
        """Each story of a file judged, or remembered. What is no longer in the file is forgotten."""
        before = self._stories.get(path, {})
        after: dict[Hashable, Judged] = {}
        judged = []
        for index, story in enumerate(notes.stories):
            key = identity(story, notes.text)
            known = before.get(key) or after.get(key)
            one = _moved(known, story, index) if known else self._judge(notes, index, rules, pipeline)
            judged.append(one)
            after[key] = one
        self._stories[path] = after
        return judged

    def _judge(self, notes: Notes, index: int, rules: tuple[Rule, ...], pipeline: str | None) -> Judged:
        story = notes.stories[index]
        if story.kind is not StoryKind.STORY:
            return Judged(story, Evidence(), ())
        self.judged_stories += 1
        if self.judged_stories % _FORGET_AFTER == 0:
            forget_words()
        (evidence,) = analysed(replace(notes, stories=(story,)), rules, pipeline)
        found = (self._without_bugs(rule, found_in_story(rule, story, index, evidence)) for rule in rules)
        return Judged(story, evidence, tuple(finding for findings in found for finding in findings))

    def _found_in_file(self, notes: Notes, rules: Iterable[Rule]) -> Iterator[Finding]:
        for rule in rules:
            yield from self._without_bugs(rule, found_in_file(rule, notes))

    def _without_bugs(self, rule: Rule, findings: Iterator[Finding]) -> list[Finding]:
        """What a rule finds; nothing where it raises, which must not hide what the others find."""
        try:
            return list(findings)
        except Exception:
            self.on_bug(f"{rule.code} {rule.name}: {_FAILS}", traceback.format_exc())
            return []


def identity(story: Story, text: str) -> Hashable:
    """What a story is known by, wherever it stands: all that its checks can see, with places counted from its start."""
    start = story.span.start
    return (
        text[start : story.span.end],
        story.kind,
        story.title,
        story.principles,
        tuple(_identity_of_section(section, start) for section in story.sections),
        tuple((question.text, *_from(start, question.span)) for question in story.questions),
        tuple(
            (one.question.text, one.answer.text, *_from(start, one.question.span, one.span, *one.answer.spans))
            for one in story.follow_ups
        ),
    )


def _identity_of_section(section: Section, start: int) -> Hashable:
    spans = (section.label_span, section.span, *section.prose.spans, *(note.span for note in section.notes))
    return section.kind, section.label, section.meant, section.prose.text, _from(start, *spans)


def _from(start: int, *spans: Span) -> tuple[int, ...]:
    return tuple(place - start for span in spans for place in (span.start, span.end))


def _moved(known: Judged, story: Story, index: int) -> Judged:
    """What is known of a story, as it stands now."""
    by = story.span.start - known.story.span.start
    if by == 0:  # it has not moved, and so is the same
        return known if all(one.story == index for one in known.findings) else _renumbered(known, index)
    evidence = moved_evidence(known.evidence, known.story, story, by)
    return Judged(story, evidence, tuple(moved_finding(finding, index, by) for finding in known.findings))


def _renumbered(known: Judged, index: int) -> Judged:
    """The same story, after another one before it has come or gone."""
    return replace(known, findings=tuple(replace(finding, story=index) for finding in known.findings))
