"""Which part of the story each sentence of an answer without labels tells."""

from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.language.analyse import analyse
from starlint.language.parts.chain import LETTERS, Chain
from starlint.language.parts.parts import Parts, _likeliest
from starlint.notes.story import SectionKind
from tests.builders import notes

ANSWER = (
    "In 2019 I was the assistant manager of a garden centre outside York.",
    "The new building had a leaking roof and a boiler from the seventies.",
    "One night in October the boiler failed.",
    "I had to keep the greenhouse above eight degrees until the morning.",
    "I rang three engineers and hired the one who could come on the same day.",
    "Then I moved the cyclamen into the staff room with a wheelbarrow.",
    "I lit two paraffin stoves and read the thermometer every half hour.",
    "By the evening the greenhouse was back at 12 degrees, up from 3.",
    "As a result we lost only nine trays of 400.",
    "I learned to ask about the boiler before I sign for a building.",
)


def parts_of(*sentences: str) -> Parts | None:
    """The parts of an answer to a question."""
    (story,) = notes(" ".join(sentences)).stories
    return analyse(story).parts


def test_a_whole_answer_is_split_where_its_parts_begin() -> None:
    text = " ".join(ANSWER)
    (story,) = notes(text).stories
    parts = analyse(story).parts
    assert parts is not None
    found = [(run.kind, text[run.span.start : run.span.end]) for run in parts.runs if run.kind is not SectionKind.TASK]
    begins = {kind: words.split(".")[0] + "." for kind, words in reversed(found)}
    assert begins[SectionKind.SITUATION] == ANSWER[0]
    assert begins[SectionKind.ACTION] == ANSWER[4]
    assert begins[SectionKind.RESULT] == ANSWER[7]
    assert begins[SectionKind.LEARNING] == ANSWER[9]


def test_parts_count_every_word_once_and_are_sure_to_a_degree() -> None:
    parts = parts_of(*ANSWER)
    assert parts is not None
    assert sum(run.words for run in parts.runs) == sum(parts.words) == sum(len(s.split()) for s in ANSWER)
    assert all(0 < run.confidence <= 1 for run in parts.runs)
    assert parts.sure


def test_the_setup_is_over_a_share_where_the_sentence_that_passes_it_is_setup() -> None:
    parts = parts_of(*ANSWER)
    assert parts is not None
    assert parts.chance_of_setup_over(0.1) > 0.9
    assert parts.chance_of_setup_over(0.7) < 0.05


def test_the_same_answer_is_split_in_the_same_way() -> None:
    first, second = parts_of(*ANSWER), parts_of(*ANSWER)
    assert first is not None
    assert second is not None
    assert (first.letters, first.chances) == (second.letters, second.chances)


def test_a_story_with_labels_has_its_sections_and_no_parts() -> None:
    (story,) = notes("S: In May we were late.", "A: I rang the driver and moved the van.", "R: It came at six.").stories
    assert analyse(story).parts is None


@pytest.mark.parametrize(
    "sentences",
    [
        ("In May 2021 I rang the three drivers who were late, moved the van to the other gate, and it came at six.",),
        ("In May 2021 I rang three drivers.", "It came at six."),
        ("Boiler.", "October, York, 12 degrees.", "I rang three engineers.", "Nine trays of 400.", "No heating."),
    ],
    ids=["one sentence", "two sentences", "keywords"],
)
def test_what_has_no_parts_to_tell_apart_is_not_split(sentences: tuple[str, ...]) -> None:
    assert parts_of(*sentences) is None


def test_an_endless_answer_is_not_split() -> None:
    assert parts_of(*ANSWER * 25) is None


def scored(letters: str) -> Parts:
    """An answer in which each sentence is surely what its letter says, and ten words long."""
    scores = [[100 * (letter == one) for one in LETTERS] for letter in letters]
    spans = tuple(Span(at, at + 1) for at in range(len(letters)))
    return Parts(spans, (10,) * len(letters), Chain({}, [[0] * len(LETTERS) for _ in LETTERS]), scores)


@pytest.mark.parametrize(("letters", "setup"), [("NSSTAAR", 4), ("SSRSA", 2), ("RSSA", 0), ("ASS", 0)])
def test_the_setup_ends_where_anything_else_is_told(letters: str, setup: int) -> None:
    parts = scored(letters)
    assert (parts.letters, parts.setup) == (letters, setup)


def test_neighbours_of_one_part_are_one_run() -> None:
    assert [(run.kind, run.words) for run in scored("SSAR").runs] == [
        (SectionKind.SITUATION, 20),
        (SectionKind.ACTION, 10),
        (SectionKind.RESULT, 10),
    ]


@pytest.mark.parametrize(
    ("chances", "letter"),
    [
        ("S 3 T 2 A 4 R 0 L 0 N 1", "S"),  # Situation and Task count together
        ("S 2 T 3 A 4 R 0 L 0 N 1", "T"),
        ("S 2 T 2 A 5 R 0 L 0 N 1", "A"),
        ("S 0 T 0 A 3 R 1 L 0 N 5", "A"),  # none of them only where it is twice as likely
        ("S 0 T 0 A 2 R 1 L 0 N 5", "N"),
        ("S 0 T 0 A 2 R 3 L 4 N 1", "L"),
    ],
)
def test_a_sentence_tells_its_likeliest_part(chances: str, letter: str) -> None:
    words = chances.split()
    assert _likeliest(dict(zip(words[::2], map(float, words[1::2]), strict=True))) == letter
