"""Work spread over processes: the same results in the same order as one process gives, a few items in flight at a time.

The processes are forked from one that has loaded what they need, where the system can do that.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from starlint.errors import UsageError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 3  # items for each process, the one at work included
_PRELOADED = ["starlint.preloaded"]


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    set_up: Callable[..., None] | None = None,
    *given: object,
) -> Iterator[Result]:
    """What the work makes of each item, in the order of the items, by so many processes.

    `set_up` runs once in each process, with what is `given`. All of it must be picklable. Whenever the iteration ends,
    by an error or Ctrl-C too, so do the processes. Raises UsageError where one is ended from outside.
    """
    executor = ProcessPoolExecutor(jobs, _context(), _begin, (set_up, given))
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(executor.submit(work, item))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise UsageError("--jobs: a process was ended, perhaps for want of memory; use fewer") from error
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _context() -> multiprocessing.context.BaseContext:
    """Processes that are forked from one that has no threads and has loaded what all of them need."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _begin(set_up: Callable[..., None] | None, given: tuple[object, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the first one ends the others
    if set_up is not None:
        set_up(*given)
