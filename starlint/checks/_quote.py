"""Words of a story as messages quote them: short, in quotation marks, on one line."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 9  # words


def quoted(text: str) -> str:
    """The text in quotation marks, cut after nine words."""
    words = text.strip(' \n“”"').split()
    cut = " ".join(words[:_LONGEST]).rstrip(" ,;:.") + " …" if len(words) > _LONGEST else " ".join(words)
    return f"“{cut}”"


def listed(texts: Iterable[str], most: int = 2) -> str:
    """Some texts, quoted: "“it” and “them”"."""
    return " and ".join(quoted(text) for text in list(dict.fromkeys(texts))[:most])
