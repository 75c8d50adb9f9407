"""What is too short to be judged is said, and nothing that is a form or a list of ideas."""

from __future__ import annotations

from starlint.finding import Severity
from tests.checks.run_rule import findings, story

TOLD = "I timed the queue for two days and moved the second till to the door, so that no one stood outside."
SHORT = "**S:** The ferry had no crew.\n\n**A:** Called five retired sailors.\n\n**R:** We sailed at ten.\n"
HINT = "## Tell me about a time you failed.\n\nThe winch, and the owner\n"
MORE = "## Tell me about a time you disagreed with your manager.\n\nThe rota\n"


def test_a_short_story_under_labels_is_a_warning_at_its_first_label() -> None:
    [(place, finding)] = findings("S108", f"# No crew\n\n{SHORT}")
    assert (place, finding.severity) == ("**S:**", Severity.WARNING)
    assert finding.message == "“No crew” has 13 words under its labels, too few to judge as a story."


def test_labels_under_which_nobody_has_done_anything_are_a_form() -> None:
    assert findings("S108", "# No crew\n\n**S:** The ferry\n\n**A:** Phone, crew\n\n**R:** On time\n") == []


def test_the_heading_of_a_list_and_a_question_that_is_answered_below_are_no_hints() -> None:
    heading = "## Tell me about a time you failed.\n\nCoping with pressure or setbacks:\n"
    question = "Tell me about a time you failed."
    answered = f"**{question}**\n\nThe winch, and the owner\n\n## {question}\n\n{story(TOLD)}"
    assert findings("S108", f"{story(TOLD)}\n{heading}") == []
    assert findings("S108", answered) == []


def test_hints_are_shown_once_at_the_first_in_a_file_with_a_story() -> None:
    [(place, finding)] = findings("S108", f"{story(TOLD)}\n{HINT}\n{MORE}")
    assert (place, finding.severity) == ("The winch, and", Severity.INFO)
    assert finding.message.startswith(
        "2 answers in this file have 2 to 5 words, too few to judge as a story, for example the answer to “Tell"
    )
    assert findings("S108", HINT + MORE) == []


def test_one_word_under_a_question_is_no_hint() -> None:
    question = "## Tell me about a time you failed.\n\n"
    assert findings("S108", f"{story(TOLD)}\n{question}Winch\n") == []
    [(place, finding)] = findings("S108", f"{story(TOLD)}\n{question}The winch\n")
    assert place == "The winch"
    assert finding.message.startswith("1 answer in this file has 2 words")
