"""Frameworks: the principles that a company wants stories for, and the names that people give them.

Each is a TOML file. The files beside this module are built in, and anybody can write another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from starlint.errors import FrameworkError
from starlint.schema import Place, filled, table_in

_BUILT_IN = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Principle:
    """One quality that a company looks for, by its official name."""

    name: str
    about: str = ""  # its meaning, in a sentence
    aliases: tuple[str, ...] = ()  # older and shorter names for it

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name for it, the official one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Framework:
    """The principles of one company."""

    name: str
    principles: tuple[Principle, ...]
    path: Path  # the file that it was read from


def frameworks(files: Iterable[Path] = ()) -> tuple[Framework, ...]:
    """The built-in frameworks, and those of further files.

    Raises FrameworkError for a file that cannot be read or is broken, and for one name of two principles in a
    framework.
    """
    return tuple(_framework(path) for path in (*sorted(_BUILT_IN.glob("*.toml")), *files))


def squashed(name: str) -> str:
    """A name without its spaces, hyphens and capitals: "are-right-a-lot" and "Are Right, A Lot" are the same."""
    return re.sub(r"[\W_]+", "", name.lower().replace("&", "and"))


def _framework(path: Path) -> Framework:
    at = Place(path, trouble=FrameworkError)
    framework = filled(Framework, table_in(at), at, path=path)
    if not framework.principles:
        raise at.at("principles").error("expected at least one principle, found none")
    if len(framework.principles) > MOST_PRINCIPLES:
        found = len(framework.principles)
        raise at.at("principles").error(f"expected at most {MOST_PRINCIPLES:,} principles, found {found:,}")
    _check_names(framework, at.at("principles"))
    return framework


MOST_PRINCIPLES = 1000  # companies have five to twenty


def _check_names(framework: Framework, at: Place) -> None:
    """Raise FrameworkError for a name of two principles; two spellings of one principle may be equal once squashed."""
    owners: dict[str, int] = {}
    for number, principle in enumerate(framework.principles, 1):
        for spelling in principle.spellings:
            if not squashed(spelling):
                raise at.item(number).error(f'expected a name with a letter in it, found "{spelling}"')
            owner = owners.setdefault(squashed(spelling), number)
            if owner != number:
                raise at.item(number).error(f'"{spelling}" is already a name of item {owner}')
