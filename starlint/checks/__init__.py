"""The kinds of check that a rule can name."""

from __future__ import annotations

from starlint.checks._check import AnyCheck, Check, Hit, NotesCheck, is_of_notes, is_of_story
from starlint.checks.action import ThinAction
from starlint.checks.asides import NoteToSelf
from starlint.checks.assignment import AssignedTask
from starlint.checks.baseline import NoBaseline
from starlint.checks.coverage import ThinCoverage
from starlint.checks.credit import AgentlessCredit, DilutedCredit
from starlint.checks.customer import CustomerMissing
from starlint.checks.delivery import Filler, Hedging
from starlint.checks.ending import NegativeEnding
from starlint.checks.generic import GenericAnswer
from starlint.checks.language import NotEnglish
from starlint.checks.length import Length, ShortAnswer
from starlint.checks.lesson import MissingLesson
from starlint.checks.order import OutOfOrder
from starlint.checks.outcome import MissingOutcome
from starlint.checks.ownership import WeakOwnership
from starlint.checks.phrases import AbsentPhrases, Phrases
from starlint.checks.placeholders import Placeholder
from starlint.checks.principles import UnknownPrinciple
from starlint.checks.questions import UnansweredFollowUp, UnansweredQuestion
from starlint.checks.second_attempt import SecondAttempt
from starlint.checks.section import EmptySection, MissingSection
from starlint.checks.sentences import HardToSay, LongSentence
from starlint.checks.setting import LongLeadIn, NoAnchor
from starlint.checks.shares import ActionNotLongest, HeavyResult, HeavySetup
from starlint.checks.suppression import UnknownSuppression, UnusedSuppression
from starlint.checks.unlabelled import UnlabelledAnswer
from starlint.checks.vagueness import VagueOutcome

KINDS: dict[str, type[Check] | type[NotesCheck]] = {
    "missing-section": MissingSection,
    "empty-section": EmptySection,
    "out-of-order": OutOfOrder,
    "heavy-setup": HeavySetup,
    "heavy-result": HeavyResult,
    "action-not-longest": ActionNotLongest,
    "second-attempt": SecondAttempt,
    "unlabelled-answer": UnlabelledAnswer,
    "length": Length,
    "short-answer": ShortAnswer,
    "long-sentence": LongSentence,
    "hard-to-say": HardToSay,
    "long-lead-in": LongLeadIn,
    "no-anchor": NoAnchor,
    "no-baseline": NoBaseline,
    "thin-action": ThinAction,
    "missing-outcome": MissingOutcome,
    "weak-ownership": WeakOwnership,
    "generic-answer": GenericAnswer,
    "not-english": NotEnglish,
    "absent-phrases": AbsentPhrases,
    "agentless-credit": AgentlessCredit,
    "assigned-task": AssignedTask,
    "customer-missing": CustomerMissing,
    "diluted-credit": DilutedCredit,
    "filler": Filler,
    "hedging": Hedging,
    "missing-lesson": MissingLesson,
    "negative-ending": NegativeEnding,
    "note-to-self": NoteToSelf,
    "phrases": Phrases,
    "placeholder": Placeholder,
    "thin-coverage": ThinCoverage,
    "unanswered-follow-up": UnansweredFollowUp,
    "unanswered-question": UnansweredQuestion,
    "unknown-principle": UnknownPrinciple,
    "vague-outcome": VagueOutcome,
    "unused-suppression": UnusedSuppression,
    "unknown-suppression": UnknownSuppression,
}

__all__ = ["KINDS", "AnyCheck", "Check", "Hit", "NotesCheck", "is_of_notes", "is_of_story"]
