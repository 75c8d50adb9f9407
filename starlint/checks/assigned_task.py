"""A check of the Task: whether the speaker made it their own, or was only given an order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from starlint.checks.check import Hit, Scope
from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story
from starlint.wording import quoted

# "Nobody had asked me to"; "a customer asked me to", who gives no orders.
_NO_ORDER = re.compile(
    r"\b(?:nobody|no one|none|never|not|if|when|customers?|clients?|guests?|patients?|students?|parents?|friends?)\b"
    r"|n't\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class AssignedTask:
    """A Task that holds an order and nothing of the speaker's own, shown at the order."""

    FILLS: ClassVar[frozenset[str]] = frozenset({"order"})
    LISTS: ClassVar[tuple[str, ...]] = ("orders", "initiative")
    SCOPE: ClassVar[Literal[Scope.STORY]] = Scope.STORY

    orders: tuple[str, ...]  # what gives an order: "told me to"
    initiative: tuple[str, ...]  # what makes a task one's own: "I wanted", "my goal"
    most_sentences: int  # a Task of more says more than the order

    def find(self, story: Story, evidence: Evidence) -> Iterator[Hit]:
        sentences = list(evidence.sentences_of(SectionKind.TASK))
        order = next((m for m in evidence.found(self.orders, SectionKind.TASK) if not _NO_ORDER.search(m.before)), None)
        own = any(evidence.found(self.initiative, SectionKind.TASK))
        if order and not own and len(sentences) <= self.most_sentences:
            yield Hit(order.span, {"order": quoted(order.sentence.text)})
