"""How much, how many, how long: the quantities a story is told with, and whether each measures an effect.

A number becomes a Quantity in three steps: ``numbers`` reads the amount at a word, ``mentions`` and ``wordings``
join it with its range, change or share, and here each mention is judged by the words of its clause: is it
evidence (``_EVIDENCE``), of what kind, and told against what it was before? (``targets`` says whether it was reached
or only wanted.) The ideas are those of interview coaches (Amazon and Google ask for "X as measured by Y", a figure
before and after, and no credit for a plan); the words were collected from notes and from how people tell results.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from starlint.language.mentions import (
    ACHIEVEMENTS,
    AUXILIARIES,
    CAME,
    CHANGES,
    COMPARATIVES,
    DONE_WITHIN,
    EFFECTS_AFTER,
    HARM,
    OWN_PEOPLE,
    WON,
    YIELDS,
    Mention,
    with_the_unit_of,
)
from starlint.language.numbers import INSTANTS, NUMBERED, Measure, Words, any_of, vocabulary
from starlint.language.targets import SAID_OF_THE_PLAN, THRESHOLDS, is_asked, is_hypothetical, is_target
from starlint.language.wordings import mentions
from starlint.notes.story import SectionKind


class QuantityKind(str, Enum):
    """What a quantity says of the story."""

    OUTCOME = "outcome"  # measures an effect
    SCALE = "scale"  # the size of what was there: team, budget, users, volumes, work done
    TIMEFRAME = "timeframe"  # how long something took, or how far it reached


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity, at character offsets of the text it was read from."""

    start: int
    end: int
    kind: QuantityKind
    value: float | None  # as far as it can be read; the later one of a change
    baseline: bool  # told as a change or a comparison
    target: bool  # wanted, planned, promised or feared, not reached


Counted = frozenset[tuple[str, float | None]]  # what was counted, and how many there were


def quantities(text: str, section: SectionKind | None = None, before: Counted = frozenset()) -> list[Quantity]:
    """The quantities in the spoken text of one section, in order; they do not overlap.

    Where the kind of section is known, a Situation or Task leaves out what merely sets the scene, and in a Result
    it is an outcome that all had it, that others took it up, or that of what was counted `before` there are now
    more or fewer.
    """
    return list(_quantities(_words(text), section, before))


@lru_cache(maxsize=16)  # the sections of a story, which are asked for their quantities and for what they count
def _words(text: str) -> Words:
    return Words.of(text)


def counted_in(text: str) -> Counted:
    """What a setup counts to say how bad it was: "44 call-outs in six weeks"; not who and what was there."""
    told = (mention for mention in mentions(_words(text)) if mention.measure is Measure.COUNT)
    return frozenset((mention.unit, mention.value) for mention in told if _is_told(mention, SectionKind.SITUATION))


def _quantities(words: Words, section: SectionKind | None, before: Counted) -> Iterator[Quantity]:
    nouns = {noun for noun, _ in before}
    reached, last = 0, None
    for mention in mentions(words):
        if mention.first < reached or (mention.loose and section is not SectionKind.RESULT):
            continue
        mention = with_the_unit_of(last, mention)
        changed = mention.unit in nouns and (mention.unit, mention.value) not in before
        told = changed or _is_told(mention, section)
        if told:
            quantity = _quantity(mention, section)
            yield replace(quantity, kind=QuantityKind.OUTCOME, baseline=True) if changed else quantity
            last = mention
        if told or mention.measure is not Measure.COUNT:  # a noun phrase may hold a number of its own
            reached = mention.end


def _quantity(mention: Mention, section: SectionKind | None) -> Quantity:
    words = mention.words
    return Quantity(
        words.starts[mention.first],
        words.ends[mention.end - 1],
        _kind(mention, section),
        None if mention.unit.startswith("figure") else mention.value,
        _has_baseline(mention),
        is_target(mention) or (section is SectionKind.TASK and is_asked(mention)),
    )


# Whether it is evidence at all


def _is_told(mention: Mention, section: SectionKind | None) -> bool:
    if section in _SETUP and _is_background(mention):
        return False
    return _is_evidence(mention) or (section is SectionKind.RESULT and _is_taken_up(mention))


_SETUP = frozenset([SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP])


def _is_background(mention: Mention) -> bool:
    """Who and what was there, and for how long, as against how bad it was."""
    if mention.worded or mention.change or mention.begins_with("all"):
        return mention.value == 0 and any_of(mention.left[-3:], _KEEPING)
    return _BACKGROUND.get(mention.measure, _never)(mention)


def _is_few(mention: Mention) -> bool:
    told = mention.marked or mention.is_rate or mention.unit in HARM | YIELDS or any_of(mention.left[-4:], WON)
    return not told and mention.value is not None and mention.value < _MANY


def _is_a_stay(mention: Mention) -> bool:
    """Six weeks at a school, eighteen months in a team; also the time that there was to be."""
    near = mention.left[-5:] + mention.right[:2]
    is_long = mention.unit.startswith(("week", "month", "quarter", "year"))
    return is_target(mention) or (is_long and not any_of(near, _LASTING | _MEASURED | CHANGES | _TIME_GIVEN))


def _is_evidence(mention: Mention) -> bool:
    if mention.worded and mention.measure is Measure.TIME:
        return not is_hypothetical(mention.left)
    if mention.worded or mention.echoes:
        return not (mention.value == 0 and any_of(mention.left[-3:], _CLAIMS))
    return _EVIDENCE[mention.measure](mention)


def _never(mention: Mention) -> bool:
    return False


def _is_no_idiom(mention: Mention) -> bool:
    """Not "I give 110 %", "I'm 100 % convinced", "100 % of the time"."""
    if mention.follows("give", "gave", "giving") or mention.value in _MORE_THAN_ALL:
        return False
    sure = mention.value == _ALL_OF_IT and (
        any_of(mention.right[:1], _SURE) or mention.right[:3] == ("of", "the", "time")
    )
    return not sure


def _is_telling_money(mention: Mention) -> bool:
    """Money told, not money in a rule or in the hand: "balances above €5,000 were confirmed", "£5 notes"."""
    left = mention.left[-2:]
    is_a_rule = any_of(left[-1:], THRESHOLDS) and any_of(left[:1], _RULED)
    return not is_a_rule and not mention.precedes(*_IN_THE_HAND)


def _are_telling_points(mention: Mention) -> bool:
    """Points won, or stars out of five; a hotel with four stars is only a good one."""
    return not (_is_one(mention) or (mention.spelled and mention.unit == "stars"))


def _is_telling_multiple(mention: Mention) -> bool:
    """Three times as many; not "I called three times"."""
    often = mention.is_rate and not mention.spelled
    return mention.unit != "times" or often or mention.precedes(*COMPARATIVES, "what")


def _is_telling_time(mention: Mention) -> bool:
    if mention.change:
        return True
    if mention.hyphenated:
        return any_of(mention.right[:2], _LASTING_NOUNS)
    if any(is_none(mention) for is_none in (_is_one, _is_off_the_clock, _is_a_deadline, _is_the_length_of_a_thing)):
        return False
    if mention.follows("for") and mention.unit.startswith(("min", "h")):
        return any_of(mention.left[-8:], _LASTING)
    return not mention.unit.startswith(("year", "yr", "decade")) or _is_a_run_of_years(mention)


def _is_a_run_of_years(mention: Mention) -> bool:
    return mention.follows("over", "within", "past", "after") or mention.precedes("since", "now", "running")


def _is_one(mention: Mention) -> bool:
    return mention.value == 1 and mention.spelled


def _is_off_the_clock(mention: Mention) -> bool:
    """A point in time, an age, a habit: "two days ago", "eight months in"; not "two days before the deadline"."""
    if _beats_the_deadline(mention):
        return False
    following = mention.right[1:2] if any_of(mention.right[:1], _APOSTROPHES) else mention.right[:1]
    if any_of(following, _POINTS_IN_TIME) and not any_of(mention.left[-4:], _LASTING):
        return True
    if mention.right == ("in",) or any_of(mention.right[:1], SAID_OF_THE_PLAN | {"budget"}):
        return True
    is_habit = mention.is_rate and mention.unit.startswith(("night", "day"))
    return is_habit or mention.follows("every", "each", "next", "second", "another", "per", "prior")


def _beats_the_deadline(mention: Mention) -> bool:
    return mention.precedes("before") and any_of(mention.right[1:4], _DUE)


def _is_a_deadline(mention: Mention) -> bool:
    if mention.unit in INSTANTS or any_of(mention.left[-4:], CHANGES | {"take"}):
        return False
    return is_target(mention)


def _is_the_length_of_a_thing(mention: Mention) -> bool:
    """A timer of ten minutes, slots of two hours; not "a wait of two hours"."""
    return mention.follows("of") and mention.unit not in INSTANTS and not any_of(mention.left[-5:], _LONG_OF)


def _is_telling_weight(mention: Mention) -> bool:
    """Weights, lengths and degrees that were changed, saved or collected; others are what a thing is like."""
    if mention.change or mention.is_rate or _has_baseline(mention) or any_of(mention.left[-4:], ACHIEVEMENTS):
        return True
    is_changed = any_of(mention.left[-6:], CHANGES - _PLACED) and mention.follows("by", "to", "than", "from")
    is_in_bulk = mention.unit in _IN_BULK and mention.precedes("of") and (mention.value or 0) > _A_DOZEN
    return is_changed or is_in_bulk or any_of(mention.right[:1], EFFECTS_AFTER)


def _is_telling_count(mention: Mention) -> bool:
    value = mention.value
    if value == _ALL_ROUND and mention.unit in _ALL_ROUND_VIEWS:
        return False
    if mention.change or value is None or mention.is_rate or (mention.marked and value >= 10):
        return True
    if value == 1 or mention.follows("="):
        return False
    if mention.unit in OWN_PEOPLE or mention.hyphenated:
        return value >= 100 or any_of(mention.left[-2:], WON) or any_of(mention.right[:1], CAME)
    if mention.unit in HARM or value % 1 or _is_result(mention):
        return True
    return value > _A_DOZEN or (value >= 10 and mention.begins_with("all"))


def _is_result(mention: Mention) -> bool:
    """A small count is evidence only where something came of it."""
    if any_of(mention.left[-3:], _SELECTING):
        return False
    return any(tells(mention) for tells in (_is_remarkable, _is_done_by_all, _has_spread, _is_won))


def _is_remarkable(mention: Mention) -> bool:
    """Only six expired boxes, fewer than three claims, five audits in a row."""
    few = mention.left[-1:] == ("only",) or mention.left[-2:] in _FEWER_THAN
    return few or mention.right[:3] == ("in", "a", "row")


def _is_done_by_all(mention: Mention) -> bool:
    """All nine sites passed."""
    return mention.begins_with("all") and any_of(mention.right[:2], ACHIEVEMENTS)


def _has_spread(mention: Mention) -> bool:
    """Used in six wards, rolled out to twelve branches."""
    return any_of(mention.left[-4:-1], _SPREAD) and any_of(mention.left[-1:], _TO_OTHERS)


def _is_won(mention: Mention) -> bool:
    """Promoted three engineers, five were promoted; not "onboarded to six repositories"."""
    before = mention.measure is Measure.COUNT and mention.left[-1:] != ("to",) and any_of(mention.left[-4:], WON)
    return before or (any_of(mention.right[:1], AUXILIARIES) and any_of(mention.right[1:3], WON))


def _is_taken_up(mention: Mention) -> bool:
    """Two other departments use the page: few, but told after the story."""
    return mention.measure is Measure.COUNT and mention.value != 1 and mention.precedes("use", "adopted", "copied")


def _is_telling_bare(mention: Mention) -> bool:
    if mention.change:
        return not _are_hours(mention)
    if mention.words.at(mention.first - 1) in NUMBERED:
        return False
    if mention.is_rate or (mention.marked and (mention.value is None or mention.value >= 10)):
        return True
    if mention.value == 1 and "from" not in mention.left[-7:]:
        return False
    if mention.begins_with("all") and any_of(mention.right[:1], _HAVE):
        return (mention.value or 0) >= 10
    if mention.follows("to", "by"):
        return any_of(mention.left[-6:], CHANGES)
    if any(tells(mention) for tells in (_is_mark, _is_reading, _is_compared, _is_part_of_those)):
        return True
    return any(tells(mention) for tells in (_is_before_or_after, _is_share_of_them, _is_average, _is_nil, _is_result))


def _are_hours(mention: Mention) -> bool:
    """Hours of the day, or ages: "my shift was from 7 to 3"."""
    return any_of(mention.left[-6:], _HOURS) and not any_of(mention.left[-6:], CHANGES)


def _is_before_or_after(mention: Mention) -> bool:
    """Down from 94, up 25 on the year before, it's 43 now, from 20; twelve came."""
    left = mention.left[-2:]
    if left in _BEFORE_A_BASELINE or (any_of(left[-1:], _UP_OR_DOWN) and mention.precedes("on", "from")):
        return True
    is_now = mention.precedes("now") and "from" in mention.right[1:4]
    return (mention.value or 0) >= _A_FEW and (is_now or mention.precedes(*CAME))


def _is_share_of_them(mention: Mention) -> bool:
    return (mention.value or 0) >= 10 and mention.right[:2] in _OF_THEM


def _is_average(mention: Mention) -> bool:
    """A median of 12; our NPS is 61."""
    left = mention.left[-2:]
    return any_of(left[:1], _AVERAGES | _RATED) and any_of(left[1:], _IS_OR_OF)


def _is_mark(mention: Mention) -> bool:
    """98 on the re-inspection: what somebody who examines gave."""
    return mention.precedes("on") and any_of(mention.right[1:5], _EXAMS)


def _is_compared(mention: Mention) -> bool:
    """Nine weeks on average instead of fifteen, 1.3 points each against 4."""
    return mention.left[-2:] in _RATHER_THAN or mention.follows("against", "versus", "vs")


def _is_part_of_those(mention: Mention) -> bool:
    """Of the 118 notices, 111 were withdrawn."""
    return mention.left[-1:] == (",",) and mention.left[:2] in _OF_THE


def _is_reading(mention: Mention) -> bool:
    """We were under 600, it stayed below 4."""
    return any_of(mention.left[-1:], THRESHOLDS) and any_of(mention.left[-3:-1], _STOOD)


def _is_nil(mention: Mention) -> bool:
    """Recurrence: 0."""
    return mention.value == 0 and mention.words.at(mention.first - 1) == ":"


_EVIDENCE: Mapping[Measure, Callable[[Mention], bool]] = {
    Measure.PERCENT: _is_no_idiom,
    Measure.MONEY: _is_telling_money,
    Measure.POINTS: _are_telling_points,
    Measure.MULTIPLE: _is_telling_multiple,
    Measure.TIME: _is_telling_time,
    Measure.SIZE: _is_no_idiom,
    Measure.LENGTH: _is_telling_weight,
    Measure.COUNT: _is_telling_count,
    Measure.BARE: _is_telling_bare,
}
_BACKGROUND: Mapping[Measure, Callable[[Mention], bool]] = {Measure.COUNT: _is_few, Measure.TIME: _is_a_stay}


# What it measures


def _kind(mention: Mention, section: SectionKind | None) -> QuantityKind:
    is_shared = section is SectionKind.RESULT and (_is_taken_up(mention) or _is_had_by_all(mention))
    return QuantityKind.OUTCOME if is_shared or _is_effect(mention) else _KINDS.get(mention.measure, QuantityKind.SCALE)


_KINDS: Mapping[Measure, QuantityKind] = {
    Measure.PERCENT: QuantityKind.OUTCOME,
    Measure.MULTIPLE: QuantityKind.OUTCOME,
    Measure.POINTS: QuantityKind.OUTCOME,
    Measure.TIME: QuantityKind.TIMEFRAME,
}


def _is_had_by_all(mention: Mention) -> bool:
    """All 31 flats had heating again."""
    return mention.begins_with("all") and any_of(mention.right, _HAVE)


def _is_effect(mention: Mention) -> bool:
    if mention.worded or mention.change or mention.echoes or mention.unit in INSTANTS or mention.unit in YIELDS:
        return True
    if _has_baseline(mention):
        return True
    if mention.measure is Measure.TIME:
        return _is_time_won(mention)
    if mention.unit in _OF_A_DOCUMENT:
        return False
    if _is_result(mention) or any_of(mention.right[:4], EFFECTS_AFTER | ACHIEVEMENTS):
        return True
    if mention.measure is Measure.BARE and any(tells(mention) for tells in _EFFECTS_OF_BARE):
        return True
    near = mention.left[-7:]
    if "went" in near and mention.follows("from", "to"):
        return True
    return any_of(near, _TOLD_BEFORE) or (mention.measure is Measure.MONEY and any_of(near, _BALANCES))


def _is_gain(mention: Mention) -> bool:
    return mention.begins_with("+") or mention.precedes(*CAME)


_EFFECTS_OF_BARE = (_is_gain, _is_average, _is_mark, _is_reading, _is_compared, _is_part_of_those)


def _is_time_won(mention: Mention) -> bool:
    if any_of(mention.right[:3], EFFECTS_AFTER | _EARLY_OR_LATE) or mention.precedes("without"):
        return True
    if _beats_the_deadline(mention):
        return True
    if mention.follows("back") and any_of(mention.left[-5:], _GIVEN):
        return True
    if mention.follows(*DONE_WITHIN):
        return mention.unit.startswith(("h", "min")) or any_of(mention.left, ACHIEVEMENTS)
    if mention.unit.startswith("min") and "took" in mention.left[-4:]:
        return True
    return any_of(mention.left[-6:], CHANGES | _MEASURED) and not mention.follows("over", "after", "for")


# What it is compared with


def _has_baseline(mention: Mention) -> bool:
    if mention.change or (mention.measure is Measure.MULTIPLE and mention.unit):
        return True
    if mention.left[-2:] in _BEFORE_A_BASELINE or not _AS_IT_WAS.isdisjoint(pairwise(mention.right)):
        return True
    right = mention.right[:3]
    if any_of(right, _FROM_BEFORE) or ("from" in right[:2] and any_of(right[1:], _THEN)):
        return True
    return any(first == "from" and then[0].isdigit() for first, then in pairwise(mention.right[:5]))


# The words that they are judged by

_ALL_OF_IT, _MORE_THAN_ALL = 100, (110, 120, 150, 200, 1000)  # percent, of effort
_SURE = vocabulary("convinced sure certain committed behind honest confident positive dedicated focused from")


_A_FEW, _A_DOZEN = 5, 12  # with more than a dozen, a count tells a size; with fewer, it mostly names what was there
_ALL_ROUND, _ALL_ROUND_VIEWS = 360, vocabulary("reviews surveys assessments degrees")  # "360 feedback"
_MANY = 20  # a setup names its places and people; from about so many on, their number is the point

_TOLD_BEFORE = (CHANGES | ACHIEVEMENTS | {"now"}) - vocabulary("went gone moved brought bringing")
_EARLY_OR_LATE = vocabulary("early late ahead sooner")
_DUE = vocabulary("deadline due schedule launch opening inspection audit")
_GIVEN = vocabulary("got get gets gave gives give given won")
_HAVE = vocabulary("had have has got are is were run use")
_SELECTING = vocabulary("first next last past previous other same these those both remaining additional")
_SPREAD = vocabulary("used rolled copied spread extended live running standard")
_TO_OTHERS = vocabulary("by in across to")
_RATHER_THAN = frozenset({("instead", "of"), ("rather", "than"), ("compared", "with"), ("compared", "to")})
_OF_THE = frozenset({("of", "the"), ("of", "our"), ("of", "my"), ("of", "those")})
_FEWER_THAN = frozenset({("fewer", "than"), ("less", "than")})
_OF_THEM = frozenset({("of", "them"), ("of", "these"), ("of", "which")})

_OF_A_DOCUMENT = vocabulary("pages slides words lines appendices annexes chapters paragraphs")
_BALANCES = vocabulary(
    """loss losses cost costs costing revenue profit bill spend margin sales savings income fees fines
    pipeline took made takings turnover raised brought value valuation worth contract contracts surpassed exceeded
    topped grew"""
)
_RULED = vocabulary("anything everything balances amounts orders purchases expenses invoices items")
_IN_THE_HAND = vocabulary("note notes coin coins bill bills")
_PLACED = vocabulary("moved went gone brought bringing down up raise raised raising lift lifted")
_IN_BULK = vocabulary("kg tonne tonnes ton tons kilos litres liters gallons")

_EXAMS = vocabulary("inspection audit test exam survey assessment scale reinspection review paper")
_STOOD = vocabulary("was were is are stayed stays fell dropped been")
_AVERAGES = vocabulary("average median mean")
_RATED = vocabulary("nps csat score rating")
_IS_OR_OF = vocabulary("is was of at")
_WAITING = vocabulary("take takes taking lasted latency wait waits waited waiting")
_LASTING = _WAITING | vocabulary(
    """crashed broke broken froze hung failed lasting going out offline unavailable blocked stuck running ran idle
    down took"""
)
_LASTING_NOUNS = vocabulary(
    """reduction improvement delay wait outage turnaround average latency backlog downtime window blind gap
    increase drop saving savings shifts gain decrease"""
)
_MEASURED = _AVERAGES | _WAITING | vocabulary("queue backlog now mttr mttd p50 p95 p99 turnaround lag")
_MEASURED |= vocabulary("downtime outage time")
_LONG_OF = CHANGES | _MEASURED | _LASTING_NOUNS | vocabulary("total most all out spent after rest period matter")
_TIME_GIVEN = vocabulary("over within every compressed frame for")
_POINTS_IN_TIME = vocabulary("ago old older younger before out away notice into experience")
_APOSTROPHES = vocabulary("' ’")
_HOURS = vocabulary("shift shifts worked work works open opens hours aged ages")

_FROM_BEFORE = vocabulary("compared versus vs than instead against")
_THEN = vocabulary("the last what previous before")
_UP_OR_DOWN = vocabulary("up down")
_BEFORE_A_BASELINE = frozenset({("up", "from"), ("down", "from"), ("to", "take"), ("factor", "of")})
_AS_IT_WAS = frozenset({("down", "from"), ("up", "from"), ("used", "to"), ("instead", "of"), ("compared", "with")})

_KEEPING = vocabulary("maintaining maintain keeping keep ensuring ensure guaranteeing guarantee with")
_CLAIMS = vocabulary("claim claiming promise")
