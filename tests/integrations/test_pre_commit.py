"""The real pre-commit, on a real repository: it installs starlint from this checkout, and stops and fixes notes."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixes.stories import ACTION, story

ROOT = Path(__file__).parent.parent.parent
INSTALLED = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "starlint", "rules", "docs/man")
UNREACHABLE = re.compile(  # as pip says it, and what it says of a package where there is no index at all
    r"NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|\(from versions: none\)"
)
WEAK = """\
## Tell me about a time something you ran broke down.

**Situation:** In March our nightly billing run failed two nights in a row.

**Task:** I was on call and had to get the invoices out before Friday.

**Action:** I read the logs, found a lock that was never released, and rewrote the step that took it.
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.subprocess,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(importlib.util.find_spec("pre_commit") is None, reason="pre-commit is not installed"),
]


def git(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run git as somebody, apart from how git is set up here."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"]
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=surroundings(**env), capture_output=True, text=True
    )


def surroundings(**env: str) -> dict[str, str]:
    """The environment without what a git hook or a build may have left in it."""
    left = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON", "VIRTUAL_ENV"))}
    return {**left, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "SKIP": "", **env}


def committed(folder: Path) -> str:
    """Make a repository of a folder, with all that is in it in one commit, and name the commit."""
    for arguments in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "All"]):
        assert git(folder, *arguments).returncode == 0
    return git(folder, "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository of what an installation needs."""
    folder = tmp_path / "starlint"
    folder.mkdir()
    for name in INSTALLED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    return folder


HOOKS = """repos:
- repo: {address}
  rev: {commit}
  hooks:
  - id: starlint-fix
  - id: starlint
"""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Where pre-commit keeps what it installs."""
    return {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PIP_NO_COMPILE": "no"}  # that is: do not compile


@pytest.fixture
def notes(tmp_path: Path, checkout: Path, home: dict[str, str]) -> Path:
    """A repository of notes with both hooks installed."""
    notes = tmp_path / "notes"
    notes.mkdir()
    hooks = HOOKS.format(address=checkout.as_uri(), commit=committed(checkout))
    (notes / ".pre-commit-config.yaml").write_text(hooks)
    committed(notes)
    pre_commit = [sys.executable, "-m", "pre_commit", "install", "--install-hooks"]
    installed = subprocess.run(pre_commit, cwd=notes, env=surroundings(**home), capture_output=True, text=True)
    output = installed.stdout + installed.stderr
    if UNREACHABLE.search(output):
        pytest.skip("the package index, from which pre-commit installs, cannot be reached")
    assert installed.returncode == 0, output
    return notes


def test_a_commit_of_notes_is_stopped_fixed_or_passes(notes: Path, home: dict[str, str]) -> None:
    (notes / "billing.md").write_text(WEAK)
    git(notes, "add", "billing.md")
    stopped = git(notes, "commit", "--message", "Weak", **home)
    assert stopped.returncode == 1
    assert "billing.md:7:1: S101 missing-section [error]" in stopped.stdout + stopped.stderr

    git(notes, "rm", "--force", "--quiet", "billing.md")
    shutil.copy(ROOT / "examples" / "coordinator.md", notes / "coordinator.md")
    git(notes, "add", "coordinator.md")
    passed = git(notes, "commit", "--message", "Good", **home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert git(notes, "log", "-1", "--format=%s").stdout == "Good\n"

    (notes / "seats.md").write_text(story(action=f"{ACTION} Basically, the rooms were full."))
    git(notes, "add", "seats.md")
    fixed = git(notes, "commit", "--message", "Filler", **home)
    assert fixed.returncode == 1
    assert "files were modified by this hook" in fixed.stdout + fixed.stderr
    assert (notes / "seats.md").read_text() == story(action=f"{ACTION} The rooms were full.")
    git(notes, "add", "seats.md")
    assert git(notes, "commit", "--message", "Filler", **home).returncode == 0
