from __future__ import annotations

import pytest

from starlint.notes.candidates import Taken
from starlint.notes.document import Document
from starlint.notes.passages import LeadKind, Passage, passages

DID = "I mapped the shelves and moved the heavy boxes down."


def found(text: str) -> list[Passage]:
    return list(passages(Document(text), Taken()))


def leads_of(text: str) -> list[LeadKind]:
    return [lead.kind for lead in found(text)[-1].leads]


def test_what_leads_up_to_a_passage_is_known_by_its_kind() -> None:
    assert leads_of(f"## Shelves\n\n{DID}\n") == [LeadKind.HEADING]
    assert leads_of(f"## Shelves\n\n**Order in the store**\n\n{DID}\n") == [LeadKind.HEADING, LeadKind.TITLE]
    assert leads_of(f"Why did you do it?\n\nSample answer: {DID}\n") == [LeadKind.QUESTION, LeadKind.ANSWER]
    assert leads_of(f"## Shelves\n\n**Tips:** stay calm\n\n{DID}\n") == [LeadKind.HEADING, LeadKind.ADVICE]


def test_a_word_in_a_cell_names_its_row_also_where_it_is_a_label_elsewhere() -> None:
    text = f"## Shelves\n\n| about | answer |\n| --- | --- |\n| challenge | {DID} |\n| conflict | {DID} |\n"
    assert [[(lead.kind, lead.text) for lead in one.leads][-1] for one in found(text)[-2:]] == [
        (LeadKind.TITLE, "challenge"),
        (LeadKind.TITLE, "conflict"),
    ]


@pytest.mark.parametrize("between", ["## Next", "---", "Tips: be brief", "What did you learn?"])
def test_a_lead_or_rule_ends_a_passage(between: str) -> None:
    assert [passage.texts for passage in found(f"{DID}\n\n{between}\n\n{DID}\n")] == [[DID], [DID]]


def test_a_page_pasted_without_blank_lines_is_divided_by_its_short_lines() -> None:
    text = f"Question 1\nDifficulty: easy\nHow do you store things?\nSample answer\n{DID}\nQuestion 2\n"
    (passage,) = found(text)
    assert passage.texts == [DID]
    assert [lead.kind for lead in passage.leads] == [LeadKind.QUESTION, LeadKind.ANSWER]


def test_a_line_with_a_colon_inside_a_quotation_is_part_of_it() -> None:
    text = f"## Shelves\n\n“{DID}\n\nWhat was missing:\n\nI bought it.”\n\nA remark.\n"
    assert [len(passage.texts) for passage in found(text)] == [3, 1]


LONG = (
    "In my first year at the store I mapped the shelves and moved the heavy boxes down, because two people had hurt "
    "their backs, and nobody had asked why."
)


def test_long_items_are_passages_only_where_all_items_of_their_list_are_long() -> None:
    assert [len(passage.texts) for passage in found(f"## Shelves\n\n- {LONG}\n- {LONG}\n")] == [1, 1]
    assert [len(passage.texts) for passage in found(f"## Shelves\n\n- {LONG}\n- I paid for it.\n- {LONG}\n")] == [3]


def test_a_sentence_about_what_was_is_no_title() -> None:
    assert [len(passage.texts) for passage in found(f"## Shelves\n\n{DID}\n\nThe gain was twofold:\n\n- {DID}\n")] == [
        3
    ]


@pytest.mark.parametrize(("words", "leads"), [(14, [LeadKind.HEADING, LeadKind.TITLE]), (15, [LeadKind.HEADING])])
def test_a_few_words_without_a_full_stop_are_a_title(words: int, leads: list[LeadKind]) -> None:
    assert leads_of(f"## Shelves\n\n{'old ' * (words - 1)}shelves\n\n{DID}\n") == leads


@pytest.mark.parametrize(("words", "number"), [(25, 2), (24, 1)])
def test_list_items_that_are_long_enough_stand_alone(words: int, number: int) -> None:
    item = f"I mapped the shelves {'and ' * (words - 5)}left."
    assert len(item.split()) == words
    assert len(found(f"- {item}\n- {item} And then I moved the boxes.\n")) == number


@pytest.mark.parametrize(("letters", "leads"), [(49, [LeadKind.TITLE]), (50, [])])
def test_a_line_of_fifty_letters_without_a_full_stop_runs_on(letters: int, leads: list[LeadKind]) -> None:
    first = "I mapped the shelves of the old store with a".ljust(letters, "n")
    assert len(first) == letters
    assert leads_of(f"{first}\n**Old shelves**\n{DID}\n") == leads
