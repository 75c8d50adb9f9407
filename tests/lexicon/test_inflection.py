"""Forms of verbs and nouns, made from the lemma."""

from __future__ import annotations

import pytest

from starlint.lexicon.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "s", "past", "ing"),
    [
        ("plan", "plans", "planned", "planning"),
        ("play", "plays", "played", "playing"),
        ("carry", "carries", "carried", "carrying"),
        ("decide", "decides", "decided", "deciding"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("die", "dies", "died", "dying"),
        ("fix", "fixes", "fixed", "fixing"),
        ("wait", "waits", "waited", "waiting"),
        ("equip", "equips", "equiped", "equiping"),  # needs to be listed as doubling
    ],
)
def test_a_regular_verb_follows_the_rules_of_spelling(lemma: str, s: str, past: str, ing: str) -> None:
    forms = verb_forms(lemma)
    assert [forms[kind] for kind in ("s", "past", "participle", "ing")] == [{s}, {past}, {past}, {ing}]


def test_a_listed_verb_doubles_its_last_consonant() -> None:
    assert verb_forms("equip", doubles=True)["past"] == {"equipped"}


def test_a_verb_in_l_is_spelt_both_ways() -> None:
    assert verb_forms("travel")["ing"] == {"traveling", "travelling"}


def test_principal_parts_stand_above_the_rules() -> None:
    forms = verb_forms("withhold", ["withheld"])
    assert (forms["past"], forms["participle"]) == ({"withheld"}, {"withheld"})
    assert verb_forms("show", ["showed", "shown/showed"])["participle"] == {"shown", "showed"}
    assert verb_forms("undergo", ["underwent", "undergone", "undergoes"])["s"] == {"undergoes"}


@pytest.mark.parametrize(
    ("lemma", "plural", "forms"),
    [("bus", "", {"buses"}), ("lady", "", {"ladies"}), ("day", "", {"days"}), ("child", "children", {"children"})],
)
def test_a_noun_has_its_plural(lemma: str, plural: str, forms: set[str]) -> None:
    assert noun_forms(lemma, plural)["plural"] == forms
