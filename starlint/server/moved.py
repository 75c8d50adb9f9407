"""What was found in a story that has moved in its file without a change: the same, so many characters further on."""

from __future__ import annotations

from dataclasses import replace

from starlint.finding import Finding, Span
from starlint.language.results import Evidence, Sentence
from starlint.notes.story import Section, Story


def moved_span(span: Span, by: int) -> Span:
    """A span so many characters further on."""
    return Span(span.start + by, span.end + by)


def moved_finding(finding: Finding, story: int, by: int) -> Finding:
    """A finding in the story that now has this number."""
    related = tuple(replace(place, span=moved_span(place.span, by)) for place in finding.related)
    return replace(finding, story=story, span=moved_span(finding.span, by), related=related)


def moved_evidence(evidence: Evidence, before: Story, after: Story, by: int) -> Evidence:
    """The evidence with the sections of the story as it is now: checks tell sections by their identity."""
    sections = {id(old): new for old, new in zip(before.sections, after.sections, strict=True)}
    sentences: dict[int, Sentence] = {}

    def section_of(old: Section) -> Section:
        return sections[id(old)]

    def sentence_of(old: Sentence) -> Sentence:
        if id(old) not in sentences:
            sentences[id(old)] = replace(old, section=section_of(old.section), span=moved_span(old.span, by))
        return sentences[id(old)]

    return replace(
        evidence,
        sentences=tuple(map(sentence_of, evidence.sentences)),
        quantities=tuple(
            replace(quantity, section=section_of(quantity.section), span=moved_span(quantity.span, by))
            for quantity in evidence.quantities
        ),
        phrases=tuple(replace(match, sentence=sentence_of(match.sentence)) for match in evidence.phrases),
        foreign=tuple(map(section_of, evidence.foreign)),
    )
