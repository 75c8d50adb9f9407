"""What should not be said aloud."""

from __future__ import annotations

import pytest

from starlint.finding import Severity
from tests.checks.run_rule import findings, story


@pytest.mark.parametrize(
    ("action", "place"),
    [
        ("I wrote to jana.novak@ferry-line.example about it.", "jana.novak@ferry-line.example"),
        ("I rang the owner on +44 20 7946 0958 that night.", "+44 20 7946 0958"),
        ("I rang the owner on (206) 555-0142 that night.", "(206) 555-0142"),
        ("I rang 01632 960 983 that night.", "01632 960 983"),
        ("I showed that his salary of $85,000 was not the cost.", "his salary of $85,000"),
        ("I knew my manager's base pay was 61k and asked anyway.", "manager's base pay was 61k"),
    ],
)
def test_personal_data_is_warned_of_where_it_stands(action: str, place: str) -> None:
    [(found, finding)] = findings("confidential", story(action))
    assert (found, finding.severity) == (place, Severity.WARNING)


@pytest.mark.parametrize(
    ("action", "place"),
    [
        ("I moved our largest client, Kestrel Freight Ltd, to the new berth.", "Kestrel Freight Ltd"),
        ("I rang our client Kestrel Freight first.", "Kestrel Freight"),
        ("I rang our client Kestrel AG first.", "Kestrel AG"),
        ("Our biggest client, Kestrel, had threatened to leave.", "Kestrel"),
        ("The client was Kestrel & Sons.", "Kestrel & Sons"),
        ("I rang clients such as Kestrel first.", "Kestrel"),
        ("I sat with a patient, Mrs Holloway, until ten.", "Mrs Holloway"),
        ("I sat with Mrs. Holloway, an elderly patient, until ten.", "Mrs. Holloway"),
    ],
)
def test_who_is_named_is_an_info(action: str, place: str) -> None:
    [(found, finding)] = findings("confidential", story(action))
    assert (found, finding.severity) == (place, Severity.INFO)


@pytest.mark.parametrize(
    "action",
    [
        "I wrote to support@ferry-line.example and to someone@example.com.",
        "I cloned git@github.com:ferry/queue.git and read it.",
        "I raised our visits by +150 000 000 in a year.",
        "I read 192.168.100.200 and version 2.14.1072 from the log.",
        "I found order 0471 220 118 in the archive.",
        "I kept the salaries of the crew at 310,000 euros.",
        "I saw his salary, and on the same day 85,000 tickets were sold.",
        "I raised her pay from $18 to $21 an hour.",
        "I rang our client Anna and a patient, Mrs H., first.",
        "I asked the client. Kestrel Freight was not mentioned.",
        "I sat with the Client Success team and with Client X.",
        "I tested the client SDK with the patient in room 4.",
        "I thanked Mrs Holloway, who runs the canteen.",
    ],
)
def test_what_gives_nobody_away_is_left_alone(action: str) -> None:
    assert findings("confidential", story(action)) == []


def test_the_message_says_what_it_is() -> None:
    [(_, finding)] = findings("confidential", story("I rang +44 20 7946 0958."))
    assert finding.message.startswith("“+44 20 7946 0958” is a telephone number: ")


def test_each_place_is_shown_once() -> None:
    found = findings(
        "confidential", story("I saw my client, Mrs Holloway, a client of ours, and wrote to a.b@c-d.net.")
    )
    assert [place for place, _ in found] == ["Mrs Holloway", "a.b@c-d.net"]


def test_a_section_in_another_language_is_left_alone() -> None:
    german = "Ich habe den Chef noch in der Nacht unter +44 20 7946 0958 angerufen und ihm alles erklärt."
    assert findings("confidential", story(german)) == []


@pytest.mark.parametrize(
    ("action", "places"),
    [
        ("My phone number was 017 123 456.", ["017 123 456"]),  # nine digits
        ("My phone number was 01 712 3456.", []),  # of a form that no number has
        ("I rang Tom on +49 171 2345678.", ["+49 171 2345678"]),  # a country code says it
        ("I had 0171 234 567 of them.", []),  # no word and no code says it
        ("My phone, which is of course 0171 234 5678.", []),  # the word is too far away
        ("His salary was in all that time $85,000.", ["His salary was in all that time $85,000"]),
        ("His salary was in all of that time $85,000.", []),
    ],
)
def test_a_number_is_one_to_call_and_an_amount_a_salary_by_what_is_near(action: str, places: list[str]) -> None:
    assert [place for place, _ in findings("confidential", story(action))] == places
