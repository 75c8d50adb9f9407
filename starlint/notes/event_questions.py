"""How people ask for one event, by the patterns in `data/questions.toml`: "A mistake you made", "Ever been late?"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from re import Pattern

from starlint.late import late_pattern
from starlint.notes.data_files import data_file
from starlint.notes.first_person import is_past_verb

_ANYWHERE, _PROMPT = "<anywhere>", "<prompt>"

# Where a question may begin: with the line, after a statement, a title or a tag in brackets, after a polite opening.
_BEGINNING = late_pattern(
    r"^(?:kindly |pls )?|[:;,，\])]\s*|[.?!]\s*(?:and |so |kindly |pls )?|\s[-–—]\s"
    r"|\b(?:(?:can|could|would|will) you (?:please )?|please (?:to )?|(?:i want|i'd like|we want|we'd like) you to )"
)
# Where a prompt may: with the line, or after a short title or tag: "Criterion 2: an example of …", "[Ownership] …".
_BEGINNING_OF_PROMPT = late_pattern(r"^(?:[^.?!:;,，]{1,40}(?:[:\])]|\s[-–—]|\.(?=\s(?:an? |one )?example))\s*)?")
_AT_BEGINNING = late_pattern(lambda: _any_of(_is_plain))
_IN_BETWEEN = late_pattern(lambda: _any_of(lambda row: row.startswith(_ANYWHERE)))
_OF_THE_PAST = late_pattern(lambda: _any_of(lambda row: looks_for_past(row) and not row.startswith(_PROMPT)))
_AS_PROMPT = late_pattern(lambda: _any_of(lambda row: row.startswith(_PROMPT) and not looks_for_past(row)))
_AS_PAST_PROMPT = late_pattern(lambda: _any_of(lambda row: row.startswith(_PROMPT) and looks_for_past(row)))
_ADDRESSES = late_pattern(r"\byou|\bever\b")
_PROMPTS = late_pattern(r"\byou|\?|\b(?:examples?|evidence|instances?)\b")
_WORD = late_pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PAST = "°"  # stands before each verb in the past, where a pattern asks for one


def names_an_event(low: str) -> bool:
    """Whether a question in small letters, without its number, asks for one event or names it."""
    if _begins(_AT_BEGINNING, low) or _IN_BETWEEN.search(low):
        return True
    prompts = bool(_PROMPTS.search(low)) and not low.endswith(".")
    if not (prompts or _ADDRESSES.search(low)):
        return False
    marked = _WORD.sub(lambda word: _PAST + word[0] if is_past_verb(word[0]) else word[0], low)
    if _begins(_OF_THE_PAST, marked):
        return True
    return prompts and (
        _begins(_AS_PROMPT, low, _BEGINNING_OF_PROMPT) or _begins(_AS_PAST_PROMPT, marked, _BEGINNING_OF_PROMPT)
    )


def _begins(pattern: Pattern[str], low: str, beginning: Pattern[str] = _BEGINNING) -> bool:
    places = {0, *(place.end() for place in beginning.finditer(low))}
    return any(pattern.match(low, place) for place in sorted(places))


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
        _PROMPT: "",
        "<you-did>": (
            rf"you(?:(?:'?ve| have|'d| had)(?: ever| once| recently| never)? {_PAST}?\w{{1,40}}"
            r"|(?: \w{1,40}ly| once| both| ever| still)?"
            rf" (?:{_PAST}\w{{1,40}}|let|quit|could(?:n't| not)|didn't))\b"
        ),
        "<past>": rf"{_PAST}\w{{1,40}}\b",
        "<word>": rf"{_PAST}?[^\s{_PAST}]{{1,40}}",
    }


def _is_list(words: Sequence[object]) -> bool:
    return all(isinstance(word, str) for word in words)


def _any_of(fits: Callable[[str], bool]) -> str:
    """The patterns that fit, as one."""
    return filled("|".join(f"(?:{row})" for row in event_questions() if fits(row)))


def _is_plain(row: str) -> bool:
    return not (row.startswith((_ANYWHERE, _PROMPT)) or looks_for_past(row))


def looks_for_past(pattern: str) -> bool:
    """Whether a pattern of the data file asks for a verb in the past."""
    return "<past>" in pattern or "<you-did>" in pattern
