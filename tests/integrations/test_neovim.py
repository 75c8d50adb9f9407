"""The real Neovim, without a screen: it shows a finding of the server, and fixes it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixes.stories import ACTION, story

pytestmark = [
    pytest.mark.once,
    pytest.mark.subprocess,
    pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed"),
]
SCRIPT = Path(__file__).with_name("neovim.lua")


def test_neovim_shows_a_finding_and_fixes_it(tmp_path: Path) -> None:
    notes, report = tmp_path / "notes.md", tmp_path / "report.txt"
    notes.write_text(story(action=f"{ACTION} Basically, the rooms were full."))
    server = "\n".join([sys.executable, "-m", "starlint", "server"])
    env = {**os.environ, "STARLINT_SERVER": server, "STARLINT_REPORT": str(report), "XDG_STATE_HOME": str(tmp_path)}
    started = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "set filetype=markdown"]
    done = subprocess.run(
        [*started, "-c", f"luafile {SCRIPT}", "notes.md"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    column = story().splitlines()[4].index(ACTION) + len(ACTION) + 2
    assert report.read_text().splitlines() == [
        f"5:{column} G606 “Basically” adds nothing here. Read the sentence without it: it says the same.",
        "Fix all that is safe to fix (1)",
        "0 left",
    ], done.stderr
    assert notes.read_text() == story(action=f"{ACTION} The rooms were full.")
