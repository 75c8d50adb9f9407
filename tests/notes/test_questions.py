from __future__ import annotations

import pytest

from starlint.notes.questions import (
    asks_for_event,
    asks_for_habit,
    asks_for_reasons,
    asks_for_story,
    asks_for_way,
    asks_how_one_goes_about,
    asks_the_candidate,
    bare,
    ends_as_question,
    is_in_chinese,
    is_long,
    is_question,
    question_in,
)


@pytest.mark.parametrize(
    "line",
    [
        "Tell me about a time when you failed.",
        "1. **Tell me about a time when you failed.**",
        "Q3: Describe a situation in which you had to say no",
        "Can you give an example of a goal you missed?",
        "Have you ever disagreed with your manager?",
        "What was your biggest mistake?",
        "“Describe a project you are proud of.”",
        "When did you last change your mind?",
        "Guests want too much. Tell me about when you had to say no.",
        "Describe a time when you wondered whether to ask for help.",
        "你有没有遇到过很难的项目，怎么解决的",
        "Walk me through a campaign you are proud of.",
        "Can you detail a mistake you made and how you put it right?",
        "Recall a day when everything was late.",
        "Which lesson are you most proud of, and why?",
        "Tell me about a shift that went badly.",
        "Describe your most difficult patient.",
        "Tell me about the first job you ever had. What did you do there?",
        "Most challenging project?",
        "Time you missed a train?",
        "Time when the boat was late?",
        "Q6 What was your toughest decision?",
        "We all work in teams. What evidence do you have that you can?",
        "Project you are most proud of?",
        "10 What was your toughest decision?",
        "What is a recent problem you faced and how did you solve it?",
    ],
)
def test_a_line_asks_for_a_story(line: str) -> None:
    assert asks_for_story(line)
    assert is_question(line)


@pytest.mark.parametrize(
    "line",
    [
        "Describe the bug",
        "Describe the steps to reproduce the problem",
        "Tell me about yourself",
        "What is your greatest weakness?",
        "I told him about a time when I failed.",
        "Why do you want to work here?",
        "Give an example of questions to ask your interviewer",
        "The last time",
        "We had a problem.",
        "Explain caches and how you've used them in your projects.",
        "Talk about relevant experiences in a clear and short manner.",
        "Give examples of your conventions",
        "Share genuine experiences and be yourself.",
        "Explain the actions you took to calm the guest.",
        "Avoid a situation where you lost your temper.",
        'A plain "Tell me about a time you were late" may be shorter than others.',
        "- [Tell me about a time you were late.](#tell-me-about-a-time-you-were-late)",
        "Give a specific example to ease the reading:",
        "给你一个数组，你应该怎么把它排好",
    ],
)
def test_a_line_does_not_ask_for_a_story(line: str) -> None:
    assert not asks_for_story(line)


def test_a_way_may_be_answered_by_a_story() -> None:
    assert asks_for_way("How do you handle stress?")
    assert not asks_for_story("How do you handle stress?")


def test_an_event_is_named() -> None:
    assert asks_for_event("Give me an example of grit")
    assert not asks_for_event("Describe your hardest project")


def test_a_long_paragraph_is_no_question() -> None:
    assert not is_question("Tell me about a time when you failed. " * 20)
    assert not is_question("你怎么" * 5000)


def test_a_question_is_bare_of_number_and_decoration() -> None:
    assert bare("3. **“Tell me about a time you’ve failed.”**") == "Tell me about a time you've failed."
    assert bare("**Example question:** Who helped?") == "Who helped?"


@pytest.mark.parametrize("line", ["The oven – tell me how you failed?", "Failure: tell me how you failed?"])
def test_a_title_before_a_question_is_no_part_of_it(line: str) -> None:
    assert question_in(line) == "tell me how you failed?"


def test_a_q_marks_a_question_without_a_question_mark() -> None:
    assert asks_for_way("Q. how do you deal with conflict in your team")
    assert asks_for_way("Describe how you won people over. How do you know that it worked?")
    assert not asks_for_way("How do you know about our shop?")
    assert is_question("Q4: why us")
    assert not is_question("Q4: launched the portal in two regions")


def test_a_question_may_begin_with_a_statement() -> None:
    assert asks_for_way("You led the move to the new hall. How did you handle that?")
    assert asks_for_way("If a guest complains, what would you do?")


@pytest.mark.parametrize("line", ["How would you deploy a service?", "How do you handle exceptions in Java?"])
def test_a_technical_question_asks_for_no_way(line: str) -> None:
    assert not asks_for_way(line)


def test_a_question_about_a_part_of_the_answer_asks_for_no_story() -> None:
    line = "What happened? What did you learn?"
    assert not asks_for_way(line)
    assert not asks_for_story(line)


@pytest.mark.parametrize(
    "line", ["How did you get into nursing?", "How did you hear about us?", "How did you start out?"]
)
def test_a_question_about_how_one_came_to_a_trade_asks_for_no_way(line: str) -> None:
    assert not asks_for_way(line)
    assert not asks_for_story(line)


def test_a_contents_link_is_no_question() -> None:
    assert not is_question("- [Why us?](#why-us)")


def test_a_question_is_bare_of_markup() -> None:
    assert bare(r"## ==Who== <u>helped</u> you\-and how? {#who-helped}") == "Who helped you-and how?"
    assert bare("- [Who helped?](https://example.org/a)") == "Who helped?"


@pytest.mark.parametrize(
    "line",
    [
        "3️⃣ What's the funniest thing you've ever built?",
        "Tell me about a time when nobody believed in your approach to training. What did you learn about yourself?",
        "Have you faced a crisis on a night shift?",
        "What compromises have you made to open on time?",
        "Tell me when an event went wrong.",
        "What is the piece of work you are most proud of?",
    ],
)
def test_an_event_is_asked_for_whatever_else_the_line_says(line: str) -> None:
    assert asks_for_story(line)


@pytest.mark.parametrize("line", ["Have you worked with ovens?", "What is the best way to cut bread?"])
def test_experience_and_opinions_are_no_events(line: str) -> None:
    assert not asks_for_story(line)


def test_the_emoji_of_a_numeral_is_no_part_of_a_question() -> None:
    assert bare("1️⃣0️⃣ Who helped?") == "Who helped?"
    assert bare("**Interviewer (Ann):** Who helped?") == "Who helped?"


def test_a_question_of_another_kind_may_be_answered_by_an_event() -> None:
    assert asks_the_candidate("What is your greatest strength?")
    assert asks_the_candidate("Are you comfortable working on your own?")


@pytest.mark.parametrize(
    "line",
    [
        "Tell me about yourself.",
        "Why do you want to work here?",
        "Where do you see yourself in five years?",
        "How do you deploy your services?",
        "Some of them ask at once: are you calm?",
        "Is the shop open on Sundays?",
    ],
)
def test_an_introduction_or_a_reason_is_no_event(line: str) -> None:
    assert not asks_the_candidate(line)


def test_a_question_may_be_typed_in_haste() -> None:
    assert bare("20)How do u handle stress in ur team?") == "How do you handle stress in your team?"
    assert asks_for_way("20)How do u handle stress in ur team?")
    assert bare("The U boat and u") == "The U boat and u"
    assert bare("Tell me about your u shaped desk") == "Tell me about your u shaped desk"


@pytest.mark.parametrize("line", ["Why did you leave your last job?", "Tell me about yourself", "Where do you see us?"])
def test_a_question_asks_for_reasons_or_an_introduction(line: str) -> None:
    assert asks_for_reasons(line)


def test_a_question_about_an_event_asks_for_no_reasons() -> None:
    assert not asks_for_reasons("Tell me about a time you left early.")


@pytest.mark.parametrize("line", ["Q: A really tight turnaround?", "Working with a difficult artist?"])
def test_a_topic_with_a_question_mark_may_be_answered_by_an_event(line: str) -> None:
    assert asks_the_candidate(line)


@pytest.mark.parametrize("line", ["Managing state in React?", "Handling nulls in SQL?"])
def test_a_technical_topic_is_none_of_these(line: str) -> None:
    assert not asks_the_candidate(line)


def test_free_time_is_no_work() -> None:
    assert not asks_for_way("What do you do in your free time?")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Why?", True),
        ("Why? (two minutes)", True),
        ("Why — ？", True),
        ("Who (which one) left?", True),
        ("Why", False),
        ("It was late? Yes.", False),
        ("Is a?b a file", False),
    ],
)
def test_a_question_mark_ends_a_question_but_for_a_remark(text: str, ends: bool) -> None:
    assert ends_as_question(text) is ends


@pytest.mark.parametrize(("words", "asks"), [(59, True), (60, True), (61, False)])
def test_a_question_has_sixty_words_at_most(words: int, asks: bool) -> None:
    line = f"Tell me about a time you {'really ' * (words - 7)}left."
    assert (len(line.split()), asks_for_story(line), is_question(line)) == (words, asks, asks)


@pytest.mark.parametrize(("words", "asks"), [(2, False), (3, True), (4, True)])
def test_a_question_has_three_words_at_least(words: int, asks: bool) -> None:
    assert asks_for_story(" ".join(["Time", "you", "failed", "there"][:words]) + "?") is asks


@pytest.mark.parametrize(("words", "asks"), [(24, True), (25, True), (26, False)])
def test_what_asks_the_candidate_has_twenty_five_words_at_most(words: int, asks: bool) -> None:
    line = f"Which of the {'really ' * (words - 8)}old tools do you use?"
    assert (len(line.split()), asks_the_candidate(line)) == (words, asks)


@pytest.mark.parametrize(("letters", "is_so"), [(840, False), (841, True)])
def test_a_line_of_more_letters_is_too_long_for_a_question(letters: int, is_so: bool) -> None:
    assert is_long("a" * letters) is is_so


@pytest.mark.parametrize(("signs", "asks"), [(5, False), (6, True), (100, True), (101, False)])
def test_a_question_in_chinese_has_six_to_a_hundred_signs(signs: int, asks: bool) -> None:
    assert is_in_chinese(f"你{'好' * (signs - 2)}吗？") is asks


@pytest.mark.parametrize(
    ("line", "habit"),
    [
        ("How do you handle pressure?", True),
        ("How do you deploy a queue under pressure?", False),
        ("What is your name?", False),
    ],
)
def test_a_habit_may_answer_a_question_about_people_or_work(line: str, habit: bool) -> None:
    assert asks_for_habit(line) is habit


@pytest.mark.parametrize(
    "line",
    [
        "*Tell me about something you made faster.* (no structure, I just tell it)",
        "*Ann asks: tell me about your busiest day.*",
        "**Q a time you had to act on your own**",
        "What was the hardest decision?",
        "What's the hardest thing you have done?",
    ],
)
def test_who_asks_and_what_is_remarked_do_not_hide_a_question(line: str) -> None:
    assert asks_for_story(line)


@pytest.mark.parametrize("line", ["What's the most important factor in a bakery?", "What is the biggest oven?"])
def test_the_most_of_something_is_no_event_unless_it_is_yours(line: str) -> None:
    assert not asks_for_story(line)


def test_a_topic_in_doubt_is_no_question() -> None:
    assert not is_question("Calm under pressure??")
    assert is_question("Are you calm under pressure??")


def test_a_question_in_quotes_behind_a_name_is_asked() -> None:
    assert asks_for_story('Ferries, deputy lead. "What have you delivered with little notice?"')
    assert not is_question('Some interviewers ask this: "How do you handle stress?" Tell them.')


@pytest.mark.parametrize(
    "line",
    [
        "What's your leadership style?",
        "Can you describe your design process?",
        "What does good bread mean to you?",
        "What does good teamwork look like in your section?",
        "What kind of leader are you?",
        "When two bakers disagree, how do you settle it?",
    ],
)
def test_a_question_about_the_way_one_works_asks_for_one(line: str) -> None:
    assert asks_for_way(line)
    assert asks_how_one_goes_about(line)
    assert not asks_for_story(line)


@pytest.mark.parametrize("line", ["What does the style guide mean?", "What does a good label look like?"])
def test_a_question_about_a_thing_asks_for_no_way(line: str) -> None:
    assert not asks_for_way(line)


def test_a_sentence_about_a_question_is_none() -> None:
    assert not is_question('They come in the form of "Tell me about a time you failed" questions.')


def test_to_introduce_oneself_is_asked() -> None:
    assert is_question("Please introduce yourself.")
    assert asks_for_reasons("Please introduce yourself.")


def test_a_topic_with_a_question_mark_is_asked_of_the_candidate() -> None:
    assert asks_the_candidate("Difficult team member?")
    assert not asks_the_candidate("Fresh bread?")
