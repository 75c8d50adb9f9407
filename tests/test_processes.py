"""Tests that start a process are marked, so that they can be left out."""

from __future__ import annotations

import subprocess
import sys

import pytest

STARTED = [sys.executable, "-c", "print('started')"]


def test_a_process_is_refused_to_a_test_that_is_not_marked() -> None:
    with pytest.raises(RuntimeError, match="is marked subprocess"):
        subprocess.run(STARTED, check=True)


@pytest.mark.subprocess
def test_a_process_is_granted_to_a_test_that_is() -> None:
    assert subprocess.run(STARTED, check=True, capture_output=True, text=True).stdout == "started\n"
