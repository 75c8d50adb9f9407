"""Whether a mention is evidence at all, by the words of its clause: no idiom, no deadline, no length of a thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlint import lexicon
from starlint.language.quantities.comparisons import (
    BEFORE_A_BASELINE,
    HAVE,
    MEASURED,
    beats_the_deadline,
    has_baseline,
    is_held_against,
    is_result,
    is_taken_up,
)
from starlint.language.quantities.expressions import (
    ACHIEVEMENTS,
    CAME,
    CHANGES,
    COMPARATIVES,
    EFFECTS_AFTER,
    HARM,
    OWN_PEOPLE,
    WON,
    YIELDS,
    QuantityExpression,
)
from starlint.language.quantities.modality import SAID_OF_THE_PLAN, THRESHOLDS, is_hypothetical, is_target
from starlint.language.quantities.numerals import INSTANTS, NUMBERED, Measure, any_of, vocabulary
from starlint.notes.story import SectionKind


def is_told(mention: QuantityExpression, section: SectionKind | None) -> bool:
    """Whether it is evidence, told in a section of this kind: of an effect, a size or a time, whichever."""
    if section in _SETUP and _is_background(mention):
        return False
    return _is_evidence(mention) or (section is SectionKind.RESULT and is_taken_up(mention))


_SETUP = frozenset([SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP])


def _is_background(mention: QuantityExpression) -> bool:
    """Who and what was there, and for how long, as against how bad it was."""
    if mention.worded or mention.change or mention.begins_with("all"):
        return mention.value == 0 and any_of(mention.left[-3:], _KEEPING)
    return _BACKGROUND.get(mention.measure, _never)(mention)


def _is_few(mention: QuantityExpression) -> bool:
    told = mention.marked or mention.is_rate or mention.unit in HARM | YIELDS or any_of(mention.left[-4:], WON)
    return not told and mention.value is not None and mention.value < _MANY


def _is_a_stay(mention: QuantityExpression) -> bool:
    """Six weeks at a school, eighteen months in a team; also the time that there was to be."""
    near = mention.left[-5:] + mention.right[:2]
    is_long = mention.unit.startswith(("week", "month", "quarter", "year"))
    return is_target(mention) or (is_long and not any_of(near, _LASTING | MEASURED | CHANGES | _TIME_GIVEN))


def _is_evidence(mention: QuantityExpression) -> bool:
    if mention.worded and mention.measure is Measure.TIME:
        return not is_hypothetical(mention.left)
    if mention.worded or mention.echoes:
        return not (mention.value == 0 and any_of(mention.left[-3:], _CLAIMS))
    return _EVIDENCE[mention.measure](mention)


def _never(mention: QuantityExpression) -> bool:
    return False


def _is_no_idiom(mention: QuantityExpression) -> bool:
    """Not "I give 110 %", "I'm 100 % convinced", "100 % of the time"."""
    if mention.follows("give", "gave", "giving") or mention.value in _MORE_THAN_ALL:
        return False
    sure = mention.value == _ALL_OF_IT and (
        any_of(mention.right[:1], _SURE) or mention.right[:3] == ("of", "the", "time")
    )
    return not sure


def _is_telling_money(mention: QuantityExpression) -> bool:
    """Money told, not money in a rule or in the hand: "balances above €5,000 were confirmed", "£5 notes"."""
    left = mention.left[-2:]
    is_a_rule = any_of(left[-1:], THRESHOLDS) and any_of(left[:1], _RULED)
    return not is_a_rule and not mention.precedes(*_IN_THE_HAND)


def _are_telling_points(mention: QuantityExpression) -> bool:
    """Points won, or stars out of five; a hotel with four stars is only a good one."""
    return not (_is_one(mention) or (mention.spelled and mention.unit == "stars"))


def _is_telling_multiple(mention: QuantityExpression) -> bool:
    """Three times as many; not "I called three times"."""
    often = mention.is_rate and not mention.spelled
    return mention.unit != "times" or often or mention.precedes(*COMPARATIVES, "what")


def _is_telling_time(mention: QuantityExpression) -> bool:
    if mention.change:
        return True
    if mention.hyphenated:
        return any_of(mention.right[:2], _LASTING_NOUNS)
    if any(is_none(mention) for is_none in (_is_one, _is_off_the_clock, _is_a_deadline, _is_the_length_of_a_thing)):
        return False
    if mention.follows("for") and mention.unit.startswith(("min", "h")):
        return any_of(mention.left[-8:], _LASTING)
    return not mention.unit.startswith(("year", "yr", "decade")) or _is_a_run_of_years(mention)


def _is_a_run_of_years(mention: QuantityExpression) -> bool:
    return mention.follows("over", "within", "past", "after") or mention.precedes("since", "now", "running")


def _is_one(mention: QuantityExpression) -> bool:
    return mention.value == 1 and mention.spelled


def _is_off_the_clock(mention: QuantityExpression) -> bool:
    """A point in time, an age, a habit: "two days ago", "eight months in"; not "two days before the deadline"."""
    if beats_the_deadline(mention):
        return False
    following = mention.right[1:2] if any_of(mention.right[:1], _APOSTROPHES) else mention.right[:1]
    if any_of(following, _POINTS_IN_TIME) and not any_of(mention.left[-4:], _LASTING):
        return True
    if mention.right == ("in",) or any_of(mention.right[:1], SAID_OF_THE_PLAN | {"budget"}):
        return True
    is_habit = mention.is_rate and mention.unit.startswith(("night", "day"))
    return is_habit or mention.follows("every", "each", "next", "second", "another", "per", "prior")


def _is_a_deadline(mention: QuantityExpression) -> bool:
    if mention.unit in INSTANTS or any_of(mention.left[-4:], CHANGES | {"take"}):
        return False
    return is_target(mention)


def _is_the_length_of_a_thing(mention: QuantityExpression) -> bool:
    """A timer of ten minutes, slots of two hours; not "a wait of two hours"."""
    return mention.follows("of") and mention.unit not in INSTANTS and not any_of(mention.left[-5:], _LONG_OF)


def _is_telling_weight(mention: QuantityExpression) -> bool:
    """Weights, lengths and degrees that were changed, saved or collected; others are what a thing is like."""
    if mention.change or mention.is_rate or has_baseline(mention) or any_of(mention.left[-4:], ACHIEVEMENTS):
        return True
    is_changed = any_of(mention.left[-6:], CHANGES - _PLACED) and mention.follows("by", "to", "than", "from")
    is_in_bulk = mention.unit in _IN_BULK and mention.precedes("of") and (mention.value or 0) > _A_DOZEN
    return is_changed or is_in_bulk or any_of(mention.right[:1], EFFECTS_AFTER)


def _is_telling_count(mention: QuantityExpression) -> bool:
    value = mention.value
    if value == _ALL_ROUND and mention.unit in _ALL_ROUND_VIEWS:
        return False
    if mention.change or value is None or mention.is_rate or (mention.marked and value >= 10):
        return True
    if value == 1 or mention.follows("="):
        return False
    if mention.unit in OWN_PEOPLE or mention.hyphenated:
        return value >= 100 or any_of(mention.left[-2:], WON) or any_of(mention.right[:1], CAME)
    if mention.unit in HARM or value % 1 or is_result(mention):
        return True
    return value > _A_DOZEN or (value >= 10 and mention.begins_with("all"))


def _is_telling_bare(mention: QuantityExpression) -> bool:
    if mention.change:
        return not _are_hours(mention)
    if mention.tokens.at(mention.first - 1) in NUMBERED:
        return False
    if mention.is_rate or (mention.marked and (mention.value is None or mention.value >= 10)):
        return True
    if mention.value == 1 and "from" not in mention.left[-7:]:
        return False
    if mention.begins_with("all") and any_of(mention.right[:1], HAVE):
        return (mention.value or 0) >= 10
    if mention.follows("to", "by"):
        return any_of(mention.left[-6:], CHANGES)
    signs = (is_held_against, _is_before_or_after, _is_share_of_them, _is_nil, is_result)
    return any(tells(mention) for tells in signs)


def _are_hours(mention: QuantityExpression) -> bool:
    """Hours of the day, or ages: "my shift was from 7 to 3"."""
    return any_of(mention.left[-6:], _HOURS) and not any_of(mention.left[-6:], CHANGES)


def _is_before_or_after(mention: QuantityExpression) -> bool:
    """Down from 94, up 25 on the year before, it's 43 now, from 20; twelve came."""
    left = mention.left[-2:]
    if left in BEFORE_A_BASELINE or (any_of(left[-1:], _UP_OR_DOWN) and mention.precedes("on", "from")):
        return True
    is_now = mention.precedes("now") and "from" in mention.right[1:4]
    return (mention.value or 0) >= _A_FEW and (is_now or mention.precedes(*CAME))


def _is_share_of_them(mention: QuantityExpression) -> bool:
    return (mention.value or 0) >= 10 and mention.right[:2] in _OF_THEM


def _is_nil(mention: QuantityExpression) -> bool:
    """Recurrence: 0."""
    return mention.value == 0 and mention.tokens.at(mention.first - 1) == ":"


_EVIDENCE: Mapping[Measure, Callable[[QuantityExpression], bool]] = {
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


_BACKGROUND: Mapping[Measure, Callable[[QuantityExpression], bool]] = {Measure.COUNT: _is_few, Measure.TIME: _is_a_stay}


_ALL_OF_IT, _MORE_THAN_ALL = 100, (110, 120, 150, 200, 1000)  # percent, of effort
_SURE = lexicon.words("sure")
_A_FEW, _A_DOZEN = 5, 12  # with more than a dozen, a count tells a size; with fewer, it mostly names what was there
_ALL_ROUND, _ALL_ROUND_VIEWS = 360, vocabulary("reviews surveys assessments degrees")  # "360 feedback"
_MANY = 20  # a setup names its places and people; from about so many on, their number is the point
_OF_THEM = frozenset({("of", "them"), ("of", "these"), ("of", "which")})
_RULED = lexicon.words("ruled")
_IN_THE_HAND = vocabulary("note notes coin coins bill bills")
_PLACED = vocabulary("moved went gone brought bringing down up raise raised raising lift lifted")
_IN_BULK = lexicon.words("bulk")
_LASTING = lexicon.words("lasting")
_LASTING_NOUNS = lexicon.words("lasting-noun")
_LONG_OF = CHANGES | MEASURED | _LASTING_NOUNS | vocabulary("total most all out spent after rest period matter")
_TIME_GIVEN = vocabulary("over within every compressed frame for")
_POINTS_IN_TIME = vocabulary("ago old older younger before out away notice into experience")
_APOSTROPHES = frozenset(("'", "'s"))
_HOURS = lexicon.words("hours")
_UP_OR_DOWN = vocabulary("up down")
_KEEPING = lexicon.words("keeping")
_CLAIMS = lexicon.words("claim")
