"""Answers without labels: the prose under an interview question, and questions without any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.another_event import beginnings
from starlint.notes.answer_judging import Answer, answers, is_general_answer
from starlint.notes.answer_labels import (
    METHODS,
    answer_label,
    is_advice,
    is_coaching,
    is_coaching_title,
    is_commentary,
    is_counted_label,
    sample_label,
    short_label,
)
from starlint.notes.answer_parts import after_label, parts, speaker, up_to
from starlint.notes.block_text import is_byline, is_spoken, is_title, prose
from starlint.notes.candidates import Taken, overlaps
from starlint.notes.document import Document
from starlint.notes.first_person import (
    has_first_person,
    has_first_person_action,
    is_instruction,
)
from starlint.notes.gaps import is_to_be_filled
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.prose import Prose
from starlint.notes.questions import (
    asks_for_event,
    asks_for_story,
    asks_for_way,
    asks_the_candidate,
    is_in_chinese,
    is_question,
    leads_elsewhere,
    question_in,
)
from starlint.notes.quotation import Quotation
from starlint.notes.sections import answer_section
from starlint.notes.story import Question, Section, Story, StoryKind
from starlint.notes.story_context import principles_of


def unlabelled_answers(document: Document, taken: Taken) -> Iterator[Story]:
    """The unlabelled answers, and the questions without one, except those that labelled stories answer."""
    answered = taken.questions
    in_full = [story for story in taken.labelled if story.kind is StoryKind.STORY]
    in_full_spans = sorted(question.span for story in in_full for question in story.questions)
    found: list[_Considered] = []
    read = _Walk(document, taken.passages).answers()
    for answer in chain.from_iterable(_each_event(document, one) for one in read):
        others = in_full_spans if answer.labelled and answer.passages else answered
        if not any(overlaps(question.span, others) for question in answer.questions):
            words = prose(document.text, _spoken(document, answer))
            whole = words.words >= FEWEST_WORDS and not is_instruction([words.text])
            found.append(_Considered(answer, words, whole, whole and answers(document, answer, words.text)))
    among_stories = _are_mostly_stories(len(in_full), found)
    for one in found:
        yield from _stories(document, one, among_stories)


def _each_event(document: Document, answer: Answer) -> Iterator[Answer]:
    """An answer, or the events in it where each of its paragraphs tells another one."""
    begin = beginnings([_source(document, lines) for lines in answer.passages])
    for first, stop in pairwise((*begin, len(answer.passages))):
        yield answer if len(begin) == 1 else replace(answer, again=first > 0, passages=answer.passages[first:stop])


class _Considered(NamedTuple):
    """An answer with its spoken words."""

    answer: Answer
    words: Prose
    is_whole: bool  # it is long enough, and no instruction
    is_story: bool  # even if no other answer of the file is one


def _are_mostly_stories(labelled: int, found: Sequence[_Considered]) -> bool:
    """Whether most of what a file answers is answered by stories, so that a general answer is a weak one."""
    stories = labelled + sum(one.is_story for one in found)
    answered = labelled + sum(one.is_whole for one in found)
    return stories >= _FEWEST_STORIES and 100 * stories >= _SHARE_OF_STORIES * answered


_FEWEST_STORIES = 2  # of a file
_SHARE_OF_STORIES = 60  # percent of its answers


def _stories(document: Document, one: _Considered, among_stories: bool) -> Iterator[Story]:
    """What becomes of an answer: a story, or a stub where its questions ask for one event; or nothing."""
    answer, words = one.answer, one.words
    if not one.is_whole:
        if answer.event and not answer.again:
            is_noted = bool(words.spans) and not is_instruction([words.text])
            note = (answer_section(words),) if is_noted else ()
            yield _story(document, answer, _events(answer.questions), StoryKind.STUB, *note)
    elif one.is_story or (among_stories and is_general_answer(answer, words.text)):
        own = 0 if answer.labelled else len(answer.questions) - 1  # a sample answer serves all questions above it
        if own > 0:
            yield _story(document, answer, _events(answer.questions[:own]), StoryKind.STUB)
        kind = StoryKind.TEMPLATE if is_to_be_filled(words.text) else StoryKind.STORY
        yield _story(document, answer, answer.questions[max(own, 0) :], kind, answer_section(words))


def _events(questions: Sequence[Question]) -> Sequence[Question]:
    """The questions that ask for an event, so that they miss an answer."""
    return [question for question in questions if asks_for_story(question.text)] or questions


def _spoken(document: Document, answer: Answer) -> list[tuple[Span, ...]]:
    """The passages of an answer that are spoken: no title, and no advice before or after."""
    passages = list(answer.passages)
    while passages[answer.labelled :] and is_commentary(_source(document, passages[-1])):
        passages.pop()
    while passages and not answer.labelled and is_advice(_source(document, passages[0])):
        passages.pop(0)
    return passages[1:] if _opens_with_title(document, passages) else passages


def _opens_with_title(document: Document, passages: Sequence[tuple[Span, ...]]) -> bool:
    """Whether a title stands over what would be an answer without it; a title alone may be the note of one."""
    title = _source(document, passages[0]) if passages else ""
    is_one = (is_title(title) or is_byline(title)) and not has_first_person(title)
    return is_one and prose(document.text, passages[1:]).words >= FEWEST_WORDS


def _source(document: Document, lines: Sequence[Span]) -> str:
    return " ".join(map(document.source, lines))


def _story(
    document: Document, answer: Answer, questions: Sequence[Question], kind: StoryKind, *sections: Section
) -> Story:
    span = sections[0].span if sections else Span(questions[0].span.start, questions[-1].span.end)
    start = questions[0].span.start if questions else span.start
    principles = principles_of(document, start, start)
    title = questions[-1].text if questions else answer.title
    return Story(title, kind, span, sections, tuple(questions), principles)


_ANSWER = late_pattern(r"\b(?:answer|version|response)\b", re.I)
_MOST_INTRODUCING_WORDS = 12
_TO_THE_INTERVIEWER = late_pattern(
    r"[\W_]*(?:(?:my )?questions? (?:to|for|i)\b.*|(?P<maybe>questions)[\W_]*|things to ask.*|ask them.*)\Z", re.I
)
_MOST_TURNING_WORDS = 9
_REMARK = late_pattern(r"“[^”]{1,40}”|\"[^\"]{1,40}\"")  # a few words that somebody should say, or should not
_NAMES_SEVERAL = late_pattern(r"\b(?:answers|responses|examples|replies)\b", re.I)


class _Walk:
    """One walk over the blocks, with the questions and the answer that are being read."""

    def __init__(self, document: Document, taken: Sequence[Span]) -> None:
        self.document = document
        self.taken = taken
        self.passed = 0  # how many of the taken passages are above
        self.done: list[Answer] = []
        self.current: Answer | None = None
        self.pending: Answer | None = None  # its questions have a labelled passage below, and no answer yet
        self.far = False  # a heading stands between, so that only a sample answer counts
        self.heading = 0  # the level of the heading that is the question; 0: it is no heading
        self.depth = 0  # how many lists the question is in
        self.numbered = False  # the question is a numbered line in bold
        self.numeral = ""  # of the question: "2)"
        self.counts = False  # the answer has a numbered list of its own
        self.nested = False  # the answer is in a list inside of the question's item
        self.advised = 0  # how much advice is being passed over: 0 none, 1 its label, 2 some of its text
        self.quotation = Quotation()  # that the answer stands in
        self.fenced = False  # the answer stands in a code fence, and ends with it
        self.quoted = 0  # how many block quotes the answer began in; a sample answer ends with them
        self.other = False  # the last question is one that no story answers
        self.other_level = 0  # of the heading that asks it; those below it, such as "Sample answers", belong to it
        self.lesson = False  # the heading is about how to answer
        self.asker = ""  # who asks the question of the answer, in a transcript
        self.turned = False  # these are questions to the interviewer …
        self.surely_turned = False  # … as the line above them says
        self.title: str | None = None  # the last heading
        self.level = 0  # of the last heading
        self.level_of_story = 0  # the level of the heading over the last labelled story

    def answers(self) -> list[Answer]:
        for block in self.document.blocks:
            if block.text in self.document.prompts:
                continue
            if self.is_wholly_taken(block):
                self.take(block)
            else:
                self.take_parts(block)
        self.finish()
        return self.done

    def take_parts(self, block: Block) -> None:
        """Take a block part by part, up to the labels of a story that begins in it."""
        begins = self.begin_of_story_in(block)
        for part in parts(block if begins is None else up_to(block, begins)):
            self.take(part)
        if begins is not None:
            self.interrupt()

    def finish(self) -> None:
        if self.current:
            self.done.append(self.current)
        self.current, self.advised, self.pending, self.far = None, 0, None, False

    def take(self, block: Block) -> None:
        words = block.text
        if self.asker and self.has_content() and speaker(words) == self.asker:
            self.finish()
        if self.is_taken(block):
            self.level_of_story = self.level
            self.interrupt()
        elif self.begins_answer(block):
            self.take_label(block)
        elif self.is_advice(block, words):
            self.take_advice(block)
        elif self.ends_answer(block, words) and not asks_for_story(words):
            self.finish()
        elif block.kind is BlockKind.HEADING:
            self.take_heading(block, words)
        elif block.kind in (BlockKind.RULE, BlockKind.CELL):
            self.take_rule()
        else:
            self.take_text(block, words)

    def take_text(self, block: Block, words: str) -> None:
        self.turn_back(words)
        turns = _TO_THE_INTERVIEWER.match(words) if len(words.split()) <= _MOST_TURNING_WORDS else None
        if turns:
            self.finish()
            self.turn(turns)
        elif self.lesson and not self.has_content():
            return
        elif self.passes_over(block, words):
            self.advised = 2
        elif self.nested and self.leaves_list(block):
            self.finish()
            self.take_text(block, words)
        elif not self.turned and is_question(words) and not self.is_point(block, words):
            self.take_question(block, words)
        else:
            self.take_content(block, words)

    def turn(self, found: re.Match[str] | None) -> None:
        """The questions below are those to the interviewer; under a bare "Questions", they may be."""
        self.turned, self.surely_turned = found is not None, found is not None and not found["maybe"]

    def turn_back(self, words: str) -> None:
        """Under a bare "Questions", one that asks the candidate for a story shows who asks."""
        if self.turned and not self.surely_turned and asks_for_story(words):
            self.turned = False

    def is_taken(self, block: Block) -> bool:
        while self.passed < len(self.taken) and self.taken[self.passed].end <= block.span.start:
            self.passed += 1
        return self.passed < len(self.taken) and self.taken[self.passed].start <= block.span.start

    def begin_of_story_in(self, block: Block) -> int | None:
        """Where a passage that is taken begins inside of a block; None if there is none."""
        if self.is_taken(block) or self.passed == len(self.taken):
            return None
        begins = self.taken[self.passed].start
        return begins if begins < block.span.end else None

    def is_wholly_taken(self, block: Block) -> bool:
        return self.is_taken(block) and self.taken[self.passed].end >= block.span.end

    def interrupt(self) -> None:
        """A labelled passage ends an answer; questions that have none yet may find it below."""
        waiting, far = self.waiting(), self.far
        self.finish()
        self.pending, self.far = waiting, far

    def waiting(self) -> Answer | None:
        """The questions that have no answer so far, though perhaps advice."""
        one = self.current or self.pending
        without = one and all(is_advice(_source(self.document, lines)) for lines in one.passages)
        return one if without else None

    # labels of answers

    def begins_answer(self, block: Block) -> bool:
        """Whether a block opens an answer by a label, to a question above or, as a sample, to one elsewhere."""
        line = block.texts[0]
        if block.kind in (BlockKind.RULE, BlockKind.CELL) or is_question(block.text) or _is_title_of_answers(block):
            return False
        if sample_label(line):
            return not (self.other and self.current is None)
        known = self.current or (
            self.pending and not self.far and line.strip("*_ ")[1:2].isalpha()
        )  # "A." may number a list
        inside = self.has_content() and self.speaks() and not (self.is_next(line) or is_counted_label(line))
        return bool(known and short_label(line) and not inside)

    def is_next(self, line: str) -> bool:
        """Whether a short label opens one more answer: the same label again, or one that stands alone: "Example 2"."""
        if self.current is None or not self.current.labelled:
            return False
        end = short_label(line)
        return end == len(line) or line[:end].strip() == self.current.label.strip()

    def speaks(self) -> bool:
        """Whether the answer so far speaks of its writer."""
        passages = self.current.passages if self.current else []
        return any(has_first_person(_REMARK.sub(" ", _source(self.document, lines))) for lines in passages)

    def take_label(self, block: Block) -> None:
        line = block.texts[0]
        if self.current is None and self.pending:
            self.resume(self.pending)
        elif self.current is None:
            self.current = Answer([], event=False, title=self.title)
            self.heading, self.depth = block.level or 6, block.depth
        elif self.current.labelled and self.speaks():
            self.repeat(self.current)
        end = answer_label(line)
        self.open_answer(line[:end], after_label(block, end))

    def open_answer(self, label: str, rest: Block | None) -> None:
        """Begin the answer; what stood between the question and its label was advice."""
        assert self.current
        self.current.label = label
        self.current.passages.clear()
        self.advised, self.lesson, self.quotation = 0, False, Quotation()
        if rest:
            self.take_content(rest, rest.text)

    def resume(self, answer: Answer) -> None:
        """Go on with a question that seemed to have no answer."""
        if self.done and self.done[-1] is answer:
            self.done.pop()
        self.current, self.pending = answer, None

    def repeat(self, answer: Answer) -> None:
        """Begin one more answer to the same questions."""
        self.done.append(answer)
        self.current = replace(answer, again=True, passages=[])

    # advice

    def is_advice(self, block: Block, words: str) -> bool:
        text = block.kind not in (BlockKind.RULE, BlockKind.CELL)
        return text and self.current is not None and is_coaching(block.texts[0]) and not has_first_person(words)

    def take_advice(self, block: Block) -> None:
        if self.has_content():
            self.quotation.closed = True
        else:
            self.advised = 1 if is_coaching_title(block.text) else 0

    def passes_over(self, block: Block, words: str) -> bool:
        """Whether a block belongs to the advice above it: a list, or one paragraph."""
        if self.has_content():
            return False
        if self.is_point_of_advice(block, words):
            return True
        if not self.advised or (asks_for_event(words) and is_question(words)):
            return False
        return bool(block.depth) or self.advised == 1

    def is_point_of_advice(self, block: Block, words: str) -> bool:
        """Whether a list item under a question says what its answer should hold: "Discuss a situation where you …"."""
        waits = self.current is not None and bool(self.current.questions) and not self.current.labelled
        return waits and block.leads and "?" not in words and bool(_TELLS_WHAT_TO_SAY.match(words))

    # headings, titles and rules

    def ends_answer(self, block: Block, words: str) -> bool:
        """Whether a title in bold or capitals ends the answer; points of a long answer do not."""
        if self.has_content() and self.is_next_of_list(block) and not is_question(words):
            return True
        if not self.has_content() or not is_title(words):
            return False
        if block.kind is not BlockKind.HEADING and (self.quotation.is_open or has_first_person_action(words)):
            return False
        nested = block.depth > self.depth
        return block.kind is BlockKind.HEADING or not (nested or (self.current and self.current.labelled))

    def is_next_of_list(self, block: Block) -> bool:
        """Whether a block is set as the question is, in a numbered list: in bold, or over an answer beside the list."""
        if self.counts or self.nested or block.depth != self.depth or has_first_person_action(block.text):
            return False
        if self.numbered:
            return _is_numbered_in_bold(block)
        return len(block.texts) == 1 and bool(self.numeral) and block.numeral == _following(self.numeral)

    def take_heading(self, block: Block, words: str) -> None:
        answerable = asks_for_story(words) or asks_for_way(words)
        under_question = self.current and self.heading and block.level > self.heading
        if under_question and not (answerable and asks_for_event(words)):
            self.advised = 0
            return
        waiting = self.waiting()
        self.finish()
        if waiting and waiting.questions and not self.heading and waiting.level <= block.level:
            self.pending, self.far = waiting, True
        self.turn(_TO_THE_INTERVIEWER.match(words))
        self.level, self.title = block.level, self.title if is_coaching_title(words) else question_in(words)
        if is_question(words):
            self.other, self.other_level = True, block.level
        elif block.level <= self.other_level:
            self.other = False
        self.lesson = is_coaching(words)
        if answerable and not self.follows_up(block, words):
            self.begin(block, words)
            self.heading = block.level
        elif asks_the_candidate(words) and not self.turned and not self.follows_up(block, words):
            self.begin_open(block, words)
            self.heading = block.level

    def follows_up(self, block: Block, words: str) -> bool:
        """Whether a heading is a follow-up question to the labelled story above it, under the same heading."""
        return 1 < self.level_of_story < block.level and not asks_for_story(words)

    def take_rule(self) -> None:
        if self.has_content():
            self.finish()

    def leaves_list(self, block: Block) -> bool:
        """Whether a list item stands beside the one that holds the question."""
        return bool(self.current and self.depth and block.leads and block.depth <= self.depth)

    def has_content(self) -> bool:
        return self.current is not None and bool(self.current.passages)

    # questions and content

    def take_question(self, block: Block, words: str) -> None:
        """A question that a story may answer; any other follows up on the one above, or ends its answer."""
        if self.asker and speaker(words) == self.asker and not asks_for_story(words):
            self.finish()  # in a transcript, it follows up on the answer above
        elif _SAYS_WHAT_IT_ANSWERS.match(words):
            self.begin(block, words)
            assert self.current
            self.current.event = True
        elif asks_for_story(words) or asks_for_way(words):
            if not self.is_hint(block, words):
                self.begin(block, words)
        elif self.current is None or self.has_content() or self.current.labelled or self.leaves_list(block):
            self.finish()
            if asks_the_candidate(words):
                self.begin_open(block, words)
        self.other = self.other or (self.current is None and "?" in words)

    def is_point(self, block: Block, words: str) -> bool:
        """Whether a question is one of the points in an answer, such as "Can they explain it?"."""
        answering = self.current is not None and self.current.labelled and self.has_content()
        return answering and block.depth > self.depth and not asks_for_story(words)

    def is_hint(self, block: Block, words: str) -> bool:
        """Whether a question in Chinese under one in English says what the answer may be about."""
        if self.current is None or not self.current.questions or words.isascii() or self.has_content():
            return False
        return block.depth > self.depth and is_in_chinese(words) and not is_in_chinese(self.current.questions[-1].text)

    def begin(self, block: Block, words: str) -> None:
        """Begin the answer to a question, or add the question to the one just above."""
        question = Question(question_in(words), block.span)
        event = asks_for_story(words)
        waits = self.current is not None and self.current.event and not (self.has_content() or self.current.labelled)
        if self.current and waits and event and not self.heading:
            self.current.questions.append(question)
            return
        self.finish()
        self.other, self.asker = False, speaker(words)
        self.current = Answer([question], event, self.level)
        self.heading, self.depth, self.nested, self.quotation = 0, block.depth, False, Quotation()
        self.numbered, self.numeral, self.counts = _is_numbered_in_bold(block), block.numeral, False

    def begin_open(self, block: Block, words: str) -> None:
        """Begin the answer to a question that asks for no event."""
        self.begin(block, words)
        assert self.current
        self.current.open = True

    def take_content(self, block: Block, words: str) -> None:
        if self.current is None or not is_spoken(self.document, block):
            return
        if self.quotation.is_over_before(words):
            if not self.quotation.is_followed_by(words):
                return
            self.repeat(self.current)
        elif self.quotation.closed and self.is_another(words):
            self.repeat(self.current)
        begun = bool(self.current.passages)
        if all(map(leads_elsewhere, block.texts)) or (begun and self.leaves_frame(block)):
            self.take_rule()
            return
        if not begun and _introduces(words):
            return
        self.advised = 0
        self.counts = self.counts or bool(block.numeral)
        if not self.has_content():
            self.nested, self.fenced, self.quoted = block.depth > self.depth, block.code, block.quoted
        self.current.passages.append(block.lines[: self.lines_inside(block)])

    def leaves_frame(self, block: Block) -> bool:
        """Whether a block stands outside of the code fence that the answer is in, or of the quote under its label."""
        assert self.current
        return (self.fenced and not block.code) or (self.current.labelled and block.quoted < self.quoted)

    def is_another(self, words: str) -> bool:
        """Whether a quotation under "Sample answers" is one more of them: it is long enough, as what came before is."""
        assert self.current
        before = sum(len(_source(self.document, lines).split()) for lines in self.current.passages)
        return bool(_NAMES_SEVERAL.search(self.current.label)) and min(before, len(words.split())) >= FEWEST_WORDS

    def lines_inside(self, block: Block) -> int:
        """How many lines of a block belong to the answer, which ends with its quotation if it stands in one."""
        if not self.has_content():
            self.quotation = Quotation.opened_by(block.text)
        return self.quotation.follow(block.texts)


def _is_title_of_answers(block: Block) -> bool:
    """Whether a heading names the answers of a whole page: "Interview answers: shop floor, phones"."""
    end = sample_label(block.text) if block.kind is BlockKind.HEADING else 0
    return 0 < end < len(block.text) and bool(_NAMES_SEVERAL.search(block.text[:end]))


# "Question it answers: how do you test?" over a story.
_SAYS_WHAT_IT_ANSWERS = late_pattern(r"\W*questions? (?:it|this|this story) answers?\W*[:：]", re.I)
_TELLS_WHAT_TO_SAY = late_pattern(
    r"\W*(?:discuss|provide|explain|show|mention|highlight|emphasi[sz]e|choose|pick|outline|use|demonstrate|include"
    r"|relate|share (?:some|how|what|any)|describe (?:how|the|what|why|any)|talk about|focus on)\b",
    re.I,
)


def _following(numeral: str) -> str:
    """The numeral after one: "3)" after "2)"."""
    number = numeral.rstrip(".)")
    return f"{int(number) + 1}{numeral[len(number) :]}" if number.isdecimal() else ""


def _is_numbered_in_bold(block: Block) -> bool:
    """Whether a block is one numbered line, all of it in bold, as the questions of a list are."""
    line = block.texts[0]
    return bool(block.numeral) and len(block.texts) == 1 and line.startswith("**") and line.endswith("**")


def _introduces(words: str) -> bool:
    """Whether a few words announce the answer: "Here is my answer:", "STAR answer"."""
    if _METHOD_ALONE.match(words):
        return True
    before, colon, after = words.rpartition(":")
    if not colon or len(words.split()) > _MOST_INTRODUCING_WORDS or any(map(_is_of_word, after)):
        return False
    return bool(_ANSWER.search(before))


_METHOD_ALONE = late_pattern(rf"\W*(?:\[!\w+\]\W*)?{METHODS}(?: (?:story|method|format|answer))?\W*\Z", re.I)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
