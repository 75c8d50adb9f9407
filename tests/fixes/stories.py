"""Stories with room for faults, in words of their own: what fixes are tried on."""

from __future__ import annotations

from starlint.catalog import catalog
from starlint.file_report import Report
from starlint.linter import lint

CATALOG = catalog()

SITUATION = "In May 2022 I ran the reading room of a museum in Bergen, and every second visitor left without a seat."
TASK = "I wanted a seat for each visitor before the summer holidays."
ACTION = (
    "I counted the visitors at every full hour for three weeks. I found that most seats were kept by bags, because the "
    "lockers took a coin that nobody had. I bought 200 tokens and gave one to each visitor at the door. I chose tokens "
    "rather than new locks, since they cost a tenth. I wrote a card that showed the free rooms, and I trained the four "
    "guides to point at it. Then I walked through the rooms every Friday until August and moved the cards."
)
RESULT = "By August 19 of 20 visitors found a seat, up from ten, and complaints from visitors fell from 31 to two."


def story(
    situation: str = SITUATION,
    task: str = TASK,
    action: str = ACTION,
    result: str = RESULT,
    labels: tuple[str, str, str, str] = ("**Situation:** ", "**Task:** ", "**Action:** ", "**Result:** "),
    gap: str = "\n\n",
) -> str:
    """A story in Markdown; a part that is empty is left out with its label."""
    parts = zip(labels, (situation, task, action, result), strict=True)
    return gap.join(label + text for label, text in parts if text) + "\n"


def linted(text: str) -> Report:
    """What all rules say of a text."""
    return lint(text, CATALOG.rules, CATALOG)
