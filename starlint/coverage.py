"""What a bank of stories covers: how many stories each principle has, and what has no story yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from starlint.checks import Scope
from starlint.errors import UsageError
from starlint.finding import Finding
from starlint.frameworks import Framework, Principle, frameworks, squashed
from starlint.rule import Rule
from starlint.scored_story import Bank, ScoredStory, Unfinished

STRONG = 75  # points from which a story is one to tell first
GOOD, BETTER = 2, 4  # stories for a principle


@dataclass(frozen=True, slots=True)
class Row:
    """One principle, and the stories told for it."""

    principle: Principle
    stories: tuple[ScoredStory, ...]

    @property
    def status(self) -> str:
        """How well it is covered, in a word."""
        count = len(self.stories)
        return "better" if count >= BETTER else "good" if count >= GOOD else "thin" if count else "none"

    @property
    def strong(self) -> int:
        """How many of its stories are strong ones."""
        return sum(map(is_strong, self.stories))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that no story answers."""

    text: str
    card: ScoredStory  # the stub under which it stands


@dataclass(frozen=True, slots=True)
class Thin:
    """A principle with too few stories, as a rule says it."""

    finding: Finding
    card: ScoredStory | None  # its first story, where the finding stands; None: it has none


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a bank covers, and what it lacks."""

    bank: Bank
    framework: Framework | None  # None: no story names a principle, and none was asked for
    rows: tuple[Row, ...]  # one for each principle, in the framework's order
    without: tuple[ScoredStory, ...]  # stories that are told for none of them
    failures: tuple[ScoredStory, ...]  # stories of a failure, a mistake, a wrong decision
    unanswered: tuple[Asked, ...]
    thin: tuple[Thin, ...]

    @property
    def stories(self) -> tuple[ScoredStory, ...]:
        """Every finished story."""
        return self.bank.scored

    @property
    def bare(self) -> tuple[Row, ...]:
        """The principles without a story."""
        return tuple(row for row in self.rows if not row.stories)

    @property
    def begun(self) -> tuple[ScoredStory, ...]:
        """Stubs and templates: what is not yet a story, though something is written under it."""
        questions = {id(asked.card) for asked in self.unanswered}
        kinds = (Unfinished.STUB, Unfinished.TEMPLATE)
        return tuple(card for card in self.bank.unfinished if card.unfinished in kinds and id(card) not in questions)


def coverage(bank: Bank, framework: Framework | None, rules: Iterable[Rule] = ()) -> Coverage:
    """What the stories of a bank cover of a framework; with the findings of those rules that look at a whole bank."""
    principles = framework.principles if framework else ()
    rows = tuple(Row(principle, tuple(_told_for(principle, bank.scored))) for principle in principles)
    covered = {id(card) for row in rows for card in row.stories}
    return Coverage(
        bank=bank,
        framework=framework,
        rows=rows,
        without=tuple(card for card in bank.scored if id(card) not in covered),
        failures=tuple(card for card in bank.scored if is_of_failure(card)),
        unanswered=tuple(_unanswered(bank)),
        thin=tuple(_thin(rows, rules)),
    )


def is_strong(card: ScoredStory) -> bool:
    """Whether a story is one to tell first."""
    return card.score is not None and card.score.total >= STRONG


def known(name: str) -> Framework:
    """The framework of this name, or in this file.

    Raises UsageError for a name that none has, and FrameworkError for a broken file.
    """
    built_in = frameworks()
    for framework in built_in:
        if squashed(name) in (squashed(framework.path.stem), squashed(framework.name)):
            return framework
    path = Path(name)
    if path.suffix == ".toml" or path.exists():
        return frameworks([path])[-1]
    names = ", ".join(framework.path.stem for framework in built_in)
    raise UsageError(f'no framework is called "{name}"; known are {names}, or name a file such as values.toml')


def likeliest(cards: Iterable[ScoredStory]) -> Framework | None:
    """The built-in framework whose principles the stories name most often; None where they name none."""
    named = Counter(squashed(name) for card in cards for name in card.story.principles)
    counts = {framework: _named(framework, named) for framework in frameworks()}
    best = max(counts, key=lambda framework: counts[framework])
    return best if counts[best] else None


def _named(framework: Framework, names: Counter[str]) -> int:
    return sum(names[spelling] for principle in framework.principles for spelling in _spellings(principle))


def _spellings(principle: Principle) -> set[str]:
    return {squashed(spelling) for spelling in principle.spellings}


def _told_for(principle: Principle, cards: Iterable[ScoredStory]) -> Iterator[ScoredStory]:
    spellings = _spellings(principle)
    return (card for card in cards if not spellings.isdisjoint(map(squashed, card.story.principles)))


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


def is_of_failure(card: ScoredStory) -> bool:
    """Whether a story's title or one of its questions is about a failure, a mistake or a wrong decision."""
    texts = (card.story.title or "", *(question.text for question in card.story.questions))
    return any(_FAILURE.search(text) for text in texts)


def _unanswered(bank: Bank) -> Iterator[Asked]:
    """The questions without a word under them, each once, but for those that a story answers elsewhere."""
    seen = {squashed(question.text) for card in bank.scored for question in card.story.questions}
    for card in bank.unfinished:
        for question in card.story.questions if not card.story.words else ():
            if squashed(question.text) not in seen:
                seen.add(squashed(question.text))
                yield Asked(question.text, card)


def _thin(rows: Iterable[Row], rules: Iterable[Rule]) -> Iterator[Thin]:
    """What the rules that look at a whole bank say of each principle."""
    rules = tuple(rules)
    for row in rows:
        card = next(iter(row.stories), None)
        stories = [each.story for each in row.stories]
        for rule in rules:
            if rule.check.SCOPE is Scope.BANK:
                for hit in rule.check.find(row.principle.name, stories):
                    yield Thin(rule.finding(hit, card.index if card else None), card)
