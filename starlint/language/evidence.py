"""What was found in one story: the words that checks judge by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlint.finding import Span
from starlint.language.agents import Act, act, own_verbs
from starlint.language.pipeline import document
from starlint.language.quantities import QuantityKind, quantities
from starlint.language.sentences import sentences
from starlint.language.steps import detail, is_step
from starlint.notes.prose import count_words
from starlint.notes.story import Section, SectionKind, Story

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a story, and who acts in it."""

    section: Section
    start: int  # offsets in section.prose.text
    end: int
    span: Span  # in the source
    text: str
    words: int
    act: Act
    own_verbs: tuple[str, ...]  # what the teller does in any of its clauses, base forms
    detail: int  # how many of its words belong to this story alone
    is_step: bool  # it tells a step that was taken, in words one can picture

    @property
    def judged_by(self) -> Span:
        """The words in the source that say who acts; the sentence where none stand out."""
        if self.act.start == self.act.end:
            return self.span
        return self.section.prose.span(self.start + self.act.start, self.start + self.act.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """One quantity named in a story."""

    section: Section
    span: Span  # in the source
    text: str
    kind: QuantityKind
    baseline: bool = False  # told as a change or a comparison
    target: bool = False  # wanted, planned or promised, not reached


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that language has to say of one story."""

    sentences: tuple[Sentence, ...] = ()
    quantities: tuple[Mention, ...] = ()

    def sentences_of(self, *kinds: SectionKind) -> Iterator[Sentence]:
        """The sentences of its sections of these kinds, in order."""
        return (s for s in self.sentences if s.section.kind in kinds)

    def quantities_of(self, *kinds: SectionKind) -> Iterator[Mention]:
        """The quantities of its sections of these kinds, in order."""
        return (q for q in self.quantities if q.section.kind in kinds)


def evidence(story: Story) -> Evidence:
    """Read a story's sections for what they say."""
    heard = [_heard(section) for section in story.sections if section.prose.text]
    return Evidence(
        tuple(sentence for spoken, _ in heard for sentence in spoken),
        tuple(mention for _, named in heard for mention in named),
    )


def _heard(section: Section) -> tuple[list[Sentence], list[Mention]]:
    doc = document(section.prose.text)
    spoken = [
        _sentence(section, span, start, end)
        for start, end in sentences(section.prose.text)
        if (span := doc.char_span(start, end, alignment_mode="expand")) is not None
    ]
    named = [
        Mention(section, section.prose.span(q.start, q.end), doc.text[q.start : q.end], q.kind, q.baseline, q.target)
        for q in quantities(doc)
    ]
    return spoken, named


def _sentence(section: Section, span: Tokens, start: int, end: int) -> Sentence:
    text = section.prose.text[start:end]
    acting, verbs, details = act(span), own_verbs(span), detail(span)
    place = section.prose.span(start, end)
    step = is_step(acting, verbs, details)
    return Sentence(section, start, end, place, text, count_words(text), acting, verbs, details, step)
