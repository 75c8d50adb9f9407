"""Gaps in a text that waits to be filled: "[position] at [company]", "by X%", "I rang …"."""

from __future__ import annotations

from starlint.late import late_pattern
from starlint.notes.prose import count_words


def count_placeholders(text: str) -> int:
    """How many places of a text are left open: "[position]", "X%", "___"."""
    return len(_PLACEHOLDER.findall(text))


_PLACEHOLDER = late_pattern(r"\[[^\]\n]{0,300}\](?!\()|_{3,}|\bX%|\bTODO\b|<[^>\n]{1,300}>")


def has_gap(text: str) -> bool:
    """Whether anything in a text is left open, be it one figure or the end of a sentence."""
    return count_placeholders(text) > 0 or bool(_ELLIPSIS.search(text))


_ELLIPSIS = late_pattern(r"\.{3}|…")


def has_placeholders(text: str) -> bool:
    """Whether a text waits to be filled: "[position] at [company]"."""
    return count_placeholders(text) >= _FEWEST_PLACEHOLDERS


_FEWEST_PLACEHOLDERS = 2


def is_to_be_filled(text: str, words_a_gap: int = 40) -> bool:
    """Whether so many gaps with a name are left in a text that it is a template: "I was at [company] when [issue]".

    One in so many words is enough.
    """
    gaps, words = len(_NAMED_GAP.findall(text)), count_words(text)
    left_open = len(_LEFT_OPEN.findall(text))
    return any(count >= _FEWEST_GAPS and count * words_a_gap >= words for count in (gaps, left_open))


_NAMED_GAP = late_pattern(r"(?<!\[)\[[A-Za-z][^\]\n]{2,80}\](?![(\]])")
_LEFT_OPEN = late_pattern(r"(?:\.{3}|…)[\"”]")  # 'Set the scene: "I was working on …"'
_FEWEST_GAPS = 3
