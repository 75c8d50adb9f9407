"""What each file holds, in one line: how many stories, stubs and templates were read in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from starlint.file_report import FileReport
from starlint.inert import printable
from starlint.notes.story import NotStory, Story, StoryKind
from starlint.reports.render_options import RenderOptions
from starlint.wording import count

_NOUNS = {
    StoryKind.STORY: ("story", "stories"),
    StoryKind.STUB: ("stub", "stubs"),
    StoryKind.TEMPLATE: ("template", "templates"),
}


def file_list(files: Iterable[FileReport], options: RenderOptions) -> Iterator[str]:
    """One line for each file, as they come, and one for all together."""
    kinds, number = Counter[StoryKind](), 0
    for file in files:
        notes = file.report.notes
        here = _kinds(notes.stories)
        kinds, number = kinds + here, number + 1
        yield f"{options.paint(printable(file.name), 'place')}: {_line(here, notes.rejected)}\n"
    if number > 1:
        yield f"\n{count(number, 'file', 'files')}: {_counted(kinds)}\n"


def _kinds(stories: Sequence[Story]) -> Counter[StoryKind]:
    return Counter(story.kind for story in stories)


def _line(kinds: Counter[StoryKind], rejected: Sequence[NotStory]) -> str:
    """The counts of one file: "3 stories, 1 stub; 2 passages were nearly taken for one"."""
    nearly = sum(passage.nearly for passage in rejected)
    more = f"; {count(nearly, 'passage was', 'passages were')} nearly taken for one" if nearly else ""
    return _counted(kinds) + more


def _counted(kinds: Counter[StoryKind]) -> str:
    return ", ".join(count(kinds[kind], *nouns) for kind, nouns in _NOUNS.items() if kinds[kind]) or "no stories"
