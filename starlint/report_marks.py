"""The marks by which a report is known as one that starlint wrote, and that the next report may replace."""

from __future__ import annotations

import re

from starlint import __version__

WRITER = f"starlint {__version__}"  # a report names it as its "generator"
NOTICE = f"Written by {WRITER}; the next report may replace it."  # in a comment or the first line of a text

HEAD = 16_384  # bytes in which a mark is looked for: the first finding may have a long path
_XML = rb"<\?xml[^>]*>\s*"
_MARKS = (
    rb"(?:<!-- )?Written by starlint \d",  # NOTICE: texts, Markdown
    rb'\{\s*"generator": "starlint \d',  # JSON
    rb'\{\s*"schema_version": \d+,\s*"generator": "starlint \d',
    rb'(?i:<!doctype html>).{,1000}name="generator" content="starlint \d',  # HTML
    rb"starlint_\w+,",  # CSV, by the name of its first column
    rb'\{\s*"\$schema": "[^"]*sarif[^"]*",.{,200}"driver": \{\s*"name": "starlint"',  # SARIF
    rb'\{\s*"source": \{\s*"name": "starlint"',  # rdjson
    _XML + rb'<testsuites name="starlint"',  # JUnit
    _XML + rb"<checkstyle[^>]*>\s*<!-- ?Written by starlint \d",
    rb"::(?:error|warning|notice) file=[^\n]*,title=[A-Z]\d{3} [a-z-]+::",  # GitHub
    rb'\[\s*\{\s*"description": "[A-Z]\d{3} [a-z-]+: ',  # GitLab
    rb'\[\s*\{\s*"code": "[A-Z]\d{3}",\s*"name": "[a-z-]+",\s*"severity": "',  # counts of findings
    rb'\{"path": "[^\n]*", "code": "[A-Z]\d{3}", "name": "[a-z-]+", "severity": "',  # JSON lines
    rb"\s*(?:\[\s*\]\s*)?\Z",  # nothing, or a list of nothing
)
_MARK = re.compile(b"|".join(_MARKS), re.S)


def is_report(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a report by starlint, or holds nothing that could be lost."""
    return _MARK.match(head) is not None
