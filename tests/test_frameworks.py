"""Frameworks of principles, read and refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from starlint.errors import FrameworkError
from starlint.frameworks import frameworks, squashed
from starlint.notes.principles import principle


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


def test_amazons_sixteen_principles_are_built_in() -> None:
    [amazon] = frameworks()
    assert (amazon.name, len(amazon.principles)) == ("Amazon leadership principles", 16)
    assert all(principle.about for principle in amazon.principles)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Earn Trust of Others", "Earn Trust"),
        ("are-right-a-lot", "Are Right, A Lot"),
        ("Hire & Develop the Best", "Hire and Develop the Best"),
        ("Disagree and Commit", "Have Backbone; Disagree and Commit"),
    ],
)
def test_older_and_shorter_names_stand_for_a_principle(spelling: str, name: str) -> None:
    assert principle(spelling) == name


def test_a_file_of_ones_own_joins_the_built_in_ones(own: Path) -> None:
    own.write_text('name = "Our values"\n[[principles]]\nname = "Be kind"\naliases = ["Kindness"]\n')
    mine = frameworks([own])[-1]
    assert (mine.name, mine.path) == ("Our values", own)
    assert mine.principles[0].spellings == ("Be kind", "Kindness")


def test_one_principle_may_have_spellings_that_come_to_the_same(own: Path) -> None:
    own.write_text('name = "Ours"\n[[principles]]\nname = "Be kind"\naliases = ["be-kind", "Be Kind!"]\n')
    assert frameworks([own])[-1].principles[0].aliases == ("be-kind", "Be Kind!")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('name = "Ours"\nprinciples = []\n', "principles: expected at least one principle, found none"),
        ('name = "Ours"\n', "principles: missing; expected a list of tables"),
        (
            'name = "Ours"\n[[principles]]\nname = "Kind"\nalias = ["Nice"]\n',
            'principles, item 1.alias: unknown key; did you mean "aliases"?',
        ),
        (
            'name = "Ours"\n[[principles]]\nname = "Kind"\naliases = "Nice"\n',
            'principles, item 1.aliases: expected a list of strings, found "Nice"',
        ),
        (
            'name = "Ours"\n[[principles]]\nname = "Kind"\n[[principles]]\nname = "Nice"\naliases = ["kind"]\n',
            'principles, item 2: "kind" is already a name of item 1',
        ),
        (
            'name = "Ours"\n[[principles]]\nname = "&"\naliases = []\n[[principles]]\nname = "…"\n',
            'principles, item 2: expected a name with a letter in it, found "…"',
        ),
        ('name = "Ours', "invalid TOML"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(own: Path, text: str, fault: str) -> None:
    own.write_text(text, encoding="utf-8")
    with pytest.raises(FrameworkError) as refusal:
        frameworks([own])
    assert str(refusal.value).startswith(f"{own}: {fault}")


def test_a_file_that_is_not_there_is_refused(own: Path) -> None:
    with pytest.raises(FrameworkError, match="cannot be read: No such file"):
        frameworks([own])


def test_spaces_hyphens_and_capitals_make_no_other_name() -> None:
    assert squashed("Are Right, A Lot") == squashed("are-right_a lot") == "arerightalot"


def test_more_principles_than_a_company_can_have_are_refused(own: Path) -> None:
    own.write_text('name = "Ours"\n' + "".join(f'[[principles]]\nname = "Number {n}"\n' for n in range(1001)))
    with pytest.raises(FrameworkError, match="principles: expected at most 1,000 principles, found 1,001"):
        frameworks([own])
