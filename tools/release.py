"""A release: the version and its section of the changelog, then a wheel and a source distribution that were tried.

``python -m tools.release prepare 1.0.0`` writes the version, the changelog and the man page.
``python -m tools.release build dist`` builds twice, compares, checks what an index would show, and runs the wheel.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from starlint.help_address import HOME

ROOT = Path(__file__).parent.parent
VERSION_FILE = ROOT / "starlint" / "__init__.py"
CHANGELOG = ROOT / "CHANGELOG.md"
_UNRELEASED = "## [Unreleased]\n"


def with_version(code: str, version: str) -> str:
    """The text of the one file that holds the version, with another version."""
    changed, number = re.subn(r'(?m)^__version__ = ".*"$', f'__version__ = "{version}"', code)
    if number != 1:
        raise ValueError("expected one line with __version__")
    return changed


def with_section(changelog: str, version: str, day: str) -> str:
    """The changelog with what was not released under the version, and an empty section for what comes next."""
    if f"## [{version}]" in changelog:
        raise ValueError(f"{version} has a section already")
    _, _, unreleased = changelog.partition(_UNRELEASED)
    if not unreleased.partition("\n## ")[0].strip():
        raise ValueError("nothing is under Unreleased")
    return changelog.replace(_UNRELEASED, f"{_UNRELEASED}\n## [{version}] - {day}\n", 1)


def build(folder: Path) -> tuple[Path, Path]:
    """Build the wheel and the source distribution into a folder. Raises CalledProcessError."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [wheel], [source] = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, source


def differences(one: Path, other: Path) -> list[str]:
    """The names of the files that are not the same, byte by byte, in two folders."""
    names = {path.name for path in (*one.iterdir(), *other.iterdir())}
    return sorted(name for name in names if _hash(one / name) != _hash(other / name))


def check_description(*files: Path) -> None:
    """Check what an index would show of them. Raises CalledProcessError."""
    subprocess.run([sys.executable, "-m", "twine", "check", "--strict", *map(str, files)], check=True)


def tried(wheel: Path) -> subprocess.CompletedProcess[str]:
    """Run the wheel on the examples, in an environment that holds it and what it needs, and nothing else."""
    # uv's own folders stay out of it, so that what it caches is not what is tried.
    command = [sys.executable, "-m", "uv", "tool", "run", "--isolated", "--refresh-package", "starlint"]
    started = [*command, "--from", str(wheel), "starlint", "check", "examples/"]
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(started, cwd=ROOT, env=environ, capture_output=True, text=True)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _prepare(version: str) -> None:
    VERSION_FILE.write_text(with_version(VERSION_FILE.read_text("utf-8"), version), "utf-8")
    CHANGELOG.write_text(with_section(CHANGELOG.read_text("utf-8"), version, date.today().isoformat()), "utf-8")
    page = subprocess.run([sys.executable, "-m", "tools.man_page"], cwd=ROOT, check=True, capture_output=True)
    (ROOT / "docs" / "man" / "starlint.1").write_bytes(page.stdout)


def _build(folder: Path) -> str | None:
    """Build a release into a folder; what speaks against publishing it."""
    files = build(folder)
    with tempfile.TemporaryDirectory() as again:
        build(Path(again))
        if differences(folder, Path(again)):
            return "two builds are not the same"
    check_description(*files)
    done = tried(files[0])
    if done.returncode != 1 or "15 stories" not in done.stdout:
        return f"the wheel does not run:\n{done.stdout}{done.stderr}"
    if HOME.endswith(".example"):
        return f"the documentation has no address yet: {HOME} in starlint/help_address.py and pyproject.toml"
    return None


def main(*arguments: str) -> str | None:
    """Prepare or build a release; what went wrong, as a sentence."""
    match arguments:
        case ("prepare", version):
            _prepare(version)
            return None
        case ("build", folder):
            return _build(Path(folder))
        case _:
            return __doc__


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
