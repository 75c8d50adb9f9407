"""A check of a story beside its question: whether it speaks of what the question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import beginning
from starlint.checks.questions import requested, says
from starlint.checks.section_names import SETUP
from starlint.language.clauses.words import word
from starlint.language.results import Agent, Evidence
from starlint.lexicon import words
from starlint.notes.story import Story
from starlint.wording import quoted

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAMED = re.compile(r"\b(?:with|to|from|for|by|and|asked|told|called|rang|met) ([A-Z][a-z]+)\b")
_DATES = words("time")


@dataclass(frozen=True, slots=True)
class NoQuestionAnswered:
    """A story in which nothing goes wrong, nobody disagrees or nobody is led, though its question asks for just that.

    Shown at the beginning. A single word in it that may mean the thing is enough to be silent.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"question", "missing"})
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    failures: tuple[str, ...]  # what a question about a failure says
    setbacks: tuple[str, ...]  # what a story of a failure speaks of, anywhere
    troubles: tuple[str, ...]  # what counts as well, once the Situation and the Task are over
    conflicts: tuple[str, ...]  # what a question about a conflict says
    disputes: tuple[str, ...]  # what a story of a conflict speaks of, where it names nobody
    leading: tuple[str, ...]  # what a question about leading people says
    groups: tuple[str, ...]  # those who are led, where nobody is named
    people: tuple[str, ...]  # pronouns and names of people, beside the roles and names that are known
    fewest_words: int  # a shorter story is judged as a draft, not as an answer

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if evidence.foreign or not story.questions or story.words < self.fewest_words:
            return
        missing = next(self.unanswered(story, evidence), None)
        if missing:
            yield Hit(beginning(story), {"question": quoted(missing[0]), "missing": missing[1]})

    def unanswered(self, story: Story, evidence: Evidence) -> Iterator[tuple[str, str]]:
        """The questions that the story does not speak of, each with what is missing."""
        for asked, is_there, missing in (
            (self.failures, self.has_failure, "nothing in it goes wrong"),
            (self.conflicts, self.has_opponent, "it names nobody on the other side"),
            (self.leading, self.has_followers, "it names nobody whom you led"),
        ):
            question = requested(story, asked)
            if question and not is_there(story, evidence):
                yield question, missing

    def has_failure(self, story: Story, evidence: Evidence) -> bool:
        after = " ".join(section.prose.text for section in story.sections if section.kind not in SETUP)
        return says(_text(story), self.setbacks) or says(after, self.troubles)

    def has_opponent(self, story: Story, evidence: Evidence) -> bool:
        return says(_text(story), self.disputes) or self.has_people(story, evidence)

    def has_followers(self, story: Story, evidence: Evidence) -> bool:
        return says(_text(story), self.groups) or self.has_people(story, evidence)

    def has_people(self, story: Story, evidence: Evidence) -> bool:
        """Whether anybody but the speaker may be in the story."""
        text = _text(story)
        acting = any(sentence.clause.agent is Agent.OTHER for sentence in evidence.sentences)
        named = any(name.lower() not in _DATES for name in _NAMED.findall(text))
        known = any(word(found.lower()).person for found in _WORD.findall(text))
        return acting or known or named or says(text, self.people)


def _text(story: Story) -> str:
    return " ".join(section.prose.text for section in story.sections)
