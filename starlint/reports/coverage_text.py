"""What the tables of principles and stories say, whatever their format."""

from __future__ import annotations

from starlint.coverage import PrincipleCoverage
from starlint.scored_story import ScoredStory


def status(row: PrincipleCoverage) -> str:
    """How well a principle is covered: "3 good", or "none"."""
    return f"{len(row.stories)} {row.status}" if row.stories else "none"


def sign(row: PrincipleCoverage, scored: ScoredStory) -> str:
    """The cell of a story in the row of a principle: a star for a strong story, a dot for another, else nothing."""
    return ("★" if scored.strong else "●") if row.has(scored) else ""
