from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.notes.document import Document
from starlint.notes.evidence import Observed, evidence_data, measured, weighed
from starlint.notes.file_traits import FileTraits
from starlint.notes.gaps import has_placeholders, is_to_be_filled
from starlint.notes.passages import Lead, LeadKind
from starlint.notes.reader import read

ACTED = (
    "Last spring the oven broke. I called my manager, rented another, and moved the dough. As a result we sold it all."
)
ADVISED = "You can use a cache here. You should explain the API to your reader, and your answer is complete."


def test_every_kind_of_evidence_has_a_weight_and_a_reason() -> None:
    data = evidence_data()
    assert data.weights
    assert set(measured(Observed(ACTED))) == set(data.weights) == set(data.words)
    assert all(data.words.values())


def test_what_its_writer_did_weighs_more_than_advice() -> None:
    assert weighed(Observed(ACTED)).total > weighed(Observed(ADVISED)).total


def test_the_weightiest_reason_comes_first_with_its_weight() -> None:
    question = Lead(LeadKind.QUESTION, "What is a cache?", Span(0, 16))
    assert (
        weighed(Observed(ACTED, [question])).reasons[0] == "a question that wants an explanation comes before it (-3.0)"
    )


def test_one_paragraph_says_less_of_its_file_than_many() -> None:
    long = ACTED + " I wrote to each of them and kept a list."
    shares = [Document("\n\n".join([long] * count)).traits.actions for count in (0, 1, 4)]
    assert shares == [0, 1 / 2, 4 / 5]


def test_a_file_is_searched_for_its_purpose_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    monkeypatch.setattr("starlint.notes.document.speaks_of_interviews", lambda text: bool(searched.append(text)))
    answer = f"## Have you ever burnt a cake?\n\n{ACTED} I wrote to each guest.\n\n"
    assert len(read(answer * 5).stories) == 5
    assert len(searched) == 1


def test_an_explanation_under_a_question_is_taken_back() -> None:
    text = (
        "# Interview\n\nWhat is an index? How did you use it?\n\nAn index maps each word to its pages: a query reads "
        "the index, a cache keeps it, a server sorts it in O(log n), and an array holds the pages. You see why it is "
        "fast. I used it.\n"
    )
    notes = read(text)
    assert notes.stories == ()
    assert [passage.why[0] for passage in notes.rejected] == [
        "a question that wants an explanation comes before it (-3.0)"
    ]


def test_a_story_says_why_it_was_taken_for_one() -> None:
    (answer,) = read(f"Tell me about a time you solved a problem.\n\n{ACTED} {ACTED}\n").stories
    assert answer.why[0] == "answers a question"
    (labelled,) = read(f"**S:** The oven broke.\n\n**A:** {ACTED} {ACTED}\n\n**R:** All sold.\n").stories
    assert labelled.why == ("has the sections situation, action, result", "its writer says what happened")


def test_a_class_of_children_is_no_word_of_programming() -> None:
    text = (
        "# Interview\n\nTell me about a time you changed a plan.\n\nIn March I taught an evening class, and the class "
        "next door was loud. I moved my class to the hall, I drew a new plan, and I told every family of it by noon.\n"
    )
    (one,) = read(text).stories
    assert not [reason for reason in one.why if "programming" in reason]


def test_a_post_is_dated_by_its_name_or_its_front_matter() -> None:
    assert Document(ACTED, name="2024-05-03-the-oven.md").traits.is_post
    assert Document(f"---\ntitle: The oven\ndate: 2024-05-03\n---\n\n{ACTED}").traits.is_post
    assert not Document(
        f"---\ntitle: The oven\n---\n\n{ACTED}\n\ndate: today\n", name="oven-2024-05-03.md"
    ).traits.is_post


def test_prose_in_a_post_needs_more_to_be_a_story() -> None:
    totals = [weighed(Observed(ACTED, file=FileTraits(is_post=is_post))).total for is_post in (False, True)]
    assert totals[0] - totals[1] == pytest.approx(-evidence_data().weights["post"])


def test_a_text_with_many_named_gaps_is_to_be_filled() -> None:
    assert is_to_be_filled("At [company] I had a disagreement with [a colleague] about [the issue], and we talked.")
    assert not is_to_be_filled(f"{ACTED} [1] [2] [the oven](oven.md) [x]")


@pytest.mark.parametrize(
    ("text", "waits"), [("[position] at [company]", True), ("[position] at work", False), ("I rang them.", False)]
)
def test_two_placeholders_wait_to_be_filled(text: str, waits: bool) -> None:
    assert has_placeholders(text) is waits


@pytest.mark.parametrize(("gaps", "words", "waits"), [(2, 10, False), (3, 120, True), (3, 121, False), (4, 121, True)])
def test_three_gaps_wait_to_be_filled_and_one_in_forty_words(gaps: int, words: int, waits: bool) -> None:
    text = "[company] " * gaps + "and " * (words - gaps)
    assert is_to_be_filled(text) is waits


@pytest.mark.parametrize("heading", ["Overview", "2. Profile", "Background"])
def test_prose_under_the_name_of_an_overview_needs_more_to_be_a_story(heading: str) -> None:
    leads = [[Lead(LeadKind.HEADING, text, Span(0, 1))] for text in (heading, "The oven")]
    totals = [weighed(Observed(ACTED, one)).total for one in leads]
    assert totals[1] - totals[0] == pytest.approx(-evidence_data().weights["overview"])
