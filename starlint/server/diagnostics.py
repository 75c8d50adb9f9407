"""Findings as diagnostics: the range, the rule with its source, the severity, and the words that were counted."""

from __future__ import annotations

from lsprotocol import types

from starlint.file_report import FileReport
from starlint.finding import Finding, Severity
from starlint.help_address import rule_help
from starlint.server.documents import Document

SOURCE = "starlint"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_UNNECESSARY = {"N803"}  # words that do nothing, which editors show faded


def diagnostics(file: FileReport | None, document: Document) -> list[types.Diagnostic]:
    """What was found, in the order of the text; nothing in a file that the settings exclude."""
    return [diagnostic(finding, file, document) for finding in file.report.findings] if file else []


def diagnostic(finding: Finding, file: FileReport, document: Document) -> types.Diagnostic:
    """One finding."""
    rule = file.rules.get(finding.code)
    return types.Diagnostic(
        range=document.range(finding.span),
        message=finding.message.strip(),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(rule_help(rule.path)) if rule else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if finding.code in _UNNECESSARY else None,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(document.uri, document.range(place.span)), f"counts as {place.note}"
            )
            for place in finding.related
        ]
        or None,
        data={"name": finding.name},
    )
