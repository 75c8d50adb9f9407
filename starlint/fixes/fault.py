"""What a fix is made from: a finding, the notes that it is in, and what their words say."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from starlint.checks import Check
from starlint.finding import Edit, Finding, Fix, Span
from starlint.language.results import Evidence
from starlint.notes.story import Notes, Section, Story


class Fault(NamedTuple):
    """A finding in its notes."""

    finding: Finding
    notes: Notes
    evidence: Evidence  # in its story; empty for a finding that belongs to none
    check: Check  # that found it

    @property
    def text(self) -> str:
        """The source of the notes."""
        return self.notes.text

    @property
    def span(self) -> Span:
        """The place of the finding."""
        return self.finding.span

    @property
    def words(self) -> str:
        """The source at its place."""
        return self.source(self.span)

    @property
    def story(self) -> Story | None:
        """The story that it belongs to."""
        return None if self.finding.story is None else self.notes.stories[self.finding.story]

    @property
    def section(self) -> Section | None:
        """The section that its place is in."""
        sections = self.story.sections if self.story else ()
        return next((section for section in sections if section.span.covers(self.span)), None)

    def source(self, span: Span) -> str:
        """The source of a span."""
        return self.text[span.start : span.end]


Fixer = Callable[[Fault], Fix | None]  # None: there is nothing that it could do for sure


def replacement(title: str, span: Span, text: str, safe: bool = True, blank: bool = False) -> Fix:
    """A fix of one edit."""
    return Fix(title, (Edit(span, text),), safe, blank)
