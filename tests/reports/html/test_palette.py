"""The colours can be read, in light and in dark."""

from __future__ import annotations

import pytest

from starlint.reports.html.palette import DARK, LIGHT, contrast, text_and_ground, variables

LEAST = 4.5  # https://www.w3.org/TR/WCAG21/#contrast-minimum


@pytest.mark.parametrize(("text", "ground"), list(text_and_ground()))
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_what_they_are_set_upon(colours: dict[str, str], text: str, ground: str) -> None:
    assert contrast(colours[text], colours[ground]) >= LEAST


def test_light_and_dark_name_the_same_colours() -> None:
    assert list(LIGHT) == list(DARK)


def test_every_colour_is_read_or_text_and_ground() -> None:
    assert {name for pair in text_and_ground() for name in pair} == set(LIGHT) - {"line"}


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)]
)
def test_contrast_is_as_the_guidelines_reckon_it(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_colours_become_properties() -> None:
    assert variables({"ink": "#20242a", "on-bar": "#ffffff"}) == "--ink: #20242a; --on-bar: #ffffff;"
