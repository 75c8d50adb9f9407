"""What the reports of progress say in words, whatever their format."""

from __future__ import annotations

from starlint.progress import Change, Progress, SavedRun, run_of
from starlint.wording import count

_RUNS = 10  # shown of those saved
_BLOCKS = "▁▂▃▄▅▆▇█"


def signed(points: int | float | None, decimals: int = 0) -> str:
    """Points gained or lost: "+12", "−3", "±0"; "new" where there were none before."""
    if points is None:
        return "new"
    rounded = round(points, decimals)
    if not rounded:
        return "±0"
    return f"{'+' if rounded > 0 else '−'}{abs(rounded):.{decimals}f}"


def before_and_now(change: Change) -> str:
    """The score before and now: "45 → 71"; the score alone where it is new."""
    return f"{change.before.total} → {change.scored.total}" if change.before else str(change.scored.total)


def moves(change: Change) -> str:
    """Where the points were gained and lost: "Action +12, Evidence −3"."""
    return ", ".join(f"{name} {signed(gain)}" for name, gain in change.moves)


def average_line(progress: Progress) -> str:
    """How much was gained since the last run: "Since 2026-11-21: +4.5 points on average, 2 new, 1 gone"."""
    new = len(progress.changes) - len(progress.kept)
    gained = "no story of then is left" if progress.gain is None else f"{signed(progress.gain, 1)} points on average"
    others = [f"{number} {name}" for number, name in ((new, "new"), (len(progress.gone), "gone")) if number]
    return f"Since {progress.since.date}: {', '.join([gained, *others])}"


def shown_runs(progress: Progress) -> tuple[SavedRun, ...]:
    """The last runs, and the stories as they are now."""
    now = run_of([change.scored for change in progress.changes], "now")
    return (*progress.runs, now)[-_RUNS:]


def runs_line(progress: Progress) -> str:
    """The averages of the last runs as a small line: "▄▅▆ 52, 61, 70 of 100 on average in the last 3 runs"."""
    runs = shown_runs(progress)
    averages = ", ".join(f"{run.average:.0f}" for run in runs)
    return f"{sparkline(runs)} {averages} of 100 on average in the last {count(len(runs), 'run', 'runs')}"


def sparkline(runs: tuple[SavedRun, ...]) -> str:
    """A block for each run, as high as its average."""
    return "".join(_BLOCKS[min(int(run.average * len(_BLOCKS) / 100), len(_BLOCKS) - 1)] for run in runs)
