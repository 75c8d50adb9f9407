"""What a bank of stories lacks, as a list of things to write next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from starlint.coverage import Coverage
from starlint.scored_story import ScoredStory
from starlint.wording import count


class CoverageGap(NamedTuple):
    """One kind of gap."""

    title: str
    advice: str
    stories: tuple[ScoredStory, ...] = ()  # the stories or stubs concerned
    lines: tuple[tuple[str, str], ...] = ()  # other things concerned, each with its place, if it has one


def coverage_gaps(covered: Coverage) -> Iterator[CoverageGap]:
    """The gaps of a bank, the widest first."""
    yield from _principles(covered)
    yield from _failure(covered)
    yield from _questions(covered)
    yield from _begun(covered)
    yield from _without(covered)


def _principles(covered: Coverage) -> Iterator[CoverageGap]:
    if covered.bare:
        names = tuple((row.principle.name, row.principle.about) for row in covered.bare)
        yield CoverageGap(
            f"{count(len(covered.bare), 'principle', 'principles')} with no story",
            "If an interviewer asks for an example of one of these, you have none yet.",
            lines=names,
        )
    thin = [(one.finding, one.first) for one in covered.thin if one.first]
    if thin:
        finding = thin[0][0]
        lines = tuple((finding.message.strip(), first.place) for finding, first in thin)
        yield CoverageGap(
            f"Thin coverage ({finding.code}, {finding.severity.label})", finding.advice.strip(), lines=lines
        )


def _failure(covered: Coverage) -> Iterator[CoverageGap]:
    if covered.stories and not covered.failures:
        yield CoverageGap(
            "No story of a failure",
            "Write at least one: a mistake or a wrong decision of your own, what you learned from it, and where "
            "you have used that since.",
        )


def _questions(covered: Coverage) -> Iterator[CoverageGap]:
    if covered.unanswered:
        yield CoverageGap(
            f"{count(len(covered.unanswered), 'question', 'questions')} with no story",
            "Note at least who, where and what was at stake, or name the story that answers it.",
            lines=tuple((question.text, question.stub.place) for question in covered.unanswered),
        )


def _begun(covered: Coverage) -> Iterator[CoverageGap]:
    if covered.begun:
        yield CoverageGap(
            f"{count(len(covered.begun), 'unfinished story', 'unfinished stories')}",
            "Stubs and templates do not count for a principle until you finish them.",
            covered.begun,
        )


def _without(covered: Coverage) -> Iterator[CoverageGap]:
    if covered.without and covered.framework:
        yield CoverageGap(
            f"{count(len(covered.without), 'story', 'stories')} for no principle",
            f"Write a line such as “Principles: {covered.framework.principles[0].name}” above each.",
            covered.without,
        )
    elif covered.without:
        yield CoverageGap(
            "No story names a principle",
            "Write a line such as “Principles: Ownership” above each, or choose principles with --framework.",
        )
