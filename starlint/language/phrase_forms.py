"""The ways of saying a phrase of a rule.

A phrase is written as it is said, in lower case: ``took part in``. ``was|were involved`` stands for two forms, and
a word with a question mark may be missing: ``the customer is always? right``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

MOST_FORMS = 5_000  # of one phrase; each is kept in memory
MOST_OF_A_LIST = 50_000  # of all phrases of a list


def forms(phrase: str) -> Iterator[str]:
    """The ways of saying a phrase: its alternatives and optional words spelled out."""
    choices = [_choices(word) for word in phrase.split()]
    for words in product(*choices):
        yield " ".join(word for word in words if word)


def fault(phrases: tuple[str, ...]) -> str:
    """What is wrong with a list of phrases: alternatives that multiply. Empty for a good one."""
    total = 0
    for phrase in phrases:
        number = prod(len(_choices(word)) for word in phrase.split())
        total += number
        if number > MOST_FORMS:
            begins = phrase if len(phrase) <= _LONGEST_SHOWN else f"{phrase[:_LONGEST_SHOWN]}…"
            return f'expected at most {MOST_FORMS:,} ways of saying "{begins}", found {number:.4g}; split it'
    return f"expected at most {MOST_OF_A_LIST:,} phrases and alternatives, found {total:,}" * (total > MOST_OF_A_LIST)


_LONGEST_SHOWN = 60  # characters


def _choices(word: str) -> list[str]:
    optional = word.endswith("?") and len(word) > 1
    alternatives = word.removesuffix("?").split("|") if optional else word.split("|")
    return ["", *alternatives] if optional else alternatives
