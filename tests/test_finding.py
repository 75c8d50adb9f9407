"""Spans, and the search among many of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from starlint.finding import Span, Spans

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS), SPANS)
def test_spans_find_what_covers_and_overlaps_as_a_look_at_each_would(spans: list[Span], span: Span) -> None:
    among = Spans(sorted(spans))
    assert among.cover(span) == any(one.covers(span) for one in spans)
    assert among.overlap(span) == any(one.overlaps(span) for one in spans)
