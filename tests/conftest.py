"""What holds of every test: it depends on no clock, and starts no process unless it is marked ``subprocess``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "no clock",
    deadline=None,
    derandomize="CI" in os.environ,  # on a build server, the same cases each time
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("no clock")

_STARTS = {
    "subprocess.Popen",
    "os.fork",
    "os.posix_spawn",
    "os.system",
}  # https://docs.python.org/3/library/audit_events.html
_running: list[pytest.Item] = []


def _refuse(event: str, arguments: object) -> None:
    if event in _STARTS and _running and not _running[-1].get_closest_marker("subprocess"):
        raise RuntimeError("a test that starts a process is marked subprocess")


sys.addaudithook(_refuse)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Remember which test is running, with its fixtures."""
    _running.append(item)
    try:
        return (yield)
    finally:
        _running.pop()
