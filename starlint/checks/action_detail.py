"""How much a story says of what was done."""

from __future__ import annotations

from starlint.language.results import Evidence
from starlint.notes.story import SectionKind, Story


def specific_words_in_steps(story: Story, evidence: Evidence) -> int:
    """The words that belong to this story alone, in the steps of its Action, or of an answer without labels."""
    sentences = evidence.sentences_for(story, SectionKind.ACTION)
    return sum(sentence.specific_words for sentence in sentences if sentence.is_step)
