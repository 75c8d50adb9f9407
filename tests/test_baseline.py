"""What is known of findings that were there before: by rule, sentence and story, not by line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from starlint.baseline import Baseline, Entry, baseline_text, entries, partition, path_of, read
from starlint.catalog import catalog
from starlint.errors import OutputError, UsageError
from starlint.file_report import Report
from starlint.finding import Span
from starlint.fingerprint import sentence
from starlint.linter import lint

RULES = catalog().select(["A201", "R301"])
SETUP = "**Situation:** In May 2022 I ran a hospital kitchen in Ghent, and one tray in six came back untouched.\n"
THIN = "**Action:** I looked into it and changed the way the trays were done.\n"
VAGUE = "**Result:** Hardly any tray comes back now, and the cook is happy.\n"
STORY = f"## 1. Trays\n\n{SETUP}\n{THIN}\n{VAGUE}"
KNOWN = {"A201", "R301"}


def linted(text: str) -> Report:
    return lint(text, RULES)


def known(before: str, after: str) -> set[str]:
    """The codes of the findings that are known after a change."""
    report, _ = partition(linted(after), "notes.md", entries(linted(before), "notes.md"))
    assert {f.code for f in report.findings} | {f.code for f in report.known} == KNOWN
    return {f.code for f in report.known}


@pytest.mark.parametrize(
    "after",
    [
        STORY,
        f"# My notes\n\nWords.\n\n{STORY}",
        STORY.replace("\n", "\r\n"),
        STORY.replace("## 1. Trays", "## 7. **Trays**"),
        "".join(f"> {line}" for line in STORY.splitlines(True)),
        STORY.replace("changed the way", "changed\nthe way"),
        STORY.replace("**Action:**", "- **Action:**").replace("**Result:**", "- **Result:**"),
        STORY.replace("In May 2022", "In June 2021"),
        STORY.replace("## 1. Trays", "## 1. Trays <!-- starlint-disable L -->"),
    ],
)
def test_a_story_that_was_moved_or_set_otherwise_stays_known(after: str) -> None:
    assert known(STORY, after) == KNOWN


@pytest.mark.parametrize(
    ("after", "left"),
    [
        (STORY.replace("looked into it", "thought about it"), {"R301"}),
        (STORY.replace("Hardly any", "No"), {"A201"}),
        (STORY.replace("Trays", "Cups"), set()),
    ],
)
def test_a_changed_sentence_or_another_story_is_new(after: str, left: set[str]) -> None:
    assert known(STORY, after) == left


def test_what_is_there_twice_is_known_as_often_as_it_was() -> None:
    report, used = partition(linted(f"{STORY}\n{STORY}"), "notes.md", entries(linted(STORY), "notes.md"))
    assert [f.code for f in report.known] == ["A201", "R301"]
    assert [f.code for f in report.findings] == ["A201", "R301"]
    assert used.total() == 2


def test_a_baseline_holds_no_words_of_the_notes() -> None:
    text = baseline_text(entries(linted(STORY), "notes.md"))
    assert "tray" not in text.lower()
    assert '"path": "notes.md",\n      "rule": "A201"' in text


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    found = Counter({Entry("é.md", "A201", "ab"): 2, Entry("a.md", "R301", "cd"): 1})
    file.write_text(baseline_text(found), encoding="utf-8")
    assert read(file) == found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (None, "no such file; --update-baseline creates it"),
        ("{", "not a starlint baseline; remove it, or name another file, and create one with --update-baseline"),
        ("[]", "not a starlint baseline; remove it, or name another file, and create one with --update-baseline"),
        ('{"version": 9}', "written by another version of starlint; write it again with --update-baseline"),
    ],
)
def test_a_file_that_is_no_baseline_is_an_error(text: str | None, sentence: str, tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    if text is not None:
        file.write_text(text)
    with pytest.raises(UsageError) as caught:
        read(file)
    assert str(caught.value) == f"{file}: {sentence}"


def baseline_of(tmp_path: Path, *names: str) -> Baseline:
    """A baseline of two files with the same two findings each."""
    held: Counter[Entry] = Counter()
    for name in names:
        (tmp_path / name).write_text(STORY)
        held += entries(linted(STORY), name)
    return Baseline(tmp_path / "baseline.json", held)


def check(baseline: Baseline, tmp_path: Path, name: str, text: str, *ran: str) -> Report:
    return baseline.apply(linted(text), str(tmp_path / name), ran or ("A201", "R301"))


def test_what_was_fixed_is_stale_and_pruned(tmp_path: Path) -> None:
    baseline = baseline_of(tmp_path, "a.md", "b.md")
    check(baseline, tmp_path, "a.md", STORY.replace("Hardly any", "Only 3 of 600"))
    assert [(e.path, e.rule) for e in baseline.stale] == [("a.md", "R301")]
    assert sorted((e.path, e.rule) for e in baseline.updated) == [("a.md", "A201"), ("b.md", "A201"), ("b.md", "R301")]


def test_what_was_not_looked_at_is_not_stale(tmp_path: Path) -> None:
    baseline = baseline_of(tmp_path, "a.md", "b.md")
    baseline.apply(lint("Nothing.", ()), str(tmp_path / "a.md"), ("A201",))
    assert [(e.path, e.rule) for e in baseline.stale] == [("a.md", "A201")]


def test_the_entries_of_a_file_that_is_gone_are_stale(tmp_path: Path) -> None:
    baseline = baseline_of(tmp_path, "a.md", "b.md")
    (tmp_path / "b.md").unlink()
    check(baseline, tmp_path, "a.md", STORY)
    assert {e.path for e in baseline.stale} == {"b.md"}


def test_a_story_moved_to_another_file_stays_known(tmp_path: Path) -> None:
    baseline = baseline_of(tmp_path, "a.md")
    assert check(baseline, tmp_path, "b.md", STORY).findings == ()


def test_a_file_is_named_from_the_baseline_s_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert path_of("notes/a.md", Path("baseline.json")) == "notes/a.md"
    assert path_of("notes/a.md", Path("ci/baseline.json")) == "../notes/a.md"
    assert path_of("<stdin>", Path("ci/baseline.json")) == "<stdin>"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("It was late. We sat\ndown then! And more.", "sat", "We sat\ndown then"),
        ("one\n\nTwo three", "three", "Two three"),
        ("- one\n- two three\n- four", "two", "- two three"),
        ("| one | two | three |", "two", "two"),
        ("# A title\nIt was late", "It", "# A title\nIt was late"),
        ("We won. It was 3.5 % more. Then", "3.5", "It was 3.5 % more"),
    ],
)
def test_a_sentence_is_found_around_its_words(text: str, words: str, wanted: str) -> None:
    start = text.index(words)
    assert sentence(text, Span(start, start + len(words))).strip() == wanted


def updated(file: Path, *names: str) -> Baseline:
    """A run that has read the baseline and checked these files, and has not written yet."""
    baseline = Baseline(file, read(file))
    for name in names:
        text = STORY.replace("Trays", name)
        (file.parent / name).write_text(text)
        check(baseline, file.parent, name, text)
    return baseline


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A baseline that knows one file."""
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text(Counter()))
    updated(file, "a.md").save()
    return file


def test_two_runs_at_once_lose_no_entry_of_each_other(written: Path) -> None:
    one, two = updated(written, "b.md"), updated(written, "c.md")
    one.save()
    two.save()
    assert sorted((entry.path, entry.rule) for entry in read(written)) == [
        (name, rule) for name in ("a.md", "b.md", "c.md") for rule in ("A201", "R301")
    ]


def test_two_runs_at_once_over_the_same_files_count_nothing_twice(written: Path) -> None:
    one, two = updated(written, "a.md", "b.md"), updated(written, "a.md", "b.md")
    one.save()
    once = read(written)
    two.save()
    assert read(written) == once
    assert set(once.values()) == {1}


def test_what_another_run_has_removed_meanwhile_stays_removed(written: Path) -> None:
    one = updated(written, "b.md")
    (written.parent / "a.md").unlink()
    other = updated(written)
    other.save()
    assert read(written) == Counter()
    (written.parent / "a.md").write_text("Rewritten.")
    one.save()
    assert {entry.path for entry in read(written)} == {"b.md"}


def test_a_baseline_that_cannot_be_written_stays_as_it_was(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before, one = written.read_text(), updated(written, "b.md")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(
        OutputError, match=r"baseline\.json: cannot be written: No space left on device; it is as it was"
    ):
        one.save()
    assert written.read_text() == before


@pytest.mark.parametrize(
    "damage",
    [
        '"count": -1',
        '"count": 0',
        '"count": 1e3',
        '"count": true',
        '"count": "1"',
        '"count": 99999999999',
        f'"count": {"9" * 5000}',
        '"count": NaN',
        "",
    ],
)
def test_a_count_that_is_none_is_damage(damage: str, written: Path) -> None:
    written.write_text(written.read_text().replace('"count": 1', damage, 1))
    with pytest.raises(UsageError, match=r"baseline\.json: not a starlint baseline; remove it"):
        read(written)


HALF = b'{"version": 1, "findings": [{"path": "\\ud800", "rule": "A201", "fingerprint": "ab", "count": 1}]}'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b'{"version": 1, "findings": 3}',
        b'{"version": 1, "findings": [[]]}',
        b"null",
        HALF,
    ],
)
def test_a_damaged_baseline_is_a_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=r"baseline\.json: not a starlint baseline; remove it"):
        read(file)


def test_a_device_is_no_baseline() -> None:
    with pytest.raises(UsageError, match="/dev/zero: cannot be read: it is a device, a pipe or a socket, not a file"):
        read(Path("/dev/zero"))
