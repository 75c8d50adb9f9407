"""What a candidate is, judged by named evidence: a story, a stub, a template, or none of these.

The evidence stands in one table, in the order in which it counts. Each row says in a phrase what was seen, by which
predicate, and what a candidate of which it holds is; one of which none holds is a story.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from starlint.late import late_pattern
from starlint.notes.answer_labels import is_coaching, names_the_method
from starlint.notes.block_text import is_numbered_story
from starlint.notes.candidates import Candidate
from starlint.notes.document import Document
from starlint.notes.first_person import (
    count_first_person_actions,
    has_action_without_subject,
    has_first_person,
    has_first_person_action,
    has_first_person_singular,
    has_past_action,
    has_past_tense,
    is_instruction,
    tells_you_the_past,
)
from starlint.notes.gaps import has_gap, is_to_be_filled
from starlint.notes.label_run import LabelRun
from starlint.notes.markdown import BlockKind
from starlint.notes.placed_labels import PlacedLabel
from starlint.notes.story import Section, SectionKind, StoryKind

FEWEST_WORDS = 25  # of a story; below, it is a stub
_MANY_ACTIONS = 4  # in the first person; a report has fewer
_FEWEST_ACTIONS = 3  # in the first person, that make a passage a story in spite of what stands around it

_BRACKETED = (
    r"(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\.{3}|…|_{3}|--|TODO\b.*|TBD\b.*|xx+|lorem ipsum.*|n/?a|\?"
    r"|\((?=(?P<inside>.*\)))(?P=inside))"  # up to the last parenthesis, in one step
)
_PLACEHOLDER = late_pattern(rf"[\W_]*(?:\d{{1,2}}[.)]\s+)?{_BRACKETED}[\W_]*\Z", re.I | re.S)
_LONGEST_PLACEHOLDER = 400  # characters


class Judgement(NamedTuple):
    """What a candidate is, and the evidence for it."""

    kind: StoryKind | None  # None: none of these
    reason: str


@dataclass(frozen=True)
class Passage:
    """A candidate in its document, with what the evidence asks of it, each worked out once; hence no slots."""

    document: Document
    candidate: Candidate

    @property
    def run(self) -> LabelRun:
        """Its labels."""
        return self.candidate.run

    @property
    def sections(self) -> Sequence[Section]:
        """Its sections."""
        return self.candidate.sections

    @cached_property
    def parts(self) -> list[str]:
        """The words of each section."""
        return [section.prose.text for section in self.sections]

    @cached_property
    def text(self) -> str:
        """All its words."""
        return " \n".join(self.parts)

    @cached_property
    def source(self) -> str:
        """All of it as written."""
        return self.document.source(self.candidate.span)

    @property
    def believed(self) -> bool:
        """Whether its labels or its file are those of stories, so that an unfinished one is worth reporting."""
        return self.run.sure or self.document.prepares_for_interviews

    @cached_property
    def actions(self) -> int:
        """How often it says what its writer did."""
        return count_first_person_actions(self.text)


def judgement(document: Document, candidate: Candidate) -> Judgement:
    """What a candidate is, by the first evidence that holds of it.

    A specimen in a code fence counts only if it is a finished story.
    """
    passage = Passage(document, candidate)
    for reason, holds, kind in _EVIDENCE:
        if holds(passage):
            unfinished = passage.believed and not document.blocks[candidate.run.labels[0].block].code
            return Judgement(kind if unfinished else None, reason)
    return Judgement(StoryKind.STORY, "its writer says what happened")


_ALGORITHM = late_pattern(
    r"\bO\((?:1|log|[kmnEV])\b|leetcode|\b[Tt]ime [Cc]omplexity|\bclass Solution\b|^\W*(?:Input|Output)\s?[:：]", re.M
)


def _solves_an_algorithm(passage: Passage) -> bool:
    few = not passage.run.whole and passage.actions < _FEWEST_ACTIONS
    return few and bool(_ALGORITHM.search(passage.source))


_QUESTION_LINE = late_pattern(r"\W*Q\d*\W*[:.)]")
_REACH = 400  # characters before a label


def _answers_an_faq(passage: Passage) -> bool:
    """Whether each "A:" stands right under a "Q:"."""
    answers = [label for label in passage.run.labels if label.name and label.name.letter and label.kind is _ACTION]
    return bool(answers) and all(_is_under_question(passage.document.text, label.span.start) for label in answers)


def _is_under_question(text: str, start: int) -> bool:
    above = text[max(0, start - _REACH) : start].rstrip().splitlines()
    return bool(above) and bool(_QUESTION_LINE.match(above[-1]))


_ACTION = SectionKind.ACTION


def _has_labels_of_any_document(passage: Passage) -> bool:
    """Whether its labels are none of STAR's, under no question, and its writer does nothing.

    In chapters such as Problem, Approach and Results, "Built a pipeline" may be said of any project.
    """
    run = passage.run
    personal = any(name.own for name in run.names) and not _has_chapters(passage)
    if run.lettered or run.question or (run.plain and not run.documentary) or personal:
        return False
    if run.plain:
        return not (passage.actions or (has_first_person(passage.text) and has_action_without_subject(passage.text)))
    return passage.actions == 0 if run.documentary else not has_past_action(passage.text)


def _names_a_part_only(passage: Passage) -> bool:
    """Whether unsure labels such as Problem and Solution name no Action or no Result, and its writer does nothing.

    Chapters such as "What I wanted" and "What I did" are unsure, too, whatever is done in them.
    """
    run, own = passage.run, any(name.own for name in passage.run.names)
    chapters = own and _has_chapters(passage)
    unsure = len(run.plain) <= 1 and not (run.question or run.lettered or (own and not chapters))
    told = passage.actions > 0 and not (chapters and not run.openings)
    return unsure and not run.kinds >= {SectionKind.ACTION, SectionKind.RESULT} and not told


def _has_chapters(passage: Passage) -> bool:
    """Whether its labels are headings in a file that does not speak of interviews, as an article has them."""
    return passage.run.labels[0].style.heading > 0 and not passage.document.speaks_of_interviews


def _spells_another_word(passage: Passage) -> bool:
    """Whether its letters are those of another word, which has unknown ones, too: "V: S: A: F: E: R:"."""
    names = (_name_of(passage, label) for label in passage.run.labels if label.name is None)
    return passage.run.lettered and any(len(name) == 1 and name.isalpha() for name in names)


def _name_of(passage: Passage, label: PlacedLabel) -> str:
    return passage.document.source(label.span).strip(" *_:：.#-")


def _is_row_of_any_table(passage: Passage) -> bool:
    return passage.run.labels[0].style.cell and _has_labels_of_any_document(passage)


_TEMPLATE_ABOVE = late_pattern(
    r"\W*(?:\w+ ){0,2}(?:template|outline)\b"
    r"|.*\b(?:star|par|story|stories|answer|response)\b.{0,30}\b(?:template|outline)\b"
    r"|.*\b(?:template|outline)\W*\Z",
    re.I,
)
_MOST_TITLE_WORDS = 12


def _is_under_template(passage: Passage) -> bool:
    first = passage.run.labels[0].block
    above = passage.document.blocks[first - 1 : first] if first else ()
    titles = [block.text for block in above if block.kind is not BlockKind.CELL]
    titles += [heading.text for heading in passage.document.headings_over(first)][:1]
    announced = any(len(title.split()) <= _MOST_TITLE_WORDS and _TEMPLATE_ABOVE.match(title) for title in titles)
    return announced and passage.actions < _FEWEST_ACTIONS and not _is_filled_in(passage)


def _is_filled_in(passage: Passage) -> bool:
    """Whether what is called a template is a finished story: it says what was done and what came of it, in figures."""
    sections = {section.kind: section.prose.text for section in passage.sections}
    action, result = sections.get(SectionKind.ACTION, ""), sections.get(SectionKind.RESULT, "")
    told = has_past_action(action) and bool(_FIGURE.search(result))
    return told and not has_gap(passage.source) and not is_instruction(passage.parts)


_FIGURE = late_pattern(r"\d")


def _waits_to_be_filled(passage: Passage) -> bool:
    """Whether most sections, or all before the outcome, hold placeholders alone, or there is one in every sentence."""
    starts = [section.span.start for section in passage.sections[1:]]
    ends = [*starts, passage.sections[-1].span.end]
    contents = [
        (section.kind, passage.document.text[section.label_span.end : max(end, section.span.end)].strip())
        for section, end in zip(passage.sections, ends, strict=True)
    ]
    if is_to_be_filled(" ".join(content for _, content in contents), _WORDS_A_GAP):
        return True
    filled = [(kind, content) for kind, content in contents if content.strip(" *_:|")]
    waiting = [(kind, content) for kind, content in filled if _is_placeholder(content)]
    before = [kind for kind, _ in filled if kind in _BEFORE_OUTCOME]
    all_before = len(before) > 1 and [kind for kind, _ in waiting if kind in _BEFORE_OUTCOME] == before
    return bool(filled) and (len(waiting) * 2 > len(filled) or all_before)


_WORDS_A_GAP = 15  # about a sentence
_BEFORE_OUTCOME = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP, SectionKind.ACTION)


def _is_placeholder(content: str) -> bool:
    """Whether a text is one placeholder, or one a line."""
    lines = [line for line in content.splitlines() if line.strip()]
    return _is_one_placeholder(content) or all(map(_is_one_placeholder, lines))


def _is_one_placeholder(text: str) -> bool:
    return len(text) <= _LONGEST_PLACEHOLDER and bool(_PLACEHOLDER.match(text))


_EXAMPLE = late_pattern(r"^Example\b\s?:", re.M)
# The points of a lesson on one section: "Include: …", "Avoid: …", "Bad example: …"
_LESSON = late_pattern(
    r"^\W{0,4}(?:what to include|include|avoid|tips?|do(?:['’]?s)?|don['’]?ts?|(?:good|bad|weak|strong) examples?)\b"
    r"\W{0,4}:",
    re.M | re.I,
)
_FEWEST_LESSONS = 2


def _says_how_to_answer(passage: Passage) -> bool:
    """Whether its sections explain the method; what they give as an example, and the lesson, may speak to "you"."""
    if sum(bool(_LESSON.search(section.prose.text)) for section in passage.sections) >= _FEWEST_LESSONS:
        return True
    own = [section.prose.text for section in passage.sections if section.kind is not SectionKind.LEARNING]
    parts = [_EXAMPLE.split(part)[-1] for part in own]
    return not tells_you_the_past(parts) and is_instruction(parts if any(parts) else passage.parts)


def _is_under_advice(passage: Passage) -> bool:
    """Whether the heading or the title above is about how to answer, and nobody acts before the outcome."""
    first = passage.run.labels[0].block
    above = [block.text for block in passage.document.blocks[max(0, first - 1) : first]]
    above += [heading.text for heading in passage.document.headings_over(first)][:1]
    told = (section.prose.text for section in passage.sections if section.kind in _BEFORE_OUTCOME)
    acts = any(has_first_person_action(text) or has_action_without_subject(text) for text in told)
    return not acts and any(map(is_coaching, above))


def _is_in_advice(passage: Passage) -> bool:
    """Whether the line says before the first label to use the method: "Use STAR: Situation (a flood), Task (…)"."""
    start = passage.run.labels[0].span.start
    line = passage.document.text[:start].rpartition("\n")[2]
    return passage.actions == 0 and names_the_method(line)


def _only_names_sections(passage: Passage) -> bool:
    """Whether the labels are only listed, with nothing after them."""
    if any(passage.parts):
        return False
    labels = [section.label for section in passage.sections]
    return not any(label.startswith("#") or ":" in label or "：" in label for label in labels)


def _labels_its_outcome_only(passage: Passage) -> bool:
    """Whether only its Result or Learning has a label, as where prose names it in passing: "I split it. Result: …"."""
    return passage.run.kinds <= {SectionKind.RESULT, SectionKind.LEARNING}


def _is_short(passage: Passage) -> bool:
    return sum(section.words for section in passage.sections) < FEWEST_WORDS


def _is_nobodys_experience(passage: Passage) -> bool:
    """Whether nothing says what happened to its writer."""
    text, run = passage.text, passage.run
    if _is_under_number(passage):
        return False
    own = has_first_person(text) or has_action_without_subject(text)
    if passage.document.prepares_for_interviews:
        personal = any(name.own for name in run.names) and run.kinds >= _OUTCOME  # "What I did", in the passive
        believed = run.sure or personal or run.plain >= _OUTCOME
        answers = run.question and run.kinds >= _BEFORE_AND_AFTER
        return not (own or answers or (believed and has_past_tense(text)))
    return not own


def _may_be_any_text(passage: Passage) -> bool:
    """Whether nothing in the file says that it is about interviews, and it says too little of its writer's acts."""
    run = passage.run
    if passage.document.prepares_for_interviews or run.whole or _is_under_number(passage):
        return False
    if run.sure or not run.documentary:
        return not (has_first_person_singular(passage.text) and has_past_tense(passage.text))
    return passage.actions < _MANY_ACTIONS


def _is_under_number(passage: Passage) -> bool:
    """Whether "Story 3: …" stands right above it, so that it is one however briefly it is noted."""
    first = passage.run.labels[0]
    block = passage.document.blocks[first.block]
    line = next(index for index, line in enumerate(block.lines) if line.end >= first.span.start)
    above = block.texts[line - 1] if line else passage.document.blocks[first.block - 1].text if first.block else ""
    return is_numbered_story(above)


_OUTCOME = {SectionKind.ACTION, SectionKind.RESULT}
_BEFORE_AND_AFTER = {SectionKind.SITUATION, SectionKind.ACTION, SectionKind.RESULT}

_Evidence = tuple[str, Callable[[Passage], bool], StoryKind | None]

_EVIDENCE: tuple[_Evidence, ...] = (
    ("it solves a programming exercise", _solves_an_algorithm, None),
    ("each A is the answer to a Q", _answers_an_faq, None),
    ("its sections are not filled in yet", _waits_to_be_filled, StoryKind.TEMPLATE),
    ("a template or an outline is announced above", _is_under_template, StoryKind.TEMPLATE),
    ("its labels stand in a sentence of advice", _is_in_advice, None),
    ("its sections say how to answer", _says_how_to_answer, None),
    ("it stands under advice on how to answer, and its writer does nothing", _is_under_advice, None),
    ("its columns fit any table, and its writer does nothing", _is_row_of_any_table, None),
    ("its labels are only a list", _only_names_sections, None),
    ("only its outcome has a label", _labels_its_outcome_only, None),
    ("its letters spell something else", _spells_another_word, None),
    ("it is too short for a story", _is_short, StoryKind.STUB),
    ("its labels fit any document, and its writer does nothing", _has_labels_of_any_document, None),
    ("its labels name a part of a story only, and its writer does nothing", _names_a_part_only, None),
    ("nothing says what happened to its writer", _is_nobodys_experience, None),
    (
        "nothing in the file says that it is about interviews, and its labels may be those of any text",
        _may_be_any_text,
        None,
    ),
)
