"""Findings as Checkstyle writes them, which many build servers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from starlint.file_report import FileReport
from starlint.report_marks import NOTICE
from starlint.reports.other.xml import add_comment, document, element
from starlint.reports.render_options import RenderOptions

if TYPE_CHECKING:  # loaded only for a report in XML
    from xml.etree.ElementTree import Element


def checkstyle(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One XML document in UTF-8, whatever the locale; a file without findings is an empty element."""
    root = element("checkstyle", version="4.3")
    add_comment(root, NOTICE)
    root.extend(map(_file, files))
    yield document(root)


def _file(file: FileReport) -> Element:
    places = file.places()
    suite = element("file", name=file.name)
    for finding in file.report.findings:
        line, column = places.place(finding.span.start)
        attributes = {"severity": finding.severity.label, "message": finding.message}
        suite.append(element("error", line=line, column=column, **attributes, source=f"starlint.{finding.code}"))
    return suite
