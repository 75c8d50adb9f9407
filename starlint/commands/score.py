"""`starlint score`: how good each story is, which is the weakest, and by what."""

from __future__ import annotations

from typing import Any

import click
from click.core import ParameterSource

from starlint.commands.options.common_options import FORMAT, paths_argument
from starlint.commands.options.output_options import output_options
from starlint.commands.options.progress_options import progress_options
from starlint.commands.options.rule_options import requested_settings, rule_options
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.report_file import ReportTarget
from starlint.commands.run.saved_scores import SavedScores
from starlint.exit_status import ERRORS, FINDINGS, SUCCESS
from starlint.file_report import Report
from starlint.inert import sentence
from starlint.reports import SCORES
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import ORDERS, StoryBank, story_bank
from starlint.settings.resolver import Resolver
from starlint.wording import count

_ORDERS = [sign + order for order in ORDERS for sign in ("", "-")]


@click.command("score")
@paths_argument
@click.option(*FORMAT, type=click.Choice(list(SCORES)), default="table", show_default=True)
@click.option("--details", is_flag=True, help="Show for each story every lost point and the likely next questions.")
@click.option(
    "--sort",
    "order",
    type=click.Choice(_ORDERS),
    metavar="ORDER",
    default="score",
    show_default=True,
    help=f"{', '.join(ORDERS)}; put - before it to reverse the order.",
)
@click.option("--reverse", is_flag=True, help="Reverse the order.")
@click.option("--min-score", type=click.IntRange(0, 100), help="Exit with 1 if a story has fewer points, and name it.")
@progress_options
@click.option("--serve", is_flag=True, help="Show the page of HTML in your browser, anew whenever you save your notes.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=4273, show_default=True, help="For --serve; 0 chooses a free one."
)
@output_options
@rule_options
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    form: str,
    details: bool,
    order: str,
    reverse: bool,
    min_score: int | None,
    saved: SavedScores,
    serve: bool,
    port: int,
    target: ReportTarget,
    **options: Any,
) -> None:
    """Score stories, and show where each point was lost.

    PATHS are files, folders, or - for standard input; without any, the current folder. In a folder, starlint reads
    all *.md and *.markdown files that are not hidden.

    A story has up to 100 points: 20 each for Structure, Action, Ownership, Evidence and Delivery. Each finding takes
    points away. The weakest story comes first. Unfinished stories have no score.

    With --save, the scores are kept in a file, and with --compare you see what each story has gained and lost since
    then, though it was moved or renamed: starlint score --compare progress.json --save progress.json notes/

    The exit code is 0, 1 if --min-score or --min-gain is not reached, or 2 if a file cannot be read or written.
    """
    if serve:
        _serve(context, paths, requested_settings(**options), port, order, reverse)
        context.exit(SUCCESS)
    target.check()
    saved.open(target.force)
    run = LintRun(paths, requested_settings(**options), reports_at_end=True)
    bank = saved.compared(_ordered(story_bank(target.notes_among(run)), order, reverse))
    if bank.files or not run.has_errors:
        target.write(lambda shape: SCORES[form](bank, shape._replace(details=details)), form)
    if not run.has_errors:
        saved.save(bank)
    context.exit(_exit_code(run, _is_below(bank, min_score) | saved.gain_is_too_small(bank)))  # both are said


def _exit_code(run: LintRun, below: bool) -> int:
    return ERRORS if run.has_errors else FINDINGS if below else SUCCESS


def _ordered(bank: StoryBank, order: str, reverse: bool) -> StoryBank:
    return bank.ordered(order.lstrip("-"), order.startswith("-") != reverse)


_OF_A_REPORT = {"form", "details", "min_score", "save", "compare", "min_gain", "path", "force"}


def _check_alone(context: click.Context) -> None:
    """Raise UsageError for options that say nothing of a page that is served."""
    options = (option for option in context.command.params if option.name in _OF_A_REPORT)
    given = [one.opts[0] for one in options if context.get_parameter_source(str(one.name)) != ParameterSource.DEFAULT]
    if given:
        raise click.UsageError(f"--serve shows a page in your browser; leave out {' and '.join(given)}")


def _serve(
    context: click.Context, paths: tuple[str, ...], resolver: Resolver, port: int, order: str, reverse: bool
) -> None:
    """Serve the page of HTML, until Ctrl-C."""
    _check_alone(context)
    from starlint.commands.run.live_page import serve  # a server, which other runs can do without
    from starlint.commands.run.watch import changes
    from starlint.remembered import Remembered
    from starlint.reports.html.page import live_score_html

    last: dict[str, tuple[str, Report]] = {}
    remembered = Remembered()

    def render() -> bytes:
        run = LintRun(paths, resolver, last=last, remembered=remembered, reports_at_end=True)
        return b"".join(live_score_html(_ordered(story_bank(run), order, reverse), RenderOptions()))

    serve(render, changes(paths, "--serve"), port)


def _is_below(bank: StoryBank, least: int | None) -> bool:
    """Whether a story has fewer points than are wanted, or there is no story; each is named on standard error."""
    if least is None:
        return False
    weak = [(scored, scored.total) for scored in bank.finished if scored.total is not None and scored.total < least]
    for scored, total in weak:
        title = " ".join(scored.title.split())
        click.echo(sentence(f"{scored.place}: {total} of 100, below {least}: {title}"), err=True)
    if not bank.finished:
        click.echo(f"No story in {count(bank.files, 'file', 'files')}, so --min-score {least} is not reached", err=True)
    return bool(weak) or not bank.finished
