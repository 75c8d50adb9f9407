"""Comments that suppress nothing."""

from __future__ import annotations

import pytest

from starlint.checks import Hit
from starlint.checks.check import SuppressionFault
from starlint.checks.suppression import Suppression
from starlint.finding import Span

HITS = [Hit(Span(5, 9), {"what": '"A201"'}), Hit(Span(20, 24), {"what": '"R301"'})]


@pytest.mark.parametrize("fault", SuppressionFault)
def test_a_check_finds_the_comments_with_its_fault_and_no_others(fault: SuppressionFault) -> None:
    check = Suppression(SuppressionFault.UNUSED)
    assert list(check.find(fault, HITS)) == (HITS if fault is SuppressionFault.UNUSED else [])
