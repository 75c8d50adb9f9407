"""Quantities told in words: halved, a third fewer, zero complaints, nobody left, first of 14, from days to minutes.

``mentions`` looks every word up in one table of readers, at the bottom of this module; those of plain numbers
are in it too. A reader answers a Mention or None, and looks no further than a few words around.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from starlint.language.mentions import (
    ARTICLES,
    CHANGES,
    COMPARATIVES,
    DONE_WITHIN,
    HARM,
    Mention,
    amount_near,
    counted,
    from_amount,
)
from starlint.language.numbers import (
    ARROWS,
    HYPHENS,
    NUMBER_WORDS,
    UNITS,
    Measure,
    Words,
    amount,
    any_of,
    counted_noun,
    is_plural,
    vocabulary,
)


def mentions(words: Words) -> Iterator[Mention]:
    """Everything in a text that may be a quantity, by where its number stands; they may overlap."""
    for at, token in enumerate(words.lower):
        if token in _READERS or "0" <= token[0] <= "9":
            mention = _READERS.get(token, _fraction_or_counted)(words, at)
            if mention is not None:
                yield mention


def _multiple(words: Words, at: int) -> Mention | None:
    """Doubled, halved, tenfold."""
    if words.at(at + 1) in {"down", "as", "over", "back", "-"}:
        return None
    return _told(words, at, at + 1, _MULTIPLES.get(words.at(at)), change=True)


def _twice(words: Words, at: int) -> Mention | None:
    """Twice as many, double the, twice what it was; not "it happened twice"."""
    following = words.at(at + 1)
    if following not in COMPARATIVES | {"what"} or (following == "as" and words.at(at + 2) not in _AS_MUCH):
        return None
    value = 3.0 if words.at(at) == "triple" else 2.0
    length = 3 if following == "as" else 1 if following in {"what", "the"} else 2
    return _told(words, at, at + length, value, change=True)


def _told(
    words: Words, first: int, end: int, value: float | None, change: bool = False, loose: bool = False
) -> Mention:
    return Mention(words, first, end, value, "", Measure.MULTIPLE, change=change, worded=True, loose=loose)


def _half(words: Words, at: int) -> Mention | None:
    """Cut in half, by half, half the time, over half turned up, half an hour."""
    before, after = words.at(at - 1), words.at(at + 1)
    if after in HYPHENS:  # half-term, half-hearted
        return None
    if after == "as" and words.at(at + 2) in _AS_MUCH:
        return _told(words, at, at + 3, 0.5, change=True)
    if after in ARTICLES and UNITS.get(words.at(at + 2)) is Measure.TIME:
        return Mention(words, at, at + 3, 0.5, words.at(at + 2), Measure.TIME)
    if after in ARTICLES and words.at(at + 2) in NUMBER_WORDS:
        return _half_a_million(words, at)
    if before in {"in", "by"}:
        return _told(words, at - 1, at + 1, 0.5, change=True)
    if before in {"over", "than", "nearly", "almost", "under"} or _half_of_many(words, at):
        return _told(words, at, at + 1, 0.5, change=words.at(at + 2) in _HALVED)
    if words.lower[at + 1 : at + 3] == ("of", "them") and before not in {"other", "the"}:
        return _told(words, at, at + 3, 0.5, loose=True)
    return None


def _half_a_million(words: Words, at: int) -> Mention | None:
    whole = amount(words, at + 2)
    return replace(from_amount(words, whole), first=at, value=(whole.value or 0.0) / 2) if whole else None


def _half_of_many(words: Words, at: int) -> bool:
    parted = words.at(at - 1) in {"first", "second", "other", "and", "the", "a"}
    if parted or words.at(at + 1) not in {"the", "of", "our"}:
        return False
    place = at + 2 + (words.at(at + 2) in {"the", "our", "my", "their"})
    return words.at(place) in _HALVED or is_plural(words.at(place))


def _fraction(words: Words, at: int) -> Mention | None:
    """By a third, two thirds of, a quarter of."""
    first = at - 2 if words.at(at - 1) == "-" else at - 1
    count = _NUMERATORS.get(words.at(first))
    before, after = words.at(first - 1), words.at(at + 1)
    told = before in {"by", "than", "over", "nearly", "almost", "about"} or after in {"of", "fewer", "less"}
    if count is None or not told or (count > 1) is not words.at(at).endswith("s"):
        return None
    value = count / _FRACTIONS[words.at(at)]
    return _told(words, first, at + 1, value, change=before == "by")


def _zero(words: Words, at: int) -> Mention | None:
    """Zero downtime, back to zero; not zero trust, near zero, from zero."""
    after = words.at(at + 1)
    if words.at(at - 1) == "to" and any_of(words.before(at - 1, 3), CHANGES | {"back"}):
        return _told(words, at, at + 1, 0.0, change=True)
    if words.at(at - 1) in {"near", "from", "at", "to"} or after in _NOT_ZERO_OF or not words.is_word(at + 1):
        return None
    return _told(words, at, _harm_end(words, at + 1) or _noun_end(words, at + 1), 0.0)


def _no_harm(words: Words, at: int) -> Mention | None:
    """0 incidents; a zero in digits may also be a value in a program."""
    end = _harm_end(words, at + 1)
    return _told(words, at, end, 0.0) if end else counted(words, at)


def _harm_end(words: Words, index: int) -> int | None:
    """The index after the harm that is named within a few words: "customer-facing downtime"."""
    phrase = words.after(index, 5)
    end = next((index + n + 1 for n, token in enumerate(phrase) if token in HARM), None)
    return end if end and all(token.isalpha() or token in HYPHENS for token in phrase[: end - index]) else None


def _noun_end(words: Words, index: int) -> int:
    return counted_noun(words, index) or index + 1


def _no(words: Words, at: int) -> Mention | None:
    """No complaints since, no service degraded, no one left; where results are told, also no rework."""
    end = _harm_end(words, at + 1)
    if end is None:
        return _spared(words, at) if words.at(at + 1) not in {"stone", "doubt"} else None
    since = any_of(words.after(end, 4), _SINCE)
    telling = since or (_stands_alone(words, at) and words.at(end - 1) not in _HACKNEYED)
    return _told(words, at, end, 0.0, loose=not since) if telling else None


def _stands_alone(words: Words, at: int) -> bool:
    """Whether a phrase opens its clause, as a result does: "…, no rework", "with no rework"."""
    return at == 0 or not words.is_word(at - 1) or words.at(at - 1) in {"with", "and", "found", "had", "have", "been"}


def _spared(words: Words, at: int) -> Mention | None:
    """Nobody hurt, no child was left out, no one has resigned; where results are told also nobody has asked since."""
    told = _told_of_nobody(words, at) if words.at(at) in {"nobody", "none"} else None
    if told:
        return told
    for place in range(at + 1, at + 6):
        token = words.at(place)
        if token in _HURT:
            end = place + 1 + (words.at(place + 1) == "away")
            return _told(words, at, end, 0.0) if words.at(end) not in _TO_DO else None
        if token in _NOT_SPARED or not words.is_word(place):
            return None
    return None


def _told_of_nobody(words: Words, at: int) -> Mention | None:
    """Nobody complained, nobody went to hospital, nobody has asked since; not "nobody believed it"."""
    place = at + 1 + (words.at(at + 1) in _HAVE_OR_BE)
    verb = words.at(place)
    is_effect = verb.endswith("ed") and verb not in _THOUGHT and verb not in _HURT
    is_effect = is_effect or (words.at(at) == "nobody" and verb == "went")
    return _told(words, at, place + 1, 0.0, loose=True) if is_effect else None


_THOUGHT = vocabulary("noticed believed wanted realised realized cared liked expected trusted needed seemed wished")


def _none_of(words: Words, at: int) -> Mention | None:
    """None of the last sixty items; none in the year after; where results are told, none abandoned."""
    after, following = words.at(at + 1), words.at(at + 2)
    if after.endswith("ed") or after in _HURT:
        return _told(words, at, at + 2, 0.0, loose=True)
    if after in {"in", "since"}:
        return _told(words, at, at + 1, 0.0) if following not in _POINTERS else None
    if after != "of" or following in _POINTERS:
        return None
    end = _counted_end(words, at + 3)
    return _told(words, at, end, 0.0) if end else _spared(words, at)


def _counted_end(words: Words, at: int) -> int | None:
    """The index after a number and its noun, an adjective before it aside: "last sixty sample items"."""
    number = next((n for n in (at, at + 1) if words.is_number(n) or words.at(n) in NUMBER_WORDS), None)
    found = amount(words, number) if number is not None else None
    return found.end if found else None


def _not_one(words: Words, at: int) -> Mention | None:
    """Not one complaint, not a single page, without losing a single customer."""
    token, place = words.at(at), at + 1
    if token == "without" and words.at(place).endswith("ing"):
        place += 1
    single = words.lower[place : place + 2] == ("a", "single")
    end = place + 1 + single
    one = words.at(place) == "one" and (token == "not" or words.at(end) in _ONE_HARM)
    if not (single or one):
        return None
    return _told(words, at, end + 1, 0.0) if words.is_word(end) and words.at(end) not in _NO_NOUN_AFTER_ONE else None


def _every(words: Words, at: int) -> Mention | None:
    """Every one of our forty clinics; every family got a place; where results are told, every one was right."""
    if words.lower[at + 1 : at + 3] == ("one", "of"):
        return _told(words, at, _counted_end(words, at + 4) or counted_noun(words, at + 4) or at + 4, 1.0)
    verbs = words.after(at + 2, 3)
    is_served = words.at(at + 1) in _SERVED and any_of(verbs, _HELPED) and not any_of(verbs, _NOT_SPARED)
    if is_served:
        return _told(words, at, at + 2, 1.0)
    if words.at(at + 1) == "single" and words.is_word(at + 2) and words.at(at + 2) not in UNITS:
        return _told(words, at, at + 3, 1.0, loose=True)
    is_all = words.at(at + 1) == "one" and words.at(at + 2) in _HAVE_OR_BE
    return _told(words, at, at + 2, 1.0, loose=True) if is_all else None


def _all_but(words: Words, at: int) -> Mention | None:
    """All but two, all but one of the stalls."""
    end = _counted_end(words, at + 2) if words.at(at + 1) == "but" and words.at(at + 2) != "the" else None
    return _told(words, at, end, None) if end else None


def _rank(words: Words, at: int) -> Mention | None:
    """First of 14 stores, second place; not "the first of three visits", "in the first place"."""
    end = at + 1
    if words.at(end) == "place":
        return _told(words, at, end + 1, None) if words.at(at - 1) in _RANKED | {"in", "to"} else None
    if not any_of(words.before(at, 3), _RANKED) or words.at(at - 1) in ARTICLES | {"the", "my", "our"}:
        return None
    end += words.at(end) == "out"
    field = amount_near(words, end + 1) if words.at(end) == "of" else None
    return _told(words, at, field.end, None) if field and (field.value or 0) > 2 else None


def _record(words: Words, at: int) -> Mention | None:
    """Best quarter in four years, lowest number of thefts in a decade, the best year ever, highest in the region."""
    if words.lower[at + 1 : at + 3] in _AMONG and words.is_word(at + 3) and not words.at(at + 3).endswith("time"):
        return _told(words, at, at + 4, None, loose=True)
    noun = next((n for n in range(at + 1, at + 3) if words.at(n) in _SCORES or words.at(n) in HARM), None)
    for place in range(noun + 1, noun + 5) if noun else ():
        if words.at(place) == "ever" or words.lower[place : place + 2] == ("on", "record"):
            return _told(words, at, place + 1 + (words.at(place) == "on"), None)
        if words.at(place) in {"in", "for"}:
            end = _years_end(words, place + 1)
            return _told(words, at, end, None) if end else None
    return None


def _years_end(words: Words, at: int) -> int | None:
    if words.at(at) in ARTICLES:
        return at + 2 if words.at(at + 1) in {"decade", "year"} else None
    years = amount_near(words, at)
    return years.end if years and years.unit.startswith(("year", "month", "decade", "quarter")) else None


def _grade(words: Words, at: int) -> Mention | None:
    """From a C to an A; not "from A to B", which is a way between two places."""
    first = _grade_at(words, at + 1)
    to = first + 1 + (words.at(first + 1) in _HALF_GRADES) if first else None
    second = _grade_at(words, to + 1) if to and words.at(to) == "to" else None
    if first is None or second is None or words.at(second) >= words.at(first):
        return None
    end = second + 1 + (words.at(second + 1) in _HALF_GRADES and words.glued(second + 1))
    return _told(words, first, end, None, change=True)


def _grade_at(words: Words, index: int) -> int | None:
    """Where a school grade stands, behind an article."""
    places = (place for place in (index, index + 1) if place < len(words.lower))
    return next((n for n in places if words.text[words.starts[n] : words.ends[n]] in _GRADES), None)


def _stretch(words: Words, at: int) -> Mention | None:
    """A stretch of time without a number: from days to minutes, in minutes, a month ahead."""
    return _from_days_to_minutes(words, at) or _in_minutes(words, at) or _a_month_early(words, at)


def _from_days_to_minutes(words: Words, at: int) -> Mention | None:
    end = next((at + len(join) for join in _TO_OR_INSTEAD if words.lower[at + 1 : at + 1 + len(join)] == join), None)
    if end is None or not is_plural(words.at(at)):
        return None
    end += 1 + (words.at(end + 1) in {"under", "just", "a", "an"})
    if words.at(end) in _PARTS_OF_THE_DAY:
        return Mention(words, at, end + 1, None, words.at(at), Measure.TIME, change=True)
    if UNITS.get(words.at(end)) is not Measure.TIME and not (words.is_number(end) or words.at(end) in NUMBER_WORDS):
        return None
    second = amount_near(words, end)
    if second and second.measure is not Measure.TIME:
        return None
    end = second.end if second else end + 1
    return Mention(words, at, end, second.value if second else None, words.at(end - 1), Measure.TIME, change=True)


def _rhythm(words: Words, at: int) -> Mention | None:
    """From quarterly to weekly, from once a month to four times a day."""
    first = _rhythm_end(words, at)
    second = _rhythm_end(words, first + 1) if first and words.at(first) in ARROWS | {"to"} else None
    return _told(words, at, second, None, change=True) if second else None


def _rhythm_end(words: Words, at: int) -> int | None:
    """The index after what says how often: weekly, once a month, four times a day."""
    if words.at(at) in _OFTEN:
        return at + 1
    if words.at(at) not in {"once", "twice"} and words.at(at + 1) != "times":
        return None
    place = at + 1 + (words.at(at + 1) == "times")
    return place + 2 if words.at(place) in ARTICLES and words.at(place + 1) in _SINGLE_STRETCHES else None


def _in_minutes(words: Words, at: int) -> Mention | None:
    token = words.at(at)
    if token not in {"minutes", "seconds", "hours", "milliseconds"}:
        return None
    rate = words.at(at + 1) in {"per", "/"}
    if not rate and words.at(at - 1) not in {"in", "within"}:
        return None
    return Mention(words, at, at + 1 + 2 * rate, None, token, Measure.TIME, worded=True)


def _a_month_early(words: Words, at: int) -> Mention | None:
    """One stretch, called "a": in about an hour, a month ahead, by a week, a full day, a day and a half."""
    first = at - 1 if words.at(at - 1) in ARTICLES else at - 2
    if words.at(first) not in ARTICLES or words.at(at) not in _SINGLE_STRETCHES:
        return None
    half = words.lower[at + 1 : at + 4] == ("and", "a", "half")
    if half or words.at(first + 1) in {"full", "extra", "whole"}:
        return Mention(words, first, at + 1 + 3 * half, 1.0 + 0.5 * half, words.at(at), Measure.TIME)
    if first + 1 != at:
        return None
    if any(tells(words, first, at) for tells in (_is_early, _is_quick, _is_how_long_it_takes)):
        return Mention(words, first, at + 1, 1.0, words.at(at), Measure.TIME, worded=True)
    return Mention(words, first, at + 1, 1.0, words.at(at), Measure.TIME) if words.at(first - 1) == "within" else None


def _is_early(words: Words, first: int, at: int) -> bool:
    if any_of(words.before(first, 4), _SAVED) and words.at(first - 1) not in UNITS:
        return True
    if words.at(first - 1) == "by":
        return any_of(words.before(first, 10), CHANGES)
    after = words.at(at + 1)
    return after in {"early", "faster", "sooner"} or (after == "ahead" and words.at(at + 2) == "of")


def _is_quick(words: Words, first: int, at: int) -> bool:
    before = words.at(first - 1) if words.at(first - 1) not in {"about", "around", "roughly"} else words.at(first - 2)
    return words.at(at) in {"hour", "minute", "day"} and before in DONE_WITHIN


def _is_how_long_it_takes(words: Words, first: int, at: int) -> bool:
    before = [token for token in words.before(first, 3) if token not in {"about", "around", "roughly", "just", "only"}]
    return words.at(at) in {"hour", "minute", "second"} and before[-1:] in (["takes"], ["took"])


_MULTIPLES: Mapping[str, float] = {
    **dict.fromkeys(("doubled", "doubling", "twofold"), 2.0),
    **dict.fromkeys(("tripled", "tripling", "threefold", "trebled"), 3.0),
    **dict.fromkeys(("quadrupled", "quadrupling", "fourfold"), 4.0),
    "halved": 0.5,
    "halving": 0.5,
    "quintupled": 5.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
    "hundredfold": 100.0,
}
_NUMERATORS: Mapping[str, int] = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTIONS: Mapping[str, int] = {
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
}
_HALVED = vocabulary("time cost price effort before what length size weight number amount distance rate")
_AS_MUCH = vocabulary("often much many long big large high fast quick quickly likely productive heavy expensive few")
_SAVED = vocabulary("save saves saved saving")
_HURT = vocabulary(
    """hurt injured killed complained left degraded lost missed failed quit resigned died missing stolen
    damaged harmed dropped stranded evicted turned sick diverted abandoned walked bounced rejected fined sued
    cancelled canceled withdrew churned quits fainted lapsed"""
)
# "No incidents", said of anything, says no more than that it went well.
_HACKNEYED = vocabulary("incident incidents defects bugs errors error loss downtime complaints complaint outages")
_HAVE_OR_BE = vocabulary("has have had was were is are got")
_AMONG = frozenset({("in", "the"), ("on", "the"), ("of", "all"), ("of", "any")})
_TO_DO = vocabulary("up to in who behind over out alone the my our a")
_NOT_SPARED = vocabulary(
    """should must would could can will to that who which is are i we he she they if and or but because why what
    how when said knew"""
)
_SINCE = vocabulary("first since year month months season winter summer spring autumn term ever after now")
_POINTERS = vocabulary("it this that these those us them which")
_NO_NOUN_AFTER_ONE = vocabulary("of to but for in by at that who which")
_SERVED = vocabulary(
    """family customer patient pupil student guest order household child resident tenant client member caller
    visitor parent shipment parcel tray"""
)
_HELPED = vocabulary(
    """got gone received passed stayed kept renewed returned reached finished found fed housed served paid
    seen arrived shipped delivered signed"""
)
_RANKED = vocabulary("came come finished finishing ranked ranks placed won took taking were was is are now made rank")
_SCORES = vocabulary(
    """quarter month year week season day result results score scores rate rates number numbers figure
    figures total turnout attendance sales intake level takings grade marks"""
)
_ONE_HARM = HARM | vocabulary(
    """rollback outage escalation crash failure bug defect accident refund return breach miss rejection delay
    cancellation absence exclusion recall leak claim fine"""
)
_OFTEN = vocabulary("hourly daily weekly fortnightly monthly quarterly yearly annually")
_PARTS_OF_THE_DAY = vocabulary("morning afternoon evening")
_GRADES = frozenset("ABCDEF")
_HALF_GRADES = frozenset("+-−–")
_NOT_ZERO_OF = vocabulary("trust day days sum knowledge shot click touch in to and or on tolerance config")
_TO_OR_INSTEAD = (("to",), ("→",), ("-", ">"), ("down", "to"), ("rather", "than"), ("instead", "of"), ("not",))
_SINGLE_STRETCHES = vocabulary("second minute hour day week fortnight month quarter year")
_STRETCHES = frozenset(unit for unit, measure in UNITS.items() if measure is Measure.TIME and len(unit) > 2)

_Reader = Callable[[Words, int], "Mention | None"]


def _fraction_or_counted(words: Words, at: int) -> Mention | None:
    if words.at(at) == "one" and words.at(at + 1) in _ONE_HARM and words.at(at + 2) in {"in", "since"}:
        return _told(words, at, at + 2, 1.0, loose=True)
    thirds = next((_fraction(words, place) for place in (at + 1, at + 2) if words.at(place) in _FRACTIONS), None)
    return thirds or counted(words, at) or (_rank_in_digits(words, at) if words.is_number(at) else None)


def _rank_in_digits(words: Words, at: int) -> Mention | None:
    rank = _rank(words, at + 1) if words.at(at + 1) in {"st", "nd", "rd", "th"} else None
    return replace(rank, first=at) if rank else None


def _first_of(*readers: _Reader) -> _Reader:
    """The reader that answers what the first of these finds."""
    return lambda words, at: next((mention for read in readers if (mention := read(words, at))), None)


_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(NUMBER_WORDS, _fraction_or_counted),
    **dict.fromkeys(_STRETCHES, _stretch),
    **dict.fromkeys(_FRACTIONS, _fraction),
    **dict.fromkeys(_MULTIPLES, _multiple),
    **dict.fromkeys(("first", "fourth", "sixth"), _rank),
    **dict.fromkeys(("third", "fifth", "tenth"), _first_of(_rank, _fraction)),
    **dict.fromkeys(("best", "highest", "lowest", "fastest", "quietest", "fewest", "largest", "busiest"), _record),
    **dict.fromkeys(("quarter", "quarters"), _first_of(_fraction, _stretch)),
    **dict.fromkeys(("double", "triple"), _twice),
    **dict.fromkeys(_OFTEN | {"once"}, _rhythm),
    "twice": _first_of(_twice, _rhythm),
    **dict.fromkeys(("not", "without"), _not_one),
    "second": _first_of(_rank, _stretch),
    "zero": _first_of(_zero, counted),
    "0": _no_harm,
    "no": _no,
    "nobody": _spared,
    "none": _none_of,
    "half": _half,
    "every": _every,
    "all": _all_but,
    "from": _grade,
}
