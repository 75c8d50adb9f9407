"""How much, how many, how long: the quantities a story is told with, and whether each measures an effect.

A number becomes a Quantity in three steps: ``numbers`` reads the amount at a word, ``mentions`` and ``wordings``
join it with its range, change or share, and here each mention is judged by the words of its clause: is it
evidence (``_is_evidence``), of what kind (``_kind``), with a baseline, and was it reached or only wanted?
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from spacy.tokens import Doc

from starlint.language.mentions import ARTICLES, CHANGES, COMPARATIVES, DONE_WITHIN, HARM, Mention
from starlint.language.numbers import BREAKS, INSTANTS, UNITS, Measure, Words, any_of, vocabulary
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


def quantities(doc: Doc, section: SectionKind | None = None) -> list[Quantity]:
    """The quantities in the spoken text of one section, in order; they do not overlap.

    Where the kind of section is known, what merely sets the scene is left out, and what every one of them got in
    the Result is an outcome.
    """
    return list(_quantities(Words.of(doc.text), section))


def _quantities(words: Words, section: SectionKind | None) -> Iterator[Quantity]:
    reached, last = 0, None
    for mention in mentions(words):
        if mention.first < reached:
            continue
        mention = _with_the_unit_of(last, mention)
        told = _is_told(mention, section)
        if told:
            yield _quantity(mention, section)
            last = mention
        if told or mention.measure is not Measure.COUNT:  # a noun phrase may hold a number of its own
            reached = mention.end


def _is_told(mention: Mention, section: SectionKind | None) -> bool:
    if section in _SETUP and _is_background(mention):
        return False
    return _is_evidence(mention) or (section is SectionKind.RESULT and _is_taken_up(mention))


def _is_taken_up(mention: Mention) -> bool:
    """Two other departments use the page: few, but after the story they tell that it spread."""
    return mention.measure is Measure.COUNT and mention.value != 1 and mention.precedes("use", "adopted", "copied")


_SETUP = frozenset([SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP])


def _is_background(mention: Mention) -> bool:
    """Who and what was there, and for how long, as against how bad it was."""
    if mention.worded or mention.change or mention.words.at(mention.first) == "all":
        return mention.value == 0 and any_of(mention.left[-3:], _KEEPING)
    if mention.measure is Measure.TIME and _is_target(mention):
        return True
    if mention.measure is Measure.TIME and mention.unit.startswith(("week", "month", "quarter", "year")):
        return not any_of(mention.left[-5:] + mention.right[:2], _LASTING | _MEASURED | CHANGES | _TIME_GIVEN)
    few = (mention.value or _MANY) < _MANY and not (
        mention.marked or _is_rate(mention) or mention.unit in HARM | _YIELDS
    )
    return mention.measure is Measure.COUNT and few and not any_of(mention.left[-4:], _WON)


_KEEPING = vocabulary("maintaining maintain keeping keep ensuring ensure guaranteeing guarantee with")
_TIME_GIVEN = vocabulary("over within every compressed frame for")
_MANY = 20  # a setup names its places and people; from about so many on, their number is the point


def _with_the_unit_of(last: Mention | None, mention: Mention) -> Mention:
    """The mention, with the unit that it shares with the one before: "it took 40 minutes and now takes 15"."""
    if last is None or mention.measure is not Measure.BARE or mention.value == 1 or mention.change:
        return mention
    between = mention.words.lower[last.end : mention.first]
    is_near = len(between) <= _NEAR and not any_of(between, _PARTED)
    is_told = any_of(between[-1:], _NOW_IT_IS) and mention.precedes(*_ENDS)
    return replace(mention, unit=last.unit, measure=last.measure, echoes=True) if is_near and is_told else mention


_NEAR = 16  # tokens
_PARTED = vocabulary(". between at until midnight noon") | {"\n"}
_NOW_IT_IS = vocabulary("it's it’s is was be takes took take then and to from get gets got just only about under have")
_ENDS = BREAKS | vocabulary(", ) now in by before after for and when since")


# What people say beside a quantity. The ideas are those of interview coaches (Amazon and Google ask for
# "X as measured by Y", a figure before and after, and no credit for a plan); the words were collected from
# notes and from how people tell results.
_ACHIEVEMENTS = vocabulary(
    """signed won closed sold generated earned adopted promoted hired attracted reached reaching served
    serves serving processed processes processing handled handles handling supports supporting used
    onboarded delivered delivers published converted retained achieved achieving achieves hit passed
    scored scores placed ranked received collected raised prevented avoided caught resolved restored
    fixed answered addressed cleared renewed registered attended joined downloaded recovered stayed
    stays exceeded exceeding beat covers covered covering averaged averages paid uses using worth
    accuracy uptime availability lost mitigated completed finished migrated validated integrated"""
)
_WON = vocabulary(
    """signed won sold adopted promoted hired attracted converted retained renewed earned published paid
    prevented recruited landed acquired onboarded averaged averages"""
)
_PLANS = vocabulary(
    """goal goals target targets targeted targeting aim aimed aiming aims objective wanted want wants hoped
    hoping hope planned deadline budgeted expected expecting promised promise should must would wouldn't
    could might if unless needed need needs required requirement requires requiring threshold
    maximum limit projected proposed supposed allowed sla slo task ensure"""
)
_MET = vocabulary("met exceeded exceeding beat beating hit hitting surpassed surpassing smashed reached achieved")
_SAID_OF_THE_PLAN = vocabulary("timeline deadline target goal limit threshold sla slo requirement plan estimate")
_RATES = vocabulary("per / a an every each daily weekly monthly hourly yearly annually")
_FROM_BEFORE = vocabulary("compared versus vs than instead against")
_OWN_PEOPLE = vocabulary(
    """team teams engineer engineers developer developers employee employees staff member members report
    reports technician technicians analyst analysts rep reps manager managers colleague colleagues
    intern interns accountants pharmacists pickers designers pms officers volunteers contractors owners
    squads mentors leads"""
)
_WAITING = vocabulary("take takes taking lasted latency wait waits waited waiting")
_SELECTING = vocabulary("first next last past previous other same these those both remaining additional")
_LASTING_NOUNS = vocabulary(
    """reduction improvement delay wait outage turnaround average latency backlog downtime window blind gap
    increase drop saving savings shifts gain decrease"""
)
_LASTING = _WAITING | vocabulary(
    "lasted lasting going out offline unavailable blocked stuck running ran idle down took"
)
_APOSTROPHES = vocabulary("' ’")
_POINTS_IN_TIME = vocabulary("ago old older younger before out away notice into experience")
_AUXILIARIES = vocabulary("were was have has had are")
_WHOLE = vocabulary("total most all out spent after rest course space period matter")
_A_DOZEN = 12  # with more, a count tells a size; with fewer, it mostly just names what was there
_RULED = vocabulary("anything everything balances amounts orders purchases expenses invoices items")
_AVERAGES = frozenset(["average", "median", "mean"])
_MEASURED = (
    _AVERAGES | _WAITING | vocabulary("queue backlog now mttr mttd p50 p95 p99 turnaround lag downtime outage time")
)
_BALANCES = vocabulary(
    """loss losses cost costs costing revenue profit bill spend margin sales savings income fees fines
    pipeline took made takings turnover raised brought"""
)
_EFFECTS_AFTER = vocabulary(
    """reduction reductions increase increases improvement improvements drop cut gain gains growth faster
    slower fewer more less better cheaper quicker higher lower saved saving savings under uptime
    decrease lift jump rise accuracy lighter heavier shorter longer warmer cooler colder"""
)
_YIELDS = vocabulary(
    """downloads signups ups registrations subscribers followers views visits leads donations votes installs
    bookings referrals citations reviews enrolments enrollments"""
)
_THEN = vocabulary("the last what previous before")
_BEFORE_A_BASELINE = frozenset({("up", "from"), ("down", "from"), ("to", "take"), ("factor", "of")})


def _is_evidence(mention: Mention) -> bool:
    if mention.worded and mention.measure is Measure.TIME:
        return not _is_hypothetical(mention.left)
    if mention.worded or mention.echoes:
        return not (mention.value == 0 and any_of(mention.left[-3:], _UNCLAIMED))
    return _EVIDENCE[mention.measure](mention)


_UNCLAIMED = vocabulary("claim claiming promise")


def _always(mention: Mention) -> bool:
    return not mention.follows("give", "gave", "giving")


def _is_no_threshold(mention: Mention) -> bool:
    """Money told, not money in a rule or in the hand: "balances above €5,000 were confirmed", "£5 notes"."""
    left = mention.left[-2:]
    in_the_hand = mention.precedes("note", "notes", "coin", "coins", "bill", "bills")
    return not in_the_hand and not (
        any_of(left[-1:], frozenset({"over", "above", "under", "below"})) and any_of(left[:1], _RULED)
    )


def _is_telling_time(mention: Mention) -> bool:
    if mention.change:
        return True
    if mention.hyphenated:
        return any_of(mention.right[:2], _LASTING_NOUNS)
    if _is_one(mention) or _is_off_the_clock(mention) or _is_a_deadline(mention):
        return False
    if mention.follows("of") and not any_of(mention.left[-5:], CHANGES | _MEASURED | _LASTING_NOUNS | _WHOLE):
        return False
    if mention.follows("for") and mention.unit.startswith(("min", "h")):
        return any_of(mention.left[-5:], _LASTING)
    return not mention.unit.startswith(("year", "yr", "decade")) or mention.follows("over", "within", "past", "after")


def _is_one(mention: Mention) -> bool:
    return mention.value == 1 and mention.spelled


def _is_off_the_clock(mention: Mention) -> bool:
    """A point in time, an age, a habit: "two days ago", "eight months in", "every fifteen minutes"."""
    following = mention.right[1:2] if any_of(mention.right[:1], _APOSTROPHES) else mention.right[:1]
    if any_of(following, _POINTS_IN_TIME) and not any_of(mention.left[-4:], _LASTING):
        return True
    if mention.right == ("in",) or any_of(mention.right[:1], _SAID_OF_THE_PLAN | {"budget"}):
        return True
    habit = _is_rate(mention) and mention.unit.startswith(("night", "day"))
    return habit or mention.follows("every", "each", "next", "second", "another", "per", "prior")


def _is_a_deadline(mention: Mention) -> bool:
    if mention.unit in INSTANTS or any_of(mention.left[-4:], CHANGES | {"take"}):
        return False
    return _is_target(mention)


def _is_telling_count(mention: Mention) -> bool:
    value = mention.value
    if mention.change or value is None or _is_rate(mention) or (mention.marked and value >= 10):
        return True
    if value == 1 or mention.follows("="):
        return False
    if mention.unit in _OWN_PEOPLE or mention.hyphenated:
        return value >= 100 or any_of(mention.left[-2:], _WON)
    if mention.unit in HARM or value % 1 or _is_result(mention):
        return True
    return value > _A_DOZEN or (value >= 10 and mention.words.at(mention.first) == "all")


def _is_rate(mention: Mention) -> bool:
    """So many a month, per week, each day."""
    right = (
        mention.right[1:] if mention.right[:1] == ("in",) and any_of(mention.right[1:2], ARTICLES) else mention.right
    )
    return any(
        token in _RATES and UNITS.get("".join(right[place + 1 : place + 2])) is Measure.TIME
        for place, token in enumerate(right[:4])
        if place == 0 or token not in ARTICLES
    )


def _is_result(mention: Mention) -> bool:
    """A small count is evidence only where something came of it: "only six expired boxes", "five in a row"."""
    if any_of(mention.left[-3:], _SELECTING):
        return False
    if mention.left[-1:] == ("only",) or mention.right[:3] == ("in", "a", "row"):
        return True
    if mention.left[-2:] in _FEWER_THAN or _is_all_of_them(mention):
        return True
    spread = any_of(mention.left[-4:-1], _SPREAD) and any_of(mention.left[-1:], _TO_OTHERS)
    won = any_of(mention.left[-4:], _WON) and mention.left[-1:] != ("to",)
    before = spread or (won and mention.measure is Measure.COUNT)
    after = any_of(mention.right[:1], _AUXILIARIES) and any_of(mention.right[1:3], _WON)
    return before or after


_FEWER_THAN = frozenset({("fewer", "than"), ("less", "than")})
_SPREAD = vocabulary("used rolled copied spread extended live running")
_TO_OTHERS = vocabulary("by in across to")


def _is_all_of_them(mention: Mention) -> bool:
    """All nine sites passed."""
    return mention.words.at(mention.first) == "all" and any_of(mention.right[:2], _ACHIEVEMENTS)


def _is_telling_bare(mention: Mention) -> bool:
    if mention.change:
        return not _is_a_shift(mention)
    if (mention.marked and (mention.value is None or mention.value >= 10)) or _is_rate(mention):
        return True
    left = mention.left[-2:]
    if any_of(left[-1:], frozenset({"up", "down"})) and mention.precedes("on", "from"):
        return True
    if mention.value == 1 and "from" not in mention.left[-7:]:
        return False
    if (mention.value or 0) >= _A_FEW and (any_of(mention.right[:1], _CAME) or _is_the_state_now(mention)):
        return True
    if left[-1:] in {("to",), ("by",)}:
        return any_of(mention.left[-6:], CHANGES)
    if mention.value == 0 and mention.words.at(mention.first - 1) == ":":
        return True
    return left in _BEFORE_A_BASELINE or _is_share_of_them(mention) or _is_average(left) or _is_result(mention)


_A_FEW = 5
_CAME = vocabulary("came attended turned joined registered renewed enrolled")
_HOURS = vocabulary("shift shifts worked work works open opens hours aged ages")


def _is_a_shift(mention: Mention) -> bool:
    """Hours of the day, or ages: "my shift was from 7 to 3"."""
    return any_of(mention.left[-6:], _HOURS) and not any_of(mention.left[-6:], CHANGES)


def _is_the_state_now(mention: Mention) -> bool:
    """It's 43 now, from 20."""
    return mention.precedes("now") and "from" in mention.right[1:4]


def _is_share_of_them(mention: Mention) -> bool:
    return (mention.value or 0) >= 10 and mention.right[:2] in {("of", "them"), ("of", "these"), ("of", "which")}


def _is_average(left: tuple[str, ...]) -> bool:
    return any_of(left[:1], _AVERAGES) and any_of(left[1:], frozenset({"is", "was", "of", "at"}))


def _is_telling_weight(mention: Mention) -> bool:
    """Weights, lengths and degrees that were changed, saved or collected; others are what a thing is like."""
    if mention.change or any_of(mention.left[-4:], _ACHIEVEMENTS) or any_of(mention.right[:1], _EFFECTS_AFTER):
        return True
    changed = any_of(mention.left[-6:], CHANGES - _PLACED) and mention.follows("by", "to", "than", "from")
    in_bulk = mention.unit in _IN_BULK and mention.precedes("of") and (mention.value or 0) > _A_DOZEN
    return changed or in_bulk or _is_rate(mention) or _has_baseline(mention)


_PLACED = vocabulary("moved went gone brought bringing down up raise raised raising lift lifted")
_IN_BULK = vocabulary("kg tonne tonnes ton tons kilos litres liters gallons")

_EVIDENCE: Mapping[Measure, Callable[[Mention], bool]] = {
    Measure.PERCENT: _always,
    Measure.MONEY: _is_no_threshold,
    Measure.POINTS: lambda mention: not (_is_one(mention) or (mention.spelled and mention.unit == "stars")),
    Measure.MULTIPLE: lambda mention: mention.unit != "times" or mention.precedes(*COMPARATIVES),
    Measure.TIME: _is_telling_time,
    Measure.SIZE: _always,
    Measure.LENGTH: _is_telling_weight,
    Measure.COUNT: _is_telling_count,
    Measure.BARE: _is_telling_bare,
}


def _quantity(mention: Mention, section: SectionKind | None) -> Quantity:
    words = mention.words
    return Quantity(
        words.starts[mention.first],
        words.ends[mention.end - 1],
        _kind(mention, section),
        None if mention.unit.startswith("figure") else mention.value,
        _has_baseline(mention),
        _is_target(mention) or (section is SectionKind.TASK and "to" in mention.left),
    )


def _kind(mention: Mention, section: SectionKind | None) -> QuantityKind:
    reached = (
        section is SectionKind.RESULT and mention.words.at(mention.first) == "all" and any_of(mention.right, _HAVE)
    )
    return QuantityKind.OUTCOME if reached or _is_effect(mention) else _KINDS.get(mention.measure, QuantityKind.SCALE)


_KINDS: Mapping[Measure, QuantityKind] = {
    Measure.PERCENT: QuantityKind.OUTCOME,
    Measure.MULTIPLE: QuantityKind.OUTCOME,
    Measure.POINTS: QuantityKind.OUTCOME,
    Measure.TIME: QuantityKind.TIMEFRAME,
}


_HAVE = vocabulary("had have has got are is were run use")


def _is_effect(mention: Mention) -> bool:
    if mention.worded or mention.change or mention.echoes or mention.unit in INSTANTS or mention.unit in _YIELDS:
        return True
    if mention.measure is Measure.TIME:
        return _is_time_won(mention)
    if _has_baseline(mention) or _is_result(mention) or any_of(mention.right[:4], _EFFECTS_AFTER | _ACHIEVEMENTS):
        return True
    if mention.measure is Measure.BARE and (mention.words.at(mention.first) == "+" or any_of(mention.right[:1], _CAME)):
        return True
    near = mention.left[-7:]
    return any_of(near, _TOLD_BEFORE) or (mention.measure is Measure.MONEY and any_of(near, _BALANCES))


def _is_time_won(mention: Mention) -> bool:
    if any_of(mention.right[:3], _EFFECTS_AFTER | {"early", "late", "ahead", "sooner"}) or mention.precedes("without"):
        return True
    if mention.follows("back") and any_of(mention.left[-5:], _GIVEN):
        return True
    if mention.follows(*DONE_WITHIN):
        return mention.unit.startswith(("h", "min")) or any_of(mention.left, _ACHIEVEMENTS)
    if mention.unit.startswith("min") and "took" in mention.left[-4:]:
        return True
    return any_of(mention.left[-6:], CHANGES | _MEASURED) and not mention.follows("over", "after", "for")


_TOLD_BEFORE = (CHANGES | _ACHIEVEMENTS | {"now"}) - vocabulary("went gone moved brought bringing")

_GIVEN = vocabulary("got get gets gave gives give given won")


def _has_baseline(mention: Mention) -> bool:
    if mention.change or (mention.measure is Measure.MULTIPLE and mention.unit):
        return True
    pairs = set(pairwise(mention.right))
    if mention.left[-2:] in _BEFORE_A_BASELINE or not pairs.isdisjoint(_AS_IT_WAS):
        return True
    right = mention.right[:3]
    if any_of(right, _FROM_BEFORE) or ("from" in right[:2] and any_of(right[1:], _THEN)):
        return True
    return any(first == "from" and then[0].isdigit() for first, then in pairwise(mention.right[:5]))


_AS_IT_WAS = frozenset({("down", "from"), ("up", "from"), ("used", "to"), ("instead", "of"), ("compared", "with")})


def _is_target(mention: Mention) -> bool:
    left = mention.words.before(mention.first, 14)
    left = left[_last_start(left) :]
    if _is_hypothetical(left):
        return True
    came = any_of(left[-1:], _JOINERS) and any_of(mention.right[:1], _CAME | _AUXILIARIES)
    if came or any_of(left, _MET):
        return False
    return _is_wished(left) or any_of(mention.right[:2], _SAID_OF_THE_PLAN)


def _last_start(left: tuple[str, ...]) -> int:
    """Where the last coordinated clause begins: "the plan was fine, and | we closed it"."""
    starts = (n + 1 for n in range(len(left) - 2, -1, -1) if left[n] in _JOINERS and left[n + 1] in _SUBJECTS)
    return next(starts, 0)


def _is_wished(left: tuple[str, ...]) -> bool:
    """Whether a word of planning governs it."""
    pairs = set(pairwise(left))
    if not pairs.isdisjoint(_HYPOTHETICAL):
        return False
    return any_of(left, _PLANS) or not pairs.isdisjoint(_WISHES)


def _is_hypothetical(left: tuple[str, ...]) -> bool:
    """It would have cost 40k; but "a job that would have taken weeks was done in 20 minutes"."""
    return not any_of(left, _HAPPENED) and not _HYPOTHETICAL.isdisjoint(pairwise(left))


_HYPOTHETICAL = frozenset({("would", "have"), ("could", "have"), ("might", "have"), ("wouldn't", "have")})
_HAPPENED = vocabulary("was were is took did")
_WISHES = frozenset(
    {("had", "to"), ("have", "to"), ("has", "to"), ("not", "yet"), ("asked", "for"), ("was", "to"), ("were", "to")}
)


_JOINERS = frozenset({",", "and", "but", "so"})
_SUBJECTS = vocabulary("i we they it he she this that the")
