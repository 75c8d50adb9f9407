"""A check of the comments that suppress findings: whether each names a rule, and whether it has anything to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope, SuppressionFault


@dataclass(frozen=True, slots=True)
class Suppression:
    """Comments that suppress nothing, shown at the word at fault, or at the whole comment."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"what"})
    SCOPE: ClassVar[Literal[Scope.SUPPRESSIONS]] = Scope.SUPPRESSIONS

    fault: SuppressionFault  # an unknown name, or a known one without a finding

    def find(self, fault: SuppressionFault, hits: Iterable[Hit]) -> Iterator[Hit]:
        return iter(hits if fault is self.fault else ())
