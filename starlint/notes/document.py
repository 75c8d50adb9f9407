"""A Markdown file parsed once: its text, lines, blocks and headings, and what they say about the whole file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain, pairwise

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes import markdown
from starlint.notes.file_traits import FileTraits, traits_of
from starlint.notes.label_names import LabelNames, label_names
from starlint.notes.labels import Label, label_at_start
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.principles import from_front_matter
from starlint.notes.purpose import (
    is_name_of_interview_notes,
    is_title_of_stories,
    prepares_for_a_post,
    prepares_for_interviews,
    speaks_of_interviews,
)
from starlint.notes.questions import asks_for_story, asks_for_way, is_prompt, is_question
from starlint.notes.story import SectionKind
from starlint.notes.topics import are_topics, is_name_of_stories, topic

_REACH = 6  # lines between a question and the label below it, in a page without blank lines
_TITLE = late_pattern(
    r"(?:(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)?(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*\Z"
)  # "b. **The crane:**"


_OF_THE_PAST = late_pattern(r"\b(?:did|was|were|happened)\b")  # "What did you learn?", not "How do you handle a row?"
_OF_A_FORM = 3  # times that a question stands in a file, word for word
_ASKING = 3  # questions that ask for a story, as only those of interviews do
_FEWEST_ASKING, _HEADINGS_AN_ASKING_ONE = 2, 3


@dataclass(frozen=True, eq=False)
class Document:
    """A text, the names that label sections in it, and the name of its file.

    Everything else follows from these and is worked out once, when it is first needed; hence no slots.
    """

    text: str
    label_names: LabelNames = field(default_factory=label_names)
    name: str = ""  # of its file

    @cached_property
    def front_matter(self) -> Span:
        """The YAML or TOML at the very top; empty where there is none."""
        return markdown.front_matter(self.text)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines, without their ends."""
        return markdown.source_lines(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order; of front matter the title, where it is a question or names a file of stories."""
        title = markdown.front_matter_title(self.text)
        counts = title is not None and (is_question(title.text) or is_title_of_stories(title.text))
        found = (*([title] if title and counts else []), *markdown.blocks(self.text))
        together = (len(block.lines) > 1 and block.kind is BlockKind.PARAGRAPH for block in found)
        parts = (self._parts(block) if several else (block,) for block, several in zip(found, together, strict=True))
        return tuple(chain.from_iterable(parts))

    @cached_property
    def prompts(self) -> frozenset[str]:
        """The questions of a form that each of its entries answers, such as "What did you learn?"."""
        asked = Counter(block.text for block in self.blocks if block.text.endswith("?"))
        often = (text for text, count in asked.items() if count >= _OF_A_FORM)
        return frozenset(text for text in often if _OF_THE_PAST.search(text) and not asks_for_story(text))

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each block begins."""
        return [block.span.start for block in self.blocks]

    @cached_property
    def ends(self) -> list[int]:
        """The offset at which each block ends."""
        return [block.span.end for block in self.blocks]

    @cached_property
    def title(self) -> Block | None:
        """The heading that names the whole file: the only one of the first level."""
        tops = [block for block in self.blocks if block.kind is BlockKind.HEADING and block.level == 1]
        return tops[0] if len(tops) == 1 else None

    @cached_property
    def principles(self) -> tuple[str, ...]:
        """The principles that the front matter names, for every story of the file."""
        return tuple(from_front_matter(self.text[: self.front_matter.end]))

    @cached_property
    def prepares_for_interviews(self) -> bool:
        """Whether the file speaks of interviews, so that unsure labels may be believed."""
        return self.speaks_of_interviews or prepares_for_interviews(self.text)

    @cached_property
    def speaks_of_interviews(self) -> bool:
        """Whether the file says that it is about interviews, so that prose without labels may be believed."""
        told = is_name_of_interview_notes(self.name) or speaks_of_interviews(self.text)
        asking = self.traits.story_questions >= _ASKING or any(
            is_prompt(block.text) and asks_for_story(block.text) for block in self.blocks
        )
        told = told or self.is_called_stories or self.is_arranged_by_topics or asking or self._headings_ask
        return told or (bool(self.blocks) and prepares_for_a_post(self.blocks[0].texts[0], self.text))

    @property
    def _headings_ask(self) -> bool:
        """Whether one heading asks for a story, and more, a third of all, ask for one or name a topic of interviews."""
        texts = [heading.text for heading in self._headings]
        if not any(map(asks_for_story, texts)):
            return False
        fit = sum(asks_for_story(text) or asks_for_way(text) or topic(text) is not None for text in texts)
        return fit >= _FEWEST_ASKING and fit * _HEADINGS_AN_ASKING_ONE >= len(texts)

    @cached_property
    def _headings(self) -> list[Block]:
        return [block for block in self.blocks if block.kind is BlockKind.HEADING]

    @cached_property
    def is_called_stories(self) -> bool:
        """Whether its title says that it holds stories to be told."""
        return self.title is not None and is_title_of_stories(self.title.text)

    @cached_property
    def is_arranged_by_topics(self) -> bool:
        """Whether its headings, or its titles in bold where it has none, are topics that interviewers ask about."""
        headings = [block.text for block in self._headings if block is not self.title]
        titles = headings or [block.text for block in self.blocks if _TITLE.match(block.text)]
        return are_topics(titles, is_name_of_stories(f"{self.name} {self.title.text if self.title else ''}"))

    @cached_property
    def traits(self) -> FileTraits:
        """What is known of the whole file."""
        return traits_of(self.name, self.text[: self.front_matter.end], self.blocks)

    def source(self, span: Span) -> str:
        """The source of a span, as written."""
        return self.text[span.start : span.end]

    def label_at_start(self, line: str) -> Label | None:
        """The label that a line begins with, if any."""
        return label_at_start(line, self.label_names)

    def headings_over(self, index: int) -> Iterator[Block]:
        """The headings over the block of this index, the nearest first, labels left out."""
        at = self._heading_over[index]
        while at is not None:
            yield self.blocks[at]
            at = self._heading_over[at]

    @cached_property
    def _heading_over(self) -> list[int | None]:
        """The heading tree: the index of the heading over each block and over the end, labels left out."""
        over: list[int | None] = []
        open_headings: list[int] = []
        for index, block in enumerate(self.blocks):
            named = block.kind is BlockKind.HEADING and not self._is_label(block)
            while named and open_headings and self.blocks[open_headings[-1]].level >= block.level:
                open_headings.pop()
            over.append(open_headings[-1] if open_headings else None)
            if named:
                open_headings.append(index)
        return [*over, open_headings[-1] if open_headings else None]

    def _parts(self, block: Block) -> Iterator[Block]:
        """A paragraph in parts: a question or a bold title right over the labels of its story is a part of its own."""
        opening = [index for index, text in enumerate(block.texts) if index and self._opens_story(text)]
        over = {index for index in map(partial(self._line_over, block), opening) if index is not None}
        if not over:
            yield block
            return
        bounds = sorted({0, len(block.lines), *over, *(index + 1 for index in over)})
        for start, end in pairwise(bounds):
            leads = block.leads and not start
            yield replace(block, lines=block.lines[start:end], texts=block.texts[start:end], leads=leads)

    def _opens_story(self, line: str) -> bool:
        label = self.label_at_start(line)
        return label is not None and label.name.kind in (SectionKind.SITUATION, SectionKind.SETUP)

    def _line_over(self, block: Block, label: int) -> int | None:
        """The question or bold title over a label that opens a story, by its line; no other label stands between."""
        if _TITLE.match(block.texts[label - 1]) and not self.label_at_start(block.texts[label - 1]):
            return label - 1
        for index in range(label - 1, max(-1, label - 1 - _REACH), -1):
            if self.label_at_start(block.texts[index]):
                return None
            if asks_for_story(block.texts[index]):
                return index
        return None

    def _is_label(self, heading: Block) -> bool:
        label = self.label_at_start(heading.text)
        return label is not None and label.alone
