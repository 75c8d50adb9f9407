"""Inline Markdown as spoken text: the words that a reader would say aloud, piece by piece, with their exact places.

markdown-it-py gives no positions inside a paragraph and decodes entities; a cursor that only moves forward
recovers them, because everything between two texts is markup. Links keep their text and lose their target;
images, HTML, comments and reminders are not spoken.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from markdown_it.token import Token

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.markdown import inline_tokens
from starlint.notes.prose import Piece, count_words

_MARKUP = late_pattern(r"[*_`\[\]<&\\!~]")

# How reminders in capitals and parentheses begin: "(CHECK WITH ANN)".
_REMINDERS = ("FOCUS", "CHECK", "ADD", "FIX", "USE", "THINK", "REMEMBER", "MENTION", "VERIFY", "EXPAND", "NEED")

# Text among the words that is not spoken, found in the raw content.
_HIDDEN = late_pattern(
    r"!\[\[[^\]\n]{0,300}\]\]"  # an Obsidian embed
    r"|\[\[(?:[^\]|\n]{0,300}\|)?(?=[^\]\n]{0,300}\]\])|(?<=[^\]])\]\]"  # a wiki link, except its text
    r"|\[(?=[^\[\]\n]{1,300}\]\[[^\[\]\n]{0,100}\])|\]\[[^\[\]\n]{0,100}\]"  # a reference link, except its text
    r"|\[(?=[^\[\]]{1,300}\]\{[.\#])|\]\{[.\#][^{}\n]{0,100}\}"  # a span with a class, except its text
    r"|%%.*?%%"  # an Obsidian comment
    r"|\[[ xX]\]\s"  # a check box
    r"|\[\^[^\]\n]{1,300}\]"  # a footnote mark
    r"|(?<![\w/])\#[A-Za-z][\w/-]*(?=\s|$)"  # a tag
    r"|(?<![\w(\"'<])https?://\S+"  # a bare address
    r"|(?<!\w)\[(?!\[)(?P<bracketed>[^\[\]\n]{12,300})\](?![(\[:])"  # a remark in brackets
    # A reminder to the end of its line; in the middle of a sentence, "saved TBD euros", one only with a colon
    r"|(?<![\w$€£~])(?P<reminder>(?:TODO|FIXME|TBD|XXX|NOTE TO SELF|Note to self|note to self)\b"
    r"(?:(?<![\w,'’][ \t]TODO)(?<![\w,'’][ \t](?:TBD|XXX))(?<![\w,'’][ \t]FIXME)\s|:)[^\n]*)"
    rf"|(?P<shouted>\((?:{'|'.join(_REMINDERS)})\b[A-Z ,'’.!?]*\))",
    re.S,
)
_SIGNS = ("[", "%%", "#", "://", "TODO", "FIXME", "TBD", "XXX", "TO SELF", *(f"({it}" for it in _REMINDERS))
_SIGN = late_pattern("|".join(map(re.escape, _SIGNS)))
_FEWEST_BRACKETED = 3  # words in brackets; fewer are a name left out: "[company]"


def pieces(content: str, place: Callable[[int], int]) -> Iterator[Piece]:
    """The spoken text of a paragraph's content.

    `place` gives the offset in the source of a character of the content.
    """
    hidden = [match.span() for match in _hidden(content)]
    if content and not (hidden or "\n" in content or _MARKUP.search(content)):  # as most
        yield Piece(content, Span(place(0), place(len(content) - 1) + 1))
        return
    for text, start, end in _texts(content):
        yield from _visible(text, start, end, hidden, place)


def reminders(content: str) -> Iterator[tuple[int, int]]:
    """Where a paragraph's content holds reminders: ``TODO: ask Ann``, ``[check the figure]``."""
    return (match.span() for match in _hidden(content) if match.lastgroup)


def _hidden(content: str) -> Iterator[re.Match[str]]:
    if not (_SIGN.search(content) or "to self" in content):  # apart, because a "t" is everywhere
        return
    for match in _HIDDEN.finditer(content):
        bracketed = match["bracketed"]
        if bracketed is None or count_words(bracketed) >= _FEWEST_BRACKETED:
            yield match


def _visible(
    text: str, start: int, end: int, hidden: Sequence[tuple[int, int]], place: Callable[[int], int]
) -> Iterator[Piece]:
    """The parts of one text that are not hidden, each within one line of the source."""
    if not hidden or end - start != len(text):
        if end > start:
            yield Piece(text, Span(place(start), place(end - 1) + 1))
        return
    position = start
    near = bisect_left(hidden, start, key=itemgetter(1)), bisect_left(hidden, end, key=itemgetter(0))
    for first, last in [*hidden[slice(*near)], (end, end)]:
        if first >= position and position < end:
            stop = min(first, end)
            if stop > position:
                yield Piece(text[position - start : stop - start], Span(place(position), place(stop - 1) + 1))
        if last > position:
            position = last


def _texts(content: str) -> Iterator[tuple[str, int, int]]:
    """Every spoken text with its start and end in the content, line by line."""
    for text, start, end in _plain(content) if not _MARKUP.search(content) else _marked(content):
        if end - start != len(text) or text == "\n" or "\n" not in text:
            yield text, start, end
        else:
            yield from ((line, start + at, start + at + len(line)) for line, at in _split(text))


def _split(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for line in text.split("\n"):
        if line:
            yield line, at
        at += len(line) + 1


def _plain(content: str) -> Iterator[tuple[str, int, int]]:
    breaks = _breaks(content)
    start = 0
    for end, spoken in breaks:
        yield content[start:end], start, end
        yield spoken, end, end + 1
        start = end + 1
    yield content[start:], start, len(content)


def _breaks(content: str) -> list[tuple[int, str]]:
    """Where the content's lines end, each with how it is spoken: on in the sentence (a space), or as its end."""
    if "\n" not in content:
        return []
    lines = content.split("\n")
    width = max(map(len, lines))
    ends, at = [], 0
    for line, following in pairwise(lines):
        at += len(line)
        ends.append((at, " " if _wrapped(line, following, width) else "\n"))
        at += 1
    return ends


_NARROWEST_WRAP, _WIDEST_WRAP = 40, 130
_STARTS_AFRESH = late_pattern(r"[*_\"“(\[]*(?:[A-Z0-9]|[-–—→✓✔])")


def _wrapped(line: str, following: str, width: int) -> bool:
    """Whether a sentence goes on in the next line: because no further word fitted, or because it has not ended."""
    if not _STARTS_AFRESH.match(following.lstrip()):
        return True
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    first_word = following.split(None, 1)[0] if following.strip() else ""
    return len(line.rstrip()) + 1 + len(first_word) > width - 2


def _marked(content: str) -> Iterator[tuple[str, int, int]]:
    cursor = _Cursor(content)
    for token in inline_tokens(content):
        step = _STEPS.get(token.type)
        if step is not None:
            yield from step(cursor, token)


class _Cursor:
    """A place in the content that only moves forward, token by token."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.at = 0
        self.links: list[Token] = []
        self.breaks = dict(_breaks(content))

    def find(self, text: str) -> int:
        """Where the text stands at or after the cursor; the cursor itself if it is not found."""
        place = self.content.find(text, self.at)
        return place if place >= 0 else self.at

    def text(self, token: Token) -> Iterator[tuple[str, int, int]]:
        if token.content:
            start = self.find(token.content)
            self.at = min(start + len(token.content), len(self.content))
            yield self.content[start : self.at], start, self.at

    def special(self, token: Token) -> Iterator[tuple[str, int, int]]:
        """An escape or an entity: one character that stands for several."""
        start = self.find(token.markup)
        self.at = start + len(token.markup)
        yield token.content, start, self.at

    def line_break(self, _: Token) -> Iterator[tuple[str, int, int]]:
        start = self.find("\n")
        self.at = start + 1
        yield self.breaks.get(start, " "), start, self.at

    def code(self, token: Token) -> Iterator[tuple[str, int, int]]:
        opening = self.find(token.markup) + len(token.markup)
        closing = self.content.find(token.markup, opening)
        inner = self.content[opening : closing if closing >= 0 else len(self.content)]
        self.at = opening + len(inner) + len(token.markup)
        yield inner.replace("\n", " "), opening, opening + len(inner)

    def open_link(self, token: Token) -> Iterator[tuple[str, int, int]]:
        self.links.append(token)
        return iter(())

    def close_link(self, _: Token) -> Iterator[tuple[str, int, int]]:
        if self.links.pop().markup != "autolink":
            self.at = self.after_target(self.find("]") + 1)
        return iter(())

    def image(self, _: Token) -> Iterator[tuple[str, int, int]]:
        closing = _balanced(self.content, self.find("![") + 1, "[", "]")
        self.at = self.after_target(closing)
        return iter(())

    def html(self, token: Token) -> Iterator[tuple[str, int, int]]:
        start = self.find(token.content)
        self.at = start + len(token.content)
        if token.content.lower().startswith(("<br", "</p", "</li", "</div")):
            yield "\n", start, start + 1

    def after_target(self, at: int) -> int:
        """The end of a link target, ``(address "title")`` or ``[reference]``, that begins here."""
        opening = self.content[at : at + 1]
        if opening not in ("(", "["):
            return at
        return _balanced(self.content, at, opening, ")" if opening == "(" else "]")


def _balanced(content: str, start: int, opening: str, closing: str) -> int:
    """Just after the mark that closes the one at `start`; the end of the content if none does."""
    depth = 0
    for at in range(start, len(content)):
        if content[at] == opening and content[at - 1] != "\\":
            depth += 1
        elif content[at] == closing and content[at - 1] != "\\":
            depth -= 1
            if depth == 0:
                return at + 1
    return len(content)


_STEPS: dict[str, Callable[[_Cursor, Token], Iterator[tuple[str, int, int]]]] = {
    "text": _Cursor.text,
    "text_special": _Cursor.special,
    "softbreak": _Cursor.line_break,
    "hardbreak": _Cursor.line_break,
    "code_inline": _Cursor.code,
    "link_open": _Cursor.open_link,
    "link_close": _Cursor.close_link,
    "image": _Cursor.image,
    "html_inline": _Cursor.html,
}
