"""What an editor shows over a word: the advice of the findings there, or the figures of a section over its label."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from starlint.checks.section_names import name
from starlint.file_report import FileReport
from starlint.finding import Finding, Span
from starlint.notes.story import Section
from starlint.reports.section_bar import balance, bar
from starlint.rule import Rule
from starlint.scored_story import ScoredStory, scored_stories
from starlint.server.documents import Document
from starlint.server.stories import figures
from starlint.spoken_time import clock, seconds
from starlint.wording import count

_BAR = 40  # letters


def hover(file: FileReport, document: Document, place: types.Position) -> types.Hover | None:
    """The findings at a place, and the label there; None where there is neither."""
    offset = document.offset(place)
    findings = [finding for finding in file.report.findings if _touches(finding.span, offset)]
    labelled = next(_labels_at(file, offset), None)
    parts = [_advice(finding, file.rules.get(finding.code)) for finding in findings]
    spans = [finding.span for finding in findings]
    if labelled:
        parts.insert(0, _section_figures(*labelled, file))
        spans.insert(0, labelled[1].label_span)
    if not parts:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(content, document.range(spans[0]))


def _touches(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end


def _labels_at(file: FileReport, offset: int) -> Iterator[tuple[ScoredStory, Section]]:
    for scored in scored_stories([file]):
        for section in scored.story.sections:
            if section.label and _touches(section.label_span, offset):
                yield scored, section


def _advice(finding: Finding, rule: Rule | None) -> str:
    """A finding as a coach would explain it."""
    lines = [f"**{finding.code} {finding.name}** ({finding.severity.label})", finding.message.strip()]
    lines.append(" ".join(finding.advice.split()))
    lines += [f"Fix: {fix.title}" for fix in finding.fixes[:1]]
    if rule:
        lines.append(f"*The next question may be:* {' '.join(rule.question.split())}")
        lines += [f"[{rule.source.title}]({rule.source.address})"] if rule.source else []
    return "\n\n".join(lines)


def _section_figures(scored: ScoredStory, section: Section, file: FileReport) -> str:
    """The words, the time and the share of a section; below it the figures and the balance of its story."""
    words = section.words
    time = clock(seconds(words, file.words_per_minute))
    share = f", {words / scored.words:.0%} of the story" if scored.words else ""
    shares = f"`{bar(scored, _BAR)}`\n\n{balance(scored)}" if scored.shares else ""
    return "\n\n".join(
        filter(None, (f"**{name(section)}**: {count(words, 'word', 'words')}, {time}{share}", figures(scored), shares))
    )
