"""How a text is stored in a file: its byte-order mark, its encoding and its line ends."""

from __future__ import annotations

import codecs
from collections import Counter
from contextlib import suppress
from typing import NamedTuple

from starlint.positions import LINE_END


class Encoding(NamedTuple):
    """A codec, and the byte-order mark before the text."""

    codec: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The content of a file with this text. Raises UnicodeEncodeError."""
        return self.mark + text.encode(self.codec)

    def decode(self, content: bytes) -> str:
        """The text of a file with this content. Raises UnicodeDecodeError."""
        return content[len(self.mark) :].decode(self.codec)


_MARKED = (
    Encoding("utf-8", codecs.BOM_UTF8),
    Encoding("utf-32-le", codecs.BOM_UTF32_LE),  # before UTF-16, whose mark it begins with
    Encoding("utf-32-be", codecs.BOM_UTF32_BE),
    Encoding("utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("utf-16-be", codecs.BOM_UTF16_BE),
)
_UNMARKED = (Encoding("utf-8"), Encoding("cp1252"), Encoding("latin-1"))


def encoding_of(content: bytes) -> Encoding:
    """The encoding by the mark that the content begins with; UTF-8 where there is no mark."""
    return next((encoding for encoding in _MARKED if content.startswith(encoding.mark)), _UNMARKED[0])


def reencoded(content: bytes, before: str, after: str) -> bytes | None:
    """The content with another text, in the encoding in which the text before is the content; None: in no known one."""
    for encoding in (encoding_of(content), *_UNMARKED):
        with suppress(UnicodeEncodeError):
            if encoding.encode(before) == content:
                return encoding.encode(after)
    return None


def line_end(text: str) -> str:
    r"""The most frequent line end of a text, the first of several; "\n" where it has none."""
    counts = Counter(LINE_END.findall(text))
    return counts.most_common(1)[0][0] if counts else "\n"
