"""`starlint new`: a skeleton that is a template until it is filled, printed or added to a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from starlint.catalog import catalog
from starlint.cli import starlint
from starlint.linter import lint
from starlint.notes.story import StoryKind
from starlint.story_template import FRAMEWORKS

RULES = catalog().rules


@pytest.fixture(autouse=True)
def _in_a_folder(folder: Path) -> None:
    """Stand in an empty folder."""


def new(*arguments: str) -> Result:
    return CliRunner().invoke(starlint, ["new", *arguments], catch_exceptions=False)


def test_a_skeleton_has_a_prompt_under_each_label() -> None:
    result = new("The lost  parcels", "--principle", "ownership", "--principle", "are right a lot")
    assert result.exit_code == 0
    assert result.stdout == (
        "## The lost parcels\n"
        "\n"
        "<!-- A STAR story: about two minutes or 270 words, at least half of them for the Action."
        " Replace the text in braces. -->\n"
        "\n"
        "Principles: Ownership, Are Right, A Lot\n"
        "\n"
        "**Situation:** {Where and when was it, what was your role, and what was at stake for whom?}\n"
        "\n"
        "**Task:** {What did you want to achieve, by when, and why was it your task?}\n"
        "\n"
        "**Action:** {In four to six steps that a listener can picture:"
        " what did you do first, next and last, and why?}\n"
        "\n"
        "**Result:** {What changed, by how much, from what to what, and for whom?}\n"
    )


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("title", ["The lost parcels", "Tell me about a time you failed.", "1. C# [draft] & more"])
@pytest.mark.parametrize("principles", [(), ("Are Right, A Lot", "Ownership"), ("Kindness",)])
def test_a_skeleton_is_a_template_and_draws_nothing(framework: str, title: str, principles: tuple[str, ...]) -> None:
    options = [word for name in principles for word in ("--principle", name)]
    report = lint(new(title, "--framework", framework.lower(), *options).stdout, RULES)
    (story,) = report.notes.stories
    assert (story.kind, story.title, story.principles) == (StoryKind.TEMPLATE, title, principles)
    labels = [section.label.strip("*:") for section in story.sections]
    assert labels == list(FRAMEWORKS[framework])
    assert report.findings == ()


def filled(text: str, prompts: Iterable[str]) -> str:
    """The skeleton with an answer in place of each of these prompts."""
    for prompt in prompts:
        text = text.replace(f"{{{prompt}}}", "In May 2021 I rang each of the 40 customers, because nobody else had.")
    return text


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_skeleton_that_is_filled_is_a_story(framework: str) -> None:
    text = new("The lost parcels", "--framework", framework).stdout
    (story,) = lint(filled(text, FRAMEWORKS[framework].values()), ()).notes.stories
    assert story.kind is StoryKind.STORY


PROMPTS = [
    pytest.param(framework, prompt, id=f"{framework}-{label}")
    for framework, labels in FRAMEWORKS.items()
    for label, prompt in labels.items()
]


@pytest.mark.parametrize(("framework", "left"), PROMPTS)
def test_a_prompt_that_is_left_in_a_story_is_noticed(framework: str, left: str) -> None:
    text = new("The lost parcels", "--framework", framework).stdout
    text = filled(text, (prompt for prompt in FRAMEWORKS[framework].values() if prompt != left))
    found = [finding for finding in lint(text, RULES).findings if finding.name == "placeholder"]
    assert [text[finding.span.start : finding.span.end] for finding in found] == [f"{{{left}}}"]


def test_a_file_is_made_where_there_is_none() -> None:
    assert new("The lost parcels", "--to", "notes.md").stdout == "notes.md:1: The lost parcels\n"
    assert Path("notes.md").read_text("utf-8") == new("The lost parcels").stdout


def test_stories_are_added_at_the_end_and_what_was_there_is_kept() -> None:
    before = b"\xef\xbb\xbf# Notes \r\n\r\nTell me about a time you failed.\r\n"
    Path("notes.md").write_bytes(before)
    assert new("One", "--to", "notes.md").stdout == "notes.md:5: One\n"
    assert new("Two", "--to", "notes.md", "--framework", "PAR").exit_code == 0
    after = Path("notes.md").read_bytes()
    assert after.startswith(before + b"\r\n## One\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert [story.title for story in lint(after.decode("utf-8-sig"), ()).notes.stories] == [
        "Tell me about a time you failed.",
        "One",
        "Two",
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([" – "], 'a title needs a word: starlint new "The lost parcels"'),
        (["Situation"], '"Situation" looks like a label, not like a title; choose another title'),
        (["One", "--principle", "Ownershp"], 'no principle is called "Ownershp"; did you mean "Ownership"?'),
        (["One", "--to", "gone/notes.md"], "gone/notes.md: there is no such folder; make it first"),
        (["One", "--to", "notes.txt"], "notes.txt: stories go into Markdown; name a file that ends in .md"),
        (["One", "--to", "."], ".: that is a folder; name a file in it"),
        (
            ["One", "--to", "open.md"],
            "open.md: close the code block or comment at its end first; a story after it could not be read",
        ),
        (
            ["One", "--to", "latin.md"],
            "latin.md: not UTF-8 (line 1 holds the byte 0xe9); save it as UTF-8 and check it again",
        ),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(arguments: list[str], sentence: str) -> None:
    files = {"open.md": b"```text\nx\n", "latin.md": b"caf\xe9\n"}
    for name, content in files.items():
        Path(name).write_bytes(content)
    result = new(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"Error: {sentence}\n")
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == files
