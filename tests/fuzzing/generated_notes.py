"""Whole notes made at random: stories in every shape, answers, tables, HTML, fences, strange characters, and damage.

What is made depends only on `Choices`, so that hypothesis, a seed or a fuzzer may drive it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from hypothesis import strategies as st

from tests.notes.whole_notes import OTHERWISE, WHOLE, A, R, S, T

Item = TypeVar("Item")


class Choices(Protocol):
    """Where chance comes from."""

    def below(self, limit: int) -> int:
        """A number from 0 up to a limit, which is left out."""


class SeededChoices:
    """Chance from a seed."""

    def __init__(self, seed: object) -> None:
        self.below: Callable[[int], int] = random.Random(repr(seed)).randrange


WHOLE_STORIES = tuple(WHOLE.values())
NOTES = (*WHOLE_STORIES, *(text for text, _ in OTHERWISE.values()))

SENTENCES = (
    S,
    T,
    A,
    R,
    "I rang the depot and asked for the parcel.",
    "We were late, and nobody knew why",
    "It was 12 % cheaper, from $5,000 to $4,400 in 3 weeks!",
    "They said: “Tom’s fault, as always.”",
    "I'd always check it twice (or three times), because it matters…",
    "Significantly better, went well, everyone was happy; two hundred and six boxes.",
    "TODO: ask Ann",
    "Mail ann@example.com or 7@b.com, or ring +44 20 7946 0958, see https://example.com/a_(b).",
    "Ich habe das Paket am Montag gefunden und sofort geliefert.",
    "你有没有遇到过困难？我修好了炉子。",
    "İstanbul'da ﬁne ☃ 👩‍🍳 e\u0301",
    "",
)
QUESTIONS = (
    "Tell me about a time when you failed.",
    "**Q3. How do you work with others?**",
    "- Describe a conflict with a colleague",
    "“Have you ever lost a key?”",
    "Sample answer:",
    "Follow-ups:\n- Why did you ring?\n  - Because I was late.",
    "Main: Ownership, Deliver Results",
    "#ownership #dive-deep",
)
BLOCKS = (
    "# Interview stories\n\n",
    "## Lost key ##\n",
    "Lost key\n===\n",
    "- one\n  - two\n    1. three\n\n",
    "```\nS: a\nA: b\nR: c\n```\n",
    "~~~python\nprint()\n~~~\n",
    "````text\n```\nopen",
    "<details><summary>Why?</summary>\n\nI rang.\n\n</details>\n",
    "<table><tr><th>Situation<th>Action<th>Result</tr><tr><td>a<td>b<td>c</tr></table>\n",
    "| Situation | Action | Result |\n|---|:-:|--:|\n| it \\| rained | I ran | dry in 5 min |\n| | TODO | <!--x--> |\n",
    "| Story | S | T | A | R |\n|-|-|-|-|-|\n| Key | lost | find | I rang | 3 days |\n",
    "---\n",
    "---\ntags: [ownership]\nprinciples: Dive Deep\n---\n",
    "<!-- starlint-disable-next-line G604 -->\n",
    "<!-- starlint-disable -->\n",
    "<!-- starlint-enable R301 -- done -->\n",
    "<!-- starlint-disable-file N8 -->\n",
    "<!-- open",
    "%% hidden %%\n",
    '[link](a "b") ![image](c) [[wiki|page]] [^1]\n\n[^1]: note\n[ref]: /url\n',
)
BITS = (
    *("\n", "\r\n", "\r", "\n\n", " ", "    ", "\t", "- ", "* ", "1. ", "> ", "# ", "### ", "---\n", "| ", "|-|-|\n"),
    *("**", "__", "*", "_", "`", "```\n", "[", "]", "](", ")", "![", "[[", "]]", "<b>", "</b>", "<!--", "-->", "<br>"),
    *(
        "&amp;",
        "&#0;",
        "&nbsp;",
        "\\",
        "\\*",
        "%%",
        "#tag",
        "TODO ",
        "•",
        "–",
        "…",
        "“",
        "”",
        "’",
        "：",
        "？",
        "?",
        ".",
    ),
    *(":", "\x00", "S", "T", "A", "R", "L", "Situation", "Task", "Action", "Result", "Lesson", "Follow-ups:", "(T) "),
    *(
        "I built it",
        "we were",
        "you",
        "Tell me about a time when you failed",
        "How do you work",
        "Main: Ownership",
        "👩‍🍳",
        "你有没有遇到过",
        "**S:** I built it.\n\n",
        "S: we met\n",
        "- **Task**: I had to\n",
        "### Action\n",
    ),
    *("R: 3% &amp; more\n", "<details>", "<summary>", "</summary>", "<td>", "http://a.b", "- [ ] ", "NOTE TO SELF: "),
    *("ASK ANN ABOUT THE BILL", "\ufeff", "\u202e", "\u2066", "\u200b", "\u200d", "\u2028", "\x85", "\x0b", "\x0c"),
    *("\x1b[31m", "\u0301", "\U000e0041", "\ud83d", "𝐒", "İ", "ß", "٣", "½", "²", "①", "1,000,000", "10k", "9.9.9"),
)
_BETWEEN = ("\n\n", "\n", "", "\n\n---\n\n", "\r\n\r\n", "\r", " ")


def pick(choices: Choices, items: Sequence[Item]) -> Item:
    """One of some items."""
    return items[choices.below(len(items))]


def note(choices: Choices) -> str:
    """A note of a few parts, perhaps quoted, nested or damaged."""
    parts = [pick(choices, _PARTS)(choices) + pick(choices, _BETWEEN) for _ in range(1 + choices.below(3))]
    text = "".join(parts)
    if choices.below(4) == 0:
        text = _within(pick(choices, ("> ", "  ", "- ", "    ", "> - ")), text)
    for _ in range(choices.below(4)):
        text = damaged(choices, text)
    return text


def whole_story(choices: Choices) -> str:
    """A finished story in one of the shapes that people write, with nothing around it."""
    return pick(choices, WHOLE_STORIES)


def damaged(choices: Choices, text: str) -> str:
    """A text with one thing cut, moved, doubled, joined or put in."""
    return pick(choices, _DAMAGES)(choices, text)


def _prose(choices: Choices) -> str:
    return " ".join(pick(choices, SENTENCES) for _ in range(1 + choices.below(5)))


def _asked(choices: Choices) -> str:
    return f"{pick(choices, ('', '## ', '1. ', '> '))}{pick(choices, QUESTIONS)}\n\n{_prose(choices)}"


def _labelled(choices: Choices) -> str:
    shape = pick(
        choices, ("**{}:** {}\n\n", "{}: {}\n", "- {} - {}\n", "### {}\n{}\n", "({}) {} ", "<b>{}</b>: {}<br>\n")
    )
    names = pick(choices, (("S", "T", "A", "R"), ("Situation", "Action", "Result", "Lesson"), ("Problem", "Outcome")))
    return "".join(shape.format(name, _prose(choices)) for name in names)


def _noise(choices: Choices) -> str:
    return "".join(pick(choices, BITS) for _ in range(1 + choices.below(12)))


_PARTS: tuple[Callable[[Choices], str], ...] = (
    whole_story,
    lambda choices: pick(choices, NOTES),
    lambda choices: pick(choices, BLOCKS),
    _asked,
    _labelled,
    _prose,
    _noise,
    _noise,
)


def _within(prefix: str, text: str) -> str:
    return "\n".join(f"{prefix}{line}" for line in text.split("\n"))


def _stretch(choices: Choices, text: str) -> tuple[int, int]:
    start = choices.below(len(text) + 1)
    return start, min(len(text), start + choices.below(1 + min(len(text), 80)))


def _cut(choices: Choices, text: str) -> str:
    start, end = _stretch(choices, text)
    return text[:start] + text[end:]


def _doubled(choices: Choices, text: str) -> str:
    start, end = _stretch(choices, text)
    return text[:end] + text[start:]


def _filled(choices: Choices, text: str) -> str:
    at = choices.below(len(text) + 1)
    return text[:at] + pick(choices, BITS) * (1 + choices.below(3)) + text[at:]


def _lines(choices: Choices, text: str) -> str:
    """Two lines change places."""
    lines = text.split("\n")
    one, other = choices.below(len(lines)), choices.below(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _bytes(choices: Choices, text: str) -> str:
    """Bytes are overwritten, and read as what they then are."""
    content = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(1 + choices.below(3)):
        if content:
            content[choices.below(len(content))] = choices.below(256)
    return content.decode("utf-8", "replace")


_DAMAGES: tuple[Callable[[Choices, str], str], ...] = (
    _cut,
    _doubled,
    _filled,
    _filled,
    _lines,
    _bytes,
    lambda choices, text: text[: choices.below(len(text) + 1)],
    lambda choices, text: text.replace("\n", pick(choices, ("\r", "\r\n", " ", "\n\n"))),
    lambda choices, text: text.replace("\n", pick(choices, ("\r", "\r\n", "\n ")), 1 + choices.below(5)),
    lambda choices, text: text.replace(" ", pick(choices, ("\u00a0", "\u2003", "\n", "")), 1 + choices.below(5)),
)


class _Drawn:
    """Chance from hypothesis."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def below(self, limit: int) -> int:
        return self._draw(st.integers(0, limit - 1))


@st.composite
def notes(draw: st.DrawFn) -> str:
    """A strategy for whole notes."""
    return note(_Drawn(draw))


@st.composite
def whole_stories(draw: st.DrawFn) -> str:
    """A strategy for finished stories in the shapes that people write."""
    return whole_story(_Drawn(draw))
