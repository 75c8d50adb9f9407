"""Placeholders in a finished story."""

from __future__ import annotations

from tests.checks.run_rule import findings, story

ACTION = "I timed the queue for two days and moved the second till to the door, so that no one stood outside."


def places(action: str = ACTION, **parts: str) -> list[str]:
    return [place for place, _ in findings("N801", story(action, **parts))]


def test_a_placeholder_is_shown_where_it_stands() -> None:
    text = story(f"{ACTION} It took [number] hours.")
    [(place, finding)] = findings("N801", text)
    assert place == "[number]"
    assert "“[number]” in the Action" in finding.message
    assert finding.story == 0


def test_a_word_missing_in_a_sentence_is_a_placeholder() -> None:
    assert places(result="By August the wait was TBD minutes, down from 50.") == ["TBD"]


def test_an_order_to_oneself_in_brackets_is_one_as_well() -> None:
    assert places(f"{ACTION} It cost [insert the price of the two tills] in all.") == [
        "[insert the price of the two tills]"
    ]


def test_a_remark_is_none() -> None:
    assert places(f"{ACTION}\n\nTODO: ask Ann\n") == []
    assert places(f"{ACTION} [tell this part more slowly] And it held.") == []


def test_a_section_shows_no_more_than_three() -> None:
    assert len(places("I cut [X]% here, [X]% there, [X]% below and [X]% above, because the queue was long.")) == 3
