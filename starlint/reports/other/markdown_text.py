"""People's text inside a report in Markdown."""

from __future__ import annotations

import re

from starlint.inert import one_line

_MARKUP = re.compile(r"([\\`*_\[\]<>|#~&])")


def plain(text: str) -> str:
    """The text on one line, with every character escaped that Markdown would take for markup."""
    return _MARKUP.sub(r"\\\1", one_line(text))
