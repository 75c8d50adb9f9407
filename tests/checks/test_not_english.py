"""What is not English is not judged, and that is said once."""

from __future__ import annotations

from starlint.catalog import catalog
from starlint.linter import lint
from tests.checks.run_rule import findings, story

GERMAN = "Ich habe die Karten gedruckt und an eine Tafel gehängt, und der Hafen hat das zweite Tor um sechs geöffnet."
SPANISH = "La cola llegaba hasta el aparcamiento y nadie sabía por qué, así que conté los coches con un amigo."


def test_it_is_said_once_a_story_at_the_first_label() -> None:
    [(place, finding)] = findings("not-english", story(GERMAN, situation=SPANISH))
    assert place == "**S:**"
    assert finding.message.startswith("The text is mostly not in English (Situation, Action)")


def test_nothing_that_needs_english_is_said_of_it() -> None:
    text = story(GERMAN, situation=SPANISH, result="Es wurde danach für alle besser, und der Hafen war zufrieden.")
    assert {finding.code for finding in lint(text, catalog().rules).findings} <= {
        "N805",
        "L502",
        "S104",
        "S107",
        "A202",
    }


def test_names_and_catchwords_are_no_other_language() -> None:
    assert findings("not-english", story("Led Kafka → Flink migration, Terraform, p99 latency, Datadog SLOs.")) == []
