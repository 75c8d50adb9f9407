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
