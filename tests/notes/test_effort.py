"""Reading takes effort in proportion to the text, whatever the text: calls are counted, so no clock is needed."""

from __future__ import annotations

import sys
from contextlib import suppress
from types import FrameType

import pytest

from starlint.errors import NotesError
from starlint.notes.reader import read

pytestmark = pytest.mark.once

STORY = "S: I did a\n\nT: b\n\nA: I did c\n\nR: d\n\n"
GROWING = {
    "stories": STORY,
    "stories under headings": f"### The oven\n\n{STORY}",
    "labels": "S: x\n",
    "actions": "A: x\n\n",
    "inline labels": "**Action:** x ",
    "extra labels": "**Mood:** x\n\n",
    "questions": "Tell me about a time when you failed.\n\n",
    "follow-ups": f"{STORY}**Follow-ups:**\n- Why?\n  - x\n\n",
    "rows": "| a | b |\n|-|-|\n| c | d |\n\n",
    "headings": "### The oven\n\n",
    "bullets": "- x\n",
    "rules": "x.\n---\n",
    "html": "<p>x</p>\n",
}
STRANGE = [
    "> ",
    "[",
    "[[",
    "](",
    "![",
    "**",
    "*a",
    "__",
    "`",
    "<b>",
    "<",
    "<!--",
    "&amp;",
    "\\",
    "|",
    "- ",
    "1. ",
    "(",
    "%%",
    "“",
]


@pytest.mark.parametrize("shape", GROWING)
def test_twice_the_text_takes_twice_the_effort(shape: str) -> None:
    assert effort(GROWING[shape] * 160) < 2.5 * effort(GROWING[shape] * 80)


@pytest.mark.parametrize("mark", STRANGE)
def test_ten_thousand_marks_are_read_or_refused(mark: str) -> None:
    with suppress(NotesError):
        assert read(mark * 10_000).stories == ()


def effort(text: str) -> int:
    """How many functions are called to read a text, once what is built at first need has been built."""
    read(text)
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return calls
