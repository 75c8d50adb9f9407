"""Answers whose parts are known, as sentences: what the chain is fitted to, and what it is measured on."""

from __future__ import annotations

import json
import random
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from starlint.finding import Span
from starlint.language.analyse import analyse
from starlint.language.parts.features import features
from starlint.language.results import Quantity, Sentence
from starlint.notes.prose import Piece, Prose
from starlint.notes.reader import read as read_notes
from starlint.notes.story import Section, SectionKind, Story, StoryKind

LETTER = {
    SectionKind.SITUATION: "S",
    SectionKind.TASK: "T",
    SectionKind.SETUP: "S",
    SectionKind.ACTION: "A",
    SectionKind.RESULT: "R",
    SectionKind.LEARNING: "L",
}
OF_NAME = {kind.value: letter for kind, letter in LETTER.items()}
_LEAST_WORDS = 30  # of a story that is stripped of its labels
_ENDED = re.compile(r"[.!?…][\"'”’)]*\s*$")


@dataclass(frozen=True, slots=True)
class Sample:
    """One answer: its sentences as read, and which part each tells."""

    name: str
    owner: str  # nobody's answers stand on both sides of a fold
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    letters: str

    @property
    def features(self) -> list[list[str]]:
        """The features of each sentence."""
        return features(self.sentences, self.quantities)

    @property
    def words(self) -> list[int]:
        """The words of each sentence."""
        return [sentence.words for sentence in self.sentences]

    def without(self, kept: Sequence[int], name: str) -> Sample:
        """A copy with only these sentences."""
        return Sample(
            f"{self.name}~{name}",
            self.owner,
            tuple(self.sentences[at] for at in kept),
            self._quantities_in(kept),
            "".join(self.letters[at] for at in kept),
        )

    def _quantities_in(self, kept: Sequence[int]) -> tuple[Quantity, ...]:
        starts = [sentence.span.start for sentence in self.sentences]
        alive = set(kept)
        return tuple(q for q in self.quantities if bisect_right(starts, q.span.start) - 1 in alive)


def written(path: Path) -> Iterator[Sample]:
    """The answers of a file like `answers-a.txt`: a heading each, then a letter and a sentence on each line."""
    for number, block in enumerate(re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())):
        told = [line.split(" ", 1) for line in block.splitlines() if re.match(r"[STARLN] \S", line)]
        if told:
            name = f"{path.stem}#{number}"
            yield _sample(name, name, [(letter, text.strip()) for letter, text in told])


def stripped(path: Path) -> Iterator[Sample]:
    """The labelled stories of a note, as answers without labels; by the labels that stand beside it, where they do."""
    beside = path.with_suffix(".json")
    labels = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    owner = str((labels.get("source") or {}).get("repo") or path.stem).partition("/")[0].lower()
    text = path.read_text(encoding="utf-8", errors="replace")
    notes = read_notes(text)
    for number, story in enumerate(notes.stories):
        kinds = {section.kind for section in story.sections}
        if (
            story.kind is not StoryKind.STORY
            or SectionKind.ACTION not in kinds
            or not kinds & {SectionKind.SITUATION, SectionKind.SETUP, SectionKind.TASK}
        ):
            continue
        if labels and not _agrees(labels, text, story):
            continue
        told = [
            (LETTER[section.kind], _as_prose(line))
            for section in story.sections
            if section.kind in LETTER
            for line in section.prose.text.split("\n")
            if re.search(r"\w", line)
        ]
        if sum(len(line.split()) for _, line in told) >= _LEAST_WORDS:
            yield _sample(f"{path.parent.name}/{path.stem}#{number}", owner, told)


def split_by_readers(path: Path) -> Iterator[Sample]:
    """The prose answers that readers have split, as starlint reads them in their notes; the first reader's letters."""
    for number, answer in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        note = path.parent / answer["set"] / answer["file"]
        beside = json.loads(note.with_suffix(".json").read_text(encoding="utf-8"))
        owner = str((beside.get("source") or {}).get("repo") or note.stem).partition("/")[0].lower()
        text = note.read_text(encoding="utf-8", errors="replace")
        gold = answer["sentences"]
        reach = Span(gold[0]["start"], gold[-1]["end"])
        story = max(read_notes(text).stories, key=lambda one: _shared(one.span, reach), default=None)
        if story is None or not _shared(story.span, reach):
            continue
        found = analyse(story)
        letters = "".join(_gold(sentence.span, gold) for sentence in found.sentences)
        if found.sentences:
            yield Sample(f"{note.parent.name}/{note.stem}#{number}", owner, found.sentences, found.quantities, letters)


def resampled(samples: Iterable[Sample], seed: int, drop: float = 0.25) -> Iterator[Sample]:
    """A copy of each in other proportions: parts left out, or cut short."""
    chance = random.Random(seed)
    for sample in samples:
        kept: list[int] = []
        for part in _runs(sample.letters):
            if chance.random() < (drop if sample.letters[part[0]] != "A" else drop / 3):
                continue
            if chance.random() < 0.6:
                size = max(1, round(len(part) * chance.uniform(0.15, 1)))
                first = chance.randrange(len(part) - size + 1)
                part = part[first : first + size]
            kept += part
        if 3 <= len(kept) < len(sample.letters):
            yield sample.without(kept, f"resampled{seed}")


def weakened(samples: Iterable[Sample], seed: int, share: float = 0.15) -> Iterator[Sample]:
    """Copies as weak answers are: of a share without a Result, of a share with an Action of one sentence."""
    chance = random.Random(seed)
    for sample in samples:
        everything = range(len(sample.letters))
        if chance.random() < share and "R" in sample.letters:
            kept = [at for at in everything if sample.letters[at] not in "RL"]
            if len(kept) >= 3:
                yield sample.without(kept, "no-result")
        actions = [at for at in everything if sample.letters[at] == "A"]
        if chance.random() < share and len(actions) > 2:
            one = chance.choice(actions)
            kept = [at for at in everything if sample.letters[at] != "A" or at == one]
            if len(kept) >= 3:
                yield sample.without(kept, "thin-action")


def _sample(name: str, owner: str, told: Sequence[tuple[str, str]]) -> Sample:
    starts, at = [], 0
    for _, line in told:
        starts.append(at)
        at += len(line) + 1
    text = " ".join(line for _, line in told)
    span = Span(0, len(text))
    section = Section(SectionKind.OTHER, "", Span(0, 0), span, Prose.of([Piece(text, span)]))
    found = analyse(Story(None, StoryKind.STORY, span, (section,)))
    letters = "".join(
        told[bisect_right(starts, (sentence.start + sentence.end) // 2) - 1][0] for sentence in found.sentences
    )
    return Sample(name, owner, found.sentences, found.quantities, letters)


def _as_prose(line: str) -> str:
    """A line of a section as a sentence of prose, with a capital and a stop."""
    line = re.sub(r"[:;,–—-]+\s*$", "", " ".join(line.split()))
    line = line if _ENDED.search(line) else line + "."
    return line[0].upper() + line[1:]


def _agrees(labels: dict[str, list[dict[str, object]]], text: str, story: Story) -> bool:
    """Whether the labels of a note have this story, with sections that begin on the same lines."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    read = {(bisect_right(starts, one.span.start), LETTER[one.kind]) for one in story.sections if one.kind in LETTER}
    for one in labels["stories"]:
        sections = one.get("sections") or []
        assert isinstance(sections, list)
        if one["kind"] in ("story", "example-in-a-lesson") and sections:
            gold = {(s["start_line"], OF_NAME[s["kind"]]) for s in sections if s["kind"] in OF_NAME}
            if read == gold:
                return True
    return False


def _gold(span: Span, gold: Sequence[dict[str, object]]) -> str:
    """The letter of the labelled sentence that shares most of a sentence."""
    best = max(gold, key=lambda one: _shared(span, Span(int(str(one["start"])), int(str(one["end"])))))
    shared = _shared(span, Span(int(str(best["start"])), int(str(best["end"]))))
    return str(best["part"]) if shared else "N"


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _runs(letters: str) -> Iterator[list[int]]:
    """The indices of neighbours with the same letter."""
    run: list[int] = []
    for at, letter in enumerate(letters):
        if run and letters[run[-1]] != letter:
            yield run
            run = []
        run.append(at)
    if run:
        yield run
