"""Where the main clause of a sentence begins, who is its subject, and what its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlint.language import lexicon as lex
from starlint.language.words import Word

_REACH = 60  # how many words a rule looks ahead, so that no sentence costs more than its length
_LONGEST_LABEL = 7  # words before the colon of "Profiling: added timing logs"
_DASHES = lex.closed_list("- – — -- ---")
_RELATIVE_TIMES = lex.closed_list("later ago earlier afterwards before after on")
_STOPS = lex.closed_list("; : … ... →") | _DASHES


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A main verb with its auxiliaries and adverbs: "had quickly been rewritten"."""

    start: int
    main: int  # index of the main verb
    auxiliaries: tuple[str, ...]  # as written: "had", "been"
    adverbs: tuple[str, ...]
    base: str
    passive: bool

    @property
    def end(self) -> int:
        return self.main + 1


def is_finite(words: Sequence[Word], index: int) -> bool:
    """Whether this word may be the verb of a clause, by its form alone."""
    word = words[index]
    return (bool(word.aux) and word.low not in ("having", "being")) or word.past


def verb_group(words: Sequence[Word], start: int) -> VerbGroup | None:
    """The verb group that begins here, adverbs and all; None where no verb comes."""
    auxiliaries: list[str] = []
    adverbs: list[str] = []
    index = start
    limit = min(len(words), start + 12)
    while index < limit:
        word = words[index]
        if word.aux:
            auxiliaries.append(word.low)
        elif word.adverb or (word.low == "since" and auxiliaries):
            adverbs.append(word.low)
        elif not (word.low == "," and index == start):
            break
        index += 1
    return _completed(words, start, index, auxiliaries, adverbs)


def _completed(
    words: Sequence[Word], start: int, index: int, auxiliaries: list[str], adverbs: list[str]
) -> VerbGroup | None:
    """The group, its main verb looked for at this index."""
    last = kind_of_last(auxiliaries)
    if _is_suffered_through_get(words, index):
        return VerbGroup(start, index + 1, (*auxiliaries, "got"), tuple(adverbs), words[index + 1].base, True)
    follows = index < len(words) and _is_main(words, index, last)
    if follows:
        main = _through_semi_auxiliaries(words, index)
        passive = main == index and _is_passive(words, index, last)
        return VerbGroup(start, main, tuple(auxiliaries), tuple(adverbs), words[main].base, passive)
    if not auxiliaries:
        return None
    main = max(i for i in range(start, index) if words[i].aux)
    return _of_an_auxiliary(words, start, main, index, tuple(auxiliaries), tuple(adverbs))


def _is_suffered_through_get(words: Sequence[Word], index: int) -> bool:
    """Whether "got rewritten" begins here."""
    if index + 1 >= len(words) or words[index].base != "get":
        return False
    verb = words[index + 1]
    return verb.participle and verb.low not in lex.STATES and verb.low not in lex.SAME_IN_THE_PAST


def _of_an_auxiliary(
    words: Sequence[Word], start: int, main: int, after: int, auxiliaries: tuple[str, ...], adverbs: tuple[str, ...]
) -> VerbGroup:
    """The group of a verb that only looks like an auxiliary: "I was ill", "I had to wait"."""
    base = {"modal": ""}.get(words[main].aux, words[main].aux)
    led_on = _infinitive(words, after)
    if led_on and (words[after].low == "to" or words[after].low in lex.READY_STATES):
        return VerbGroup(start, led_on, auxiliaries, adverbs, words[led_on].base, False)
    return VerbGroup(start, main, auxiliaries[:-1], adverbs, base, False)


def _infinitive(words: Sequence[Word], index: int) -> int:
    """Where the verb of "to wait", "able to wait" stands; 0 where none comes."""
    for to in (index, index + 1):
        if to < len(words) and words[to].low == "to":
            verb = to + 1
            while verb < len(words) and words[verb].adverb:
                verb += 1
            return verb if verb < len(words) and words[verb].base else 0
    return 0


def _through_semi_auxiliaries(words: Sequence[Word], index: int) -> int:
    """From "used", "going" in "used to check" to the verb that they lead to."""
    if words[index].low in ("used", "going", "supposed") and index + 1 < len(words):
        return (words[index + 1].low == "to" and _infinitive(words, index + 1)) or index
    return index


def kind_of_last(auxiliaries: Sequence[str]) -> str:
    """What kind the last auxiliary is."""
    if not auxiliaries:
        return ""
    last = auxiliaries[-1]
    return "be" if last in lex.BE else "have" if last in lex.HAVE else "do" if last in lex.DO else "modal"


def _is_main(words: Sequence[Word], index: int, after: str) -> bool:
    """Whether a main verb of the form that this auxiliary asks for stands here."""
    word = words[index]
    if after == "be":
        return (word.participle and word.low not in lex.STATES) or word.ing or _is_used_to(words, index)
    if after == "have":
        return word.participle
    if after in ("do", "modal"):
        if words[index - 1].low == "'d" or words[max(0, index - 2)].low == "'d":
            return bool(word.base)
        return (bool(word.base) and (word.bare or not word.past)) or word.low in lex.SAME_IN_THE_PAST
    return (
        word.past or word.bare or word.third or word.low in lex.SAME_IN_THE_PAST or (bool(word.base) and not word.ing)
    )


def _is_used_to(words: Sequence[Word], index: int) -> bool:
    return words[index].low in ("used", "supposed", "going") and index + 1 < len(words)


def _is_passive(words: Sequence[Word], index: int, after: str) -> bool:
    """Whether the subject suffers this verb: a participle after a form of be."""
    return after == "be" and words[index].participle and not words[index].ing


def is_adjectival(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether this participle stands before its noun: "the affected servers", "most proposed indexes"."""
    word = words[index]
    if not word.participle or word.aux or index <= begin or index + 1 >= len(words):
        return False
    before, after = words[index - 1], words[index + 1]
    if before.low not in lex.DETERMINERS and not (before.adverb and index - 2 >= begin):
        return False
    if before.adverb and words[index - 2].low not in lex.DETERMINERS:
        return False
    return after.spoken and after.low not in lex.DETERMINERS and after.low not in lex.PREPOSITIONS


def main_clause(words: Sequence[Word], begin: int) -> tuple[int, str]:
    """Where the main clause begins, past labels, connectives and opening clauses; and the word that
    opened the last clause or phrase left behind ("when", "during"; "" for none)."""
    opener = ""
    index = begin
    for _ in range(6):
        index = _past_connectives(words, index)
        if index >= len(words):
            return begin, opener
        after = _past_time(words, index) or _past_opening(words, index)
        if after is None or after >= len(words):
            return index, opener
        opener = "each" if words[index].low in ("each", "every") else (words[index].low or opener)
        index = after
    return index, opener


def _past_connectives(words: Sequence[Word], index: int) -> int:
    """The first word that is no mark, list numeral, connective or opening adverb."""
    while index < len(words):
        low = words[index].low
        following = words[index + 1].low if index + 1 < len(words) else ""
        if not words[index].spoken or (low.isdigit() and following in (".", ")")):
            index += 1
        elif low in ("instead", "together", "rather", "so", "now", "plus", "even", "only", "just", "well") and (
            following in ("of", "with", "than", "that", "though", "if", "when")
        ):
            return index
        elif low == "not" and following == "only":
            index += 2
        elif low == "no" and following != ",":
            return index
        elif low in lex.CONNECTIVES or (words[index].adverb and _is_adverb_here(words, index)):
            index += 1
        elif (low in ("in", "at") and following in ("addition", "first", "parallel", "fact", "short", "turn")) or (
            low in ("above", "first", "after", "for") and following in ("all", "example", "instance", "that")
        ):
            index += 2
        else:
            return index
    return index


def _is_adverb_here(words: Sequence[Word], index: int) -> bool:
    return words[index].low not in ("both", "each", "all", "most", "more", "never", "not", "once", "further")


def _past_time(words: Sequence[Word], index: int) -> int | None:
    """Past "Each sprint", "The next day", "Two weeks later"."""
    for reach in range(1, 5):
        if index + reach >= len(words):
            return None
        low = words[index + reach].low
        if low in _RELATIVE_TIMES and words[index + reach - 1].low in lex.TIMES:
            return index + reach + 1
        if low in lex.TIMES and words[index].low in lex.TIME_DETERMINERS and reach < 3:
            return _when_a_subject_comes(words, index + reach + 1)
    return None


def _when_a_subject_comes(words: Sequence[Word], index: int) -> int | None:
    """This index, if a clause of its own can begin there."""
    if index < len(words) and (words[index].low == "," or begins_clause(words, index)):
        return index
    return None


def _past_opening(words: Sequence[Word], index: int) -> int | None:
    """Past the opening clause or phrase that begins here."""
    low = words[index].low
    following = words[index + 1].low if index + 1 < len(words) else ""
    if words[index].aux and following in ("i", "we") and index:
        return index + 1
    if low in lex.SUBORDINATORS and not _is_short_for_a_clause(words, index):
        return _past_clause(words, index)
    if low == "where":
        return _after_comma(words, index)
    if low in lex.PARTICIPLE_OPENERS:
        return _to_the_teller(words, _after_comma(words, index))
    if (words[index].ing and low not in lex.PREPOSITIONS) or low in ("having", "being"):
        return _past_participle(words, index)
    if low == "not" and following.endswith("ing"):
        return _past_participle(words, index)
    if low in lex.PREPOSITIONS | lex.SUBORDINATORS or low in (
        "as",
        "instead",
        "rather",
        "thanks",
        "due",
        "together",
        "halfway",
        "even",
    ):
        return _past_phrase(words, index)
    return None


def _is_short_for_a_clause(words: Sequence[Word], index: int) -> bool:
    """Whether a subordinator leads no clause of its own: "after talking to users", "as a team"."""
    if index + 1 >= len(words):
        return True
    following = words[index + 1]
    return following.ing or (words[index].low == "as" and following.low in ("a", "an", "part", "for"))


def _past_clause(words: Sequence[Word], index: int) -> int | None:
    """Past "When the alarm rang(,)"."""
    after_comma = _after_comma(words, index)
    bare = _second_subject(words, index)
    if bare is None or (after_comma is not None and after_comma < bare):
        return after_comma
    return bare


def _to_the_teller(words: Sequence[Word], index: int | None) -> int | None:
    """This index, if "I" or "we" stands there."""
    return index if index is not None and words[index].low in ("i", "we") else None


def _past_participle(words: Sequence[Word], index: int) -> int | None:
    """Past "Knowing the risk,"; None where the participle is the subject ("Testing took a day")."""
    comma = _after_comma(words, index)
    for i in range(index + 1, min(len(words), index + _REACH)):
        if comma is not None and i >= comma:
            return comma
        if words[i].low in ("i", "we") and not _is_reported(words, i):
            return i
        if words[i].aux in ("be", "modal", "do", "have") or words[i].low in _STOPS:
            return _to_the_teller(words, comma)
    return None


def _past_phrase(words: Sequence[Word], index: int) -> int | None:
    """Past "In the second week(,)", "To save time(,)"."""
    comma = _after_comma(words, index)
    for i in range(index + 1, min(len(words), index + _REACH)):
        if comma is not None and i >= comma:
            return _past_comma_or_phrase(words, index, comma)
        if words[i].low in _STOPS:
            return i + 1 if words[i].low == ":" and i + 1 < len(words) and is_finite(words, i + 1) else None
        if words[i].low in ("i", "we", "he", "she", "they", "there") and not _is_contact_clause(words, i, comma):
            return i
    return _past_short_phrase(words, index) if comma is None else comma


def _past_comma_or_phrase(words: Sequence[Word], index: int, comma: int) -> int | None:
    """This place behind a comma, unless the main verb has come and gone before it."""
    if begins_clause(words, comma):
        return comma
    told = any(is_finite(words, i) and not is_adjectival(words, i, index) for i in range(index + 1, comma - 1))
    return _past_short_phrase(words, index) or (None if told else comma)


def _past_short_phrase(words: Sequence[Word], index: int) -> int | None:
    """Past "During the week" in "During the week the team met", where no comma helps."""
    for i in range(index + 2, min(len(words) - 1, index + 5)):
        if words[i].low in lex.DETERMINERS and words[i - 1].low not in lex.DETERMINERS | lex.PREPOSITIONS:
            if words[i - 1].low not in lex.CONJUNCTIONS and begins_clause(words, i):
                return i
    return None


def _is_contact_clause(words: Sequence[Word], index: int, comma: int | None) -> bool:
    """Whether this pronoun only belongs to the noun before it: "In the role I had, we …"."""
    if _is_reported(words, index):
        return True
    return comma is not None and words[comma].low in lex.SUBJECTS and words[index - 1].low not in lex.TIMES


def _is_reported(words: Sequence[Word], index: int) -> bool:
    before = index - 1
    while before > 0 and words[before].low.endswith("ly"):
        before -= 1
    return words[before].low in lex.REPORTING


def _second_subject(words: Sequence[Word], index: int) -> int | None:
    """The pronoun that begins a new clause after that of this subordinator, where no comma does."""
    seen_verb = False
    for i in range(index + 1, min(len(words), index + _REACH)):
        low = words[i].low
        if low in (";", ":"):
            return None
        if low in ("i", "we", "they", "he", "she") and seen_verb and not _is_reported(words, i):
            return None if words[i - 1].low == "," else i
        if low in ("i", "we") and index + 1 < i and not seen_verb and words[index].low in ("after", "before", "since"):
            return i
        seen_verb = seen_verb or is_finite(words, i) or _may_be_present(words, i, index + 1)
    return None


def _may_be_present(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether "come" in "when the lights come on" may be a verb, going by what stands before it."""
    before = words[index - 1].low
    if index <= begin or before in lex.DETERMINERS or before in lex.PREPOSITIONS or before == "to":
        return False
    return words[index].bare or words[index].third


def _after_comma(words: Sequence[Word], index: int) -> int | None:
    """Past the first comma that a clause of its own follows; past the first one, if there is none."""
    first = None
    for i in range(index + 1, min(len(words) - 1, index + _REACH)):
        low = words[i].low
        if low in (";", ":"):
            break
        if low == ",":
            if begins_clause(words, i + 1):
                return i + 1
            if first is None and words[i + 1].low not in lex.CONJUNCTIONS | lex.RELATIVES:
                first = i + 1
    return first


def begins_clause(words: Sequence[Word], index: int) -> bool:
    """Whether a subject and its verb, or a verb that lacks one, come next."""
    while index < len(words) and words[index].adverb and _is_adverb_here(words, index):
        index += 1
    if index >= len(words):
        return False
    low = words[index].low
    if low in lex.SUBJECTS:
        return True
    if low in lex.CONJUNCTIONS or low in lex.RELATIVES or low in lex.PREPOSITIONS or low in lex.SUBORDINATORS:
        return False
    if words[index].past and not words[index].aux:
        return True
    return any(
        is_finite(words, i) and not is_adjectival(words, i, index) for i in range(index + 1, _comma_after(words, index))
    )


def _comma_after(words: Sequence[Word], index: int) -> int:
    end = min(len(words), index + 14)
    return next((i for i in range(index, end) if words[i].low in (",", ";", ":")), end)


def subject_and_verb(words: Sequence[Word], begin: int) -> tuple[int, int] | None:
    """Where the noun phrase that begins here has its last word, and where its verb group begins.

    Verbs of its relative clauses ("the bug we found was fixed") are passed over. None without a verb.
    """
    embedded = 0
    end = -1  # where the noun phrase proper ends: before "who", "that", "we"
    index = begin
    limit = min(len(words), begin + _REACH)
    while index < limit:
        word = words[index]
        low = word.low
        if low in _STOPS or (index > begin and (low in lex.SUBORDINATORS or low in ("so", "but"))):
            return None
        if low == "," and index + 1 < limit and words[index + 1].low == "to":
            return None
        if low == "," and index + 1 < limit and words[index + 1].low in lex.RELATIVES:
            end = index if end < 0 else end
            index = _past_aside(words, index)
            continue
        if (low in lex.RELATIVES and index > begin) or low == "what":
            end = index if end < 0 else end
            after = _past_relative_verb(words, index + 1)
            embedded += not after
            index = after or index + 1
            continue
        if index > begin and low in lex.SUBJECTS and words[index - 1].low not in lex.CONJUNCTIONS | lex.RELATIVES:
            if low not in ("it", "there"):
                end = index if end < 0 else end
                embedded += 1
        elif index > begin and _is_verb_of(words, index, begin):
            if not embedded:
                return (index if end < 0 else end), index
            embedded -= 1
            group = verb_group(words, index)
            index = group.end if group else index + 1
            continue
        index += 1
    return None


def _past_relative_verb(words: Sequence[Word], index: int) -> int:
    """Past the verb of "who joined", "that stalls"; 0 where a subject comes first ("that I wrote")."""
    if index >= len(words) or words[index].person or words[index].low in lex.DETERMINERS | lex.SUBJECTS:
        return 0
    group = verb_group(words, index)
    return group.end if group else 0


def _past_aside(words: Sequence[Word], comma: int) -> int:
    """Past ", who joined later,"."""
    for i in range(comma + 1, min(len(words), comma + 25)):
        if words[i].low == ",":
            return i + 1
    return comma + 2


def _is_verb_of(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether the verb of a noun phrase stands here."""
    word, before = words[index], words[index - 1]
    following = words[index + 1] if index + 1 < len(words) else None
    if before.low == "to" or before.low in lex.POSSESSIVES:
        return False
    if is_finite(words, index):
        if word.aux or not word.participle:
            return True
        reduced = following is not None and following.low == "by"
        return not reduced and not is_adjectival(words, index, begin)
    if word.third and not word.past:
        return word.low in lex.PLAIN_THIRD_PERSON or _is_present(before, following)
    if not word.bare or not before.person or not before.low.endswith(("s", "people")):
        return False
    return word.low not in lex.NOUNS_FIRST or _takes(following)


def _is_present(before: Word, following: Word | None) -> bool:
    """Whether a form like "shows" is a verb rather than a plural."""
    if before.low in lex.DETERMINERS or before.low in lex.PREPOSITIONS or before.low in lex.CONJUNCTIONS:
        return before.low in ("this", "that")
    return before.adverb or _takes(following)


def _takes(following: Word | None) -> bool:
    """Whether what follows looks like the object or complement of a verb."""
    if following is None:
        return False
    low = following.low
    return (
        low in lex.DETERMINERS
        or low in ("me", "us", "him", "them", "to", "that", "with", "from", "as", "what", "how")
        or low in lex.SUBJECTS
        or following.adverb
        or low[0].isdigit()
    )


def label_end(words: Sequence[Word], begin: int) -> int:
    """Past the colon or dash of a label at the head ("Profiling: added …"); the beginning without one."""
    for i in range(begin, min(len(words), begin + _LONGEST_LABEL + 1)):
        low = words[i].low
        if low == ":" or (low in _DASHES and begin < i < begin + 5 and _is_told_after(words, i + 1)):
            return i + 1 if i + 1 < len(words) and _is_label(words, begin, i) else begin
        if low in (",", ";") and i - begin > 3:
            return begin
    return begin


def _is_told_after(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and (words[index].low in ("i", "we") or words[index].past)


def _is_label(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether these words name what follows, and tell nothing themselves."""
    if end - begin == 1:
        return not words[begin].aux
    if end - begin < 4 and words[begin].participle and _is_told_after(words, end + 1):
        return True
    if words[begin].low in lex.SUBJECTS or words[begin].low in ("to", "instead", "for"):
        return False
    return not any(is_finite(words, i) and not is_adjectival(words, i, begin) for i in range(begin, end))
