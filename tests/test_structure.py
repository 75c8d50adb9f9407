"""Promises about the code as a whole: who imports what, and when; what every module and function is like."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from starlint.cli import COMMANDS

PACKAGE = Path(__file__).parent.parent / "starlint"
MODULES = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_bytes()) for path in sorted(PACKAGE.rglob("*.py"))}
HEAVY = {
    "spacy",
    "markdown_it",
    "textstat",
    "numpy",
    "rich",
    "jinja2",
    "watchfiles",
    "bm25s",
    "fsspec",
    "pyarrow",
    "pygls",
}
LONGEST = 40  # lines of a function

# Who may import what; a folder stands for every module in it.
HOMES = {
    "click": ("cli.py", "commands/"),
    "bm25s": ("question_words.py",),
    "watchfiles": ("commands/run/watch.py",),
    "jinja2": ("reports/html/page.py",),
    "markdown_it": ("notes/markdown.py", "notes/inline.py"),
    "lsprotocol": ("server/",),
    "pygls": ("server/",),
    "rich": ("reports/terminal/", "commands/run/progress.py"),
    "spacy": ("language/",),
    "textstat": ("language/",),
    "fsspec": ("bulk/",),
    "pyarrow": ("bulk/",),
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
OUTER = {"reports", "server", "commands", "cli"}
DIRECTIONS = {
    "lexicon/": {"notes", "language", "checks", "rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "notes/": {"language", "checks", "rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "language/": {"checks", "rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "checks/": {"rule", "catalog", "linter", "suppressions", "settings", *OUTER},
    "suppressions/": {"linter", "settings", *OUTER},
    "settings/": {"linter", "suppressions", *OUTER},
    "reports/": {"linter", "suppressions", "settings", "commands", "cli"},
    "server/": {"commands", "cli"},
    "commands/": {"cli"},
}


@cache
def imported(name: str) -> frozenset[str]:
    """The names of the modules it imports, at its top, inside its functions, or for type checking alone."""
    return frozenset(_imported(MODULES[name]))


def _imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@cache
def imported_of_ours(name: str) -> set[str]:
    """Our rooms and root modules that it imports: "notes", "finding"."""
    module = MODULES[name]
    found = {one.split(".")[1] for one in imported(name) if one.startswith("starlint.")}
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


@pytest.mark.subprocess
def test_what_needs_no_story_loads_no_language() -> None:
    commands = ["--help", "--version", "check --help", "inspect --help", "rules", "rules --format json", "rule S101"]
    ask = (
        "import sys; from contextlib import redirect_stdout; from io import StringIO\n"
        "from starlint.cli import starlint\n"
        "for command in sys.argv[1:]:\n"
        "    with redirect_stdout(StringIO()): starlint(command.split(), standalone_mode=False)\n"
        f"    print(command, sorted({HEAVY!r} & set(sys.modules)))"
    )
    started = [sys.executable, "-c", ask, *commands, "config"]
    done = subprocess.run(started, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.splitlines() == [f"{command} []" for command in [*commands, "config"]], done.stderr


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_known_in_one_room(library: str) -> None:
    importers = {name for name in MODULES if library in {other.partition(".")[0] for other in imported(name)}}
    assert {name for name in importers if not name.startswith(HOMES[library])} == set()


def test_a_finding_knows_nothing_else_of_ours() -> None:
    assert [name for name in imported("finding.py") if name.startswith(("starlint", "."))] == []


@pytest.mark.parametrize("name", MODULES)
def test_a_module_begins_with_a_sentence(name: str) -> None:
    assert (ast.get_docstring(MODULES[name]) or "").strip()


@pytest.mark.parametrize("name", MODULES)
def test_no_function_outgrows_a_page(name: str) -> None:
    assert [f"{f.name}: {length(f)} lines" for f in functions(MODULES[name]) if length(f) > LONGEST] == []


@pytest.mark.subprocess
def test_only_a_page_of_html_loads_jinja() -> None:
    code = "import sys, starlint.commands.score, starlint.commands.coverage; print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert not {"jinja2", "rich"} & set(ast.literal_eval(done.stdout))


@pytest.mark.subprocess
def test_help_loads_no_library_for_notes() -> None:
    code = f"import sys, {', '.join(module for module, _ in COMMANDS.values())}; print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert not HEAVY & set(ast.literal_eval(done.stdout))
