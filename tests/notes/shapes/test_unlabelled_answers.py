from __future__ import annotations

import pytest

from starlint.notes.reader import read
from starlint.notes.story import SectionKind, StoryKind
from tests.notes.reading import source, story
from tests.notes.whole_notes import A, R, S

QUESTION = "Tell me about a time when things went wrong."
ANSWER = f"{S} {A} {R}"


@pytest.mark.parametrize(
    "text",
    [
        f"## {QUESTION}\n\n{ANSWER}\n",
        f"**{QUESTION}**\n\n{ANSWER}\n",
        f"1. {QUESTION}\n\n   {ANSWER}\n",
        f"1. {QUESTION}\n   {ANSWER}\n",
        f"**{QUESTION}**\n{ANSWER}\n",
        f"**{QUESTION}** {ANSWER}\n",
        f"<details>\n<summary>{QUESTION}</summary>\n\n{ANSWER}\n\n</details>\n",
        f"Q: {QUESTION}\nA: {ANSWER}\n",
        f"Q: {QUESTION}\n\nA. {ANSWER}\n",
        f"**Question:** {QUESTION}\n\n**Answer:** {ANSWER}\n",
        f"### {QUESTION}\n\n> {ANSWER}\n",
        f"{QUESTION}\n\nSample answer:\n\n{ANSWER}\n",
        f"## {QUESTION}\n\nNever blame others; you should say what you learned.\n\nExample:\n\n{ANSWER}\n",
        f"## {QUESTION}\n\nFocus on what you learned.\n\n{ANSWER}\n",
        f"### {QUESTION}\n\n#### How to answer\n\n- Explain the steps you took.\n\n#### Example answer\n\n{ANSWER}\n",
        f"### {QUESTION}\n\n**What they're testing:** Whether you listen.\n\n**Example:**\n{ANSWER}\n",
        f"**Q: {QUESTION}**\n\n### Sample Answer\n```\n{ANSWER}\n```\n",
        f"Question 2\nDifficulty: medium\n{QUESTION}\nSample answer\n{ANSWER}\n",
        f"- {QUESTION}\n  {ANSWER}\n- Why us?\n  You have the best hall in town, and the best cooks.\n",
        f"## {QUESTION}\n\n{ANSWER}\n\nWhy it works: it shows employers a calm head.\n",
        f"## {QUESTION}\n\nA: {ANSWER}\n\nRefs: page 4\n",
        f"## {QUESTION}\n\n{ANSWER}\n\n[Back to the top](#questions)\n\nAll questions are from the spring.\n",
        f"## {QUESTION}\n\nSample answer:\n\n```\n{ANSWER}\n```\n\nPeople like a calm head.\n\n- Stay calm.\n",
        f"## {QUESTION}\n\nI would say:\n{ANSWER}\n",
        f"## {QUESTION}\n*Ann, ferries*\n\n{ANSWER}\n",
        f"### {QUESTION}\n- Be calm\n- “I don't have one”, or blaming others\n\n✅ Example: {ANSWER}\n",
        f"### {QUESTION}\n\n**Example angle:** {ANSWER}\n",
        f"### {QUESTION}\n\n**Model answer (say this aloud):**\n> {ANSWER}\n\n**Deeper explanation:**\nIt is calm.\n",
        f"### {QUESTION}\n\n**Model answer:**\n> {ANSWER}\n\nWhat I like is that I can see the hall.\n",
    ],
)
def test_prose_under_a_question_is_its_answer(text: str) -> None:
    one = story(text)
    assert one.kind is StoryKind.STORY
    assert [question.text for question in one.questions] == [QUESTION]
    assert [section.kind for section in one.sections] == [SectionKind.OTHER]
    assert source(text, one.span) == ANSWER


def test_a_row_of_a_table_with_a_question_and_its_answer_is_a_story() -> None:
    text = (
        "# Interview\n\n| Question | What they want | Answer | For |\n|---|---|---|---|\n"
        f"| {QUESTION} | {'They want one event rather than an opinion of events. ' * 3} | {ANSWER} | us |\n"
        f"| How do you stay calm? | A method | {ANSWER} | them |\n| {QUESTION} | A story | Later. | us |\n"
    )
    one = story(text)
    assert [question.text for question in one.questions] == [QUESTION]
    assert source(text, one.span) == ANSWER


def test_a_reminder_below_a_question_is_no_part_of_it() -> None:
    [one] = read(f"# Interview\n\n1. {QUESTION}\n   TODO the oven\n").stories
    assert (one.kind, one.title) == (StoryKind.STUB, QUESTION)


def test_an_answer_in_quotation_marks_ends_with_them() -> None:
    text = f"**{QUESTION}**\n\n“{ANSWER}\n\n“Then I slept.”\n\nA fine answer, and a short one.\n"
    assert source(text, story(text).span).endswith("“Then I slept.”")


def test_an_alternative_answer_is_a_story_of_its_own() -> None:
    text = f"## {QUESTION}\n\n**Sample answer (the hall):**\n\n{ANSWER}\n\n**Alternative (the kitchen):**\n\n{ANSWER}\n"
    stories = read(text).stories
    assert [source(text, one.span) for one in stories] == [ANSWER, ANSWER]
    assert [one.questions[0].text for one in stories] == [QUESTION, QUESTION]


def test_points_in_which_nobody_does_anything_are_no_story() -> None:
    points = "- Boiled rice is drained in a larger pan.\n- Salt slows the boil by seconds.\n- A lid kept the heat in.\n"
    asked = "How do you boil rice?"
    text = f"## {QUESTION}\n\n{ANSWER}\n\n" * 4 + f"**Question:** {asked}\n\n**Answer:**\n\n{points * 2}"
    questions = [question.text for one in read(f"# Interview\n\n{text}").stories for question in one.questions]
    assert questions == [QUESTION] * 4


def test_a_question_without_an_answer_is_a_stub() -> None:
    text = f"## {QUESTION}\n\n## Other\n"
    one = story(text)
    assert (one.kind, one.sections) == (StoryKind.STUB, ())
    assert source(text, one.span) == QUESTION


def test_a_run_of_questions_shares_one_stub() -> None:
    text = f"1. {QUESTION}\n2. Have you ever lost a customer?\n\nThe oven.\n"
    one = story(text)
    assert one.kind is StoryKind.STUB
    assert len(one.questions) == 2
    assert source(text, one.span) == "The oven."


@pytest.mark.parametrize("heading", ["Questions to ask", "Questions for the interviewer", "My questions for them"])
def test_questions_to_the_interviewer_are_none(heading: str) -> None:
    assert read(f"## {heading}\n\n1. When did you last change your mind here?\n").stories == ()


def test_an_answer_to_another_question_is_no_story() -> None:
    assert read(f"## Tell me about yourself\n\n{ANSWER}\n").stories == ()


def test_advice_under_a_question_is_no_answer() -> None:
    one = story(f"## {QUESTION}\n\nYou should choose a real failure, and tell your interviewer what you changed.\n")
    assert (one.kind, one.sections) == (StoryKind.STUB, ())


def test_each_sample_answer_to_a_question_is_a_story() -> None:
    text = f"## {QUESTION}\n\nWeak Answer\n\n{ANSWER}\n\nStrong Answer\n\n{ANSWER}\n\nCommentary\n\nIt is long.\n"
    weak, strong = read(text).stories
    assert [source(text, one.span) for one in (weak, strong)] == [ANSWER, ANSWER]
    assert weak.questions == strong.questions


def test_a_sample_answer_is_a_story_without_its_question() -> None:
    answer = (
        "I ran two ovens on my own that day, and lost one. I rang the smith, moved the bread, and baked until four. "
        "All of it was sold by five, and nobody asked why."
    )
    advice = "## How to answer\n\nDescribe the situation where you failed."
    one = story(f"{advice}\n\n## Sample answers\n\n### Example 1\n\n{answer}\n")
    assert one.sections[0].prose.text == answer
    assert one.questions == ()


def test_a_sample_answer_to_another_question_is_no_story() -> None:
    assert read(f"## Where do you see yourself in five years?\n\n**Sample answer:**\n\n{ANSWER}\n").stories == ()


def test_a_sample_answer_serves_all_questions_above_it() -> None:
    questions = f"- {QUESTION}\n- Have you ever lost a guest?\n"
    text = f"## Calm\n\n### Questions they ask\n\n{questions}\n### Interview example\n\n{ANSWER}\n"
    assert len(story(text).questions) == 2


def test_bold_points_do_not_end_an_answer_under_a_label() -> None:
    text = f"## {QUESTION}\n\n**Answer:**\n\n{ANSWER}\n\n1. **What I changed**\n   - I moved the ovens.\n\nI slept.\n"
    assert source(text, story(text).span).endswith("I slept.")


def test_numbered_questions_end_an_answer_without_blank_lines() -> None:
    text = f"9.{QUESTION}\n{ANSWER}\n10.What are your hobbies?\nI sing, and I cook for forty on Sundays.\n"
    assert source(text, story(text).span) == ANSWER


def test_a_paragraph_about_candidates_answers_none_of_the_questions_above() -> None:
    text = (
        f"Questions include:\n- {QUESTION}\n- Tell me about a team.\n\n"
        + "Employers value candidates who own their work. " * 6
    )
    assert [one.kind for one in read(text).stories] == [StoryKind.STUB]


def test_a_hint_in_chinese_is_no_question() -> None:
    hints = "    - 你是怎么管理你的时间的？\n    - find out what comes first\n"
    assert read(f"# Interview\n\n- what would you do with three deadlines?\n{hints}").stories == ()


def test_a_habit_answers_how_you_deal_with_something() -> None:
    habit = "I always write down what was said, and then I ask each of them alone what they need. " * 2
    assert story(f"# Interview\n\n## How do you handle conflict?\n\n{habit}\n").kind is StoryKind.STORY
    assert read(f"# Interview\n\n## How do you handle conflict in git?\n\n{habit}\n").stories == ()


def test_a_habit_may_open_with_other_words_if_it_often_says_i() -> None:
    habit = (
        "Honestly, the bin. I look in it first, I weigh the plates, I write it down, and then I ask the cook. It works "
        "well in any kitchen."
    )
    text = f"# Interview\n\n## How do you control the cost of food?\n\n{habit}\n"
    assert source(text, story(text).span) == habit
    rarely = habit.replace("I look", "Look").replace("I weigh", "weigh")
    assert read(text.replace(habit, rarely)).stories == ()
    guide = habit.replace("Honestly, the bin.", "It shows the interviewer that I care.")
    assert read(text.replace(habit, guide)).stories == ()


def test_counted_answers_are_stories_each_whatever_stands_above_them() -> None:
    definition = "Leaders are owners. They never say “that's not my job”."
    text = f"## {QUESTION}\n\n{definition}\n\n- case 1\n  {ANSWER}\n- case 2: {ANSWER}\n"
    assert [source(text, one.span) for one in read(text).stories] == [ANSWER, ANSWER]


def test_the_same_label_opens_another_answer_after_a_remark() -> None:
    remark = "Now that answer is fine. Nothing in it stands out, though."
    text = f"Q: {QUESTION}\n\nA: {ANSWER}\n\n{remark}\n\nA: {ANSWER}\n"
    assert [source(text, one.span) for one in read(text).stories] == [ANSWER, ANSWER]


def test_each_quotation_behind_a_bullet_is_an_answer() -> None:
    text = f"## {QUESTION}\n\n■ “{ANSWER}”\n\n■ “{ANSWER}”\n\nBoth are short.\n"
    assert [source(text, one.span) for one in read(text).stories] == [f"■ “{ANSWER}”"] * 2


def test_a_quoted_answer_ends_inside_of_its_paragraph() -> None:
    text = f'## {QUESTION}\n\nAnswer: "{ANSWER}"\nread the notes again before it\nand drink some water\n'
    assert source(text, story(text).span) == f'"{ANSWER}"'


def test_a_sentence_in_bold_does_not_end_an_answer() -> None:
    text = f"## {QUESTION}\n\n{ANSWER}\n\n**Then I asked three people for help:**\n\n- I rang the smith.\n"
    assert source(text, story(text).span).endswith("I rang the smith.")


def test_in_a_transcript_an_answer_ends_where_the_other_speaks() -> None:
    text = (
        f"**Interviewer (Ann):** {QUESTION}\n\n**Applicant (Ben):** {ANSWER}\n\n- I slept on it.\n\n"
        "**Interviewer (Ann):** How do you usually deal with your mistakes?\n\n"
        f"**Applicant (Ben):** {ANSWER}\n"
    )
    one = story(text)
    assert source(text, one.span) == f"{ANSWER}\n\n- I slept on it."
    assert one.title == QUESTION


def test_an_answer_to_a_question_for_no_event_needs_evidence() -> None:
    told = (
        "When I was in my second year at the bakery I lost the oven on a Friday. I rang the smith, I carried the dough "
        "to a rival and I baked there until four. As a result the customers got their bread, and my boss thanked me."
    )
    opinion = (
        "I am patient, and I like people. I think that calm is what a kitchen needs on most days of the year, really."
    )
    page = "# Interview\n\n## What is your greatest strength?\n\n{}\n"
    assert [one.kind for one in read(page.format(told)).stories] == [StoryKind.STORY]
    assert read(page.format(opinion)).stories == ()
    assert (
        read(page.format(told).replace("What is your greatest strength?", "Why do you want to work here?")).stories
        == ()
    )


def test_an_answer_about_answering_is_none() -> None:
    about = (
        "I would answer this question by naming the oven that I lost last year, since I told it once and it went well."
    )
    assert read(f"# Interview\n\n## What would you do if an oven broke?\n\n{about} I moved on.\n").stories == ()


def test_an_answer_with_gaps_is_a_template() -> None:
    gaps = (
        "In my job at [company] I argued with [a colleague] about [the rota]. I asked her, I listened, and we agreed."
    )
    one = story(f"# Interview\n\n## Tell me about a conflict with a colleague.\n\n{gaps} It lasted till May.\n")
    assert one.kind is StoryKind.TEMPLATE


def test_a_question_in_bold_without_a_stop_ends_the_answer_above_it() -> None:
    above, below = "**Tell me about a time you were late.**", "**Give me an example of a hard choice**"
    text = f"# Interview\n\n{above}\n\n{S} {A}\n\n{below}\n\n{S} {A} {R}\n"
    assert [(one.questions[0].text, source(text, one.span)) for one in read(text).stories] == [
        ("Tell me about a time you were late.", f"{S} {A}"),
        ("Give me an example of a hard choice", f"{S} {A} {R}"),
    ]


WOULD = (
    "I'd want to hear both sides first, and I'd hear them one by one. Then I would bring them to one table with the "
    "figures, and I would ask each of them to say what the other needs."
)


def test_what_one_would_do_answers_how_one_would_handle_something() -> None:
    text = f"# Interview\n\n**How would you handle a split in the team?**\n\n{WOULD}\n"
    assert [source(text, one.span) for one in read(text).stories] == [WOULD]
    assert not read(text.replace("handle a split in the team", "build a shed")).stories


def test_a_general_answer_where_one_event_is_asked_for_is_a_story() -> None:
    general = (
        "Due to the nature of the work it is easy to get tired at the wheel. So I rest every two hours, I drink "
        "enough water, and I try to park before it gets dark whenever there is a free place."
    )
    text = f"# Interview\n\n## What was the biggest risk you have taken at work?\n\n{general}\n"
    assert [source(text, one.span) for one in read(text).stories] == [general]
    [to_the_reader] = read(text.replace("So I", "So you").replace(" I ", " you ")).stories
    assert to_the_reader.kind is StoryKind.STUB


def test_sample_answers_below_a_question_for_reasons_are_none() -> None:
    text = f"# Interview\n\n## Tell me about yourself\n\n### Tips\n\n- Be brief.\n\n### Sample answers\n\n{ANSWER}\n"
    assert not read(text).stories
    assert read(text.replace("Tell me about yourself", "Conflict")).stories


def test_a_line_that_points_elsewhere_is_no_part_of_an_answer() -> None:
    text = f"# Interview\n\n## {QUESTION}\n\n{ANSWER}\n\nSee the [article](https://example.com) for more.\n"
    assert [source(text, one.span) for one in read(text).stories] == [ANSWER]


@pytest.mark.parametrize(
    "front", ["---\ntitle: {0}\n---\n", '---\ntitle: "{0}"\ndate: 2026-01-02\n---\n', '+++\ntitle = "{0}"\n+++\n']
)
def test_the_title_in_front_matter_may_be_the_question(front: str) -> None:
    found = story(f"{front.format(QUESTION)}\n{ANSWER}\n")
    assert found.title == QUESTION
    assert not read(f"{front.format('The ferry')}\n{ANSWER}\n").stories


def test_a_question_and_its_answer_may_stand_on_one_line() -> None:
    quoted = f'"{ANSWER}"'
    text = f'# Interview\n\n* "{QUESTION}" Response: {quoted}\n* "How do you handle a row?" Response: {quoted}\n'
    assert [(one.title, source(text, one.span)) for one in read(text).stories] == [
        (QUESTION, quoted),
        ("How do you handle a row?", quoted),
    ]


def test_a_question_in_any_markup_is_bare_of_it() -> None:
    text = f'# Interview\n\n1.  <b style="color:red">How do you handle a row?</b>\n\n    -   {ANSWER}\n'
    assert [one.title for one in read(text).stories] == ["How do you handle a row?"]


def test_a_few_words_below_a_question_in_bold_are_its_answer() -> None:
    text = f"# Interview\n\n**{QUESTION[:-1]}**\nN/A - never\n\n**Tell me about a conflict**\n{ANSWER}\n"
    assert [(one.title, one.kind) for one in read(text).stories] == [
        (QUESTION[:-1], StoryKind.STUB),
        ("Tell me about a conflict", StoryKind.STORY),
    ]


def test_three_answers_to_the_same_question_are_three_stories() -> None:
    text = "# Interview\n\n" + f"## How do you handle a row?\n\n{ANSWER}\n\n" * 3
    assert [source(text, one.span) for one in read(text).stories] == [ANSWER] * 3


HABIT = (
    "I always listen first and I never argue with a guest. I ask what would help, and I offer what I can give at once. "
    "Most guests are calm after that, and they thank me at the end."
)


@pytest.mark.parametrize(("above", "stories"), [("# Interview\n\n", 1), ("", 0)])
def test_a_habit_answers_a_question_about_one_in_notes_for_interviews(above: str, stories: int) -> None:
    assert len(read(f"{above}## How do you handle pressure?\n\n{HABIT}\n").stories) == stories


WOULD_DO = (
    "I would listen first, and then ask what helps, and offer what can be given at once, so that the guest goes home "
    "calm and comes back."
)


@pytest.mark.parametrize(("answer", "stories"), [(WOULD_DO, 0), (f"{WOULD_DO} I'd thank him.", 1)])
def test_who_would_do_two_things_gives_a_weak_answer(answer: str, stories: int) -> None:
    text = f"# Interview\n\n## How would you handle an angry guest?\n\n{answer}\n"
    assert len(read(text).stories) == stories


@pytest.mark.parametrize("question", ["## Questions for the interviewer", "Questions for the interviewer"])
def test_what_one_would_ask_the_interviewer_is_no_story(question: str) -> None:
    text = f"# Interview\n\n{QUESTION}\n\n{ANSWER}\n\n{question}\n\nHow do you handle pressure?\n\n{HABIT}\n"
    assert [source(text, one.span) for one in read(text).stories] == [ANSWER]


def test_a_title_in_bold_ends_an_answer_and_a_sentence_of_its_writer_does_not() -> None:
    ended = f"## {QUESTION}\n\n{ANSWER}\n\n**Other notes**\n\nBuy flour.\n"
    assert source(ended, story(ended).span) == ANSWER
    goes_on = f"## {QUESTION}\n\n{ANSWER}\n\n**I also rang the mill**\n\nThey sent flour.\n"
    assert source(goes_on, story(goes_on).span).endswith("They sent flour.")


@pytest.mark.parametrize(("words", "is_over"), [(9, True), (10, False)])
def test_nine_words_turn_to_the_interviewer(words: int, is_over: bool) -> None:
    turn = f"Questions for the interviewer{' and' * (words - 4)}"
    text = f"# Interview\n\n{QUESTION}\n\n{ANSWER}\n\n{turn}\n\nThen we slept.\n"
    assert len(turn.split()) == words
    assert (source(text, read(text).stories[0].span) == ANSWER) is is_over


@pytest.mark.parametrize(("words", "is_left_out"), [(12, True), (13, False)])
def test_twelve_words_with_a_colon_announce_an_answer(words: int, is_left_out: bool) -> None:
    line = f"Here is {'really ' * (words - 4)}my answer:"
    text = f"## {QUESTION}\n\n{line}\n\n{ANSWER}\n"
    assert len(line.split()) == words
    assert (source(text, story(text).span) == ANSWER) is is_left_out


LIST = (
    "1. **Tell me about a time when things went wrong.**\n\n{answer}\n\n"
    "2. **Every baker has a style of their own. Say what is in yours.**\n\n{other}\n"
)


def test_the_next_numbered_line_in_bold_ends_an_answer() -> None:
    other = "My bread is dark, and I like it so, for the crust keeps longer and the shop smells of it all day."
    (story,) = read("# Interview\n\n" + LIST.format(answer=ANSWER, other=other)).stories
    assert story.words == len(ANSWER.split())


GENERAL = (
    "In our shop we talk. I listen to both of them, I let each finish, and mostly it turns out to be about the rota."
)
HANDLES = "How do you bring people together?"


def test_a_general_answer_among_stories_is_a_weak_one() -> None:
    stories = f"## {QUESTION}\n\n{ANSWER}\n\n## Describe a time when you were late.\n\n{ANSWER}\n\n"
    notes = read(f"{stories}## {HANDLES}\n\n{GENERAL}\n")
    assert [story.title for story in notes.stories if story.kind is StoryKind.STORY][2:] == [HANDLES]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            HANDLES,
            "Talk to both. Let each finish. Mostly it turns out to be about the rota, so look at that first of all.",
        ),
        ("How do you describe yourself?", GENERAL),
        ("What is bread made of?", GENERAL),
    ],
)
def test_what_nobody_says_of_themselves_is_none(question: str, answer: str) -> None:
    stories = f"## {QUESTION}\n\n{ANSWER}\n\n## Describe a time when you were late.\n\n{ANSWER}\n\n"
    assert len(read(f"{stories}## {question}\n\n{answer}\n").stories) == 2


def test_a_general_answer_by_itself_is_none() -> None:
    assert read(f"## {HANDLES}\n\n{GENERAL}\n").stories == ()


def test_each_quotation_under_several_answers_is_an_answer_of_its_own() -> None:
    text = f'## {QUESTION}\n\nSample answers\n\n"{ANSWER}"\n\n"{ANSWER}"\n'
    assert [source(text, one.span) for one in read(text).stories] == [f'"{ANSWER}"', f'"{ANSWER}"']
    as_one = text.replace("answers", "answer")
    assert [source(as_one, one.span) for one in read(as_one).stories] == [f'"{ANSWER}"\n\n"{ANSWER}"']


@pytest.mark.parametrize("heading", ["Questions", "Interview questions"])
def test_a_bare_heading_of_questions_may_stand_over_those_to_the_candidate(heading: str) -> None:
    text = f"## {heading}\n\n- {QUESTION}\n  {ANSWER}\n"
    assert source(text, story(text).span) == ANSWER


def test_questions_to_the_interviewer_stay_theirs() -> None:
    text = f"# Interview\n\n## Questions for the manager\n\n- {QUESTION}\n- Who leads the team?\n"
    assert read(text).stories == ()


@pytest.mark.parametrize(
    "notes",
    [
        "- [The late ferry](#the-late-ferry), or for another panel the fog that kept us in the harbour for two days\n"
        "- [The rota](#the-rota), which I also told to the union, the port and the newspaper of the island in May\n",
        "- **Primary:** `The late ferry` (I held it for the choir, and wrote to each of the guests who had waited)\n"
        "- **Backup:** `The rota` (I had two deckhands who would not work together, and I drew up another with them)\n",
        "Use STAR: Situation (late ferry), Task (tell the guests), Action (added a board and a bell on each pier)"
        ", Result (fewer complaints, from nine a week to one). Stress that it was your own idea, and keep it short.\n",
    ],
)
def test_links_names_of_stories_and_outlines_are_no_answers(notes: str) -> None:
    text = f"# Interview\n\n**{QUESTION}**\n\n{notes}"
    assert [one for one in read(text).stories if one.kind is StoryKind.STORY] == []


def test_what_was_done_may_be_told_without_anybody() -> None:
    told = (
        "When the spring tests came back, 22 of 58 children read too slowly. The timetable was taken apart, and twenty "
        "minutes were found after lunch. Groups were formed, helpers were trained, and the books were sorted anew."
    )
    text = f"**Describe an improvement that you contributed to.**\n\n{told}\n"
    assert source(text, story(text).span) == told
    advice = told.replace("Groups were formed", "You should say that groups were formed")
    assert not any(one.kind is StoryKind.STORY for one in read(text.replace(told, advice)).stories)


def test_notes_that_name_nobody_are_a_weak_answer_among_answers() -> None:
    notes = (
        "Make lists, work with the galley\n\n- talk to the deck to find out when the boats are due\n"
        "- hand the menus to the cooks and follow up at noon\n- weigh what comes back, and propose other dishes"
    )
    faults = ("late", "wrong", "angry", "alone", "new", "too fast", "overruled", "unsure")
    asked = "".join(f"## Tell me about a time you were {fault}.\n\n{ANSWER}\n\n" for fault in faults)
    text = f"# Interview\n\n{asked}## Give an example of how you worked on a team.\n\n{notes}\n"
    assert [source(text, one.span) for one in read(text).stories] == [*[ANSWER] * len(faults), notes]


@pytest.mark.parametrize("mark", ["Q: ", "Question 3: ", "**Q:** "])
def test_a_prompt_behind_a_mark_is_a_question_whatever_it_says(mark: str) -> None:
    text = f"# Interview\n\n## {mark}a decision with half of the facts\n\n{ANSWER}\n"
    assert source(text, story(text).span) == ANSWER
    assert read(text.replace("# Interview", "# The ferry")).stories == ()


def test_an_empty_answer_does_not_take_the_next_one() -> None:
    text = f"Q: Tell me about a time you were late?\nA:\n\nQ: Biggest achievement\nA: {ANSWER}\n"
    assert [(one.kind, one.questions[0].text) for one in read(text).stories] == [
        (StoryKind.STUB, "Tell me about a time you were late?"),
        (StoryKind.STORY, "Biggest achievement"),
    ]


def test_a_title_in_bold_right_above_its_text_ends_an_answer() -> None:
    text = f"# Interview\n\n**{QUESTION}**\n{ANSWER}\n\n**Why this town**\nYou have the best hall, and cooks.\n"
    assert source(text, story(text).span) == ANSWER


def test_a_sentence_of_an_answer_is_no_prompt() -> None:
    told = f"{S}\n\nBy then it was Friday, the worst day of the week for us.\n\n{A} {R}"
    text = f"# Interview\n\n## {QUESTION}\n\n{told}\n\nGood luck! Your best lesson is practice.\n"
    [one] = read(text).stories
    assert source(text, one.span).startswith(told)


def test_an_answer_may_begin_with_the_name_of_its_story() -> None:
    text = f"# Interview\n\n**{QUESTION}**\n\nStory: *The late ferry.* I booked the ferry. {ANSWER}\n"
    assert story(text).kind is StoryKind.STORY


def test_one_answer_in_two_quotations_stays_whole_where_one_is_short() -> None:
    text = f'## {QUESTION}\n\nSample answers\n\n"It was in May."\n\n"{ANSWER}"\n'
    assert source(text, story(text).span) == f'"It was in May."\n\n"{ANSWER}"'


def test_a_heading_that_names_all_answers_opens_none() -> None:
    text = (
        f"# Interview answers: ferries, ovens\n\nWith names.\n\n## A failure\n\n{ANSWER}\n\n## A conflict\n\n{ANSWER}\n"
    )
    assert [source(text, one.span) for one in read(text).stories] == [ANSWER, ANSWER]


def test_numbered_lines_in_bold_are_questions_like_those_beside_them() -> None:
    second = "Something that went wrong under your hands."
    text = f"**Q1. {QUESTION}**\n\n{ANSWER}\n\n**Q2. {second}**\n\n{ANSWER}\n"
    assert [(one.title, source(text, one.span)) for one in read(text).stories] == [(QUESTION, ANSWER), (second, ANSWER)]


def test_points_of_advice_under_a_question_are_no_questions() -> None:
    advice = "- Describe the harm if you hadn't found the mistake.\n- Share some of the ways you're working on it."
    text = f"# Interview\n\n## {QUESTION}\n\nTips:\n\n- Have a clear story.\n{advice}\n\n{ANSWER}\n"
    assert [(one.title, source(text, one.span)) for one in read(text).stories] == [(QUESTION, ANSWER)]


def test_the_question_that_a_story_says_it_answers_may_be_any() -> None:
    text = f"# Interview\n\n## The late ferry\n\n**Question it answers:** *How do you test a gate?*\n\n{ANSWER}\n"
    assert source(text, story(text).span) == ANSWER


def test_a_question_on_a_form_is_answered_by_the_labels_below() -> None:
    asked = "Question on the form: Please describe an occasion on which you had to decide."
    told = f"> **Context** {S}\n>\n> **Approach** {A}\n>\n> **Effect** {R}\n"
    for title in ("", "> [!example] PAR\n"):
        [one] = read(f"## 1. Deciding\n\n{asked}\n\n{title}{told}").stories
        assert one.labelled


@pytest.mark.parametrize("title", ["A time I was wrong", "The Time When We Lost a Client"])
def test_a_heading_that_names_an_event_of_mine_is_a_question(title: str) -> None:
    [one] = read(f"# Stories\n\n## {title}\n\n{ANSWER}\n").stories
    assert (one.kind, one.title) == (StoryKind.STORY, title)


def test_headings_below_such_a_title_belong_to_its_answer() -> None:
    below = f"### What was it?\n{S}\n\n### What did you do?\n{A}\n\n### What did you learn?\n{R}\n"
    [one] = read(f"## A time I was wrong\n{below}").stories
    assert one.title == "A time I was wrong"
    assert [section.prose.text.split() for section in one.sections] == [f"{S} {A} {R}".split()]


def test_a_report_of_the_rounds_of_an_interview_is_no_answer() -> None:
    report = (
        "Round 2: Wrote a parser for orders, and added a second one for bills, with tests. Round 3: Drew the boxes."
    )
    text = f"# Interviews\n\n- {QUESTION}\n\n{report} It took all day until six o'clock.\n"
    assert [one.kind for one in read(text).stories] != [StoryKind.STORY]


@pytest.mark.parametrize(
    "above", ["Talk about how we all learn from what went wrong.", "1. **Say** what was lost\n2. **End** well"]
)
def test_the_answer_is_the_quotation_below_advice(above: str) -> None:
    text = f"### {QUESTION}\n\n{above}\n\n“{ANSWER}”\n\nEverybody likes such an answer.\n"
    assert source(text, story(text).span).strip("“”") == ANSWER


def test_a_remark_in_quotation_marks_begins_no_answer_anew() -> None:
    remark = (
        "“I owe you one, and I will not forget it as long as I am here, and I told them so at the office that day.”"
    )
    text = f"### {QUESTION}\n\n{ANSWER}\n\n{remark}\n"
    assert source(text, story(text).span).startswith(S)


def test_a_few_words_in_a_list_of_questions_may_name_a_story() -> None:
    listed = f"1. {QUESTION}\n\n{ANSWER}\n\n2. The row over the oven\n\n{ANSWER}\n"
    text = f"# Interview\n\n{listed}\n3. Bread and cakes of ours:\n\n{ANSWER}\n"
    assert [one.title for one in read(text).stories] == [QUESTION, "The row over the oven"]


@pytest.mark.parametrize(("speaker", "stories"), [("Candidate", 1), ("Participant", 0), ("Respondent 4", 0)])
def test_who_takes_part_in_a_study_is_no_candidate(speaker: str, stories: int) -> None:
    text = f"# Interviews\n\n**Interviewer:** {QUESTION}\n\n**{speaker}:** {ANSWER}\n"
    assert len(read(text).stories) == stories


def test_a_title_of_the_first_level_names_the_answers_of_the_page() -> None:
    text = f"# Interview answers\n\n## {QUESTION}\n\n{ANSWER}\n\n## Give an example of a hard choice.\n\n{ANSWER}\n"
    assert [one.title for one in read(text).stories] == [QUESTION, "Give an example of a hard choice."]


def test_things_to_do_are_no_part_of_a_story() -> None:
    todo = "- [ ] ask Ann for the date\n- [x] passport\n"
    answered = f"## {QUESTION}\n\n{ANSWER}\n\n{todo}"
    assert source(answered, story(answered).span) == ANSWER
    labelled = f"## The oven\n\n- **S:** {S}\n- **A:** {A}\n- **R:** {R}\n\n{todo}"
    assert source(labelled, story(labelled).span).endswith(R)
    ticked = f"## The oven\n\n- [x] **S:** {S}\n- [x] **A:** {A}\n- [x] **R:** {R}\n"
    assert [section.kind.value for section in story(ticked).sections] == ["situation", "action", "result"]


@pytest.mark.parametrize(
    ("note", "belongs"),
    [
        ("KAREN: ask about the pension before you say yes", False),
        ("-> Jana: too general?? ask her", False),
        ("(Lucy says that they always ask this)", False),
        ("I wrote it on the door", True),
        ("The door is still there.", True),
    ],
)
def test_a_note_to_self_behind_an_answer_is_no_part_of_it(note: str, belongs: bool) -> None:
    text = f"## {QUESTION}\n\n{ANSWER}\n\n{note}\n"
    assert source(text, story(text).span) == (f"{ANSWER}\n\n{note}" if belongs else ANSWER)


@pytest.mark.parametrize(
    "end",
    [
        "Complaints fell from 12 a week to 2, and sales rose by 40 %",
        "The milk was saved, and two schools renewed their contract for three years",
        "The customer said: “Best service in ten years.”",
        "- [x] I wrote a list for them",
        "(I still have the letter of thanks)",
        "(There were six of us in all)",
    ],
)
def test_what_tells_something_is_no_note(end: str) -> None:
    text = f"## {QUESTION}\n\n{ANSWER}\n\n{end}\n"
    assert source(text, story(text).span).endswith(end.lstrip("- [x]"))


def test_an_answer_may_be_told_in_ticked_items() -> None:
    text = f"## {QUESTION}\n\n- [x] {S}\n- [x] {A}\n- [x] {R}\n"
    assert source(text, story(text).span).endswith(R)


@pytest.mark.parametrize("told", ["We rang three bakers and we wrote a list.", "Rang three bakers, moved the dough."])
def test_a_quotation_after_what_was_done_is_part_of_the_answer(told: str) -> None:
    thanks = "“I want to thank the whole team of the bakery, because without them I would have had to send forty home.”"
    text = f"## {QUESTION}\n\n{S} {told}\n\n{thanks}\n"
    assert source(text, story(text).span).startswith(S)


def test_words_such_as_participant_may_stand_in_an_answer() -> None:
    text = f"## {QUESTION}\n\n{ANSWER}\n\nParticipant feedback: they liked the new list and asked for more of them.\n"
    assert source(text, story(text).span).startswith(S)


@pytest.mark.parametrize("asked", ["What's your approach?", "What does this mean for you?"])
def test_questions_about_a_product_are_no_questions_of_an_interview(asked: str) -> None:
    told = (
        "I rewrote the importer, added tests for it, and wrote down what has changed, so that nobody has to ask again."
    )
    assert read(f"# Version 2\n\n## {asked}\n\n{told}\n").stories == ()


def test_a_remark_in_parentheses_before_an_answer_is_no_part_of_it() -> None:
    text = f"## {QUESTION}\n(Lucy says this one ALWAYS comes)\n\n{ANSWER}\n"
    assert source(text, story(text).span) == ANSWER


def test_a_numbered_line_in_bold_is_a_title_though_it_ends_with_a_stop() -> None:
    listed = f"**1. Working with partners.**\n\n{ANSWER}\n\n**2. A hard choice.**\n\n{ANSWER}\n"
    assert [one.title for one in read(f"# Interview\n\n{listed}").stories] == [
        "Working with partners.",
        "A hard choice.",
    ]


@pytest.mark.parametrize(
    "note", ["*salary: say what the union says*", "Notice period: 60 days.", "**KPIs to learn:** rebook, retail!"]
)
def test_a_note_with_a_name_or_in_italics_behind_an_answer_is_no_part_of_it(note: str) -> None:
    text = f"## {QUESTION}\n\n{ANSWER}\n\n{note}\n"
    assert source(text, story(text).span) == ANSWER


def test_a_list_of_questions_may_hold_a_name_of_a_few_words_with_a_stop() -> None:
    text = f"# Interview\n\n1. {QUESTION}\n\n{ANSWER}\n\n2. Food cost.\n\n{ANSWER}\n"
    assert [one.title for one in read(text).stories] == [QUESTION, "Food cost."]
