"""Corpus files: sentences in which what is to be found is marked «like this», with what holds of it.

A file is a list of groups. Each makes a claim about its sentences, which are strings, or tables of a text and of what
holds of this sentence alone; whatever else a group states holds of all of its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import tomli

_MARK = re.compile("«([^«»]+)»")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of a corpus file."""

    marked: str
    stated: Mapping[str, Any]  # what holds of it besides its marks

    def __post_init__(self) -> None:
        if {"«", "»"} & set(self.text):
            raise ValueError(f"expected every « to have its », with words between them: {self.marked}")

    @property
    def text(self) -> str:
        """The sentence without marks."""
        return _MARK.sub(r"\1", self.marked)

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where in ``text`` the marked words stand, in order."""
        marks = enumerate(_MARK.finditer(self.marked))
        return [(mark.start() - 2 * i, mark.end() - 2 * i - 2) for i, mark in marks]

    def each(self, name: str) -> list[Any]:
        """What is stated under this name, once for each mark."""
        value = self.stated[name]
        return value if isinstance(value, list) else [value] * len(self.places)


def cases(path: Path, stating: str | None = None) -> list[Any]:
    """The sentences of a file as parameters of a test, with a name, only those that state something under it.

    The id of each is its claim and its text.
    """
    return [
        pytest.param(case, id=f"{claim}: {case.text}")
        for claim, case in _cases(path)
        if stating is None or stating in case.stated
    ]


def _cases(path: Path) -> Iterator[tuple[str, Case]]:
    for group in tomli.loads(path.read_text(encoding="utf-8"))["group"]:
        claim, sentences = group.pop("claim"), group.pop("sentences")
        for sentence in sentences:
            stated = dict(sentence) if isinstance(sentence, dict) else {"text": sentence}
            yield claim, Case(stated.pop("text"), {**group, **stated})
