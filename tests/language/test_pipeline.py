"""spaCy: documents of our own tokens, and a trained pipeline that tags the words where one is set."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from starlint.errors import UsageError
from starlint.language.analyse import analyse
from starlint.language.pipeline import document, trained_tagger
from starlint.language.results import Agent, Tense
from starlint.language.tokenizer import tokenized
from starlint.linter import lint
from starlint.notes.reader import read

PACKAGE = """
import spacy
from spacy.language import Language
from spacy.tokens import Doc

TAGS = {"I": "PRP", "plonked": "VBD", "ports": "VBZ", "it": "PRP", ".": ".", "built": "VBD", "team": "NN", "the": "DT"}


@Language.component("tiny_tagger")
def tiny_tagger(doc: Doc) -> Doc:
    for token in doc:
        token.tag_ = TAGS.get(token.text, "NN")
        token.lemma_ = {"plonked": "plonk", "ports": "port", "built": "build"}.get(token.text, token.text)
    return doc


def load(**options):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tiny_tagger")
    return pipeline
"""
STORY = (
    "**S:** In May 2022 there was a queue at the ferry every morning, and the last cars waited for two hours and more."
    "\n\n**A:** {action}\n\n**R:** 12 minutes, down from 50.\n"
)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A pipeline as packages of models are: a module with load(), and its metadata."""
    name = "en_tiny_for_tests"
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text(PACKAGE)
    info = tmp_path / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield name
    sys.modules.pop(name, None)
    trained_tagger.cache_clear()


def test_a_document_has_our_tokens_in_small_letters() -> None:
    assert [token.text for token in document(tokenized("I didn’t re-run it.").lower)] == [
        "i",
        "did",
        "n't",
        "re",
        "-",
        "run",
        "it",
        ".",
    ]


def test_a_trained_pipeline_says_which_word_is_the_verb(package: str) -> None:
    [story] = read(STORY.format(action="I plonked it . the team ports it .")).stories
    [sentence] = [s for s in analyse(story, (), package).sentences if s.text.startswith("the team")]
    assert (sentence.clause.verb, sentence.clause.tense) == ("port", Tense.PRESENT)
    [sentence] = [s for s in analyse(story).sentences if s.text.startswith("the team")]
    assert sentence.clause.agent is Agent.NONE or sentence.clause.verb != "port"


def test_the_linter_hands_the_pipeline_on(package: str) -> None:
    report = lint(STORY.format(action="I plonked it ."), (), spacy_pipeline=package)
    [sentence] = [s for s in report.evidence[0].sentences if s.text.startswith("I plonked")]
    assert (sentence.clause.agent, sentence.clause.verb) == (Agent.I, "plonk")


def test_a_pipeline_that_is_not_installed_is_an_error_in_a_sentence() -> None:
    with pytest.raises(UsageError, match='the package "en_nowhere" is not installed'):
        trained_tagger("en_nowhere")


def test_a_folder_is_never_loaded(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not installed"):
        trained_tagger(str(tmp_path))


def test_a_pipeline_without_a_tagger_is_an_error(package: str, tmp_path: Path) -> None:
    (tmp_path / package / "__init__.py").write_text(
        'import spacy\n\n\ndef load(**options):\n    return spacy.blank("en")\n'
    )
    with pytest.raises(UsageError, match="does not tag"):
        trained_tagger(package)
