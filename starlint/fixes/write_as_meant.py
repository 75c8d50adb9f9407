"""A fix of misspellings: the words at the place of a finding as its check knows that they are meant."""

from __future__ import annotations

from starlint.finding import Fix
from starlint.fixes.fault import Fault, replacement
from starlint.wording import quoted


def write_as_meant(fault: Fault) -> Fix | None:
    """What is meant in place of what stands there."""
    meant = fault.finding.meant
    if not meant or meant == fault.words:
        return None
    return replacement(f"Write {quoted(meant)}.", fault.span, meant)
