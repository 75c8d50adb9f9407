"""Who acts, and in which tense: the sentences stand in corpus.toml."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.language.clauses.main_clause import first_person_verbs, main_clause
from starlint.language.clauses.words import Compound
from starlint.language.results import Agent, MainClause, Tense
from starlint.language.tokenizer import tokenized
from tests.language.corpus import Case, cases

CORPUS = Path(__file__).with_name("corpus.toml")


def sentence(text: str) -> tuple[Compound, ...]:
    return tokenized(text).compounds


@pytest.mark.parametrize("case", cases(CORPUS, "agent"))
def test_the_agent_of(case: Case) -> None:
    assert main_clause(sentence(case.text)).agent.value == case.stated["agent"]


@pytest.mark.parametrize("case", cases(CORPUS, "tense"))
def test_the_tense_of(case: Case) -> None:
    assert main_clause(sentence(case.text)).tense.value == case.stated["tense"]


@pytest.mark.parametrize("case", cases(CORPUS, "verb"))
def test_the_clause_and_its_verb(case: Case) -> None:
    found = main_clause(sentence(case.text))
    assert found.verb == case.stated["verb"]
    assert [(found.start, found.end)] == (case.places or [(found.start, found.start)])


@pytest.mark.parametrize("case", cases(CORPUS, "verbs"))
def test_the_verbs_of_the_first_person(case: Case) -> None:
    assert list(first_person_verbs(sentence(case.text))) == case.stated["verbs"]


def test_every_agent_and_every_tense_has_its_sentences() -> None:
    stated = [param.values[0].stated for param in cases(CORPUS, "tense")]
    assert {one["agent"] for one in stated} == {agent.value for agent in Agent}
    assert {one["tense"] for one in stated} == {tense.value for tense in Tense}


def test_the_corpus_states_nothing_that_is_not_compared() -> None:
    assert {name for param in cases(CORPUS) for name in param.values[0].stated} == {"agent", "tense", "verb", "verbs"}


def test_offsets_count_from_the_sentence() -> None:
    later = [(text, at - 11) for text, at in sentence("It rained. I stayed.") if at >= 11]
    found = main_clause(later)
    assert (found.start, found.end) == (0, 8)


def test_an_empty_sentence_has_nobody_in_it() -> None:
    assert main_clause(sentence("")) == MainClause(Agent.NONE, Tense.NONE, "", 0, 0)


FIRST_WORDS = 6
FUNCTION_WORDS = """I we i We’d I'd they we're not only did the team my , ; : - — “ ” ( ) ' to by who that
when if was been be is had built got rewritten asked Tasked Build running each month"""
ODDITIES = ["🎉", "é\u0301", "שלום", "مرحبا", '"', "a/b", "re-ran", "x-", "-x", "…", "?", "Checks"]
PIECES = st.sampled_from([*FUNCTION_WORDS.split(), *ODDITIES])


@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", "", "\n"]))
def test_any_text_is_read_and_its_offsets_lie_within(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    found = main_clause(sentence(text))
    assert 0 <= found.start <= found.end <= len(text)
    assert all(first_person_verbs(sentence(text)))


@given(st.text())
def test_no_text_at_all_breaks_it(text: str) -> None:
    assert 0 <= main_clause(sentence(text)).start <= len(text)
    first_person_verbs(sentence(text))


@pytest.mark.parametrize("claim", sorted({param.id.partition(":")[0] for param in cases(CORPUS)}))
def test_a_sentence_may_break_off_after_any_of_its_first_words(claim: str) -> None:
    for param in (param for param in cases(CORPUS) if param.id.startswith(f"{claim}:")):
        text = param.values[0].text
        for begun, at in sentence(text)[:FIRST_WORDS]:
            beginning = text[: at + len(begun)]
            assert main_clause(sentence(beginning)).end <= len(beginning)
            assert all(first_person_verbs(sentence(beginning)))


@pytest.mark.parametrize("unit", ["when I ", "the job that ", 'and "I (', "I built, "])
def test_a_sentence_of_ten_thousand_words_is_read(unit: str) -> None:
    endless = sentence(unit * 4_000)
    assert isinstance(main_clause(endless), MainClause)
    assert isinstance(first_person_verbs(endless), tuple)
