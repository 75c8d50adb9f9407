"""Findings as JUnit writes test results, which nearly every build server shows.

A file is a suite. A finding is a case in it that fails; one that is only an info is a case that passes with a remark. A
story without findings is a case that passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from starlint.file_report import FileReport
from starlint.finding import Finding, Severity
from starlint.notes.story import StoryKind
from starlint.reports.other.xml import document, element, writable
from starlint.reports.render_options import RenderOptions

if TYPE_CHECKING:  # loaded only for a report in XML
    from xml.etree.ElementTree import Element


def junit(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One XML document in UTF-8, whatever the locale."""
    root = element("testsuites", name="starlint")
    root.extend(map(_suite, files))
    root.extend(_unread(error) for error in options.errors)
    for key in ("tests", "failures", "errors"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    yield document(root)


def _suite(file: FileReport) -> Element:
    cases = [*_findings(file), *_passing(file)]
    failures = sum(case.find("failure") is not None for case in cases)
    suite = element("testsuite", name=file.name, tests=len(cases), failures=failures, errors=0)
    suite.extend(cases)
    return suite


def _findings(file: FileReport) -> Iterator[Element]:
    places = file.places()
    for finding in file.report.findings:
        line, column = places.place(finding.span.start)
        name = f"{finding.code} {finding.name} at {line}:{column}"
        case = element("testcase", classname=file.name, name=name, file=file.name, line=line)
        case.append(_remark(finding))
        yield case


def _remark(finding: Finding) -> Element:
    if finding.severity is Severity.INFO:
        remark = element("system-out")
        remark.text = writable(f"{finding.message}\n{finding.advice}")
        return remark
    failure = element("failure", message=finding.message, type=finding.severity.label)
    failure.text = writable(finding.advice)
    return failure


def _passing(file: FileReport) -> Iterator[Element]:
    """The finished stories without findings."""
    places = file.places()
    weak = {finding.story for finding in file.report.findings}
    for index, story in enumerate(file.report.notes.stories):
        if story.kind is StoryKind.STORY and index not in weak:
            line = places.line(story.span.start)
            name = story.title or f"story at {line}"
            yield element("testcase", classname=file.name, name=name, file=file.name, line=line)


def _unread(error: str) -> Element:
    """A file that could not be read is an error, so that it does not look like a file without findings."""
    suite = element("testsuite", name="starlint", tests=1, failures=0, errors=1)
    case = element("testcase", classname="starlint", name="reading")
    case.append(element("error", message=error))
    suite.append(case)
    return suite
