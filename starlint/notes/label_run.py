"""A run of labels, in order, that may divide one story, and how far its labels can be believed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from starlint.late import late_pattern
from starlint.notes.label_names import Name
from starlint.notes.placed_labels import PlacedLabel
from starlint.notes.story import SectionKind

S, T, SETUP, A, R, L = (
    SectionKind.SITUATION,
    SectionKind.TASK,
    SectionKind.SETUP,
    SectionKind.ACTION,
    SectionKind.RESULT,
    SectionKind.LEARNING,
)
OPENING = {S, SETUP}  # the sections that a story begins with
AFTER_TASK = {A, R, L}  # the sections that say what came of it

# The orders in which letters alone are believed: S T A R (L), with P or C for S, O or G for T; S and T in one (B);
# a first attempt that failed, and a second.
_FRAMEWORK = late_pattern(r"(?:ST?|B)A(?:RA)*RL?|STA")
_UNFINISHED = late_pattern(r"(?:ST?|B)AL?")  # believed under a question
_LETTER = {S: "S", T: "T", SETUP: "B", A: "A", R: "R", L: "L"}


@dataclass(slots=True)
class LabelRun:
    """The labels of a run, which grows while the document is read, and where the text under them ends."""

    labels: list[PlacedLabel] = field(default_factory=list)
    stop: int = 0  # the offset of the first text that cannot be part of it
    question: bool = False  # it is directly under a question
    titled: bool = False  # there is a heading above it that is no label
    kinds: set[SectionKind] = field(default_factory=set)  # of its known labels
    last_kind: SectionKind | None = None  # of its last known label
    alone: bool = True  # each known label stands alone on its line
    openings: set[Name] = field(default_factory=set)  # the names of its labels that begin a story
    plain: set[SectionKind] = field(default_factory=set)  # the sections that it names in STAR's own words
    letters: int = 0  # how many of its labels are letters

    def add(self, *labels: PlacedLabel) -> None:
        """Append labels, in order."""
        self.labels.extend(labels)
        for label in labels:
            if label.name:
                self.kinds.add(label.kind)
                self.last_kind = label.kind
                self.alone = self.alone and label.alone
                self.openings.update([label.name] if label.kind in OPENING else [])
                self.plain.update([label.name.kind] if label.name.plain else [])
                self.letters += label.name.letter

    @property
    def names(self) -> Iterator[Name]:
        """The names of its known labels."""
        return (label.name for label in self.labels if label.name)

    @property
    def lettered(self) -> bool:
        """Whether its labels are letters, rather than one letter among names."""
        return self.letters > 1 and 2 * self.letters >= sum(1 for _ in self.names)

    @property
    def sure(self) -> bool:
        """Whether its labels are almost certainly those of a story: STAR's own words, or letters."""
        return self.question or self.lettered or bool(self.plain & OPENING) or self.plain == {T, A, R}

    @property
    def whole(self) -> bool:
        """Whether no other kind of document has such labels: under a question, letters, or all four of STAR's words."""
        return self.question or self.lettered or self.plain >= {S, T, A, R}

    @property
    def documentary(self) -> bool:
        """Whether any report may have such labels: under a title, headings such as Background, Approach and Results."""
        personal = sum(name.own for name in self.names) >= 2
        headed = bool(self.labels) and self.labels[0].style.heading > 0
        chapters = headed and self.titled and not self.plain >= {A, R} and not personal
        return not self.openings or chapters

    def is_confirmed(self) -> bool:
        """Whether its labels confirm one another as those of a story: a lone "Result:" or "A:" is none."""
        if self.lettered and self._spells_a_framework():
            return True
        if all(name.letter for name in self.names):
            return False
        sure = any(not name.guessed for name in self.names)
        recognised = self.question and any(name.plain or name.guessed for name in self.names)
        return recognised or (sure and self._has_setup_and_outcome())

    def _has_setup_and_outcome(self) -> bool:
        """Whether the labels that are words name a setup and what came after; a letter among them proves nothing."""
        kinds = {label.kind for label in self.labels if label.name and not label.name.letter}
        if kinds & OPENING:
            return bool(kinds & AFTER_TASK) or self.plain >= {S, T}
        return bool(kinds & {A, R}) and (T in kinds or {A, R} <= kinds)

    def _spells_a_framework(self) -> bool:
        kinds = [label.kind for label in self.labels if label.name and label.kind in _LETTER]
        changes = [kind for i, kind in enumerate(kinds) if i == 0 or kind is not kinds[i - 1]]
        spelled = "".join(_LETTER[kind] for kind in changes)
        return bool(_FRAMEWORK.fullmatch(spelled) or (self.question and _UNFINISHED.fullmatch(spelled)))

    def close(self, stop: int) -> None:
        """Set where the text after it begins; drop the extra labels at its end, and a role above the story."""
        self.stop = stop
        if self._has_a_role_above():
            role = self.labels.pop(0)
            self.letters -= role.name is not None and role.name.letter
        while self.labels and self.labels[-1].name is None and not self.labels[-1].over_answer:
            if self.labels[-1].over_ending and A in self.kinds and R not in self.kinds:
                self.labels[-1] = self.labels[-1]._replace(kind=R)
                self.kinds.add(R)
                return
            self.stop = self.labels.pop().span.start

    def _has_a_role_above(self) -> bool:
        """Whether it begins with "Role: Lead engineer", and only then comes to its Situation and Task."""
        kinds = [label.kind for label in self.labels]
        role = bool(kinds) and kinds[0] is T and not (self.labels[0].name and self.labels[0].name.plain)
        return role and kinds[1:3] == [S, T]
