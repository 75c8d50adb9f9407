"""Where candidates overlap."""

from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.notes.candidates import overlaps

OTHERS = [Span(3, 5), Span(8, 9)]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 3, False), (0, 4, True), (4, 6, True), (5, 8, False), (5, 9, True), (9, 10, False), (5, 5, False)],
)
def test_spans_that_only_touch_do_not_overlap(start: int, end: int, found: bool) -> None:
    assert overlaps(Span(start, end), OTHERS) is found


def test_nothing_overlaps_where_nothing_is_taken() -> None:
    assert not overlaps(Span(0, 9), [])
