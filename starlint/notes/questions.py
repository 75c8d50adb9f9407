"""Interview questions: which lines are questions, and which of them ask for a story."""

from __future__ import annotations

import re
from functools import lru_cache

from starlint.notes.prose import lowered

_LONGEST = 60  # words; a longer line is prose
_LONGEST_WORD = 14  # characters, on average
_FEWEST = 3  # words
_REMEMBERED = 4096  # lines, since several passes over a file need the same answers

_MARKS = re.compile(r"[*_`~“”\"]")
_NUMBER = r"(?:(?:q(?:uestion)?\s*\d*|\d{1,3}|[a-z])\s*[.):：/-]+\s*)*"
_CALLED = r"(?:(?:example|sample|interview|behaviou?ral|practice|possible|main)\s+)?(?:question|prompt|q)"
_LEAD = re.compile(rf"^[\W_]*{_NUMBER}[\W_]*(?:{_CALLED}\s*\d*\s*[:：][\W_]*)?", re.I)


@lru_cache(maxsize=_REMEMBERED)
def bare(line: str) -> str:
    """A line without number, decoration and quotation marks, as an interviewer would say it."""
    plain = _MARKS.sub("", line).replace("’", "'")
    lead = _LEAD.match(plain)
    return " ".join((plain[lead.end() :] if lead else plain).split())


# "The migration – tell me about a time …": a title before the question.
_TITLE = re.compile(
    r"^[^?.:–—]{2,60}?(?:\s[-–—]|:|[–—])\s+[\W_]*"
    r"(?=(?:tell|describe|give|share|walk|talk|have you|what|when|how|can you|could you|why)\b)",
    re.I,
)


def question_in(line: str) -> str:
    """The bare question of a line, without a title before it."""
    text = bare(line)
    title = _TITLE.match(text)
    return text[title.end() :] if title and is_question(text[title.end() :]) else text


def _is_long(line: str) -> bool:
    return len(line) > _LONGEST * _LONGEST_WORD


_MARKED = re.compile(
    r"\W*q(?:uestion)?\s*\d*[\s.:)-]+(?:how|what|why|when|where|which|who|tell|describe|give|have|can|could|do|did)\b",
    re.I,
)


def _is_marked(line: str) -> bool:
    """Whether a "Q" marks a line as a question, though it has no question mark: "Q. how do you deal with conflict"."""
    return bool(_MARKED.match(line))


@lru_cache(maxsize=_REMEMBERED)
def is_question(line: str) -> bool:
    """Whether a line is a question of any kind, or a request: "Tell me about yourself"."""
    text = "" if _is_long(line) else bare(line)
    if not text or len(text.split()) > _LONGEST:
        return False
    low = lowered(text)
    if text.endswith(("?", "？")) or _is_marked(line) or (_IMPERATIVE.match(low) and _ADDRESS.search(low)):
        return True
    return asks_for_story(line)


@lru_cache(maxsize=_REMEMBERED)
def asks_for_story(line: str) -> bool:
    """Whether a line asks for one event, so that its answer should be a story."""
    if _is_long(line):
        return False
    if _asks_in_chinese(line):
        return True
    text = bare(line)
    if not _FEWEST <= len(text.split()) <= _LONGEST or not _addresses(text):  # the cheapest test first
        return False
    low = lowered(text)
    return bool(_ASKS_FOR_AN_EVENT.search(low)) and not (_ASKS_OTHERWISE.search(low) or _POINTS_AT.match(low))


def asks_for_event(line: str) -> bool:
    """Whether a line names an event: "a time when", "an example of"."""
    return bool(_EVENT.search(lowered(bare(line)))) or _asks_in_chinese(line)


@lru_cache(maxsize=_REMEMBERED)
def asks_for_way(line: str) -> bool:
    """Whether a line asks how you go about things, which a story may answer."""
    text = "" if _is_long(line) else bare(line)
    low = lowered(text)
    question = text.endswith("?") or _is_marked(line)
    return question and bool(_ASKS_FOR_A_WAY.match(low)) and not _ASKS_OTHERWISE.search(low)


# From here on, questions are compared in small letters.

_TELL = r"(?:tell|talk|walk|describe|discuss|explain|share)"
_GIVE = r"(?:give|provide|show|take|share)"
_OCCASIONS = r"(?:times?(?!-)|situations?|examples?|instances?|occasions?|experiences?|story|stories)"
_EVENTS = (
    r"(?:projects?|moments?|mistakes?|failures?|conflicts?|problems?|decisions?|challenges?|disagreements?|bugs?"
    r"|accomplishments?|achievements?|incidents?|migration|person|someone|somebody|something|risks?|goals?"
    r"|improvements?|changes?|success|deadlines?|feedback|customers?|crisis|setbacks?)"
)
_SUPERLATIVE = r"(?:most|biggest|greatest|hardest|toughest|riskiest|proudest|worst)"
_EVENT = re.compile(rf"\b{_OCCASIONS}\b")

_ASKS_FOR_AN_EVENT = re.compile(
    # "Tell me about a time …", "Can you describe a project …", "Give me an example …"
    r"(?:^|[.?!:;,，]\s*|\b(?:can|could|would|will) you (?:please )?|\bplease )"
    rf"(?:{_TELL}\b.{{0,60}}?\b(?:{_OCCASIONS}|{_EVENTS})\b|{_GIVE}\b.{{0,40}}?\b{_OCCASIONS}\b)"
    # "Tell me about when you …"
    r"|(?:^|[.?!]\s+)(?:please )?(?:tell|talk to) (?:me|us) about (?:when|how) you\b"
    # "The last time …", "A situation in which …"
    r"|^(?:an?|the (?:last|first|most \w+|biggest|hardest)) (?:time|situation|example|occasion)\b"
    r"|\b(?:a|any|another) (?:time|situation|occasion) (?:when|where|in which|that|you)\b"
    # "When did you last …?", "Have you ever …?", "How have you …?"
    r"|^when (?:did|have|was|were|you)\b.*\b(?:you|last)\b"
    r"|^(?:have|did) you ever\b"
    r"|^how have you\b|^in (?:your )?(?:previous|past) (?:roles?|jobs?)\b.*\bhow have you\b"
    r"|^who was (?:the|your)\b|^what did you do (?:when|to)\b"
    # "What was your hardest …?"
    rf"|^what(?:'s| is| was| were)(?: the| your)? {_SUPERLATIVE}(?!.*\b(?:strengths?|weakness(?:es)?)\b)"
)

# "How do you …?" may be answered by a habit or, better, by an event.
_ASKS_FOR_A_WAY = re.compile(
    r"^(?:how (?:do|did|does|would|can)|what do you do|when do you|why did you|when you|when working)\b.*\byour?\b"
)

# About yourself, about the job, or for the interviewer.
_ASKS_OTHERWISE = re.compile(
    r"\b(?:about yourself|about you\b(?! did)|your(?:self)? (?:strengths?|weakness(?:es)?)"
    r"|why (?:should we|do you want|are you|us|this)|where do you see|salary|questions? for (?:me|us)"
    r"|your working style|career goals?|looking for in|good fit|best fit|for the interviewer"
    r"|(?:questions?|things?|what) to ask)\b|^to ask\b"
)

# "Describe the bug": a request about a thing at hand, as in issue forms and exercises.
_POINTS_AT = re.compile(
    r"^(?:describe|explain|discuss|share|provide|give|show) (?:the|any|all|how the|what the)"
    rf" (?!(?:last|first|best|{_SUPERLATIVE[3:-1]})\b)(?!.*\b(?:you|your|me|us)\b)"
)

_ADDRESS = re.compile(r"[ymu](?:(?<=\by)ou(?:r(?:self)?)?|(?<=\bm)e|(?<=\bu)s)\b")
_IMPERATIVE = re.compile(r"^(?:please )?(?:describe|give|tell|share|provide|recall|discuss|explain|talk|walk)\b")
_FIRST_PERSON = re.compile(r"[Im](?:(?<=\bI)|(?<=\bm)y)\b")  # as it is written


def _addresses(text: str) -> bool:
    """Whether it is addressed to a candidate, by "you" or by a request, and does not say "I"."""
    if _FIRST_PERSON.search(text):
        return False
    low = lowered(text)
    return text.endswith("?") or bool(_ADDRESS.search(low) or _IMPERATIVE.match(low))


_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_CHINESE_QUESTION = re.compile(r"你.*(?:怎么|怎样|如何|什么|吗|为什么|过|该|例子)", re.S)
_FEWEST_CHINESE = 6  # characters


def _asks_in_chinese(line: str) -> bool:
    if line.isascii() or not _CHINESE_QUESTION.search(line):
        return False
    return len(_CHINESE.findall(line)) >= _FEWEST_CHINESE
