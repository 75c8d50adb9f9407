"""What a kind of check is: a frozen dataclass that says what it looks at, and yields what its rule warns of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import ClassVar, Literal, NamedTuple, Protocol

from starlint.finding import Related, Severity, Span
from starlint.language.results import Evidence
from starlint.notes.story import Notes, Story


class Scope(Enum):
    """What a check looks at, and so what its ``find`` is given."""

    STORY = "story"  # one finished story, and the evidence in it
    FILE = "file"  # the notes of one file: what stands between the stories, or shows only when they are seen together
    BANK = "bank"  # the stories of all files, principle by principle
    SUPPRESSIONS = "suppressions"  # the comments of one file, once it is known what they suppress


class Hit(NamedTuple):
    """One place where a check found what its rule warns of."""

    span: Span
    values: Mapping[str, object]  # fill the {placeholders} of the rule's message
    severity: Severity | None = None  # graded by the check; None: the rule's own
    related: tuple[Related, ...] = ()  # the words that its figures count, in the order of the source
    meant: str = ""  # what should stand there, where the check knows it: the right spelling


class StoryCheck(Protocol):
    """A check of one story, set up with a rule's parameters.

    Each kind is a frozen dataclass, and the dataclass is the schema of the rule's ``[check]`` table: the names of its
    fields, their types and their defaults. A ValueError from ``__post_init__`` is shown to the author of the rule as
    "<file>: check: <the error>".
    """

    FILLS: ClassVar[frozenset[str]]  # the placeholders that its hits fill, all of them in every hit
    SCOPE: ClassVar[Literal[Scope.STORY]]

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        """The places in a finished story that the rule warns of."""
        ...


class FileCheck(Protocol):
    """A check of a whole file, set up as a StoryCheck is."""

    FILLS: ClassVar[frozenset[str]]
    SCOPE: ClassVar[Literal[Scope.FILE]]

    def find(self, notes: Notes) -> Iterator[Hit]:
        """The places in a file that the rule warns of, inside its stories or outside them."""
        ...


class BankCheck(Protocol):
    """A check of all stories together, set up as a StoryCheck is."""

    FILLS: ClassVar[frozenset[str]]
    SCOPE: ClassVar[Literal[Scope.BANK]]

    def find(self, principle: str, stories: Sequence[Story]) -> Iterator[Hit]:
        """What the rule warns of in the stories of one principle, shown at the first of them."""
        ...


class SuppressionFault(str, Enum):
    """What can be wrong with a comment that suppresses findings."""

    UNKNOWN = "unknown"  # it names no rule, or asks for something that starlint does not know
    UNUSED = "unused"  # there is nothing to suppress


class SuppressionCheck(Protocol):
    """A check of the comments that suppress findings, set up as a StoryCheck is."""

    FILLS: ClassVar[frozenset[str]]
    SCOPE: ClassVar[Literal[Scope.SUPPRESSIONS]]

    def find(self, fault: SuppressionFault, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Those of the comments with this fault that the rule warns of."""
        ...


Check = StoryCheck | FileCheck | BankCheck | SuppressionCheck
