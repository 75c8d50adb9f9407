"""What holds together is found whole, in order, and in few tries."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from starlint.halving import holding


def tries_of(number: int, bad: Collection[int], most: int | None = None) -> tuple[Sequence[int], int | None, int]:
    """The numbers that hold, their sum as it was returned, and how often some were tried."""
    tries = 0

    def tried(some: Sequence[int]) -> int | None:
        nonlocal tries
        tries += 1
        return None if set(some) & set(bad) else sum(some)

    kept, total = holding(range(number), tried, most)
    return kept, total, tries


@pytest.mark.parametrize("bad", [(), (0,), (63,), (5, 40), tuple(range(64))])
def test_all_that_hold_are_kept_in_order(bad: Collection[int]) -> None:
    kept, total, _ = tries_of(64, bad)
    good = [number for number in range(64) if number not in bad]
    assert (list(kept), total) == (good, sum(good) if good else None)


def test_one_that_does_not_hold_is_found_in_few_tries() -> None:
    assert tries_of(1024, [])[2] == 1
    assert tries_of(1024, [700])[2] <= 1 + 2 * 10


def test_after_some_tries_the_others_are_left_out() -> None:
    assert tries_of(64, [0], most=2) == ((), None, 2)
    assert tries_of(64, [63], most=2)[0] == list(range(32))


def test_nothing_is_tried_where_there_is_nothing() -> None:
    assert tries_of(0, []) == ((), None, 0)
