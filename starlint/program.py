"""starlint as a program: a run that is known is answered at once, and any other by the command line."""

from __future__ import annotations

import atexit
import gc
import sys
from types import FunctionType

from starlint.known_run import KnownRun

TYPE_CHECKING = False  # a known run does without typing
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ParamSpec, TypeVar

    P = ParamSpec("P")
    R = TypeVar("R")


def main() -> None:
    """Run starlint, and exit with its code."""
    collect_rarely()
    run = KnownRun.of(sys.argv[1:])
    code = None if run is None else run.answer()
    if code is None:
        with_room(_command_line)(run)
    sys.exit(code)


def collect_rarely() -> None:
    """Let Python collect garbage less often, in a process of our own, and not at its end.

    Reading notes makes very many small objects, which hardly ever form circles and so are freed without a collection.
    To look through them at the usual rate costs more than a tenth of the time. At the end, the memory goes back to the
    system as a whole; to look through all of it first costs as much again.
    """
    gc.set_threshold(200_000, 20, 50)
    atexit.register(gc.freeze)


def _command_line(run: KnownRun | None) -> None:
    from starlint.cli import main  # late: it loads Click

    main(run)


def with_room(function: Callable[P, R]) -> Callable[P, R]:
    """The same function, with room in one piece of memory for all that it calls.

    From 3.11 on, Python keeps calls in pieces of 16 KB. A loop whose calls cross the end of one asks the system for the
    next piece, and gives it back, each time: https://github.com/python/cpython/issues/142183. That was 9,000 times in a
    cold run, and a fourteenth of it; how often depends on how deep the loops happen to be. A function that asks for
    more gets a larger piece, and what it calls has the rest of it. What is not used takes no memory.
    """
    return FunctionType(function.__code__.replace(co_stacksize=_ROOM), function.__globals__)


_ROOM = 2**15  # values: with as much again for what is called, 512 KB, more than Python's limit of 1,000 calls needs
