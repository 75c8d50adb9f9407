"""Findings under the words that they are about: apart, nested, crossing, and upon markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from starlint.finding import Finding, Severity, Span
from starlint.notes.prose import Piece, Prose
from starlint.reports.html.underlined import LANES, Note, Paragraph, numbered, paragraphs, prose_span

TEXT = "I rang every customer and wrote it down."


def prose(text: str = TEXT, at: int = 0) -> Prose:
    """A passage that stands in the source as it is spoken."""
    return Prose.of([Piece(text, Span(at, at + len(text)))])


def about(*words: str, text: str = TEXT) -> list[Note]:
    """A note about each of some words."""
    return list(numbered(finding(text.index(one), text.index(one) + len(one)) for one in words))


def finding(start: int, end: int) -> Finding:
    return Finding("A201", "thin-action", Severity.ERROR, Span(start, end), "", "", 0)


def shown(found: tuple[Paragraph, ...]) -> list[list[tuple[str, list[int]]]]:
    """The runs with the numbers of their notes."""
    return [[(run.text, [line.note.number for line in run.lines]) for run in paragraph] for paragraph in found]


def test_words_without_a_finding_are_one_run() -> None:
    assert shown(paragraphs(prose(), [])) == [[(TEXT, [])]]


def test_a_finding_is_under_its_words_alone() -> None:
    assert shown(paragraphs(prose(), about("every customer"))) == [
        [("I rang ", []), ("every customer", [1]), (" and wrote it down.", [])]
    ]


def test_nested_findings_lie_inside_each_other() -> None:
    assert shown(paragraphs(prose(), about("customer", "rang every customer and"))) == [
        [("I ", []), ("rang every ", [2]), ("customer", [2, 1]), (" and", [2]), (" wrote it down.", [])]
    ]


def test_crossing_findings_keep_their_own_lines() -> None:
    found = paragraphs(prose(), about("every customer", "customer and"))
    assert shown(found) == [
        [("I rang ", []), ("every ", [1]), ("customer", [1, 2]), (" and", [2]), (" wrote it down.", [])]
    ]
    assert {line.note.number: line.lane for run in found[0] for line in run.lines} == {1: 0, 2: 1}


def test_several_findings_on_one_span_are_all_there() -> None:
    found = paragraphs(prose(), about("it", "it", "it"))
    assert shown(found)[0][1] == ("it", [1, 2, 3])
    assert [line.lane for line in found[0][1].lines] == [0, 1, 2]
    assert [note.number for note in found[0][1].ends] == [1, 2, 3]


def test_a_finding_begins_and_ends_once_though_others_cut_it() -> None:
    (paragraph,) = paragraphs(prose(), about("every customer and", "customer"))
    assert [(run.text, [n.number for n in run.begins], [n.number for n in run.ends]) for run in paragraph[1:-1]] == [
        ("every ", [1], []),
        ("customer", [2], [2]),
        (" and", [], [1]),
    ]


def test_a_finding_over_two_paragraphs_is_under_both() -> None:
    text = "I rang.\nThey came."
    found = paragraphs(prose(text), [*numbered([finding(2, len(text))])])
    assert shown(found) == [[("I ", []), ("rang.", [1])], [("They came.", [1])]]
    assert [[bool(run.ends) for run in paragraph] for paragraph in found] == [[False, False], [True]]


def test_white_space_at_the_ends_of_a_finding_is_not_underlined() -> None:
    text = "I rang.\nThey came."
    found = paragraphs(prose(text), [*numbered([finding(1, 8)])])
    assert shown(found) == [[("I ", []), ("rang.", [1])], [("They came.", [])]]
    assert found[0][1].ends


def test_markup_and_entities_between_words_are_stepped_over() -> None:
    # Source: "a **b** &amp; c"
    found = Prose.of([Piece("a ", Span(0, 2)), Piece("b", Span(4, 5)), Piece(" ", Span(7, 8)), Piece("&", Span(8, 13))])
    assert prose_span(found, Span(2, 7)) == Span(2, 3)
    assert prose_span(found, Span(4, 10)) == Span(2, 5)
    assert prose_span(found, Span(2, 4)) is None
    assert prose_span(found, Span(40, 50)) is None


def test_a_finding_elsewhere_is_left_out() -> None:
    assert shown(paragraphs(prose(at=100), [*numbered([finding(0, 50), finding(200, 210), finding(100, 101)])])) == [
        [("I", [3]), (TEXT[1:], [])]
    ]


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=8)


@given(st.text("ab \n", min_size=1, max_size=50), SPANS)
def test_no_word_is_lost_or_repeated_whatever_is_underlined(text: str, spans: list[list[int]]) -> None:
    notes = [*numbered(finding(*span) for span in spans)]
    found = paragraphs(prose(text), notes)
    lines = [line for line in text.split("\n") if line.strip()]
    assert ["".join(run.text for run in paragraph) for paragraph in found] == lines


@given(st.text("ab \n", min_size=1, max_size=50), SPANS)
def test_every_underline_begins_and_ends_once(text: str, spans: list[list[int]]) -> None:
    found = [run for one in paragraphs(prose(text), [*numbered(finding(*span) for span in spans)]) for run in one]
    begun = [note.number for run in found for note in run.begins]
    assert sorted(begun) == sorted(note.number for run in found for note in run.ends) == sorted(set(begun))
    assert {line.note.number for run in found for line in run.lines} == set(begun)
    assert all(0 <= line.lane < LANES for run in found for line in run.lines)
