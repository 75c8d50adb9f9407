"""The tense of a verb: one past event, a habit, a supposition, or the present."""

from __future__ import annotations

from collections.abc import Sequence

from starlint.language import word_classes as classes
from starlint.language.clauses.verb_group import VerbGroup
from starlint.language.clauses.words import Word, word
from starlint.language.results import Tense

_HYPOTHETICAL_MODALS = frozenset(
    ["would", "'d", "could", "should", "might", "may", "will", "shall", "'ll", "wo", "must"]
)
_PAST_AUXILIARIES = frozenset(["was", "were", "did", "had", "has", "have", "'ve", "ve"])
_INVERTED = ("did", "had", "was", "were")  # before the subject: "Only then did I ask"
_HAVE_FORMS = frozenset(["have", "has", "'ve", "'s"])
_REACH = 60  # words


def tense(words: Sequence[Word], begin: int, group: VerbGroup, opener: str) -> Tense:
    """The tense of this verb group in the clause from `begin` on; `opener` opened the adjunct before it ("when")."""
    if _is_hypothetical(words, group):
        return Tense.HABITUAL if _recurs(words, begin, group, opener) or opener == "when" else Tense.HYPOTHETICAL
    inverted = begin > 0 and words[begin - 1].low in _INVERTED
    if inverted or opener in _INVERTED or _is_past(words, group):
        habit = _was_habitual(words, group, opener) or _opens_as_a_rule(words, begin)
        return Tense.HABITUAL if habit else Tense.SPECIFIC_PAST
    if opener in ("when", "whenever", "if") or group.base == "tend" or _recurs(words, begin, group, opener):
        return Tense.HABITUAL
    return Tense.PRESENT


def _is_hypothetical(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether the verb is only imagined or intended: "would", "might", "going to"."""
    auxiliaries = group.auxiliaries
    if words[group.main].aux == "modal":
        return True
    if any(w.low == "going" for w in words[group.start : group.main]):
        return True
    modals = [a for a in auxiliaries if a in _HYPOTHETICAL_MODALS]
    if not modals or (modals == ["'d"] and "have" not in auxiliaries and _is_perfect(words, group)):
        return False
    if modals == ["could"] and group.base in classes.SENSING:
        return False
    return not (modals == ["could"] and "have" not in auxiliaries and _is_denied(group))


def _is_perfect(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether "I'd" stands for "I had": "I'd built"."""
    main = words[group.main]
    return (main.participle and not main.bare) or group.auxiliaries[-1:] == ("been",)


def _is_denied(group: VerbGroup) -> bool:
    return not classes.NOT.isdisjoint(group.adverbs)


def _is_past(words: Sequence[Word], group: VerbGroup) -> bool:
    main = words[group.main]
    if main.low == "got" and group.auxiliaries and group.auxiliaries[-1] in _HAVE_FORMS:
        return False  # "we've got four vans" is a present
    if group.auxiliaries:
        if any(a in _PAST_AUXILIARIES for a in group.auxiliaries):
            return not (group.auxiliaries == ("have",) and main.aux)
        if "'d" in group.auxiliaries or "could" in group.auxiliaries or _had_to(words, group):
            return True
        return "'s" in group.auxiliaries and "been" in group.auxiliaries
    return main.past or (main.participle and not main.bare) or _had_to(words, group)


def _had_to(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether a past form leads to the main verb: "had to wait", "used to wait"."""
    return any(w.past for w in words[group.start : group.main])


def _was_habitual(words: Sequence[Word], group: VerbGroup, opener: str) -> bool:
    used_to = any(w.low == "used" for w in words[group.start : group.main]) and not group.passive
    return used_to or opener in ("each", "whenever") or not classes.HABITS.isdisjoint(group.adverbs)


_AS_A_RULE = (("as", "a", "rule"), ("nine", "times", "out", "of", "ten"), ("more", "often", "than", "not"))


def _opens_as_a_rule(words: Sequence[Word], begin: int) -> bool:
    """Whether what stands before the clause makes it a habit: "As a rule", "Before each service"."""
    opening = tuple(word.low for word in words[: min(begin, 5)])
    before_each = len(opening) > 1 and opening[0] in ("before", "after") and opening[1] in ("each", "every")
    return before_each or any(opening[: len(idiom)] == idiom for idiom in _AS_A_RULE)


def _recurs(words: Sequence[Word], begin: int, group: VerbGroup, opener: str) -> bool:
    """Whether the sentence says that this happens again and again."""
    if opener in ("each", "whenever") or not classes.HABITS.isdisjoint(group.adverbs):
        return True
    if _opens_as_a_rule(words, begin):
        return True
    clause = words[max(0, begin - 2) : begin + _REACH]
    return any(
        w.low == "whenever" or (w.low in ("every", "each") and after.low in classes.TIMES)
        for w, after in zip(clause, [*clause[1:], word(".")], strict=True)
    )
