"""The fixes that a rule can name: each a function from a finding in its notes to a change of the text, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from starlint.finding import Fix
from starlint.fixes.fault import Fault, Fixer

FIXERS = (  # the function "cut_opening" in the module of the same name; loaded late, for some load markdown-it
    # safe: they change nothing of what the writer says
    "write-as-meant",
    "delete-suppression",
    "delete-label",
    "cut-opening",
    "move-into-comment",
    # unsafe: the writer should read what comes of them
    "label-second-attempt",
    "label-parts",
    "insert-section",
    "split-label",
    "leave-number",
    "move-excuse",
)


@cache
def fixer(name: str) -> Fixer:
    """The fix of this name."""
    function = name.replace("-", "_")
    found: Fixer = getattr(import_module(f"starlint.fixes.{function}"), function)
    return found


def fixes(names: Iterable[str], fault: Fault) -> tuple[Fix, ...]:
    """What the fixes of these names can do about a finding, in their order."""
    found = (fixer(name)(fault) for name in names)
    return tuple(fix for fix in found if fix is not None)


__all__ = ["FIXERS", "Fault", "Fixer", "fixer", "fixes"]
