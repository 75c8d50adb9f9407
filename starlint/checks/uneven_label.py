"""A check of labels: whether one is decorated unlike all the others of its file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from starlint.checks.check import Hit, Scope
from starlint.notes.story import Notes, Section, StoryKind
from starlint.wording import quoted


@dataclass(frozen=True, slots=True)
class UnevenLabel:
    """A label that is bold, italic or plain where the others of the file are not, shown at the label.

    The others must all but agree, and some of them must be in the same story.
    """

    FILLS: ClassVar[frozenset[str]] = frozenset({"label", "others"})
    SCOPE: ClassVar[Literal[Scope.FILE]] = Scope.FILE

    least: int  # percent of the labels of the file that are alike
    fewest: int  # labels of the file that are alike

    def find(self, notes: Notes) -> Iterator[Hit]:
        stories = [story for story in notes.stories if story.kind is StoryKind.STORY and story.labelled]
        looks = [look(section) for story in stories for section in story.sections]
        usual = self.usual([one.decoration for one in looks if one], len(looks))
        alike = Counter((one.opening, one.closing) for one in looks if one and one.decoration == usual)
        for story in stories if usual is not None else ():
            found = [(section, one) for section in story.sections if (one := look(section))]
            if sum(one.decoration == usual for _, one in found) >= _FEWEST_IN_STORY:
                form = alike.most_common(1)[0][0]
                yield from (_hit(section, one, form) for section, one in found if one.decoration != usual)

    def usual(self, decorations: list[str], labels: int) -> str | None:
        """The decoration that all but a few of so many labels have; None where there is none, or all have it."""
        ((decoration, count),) = Counter(decorations).most_common(1) or [("", 0)]
        sure = count >= self.fewest and count * 100 >= self.least * labels
        return decoration if sure and count < len(decorations) else None


_FEWEST_IN_STORY = 2
_LABEL = re.compile(
    r"(?P<opening>\*\*|__|\*|_|)(?P<name>[^\W\d_]+(?: ?[/&+] ?[^\W\d_]+)?)"
    r"(?P<closing>(?P<inside>:?)(?P<marks>\*\*|__|\*|_|)(?P<outside>:?))"
)
_DECORATIONS = {"**": "bold", "__": "bold", "*": "italic", "_": "italic", "": "plain"}


class Look(NamedTuple):
    """How a label is written."""

    decoration: str  # "bold"
    opening: str  # "**"
    name: str  # "Action"
    closing: str  # ":**"


def look(section: Section) -> Look | None:
    """How the label of a section is written; None for a heading, a cell, a label with brackets or remarks."""
    found = _LABEL.fullmatch(section.label)
    if found is None or found["opening"] != found["marks"] or bool(found["inside"]) == bool(found["outside"]):
        return None
    return Look(_DECORATIONS[found["opening"]], found["opening"], found["name"], found["closing"])


def _hit(section: Section, own: Look, form: tuple[str, str]) -> Hit:
    meant = form[0] + own.name + form[1]
    return Hit(section.label_span, {"label": quoted(section.label), "others": quoted(meant)}, meant=meant)
