"""Text that somebody else wrote, made inert: it moves no cursor, colours nothing, and commands no build server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import category

_UNPRINTABLE = {"Cc", "Zl", "Zp", "Cs"}
# What turns the direction of the text after it, so that words seem to stand where they do not: https://trojansource.codes
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# Commands in the log of a build server. GitHub reads "::error::" at the beginning of a line:
# https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
# and it, Azure and TeamCity read "##[…]", "##vso[…]" and "##teamcity[…]" anywhere.
_AT_LINE_START = re.compile(r"^([^\S\n]*):(?=:)", re.M)
_ANYWHERE = re.compile(r"#(?=#\w{0,20}\[)")


def stand_in(character: str) -> str:
    """The character, or a sign in place of one that cannot be printed, or turns the direction of the text."""
    if category(character) not in _UNPRINTABLE and character not in _TURNING:
        return character
    return chr(0x2400 + ord(character)) if ord(character) < 0x20 else "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """The text with a stand-in for each character that would move the cursor, colour the terminal or end the line."""
    if text.isprintable():  # true of no text with such a character
        return text
    return "".join(map(stand_in, text))


def one_line(text: str) -> str:
    """The text on one line, fit for a terminal."""
    return printable(" ".join(text.split()))


def sentence(text: str) -> str:
    """A message on one line, without commands."""
    return without_commands(printable(text))


def printable_lines(text: str) -> str:
    """The text with its line ends and tabs, and stand-ins for all else that is not printable; no line is a command."""
    if text.isprintable():
        return without_commands(text)
    kept = "".join(character if character in "\n\t" else stand_in(character) for character in text)
    return without_commands(kept)


def without_commands(text: str, begins_line: bool = True) -> str:
    """The text with a space inside each mark that would make a command of a line."""
    if "##" in text:
        text = _ANYWHERE.sub("# ", text)
    if "::" not in text:
        return text
    return _AT_LINE_START.sub(lambda mark: mark[0] if mark.start() == 0 and not begins_line else f"{mark[0]} ", text)


def chunks_without_commands(chunks: Iterable[str] | Iterable[bytes]) -> Iterator[str | bytes]:
    """A report, piece by piece, without commands. Pieces in bytes are for programs, and stay."""
    begins_line = True
    for chunk in chunks:
        if isinstance(chunk, bytes):
            yield chunk
            continue
        yield without_commands(chunk, begins_line)
        last = chunk.rpartition("\n")[2]
        begins_line = not last.strip() and (begins_line or "\n" in chunk)


_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]|#(?=#\w{0,20}\[)")


def json_text(value: Any, indent: int | None = 2) -> str:
    """A value as JSON, with letters as they are, and escapes for what is not printable or would be a command."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)  # such a character stands in strings alone
