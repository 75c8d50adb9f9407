"""Lines that announce an answer ("Sample answer:") or advice on how to give one ("What they're testing:")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from starlint.late import late_pattern
from starlint.notes.data_files import data_file
from starlint.notes.first_person import has_action_without_subject, has_first_person
from starlint.notes.label_names import TAG
from starlint.notes.prose import lowered
from starlint.notes.quotation import without_open_quotes
from starlint.notes.remembering import remembered

_LONGEST = 120  # characters of a label; longer lines are searched no further


_EDGE = rf"(?:{TAG}|[\W_\d])*"
_SIGN = r"(?:[^\x00-\x7f\w“”‘’]{1,3}\s?)?"  # one such as ✅
_PARTS = {  # of the patterns in the data file
    "<edge>": _EDGE,
    "<close>": rf"(?:[*_]|{TAG})*",
    "<number>": r"(?:\s*(?:#|no\.?)?\s*\d{1,2})?",
    "<note>": r"(?:\s*\([^()]{1,60}\))?",
}
# What frames the names of a list: decoration, a number, a colon; the words of the answer after it may follow.
_FRAMES = {
    "sample": rf"{_EDGE}(?:<names>)<number><note><close>\s*(?:[:：.–—-]|\Z)[\W_]*?(?=[^\W_]|[“\"'`(\[]|\Z)",
    "short": f"{_SIGN}[*_]*(?:<names>)",
    "counted": f"{_SIGN}[*_]*(?:<names>)",
    "speaks": f"{_SIGN}[*_]*(?:<names>)",
    "coaching": rf"{_EDGE}(?:<names>)<close>\s*(?:[:：]|\?|\Z)[\W_]*",
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """A pattern for each list of the data file, and for its short labels that count answers or name who speaks."""
    raw = data_file("answer_labels")
    parts = {**_PARTS, **{f"<{name}>": f"(?:{'|'.join(raw[name])})" for name in ("kind", "answer")}}
    lists = {name: raw[name] for name in ("sample", "short", "coaching")}
    lists |= {name: [row for row in raw["short"] if row.get(name)] for name in ("counted", "speaks")}
    return {name: _pattern(_FRAMES[name], rows, parts) for name, rows in lists.items()}


def _pattern(frame: str, rows: Iterable[Mapping[str, str]], parts: Mapping[str, str]) -> re.Pattern[str]:
    source = frame.replace("<names>", "|".join(row["pattern"] for row in rows))
    for name, part in parts.items():
        source = source.replace(name, part)
    return late_pattern(source)


_QUOTED = late_pattern(r"“[^”]*”|\"[^\"]*\"")
_MOST_TITLE_WORDS = 10
_TO_THE_READER = late_pattern(
    r"\b(?:you|your|yourself|leaders|interviewers?|candidates?|employers?|recruiters?|hiring managers?)\b"
)
_REQUEST = late_pattern(
    r"\W*(?:focus|avoid|remember|use|describe|explain|discuss|emphasi[sz]e|highlight|mention|show|choose|pick"
    r"|give|share"
    r"|don't|do not|be|make sure|keep|talk|think|demonstrate|provide|prepare|try to|always|never)\b"
    r"(?! (?:came|went|was|were|is|has|had|fell|dropped|rose|grew|stopped|spread)\b)"  # "Use came down to …"
)


METHODS = r"(?:STAR|SOAR|CARL?|PAR)L?"  # the names of the method


def names_the_method(line: str) -> bool:
    """Whether a line begins with the advice to use a method by its name: "Use STAR: …"."""
    return bool(_METHOD.match(line))


_METHOD = late_pattern(r"\W*(?:[Uu]s(?:e|ing)|[Aa]pply|[Ff]ollow) (?:the )?" + rf"{METHODS}\b")


@remembered
def sample_label(line: str) -> int:
    """Where the label of a sample answer at the start of a line ends; 0 where there is none."""
    return _end("sample", line)


@remembered
def short_label(line: str) -> int:
    """Where a label such as "A." or "Example:" at the start of a line ends; 0 where there is none."""
    return _end("short", line)


def is_counted_label(line: str) -> bool:
    """Whether a line begins with the label of one of several answers: "case 2", "Option B:"."""
    return bool(_end("counted", line))


def is_speaker_label(line: str) -> bool:
    """Whether a line begins with the name of one who answers in a transcript: "Candidate:"."""
    return bool(_end("speaks", line))


def answer_label(line: str) -> int:
    """Where the label of any answer at the start of a line ends; 0 where there is none."""
    return sample_label(line) or short_label(line)


@remembered
def is_coaching(line: str) -> bool:
    """Whether a line opens advice about a question: "How to answer", "**Framework:** Say what you …"."""
    return bool(_end("coaching", line))


def is_coaching_title(text: str) -> bool:
    """Whether a block is no more than the label of advice, with the advice below."""
    return len(text.split()) <= _MOST_TITLE_WORDS and _end("coaching", text) == len(text[:_LONGEST])


def is_commentary(text: str) -> bool:
    """Whether a passage after an answer speaks about it, or about answering."""
    low = lowered(text)
    if is_coaching(text) or (_ABOUT_ANSWERS.search(low) and is_advice(text)):
        return True
    about = _POINTS_ELSEWHERE.match(text) or _ABOUT_THE_ANSWER.search(low)
    return bool(about) and not (has_first_person(text) or has_action_without_subject(text))


# "See the [article](…) for more details", a line of its own
_POINTS_ELSEWHERE = late_pattern(
    r"\W*(?:see|read|refer to|check out|source|more (?:at|in|on)|credits?)\b[^.!?\n]{0,60}"
    r"(?:\]\([^)\n]*\)|https?://\S+)(?![^\n]*\band\b)[^.!?\n]{0,40}[.!]?\s*\Z",
    re.I,
)
_ABOUT_ANSWERS = late_pattern(
    r"\b(?:answers?|answering|interview\w*|candidates?|questions?|employers?|recruiters?|hiring)\b"
)


_ABOUT_THE_ANSWER = late_pattern(r"\b(?:this|that|the) (?:\w+ )?(?:answer|response|candidate)\b")


def is_advice(text: str) -> bool:
    """Whether a passage speaks to a reader about answering: to "you" or by a request, and never as "I"."""
    text = _QUOTED.sub(" ", without_open_quotes(text))
    if has_first_person(text) or has_action_without_subject(text):
        return False
    return bool(_TO_THE_READER.search(lowered(text)) or _REQUEST.match(lowered(text)) or is_coaching(text))


def _end(kind: str, line: str) -> int:
    match = _patterns()[kind].match(lowered(line[:_LONGEST]).replace("’", "'"))
    return match.end() if match else 0
