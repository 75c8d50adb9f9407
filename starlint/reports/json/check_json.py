"""What was found, as one JSON document: a public contract, versioned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.report_marks import WRITER
from starlint.reports.json.finding_json import entries, suppressed_entries
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions
from starlint.reports.summary import Summary

SCHEMA_VERSION = 2


def check_json(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    files = tuple(files)
    document = {
        "generator": WRITER,
        "schema_version": SCHEMA_VERSION,
        "summary": _summary(files),
        "troubles": list(options.errors),
        "findings": list(chain.from_iterable(map(entries, files))),
        "suppressed": list(chain.from_iterable(map(suppressed_entries, files))),
    }
    yield json_document(document)


def _summary(files: Iterable[FileReport]) -> Object:
    summary = Summary()
    for file in files:
        summary.add(file.report)
    found = {severity.label: summary.severities[severity] for severity in sorted(Severity, reverse=True)}
    return {"files": summary.files, "stories": summary.stories, **found}
