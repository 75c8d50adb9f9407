"""What starlint leaves out of spaCy and textstat is there for everybody who uses it."""

from __future__ import annotations

import subprocess
import sys

import pytest


def output(code: str) -> list[str]:
    """The lines that a new Python prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


@pytest.mark.subprocess
def test_spacy_is_whole_after_starlint_has_imported_it_without_its_command_line() -> None:
    code = """
import sys
from starlint.language.late_libraries import import_spacy
import_spacy()
import_spacy()
print(sorted({"typer", "httpx", "requests", "spacy.cli.info"} & set(sys.modules)))
import spacy
print([token.text for token in spacy.blank("en")("I ran it.")])
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
print(callable(spacy.cli.download), callable(spacy.cli.info))
import spacy.cli.train
from spacy.cli import app
print(type(app).__name__, spacy.cli.info is sys.modules["spacy.cli"].info)
"""
    assert output(code) == ["[]", "['I', 'ran', 'it', '.']", "True", "True True", "Typer True"]


@pytest.mark.subprocess
def test_a_spacy_that_somebody_has_imported_is_left_alone() -> None:
    code = """
import spacy
before = spacy.info, spacy.cli
from starlint.language.late_libraries import import_spacy
import_spacy()
print(before == (spacy.info, spacy.cli))
"""
    assert output(code) == ["True"]


@pytest.mark.subprocess
def test_textstat_is_whole_after_starlint_has_imported_it_without_nltk() -> None:
    code = """
import sys
from starlint.language.late_libraries import import_textstat
import_textstat()
print("nltk.tokenize" in sys.modules)
import textstat
print(textstat.mcalpine_eflaw("We ran to the gate of the old yard."))
import nltk
print(nltk.edit_distance("rain", "ruin"), "nltk.tokenize" in sys.modules)
try:
    nltk.data.find("corpora/none")
except LookupError:
    print("looked up")
"""
    assert output(code) == ["False", "16.0", "1 True", "looked up"]
