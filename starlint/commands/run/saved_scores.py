"""The saved scores of a run: compared with before its report, and written after it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date

import click

from starlint import file_writer, score_history
from starlint.errors import UsageError
from starlint.files import shown
from starlint.progress import History, progress, run_of, saved
from starlint.reports.progress_text import signed
from starlint.scored_story import StoryBank
from starlint.whole_files import opened
from starlint.wording import count


@dataclass(slots=True)
class SavedScores:
    """The files that --compare and --save name, and the gain that --min-gain asks for."""

    compare: str | None
    target: str | None
    min_gain: float | None = None
    _force: bool = field(init=False, default=False)  # replace a file that starlint did not write
    _then: History | None = field(init=False, default=None)

    def open(self, force: bool) -> None:
        """Read both files, before the notes are read.

        Raises UsageError for a file to compare with that was not saved by starlint, OutputError for a file that must
        not be replaced.
        """
        self._force = force
        if self.compare is not None and not self._is_first_run:
            self._then = score_history.read(self.compare)
        if self.target is not None:
            file_writer.check(self.target, force)
            self._history_in(self.target)

    @property
    def _is_first_run(self) -> bool:
        """Whether the file to compare with is the one that this run makes."""
        return self.compare == self.target and not os.path.exists(self.compare or "")

    def _history_in(self, path: str) -> History:
        """The earlier runs in the file to write; none in a new or an empty one, or in one to be replaced by force."""
        try:
            return score_history.read(path) if _holds_something(path) else History()
        except UsageError:
            if not self._force:
                raise
            return History()

    def compared(self, bank: StoryBank) -> StoryBank:
        """The stories with their progress, if they are to be compared."""
        return bank._replace(progress=progress(bank.finished, self._then)) if self._then else bank

    def save(self, bank: StoryBank) -> None:
        """Write the scores after those of earlier runs, and say so."""
        if self.target is None:
            return
        run = run_of(bank.finished, date.today().isoformat())
        with opened(self.target) as target:
            target.content()  # read, so that no other program's version is replaced
            earlier = self._history_in(self.target)  # again: another run may have saved meanwhile
            history = score_history.with_run(earlier, run, map(saved, bank.finished))
            target.replace(score_history.text(history).encode("utf-8", "replace"))
        stories = count(run.stories, "story", "stories")
        click.echo(f"{shown(self.target)}: the scores of {stories} saved, run {len(history.runs)}", err=True)

    def gain_is_too_small(self, bank: StoryBank) -> bool:
        """Whether the stories have gained too few points on average, or none of them was saved; it is said if so."""
        if self.min_gain is None:
            return False
        gain = bank.progress.gain if bank.progress else None
        if gain is None:
            click.echo(f"No story was saved before, so --min-gain {self.min_gain:g} is not reached", err=True)
        elif gain < self.min_gain:
            click.echo(f"{signed(gain, 1)} points on average, below {self.min_gain:g}", err=True)
        return gain is None or gain < self.min_gain


def _holds_something(path: str) -> bool:
    return os.path.isfile(path) and os.path.getsize(path) > 0
