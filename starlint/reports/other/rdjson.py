"""Findings in the diagnostic format of reviewdog, which comments on a change at any code host.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding, Span
from starlint.help_address import rule_page
from starlint.positions import Places, utf_8
from starlint.reports.addresses import from_root
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions


def rdjson(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    diagnostics = [diagnostic for file in files for diagnostic in _diagnostics(file, options)]
    document = {"source": {"name": "starlint"}, "diagnostics": diagnostics}
    yield json_document(document)


def _diagnostics(file: FileReport, options: RenderOptions) -> Iterator[Object]:
    places = file.places()
    path = from_root(file.name, options.root)
    for finding in file.report.findings:
        yield {
            "message": f"{finding.message}\n{finding.advice}",
            "location": {"path": path, "range": _range(finding.span, places)},
            "severity": finding.severity.name,
            "code": _code(finding, file),
            **_suggestions(finding, places),
        }


def _range(span: Span, places: Places) -> Object:
    start, end = (places.place(offset, utf_8) for offset in (span.start, span.end))
    return {"start": start._asdict(), "end": end._asdict()}


def _suggestions(finding: Finding, places: Places) -> Object:
    """What can be put in the place of its words. Only what is safe is suggested: a reviewer accepts it with a click."""
    fix = next((fix for fix in finding.fixes if fix.safe), None)
    if fix is None:
        return {}
    suggestions = [{"range": _range(edit.span, places), "text": edit.text} for edit in fix.edits]
    return {"suggestions": suggestions}


def _code(finding: Finding, file: FileReport) -> Object:
    rule = file.rules.get(finding.code)
    page = rule_page(rule.path) if rule else None
    return {"value": f"{finding.code} {finding.name}", **({"url": page} if page else {})}
