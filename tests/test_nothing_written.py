"""No command writes a file unless it is told to, but for its cache; none opens a file that is not its business."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_no_network import COMMANDS

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.subprocess

# Python reports to its audit hooks each file that is opened, made, renamed or removed, whichever library does it.
RUN = """
import json, os, sys
from click.testing import CliRunner
read, changed = set(), []
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}

def note(event, arguments):
    if event in CHANGES:
        changed.append([event, str(arguments[0])])
    elif event == "open" and not isinstance(arguments[0], int):
        path, _, flags = arguments
        path = os.path.abspath(os.fsdecode(path))
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and path != os.devnull:
            changed.append([event, path])
        read.add(path)

sys.addaudithook(note)
from starlint.cli import starlint

for command in json.loads(sys.argv[1]):
    changed.clear()
    read.clear()
    done = CliRunner().invoke(starlint, command)
    print(json.dumps([done.exit_code, changed, sorted(read)]))
"""


@pytest.fixture(scope="module", name="opened")
def _opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[list[object], list[str]]]:
    """What each command changed and opened, in a home folder of its own with files that concern nobody."""
    home = tmp_path_factory.mktemp("home")
    for name in (".bashrc", ".gitconfig", "private.md", ".config/other.toml"):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text("secret")
    command = [sys.executable, "-B", "-c", RUN, json.dumps(COMMANDS)]
    env = {"HOME": str(home), "PATH": "", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=env)
    assert done.stderr == ""
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(code in (0, 1) for code, _, _ in lines)
    names = [" ".join(command) for command in COMMANDS]
    opened = {name: (changed, read) for name, (_, changed, read) in zip(names, lines, strict=True)}
    return {name: _without_kept(name, home, *found) for name, found in opened.items()}


def _without_kept(
    command: str, home: Path, changed: list[list[str]], read: list[str]
) -> tuple[list[object], list[str]]:
    """What a command opens, but for the findings that `check` keeps and `clean` removes, as the README says."""
    if command.split()[0] not in ("check", "clean"):
        return list(changed), read
    folder = home / ".cache" / "starlint"
    made = {str(folder.parent), str(folder)}
    kept = f"{folder}/"
    return (
        [each for each in changed if each[1] not in made and not each[1].startswith(kept)],
        [path for path in read if not path.startswith(kept)],
    )


@pytest.mark.parametrize("command", [" ".join(command) for command in COMMANDS])
def test_no_command_writes_unasked(command: str, opened: dict[str, tuple[list[object], list[str]]]) -> None:
    assert opened[command][0] == []


@pytest.mark.parametrize("command", [" ".join(command) for command in COMMANDS])
def test_no_command_opens_what_is_not_its_business(
    command: str, opened: dict[str, tuple[list[object], list[str]]]
) -> None:
    """It opens its own files, its libraries, the notes and the settings beside and above them."""
    places = (*sys.path, sys.prefix, sys.base_prefix, "/etc", "/usr", "/proc", "/sys", "/dev", "/lib")
    strange = [path for path in opened[command][1] if not path.startswith(tuple(filter(None, places)))]
    settings = {"starlint.toml", ".starlint.toml", "pyproject.toml", ".gitignore", "exclude"}
    assert [path for path in strange if not path.startswith(str(ROOT)) and Path(path).name not in settings] == []
