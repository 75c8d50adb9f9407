"""How much of what was done a story tells."""

from __future__ import annotations

from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story


def detail_of_steps(story: Story, evidence: Evidence) -> int:
    """The words that belong to this story alone, in the steps of its Action, or of an answer without labels."""
    kind = SectionKind.ACTION if story.labelled else SectionKind.OTHER
    return sum(sentence.specific_words for sentence in evidence.sentences_of(kind) if sentence.is_step)
