"""What was found, as one JSON document: a public contract, versioned."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain

from starlint import __version__
from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.reports.json.finding_json import Object, entries, suppressed_entries
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary

SCHEMA_VERSION = 1


def check_json(files: Iterable[FileReport], page: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    files = tuple(files)
    document = {
        "generator": f"starlint {__version__}",
        "schema_version": SCHEMA_VERSION,
        "summary": _summary(files),
        "troubles": list(page.troubles),
        "findings": list(chain.from_iterable(map(entries, files))),
        "suppressed": list(chain.from_iterable(map(suppressed_entries, files))),
    }
    yield json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _summary(files: Iterable[FileReport]) -> Object:
    tally = Summary()
    for file in files:
        tally.add(file.report)
    found = {severity.label: tally.severities[severity] for severity in sorted(Severity, reverse=True)}
    return {"files": tally.files, "stories": tally.stories, **found}
