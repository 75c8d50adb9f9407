"""The page about how starlint is built: the paths and names in it exist, and each room of the package is on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.test_structure import MODULES, imported_of_ours

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PATHS = sorted(set(re.findall(r"`((?:starlint|tests|docs|rules|examples|benchmarks)/[^`\s]*|[A-Z]+\.md)`", PAGE)))
NAMES = sorted(set(re.findall(r"`(\w+)`(?:, `\w+` or `\w+`| for [^|]*?)? in `(starlint/[^`\s]+\.py)`", PAGE)))


# Described on the page, and not yet built.
@pytest.mark.parametrize("path", PATHS)
def test_a_path_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("name", "path"), NAMES)
def test_a_name_is_in_its_module(name: str, path: str) -> None:
    assert re.search(rf"\b{name}\b", (ROOT / path).read_text(encoding="utf-8"))


def test_the_page_names_paths_and_names() -> None:
    assert len(PATHS) > 40
    assert {"FORMATS", "KINDS", "COMMANDS", "Evidence"} <= {name for name, _ in NAMES}


def test_every_room_is_on_the_page() -> None:
    rooms = {f"starlint/{path.name}/" for path in (ROOT / "starlint").iterdir() if (path / "__init__.py").exists()}
    assert rooms - set(PATHS) == set()


def test_every_root_module_is_in_the_table_of_rooms() -> None:
    modules = {f"starlint/{path.name}" for path in (ROOT / "starlint").glob("[!_]*.py")}
    assert modules - set(PATHS) == set()


def rank(module: str) -> int:
    """The row of the table of rooms that a module is in."""
    rooms = PAGE.partition("## The rooms")[2].partition("\n\nHeavy")[0].splitlines()
    rows = [re.findall(r"`(starlint/[^`]+)`", line.split("|")[1]) for line in rooms if line.startswith("|")]
    return next(number for number, row in enumerate(rows) if f"starlint/{module}".startswith(tuple(row)))


@pytest.mark.parametrize("name", [name for name in MODULES if not re.fullmatch(r"__\w+__\.py", name)])
def test_a_room_imports_only_from_rooms_above_it(name: str) -> None:
    ours = {path.partition("/")[0].removesuffix(".py"): path for path in MODULES}
    above = {room for room in imported_of_ours(name) & ours.keys() if rank(ours[room]) <= rank(name)}
    assert imported_of_ours(name) & ours.keys() == above


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_the_page_can_be_found(page: str) -> None:
    assert "(docs/architecture.md)" in (ROOT / page).read_text(encoding="utf-8")
