"""Answers kept between runs: found again, never wrong, bounded, and for nobody else to read."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from starlint import cache
from starlint.cache import Cache, default_folder, hashed, stamps, versions

KEY, OTHER = hashed(["a"]), hashed(["b"])


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.json"))


@pytest.fixture(name="kept")
def _kept(tmp_path: Path) -> Cache:
    return Cache(str(tmp_path / "cache"))


def test_an_answer_is_found_again(kept: Cache) -> None:
    kept.put(KEY, {"findings": ["“caf\u00e9”", 3, None]})
    assert Cache(kept.folder).get(KEY) == {"findings": ["“caf\u00e9”", 3, None]}
    assert kept.get(OTHER) is None


def test_parts_are_told_apart_by_where_they_end() -> None:
    assert len({hashed(parts) for parts in (["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["\ud800"])}) == 5


@pytest.mark.parametrize("damage", [b"", b"\n", b"[1]", b"0123\n{}"])
def test_a_broken_answer_is_no_answer_and_is_replaced(damage: bytes, kept: Cache, tmp_path: Path) -> None:
    kept.put(KEY, [1])
    [file] = files(tmp_path)
    file.write_bytes(damage)
    assert kept.get(KEY) is None
    kept.put(KEY, [2])
    assert kept.get(KEY) == [2]


def test_an_answer_that_is_cut_short_is_no_answer(kept: Cache, tmp_path: Path) -> None:
    kept.put(KEY, list(range(100)))
    [file] = files(tmp_path)
    file.write_bytes(file.read_bytes()[:-40])
    assert kept.get(KEY) is None


def test_only_the_user_can_read_it(kept: Cache, tmp_path: Path) -> None:
    kept.put(KEY, [1])
    [file] = files(tmp_path)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file, Path(kept.folder))] == [0o600, 0o700]
    assert (Path(kept.folder) / ".gitignore").read_text() == "*\n"


def test_what_was_not_used_for_longest_leaves_first(
    kept: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [f"00{hashed([str(number)])[2:]}" for number in range(3)]
    for age, key in enumerate(keys):
        kept.put(key, "x" * 400)
        path = tmp_path / "cache" / "v1" / "00" / f"{key[2:]}.json"
        os.utime(path, (1000 - age, 1000 - age))
    monkeypatch.setattr(cache, "_SHARE", 1000)
    assert kept.get(keys[2]) is not None  # the oldest, until now
    kept.close()
    assert [kept.get(key) is not None for key in keys] == [True, False, True]


def test_an_answer_that_is_too_large_is_not_kept(kept: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_SHARE", 100)
    kept.put(KEY, "x" * 101)
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = Cache(str(tmp_path / "file" / "cache"))
    kept.put(KEY, [1])
    kept.close()
    assert (kept.get(KEY), kept.clear()) == (None, 0)


def test_clearing_removes_answers_and_nothing_else(kept: Cache, tmp_path: Path) -> None:
    kept.put(KEY, [1])
    kept.put(OTHER, [1])
    (tmp_path / "cache" / "mine.json").write_text("{}")
    assert kept.clear() == 2
    assert files(tmp_path) == [tmp_path / "cache" / "mine.json"]


def test_an_installation_is_told_from_another_by_its_files(tmp_path: Path) -> None:
    package = tmp_path / "package"
    (package / "data").mkdir(parents=True)
    (package / "data" / "words.toml").write_text("a")
    (package / "notes.txt").write_text("a")
    before, listed = versions(str(package)), list(stamps(str(package)))
    (package / "notes.txt").write_text("bc")  # nothing that an answer depends on
    assert versions(str(package)) == before
    (package / "data" / "words.toml").write_text("bc")
    assert versions(str(package)) != before
    assert len(listed) == 2
    assert list(stamps(str(tmp_path / "missing"))) == []


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STARLINT_CACHE_DIR", str(tmp_path))
    assert default_folder() == str(tmp_path)
    monkeypatch.delenv("STARLINT_CACHE_DIR")
    assert os.path.basename(default_folder()) == "starlint"


WRITES = """
import sys
from starlint.cache import Cache, hashed
kept, name = Cache(sys.argv[1]), sys.argv[2]
for number in range(60):
    kept.put(hashed([str(number % 5)]), [name] * 3000)
    answer = kept.get(hashed([str(number % 5)]))
    assert answer is None or len(set(answer)) == 1, answer
    print(number, flush=True)
"""


@pytest.mark.subprocess
def test_several_programs_may_write_at_once_and_one_may_be_killed(tmp_path: Path) -> None:
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITES, str(tmp_path), name], stdout=subprocess.PIPE, text=True)
        for name in "abc"
    ]
    assert programs[0].stdout is not None
    for _ in range(10):
        programs[0].stdout.readline()
    programs[0].kill()
    for program in programs:
        program.communicate()
    assert [program.returncode for program in programs[1:]] == [0, 0]
    kept = Cache(str(tmp_path))
    answers = [kept.get(hashed([str(number)])) for number in range(5)]
    assert all(answer and len(set(answer)) == 1 for answer in answers)
