"""Findings story by story for a person at a terminal: the title, the score, and what is worth most to fix first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from starlint.file_report import FileReport
from starlint.finding import Finding
from starlint.inert import printable
from starlint.positions import Places
from starlint.reports.render_options import RenderOptions
from starlint.reports.score_text import reason_unfinished
from starlint.reports.summary import Summary, closing_line, severity_counts
from starlint.reports.terminal.advice_once import AdviceOnce
from starlint.reports.terminal.concise import rule_words
from starlint.reports.terminal.excerpt import excerpt
from starlint.reports.terminal.finding_limit import FindingLimit
from starlint.reports.terminal.full import flags
from starlint.reports.terminal.wrapping import Word, paragraph, words, wrapped
from starlint.scored_story import ScoredStory, scored_stories
from starlint.wording import count, joined

_INDENT = "  "
_OUTSIDE, _NONE = "Outside the stories", "No story"  # what stands in place of a title


def stories(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """A block per story with its costliest findings, file by file as they come, and a summary of all."""
    options = options._replace(wraps=True)
    summary, shown = Summary(), _Shown(FindingLimit(options.most))
    for file in files:
        summary.add(file.report)
        for group in _groups(file):
            lines = tuple(_block(group, options, shown))
            if lines:
                yield "\n".join(lines) + "\n\n"
    yield from shown.limit.closing_lines(options)
    yield from closing_line(summary, options)


@dataclass(slots=True)
class _Shown:
    """What a run has shown so far."""

    limit: FindingLimit
    advice: AdviceOnce = field(default_factory=AdviceOnce)
    times: Counter[str] = field(default_factory=Counter)  # how often each rule was shown, by its code


@dataclass(frozen=True, slots=True)
class _Group:
    """The findings of one story, or those of a file that belong to no story."""

    file: FileReport
    places: Places
    findings: Sequence[Finding]  # what is worth most first
    story: ScoredStory | None = None  # None: outside the stories
    points: dict[int, int] = field(default_factory=dict)  # what a finding costs, by its id


def _groups(file: FileReport) -> Iterator[_Group]:
    places = file.places()
    for story in scored_stories([_with_known(file)]):
        points = {id(loss.finding): loss.points for loss in story.losses}
        yield _Group(file, places, _sorted(file, story.index, points), story, points)
    outside = _sorted(file, None, {})
    if outside:
        yield _Group(file, places, outside)


def _with_known(file: FileReport) -> FileReport:
    """The same file with what the baseline holds already, which is not shown but costs points."""
    report = file.report
    everything = replace(report, findings=(*report.findings, *report.known))
    return replace(file, report=everything) if report.known else file


def _sorted(file: FileReport, story: int | None, points: dict[int, int]) -> Sequence[Finding]:
    """The findings of a story: by the points that they cost, then by severity, then as they stand."""
    here = (finding for finding in file.report.findings if finding.story == story)
    return sorted(here, key=lambda finding: (-points.get(id(finding), 0), -finding.severity))


def _block(group: _Group, options: RenderOptions, shown: _Shown) -> Iterator[str]:
    """The heading, the findings and how many more there are; nothing where none of them is shown."""
    findings = shown.limit.take(group.findings, options.of_story)
    if not findings and (shown.limit.reached or not _is_faultless(group, options)):
        return
    yield from _heading(group, options)
    for finding in findings:
        yield ""
        yield from _finding(finding, group, options, shown)
    more = group.findings[len(findings) :]
    if more:
        counts = severity_counts(Counter(finding.severity for finding in more))
        yield ""
        yield from paragraph(f"Not shown: {counts}", options.width, _INDENT)


def _is_faultless(group: _Group, options: RenderOptions) -> bool:
    """Whether a story is shown for its score alone."""
    return bool(group.story and group.story.score) and not group.findings and not options.quiet


def _heading(group: _Group, options: RenderOptions) -> Iterator[str]:
    """The title in lines of its own; below it the score and the place."""
    story, name = group.story, printable(group.file.name)
    title = story.title if story else _OUTSIDE if group.file.report.notes.stories else _NONE
    place = f"{name}:{story.line}" if story else name
    yield from (options.paint(line, "title") for line in paragraph(title, options.width))
    score = _score(story, options) if story else ()
    yield from wrapped((*score, Word.of(place, options.paint(place, "place"))), options.width)


def _score(story: ScoredStory, options: RenderOptions) -> Iterator[Word]:
    if story.score is None:
        yield from words(f"No score ({reason_unfinished(story)}),")
        return
    total = str(story.total)
    yield from words("Score")
    yield Word.of(total, options.paint(total, "strong" if story.strong else "title"))
    cap = story.score.cap
    codes = joined([finding.code for finding in cap.findings]) if cap else ""
    yield from words(f"of 100 (at most {cap.most} with {codes})," if cap else "of 100,")


def _finding(finding: Finding, group: _Group, options: RenderOptions, shown: _Shown) -> Iterator[str]:
    """Where, which rule, what it costs; the message, the words underlined, and the advice."""
    line, column = group.places.place(finding.span.start)
    place = f"{line}:{column}"
    points = group.points.get(id(finding), 0)
    cost = [Word.of(f"costs {count(points, 'point', 'points')}")] if points else []
    head = (Word.of(place, options.paint(place, "place")), *rule_words(group.file, finding, options), *cost)
    yield from wrapped(head, options.width, _INDENT, _INDENT * 2)
    yield from paragraph(finding.message, options.width, _INDENT)
    shown.times[finding.code] += 1
    if shown.times[finding.code] <= options.excerpts:
        yield from excerpt(finding, group.places, options, _INDENT)
    advice = f"Try: {shown.advice.of(finding)}"
    yield from wrapped(words(advice), options.width, _INDENT, _INDENT + " " * len("Try: "))
    for fix in finding.fixes[:1]:
        yield from wrapped(
            words(f"Fix: {fix.title} ({flags(fix)})"), options.width, _INDENT, _INDENT + " " * len("Fix: ")
        )
