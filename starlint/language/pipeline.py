"""spaCy, built once and on first need: documents made of our own tokens, a matcher of phrases, a user's own pipeline.

Unless a user sets a trained pipeline, no ``Language`` is built: a vocabulary that knows small letters is all that
phrases need. Nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from starlint.errors import UsageError
from starlint.language.clauses.words import Tag
from starlint.language.tokenizer import tokenized

if TYPE_CHECKING:  # half a second: only for those who have a story
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


@lru_cache(maxsize=64)  # several rules ask about one question
def document(text: str) -> Doc:
    """The tokens of a text as spaCy holds them, one for each of ours; white space between them counts as one space."""
    from spacy.tokens import Doc

    tokens = tokenized(text)
    after = text + " "
    return Doc(_vocabulary(), words=list(tokens.lower), spaces=[after[end].isspace() for end in tokens.ends])


def key_of(spelling: str) -> int:
    """The number that stands for a spelling in what spaCy finds."""
    return _vocabulary().strings[spelling]


def phrase_matcher() -> PhraseMatcher:
    """A matcher for phrases in whatever case."""
    from spacy.matcher import PhraseMatcher

    return PhraseMatcher(_vocabulary(), attr="LOWER")


@cache
def _vocabulary() -> Vocab:
    from spacy.attrs import LOWER  # type: ignore[import-not-found]  # compiled, without types
    from spacy.vocab import Vocab

    return Vocab(lex_attr_getters={LOWER: str.lower})


def forget_words() -> None:
    """Begin with an empty vocabulary, which otherwise keeps every word that was ever met."""
    document.cache_clear()
    _vocabulary.cache_clear()


Tagger = Callable[[Sequence[str]], Sequence[Tag]]  # the words of a section, each with its tag


@cache
def trained_tagger(package: str) -> Tagger:
    """The tagger of a trained spaCy pipeline that is installed as a package, in place of the lexicon's guesses.

    Only installed packages are loaded, never a folder: settings lie beside notes, and no code is loaded from there.
    Raises UsageError where there is no such package, or it does not tag.
    """
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
