"""How a text is cut into tokens, and which of them make a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.language.tokenizer import tokenized


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("We didn't stop.", "we did n't stop ."),
        ("It’s Ann’s, isn’t it?", "it 's ann 's , is n't it ?"),
        ("dont cannot Ive", "do nt can not i ve"),
        ("$1.2M → ~30%", "$ 1.2 m → ~ 30 %"),
        ("5,000+ p95 10k Q3", "5,000 + p95 10 k q 3"),
        ("re-ran a cross-functional check", "re - ran a cross - functional check"),
        ("3–4 weeks, 22/22, 3:10", "3 – 4 weeks , 22 / 22 , 3 : 10"),
        ("e.g. the U.S. at 5 p.m.", "e.g. the u.s. at 5 p.m."),
        ("See https://a.example/b?c=1, or a.b@c.example.", "see https://a.example/b?c=1 , or a.b@c.example ."),
        ("wait… done... --", "wait … done ... --"),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert " ".join(tokenized(text).lower) == tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I re-ran it", "I re-ran it"),
        ("the cross-functional team", "the cross-functional team"),
        ("10k rows at p95", "10k rows at p95"),
        ("Node.js and R&D and/or v2.1", "Node.js and R&D and/or v2.1"),
        ("Dr. Meyer's ward", "Dr. Meyer 's ward"),
        ("end.Then we", "end . Then we"),
        ("note: 3:10", "note : 3:10"),
        ("a client—ours", "a client — ours"),
    ],
)
def test_words_of_a_clause(text: str, words: str) -> None:
    assert " ".join(word for word, _ in tokenized(text).compounds) == words


def test_a_line_end_is_a_token_and_ends_a_clause() -> None:
    tokens = tokenized("One\ntwo")
    assert tokens.lower == ("one", "\n", "two")
    assert tokens.breaks == (1,)
    assert tokens.before(2) == ()


@given(st.text(alphabet="ab1.,-/'’ \n$%é🎉", max_size=60))
def test_tokens_and_words_stand_where_they_say(text: str) -> None:
    tokens = tokenized(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == list(tokens.texts)
    assert [text[start : start + len(word)] for word, start in tokens.compounds] == [w for w, _ in tokens.compounds]
    assert "".join(tokens.texts).replace("\n", "") == "".join(text.split())


def test_before_and_after_stay_in_the_clause_and_count() -> None:
    tokens = tokenized("We met; I rang the old mill. It sold.")
    rang = tokens.lower.index("rang")
    assert (tokens.before(rang), tokens.before(rang + 3, 2)) == (("i",), ("the", "old"))
    assert (tokens.after(rang), tokens.after(rang, 2)) == (("rang", "the", "old", "mill"), ("rang", "the"))
    assert (tokens.before(0), tokens.after(len(tokens.lower))) == ((), ())


def test_outside_of_the_text_there_are_line_ends() -> None:
    tokens = tokenized("We met")
    assert [tokens.at(index) for index in (-1, 0, 1, 2)] == ["\n", "we", "met", "\n"]
    assert not any(tokens.is_word(index) or tokens.is_number(index) for index in (-1, 2))


@pytest.mark.parametrize(
    ("text", "glued"),
    [("10k", [False, True]), ("10 k", [False, False]), ("$5", [False, True]), ("re-ran", [False, True, True])],
)
def test_what_no_space_parts_is_glued(text: str, glued: list[bool]) -> None:
    tokens = tokenized(text)
    assert [tokens.glued(index) for index in range(len(tokens.lower))] == glued
    assert not tokens.glued(len(glued))


@pytest.mark.parametrize(("text", "capital"), [("The mill", [True, False]), ("iOS", [True]), ("5 %", [False, False])])
def test_a_capital_anywhere_counts(text: str, capital: list[bool]) -> None:
    tokens = tokenized(text)
    assert [tokens.has_capital(index) for index in range(len(capital))] == capital
    assert not any(tokens.has_capital(index) for index in (-1, len(capital)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ran a.b and c .d", "Ran a.b and c . d"),
        ("-x and x-", "- x and x-"),
        ("S3 and 3:b and b:3", "S3 and 3 : b and b : 3"),
        ("end.then v2.x", "end.then v2.x"),
        ("Dr. and R&D.", "Dr. and R&D ."),
    ],
)
def test_a_sign_joins_letters_and_digits_only(text: str, words: str) -> None:
    assert " ".join(word for word, _ in tokenized(text).compounds) == words
