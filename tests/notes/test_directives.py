"""Comments for starlint, found in the notes and left out of what is read."""

from __future__ import annotations

import pytest

from starlint.finding import Span
from starlint.notes.directives import Directive, Word, directives, without_comments
from starlint.notes.reader import read


def read_as(text: str) -> list[tuple[str, list[str], str]]:
    return [(c.verb, [word.text for word in c.names], c.reason) for c in directives(text)]


def test_a_comment_has_its_words_with_their_spans() -> None:
    text = "é\n<!-- starlint-disable-next-line thin-action, R301 -- for  the\npanel -->\n"
    names = (Word("thin-action", Span(34, 45)), Word("R301", Span(47, 51)))
    assert list(directives(text)) == [Directive(Span(2, 73), "disable-next-line", names, "for the panel")]
    assert [text[word.span.start : word.span.end] for word in names] == ["thin-action", "R301"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<!--starlint-disable-->", ("disable", [], "")),
        ("<!-- starlint-enable A201 S1 -->", ("enable", ["A201", "S1"], "")),
        ("<!-- starlint-disable-file -- all of it is old -->", ("disable-file", [], "all of it is old")),
        ("<!-- starlint-disable-file A201 -->", ("disable-file", ["A201"], "")),
        ("<!-- starlint-disabel A201 -->", ("disabel", ["A201"], "")),
        ("<!-- starlint: disable A201 -->", (": disable", ["A201"], "")),
        ("> - <!-- starlint-disable A201 -->", ("disable", ["A201"], "")),
        ("```md\n<!-- starlint-disable A201 -->\n```", ("disable", ["A201"], "")),
    ],
)
def test_a_comment_is_read(text: str, wanted: tuple[str, list[str], str]) -> None:
    assert read_as(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- a remark -->",
        "<!-- starlint is a linter -->",
        "<!-- starlint-disable A201",
        "Write `<!-- starlint-disable A201 -->` above it.",
        "Write ``<!-- starlint-disable A201 -->`` above it.",
        "```html\n<!-- starlint-disable A201 -->\n```",
        "> ~~~python\n> <!-- starlint-disable A201 -->\n> ~~~",
        "```html\n<!-- starlint-disable A201 -->",
    ],
)
def test_what_only_looks_like_a_comment_is_none(text: str) -> None:
    assert read_as(text) == []


def test_what_follows_a_fence_is_read_again() -> None:
    assert read_as("```html\n<!-- starlint-enable -->\n```\n<!-- starlint-disable -->") == [("disable", [], "")]


def test_without_comments_every_offset_stays() -> None:
    text = "a <!-- starlint-disable\r\nA201 --> b <!-- other -->"
    assert without_comments(text) == "a" + " " * 22 + "\r\n" + " " * 9 + "b <!-- other -->"


@pytest.mark.parametrize(
    "comment", ["<!-- starlint-disable A201 -->", "<!-- starlint-disable -- the | of a\ttable -->"]
)
def test_a_story_is_read_as_though_no_comment_were_there(comment: str) -> None:
    story = "\n\n".join(f"### {name}\nI did it in May, and then again." for name in ("Situation", "Action", "Result"))
    text = f"## The oven {comment}\n\n{comment}\n{story}".replace("### Action", f"### Action {comment}")
    (read_so,) = read(text).stories
    assert read_so.title == "The oven"
    assert [section.kind.value for section in read_so.sections] == ["situation", "action", "result"]
    assert {section.prose.text for section in read_so.sections} == {"I did it in May, and then again."}
    assert text[read_so.sections[1].label_span.start : read_so.sections[1].label_span.end].startswith("### Action")
