"""Do the tests bite? Small faults are put into the code, one at a time; a fault that no test notices survives.

    python benchmarks/mutate.py [--seed 1] [--sample 100] [--rooms notes language checks] [--seconds 600]

A fault is another comparison, a condition turned round, "and" for "or", a number one off, a branch left out. Each is
tried in a process of its own: by the tests of its own module first, then by those of its room and the examples of all
rules, and at last by the other tests that see what starlint says of a story: those of all checks, the stories of
`tests/acceptance`, the fuzzing, the effort that is counted, the reports of `examples/`, fixes and pages. The survivors
are printed, each with its line before and after: some change nothing that matters, the others want a test. The share
that was noticed comes last. Random tests try the same cases each time, and all must pass while nothing is wrong.

Left out is what no test can see, because the code does the same with it:

- what only the type checker reads: `if TYPE_CHECKING` and annotations;
- how objects and answers are kept: arguments of `@dataclass` and of `@lru_cache`;
- `zip(…, strict=True)`, which states that two things are of the same length.

Tests that start programs or install something, that measure regular expressions (no fault changes one), and those of
files, settings, servers and many notes are not asked: they see a fault in a judgement by chance only.
"""

from __future__ import annotations

import argparse
import ast
import importlib.abc
import importlib.machinery
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_SECONDS = 240  # CPU time of one fault; a fault that takes longer is an endless loop, and noticed
QUICK = "not (once or slow or subprocess)"
ONCE = "once and not (slow or subprocess)"
UNTESTED = 3  # the exit code where pytest could not run the tests at all
Stage = tuple[str, tuple[str, ...]]  # the marks of the tests, and where they are

RULES = "tests/test_rules.py"
SLOWER = ("tests/test_acceptance.py", "tests/fuzzing", "tests/test_effort.py")
SLOWER_OF = {"notes": ("tests/notes/test_effort.py", RULES)}  # the examples of rules in lists, quotes and other forms
OTHERS = (
    "tests/test_examples.py",
    "tests/test_scored_story.py",
    "tests/fixes",
    "tests/reports/html",
    "tests/reports/json",
    "tests/reports/terminal",
    "tests/commands/test_inspect.py",
    "tests/commands/test_inspect_why.py",
)

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One change to one module."""

    path: Path
    line: int
    before: str
    after: str
    source: str  # of the whole module


def main() -> int:
    """Try a sample of the faults."""
    asked = _arguments()
    places = [place for room in asked.rooms for path in _modules(room) for place in _places(path)]
    sample = random.Random(asked.seed).sample(places, min(asked.sample, len(places)))
    print(f"{len(places)} faults, a sample of {len(sample)} with seed {asked.seed}", flush=True)
    _load_libraries()
    _require_tests_to_pass(asked.rooms)
    started, tried, survivors = time.monotonic(), 0, []
    for place in sample:
        if asked.seconds and time.monotonic() - started > asked.seconds:
            break
        tried, fault = tried + 1, _fault(*place)
        if not _is_noticed(fault):
            survivors.append(fault)
            shown = f"{fault.path.relative_to(ROOT)}:{fault.line}"
            print(f"SURVIVED {shown}\n  - {fault.before}\n  + {fault.after}", flush=True)
        if tried % 10 == 0:
            print(f"{tried - len(survivors)} of {tried} noticed", flush=True)
    noticed = tried - len(survivors)
    print(f"{noticed} of {tried} noticed ({100 * noticed / max(tried, 1):.0f} %), {time.monotonic() - started:.0f} s")
    return 0


def _modules(room: str) -> Iterator[Path]:
    """Those of a room, or one module, such as `checks/blame.py`."""
    if room.endswith(".py"):
        return iter([ROOT / "starlint" / room])
    if not (ROOT / "starlint" / room).is_dir():
        raise SystemExit(f"no such room: {room}")
    return (path for path in sorted((ROOT / "starlint" / room).rglob("*.py")) if path.name != "__init__.py")


def _places(path: Path) -> Iterator[tuple[Path, int, int]]:
    """Where a module can be changed: the number of a node, and of one of its changes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    unseen = {id(inner) for node in ast.walk(tree) for part in _unseen(node) for inner in ast.walk(part)}
    for number, node in enumerate(ast.walk(tree)):
        if id(node) not in unseen:
            for change in range(len(list(_changes(node)))):
                yield path, number, change


def _unseen(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that make no difference to what starlint does; the docstring above lists them."""
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        yield node
    elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
        yield node.annotation
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        kept = node.func.id in ("dataclass", "lru_cache")
        yield from [*(node.args if kept else []), *(k for k in node.keywords if kept or k.arg == "strict")]


def _fault(path: Path, number: int, change: int) -> Fault:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    node = next(islice(ast.walk(tree), number, None))
    line, before = getattr(node, "lineno", 0), ast.unparse(node)
    list(_changes(node))[change](node)
    return Fault(path, line, before[:200], ast.unparse(node)[:200], ast.unparse(tree))


def _changes(node: ast.AST) -> Iterator[Callable[[ast.AST], None]]:
    """The ways in which a node can be wrong."""
    if isinstance(node, ast.Compare):
        yield _with_other_comparison
    elif isinstance(node, ast.BoolOp):
        yield _with_other_junction
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _without_not
    elif isinstance(node, ast.If | ast.IfExp):
        yield _turned_round
    elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        yield _one_off
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield _with_other_sign
    elif isinstance(node, ast.Continue | ast.Break):
        yield _left_out


def _with_other_comparison(node: ast.AST) -> None:
    assert isinstance(node, ast.Compare)
    node.ops[0] = _COMPARISONS[type(node.ops[0])]()


def _with_other_junction(node: ast.AST) -> None:
    assert isinstance(node, ast.BoolOp)
    node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()


def _without_not(node: ast.AST) -> None:
    assert isinstance(node, ast.UnaryOp)
    node.op = ast.UAdd()  # of a truth: as it is
    node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])


def _turned_round(node: ast.AST) -> None:
    assert isinstance(node, ast.If | ast.IfExp)
    node.test = ast.UnaryOp(ast.Not(), node.test)


def _one_off(node: ast.AST) -> None:
    assert isinstance(node, ast.Constant)
    node.value = not node.value if isinstance(node.value, bool) else node.value + 1


def _with_other_sign(node: ast.AST) -> None:
    assert isinstance(node, ast.BinOp)
    node.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()


def _left_out(node: ast.AST) -> None:
    node.__class__ = ast.Pass  # type: ignore[assignment]


def _load_libraries() -> None:
    """What every process needs and no fault changes."""
    import hypothesis  # noqa: F401
    import jinja2  # noqa: F401
    import markdown_it  # noqa: F401
    import pytest  # noqa: F401
    import rich.console  # noqa: F401
    import spacy.matcher  # noqa: F401
    import textstat  # noqa: F401

    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = os.devnull
    os.environ["CI"] = "1"  # the same random cases each time
    sys.dont_write_bytecode = True


def _require_tests_to_pass(rooms: list[str]) -> None:
    """Refuse to count what fails anyway."""
    stages = dict.fromkeys(stage for room in rooms for stage in _stages(next(_modules(room))))
    if _fails(stages):
        raise SystemExit("the tests fail though nothing is wrong")


def _is_noticed(fault: Fault) -> bool:
    return _fails(_stages(fault.path), fault)


def _fails(stages: Iterable[Stage], fault: Fault | None = None) -> bool:
    """Whether any test fails, with this fault, in a process of its own."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        if fault:
            sys.meta_path.insert(0, _Faulty(fault))
        os._exit(_outcome(stages))
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if ended == UNTESTED:
        raise SystemExit(f"{fault.path if fault else 'without a fault'}: the tests cannot be run")
    return ended != 0


def _outcome(stages: Iterable[Stage]) -> int:
    """The exit code of the tests: 0 where all of them pass."""
    import pytest

    for chosen, tests in stages:
        outcome = pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-m", chosen, *tests])
        if outcome in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR):
            os._exit(UNTESTED)
        if outcome not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            return 1
    return 0


def _stages(path: Path) -> Iterator[Stage]:
    """The tests of a module, those of its room and of the rules, and the others; the likeliest to notice first."""
    own = ROOT / "tests" / path.relative_to(ROOT / "starlint").parent / f"test_{path.name}"
    if own.exists():
        yield QUICK, (str(own),)
    room = path.relative_to(ROOT / "starlint").parts[0]
    yield QUICK, (f"tests/{room}", RULES)
    if room != "checks":
        yield QUICK, ("tests/checks",)
    yield ONCE, SLOWER + SLOWER_OF.get(room, ())
    yield QUICK, OTHERS


class _Faulty(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Loads the module with the fault in place of the one that is right."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.name = ".".join(fault.path.relative_to(ROOT).with_suffix("").parts)

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        return importlib.machinery.ModuleSpec(name, self, origin=str(self.fault.path), is_package=False)

    def get_filename(self, fullname: str) -> str:
        return str(self.fault.path)

    def get_data(self, path: str | bytes) -> bytes:
        return self.fault.source.encode("utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=100, help="how many faults are tried")
    parser.add_argument(
        "--rooms", nargs="*", default=["notes", "language", "checks"], help="or modules, checks/blame.py"
    )
    parser.add_argument("--seconds", type=float, default=0, help="after which the run ends; 0: when all are tried")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
