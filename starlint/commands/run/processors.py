"""How many processors there are for this program, and from how much text on several of them pay."""

from __future__ import annotations

import os

ENOUGH = 600_000  # characters to be linted, about 100,000 words; fewer are done before other processes have begun


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
