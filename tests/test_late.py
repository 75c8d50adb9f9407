"""What is loaded late: tables by name, and patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from starlint.late import late_pattern


def test_a_late_pattern_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[tuple[str, int]] = []
    compile_now = re.compile
    monkeypatch.setattr(re, "compile", lambda *asked: compiled.append(asked) or compile_now(*asked))
    pattern = late_pattern(r"(?P<word>\w+) ?", re.I)
    assert compiled == []
    assert [found["word"] for found in pattern.finditer("one two")] == ["one", "two"]
    assert pattern.sub("-", "one two") == "--"
    assert compiled == [(r"(?P<word>\w+) ?", re.I)]


def test_a_late_pattern_is_what_a_pattern_is() -> None:
    late, now = late_pattern("(a)|b", re.S), re.compile("(a)|b", re.S)
    assert (late.pattern, late.flags, late.groups) == (now.pattern, now.flags, now.groups)
    assert not hasattr(late, "compile")


def test_a_late_pattern_that_is_none_says_so_when_it_is_used() -> None:
    with pytest.raises(re.error):
        late_pattern("(").match("")


def test_the_source_of_a_late_pattern_may_be_a_function_which_is_called_then() -> None:
    called: list[str] = []
    pattern = late_pattern(lambda: called.append("now") or "b+")
    assert called == []
    assert pattern.findall("abba") == ["bb"]
    assert called == ["now"]
