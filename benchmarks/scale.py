"""Whether time grows no faster than the text: stories of 1,000 words, 2,000, 4,000 …, and files of many answers.

    python benchmarks/scale.py

The last column is what counts: it stays level where the time is linear.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from speed import load_libraries, timed

from starlint.catalog import catalog
from starlint.linter import lint

SHAPES = {
    "one paragraph": " ",
    "paragraphs": "\n\n",
    "a list": "\n- ",
}
ANSWER = (
    "In May 2022 I lost the key of the depot. I rang the smith, walked to his shop, and paid for a new lock.\n"
    "We opened at noon, an hour early, and I keep a second key since then.\n\n"
)
FILES = {  # the top of a file, and one of its many answers
    "answers under questions": ("", f"## Have you ever lost a key?\n\n{ANSWER}"),
    "sample answers": ("# Interview\n\n", f"## Have you ever lost a key?\n\nSample answer:\n\n{ANSWER}"),
    "prose under topics": ("# Interview\n\n", f"## The lost key\n\n{ANSWER}"),
}
SIZES = [1000 * 2**power for power in range(6)]
TRIES = 3  # the fastest counts

_STEPS = (
    "I wrote down the {noun} of each {other} for {number} days, because nobody had counted them",
    "I asked the {noun} team in hall {number} to move the {other} to the second shift",
    "Then I rang {number} customers and read the {noun} list to them (the {other} one, mostly)",
    "We had lost {number} % of the {noun} boxes, so that the {other} gate stood open",
    "The {noun} was checked by the {other} office after {number} weeks",
)
_NOUNS = ("parcel", "ladder", "garden", "ticket", "bridge", "window", "copper", "harbour", "engine", "letter")


def story(words: int, between: str, seed: int = 1) -> str:
    """A story whose Action has about so many words, in one paragraph, in many, or in a list."""
    chance = random.Random(seed)
    sentences = [_sentence(chance) for _ in range(words // 15)]
    action = between.join(sentences)
    return (
        "**Situation:** In May 2022 I ran a depot in Cork, and one parcel in ten went astray.\n\n"
        f"**Action:**{between}{action}\n\n"
        "**Result:** By June one parcel in 90 was lost, down from one in ten.\n"
    )


def _sentence(chance: random.Random) -> str:
    noun, other = chance.sample(_NOUNS, 2)
    return chance.choice(_STEPS).format(noun=noun, other=other, number=chance.randint(2, 999)) + "."


def main() -> None:
    """Print a table for each shape of story, and for each kind of file."""
    load_libraries()  # before the clock starts
    for name, between in SHAPES.items():
        print_table(name, (story(size, between) for size in SIZES))
    for name, (top, answer) in FILES.items():
        print_table(name, (top + answer * (size // len(answer.split())) for size in SIZES))


def print_table(name: str, texts: Iterable[str]) -> None:
    """Print how long each text takes, and how long a word of its stories."""
    rules = catalog().rules
    print(f"{name}\n{'words':>8}{'seconds':>10}{'µs a word':>11}")
    for text in texts:
        tries = [timed(lambda text=text: lint(text, rules)) for _ in range(TRIES)]
        seconds, stories = min(seconds for seconds, _ in tries), tries[0][1].notes.stories
        words = sum(story.words for story in stories)
        print(f"{words:>8,}{seconds:>10.3f}{seconds / words * 1e6:>11.0f}")


if __name__ == "__main__":
    main()
