"""What must hold of any notes holds of all shapes of a story, of notes made at random, and of what once failed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings

from tests.fuzzing import invariants
from tests.fuzzing.generated_notes import SeededChoices, note, notes
from tests.notes.whole_notes import WHOLE

pytestmark = pytest.mark.once

OF_STORIES: dict[str, Callable[[str], None]] = {
    "another line end": invariants.check_line_ends,
    "blank lines at the end": invariants.check_blanks_at_end,
    "a quote around it": partial(invariants.check_container, prefix="> "),
    "a list around it": partial(invariants.check_container, prefix="- "),
    "a paragraph after a rule": invariants.check_what_follows,
}
# As small as fuzzing made them.
FAILED_ONCE = [
    "S:e me\ud83d\n<b>Prlem:r t b t g r y t s y n o s e a g r\n<b>Otcom:h e s t m M",  # half of a pair of UTF-16
    "Task：I d o d f s d p t e m\rL\nA：I ran e l s d t İ\nRsult：l y s r n",  # longer in small letters
    "<table><tr<th<th><th><tr</table>",  # a row without a cell
    "你有没有遇到\nT g 4 0 6 5@e.m r g 4 0 6 8 e g our t s y n o s e a g e",  # an address that begins with a digit
    ">- <!n\n>",  # HTML that the end of the notes leaves open, in an item of a quote
]


@pytest.mark.parametrize("change", OF_STORIES)
def test_no_verdict_on_a_story_changes_with(change: str) -> None:
    for story in WHOLE.values():
        OF_STORIES[change](story)


@pytest.mark.parametrize("text", FAILED_ONCE)
def test_what_failed_once_is_checked(text: str) -> None:
    invariants.checked(text)


@settings(max_examples=50)
@given(notes())
def test_notes_of_any_kind_are_checked(text: str) -> None:
    invariants.checked(text)


@pytest.mark.parametrize("seed", range(20))
def test_notes_from_a_seed_are_checked(seed: int) -> None:
    for number in range(10):
        invariants.checked(note(SeededChoices((seed, number))))
    invariants.check_repeatable(note(SeededChoices(seed)))
    invariants.check_line_ends(note(SeededChoices(seed)))
