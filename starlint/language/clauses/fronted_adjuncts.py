"""What stands before the main clause: labels, connectives, opening phrases and clauses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlint.language import word_classes as classes
from starlint.language.clauses.boundaries import DASHES, REACH, STOPS
from starlint.language.clauses.verb_group import is_adjectival, is_finite
from starlint.language.clauses.words import Word

_LONGEST_LABEL = 7  # words before the colon of "Profiling: added timing logs"
_RELATIVE_TIMES = frozenset(["later", "ago", "earlier", "afterwards", "before", "after", "on"])


def label_end(words: Sequence[Word], begin: int) -> int:
    """The index after the colon or dash of a label at the head ("Profiling: added …"); `begin` without one."""
    for i in range(begin, min(len(words), begin + _LONGEST_LABEL + 1)):
        low = words[i].low
        if low == ":" or (low in DASHES and begin < i < begin + 5 and _begins_statement(words, i + 1)):
            return i + 1 if i + 1 < len(words) and _is_label(words, begin, i) else begin
        if low in (",", ";") and i - begin > 3:
            return begin
    return begin


def _begins_statement(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and (words[index].low in ("i", "we") or words[index].past)


def _is_label(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether these words are a label for what follows, and no clause of their own."""
    if end - begin == 1:
        return not words[begin].aux and not words[begin].past
    if end - begin < 4 and words[begin].participle and _begins_statement(words, end + 1):
        return True
    if words[begin].low in classes.SUBJECTS or words[begin].low in ("to", "instead", "for"):
        return False
    return not any(is_finite(words, i) and not is_adjectival(words, i, begin) for i in range(begin, end))


def main_clause_start(words: Sequence[Word], begin: int) -> tuple[int, str]:
    """Where the main clause begins, after connectives and fronted adjuncts, and the word that opened the last of those
    ("when", "during"; "" for none)."""
    opener = ""
    index = begin
    for _ in range(6):
        index = _after_connectives(words, index)
        if index >= len(words):
            return begin, opener
        after = _after_time(words, index) or _after_opening(words, index)
        if after is None or after >= len(words):
            return index, opener
        opener = _opener(words, index) or opener
        index = after
    return index, opener


def _opener(words: Sequence[Word], index: int) -> str:
    """The word that stands for an adjunct: "when"; "if" also for "Had I known"; "each" for "most nights"."""
    if _is_inverted_if(words, index):
        return "if"
    return "each" if words[index].low in ("each", "every", "most") else words[index].low


def _is_inverted_if(words: Sequence[Word], index: int) -> bool:
    """Whether "Had I known", "Were it up to me" opens a sentence."""
    return not index and words[index].low in ("had", "were", "should") and _low_at(words, 1) in classes.SUBJECTS


def _after_connectives(words: Sequence[Word], index: int) -> int:
    """The index of the first word that is no punctuation, list numeral, connective or opening adverb."""
    while index < len(words):
        step = _connective(words, index)
        if not step:
            break
        index += step
    return index


def _connective(words: Sequence[Word], index: int) -> int:
    """How many words of the connective that stands here: "so", "in fact", "not only"; 0 for none."""
    low = words[index].low
    following = _low_at(words, index + 1)
    if not words[index].is_word or (low.isdigit() and following in (".", ")")):
        return 1
    if (low, following) in classes.CONNECTIVE_PAIRS:
        return 2
    if low == "no" and following != ",":
        return 0
    if (low in classes.ORDINALS and following in classes.TIMES) or (low == "not" and following == "one"):
        return 0
    if low in classes.PHRASE_OPENERS and following in classes.PHRASE_OPENERS_LEAD_TO:
        return 0
    return int(low in classes.CONNECTIVES or (words[index].adverb and _is_adverb_here(words, index)))


def _is_adverb_here(words: Sequence[Word], index: int) -> bool:
    return words[index].low not in ("both", "each", "all", "most", "more", "never", "not", "once", "further", "myself")


def _after_time(words: Sequence[Word], index: int) -> int | None:
    """The index after "Each sprint", "The next day", "Two weeks later"."""
    for reach in range(1, 5):
        if index + reach >= len(words):
            return None
        low = words[index + reach].low
        if low in _RELATIVE_TIMES and words[index + reach - 1].low in classes.TIMES:
            return index + reach + 1
        if low in classes.TIMES and words[index].low in classes.TIME_DETERMINERS and reach < 3:
            return _if_clause_begins(words, index + reach + 1)
    return None


def _if_clause_begins(words: Sequence[Word], index: int) -> int | None:
    """This index, if a full clause can begin there."""
    if index < len(words) and (words[index].low == "," or begins_clause(words, index)):
        return index
    return None


def _after_opening(words: Sequence[Word], index: int) -> int | None:
    """The index after the adjunct clause or phrase that begins here; None where none does."""
    for begins, after in _ADJUNCTS:
        if begins(words, index):
            return after(words, index)
    return None


def _is_inversion(words: Sequence[Word], index: int) -> bool:
    """Whether "did I" stands here in "Only then did I ask"."""
    return bool(words[index].aux) and index > 0 and _low_at(words, index + 1) in ("i", "we")


def _is_subordinate_clause(words: Sequence[Word], index: int) -> bool:
    return words[index].low in classes.SUBORDINATORS and not _is_short_for_a_clause(words, index)


def _is_where(words: Sequence[Word], index: int) -> bool:
    return words[index].low == "where"


def _is_past_participle(words: Sequence[Word], index: int) -> bool:
    """Whether "Faced with …" begins here."""
    return words[index].low in classes.PARTICIPLE_OPENERS


def _is_participle(words: Sequence[Word], index: int) -> bool:
    """Whether "Knowing …", "Not knowing …" begins here."""
    low = words[index].low
    if low == "not":
        return _low_at(words, index + 1).endswith("ing")
    return (words[index].ing and low not in classes.PREPOSITIONS) or low in ("having", "being")


def _is_phrase(words: Sequence[Word], index: int) -> bool:
    """Whether "In …", "As …", "Instead …" begins here."""
    low = words[index].low
    return low in classes.PREPOSITIONS or low in classes.SUBORDINATORS or low in classes.PHRASE_OPENERS


def _low_at(words: Sequence[Word], index: int) -> str:
    return words[index].low if index < len(words) else ""


def _after_auxiliary(words: Sequence[Word], index: int) -> int:
    return index + 1


def _after_past_participle(words: Sequence[Word], index: int) -> int | None:
    """The index after "Faced with a fine,", if "I" or "we" follows."""
    return _if_first_person(words, _after_comma(words, index))


def _is_short_for_a_clause(words: Sequence[Word], index: int) -> bool:
    """Whether a subordinator leads no clause of its own: "after talking to users", "as a team"."""
    if index + 1 >= len(words):
        return True
    following = words[index + 1]
    return following.ing or (words[index].low == "as" and following.low in ("a", "an", "part", "for"))


def _after_clause(words: Sequence[Word], index: int) -> int | None:
    """The index after "When the alarm rang(,)"."""
    after_comma = _after_comma(words, index)
    bare = _second_subject(words, index)
    if bare is None or (after_comma is not None and after_comma < bare):
        return after_comma
    return bare


def _if_first_person(words: Sequence[Word], index: int | None) -> int | None:
    """This index, if "I" or "we" stands there."""
    return index if index is not None and words[index].low in ("i", "we") else None


def _after_participle(words: Sequence[Word], index: int) -> int | None:
    """The index after "Knowing the risk,"; None where the participle is the subject ("Testing took a day")."""
    comma = _after_comma(words, index)
    for i in range(index + 1, min(len(words), index + REACH)):
        if comma is not None and i >= comma:
            return comma
        if words[i].low in ("i", "we") and not _is_reported(words, i):
            return i
        if words[i].aux in ("be", "modal", "do", "have") or words[i].low in STOPS:
            reported = i > 1 and words[i - 1].low in classes.SUBJECTS and _is_reported(words, i - 1)
            return comma if reported else _if_first_person(words, comma)
    return None


def _after_phrase(words: Sequence[Word], index: int) -> int | None:
    """The index after "In the second week(,)", "To save time(,)"."""
    comma = _after_comma(words, index)
    for i in range(index + 1, min(len(words), index + REACH)):
        if comma is not None and i >= comma:
            return _after_comma_or_phrase(words, index, comma)
        if words[i].low in STOPS:
            return i + 1 if words[i].low == ":" and i + 1 < len(words) and is_finite(words, i + 1) else None
        if words[i].low in ("i", "we", "he", "she", "they", "there") and not _is_contact_clause(words, i, comma):
            return i
    return _after_short_phrase(words, index) if comma is None else comma


def _after_comma_or_phrase(words: Sequence[Word], index: int, comma: int) -> int | None:
    """The index after the comma, unless the main verb stands before the comma."""
    if begins_clause(words, comma):
        return comma
    has_verb = any(is_finite(words, i) and not is_adjectival(words, i, index) for i in range(index + 1, comma - 1))
    return _after_short_phrase(words, index) or (None if has_verb else comma)


def _after_short_phrase(words: Sequence[Word], index: int) -> int | None:
    """The index after "During the week" in "During the week the team met", where no comma helps."""
    for i in range(index + 2, min(len(words) - 1, index + 5)):
        before = words[i - 1].low
        leads_on = before in classes.DETERMINERS or before in classes.PREPOSITIONS or before in classes.CONJUNCTIONS
        if words[i].low in classes.DETERMINERS and not leads_on and begins_clause(words, i):
            return i
    return None


def _is_contact_clause(words: Sequence[Word], index: int, comma: int | None) -> bool:
    """Whether this pronoun only belongs to the noun before it: "In the role I had, we …"."""
    if _is_reported(words, index):
        return True
    return comma is not None and words[comma].low in classes.SUBJECTS and words[index - 1].low not in classes.TIMES


def _is_reported(words: Sequence[Word], index: int) -> bool:
    """Whether this pronoun begins what somebody saw, said or thought: "noticed that we …"."""
    before = index - 1
    while before > 0 and words[before].low.endswith("ly"):
        before -= 1
    if words[before].low == "that" and words[before - 1].low in ("do", "with", "like", "for"):
        return False
    return words[before].low in classes.REPORTING


def _second_subject(words: Sequence[Word], index: int) -> int | None:
    """The pronoun that begins a new clause after the subordinate one, where no comma separates them."""
    seen_verb = False
    for i in range(index + 1, min(len(words), index + REACH)):
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
    if index <= begin or before in classes.DETERMINERS or before in classes.PREPOSITIONS or before == "to":
        return False
    return words[index].bare or words[index].third


def _after_comma(words: Sequence[Word], index: int) -> int | None:
    """The index after the first comma that a full clause follows; else after the first comma."""
    first = None
    for i in range(index + 1, min(len(words) - 1, index + REACH)):
        low = words[i].low
        if low in (";", ":"):
            break
        if low == ",":
            if begins_clause(words, i + 1):
                return i + 1
            if first is None and words[i + 1].low not in classes.CONJUNCTIONS | classes.RELATIVES:
                first = i + 1
    return first


def begins_clause(words: Sequence[Word], index: int) -> bool:
    """Whether a subject and its verb, or a verb that lacks one, come next."""
    while index < len(words) and words[index].adverb and _is_adverb_here(words, index):
        index += 1
    if index >= len(words):
        return False
    low = words[index].low
    if low in classes.SUBJECTS or low in classes.POSSESSIVES:
        return True
    if (
        low in classes.CONJUNCTIONS
        or low in classes.RELATIVES
        or low in classes.PREPOSITIONS
        or low in classes.SUBORDINATORS
    ):
        return False
    if words[index].past and not words[index].aux:
        return True
    return any(
        is_finite(words, i) and not is_adjectival(words, i, index) for i in range(index + 1, _comma_after(words, index))
    )


def _comma_after(words: Sequence[Word], index: int) -> int:
    end = min(len(words), index + 14)
    return next((i for i in range(index, end) if words[i].low in (",", ";", ":")), end)


_ADJUNCTS: tuple[tuple[Callable[[Sequence[Word], int], bool], Callable[[Sequence[Word], int], int | None]], ...] = (
    (_is_inversion, _after_auxiliary),
    (_is_inverted_if, _after_comma),
    (_is_subordinate_clause, _after_clause),
    (_is_where, _after_comma),
    (_is_past_participle, _after_past_participle),
    (_is_participle, _after_participle),
    (_is_phrase, _after_phrase),
)
