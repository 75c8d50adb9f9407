"""How people ask for one event, by the patterns in `data/questions.toml`: "A mistake you made", "Ever been late?"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from starlint.late import late_pattern
from starlint.notes.data_files import data_file
from starlint.notes.first_person import PAST_WORDS

_ANYWHERE = "<anywhere>"

# Where a question may begin: with the line, after a statement, a title or a tag in brackets, after a polite opening.
_BEGINNING = late_pattern(
    r"^(?:kindly |pls )?|[:;,，\])]\s*|[.?!]\s*(?:and |so |kindly |pls )?|\s[-–—]\s"
    r"|\b(?:(?:can|could|would|will) you (?:please )?|please (?:to )?|(?:i want|i'd like|we want|we'd like) you to )"
)
_AT_BEGINNING = late_pattern(lambda: _any_of([row for row in event_questions() if not row.startswith(_ANYWHERE)]))
_IN_BETWEEN = late_pattern(lambda: _any_of([row for row in event_questions() if row.startswith(_ANYWHERE)]))


def names_an_event(low: str) -> bool:
    """Whether a question in small letters, without its number, asks for one event or names it."""
    begins = any(_AT_BEGINNING.match(low, place.end()) for place in _BEGINNING.finditer(low))
    return begins or bool(_IN_BETWEEN.search(low))


def event_questions() -> list[str]:
    """The patterns, as the data file has them."""
    return [row["pattern"] for row in data_file("questions")["event-questions"]]


def filled(pattern: str) -> str:
    """A pattern with words in the place of its lists: "<occasion>" stands for any of "time", "situation" …"""
    for name, part in _parts().items():
        pattern = pattern.replace(name, part)
    return pattern


@cache
def _parts() -> Mapping[str, str]:
    lists = {f"<{name}>": f"(?:{'|'.join(words)})" for name, words in data_file("questions").items() if _is_list(words)}
    return {
        **lists,
        _ANYWHERE: "",
        "<you-did>": (
            r"you(?:(?:'?ve| have|'d| had)(?: ever| once| recently| never)? \w+|(?: \w+ly| once| both| still)?"
            rf" (?:{PAST_WORDS}|set|put|cut|let|quit|could(?:n't| not)|didn't))\b"
        ),
        "<past>": rf"{PAST_WORDS}\b",
    }


def _is_list(words: Sequence[object]) -> bool:
    return all(isinstance(word, str) for word in words)


def _any_of(patterns: Sequence[str]) -> str:
    return filled("|".join(f"(?:{pattern})" for pattern in patterns))
