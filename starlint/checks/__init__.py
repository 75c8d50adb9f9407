"""The kinds of check that a rule can name."""

from __future__ import annotations

from starlint.checks.action_not_longest import ActionNotLongest
from starlint.checks.agentless_credit import AgentlessCredit
from starlint.checks.assigned_task import AssignedTask
from starlint.checks.blame import Blame
from starlint.checks.check import Check, Hit, Scope
from starlint.checks.confidential import Confidential
from starlint.checks.customer_missing import CustomerMissing
from starlint.checks.empty_section import EmptySection
from starlint.checks.generic_answer import GenericAnswer
from starlint.checks.hard_to_say import HardToSay
from starlint.checks.late_action import LateAction
from starlint.checks.length import Length
from starlint.checks.lesson_about_tool import LessonAboutTool
from starlint.checks.long_lead_in import LongLeadIn
from starlint.checks.missing_evidence import MissingEvidence
from starlint.checks.missing_lesson import MissingLesson
from starlint.checks.missing_section import MissingSection
from starlint.checks.misspelt_label import MisspeltLabel
from starlint.checks.nearly_a_story import NearlyAStory
from starlint.checks.negative_ending import NegativeEnding
from starlint.checks.no_anchor import NoAnchor
from starlint.checks.no_baseline import NoBaseline
from starlint.checks.no_question_answered import NoQuestionAnswered
from starlint.checks.not_english import NotEnglish
from starlint.checks.note_to_self import NoteToSelf
from starlint.checks.out_of_order import OutOfOrder
from starlint.checks.phrases import Phrases
from starlint.checks.placeholder import Placeholder
from starlint.checks.repeated_label import RepeatedLabel
from starlint.checks.repeated_words import RepeatedWords
from starlint.checks.second_attempt import SecondAttempt
from starlint.checks.several_phrases import SeveralPhrases
from starlint.checks.short_answer import ShortAnswer
from starlint.checks.suppression import Suppression
from starlint.checks.thin_action import ThinAction
from starlint.checks.thin_coverage import ThinCoverage
from starlint.checks.thin_result import ThinResult
from starlint.checks.unanswered_follow_up import UnansweredFollowUp
from starlint.checks.unanswered_question import UnansweredQuestion
from starlint.checks.uneven_label import UnevenLabel
from starlint.checks.unfinished_story import UnfinishedStory
from starlint.checks.unknown_principle import UnknownPrinciple
from starlint.checks.weak_ownership import WeakOwnership

KINDS: dict[str, type[Check]] = {
    "missing-section": MissingSection,
    "empty-section": EmptySection,
    "out-of-order": OutOfOrder,
    "length": Length,
    "late-action": LateAction,
    "short-answer": ShortAnswer,
    "action-not-longest": ActionNotLongest,
    "hard-to-say": HardToSay,
    "repeated-words": RepeatedWords,
    "phrases": Phrases,
    "several-phrases": SeveralPhrases,
    "missing-evidence": MissingEvidence,
    "no-baseline": NoBaseline,
    "negative-ending": NegativeEnding,
    "thin-action": ThinAction,
    "second-attempt": SecondAttempt,
    "thin-result": ThinResult,
    "weak-ownership": WeakOwnership,
    "agentless-credit": AgentlessCredit,
    "assigned-task": AssignedTask,
    "blame": Blame,
    "generic-answer": GenericAnswer,
    "long-lead-in": LongLeadIn,
    "no-anchor": NoAnchor,
    "customer-missing": CustomerMissing,
    "missing-lesson": MissingLesson,
    "lesson-about-tool": LessonAboutTool,
    "no-question-answered": NoQuestionAnswered,
    "unknown-principle": UnknownPrinciple,
    "thin-coverage": ThinCoverage,
    "unanswered-question": UnansweredQuestion,
    "unanswered-follow-up": UnansweredFollowUp,
    "unfinished-story": UnfinishedStory,
    "nearly-a-story": NearlyAStory,
    "misspelt-label": MisspeltLabel,
    "repeated-label": RepeatedLabel,
    "uneven-label": UnevenLabel,
    "placeholder": Placeholder,
    "note-to-self": NoteToSelf,
    "confidential": Confidential,
    "not-english": NotEnglish,
    "suppression": Suppression,
}

__all__ = ["KINDS", "Check", "Hit", "Scope"]
