"""The file of saved scores: read to compare with, and written again with one more run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from starlint.errors import UsageError
from starlint.files import shown
from starlint.progress import History, SavedRun, SavedStory
from starlint.report_marks import WRITER

VERSION = 1


def read(path: str) -> History:
    """What is saved in a file. Raises UsageError where there is none, or where it is something else."""
    try:
        return _history(json.loads(Path(path).read_text(encoding="utf-8")), path)
    except FileNotFoundError:
        raise UsageError(f"{shown(path)}: no such file; --save {shown(path)} creates it") from None
    except OSError as error:
        raise UsageError(f"{shown(path)}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{shown(path)}: not saved by starlint score --save; name another file") from error


def text(history: History) -> str:
    """The text of the file. It names the stories and their points; of their words it has hashes only."""
    document = {
        "generator": WRITER,
        "saved_scores": VERSION,
        "runs": [{"date": run.date, "stories": run.stories, "average": run.average} for run in history.runs],
        "stories": [_entry(story) for story in history.stories],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def with_run(history: History, run: SavedRun, stories: Iterable[SavedStory]) -> History:
    """The history with one more run, whose stories take the place of those before."""
    return History((*history.runs, run), tuple(stories))


def _entry(story: SavedStory) -> dict[str, Any]:
    return {
        "title": story.title,
        "path": story.place,
        "score": story.total,
        "points": dict(story.points),
        "text": " ".join(sorted(story.hashes)),
    }


def _history(table: dict[str, Any], path: str) -> History:
    if table["saved_scores"] != VERSION:
        raise UsageError(f"{shown(path)}: written by another version of starlint; save the scores to another file")
    runs = tuple(SavedRun(str(run["date"]), int(run["stories"]), float(run["average"])) for run in table["runs"])
    if not runs:
        raise ValueError("no run")
    return History(runs, tuple(map(_story, table["stories"])))


def _story(entry: dict[str, Any]) -> SavedStory:
    return SavedStory(
        str(entry["title"]),
        str(entry["path"]),
        int(entry["score"]),
        {str(name): int(value) for name, value in entry["points"].items()},
        frozenset(entry["text"].split()),
    )
