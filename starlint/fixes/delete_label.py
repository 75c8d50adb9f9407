"""A fix of labels that stand twice: the one with nothing under it is deleted."""

from __future__ import annotations

from starlint.checks.repeated_label import repeated
from starlint.finding import Fix
from starlint.fixes.fault import Fault, replacement
from starlint.wording import quoted


def delete_label(fault: Fault) -> Fix | None:
    """Without the label at the place of the finding, up to its other."""
    places = repeated(fault.story, fault.text) if fault.story else ()
    found = next((place for place in places if place.label == fault.span), None)
    if found is None:
        return None
    return replacement(f"Delete {quoted(fault.words)}, which stands twice.", found.surplus, "")
