from __future__ import annotations

import pytest

from starlint.notes.inline import pieces, reminders
from starlint.notes.prose import Prose


def spoken(content: str) -> str:
    return Prose.of(pieces(content, lambda offset: offset)).text


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("I **really** did", "I really did"),
        ("I __did__ *it*", "I did it"),
        ("see [the docs](https://a.b/c) now", "see the docs now"),
        ("see [the docs][1] now", "see the docs now"),
        ("see [[oven|the oven]] now", "see the oven now"),
        ("see [[oven]] now", "see oven now"),
        ("ran `make all` twice", "ran make all twice"),
        ("R&amp;D", "R&D"),
        ("3 \\* 4", "3 * 4"),
        ("one<br>two", "one\ntwo"),
        ("a<!-- no -->b", "ab"),
        ("a %%no%%b", "a b"),
        ("[x] done", "done"),
        ("we grew[^1] fast", "we grew fast"),
        ("it fell by [X]% at [company]", "it fell by [X]% at [company]"),
        ("![the oven](oven.png)hot", "hot"),
    ],
)
def test_only_what_would_be_said_is_spoken(written: str, words: str) -> None:
    assert spoken(written) == words


def test_every_piece_has_the_span_of_its_source() -> None:
    content = "I **rang** [Ann](https://a.b) &amp; *Bo*"
    for piece in pieces(content, lambda offset: offset):
        there = content[piece.span.start : piece.span.end]
        assert there == piece.text or (there, piece.text) == ("&amp;", "&")


def test_the_breaks_of_a_wrapped_paragraph_are_spaces() -> None:
    assert spoken("I rang three bakeries and\nrented night hours") == "I rang three bakeries and rented night hours"


def test_short_lines_are_sentences_of_their_own() -> None:
    assert spoken("I rang.\nI rented.") == "I rang.\nI rented."


@pytest.mark.parametrize(
    ("content", "reminder"),
    [
        ("It grew. TODO ask Ann", "TODO ask Ann"),
        ("It grew [check with the sales team].", "[check with the sales team]"),
        ("It grew (CHECK WITH ANN).", "(CHECK WITH ANN)"),
        ("Note to self: smile", "Note to self: smile"),
    ],
)
def test_reminders_are_found_and_not_spoken(content: str, reminder: str) -> None:
    ((start, end),) = reminders(content)
    assert content[start:end] == reminder
    assert reminder not in spoken(content)


@pytest.mark.parametrize("content", ["by [X]%", "[a link to it all](b)", "[x] done", "(NASA JPL)", "%%hidden%%"])
def test_other_brackets_are_no_remarks(content: str) -> None:
    assert list(reminders(content)) == []


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('We saw it ![oven](a.png "x") burn.', "We saw it burn."),
        ("We read [a page](https://a.example/b_(c)) on it.", "We read a page on it."),
        ("We read [a page][ref] on it.", "We read a page on it."),
        ("We read [a page] on it.", "We read [a page] on it."),
        ("We read [a \\] page](b) on it.", "We read a ] page on it."),
    ],
)
def test_an_image_and_the_target_of_a_link_are_not_spoken(written: str, words: str) -> None:
    assert " ".join(spoken(written).split()) == words
