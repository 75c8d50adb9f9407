"""Stories in an editor: a line above each with its score, the outline, and what can be folded away."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from starlint.checks.section_names import name
from starlint.file_report import FileReport
from starlint.finding import Span
from starlint.notes.story import Section
from starlint.reports.score_text import reason_unfinished
from starlint.scored_story import ScoredStory, scored_stories
from starlint.server.documents import Document
from starlint.wording import count

_LONGEST_NAME = 80  # characters


def code_lenses(file: FileReport, document: Document, command: str = "") -> list[types.CodeLens]:
    """The score, the words and the time of each story, above it. The command is the editor's own, to open a report."""
    return [
        types.CodeLens(
            document.range(Span(scored.story.span.start, scored.story.span.start)),
            types.Command(title, command, arguments=[document.uri, scored.line] if command else None),
        )
        for scored in scored_stories([file])
        if (title := figures(scored))
    ]


def figures(scored: ScoredStory) -> str:
    """The figures of a story in one line: "71 of 100 · 401 words · 2:30–3:05"."""
    if scored.score is None:
        return f"No score: {reason_unfinished(scored)}"
    parts = f"{scored.total} of 100", count(scored.words, "word", "words"), scored.time
    cap = scored.score.cap
    return " · ".join((*parts, f"at most {cap.most} with {cap.findings[0].code}") if cap else parts)


def document_symbols(file: FileReport, document: Document) -> list[types.DocumentSymbol]:
    """The stories, and the sections in each."""
    return [_story_symbol(scored, document) for scored in scored_stories([file])]


def _story_symbol(scored: ScoredStory, document: Document) -> types.DocumentSymbol:
    story = scored.story
    whole = Span(story.span.start, max(story.span.end, *(section.span.end for section in story.sections), 0))
    first = story.sections[0].label_span if story.sections else Span(story.span.start, story.span.start)
    return types.DocumentSymbol(
        name=_short(scored.title),
        kind=types.SymbolKind.Class,
        range=document.range(whole),
        selection_range=document.range(first if whole.covers(first) else Span(whole.start, whole.start)),
        detail=figures(scored),
        children=[_section_symbol(section, document) for section in story.sections if section.label],
    )


def _section_symbol(section: Section, document: Document) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=_short(name(section)),
        kind=types.SymbolKind.Field,
        range=document.range(section.span),
        selection_range=document.range(section.label_span),
        detail=count(section.words, "word", "words"),
    )


def _short(title: str) -> str:
    """A title in one line; editors refuse an empty one."""
    words = " ".join(title.split()) or "(no title)"
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


def folding_ranges(file: FileReport, document: Document) -> list[types.FoldingRange]:
    """Each story that takes several lines, and each of its sections that does."""
    return list(_folds(file, document))


def _folds(file: FileReport, document: Document) -> Iterator[types.FoldingRange]:
    for story in file.report.notes.stories:
        for span in (story.span, *(section.span for section in story.sections)):
            first, last = document.places.line(span.start) - 1, document.places.last_line(span) - 1
            if last > first:
                yield types.FoldingRange(first, last, kind=types.FoldingRangeKind.Region)
