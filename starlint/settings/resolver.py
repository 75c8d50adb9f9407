"""The settings of each file: what lies nearest to it, under what the command line says."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from starlint.catalog import Catalog
from starlint.errors import UsageError
from starlint.files import STDIN, SUFFIXES, Choice
from starlint.settings.config import Layer, Settings, fragment, layers_of, merged, nearest_file
from starlint.settings.rules import Selection, included, passed_over, selection


@dataclass(slots=True)
class Lookup:
    """Settings by file. Each file of settings is read once."""

    file: Path | None = None  # the one that counts for all; None: the nearest to each
    isolated: bool = False  # no file counts
    above: tuple[Layer, ...] = ()  # of the command line
    _by_folder: dict[Path, Settings] = field(default_factory=dict)
    _catalogs: dict[tuple[Path, ...], Catalog] = field(default_factory=dict)

    def settings(self, path: str) -> Settings:
        """The settings for a file, a folder or standard input. Raises ConfigError."""
        return self._of_folder(folder_of(path))

    def catalog(self, path: str) -> Catalog:
        """All the rules that the settings know of. Raises RuleError."""
        return self._catalog(self.settings(path).config.rule_paths)

    def selection(self, path: str) -> Selection:
        """The rules that a file is checked by. Raises ConfigError, RuleError."""
        return selection(self.settings(path), self.catalog(path), absolute(path))

    def _of_folder(self, folder: Path) -> Settings:
        if folder not in self._by_folder:
            self._by_folder[folder] = merged((*self._below(folder), *self.above))
        return self._by_folder[folder]

    def _below(self, folder: Path) -> tuple[Layer, ...]:
        file = None if self.isolated else self.file or nearest_file(folder)
        return layers_of(file) if file else ()

    def _catalog(self, folders: tuple[Path, ...]) -> Catalog:
        from starlint import catalog as catalogs  # by its module: a test may put another in its place

        if folders not in self._catalogs:
            self._catalogs[folders] = catalogs.catalog(folders) if folders else catalogs.catalog()
        return self._catalogs[folders]


@dataclass(frozen=True, slots=True)
class ChoiceBySettings(Choice):
    """Which files are wanted, as the settings of each say."""

    lookup: Lookup
    force: bool = False  # pass over an excluded file even where it was named

    def named(self, path: str) -> bool:
        """A file that was named is read, even where it is excluded, unless that is forced."""
        return not self.force or path == STDIN or not self._excluded(path)

    def found(self, path: str) -> bool:
        """A file in a folder is read where the settings include it; they say nothing: where it ends like Markdown."""
        config = self.lookup.settings(path).config
        ends_well = os.path.splitext(path)[1].lower() in SUFFIXES
        return (included(config, absolute(path)) if config.include else ends_well) and not self._excluded(path)

    def _excluded(self, path: str) -> bool:
        return passed_over(self.lookup.settings(path).config, absolute(path))


def lookup(asked: Iterable[str], isolated: bool, options: Iterable[Layer] = ()) -> Lookup:
    """As ``--config`` (files and fragments), ``--isolated`` and other options ask. Raises UsageError, ConfigError."""
    files = [word for word in asked if _is_file(word)]
    if len(files) > 1:
        raise UsageError(f"--config: expected one file, found {files[0]} and {files[1]}")
    if files and isolated:
        raise UsageError(f"--isolated leaves out every file of settings; --config {files[0]} asks for one")
    fragments = [fragment(word) for word in asked if not _is_file(word)]
    return Lookup(Path(files[0]) if files else None, isolated, (*fragments, *options))


def _is_file(word: str) -> bool:
    return "=" not in word or os.path.isfile(word)


def absolute(path: str) -> Path:
    """A path from the root, links left as they are; standard input lies where we are."""
    return Path.cwd() if path == STDIN else Path(os.path.abspath(path))


def folder_of(path: str) -> Path:
    """The folder from which the settings of a path are looked for."""
    place = absolute(path)
    return place if place.is_dir() else place.parent
