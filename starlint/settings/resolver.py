"""The settings of each file: those of the nearest file of settings, overridden by the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from starlint.errors import UsageError
from starlint.files import STDIN, FileFilter, is_markdown
from starlint.settings.config import FILES, Layer, Settings, fragment, layers_of, merged, nearest_file
from starlint.settings.files_read import FilesRead
from starlint.settings.rules import Selection, is_excluded, is_included, selection

if TYPE_CHECKING:  # rules are loaded when they are asked for
    from starlint.catalog import Catalog


@dataclass(slots=True)
class Resolver:
    """The settings, rules and catalog of any file. Each file of settings is read once."""

    file: Path | None = None  # the file of settings for all notes; None: the nearest to each
    isolated: bool = False  # no file of settings is read
    above: tuple[Layer, ...] = ()  # the layers of the command line
    judges: bool = True  # a file for which no rule looks at stories is an error: all of them would seem good
    files: FilesRead | None = None  # those that settings and rules are read from, for whoever asks whether they change
    _by_folder: dict[Path, Settings] = field(default_factory=dict)
    _catalogs: dict[tuple[Path, ...], Catalog] = field(default_factory=dict)
    _selections: dict[tuple[int, ...], Selection] = field(default_factory=dict)  # by what _chosen_by says

    def settings(self, path: str) -> Settings:
        """The settings for a file, a folder or standard input. Raises ConfigError."""
        return self._of_folder(folder_of(path))

    def catalog(self, path: str) -> Catalog:
        """All the rules that the settings can select from. Raises RuleError."""
        return self._catalog(self.settings(path).config.rule_paths)

    def selection(self, path: str) -> Selection:
        """The rules that a file is checked by: one object for all files of the same settings and patterns.

        Raises ConfigError, RuleError.
        """
        settings = self.settings(path)
        place = absolute(path)
        chosen_by = _chosen_by(settings, place)
        if chosen_by not in self._selections:
            self._selections[chosen_by] = selection(settings, self.catalog(path), place)
        return self._selections[chosen_by]

    def fresh(self) -> Resolver:
        """The same settings without what was loaded for them, to be handed to another process."""
        return Resolver(self.file, self.isolated, self.above, judges=self.judges)

    def fixed(self, path: str) -> Resolver:
        """A resolver that gives every file the settings of this one, and reads no file of settings any more."""
        return Resolver(isolated=True, above=(*self._below(folder_of(path)), *self.above), judges=self.judges)

    def _of_folder(self, folder: Path) -> Settings:
        if folder not in self._by_folder:
            self._by_folder[folder] = merged((*self._below(folder), *self.above))
        return self._by_folder[folder]

    def _below(self, folder: Path) -> tuple[Layer, ...]:
        if self.isolated:
            return ()
        if self.files is not None and self.file is None:
            self.files.add_above(folder, FILES)
        file = self.file or nearest_file(folder)
        return layers_of(file, self.files) if file else ()

    def _catalog(self, folders: tuple[Path, ...]) -> Catalog:
        from starlint import catalog as catalogs  # late; and by its module, since tests replace its function

        if folders not in self._catalogs:
            if self.files is not None:
                for folder in folders:
                    self.files.add_folder(folder)
            self._catalogs[folders] = catalogs.catalog(folders)
        return self._catalogs[folders]


def _chosen_by(settings: Settings, place: Path) -> tuple[int, ...]:
    """What the rules of a file depend on: its settings, which the resolver keeps, and the patterns that leave some out.

    As many files have the same patterns, fewer selections are kept than there are files.
    """
    ignored = (number for number, (glob, _) in enumerate(settings.config.per_file_ignores) if glob.matches(place))
    return (id(settings), *ignored)


@dataclass(frozen=True, slots=True)
class SettingsFileFilter(FileFilter):
    """Which files are read, by the settings of each."""

    resolver: Resolver
    force: bool = False  # leave out an excluded file even where it was named

    def named(self, path: str) -> bool:
        """A file that was named is read even if it is excluded, unless `force` is set."""
        return not self.force or path == STDIN or not self._excluded(path)

    def found(self, path: str) -> bool:
        """A file in a folder is read if the settings include it; without an `include`, if it is Markdown."""
        config = self.resolver.settings(path).config
        included = is_included(config, absolute(path)) if config.include else is_markdown(path)
        return included and not self._excluded(path)

    def max_size(self, path: str) -> float:
        """How many megabytes the settings allow."""
        return self.resolver.settings(path).config.max_file_size

    def _excluded(self, path: str) -> bool:
        return is_excluded(self.resolver.settings(path).config, absolute(path))


def resolver_for(config: Iterable[str], isolated: bool, options: Iterable[Layer] = ()) -> Resolver:
    """The resolver for ``--config`` (files and fragments), ``--isolated`` and other options.

    Raises UsageError, ConfigError.
    """
    files = [word for word in config if _is_file(word)]
    if len(files) > 1:
        raise UsageError(f"--config: expected one file, found {files[0]} and {files[1]}")
    if files and isolated:
        raise UsageError(f"--isolated ignores every settings file, but --config names {files[0]}; use one of the two")
    fragments = [fragment(word) for word in config if not _is_file(word)]
    return Resolver(Path(files[0]) if files else None, isolated, (*fragments, *options))


def _is_file(word: str) -> bool:
    return "=" not in word or os.path.isfile(word)


def absolute(path: str) -> Path:
    """A path from the root, with its links kept; for standard input, the current folder."""
    return Path.cwd() if path == STDIN else Path(os.path.abspath(path))


def folder_of(path: str) -> Path:
    """The folder where the search for the settings of a path begins."""
    place = absolute(path)
    return place if place.is_dir() else place.parent
