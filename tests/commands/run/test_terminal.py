"""What the terminal can do."""

from __future__ import annotations

import pytest

from starlint.commands.run.terminal import coloured, link, links


@pytest.mark.parametrize(
    ("choice", "environ", "answer"),
    [
        ("auto", {}, None),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": ""}, None),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"TERM": "dumb"}, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_an_option_goes_before_no_color_and_that_before_force_color(
    choice: str, environ: dict[str, str], answer: bool | None
) -> None:
    assert coloured(choice, environ) is answer


@pytest.mark.parametrize(
    "environ",
    [
        {"VTE_VERSION": "7200", "TERM": "xterm-256color"},
        {"WT_SESSION": "1"},
        {"TERM_PROGRAM": "iTerm.app"},
        {"TERM_PROGRAM": "vscode"},
        {"TERM": "xterm-kitty"},
    ],
)
def test_links_are_for_terminals_that_are_known_to_show_them(environ: dict[str, str]) -> None:
    assert links(environ, is_terminal=True)
    assert not links(environ, is_terminal=False)
    assert not links({**environ, "FORCE_HYPERLINK": "0"}, is_terminal=True)
    assert not links({**environ, "TERM": "tmux-256color"}, is_terminal=True)


@pytest.mark.parametrize(
    "environ",
    [{}, {"TERM": "xterm-256color"}, {"TERM": "dumb"}, {"VTE_VERSION": "5000"}, {"TERM_PROGRAM": "Apple_Terminal"}],
)
def test_other_terminals_are_given_none_unless_it_is_forced(environ: dict[str, str]) -> None:
    assert not links(environ, is_terminal=True)
    assert links({**environ, "FORCE_HYPERLINK": "1"}, is_terminal=False)


def test_a_link_stands_behind_its_text() -> None:
    assert link("A201", "https://example.org") == "\x1b]8;;https://example.org\x1b\\A201\x1b]8;;\x1b\\"
