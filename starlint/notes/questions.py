"""Interview questions: which lines ask for a story, and which merely ask."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^[\W_]*(?:(?:q(?:uestion)?\s*\d*|\d{1,3}|[a-z])\s*[.):：/-]+\s*)*[\W_]*(?:(?:question|prompt|q)\s*\d*\s*[:：][\W_]*)?",
    re.I,
)

# What asks for one event: "tell me about a time", "describe a situation where", "have you ever".
_ASKS_FOR_AN_EVENT = re.compile(
    r"(?:^|[.?!:;,，]\s*|\b(?:can|could|would|will) you (?:please )?|\bplease )(?:"
    r"(?:tell|talk|walk|describe|discuss|explain|share)\b.{0,60}?"
    r"\b(?:times?|situations?|examples?|instances?|occasions?|experiences?|story|stories|projects?|moments?|mistakes?"
    r"|failures?|conflicts?|problems?|decisions?|challenges?|disagreements?|bugs?|accomplishments?|achievements?|incidents?"
    r"|migration|person|someone|somebody|something|risks?|goals?|improvements?|changes?|success|deadlines?|feedback"
    r"|customers?|crisis|setbacks?)\b"
    r"|(?:give|provide|show|take|share)\b.{0,40}?\b(?:times?|situations?|examples?|instances?|occasions?|experiences?|story)\b)"
    r"|^(?:an?|the (?:last|first|most \w+|biggest|hardest)) (?:time|situation|example|occasion)\b"
    r"|^when (?:did|have|was|were|you)\b.*\b(?:you|last)\b"
    r"|^(?:have|did) you ever\b"
    r"|^what(?:'s| is| was| were)(?: the| your)?(?: most| biggest| greatest| hardest| toughest| riskiest| proudest| worst)"
    r"(?!.*\b(?:strengths?|weakness(?:es)?)\b)"
    r"|^who was (?:the|your)\b|^what did you do (?:when|to)\b"
    r"|\b(?:a|any|another) (?:time|situation|occasion) (?:when|where|in which|that|you)\b"
    r"|^how have you\b|^in (?:your )?(?:previous|past) (?:roles?|jobs?)\b.*\bhow have you\b",
    re.I,
)
# "How do you …?" may be answered by a habit or, better, by an event.
_ASKS_FOR_A_WAY = re.compile(
    r"^(?:how (?:do|did|does|would|can)|what do you do|when do you|why did you|when you|when working)\b.*\byou(?:r)?\b",
    re.I,
)
_ASKS_OTHERWISE = re.compile(
    r"\b(?:about yourself|about you\b(?! did)|your(?:self)? (?:strengths?|weakness(?:es)?)|why (?:should we|do you want|are you|us|this)"
    r"|where do you see|salary|questions? for (?:me|us)|your working style|career goals?|looking for in|good fit|best fit"
    r"|for the interviewer|to ask)\b",
    re.I,
)
_MARKS = re.compile(r"[*_`~“”\"]+")


def bare(line: str) -> str:
    """A line without number, decoration and quotation marks, as a question would be asked."""
    plain = _MARKS.sub("", line).replace("’", "'")
    lead = _LEAD.match(plain)
    return " ".join((plain[lead.end() :] if lead else plain).split())


def asks(line: str) -> bool:
    """Whether a line is a question, of any kind."""
    text = bare(line)
    if len(text.split()) > _LONGEST:
        return False
    ordered = _IMPERATIVE.match(text) and _ADDRESS.search(text)
    return text.endswith(("?", "？")) or bool(ordered) or asks_for_story(line)


def asks_for_story(line: str) -> bool:
    """Whether a line asks for one event, so that any answer under it ought to be a story."""
    text = bare(line)
    if _asks_in_chinese(line):
        return True
    if not 3 <= len(text.split()) <= _LONGEST or _ASKS_OTHERWISE.search(text):
        return False
    return bool(_ASKS_FOR_AN_EVENT.search(text)) and _addresses(text)


def asks_for_event(line: str) -> bool:
    """Whether a line asks for one event in so many words: "a time when", "an example of"."""
    return bool(_EVENT.search(bare(line))) or _asks_in_chinese(line)


def asks_for_way(line: str) -> bool:
    """Whether a line asks how one goes about things, which a story may answer."""
    text = bare(line)
    return text.endswith("?") and bool(_ASKS_FOR_A_WAY.match(text)) and not _ASKS_OTHERWISE.search(text)


_EVENT = re.compile(r"\b(?:times?|situations?|examples?|instances?|occasions?|experiences?|story|stories)\b", re.I)
_LONGEST = 60  # words; what is longer is no question but prose
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_CHINESE_QUESTION = re.compile(r"你.*(?:怎么|怎样|如何|什么|吗|为什么|过|该|例子)", re.S)


def _asks_in_chinese(line: str) -> bool:
    return len(_CHINESE.findall(line)) >= 6 and bool(_CHINESE_QUESTION.search(line))


_ADDRESS = re.compile(r"\b(?:you|your|yourself|me|us)\b", re.I)
_IMPERATIVE = re.compile(r"^(?:please )?(?:describe|give|tell|share|provide|recall|discuss|explain|talk|walk)\b", re.I)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|my)\b")


def _addresses(text: str) -> bool:
    """Whether it speaks to a candidate: "you", or an order to tell; and not of oneself."""
    return bool(_ADDRESS.search(text) or _IMPERATIVE.match(text) or text.endswith("?")) and not _FIRST_PERSON.search(
        text
    )
