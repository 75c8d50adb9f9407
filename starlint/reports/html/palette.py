"""The colours of the page of HTML, for light and for dark, and which stand on which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

LIGHT = {
    "paper": "#fbfaf7",
    "card": "#ffffff",
    "soft": "#f3f1ec",
    "line": "#dcd8d0",
    "ink": "#20242a",
    "muted": "#595f67",
    "link": "#1f5a82",
    "error": "#a8281f",
    "warning": "#8a4d00",
    "info": "#2c5f94",
    "good": "#23694f",
    "situation": "#4a688b",
    "task": "#6a5f94",
    "action": "#2b6f5b",
    "result": "#935616",
    "learning": "#8a4569",
    "other": "#5f666e",
    "on-bar": "#ffffff",
}

DARK = {
    "paper": "#15181c",
    "card": "#1c2025",
    "soft": "#252a31",
    "line": "#3a414a",
    "ink": "#e6e4df",
    "muted": "#a5abb3",
    "link": "#8fc1e6",
    "error": "#f2938a",
    "warning": "#e8b266",
    "info": "#93bdea",
    "good": "#86cdb0",
    "situation": "#9cb6d6",
    "task": "#b9aee0",
    "action": "#83c7ae",
    "result": "#dfac72",
    "learning": "#dba0c0",
    "other": "#aab1b9",
    "on-bar": "#14171b",
}

SECTIONS = ("situation", "task", "action", "result", "learning", "other")
_TEXT = ("ink", "muted", "link", "error", "warning", "info", "good")
_GROUNDS = ("paper", "card", "soft")


def text_and_ground() -> Iterator[tuple[str, str]]:
    """Every pair of a colour of words and the colour behind them."""
    yield from ((text, ground) for text in _TEXT for ground in _GROUNDS)
    yield from (("on-bar", section) for section in SECTIONS)
    yield from (("on-bar", grade) for grade in ("error", "warning", "info", "good"))


def contrast(one: str, other: str) -> float:
    """How far apart two colours are in lightness, from 1 to 21: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio"""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def variables(colours: Mapping[str, str]) -> str:
    """The colours as custom properties of CSS."""
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())
