"""What is said of other people."""

from __future__ import annotations

import pytest

from tests.checks.run_rule import findings, story


@pytest.mark.parametrize(
    ("action", "place"),
    [
        ("Tom was lazy, so I drew the plan alone.", "Tom was lazy"),
        ("My manager, who was completely incompetent, left.", None),
        ("My manager, who was really incompetent, left in May.", "manager, who was really incompetent"),
        ("I drew it again, because she had no idea what she was doing.", "she had no idea what she was doing"),
        ("It was all Tom’s fault, and I said so.", "Tom’s fault"),
        ("The delay was his own fault.", "his own fault"),
        ("Because of the director's sheer incompetence I drew it twice.", "director's sheer incompetence"),
        ("He was fired because he slept at the gate.", "He was fired because"),
        ("My predecessor threw me under the bus.", "threw me under the bus"),
        ("Our team lead was just too lazy to draw it.", "lead was just too lazy"),
        ("My colleague was slow and lazy.", "colleague was slow and lazy"),
        ("I took over from a lazy colleague.", "lazy colleague"),
        ("I left, since it was a toxic workplace.", "toxic workplace"),
    ],
)
def test_contempt_and_blame_are_flagged_from_the_person_on(action: str, place: str | None) -> None:
    assert [place for place, _ in findings("blame", story(action))] == ([place] if place else [])


@pytest.mark.parametrize(
    "action",
    [
        "I told the farmers that it was definitely our fault.",
        "I said to myself: it was my fault.",
        "The loading of the images was lazy, so I measured it.",
        "The alert was fired because the disk was full.",
        "Kafka was useless for that, so I wrote to a file.",
        "I had thought that Tom was lazy.",
        "Nobody was lazy, and everyone was tired.",
        "Tom was not lazy.",
        "It was not the driver's fault.",
        "The foreman told me that Tom was lazy.",
        "Tom was lazy, or so it looked; it turned out that he had two jobs.",
        "He was lazy. I learned that he nursed his mother at night.",
        "The sign said “my boss was a bully”, and I took it down.",
        "Our supplier blamed the seals, and we blamed the pumps.",
        "He was late three times, so I rang him at six.",
        "The cook was fired in May, and I took over the kitchen.",
    ],
)
def test_what_is_told_of_people_without_a_verdict_is_left_alone(action: str) -> None:
    assert findings("blame", story(action)) == []


def test_no_more_than_three_are_shown_in_a_story() -> None:
    found = findings("blame", story("Tom was lazy. Ann was lazy. Jim was lazy. Pat was lazy."))
    assert [place for place, _ in found] == ["Tom was lazy", "Ann was lazy", "Jim was lazy"]


def test_the_message_quotes_the_person_with_the_verdict() -> None:
    [(_, finding)] = findings("blame", story("My boss was a bully."))
    assert finding.message.startswith("“boss was a bully” blames or belittles")


def test_a_story_in_another_language_is_left_alone() -> None:
    text = (
        "**S:** Im Mai 2022 leitete ich die Kasse einer Fähre, und Tom was lazy, wie man dort gern sagte.\n\n"
        "**A:** Ich habe jeden Abend die Schlange gezählt und den Plan mit meinen Kollegen neu gezeichnet.\n\n"
        "**R:** Im August warteten die Leute nur noch zwölf Minuten und waren damit sehr zufrieden.\n"
    )
    assert findings("blame", text) == []


@pytest.mark.parametrize(
    ("action", "places"),
    [
        ("Tom was lazy. We went on. It turned out that he was ill.", ["Tom was lazy"]),
        ("Tom was lazy. It turned out that he was ill.", []),
        ("I rang him. Tom was lazy.", ["Tom was lazy"]),
        ("It was its fault.", []),
        ("Tom; was lazy.", []),
        ("Consistency was lazy.", []),
    ],
)
def test_it_is_taken_back_in_the_next_sentence_and_said_of_the_person_before(action: str, places: list[str]) -> None:
    assert [place for place, _ in findings("blame", story(action))] == places
