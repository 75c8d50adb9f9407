"""Lines that announce an answer ("Sample answer:") or advice on how to give one ("What they're testing:")."""

from __future__ import annotations

import re
from functools import lru_cache

from starlint.notes.first_person import has_action_without_subject, has_first_person
from starlint.notes.prose import lowered

_LONGEST = 120  # characters of a label; longer lines are searched no further
_REMEMBERED = 4096  # lines

_EDGE = r"[\W_\d]*"
_KIND = (
    r"(?:an?|the|my|our|one|another|alternative|here is|here's|good|great|strong(?:er)?|weak(?:er)?|bad|poor|better"
    r"|best|ideal|perfect|sample|examples?|model|possible|suggested|short|long|full|real|real-world|interview|star|spoken)"
)
_ANSWER = r"(?:answers?|response|reply)"
_NUMBER = r"(?:\s*(?:#|no\.?)?\s*\d{1,2})?"
_NOTE = r"(?:\s*\([^()]{1,60}\))?"
_NAME = (
    rf"(?:(?:{_KIND}\s+){{1,4}}{_ANSWER}|examples? of (?:an? )?(?:\w+ )?{_ANSWER}|(?:my|sample|example|model) story"
    rf"|(?:interview|star|real-world)(?: interview)? example|alternative(?=\s*\())"
)
# "Sample answer", "**Example of answers:**", "✅ Good Answer:", "Sample answer 2 (nurse) –"
_SAMPLE = re.compile(rf"{_EDGE}{_NAME}{_NUMBER}{_NOTE}[*_]*\s*(?:[:：.–—-]|\Z)[\W_]*?(?=[^\W_]|[“\"'`(\[]|\Z)")
# "Answer:", "A.", "Response -", "Example:", "I would say:": also inside of an answer, or about something else
_SHORT = re.compile(
    rf"[*_]*(?:(?:a|ans|answer|response|my answer|example){_NUMBER})[*_]*\s*(?:[.:：)])[*_]*\s*"
    rf"|{_EDGE}(?:answer|response|example|i(?: would|'d| will) (?:say|answer)){_NUMBER}{_NOTE}{_EDGE}\Z"
)

_COACHING = re.compile(
    rf"{_EDGE}(?:"
    r"what (?:they|the interviewers?|interviewers|we|it|this|(?:the )?(?:employers?|recruiters?|hiring managers?))\b"
    r"(?:'re|'s| are| is)?(?: really| actually)?"
    r" (?:tests?|testing|asking|ask(?:s|ed)?|assess(?:es|ing)?|looks?|looking|wants?|evaluat\w+|measur\w+"
    r"|prob\w+)\b.*"
    r"|what to (?:say|avoid|include|mention|show|cover|look for)\b.*"
    r"|how (?:to|not to|you should|you can|should you) (?:answer|approach|respond|structure|handle this)\b.*"
    r"|why (?:(?:do )?(?:they|interviewers?|employers?|recruiters?)|this (?:is|question|works?)|it works?"
    r"|you(?:'re| are))"
    r"\b.*|(?:skills?|competenc(?:y|ies)|traits|qualities)(?: being)? (?:tested|assessed|evaluated|shown)\b.*"
    r"|(?:key|pro|quick|answer(?:ing)?|interview|coaching) ?(?:tips?|points?|notes?|advice|takeaways? for).*"
    r"|(?:common|mistakes|pitfalls|red flags|things|answers) (?:mistakes|pitfalls|errors|to avoid)\b.*"
    r"|(?:mistakes|pitfalls|red flags)|(?:suggested |answer |recommended |star )?(?:framework|structure|template"
    r"|outline|format|approach)"
    r"|strategy(?: statement)?|commentary|analysis|advice|tips?|guidance|hints?|key|purpose|intent|rationale"
    r"|reasoning"
    r"|(?:common |possible |likely )?follow[- ]?ups?(?: questions?)?|refs?|references?|sources?|expected coverage"
    r"|difficulty|remember"
    r")[*_]*\s*(?:[:：]|\?|\Z)[\W_]*"
)


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MOST_TITLE_WORDS = 10
_TO_THE_READER = re.compile(
    r"\b(?:you|your|yourself|interviewers?|candidates?|employers?|recruiters?|hiring managers?)\b"
)
_REQUEST = re.compile(
    r"\W*(?:focus|avoid|remember|use|describe|explain|discuss|emphasi[sz]e|highlight|mention|show|choose|pick"
    r"|give|share"
    r"|don't|do not|be|make sure|keep|talk|think|demonstrate|provide|prepare|try to|always|never)\b"
)


@lru_cache(maxsize=_REMEMBERED)
def sample_label(line: str) -> int:
    """Where the label of a sample answer at the start of a line ends; 0 where there is none."""
    return _end(_SAMPLE, line)


@lru_cache(maxsize=_REMEMBERED)
def short_label(line: str) -> int:
    """Where a label such as "A." or "Example:" at the start of a line ends; 0 where there is none."""
    return _end(_SHORT, line)


def answer_label(line: str) -> int:
    """Where the label of any answer at the start of a line ends; 0 where there is none."""
    return sample_label(line) or short_label(line)


@lru_cache(maxsize=_REMEMBERED)
def is_coaching(line: str) -> bool:
    """Whether a line opens advice about a question: "How to answer", "**Framework:** Say what you …"."""
    return bool(_end(_COACHING, line))


def is_coaching_title(text: str) -> bool:
    """Whether a block is no more than the label of advice, with the advice below."""
    return len(text.split()) <= _MOST_TITLE_WORDS and _end(_COACHING, text) == len(text[:_LONGEST])


def is_commentary(text: str) -> bool:
    """Whether a passage after an answer speaks about it, or about answering."""
    return is_coaching(text) or (is_advice(text) and bool(_ABOUT_ANSWERS.search(lowered(text))))


_ABOUT_ANSWERS = re.compile(
    r"\b(?:answers?|answering|interview\w*|candidates?|questions?|employers?|recruiters?|hiring)\b"
)


def is_advice(text: str) -> bool:
    """Whether a passage speaks to a reader about answering: to "you" or by a request, and never as "I"."""
    text = _QUOTED.sub(" ", text)
    if has_first_person(text) or has_action_without_subject(text):
        return False
    return bool(_TO_THE_READER.search(lowered(text)) or _REQUEST.match(lowered(text)) or is_coaching(text))


def _end(pattern: re.Pattern[str], line: str) -> int:
    match = pattern.match(lowered(line[:_LONGEST]).replace("’", "'"))
    return match.end() if match else 0
