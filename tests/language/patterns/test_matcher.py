"""What the elements of a pattern take, to the left and to the right of its trigger."""

from __future__ import annotations

import pytest

from starlint.language.patterns.matcher import matcher, pattern
from starlint.language.tokenizer import tokenized


def found(text: str, *patterns: str) -> list[str]:
    """What these patterns find in a text."""
    tokens = tokenized(text)
    matches = matcher([pattern(one) for one in patterns]).matches(tokens)
    return [text[tokens.starts[match.first] : tokens.ends[match.end - 1]] for match in matches]


@pytest.mark.parametrize("written", ["[ red big? van ]", "[ red big? ^van ]"])
def test_what_may_be_missing_is_taken_where_it_stands(written: str) -> None:
    assert found("A red big van, a red van, a red small van.", written) == ["red big van", "red van"]


@pytest.mark.parametrize("written", ["[ big? ^van new? ]"])
def test_what_may_be_missing_is_found_with_the_rest(written: str) -> None:
    assert found("A big van new.", written) == ["big van new"]


@pytest.mark.parametrize("written", ["[ red <word>{0,2} van ]", "[ red <word>{0,2} ^van ]"])
def test_as_few_are_taken_as_will_do(written: str) -> None:
    assert found("A red, dull red old big van.", written) == ["red old big van"]
    assert found("A red and very old van.", written) == []


@pytest.mark.parametrize("written", ["[ the <compound>{1,2} shop ]", "[ the <compound>{1,2} ^shop ]"])
def test_a_compound_is_a_word_with_what_is_joined_to_it(written: str) -> None:
    assert found("It was the family-run village shop.", written) == ["the family-run village shop"]
    assert found("It was the baker's 24-hour shop.", written) == ["the baker's 24-hour shop"]
    assert found("It was the very old village shop.", written) == []
    assert found("It was the, shop.", written) == []
    assert found("It was the pre-shop.", written) == []


def test_a_capital_may_be_a_trigger() -> None:
    assert found("We met Ada at noon.", "met [ <capital> ]") == ["Ada"]
    assert found("We sold to eBay and Ada.", "[ <camel> ]") == ["eBay"]


def test_a_word_is_tried_before_a_capital() -> None:
    assert found("Noon came.", "[ <capital> ]", "[ noon came ]") == ["Noon came"]


def test_a_year_may_be_a_trigger() -> None:
    assert found("In 1999 we fed 1899 hens.", "[ <year> ]") == ["1999"]


def test_a_break_is_the_end_of_a_clause_or_of_the_text() -> None:
    assert found("Now go. Now we go now", "<break> [ now ]") == ["Now", "Now"]
    assert found("Now go now. It is now", "[ now ] <break>") == ["now", "now"]


def test_the_first_pattern_that_fits_wins() -> None:
    assert found("A red van.", "[ red ] car", "[ red van ]", "[ red ]") == ["red van"]
