"""Kills, several runs at once and damaged files: a few rounds of the scripts in `benchmarks/robustness/`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent / "benchmarks" / "robustness"

pytestmark = [
    pytest.mark.subprocess,
    pytest.mark.once,
    pytest.mark.skipif(os.name == "nt", reason="processes are neither forked nor killed like this there"),
]


def output(name: str, *options: str) -> str:
    """What a script prints where it finds nothing wrong."""
    command = [sys.executable, str(SCRIPTS / name), *options]
    done = subprocess.run(command, capture_output=True, text=True, cwd=SCRIPTS.parents[1])
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


def test_nothing_is_lost_in_a_few_rounds() -> None:
    said = output("kills.py", "--rounds", "4")
    assert (said.count("lost: []"), said.count("missing: []")) == (7, 2)


def test_damaged_files_are_sentences_in_a_few_rounds() -> None:
    assert output("damaged.py", "--rounds", "12").endswith("seed 1: 0 faults\n")
