"""Whether the setup of an answer without labels takes most of its words, and where its Action begins."""

from __future__ import annotations

import pytest

from starlint.checks.late_action import LateAction
from starlint.language.analyse import analyse
from tests.builders import notes

SETUP = (
    "In 2019 I was the porter of a hotel in Cork with sixty rooms. The old boiler had been there since the seventies, "
    "and the engineer was in Spain. There were thirty guests in the house, and the owner did not answer his phone. The "
    "night was cold. The lifts were out of order, too, and the new desk system did not know half of the guests."
)
ACTION = "I rang three engineers and asked each of them about the valve. I moved nine guests to the warm rooms."
RESULT = "By the morning the rooms were at 19 degrees again, up from 12, and nobody asked for their money back."
CHECK = LateAction(setup_share=40, least_chance=50, least_words=60)


def found(scene: str) -> list[tuple[str, int]]:
    """The sentence that is named as the begin of the Action, and how many words are counted before it."""
    [story] = notes(f"{SETUP} {scene}{ACTION} {RESULT}").stories
    return [(str(hit.values["quote"]), int(str(hit.values["setup"]))) for hit in CHECK.find(story, analyse(story))]


def test_the_action_begins_with_its_first_step() -> None:
    [(quote, before)] = found("")
    assert quote.startswith("“I rang three engineers")
    assert before == len(SETUP.split())


@pytest.mark.parametrize("scene", ["I remember standing in the cellar with a torch, thinking that this was it. "])
def test_a_memory_is_no_step_but_one_more_sentence_of_the_setup(scene: str) -> None:
    [(quote, before)] = found(scene)
    assert quote.startswith("“I rang three engineers")
    assert before == len((SETUP + scene).split()) + 1


def test_where_the_speaker_may_have_acted_before_it_nothing_is_said() -> None:
    assert found("Anyroad, I had a word with the plumber and got it looked at that same night. ") == []


def test_what_the_team_did_begins_the_action_though_it_says_little() -> None:
    [(quote, before)] = found("We moved things around. ")
    assert (quote, before) == ("“We moved things around”", len(SETUP.split()))
