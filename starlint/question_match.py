"""Questions and stories: which story answers a question best, why, and what it leaves open.

Four things speak for a story: it stands under this very question; it names a principle that the question asks for; it
tells what the question asks for, such as a failure; and it shares words with the question, which BM25 weighs by how
rare they are among the stories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from starlint.checks.no_question_answered import NoQuestionAnswered
from starlint.checks.questions import says
from starlint.coverage import is_of_failure
from starlint.frameworks import Framework, squashed
from starlint.notes.principles import mentioned
from starlint.question_words import WordIndex, content_words
from starlint.rule import Rule
from starlint.scored_story import ScoredStory

_SAME_QUESTION = 50
_PRINCIPLE = 30
_KIND, _PERHAPS_KIND = 25, 15  # of a story that says so in its title or its words, and of one that may
_WORDS = 30  # of a story with every word of the question, and with the rarest of them
_KIND_WORDS = 4  # of one with every word that makes it one that may; with all of _GOOD, still below a sure one
_GOOD = 5  # of a story with 100 points
LEAST = 15  # below, a story is no answer

_TITLE, _PRINCIPLES = 3, 2  # how often the words of a title, a question or a principle count beside those of the text


class Asked(NamedTuple):
    """A question, and what it asks for."""

    text: str
    kinds: tuple[str, ...]  # "a failure", "a conflict", "leading people"
    principles: tuple[str, ...]


class Match(NamedTuple):
    """How well one story answers a question."""

    scored: ScoredStory
    points: float
    reasons: tuple[str, ...]  # what speaks for it
    gaps: tuple[str, ...]  # what it leaves open

    @property
    def is_answer(self) -> bool:
        """Whether enough speaks for it."""
        return self.points >= LEAST


class Answers(NamedTuple):
    """A question with the stories that answer it, the best first."""

    asked: Asked
    matches: tuple[Match, ...]

    @property
    def best(self) -> Match | None:
        """The story to tell; None where none answers the question."""
        return self.matches[0] if self.matches else None


class QuestionMatcher:
    """Finished stories, ready to be matched with questions."""

    def __init__(self, stories: Sequence[ScoredStory], framework: Framework | None, rules: Iterable[Rule]) -> None:
        """`rules` are all the rules there are: one of them knows the kinds of question."""
        self._stories = stories
        self._framework = framework
        self._check = next(rule.check for rule in rules if isinstance(rule.check, NoQuestionAnswered))
        self._index = WordIndex(map(_words, stories))
        principles = framework.principles if framework else ()
        self._principles = WordIndex(content_words(" ".join((p.name, p.about, *p.questions))) for p in principles)

    def answers(self, question: str, most: int = 3) -> Answers:
        """At most so many stories that answer a question, the best first."""
        asked = self.asked(question)
        words, of_kind = self._words_of(asked)
        fits = self._index.scores(words)
        best = max(fits, default=0.0) or 1.0
        matches = (
            self._match(asked, scored, self._shared(number, words, fit / best, of_kind))
            for number, (scored, fit) in enumerate(zip(self._stories, fits, strict=True))
        )
        ranked = sorted((match for match in matches if match.is_answer), key=lambda match: -match.points)
        return Answers(asked, tuple(ranked[:most]))

    def asked(self, question: str) -> Asked:
        """What a question asks for, by its words and by the framework."""
        check = self._check
        kinds = (("a failure", check.failures), ("a conflict", check.conflicts), ("leading people", check.leading))
        return Asked(
            " ".join(question.split()),
            tuple(kind for kind, phrases in kinds if says(question, phrases)),
            tuple(dict.fromkeys((*mentioned(question), *self._principles_of(question)))),
        )

    def _principles_of(self, question: str) -> Iterator[str]:
        """The principles of the framework that the question is known to ask for, or that share most words with it."""
        if self._framework is None:
            return
        known = squashed(question)
        principles = self._framework.principles
        named = [one.name for one in principles if known in map(squashed, one.questions) or one.name in question]
        words = content_words(question)
        scores = self._principles.scores(words)
        top = max(range(len(scores)), key=scores.__getitem__)
        if not named and len(self._principles.shared(top, words)) > 1:
            named = [principles[top].name]
        yield from named

    def _words_of(self, asked: Asked) -> tuple[list[str], list[str]]:
        """The words of a question, and those of them that already count as what a story may tell of."""
        words = content_words(asked.text)
        known = self._check.setbacks if "a failure" in asked.kinds else ()
        of_kind = [word for word in words if says(word, known)]
        return [word for word in words if word not in of_kind], of_kind

    def _shared(self, number: int, words: list[str], fit: float, of_kind: list[str]) -> Iterator[tuple[float, str]]:
        """The words that a story shares with a question: their points, and they as a reason."""
        common, known = self._index.shared(number, words), self._index.shared(number, of_kind)
        if common or known:
            points = _WORDS * fit * _part(common, words) + _KIND_WORDS * _part(known, of_kind)
            yield points, f"shares {_listed((*known, *common))}"

    def _match(self, asked: Asked, scored: ScoredStory, shared: Iterable[tuple[float, str]]) -> Match:
        speaks_for = [*self._reasons(asked, scored), *shared]
        points = sum(points for points, _ in speaks_for)
        points += _GOOD * (scored.total or 0) / 100 if speaks_for else 0
        return Match(scored, points, tuple(reason for _, reason in speaks_for), tuple(self._gaps(asked, scored)))

    def _reasons(self, asked: Asked, scored: ScoredStory) -> Iterator[tuple[float, str]]:
        """What speaks for a story, beside its words: the points, and the reason in words."""
        if squashed(asked.text) in {squashed(question.text) for question in scored.story.questions}:
            yield _SAME_QUESTION, "stands under this question"
        named = [name for name in asked.principles if name in scored.story.principles]
        if named:
            yield _PRINCIPLE, f"names {' and '.join(named)}"
        for kind in asked.kinds:
            sure, perhaps = self._tells(kind, scored)
            if sure or perhaps:
                yield _KIND if sure else _PERHAPS_KIND, f"{'tells' if sure else 'may tell'} of {kind}"

    def _tells(self, kind: str, scored: ScoredStory) -> tuple[bool, bool]:
        """Whether a story tells of a failure, a conflict or leading people: for sure, or perhaps."""
        check, whole = self._check, f"{_heading(scored)}\n{_text(scored)}"
        if kind == "a failure":
            return is_of_failure(scored), says(whole, check.setbacks)
        phrases = (check.conflicts, check.disputes) if kind == "a conflict" else (check.leading, check.groups)
        return any(says(whole, one) for one in phrases), False

    def _gaps(self, asked: Asked, scored: ScoredStory) -> Iterator[str]:
        """What the question asks for and the story lacks, and what costs it most."""
        for kind in asked.kinds:
            if not any(self._tells(kind, scored)):
                yield f"it does not tell of {kind}"
        missing = [name for name in asked.principles if name not in scored.story.principles]
        if missing:
            yield f"it does not name {' or '.join(missing)}"
        for loss in scored.losses[:1]:
            yield f"{loss.finding.code} costs {loss.points}: {scored.file.rules[loss.finding.code].what}"


def _words(scored: ScoredStory) -> list[str]:
    return [
        *content_words(_heading(scored)) * _TITLE,
        *content_words(" ".join(scored.story.principles)) * _PRINCIPLES,
        *content_words(_text(scored)),
    ]


def _heading(scored: ScoredStory) -> str:
    return " ".join((scored.story.title or "", *(question.text for question in scored.story.questions)))


def _text(scored: ScoredStory) -> str:
    return " ".join(section.prose.text for section in scored.story.sections)


def _part(some: Sequence[str], words: Sequence[str]) -> float:
    """How much of some words these are, from 0 to 1."""
    return len(some) / max(len(set(words)), 1)


def _listed(words: Sequence[str]) -> str:
    return f"the {'word' if len(words) == 1 else 'words'} {', '.join(f'“{word}”' for word in words)}"
