"""Whether a passage is English: the language that starlint judges, and the only one."""

from __future__ import annotations

import re

from starlint.language.lexicon import closed_list

_FEWEST_WORDS = 6  # in fewer, a name or a quotation may be all there is
_MOST_STRANGE_LETTERS = 0.4  # of the letters; more are written in another script
_LEAST_FOREIGN = 0.15  # of the words; prose in another language has 0.25 to 0.5, English none

_ENGLISH = closed_list(
    """about after all and are as at because been before but by can could did for from got had has have he her his how
    i if into is it its my not of on or our out she so that the their them then there they this to under up was we
    were what when which while who with would you your"""
)
# The commonest words of other languages, without those that English has too ("die", "war", "son").
_FOREIGN = closed_list(
    """der das und ist nicht ich wir sie mit auf für dem den ein eine einen einer einem eines als im wurde waren haben
    hatte habe auch aber wenn weil dass bei nach zum zur über kam zurück niemand warum sich noch nur sind wird kein
    keine uns vom ihre ihr
    le les des une et est nous vous ils dans pour par avec qui que sur pas était étaient j'ai mais donc cette ces aux
    du je elle sont été avait avons
    el los las una en nos con por para pero cuando porque fue estaba había era del al se lo como más sus su yo hasta
    os um uma eu não com mais foi são dos nas ele ela quando já até
    il gli che di non era per ho abbiamo sono della nel più dopo
    het een van ik niet waren ook maar voor naar bij werd zijn hebben toen
    na się nie że jest był było jak
    och att det som jag inte på för med har till efter"""
)
_STRANGE_LETTER = re.compile(r"[^\W\d_\u0000-\u024f]")  # beyond Latin, its accents and its extensions


def is_english(text: str) -> bool:
    """Whether a spoken text reads as English. What is too short to tell is given the benefit of the doubt,
    and so are notes in catchwords, which have no small words of any language."""
    words = [word.strip(".,;:!?()\"“”'*") for word in text.lower().replace("’", "'").split()]
    if _strange(text) > _MOST_STRANGE_LETTERS:
        return False
    foreign = len([word for word in words if word in _FOREIGN])
    if len(words) < _FEWEST_WORDS or foreign < _LEAST_FOREIGN * len(words):
        return True
    return foreign <= len([word for word in words if word in _ENGLISH])


def _strange(text: str) -> float:
    """The share of letters that are not Latin ones."""
    strange = len(_STRANGE_LETTER.findall(text))
    return strange / max(strange, sum(map(str.isalpha, text))) if strange else 0.0
