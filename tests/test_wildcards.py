"""Patterns for files: what they match, and that no pattern takes longer than its path is long."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from starlint import wildcards
from starlint.wildcards import matches, matches_beginning, names_of


def found(pattern: str, *paths: str) -> list[str]:
    return [path for path in paths if matches(names_of(pattern), path.split("/"))]


@pytest.mark.parametrize(
    ("pattern", "paths"),
    [
        ("a", ["a", "x/a"]),
        ("/a", ["a"]),
        ("x/a", ["x/a"]),
        ("**/a", ["a", "x/a"]),
        ("x/**", ["x/a"]),
        ("**", ["a", "b", "ab", "x/a", "]", "a*"]),
        ("a*", ["a", "ab", "x/a", "a*"]),
        ("?", ["a", "b", "x/a", "]"]),
        ("[a-b]", ["a", "b", "x/a"]),
        ("[!a]", ["b", "]"]),
        ("[^a]", ["b", "]"]),
        ("[]a]", ["a", "x/a", "]"]),
        ("[!]a]", ["b"]),
        ("[[:alpha:]]", ["a", "b", "x/a"]),
        ("a\\*", ["a*"]),
        ("*a*b*", ["ab"]),
    ],
)
def test_a_pattern_is_matched_as_git_matches_it(pattern: str, paths: list[str]) -> None:
    assert found(pattern, "a", "b", "ab", "x/a", "]", "a*") == paths


def test_a_folder_that_matches_holds_what_is_below_it() -> None:
    assert matches_beginning(names_of("drafts/"), ["notes", "drafts", "a.md"])
    assert not matches_beginning(names_of("drafts/"), ["notes", "a.md"])


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("[z-a]", "expected a range from low to high, found z-a"),
        ("[a", "expected each [ to have its ]"),
        ("[]", "expected each [ to have its ]"),
        ("a[!]", "expected each [ to have its ]"),
        ("[[:x:]]", "unknown class [:x:]"),
    ],
)
def test_a_broken_pattern_is_a_sentence(pattern: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        names_of(pattern)


@pytest.mark.parametrize(
    "pattern", ["*a*a*a*a*a*ab", "*a" * 60 + "b", "**/" * 60 + "*a" * 60 + "b", "[a-z]*" * 60 + "!"]
)
def test_a_hostile_pattern_ends(pattern: str) -> None:
    """Tried by going back, the first would take 10 to the 9th steps; none of them would end today."""
    assert found(pattern, "/".join(["a" * 255] * 40)) == []


def test_each_name_of_a_path_is_looked_at_once_by_each_part_of_a_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    after: Callable[..., set[int]] = wildcards._after

    def counted(names: wildcards.Names, reached: set[int], part: str) -> set[int]:
        nonlocal steps
        steps += len(reached)
        return after(names, reached, part)

    monkeypatch.setattr(wildcards, "_after", counted)
    assert not matches(names_of("**/a/" * 20 + "b"), ["a"] * 500)
    assert steps <= 41 * 500
