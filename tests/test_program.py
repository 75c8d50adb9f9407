"""starlint as a program: the room that it gives to calls, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from starlint.program import with_room


@pytest.mark.subprocess
def test_no_garbage_is_looked_for_at_the_end() -> None:
    code = (
        "import atexit, gc, sys\n"
        "atexit.register(lambda: print(gc.get_freeze_count() > 0))\n"  # called after those that are registered later
        "from starlint.program import main\n"
        "main()"
    )
    done = subprocess.run([sys.executable, "-c", code, "--version"], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.splitlines()[1:] == ["True"]
    assert done.returncode == 0


def _same(value: int) -> int:
    return value


def _at_depth(depth: int, act: Callable[[], None]) -> None:
    if depth:
        _at_depth(depth - 1, act)
    else:
        act()


def _call_often() -> None:
    for _ in range(50):
        _same(0)


def _page_faults_of_calls() -> int:
    """How often the system gives memory while loops of calls run at depths of 0 to 400 calls."""
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for depth in range(400):
        _at_depth(depth, _call_often)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def test_a_function_with_room_is_the_same_function() -> None:
    assert with_room(_same)(3) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no page faults of a process")
def test_calls_with_room_ask_the_system_for_no_memory() -> None:
    assert with_room(_page_faults_of_calls)() < 100
