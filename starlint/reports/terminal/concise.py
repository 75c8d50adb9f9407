"""Findings in one line each, which editors, grep and problem matchers understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.help_address import rule_help
from starlint.inert import printable
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions, plain
from starlint.reports.summary import Summary, closing_line
from starlint.reports.terminal.finding_limit import FindingLimit
from starlint.reports.terminal.wrapping import Word, words


def concise(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """One line per finding, file by file as they come, and a summary of all."""
    summary, limit = Summary(), FindingLimit(options.most)
    for file in files:
        summary.add(file.report)
        places = file.places()
        for finding in limit.take(file.report.findings):
            yield " ".join(word.shown for word in heading(file, finding, places, options)) + "\n"
    yield from limit.closing_lines(options)
    yield from closing_line(summary, options)


FIXABLE = " [*]"


def is_fixable(finding: Finding) -> bool:
    """Whether --fix alone fixes it."""
    return any(fix.safe for fix in finding.fixes)


def heading(file: FileReport, finding: Finding, places: Places, options: RenderOptions) -> Iterator[Word]:
    """The place, the rule, the severity and the message of a finding."""
    line, column = places.place(finding.span.start)
    place = f"{printable(file.name)}:{line}:{column}:"
    yield Word.of(place, options.paint(place, "place"))
    yield from rule_words(file, finding, options)
    yield from words(finding.message)


def rule_words(file: FileReport, finding: Finding, options: RenderOptions) -> Iterator[Word]:
    """The code, the name and the severity of a finding: "A201 thin-action [error]", with [*] where it can be fixed."""
    yield Word.of(finding.code, code(file, finding, options))
    yield from words(f"{finding.name} [{finding.severity.label}]{FIXABLE if is_fixable(finding) else ''}")


def code(file: FileReport, finding: Finding, options: RenderOptions) -> str:
    """The code in the colour of its severity, linked to the page of the rule."""
    painted = options.paint(finding.code, finding.severity.label)
    if options.link is plain:  # without a look at the rules, which may not be loaded
        return painted
    rule = file.rules.get(finding.code)
    return options.link(painted, rule_help(rule.path)) if rule else painted
