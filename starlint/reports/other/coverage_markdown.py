"""Coverage as Markdown, for a wiki or a pull request: a table of principles and stories, and what to write next."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.coverage import STRONG, Coverage, Row, is_strong
from starlint.file_writer import NOTICE
from starlint.reports.coverage_gaps import CoverageGaps, coverage_gaps
from starlint.reports.html.html_story import letter
from starlint.reports.other.score_markdown import plain
from starlint.reports.render_options import RenderOptions
from starlint.wording import count


def coverage_markdown(covered: Coverage, page: RenderOptions) -> Iterator[str]:
    """A comment that says who wrote it, and the report."""
    stories = count(len(covered.stories), "story", "stories") if covered.stories else "No stories"
    yield f"<!-- {NOTICE} -->\n\n# Coverage\n\n{stories} in {count(covered.bank.files, 'file', 'files')}.\n"
    if covered.rows and covered.stories:
        yield "\n" + "\n".join(_matrix(covered)) + "\n"
    for one in coverage_gaps(covered):
        yield "\n" + "\n".join(_gap(one)) + "\n"


def _matrix(covered: Coverage) -> Iterator[str]:
    """The table, and which story each letter stands for."""
    letters = [letter(index) for index, _ in enumerate(covered.stories)]
    yield f"| Principle | Stories | {' | '.join(letters)} |"
    yield f"| --- | --- |{' :---: |' * len(letters)}"
    for row in covered.rows:
        yield _row(row, covered)
    yield f"\n● a story, ★ a strong one ({STRONG} points or more). Two stories for a principle are good, four better.\n"
    for name, card in zip(letters, covered.stories, strict=True):
        total = card.score.total if card.score else 0
        yield f"- **{name}** {plain(card.title)} ({plain(card.place)}): {total}"


def _row(row: Row, covered: Coverage) -> str:
    here = {id(card) for card in row.stories}
    cells = (("★" if is_strong(card) else "●") if id(card) in here else "" for card in covered.stories)
    status = f"{len(row.stories)} {row.status}" if row.stories else "none"
    return f"| {plain(row.principle.name)} | {status} | {' | '.join(cells)} |"


def _gap(one: CoverageGaps) -> Iterator[str]:
    yield f"## {one.title}\n\n{plain(one.advice)}"
    if one.cards or one.lines:
        yield ""
    for card in one.cards:
        why = f", {card.unfinished.value}" if card.unfinished else ""
        yield f"- {plain(card.title)} ({plain(card.place)}{why})"
    for line, place in one.lines:
        yield f"- {plain(line)}" + (f" ({plain(place)})" if place else "")
