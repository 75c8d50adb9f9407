"""Coverage as Markdown, for a wiki or a pull request: a table of principles and stories, and what to write next."""

from __future__ import annotations

from collections.abc import Iterator

from starlint.coverage import Coverage, PrincipleCoverage
from starlint.report_marks import NOTICE
from starlint.reports.coverage_gaps import CoverageGap, coverage_gaps
from starlint.reports.coverage_text import sign, status
from starlint.reports.other.markdown_text import plain
from starlint.reports.render_options import RenderOptions
from starlint.reports.story_letters import letter
from starlint.score import STRONG
from starlint.wording import count


def coverage_markdown(covered: Coverage, options: RenderOptions) -> Iterator[str]:
    """A comment that names the writer, and the report."""
    stories = count(len(covered.stories), "story", "stories") if covered.stories else "No stories"
    yield f"<!-- {NOTICE} -->\n\n# Coverage\n\n{stories} in {count(covered.bank.files, 'file', 'files')}.\n"
    if covered.rows and covered.stories:
        yield "\n" + "\n".join(_table(covered)) + "\n"
    for one in coverage_gaps(covered):
        yield "\n" + "\n".join(_gap(one)) + "\n"


def _table(covered: Coverage) -> Iterator[str]:
    """The table, and which story each letter stands for."""
    letters = [letter(index) for index, _ in enumerate(covered.stories)]
    yield f"| Principle | Stories | {' | '.join(letters)} |"
    yield f"| --- | --- |{' :---: |' * len(letters)}"
    for row in covered.rows:
        yield _row(row, covered)
    yield f"\n● a story, ★ a strong one ({STRONG} points or more). Two stories for a principle are good, four better.\n"
    for name, scored in zip(letters, covered.stories, strict=True):
        total = scored.total or 0
        yield f"- **{name}** {plain(scored.title)} ({plain(scored.place)}): {total}"


def _row(row: PrincipleCoverage, covered: Coverage) -> str:
    cells = (sign(row, scored) for scored in covered.stories)
    return f"| {plain(row.principle.name)} | {status(row)} | {' | '.join(cells)} |"


def _gap(one: CoverageGap) -> Iterator[str]:
    yield f"## {one.title}\n\n{plain(one.advice)}"
    if one.stories or one.lines:
        yield ""
    for scored in one.stories:
        why = f", {scored.unfinished.value}" if scored.unfinished else ""
        yield f"- {plain(scored.title)} ({plain(scored.place)}{why})"
    for line, place in one.lines:
        yield f"- {plain(line)}" + (f" ({plain(place)})" if place else "")
