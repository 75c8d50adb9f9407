"""Settings, suppression, exit codes and baselines, as someone at a terminal meets them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from starlint.cli import starlint

SETUP = "**Situation:** In May 2022 I ran a hospital kitchen in Ghent, and one tray in six came back untouched.\n"
THIN = "**Action:** I looked into it and changed the way the trays were done.\n"
VAGUE = "**Result:** Hardly any tray comes back now, and the cook is happy.\n"
STORY = f"## Trays\n\n{SETUP}\n{THIN}\n{VAGUE}"
ONLY = ("--select", "A,missing-metrics,N")
Run = Callable[..., Result]
Write = Callable[[str, str], Path]


@pytest.fixture(name="run")
def _run(folder: Path) -> Run:
    """The real linter."""

    def run(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner(env={"COLUMNS": "100"}).invoke(starlint, arguments, input=stdin, catch_exceptions=False)

    return run


@pytest.fixture(autouse=True)
def _notes(write: Write) -> None:
    write("notes.md", STORY)


def heads(result: Result) -> list[str]:
    """Place, code and severity of each finding, and the summary."""
    lines = result.stdout.splitlines()
    found = [line.partition("] ")[0] + "]" for line in lines if line.startswith(("notes", "old", "<stdin>"))]
    return [*found, lines[-1]]


BOTH = ["notes.md:5:1: A201 thin-action [error]", "notes.md:7:1: R301 missing-metrics [warning]"]


def test_rules_are_selected_by_code_name_and_prefix(run: Run) -> None:
    assert heads(run("check", "--select", "A,missing-metrics", "notes.md")) == [*BOTH, "1 story, 1 error, 1 warning"]
    assert heads(run("check", *ONLY, "--ignore", "thin-action", "notes.md")) == [BOTH[1], "1 story, 1 warning"]
    assert heads(run("check", "--select", "A", "--extend-select", "R301", "notes.md"))[:-1] == BOTH


def test_a_selector_that_is_none_names_the_option(run: Run) -> None:
    result = run("check", "--select", "thin-acton", "notes.md")
    assert result.exit_code == 2
    assert (
        result.stderr == 'Error: --select: select: no rule is called "thin-acton"; did you mean A201 (thin-action)?\n'
    )


@pytest.mark.parametrize("command", ["check", "score"])
def test_stories_that_no_rule_looks_at_do_not_pass(command: str, run: Run, write: Write) -> None:
    write("drafts/notes.md", STORY)
    write("starlint.toml", f'[per-file-ignores]\n"drafts/*" = {[*"AGLNOPRS"]}\n')
    result = run(command, ".")
    assert result.exit_code == 2
    assert result.stderr == (
        "Error: drafts/notes.md: per-file-ignores leaves out every rule that looks at stories;"
        " use exclude to skip the file\n"
    )
    assert "1 story, " in result.stdout


@pytest.mark.parametrize("command", ["check", "score"])
@pytest.mark.parametrize("rule", ["N803", "N804", "P704"])
def test_rules_that_look_at_no_story_alone_pass_no_story(command: str, rule: str, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("**S:** we\n\n**A:** did it\n\n**R:** well.\n")
    result = CliRunner().invoke(starlint, [command, "--isolated", "--select", rule, str(tmp_path)])
    assert (result.exit_code, "pass" in result.stdout) == (2, False)
    assert result.stderr.endswith("notes.md: the selected rules look at no story; select one that does\n")


def test_the_nearest_file_of_settings_counts_and_isolated_leaves_it_out(run: Run, write: Write) -> None:
    write("starlint.toml", 'select = ["A201"]\nseverity = { A = "info" }\n')
    assert heads(run("check", "notes.md")) == ["notes.md:5:1: A201 thin-action [info]", "1 story, 1 info"]
    assert "R301" in run("check", "--isolated", "notes.md").stdout


def test_an_option_of_a_rule_is_set_by_file_or_on_the_command_line(run: Run, write: Write) -> None:
    write(
        "starlint.toml", 'select = ["A201"]\n[rules.thin-action]\nleast-words = 1\nleast-detail = 0\nleast-share = 0\n'
    )
    assert run("check", "notes.md").stdout == "The one story passes.\n"
    assert "A201" in run("check", "--config", "rules.A201.least-words = 40", "notes.md").stdout


def test_a_typo_in_a_file_of_settings_is_reported_with_its_line(run: Run, write: Write) -> None:
    write("starlint.toml", 'select = ["A"]\n\nigno = ["A201"]\n')
    result = run("check", "notes.md")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == 'Error: starlint.toml:3: igno: unknown key; did you mean "ignore"?\n'


def test_all_mistakes_of_a_settings_file_are_shown(run: Run, write: Write) -> None:
    write("starlint.toml", 'igno = ["A201"]\n\nmax-warnings = "x"\n')
    result = run("check", "notes.md")
    assert (result.exit_code, result.stderr) == (
        2,
        'Error: starlint.toml:1: igno: unknown key; did you mean "ignore"?\n'
        'Error: starlint.toml:3: max-warnings: expected a whole number, found "x"\n',
    )


def test_files_are_left_out_by_pattern_unless_they_are_named(run: Run, write: Write) -> None:
    write("old/notes.md", STORY)
    write("notes.txt", STORY)
    write("starlint.toml", 'select = ["A201"]\nexclude = ["old"]\ninclude = ["*.md", "*.txt"]\n')
    assert [line.partition(":")[0] for line in heads(run("check", "."))[:-1]] == ["notes.md", "notes.txt"]
    assert heads(run("check", "old/notes.md"))[0].startswith("old")
    forced = run("check", "--force-exclude", "old/notes.md")
    assert (forced.exit_code, forced.stdout) == (0, "")
    assert forced.stderr == "Nothing to check: the settings exclude every file that was named.\n"


def test_labels_of_one_s_own_are_read(run: Run, write: Write) -> None:
    write("notes.md", STORY.replace("Result", "Mein Ertrag"))
    assert "S101" in run("check", "--select", "S101", "notes.md").stdout
    assert (
        "S101" not in run("check", "--select", "S101", "--config", 'labels."mein ertrag" = "result"', "notes.md").stdout
    )


def test_inspect_reckons_with_the_speaker_s_pace(run: Run) -> None:
    assert "41 words, 0:18" in run("inspect", "notes.md").stdout
    assert "41 words, 0:41" in run("inspect", "--config", "words-per-minute = 60", "notes.md").stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
        (("--ignore", "A201"), 1),
        (("--ignore", "A201", "--fail-on", "error"), 0),
        (("--ignore", "A201", "--max-warnings", "1"), 0),
        (("--ignore", "A201", "--max-warnings", "0"), 1),
        (("--config", 'severity.A = "info"', "--ignore", "R301"), 0),
        (("--config", 'severity.A = "info"', "--ignore", "R301", "--fail-on", "info"), 1),
        (("--exit-zero", "gone.md"), 2),
    ],
)
def test_the_exit_code_is_the_requested_one(options: tuple[str, ...], code: int, run: Run) -> None:
    assert run("check", *ONLY, *options, "notes.md").exit_code == code


def test_the_summary_counts_what_was_suppressed(run: Run, write: Write) -> None:
    write("notes.md", f"<!-- starlint-disable-file A, R301 -- as told -->\n{STORY}")
    result = run("check", *ONLY, "notes.md")
    assert (result.exit_code, result.stdout) == (0, "The one story passes (2 suppressed).\n")


def test_a_baseline_lets_only_new_findings_through(run: Run, write: Write) -> None:
    baseline = ("--baseline", "baseline.json")
    missing = run("check", *ONLY, *baseline, "notes.md")
    assert missing.exit_code == 2
    assert missing.stderr == "Error: baseline.json: no such file; --update-baseline creates it\n"

    written = run("check", *ONLY, *baseline, "--update-baseline", "notes.md")
    assert (written.exit_code, written.stderr) == (0, "baseline.json: 2 findings written\n")

    known = run("check", *ONLY, *baseline, "notes.md")
    assert (known.exit_code, known.stdout) == (0, "The one story passes (2 in the baseline).\n")

    write("notes.md", "# Mine\n\n" + STORY.replace("Hardly any", "No"))
    changed = run("check", *ONLY, *baseline, "notes.md")
    assert changed.exit_code == 1
    assert heads(changed) == [
        "notes.md:9:1: R301 missing-metrics [warning]",
        "1 story, 1 warning (1 in the baseline)",
    ]
    stale = "baseline.json: 1 stale entry (R301 in notes.md), fixed or changed since; --update-baseline removes them\n"
    assert changed.stderr == stale

    pruned = run("check", *ONLY, *baseline, "--update-baseline", "notes.md")
    assert pruned.stderr == "baseline.json: 2 findings written, 1 stale entry removed\n"
    assert run("check", *ONLY, *baseline, "notes.md").stderr == ""


def test_a_baseline_is_not_written_where_something_could_not_be_read(run: Run, folder: Path) -> None:
    result = run("check", "--baseline", "b.json", "--update-baseline", "notes.md", "gone.md")
    assert result.exit_code == 2
    assert not (folder / "b.json").exists()


def test_to_update_a_baseline_it_must_be_named(run: Run) -> None:
    result = run("check", "--update-baseline", "notes.md")
    assert result.exit_code == 2
    assert "--update-baseline needs --baseline FILE" in result.stderr


def test_suppressions_are_written_on_request(run: Run, folder: Path) -> None:
    path = folder / "notes.md"
    result = run("check", *ONLY, "--add-suppressions", "--reason", "told in the letter", "notes.md")
    assert (result.exit_code, result.stdout) == (0, "notes.md: 2 findings suppressed\n2 findings suppressed.\n")
    comment = "<!-- starlint-disable-next-line {} -- told in the letter -->\n"
    wanted = f"## Trays\n\n{SETUP}\n{comment.format('thin-action')}{THIN}\n{comment.format('missing-metrics')}{VAGUE}"
    assert path.read_text() == wanted

    before = path.stat().st_mtime_ns
    assert run("check", *ONLY, "--add-suppressions", "notes.md").stdout == "0 findings suppressed.\n"
    assert (path.read_text(), path.stat().st_mtime_ns) == (wanted, before)
    assert run("check", *ONLY, "notes.md").exit_code == 0


def test_suppressions_cannot_be_written_to_standard_input(run: Run) -> None:
    result = run("check", "--add-suppressions", "-", stdin=STORY)
    assert result.exit_code == 2
    assert result.stderr == "Error: --add-suppressions changes files; name the files instead of -\n"


@pytest.mark.parametrize("reason", ["a -- b", "-->", "a\nb"])
def test_a_reason_must_fit_into_a_comment(reason: str, run: Run, folder: Path) -> None:
    assert run("check", "--add-suppressions", "--reason", reason, "notes.md").exit_code == 2
    assert (folder / "notes.md").read_text() == STORY


def test_rules_of_one_s_own_are_listed_explained_and_checked_by(run: Run, write: Write) -> None:
    from starlint.catalog import built_in

    text = (built_in() / "S102.toml").read_text(encoding="utf-8")
    write("house/X900.toml", text.replace('"S102"', '"X900"').replace('"empty-section"', '"house-rule"', 1))
    write("starlint.toml", 'rule-paths = ["house"]\nselect = ["house-rule"]\n')
    write("notes.md", STORY.replace(THIN, "**Action:**\n"))
    assert "X900  house-rule" in run("rules").stdout
    assert run("rule", "house-rule").stdout.startswith("X900 house-rule")
    assert heads(run("check", "notes.md"))[0].startswith("notes.md:5:1: X900 house-rule")
