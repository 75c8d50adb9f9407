from __future__ import annotations

import pytest

from starlint.notes.principles import from_front_matter, is_list, listed, mentioned, principle, unique


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("are-right-a-lot", "Are Right, A Lot"),
        ("Earns Trust", "Earn Trust"),
        ("Disagree & Commit", "Have Backbone; Disagree and Commit"),
        ("OWNERSHIP", "Ownership"),
    ],
)
def test_a_principle_has_many_spellings(spelling: str, name: str) -> None:
    assert principle(spelling) == name


def test_the_longest_name_is_read_first() -> None:
    line = "LP: Have Backbone; Disagree and Commit, Are Right, A Lot and Frugality"
    assert list(listed(line)) == ["Have Backbone; Disagree and Commit", "Are Right, A Lot", "Frugality"]


def test_an_unknown_name_in_a_list_is_kept_and_in_a_tag_is_not() -> None:
    assert list(listed("Principles: Ownrship, Frugality")) == ["Ownrship", "Frugality"]
    assert list(listed("#bakery #frugality")) == ["Frugality"]


def test_a_text_mentions_principles_in_order() -> None:
    assert list(mentioned("Think Big before you Dive Deep")) == ["Think Big", "Dive Deep"]


def test_a_line_may_do_nothing_but_list() -> None:
    assert is_list("### Main: Ownership")
    assert not is_list("Ownership of the oven")


@pytest.mark.parametrize("yaml", ["tags: [ownership, dive-deep]", "tags:\n  - ownership\n  - dive-deep\ntitle: x"])
def test_front_matter_holds_principles_among_its_tags(yaml: str) -> None:
    assert list(from_front_matter(yaml)) == ["Ownership", "Dive Deep"]


def test_each_name_counts_once() -> None:
    assert unique(["a", "b", "a"]) == ("a", "b")


def test_only_the_list_below_a_key_of_the_front_matter_names_principles() -> None:
    yaml = "title: dive deep\ntags:\n- ownership\n- dive-deep\nauthor: frugality\n- frugality\n"
    assert list(from_front_matter(yaml)) == ["Ownership", "Dive Deep"]
