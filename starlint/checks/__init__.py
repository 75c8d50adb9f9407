"""The kinds of check that a rule can name."""

from __future__ import annotations

from starlint.checks._check import Check, Hit
from starlint.checks.action import ThinAction
from starlint.checks.generic import GenericAnswer
from starlint.checks.language import NotEnglish
from starlint.checks.length import Length
from starlint.checks.outcome import MissingOutcome
from starlint.checks.ownership import WeakOwnership
from starlint.checks.section import EmptySection, MissingSection
from starlint.checks.suppression import UnknownSuppression, UnusedSuppression

KINDS: dict[str, type[Check]] = {
    "missing-section": MissingSection,
    "empty-section": EmptySection,
    "length": Length,
    "thin-action": ThinAction,
    "missing-outcome": MissingOutcome,
    "weak-ownership": WeakOwnership,
    "generic-answer": GenericAnswer,
    "not-english": NotEnglish,
    "unused-suppression": UnusedSuppression,
    "unknown-suppression": UnknownSuppression,
}

__all__ = ["KINDS", "Check", "Hit"]
