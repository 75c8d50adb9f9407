"""How long the language server takes from a change to its diagnostics, and whether its memory grows while one writes.

    python benchmarks/server.py                     4,000 words in 10 stories, and 20,000 words
    python benchmarks/server.py --edits 10000       also the memory over so many edits of the smaller file

Each edit types a word somewhere in the text, or takes it back, and is judged as the server judges it after the
delay: the text is changed, read and judged, and the diagnostics are written as JSON. Times are CPU seconds of this
process; the transport is left out, since it only waits. Memory is that of this process, as the system counts it.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import resource
import statistics
import time
from pathlib import Path

from lsprotocol import types
from lsprotocol.converters import get_converter
from speed import EXAMPLES, varied

from starlint.finding import Span
from starlint.notes.prose import count_words
from starlint.program import collect_rarely
from starlint.server.diagnostics import diagnostics
from starlint.server.documents import Document
from starlint.server.judge import Judge
from starlint.settings.resolver import Resolver

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def notes(words: int, stories: int | None, chance: random.Random) -> str:
    """A text of so many words: varied copies of the examples; with `stories`, of stories that long."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.md")))
    if stories is None:
        parts: list[str] = []
        while sum(map(count_words, parts)) < words:
            parts.append(varied(text, chance))
        return "\n\n".join(parts)
    sentences = re.findall(r"I [^.\n]{40,160}\.", text)
    return "\n\n".join(_story(words // stories, number, sentences, chance) for number in range(stories))


def _story(words: int, number: int, sentences: list[str], chance: random.Random) -> str:
    action: list[str] = []
    while sum(map(count_words, action)) < words - 60:
        action.append(varied(chance.choice(sentences), chance))
    return (
        f"## Story {number}\n\n**Situation:** In May 2022 I ran the reading room of a museum in Bergen, and every "
        f"second visitor left without a seat.\n\n**Task:** I wanted a seat for each visitor before June.\n\n"
        f"**Action:** {' '.join(action)}\n\n**Result:** By August 19 of 20 visitors found a seat, up from ten."
    )


class Writer:
    """Somebody who types into a document that the server judges."""

    def __init__(self, text: str, chance: random.Random) -> None:
        self.chance = chance
        self.judge = Judge(lambda sentence, details: print(sentence, details), Resolver(isolated=True))
        self.document = Document("file:///notes.md", "-", text, 1)
        self.converter = get_converter()
        self.typed: Span | None = None  # what was typed last, and is taken back next
        self.judged()

    def edit(self) -> float:
        """Type a word somewhere, or take it back, and return the CPU seconds until the diagnostics."""
        if self.typed is None:
            at = max(0, self.document.text.find(" ", self.chance.randrange(len(self.document.text))))
            word = f" {''.join(self.chance.choices(LETTERS, k=5))}"
            place, self.typed = Span(at, at), Span(at, at + len(word))
        else:
            place, word, self.typed = self.typed, "", None
        change = types.TextDocumentContentChangePartial(range=self.document.range(place), text=word)
        start = time.process_time()
        self.document = self.document.changed([change], (self.document.version or 0) + 1)
        self.judged()
        return time.process_time() - start

    def judged(self) -> str:
        """What would be sent."""
        found = diagnostics(self.judge.report("-", self.document.text), self.document)
        params = types.PublishDiagnosticsParams("file:///notes.md", found, self.document.version)
        return json.dumps(self.converter.unstructure(params))


def report(name: str, text: str, edits: int, chance: random.Random) -> None:
    """Print how long edits take."""
    writer = Writer(text, chance)
    times = sorted(writer.edit() for _ in range(edits))
    milliseconds = [1000 * one for one in (statistics.median(times), times[int(0.95 * edits)], times[-1])]
    stories = len(writer.judge.report("-", writer.document.text).report.notes.stories)  # type: ignore[union-attr]
    figures = "median {:.0f}, p95 {:.0f}, most {:.0f} ms of CPU".format(*milliseconds)
    print(f"{name}: {count_words(text):,} words, {stories} stories, {edits} edits: {figures}")


def memory(text: str, edits: int, chance: random.Random) -> None:
    """Print the memory after every tenth of so many edits."""
    writer = Writer(text, chance)
    for number in range(1, edits + 1):
        writer.edit()
        if number % (edits // 10) == 0:
            gc.collect()
            print(f"{number:,} edits: {_resident():.1f} MB, {len(writer.document.text):,} characters")


def _resident() -> float:
    """The memory of this process in MB."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * resource.getpagesize() / 1e6


def main() -> None:
    """Read the arguments, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=0, help="measure the memory over so many edits")
    parser.add_argument("--times", type=int, default=200, help="how many edits are timed")
    arguments = parser.parse_args()
    collect_rarely()
    chance = random.Random(7)
    small = notes(4_000, 10, chance)
    report("small", small, arguments.times, chance)
    report("large", notes(20_000, None, chance), arguments.times, chance)
    report("large, long stories", notes(20_000, 50, chance), arguments.times, chance)
    if arguments.edits:
        memory(small, arguments.edits, chance)


if __name__ == "__main__":
    main()
