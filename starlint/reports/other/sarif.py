"""Findings as SARIF 2.1.0, which code-scanning services and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from starlint import __version__
from starlint.file_report import FileReport
from starlint.finding import Finding, Severity, Span
from starlint.positions import Places, utf_16
from starlint.reports.addresses import uri
from starlint.reports.fingerprints import fingerprints
from starlint.reports.json.finding_json import Object
from starlint.reports.render_options import RenderOptions
from starlint.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_IN_BASELINE = {"kind": "external", "justification": "in the baseline"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def sarif(files: Iterable[FileReport], page: RenderOptions) -> Iterator[bytes]:
    """One SARIF log of one run, in UTF-8, whatever the locale."""
    files = tuple(files)
    rules = {code: rule for file in files for code, rule in sorted(file.rules.items())}
    numbers = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(rules.values())},
        "columnKind": "utf16CodeUnits",
        "invocations": [_invocation(page)],
        "results": [result for file in files for result in _results(file, numbers, page)],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def _driver(rules: Iterable[Rule]) -> Object:
    return {"name": "starlint", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> Object:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.advice.strip()},
        "help": {"text": _help(rule), "markdown": _help_in_markdown(rule)},
        "helpUri": rule.source.address,
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.criterion.value], "problem.severity": _PROBLEM[rule.severity]},
    }


def _help(rule: Rule) -> str:
    asked = f"The follow-up it invites: {rule.question.strip()}"
    return f"{rule.advice.strip()}\n\n{asked}\n\nSource: {rule.source.title}, {rule.source.address}"


def _help_in_markdown(rule: Rule) -> str:
    title = f"**{rule.code} {rule.name}**"
    asked = f"The follow-up it invites: *{rule.question.strip()}*"
    return f"{title}\n\n{rule.advice.strip()}\n\n{asked}\n\n[{rule.source.title}]({rule.source.address})"


def _invocation(page: RenderOptions) -> Object:
    """Whether all files could be read, and if not, what stood in the way."""
    told = [{"level": "error", "message": {"text": trouble}} for trouble in page.troubles]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}


def _results(file: FileReport, numbers: Mapping[str, int], page: RenderOptions) -> Iterator[Object]:
    places = Places.of(file.report.notes.text)
    address = uri(file.name, page.root)
    known_by = fingerprints(file.report, address)
    for finding, fingerprint in zip(file.report.findings, known_by, strict=True):
        known = {"partialFingerprints": {"starlint/v1": fingerprint}, "suppressions": []}
        yield _result(finding, places, address, numbers) | known
    for hidden in file.report.suppressed:
        yield _result(hidden.finding, places, address, numbers) | {"suppressions": [_suppression(hidden.reason)]}
    for finding in file.report.known:
        yield _result(finding, places, address, numbers) | {"suppressions": [_IN_BASELINE]}


def _result(finding: Finding, places: Places, address: str, numbers: Mapping[str, int]) -> Object:
    location = {"artifactLocation": _artifact(address), "region": _region(finding.span, places)}
    return {
        "ruleId": finding.code,
        **({"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}),
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "locations": [{"physicalLocation": location}],
    }


def _artifact(address: str) -> Object:
    """A relative address is one from the root of the sources, wherever they may be."""
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": "%SRCROOT%"}


def _region(span: Span, places: Places) -> Object:
    start, end = (places.place(offset, utf_16) for offset in (span.start, span.end))
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _suppression(reason: str) -> Object:
    return {"kind": "inSource", **({"justification": reason} if reason else {})}
