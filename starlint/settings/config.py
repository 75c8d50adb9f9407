"""Settings: the values of starlint.toml, pyproject.toml and the command line, and where each was set.

The nearest file to each linted file counts: ``starlint.toml``, ``.starlint.toml`` or a ``pyproject.toml`` with a
``[tool.starlint]`` table, in its folder or one above. There are layers: the files that a file extends, the file,
``--config``, the options. A key of a higher layer replaces that of a lower one, tables are merged entry by entry, and
``extend-select`` adds up. A ``select`` starts over: it drops every ``ignore`` and ``extend-select`` below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from starlint.errors import ConfigError
from starlint.file_content import SETTINGS, content
from starlint.files import MAX_FILE_SIZE
from starlint.finding import Severity
from starlint.globs import Glob
from starlint.notes.story import SectionKind
from starlint.schema import Place, Reader, all_of, filled, nearest, shown
from starlint.settings.files_read import FilesRead
from starlint.settings.origin import Origin, near
from starlint.spoken_time import WORDS_A_MINUTE
from starlint.toml_text import TomlError, toml

T = TypeVar("T")

FILES = ("starlint.toml", ".starlint.toml", "pyproject.toml")
FRAMEWORKS = Path(__file__).parent.parent / "frameworks"


class FailOn(str, Enum):
    """From which severity on a finding fails the run."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def _about(text: str, default: Any) -> Any:
    return field(default=default, metadata={"about": text})


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. The fields are the keys, with hyphens for underscores, and the schema."""

    extend: tuple[Path, ...] = _about("Settings files that this one adds to: one path, or a list of paths.", ())
    select: tuple[str, ...] | None = _about("The rules to check: codes, names or prefixes; all rules if not set.", None)
    ignore: tuple[str, ...] = _about("Rules to leave out: codes, names or prefixes. The longer prefix wins.", ())
    extend_select: tuple[str, ...] = _about("Rules to check in addition to the selected ones.", ())
    fixable: tuple[str, ...] | None = _about("Rules whose findings --fix may fix; all if not set.", None)
    unfixable: tuple[str, ...] = _about("Rules whose findings are never fixed.", ())
    severity: tuple[tuple[str, Severity], ...] = _about("The severity of a rule's findings.", ())
    rules: tuple[tuple[str, Mapping[str, object]], ...] = _about('Options of rules, as "starlint rule" shows them.', ())
    per_file_ignores: tuple[tuple[Glob, tuple[str, ...]], ...] = _about("Rules to leave out, by file pattern.", ())
    include: tuple[Glob, ...] = _about("Patterns of the files to check in a folder.", ())
    exclude: tuple[Glob, ...] = _about("Patterns of files and folders to skip.", ())
    words_per_minute: int = _about("How many words you say in a minute.", WORDS_A_MINUTE)
    target_minutes: float | None = _about("Minutes that an answer should take; half a minute more is allowed.", None)
    labels: tuple[tuple[str, SectionKind], ...] = _about("Your own section labels, with their sections.", ())
    framework: str | None = _about("The framework of principles: a built-in name, or your own file.", None)
    rule_paths: tuple[Path, ...] = _about("Folders with rules of your own.", ())
    max_file_size: float = _about("How many megabytes a file of notes may have.", MAX_FILE_SIZE)
    fail_on: FailOn = _about("The lowest severity that makes the exit code 1.", FailOn.WARNING)  # noqa: RUF009 -- it cannot change
    max_warnings: int | None = _about("How many warnings are allowed before the exit code is 1.", None)
    spacy_pipeline: str | None = _about("An installed spaCy pipeline that tags the words.", None)
    cache_dir: Path | None = _about("The folder in which answers are kept for the next run.", None)  # noqa: RUF009


TABLES = ("severity", "rules", "per_file_ignores", "labels")
KEYS = tuple(field.name.replace("_", "-") for field in fields(Config))


@dataclass(frozen=True, slots=True)
class Layer:
    """The settings of one file or option: only those that it sets."""

    values: Mapping[str, Any]  # by field of Config; the entries of a table in a dict
    at: Origin

    def origins(self) -> Iterator[tuple[str, Origin]]:
        """Where each key, and each entry of a table, is set."""
        for name, value in self.values.items():
            key = name.replace("_", "-")
            yield key, self.at.at(key)
            for entry in value if name in TABLES else ():
                word = entry.pattern if isinstance(entry, Glob) else entry
                yield f"{key}.{word}", self.at.at(key).at(word)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in effect, and where each was set. A key without an origin has its default."""

    config: Config = Config()
    origins: Mapping[str, Origin] = field(default_factory=dict)  # by "select", "severity.A201"

    def error(self, key: str, sentence: str) -> ConfigError:
        """A mistake in the value of a key, with the place where it was set."""
        return self.origins[key].error(sentence)


def nearest_file(folder: Path) -> Path | None:
    """The file of settings in a folder, or in the nearest one above that has one."""
    for place in (folder, *folder.parents):
        for name in FILES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or _has_table(path)):
                return path
    return None


def layers_of(path: Path, files: FilesRead | None = None) -> tuple[Layer, ...]:
    """The layer of a file over those that it extends, the lowest first, each added to `files`. Raises ConfigError."""
    layers: list[Layer] = []
    for layer in _layers_of(path, (), files):
        layers.append(layer)
        if len(layers) > MOST_LAYERS:
            raise ConfigError(f"{near(path)}: extend: expected at most {MOST_LAYERS} files in all; extend fewer")
    return tuple(layers)


MOST_LAYERS = 100  # files that one extends, with those that they extend
DEEPEST = 20  # files that extend one another in a row


def _layers_of(path: Path, above: tuple[Path, ...], files: FilesRead | None) -> Iterator[Layer]:
    if files is not None:
        files.add(path)
    layer = _layer(path)
    chain = (*above, path.resolve())
    at = layer.at.at("extend")
    for base in layer.values.get("extend", ()):
        if base.resolve() in chain:
            raise at.error(f"{near(base)} extends this file, so neither can be read first")
        if len(chain) > DEEPEST:
            raise at.error(f"expected at most {DEEPEST} files that extend one another; extend one of them directly")
        if not base.exists():
            if files is not None:
                files.add(base)
            raise at.error(f"no such file: {near(base)}")
        yield from _layers_of(base, chain, files)
    yield layer


def fragment(text: str) -> Layer:
    """The layer of ``--config 'key = value'``. Raises ConfigError."""
    at = Origin(Path("--config"))
    try:
        return read(toml(text), at, Path.cwd())
    except TomlError as error:
        raise at.error(f'expected a file or a "key = value" of TOML, found {shown(text)}: {error}') from error


def option(name: str, value: object) -> Layer:
    """The layer of an option such as ``--select``."""
    return Layer({name: value}, Origin(Path(f"--{name.replace('_', '-')}")))


def merged(layers: Iterable[Layer]) -> Settings:
    """The settings of all layers together, the lowest first. Raises ConfigError."""
    values: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    for layer in layers:
        if "select" in layer.values:
            for name in ("ignore", "extend_select"):
                values.pop(name, None)
                origins.pop(name.replace("_", "-"), None)
        for name, value in layer.values.items():
            values[name] = _joined(name, values.get(name), value)
        origins.update(layer.origins())
    flat: dict[str, Any] = {name: tuple(value.items()) if name in TABLES else value for name, value in values.items()}
    return Settings(replace(Config(), **flat), origins)


def read(table: Mapping[str, object], at: Origin, folder: Path) -> Layer:
    """The layer of a table of settings; its paths are seen from the folder. Raises ConfigError, with all mistakes."""
    if not isinstance(table, Mapping):
        raise at.expected("a table", table)
    readers = _readers(folder)
    return Layer(dict(all_of(partial(_setting, key, value, at, readers) for key, value in table.items())), at)


def _setting(key: str, value: object, at: Origin, readers: Mapping[str, Reader]) -> tuple[str, Any]:
    """A field of Config, and its value."""
    config = filled(Config, {key: value}, at, readers)
    for fault in _faults(config):
        raise at.at(key).error(fault)
    name = key.replace("-", "_")
    return name, dict(getattr(config, name)) if name in TABLES else getattr(config, name)


def _faults(config: Config) -> Iterator[str]:
    """The mistake in a setting whose value has the right type."""
    if config.select == ():
        yield "expected at least one rule, found an empty list"
    if config.words_per_minute < 1:
        yield f"expected 1 or more, found {config.words_per_minute}"
    if config.target_minutes is not None and not 0 < config.target_minutes <= LONGEST_TARGET:
        yield f"expected more than 0, at most {LONGEST_TARGET}, found {config.target_minutes:g}"
    if not 0 < config.max_file_size <= LARGEST_FILE:
        yield f"expected more than 0, at most {LARGEST_FILE}, found {config.max_file_size:g}"
    if config.max_warnings is not None and config.max_warnings < 0:
        yield f"expected 0 or more, found {config.max_warnings}"


LONGEST_TARGET = 60  # minutes
LARGEST_FILE = 1000  # megabytes


def _joined(name: str, below: Any, value: Any) -> Any:
    if name in TABLES:
        return {**(below or {}), **value}
    return (*(below or ()), *value) if name == "extend_select" else value


def _layer(path: Path) -> Layer:
    text = _text(path)
    at = Origin(path, text=text)
    try:
        table: Any = toml(text)
    except TomlError as error:
        line = _AT_LINE.search(str(error))
        raise ConfigError(f"{near(path)}{':' + line[1] if line else ''}: invalid TOML: {error}") from error
    for key in ("tool", "starlint") if path.name == "pyproject.toml" else ():
        table, at = table.get(key, {}), replace(at, keys=(*at.keys, key))
    return read(table, at, path.parent.absolute())


_AT_LINE = re.compile(r"at line (\d+)")


def _text(path: Path) -> str:
    try:
        return content(path, SETTINGS).decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{near(path)}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{near(path)}: expected UTF-8, found byte {error.object[error.start]:#x}") from error


def _has_table(path: Path) -> bool:
    """Whether a pyproject.toml has settings for starlint. A broken one counts only if it seems to have them."""
    try:
        text = content(path, SETTINGS).decode("utf-8-sig")
        return "starlint" in text and "starlint" in toml(text).get("tool", {})
    except (OSError, UnicodeDecodeError):
        return False
    except TomlError:
        return "[tool.starlint" in text


def _readers(folder: Path) -> dict[str, Reader]:
    """The readers of the keys whose values are more than words and numbers."""
    return {**_TABLES, **{name: partial(reader, folder) for name, reader in _RELATIVE_TO_FOLDER.items()}}


def _path(folder: Path, value: object, at: Place) -> Path:
    if not isinstance(value, str) or not value or "\0" in value:
        raise at.expected("a path", value)
    return folder / Path(value).expanduser()


def _paths(folder: Path, value: object, at: Place) -> tuple[Path, ...]:
    listed = _listed(value, "a list of paths", at)
    return all_of(partial(_path, folder, item, at.item(number)) for number, item in enumerate(listed, 1))


def _bases(folder: Path, value: object, at: Place) -> tuple[Path, ...]:
    return (_path(folder, value, at),) if isinstance(value, str) else _paths(folder, value, at)


def _folders(folder: Path, value: object, at: Place) -> tuple[Path, ...]:
    return all_of(partial(_folder, place, at) for place in _paths(folder, value, at))


def _folder(place: Path, at: Place) -> Path:
    if not place.is_dir():
        raise at.error(f"no such folder: {near(place)}")
    return place


def _globs(folder: Path, value: object, at: Place) -> tuple[Glob, ...]:
    return all_of(partial(_glob, folder, word, at) for word in _words(value, at))


def _ignores(folder: Path, value: object, at: Place) -> tuple[tuple[Glob, tuple[str, ...]], ...]:
    def ignore(key: str, words: object) -> tuple[Glob, tuple[str, ...]]:
        return _glob(folder, key, at.at(key)), _words(words, at.at(key))

    return _entries(ignore, value, at)


def _glob(folder: Path, pattern: str, at: Place) -> Glob:
    glob = Glob(folder, pattern)
    if glob.fault:
        raise at.error(glob.fault)
    return glob


def _severities(value: object, at: Place) -> tuple[tuple[str, Severity], ...]:
    return _entries(lambda key, word: (key, _one_of(_SEVERITIES, word, at.at(key))), value, at)


def _options(value: object, at: Place) -> tuple[tuple[str, Mapping[str, object]], ...]:
    return _entries(lambda key, table: (key, _table(table, at.at(key))), value, at)


def _labels(value: object, at: Place) -> tuple[tuple[str, SectionKind], ...]:
    def label(key: str, word: object) -> tuple[str, SectionKind]:
        if not any(map(str.isalpha, key)):
            raise at.at(key).error("expected a label with a letter in it")
        return key, _one_of(_KINDS, word, at.at(key))

    return _entries(label, value, at)


def _entries(read_entry: Callable[[str, object], T], value: object, at: Place) -> tuple[T, ...]:
    """The entries of a table, each as it is read."""
    return all_of(partial(read_entry, key, entry) for key, entry in _table(value, at).items())


_SEVERITIES = {severity.label: severity for severity in Severity}
_KINDS = {kind.value: kind for kind in SectionKind}


def _one_of(known: Mapping[str, Any], word: object, at: Place) -> Any:
    if not isinstance(word, str):
        raise at.expected("a word", word)
    if word not in known:
        raise at.error(f'unknown word "{word}"{nearest(word, known)}')
    return known[word]


def _framework(folder: Path, value: object, at: Place) -> str:
    """The name of a built-in framework, or the whole path of another file."""
    if not isinstance(value, str) or "\0" in value:
        raise at.expected("a name, or the path of a file", value)
    known = sorted(path.stem for path in FRAMEWORKS.glob("*.toml"))
    if value in known:
        return value
    path = folder / Path(value).expanduser()
    if not path.is_file():
        raise at.error(_NO_FILE if path.suffix else f'unknown framework "{value}"{nearest(value, known)}')
    return str(path)


_NO_FILE = "no such file; expected one as seen from the folder of these settings"


def _table(value: object, at: Place) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise at.expected("a table", value)
    return value


def _listed(value: object, wanted: str, at: Place) -> list[object]:
    if not isinstance(value, list):
        raise at.expected(wanted, value)
    return value


def _words(value: object, at: Place) -> tuple[str, ...]:
    listed = _listed(value, "a list of strings", at)
    return all_of(partial(_word, word, at.item(number)) for number, word in enumerate(listed, 1))


def _word(word: object, at: Place) -> str:
    if not isinstance(word, str) or not word:
        raise at.expected("a string", word)
    return word


_TABLES: dict[str, Reader] = {"severity": _severities, "rules": _options, "labels": _labels}
_RELATIVE_TO_FOLDER: dict[str, Callable[[Path, object, Place], Any]] = {
    "extend": _bases,
    "rule_paths": _folders,
    "cache_dir": _path,
    "include": _globs,
    "exclude": _globs,
    "per_file_ignores": _ignores,
    "framework": _framework,
}
