"""What counts as a quantity, what it measures, and what only looks like one: the sentences stand in corpus.toml."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint import lexicon
from starlint.language.quantities.quantity import counted_in, quantities
from starlint.language.results import QuantityKind
from starlint.notes.story import SectionKind
from tests.language.corpus import Case, cases

CASES = cases(Path(__file__).with_name("corpus.toml"))
STATED = {"section", "kind", "baseline", "target", "value", "also"}
SECTIONS = st.sampled_from([None, *SectionKind])


@pytest.mark.parametrize("case", CASES)
def test_the_quantities_of_a_sentence_are_those_that_are_marked(case: Case) -> None:
    section = SectionKind(case.stated["section"]) if "section" in case.stated else None
    beside = case.stated.get("also", ())
    found = [q for q in quantities(case.text, section) if case.text[q.start : q.end] not in beside]
    assert [(q.start, q.end) for q in found] == case.places
    for name in {"baseline", "target"} & set(case.stated):
        assert [getattr(q, name) for q in found] == case.each(name)
    if "kind" in case.stated:
        assert [q.kind.value for q in found] == case.each("kind")
    if "value" in case.stated:
        assert ["unknown" if q.value is None else q.value for q in found] == case.each("value")


def test_the_corpus_states_nothing_that_is_not_compared() -> None:
    assert {name for param in CASES for name in param.values[0].stated} == STATED


def test_no_sentence_stands_twice_for_the_same_claim() -> None:
    ids = [(param.id, param.values[0].stated.get("section")) for param in CASES]
    assert len(ids) == len(set(ids))


def test_so_many_now_of_what_was_counted_before_is_an_outcome() -> None:
    before = counted_in("We had 44 call-outs in six weeks, with four of us on the crew.")
    [now] = quantities("Next six weeks: eleven call-outs.", SectionKind.RESULT, before)
    assert (now.kind, now.value, now.baseline) == (QuantityKind.OUTCOME, 11, True)
    assert quantities("There were 44 call-outs.", SectionKind.RESULT, before)[0].kind is QuantityKind.SCALE


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80), SECTIONS)
def test_no_text_whatever_raises(text: str, section: SectionKind | None) -> None:
    for quantity in quantities(text, section):
        assert 0 <= quantity.start < quantity.end <= len(text)


PIECES = """no one nobody all but every family first of place best quarter in ever A B to a x2 +12 1/3 came now it's
    5 12% $ £3 10K to from → - -> / 4.8 1, + ~ x one two hundred and a half thirds of in zero none not
    minutes week per 2019 £ ٣ ½ ² twice 3–4 billion , . ( ) 's ’ İ ﬁ"""


@given(st.lists(st.sampled_from([*PIECES.split(), "\n"])), st.sampled_from(["", " "]), SECTIONS)
def test_no_heap_of_number_words_raises_or_overlaps(
    pieces: list[str], joiner: str, section: SectionKind | None
) -> None:
    reached = 0
    for quantity in quantities(joiner.join(pieces), section):
        assert reached <= quantity.start < quantity.end
        reached = quantity.end


def test_what_an_answer_counts_again_at_its_end_is_compared_with_its_beginning() -> None:
    early, late = "We threw away 9 litres each day.", "After that the bucket was at 2 litres."
    text = f"{early} {'I showed each of them how a small jug is steamed. ' * 6}{late}"
    found = quantities(text, SectionKind.OTHER)
    assert [(text[one.start : one.end], one.kind, one.baseline) for one in found] == [
        ("9 litres", QuantityKind.SCALE, False),
        ("2 litres", QuantityKind.OUTCOME, True),
    ]
    same = text.replace("2 litres", "9 litres")
    assert [one.kind for one in quantities(same, SectionKind.OTHER)] == [QuantityKind.SCALE]


def test_half_of_what_the_setup_counts_is_compared_with_it() -> None:
    [now] = quantities("We throw out about half a crate now.", SectionKind.RESULT, counted_in("Four crates a week."))
    assert (now.start, now.end, now.kind, now.value) == (19, 31, QuantityKind.OUTCOME, 0.5)
    assert quantities("I ate half an apple.", SectionKind.RESULT) == []


@pytest.mark.parametrize(
    ("result", "found"),
    [("There was one cut, and no more.", "one cut"), ("After a month 3 cuts.", "3 cuts"), ("In month 3 I left.", "")],
)
def test_a_few_of_what_the_setup_counts_are_compared_with_it(result: str, found: str) -> None:
    outcomes = quantities(result, SectionKind.RESULT, counted_in("We had 40 cuts in six weeks."))
    assert [result[one.start : one.end] for one in outcomes if one.baseline] == ([found] if found else [])


def test_money_that_was_got_back_is_an_outcome_in_a_result() -> None:
    [back] = quantities("We got back $9,260.", SectionKind.RESULT)
    assert back.kind is QuantityKind.OUTCOME


def test_money_a_year_at_the_end_of_an_answer_is_an_outcome() -> None:
    text = f"{'I showed each of them how a small jug is steamed. ' * 6}The manager reckoned £3,800 in one year."
    assert [one.kind for one in quantities(text, SectionKind.OTHER)] == [QuantityKind.OUTCOME]
    assert [one.kind for one in quantities("He lent £3,800 in one year. " + text[:240], SectionKind.OTHER)][:1] == [
        QuantityKind.SCALE
    ]


def test_money_spent_and_time_taken_are_compared_with_those_of_the_setup() -> None:
    before = counted_in("We spent £3,150 a year on beards, and a fitting took two hours.")
    [now] = quantities("Next season we spent £410.", SectionKind.RESULT, before)
    assert (now.kind, now.baseline) == (QuantityKind.OUTCOME, True)
    [now] = quantities("A fitting takes 40 minutes.", SectionKind.RESULT, before)
    assert (now.kind, now.baseline) == (QuantityKind.OUTCOME, True)


def test_money_at_a_rate_is_compared_with_that_of_the_setup() -> None:
    [now] = quantities("Moulds: £900/month. Same shelves.", SectionKind.RESULT, counted_in("£4,100/month of moulds."))
    assert (now.start, now.end, now.kind, now.baseline) == (8, 12, QuantityKind.OUTCOME, True)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("We threw away £240 of stock out of the five thousand.", "£240"),
        ("We lost £240 out of 5,000.", "£240"),
        ("Half a day was lost, where a jam would have cost a week.", "Half a day"),
    ],
)
def test_what_is_set_against_a_total_or_what_would_have_been_is_an_effect(text: str, quantity: str) -> None:
    found = quantities(text, SectionKind.RESULT)[0]
    assert (text[found.start : found.end], found.kind, found.baseline) == (quantity, QuantityKind.OUTCOME, True)


@pytest.mark.parametrize(
    "text", ["I took £20 out of the box.", "I spent two days at the mill where I would later work."]
)
def test_a_place_is_no_total_and_no_comparison(text: str) -> None:
    assert not any(found.baseline for found in quantities(text, SectionKind.RESULT))


@pytest.mark.parametrize(
    ("setup", "result"),
    [
        ("We spent £3,150 a year.", "We spent £3,150 again."),
        ("We spent £3,150 a year.", "I got a bonus of £200."),
        ("We spent £90 on it.", "We spent $85 on it."),
        ("A page took 500 ms to load.", "It takes 2 seconds now."),
        ("The launch was due in three months.", "In two days the client signed."),
        ("A fitting took two hours.", "They saw us after 40 minutes and left."),
    ],
)
def test_what_is_no_less_or_something_else_is_not_compared(setup: str, result: str) -> None:
    assert not any(one.baseline for one in quantities(result, SectionKind.RESULT, counted_in(setup)))


def test_every_unit_of_time_has_a_length() -> None:
    assert set(lexicon.table("lengths")) == lexicon.words("unit-time")
