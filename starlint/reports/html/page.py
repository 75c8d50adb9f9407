"""Scores and coverage as one page of HTML that loads nothing and runs nothing, for light, for dark and for paper."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from starlint.coverage import Coverage, PrincipleCoverage, coverage, likeliest_framework
from starlint.finding import Finding
from starlint.inert import printable_lines
from starlint.notes.story import SectionKind
from starlint.report_marks import WRITER
from starlint.reports.coverage_gaps import coverage_gaps
from starlint.reports.html.html_story import HtmlStory, colour, html_stories, kind_name
from starlint.reports.html.palette import DARK, LIGHT, SECTIONS, variables
from starlint.reports.html.timeline import TARGET
from starlint.reports.progress_text import average_line, before_and_now, moves, runs_line, signed
from starlint.reports.render_options import RenderOptions
from starlint.reports.score_text import cap_line, cap_points, sum_of_points
from starlint.score import STRONG
from starlint.scored_story import ScoredStory, StoryBank
from starlint.spoken_time import clock
from starlint.wording import count

if TYPE_CHECKING:  # Jinja is loaded only for a page
    from jinja2 import Environment

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # what a page may load: nothing
_COLUMNS = 20  # stories side by side in a table that fits on paper


def score_html(bank: StoryBank, options: RenderOptions) -> Iterator[bytes]:
    """The scores of all stories, each with its words and what was found in them."""
    yield _score(bank)


def _score(bank: StoryBank, **live: str) -> bytes:
    stories = html_stories(bank.finished)
    covered = coverage(bank, likeliest_framework(bank.finished))
    return _filled(
        "score.html",
        **live,
        headline=_headline(bank),
        advice=_advice(stories),
        stories=stories,
        as_read=_as_read(stories),
        progress=bank.progress,
        figures=_figures(bank, stories),
        legend=[kind for kind in SectionKind if any(kind in story.scored.shares for story in stories)],
        blocks=_blocks(covered.rows, _as_read(stories)),
        unfinished=bank.unfinished,
        elsewhere=tuple(_elsewhere(bank.stories)),
    )


def live_score_html(bank: StoryBank, options: RenderOptions) -> Iterator[bytes]:
    """The same page for a server of our own, which numbers it, and tells it at CHANGES when there is a later one."""
    digest = base64.b64encode(hashlib.sha256(_RELOAD.encode()).digest()).decode()
    yield _score(bank, script=_RELOAD, hash=f"sha256-{digest}")


CHANGES = "/changes"
AFTER = "after"  # in the query: the number of the page that a browser shows
_RELOAD = (
    f'new EventSource("{CHANGES}?{AFTER}=" + document.currentScript.dataset.state).onmessage = () => location.reload();'
)
_NO_STATE = b' data-state=""'  # notes cannot hold it: their quotation marks are escaped


def numbered(page: bytes, number: int) -> bytes:
    """The page of live_score_html with its number."""
    return page.replace(_NO_STATE, b' data-state="%d"' % number)


def coverage_html(covered: Coverage, options: RenderOptions) -> Iterator[bytes]:
    """What the stories cover, and what to write next."""
    stories = html_stories(covered.stories)
    yield _filled(
        "coverage.html",
        headline=_headline(covered.bank),
        coverage=covered,
        stories=stories,
        blocks=_blocks(covered.rows, stories),
        gaps=tuple(coverage_gaps(covered)),
    )


def _filled(template: str, **values: object) -> bytes:
    """The page in UTF-8, as it says in its head, whatever the locale."""
    return (
        _environment()
        .get_template(template)
        .render({"script": "", "policy": _POLICY, **values})
        .encode("utf-8", "replace")
        + b"\n"
    )


@cache
def _environment() -> Environment:
    """The templates, which escape all that they are given: notes are people's text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_inert,
    )
    environment.globals.update(
        writer=WRITER,
        light=variables(LIGHT),
        dark=variables(DARK),
        sections=SECTIONS,
        strong=STRONG,
        target=TARGET,
        clock=clock,
        colour=colour,
        kind_name=kind_name,
        cap_line=cap_line,
        cap_points=cap_points,
        sum_of_points=sum_of_points,
        average_line=average_line,
        runs_line=runs_line,
        before_and_now=before_and_now,
        moves=moves,
        signed=signed,
    )
    return environment


def _inert(value: object) -> object:
    """A value for a template; text without what a browser or a terminal would act on. Marked up, it is our own."""
    return printable_lines(value) if type(value) is str else value


class _Block(NamedTuple):
    """As many columns of the table of principles and stories as fit beside each other."""

    stories: tuple[HtmlStory, ...]
    rows: tuple[tuple[PrincipleCoverage, tuple[str, ...]], ...]  # with a cell for each story: "", "story", "strong"


def _blocks(rows: Sequence[PrincipleCoverage], stories: Sequence[HtmlStory]) -> list[_Block]:
    """The table in parts; none where there is no principle."""
    parts = [tuple(stories[at : at + _COLUMNS]) for at in range(0, len(stories), _COLUMNS)] if rows else []
    return [_Block(part, tuple((row, _cells(row, part)) for row in rows)) for part in parts]


def _as_read(stories: Sequence[HtmlStory]) -> list[HtmlStory]:
    """The stories in the order of their letters."""
    return sorted(stories, key=lambda story: story.scored.number)


def _cells(row: PrincipleCoverage, part: Iterable[HtmlStory]) -> tuple[str, ...]:
    return tuple("" if not row.has(one.scored) else "strong" if one.strong else "story" for one in part)


def _headline(bank: StoryBank) -> str:
    stories = count(len(bank.finished), "story", "stories")
    begun = f", and {len(bank.unfinished)} not finished" if bank.unfinished else ""
    return f"{stories if bank.finished else 'No stories'} in {count(bank.files, 'file', 'files')}{begun}"


def _advice(stories: Sequence[HtmlStory]) -> str:
    """Where to begin, in one sentence."""
    if not stories:
        return "Write down one story, with its Situation, Task, Action and Result, and look again."
    weakest = min(stories, key=lambda story: story.total)
    if weakest.strong:
        return "All of them are strong."
    others = sum(story.total == weakest.total for story in stories) - 1
    if others:
        return (
            f"Begin with one of the {others + 1} weakest, such as “{weakest.scored.title}”, at {weakest.total} of 100."
        )
    return f"Begin with the weakest, “{weakest.scored.title}”, at {weakest.total} of 100."


def _figures(bank: StoryBank, stories: Sequence[HtmlStory]) -> list[tuple[str, str, str]]:
    """The bank at a glance: a name, a figure, its unit."""
    totals = [story.total for story in stories] or [0]
    return [
        ("average score", f"{sum(totals) / len(totals):.0f}", "of 100"),
        ("strong stories", f"{sum(story.strong for story in bank.finished)}", f"of {len(stories)}"),
        ("longest", clock(max((round(story.timeline.end) for story in stories), default=0)), "min"),
        ("things to fix", f"{sum(len(story.notes) for story in stories)}", ""),
    ]


def _elsewhere(stories: Iterable[ScoredStory]) -> Iterator[tuple[str, Finding]]:
    """The findings outside of the finished stories, each with its place."""
    stories = tuple(stories)
    finished = {(id(story.file), story.index) for story in stories if story.score}
    files = {id(story.file): story for story in stories}  # a file without a story or a stub has no findings to show
    for key, story in files.items():
        for finding in story.file.report.findings:
            if (key, finding.story) not in finished:
                yield f"{story.file.name}:{story.places.line(finding.span.start)}", finding
