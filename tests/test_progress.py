"""Stories matched with what they were: by their text, though they are moved, renamed or longer."""

from __future__ import annotations

import pytest

from starlint import score_history
from starlint.errors import UsageError
from starlint.progress import History, Progress, SavedRun, progress, run_of, saved
from starlint.scored_story import StoryBank
from tests.reports.banks import read, story

BAKERY = story("The queue")
THIN = (
    "## The lost van\n\n**Situation:** In June 2022 I drove a van of flowers through Porto for a wedding shop.\n\n"
    "**Task:** I had to bring 40 boxes to the church by noon.\n\n**Action:** I called the shop.\n\n"
    "**Result:** All 40 boxes were there at 11:40, and the shop booked me for three more weddings.\n\n"
)
FULL = THIN.replace(
    "I called the shop.",
    "I called the shop and asked for the address of the priest, because the road to the church was closed. I left the"
    " van at the river and carried the boxes over the footbridge in eight walks. I asked two waiters to hold the doors,"
    " and I counted the boxes again with the bride's brother before I went back for the last ones.",
)


def history(*texts: str) -> History:
    bank = read(*texts)
    return score_history.with_run(History(), run_of(bank.finished, "2026-11-21"), map(saved, bank.finished))


def now(then: History, *texts: str) -> Progress:
    return progress(read(*texts).finished, then)


def test_a_story_that_has_grown_is_known_and_its_gain_is_told_by_criterion() -> None:
    compared = now(history(BAKERY, THIN), BAKERY, FULL)
    queue, van = compared.changes
    assert (queue.gain, queue.moves) == (0, ())
    assert van.before
    assert van.gain is not None
    assert van.gain > 10
    assert sum(gain for _, gain in van.moves) == van.gain
    assert dict(van.moves)["Action"] > 0
    assert compared.gain == van.gain / 2


def test_a_story_is_known_in_another_file_under_another_title() -> None:
    moved = BAKERY.replace("The queue", "Bread at five")
    (change,) = now(history(THIN, BAKERY), "", moved).changes
    assert change.before
    assert (change.before.title, change.before.place) == ("The queue", "notes2.md")


def test_a_story_that_is_told_anew_is_known_by_its_title() -> None:
    (change,) = now(history(THIN), BAKERY.replace("The queue", "The lost van!")).changes
    assert change.before
    assert change.before.title == "The lost van"


def test_of_two_copies_each_keeps_its_own_file() -> None:
    compared = now(history(BAKERY, BAKERY), BAKERY, BAKERY)
    assert [change.before.place for change in compared.changes if change.before] == ["notes1.md", "notes2.md"]


def test_what_is_new_and_what_is_gone() -> None:
    compared = now(history(BAKERY), THIN)
    assert [(change.scored.title, change.gain) for change in compared.changes] == [("The lost van", None)]
    assert [one.title for one in compared.gone] == ["The queue"]
    assert compared.gain is None


def test_what_is_saved_is_read_again_and_holds_no_sentence() -> None:
    then = history(BAKERY, THIN)
    text = score_history.text(then)
    assert "bakery" not in text
    assert "flowers" not in text
    assert score_history.text(then) == score_history.text(history(BAKERY, THIN))


def test_a_file_is_read_as_it_was_written(tmp_path: object) -> None:
    path = f"{tmp_path}/progress.json"
    then = history(BAKERY, THIN)
    with open(path, "w", encoding="utf-8") as file:
        file.write(score_history.text(then))
    assert score_history.read(path) == then


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "progress.json: no such file; --save"),
        ("{}", "not saved by starlint score --save; name another file"),
        ("# notes", "not saved by starlint score --save"),
        ('{"saved_scores": 1, "runs": [], "stories": []}', "not saved by starlint"),
        ('{"saved_scores": 9}', "written by another version of starlint"),
        ('{"saved_scores": 1, "runs": [3], "stories": []}', "not saved by starlint"),
    ],
)
def test_what_is_no_saved_score_is_said_in_a_sentence(content: str | None, sentence: str, tmp_path: object) -> None:
    path = f"{tmp_path}/progress.json"
    if content is not None:
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
    with pytest.raises(UsageError, match=sentence):
        score_history.read(path)


def test_an_empty_bank_has_a_run_too() -> None:
    assert run_of(StoryBank((), 0).finished, "2026-11-28") == SavedRun("2026-11-28", 0, 0.0)
