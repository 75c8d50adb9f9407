"""How fast starlint reads: many varied copies of one file of notes, checked in one process.

    python benchmarks/speed.py                      the examples, one after the other
    python benchmarks/speed.py notes.md --profile   another file, and where the time goes

Every copy has other words and other figures, so that hardly a sentence is met twice and little is won by memory.
The same seed makes the same copies. Times are CPU seconds of this process, and words are those of the whole file.
What is done once, however many files follow, is timed apart: reading the rules, loading spaCy and textstat, and the
first check of all, in which the phrases of the rules are learned.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from starlint.catalog import catalog
from starlint.checks import Scope
from starlint.language.analyse import analyse
from starlint.language.pipeline import document
from starlint.language.results import Evidence, PhraseList
from starlint.linter import lint, phrase_lists
from starlint.notes.prose import count_words
from starlint.notes.reader import read
from starlint.notes.story import Notes, StoryKind
from starlint.program import collect_rarely
from starlint.rule import Rule

T = TypeVar("T")
EXAMPLES = Path(__file__).parent.parent / "examples"
WORDS = re.findall(
    r"\w+",
    """
    acre album anchor apple apron arch arrow attic badge bakery barn basin basket beach bench berry blanket boat
    border bottle bracket branch bridge brush bucket button cabin cable candle canvas carpet castle ceiling chain
    chalk chapel cherry clinic closet coast collar copper corner cottage cotton counter cradle crate curtain desk
    dinner ditch drawer engine envelope fabric feather fence ferry field filter flour folder forest fountain frame
    garage garden gate glove grain gravel hammer harbour hedge helmet hinge island jacket journal kettle kitchen
    ladder lamp lantern leather ledger lemon letter library locker magnet map marble market meadow mirror motor
    needle oven paddle paint panel parcel pencil pillow pipe planet plaster platform pocket pond porch quarry
    ribbon river roof rope saddle sail shelf shovel signal silver sleeve spoon stable station stone tent thread
    ticket tile timber tower track tunnel valley vessel village wagon wall window winter wire yard
    """,
)
TOKEN = re.compile(r"\d+|(?<![\w*#-])[a-z]{5,}(?![\w:*])")  # a number, or a word that cannot be a label
SHARE = 0.15  # of those words are exchanged; more would leave no sentence whole


def varied(text: str, chance: random.Random) -> str:
    """The text with other figures, and every seventh or so of its longer words another one."""
    return TOKEN.sub(lambda token: _other(token[0], chance), text)


def _other(token: str, chance: random.Random) -> str:
    if token.isdigit():
        return str(chance.randint(10 ** (len(token) - 1), 10 ** len(token) - 1))
    return chance.choice(WORDS) if chance.random() < SHARE else token


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """How many CPU seconds some work takes, and what comes of it."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def report(texts: Sequence[str], rules: Sequence[Rule]) -> None:
    """Check every text as `starlint check` does, and print how fast that was."""
    words = sum(map(count_words, texts))
    seconds, findings = timed(lambda: sum(len(lint(text, rules).findings) for text in texts))
    print(f"{words:,} words in {len(texts)} files, {findings:,} findings")
    print(f"{seconds:.2f} CPU seconds, {words / seconds:,.0f} words a CPU second")


def profile(texts: Iterable[str], rules: Iterable[Rule]) -> None:
    """Take the same way stage by stage, and print the CPU seconds of each."""
    reading, notes = timed(lambda: [read(text) for text in texts])
    lists = tuple(phrases for rule in rules for phrases in phrase_lists(rule.check))
    analysing, evidence = timed(lambda: [_analysed(one, lists) for one in notes])
    checking, _ = timed(lambda: [_hits(*analysed, rules) for analysed in zip(notes, evidence, strict=True)])
    for name, seconds in (("read", reading), ("language", analysing), ("checks", checking)):
        print(f"{name:<9}{seconds:7.2f} s {seconds / (reading + analysing + checking):5.0%}")


def _analysed(notes: Notes, lists: Sequence[PhraseList]) -> list[Evidence]:
    return [analyse(story, lists) if story.kind is StoryKind.STORY else Evidence() for story in notes.stories]


def _hits(notes: Notes, evidence: Iterable[Evidence], rules: Iterable[Rule]) -> int:
    stories = [pair for pair in zip(notes.stories, evidence, strict=True) if pair[0].kind is StoryKind.STORY]
    found = 0
    for check in (rule.check for rule in rules):
        if check.SCOPE is Scope.STORY:
            found += sum(1 for story, of_it in stories for _ in check.find(story, of_it))
        elif check.SCOPE is Scope.FILE:
            found += sum(1 for _ in check.find(notes))
    return found


def load_libraries() -> None:
    """Import the libraries that are otherwise imported where they are first needed."""
    document(["once", "."])
    import_module("textstat")


def _memory() -> float:
    """The most memory that this process has held, in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 2**20 if sys.platform == "darwin" else most / 2**10


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", type=Path, help="a file of notes; without it, all the examples")
    parser.add_argument("--copies", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--profile", action="store_true", help="time each stage instead of the whole")
    return parser.parse_args()


def main() -> None:
    """Vary, measure, print."""
    arguments = _arguments()
    paths = [arguments.path] if arguments.path else sorted(EXAMPLES.glob("*.md"))
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in paths)
    collect_rarely()  # as the command does
    chance = random.Random(arguments.seed)
    texts = [varied(text, chance) for _ in range(arguments.copies)]
    setting_up, rules = timed(lambda: catalog().rules)
    loading, _ = timed(load_libraries)
    first, _ = timed(lambda: lint(text, rules))
    print(f"once: {len(rules)} rules {setting_up:.2f} s, libraries {loading:.2f} s, the first check {first:.2f} s")
    (profile if arguments.profile else report)(texts, rules)
    print(f"{_memory():.0f} MiB at most")


if __name__ == "__main__":
    main()
