"""The outline of how the notes were read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from starlint.file_report import FileReport
from starlint.finding import Severity, Span
from starlint.language.results import Evidence, Quantity, QuantityKind
from starlint.notes.story import NotStory
from starlint.reports.render_options import RenderOptions
from starlint.reports.terminal.terminal_width import width
from starlint.reports.terminal.tree import tree
from tests.builders import notes
from tests.reports.made import at, file, finding, with_question

NOTES = with_question(
    notes("S: In March the billing run failed twice.", "A: I rewrote it in a week.", "R: Failures fell from 9 to 1."),
    "Tell me about a time something you ran broke down.",
)


def outline(file: FileReport, width: int = 80) -> str:
    """The whole outline of this file."""
    return "".join(tree([file], RenderOptions(width)))


def evidence() -> Evidence:
    """The quantities of the notes above."""
    kinds = {"twice": QuantityKind.SCALE, "a week": QuantityKind.TIMEFRAME, "from 9 to 1": QuantityKind.OUTCOME}
    sections = NOTES.stories[0].sections
    named = zip(sections, kinds.items(), strict=True)
    return Evidence((), tuple(Quantity(section, at(NOTES.text, text), text, kind) for section, (text, kind) in named))


def test_an_outline_shows_sections_shares_quantities_and_findings() -> None:
    findings = (finding(at(NOTES.text, "I rewrote")), finding(Span(0, 1), Severity.INFO, story=None))
    assert outline(file(NOTES, *findings, evidence=evidence())) == (
        "notes.md\n"
        "\n"
        "  Release week · story, line 1 · 19 words, 0:08\n"
        "    question   Tell me about a time something you ran broke down.\n"
        "    principle  Ownership\n"
        "    situation              1     7 words   37%  ███████\n"
        "    action                 3     6 words   32%  ██████\n"
        "    result                 5     6 words   32%  ██████\n"
        "    outcome    from 9 to 1 (line 5)\n"
        "    scale      twice (line 1)\n"
        "    timeframe  a week (line 3)\n"
        "    A201       thin-action [error], line 3\n"
        "\n"
        "  A201       thin-action [info], line 1\n"
        "\n"
    )


def test_a_file_without_stories_says_so() -> None:
    assert outline(file("# Shopping\n")) == "notes.md: no stories\n\n"


def test_a_long_question_is_cut_to_the_page() -> None:
    question = outline(file(with_question(notes("A: I did it."), "Tell me more. " * 20)), width=60).splitlines()[3]
    assert question.startswith("    question   Tell me more.")
    assert question.endswith("…")
    assert sum(map(width, question)) <= 60


def test_a_story_without_words_has_no_share() -> None:
    assert "    action                 1     0 words    0%\n" in outline(file(notes("A:")))


def test_reasons_are_broken_between_words_on_a_narrow_terminal() -> None:
    passage = NotStory(Span(0, 20), ("describes one step after the other (+1.1)", "is about the past (+0.7)"))
    found = replace(NOTES, rejected=(passage,), stories=())
    shown = "".join(tree([file(found)], RenderOptions(50, wraps=True, details=True)))
    assert shown.rstrip().splitlines()[2:] == [
        "  not a story: line 1, describes one step after",
        "               the other (+1.1); is about the past",
        "               (+0.7)",
    ]


def narrow(columns: int) -> list[str]:
    """The outline of the notes above on a terminal of so many columns."""
    found = file(NOTES, finding(at(NOTES.text, "I rewrote")), evidence=evidence())
    return "".join(tree([found], RenderOptions(columns, wraps=True))).rstrip().splitlines()


def test_no_line_of_an_outline_is_wider_than_the_terminal() -> None:
    for columns in range(40, 100):
        assert max(len(line) for line in narrow(columns)) <= columns
    assert narrow(40)[2:7] == [
        "  Release week · story, line 1 · 19",
        "    words, 0:08",
        "    question   Tell me about a time so…",
        "    principle  Ownership",
        "  situation  1 7 words 37%",
    ]
    assert narrow(62)[6] == "    action                 3     6 words   32%  ██"
    assert narrow(40)[-2:] == ["    A201       thin-action [error], line", "               3"]


@pytest.mark.parametrize(
    ("text", "said"), [("", "the file is empty"), ("# Shopping\n", "no passage looks like a story")]
)
def test_a_file_in_which_nothing_was_read_is_explained(text: str, said: str) -> None:
    shown = "".join(tree([file(text)], RenderOptions(details=True)))
    assert shown.rstrip().splitlines() == ["notes.md: no stories", "", f"  {said}"]
