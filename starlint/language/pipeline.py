"""spaCy, built once and on first need: documents made of our own tokens, a matcher of phrases, a user's own pipeline.

Unless a user sets a trained pipeline, no ``Language`` is built: an empty vocabulary is all that phrases need, since our
tokens are in small letters. Nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from starlint.errors import UsageError
from starlint.language.clauses.words import Tag
from starlint.language.late_libraries import import_spacy

if TYPE_CHECKING:  # half a second: only for those who have a story
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


def document(tokens: Sequence[str]) -> Doc:
    """Tokens in small letters as spaCy holds them."""
    from spacy.tokens import Doc

    return Doc(_vocabulary(), words=list(tokens))


def key_of(spelling: str) -> int:
    """The number that stands for a spelling in spaCy's documents and in what it finds."""
    return _vocabulary().strings.add(spelling)


def phrase_matcher() -> PhraseMatcher:
    """A matcher for phrases of tokens as they are spelled, which is in small letters.

    A phrase may be a document, or a sequence of the keys of its tokens, as in a matcher that is unpickled. The latter
    costs a tenth of the time: spaCy makes no document for each of ten thousand phrases.
    """
    vocabulary = _vocabulary()
    from spacy.matcher import PhraseMatcher

    return PhraseMatcher(vocabulary, attr="ORTH")


@cache
def _vocabulary() -> Vocab:
    import_spacy()
    from spacy.vocab import Vocab

    return Vocab()


def forget_words() -> None:
    """Begin with an empty vocabulary, which otherwise keeps every word that was ever met."""
    _vocabulary.cache_clear()


Tagger = Callable[[Sequence[str]], Sequence[Tag]]  # the words of a section, each with its tag


@cache
def trained_tagger(package: str) -> Tagger:
    """The tagger of a trained spaCy pipeline that is installed as a package, in place of the lexicon's guesses.

    Only installed packages are loaded, never a folder: settings lie beside notes, and no code is loaded from there.
    Raises UsageError where there is no such package, or it does not tag.
    """
    import_spacy()
    import spacy
    from spacy.tokens import Doc

    if not spacy.util.is_package(package):
        raise UsageError(
            f'spacy-pipeline: the package "{package}" is not installed; install it where starlint is installed'
        )
    pipeline = spacy.load(package)

    def tags(words: Sequence[str]) -> Sequence[Tag]:
        doc = pipeline(Doc(pipeline.vocab, words=list(words)))
        return [(token.tag_, token.lemma_.lower()) for token in doc]

    if words_without_tag := [word for word, (tag, _) in zip(_TRIAL, tags(_TRIAL), strict=True) if not tag]:
        raise UsageError(
            f'spacy-pipeline: "{package}" does not tag {words_without_tag[0]!r}; use a pipeline with a tagger'
        )
    return tags


_TRIAL = ("I", "built", "it", ".")
