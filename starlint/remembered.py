"""The stories of a file that is checked after each change: those that are as they were are not analysed again.

A story is known by all that its analysis and its checks read of it, wherever in the file it stands: places are counted
from its beginning. One that has moved gets its evidence and its findings moved with it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from starlint.finding import Finding, Span
from starlint.language.results import Evidence, Sentence
from starlint.notes.prose import Prose
from starlint.notes.story import FollowUp, Question, Reminder, Section, Story
from starlint.rule import Rule
from starlint.rule_failure import RuleFailure

MOST = 500  # stories


class Judged(NamedTuple):
    """A story with its evidence and what the rules about stories find in it, before any filter."""

    story: Story
    evidence: Evidence
    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...] = ()  # rules that say nothing of it, since their checks raised an error


@dataclass(slots=True)
class Remembered:
    """The stories that were judged last by the same rules, the latest last. Not for several threads."""

    _rules: Sequence[Rule] = ()
    _pipeline: str | None = None
    _judged: OrderedDict[object, Judged] = field(default_factory=OrderedDict)

    def begin(self, rules: Sequence[Rule], pipeline: str | None) -> None:
        """Forget what was judged by other rules, or by other words for what a verb is."""
        if rules is not self._rules or pipeline != self._pipeline:
            self._rules, self._pipeline = rules, pipeline
            self._judged.clear()

    def get(self, story: Story, index: int) -> Judged | None:
        """What is known of a story, where it now stands; `index` is its place in the file."""
        key = _key(story)
        known = self._judged.get(key)
        if known is None:
            return None
        self._judged.move_to_end(key)
        return _moved(known, story, index)

    def put(self, judged: Judged) -> None:
        """Remember a story, and forget the one that was not asked for longest if there are too many."""
        self._judged[_key(judged.story)] = judged
        if len(self._judged) > MOST:
            self._judged.popitem(last=False)


def _key(story: Story) -> object:
    """All that a story is, with places counted from its beginning."""
    base = story.span.start
    return (
        (story.title, story.kind, _from(base, story.span), story.principles, story.why),
        tuple(_section(section, base) for section in story.sections),
        tuple(_question(question, base) for question in story.questions),
        tuple(_follow_up(one, base) for one in story.follow_ups),
    )


def _section(section: Section, base: int) -> object:
    spans = (_from(base, section.label_span), _from(base, section.span))
    reminders = tuple(_reminder(one, base) for one in section.notes)
    return section.kind, section.label, section.meant, spans, _prose(section.prose, base), reminders


def _reminder(reminder: Reminder, base: int) -> object:
    return reminder.text, _from(base, reminder.span)


def _question(question: Question, base: int) -> object:
    return question.text, _from(base, question.span)


def _follow_up(one: FollowUp, base: int) -> object:
    return _question(one.question, base), _from(base, one.span), _prose(one.answer, base)


def _prose(prose: Prose, base: int) -> object:
    return prose.text, prose.offsets, tuple([(span.start - base, span.end - base) for span in prose.spans])


def _from(base: int, span: Span) -> tuple[int, int]:
    return span.start - base, span.end - base


def _moved(known: Judged, story: Story, index: int) -> Judged:
    """What is known of a story, moved to where an equal one stands."""
    by = story.span.start - known.story.span.start
    findings = tuple(_moved_finding(finding, by, index) for finding in known.findings)
    if not by and story == known.story:
        return Judged(known.story, known.evidence, findings, known.failures)
    return Judged(story, _moved_evidence(known, story, by), findings, known.failures)


def _moved_finding(finding: Finding, by: int, index: int) -> Finding:
    related = tuple(replace(place, span=_shifted(place.span, by)) for place in finding.related)
    return replace(finding, span=_shifted(finding.span, by), related=related, story=index)


def _moved_evidence(known: Judged, story: Story, by: int) -> Evidence:
    evidence, parts = known.evidence, known.evidence.parts
    here = {id(old): new for old, new in zip(known.story.sections, story.sections, strict=True)}
    sentences = {
        id(one): one._replace(section=here[id(one.section)], span=_shifted(one.span, by))
        for one in _sentences(evidence)
    }
    return replace(
        evidence,
        sentences=tuple(sentences[id(one)] for one in evidence.sentences),
        quantities=tuple(
            one._replace(section=here[id(one.section)], span=_shifted(one.span, by)) for one in evidence.quantities
        ),
        phrases=tuple(one._replace(sentence=sentences[id(one.sentence)]) for one in evidence.phrases),
        foreign=tuple(here[id(section)] for section in evidence.foreign),
        parts=parts and replace(parts, spans=tuple(_shifted(span, by) for span in parts.spans)),
    )


def _sentences(evidence: Evidence) -> Iterable[Sentence]:
    """Its sentences, and those that only its phrases stand in."""
    return {id(one): one for one in (*evidence.sentences, *(match.sentence for match in evidence.phrases))}.values()


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
