from __future__ import annotations

import pytest

from starlint.notes.document import Document
from starlint.notes.label_names import label_names
from starlint.notes.reader import read
from starlint.notes.story import SectionKind
from tests.notes.reading import source
from tests.notes.whole_notes import A, R, S

HEADINGS = "# Notes\n\n## The oven\n\n### Action\nI rang.\n\n## The flood\n\nI slept.\n"


def over(document: Document, index: int) -> list[str]:
    return [heading.text for heading in document.headings_over(index)]


def test_a_document_is_parsed_once() -> None:
    document = Document("I rang.\n\nI slept.\n")
    assert document.blocks is document.blocks
    assert [source(document.text, line) for line in document.lines] == ["I rang.", "", "I slept.", ""]
    assert (document.starts, document.ends) == ([0, 9], [7, 17])


def test_the_headings_over_a_block_are_those_of_a_higher_rank() -> None:
    document = Document(HEADINGS)
    assert document.blocks[-1].text == "I slept."
    assert over(document, len(document.blocks) - 1) == ["The flood", "Notes"]
    assert over(document, len(document.blocks)) == ["The flood", "Notes"]


def test_a_heading_that_is_a_label_is_over_nothing() -> None:
    document = Document(HEADINGS)
    assert over(document, 3) == ["The oven", "Notes"]
    assert over(Document(HEADINGS, label_names((("The oven", SectionKind.ACTION),))), 3) == ["Notes"]


def test_only_a_sole_heading_of_the_first_level_names_the_file() -> None:
    document = Document(HEADINGS)
    assert document.title is document.blocks[0]
    assert Document(HEADINGS.replace("## ", "# ")).title is None


def test_the_front_matter_names_principles_for_the_whole_file() -> None:
    document = Document("---\ntags: [ownership]\n---\n# Oven\n")
    assert source(document.text, document.front_matter) == "---\ntags: [ownership]\n---"
    assert document.principles == ("Ownership",)


def test_a_document_knows_whether_it_prepares_for_interviews() -> None:
    assert Document("# Interview prep\n").prepares_for_interviews
    assert not Document("# Bread\n").prepares_for_interviews


def test_a_question_right_over_the_labels_of_its_story_is_a_block_of_its_own() -> None:
    rain = "Tell me about a time you failed.\nSituation: it rained.\nAction: I baked.\n"
    text = f"{rain}Describe a time you led.\nS: it snowed.\n"
    assert [block.text for block in Document(text).blocks] == [
        "Tell me about a time you failed.",
        "Situation: it rained. Action: I baked.",
        "Describe a time you led.",
        "S: it snowed.",
    ]


def test_lines_that_are_no_question_over_labels_stay_together() -> None:
    assert len(Document("Tell me about a time you failed.\nIt rained.\nAction: I baked.\n").blocks) == 1


def test_a_question_may_stand_some_lines_over_the_labels_of_its_story() -> None:
    text = "Hard questions\nTell me about a time you failed.\nTwo minutes\nSituation\nIt rained.\nAction\nI baked.\n"
    assert [len(block.lines) for block in Document(text).blocks] == [1, 1, 5]


@pytest.mark.parametrize(
    ("title", "stories"),
    [("My stories", 1), ("Tell me about a time when things went wrong.", 1), ("The bakery", 0)],
)
def test_a_title_in_front_matter_counts_where_it_asks_or_names_stories(title: str, stories: int) -> None:
    assert len(read(f"---\ntitle: {title}\n---\n\n{S} {A} {R}\n").stories) == stories
