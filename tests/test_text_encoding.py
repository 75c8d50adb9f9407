"""Encodings by their byte-order marks, and line ends."""

from __future__ import annotations

import codecs

import pytest

from starlint.text_encoding import encoding_of, line_end, reencoded

MARKED = ["utf-8-sig", "utf-16", "utf-32"]


@pytest.mark.parametrize("codec", ["utf-8", *MARKED])
def test_a_mark_names_the_encoding_and_is_no_part_of_the_text(codec: str) -> None:
    content = "März\n".encode(codec)
    encoding = encoding_of(content)
    assert encoding.decode(content) == "März\n"
    assert encoding.encode("März\n") == content


def test_a_mark_of_utf_32_is_not_taken_for_that_of_utf_16() -> None:
    assert encoding_of(codecs.BOM_UTF32_LE + b"x\0\0\0").codec == "utf-32-le"


@pytest.mark.parametrize("codec", ["utf-8", *MARKED, "cp1252", "latin-1"])
def test_another_text_gets_the_encoding_of_the_content(codec: str) -> None:
    assert reencoded("Café".encode(codec), "Café", "Thé") == "Thé".encode(codec)


def test_content_that_is_another_text_is_not_encoded() -> None:
    assert reencoded(b"newer", "old", "new") is None


def test_a_text_that_the_encoding_cannot_hold_is_not_encoded() -> None:
    assert reencoded("Café".encode("latin-1"), "Café", "日本") is None


@pytest.mark.parametrize(
    ("text", "ending"),
    [("", "\n"), ("a", "\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\rb", "\r"), ("a\r\nb\n", "\r\n"), ("a\nb\r\n", "\n")],
)
def test_the_line_end_is_the_most_frequent_one(text: str, ending: str) -> None:
    assert line_end(text) == ending
