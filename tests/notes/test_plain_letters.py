"""Letters in "fonts" of Unicode are read as the letters that they show."""

from __future__ import annotations

from starlint.notes.plain_letters import in_plain_letters
from starlint.notes.reader import read
from tests.notes.whole_notes import A, R, S, T


def styled(text: str) -> str:
    """The text in mathematical monospace letters."""
    return "".join(
        chr(0x1D670 + ord(c) - 65) if "A" <= c <= "Z" else chr(0x1D68A + ord(c) - 97) if c.islower() else c
        for c in text
    )


def test_each_letter_stays_in_its_place() -> None:
    assert in_plain_letters(styled("We ran it.")) == "We ran it."
    assert in_plain_letters("Größe 10 → 12") == "Größe 10 → 12"


def test_a_story_in_styled_letters_is_read_and_found_in_its_place() -> None:
    text = "".join(f"**{name}:** {styled(words)}\n\n" for name, words in zip("STAR", (S, T, A, R), strict=True))
    (story,) = read(text).stories
    assert [section.prose.text for section in story.sections] == [S, T, A, R]
    assert text[story.sections[2].prose.span(0, 6).start :].startswith(styled("I rang"))
