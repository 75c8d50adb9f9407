"""Banks of interview questions: those of a file, of a framework, and of the notes themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from starlint import files
from starlint.errors import UsageError
from starlint.frameworks import Framework, squashed
from starlint.scored_story import StoryBank

_MARK = re.compile(r"^[\s>]*(?:[-*+•]\s+|\d+[.)]\s+|#+\s+|(?:q|question)\s*(?:\d+\s*)?[:.]\s*)*", re.I)
_EMPHASIS = re.compile(r"\*{2,}|[_`]+|(?<=\w)\*|\*(?=\w)")  # and no bullet
_WORDS = 3  # the fewest of a question


def questions_in(name: str, known: Iterable[Framework]) -> tuple[str, ...]:
    """The questions of a framework of this name, or of a file: one on each line, as a list, or as headings.

    Raises NotesError for a file that cannot be read, UsageError for one without a question.
    """
    framework = next((one for one in known if squashed(one.path.stem) == squashed(name)), None)
    found = of_framework(framework) if framework else tuple(_in_text(files.read(name)))
    if not found:
        raise UsageError(f"{files.shown(name)}: no question found; write one on each line")
    return found


def of_framework(framework: Framework) -> tuple[str, ...]:
    """The questions that a framework's principles come with."""
    return tuple(question for principle in framework.principles for question in principle.questions)


def of_notes(bank: StoryBank) -> tuple[str, ...]:
    """The questions of the notes, answered or not, each once."""
    every = (question.text for scored in bank.stories for question in scored.story.questions)
    return tuple({squashed(question): " ".join(question.split()) for question in every}.values())


def _in_text(text: str) -> Iterator[str]:
    """The lines that ask something: each that has some words and is no comment or rule of Markdown."""
    for line in text.splitlines():
        question = " ".join(_MARK.sub("", _EMPHASIS.sub("", line)).split())
        if len(question.split()) >= _WORDS and not question.startswith("<!--"):
            yield question
