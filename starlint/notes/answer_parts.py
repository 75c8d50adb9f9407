"""Blocks cut where an interview's questions, labels of answers and answers stand in one paragraph, line after line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from starlint.finding import Span
from starlint.late import late_pattern
from starlint.notes.answer_labels import is_coaching, sample_label, short_label
from starlint.notes.block_text import is_title
from starlint.notes.first_person import has_first_person
from starlint.notes.inline import reminders
from starlint.notes.markdown import Block, BlockKind
from starlint.notes.questions import asks_for_story, asks_for_way, ends_as_question, is_long, is_question

_STOPS = ("?", "？", "。", ".")
_ENDS = (*_STOPS, "!", ":", "：", '"', "”", ")")
_OPENING_MARKS = ("“", '"')
_CLOSING = '*_”" '
_FEW_WORDS = 6  # of a line that is a title rather than the middle of a sentence


def parts(block: Block) -> Iterator[Block]:
    """The questions, labels and answers of a block, each as a block of its own; mostly the block itself."""
    cuts = [0, *_cuts(block), len(block.lines)]
    for start, end in pairwise(cuts):
        piece = replace(block, lines=block.lines[start:end], texts=block.texts[start:end]) if len(cuts) > 2 else block
        first, rest = _question_and_answer(piece)
        if rest is None:
            first, rest = _advice_and_answer(piece)
        yield first
        if rest:
            yield rest


def speaker(line: str) -> str:
    """Who speaks in a line of a transcript: "Paul: So you were late?"; empty where nobody is named."""
    named = _SPEAKER.match(line)
    return named["name"] if named else ""


_SPEAKER = late_pattern(
    r"[*_]{0,3}(?!Q\b|Q\d|Question|Prompt|A\b|Ans)(?P<name>[A-Z][\w.' -]{0,24}?(?:\s?\([^()]{1,30}\))?)[*_]{0,3}"
    r"\s?[:：][*_]{0,3}\s"
)


def _cuts(block: Block) -> list[int]:
    """The lines on which a label or the next question begins."""
    if block.kind is not BlockKind.PARAGRAPH:
        return []
    return [index for index in range(1, len(block.lines)) if _opens_part(block, index)]


def _opens_part(block: Block, index: int) -> bool:
    line = block.texts[index]
    if any(start == 0 for start, _ in reminders(line)):
        return True
    if sample_label(line) or (short_label(line) and len(line) > 2 and line[1].isalnum()) or is_coaching(line):
        return True
    before = block.texts[index - 1]
    if line.startswith(_OPENING_MARKS) and before.rstrip("*_ ").endswith(_ENDS):
        return True
    if speaker(line) and speaker(before) and speaker(line) != speaker(before):
        return True
    if not (before.rstrip(_CLOSING).endswith(_ENDS) or (before.isascii() and len(before.split()) <= _FEW_WORDS)):
        return False
    numbered = bool(_NUMBERED.match(line))
    two = " ".join(block.texts[index : index + 2])
    return any(_asks(text, numbered) for text in (line, two))


_NUMBERED = late_pattern(r"\d{1,2}[.)]\s*[A-Z]")


def _asks(text: str, numbered: bool) -> bool:
    """Whether a line is the next question: any that is numbered, or one that a story may answer."""
    if numbered and is_question(text):
        return True
    return (text.rstrip(_CLOSING).endswith(_STOPS) or ends_as_question(text)) and (
        asks_for_story(text) or asks_for_way(text)
    )


_QUOTES = late_pattern(r"[^“\"]{3,160}[:：][*_]{0,3}\s*(?=[“\"](?:I|In|When|At|Last|During|Once|My|We|As|One)\b)")


def _advice_and_answer(block: Block) -> tuple[Block, Block | None]:
    """A paragraph that says how to answer, and then quotes an answer: "Use STAR: “I once …”", as two blocks."""
    advice = _QUOTES.match(block.texts[0])
    if advice is None or has_first_person(advice.group()):
        return block, None
    line = block.lines[0]
    first = replace(block, lines=(Span(line.start, line.start + advice.end()),), texts=(advice.group(),))
    return first, from_line(block, 0, advice.end())


# "“How do you handle conflict?” Response: …" on one line
_QUOTED_QUESTION = late_pattern(
    r"[*_]{0,3}[“\"](?P<question>[^“”\"\r\n]{10,200})[”\"][*_]{0,3}[\s:–—-]{0,4}"
    r"(?=[*_]{0,3}(?:(?:sample|example|possible|model|good) )?(?:response|answer|reply)\s?[:：])",
    re.I,
)
_BOLD_QUESTION = late_pattern(r"(\*\*|__)(?P<question>[^*_\r\n]+)\1[ \t]+(?=\S)")
_BOLD_LINE = late_pattern(r"(?:\d{1,2}[.)]\s+)?(\*\*|__)(?P<question>[^*_\r\n]+)\1[ \t]*\Z")


def _question_and_answer(block: Block) -> tuple[Block, Block | None]:
    """A paragraph that begins with a question and goes on with its answer, as two blocks."""
    bold = _BOLD_QUESTION.match(block.texts[0])
    if bold and asks_for_story(bold["question"]):
        rest = from_line(block, 0, bold.end())
        if not is_question(rest.text):
            line, question = block.lines[0], bold.group().rstrip()
            return replace(block, lines=(Span(line.start, line.start + len(question)),), texts=(question,)), rest
    alone = _BOLD_LINE.match(block.texts[0]) if len(block.texts) > 1 else None
    if alone and asks_for_story(alone["question"]) and not block.texts[1].startswith(("**", "__")):
        return replace(block, lines=block.lines[:1], texts=block.texts[:1]), from_line(block, 1)
    if len(block.texts) > 1 and _BOLD_LINE.match(block.texts[0]) and _is_title_over(block):
        return replace(block, lines=block.lines[:1], texts=block.texts[:1]), from_line(block, 1)
    quoted = _QUOTED_QUESTION.match(block.texts[0])
    if quoted and (asks_for_story(quoted["question"]) or asks_for_way(quoted["question"])):
        line, question = block.lines[0], quoted["question"]
        start = line.start + quoted.start("question")
        first = replace(block, lines=(Span(start, start + len(question)),), texts=(question,))
        return first, from_line(block, 0, quoted.end())
    return _split_by_line(block)


def _is_title_over(block: Block) -> bool:
    """Whether a line in bold stands over text that is not in bold, as a title and not as the point of a list."""
    return block.depth == 0 and is_title(block.texts[0]) and not block.texts[1].startswith(("**", "__"))


def _split_by_line(block: Block) -> tuple[Block, Block | None]:
    """A paragraph whose first lines are a question and whose others answer it, as two blocks."""
    words = ""
    for count, text in enumerate(block.texts[:-1], 1):
        words = f"{words} {text}".strip()
        if is_long(words):
            break
        stops = words.rstrip(_CLOSING).endswith(_STOPS) or ends_as_question(words)
        ended = stops or short_label(block.texts[count]) or _is_answered(words, block.texts[count])
        if ended and is_question(words):
            rest = from_line(block, count)
            question = replace(block, lines=block.lines[:count], texts=block.texts[:count])
            return (block, None) if is_question(rest.text) else (question, rest)
    return block, None


_YOU = late_pattern(r"\byour?\b", re.I)


def _is_answered(question: str, line: str) -> bool:
    """Whether the line after a question without a stop answers it: the writer speaks, and nobody is addressed."""
    return asks_for_story(question) and has_first_person(line) and not _YOU.search(line)


def from_line(block: Block, line: int, column: int = 0) -> Block:
    """The rest of a block, from a column of one of its lines on."""
    first, *lines = block.lines[line:]
    text, *texts = block.texts[line:]
    span = Span(first.start + column, first.end)
    return replace(block, lines=(span, *lines), texts=(text[column:], *texts), leads=False)


def up_to(block: Block, end: int) -> Block:
    """The beginning of a block, up to an offset inside of it."""
    kept = [(line, text) for line, text in zip(block.lines, block.texts, strict=True) if line.start < end]
    lines = tuple(Span(line.start, min(line.end, end)) for line, _ in kept)
    texts = tuple(text[: line.end - line.start] for (_, text), line in zip(kept, lines, strict=True))
    return replace(block, lines=lines, texts=texts)


def after_label(block: Block, end: int) -> Block | None:
    """What follows a label that ends at a column of the first line; None where nothing does."""
    if block.texts[0][end:].strip():
        return from_line(block, 0, end)
    return from_line(block, 1) if len(block.lines) > 1 else None
