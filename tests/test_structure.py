"""Promises about the code as a whole: who imports what, and when; what every module and function is like."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from starlint.cli import COMMANDS

PACKAGE = Path(__file__).parent.parent / "starlint"
MODULES = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_bytes()) for path in sorted(PACKAGE.rglob("*.py"))}
HEAVY = {"spacy", "markdown_it", "textstat", "numpy", "pathspec", "rich", "jinja2", "watchfiles"}
LONGEST = 40  # lines of a function

# Who may import what; a folder stands for every module in it.
HOMES = {
    "click": ("cli.py", "commands/"),
    "pathspec": ("gitignore.py",),
    "watchfiles": ("commands/run/watch.py",),
    "jinja2": ("reports/html/page.py",),
    "markdown_it": ("notes/markdown.py", "notes/inline.py"),
    "rich": ("reports/terminal/", "commands/run/progress.py"),
    "spacy": ("language/",),
    "textstat": ("language/",),
}

# The ground: which of our modules each may import, and no other.
GROUND = {
    "errors.py": set(),
    "finding.py": set(),
    "positions.py": {"finding"},
    "spoken_time.py": set(),
    "wording.py": set(),
}

# One direction: which of our rooms and modules a room may not import. Nothing in the core imports reports or commands.
OUTER = {"reports", "commands", "cli"}
DIRECTIONS = {
    "lexicon/": {"notes", "language", "checks", "rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "notes/": {"language", "checks", "rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "language/": {"checks", "rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "checks/": {"rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "suppressions/": {"linter", "settings", *OUTER},
    "settings/": {"linter", "suppressions", *OUTER},
    "reports/": {"linter", "suppressions", "settings", "commands", "cli"},
    "commands/": {"cli"},
}


def imported(module: ast.Module) -> Iterator[str]:
    """The names of the modules it imports, at its top, inside its functions, or for type checking alone."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def imported_of_ours(module: ast.Module) -> set[str]:
    """Our rooms and root modules that it imports: "notes", "finding"."""
    found = {name.split(".")[1] for name in imported(module) if name.startswith("starlint.")}
    packages = (node for node in ast.walk(module) if isinstance(node, ast.ImportFrom) and node.module == "starlint")
    return found | {alias.name for node in packages for alias in node.names}


def is_core(name: str) -> bool:
    """Whether a module is neither a report nor a part of the command line."""
    return not name.startswith(("reports/", "commands/")) and name not in ("cli.py", "__main__.py")


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, at any depth."""
    return (node for node in ast.walk(module) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines it takes, from ``def`` to its last."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize(
    "arguments", [["--help"], ["rules"], ["rules", "--format", "json"], ["rule", "S101"], ["config"]]
)
def test_what_needs_no_story_loads_no_language(arguments: list[str]) -> None:
    code = (
        "import sys; from starlint.cli import starlint;"
        "starlint(sys.argv[1:], standalone_mode=False);"
        f"print('HEAVY', sorted({HEAVY!r} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.endswith("HEAVY []\n"), done.stderr


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_known_in_one_room(library: str) -> None:
    importers = {name for name, module in MODULES.items() if library in {n.partition(".")[0] for n in imported(module)}}
    assert {name for name in importers if not name.startswith(HOMES[library])} == set()


@pytest.mark.parametrize("name", MODULES)
def test_imports_are_absolute(name: str) -> None:
    assert [module for module in imported(MODULES[name]) if module.startswith(".")] == []


@pytest.mark.parametrize("name", GROUND)
def test_the_ground_imports_nothing_above_it(name: str) -> None:
    assert imported_of_ours(MODULES[name]) <= GROUND[name]


@pytest.mark.parametrize("room", DIRECTIONS)
def test_a_room_imports_only_what_comes_before_it(room: str) -> None:
    imports = {
        name: imported_of_ours(module) & DIRECTIONS[room] for name, module in MODULES.items() if name.startswith(room)
    }
    assert {name: wrong for name, wrong in imports.items() if wrong} == {}


def test_the_core_imports_no_reports_and_no_commands() -> None:
    imports = {name: imported_of_ours(module) & OUTER for name, module in MODULES.items() if is_core(name)}
    assert {name: wrong for name, wrong in imports.items() if wrong} == {}


def test_every_module_is_in_use() -> None:
    """A format, a shape or a kind of check that is entered nowhere is found here."""
    aliases = {
        f"{node.module}.{alias.name}"
        for module in MODULES.values()
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    used = {name for module in MODULES.values() for name in imported(module)} | aliases
    used |= {path for path, _ in COMMANDS.values()}
    names = {f"starlint/{name}".removesuffix(".py").replace("/", ".") for name in MODULES if not name.endswith("__.py")}
    assert names - used == set()


def test_helpers_of_commands_are_no_commands() -> None:
    commands = {path.removeprefix("starlint.commands.") for path, _ in COMMANDS.values()}
    files = {name.removeprefix("commands/").removesuffix(".py") for name in MODULES if name.startswith("commands/")}
    assert {name for name in files if "/" not in name} == {*commands, "__init__"}
    assert [type(node) for node in MODULES["commands/__init__.py"].body] == [ast.Expr]  # its docstring


@pytest.mark.parametrize("name", MODULES)
def test_a_module_begins_with_a_sentence(name: str) -> None:
    assert (ast.get_docstring(MODULES[name]) or "").strip()


@pytest.mark.parametrize("name", MODULES)
def test_no_function_outgrows_a_page(name: str) -> None:
    assert [f"{f.name}: {length(f)} lines" for f in functions(MODULES[name]) if length(f) > LONGEST] == []


def test_only_a_page_of_html_loads_jinja() -> None:
    code = "import sys, starlint.commands.score, starlint.commands.coverage; print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert not {"jinja2", "rich"} & set(ast.literal_eval(done.stdout))


def test_help_loads_no_library_for_notes() -> None:
    code = f"import sys, {', '.join(module for module, _ in COMMANDS.values())}; print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert not HEAVY & set(ast.literal_eval(done.stdout))
