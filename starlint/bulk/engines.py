"""The engines that hand units to workers: processes of this machine, Dask, Ray. Each yields what came of a unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from importlib import import_module
from typing import Any

from starlint.bulk.units import Unit
from starlint.bulk.work import Counts, Work
from starlint.errors import UsageError
from starlint.workers import in_order

Engine = Callable[[Work, Iterable[Unit], int, "str | None"], Iterator[Counts]]


def processes(work: Work, units: Iterable[Unit], jobs: int, address: str | None) -> Iterator[Counts]:
    """So many processes of this machine."""
    if jobs == 1:
        return map(work, units)
    return in_order(_work, units, jobs, _set_up, work)


_worked: Callable[[Unit], Counts] = None  # type: ignore[assignment]  # set when a process begins


def _set_up(work: Work) -> None:
    global _worked
    _worked = work


def _work(unit: Unit) -> Counts:
    return _worked(unit)


def dask(work: Work, units: Iterable[Unit], jobs: int, address: str | None) -> Iterator[Counts]:
    """A Dask bag of units, on the cluster of an address, or on a cluster of so many processes of this machine."""
    bag, distributed = _module("dask.bag"), _module("distributed")
    listed = list(units)
    if not listed:
        return
    cluster = (
        None if address else distributed.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
    )
    with distributed.Client(address or cluster) as client:
        counted = bag.from_sequence(listed, npartitions=len(listed)).map_partitions(_Partition(work))
        futures = client.compute(counted.to_delayed(optimize_graph=False))
        for future in distributed.as_completed(futures):
            yield from future.result()
            future.release()
    if cluster is not None:
        cluster.close()


class _Partition:
    """The work on the units of a partition, of which there is one."""

    def __init__(self, work: Work) -> None:
        self.work = work

    def __call__(self, units: Iterable[Unit]) -> list[Counts]:
        return list(map(self.work, units))


def ray(work: Work, units: Iterable[Unit], jobs: int, address: str | None) -> Iterator[Counts]:
    """A Ray data set of units, by a pool of actors; on one machine, a processor is left for the tasks that read."""
    data, started = _module("ray.data"), _module("ray")
    started.init(address=address, num_cpus=None if address else jobs + 1, ignore_reinit_error=True)
    items = data.from_items([{"unit": unit} for unit in units])
    counted = items.map_batches(_Actor, fn_constructor_args=(work,), batch_size=1, concurrency=jobs, num_cpus=1)
    for row in counted.iter_rows():
        yield Counts(**row)


class _Actor:
    """The work on a batch of one unit, as Ray calls it."""

    def __init__(self, work: Work) -> None:
        self.work = work

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[int]]:
        counts = sum((self.work(unit) for unit in batch["unit"]), Counts())
        return {name: [number] for name, number in asdict(counts).items()}


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        library = name.partition(".")[0]
        raise UsageError(f'--engine needs {library}: python -m pip install "starlint[bulk]" {library}') from error


ENGINES: dict[str, Engine] = {"processes": processes, "dask": dask, "ray": ray}
