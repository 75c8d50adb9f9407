"""A finding as JSON, the same in each of starlint's own reports in JSON."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.file_report import FileReport, Report
from starlint.finding import Finding, Fix, Related, Span
from starlint.positions import Places
from starlint.reports.fingerprints import fingerprints
from starlint.reports.json.json_document import Object


def finding_object(finding: Finding, places: Places) -> Object:
    """What was found, and where."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        **range_object(finding.span, places),
        "message": finding.message,
        "advice": finding.advice,
        **({"related": [_related(place, places) for place in finding.related]} if finding.related else {}),
    }


def _related(place: Related, places: Places) -> Object:
    """Words that the figures of a finding count, and what they count as."""
    return range_object(place.span, places) | {
        "text": places.text[place.span.start : place.span.end],
        "note": place.note,
    }


def _fix(fix: Fix, places: Places) -> Object:
    """What can be done about a finding: each edit puts a text in the place of a range."""
    edits = [range_object(edit.span, places) | {"text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def range_object(span: Span, places: Places) -> Object:
    """Its start and end in lines and columns; the end is the first character after it."""
    start, end = places.place(span.start), places.place(span.end)
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}


def entries(file: FileReport) -> Iterator[Object]:
    """Each finding of a file, with the file, its story and its fingerprint."""
    places = file.places()
    prints = fingerprints(file.report, file.name)
    for finding, fingerprint in zip(file.report.findings, prints, strict=True):
        yield {
            "path": file.name,
            **finding_object(finding, places),
            "story": _title(file.report, finding),
            "fingerprint": fingerprint,
            **({"fixes": [_fix(fix, places) for fix in finding.fixes]} if finding.fixes else {}),
        }


def suppressed_entries(file: FileReport) -> Iterator[Object]:
    """Each finding that a comment in the notes suppresses, with the reason that it gives."""
    places = file.places()
    for hidden in file.report.suppressed:
        yield {"path": file.name, **finding_object(hidden.finding, places), "reason": hidden.reason or None}


def _title(report: Report, finding: Finding) -> str | None:
    return None if finding.story is None else report.notes.stories[finding.story].title
