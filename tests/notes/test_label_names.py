"""The names of sections, and the data file that lists them."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from starlint.notes.data_files import COMPILED
from starlint.notes.label_names import LabelRow, label_data, label_names, name_of
from starlint.notes.label_run import SETUP, A, L, R, S, T
from starlint.notes.labels import label_at_start
from starlint.notes.story import SectionKind

NAMES = label_names()
ROWS = label_data().rows
FORMATS = {"STAR", "STARL", "PAR", "CAR", "CARL", "SOAR", "CGAO", "general"}
LANGUAGES = {"en", "es", "pt", "it", "fr", "de", "nl", "zh"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Situation", S),
        ("S", S),
        ("Problem", S),
        ("Obstacles", T),
        ("Situation & Task", SETUP),
        ("S/T", SETUP),
        ("The actions I took", A),
        ("Action & Result", A),
        ("T [task] + A [action]", A),
        ("Interview Takeaway", L),
        ("Results and Impact", R),
        ("Result (15 sec)", R),
        ("2. Task", T),
        ("(S)ituation", S),
        ("S - Situation", S),
        ("Lessons learned", L),
        ("What I’d do differently", L),
        ("What was going wrong", S),
        ("How things were before", S),
        ("What I’d do", A),
        ("How we went about it", A),
        ("How it all ended up", R),
        ("Where things stand now", R),
        ("What did I do about it?", A),
        ("How did it end?", R),
        ("What came out of it", R),
        ("Looking back", L),
        ("Resultado", R),
        ("Aufgabe", T),
    ],
)
def test_a_name_means_a_section(text: str, kind: SectionKind) -> None:
    name = name_of(text, NAMES)
    assert name is not None
    assert name.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "M",
        "945916195c",
        "5a",
        "Ingredients",
        "Situational awareness",
        "Action items",
        "Expected result",
        "What we do",
        "How it works",
        "What went wrong",
    ],
)
def test_other_names_mean_none(text: str) -> None:
    assert name_of(text, NAMES) is None


def test_a_misspelt_name_is_a_guess() -> None:
    name = name_of("Situtation", NAMES)
    assert name is not None
    assert (name.kind, name.guessed) == (S, True)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.language}: {row.name}")
def test_every_row_is_read_as_its_section(row: LabelRow) -> None:
    for line in (f"**{row.name}:** I rang", f"{row.name.title()}: I rang", f"{row.name.upper()} - I rang"):
        label = label_at_start(line, NAMES)
        assert label is not None
        assert (label.name.kind, label.name.letter, label.name.guessed) == (row.section, row.letter, False)
        assert line[label.end :] == "I rang"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.language}: {row.name}")
def test_every_row_is_written_as_the_others(row: LabelRow) -> None:
    assert row.name == " ".join(row.name.lower().split())
    assert row.format in FORMATS
    assert row.language in LANGUAGES
    assert row.section in {S, T, A, R, L}


def test_no_name_is_listed_twice_in_a_language() -> None:
    counts = Counter((row.language, row.name) for row in ROWS)
    assert [name for name, count in counts.items() if count > 1] == []


def test_a_name_means_one_section_in_every_language() -> None:
    meanings = {(row.name, row.section) for row in ROWS}
    assert len(meanings) == len({name for name, _ in meanings})


def test_names_whose_misspellings_are_read_are_names() -> None:
    assert set(label_data().misspelt) <= {row.name for row in ROWS if row.language == "en"}


AROUND = [*(f"{word} result" for word in label_data().before), *(f"result {word}" for word in label_data().after)]


@pytest.mark.parametrize("text", AROUND)
def test_the_words_around_a_name_change_nothing(text: str) -> None:
    name = name_of(f"Result or {text}", NAMES)
    assert name is not None
    assert name.kind is R


def test_names_are_compared_by_what_they_were_made_of() -> None:
    own = (("Impact", A),)
    assert label_names(own) is label_names(own)
    assert label_names(own) is not NAMES
    assert [name.kind for name in (name_of("Impact", label_names(own)), name_of("Impact", NAMES)) if name] == [A, R]


@pytest.mark.subprocess
def test_the_data_is_not_read_before_there_are_notes() -> None:
    ask = (
        "import sys; opened = [];"
        "sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == 'open' else None);"
        "import starlint, starlint.notes.reader; from starlint.cli import starlint as command;"
        "command(['--help'], standalone_mode=False);"
        f"print('READ', {str(COMPILED)!r} in opened, end=' ');"
        "starlint.notes.reader.read('S: a');"
        f"print({str(COMPILED)!r} in opened)"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.endswith("READ False True\n"), done.stderr


def test_leading_is_a_word_of_its_own() -> None:
    assert name_of("Leading", label_names()) is None
    guessed = name_of("Learnign", label_names())
    assert guessed
    assert guessed.guessed


@pytest.mark.parametrize(
    "text", ["What was my job", "What was mine", "What is my role", "My job in it", "Mine to solve"]
)
def test_what_was_mine_is_the_task(text: str) -> None:
    name = name_of(text, NAMES)
    assert name is not None
    assert name.kind is SectionKind.TASK
