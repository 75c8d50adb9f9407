"""Programs around starlint that stop reading, a disk that is full, and signals: a sentence and the right exit code."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.subprocess,
    pytest.mark.skipif(os.name == "nt", reason="signals and pipes are other things there"),
]

ROOT = Path(__file__).parent.parent
STARLINT = [sys.executable, "-m", "starlint"]
COMMANDS = [
    ["--help"],
    ["check", "--help"],
    ["rules"],
    ["rules", "--format", "json"],
    ["rule", "S101"],
    ["config"],
    ["config", "--schema"],
    ["completion", "bash"],
    ["new", "The lost parcels"],
]
ids = " ".join


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to be had here")
@pytest.mark.parametrize("command", COMMANDS, ids=ids)
def test_a_full_disk_is_a_sentence(command: list[str]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run([*STARLINT, *command], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.stderr == "Error: standard output: cannot be written: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.parametrize("command", [["--help"], ["rules"], ["config", "--schema"]], ids=ids)
def test_a_reader_who_has_gone_ends_the_run_without_a_word(command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*STARLINT, *command], cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_a_reader_who_has_gone_keeps_no_baseline_from_being_written(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    arguments = ["check", "examples/nurse.md", "--baseline", str(tmp_path / "known.json"), "--update-baseline"]
    done = subprocess.run([*STARLINT, *arguments], cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert done.returncode == 141
    assert re.fullmatch(r"\S*known\.json: \d+ findings written\n", done.stderr)
    assert json.loads((tmp_path / "known.json").read_text())["findings"]


@pytest.mark.parametrize("command", ["--help", "rules", "check examples/nurse.md"])
def test_standard_output_that_is_closed_is_no_silent_success(command: str) -> None:
    shell = f"exec {sys.executable} -m starlint {command} >&-"
    done = subprocess.run(["sh", "-c", shell], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert done.stderr == "Error: standard output: cannot be written: Bad file descriptor\n"
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("number", "sentence"), [(signal.SIGINT, "Interrupted"), (signal.SIGTERM, "Terminated"), (signal.SIGHUP, "Termin")]
)
def test_a_signal_ends_a_run_with_a_sentence_and_its_own_code(number: signal.Signals, sentence: str) -> None:
    command = [*STARLINT, "check", "--format", "concise", "examples/nurse.md", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout
        assert process.stdout.readline().startswith("examples/nurse.md:")  # now it waits for standard input
        process.send_signal(number)
        _, errors = process.communicate()
    assert errors.strip().startswith(sentence)
    assert errors.strip().endswith("what is shown is not complete, and no file is half written.")
    assert process.returncode == 128 + number
