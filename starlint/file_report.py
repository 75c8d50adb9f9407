"""What the linter found in one file of notes: the record that reports and scores are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlint.finding import Finding, Suppressed
from starlint.language.results import Evidence
from starlint.notes.story import Notes
from starlint.positions import Places
from starlint.rule import Rule
from starlint.rule_failure import RuleFailure
from starlint.spoken_time import WORDS_A_MINUTE


@dataclass(frozen=True, slots=True)
class Report:
    """What the linter found in one file."""

    notes: Notes
    evidence: tuple[Evidence, ...]  # one for each of the stories, in order; empty for an unfinished one
    findings: tuple[Finding, ...]  # in the order of the file
    suppressed: tuple[Suppressed, ...] = ()  # by comments in the notes
    known: tuple[Finding, ...] = ()  # findings that the baseline holds already
    failures: tuple[RuleFailure, ...] = ()  # rules whose checks raised an error, so that they say nothing


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of notes and its report."""

    name: str  # as shown to a person: "notes.md", "<stdin>"
    report: Report
    rules: Mapping[str, Rule] = field(default_factory=dict)  # the rules that it was checked by, by code
    words_per_minute: int = WORDS_A_MINUTE
    path: str = field(default="", compare=False)  # as it is opened

    def places(self) -> Places:
        """The lines and columns of its text."""
        return Places.of(self.report.notes.text)
