"""The reports of files, kept between runs: findings, and of each story what a report of findings says of it.

An answer is found by a hash of the text, the settings of its file and the versions of all that reads it. It holds no
words of the notes but those that findings quote and those that a story is called by. A report from the cache has no
sections and no evidence, so only reports of findings are made from it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from starlint.cache import OFF, Cache, default_folder, hashed, installation, stamps
from starlint.file_report import Report
from starlint.finding import Edit, Finding, Fix, Related, Severity, Span, Suppressed
from starlint.notes.story import Notes, Question, Story, StoryKind

if TYPE_CHECKING:  # an answer from the cache needs neither
    from starlint.files import Source
    from starlint.settings.config import Config
    from starlint.settings.resolver import Resolver

_NO_MATTER = {"extend", "include", "exclude", "framework", "fail_on", "max_warnings", "cache_dir"}  # to findings
_RECORDS: dict[str, Callable[..., Any]] = {
    cls.__name__: cls for cls in (Finding, Related, Fix, Edit, Severity, Span, Suppressed)
}


@dataclass(slots=True)
class ReportCache:
    """The reports of one run, by the settings of each file."""

    resolver: Resolver
    _caches: dict[str, Cache] = field(default_factory=dict)  # by their folder

    def get(self, source: Source) -> Report | None:
        """The report of a file; None where it is not known."""
        key = self._key(source)
        answer = self._cache(source).get(key) if key else None
        if answer is None:
            return None
        try:
            return _report(answer, source.text)
        except (KeyError, TypeError, ValueError, IndexError):  # it is not what starlint writes
            return None

    def put(self, source: Source, report: Report) -> None:
        """Keep the outlined report of a file, unless a rule failed, or a check of another package had a part in it."""
        if report.failures:
            return
        own_rules = self.resolver.settings(source.path).config.rule_paths
        rules = self.resolver.selection(source.path).rules if own_rules else ()
        key = self._key(source) if all(type(rule.check).__module__.startswith("starlint.") for rule in rules) else ""
        if key:
            self._cache(source).put(key, _answer(report))

    def close(self) -> None:
        """Let the answers leave that are too many."""
        for each in self._caches.values():
            each.close()

    def _cache(self, source: Source) -> Cache:
        return self.cache_of(self.resolver.settings(source.path).config)

    def cache_of(self, config: Config) -> Cache:
        """The cache that these settings name."""
        folder = str(config.cache_dir or default_folder())
        return self._caches.setdefault(folder, Cache(folder))

    def _key(self, source: Source) -> str:
        """What the report of a file depends on; empty where its settings name code that may change unseen."""
        config = self.resolver.settings(source.path).config
        if config.spacy_pipeline:
            return ""
        return hashed((*grounds(config, source.path), os.path.basename(source.path), source.text))


def kept_reports(resolver: Resolver) -> ReportCache | None:
    """The reports of earlier runs; None where the environment forbids a cache."""
    return None if os.environ.get(OFF) else ReportCache(resolver)


def grounds(config: Config, path: str) -> tuple[str, ...]:
    """What the findings of a file depend on beside its name and text: installation, settings, rules of one's own."""
    own = (stamp for folder in config.rule_paths for stamp in stamps(str(folder)))
    return (installation(), *_settings(config, path), *own)


def _settings(config: Config, path: str) -> list[str]:
    """The settings that decide on the findings of a file."""
    from starlint.settings.resolver import absolute

    values = [repr(getattr(config, each.name)) for each in fields(config) if each.name not in _NO_MATTER]
    place = absolute(path) if config.per_file_ignores else None
    return [*values, repr([glob.matches(place) for glob, _ in config.per_file_ignores if place])]


def outlined(report: Report) -> Report:
    """The same report without sections and evidence: all that is said of its findings, in a fraction of the space.

    Of each story its title, kind and place are left; one without a title is called by a question.
    """
    stories = report.notes.stories
    outlines = [
        _story(story.title, story.kind.value, story.span.start, story.span.end, "" if story.title else story.called)
        for story in stories
    ]
    foreign = frozenset(index for index in range(len(stories)) if report.is_foreign(index))
    notes = Notes(report.notes.text, tuple(outlines))
    return Report(notes, (), report.findings, report.suppressed, failures=report.failures, foreign=foreign)


def _answer(report: Report) -> dict[str, Any]:
    """An outlined report as JSON, without its text."""
    return {
        "stories": [
            [story.title, story.kind.value, story.span.start, story.span.end, story.called if story.questions else ""]
            for story in report.notes.stories
        ],
        "foreign": sorted(report.foreign),
        "findings": _packed(report.findings),
        "suppressed": _packed(report.suppressed),
    }


def _report(answer: dict[str, Any], text: str) -> Report:
    stories = tuple(_story(*outline) for outline in answer["stories"])
    findings, suppressed = (tuple(map(_unpacked, answer[name])) for name in ("findings", "suppressed"))
    return Report(Notes(text, stories), (), findings, suppressed, foreign=frozenset(answer["foreign"]))


def _story(title: str | None, kind: str, start: int, end: int, called: str) -> Story:
    span = Span(start, end)
    return Story(title, StoryKind(kind), span, (), (Question(called, span),) if called else ())


def _packed(value: object) -> Any:
    """A record as its name with the values of its fields, and all that it holds likewise."""
    if isinstance(value, tuple):
        return [_packed(item) for item in value]
    if isinstance(value, Enum):
        return {type(value).__name__: [value.value]}
    if is_dataclass(value):
        return {type(value).__name__: [_packed(getattr(value, each.name)) for each in fields(value)]}
    return value


def _unpacked(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_unpacked, value))
    if isinstance(value, dict):
        ((name, values),) = value.items()
        return _RECORDS[name](*map(_unpacked, values))
    return value
