"""starlint: a linter for behavioural-interview stories.

    import starlint

    for finding in starlint.check(text).findings:
        print(finding.code, finding.message)

The names below are the public API; everything else may change. Each is loaded when it is first used.
"""

from __future__ import annotations

__version__ = "0.1.0"

__all__ = [
    "Checker",
    "Finding",
    "Notes",
    "Places",
    "Report",
    "Severity",
    "Span",
    "StarlintError",
    "Story",
    "__version__",
    "check",
    "read",
    "records",
]

TYPE_CHECKING = False  # typing and importlib take longer to load than a known run needs
if TYPE_CHECKING:  # for type checkers; at run time __getattr__ loads a name when it is first used
    from starlint.api import check as check
    from starlint.checker import Checker as Checker
    from starlint.checker import records as records
    from starlint.errors import StarlintError as StarlintError
    from starlint.file_report import Report as Report
    from starlint.finding import Finding as Finding
    from starlint.finding import Severity as Severity
    from starlint.finding import Span as Span
    from starlint.notes.reader import read as read
    from starlint.notes.story import Notes as Notes
    from starlint.notes.story import Story as Story
    from starlint.positions import Places as Places

_HOMES = {
    "Checker": "starlint.checker",
    "Finding": "starlint.finding",
    "Notes": "starlint.notes.story",
    "Places": "starlint.positions",
    "Report": "starlint.file_report",
    "Severity": "starlint.finding",
    "Span": "starlint.finding",
    "StarlintError": "starlint.errors",
    "Story": "starlint.notes.story",
    "check": "starlint.api",
    "read": "starlint.notes.reader",
    "records": "starlint.checker",
}


def __getattr__(name: str) -> object:
    """Load a name when it is first used: https://peps.python.org/pep-0562/."""
    if name not in _HOMES:
        raise AttributeError(f"module 'starlint' has no attribute {name!r}")
    from importlib import import_module  # late, as above

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value  # found there from now on
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
