"""A run that is killed, or runs at the same time, lose nothing: a few rounds of `benchmarks/robustness/kills.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "robustness" / "kills.py"


@pytest.mark.subprocess
@pytest.mark.once
@pytest.mark.skipif(os.name == "nt", reason="processes are neither forked nor killed like this there")
def test_nothing_is_lost_in_a_few_rounds() -> None:
    command = [sys.executable, str(SCRIPT), "--rounds", "4"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=SCRIPT.parents[2])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("lost: []") == 5
    assert done.stdout.count("missing: []") == 2
