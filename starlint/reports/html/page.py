"""Scores and coverage as one page of HTML: nothing to load, nothing to run, in light, in dark and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlint.coverage import STRONG, Coverage, Row, coverage, is_strong, likeliest
from starlint.file_writer import WRITER
from starlint.finding import Finding
from starlint.notes.story import SectionKind
from starlint.reports.coverage_gaps import coverage_gaps
from starlint.reports.html.html_story import HtmlStory, colour, html_stories, kind_name
from starlint.reports.html.palette import DARK, LIGHT, SECTIONS, variables
from starlint.reports.html.timeline import TARGET
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import Bank, ScoredStory
from starlint.spoken_time import clock
from starlint.wording import count

if TYPE_CHECKING:
    from jinja2 import Environment

_COLUMNS = 20  # stories side by side in a matrix that fits a sheet of paper


def score_html(bank: Bank, page: RenderOptions) -> Iterator[bytes]:
    """The scores of all stories, each with its words and what was found in them."""
    told = html_stories(bank.scored)
    covered = coverage(bank, likeliest(bank.scored))
    yield _filled(
        "score.html",
        headline=_headline(bank),
        advice=_advice(told),
        stories=told,
        figures=_figures(bank, told),
        legend=[kind for kind in SectionKind if any(kind in sheet.card.shares for sheet in told)],
        blocks=_blocks(covered.rows, told),
        unfinished=bank.unfinished,
        elsewhere=tuple(_elsewhere(bank.stories)),
    )


def coverage_html(covered: Coverage, page: RenderOptions) -> Iterator[bytes]:
    """What the stories cover, and what to write next."""
    told = html_stories(covered.stories)
    yield _filled(
        "coverage.html",
        headline=_headline(covered.bank),
        coverage=covered,
        stories=told,
        blocks=_blocks(covered.rows, told),
        gaps=tuple(coverage_gaps(covered)),
    )


def _filled(template: str, **values: object) -> bytes:
    """The page in UTF-8, as it says in its head, whatever the locale."""
    return _environment().get_template(template).render(values).encode("utf-8", "replace") + b"\n"


@cache
def _environment() -> Environment:
    """The templates, which escape whatever they are given: notes are people's text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined
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
    )
    return environment


@dataclass(frozen=True, slots=True)
class _Block:
    """As many columns of the matrix as fit beside each other."""

    stories: tuple[HtmlStory, ...]
    rows: tuple[tuple[Row, tuple[str, ...]], ...]  # each with a cell for each of the stories: "", "story", "strong"


def _blocks(rows: Sequence[Row], told: Sequence[HtmlStory]) -> list[_Block]:
    """The matrix, in parts; none where there is no principle."""
    parts = [tuple(told[at : at + _COLUMNS]) for at in range(0, len(told), _COLUMNS)] if rows else []
    return [_Block(part, tuple((row, _cells(row, part)) for row in rows)) for part in parts]


def _cells(row: Row, part: Iterable[HtmlStory]) -> tuple[str, ...]:
    here = {id(card) for card in row.stories}
    return tuple("" if id(one.card) not in here else "strong" if one.strong else "story" for one in part)


def _headline(bank: Bank) -> str:
    stories = count(len(bank.scored), "story", "stories")
    begun = f", and {len(bank.unfinished)} not yet told" if bank.unfinished else ""
    return f"{stories if bank.scored else 'No stories'} in {count(bank.files, 'file', 'files')}{begun}"


def _advice(told: Sequence[HtmlStory]) -> str:
    """Where to begin, in a sentence."""
    if not told:
        return "Write down one story, with its Situation, Task, Action and Result, and look again."
    weakest = min(told, key=lambda sheet: sheet.total)
    if weakest.strong:
        return "All of them are strong."
    return f"Begin with the weakest, “{weakest.card.title}”, at {weakest.total} of 100."


def _figures(bank: Bank, told: Sequence[HtmlStory]) -> list[tuple[str, str, str]]:
    """What there is to see at a glance: a name, a figure, its unit."""
    totals = [sheet.total for sheet in told] or [0]
    return [
        ("average score", f"{sum(totals) / len(totals):.0f}", "of 100"),
        ("strong stories", f"{sum(map(is_strong, bank.scored))}", f"of {len(told)}"),
        ("longest", clock(max((round(sheet.timeline.end) for sheet in told), default=0)), "min"),
        ("things to mend", f"{sum(len(sheet.notes) for sheet in told)}", ""),
    ]


def _elsewhere(cards: Iterable[ScoredStory]) -> Iterator[tuple[str, Finding]]:
    """What was found outside of the scored stories, each with its place."""
    cards = tuple(cards)
    scored = {(id(card.file), card.index) for card in cards if card.score}
    files = {id(card.file): card for card in cards}  # a file without a story or a stub has nothing to tell
    for key, card in files.items():
        for finding in card.file.report.findings:
            if (key, finding.story) not in scored:
                yield f"{card.file.name}:{card.places.line(finding.span.start)}", finding
