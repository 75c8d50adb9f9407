"""The JSON contract of how the notes were read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from starlint.file_report import FileReport
from starlint.finding import Severity
from starlint.language.results import Agent, Evidence, MainClause, Quantity, QuantityKind, Sentence, Tense
from starlint.notes.story import Section, StoryKind
from starlint.reports.json.inspect_json import inspect_json
from starlint.reports.render_options import RenderOptions
from starlint.spoken_time import seconds
from tests.builders import notes
from tests.reports.made import at, file, finding, with_question

NOTES = with_question(
    notes("S: In März it failed.", "A: I rewrote it in a week.", "R: Failures fell by 8 %."), "What broke?"
)


def document(*files: FileReport) -> Any:
    """The whole document, read again."""
    return json.loads(b"".join(inspect_json(files, RenderOptions())))


def sentence(section: Section) -> Sentence:
    """All of a section as one sentence about something I did."""
    prose = section.prose
    span = prose.span(0, len(prose.text))
    act = MainClause(Agent.I, Tense.SPECIFIC_PAST, verb="rewrite", start=0, end=1)
    return Sentence(section, 0, len(prose.text), span, prose.text, prose.words, act, first_person_verbs=())


def evidence() -> Evidence:
    """What language has to say of the notes above."""
    sections = NOTES.stories[0].sections
    mention = Quantity(sections[-1], at(NOTES.text, "8 %"), "8 %", QuantityKind.OUTCOME)
    return Evidence(tuple(map(sentence, sections)), (mention,))


def test_the_document_keeps_to_the_contract() -> None:
    findings = (finding(at(NOTES.text, "I rewrote")), finding(at(NOTES.text, "In"), Severity.INFO, story=None))
    weakness = {
        "code": "A201",
        "name": "thin-action",
        "severity": "error",
        "line": 3,
        "column": 4,
        "end_line": 3,
        "end_column": 13,
        "message": "The Action has 4 words.",
        "advice": "Tell step by step what you did.",
    }
    stray = weakness | {"severity": "info", "line": 1, "column": 4, "end_line": 1, "end_column": 6}
    assert document(file(NOTES, *findings, evidence=evidence())) == {
        "schema_version": 2,
        "files": [
            {
                "path": "notes.md",
                "findings": [stray],
                "stories": [
                    {
                        "title": "Release week",
                        "kind": "story",
                        "line": 1,
                        "end_line": 5,
                        "questions": ["What broke?"],
                        "principles": ["Ownership"],
                        "words": 14,
                        "seconds": 6,
                        "score": 55,
                        "sections": [
                            {"kind": "situation", "label": "S:", "line": 1, "end_line": 1, "words": 4},
                            {"kind": "action", "label": "A:", "line": 3, "end_line": 3, "words": 6},
                            {"kind": "result", "label": "R:", "line": 5, "end_line": 5, "words": 4},
                        ],
                        "parts": [],
                        "metrics": [
                            {
                                "section": "result",
                                "line": 5,
                                "column": 21,
                                "end_line": 5,
                                "end_column": 24,
                                "text": "8 %",
                                "kind": "outcome",
                            }
                        ],
                        "agents": [
                            {
                                "line": 3,
                                "column": 4,
                                "text": "I rewrote it in a week.",
                                "agent": "I",
                                "mood": "specific-past",
                            }
                        ],
                        "findings": [weakness],
                    }
                ],
            }
        ],
    }


def test_keys_come_in_the_order_of_the_contract() -> None:
    story = document(file(NOTES, evidence=evidence()))["files"][0]["stories"][0]
    assert " ".join(story) == (
        "title kind line end_line questions principles words seconds score sections parts metrics agents findings"
    )
    assert " ".join(story["metrics"][0]) == "section line column end_line end_column text kind"
    assert " ".join(story["agents"][0]) == "line column text agent mood"
    assert " ".join(story["sections"][0]) == "kind label line end_line words"


def test_the_agents_of_an_answer_without_labels_are_those_of_all_its_prose() -> None:
    bare = notes("I rewrote it.")
    evidence = Evidence((sentence(bare.stories[0].sections[0]),), ())
    (story,) = document(file(bare, evidence=evidence))["files"][0]["stories"]
    assert [(agent["text"], agent["column"]) for agent in story["agents"]] == [("I rewrote it.", 1)]


@pytest.mark.parametrize("kind", [StoryKind.STUB, StoryKind.TEMPLATE])
def test_what_is_not_yet_a_story_has_no_score(kind: StoryKind) -> None:
    begun = replace(NOTES, stories=(replace(NOTES.stories[0], kind=kind),))
    (story,) = document(file(begun))["files"][0]["stories"]
    assert story["score"] is None


def test_a_file_without_stories_is_in_the_document() -> None:
    assert document(file(""))["files"] == [{"path": "notes.md", "findings": [], "stories": []}]


def test_the_document_is_utf_8_as_written_and_ends_its_last_line() -> None:
    (document,) = inspect_json([file(NOTES, name="März.md")], RenderOptions())
    assert '"path": "März.md"'.encode() in document
    assert document.endswith(b"}\n")


@pytest.mark.parametrize(("words", "time"), [(0, 0), (1, 0), (140, 60), (401, 172)])
def test_a_minute_holds_140_words(words: int, time: int) -> None:
    assert seconds(words) == time
