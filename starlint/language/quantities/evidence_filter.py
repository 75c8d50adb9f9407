"""Whether a quantity is evidence, by the words of its clause: no idiom, no deadline, no length of a thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlint import lexicon
from starlint.language.quantities.comparisons import (
    BEFORE_A_BASELINE,
    HAVE,
    MEASURED,
    has_baseline,
    has_reference,
    is_adopted_by_others,
    is_beside_deadline,
    is_result,
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
from starlint.language.quantities.modality import PLAN_NOUNS, THRESHOLDS, is_hypothetical, is_target
from starlint.language.quantities.numerals import INSTANTS, Measure, any_of, is_a_number_of
from starlint.notes.story import SectionKind


def is_evidence(expression: QuantityExpression, section: SectionKind | None) -> bool:
    """Whether it is evidence of an effect, a size or a time, in a section of this kind."""
    if section in _SETUP and _is_background(expression):
        return False
    return _is_evidence_anywhere(expression) or (section is SectionKind.RESULT and is_adopted_by_others(expression))


_SETUP = frozenset([SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP])


def _is_background(expression: QuantityExpression) -> bool:
    """Whether it counts who and what was there, and for how long, not how bad it was."""
    if expression.worded or expression.change or expression.begins_with("all"):
        return expression.value == 0 and any_of(expression.left[-3:], _KEEPING)
    return _BACKGROUND.get(expression.measure, _never)(expression)


def _is_few(expression: QuantityExpression) -> bool:
    """Whether it counts a few places and people, as a setup does; not harm, yields or what was won."""
    if expression.value is None or expression.value >= _MANY or expression.signals_size or expression.is_rate:
        return False
    return expression.unit not in HARM | YIELDS and not any_of(expression.left[-4:], WON)


def _is_a_stay(expression: QuantityExpression) -> bool:
    """Whether it is time spent somewhere, "six weeks at a school", or a time that was planned."""
    near = expression.left[-5:] + expression.right[:2]
    is_long = expression.unit.startswith(("week", "month", "quarter", "year"))
    return is_target(expression) or (is_long and not any_of(near, _LASTING | MEASURED | CHANGES | _TIME_GIVEN))


def _is_evidence_anywhere(expression: QuantityExpression) -> bool:
    """Whether it is evidence in whatever section."""
    if expression.worded and expression.measure is Measure.TIME:
        return not is_hypothetical(expression.left)
    if expression.worded or expression.echoes:
        return not (expression.value == 0 and any_of(expression.left[-3:], _CLAIMS))
    return _EVIDENCE[expression.measure](expression)


def _never(expression: QuantityExpression) -> bool:
    return False


def _is_no_idiom(expression: QuantityExpression) -> bool:
    """Whether it is more than a way of speaking: not "I give 110 %", "I'm 100 % convinced", "100 % of the time"."""
    if expression.follows("give", "gave", "giving") or expression.value in _MORE_THAN_ALL:
        return False
    is_mood = expression.spelled and any_of(expression.right[:1], _MOODS)
    is_very_sure = is_mood or any_of(expression.right[:1], _SURE) or expression.right[:3] == ("of", "the", "time")
    return not (is_very_sure and expression.value == _ALL_OF_IT)


def _is_significant_money(expression: QuantityExpression) -> bool:
    """Whether it is no money of a rule, "balances above €5,000 were confirmed", and no cash, "£5 notes"."""
    left = expression.left[-2:]
    is_a_rule = any_of(left[-1:], THRESHOLDS) and any_of(left[:1], _RULED)
    return not is_a_rule and not expression.precedes(*_CASH)


def _are_significant_points(expression: QuantityExpression) -> bool:
    """Whether they are points or stars as a score; not "a hotel with four stars"."""
    return not (_is_one(expression) or (expression.spelled and expression.unit == "stars"))


def _is_significant_multiple(expression: QuantityExpression) -> bool:
    """Whether it compares: "three times as many"; not "I called three times", "5-fold cross-validation"."""
    if expression.unit == "fold" and expression.precedes("cross"):
        return False
    often = expression.is_rate and not expression.spelled
    return expression.unit != "times" or often or expression.precedes(*COMPARATIVES, "what")


def _is_significant_time(expression: QuantityExpression) -> bool:
    """Whether it is how long something took; no point in time, deadline, length of a thing or years of service."""
    if expression.change:
        return True
    if expression.hyphenated:
        return any_of(expression.right[:2], _LASTING_NOUNS)
    if any(is_none(expression) for is_none in (_is_one, _is_no_duration, _is_a_deadline, _is_the_length_of_a_thing)):
        return False
    if expression.follows("for") and expression.unit.startswith(("min", "h")):
        return any_of(expression.left[-8:], _LASTING)
    return not expression.unit.startswith(("year", "yr", "decade")) or _is_a_run_of_years(expression)


def _is_a_run_of_years(expression: QuantityExpression) -> bool:
    return expression.follows("over", "within", "past", "after") or expression.precedes("since", "now", "running")


def _is_one(expression: QuantityExpression) -> bool:
    return expression.value == 1 and expression.spelled


def _is_no_duration(expression: QuantityExpression) -> bool:
    """Whether it is a point in time, an age or a habit: "two days ago"; not "two days before the deadline"."""
    if is_beside_deadline(expression):
        return False
    following = expression.right[1:2] if any_of(expression.right[:1], _APOSTROPHES) else expression.right[:1]
    if any_of(following, _POINTS_IN_TIME) and not any_of(expression.left[-4:], _LASTING):
        return True
    if expression.right == ("in",) or any_of(expression.right[:1], PLAN_NOUNS | {"budget"}):
        return True
    is_habit = expression.is_rate and expression.unit.startswith(("night", "day"))
    return is_habit or expression.follows("every", "each", "next", "second", "another", "per", "prior")


def _is_a_deadline(expression: QuantityExpression) -> bool:
    if expression.unit in INSTANTS or any_of(expression.left[-4:], CHANGES | {"take"}):
        return False
    return is_target(expression)


def _is_the_length_of_a_thing(expression: QuantityExpression) -> bool:
    """Whether it says how long a thing is: "a timer of ten minutes"; not "a wait of two hours"."""
    return expression.follows("of") and expression.unit not in INSTANTS and not any_of(expression.left[-5:], _LONG_OF)


def _is_significant_weight(expression: QuantityExpression) -> bool:
    """Whether a weight, length or degree was changed, saved or collected; others only describe a thing."""
    if (
        expression.change
        or expression.is_rate
        or has_baseline(expression)
        or any_of(expression.left[-4:], ACHIEVEMENTS)
    ):
        return True
    is_changed = any_of(expression.left[-6:], CHANGES - _PLACED) and expression.follows("by", "to", "than", "from")
    is_in_bulk = expression.unit in _IN_BULK and expression.precedes("of") and (expression.value or 0) > _A_DOZEN
    return is_changed or is_in_bulk or any_of(expression.right[:1], EFFECTS_AFTER)


def _is_significant_count(expression: QuantityExpression) -> bool:
    """Whether a count is large, a rate, of harm, or says what came of something."""
    value = expression.value
    if value == _ALL_ROUND and expression.unit in _ALL_ROUND_VIEWS:
        return False
    if expression.follows("worth") and expression.spelled:
        return False  # "worth a thousand letters"
    if expression.change or value is None or expression.is_rate or (expression.signals_size and value >= 10):
        return True
    if value == 1 or (value < 1 and expression.begins_with("half")) or expression.follows("="):
        return False
    if expression.unit in OWN_PEOPLE or expression.hyphenated:
        return value >= 100 or any_of(expression.left[-2:], WON) or any_of(expression.right[:1], CAME)
    if expression.unit in HARM or value % 1 or is_result(expression):
        return True
    return value > _A_DOZEN or (value >= 10 and expression.begins_with("all"))


def _is_significant_bare(expression: QuantityExpression) -> bool:
    """Whether the words beside a number without a unit say what it is."""
    if expression.change:
        return not _are_times_of_day(expression)
    if expression.begins_with("a") and expression.follows("in"):
        return False  # "one in a million"
    if is_a_number_of(expression.tokens, expression.first):
        return False
    if expression.is_rate or (expression.signals_size and (expression.value is None or expression.value >= 10)):
        return True
    if expression.value == 1 and "from" not in expression.left[-7:]:
        return False
    if expression.begins_with("all") and any_of(expression.right[:1], HAVE):
        return (expression.value or 0) >= 10
    if expression.follows("to", "by"):
        return any_of(expression.left[-6:], CHANGES)
    signs = (has_reference, _is_changed_or_attended, _is_share_of_them, _is_zero_after_colon, is_result)
    return any(is_sign(expression) for is_sign in signs)


def _are_times_of_day(expression: QuantityExpression) -> bool:
    """Whether they are hours of the day, or ages: "my shift was from 7 to 3"."""
    return any_of(expression.left[-6:], _HOURS) and not any_of(expression.left[-6:], CHANGES)


def _is_changed_or_attended(expression: QuantityExpression) -> bool:
    """Whether it is a change or says who came: "down from 94", "it's 43 now, from 20", "twelve came"."""
    left = expression.left[-2:]
    if left in BEFORE_A_BASELINE or (any_of(left[-1:], _UP_OR_DOWN) and expression.precedes("on", "from")):
        return True
    is_now = expression.precedes("now") and "from" in expression.right[1:4]
    many = (expression.value or 0) >= _A_FEW
    return many and (
        is_now or expression.precedes(*CAME) or (expression.follows(*_DRAWING) and not expression.right[:1])
    )


_DRAWING = lexicon.words("drawing")


def _is_share_of_them(expression: QuantityExpression) -> bool:
    return (expression.value or 0) >= 10 and expression.right[:2] in _OF_THEM


def _is_zero_after_colon(expression: QuantityExpression) -> bool:
    """Whether it is the zero of a table: "Recurrence: 0"."""
    return expression.value == 0 and expression.tokens.at(expression.first - 1) == ":"


_EVIDENCE: Mapping[Measure, Callable[[QuantityExpression], bool]] = {
    Measure.PERCENT: _is_no_idiom,
    Measure.MONEY: _is_significant_money,
    Measure.POINTS: _are_significant_points,
    Measure.MULTIPLE: _is_significant_multiple,
    Measure.TIME: _is_significant_time,
    Measure.SIZE: _is_no_idiom,
    Measure.LENGTH: _is_significant_weight,
    Measure.COUNT: _is_significant_count,
    Measure.BARE: _is_significant_bare,
}


_BACKGROUND: Mapping[Measure, Callable[[QuantityExpression], bool]] = {Measure.COUNT: _is_few, Measure.TIME: _is_a_stay}


_ALL_OF_IT, _MORE_THAN_ALL = 100, (110, 120, 150, 200, 1000)  # percent, of effort
_SURE, _MOODS = lexicon.words("sure"), lexicon.words("mood")
_A_FEW, _A_DOZEN = 5, 12  # a count above a dozen shows a size; a smaller one mostly names what was there
_ALL_ROUND, _ALL_ROUND_VIEWS = 360, lexicon.words("all-round")  # "360 feedback"
_MANY = 20  # a setup counts its places and people; from here on, the number itself matters
_OF_THEM = frozenset({("of", "them"), ("of", "these"), ("of", "which")})
_RULED = lexicon.words("ruled")
_CASH = lexicon.words("cash")
_PLACED = lexicon.words("moving", "lifting") | {"down", "up"}
_IN_BULK = lexicon.words("bulk")
_LASTING = lexicon.words("lasting")
_LASTING_NOUNS = lexicon.words("lasting-noun")
_BEFORE_OF = frozenset(("total", "most", "all", "out", "spent", "after", "rest", "period", "matter"))
_LONG_OF = CHANGES | MEASURED | _LASTING_NOUNS | _BEFORE_OF
_TIME_GIVEN = frozenset(("over", "within", "every", "compressed", "frame", "for"))
_POINTS_IN_TIME = lexicon.words("point-in-time")
_APOSTROPHES = frozenset(("'", "'s"))
_HOURS = lexicon.words("hours")
_UP_OR_DOWN = frozenset(("up", "down"))
_KEEPING = lexicon.words("keeping")
_CLAIMS = lexicon.words("claim")
