"""The real Emacs with Eglot, without a screen: it shows a finding of the server, and fixes it."""

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
    pytest.mark.skipif(shutil.which("emacs") is None, reason="Emacs is not installed"),
]
SCRIPT = Path(__file__).with_name("emacs.el")


@pytest.fixture
def emacs(tmp_path: Path) -> list[str]:
    """Emacs as it is started; the test is left out where it has no Eglot or no mode for Markdown."""
    started = ["emacs", "--batch"]
    needed = '(kill-emacs (if (and (locate-library "eglot") (locate-library "markdown-mode")) 0 1))'
    if subprocess.run([*started, "--eval", needed], capture_output=True, stdin=subprocess.DEVNULL).returncode:
        pytest.skip("Emacs has no Eglot or no markdown-mode")
    return started


def test_emacs_shows_a_finding_and_fixes_it(tmp_path: Path, emacs: list[str]) -> None:
    notes, report = tmp_path / "notes.md", tmp_path / "report.txt"
    notes.write_text(story(action=f"{ACTION} Basically, the rooms were full."))
    server = "\n".join([sys.executable, "-m", "starlint", "server"])
    env = {**os.environ, "STARLINT_SERVER": server, "STARLINT_REPORT": str(report), "HOME": str(tmp_path)}
    done = subprocess.run(
        [*emacs, "--load", str(SCRIPT)],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    column = story().splitlines()[4].index(ACTION) + len(ACTION) + 2
    assert report.exists(), done.stderr
    shown, left = report.read_text().splitlines()
    assert shown.startswith(f"5:{column} "), done.stderr
    assert "G606" in shown  # each version of Eglot has its own words around it
    assert "“Basically” adds nothing here." in shown
    assert left == "0 left"
    assert notes.read_text() == story(action=f"{ACTION} The rooms were full.")
