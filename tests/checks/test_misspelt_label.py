"""Labels that are misspelt: which word, and what is meant."""

from __future__ import annotations

import pytest

from starlint.notes.reader import read
from tests.fixes.stories import linted, story


def found(text: str) -> list[tuple[str, str]]:
    findings = (finding for finding in linted(text).findings if finding.code == "N807")
    return [(text[finding.span.start : finding.span.end], finding.meant) for finding in findings]


@pytest.mark.parametrize(
    ("label", "word", "meant"),
    [
        ("**Acton:** ", "Acton", "Action"),
        ("__acton__: ", "acton", "action"),
        ("ACTIN: ", "ACTIN", "ACTION"),
        ("**Acitons (90 sec):** ", "Acitons", "Actions"),
        ("### Aproach\n\n", "Aproach", "Approach"),
    ],
)
def test_the_word_is_shown_with_what_is_meant(label: str, word: str, meant: str) -> None:
    assert found(story(labels=("**Situation:** ", "**Task:** ", label, "**Result:** "))) == [(word, meant)]


@pytest.mark.parametrize("label", ["**Actions:** ", "**My action:** ", "**Approach:** ", "A: ", "**Steps:** "])
def test_a_known_name_is_not_misspelt(label: str) -> None:
    assert found(story(labels=("**Situation:** ", "**Task:** ", label, "**Result:** "))) == []


def test_the_reader_keeps_the_name_that_is_meant() -> None:
    (read_story,) = read(story(labels=("**Situation:** ", "**Task:** ", "**Resluts:** ", "**Result:** "))).stories
    assert [section.meant for section in read_story.sections] == ["", "", "results", ""]
