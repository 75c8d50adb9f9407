"""Reports made by hand, so that formats are tested apart from what the linter finds."""

from __future__ import annotations

from dataclasses import replace

from starlint.catalog import catalog
from starlint.file_report import FileReport, Report
from starlint.finding import Finding, Severity, Span
from starlint.language.results import Evidence
from starlint.notes.story import Notes, Question

RULES = {rule.code: replace(rule, weight=3) for rule in catalog().rules}  # real weights are tuned now and then


def at(text: str, words: str) -> Span:
    """Where the words stand."""
    return Span(text.index(words), text.index(words) + len(words))


def finding(
    span: Span,
    severity: Severity = Severity.ERROR,
    message: str = "The Action has 4 words.",
    advice: str = "Tell step by step what you did.",
    story: int | None = 0,
) -> Finding:
    """A finding at this place."""
    return Finding("A201", "thin-action", severity, span, message, advice, story)


def file(
    notes: Notes | str, *findings: Finding, name: str = "notes.md", evidence: Evidence | None = None
) -> FileReport:
    """A file of these notes, or of a text without stories, and what was found in it."""
    read = Notes(notes, ()) if isinstance(notes, str) else notes
    return FileReport(name, Report(read, (evidence or Evidence((), ()),) * len(read.stories), findings), RULES)


def with_question(notes: Notes, question: str) -> Notes:
    """The same notes, their story with a title, a principle and this question."""
    (story,) = notes.stories
    questions = (Question(question, Span(0, 0)),)
    return replace(
        notes, stories=(replace(story, title="Release week", questions=questions, principles=("Ownership",)),)
    )
