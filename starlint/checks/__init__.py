"""The kinds of check that a rule can name."""

from __future__ import annotations

from starlint.checks._check import Check, Hit
from starlint.checks.length import Length
from starlint.checks.section import EmptySection, MissingSection

KINDS: dict[str, type[Check]] = {
    "missing-section": MissingSection,
    "empty-section": EmptySection,
    "length": Length,
}

__all__ = ["KINDS", "Check", "Hit"]
