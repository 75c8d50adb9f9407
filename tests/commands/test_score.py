"""`starlint score`: the report, its file, and the exit code that holds a line."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import Result

from starlint import score_history
from starlint.cli import main
from starlint.commands.run.saved_scores import SavedScores
from starlint.file_writer import is_ours
from starlint.report_marks import NOTICE
from starlint.reports import SCORES
from starlint.scored_story import StoryBank

Run = Callable[..., Result]
Write = Callable[[str, str], Path]


@pytest.fixture
def three(write: Write) -> None:
    write("b.md", "I did it, and I did it well, just so.")
    write("a.md", "we did it, maybe.")
    write("c.md", "I did it.")


def test_the_weakest_comes_first(run: Run, three: None) -> None:
    result = run("score", "b.md", "a.md", "c.md")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == (
        "Score  Story                  S/T/A/R     Words       Time\n"
        "───────────────────────────────────────────────────────────\n"
        "   88  we did it, maybe.      ··········      4  0:02–0:02\n"
        "       a.md:1\n"
        "       −8 G000 fault\n"
        "   98  I did it, and I did …  ··········     10  0:04–0:05\n"
        "       b.md:1\n"
        "       −2 G000 fault\n"
        "  100  I did it.              ··········      3  0:01–0:01\n"
        "       c.md:1\n"
        "\n"
        "3 stories, 95 of 100 on average\n"
    )


def test_at_your_own_pace_there_is_one_time(run: Run, write: Write) -> None:
    write("notes.md", "I did it, and I did it well. " * 10)
    write("starlint.toml", "words-per-minute = 80\n")
    assert "1:00\n" in run("score", "notes.md").stdout
    assert "0:30–0:37\n" in run("score", "--isolated", "notes.md").stdout


@pytest.mark.parametrize(
    ("options", "order"),
    [
        (["--sort", "score"], "abc"),
        (["--sort", "-score"], "cba"),
        (["--reverse"], "cba"),
        (["--sort", "-score", "--reverse"], "abc"),
        (["--sort", "file"], "bac"),
        (["--sort", "words"], "cab"),
        (["--sort", "-time"], "bac"),
        (["--sort", "title"], "bca"),
    ],
)
def test_stories_come_in_the_requested_order(options: list[str], order: str, run: Run, three: None) -> None:
    document = json.loads(run("score", "b.md", "a.md", "c.md", "--format", "json", *options).stdout)
    assert "".join(story["path"][0] for story in document["stories"]) == order


def test_an_unknown_order_is_refused(run: Run, three: None) -> None:
    result = run("score", "a.md", "--sort", "mood")
    assert result.exit_code == 2
    assert "'mood' is not one of 'score', '-score'" in result.stderr


def test_a_least_score_holds_a_line_and_names_who_is_below(run: Run, three: None) -> None:
    result = run("score", ".", "--min-score", "98")
    assert result.exit_code == 1
    assert result.stderr == "a.md:1: 88 of 100, below 98: we did it, maybe.\n"
    assert run("score", ".", "--min-score", "88").exit_code == 0


def test_no_story_reaches_no_score(run: Run, write: Write) -> None:
    write("notes.md", "")
    assert run("score", "notes.md").exit_code == 0
    result = run("score", "notes.md", "--min-score", "1")
    assert (result.exit_code, result.stderr) == (1, "No story in 1 file, so --min-score 1 is not reached\n")


@pytest.mark.parametrize("least", ["-1", "101", "good"])
def test_a_least_score_is_a_number_up_to_a_hundred(least: str, run: Run, three: None) -> None:
    assert run("score", "a.md", "--min-score", least).exit_code == 2


def test_an_error_in_a_file_stops_no_other_and_weighs_more_than_a_low_score(run: Run, three: None) -> None:
    result = run("score", "a.md", "gone.md", "--min-score", "100")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: gone.md: no such file or folder")
    assert "a.md:1: 88 of 100, below 100" in result.stderr
    assert "1 story, 88 of 100 on average" in result.stdout


def test_when_nothing_could_be_read_there_is_no_report(run: Run) -> None:
    result = run("score", "gone.md", "--output", "report.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert not Path("report.md").exists()


@pytest.mark.parametrize("form", SCORES)
def test_a_report_in_a_file_is_known_and_replaced(form: str, run: Run, three: None) -> None:
    for _ in range(2):
        result = run("score", "a.md", "b.md", "--format", form, "--output", "report")
        assert (result.exit_code, result.output) == (0, "")
        assert is_ours("report")
    assert "\x1b" not in Path("report").read_text("utf-8")
    assert list(Path().glob(".*")) == []


def test_a_table_in_a_file_says_who_wrote_it(run: Run, three: None) -> None:
    run("score", "a.md", "--output", "report.txt")
    assert Path("report.txt").read_text("utf-8").startswith(f"{NOTICE}\n\nScore  Story ")


def test_notes_are_never_replaced_not_even_by_force(run: Run, three: None) -> None:
    for force in ([], ["--force"]):
        result = run("score", ".", "--output", "a.md", *force)
        assert result.exit_code == 2
        assert result.stderr.startswith("Error: a.md: ")
    assert Path("a.md").read_text("utf-8") == "we did it, maybe."


def test_another_file_is_replaced_only_by_force_which_is_said_before_the_work(run: Run, three: None) -> None:
    Path("list.txt").write_text("Eggs\n", "utf-8")
    result = run("score", "gone.md", "--output", "list.txt")
    assert result.stderr == "Error: list.txt: exists, and starlint did not write it; use --force to replace it\n"
    assert run("score", "a.md", "--output", "list.txt", "--force").exit_code == 0
    assert Path("list.txt").read_text("utf-8").startswith(NOTICE)


def test_an_earlier_report_is_not_taken_for_notes(run: Run, three: None) -> None:
    for _ in range(2):
        assert run("score", ".", "--format", "markdown", "--output", "scores.md").exit_code == 0
    assert "3 stories, 95 of 100" in Path("scores.md").read_text("utf-8")


def test_details_add_every_point_of_each_story(run: Run, three: None) -> None:
    assert (
        "An interviewer may ask next:\n\n1. Are you sure?"
        in run("score", "a.md", "--format", "markdown", "--details").stdout
    )
    assert "88 of 100    = 20 + 20 + 20 + 20 + 8" in run("score", "a.md", "--details").stdout


def test_a_terminal_is_given_colours_unless_they_are_unwanted(
    run: Run, three: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;33m   88\x1b[0m" in run("score", "a.md", color=True).stdout
    assert "\x1b" not in run("score", "a.md").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("score", "a.md", color=True).stdout


@pytest.mark.parametrize("columns", [40, 50, 55, 60, 69, 70, 80, 119, 120, 160, 300])
def test_no_line_is_wider_than_the_terminal(
    columns: int, run: Run, three: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = run("score", ".", "--details").stdout.splitlines()
    assert max(map(len, lines)) <= min(columns, 160)
    assert [line for line in lines if line.endswith(" ")] == []


def test_a_spreadsheet_is_given_no_formula(run: Run, write: Write) -> None:
    write("notes.md", '=HYPERLINK("x") did it.')
    rows = list(csv.DictReader(StringIO(run("score", "notes.md", "--format", "csv").stdout)))
    assert [row["title"] for row in rows] == ['\'=HYPERLINK("x") did it.']


ROOT = Path(__file__).parent.parent.parent


FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to be had here")
SENTENCE = "Error: standard output: cannot be written: No space left on device\n"


@FULL
@pytest.mark.parametrize("command", ["score", "check"])
def test_a_full_disk_ends_with_a_sentence(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["starlint", command, str(ROOT / "examples")])
    with open("/dev/full", "w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(SystemExit) as ended:
            main()
    assert (ended.value.code, capsys.readouterr().err) == (2, SENTENCE)


@FULL
@pytest.mark.subprocess
def test_a_full_disk_ends_a_program_with_a_sentence() -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "starlint", "new", "Lost parcels"]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (2, SENTENCE)


def test_the_first_run_has_nothing_to_compare_with(run: Run, three: None) -> None:
    first = run("score", ".", "--compare", "last.json", "--save", "last.json")
    assert (first.exit_code, first.stderr) == (0, "last.json: the scores of 3 stories saved, run 1\n")
    assert "run 2" in run("score", ".", "--compare", "last.json", "--save", "last.json").stderr


def test_runs_at_the_same_time_are_both_saved(three: None) -> None:
    bank = StoryBank((), 0)
    one, other = (SavedScores(None, "progress.json") for _ in range(2))
    one.open(force=False)
    other.open(force=False)
    one.save(bank)
    other.save(bank)
    assert len(score_history.read("progress.json").runs) == 2


def test_scores_are_saved_and_compared(run: Run, three: None, write: Write) -> None:
    first = run("score", ".", "--save", "progress.json")
    assert (first.exit_code, first.stderr) == (0, "progress.json: the scores of 3 stories saved, run 1\n")
    write("a.md", "I did it, maybe.")
    second = run("score", ".", "--compare", "progress.json", "--save", "progress.json")
    assert second.stderr == "progress.json: the scores of 3 stories saved, run 2\n"
    assert "  +8    88 → 96  I did it, maybe.\n" in second.stdout
    assert "+2.7 points on average\n" in second.stdout
    assert len(json.loads(Path("progress.json").read_text(encoding="utf-8"))["runs"]) == 2


@pytest.mark.parametrize(("least", "code"), [("2.5", 0), ("3", 1), ("-1", 0)])
def test_a_gain_may_be_asked_for(least: str, code: int, run: Run, three: None, write: Write) -> None:
    run("score", ".", "--save", "progress.json")
    write("a.md", "I did it, maybe.")
    result = run("score", ".", "--compare", "progress.json", "--min-gain", least)
    assert result.exit_code == code
    assert result.stderr == ("+2.7 points on average, below 3\n" if code else "")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--min-gain", "3"], "--min-gain needs --compare FILE"),
        (["--compare", "gone.json"], "gone.json: no such file; --save gone.json creates it"),
        (["--compare", "a.md"], "a.md: not saved by starlint score --save"),
        (["--save", "a.md"], "a.md: exists, and starlint did not write it; use --force to replace it"),
    ],
)
def test_what_cannot_be_compared_or_saved_is_said_at_once(
    options: list[str], sentence: str, run: Run, three: None
) -> None:
    result = run("score", ".", *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr


def test_nothing_is_saved_if_a_file_cannot_be_read(run: Run, three: None) -> None:
    assert run("score", "a.md", "gone.md", "--save", "progress.json").exit_code == 2
    assert not Path("progress.json").exists()


def test_force_replaces_another_file_and_keeps_earlier_runs(run: Run, three: None, write: Write) -> None:
    write("progress.json", "something else")
    assert run("score", ".", "--save", "progress.json").exit_code == 2
    assert run("score", ".", "--save", "progress.json", "--force").stderr.endswith("saved, run 1\n")
    assert run("score", ".", "--save", "progress.json", "--force").stderr.endswith("saved, run 2\n")
