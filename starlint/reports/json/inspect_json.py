"""How the notes were read, as JSON for other programs: a public contract, versioned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding, Span
from starlint.language.parts.parts import Part
from starlint.language.results import Evidence, Quantity, Sentence
from starlint.notes.story import Section, SectionKind, Story
from starlint.positions import Places
from starlint.reports.json.finding_json import finding_object, range_object
from starlint.reports.json.json_document import Object, json_document
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import score_of
from starlint.spoken_time import seconds

SCHEMA_VERSION = 2  # since 2: `parts`


def inspect_json(files: Iterable[FileReport], options: RenderOptions) -> Iterator[bytes]:
    """One JSON document in UTF-8, whatever the locale."""
    document = {"schema_version": SCHEMA_VERSION, "files": [_file(file, options.details) for file in files]}
    yield json_document(document)


def _file(file: FileReport, why: bool) -> Object:
    notes, findings = file.report.notes, file.report.findings
    places = file.places()
    stories = zip(notes.stories, file.report.evidence, strict=True)
    rejected = [_lines(passage.span, places) | {"why": list(passage.why)} for passage in notes.rejected]
    return {
        "path": file.name,
        "findings": _findings(findings, None, places),
        "stories": [
            _story(story, evidence, file, index, places)
            | ({"why": list(story.why)} if why else {})
            | {"findings": _findings(findings, index, places)}
            for index, (story, evidence) in enumerate(stories)
        ],
    } | ({"not_stories": rejected} if why else {})


def _total(file: FileReport, index: int) -> int | None:
    score = score_of(file, index)
    return score.total if score else None


def _story(story: Story, evidence: Evidence, file: FileReport, index: int, places: Places) -> Object:
    acting = SectionKind.ACTION if story.labelled else SectionKind.OTHER
    return {
        "title": story.title,
        "kind": story.kind.value,
        **_lines(story.span, places),
        "questions": [question.text for question in story.questions],
        "principles": list(story.principles),
        "words": story.words,
        "seconds": seconds(story.words, file.words_per_minute),
        "score": _total(file, index),
        "sections": [_section(section, places) for section in story.sections],
        "parts": [_part(part, places) for part in evidence.parts.runs] if evidence.parts else [],
        "metrics": [_metric(quantity, places) for quantity in evidence.quantities],
        "agents": [_agent(sentence, places) for sentence in evidence.sentences_of(acting)],
    }


def _section(section: Section, places: Places) -> Object:
    return {
        "kind": section.kind.value,
        "label": section.label,
        **_lines(section.span, places),
        "words": section.words,
    }


def _part(part: Part, places: Places) -> Object:
    """A part of an answer without labels, as read; kind "none" for what tells no part of the story."""
    return {
        "kind": part.kind.value if part.kind else "none",
        "inferred": True,
        "confidence": round(part.confidence, 2),
        **range_object(part.span, places),
        "words": part.words,
    }


def _metric(quantity: Quantity, places: Places) -> Object:
    return {
        "section": quantity.section.kind.value,
        **range_object(quantity.span, places),
        "text": quantity.text,
        "kind": quantity.kind.value,
    }


def _agent(sentence: Sentence, places: Places) -> Object:
    line, column = places.place(sentence.span.start)
    return {
        "line": line,
        "column": column,
        "text": sentence.text,
        "agent": sentence.clause.agent.value,
        "mood": sentence.clause.tense.value,
    }


def _findings(findings: Iterable[Finding], story: int | None, places: Places) -> list[Object]:
    return [finding_object(finding, places) for finding in findings if finding.story == story]


def _lines(span: Span, places: Places) -> Object:
    return {"line": places.line(span.start), "end_line": places.last_line(span)}
