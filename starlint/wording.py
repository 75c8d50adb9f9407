"""Phrases for messages and reports: a short quotation, a list of quotations, a number with its noun."""

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


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 story", "3 stories"."""
    return f"{number:,} {one if number == 1 else many}"
