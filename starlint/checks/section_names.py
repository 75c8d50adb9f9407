"""What sections are called in messages: "Result", "Situation and Task", "Situation or Task"."""

from __future__ import annotations

from starlint.notes.story import Section, SectionKind

SETUP = (SectionKind.SITUATION, SectionKind.TASK, SectionKind.SETUP)  # the kinds that set a story up


def parts(kind: SectionKind) -> list[str]:
    """The parts of a story in a section of this kind: ``["situation", "task"]`` for one that holds both."""
    return kind.value.split("+")


def name(section: Section) -> str:
    """What to call a section: "Situation and Task"; an extra one as it is labelled."""
    if section.kind is SectionKind.OTHER:
        return section.label.strip("*_#: ") or "answer"
    return " and ".join(part.capitalize() for part in parts(section.kind))


def either(*kinds: SectionKind) -> str:
    """The kinds of which one is wanted: "Situation or Task"."""
    return " or ".join(_parts(kinds))


def together(*kinds: SectionKind) -> str:
    """The kinds taken together: "Situation and Task"."""
    return " and ".join(_parts(kinds))


def _parts(kinds: tuple[SectionKind, ...]) -> dict[str, None]:
    return dict.fromkeys(part.capitalize() for kind in kinds for part in parts(kind))
