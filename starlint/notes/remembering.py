"""Answers about lines that are remembered, since several passes over a file ask for the same ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")

_REMEMBERED = 4096  # lines
_LONGEST = 400  # characters; an editor that runs for long should not keep every state of a long paragraph


def remembered(function: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The same function, which remembers its answers for short lines."""
    cached = lru_cache(maxsize=_REMEMBERED)(function)

    @wraps(function)
    def answer(line: str) -> Answer:
        return cached(line) if len(line) <= _LONGEST else function(line)

    return answer
