"""Files linted by several processes, in the order in which they were read."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from starlint.commands.run.processors import ENOUGH
from starlint.errors import StarlintError
from starlint.file_report import Report
from starlint.files import Source
from starlint.settings.resolver import Resolver
from starlint.workers import in_order

_BATCH = 50_000  # characters that a process is given at once, or one longer file
_MOST_FILES = 100  # in a batch

Result = Report | StarlintError | str  # a report, an expected error, or the traceback of a bug
Known = Callable[[Source], "Report | None"]  # the report of an earlier run


@dataclass(slots=True)
class Batch:
    """Files that one process is given, beside those whose reports are known."""

    sources: list[Source] = field(default_factory=list)
    known: list[Report | None] = field(default_factory=list)  # one for each of them

    @property
    def size(self) -> int:
        """How many characters are to be linted."""
        return sum(len(source.text) for source in self.new)

    @property
    def new(self) -> list[Source]:
        """The files that are to be linted."""
        return [source for source, known in zip(self.sources, self.known, strict=True) if known is None]

    def merged(self, results: Iterable[Result]) -> Iterator[tuple[Source, Result, bool]]:
        """Each file with its report, and whether that is new."""
        new = iter(results)
        for source, known in zip(self.sources, self.known, strict=True):
            if known is not None:
                yield source, known, False
            else:
                yield source, _with_text(next(new), source.text), True


@dataclass(slots=True)
class HeldErrors:
    """Errors of files that cannot be read, shown in their places though files are read ahead of their reports."""

    show: Callable[[StarlintError], None]
    _errors: deque[tuple[int, StarlintError]] = field(default_factory=deque)  # behind how many files were read before
    _read: int = 0
    _reported: int = 0

    def counted(self, sources: Iterable[Source]) -> Iterator[Source]:
        """The same files, each counted as it is read."""
        for source in sources:
            self._read += 1
            yield source

    def add(self, error: StarlintError) -> None:
        """Hold an error until the files read so far are reported on."""
        self._errors.append((self._read, error))

    def show_before_next(self) -> None:
        """Show the errors that belong before the next report; at the end, those after the last."""
        while self._errors and self._errors[0][0] <= self._reported:
            self.show(self._errors.popleft()[1])
        self._reported += 1


def linted(
    sources: Iterable[Source], resolver: Resolver, known: Known, jobs: int
) -> Iterator[tuple[Source, Result, bool]]:
    """Each file in order, with its outlined report and whether that is new; in this process where there is little."""
    batches = _batches(sources, known)
    first: list[Batch] = []
    to_lint = 0  # characters
    for batch in batches:
        if not first and not batch.new:
            yield from batch.merged(())
            continue
        first.append(batch)
        to_lint += batch.size
        if to_lint >= ENOUGH:
            break
    if to_lint < ENOUGH:
        for batch in first:
            yield from batch.merged(_outlined(source, resolver) for source in batch.new)
        return
    begun: deque[Batch] = deque()
    tasks = (_remembered(batch, begun) for batch in chain(first, batches))
    for results in in_order(_work, tasks, jobs, _set_up, resolver.fresh()):
        yield from begun.popleft().merged(results)


def _remembered(batch: Batch, begun: deque[Batch]) -> list[Source]:
    begun.append(batch)
    return batch.new


def _batches(sources: Iterable[Source], known: Known) -> Iterator[Batch]:
    batch = Batch()
    for source in sources:
        batch.sources.append(source)
        batch.known.append(known(source))
        if len(batch.sources) >= _MOST_FILES or batch.size >= _BATCH:
            yield batch
            batch = Batch()
    if batch.sources:
        yield batch


_resolver = Resolver()  # of a process that lints; set when it begins


def _set_up(resolver: Resolver) -> None:
    global _resolver  # each process has its own, for as long as it lives
    _resolver = resolver


def _work(sources: list[Source]) -> list[Result]:
    """The reports of these files; their texts stay where they were read."""
    return [_with_text(_outlined(source, _resolver), "") for source in sources]


def _outlined(source: Source, resolver: Resolver) -> Result:
    from starlint.api import check  # late: known reports need no rules
    from starlint.report_cache import outlined

    try:
        return outlined(check(source.text, path=source.path, settings=resolver))
    except StarlintError as error:
        return error
    except Exception:
        return traceback.format_exc()


def _with_text(result: Result, text: str) -> Result:
    if not isinstance(result, Report):
        return result
    return replace(result, notes=replace(result.notes, text=text))
