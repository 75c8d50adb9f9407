"""What matching and rehearsing share: the stories of a bank, ready for questions."""

from __future__ import annotations

from starlint.catalog import catalog
from starlint.coverage import framework_named, likeliest_framework
from starlint.question_match import QuestionMatcher
from starlint.scored_story import StoryBank


def matcher(bank: StoryBank, framework: str | None) -> QuestionMatcher:
    """The finished stories with the framework of this name, or with the one that they name most."""
    chosen = framework_named(framework) if framework else likeliest_framework(bank.finished)
    return QuestionMatcher(bank.finished, chosen, catalog().rules)
