"""Checks of the comments that suppress findings. The linter finds them itself, once it knows what was suppressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from starlint.checks._check import Hit
from starlint.language.results import Evidence
from starlint.notes.story import Story


@dataclass(frozen=True, slots=True)
class UnusedSuppression:
    """A comment that suppresses nothing."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"name"})

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        yield from ()


@dataclass(frozen=True, slots=True)
class UnknownSuppression:
    """A comment that names no rule, or asks for something that starlint does not know."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"fault"})

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        yield from ()
