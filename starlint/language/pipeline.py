"""spaCy, built once and on first need: documents made of our own tokens, and a matcher of phrases.

No ``Language`` is built and nothing is downloaded: a vocabulary that knows small letters is all that phrases need.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

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
