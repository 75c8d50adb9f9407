"""The extension for VS Code: what it says of itself agrees with the server, and its own tests pass."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "editors" / "vscode"
MANIFEST = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
SETTINGS = set(MANIFEST["contributes"]["configuration"]["properties"])


def test_every_setting_is_in_its_readme() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(starlint\.[\w.]+)` \|", readme, re.M)) == SETTINGS


def test_every_command_is_registered() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((FOLDER / "src").glob("*.ts")))
    assert all(f'"{command["command"]}"' in source for command in MANIFEST["contributes"]["commands"])


def test_the_server_knows_the_options_that_it_is_given() -> None:
    source = (FOLDER / "src" / "settings.ts").read_text(encoding="utf-8")
    given = re.search(r"initializationOptions\(.*?\n}", source, re.S)
    server = (ROOT / "starlint" / "server" / "session.py").read_text(encoding="utf-8")
    assert given is not None
    for option in ("debounce", "scoreCommand", "suppressionReason"):
        assert option in given[0]
        assert f'"{option}"' in server


@pytest.mark.once
@pytest.mark.subprocess
@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")
@pytest.mark.skipif(not (FOLDER / "node_modules").is_dir(), reason="npm install has not been run in editors/vscode")
def test_its_unit_tests_pass() -> None:
    done = subprocess.run(["npm", "test"], cwd=FOLDER, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
