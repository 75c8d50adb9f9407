"""When a run fails."""

from __future__ import annotations

import pytest

from starlint.exit_status import ExitStatus
from starlint.finding import Finding, Severity, Span
from starlint.settings.config import Config, FailOn

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741 -- as they are printed


@pytest.mark.parametrize(
    ("fail_on", "most", "found", "fails"),
    [
        (FailOn.WARNING, None, [], False),
        (FailOn.WARNING, None, [I, I], False),
        (FailOn.WARNING, None, [W], True),
        (FailOn.WARNING, None, [E], True),
        (FailOn.ERROR, None, [W, I], False),
        (FailOn.ERROR, None, [E], True),
        (FailOn.INFO, None, [I], True),
        (FailOn.NEVER, None, [E, W], False),
        (FailOn.WARNING, 1, [W], False),
        (FailOn.WARNING, 1, [W, W], True),
        (FailOn.WARNING, 1, [E], True),
        (FailOn.ERROR, 0, [W], True),
        (FailOn.INFO, 1, [W], False),
        (FailOn.INFO, 1, [W, I], True),
        (FailOn.NEVER, 0, [W], False),
    ],
)
def test_a_run_fails_on_more_than_is_allowed(
    fail_on: FailOn, most: int | None, found: list[Severity], fails: bool
) -> None:
    verdict = ExitStatus()
    for severity in found:
        finding = Finding("A201", "thin-action", severity, Span(0, 1), "", "")
        verdict.add([finding], Config(fail_on=fail_on, max_warnings=most))
    assert verdict.fails is fails
