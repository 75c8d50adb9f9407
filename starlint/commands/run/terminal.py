"""Whether a person reads at the terminal, and what it can show: colours, and links behind words."""

from __future__ import annotations

from collections.abc import Mapping

COLOURS = ("auto", "always", "never")

_PROGRAMS = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby"}  # by TERM_PROGRAM
_TERMS = {"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm"}  # by TERM
_VTE = 5001  # GNOME Terminal and others, from VTE 0.50.1 on: the version before crashed on a link


def is_read(environ: Mapping[str, str], is_terminal: bool) -> bool:
    """Whether a person reads what is written to the terminal.

    On a build server (which sets CI) and in an editor (where TERM is "dumb") a program may read it.
    """
    return is_terminal and environ.get("TERM") != "dumb" and environ.get("CI", "").lower() in ("", "0", "false")


def coloured(choice: str, environ: Mapping[str, str]) -> bool | None:
    """Whether to use colours; None: only if the stream is a terminal.

    The option comes before NO_COLOR (https://no-color.org), and that before FORCE_COLOR (https://force-color.org).
    """
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    force = environ.get("FORCE_COLOR")
    if force:
        return force != "0"
    return False if environ.get("TERM") == "dumb" else None


def links(environ: Mapping[str, str], is_terminal: bool) -> bool:
    """Whether the terminal shows links. FORCE_HYPERLINK decides where it is set: 0 for no, anything else for yes."""
    force = environ.get("FORCE_HYPERLINK")
    return force != "0" if force else is_terminal and _knows_links(environ)


def _knows_links(environ: Mapping[str, str]) -> bool:
    """Whether this terminal is known to show links. A program in between, such as tmux, may swallow them."""
    term = environ.get("TERM", "")
    if term.startswith(("screen", "tmux", "dumb")):
        return False
    vte = environ.get("VTE_VERSION", "")
    return (
        (vte.isdecimal() and int(vte) >= _VTE)
        or "WT_SESSION" in environ
        or environ.get("TERM_PROGRAM") in _PROGRAMS
        or term in _TERMS
    )


def link(text: str, address: str) -> str:
    """The text with a link behind it: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda."""
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"
