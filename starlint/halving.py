"""Which of many things hold together, found in few tries where most of them do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def holding(
    items: Sequence[T], tried: Callable[[Sequence[T]], R | None], most: int | None = None
) -> tuple[Sequence[T], R | None]:
    """The items that hold together, and what `tried` returned for them; None where no item holds.

    `tried` returns None for items that do not hold. All are tried at once, and a group of which not all hold is halved;
    each group is tried together with those before it that hold. After `most` tries, the others are left out.
    """
    kept: Sequence[T] = ()
    last: R | None = None
    groups, tries = [items] if items else [], 0  # the next group last
    while groups and (most is None or tries < most):
        group, tries = groups.pop(), tries + 1
        found = tried([*kept, *group])
        if found is not None:
            kept, last = [*kept, *group], found
        elif len(group) > 1:
            middle = len(group) // 2
            groups += [group[middle:], group[:middle]]
    return kept, last
