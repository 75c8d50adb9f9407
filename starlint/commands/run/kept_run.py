"""Which runs are kept whole: plain reports of named files, by settings that name nothing else to read."""

from __future__ import annotations

import os

from starlint.commands.run.lint_run import LintRun
from starlint.files import STDIN
from starlint.known_run import KnownRun
from starlint.settings.config import Config
from starlint.settings.files_read import FilesRead


def listen(run: LintRun, known_run: KnownRun | None) -> None:
    """Have a run remember what it reads and prints, if it reads named files, by the cache."""
    if run.kept is not None and STDIN not in run.paths and not any(map(os.path.isdir, run.paths)):
        run.known_run, run.resolver.files = known_run, FilesRead()


def keep(run: LintRun, code: int) -> int:
    """Keep the report of a run that has remembered it, unless it did or met anything else; return its exit code."""
    files, read = run.resolver.files, run.known_run
    is_plain = run.baseline is None and run.fixing is None and not run.has_errors
    if read is None or files is None or not is_plain:
        return code
    if all(_names_nothing(run.resolver.settings(path).config) for path in read.paths):
        read.put(((str(path), state) for path, state in files.states()), code)
    return code


def _names_nothing(config: Config) -> bool:
    """Whether settings name no folder, file or library that decides on a report beside them."""
    return not (config.rule_paths or config.framework or config.cache_dir or config.spacy_pipeline)
