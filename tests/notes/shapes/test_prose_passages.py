from __future__ import annotations

import pytest

from starlint.notes.reader import read
from starlint.notes.story import StoryKind
from tests.notes.reading import source
from tests.notes.whole_notes import A, R, S, T

FERRY = (
    "In my first winter on the ferry the ticket machine froze with ninety people on the quay. I sold tickets from a "
    "cash box, I asked the cook to count heads, and I wrote each fare down. As a result we sailed on time."
)
CREW = (
    "In my second year two deckhands would not work the same shift. I spoke with each of them alone, I drew up a new "
    "rota with both, and I checked it every Friday for a month. As a result my team kept both of them."
)
ASKED = "Tell me about a time you solved a problem under pressure."


def stories_of(text: str) -> list[tuple[str | None, str]]:
    return [(one.title, source(text, one.span)) for one in read(text).stories if one.kind is StoryKind.STORY]


def test_prose_under_the_topics_of_an_interview_file_is_a_story_each() -> None:
    text = f"# BQ\n\n## The frozen machine\n\n{FERRY}\n\n## Two deckhands\n\n{CREW}\n"
    assert stories_of(text) == [("The frozen machine", FERRY), ("Two deckhands", CREW)]


def test_an_item_under_the_name_of_a_principle_is_a_story() -> None:
    text = f"# Amazon leadership principles\n\n### Bias for Action\n\n* {FERRY}\n\n### Earn Trust\n\n* {CREW}\n"
    assert [one.principles for one in read(text).stories] == [("Bias for Action",), ("Earn Trust",)]
    assert [words for _, words in stories_of(text)] == [FERRY, CREW]


def test_long_items_of_one_list_are_stories_of_their_own() -> None:
    text = f"# Behavioural interview\n\n## Earn Trust\n\n- {FERRY}\n- {CREW}\n"
    assert [words for _, words in stories_of(text)] == [FERRY, CREW]


def test_a_criterion_in_bold_is_the_title_of_the_prose_below_it() -> None:
    text = f"# Competencies\n\n## Delivery\n\n**Keep going when things break**\n\n{FERRY}\n"
    assert stories_of(text) == [("Keep going when things break", FERRY)]


@pytest.mark.parametrize("label", ["**Example:**", "#### Sample answer"])
def test_a_sample_answer_below_coaching_answers_the_question_above(label: str) -> None:
    text = f"# Interview\n\n**{ASKED}**\n\n**What they test:** whether you stay calm.\n\n{label}\n\n{FERRY}\n"
    (story,) = read(text).stories
    assert (story.title, story.kind, source(text, story.span)) == (ASKED, StoryKind.STORY, FERRY)
    assert [question.text for question in story.questions] == [ASKED]


def test_a_sample_answer_in_a_fence_is_read() -> None:
    text = f"# Interview\n\n**{ASKED}**\n\n#### Sample answer\n\n```text\n{FERRY}\n```\n"
    assert stories_of(text) == [(ASKED, FERRY)]


def test_a_sample_answer_below_a_template_is_a_story() -> None:
    template = "```\nS: where and when\nT: what you had to do\nA: what you did\nR: what came of it\n```"
    text = f"# Interview\n\n### {ASKED}\n\n**STAR template:**\n{template}\n\n**Example:**\n> {FERRY}\n"
    assert [words for _, words in stories_of(text)] == [FERRY]


@pytest.mark.parametrize("title", ["My ferry", "Blog", "User stories"])
def test_prose_in_a_file_that_is_not_about_interviews_is_left_alone(title: str) -> None:
    assert read(f"# {title}\n\n## The frozen machine\n\n{FERRY}\n").stories == ()


@pytest.mark.parametrize(
    "prose",
    [
        "You should name one moment, and you should say what you did and why. Keep your answer under two minutes, and "
        "end with what came of it for the people around you.",
        "A queue hands out what came in first. It has two operations, and both take the same time for any length. I "
        "used arrays here, but a list of nodes does as well.",
        "In [year] I worked at [company], where I led [project]. I asked my manager for help, wrote the plan, and we "
        "finished it two weeks early, which saved [amount].",
    ],
    ids=["advice", "an explanation", "a template"],
)
def test_other_prose_in_an_interview_file_is_no_story(prose: str) -> None:
    assert stories_of(f"# Behavioural interview\n\n## Notes\n\n{prose}\n") == []


def test_a_remark_below_a_labelled_story_is_no_story_of_its_own() -> None:
    labelled = "**S:** The ferry stood still.\n**T:** I had to sell.\n**A:** I sold from a box.\n**R:** We sailed."
    text = f"# Interview\n\n## The ferry\n\n{labelled}\n\n**Spoken version:**\n\n> {FERRY}\n"
    assert [words for _, words in stories_of(text) if words == FERRY] == []


TOLD = f"{S} {T} {A} I paid them in cakes, and I slept by the oven.\n\n{R}"


@pytest.mark.parametrize("title", ["STAR stories", "Story bank", "Leadership stories", "Interview examples"])
def test_a_story_bank_has_a_story_under_each_heading(title: str) -> None:
    text = f"# {title}\n\n## The oven\n\n{TOLD}\n\n## The flood\n\n{TOLD}\n"
    stories = read(text).stories
    assert [one.title for one in stories] == ["The oven", "The flood"]
    assert [source(text, one.span) for one in stories] == [TOLD, TOLD]


@pytest.mark.parametrize("title", ["My bakery", "User stories", "Stories", "Blog"])
def test_prose_under_the_headings_of_another_file_is_left_alone(title: str) -> None:
    assert read(f"# {title}\n\n## The oven\n\n{TOLD}\n").stories == ()


def test_advice_in_a_story_bank_is_no_story() -> None:
    advice = "You should choose a story that you know well and that shows what you did, and then tell your part of it. "
    assert read(f"# STAR stories\n\n## How to use this\n\n{advice * 3}\n").stories == ()


def test_a_labelled_story_in_a_story_bank_is_read_once() -> None:
    text = f"# Story bank\n\n## The oven\n\n### Situation\n{S}\n### Action\n{TOLD}\n### Result\n{R}\n"
    assert len(read(text).stories) == 1


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("My bakery", "Failure - the oven", "Under pressure"),
        ("Stories", "Mistakes", "The flood"),
        ("My bakery", "**A mistake**", "**Leading the night shift**"),
    ],
)
def test_prose_under_the_topics_of_interviews_is_a_story_each(title: str, first: str, second: str) -> None:
    above = "" if first.startswith("*") else "## "
    text = f"# {title}\n\n{above}{first}\n\n{FERRY}\n\n{above}{second}\n\n{CREW}\n"
    assert stories_of(text) == [(first.strip("*"), FERRY), (second.strip("*"), CREW)]


def test_where_nothing_speaks_of_interviews_it_is_said_why_prose_is_no_story() -> None:
    text = f"# My bakery\n\n## The oven\n\n{FERRY}\n\n## Hours\n\nWe open at six, and I close at noon.\n"
    notes = read(text)
    assert notes.stories == ()
    (passage,) = notes.rejected
    assert (source(text, passage.span), passage.nearly) == (FERRY, False)
    assert passage.why[0] == "nothing in the file says that it is about interviews"


SHORT = (
    "I once left the boiler on over a weekend. I told my manager of it, but the hall was cool again by Monday, and I "
    "keep a list now by the door."
)


def test_among_many_stories_a_doubtful_passage_is_one_too() -> None:
    one = f"# Interview\n\n## The boiler\n\n{SHORT}\n"
    assert stories_of(one) == []
    assert [passage.nearly for passage in read(one).rejected] == [True]
    many = f"{one}\n## The machine\n\n{FERRY}\n\n## Deckhands\n\n{CREW}\n\n## The flood\n\n{FERRY}\n"
    found = read(many).stories
    assert [story.title for story in found] == ["The boiler", "The machine", "Deckhands", "The flood"]
    assert "passages like it in the file are stories (+0.8)" in found[0].why


def test_a_list_of_what_is_done_is_no_story() -> None:
    text = f"# Interview\n\n## Checklist\n\n- [x] {FERRY}\n- [ ] {CREW}\n"
    assert read(text).stories == ()


def test_an_answer_below_a_block_of_advice_is_read_if_it_is_surely_a_story() -> None:
    advice = "```\nDescribe the situation.\nSay what had to be solved.\n```"
    told = f"{FERRY} My manager and my team wrote to thank me, and in the end we kept the cash box. I checked it daily."
    text = f"# Interview\n\n{ASKED}\n\n{advice}\n\n{told}\n"
    assert stories_of(text) == [(ASKED, told)]


def test_prose_in_a_file_whose_title_says_that_it_holds_stories_is_read() -> None:
    text = f"# My stories for the harbour master job\n\n## The machine\n\n{FERRY}\n\n## Two deckhands\n\n{CREW}\n"
    assert [words for _, words in stories_of(text)] == [FERRY, CREW]
    assert not stories_of(text.replace("My stories for the harbour master job", "Diary"))


def test_a_story_that_is_called_one_may_stand_below_its_challenge() -> None:
    text = f"# STAR stories\n\n## Ferries\n\nChallenge: The frozen machine\n\nStory: {FERRY}\n"
    assert [words for _, words in stories_of(text)] == [FERRY]


def test_the_questions_of_a_form_divide_no_story() -> None:
    lesson = "I learned to count heads first."
    entry = f"## {{0}}\n\n### 1. What was the event?\n\n{{1}}\n\n### 2. What did you learn?\n\n{lesson}\n\n"
    entries = (("The machine", FERRY), ("Two deckhands", CREW), ("The machine again", FERRY))
    text = "# Interview portfolio\n\n" + "".join(entry.format(*one) for one in entries)
    assert [len(words) > len(FERRY) for _, words in stories_of(text)] == [True, True, True]
    assert stories_of(text)[1][1].startswith(CREW)
    assert stories_of(text)[1][1].endswith("heads first.")


@pytest.mark.parametrize(
    "between", ["**Empathy, candour**", "**Sample values:** candour, empathy, thrift\n\n**Empathy**"]
)
def test_a_question_is_answered_below_a_title_that_stands_in_between(between: str) -> None:
    text = f"# Interview\n\n## {ASKED}\n\n{between}\n\n{FERRY}\n"
    (story,) = read(text).stories
    assert (story.title, source(text, story.span)) == (ASKED, FERRY)
    assert [question.text for question in story.questions] == [ASKED]


def test_prose_below_a_title_after_the_answer_is_no_second_answer() -> None:
    text = f"# Interview\n\n## {ASKED}\n\n{CREW}\n\n**Empathy, candour**\n\n{FERRY}\n"
    assert stories_of(text) == [(ASKED, CREW)]


@pytest.mark.parametrize(
    "below",
    [
        f"### Spoken version\n\n> {S} {A} {R}\n",
        f"### Likely follow-up question:\n\n> *“Why was it late?”*\n\n### Suggested response:\n\n{S} {A} {R}\n",
    ],
)
def test_a_retelling_and_a_follow_up_of_a_labelled_story_are_no_stories(below: str) -> None:
    told = f"### Situation\n{S}\n\n### Task\n{T}\n\n### Action\n{A}\n\n### Result\n{R}"
    [one] = read(f"# Interview\n\n## Q4. Ownership\n\n{told}\n\n---\n\n{below}").stories
    assert one.labelled


@pytest.mark.parametrize(
    "text",
    [
        "Weak: “I helped the crew.” Strong: “I drew up a rota with both of the deckhands and checked it each Friday.”",
        "**Red flags to avoid:**\n\n- “I was right, and I told them so on the pier, in front of all of the guests.”\n"
        "- “I went to the captain, and I let him decide which of the two of us was wrong.”",
    ],
)
def test_wordings_that_are_shown_are_no_stories(text: str) -> None:
    assert read(f"# Behavioral interviews\n\n### 1. Show, don't tell\n\n{text}\n").stories == ()


STEPS = (
    "- During a project in May my team mate and I had to put a new oven in place while the shop was open all day.",
    "- I suggested that we carry it in at night, drew where each of us would walk, and asked the owner for both keys.",
    "- After that we tried it twice with an empty box, and I wrote down on the back of the plan where it got stuck.",
    "- We were able to bake at six, one hour later than on any other day, and nobody had to be sent away at the door.",
)


def test_long_points_that_go_on_with_an_event_are_one_story() -> None:
    text = "# Interview notes\n\n## Working with others\n\n{}\n"
    assert len(read(text.format("\n".join(STEPS))).stories) == 1
    apart = [step.replace("I suggested", "Once in June I suggested") for step in (STEPS[0], STEPS[1])]
    assert len(read(text.format("\n".join(apart))).stories) == 2
