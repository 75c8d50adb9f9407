"""A check of length: whether a story, some of its sections or a sentence are too long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.checks.highlights import heading
from starlint.checks.section_names import together
from starlint.finding import Severity, Span
from starlint.language.results import Evidence, Sentence
from starlint.notes.prose import count_words
from starlint.notes.story import Section, SectionKind, Story
from starlint.spoken_time import WORDS_A_MINUTE, clock
from starlint.wording import longest, quoted

_Part = tuple[int, Section | Sentence]  # words, and the sentence, or the section at whose label a finding is shown


@dataclass(frozen=True, slots=True)
class Length:
    """A story that is too long, shown where it begins; or some of its sections, shown at their label; or its sentences.

    Of long sentences there is one finding, at the first, which names the longest others. Passing one limit is enough.
    Where none is set, so many as `least-words` are too many.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset(
        {"words", "story", "share", "action", "sections", "time", "limit", "cut", "rate", "quote", "others"}
    )
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    words_per_minute: int = WORDS_A_MINUTE  # the pace by which the spoken time is reckoned
    warning_seconds: int | None = None  # a limit: spoken time
    error_seconds: int | None = None  # above, an error
    full_action: int = 0  # percent: a story of which the Action takes so much is only warned of …
    longest_seconds: int = 0  # … up to here; 0: it is no exception
    info_share: int | None = None  # a limit: percent of the story's words; above, an info
    warning_share: int | None = None  # above, a warning
    percent_of_action: int | None = None  # a limit: words, in percent of those of the Action; as many are too many …
    least_action: int = 0  # … unless the Action has fewer words than this: then it is too short
    least_words: int = 0  # whatever is shorter is left alone
    least_share: int = 0  # percent of the story's words; whatever takes less of it is left alone
    sections: tuple[SectionKind, ...] = ()  # measured together, where the story has an Action; none named: all of it
    sentences: bool = False  # each sentence is measured by itself; an item of a list is a sentence
    unlabelled: bool = False  # only answers without labels are measured
    most: int = 3  # sentences that are named: the first, and the longest others
    slack_seconds: int = 0  # a spoken time that is above the warning by no more is let pass

    def __post_init__(self) -> None:
        if self.words_per_minute < 1:
            raise ValueError(f"words-per-minute: expected 1 or more, found {self.words_per_minute}")
        warning = self.warning_seconds or 0
        if self.error_seconds is not None and not 0 < warning <= self.error_seconds:
            raise ValueError(f"error-seconds: expected {warning} or more, found {self.error_seconds}")

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        if self.unlabelled and story.labelled:
            return
        parts = self.each_sentence(evidence) if self.sentences else self.whole(story)
        counts = [one for one in parts if one[0] >= max(self.least_words, self.least_share * story.words / 100)]
        long = [(words, part) for words, part in counts if self.passed(words, story)]
        for words, part in long[:1]:
            values = self.values(words, part, story) | {"others": self.others(long[1:])}
            yield Hit(_span(part), values, self.passed(words, story)[0])

    def others(self, rest: list[_Part]) -> str:
        """The other long sentences in brief: ". 2 more are too long (“…”, 44 words)"; empty where none is."""
        named = longest([(words, part.text) for words, part in rest if isinstance(part, Sentence)], self.most - 1)
        return f". {len(rest)} more {'is' if len(rest) == 1 else 'are'} too long ({named})" if rest else ""

    def each_sentence(self, evidence: Evidence) -> Iterable[_Part]:
        sentences = evidence.sentences_of(*self.sections) if self.sections else evidence.sentences
        return ((one.words, one) for one in sentences if _words_in_one_breath(one) >= self.least_words)

    def whole(self, story: Story) -> Iterable[_Part]:
        """The story, or its sections together."""
        if not self.sections:
            return ((story.words, story.sections[0]),)
        sections = [section for section in story.sections_of(*self.sections) if section.words]
        if not sections or not story.words_of(SectionKind.ACTION):
            return ()
        return ((sum(section.words for section in sections), sections[0]),)

    def passed(self, words: int, story: Story) -> list[Severity | None]:
        """The severity of each limit that so many words pass, the most severe first; None: the rule's own."""
        found: list[Severity | None] = []
        if self.warning_seconds is not None:
            found += self.by_time(words, story)
        if self.info_share is not None or self.warning_share is not None:
            found += self.by_share(words, story)
        if self.percent_of_action is not None:
            action = story.words_of(SectionKind.ACTION)
            outweighs = 100 * words >= self.percent_of_action * action and action >= self.least_action
            found += [None] if outweighs else []
        return found if self.has_limit else [None]

    @property
    def has_limit(self) -> bool:
        """Whether there is another limit than `least-words`."""
        limits = self.warning_seconds, self.info_share, self.warning_share, self.percent_of_action
        return limits != (None, None, None, None)

    def by_time(self, words: int, story: Story) -> list[Severity | None]:
        seconds = self.seconds(words)
        if self.error_seconds is not None and seconds > self.error_seconds and not self.is_well_spent(seconds, story):
            return [Severity.ERROR]
        return [None] if seconds > (self.warning_seconds or seconds) + self.slack_seconds else []

    def is_well_spent(self, seconds: int, story: Story) -> bool:
        """Whether most of a story that is not endless tells what was done."""
        action = 100 * story.words_of(SectionKind.ACTION)
        return seconds <= self.longest_seconds and action >= self.full_action * story.words

    def by_share(self, words: int, story: Story) -> list[Severity | None]:
        if self.warning_share is not None and 100 * words > self.warning_share * story.words:
            return [Severity.WARNING]
        is_above = self.info_share is not None and 100 * words > self.info_share * story.words
        return [Severity.INFO] if is_above else []

    def aimed_at(self, minutes: float) -> Length:
        """The same check for answers of so many minutes: the warning half a minute above, the error as far above it.

        Only what measures the time of a whole story is changed.
        """
        if self.warning_seconds is None or self.sections or self.sentences:
            return self
        warning = round(minutes * 60) + _GRACE
        later = warning - self.warning_seconds
        error = self.error_seconds and self.error_seconds + later
        longest = self.longest_seconds and self.longest_seconds + later
        return replace(self, warning_seconds=warning, error_seconds=error, longest_seconds=longest)

    def seconds(self, words: int) -> int:
        """How long so many words take, in seconds, a part of a second counted as a whole one."""
        return -(-words * 60 // self.words_per_minute)

    def values(self, words: int, part: Section | Sentence, story: Story) -> dict[str, object]:
        """The figures of the message; ``cut`` is how many words lie beyond the warning."""
        limit = self.warning_seconds or 0
        kinds = [section.kind for section in story.sections_of(*self.sections) if section.words]
        return {
            "words": words,
            "story": story.words,
            "share": f"{100 * words / story.words:.0f}",
            "action": story.words_of(SectionKind.ACTION),
            "sections": together(*kinds),
            "time": clock(self.seconds(words)),
            "limit": clock(limit),
            "cut": words - limit * self.words_per_minute // 60,
            "rate": self.words_per_minute,
            "quote": quoted(part.prose.text if isinstance(part, Section) else part.text),
        }


_GRACE = 30  # seconds


def _words_in_one_breath(sentence: Sentence) -> int:
    """The words of a sentence; of one with a colon or semicolons, those of its longest part."""
    if not _BREATH.search(sentence.text):
        return sentence.words
    return max(map(count_words, _BREATH.split(sentence.text)))


_BREATH = re.compile(r"[;:](?=\s)")


def _span(part: Section | Sentence) -> Span:
    return heading(part) if isinstance(part, Section) else part.span
