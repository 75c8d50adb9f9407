"""`starlint rehearse`: one question, a timer with the marks of your own story, and what the story lacks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from random import Random
from textwrap import fill
from typing import Any

import click

from starlint.commands.options.common_options import colour_options, paths_argument
from starlint.commands.options.framework_option import framework_option
from starlint.commands.options.rule_options import requested_settings, rule_options
from starlint.commands.run.lint_run import LintRun
from starlint.commands.run.output import show, terminal_options
from starlint.commands.run.practice import matcher
from starlint.commands.run.stopwatch import timed, wait
from starlint.coverage import framework_named, likeliest_framework
from starlint.errors import UsageError
from starlint.exit_status import ERRORS, SUCCESS
from starlint.files import STDIN
from starlint.frameworks import frameworks
from starlint.inert import one_line
from starlint.question_bank import of_framework, of_notes, questions_in
from starlint.question_match import Answers
from starlint.rehearsal import Mark, line, marks, verdict
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import ScoredStory, StoryBank, story_bank
from starlint.spoken_time import clock

_NARROWEST, _WIDEST = 20, 80  # columns
_FINDINGS = 3  # shown afterwards


@click.command("rehearse")
@paths_argument
@click.option("--question", metavar="TEXT", help="Practise this question.  [default: one drawn by chance]")
@click.option("--questions", metavar="FILE|NAME", help="Draw from this file (one on each line) or framework.")
@framework_option
@click.option("--seed", type=int, help="Draw the same question again for the same number.")
@colour_options
@rule_options
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    question: str | None,
    questions: str | None,
    framework: str | None,
    seed: int | None,
    colour: str,
    **options: Any,
) -> None:
    """Practise one question aloud, with a timer.

    PATHS are your notes; without any, the current folder. The question is drawn from your notes and from the framework.
    Press Enter to start and Enter again when you have finished. The timer shows when each section of your story should
    be over. Afterwards you see what weakens the story. Nothing is recorded.

    The exit code is 0, or 2 if a file cannot be read.
    """
    if STDIN in paths:
        raise UsageError("rehearse reads the keyboard; name your files instead of -")
    run = LintRun(paths, requested_settings(**options), reports_at_end=True)
    bank = story_bank(run)
    named = framework or run.resolver.settings(paths[0]).config.framework
    asked = question or Random(seed).choice(_bank_of_questions(bank, questions, named))
    answers = matcher(bank, named).answers(asked)
    columns = shutil.get_terminal_size().columns
    _rehearse(
        answers, terminal_options()._replace(width=max(_NARROWEST, min(columns, _WIDEST))), partial(show, colour=colour)
    )
    context.exit(ERRORS if run.has_errors else SUCCESS)


def _bank_of_questions(bank: StoryBank, questions: str | None, framework: str | None) -> tuple[str, ...]:
    """What a question is drawn from: a bank that is named, or that of the notes and of their framework."""
    if questions is not None:
        return questions_in(questions, frameworks())
    chosen = framework_named(framework or "general") if framework else likeliest_framework(bank.finished)
    return (*of_notes(bank), *of_framework(chosen or framework_named("general")))


def _rehearse(answers: Answers, shape: RenderOptions, say: Any) -> None:
    best = answers.best.scored if answers.best else None
    found = marks(best)
    say(_before(answers, found, shape))
    passed = timed(partial(line, found, drawn=shape.drawn), shape.width) if wait() else None
    if passed is not None:
        say(_after(best, found, passed, shape))


def _before(answers: Answers, found: tuple[Mark, ...], shape: RenderOptions) -> Iterator[str]:
    """The question, the story that answers it, and its marks."""
    yield f"{shape.paint(_wrapped(answers.asked.text, shape), 'title')}\n\n"
    if answers.best:
        scored = answers.best.scored
        yield _wrapped(f"Your story for it: {scored.title} ({scored.place})", shape) + "\n"
    else:
        yield _wrapped("None of your stories answers it. Try it all the same.", shape) + "\n"
    yield _wrapped(", ".join(f"{mark.name} until {clock(mark.until)}" for mark in found), shape)
    yield f"\n\n{_wrapped('Press Enter to start, and Enter again when you have finished.', shape)}\n"


def _after(scored: ScoredStory | None, found: tuple[Mark, ...], passed: float, shape: RenderOptions) -> Iterator[str]:
    """The time, what weakens the story, and what an interviewer would ask next."""
    yield f"\n{_wrapped(verdict(found, passed), shape)}\n"
    if scored is None:
        return
    yield f"\n{shape.paint(_wrapped(f'{scored.title}: {scored.total} of 100', shape), 'title')}\n"
    for loss in scored.losses[:_FINDINGS]:
        finding = loss.finding
        yield f"\n{_wrapped(f'−{loss.points} {finding.code} {finding.name}: {finding.message}', shape)}\n"
        yield f"{_wrapped(f'Try: {finding.advice}', shape)}\n"
    for question in scored.follow_ups[:1]:
        yield f"\n{_wrapped(f'Next, an interviewer may ask: {question}', shape)}\n"


def _wrapped(text: str, shape: RenderOptions) -> str:
    return fill(one_line(text), shape.width)
