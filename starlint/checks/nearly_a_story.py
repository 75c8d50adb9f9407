"""A check of passages that read like stories, though nothing says for sure that they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.finding import Span
from starlint.notes.story import Notes
from starlint.positions import Places
from starlint.wording import count


@dataclass(frozen=True, slots=True)
class NearlyAStory:
    """Passages that were nearly taken for stories, all of a file shown once at the first."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"what"})
    SCOPE: ClassVar[Literal[Scope.FILE]] = Scope.FILE

    most: int = 4  # lines that are named

    def find(self, notes: Notes) -> Iterator[Hit]:
        spans = [passage.span for passage in notes.rejected if passage.nearly]
        if not spans:
            return
        places = Places.of(notes.text)
        what = "This passage reads like a story"
        if len(spans) > 1:
            lines = ", ".join(str(places.line(span.start)) for span in spans[: self.most])
            more = ", …" if len(spans) > self.most else ""
            what = f"{count(len(spans), 'passage reads', 'passages read')} like stories (lines {lines}{more})"
        first_line = places.line_span(places.line(spans[0].start))
        yield Hit(Span(spans[0].start, min(spans[0].end, first_line.end)), {"what": what})
