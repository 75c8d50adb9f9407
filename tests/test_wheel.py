"""The wheel holds every rule, framework and template, and the source tree holds each rule once."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.subprocess


@pytest.fixture(scope="module", name="packed")
def _packed(tmp_path_factory: pytest.TempPathFactory) -> set[Path]:
    """The names of the files in the wheel."""
    for module, why in {"hatchling": "the build backend", "pip": "which builds the wheel"}.items():
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"{module}, {why}, is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-build-isolation", "--no-deps", "--no-index", "--quiet", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True)
    [wheel] = folder.glob("*.whl")
    return {Path(name) for name in ZipFile(wheel).namelist()}


def test_the_wheel_holds_the_rules_of_the_checkout(packed: set[Path]) -> None:
    rules = {path.name for path in packed if path.parent == Path("starlint/rules") and path.suffix == ".toml"}
    assert rules == {path.name for path in (ROOT / "rules").glob("*.toml")}


@pytest.mark.parametrize(
    "folder",
    [
        "starlint/reports/html/templates",
        "starlint/frameworks",
        "starlint/notes/data",
        "starlint/lexicon",
        "starlint/language/patterns",
    ],
)
def test_the_wheel_holds_what_is_read_beside_the_code(folder: str, packed: set[Path]) -> None:
    there = {path.relative_to(ROOT) for path in (ROOT / folder).iterdir() if path.is_file()}
    assert there
    assert there <= packed


def test_no_rules_lie_in_the_source_tree() -> None:
    assert list((ROOT / "starlint").glob("rules*")) == []
