"""Findings as SARIF 2.1.0, which code-scanning services and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from starlint import __version__
from starlint.file_report import FileReport
from starlint.finding import Finding, Fix, Severity, Span
from starlint.help_address import rule_page
from starlint.positions import Places, utf_16
from starlint.reports.addresses import uri
from starlint.reports.fingerprints import fingerprints
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions
from starlint.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_IN_BASELINE = {"kind": "external", "justification": "in the baseline"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def sarif(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One SARIF log of one run, in UTF-8, whatever the locale."""
    files = tuple(files)
    rules = {code: rule for file in files for code, rule in sorted(file.rules.items())}
    numbers = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(rules.values())},
        "columnKind": "utf16CodeUnits",
        "invocations": [_invocation(options)],
        "results": [result for file in files for result in _results(file, numbers, options)],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json_document(document)


def _driver(rules: Iterable[Rule]) -> Object:
    return {"name": "starlint", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> Object:
    page = rule_page(rule.path)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": f"{rule.what} {rule.advice.strip()}"},
        "help": {"text": _help(rule), "markdown": _help_in_markdown(rule)},
        **({"helpUri": page} if page else {}),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.criterion.value], "problem.severity": _PROBLEM[rule.severity]},
    }


def _help(rule: Rule) -> str:
    source = (f"Source of the advice: {rule.source.title}, {rule.source.address}",) if rule.source else ()
    return "\n\n".join((rule.advice.strip(), _follow_up(rule.question.strip()), *source))


def _help_in_markdown(rule: Rule) -> str:
    source = (f"Source of the advice: [{rule.source.title}]({rule.source.address})",) if rule.source else ()
    follow_up = _follow_up(f"*{rule.question.strip()}*")
    return "\n\n".join((f"**{rule.code} {rule.name}**", rule.what, rule.advice.strip(), follow_up, *source))


def _follow_up(question: str) -> str:
    return f"The follow-up it invites: {question}"


def _invocation(options: RenderOptions) -> Object:
    """Whether all files could be read, and what could not."""
    errors = [{"level": "error", "message": {"text": error}} for error in options.errors]
    return {"executionSuccessful": not errors, "toolExecutionNotifications": errors}


def _results(file: FileReport, numbers: Mapping[str, int], options: RenderOptions) -> Iterator[Object]:
    places = file.places()
    address = uri(file.name, options.root)
    prints = fingerprints(file.report, address)
    for finding, fingerprint in zip(file.report.findings, prints, strict=True):
        identity = {"partialFingerprints": {"starlint/v1": fingerprint}, "suppressions": []}
        yield _result(finding, places, address, numbers) | identity
    for hidden in file.report.suppressed:
        yield _result(hidden.finding, places, address, numbers) | {"suppressions": [_suppression(hidden.reason)]}
    for finding in file.report.known:
        yield _result(finding, places, address, numbers) | {"suppressions": [_IN_BASELINE]}


def _result(finding: Finding, places: Places, address: str, numbers: Mapping[str, int]) -> Object:
    artifact = _artifact(address)
    location = {"artifactLocation": artifact, "region": _region(finding.span, places)}
    related = [
        {
            "physicalLocation": {"artifactLocation": artifact, "region": _region(place.span, places)},
            "message": {"text": place.note},
        }
        for place in finding.related
    ]
    return {
        "ruleId": finding.code,
        **({"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}),
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "locations": [{"physicalLocation": location}],
        **({"relatedLocations": related} if related else {}),
        **({"fixes": [_fix(fix, places, artifact) for fix in finding.fixes]} if finding.fixes else {}),
    }


def _fix(fix: Fix, places: Places, artifact: Object) -> Object:
    replacements = [
        {"deletedRegion": _region(edit.span, places), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": artifact, "replacements": replacements}]
    return {"description": {"text": fix.title}, "artifactChanges": changes, "properties": {"safe": fix.safe}}


def _artifact(address: str) -> Object:
    """A relative address is seen from the root of the sources, wherever that is."""
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": "%SRCROOT%"}


def _region(span: Span, places: Places) -> Object:
    start, end = (places.place(offset, utf_16) for offset in (span.start, span.end))
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _suppression(reason: str) -> Object:
    return {"kind": "inSource", **({"justification": reason} if reason else {})}
