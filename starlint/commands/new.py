"""`starlint new`: the template of a story, to be filled in."""

from __future__ import annotations

from difflib import get_close_matches
from functools import partial

import click

from starlint import file_writer
from starlint.commands.run.output import show
from starlint.errors import UsageError
from starlint.files import shown
from starlint.frameworks import frameworks
from starlint.inert import one_line, sentence
from starlint.notes.principles import principle
from starlint.notes.story import StoryKind
from starlint.positions import Places
from starlint.story_template import FRAMEWORKS, story_template


@click.command("new")
@click.argument("title")
@click.option(
    "--framework",
    type=click.Choice(list(FRAMEWORKS), case_sensitive=False),
    default="STAR",
    show_default=True,
    help="The labels of the story.",
)
@click.option("--principle", "principles", multiple=True, help="A principle that the story shows. Repeat for several.")
@click.option("--to", "target", metavar="FILE", help="Add the story to the end of this file, or create the file.")
def command(title: str, framework: str, principles: tuple[str, ...], target: str | None) -> None:
    """Start a story: its labels, with a prompt under each.

    The story is printed, or added to the end of a file; nothing else in the file changes. Until you fill it in, it is
    a template: no rule checks it, and it has no score.
    """
    text = story_template(_title(title), framework, tuple(dict.fromkeys(map(_principle, principles))))
    name = _title_as_read(text)
    if target is None:
        show([text])
        return
    before, addition = file_writer.append(target, text, partial(_check, name, target))
    line = Places.of(before + addition).line(len(before + addition) - len(addition.lstrip()))
    click.echo(sentence(f"{shown(target)}:{line}: {_title(title)}"))


def _title(title: str) -> str:
    """The title on one line. Raises UsageError where it has no letter and no digit."""
    words = " ".join(title.split())
    if words != one_line(words):
        raise UsageError("a title holds only characters that can be printed")
    if not any(character.isalnum() for character in words):
        raise UsageError('a title needs a word: starlint new "The lost parcels"')
    return words


def _principle(name: str) -> str:
    """The principle by its official name; an unknown one as it is given. Raises UsageError for a near miss."""
    words = one_line(name)
    known = principle(words)
    if known:
        return known
    near = get_close_matches(words.casefold(), _known(), n=1, cutoff=0.8)
    if near:
        raise UsageError(f'no principle is called "{words}"; did you mean "{_known()[near[0]]}"?')
    return words


def _known() -> dict[str, str]:
    principles = [one for framework in frameworks() for one in framework.principles]
    return {spelling.casefold(): one.name for one in principles for spelling in one.spellings}


def _title_as_read(text: str) -> str:
    """The title as the reader finds it in the template. Raises UsageError where it is taken for something else."""
    from starlint.notes.reader import read  # late: it loads markdown-it

    stories = read(text).stories
    if len(stories) != 1 or stories[0].kind is not StoryKind.TEMPLATE or not stories[0].title:
        title = text.partition("\n")[0].removeprefix("## ")
        raise UsageError(f'"{title}" looks like a label, not like a title; choose another title')
    return stories[0].title


def _check(title: str, target: str, before: str, addition: str) -> None:
    """Raise UsageError where the template would not be read as a story of its own at the end of the file."""
    from starlint.notes.reader import read

    stories = read(before + addition).stories
    if len(stories) != len(read(before).stories) + 1 or stories[-1].title != title:
        raise UsageError(
            f"{shown(target)}: close the code block or comment at its end first; a story after it could not be read"
        )
