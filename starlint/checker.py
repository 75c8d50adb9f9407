"""A checker to hand to other processes: small, picklable, and loaded where it is first used."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlint.errors import RuleError
from starlint.file_report import FileReport, Report
from starlint.settings.config import read
from starlint.settings.origin import Origin
from starlint.settings.resolver import Resolver

if TYPE_CHECKING:  # it loads the rules
    from starlint.remembered import Remembered

Settings = Mapping[str, object] | str | PathLike[str] | Resolver | None


class Checker:
    """Checks texts by the same settings, one after the other, in whatever process it is called.

    `settings` are the keys of a starlint.toml in a mapping, or the path of a file of settings; None: the defaults. No
    other file of settings is read. (Commands hand over the resolver of their options.) One that `remembers` judges only
    the stories that it has not seen, for a file that is checked after each change. Pickled, it is these two alone.
    Raises ConfigError for a broken setting.
    """

    def __init__(self, settings: Settings = None, remembers: bool = False) -> None:
        self.settings = settings
        self.remembers = remembers
        self._resolver = _resolver(settings)
        self._remembered: Remembered | None = None

    def check(self, text: str, path: str | PathLike[str] = "notes.md") -> Report:
        """What weakens the stories of a text; the path names it, and nothing is read from there."""
        from starlint.api import check  # late: it loads the rules
        from starlint.remembered import Remembered

        if self.remembers and self._remembered is None:
            self._remembered = Remembered()
        return check(text, path=path, settings=self._resolver, remembered=self._remembered)

    def records(self, text: str, path: str | PathLike[str] = "notes.md") -> list[dict[str, Any]]:
        """Each finding of a text as `--format json-lines` has it, in order. Raises RuleError where a rule failed."""
        from starlint.reports.json.finding_json import entries

        report = self.check(text, path)
        if report.failures:
            raise RuleError("; ".join(failure.sentence for failure in report.failures))
        return list(entries(FileReport(fspath(path), report)))

    def __reduce__(self) -> tuple[Callable[[bytes], Checker], tuple[bytes]]:
        settings = self.settings.fresh() if isinstance(self.settings, Resolver) else self.settings
        return _loaded, (pickle.dumps((settings, self.remembers)),)


@lru_cache(maxsize=8)  # engines unpickle a checker with each task; its rules are loaded once
def _loaded(pickled: bytes) -> Checker:
    return Checker(*pickle.loads(pickled))


def records(text: str, path: str | PathLike[str] = "notes.md") -> list[dict[str, Any]]:
    """Each finding of a text as `--format json-lines` has it, in order, by the default settings.

    Raises NotesError for a text beyond the limits of what is read, RuleError where a rule failed.
    """
    return _default().records(text, path)


@cache
def _default() -> Checker:
    return Checker()


def _resolver(settings: Settings) -> Resolver:
    if isinstance(settings, Resolver):
        return settings
    if settings is None:
        return Resolver(isolated=True)
    if isinstance(settings, Mapping):
        return Resolver(isolated=True, above=(read(settings, Origin(Path("settings")), Path.cwd()),))
    return Resolver(Path(settings))
