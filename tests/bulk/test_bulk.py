"""`starlint bulk`: every note checked once, whatever the source, the engine and the accidents on the way."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import starlint
from starlint.bulk import parts, work
from starlint.catalog import catalog
from starlint.cli import starlint as command_line

STORY = """**S:** In May 2022 the depot in Cork lost parcel {number}, and the night shift had no list of its gates.
**A:** I wrote a list of the gates, rang the drivers, and moved the labels to the second belt.
**R:** It went well, and everybody was happy.
"""
TEXTS = {f"{number}.md": STORY.format(number=number) for number in range(5)} | {"none.md": "# Recipes\n"}
Bulk = Callable[..., Result]


@pytest.fixture(name="bulk")
def _bulk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bulk:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "notes" / name).write_text(text, encoding="utf-8")

    def bulk(source: str, *options: str, jobs: str = "1", form: str = "jsonl") -> Result:
        work._done.cache_clear()  # as in a new process
        arguments = ["bulk", source, "--output", "out", "--format", form, "--jobs", jobs, *options]
        return CliRunner().invoke(command_line, arguments, catch_exceptions=False)

    return bulk


def rows(form: str = "jsonl") -> list[dict[str, Any]]:
    parts = sorted(Path("out").glob(f"part-*.{form}"))
    if form == "parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        return [row for part in parts for row in parquet.read_table(part).to_pylist()]
    return [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]


def expected(paths: Callable[[str], str]) -> list[tuple[str, str | None, str | None]]:
    found: list[tuple[str, str | None, str | None]] = []
    for name, text in TEXTS.items():
        records = starlint.records(text, paths(name))
        found += [(paths(name), one["code"], one["message"]) for one in records] or [(paths(name), None, None)]
    return sorted(found, key=str)


def said(found: list[dict[str, Any]]) -> list[tuple[str, str | None, str | None]]:
    return sorted(((row["path"], row["code"], row.get("message")) for row in found), key=str)


@pytest.mark.parametrize("source", ["notes", "notes/*.md"])
def test_the_rows_are_the_findings_of_every_note(source: str, bulk: Bulk) -> None:
    result = bulk(source)
    assert (result.exit_code, result.output[:15]) == (0, "6 notes checked")
    assert said(rows()) == expected(lambda name: f"notes/{name}")
    assert {"line", "column", "end_line", "end_column", "fingerprint", "hash"} <= rows()[0].keys()


def test_parquet_holds_the_same(bulk: Bulk) -> None:
    bulk("notes", form="parquet")
    assert said(rows("parquet")) == expected(lambda name: f"notes/{name}")


def test_a_second_run_goes_on_where_the_first_has_ended(bulk: Bulk, tmp_path: Path) -> None:
    bulk("notes/[0-2].md")
    (tmp_path / "notes" / "1.md").write_text(STORY.format(number="nine"), encoding="utf-8")
    (tmp_path / "out" / ".123-part.jsonl").write_text('{"half": ')  # of a run that was killed
    result = bulk("notes")
    assert result.output.startswith("4 notes checked")
    assert "2 done before" in result.output
    assert bulk("notes").output.startswith("0 notes checked, 0 findings, 6 done before")


def test_a_note_that_cannot_be_checked_is_a_row_and_stops_no_other(
    bulk: Bulk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes" / "3.md").write_bytes(b"\xff\x00")
    lint = sys.modules["starlint.linter"].lint

    def buggy(text: str, *options: object) -> object:
        if "parcel 4," in text:
            raise ZeroDivisionError("a bug")
        return lint(text, *options)

    monkeypatch.setattr("starlint.linter.lint", buggy)
    result = bulk("notes")
    assert result.exit_code == 2
    assert "2 could not be checked" in result.output
    errors = {row["path"]: row["error"] for row in rows() if "error" in row}
    assert "not UTF-8" in errors["notes/3.md"]
    assert errors["notes/4.md"] == "notes/4.md: a bug in starlint: ZeroDivisionError: a bug"
    monkeypatch.undo()


@pytest.mark.parametrize("bytes_of_a_unit", [40, 300, 10_000])
def test_lines_of_json_are_each_read_once(
    bytes_of_a_unit: int, bulk: Bulk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("starlint.bulk.units._BYTES", bytes_of_a_unit)
    lines = [json.dumps({"answer": text, "id": name}) for name, text in TEXTS.items()]
    (tmp_path / "notes.jsonl").write_text("\n".join([*lines, "", "{broken", json.dumps({"id": "x"})]) + "\n")
    result = bulk("notes.jsonl", "--column", "answer", "--path-column", "id")
    assert "2 could not be checked" in result.output
    assert said([row for row in rows() if "error" not in row]) == expected(lambda name: name)


def test_a_column_of_parquet_is_read_group_by_group(bulk: Bulk, tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = arrow.table({"text": list(TEXTS.values()), "id": list(TEXTS)})
    parquet.write_table(table, tmp_path / "notes.parquet", row_group_size=2)
    bulk("notes.parquet", "--path-column", "id")
    assert said(rows()) == expected(lambda name: name)
    assert len(list(Path("out").glob("part-*"))) == 3
    assert "no column 'words'" in bulk("notes.parquet", "--column", "words").output


def test_all_notes_get_the_settings_of_the_current_folder(bulk: Bulk, tmp_path: Path) -> None:
    (tmp_path / "starlint.toml").write_text('select = ["R301"]')
    (tmp_path / "notes" / "starlint.toml").write_text('select = ["A201"]')
    bulk("notes")
    assert {row["code"] for row in rows()} == {"R301", None}


def test_a_folder_is_read_as_by_check_and_never_what_was_written(bulk: Bulk, tmp_path: Path) -> None:
    for name in ("notes/.hidden/a.md", "notes/node_modules/a.md", "notes/drafts/a.md", "notes/ignored.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY.format(number=9))
    (tmp_path / "notes" / "LOUD.MD").write_text(STORY.format(number=8))
    (tmp_path / "notes" / ".gitignore").write_text("ignored.md\n")
    (tmp_path / "starlint.toml").write_text('exclude = ["drafts/"]\n')
    for skipped in (0, 7):
        assert f"{7 - skipped} notes checked" in bulk(".").output
    assert {row["path"] for row in rows()} == {f"./notes/{name}" for name in (*TEXTS, "LOUD.MD")}


def test_a_pipe_and_what_is_too_large_stop_nothing(bulk: Bulk, tmp_path: Path) -> None:
    (tmp_path / "starlint.toml").write_text("max-file-size = 0.001\n")
    (tmp_path / "notes" / "large.md").write_text(STORY * 8)
    result = bulk("notes")
    assert (result.exit_code, result.output[:15]) == (2, "6 notes checked")
    assert [row["error"] for row in rows() if "error" in row] == [
        "notes/large.md: larger than 0.001 MB; split it, leave it out, or raise the setting max-file-size"
    ]


def test_other_settings_check_everything_anew(bulk: Bulk) -> None:
    bulk("notes")
    assert bulk("notes", "--select", "R").output.startswith("6 notes checked")
    assert bulk("notes").output.startswith("0 notes checked")


def test_a_rule_that_fails_is_an_error_of_its_note_which_is_tried_again(
    bulk: Bulk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> list[object]:
        raise ZeroDivisionError("a bug")

    with monkeypatch.context() as patched:
        patched.setattr("starlint.checks.thin_action.ThinAction.find", broken)
        result = bulk("notes")
    assert (result.exit_code, "5 could not be checked" in result.output) == (2, True)
    assert all("the rule A201 (thin-action) failed" in row["error"] for row in rows() if "error" in row)
    assert bulk("notes").output.startswith("5 notes checked")


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_a_table_of_anything_stops_nothing(form: str, bulk: Bulk, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow.parquet")
    (tmp_path / "notes" / "broken.parquet").write_bytes(b"PAR1 no")
    strange = [json.dumps({"id": "a\ud800", "text": STORY.format(number="\ud800")}), "[" * 200_000]
    (tmp_path / "notes" / "strange.jsonl").write_text("\n".join(strange))
    result = bulk("notes", "--path-column", "id", form=form)
    assert (result.exit_code, result.output[:15]) == (2, "7 notes checked")
    assert "2 could not be checked" in result.output
    errors = [row["error"] for row in rows(form) if row.get("error")]
    assert [error.partition(":")[0].rpartition("/")[2].partition("@")[0] for error in sorted(errors)] == [
        "broken.parquet",
        "strange.jsonl",
    ]


def test_what_a_file_is_called_commands_nothing(bulk: Bulk, tmp_path: Path) -> None:
    (tmp_path / "notes" / "a\u202eb.md").write_text(STORY.format(number=7))
    bulk("notes")
    written = b"".join(part.read_bytes() for part in Path("out").glob("part-*")).decode()
    assert "\u202e" not in written
    assert "\\u202e" in written


def test_a_row_of_parquet_has_all_that_a_finding_may_have() -> None:
    arrow = pytest.importorskip("pyarrow")
    keys: set[str] = set()
    for rule in catalog().rules:
        for example in rule.examples:
            keys |= {key for one in starlint.records(example.text) for key in one}
    assert {"related", "fixes"} < keys <= set(parts._schema(arrow).names)


def test_a_source_without_notes_is_an_error(bulk: Bulk) -> None:
    assert "nowhere/*.md: no such files" in bulk("nowhere/*.md").output


@pytest.mark.parametrize(("engine", "library"), [("dask", "dask"), ("ray", "ray")])
def test_a_missing_library_is_named(engine: str, library: str, bulk: Bulk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (library, f"{library}.bag", f"{library}.data"):
        monkeypatch.setitem(sys.modules, name, None)
    assert f"--engine needs {library}" in bulk("notes", "--engine", engine).output


@pytest.mark.once
@pytest.mark.subprocess
@pytest.mark.parametrize("engine", ["processes", "dask"])
def test_an_engine_of_two_workers_writes_the_same_rows(
    engine: str, bulk: Bulk, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine == "dask":
        pytest.importorskip("distributed")
    monkeypatch.setattr("starlint.bulk.units._FILES", 2)
    result = bulk("notes", "--engine", engine, jobs="2")
    assert result.output.startswith("6 notes checked")
    assert said(rows()) == expected(lambda name: f"notes/{name}")
