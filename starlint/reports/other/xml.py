"""XML as a report in bytes: whole, indented, and without the characters that XML has no way to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded only for a report in XML: the parser behind it costs every start 9 ms
    from xml.etree.ElementTree import Element

# https://www.w3.org/TR/xml/#charsets, without the controls that it discourages and without what turns the text around.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_AS_COMMAND = re.compile(rb"(^\s*|#)([:#])(?=:|\w{0,20}\[)", re.M)  # in the log of a build server


def element(tag: str, /, **attributes: object) -> Element:
    """An element with these attributes."""
    from xml.etree.ElementTree import Element

    return Element(tag, {key: writable(str(value)) for key, value in attributes.items()})


def add_comment(root: Element, text: str) -> None:
    """Add a comment to an element."""
    from xml.etree.ElementTree import Comment

    root.append(Comment(f" {text} "))


def writable(text: str) -> str:
    """The text with a stand-in for each character that XML cannot hold."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def document(root: Element) -> bytes:
    """The whole document, in UTF-8."""
    from xml.etree.ElementTree import indent, tostring

    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return _AS_COMMAND.sub(lambda mark: mark[1] + b"&#%d;" % mark[2][0], written) + b"\n"
