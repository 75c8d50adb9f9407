"""A check of the lesson of a story: whether it is about a tool, and not about the person who tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.language.results import Evidence, PhraseMatch
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted

_TOLD = (SectionKind.RESULT, SectionKind.LEARNING)
_ON_THE_WAY = ("when ", "where ", "that ")


@dataclass(frozen=True, slots=True)
class LessonAboutTool:
    """A story that ends on what its writer learned of a technology, shown at the lesson.

    Silent where any lesson, or a sentence beside it, says what the writer thinks or does differently.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"quote", "tool"})
    LISTS: ClassVar[tuple[str, ...]] = ("lessons", "tools", "oneself")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    lessons: tuple[str, ...]  # phrases that tell a lesson: "i learned"
    tools: tuple[str, ...]  # technologies, and the words for them: "redis", "framework"
    oneself: tuple[str, ...]  # what a lesson about oneself speaks of: "i now", "ask for help", "communication"
    answer_from: int = 60  # percent of an answer without labels, counted in its characters

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        lessons = [match for match in evidence.found(self.lessons) if self.is_told(match)]
        tools = [self.tool(match, evidence) for match in lessons]
        if lessons and tools[0] and all(tools) and not self.speaks_of_oneself(lessons, evidence):
            sentence = lessons[0].sentence
            yield Hit(sentence.span, {"quote": quoted(sentence.text), "tool": quoted(tools[0].text)})

    def is_told(self, lesson: PhraseMatch) -> bool:
        """Whether it stands where a lesson does, and is no step on the way: "that's when I learned about it"."""
        section = lesson.sentence.section
        late = lesson.sentence.start * 100 >= self.answer_from * len(section.prose.text)
        told = section.kind in _TOLD or (section.kind is SectionKind.OTHER and late)
        return told and not lesson.before.lower().endswith(_ON_THE_WAY)

    def tool(self, lesson: PhraseMatch, evidence: Evidence) -> PhraseMatch | None:
        """The technology that a lesson names; None where it names none."""
        tools = evidence.found_in(lesson.sentence, self.tools)
        return next((tool for tool in tools if tool.start >= lesson.end), None)

    def speaks_of_oneself(self, lessons: list[PhraseMatch], evidence: Evidence) -> bool:
        """Whether a lesson or the two sentences after it do, or the whole section that is there for the learning."""
        near = (sentence for lesson in lessons for sentence in evidence.from_sentence(lesson.sentence, _REACH))
        around = {id(sentence) for sentence in (*near, *evidence.sentences_of(SectionKind.LEARNING))}
        return any(id(match.sentence) in around for match in evidence.found(self.oneself))


_REACH = 3  # sentences
