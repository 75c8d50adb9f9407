"""A fix of missing sections: each is inserted in its place, with the question that it answers as a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from starlint.checks.missing_section import MissingSection
from starlint.finding import Edit, Fix, Span
from starlint.fixes.fault import Fault
from starlint.fixes.label_layout import NAMES, PROMPTS, LabelLayout, label_layout
from starlint.notes.story import Section, SectionKind, Story
from starlint.wording import joined

_ORDER = list(SectionKind)  # a story is told in this order
_REST_OF_WORD = re.compile(r"[^\s|]*")


def insert_section(fault: Fault) -> Fix | None:
    """Every section that the story lacks, labelled like its others."""
    story, check = fault.story, fault.check
    layout = label_layout(story, fault.text) if story else None
    if story is None or layout is None or not isinstance(check, MissingSection):
        return None
    missing = sorted((group[0] for group in check.absent(story)), key=_ORDER.index)
    if not missing or not PROMPTS.keys() >= set(missing):
        return None
    edits = tuple(_edits(story, missing, layout, fault.text))
    names = joined([f"{'an' if kind is SectionKind.ACTION else 'a'} {NAMES[kind]}" for kind in missing])
    answers = "question that it answers" if len(missing) == 1 else "questions that they answer"
    return Fix(f"Insert {names}, with the {answers}.", edits, safe=False, blank=True)


def _edits(story: Story, missing: list[SectionKind], layout: LabelLayout, text: str) -> Iterator[Edit]:
    """One insertion at each place: sections that come to stand together are inserted together."""
    at: dict[int, list[str]] = {}
    for kind in missing:
        before = _last_before(kind, story.sections)
        place = _end(before, text) if before else story.sections[0].label_span.start
        written = f"{layout.label(kind)}{layout.after}{{{PROMPTS[kind]}}}"
        at.setdefault(place, []).append(layout.before + written if before else written + layout.before)
    return (Edit(Span(place, place), "".join(at[place])) for place in sorted(at))


def _last_before(kind: SectionKind, sections: tuple[Section, ...]) -> Section | None:
    """The section after which one of this kind comes; None where it comes first of all."""
    earlier = [section for section in sections if _ORDER.index(section.kind) < _ORDER.index(kind)]
    return earlier[-1] if earlier else None


def _end(section: Section, text: str) -> int:
    """The end of a section, with the marks that follow its last word."""
    rest = _REST_OF_WORD.match(text, section.span.end)
    return rest.end() if rest else section.span.end
