"""Every finding with its place, the words underlined, and the advice of a coach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from starlint.file_report import FileReport
from starlint.finding import Finding, Fix
from starlint.positions import Places
from starlint.reports.render_options import EVERY, RenderOptions
from starlint.reports.summary import Summary, closing_line
from starlint.reports.terminal.advice_once import AdviceOnce
from starlint.reports.terminal.concise import heading
from starlint.reports.terminal.excerpt import excerpt
from starlint.reports.terminal.finding_limit import FindingLimit
from starlint.reports.terminal.wrapping import words, wrapped
from starlint.wording import tallied

_RuleName = tuple[str, str]  # the code and name of a rule
_LISTED = 8  # of the words that a finding counts
_INDENT = "    "  # of a heading that goes on in a second line


def full(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """Each finding with its excerpt, file by file as they come, and a summary of all."""
    summary, shown = Summary(), _Shown(FindingLimit(options.most))
    for file in files:
        summary.add(file.report)
        yield from _findings(file, options, shown)
    yield from _left_out(shown.times, options)
    for line in shown.limit.closing_lines(options):
        yield line + "\n"
    yield from closing_line(summary, options)


@dataclass(slots=True)
class _Shown:
    """What a run has shown so far."""

    limit: FindingLimit
    advice: AdviceOnce = field(default_factory=AdviceOnce)
    times: Counter[_RuleName] = field(default_factory=Counter)  # how often each rule has found something


def _findings(file: FileReport, options: RenderOptions, shown: _Shown) -> Iterator[str]:
    places = file.places()
    for finding in file.report.findings:
        shown.times[finding.code, finding.name] += 1
        if shown.times[finding.code, finding.name] <= options.excerpts and shown.limit.take([finding]):
            head = _heading(file, finding, places, options)
            body = _body(finding, places, options, shown.advice.of(finding))
            yield "\n".join((*head, *body)) + "\n\n"


def _left_out(times: Counter[_RuleName], options: RenderOptions) -> Iterator[str]:
    """How many findings of each rule were not shown."""
    more = [(code, name, n - options.excerpts) for (code, name), n in sorted(times.items()) if n > options.excerpts]
    yield from (f"{code} {name}: … and {number:,} more\n" for code, name, number in more)
    if more:
        hint = "To see every one: --format concise, or --excerpts with a higher number"
        lines = wrapped(words(hint), options.width) if options.wraps else [hint]
        yield "\n" if options.quiet else "\n".join(lines) + "\n\n"


def _heading(file: FileReport, finding: Finding, places: Places, options: RenderOptions) -> Iterator[str]:
    """One line, which programs read, or as many as a person needs."""
    room = options.width if options.wraps else EVERY
    return wrapped(heading(file, finding, places, options), room, rest=_INDENT)


def _body(finding: Finding, places: Places, options: RenderOptions, advice: str) -> Iterator[str]:
    margin = " " * len(str(places.line(finding.span.start)))
    bar = options.paint("|", "margin")
    yield f"{margin} {bar}"
    yield from excerpt(finding, places, options)
    yield f"{margin} {bar}"
    for note, texts in _counted(finding, places).items():
        label = f"{margin} = {note}: "
        yield from wrapped(words(tallied(texts, _LISTED)), options.width, label, " " * len(label))
    label = f"{margin} = help: "
    yield from wrapped(words(advice), options.width, label, " " * len(label))
    for fix in finding.fixes[:1]:
        label = f"{margin} = fix: "
        yield from wrapped(words(f"{fix.title} ({flags(fix)})"), options.width, label, " " * len(label))


def flags(fix: Fix) -> str:
    """The options that apply a fix."""
    return "--fix" if fix.safe else "--fix --unsafe-fixes"


def _counted(finding: Finding, places: Places) -> dict[str, list[str]]:
    """The words that the finding counts, by what they count as."""
    texts: dict[str, list[str]] = {}
    for place in finding.related:
        texts.setdefault(place.note, []).append(places.text[place.span.start : place.span.end])
    return texts
