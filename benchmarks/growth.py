"""How the time for a note grows with its length: an exponent for each of many shapes of note; 1 is linear.

    python benchmarks/growth.py [--only WORDS] [--longest 1000000] [--budget 2] [--memory]

A shape is a piece of text, repeated, in a place: in a story's Action, in its Result, in an answer without labels, or as
the whole file. Each shape is checked in longer and longer notes until one takes longer than the budget (CPU seconds).
Where a note is longer than a limit of starlint, it is refused; the shape ends there. The exponent is the slope of a
straight line through the logarithms of length and time, over the longer half of the notes. The exit code is 1 where an
exponent is above 1.15. ``--memory`` measures the peak of memory instead of the time.
"""

from __future__ import annotations

import argparse
import math
import signal
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from types import FrameType

from starlint.catalog import catalog
from starlint.errors import StarlintError
from starlint.linter import lint
from starlint.program import collect_rarely

RULES = catalog().rules
HIGHEST_EXPONENT = 1.15
SHORTEST = 4_000  # characters
LEAST_SECONDS = 0.02  # a shorter time is mostly what any note costs

PIECES = {
    "letters": "a",
    "capitals": "A",
    "words": "the parcel was late again ",
    "long words": "Donaudampfschifffahrtsgesellschaft",
    "sentences": "I rang the depot and asked for the parcel. ",
    "sentences without spaces": "I.Rang.The.Depot.",
    "lines": "I rang the depot\n",
    "short lines": "a\n",
    "paragraphs": "I rang the depot and asked for the parcel.\n\n",
    "hard-wrapped lines": "and then I rang the depot and asked for the parcel that was still there, and\n",
    "blanks": " ",
    "tabs": "\t",
    "blank lines": "\n",
    "line ends of old": "a\r",
    "spaced letters": "a ",
    "first persons": "I ",
    "full stops": ".",
    "exclamation marks": "!",
    "question marks": "?",
    "commas": ",",
    "colons": ":",
    "hyphens": "-",
    "dashes": "– ",
    "apostrophes": "'",
    "quotes": '"',
    "curly quotes": "“",
    "quoted words": "“so late” ",
    "open parentheses": "(",
    "closing parentheses": ")",
    "remarks": "(so late) ",
    "open brackets": "[",
    "brackets": "[so late again, Ann] ",
    "links": "[a](b) ",
    "open links": "[a](",
    "images": "![a](b) ",
    "wiki links": "[[a]] ",
    "open wiki links": "[[a|",
    "footnotes": "[^1] ",
    "stars": "*",
    "italics": "*a* ",
    "lines of italics": "*a*\n",
    "bold": "**a** ",
    "open bold": "**a ",
    "underscores": "_a_",
    "backticks": "`",
    "code": "`a` ",
    "backslashes": "\\",
    "tildes": "~~a~~ ",
    "entities": "&amp;",
    "ampersands": "&",
    "emoji": "👩‍🍳",
    "flags": "🏴",
    "accents": "e\u0301",
    "combining marks": "\u0301",
    "direction marks": "\u202e",
    "no width": "\u200b",
    "NUL": "\x00",
    "Chinese": "你有没有遇到过困难",
    "Chinese you": "你",
    "styled letters": "𝐒",
    "digits": "7",
    "figures": "we saved 12 % of it, ",
    "figure sentences": "We saved 12 % in May. ",
    "percentages": "12 % ",
    "amounts": "$5,000 ",
    "from and to": "from 12 to 3 ",
    "numbers with points": "1.5.",
    "number words": "twenty one ",
    "hundreds": "two hundred and ",
    "dates": "in May 2022 ",
    "ranges": "10-12 ",
    "units": "ms ",
    "reminders": "TODO ask Ann\n",
    "reminders on a line": "TODO: ask ",
    "placeholders": "[X] ",
    "blanks to fill": "____ ",
    "angle placeholders": "<name> ",
    "addresses": "https://a.b/c ",
    "mails": "a@b.co ",
    "mails without end": "a.b@c.d.",
    "tags": "#ownership ",
    "at signs": "@",
    "open tags": "<div ",
    "unclosed divs": "<div>\n",
    "tags in a row": "<b>a</b> ",
    "breaks": "<br>",
    "open comments": "<!-- a ",
    "comments": "<!-- a -->\n",
    "HTML cells": "<td>a",
    "HTML rows": "<tr><td>a</td></tr>\n",
    "open tables": "<table><tr><th>a<th>b<th>c\n",
    "open scripts": "<script> ",
    "summaries": "<details><summary>a</summary>\n",
    "table rows": "| a | b | c |\n",
    "table columns": "a | ",
    "table rules": "|-",
    "headings": "## a\n",
    "headings with text": "## The parcel\n\nI rang the depot and asked for it.\n\n",
    "number signs": "#",
    "setext lines": "a\n---\n",
    "rules": "---\n\n",
    "fences": "```\na\n```\n",
    "open fences": "```a\n",
    "quotes of blocks": "> a\n",
    "nested quotes": "> ",
    "list items": "- I rang the depot\n",
    "nested items": "- ",
    "numbered items": "1. I rang the depot\n",
    "bullets": "• I rang the depot\n",
    "indented items": "  - a\n    - b\n",
    "questions": "Tell me about a time when you failed\n",
    "questions apart": "## Tell me about a time when you failed?\n\n",
    "questions and answers": "## Tell me about a time you failed.\n\nIn May I lost a key. I rang the smith.\n\n",
    "open questions": "How do you work with others?\n\nI work well with others and I asked them.\n\n",
    "follow-ups": "Follow-ups:\n- Why did you ring?\n- Because I was late.\n",
    "labels": "**Situation:** I ran a depot.\n\n",
    "labels in a line": "(S) We met. (A) I rang. ",
    "letters as labels": "S: we met\nT: I had to\nA: I rang\nR: it came\n",
    "stories": (
        "### A parcel\n\n**Situation:** In May 2022 a parcel was late.\n\n**Task:** I had to find it.\n\n"
        "**Action:** I rang the depot and I drove there, and I asked Ann to look.\n\n"
        "**Result:** It came in 2 days, not 9.\n\n"
    ),
    "stories of figures": (
        "**Situation:** In May 2022 4 % were late.\n\n**Action:** I rang 12 depots and drove to 3.\n\n"
        "**Result:** 1 % were late; it came in 2 days.\n\n"
    ),
    "templates": "**Situation:** [what happened]\n\n**Action:** [what you did]\n\n**Result:** [what came of it]\n\n",
    "empty labels": "**Action:**\n\n",
    "extra labels": "**Feelings:** I was glad.\n\n",
    "label starts": "Situation ",
    "label dashes": "S - ",
    "principles": "Customer Obsession, Ownership; ",
    "principle lines": "Principles: Customer Obsession, Ownership\n",
    "sample answers": "Sample answer:\n\nI rang the depot and asked for it, and I drove there in May.\n\n",
    "speakers": "Ann: So you were late?\nPaul: I rang the depot.\n",
    "answers": "the answer ",
    "comments that disable": "<!-- starlint-disable G604 -->\n",
    "comments for the next line": "<!-- starlint-disable-next-line G604 -->\nI rang.\n\n",
    "comments that enable": "<!-- starlint-disable G604 -->\nI rang.\n<!-- starlint-enable G604 -->\n",
    "comments with words": "<!-- starlint-disable-line a, b -->\n",
    "comments of many words": "a1, ",
    "clichés": "I am a team player and a hard worker. ",
    "hedges": "I think maybe perhaps ",
    "we": "We were asked and we did it, but they were late. ",
    "habits": "I would always ring them, and I usually do. ",
    "subordinate clauses": "because when I rang, which they had asked, ",
    "names": "Ann Smith ",
    "blame": "Ann's fault was that he was lazy. ",
    "repeated words": "parcel parcel ",
    "lessons": "I learned that I should ring. Since then I ring. ",
    "German": "Ich habe das Paket nicht gefunden und ",
    "front matter": "tags: a\n",
    "equals signs": "=",
    "plus signs": "+ ",
    "slashes": "/",
    "pipes": "|",
    "arrows": "-> ",
}
QUESTION = "# Interview\n\n## Tell me about a time when you lost something.\n\n"
PLACES: dict[str, Callable[[str], str]] = {
    "Action": lambda text: (
        f"**Situation:** In May 2022 I ran a depot.\n\n**Action:** I rang. {text}\n\n**Result:** We saved 5 %.\n"
    ),
    "Result": lambda text: (
        f"**Situation:** In May 2022 I ran a depot.\n\n**Action:** I rang Ann.\n\n**Result:** We saved 5 %. {text}\n"
    ),
    "answer": lambda text: f"{QUESTION}In May 2022 I lost the key of the depot, and I rang the smith. {text}\n",
    "title": lambda text: f"# {text}\n\n**Situation:** We met.\n\n**Action:** I rang.\n\n**Result:** It came.\n",
    "file": lambda text: text,
    "frame": lambda text: f"---\n{text}\n",
}


class OutOfBudgetError(BaseException):
    """A note took far longer than its budget; no rule may take it for an error of its own."""


def main() -> int:
    """Print the exponent of every shape; the exit code."""
    asked = _arguments()
    collect_rarely()  # as the command does
    signal.signal(signal.SIGPROF, _stop)
    lint(PLACES["Action"]("I rang."), RULES)  # loads the libraries before the clock starts
    steep = 0
    shapes = [
        (f"{piece} ({place})", piece, place)
        for piece in PIECES
        for place in PLACES
        if (asked.only or "") in f"{piece} ({place})"
    ]
    print(f"{'shape':<44}{'characters':>11}{'MB' if asked.memory else 'seconds':>9}{'exponent':>9}")
    for name, piece, place in shapes:
        points = list(_points(PIECES[piece], PLACES[place], asked))
        if not points:
            print(f"{name:<44}{'refused':>11}", flush=True)
            continue
        exponent = _exponent(points)
        steep += exponent > HIGHEST_EXPONENT
        if not asked.quiet or exponent > HIGHEST_EXPONENT:
            print(f"{name:<44}{points[-1][0]:>11,}{points[-1][1]:>9.2f}{exponent:>9.2f}", flush=True)
    print(f"{len(shapes)} shapes, {steep} with an exponent above {HIGHEST_EXPONENT}")
    return 1 if steep else 0


def _points(piece: str, place: Callable[[str], str], asked: argparse.Namespace) -> Iterator[tuple[int, float]]:
    """The lengths of longer and longer notes, each with its cost."""
    length = SHORTEST
    while length <= asked.longest:
        text = place((piece * (length // len(piece) + 1))[:length])
        try:
            cost = _megabytes(text) if asked.memory else _seconds(text, asked.budget)
        except StarlintError:
            return  # it is longer than a limit
        yield len(text), cost
        if cost > (2000 if asked.memory else asked.budget):
            return
        length *= 2


def _seconds(text: str, budget: float) -> float:
    signal.setitimer(signal.ITIMER_PROF, max(budget * 15, 5))
    before = time.process_time()
    try:
        lint(text, RULES)
    except OutOfBudgetError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - before


def _megabytes(text: str) -> float:
    tracemalloc.start()
    lint(text, RULES)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def _stop(_: int, __: FrameType | None) -> None:
    raise OutOfBudgetError


def _exponent(points: list[tuple[int, float]]) -> float:
    """The slope of a line through the logarithms of the longer half of the points; 0 where all are quick."""
    timed = [(math.log(length), math.log(cost)) for length, cost in points if cost >= LEAST_SECONDS]
    timed = timed[len(timed) // 2 - 1 if len(timed) > 3 else 0 :]
    if len(timed) < 2:
        return 0.0
    return statistics.linear_regression(*zip(*timed, strict=True)).slope


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="a word in the names of the shapes to measure")
    parser.add_argument("--longest", type=int, default=1_000_000, help="characters of the longest note")
    parser.add_argument("--budget", type=float, default=2.0, help="CPU seconds after which a shape ends")
    parser.add_argument("--memory", action="store_true", help="measure the peak of memory")
    parser.add_argument("--quiet", action="store_true", help="print only the shapes that are too steep")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
