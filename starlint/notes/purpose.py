"""What a file is for: whether it prepares for interviews, so that unsure labels may be believed."""

from __future__ import annotations

import re

_INTERVIEW_WORDS = re.compile(
    r"\binterview(?:er|ers|ing|s)?\b|\bbehaviou?ral\b|\bcompetenc(?:y|ies)\b"
    r"|\bleadership[- ]principles?\b|\btell me about\b|\b(?:a|one|the last) time (?:when|where|you)\b"
    r"|\b(?-i:STAR|STARL|STARR|PAR|CAR|CARL|SOAR|SCAR|LPs?)\b|(?<!user )\bstor(?:y|ies)\b",
    re.I,
)


def prepares_for_interviews(text: str) -> bool:
    """Whether a text speaks of interviews, their questions or their methods."""
    return bool(_INTERVIEW_WORDS.search(text))
