"""The wheel holds every rule, and the source tree holds each rule once."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="hatchling, the build backend, is not installed"
)
@pytest.mark.skipif(importlib.util.find_spec("pip") is None, reason="pip, which builds the wheel, is not installed")
def test_the_wheel_holds_the_rules_of_the_checkout(tmp_path: Path) -> None:
    options = ["--no-build-isolation", "--no-deps", "--no-index", "--quiet", "--wheel-dir", str(tmp_path)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True)
    [wheel] = tmp_path.glob("*.whl")
    packed = {Path(name) for name in ZipFile(wheel).namelist()}
    rules = {path.name for path in packed if path.parent == Path("starlint/rules") and path.suffix == ".toml"}
    assert rules == {path.name for path in (ROOT / "rules").glob("*.toml")}


def test_no_rules_lie_in_the_source_tree() -> None:
    assert list((ROOT / "starlint").glob("rules*")) == []
