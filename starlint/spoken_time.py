"""How long words take to say: in seconds, and in minutes and seconds, at a pace in words a minute."""

from __future__ import annotations

WORDS_A_MINUTE = 140  # the pace of an unhurried speaker
SLOW, FAST = 130, 160  # words a minute; most people speak between these


def seconds(words: int, pace: int = WORDS_A_MINUTE) -> int:
    """How long it takes to say so many words, at an even pace in words a minute."""
    return round(words * 60 / pace)


def clock(time: int) -> str:
    """Seconds as minutes and seconds: 172 as 2:52."""
    return f"{time // 60}:{time % 60:02}"


def time_range(words: int, pace: int = WORDS_A_MINUTE) -> str:
    """How long it takes to say so many words: a range, 2:30–3:05; or at the speaker's own pace, 2:41."""
    if pace != WORDS_A_MINUTE:
        return clock(seconds(words, pace))
    return f"{clock(seconds(words, FAST))}–{clock(seconds(words, SLOW))}"
