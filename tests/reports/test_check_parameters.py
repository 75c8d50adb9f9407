"""Parameters as a rule file sets them."""

from __future__ import annotations

import tomli

from starlint.catalog import catalog
from starlint.reports.check_parameters import settings
from starlint.rule import parameters


def test_settings_fit_the_page_and_say_what_the_rule_file_says() -> None:
    for rule in catalog().rules:
        lines = list(settings(rule.check, 80))
        assert tomli.loads("\n".join(lines)) == parameters(rule.check)


def test_a_long_list_is_broken_between_its_items() -> None:
    lines = list(settings(catalog().get("P706").check, 50))
    assert lines[0] == "shrugs = ["
    assert all(line.count('"') % 2 == 0 for line in lines)


def test_a_short_list_stays_on_its_line() -> None:
    assert 'principles = ["Customer Obsession"]' in settings(catalog().get("P702").check, 50)
