"""Progress as JSON: a part of the scores, there if they were compared."""

from __future__ import annotations

from starlint.progress import Change, Progress
from starlint.reports.json.json_document import Object


def progress_json(progress: Progress) -> Object:
    """The runs, the average gain, and the stories of then that are gone."""
    return {
        "since": progress.since.date,
        "gain": None if progress.gain is None else round(progress.gain, 1),
        "runs": [{"date": run.date, "stories": run.stories, "average": run.average} for run in progress.runs],
        "gone": [{"title": one.title, "path": one.place, "score": one.total} for one in progress.gone],
    }


def change_json(change: Change) -> Object:
    """What one story was and has gained; all None for a new one."""
    before = change.before
    return {
        "before": {"title": before.title, "path": before.place, "score": before.total} if before else None,
        "gain": change.gain,
        "gains": dict(change.moves) if before else None,
    }
