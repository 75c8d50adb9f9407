from __future__ import annotations

import pytest

from starlint.notes.another_event import beginnings, opens_another

KILN = (
    "In my first job at a pottery the kiln tripped the mains on two evenings. I logged its current every ten minutes, "
    "found that the heater and the fan began together, and set the fan to begin later."
)
STALL = (
    "When I was a student I ran a stall at the harvest fair. I counted what we sold by the hour and moved the jugs to "
    "the front, and we had sold all of them by three in the afternoon."
)
NEXT = (
    "Once I had the numbers I showed them to the owner. I asked her for a second meter, wired it in on a Sunday and "
    "read it for a week, and since then it has not tripped."
)


def test_an_answer_with_one_event_begins_once() -> None:
    assert beginnings([KILN]) == [0]
    assert beginnings([KILN, NEXT]) == [0]


def test_once_with_a_clause_goes_on_with_the_event() -> None:
    realised = NEXT.replace("Once I had the numbers I", "Once I realised my mistake, I")
    assert beginnings([KILN, realised]) == [0]
    assert beginnings([KILN, STALL.replace("When", "Once, when")]) == [0, 1]


def test_a_paragraph_with_a_scene_of_its_own_begins_another_event() -> None:
    assert beginnings([KILN, STALL]) == [0, 1]
    assert beginnings([KILN, NEXT, STALL]) == [0, 2]


@pytest.mark.parametrize(
    ("first", "paragraph"),
    [
        ("I like to plan with care, and I always keep a list of what has to be done and by when.", STALL),
        (KILN, "When I was a student I ran a stall."),
        (KILN, "When I was a student there was a stall at the fair, and it was the best that the village ever had."),
    ],
    ids=["the first tells no event", "too short", "nobody acts"],
)
def test_what_is_no_event_beside_the_first_is_part_of_it(first: str, paragraph: str) -> None:
    assert not opens_another(first, paragraph)
