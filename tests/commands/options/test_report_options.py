"""`starlint check`: which report, where to, how much of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from starlint.report_marks import NOTICE
from starlint.reports import FORMATS

Run = Callable[..., Result]
Write = Callable[[str, str], Path]

ROOT = Path(__file__).parents[3]
SAID = 'notes.md:1:1: G000 fault [error] "we".\n'


@pytest.mark.parametrize("form", FORMATS["check"])
def test_every_format_reports_a_finding_and_fails(form: str, run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    result = run("check", "--format", form, "notes.md")
    assert result.exit_code == 1
    assert "G000" in result.stdout
    assert result.stderr == ""


def test_an_unknown_format_names_the_nearest(run: Run) -> None:
    result = run("check", "--format", "sarfi", "-")
    assert result.exit_code == 2
    assert "'checkstyle', 'rdjson'. Did you mean 'sarif'?\n" in result.stderr


def test_a_report_may_go_to_a_file(run: Run, write: Write, folder: Path) -> None:
    write("notes.md", "we did it.")
    for _ in range(2):
        result = run("check", "--format", "concise", "--output", "report.txt", "notes.md", color=True)
        assert (result.exit_code, result.stdout, result.stderr) == (1, "", "")
        assert (folder / "report.txt").read_text() == f"{NOTICE}\n\n{SAID}1 story, 1 error\n"
    assert sorted(path.name for path in folder.iterdir()) == ["notes.md", "report.txt"]


def test_a_report_that_cannot_be_written_is_an_error(run: Run, write: Write, folder: Path) -> None:
    write("notes.md", "we did it.")
    (folder / "folder").mkdir()
    for target in ("gone/report.json", "folder"):
        result = run("check", "--output", target, "notes.md")
        assert result.exit_code == 2
        assert result.stderr.startswith(f"Error: {target}: ")


def test_notes_are_never_written_over(run: Run, write: Write) -> None:
    path = write("notes.md", "we did it.")
    result = run("check", "--output", "notes.md", "notes.md")
    assert result.exit_code == 2
    assert result.stderr == "Error: notes.md: a report is never written over notes; choose another ending\n"
    assert path.read_text() == "we did it."


@pytest.mark.parametrize("form", FORMATS["check"])
@pytest.mark.parametrize("text", ["we did it.", "I did it.", ""])
def test_every_report_in_a_file_is_known_and_replaced(form: str, text: str, run: Run, write: Write) -> None:
    write("notes.md", text)
    for _ in range(2):
        result = run("check", "--format", form, "--output", "report", "notes.md")
        assert (result.exit_code, result.output) == (1 if "we" in text else 0, "")


@pytest.mark.parametrize("form", ["concise", "json"])
def test_counts_in_a_file_are_known_and_replaced(form: str, run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    for _ in range(2):
        result = run("check", "--statistics", "--format", form, "--output", "report", "notes.md")
        assert (result.exit_code, result.output) == (1, "")


@pytest.mark.parametrize("name", ["notes.txt", "notes.qmd", "notes.txt/", "notes.txt/.", "./sub/../notes.txt"])
@pytest.mark.parametrize("command", ["check", "score", "coverage"])
def test_no_report_replaces_notes_by_any_name_of_theirs(command: str, name: str, run: Run, write: Write) -> None:
    for file in ("notes.txt", "notes.qmd", "other.md", "sub/other.md"):
        write(file, "I did it.")
    for options in ([], ["--force"]):
        result = run(command, "--output", name, *options, "other.md", "notes.txt", "notes.qmd")
        assert (result.exit_code, result.stdout) == (2, "")
    assert {path.read_text() for path in Path().rglob("*.*")} == {"I did it."}


@pytest.mark.parametrize("linked", [os.symlink, os.link])
@pytest.mark.parametrize("command", ["check", "score", "coverage"])
def test_no_report_replaces_notes_at_the_end_of_a_link(
    command: str, linked: Callable[[str, str], None], run: Run, write: Write, folder: Path
) -> None:
    write("notes.md", "I did it.")
    linked("notes.md", "report.txt")
    for name in ("report.txt", str(folder / "report.txt")):
        for options in ([], ["--force"]):
            assert run(command, "--output", name, *options, "notes.md").exit_code == 2
    assert Path("notes.md").read_text() == Path("report.txt").read_text() == "I did it."


@pytest.mark.parametrize("command", ["check", "score", "coverage"])
def test_no_report_replaces_notes_by_their_whole_path(command: str, run: Run, write: Write) -> None:
    path = write("notes", "I did it.")
    result = run(command, "--output", str(path), "--force", "notes")
    assert result.stderr == "Error: notes: contains your notes; write the report to another file\n"
    assert path.read_text() == "I did it."


def test_a_report_and_a_baseline_are_two_files(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    result = run("check", "--baseline", "one", "--update-baseline", "--output", "./one", "--force", "notes.md")
    assert result.exit_code == 2
    assert "--output and --baseline name the same file" in result.stderr
    assert not Path("one").exists()


def test_another_file_is_replaced_only_by_force(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    path = write("shopping.txt", "Eggs")
    result = run("check", "--output", "shopping.txt", "notes.md")
    assert result.stderr == "Error: shopping.txt: exists, and starlint did not write it; use --force to replace it\n"
    assert run("check", "--output", "shopping.txt", "--force", "notes.md").exit_code == 0
    assert path.read_text().startswith(NOTICE)


def test_statistics_count_in_place_of_the_findings(run: Run, write: Write) -> None:
    write("notes.md", "we did it, we did, just so.")
    result = run("check", "--statistics", "notes.md")
    assert result.exit_code == 1
    assert result.stdout == ("2  G000 fault [error]\n1  G000 fault [info]\n\n1 story, 2 errors, 1 info\n")
    result = run("check", "--statistics", "--format", "json", "notes.md")
    assert [entry["count"] for entry in json.loads(result.stdout)] == [2, 1]


def test_statistics_are_not_to_be_had_in_every_format(run: Run) -> None:
    result = run("check", "--statistics", "--format", "junit", "-")
    assert result.exit_code == 2
    assert (
        result.stderr
        == "Error: --statistics goes with --format stories, full, concise, grouped, json, not with junit\n"
    )


def test_quiet_leaves_the_findings_alone(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    write("good.md", "I did it.")
    assert run("check", "--quiet", "--format", "concise", "notes.md").stdout == SAID
    assert run("check", "--quiet", "good.md").stdout == ""


def test_excerpts_are_as_many_as_requested(run: Run, write: Write) -> None:
    write("notes.md", "we did it, we did, just so.")
    shown = run("check", "--excerpts", "1", "notes.md").stdout
    assert shown.count("= help:") == 1
    assert "G000 fault: … and 2 more\n" in shown


def test_colours_are_forced_and_forbidden_by_an_option(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    write("notes.md", "we did it.")
    assert "\x1b[31m" in run("check", "--color", "always", "notes.md").stdout
    assert "\x1b" not in run("check", "--color", "never", "notes.md", color=True).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in run("check", "notes.md").stdout


def test_codes_are_links_where_it_is_forced(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = run("check", "--format", "concise", "-", stdin=b"we did it.", color=True).stdout
    assert "\x1b]8;;https://" in shown


def test_standard_input_goes_by_the_name_it_is_given(run: Run) -> None:
    result = run("check", "--stdin-filename", "bank/one.md", "--format", "concise", "-", stdin=b"we did it.")
    assert result.stdout.startswith("bank/one.md:1:1: G000")
    assert run("check", "--stdin-filename", "one.md", stdin=b"we did it.").stdout.startswith("one.md:1:1: G000")


def test_what_git_ignores_is_left_out_unless_requested(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    write("old/notes.md", "we did it.")
    write(".gitignore", "old/\n")
    assert "old" not in run("check", "--format", "concise", ".").stdout
    assert "old/notes.md:1:1:" in run("check", "--format", "concise", "--no-respect-gitignore", ".").stdout


def test_other_peoples_folders_are_left_out(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    write("node_modules/theirs/README.md", "we did it.")
    assert run("check", "--format", "concise", ".").stdout == SAID + "1 story, 1 error\n"


def test_a_file_that_cannot_be_read_stands_in_the_report(run: Run, write: Write) -> None:
    write("notes.md", "I did it.")
    result = run("check", "--format", "json", "gone.md", "notes.md")
    assert result.exit_code == 2
    (trouble,) = json.loads(result.stdout)["troubles"]
    assert trouble.startswith("gone.md: no such file")


@pytest.mark.subprocess
@pytest.mark.parametrize("form", ["concise", "sarif", "junit"])
def test_a_reader_who_has_gone_is_no_trouble(form: str, tmp_path: Path) -> None:
    wrong = "<!-- starlint-disable-line zzz -->\n\n"  # is found without a language model, and so soon
    (tmp_path / "notes.md").write_text(wrong * 400)
    command = [sys.executable, "-m", "starlint", "check", "--format", form, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


# Who reads it

STORIES = """\
we did it.
Score 92 of 100, notes.md:1

  1:1 G000 fault [error] costs 8 points
  "we".
  1 | we did it.
    | ^^
  Try: Leave it out.

1 story, 1 error
"""


@pytest.fixture
def _at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("starlint.commands.options.report_options.is_read", lambda environ, is_terminal: True)


@pytest.mark.usefixtures("_at_a_terminal")
def test_on_a_terminal_findings_are_shown_story_by_story(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    result = run("check", "notes.md")
    assert (result.exit_code, result.stdout) == (1, STORIES)


@pytest.mark.usefixtures("_at_a_terminal")
def test_a_format_that_is_given_is_kept_on_a_terminal_and_its_lines_wrap(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    write("a folder of stories/notes.md", "we did it.")
    result = run("check", "--format", "full", "a folder of stories/notes.md")
    assert result.stdout.splitlines()[:3] == [
        "a folder of stories/notes.md:1:1: G000",
        '    fault [error] "we".',
        "  |",
    ]


@pytest.mark.usefixtures("_at_a_terminal")
def test_a_report_to_a_file_is_that_of_a_pipe(run: Run, write: Write, folder: Path) -> None:
    write("notes.md", "we did it.")
    assert run("check", "--output", "report.txt", "notes.md").stdout == ""
    assert (folder / "report.txt").read_text().startswith(f'{NOTICE}\n\nnotes.md:1:1: G000 fault [error] "we".\n  |\n')


def test_in_a_pipe_stories_are_to_be_had_by_name(run: Run, write: Write) -> None:
    write("notes.md", "we did it.")
    assert run("check", "--format", "stories", "notes.md").stdout == STORIES
    assert run("check", "notes.md").stdout == run("check", "--format", "full", "notes.md").stdout != STORIES


def test_all_shows_every_finding_of_a_story_and_of_a_rule(run: Run, write: Write) -> None:
    write("notes.md", "we " * 30)
    shown = run("check", "--format", "stories", "notes.md").stdout
    assert shown.count("costs 8 points") == 2
    assert shown.endswith(
        "  Not shown: 27 errors\n\n27 more findings are not shown. To see everything: --all\n1 story, 30 errors\n"
    )
    whole = run("check", "--format", "stories", "--all", "notes.md").stdout
    assert (whole.count("G000 fault [error]"), whole.count("^^"), "not shown" in whole) == (30, 30, False)
    assert run("check", "--format", "full", "--all", "notes.md").stdout.count("= help:") == 30


@pytest.mark.parametrize(("form", "head"), [("full", "G000 fault"), ("concise", "G000 fault"), ("grouped", "G000")])
def test_max_findings_counts_over_the_whole_run(form: str, head: str, run: Run, write: Write) -> None:
    write("a.md", "we did it, just so.")
    write("b.md", "we did it, just so.")
    result = run("check", "--format", form, "--max-findings", "3", "--quiet", "a.md", "b.md")
    assert result.exit_code == 1
    assert result.stdout.count(head) == 3
    assert "1 more finding is not shown (--max-findings 3).\n" in result.stdout
    assert "not shown" not in run("check", "--format", form, "--max-findings", "4", "a.md", "b.md").stdout


def test_max_findings_ends_the_report_story_by_story(run: Run, write: Write) -> None:
    for name in ("a.md", "b.md", "c.md"):
        write(name, "we did it, just so.")
    assert run("check", "--format", "stories", "--max-findings", "3", "a.md", "b.md", "c.md").stdout.endswith(
        "Score 90 of 100, b.md:1\n"
        "\n"
        "  1:1 G000 fault [error] costs 8 points\n"
        '  "we".\n'
        "  1 | we did it, just so.\n"
        "    | ^^\n"
        "  Try: see above\n"
        "\n"
        "  Not shown: 1 info\n"
        "\n"
        "3 more findings are not shown (--max-findings 3).\n"
        "3 stories, 3 errors, 3 infos\n"
    )


@pytest.mark.parametrize("other", ["--format json", "--statistics"])
def test_max_findings_are_for_people(other: str, run: Run) -> None:
    result = run("check", "--max-findings", "3", *other.split(), "-")
    assert result.exit_code == 2
    assert result.stderr == (
        f"Error: --max-findings goes with --format stories, full, concise, grouped, not with {other}\n"
    )


def typed(*arguments: str, cwd: Path, **environ: str) -> str:
    """What the command prints on a pseudo-terminal of fifty columns."""
    code = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    command = [sys.executable, "-c", code, sys.executable, "-m", "starlint", *arguments]
    inherited = {key: value for key, value in os.environ.items() if key not in ("CI", "TERM", "NO_COLOR")}
    env = {**inherited, "PYTHONPATH": str(ROOT), "COLUMNS": "50", "TERM": "xterm", **environ}
    return subprocess.run(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout


@pytest.mark.subprocess
@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals there")
def test_a_terminal_is_recognised_unless_a_program_may_read_it(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# Notes\n\n<!-- starlint-disable-line zzz -->\n")
    shown = typed("check", "--color", "never", "notes.md", cwd=tmp_path)
    assert shown.startswith("No story\nnotes.md\n\n  3:1 N804 ")
    for environ in ({"CI": "true"}, {"TERM": "dumb"}):
        shown = typed("check", "--color", "never", "notes.md", cwd=tmp_path, **environ)
        assert shown.startswith("notes.md:3:1: N804 ")
