"""The most findings that a run shows, and a line that says how many more there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlint.finding import Finding
from starlint.reports.render_options import EVERY, RenderOptions
from starlint.reports.terminal.wrapping import paragraph
from starlint.wording import count


@dataclass(slots=True)
class FindingLimit:
    """How many findings may be shown, and how many were and were not."""

    most: int
    shown: int = 0
    left_out: int = 0
    reached: bool = False  # whether a finding was left out because the most were shown

    def take(self, findings: Sequence[Finding], at_once: int = EVERY) -> Sequence[Finding]:
        """The first of these findings, as many as may be shown in all and at once."""
        room = self.most - self.shown
        taken = findings[: min(room, at_once)]
        self.reached = self.reached or min(len(findings), at_once) > room
        self.shown += len(taken)
        self.left_out += len(findings) - len(taken)
        return taken

    def closing_lines(self, options: RenderOptions) -> Iterator[str]:
        """How many findings were left out, and how to see them; nothing where all were shown."""
        if self.left_out:
            more = count(self.left_out, "more finding is not shown", "more findings are not shown")
            why = f"{more} (--max-findings {self.most})." if self.reached else f"{more}. To see everything: --all"
            yield "\n".join(paragraph(why, options.width) if options.wraps else [why]) + "\n"
