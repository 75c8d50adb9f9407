"""What identifies a finding while the file around it changes: its rule, its sentence and its story."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from starlint.finding import Finding, Span
from starlint.notes.directives import without_comments
from starlint.notes.story import Notes

_WORD = re.compile(r"\w+")
_NUMBERING = re.compile(r"(?<![\W_])(?:[\W_]+|(?<!\d))\d+\s*[.):]")  # from where its signs or its digits begin

# Where a sentence may end in the source, which is quick to find, and where it does end there: after a stop, at an empty
# line, at the edge of a cell, before an item or a heading.
_MAY_END = re.compile(r"[.!?…\r\n|]")
_END = re.compile(
    r"[.!?…][\"'”’)\]*_]*(?=\s|\Z)"
    r"|(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=\r|\n|\Z)"
    r"|(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=(?:[-*+•]|\d{1,9}[.)]|\#{1,6})\s)"
    r"|(?<!\\)\|"
)
_REACH = 2000  # characters to look back and ahead; of a longer sentence, only so many count


def fingerprint(finding: Finding, notes: Notes) -> str:
    """A hash of sixteen bytes in hexadecimal, in which no word of the notes can be read."""
    title = notes.stories[finding.story].title if finding.story is not None else None
    parts = (
        finding.code,
        _normal(sentence(notes.text, finding.span)),
        _normal(_NUMBERING.sub("", title or "", count=1)),
    )
    return blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def sentence(text: str, span: Span) -> str:
    """The source from the sentence in which a span begins to the sentence in which it ends."""
    first = max(0, span.start - _REACH)
    near = without_comments(text[first : span.start + 2 * _REACH])
    start, last = span.start - first, max(span.start, span.end - 1) - first
    before, after = ([place.start() for place in _MAY_END.finditer(near, *part)] for part in ((0, start), (last,)))
    begins = next((end.end() for end in _ends(near, reversed(before)) if end.end() <= start), 0)
    ends = next((end.start() for end in _ends(near, after)), len(near))
    return near[begins:ends]


def _ends(text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The ends of sentences at those places of a text where there is one."""
    return (end for place in places if (end := _END.match(text, place)))


def _normal(text: str) -> str:
    """The words alone, in lower case, without punctuation and numbering."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", _NUMBERING.sub("", text, count=1)).casefold()))
