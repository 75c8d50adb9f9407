"""What a file is for: whether it prepares for interviews, by any sign or by a sure one."""

from __future__ import annotations

import re

_INTERVIEW_WORDS = re.compile(
    r"\binterview(?:er|ers|ing|s)?\b|\bbehaviou?ral\b|\bcompetenc(?:y|ies)\b"
    r"|\bleadership[- ]principles?\b|\btell me about\b|\b(?:a|one|the last) time (?:when|where|you)\b"
    r"|\b(?-i:STAR|STARL|STARR|PAR|CAR|CARL|SOAR|SCAR|LPs?)\b|(?<!user )\bstor(?:y|ies)\b",
    re.I,
)
_SURE_WORDS = re.compile(
    r"\binterview\w*\b|\bbehaviou?ral\b|\bcompetenc(?:y|ies)\b|\bleadership[- ](?:principles?|stor(?:y|ies))\b"
    r"|\bstory[- ]?bank\b|(?-i:\b(?:STAR|PAR|CAR|SOAR|BQ|LPs?)\b)|\btell me about\b",
    re.I,
)


def prepares_for_interviews(text: str) -> bool:
    """Whether a text speaks of interviews, its methods or stories, so that labels may be believed."""
    return bool(_INTERVIEW_WORDS.search(text))


def speaks_of_interviews(text: str) -> bool:
    """Whether a text speaks of interviews in more than the bare word "stories", so that prose may be believed."""
    return bool(_SURE_WORDS.search(text))
