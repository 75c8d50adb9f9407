"""`starlint check --fix` and `--diff`: what is written, what is shown, and the exit codes."""

from __future__ import annotations

import codecs
import json
import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from starlint.cli import starlint
from tests.fixes.stories import ACTION, RESULT, story

FILLER = story(action=f"{ACTION} Basically, the rooms were full.")
FIXED = story(action=f"{ACTION} The rooms were full.")
VAGUE = story(result=f"{RESULT} That saved a lot of hours.")


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "notes.md"
    path.write_bytes(FILLER.encode())
    return path


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(starlint, ["check", *arguments, "--isolated"], input=stdin)


def test_a_fix_is_written_and_what_is_left_is_reported(notes: Path) -> None:
    result = run("--fix", "notes.md")
    assert notes.read_text() == FIXED
    assert (result.exit_code, result.stdout) == (0, "The one story passes.\n")
    assert result.stderr == "Fixed 1 finding in 1 file.\n"


def test_a_second_fix_changes_nothing(notes: Path) -> None:
    run("--fix", "notes.md")
    before = notes.stat().st_mtime_ns
    assert run("--fix", "notes.md").stderr == "Fixed 0 findings.\n"
    assert notes.stat().st_mtime_ns == before


ENCODINGS = [
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


@pytest.mark.parametrize(("mark", "codec"), ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_encoding_and_permissions_are_kept(notes: Path, mark: bytes, codec: str, end: str) -> None:
    notes.write_bytes(mark + FILLER.replace("\n", end).encode(codec))
    notes.chmod(0o640)
    result = run("--fix-only", "notes.md")
    assert (result.exit_code, result.stderr) == (0, "Fixed 1 finding in 1 file.\n")
    assert notes.read_bytes() == mark + FIXED.replace("\n", end).encode(codec)
    assert stat.S_IMODE(notes.stat().st_mode) == 0o640


def test_a_link_stays_a_link(notes: Path) -> None:
    Path("link.md").symlink_to(notes)
    run("--fix-only", "link.md")
    assert Path("link.md").is_symlink()
    assert notes.read_text() == FIXED


def test_a_diff_shows_what_would_change_and_changes_nothing(notes: Path) -> None:
    result = run("--diff", "notes.md")
    assert notes.read_text() == FILLER
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:2] == ["--- notes.md", "+++ notes.md"]
    assert [line[0] for line in result.stdout.splitlines() if "rooms were full" in line] == ["-", "+"]
    assert result.stderr == "Would fix 1 finding in 1 file.\n"


@pytest.mark.parametrize("arguments", [["--diff", "notes.md"], ["--fix", "-"]])
def test_the_exit_code_is_0_where_that_is_requested(notes: Path, arguments: list[str]) -> None:
    weak = story(action=f"{ACTION} Basically, the rooms were full.", result="It was ok.")
    notes.write_text(weak)
    assert run(*arguments, stdin=weak).exit_code == 1
    assert run(*arguments, "--exit-zero", stdin=weak).exit_code == 0


def test_a_diff_without_a_change_is_empty(notes: Path) -> None:
    notes.write_text(FIXED)
    result = run("--diff", "--fix", "notes.md")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_diff_says_where_the_last_line_has_no_end(notes: Path) -> None:
    notes.write_text(story(result=f"{RESULT} [ask Eva for the date]").rstrip())
    assert run("--diff", "notes.md").stdout.endswith(" <!-- ask Eva for the date -->\n\\ No newline at end of file\n")


def test_unsafe_fixes_are_left_unless_they_are_requested(notes: Path) -> None:
    notes.write_text(VAGUE)
    assert run("--fix", "notes.md").stdout.endswith("1 fixable with --fix --unsafe-fixes\n")
    assert notes.read_text() == VAGUE
    run("--fix", "--unsafe-fixes", "notes.md")
    assert notes.read_text() == VAGUE.replace("a lot of", "[number]")


def test_each_fix_can_be_listed(notes: Path) -> None:
    result = run("--fix-only", "--show-fixes", "notes.md")
    column = FIXED.splitlines()[4].index("The rooms") + 1
    assert result.stderr.splitlines()[0] == f"notes.md:5:{column}: G606 filler: Cut “Basically”."
    assert result.stdout == ""


def test_standard_input_is_written_to_standard_output(notes: Path) -> None:
    result = run("--fix", "-", "--stdin-filename", "notes.md", stdin=FILLER)
    assert (result.stdout, result.stderr) == (FIXED, "Fixed 1 finding in 1 file.\n")
    assert notes.read_text() == FILLER


@pytest.mark.parametrize(("mark", "codec"), ENCODINGS)
@pytest.mark.parametrize(("text", "after"), [(FILLER, FIXED), (FIXED, FIXED)])
def test_standard_input_keeps_its_encoding(mark: bytes, codec: str, text: str, after: str) -> None:
    result = run("--fix-only", "-", stdin=mark + text.replace("\n", "\r\n").encode(codec))
    assert result.stdout_bytes == mark + after.replace("\n", "\r\n").encode(codec)


def test_standard_input_that_the_settings_exclude_comes_out_as_it_is(notes: Path) -> None:
    excluded = ("--config", "exclude = ['drafts/']", "--force-exclude", "--stdin-filename", "drafts/notes.md")
    result = run("--fix-only", "-", *excluded, stdin=codecs.BOM_UTF8 + FILLER.encode())
    assert (result.exit_code, result.stdout_bytes) == (0, codecs.BOM_UTF8 + FILLER.encode())
    assert run("-", *excluded, stdin=FILLER).stderr.startswith("Nothing to check: the settings exclude")


def test_standard_input_that_is_no_text_is_an_error_and_nothing_comes_out() -> None:
    result = run("--fix-only", "-", stdin=b"S: In the caf\xe9")
    assert (result.exit_code, result.stdout_bytes) == (2, b"")


def test_standard_input_can_be_shown_as_a_diff() -> None:
    result = run("--diff", "-", stdin=FILLER)
    assert result.stdout.startswith("--- <stdin>\n+++ <stdin>\n")
    assert result.stderr == "Would fix 1 finding in 1 file.\n"


def test_standard_input_without_a_fault_comes_out_as_it_is() -> None:
    assert run("--fix-only", "-", stdin="No story.\n").stdout == "No story.\n"


def test_what_is_fixable_is_marked_and_counted(notes: Path) -> None:
    result = run("--format", "concise", "notes.md")
    assert " G606 filler [info] [*] “Basically” adds nothing" in result.stdout
    assert result.stdout.splitlines()[-1] == "[*] 1 fixable with --fix"


def test_a_fix_is_an_edit_in_json(notes: Path) -> None:
    (finding,) = json.loads(run("--format", "json", "notes.md").stdout)["findings"]
    column = FILLER.splitlines()[4].index("Basically") + 1
    place = {"line": 5, "column": column, "end_line": 5, "end_column": column + len("Basically, t")}
    assert finding["fixes"] == [{"title": "Cut “Basically”.", "safe": True, "edits": [{**place, "text": "T"}]}]


def test_a_fix_is_a_replacement_in_sarif(notes: Path) -> None:
    (result,) = json.loads(run("--format", "sarif", "notes.md").stdout)["runs"][0]["results"]
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    column = FILLER.splitlines()[4].index("Basically") + 1
    region = {"startLine": 5, "startColumn": column, "endLine": 5, "endColumn": column + len("Basically, t")}
    assert fix["description"] == {"text": "Cut “Basically”."}
    assert change["replacements"] == [{"deletedRegion": region, "insertedContent": {"text": "T"}}]
    assert fix["properties"] == {"safe": True}
    notes.write_text(VAGUE)
    (result,) = json.loads(run("--format", "sarif", "notes.md").stdout)["runs"][0]["results"]
    assert [one["properties"] for one in result["fixes"]] == [{"safe": False}]


def test_a_safe_fix_is_a_suggestion_in_rdjson(notes: Path) -> None:
    (found,) = json.loads(run("--format", "rdjson", "notes.md").stdout)["diagnostics"]
    assert [one["text"] for one in found["suggestions"]] == ["T"]
    notes.write_text(VAGUE)
    (found,) = json.loads(run("--format", "rdjson", "notes.md").stdout)["diagnostics"]
    assert "suggestions" not in found


@pytest.mark.parametrize("setting", ["unfixable = ['G606']", "unfixable = ['G']", "fixable = ['N803']"])
def test_the_settings_say_what_is_not_fixed(notes: Path, setting: str) -> None:
    assert run("--fix", "notes.md", "--config", setting).stderr == "Fixed 0 findings.\n"
    assert notes.read_text() == FILLER


def test_an_unknown_rule_among_the_fixable_is_an_error(notes: Path) -> None:
    result = run("notes.md", "--config", "fixable = ['fillers']")
    assert result.exit_code == 2
    assert "--config: fixable: no rule is called" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--show-fixes"], "--show-fixes goes with --fix, --fix-only or --diff"),
        (["--fix", "--add-suppressions"], "--fix and --diff do not go with --add-suppressions or --update-baseline"),
        (["--fix", "-"], "--fix takes standard input alone, or files; leave out -"),
        (["--fix-only", "--output", "a.txt"], "--fix-only, --diff and --fix - write no report; leave out --output"),
        (["--diff", "--output", "a.diff"], "--fix-only, --diff and --fix - write no report; leave out --output"),
        (["--fix", "--watch"], "--watch shows findings and changes no file; leave out --fix\n"),
        (["--diff", "--watch"], "--watch shows findings and changes no file; leave out --diff\n"),
    ],
)
def test_options_that_do_not_go_together(notes: Path, arguments: list[str], sentence: str) -> None:
    result = run("notes.md", *arguments)
    assert (result.exit_code, sentence in result.stderr) == (2, True)
    assert notes.read_text() == FILLER
    assert list(notes.parent.iterdir()) == [notes]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_cannot_be_written_is_named(notes: Path) -> None:
    notes.chmod(0o440)
    result = run("--fix", "notes.md")
    assert result.exit_code == 2
    assert "notes.md: permission denied" in result.stderr


def test_suppressed_findings_are_not_fixed(notes: Path) -> None:
    text = f"<!-- starlint-disable-file filler -- as I speak -->\n\n{FILLER}"
    notes.write_text(text)
    run("--fix", "notes.md")
    assert notes.read_text() == text


def test_the_hook_of_pre_commit_fixes() -> None:
    hooks = (Path(__file__).parent.parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "- id: starlint-fix\n" in hooks
    assert "  entry: starlint check --fix-only\n" in hooks
