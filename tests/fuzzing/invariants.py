"""What must hold of any notes, as functions that raise an AssertionError where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from starlint.catalog import catalog
from starlint.file_report import FileReport, Report
from starlint.finding import Span
from starlint.linter import lint
from starlint.notes.plain_letters import in_plain_letters
from starlint.notes.story import Story
from starlint.scored_story import scored_stories

RULES = catalog().rules
BY_CODE = {rule.code: rule for rule in RULES}
MARKS = frozenset("*_`~[]()<>&\\!|{}#%=\n\r\t\x00")  # where one of these stands, words and source may differ


def checked(text: str) -> Report:
    """The report of a text, after every span in it was found sound."""
    report = lint(text, RULES)
    assert not report.failures, [failure.trace for failure in report.failures]
    for span in _spans(report):
        assert 0 <= span.start <= span.end <= len(text), (span, len(text))
    for story in report.notes.stories:
        _check_sections(story, text)
    for evidence in report.evidence:
        for quantity in evidence.quantities:
            source = in_plain_letters(text[quantity.span.start : quantity.span.end])
            unspoken = not MARKS.isdisjoint(source) or "://" in source
            assert source == quantity.text or unspoken, (source, quantity.text)
    for scored in scored_stories([FileReport("notes.md", report, BY_CODE)]):
        assert scored.score is None or 0 <= scored.score.total <= 100, scored.score
    return report


def check_repeatable(text: str) -> None:
    """The same text gives the same report."""
    assert lint(text, RULES) == lint(text, RULES)


def check_line_ends(text: str) -> None:
    """CRLF for LF changes nothing but offsets."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert verdicts(lint(plain, RULES)) == verdicts(lint(plain.replace("\n", "\r\n"), RULES))


def check_blanks_at_end(text: str) -> None:
    """Blank lines at the end of a file change nothing."""
    plain = text.rstrip()
    assert verdicts(lint(plain + "\n", RULES)) == verdicts(lint(plain + "\n\n\n", RULES))


def check_container(story: str, prefix: str) -> None:
    """A quote or a list around a finished story keeps its verdicts."""
    lines = [
        (prefix if index == 0 else " " * len(prefix) if "-" in prefix else prefix) + line
        for index, line in enumerate(story.split("\n"))
    ]
    assert verdicts(lint(story, RULES)) == verdicts(lint("\n".join(lines), RULES))


AFTER = "\n\n---\n\nThe museum opens at nine.\n"


def check_what_follows(story: str) -> None:
    """A paragraph after a rule changes no story above it."""
    before, after = lint(story, RULES), lint(story.rstrip("\n") + AFTER, RULES)
    assert verdicts(before) == verdicts(after)


def verdicts(report: Report) -> tuple[object, ...]:
    """What is said of notes, without places."""
    stories = tuple(
        (story.kind, story.title, [section.kind for section in story.sections]) for story in report.notes.stories
    )
    return stories, tuple(
        (finding.code, finding.severity, finding.message, finding.story) for finding in report.findings
    )


def _check_sections(story: Story, text: str) -> None:
    for section in story.sections:
        assert story.span.covers(section.span), (story.span, section.span)
        assert section.span.start <= section.label_span.start <= section.label_span.end <= len(text)
    for before, after in pairwise(story.sections):
        assert before.span.end <= after.span.start, (before.span, after.span)


def _spans(report: Report) -> Iterator[Span]:
    for finding in (*report.findings, *(one.finding for one in report.suppressed)):
        yield finding.span
        yield from (related.span for related in finding.related)
        assert finding.message.strip()
    for story in report.notes.stories:
        yield story.span
        yield from (question.span for question in story.questions)
        yield from (follow_up.span for follow_up in story.follow_ups)
    yield from (reminder.span for reminder in report.notes.asides)
    yield from (passage.span for passage in report.notes.rejected)
    for evidence in report.evidence:
        yield from (sentence.span for sentence in evidence.sentences)
        yield from (sentence.clause_span for sentence in evidence.sentences)
        yield from (match.span for match in evidence.phrases)
