"""How much, how many, how long: the quantities a story is told with, and whether each measures an effect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from spacy.tokens import Doc

from starlint.language.mentions import ARTICLES, CHANGES, COMPARATIVES, DONE_WITHIN, HARM, Mention
from starlint.language.numbers import INSTANTS, UNITS, Measure, Words, any_of, vocabulary
from starlint.language.wordings import mentions


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


def quantities(doc: Doc) -> list[Quantity]:
    """The quantities in the spoken text of one section, in order; they do not overlap."""
    return list(_quantities(Words.of(doc.text)))


def _quantities(words: Words) -> Iterator[Quantity]:
    reached = 0
    for mention in mentions(words):
        if mention.first < reached:
            continue
        told = _is_evidence(mention)
        if told:
            yield _quantity(mention)
        if told or mention.measure is not Measure.COUNT:  # a noun phrase may hold a number of its own
            reached = mention.end


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
_POINTS_IN_TIME = vocabulary("ago old older younger before out away notice into experience")
_AUXILIARIES = vocabulary("were was have has had are")
_A_DOZEN = 12  # with more, a count tells a size; with fewer, it mostly just names what was there
_RULED = vocabulary("anything everything balances amounts orders purchases expenses invoices items")
_AVERAGES = frozenset(["average", "median", "mean"])
_MEASURED = _AVERAGES | _WAITING | vocabulary("mttr mttd p50 p95 p99 turnaround lag downtime outage time")
_BALANCES = vocabulary(
    """loss losses cost costs costing revenue profit bill spend margin sales savings income fees fines
    pipeline"""
)
_EFFECTS_AFTER = vocabulary(
    """reduction reductions increase increases improvement improvements drop cut gain gains growth faster
    slower fewer more less better cheaper quicker higher lower saved saving savings under uptime
    decrease lift jump rise accuracy"""
)
_YIELDS = vocabulary(
    """downloads signups ups registrations subscribers followers views visits leads donations votes installs
    bookings referrals"""
)
_THEN = vocabulary("the last what previous before")
_BEFORE_A_BASELINE = frozenset({("up", "from"), ("down", "from"), ("to", "take"), ("factor", "of")})


def _is_evidence(mention: Mention) -> bool:
    return mention.worded or _EVIDENCE[mention.measure](mention)


def _always(mention: Mention) -> bool:
    return not mention.follows("give", "gave", "giving")


def _is_no_threshold(mention: Mention) -> bool:
    """Money told, not money in a rule: "balances above €5,000 were confirmed"."""
    left = mention.left[-2:]
    return not (any_of(left[-1:], frozenset({"over", "above", "under", "below"})) and any_of(left[:1], _RULED))


def _is_telling_time(mention: Mention) -> bool:
    if mention.change:
        return True
    if mention.hyphenated:
        return any_of(mention.right[:2], _LASTING_NOUNS)
    if _is_one(mention) or _is_off_the_clock(mention) or _is_a_deadline(mention):
        return False
    if mention.follows("for") and mention.unit.startswith(("min", "h")):
        return any_of(mention.left[-5:], _LASTING)
    return not mention.unit.startswith(("year", "yr", "decade")) or mention.follows("over", "within", "past", "after")


def _is_one(mention: Mention) -> bool:
    return mention.value == 1 and mention.spelled


def _is_off_the_clock(mention: Mention) -> bool:
    """A point in time, an age, a habit: "two days ago", "eight months in", "every fifteen minutes"."""
    if any_of(mention.right[:1], _POINTS_IN_TIME) and not any_of(mention.left[-4:], _LASTING):
        return True
    if mention.right == ("in",) or any_of(mention.right[:1], _SAID_OF_THE_PLAN | {"budget"}):
        return True
    habit = _is_rate(mention) and mention.unit.startswith(("night", "day"))
    return habit or mention.follows("every", "each", "next", "second", "another", "per", "prior")


def _is_a_deadline(mention: Mention) -> bool:
    return mention.unit not in INSTANTS and _is_target(mention) and not any_of(mention.left[-4:], CHANGES)


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
    used = mention.left[-2:-1] == ("used",) and any_of(mention.left[-1:], frozenset({"by", "in", "across"}))
    before = used or (any_of(mention.left[-4:], _WON) and mention.measure is Measure.COUNT)
    after = any_of(mention.right[:1], _AUXILIARIES) and any_of(mention.right[1:3], _WON)
    return before or after


def _is_telling_bare(mention: Mention) -> bool:
    if mention.change or (mention.marked and (mention.value is None or mention.value >= 10)) or _is_rate(mention):
        return True
    left = mention.left[-2:]
    if any_of(left[-1:], frozenset({"up", "down"})) and mention.precedes("on", "from"):
        return True
    if mention.value == 1 and "from" not in mention.left[-7:]:
        return False
    if left[-1:] in {("to",), ("by",)}:
        return any_of(mention.left[-6:], CHANGES)
    if mention.value == 0 and mention.words.at(mention.first - 1) == ":":
        return True
    return left in _BEFORE_A_BASELINE or _is_share_of_them(mention) or _is_average(left) or _is_result(mention)


def _is_share_of_them(mention: Mention) -> bool:
    return (mention.value or 0) >= 10 and mention.right[:2] in {("of", "them"), ("of", "these"), ("of", "which")}


def _is_average(left: tuple[str, ...]) -> bool:
    return any_of(left[:1], _AVERAGES) and any_of(left[1:], frozenset({"is", "was", "of", "at"}))


_EVIDENCE: Mapping[Measure, Callable[[Mention], bool]] = {
    Measure.PERCENT: _always,
    Measure.MONEY: _is_no_threshold,
    Measure.POINTS: lambda mention: not _is_one(mention),
    Measure.MULTIPLE: lambda mention: mention.unit != "times" or mention.precedes(*COMPARATIVES),
    Measure.TIME: _is_telling_time,
    Measure.SIZE: _always,
    Measure.LENGTH: lambda mention: mention.change or any_of(mention.left[-4:], _ACHIEVEMENTS),
    Measure.COUNT: _is_telling_count,
    Measure.BARE: _is_telling_bare,
}


def _quantity(mention: Mention) -> Quantity:
    words = mention.words
    return Quantity(
        words.starts[mention.first],
        words.ends[mention.end - 1],
        _kind(mention),
        None if mention.unit.startswith("figure") else mention.value,
        _has_baseline(mention),
        _is_target(mention),
    )


def _kind(mention: Mention) -> QuantityKind:
    return QuantityKind.OUTCOME if _is_effect(mention) else _KINDS.get(mention.measure, QuantityKind.SCALE)


_KINDS: Mapping[Measure, QuantityKind] = {
    Measure.PERCENT: QuantityKind.OUTCOME,
    Measure.MULTIPLE: QuantityKind.OUTCOME,
    Measure.POINTS: QuantityKind.OUTCOME,
    Measure.TIME: QuantityKind.TIMEFRAME,
}


def _is_effect(mention: Mention) -> bool:
    if mention.worded or mention.change or mention.unit in INSTANTS or mention.unit in _YIELDS:
        return True
    if mention.measure is Measure.TIME:
        return _is_time_won(mention)
    if _has_baseline(mention) or _is_result(mention) or any_of(mention.right[:4], _EFFECTS_AFTER | _ACHIEVEMENTS):
        return True
    near = mention.left[-7:]
    return any_of(near, CHANGES | _ACHIEVEMENTS) or (mention.measure is Measure.MONEY and any_of(near, _BALANCES))


def _is_time_won(mention: Mention) -> bool:
    if any_of(mention.right[:3], _EFFECTS_AFTER | {"early", "late", "ahead", "sooner"}):
        return True
    if mention.follows(*DONE_WITHIN):
        return mention.unit.startswith(("h", "min")) or any_of(mention.left, _ACHIEVEMENTS)
    if mention.unit.startswith("min") and "took" in mention.left[-4:]:
        return True
    return any_of(mention.left[-6:], CHANGES | _MEASURED) and not mention.follows("over", "after", "for")


def _has_baseline(mention: Mention) -> bool:
    if mention.change or (mention.measure is Measure.MULTIPLE and mention.unit):
        return True
    right = mention.right[:3]
    before = "from" in right[:2] and any_of(right[1:], _THEN)
    return before or any_of(right, _FROM_BEFORE) or mention.left[-2:] in _BEFORE_A_BASELINE


def _is_target(mention: Mention) -> bool:
    left = mention.words.before(mention.first, 14)
    left = left[_last_start(left) :]
    if any_of(left, _MET):
        return False
    return _is_wished(left) or any_of(mention.right[:2], _SAID_OF_THE_PLAN)


def _last_start(left: tuple[str, ...]) -> int:
    """Where the last coordinated clause begins: "the plan was fine, and | we closed it"."""
    starts = (n + 1 for n in range(len(left) - 2, -1, -1) if left[n] in _JOINERS and left[n + 1] in _SUBJECTS)
    return next(starts, 0)


def _is_wished(left: tuple[str, ...]) -> bool:
    """Whether a word of planning governs it; "would have taken a week" tells how it was before."""
    pairs = set(pairwise(left))
    if ("would", "have") in pairs:
        return False
    return any_of(left, _PLANS) or any((have, "to") in pairs for have in ("had", "have", "has"))


_JOINERS = frozenset({",", "and", "but", "so"})
_SUBJECTS = vocabulary("i we they it he she this that the")
