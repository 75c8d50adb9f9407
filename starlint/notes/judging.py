"""What a candidate is, judged by its words and its labels: a story, a stub, a template, or none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from starlint.notes.candidates import Candidate
from starlint.notes.document import Document
from starlint.notes.first_person import (
    count_first_person_actions,
    has_action_without_subject,
    has_first_person,
    has_first_person_singular,
    has_past_tense,
    is_instruction,
)
from starlint.notes.label_run import LabelRun
from starlint.notes.story import Section, SectionKind, StoryKind

FEWEST_WORDS = 25  # of a story; below, it is a stub
_MANY_ACTIONS = 4  # in the first person; a report has fewer

_PLACEHOLDER = re.compile(
    r"[\W_]*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\.{3,}|…+|_{3,}|-{2,}|TODO\b.*|TBD\b.*|xx+|lorem ipsum.*|n/?a|\(.*\)|\?+)"
    r"[\W_]*\Z",
    re.I | re.S,
)
_LONGEST_PLACEHOLDER = 300  # characters


def kind_of(document: Document, candidate: Candidate) -> StoryKind | None:
    """The kind of story that a candidate is; None if it is none.

    A specimen in a code fence counts only if it is a finished story.
    """
    kind = _kind(document, candidate)
    in_code = document.blocks[candidate.run.labels[0].block].code
    return None if in_code and kind is not StoryKind.STORY else kind


def _kind(document: Document, candidate: Candidate) -> StoryKind | None:
    """The kind; None for an explanation of the method, or a document of another kind."""
    sections, run = candidate.sections, candidate.run
    parts = [section.prose.text for section in sections]
    may_be_unfinished = run.sure or document.prepares_for_interviews
    if _is_template(document, sections):
        return StoryKind.TEMPLATE if may_be_unfinished else None
    if is_instruction(parts) or _only_names(sections):
        return None
    if sum(section.words for section in sections) < FEWEST_WORDS:
        return StoryKind.STUB if may_be_unfinished else None
    return StoryKind.STORY if _is_experience(" \n".join(parts), run, document.prepares_for_interviews) else None


def _is_experience(text: str, run: LabelRun, prepares_for_interviews: bool) -> bool:
    """Whether a text says what happened to its writer; outside of interview notes, it usually has to say "I"."""
    own = has_first_person(text) or has_action_without_subject(text)
    if prepares_for_interviews:
        believed = run.sure or run.plain >= {SectionKind.ACTION, SectionKind.RESULT}
        return own or (believed and has_past_tense(text))
    if run.whole:
        return own
    if run.sure or not run.documentary:
        return has_first_person_singular(text) and has_past_tense(text)
    return count_first_person_actions(text) >= _MANY_ACTIONS


def _only_names(sections: Sequence[Section]) -> bool:
    """Whether the labels are only listed, with nothing after them."""
    if any(section.prose.text for section in sections):
        return False
    labels = [section.label for section in sections]
    return not any(label.startswith("#") or ":" in label or "：" in label for label in labels)


def _is_template(document: Document, sections: Sequence[Section]) -> bool:
    contents = [document.text[section.label_span.end : section.span.end].strip() for section in sections]
    filled = [content for content in contents if content.strip(" *_:|")]
    waiting = [content for content in filled if len(content) <= _LONGEST_PLACEHOLDER and _PLACEHOLDER.match(content)]
    return bool(filled) and len(waiting) * 2 > len(filled)
