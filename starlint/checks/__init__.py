"""The kinds of check that a rule can name."""

from __future__ import annotations

from starlint.checks._check import Check, Hit
from starlint.checks.action import ThinAction
from starlint.checks.credit import AgentlessCredit, DilutedCredit
from starlint.checks.delivery import Filler, Hedging
from starlint.checks.ending import NegativeEnding
from starlint.checks.generic import GenericAnswer
from starlint.checks.language import NotEnglish
from starlint.checks.length import Length
from starlint.checks.order import AssignedTask
from starlint.checks.outcome import MissingOutcome
from starlint.checks.ownership import WeakOwnership
from starlint.checks.phrases import AbsentPhrases, Phrases
from starlint.checks.section import EmptySection, MissingSection
from starlint.checks.vagueness import VagueOutcome

KINDS: dict[str, type[Check]] = {
    "missing-section": MissingSection,
    "empty-section": EmptySection,
    "length": Length,
    "thin-action": ThinAction,
    "missing-outcome": MissingOutcome,
    "weak-ownership": WeakOwnership,
    "generic-answer": GenericAnswer,
    "not-english": NotEnglish,
    "phrases": Phrases,
    "absent-phrases": AbsentPhrases,
    "diluted-credit": DilutedCredit,
    "agentless-credit": AgentlessCredit,
    "vague-outcome": VagueOutcome,
    "negative-ending": NegativeEnding,
    "hedging": Hedging,
    "filler": Filler,
    "assigned-task": AssignedTask,
}

__all__ = ["KINDS", "Check", "Hit"]
