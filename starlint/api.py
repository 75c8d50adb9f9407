"""Checking notes from Python: a text in, a report out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from os import PathLike, fspath
from os.path import basename
from typing import TYPE_CHECKING

from starlint.errors import NotesError, UsageError
from starlint.file_report import Report
from starlint.files import STDIN
from starlint.settings.resolver import Resolver
from starlint.settings.rules import names_rules

if TYPE_CHECKING:  # notes that no rule looks at are checked without loading any
    from starlint.catalog import Catalog
    from starlint.remembered import Remembered
    from starlint.rule import Rule


def check(
    text: str,
    *,
    path: str | PathLike[str] | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    settings: Resolver | None = None,
    remembered: Remembered | None = None,
) -> Report:
    """What weakens the stories of a Markdown text, in the order of the text.

    `path` names the notes in errors, and its last part may say what they are for ("behavioral.md"); nothing is read
    from it. `select` names the rules to check by, and `ignore` the rules to leave out, each by its code, its name or
    the beginning of a code; without `select` all rules are used. With `settings`, as every command has them, the
    settings of the path decide instead of these two. `remembered` are the stories of earlier calls, for a file that is
    checked after each change. Raises UsageError for an unknown rule, or where no rule is left; ConfigError for a broken
    setting; NotesError for a text beyond the limits of what is read, or whose stories no rule of the settings looks at.
    """
    name = basename(fspath(path)) if path else ""
    if settings is not None:
        return _checked(text, fspath(path) if path else STDIN, name, settings, remembered)
    rules = _selected(select, ignore)
    if not rules:
        raise UsageError(f"{fspath(path) if path else '<text>'}: every rule is left out; select at least one")
    from starlint.linter import lint

    return lint(text, rules, _built_in(), name=name, remembered=remembered)


def _checked(text: str, path: str, name: str, settings: Resolver, remembered: Remembered | None) -> Report:
    """What `check` says by the settings of a path. A file that no rule looks at loads none."""
    from starlint.notes.reader import is_bare, read  # late: it loads markdown-it, which --help can do without

    config = settings.settings(path).config
    notes = None if names_rules(config) else read(text, config.labels, name)
    if notes is not None and is_bare(notes):
        return Report(notes, (), ())
    from starlint.linter import lint  # late: it loads the rules

    selection, known = settings.selection(path), settings.catalog(path)
    if settings.judges and selection.fault:
        raise NotesError(selection.fault)
    severities, pipeline = selection.severities, config.spacy_pipeline
    return lint(text, selection.rules, known, config.labels, severities, pipeline, name, remembered, notes)


def _selected(select: Iterable[str] | None, ignore: Iterable[str]) -> tuple[Rule, ...]:
    known = _built_in()
    wanted = known.rules if select is None else known.select(_words(select))
    unwanted = known.select(_words(ignore))
    return tuple(rule for rule in wanted if rule not in unwanted)


def _words(selectors: Iterable[str]) -> Iterable[str]:
    """The selectors; a single one may come as a string."""
    return [selectors] if isinstance(selectors, str) else selectors


@cache
def _built_in() -> Catalog:
    from starlint import catalog as catalogs  # by its module: tests replace its function

    return catalogs.catalog()
