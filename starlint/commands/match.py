"""`starlint match`: which story answers a question best, why, and what it leaves open."""

from __future__ import annotations

import os
from functools import partial
from typing import Any

import click

from starlint.commands.options.common_options import FORMAT, HERE
from starlint.commands.options.framework_option import framework_option
from starlint.commands.options.output_options import output_options
from starlint.commands.options.rule_options import requested_settings, rule_options
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.practice import matcher
from starlint.commands.run.report_file import ReportTarget
from starlint.errors import UsageError
from starlint.exit_status import ERRORS, SUCCESS
from starlint.frameworks import frameworks
from starlint.question_bank import questions_in
from starlint.reports import MATCHES
from starlint.scored_story import story_bank


@click.command("match")
@click.argument("words", nargs=-1, metavar="QUESTION [PATHS]...")
@click.option(
    "--questions",
    metavar="FILE|NAME",
    help="Match every question of this file (one on each line) or of a framework such as amazon. No QUESTION is given.",
)
@framework_option
@click.option("--most", type=click.IntRange(min=1), help="Show at most so many stories.  [default: 3, or 1 of several]")
@click.option(*FORMAT, type=click.Choice(list(MATCHES)), default="list", show_default=True)
@output_options
@rule_options
@click.pass_context
def command(
    context: click.Context,
    /,
    words: tuple[str, ...],
    questions: str | None,
    framework: str | None,
    most: int | None,
    form: str,
    target: ReportTarget,
    **options: Any,
) -> None:
    """Show which of your stories answers a question best, and why.

    QUESTION is an interview question in quotation marks. PATHS are files, folders, or - for standard input; without
    any, the current folder.

    A story counts if it stands under the question, names the principle that it asks for, tells of a failure, a
    conflict or leading people where the question asks for that, or shares its rarer words.

    The exit code is 0, or 2 if a file cannot be read or written.
    """
    asked, paths = _asked(words, questions)
    target.check()
    run = LintRun(paths, requested_settings(**options), reports_at_end=True)
    bank = story_bank(target.notes_among(run))
    if bank.files or not run.has_errors:
        matching = matcher(bank, framework or run.resolver.settings(paths[0]).config.framework)
        found = [matching.answers(question, most or (1 if len(asked) > 1 else 3)) for question in asked]
        target.write(partial(MATCHES[form], found), form)
    context.exit(ERRORS if run.has_errors else SUCCESS)


def _asked(words: tuple[str, ...], questions: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The questions, and the paths after them. Raises UsageError where there is no question."""
    if questions is not None:
        return questions_in(questions, frameworks()), words or (HERE,)
    if not words or not words[0].strip():
        raise UsageError('name a question: starlint match "Tell me about a time you failed." notes/')
    if os.path.exists(words[0]):
        raise UsageError(f'{words[0]} is a file; the question comes first: starlint match "Tell me …" {words[0]}')
    return words[:1], words[1:] or (HERE,)
