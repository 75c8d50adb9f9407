"""Nothing of starlint reaches for the network, so notes cannot leave the machine by it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Python calls its audit hooks for every connection and every look-up of a host, whichever library makes it.
# It is written down as well as refused, for a library may shrug off a refusal. Allowed is what reaches nobody: a
# library that spaCy brings along binds a socket to this machine's own address, to learn whether it has IPv6.
OFFLINE = """\
import sys

def refuse(event, arguments):
    if not event.startswith("socket.") or event == "socket.__new__":
        return
    if event == "socket.bind" and arguments[1][0] == "::1":
        return
    print("refused:", event, arguments, file=sys.stderr)
    raise OSError(event)

sys.addaudithook(refuse)
"""
COMMANDS = [
    ["check", "examples"],
    ["check", "--format", "sarif", "examples"],
    ["inspect", "examples"],
    ["inspect", "--format", "json", "examples"],
    ["score", "--details", "examples"],
    ["score", "--format", "json", "examples"],
    ["score", "--format", "html", "examples"],
    ["coverage", "examples"],
    ["coverage", "--format", "html", "examples"],
    ["new", "The lost parcels", "--principle", "Ownership"],
    ["rules"],
    ["rule", "S101"],
    ["completion", "zsh"],
    ["config"],
]


def offline(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python where the network is refused."""
    command = [sys.executable, "-c", OFFLINE + code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_command_reaches_for_the_network(arguments: list[str]) -> None:
    done = offline("from starlint.cli import main; main()", *arguments)
    assert done.returncode in (0, 1)  # 2 is an error
    assert done.stderr == ""
    assert done.stdout


@pytest.mark.parametrize("call", ["create_connection(('127.0.0.1', 9))", "getaddrinfo('localhost', 9)"])
def test_an_attempt_would_be_noticed_though_it_is_shrugged_off(call: str) -> None:
    attempt = f"import contextlib, socket\nwith contextlib.suppress(OSError): socket.{call}"
    assert offline(attempt).stderr.startswith("refused: socket.")
