"""Questions with the stories that answer them, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill

from starlint.inert import one_line
from starlint.question_match import Answers, Asked, Match
from starlint.reports.render_options import RenderOptions
from starlint.score import grade
from starlint.wording import count

_INKS = {"strong": "strong", "fair": "warning", "weak": "error"}


def match_list(found: Sequence[Answers], options: RenderOptions) -> Iterator[str]:
    """Each question with its stories, and how many questions have none."""
    for answers in found:
        yield "\n".join(_lines(answers, options)) + "\n\n"
    if len(found) > 1:
        without = sum(answers.best is None for answers in found)
        none = f", {without} of them without a story" if without else ", each with a story"
        yield f"{count(len(found), 'question', 'questions')}{none}\n"


def _lines(answers: Answers, options: RenderOptions) -> Iterator[str]:
    yield from (options.paint(line, "title") for line in _wrapped(answers.asked.text, "", options))
    yield from _wrapped(_asks_for(answers.asked), "", options)
    for match in answers.matches:
        yield ""
        yield from _match(match, options)
    if not answers.matches:
        yield from ("", *_wrapped("None of your stories answers it. Write one: starlint new", "  ", options))


def _asks_for(asked: Asked) -> str:
    wanted = [*asked.kinds, *asked.principles]
    return f"Asks for: {', '.join(wanted)}" if wanted else ""


def _match(match: Match, options: RenderOptions) -> Iterator[str]:
    total = match.scored.total or 0
    points = options.paint(f"{total:5}", _INKS[grade(total)])
    title, *rest = _wrapped(match.scored.title, "       ", options) or [""]
    yield from (f"{points}  {title.strip()}", *rest)
    yield f"       {one_line(match.scored.place)}"
    yield from _wrapped(f"Why: {'; '.join(match.reasons)}.", "       ", options)
    if match.gaps:
        yield from _wrapped(
            f"But: {'; '.join(match.gaps)}{'' if match.gaps[-1].endswith('.') else '.'}", "       ", options
        )


def _wrapped(text: str, indent: str, options: RenderOptions) -> list[str]:
    """The lines of a text within the width; none for an empty text."""
    hanging = indent + "     " * text.startswith(("Why: ", "But: "))
    return fill(one_line(text), options.width, initial_indent=indent, subsequent_indent=hanging).splitlines()
