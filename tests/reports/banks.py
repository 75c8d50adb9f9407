"""Banks of stories as the linter reads them, for reports that show a whole bank."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from starlint.catalog import catalog
from starlint.file_report import FileReport
from starlint.linter import lint
from starlint.scored_story import StoryBank, story_bank

SAMPLE = Path(__file__).parent / "sample_bank.md"


def read(*texts: str) -> StoryBank:
    """The bank of these files, checked by all rules."""
    rules = catalog().rules
    by_code = {rule.code: rule for rule in rules}
    return story_bank(FileReport(f"notes{n}.md", lint(text, rules), by_code) for n, text in enumerate(texts, 1))


@cache
def sample() -> StoryBank:
    """A bank with a strong story, a weak and over-long one, markup, other scripts, stubs and a template."""
    return read(SAMPLE.read_text(encoding="utf-8"))


def story(title: str, *above: str) -> str:
    """A short story with lines above it."""
    lines = "".join(f"{line}\n\n" for line in above)
    return (
        f"## {title}\n\n{lines}"
        "**Situation:** In May 2023 I kept a small bakery in Tours with two ovens and a queue of 30 people.\n\n"
        "**Task:** I wanted to halve the queue before the summer.\n\n"
        "**Action:** I counted who came when for two weeks. I moved the second oven to five in the morning, because\n"
        "the bread was the bottleneck. I asked ten regulars to order the evening before, and I wrote their names on\n"
        "the bags. Then I taught the apprentice to take the orders, and I checked his list each night.\n\n"
        "**Result:** By July the queue was 12 people, down from 30, and we sold 18 % more bread.\n\n"
    )
