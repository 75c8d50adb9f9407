"""The kinds of check that a rule can name."""

from __future__ import annotations

from starlint.checks._check import AnyCheck, Check, Hit, NotesCheck, is_of_notes, is_of_story
from starlint.checks.action import ThinAction
from starlint.checks.asides import NoteToSelf
from starlint.checks.coverage import ThinCoverage
from starlint.checks.customer import CustomerMissing
from starlint.checks.generic import GenericAnswer
from starlint.checks.language import NotEnglish
from starlint.checks.length import Length
from starlint.checks.lesson import MissingLesson
from starlint.checks.outcome import MissingOutcome
from starlint.checks.ownership import WeakOwnership
from starlint.checks.placeholders import Placeholder
from starlint.checks.principles import UnknownPrinciple
from starlint.checks.questions import UnansweredFollowUp, UnansweredQuestion
from starlint.checks.section import EmptySection, MissingSection

KINDS: dict[str, type[Check] | type[NotesCheck]] = {
    "missing-section": MissingSection,
    "empty-section": EmptySection,
    "length": Length,
    "thin-action": ThinAction,
    "missing-outcome": MissingOutcome,
    "weak-ownership": WeakOwnership,
    "generic-answer": GenericAnswer,
    "not-english": NotEnglish,
    "missing-lesson": MissingLesson,
    "customer-missing": CustomerMissing,
    "unknown-principle": UnknownPrinciple,
    "unanswered-question": UnansweredQuestion,
    "unanswered-follow-up": UnansweredFollowUp,
    "thin-coverage": ThinCoverage,
    "placeholder": Placeholder,
    "note-to-self": NoteToSelf,
}

__all__ = ["KINDS", "AnyCheck", "Check", "Hit", "NotesCheck", "is_of_notes", "is_of_story"]
