"""What a finding is known by from one run to the next: the rule, the story and the sentence, never the line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from starlint.finding import Finding, Span
from starlint.reports.places import Places

if TYPE_CHECKING:  # the linter brings the language with it, which reports have no need of
    from starlint.linter import Report

_NO_WORD = re.compile(r"[\W_]+")


def fingerprints(report: Report, places: Places, path: str) -> Iterator[str]:
    """One for each finding, in their order, and no two alike. 64 hexadecimal digits."""
    spans = sorted(sentence.span for evidence in report.evidence for sentence in evidence.sentences)
    starts = [span.start for span in spans]
    met = Counter[tuple[str, ...]]()
    for finding in report.findings:
        said = places.text[slice(*_sentence(finding.span, places, spans, starts))]
        known_by = (path, finding.code, _story(report, finding), _normal(said))
        yield sha256("\0".join((*known_by, str(met[known_by]))).encode("utf-8", "replace")).hexdigest()
        met[known_by] += 1


def _sentence(span: Span, places: Places, spans: list[Span], starts: list[int]) -> tuple[int, int]:
    """Where the sentence stands in which the span begins; its line, if it begins in none."""
    index = bisect_right(starts, span.start) - 1
    around = spans[index] if index >= 0 and span.start in spans[index] else None
    around = around or places.line_span(places.line(span.start))
    return around.start, around.end


def _story(report: Report, finding: Finding) -> str:
    """What the story is called, or asked by."""
    if finding.story is None:
        return ""
    story = report.notes.stories[finding.story]
    return _normal(story.title or (story.questions[0].text if story.questions else ""))


def _normal(text: str) -> str:
    """The words alone: a comma, a line break or a capital makes no other sentence."""
    return _NO_WORD.sub(" ", text).strip().casefold()
