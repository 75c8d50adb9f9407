"""Where a rule can be read about: the one place that knows the address of the documentation.

The name below is reserved (https://www.rfc-editor.org/rfc/rfc2606), so that nobody can own it. Replace it when the
documentation is published. Until then, and where STARLINT_DOCS is not set, a rule is explained by its own file.
"""

from __future__ import annotations

import os
from pathlib import Path

HOME = "https://starlint.example"
VARIABLE = "STARLINT_DOCS"  # another address of the documentation, or one of each rule, with {code} in it

_PACKAGE = Path(__file__).resolve().parent
_OURS = (_PACKAGE / "rules", _PACKAGE.parent / "rules")  # once installed, and in a checkout


def rule_page(rule: Path) -> str | None:
    """The address of the page of the rule in this file; None where there is none, as of a rule of somebody's own."""
    home = os.environ.get(VARIABLE) or HOME
    if home.endswith(".example") or rule.resolve().parent not in _OURS:
        return None
    return home.replace("{code}", rule.stem) if "{code}" in home else f"{home.rstrip('/')}/rules/{rule.stem}/"


def rule_help(rule: Path) -> str:
    """The address of the page of a rule, or of its file on this machine where it has no page."""
    return rule_page(rule) or rule.resolve().as_uri()
