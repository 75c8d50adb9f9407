"""What every kind of check is like."""

from __future__ import annotations

import inspect
import re
from dataclasses import fields

import pytest

from starlint.checks import KINDS, Scope


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_stands_in_a_file_of_its_name(kind: str) -> None:
    assert KINDS[kind].__module__ == f"starlint.checks.{kind.replace('-', '_')}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_declares_what_it_looks_at(kind: str) -> None:
    assert isinstance(KINDS[kind].SCOPE, Scope)


@pytest.mark.parametrize("kind", KINDS)
def test_every_parameter_is_explained_beside_it(kind: str) -> None:
    names = [field.name for field in fields(KINDS[kind])]  # type: ignore[arg-type]
    lines = inspect.getsource(KINDS[kind]).splitlines()
    explained = {line.strip().partition(":")[0] for line in lines if re.match(r"    \w+: .*  # ", line)}
    assert set(names) <= explained
