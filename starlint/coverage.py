"""What a bank of stories covers: how many stories each principle has, and what has no story yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from starlint.checks import Scope
from starlint.errors import UsageError
from starlint.finding import Finding
from starlint.frameworks import Framework, Principle, frameworks, squashed
from starlint.rule import Rule
from starlint.rule_failure import Failures, RuleFailure
from starlint.scored_story import ScoredStory, StoryBank, Unfinished

GOOD, BETTER = 2, 4  # stories for a principle


class PrincipleCoverage(NamedTuple):
    """One principle, and the stories that name it."""

    principle: Principle
    stories: tuple[ScoredStory, ...]

    @property
    def status(self) -> str:
        """How well it is covered, in one word."""
        count = len(self.stories)
        return "better" if count >= BETTER else "good" if count >= GOOD else "thin" if count else "none"

    def has(self, story: ScoredStory) -> bool:
        """Whether this very story names the principle."""
        return any(story is one for one in self.stories)

    @property
    def strong(self) -> int:
        """How many of its stories are strong ones."""
        return sum(story.strong for story in self.stories)


class UnansweredQuestion(NamedTuple):
    """A question that no story answers."""

    text: str
    stub: ScoredStory  # the unfinished story that it stands above


class ThinPrinciple(NamedTuple):
    """A principle with too few stories, and what a rule says of it."""

    finding: Finding
    first: ScoredStory | None  # its first story, which the finding points at; None: it has no story


class Coverage(NamedTuple):
    """What a bank covers, and what it lacks."""

    bank: StoryBank
    framework: Framework | None  # None: no story names a principle, and no framework was requested
    rows: tuple[PrincipleCoverage, ...]  # one for each principle, in the framework's order
    without: tuple[ScoredStory, ...]  # stories that name none of them
    failures: tuple[ScoredStory, ...]  # stories of a failure, a mistake, a wrong decision
    unanswered: tuple[UnansweredQuestion, ...]
    thin: tuple[ThinPrinciple, ...]

    @property
    def stories(self) -> tuple[ScoredStory, ...]:
        """Every finished story."""
        return self.bank.finished

    @property
    def bare(self) -> tuple[PrincipleCoverage, ...]:
        """The principles without a story."""
        return tuple(row for row in self.rows if not row.stories)

    @property
    def begun(self) -> tuple[ScoredStory, ...]:
        """Stubs and templates: what is not yet a story, though something is written under it."""
        stubs = {id(question.stub) for question in self.unanswered}
        kinds = (Unfinished.STUB, Unfinished.TEMPLATE)
        return tuple(story for story in self.bank.unfinished if story.unfinished in kinds and id(story) not in stubs)


def coverage(
    bank: StoryBank, framework: Framework | None, rules: Iterable[Rule] = (), failed: Failures | None = None
) -> Coverage:
    """What the stories of a bank cover of a framework, with the findings of the rules that look at a whole bank.

    A rule that raises an error is added to `failed`; the others go on.
    """
    principles = framework.principles if framework else ()
    rows = tuple(PrincipleCoverage(p, tuple(_stories_for(p, bank.finished))) for p in principles)
    covered = {id(story) for row in rows for story in row.stories}
    return Coverage(
        bank=bank,
        framework=framework,
        rows=rows,
        without=tuple(story for story in bank.finished if id(story) not in covered),
        failures=tuple(story for story in bank.finished if is_of_failure(story)),
        unanswered=tuple(_unanswered(bank)),
        thin=tuple(_thin(rows, rules, {} if failed is None else failed)),
    )


def framework_named(name: str) -> Framework:
    """The framework of this name, or in this file.

    Raises UsageError for a name that no framework has, and FrameworkError for a broken file.
    """
    built_in = frameworks()
    for framework in built_in:
        if squashed(name) in (squashed(framework.path.stem), squashed(framework.name)):
            return framework
    path = Path(name)
    if path.suffix == ".toml" or path.exists():
        return frameworks([path])[-1]
    names = ", ".join(framework.path.stem for framework in built_in)
    raise UsageError(f'no framework is called "{name}"; use {names}, or a file such as values.toml')


def likeliest_framework(stories: Iterable[ScoredStory]) -> Framework | None:
    """The built-in framework whose principles the stories name most often; None where they name none."""
    named = Counter(squashed(name) for scored in stories for name in scored.story.principles)
    counts = {framework: _times_named(framework, named) for framework in frameworks()}
    best = max(counts, key=lambda framework: counts[framework])
    return best if counts[best] else None


def _times_named(framework: Framework, names: Counter[str]) -> int:
    return sum(names[spelling] for principle in framework.principles for spelling in _spellings(principle))


def _spellings(principle: Principle) -> set[str]:
    return {squashed(spelling) for spelling in principle.spellings}


def _stories_for(principle: Principle, stories: Iterable[ScoredStory]) -> Iterator[ScoredStory]:
    spellings = _spellings(principle)
    return (scored for scored in stories if not spellings.isdisjoint(map(squashed, scored.story.principles)))


_FAILURE = re.compile(
    r"\byou(?:['’]ve| have)? (?:\w+ )?fail(?:ed)?\b|\b(?:i|we) failed\b|\bfailed (?:to|project|plan|launch|idea)\b"
    r"|\b(?:an?|the|my|your|our|of|on|about|biggest|greatest|worst|professional|personal) failures?\b"
    r"|^\W*(?:failures?|failing|failed)(?! (?:over|recovery|mode|handling|safe|detection|domain))\b"
    r"|\bmistakes?\b|\berrors? (?:in|of) judge?ment\b|\bmade an error\b|\bregret(?:ted)?\b|\bwent wrong\b"
    r"|\b(?:bad|wrong|poor|worst) (?:\w+ )?(?:decisions?|judge?ments?|calls?|choices?)\b"
    r"|\b(?:you|i) (?:were|was) wrong\b"
    r"|\b(?:did not|didn['’]t) (?:go|work|turn) (?:well|out|as|the way|to plan)\b|\bsetbacks?\b"
    r"|\bmiss(?:ed)? (?:an?|the|your|my|our) (?:\w+ )?(?:deadline|target|goal|commitment)\b",
    re.I,
)


def is_of_failure(scored: ScoredStory) -> bool:
    """Whether a story's title or one of its questions is about a failure, a mistake or a wrong decision."""
    texts = (scored.story.title or "", *(question.text for question in scored.story.questions))
    return any(_FAILURE.search(text) for text in texts)


def _unanswered(bank: StoryBank) -> Iterator[UnansweredQuestion]:
    """The questions without a word under them, each once, except those that a story answers elsewhere."""
    seen = {squashed(question.text) for scored in bank.finished for question in scored.story.questions}
    for scored in bank.unfinished:
        for question in scored.story.questions if not scored.words else ():
            if squashed(question.text) not in seen:
                seen.add(squashed(question.text))
                yield UnansweredQuestion(question.text, scored)


def _thin(rows: Iterable[PrincipleCoverage], rules: Iterable[Rule], failed: Failures) -> Iterator[ThinPrinciple]:
    """What the rules that look at a whole bank say of each principle."""
    rules = tuple(rules)
    for row in rows:
        first = next(iter(row.stories), None)
        stories = [scored.story for scored in row.stories]
        for rule in rules:
            if rule.check.SCOPE is Scope.BANK:
                try:
                    hits = list(rule.check.find(row.principle.name, stories))
                    yield from [ThinPrinciple(rule.finding(hit, first.index if first else None), first) for hit in hits]
                except Exception as error:  # whatever a kind of check of another package may raise
                    failed.setdefault(rule.code, RuleFailure.of(rule, error))
