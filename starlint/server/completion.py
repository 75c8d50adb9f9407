"""What an editor proposes while notes are written: labels, principles, and the words of comments for starlint."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lsprotocol import types

from starlint.catalog import Catalog
from starlint.file_report import FileReport
from starlint.finding import Span
from starlint.fixes.label_layout import NAMES, PROMPTS, label_layout
from starlint.frameworks import frameworks
from starlint.notes.principles import is_list
from starlint.notes.story import Story
from starlint.server.documents import Document
from starlint.suppressions.scopes import VERBS

TRIGGERS = ["*", "#", ":", "-", ",", " "]

_VERB = re.compile(r"<!--\s*starlint-(?P<word>[a-z-]*)\Z")
_RULE = re.compile(r"<!--\s*starlint-[a-z-]+\s+(?:(?!--)[^>])*?(?P<word>[\w-]*)\Z")
_PRINCIPLE = re.compile(r"[:：,;]\s*(?P<word>[^,;:]*)\Z")
_LABEL = re.compile(r"\A(?P<word>[ \t>]*(?P<marks>(?:[-+*][ \t]+)?(?:\*\*|__|#{1,6}[ \t]*)?)(?P<name>[A-Za-z]*))\Z")
_SIGHT = 500  # code points before a place that are looked at


def completions(
    file: FileReport | None, document: Document, place: types.Position, catalog: Catalog
) -> list[types.CompletionItem]:
    """The proposals at a place, by what stands before it on its line."""
    offset = document.offset(place)
    line = document.text[max(document.line_of(offset).start, offset - _SIGHT) : offset]
    for pattern, proposals in _PROPOSALS:
        match = pattern.search(line)
        if match and (pattern is not _PRINCIPLE or is_list(line)):
            at = document.range(Span(offset - len(match["word"]), offset))
            return list(proposals(match, at, file, offset, document, catalog))
    return []


Proposals = Callable[
    [re.Match[str], types.Range, FileReport | None, int, Document, Catalog], Iterator[types.CompletionItem]
]


def _verbs(match: re.Match[str], at: types.Range, *_: object) -> Iterator[types.CompletionItem]:
    about = ("the next line", "from here on, or a story", "up to here", "this file")
    for verb, holds in zip(VERBS, about, strict=True):
        yield types.CompletionItem(
            verb, kind=types.CompletionItemKind.Keyword, detail=holds, text_edit=types.TextEdit(at, verb)
        )


def _rules(match: re.Match[str], at: types.Range, *rest: object) -> Iterator[types.CompletionItem]:
    catalog = rest[-1]
    assert isinstance(catalog, Catalog)
    for rule in catalog.rules:
        yield types.CompletionItem(
            rule.name,
            kind=types.CompletionItemKind.EnumMember,
            detail=rule.code,
            documentation=rule.summary,
            filter_text=f"{rule.name} {rule.code}",
            text_edit=types.TextEdit(at, rule.name),
        )


def _principles(match: re.Match[str], at: types.Range, *_: object) -> Iterator[types.CompletionItem]:
    for framework in frameworks():
        for principle in framework.principles:
            yield types.CompletionItem(
                principle.name,
                kind=types.CompletionItemKind.Value,
                detail=framework.name,
                documentation=principle.about or None,
                text_edit=types.TextEdit(at, principle.name),
            )


def _labels(
    match: re.Match[str], at: types.Range, file: FileReport | None, offset: int, document: Document, _: Catalog
) -> Iterator[types.CompletionItem]:
    """The labels of a story, those that the story here lacks first, written as its others are."""
    story = _story_before(file, offset)
    layout = label_layout(story, document.text) if story else None
    missing = set(NAMES) - {section.kind for section in story.sections} if story else set(NAMES)
    for number, (kind, name) in enumerate(NAMES.items()):
        label = layout.label(kind) if layout else _decorated(match["marks"], name)
        yield types.CompletionItem(
            name,
            kind=types.CompletionItemKind.Field,
            documentation=PROMPTS[kind],
            sort_text=f"{kind not in missing:d}{number}",
            filter_text=f"{match['marks']}{name}",
            text_edit=types.TextEdit(_after_containers(at, match), label if layout else f"{label} "),
        )


def _story_before(file: FileReport | None, offset: int) -> Story | None:
    """The story that a place is in or under."""
    before = [story for story in (file.report.notes.stories if file else ()) if story.span.start <= offset]
    return before[-1] if before else None


def _decorated(marks: str, name: str) -> str:
    """A label with the marks that are already written; in bold where there are none."""
    if "#" in marks:
        return f"{marks.rstrip()} {name}"
    bold = "__" if "__" in marks else "**"
    return f"{marks.removesuffix(bold)}{bold}{name}:{bold}"


def _after_containers(at: types.Range, match: re.Match[str]) -> types.Range:
    """The range without the indentation and the marks of quotes before the label."""
    skipped = len(match["word"]) - len(match["marks"]) - len(match["name"])
    return types.Range(types.Position(at.start.line, at.start.character + skipped), at.end)


_PROPOSALS: tuple[tuple[re.Pattern[str], Proposals], ...] = (
    (_VERB, _verbs),
    (_RULE, _rules),
    (_PRINCIPLE, _principles),
    (_LABEL, _labels),
)
