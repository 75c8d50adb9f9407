"""A walk over the blocks of a file, which finds the answers that no labels of sections mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.admonitions import CALLOUT
from starlint.notes.answer_frame import Asked, Frame
from starlint.notes.answer_judging import Answer
from starlint.notes.answer_labels import (
    METHODS,
    answer_label,
    is_advice,
    is_coaching,
    is_coaching_title,
    is_counted_label,
    sample_label,
    short_label,
)
from starlint.notes.answer_parts import after_label, parts, speaker, up_to
from starlint.notes.block_text import is_spoken, is_task, is_title
from starlint.notes.document import Document
from starlint.notes.first_person import has_first_person, has_first_person_action, has_past_action
from starlint.notes.judging import FEWEST_WORDS
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import (
    asks_about_style,
    asks_for_event,
    asks_for_story,
    asks_for_way,
    asks_the_candidate,
    is_in_chinese,
    is_question,
    leads_elsewhere,
    question_in,
)
from starlint.notes.quotation import is_wholly_quoted
from starlint.notes.story import Question


def possible_answers(document: Document, taken: Sequence[Span]) -> list[Answer]:
    """What stands under the questions and the labels of answers in a file, outside of the passages that are taken."""
    return _Walk(document, taken).answers()


def source_of(document: Document, lines: Sequence[Span]) -> str:
    """The lines of a passage as they are written, joined by spaces."""
    return " ".join(map(document.source, lines))


class _Whose(Enum):
    """Whom the questions are for that come next."""

    CANDIDATE = auto()
    PERHAPS_INTERVIEWER = auto()  # they stand under a bare "Questions"
    INTERVIEWER = auto()


class _Advice(Enum):
    """How much advice on the question is being passed over."""

    NONE = auto()
    LABEL = auto()
    TEXT = auto()


class _Walk:
    """One walk over the blocks, with the questions and the answer that are being read."""

    def __init__(self, document: Document, taken: Sequence[Span]) -> None:
        self.document = document
        self.taken = taken
        self.passed = 0  # how many of the taken passages are above
        self.done: list[Answer] = []
        # the answer
        self.current: Answer | None = None
        self.asked = Asked()
        self.frame = Frame()
        self.advice = _Advice.NONE
        self.pending: Answer | None = None  # its questions have a labelled passage below, and no answer yet
        self.far = False  # a heading stands between, so that only a sample answer counts
        # what is above it
        self.title: str | None = None  # the last heading
        self.level = 0  # of the last heading
        self.level_of_story = 0  # the level of the heading over the last labelled story
        self.lesson = False  # the heading is about how to answer
        self.other = False  # the last question is one that no story answers
        self.other_level = 0  # of the heading that asks it; those below it, such as "Sample answers", belong to it
        self.whose = _Whose.CANDIDATE

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

    def take(self, block: Block) -> None:
        words = block.text
        if self.has_content() and self.is_asked_on(words):
            self.finish()
        if self.is_taken(block):
            self.level_of_story = self.level
            self.interrupt()
        elif self.begins_answer(block):
            self.take_label(block)
        elif self.is_advice(block, words):
            self.take_advice(block)
        elif self.ends_answer(block, words) and not asks_for_story(words):
            self.take_end(block, words)
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
            self.advice = _Advice.TEXT
        elif self.frame.nested and self.current and self.asked.is_beside(block):
            self.finish()
            self.take_text(block, words)
        elif self.whose is _Whose.CANDIDATE and is_question(words) and not self.is_point(block, words):
            self.take_question(block, words)
        else:
            self.take_content(block, words)

    def finish(self) -> None:
        if self.current:
            self.done.append(self.current)
        self.current, self.advice, self.pending, self.far = None, _Advice.NONE, None, False

    def has_content(self) -> bool:
        return self.current is not None and bool(self.current.passages)

    # passages that are taken

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
        without = one and all(is_advice(source_of(self.document, lines)) for lines in one.passages)
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
        return any(has_first_person(_REMARK.sub(" ", source_of(self.document, lines))) for lines in passages)

    def take_label(self, block: Block) -> None:
        line = block.texts[0]
        if self.current is None and self.pending:
            self.resume(self.pending)
        elif self.current is None:
            self.current = Answer([], event=False, title=self.title)
            self.asked = Asked(block.level or _BELOW_ALL_HEADINGS, block.depth)
        elif self.current.labelled and self.speaks():
            self.repeat(self.current)
        end = answer_label(line)
        self.open_answer(line[:end], after_label(block, end))

    def open_answer(self, label: str, rest: Block | None) -> None:
        """Begin the answer; what stood between the question and its label was advice."""
        assert self.current
        self.current.label = label
        self.current.passages.clear()
        self.advice, self.lesson, self.frame = _Advice.NONE, False, Frame()
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
            self.frame.quotation.closed = True
        else:
            self.advice = _Advice.LABEL if is_coaching_title(block.text) else _Advice.NONE

    def passes_over(self, block: Block, words: str) -> bool:
        """Whether a block belongs to the advice above it: a list, or one paragraph."""
        if self.has_content():
            return False
        if self.is_point_of_advice(block, words):
            return True
        if self.advice is _Advice.NONE or (asks_for_event(words) and is_question(words)):
            return False
        return bool(block.depth) or self.advice is _Advice.LABEL

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
        if block.kind is not BlockKind.HEADING and (self.frame.quotation.is_open or has_first_person_action(words)):
            return False
        nested = block.depth > self.asked.depth
        return block.kind is BlockKind.HEADING or not (nested or (self.current and self.current.labelled))

    def take_end(self, block: Block, words: str) -> None:
        """End the answer at a title; the next of a list of questions may be the name of one more story."""
        is_next = self.is_next_of_list(block)
        self.finish()
        if is_next and _may_name_a_story(words):
            self.begin_open(block, words)

    def is_next_of_list(self, block: Block) -> bool:
        """Whether a block is set as the question is, in a numbered list that is not the answer's own."""
        own = self.frame.counts or self.frame.nested
        return not own and self.asked.is_followed_by(block) and not has_first_person_action(block.text)

    def take_heading(self, block: Block, words: str) -> None:
        answerable = asks_for_story(words) or self.asks_for_way(words)
        under_question = self.current and self.asked.heading and block.level > self.asked.heading
        if under_question and not (answerable and asks_for_event(words)):
            self.advice = _Advice.NONE
            return
        waiting = self.waiting()
        self.finish()
        if waiting and waiting.questions and not self.asked.heading and waiting.level <= block.level:
            self.pending, self.far = waiting, True
        self.turn(_TO_THE_INTERVIEWER.match(words))
        self.level, self.title = block.level, self.title if is_coaching_title(words) else question_in(words)
        if is_question(words):
            self.other, self.other_level = True, block.level
        elif block.level <= self.other_level:
            self.other = False
        self.lesson = is_coaching(words)
        if self.follows_up(block, words):
            return
        if answerable:
            self.begin(block, words)
        elif asks_the_candidate(words) and self.whose is _Whose.CANDIDATE:
            self.begin_open(block, words)

    def follows_up(self, block: Block, words: str) -> bool:
        """Whether a heading is a follow-up question to the labelled story above it, under the same heading."""
        return 1 < self.level_of_story < block.level and not asks_for_story(words)

    def take_rule(self) -> None:
        if self.has_content():
            self.finish()

    # questions

    def turn(self, found: re.Match[str] | None) -> None:
        """The questions below are those to the interviewer; under a bare "Questions", they may be."""
        if found is None:
            self.whose = _Whose.CANDIDATE
        else:
            self.whose = _Whose.PERHAPS_INTERVIEWER if found["maybe"] else _Whose.INTERVIEWER

    def turn_back(self, words: str) -> None:
        """Under a bare "Questions", one that asks the candidate for a story shows who asks."""
        if self.whose is _Whose.PERHAPS_INTERVIEWER and asks_for_story(words):
            self.whose = _Whose.CANDIDATE

    def take_question(self, block: Block, words: str) -> None:
        """A question that a story may answer; any other follows up on the one above, or ends its answer."""
        if self.is_asked_on(words) and not asks_for_story(words):
            self.finish()  # in a transcript, it follows up on the answer above
        elif _SAYS_WHAT_IT_ANSWERS.match(words):
            self.begin(block, words).event = True
        elif asks_for_story(words) or self.asks_for_way(words):
            if not self.is_hint(block, words):
                self.begin(block, words)
        elif self.current is None or self.has_content() or self.current.labelled or self.asked.is_beside(block):
            self.finish()
            if asks_the_candidate(words):
                self.begin_open(block, words)
        self.other = self.other or (self.current is None and "?" in words)

    def asks_for_way(self, words: str) -> bool:
        """Whether a story may answer a question about one's way of working, asked in an interview if it is general."""
        return asks_for_way(words) and (self.document.speaks_of_interviews or not asks_about_style(words))

    def is_asked_on(self, words: str) -> bool:
        """Whether the one who asked the question speaks again, in a transcript."""
        return bool(self.asked.speaker) and speaker(words) == self.asked.speaker

    def is_point(self, block: Block, words: str) -> bool:
        """Whether a question is one of the points in an answer, such as "Can they explain it?"."""
        answering = self.current is not None and self.current.labelled and self.has_content()
        return answering and block.depth > self.asked.depth and not asks_for_story(words)

    def is_hint(self, block: Block, words: str) -> bool:
        """Whether a question in Chinese under one in English says what the answer may be about."""
        if self.current is None or not self.current.questions or words.isascii() or self.has_content():
            return False
        english = not is_in_chinese(self.current.questions[-1].text)
        return block.depth > self.asked.depth and english and is_in_chinese(words)

    def begin(self, block: Block, words: str) -> Answer:
        """Begin the answer to a question, or add the question to the one just above."""
        question = Question(question_in(words), block.span)
        event = asks_for_story(words)
        waits = self.current is not None and self.current.event and not (self.has_content() or self.current.labelled)
        if self.current and waits and event and not self.asked.heading:
            self.current.questions.append(question)
            return self.current
        self.finish()
        self.other = False
        self.current = Answer([question], event, self.level)
        self.asked, self.frame = Asked.by(block), Frame()
        return self.current

    def begin_open(self, block: Block, words: str) -> None:
        """Begin the answer to a question that asks for no event."""
        self.begin(block, words).open = True

    # what is said

    def take_content(self, block: Block, words: str) -> None:
        if self.current is None or not is_spoken(self.document, block) or not self.is_part_of(self.current, words):
            return
        begun = self.has_content()
        elsewhere = all(map(leads_elsewhere, block.texts)) or (
            begun and is_task(words) and not is_task(source_of(self.document, self.current.passages[0]))
        )
        if elsewhere or (begun and self.frame.is_left_by(block, self.current.labelled)):
            self.take_rule()
            return
        if not begun and _introduces(words):
            return
        self.advice = _Advice.NONE
        self.frame.counts = self.frame.counts or bool(block.numeral)
        if not self.has_content():
            self.frame.open(block, self.asked)
        self.current.passages.append(block.lines[: self.frame.quotation.follow(block.texts)])

    def is_part_of(self, answer: Answer, words: str) -> bool:
        """Whether words may belong to the answer; a quotation may begin another one, or be the answer below advice."""
        quotation = self.frame.quotation
        if not answer.passages and _OF_RESEARCH.fullmatch(speaker(words)):
            self.current = None  # the question is for somebody who uses a product
            return False
        if quotation.is_over_before(words):
            if not quotation.is_followed_by(words):
                return False
            self.repeat(answer)
        elif quotation.closed and self.is_another(words):
            self.repeat(answer)
        elif self.is_quoted_below_advice(answer, words):
            answer.passages.clear()
        return True

    def is_quoted_below_advice(self, answer: Answer, words: str) -> bool:
        """Whether a paragraph in quotation marks is the answer, after a few others in which nothing was done."""
        if self.frame.quotation.mark or not 0 < len(answer.passages) <= _MOST_OF_ADVICE or not is_wholly_quoted(words):
            return False
        if len(words.split()) < FEWEST_WORDS or not _I.search(words):
            return False
        above = _REMARK.sub(" ", " ".join(source_of(self.document, lines) for lines in answer.passages))
        return not (_I.search(above) or has_past_action(above))

    def is_another(self, words: str) -> bool:
        """Whether a quotation under "Sample answers" is one more of them: it is long enough, as what came before is."""
        assert self.current
        before = sum(len(source_of(self.document, lines).split()) for lines in self.current.passages)
        return bool(_NAMES_SEVERAL.search(self.current.label)) and min(before, len(words.split())) >= FEWEST_WORDS


_I = late_pattern(r"\bI\b")
_OF_RESEARCH = late_pattern(r"(?:Participant|Respondent)(?: [\w#]{1,3})?")  # who answers in the transcript of a study
_MOST_OF_ADVICE = 8  # paragraphs and points
_BELOW_ALL_HEADINGS = 6
_MOST_TURNING_WORDS = 9
_TO_THE_INTERVIEWER = late_pattern(
    r"[\W_]*(?:(?:my )?questions? (?:to|for|i)\b.*|(?P<maybe>questions)[\W_]*|things to ask.*|ask them.*)\Z", re.I
)
_REMARK = late_pattern(r"“[^”]{1,40}”|\"[^\"]{1,40}\"")  # a few words that somebody should say, or should not
_NAMES_SEVERAL = late_pattern(r"\b(?:answers|responses|examples|replies)\b", re.I)
# "Question it answers: how do you test?" over a story.
_SAYS_WHAT_IT_ANSWERS = late_pattern(r"\W*questions? (?:it|this|this story) answers?\W*[:：]", re.I)
_TELLS_WHAT_TO_SAY = late_pattern(
    r"\W*(?:discuss|provide|explain|show|mention|highlight|emphasi[sz]e|choose|pick|outline|use|demonstrate|include"
    r"|relate|share (?:some|how|what|any)|describe (?:how|the|what|why|any)|talk about|focus on)\b",
    re.I,
)


def _may_name_a_story(words: str) -> bool:
    """Whether a few words, in a list of questions, may be the name of a story: "4. The row over the boxes"."""
    count = len(words.split())
    ends = words.endswith(":") or (words.endswith(".") and count > _MOST_WORDS_WITH_STOP)
    return count <= _MOST_WORDS_OF_NAME and not (ends or is_coaching(words))


_MOST_WORDS_OF_NAME, _MOST_WORDS_WITH_STOP = 8, 6  # "3. Food cost."


def _is_title_of_answers(block: Block) -> bool:
    """Whether a heading names the answers of a whole page: "Interview answers: shop floor", "# Interview answers"."""
    end = sample_label(block.text) if block.kind is BlockKind.HEADING else 0
    whole = end < len(block.text) or block.level == 1
    return end > 0 and whole and bool(_NAMES_SEVERAL.search(block.text[:end]))


def _introduces(words: str) -> bool:
    """Whether a few words announce the answer: "Here is my answer:", "STAR answer"."""
    if _METHOD_ALONE.match(words):
        return True
    before, colon, after = words.rpartition(":")
    if not colon or len(words.split()) > _MOST_INTRODUCING_WORDS or any(map(_is_of_word, after)):
        return False
    return bool(_ANSWER.search(before))


_METHOD_ALONE = late_pattern(rf"\W*(?:{CALLOUT}\W*)?{METHODS}(?: (?:story|method|format|answer))?\W*\Z", re.I)
_MOST_INTRODUCING_WORDS = 12
_ANSWER = late_pattern(r"\b(?:answer|version|response)\b", re.I)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
