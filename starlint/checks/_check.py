"""What a kind of check is: given a story and its evidence, or whole notes, it yields what its rule warns of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

from starlint.finding import Severity, Span
from starlint.notes.story import Notes, Story

if TYPE_CHECKING:
    from typing import TypeGuard

    from starlint.language.results import Evidence


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a check found what its rule warns of."""

    span: Span
    values: Mapping[str, object]  # fill the {placeholders} of the rule's message
    severity: Severity | None = None  # graded by the check; None: the rule's own


class Check(Protocol):
    """A kind of check, set up with a rule's parameters.

    Each kind is a frozen dataclass, and the dataclass is the schema of the rule's ``[check]`` table: the
    names of its fields, their types and their defaults. A ValueError from ``__post_init__`` is told to the
    author of the rule as "<file>: check: <the error>".
    """

    FILLS: ClassVar[frozenset[str]]  # the placeholders that its hits fill, all of them in every hit

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        """The places in a finished story that the rule warns of."""
        ...


class NotesCheck(Protocol):
    """A kind of check that looks at a whole file at once, set up as a Check is: what stands between the stories, and
    what only shows when they are seen together."""

    FILLS: ClassVar[frozenset[str]]
    OF_NOTES: ClassVar[Literal[True]]  # tells it from a check of one story

    def find(self, notes: Notes) -> Iterator[Hit]:
        """The places in a file that the rule warns of, inside its stories or outside them."""
        ...


AnyCheck = Check | NotesCheck


def is_of_notes(check: AnyCheck) -> TypeGuard[NotesCheck]:
    """Whether a check looks at whole notes."""
    return getattr(check, "OF_NOTES", False)


def is_of_story(check: AnyCheck) -> TypeGuard[Check]:
    """Whether a check looks at one story."""
    return not is_of_notes(check)
