"""What an editor proposes while notes are written: labels, principles, and the words of comments for starlint."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

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


class Begun(NamedTuple):
    """A word that is begun, and where: what proposals are made from."""

    match: re.Match[str]  # of the line up to the place
    range: types.Range  # of the word, which a proposal replaces
    offset: int  # of the place
    document: Document
    file: FileReport | None
    catalog: Catalog

    def item(self, label: str, kind: types.CompletionItemKind, **more: Any) -> types.CompletionItem:
        """A proposal that replaces the word by its label."""
        return types.CompletionItem(label, kind=kind, text_edit=types.TextEdit(self.range, label), **more)


Proposals = Callable[[Begun], Iterator[types.CompletionItem]]


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
            return list(proposals(Begun(match, at, offset, document, file, catalog)))
    return []


def _verbs(begun: Begun) -> Iterator[types.CompletionItem]:
    about = ("the next line", "from here on, or a story", "up to here", "this file")
    for verb, holds in zip(VERBS, about, strict=True):
        yield begun.item(verb, types.CompletionItemKind.Keyword, detail=holds)


def _rules(begun: Begun) -> Iterator[types.CompletionItem]:
    for rule in begun.catalog.rules:
        words = f"{rule.name} {rule.code}"
        yield begun.item(
            rule.name,
            types.CompletionItemKind.EnumMember,
            detail=rule.code,
            documentation=rule.summary,
            filter_text=words,
        )


def _principles(begun: Begun) -> Iterator[types.CompletionItem]:
    for framework in frameworks():
        for principle in framework.principles:
            about = principle.about or None
            yield begun.item(principle.name, types.CompletionItemKind.Value, detail=framework.name, documentation=about)


def _labels(begun: Begun) -> Iterator[types.CompletionItem]:
    """The labels of a story, those that the story here lacks first, written as its others are."""
    match, story = begun.match, _story_before(begun.file, begun.offset)
    layout = label_layout(story, begun.document.text) if story else None
    missing = set(NAMES) - {section.kind for section in story.sections} if story else set(NAMES)
    for number, (kind, name) in enumerate(NAMES.items()):
        label = layout.label(kind) if layout else _decorated(match["marks"], name)
        yield types.CompletionItem(
            name,
            kind=types.CompletionItemKind.Field,
            documentation=PROMPTS[kind],
            sort_text=f"{kind not in missing:d}{number}",
            filter_text=f"{match['marks']}{name}",
            text_edit=types.TextEdit(_after_containers(begun.range, match), label if layout else f"{label} "),
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
