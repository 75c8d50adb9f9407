"""Dataclasses as schemas of tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import pytest

from starlint.errors import RuleError
from starlint.schema import Place, filled

AT = Place(Path("X900.toml"), "check")


class Weight(IntEnum):
    LIGHT = 1
    HEAVY = 2


@dataclass(frozen=True, slots=True)
class Inner:
    text: str


@dataclass(frozen=True, slots=True)
class Schema:
    at_most: int = 1
    share: float = 0.5
    loud: bool = False
    limit: int | None = None
    weights: tuple[tuple[Weight, ...], ...] = ()
    inner: tuple[Inner, ...] = ()


def test_every_key_may_be_left_to_its_default() -> None:
    assert filled(Schema, {}, AT) == Schema()


def test_values_become_what_their_fields_say() -> None:
    table = {
        "at-most": 3,
        "share": 1,
        "loud": True,
        "limit": 7,
        "weights": [["light"], ["light", "heavy"]],
        "inner": [{"text": "so"}],
    }
    assert filled(Schema, table, AT) == Schema(
        3, 1.0, True, 7, ((Weight.LIGHT,), (Weight.LIGHT, Weight.HEAVY)), (Inner("so"),)
    )


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("at-most", True, "check.at-most: expected a whole number, found true"),
        ("share", "half", 'check.share: expected a number, found "half"'),
        ("loud", 1, "check.loud: expected true or false, found 1"),
        ("limit", [], "check.limit: expected a whole number, found an empty list"),
        ("weights", "light", 'check.weights: expected a list of lists of words out of "light", "heavy", found "light"'),
        ("weights", [["lite"]], 'check.weights, item 1, item 1: expected one of "light", "heavy", found "lite"'),
        ("inner", [{}], "check.inner, item 1.text: missing; expected a string"),
        ("at_most", 3, 'check.at_most: unknown key; did you mean "at-most"?'),
    ],
)
def test_a_wrong_value_is_reported_with_its_key(key: str, value: object, sentence: str) -> None:
    with pytest.raises(RuleError) as caught:
        filled(Schema, {key: value}, AT)
    assert str(caught.value) == f"X900.toml: {sentence}"
