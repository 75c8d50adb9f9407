"""Nothing of starlint reaches for the network, so notes cannot leave the machine by it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.subprocess

# Python reports to its audit hooks every connection and every look-up of a host, whichever library makes it.
# It is written down as well as refused, for a library may shrug off a refusal. Allowed is what reaches nobody: a
# library that spaCy brings along binds a socket to this machine's own address, to learn whether it has IPv6.
OFFLINE = """\
import sys
refused = []

def refuse(event, arguments):
    if not event.startswith("socket.") or event == "socket.__new__":
        return
    if event == "socket.bind" and arguments[1][0] == "::1":
        return
    refused.append(event)
    raise OSError(event)

sys.addaudithook(refuse)
"""
# What runs there: each command in turn, and for each how it ended, what it wrote, and what was refused to it.
RUN = """
import json
from click.testing import CliRunner
from starlint.cli import starlint

for command in json.loads(sys.argv[1]):
    refused.clear()
    done = CliRunner().invoke(starlint, command)
    print(json.dumps([done.exit_code, len(done.stdout), done.stderr, refused]))
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
    ["match", "Tell me about a time you failed.", "examples"],
    ["rehearse", "--question", "Tell me about a time you failed.", "examples"],
    ["new", "The lost parcels", "--principle", "Ownership"],
    ["rules"],
    ["rule", "S101"],
    ["completion", "zsh"],
    ["config"],
    ["clean"],
]


def offline(code: str, *arguments: str) -> list[str]:
    """The lines that Python prints where the network is refused."""
    command = [sys.executable, "-c", OFFLINE + code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture(scope="module", name="reports")
def _reports() -> dict[str, list[object]]:
    """What came of each command; one process runs them all, for its start takes longer than most of them."""
    lines = offline(RUN, json.dumps(COMMANDS))
    return {" ".join(command): json.loads(line) for command, line in zip(COMMANDS, lines, strict=True)}


@pytest.mark.parametrize("command", [" ".join(command) for command in COMMANDS])
def test_no_command_reaches_for_the_network(command: str, reports: dict[str, list[object]]) -> None:
    code, written, stderr, refused = reports[command]
    assert code in (0, 1)  # 2 is trouble
    assert (stderr, refused) == ("", [])
    assert written


@pytest.mark.parametrize("call", ["create_connection(('127.0.0.1', 9))", "getaddrinfo('localhost', 9)"])
def test_an_attempt_would_be_noticed_though_it_is_shrugged_off(call: str) -> None:
    attempt = f"import contextlib, socket\nwith contextlib.suppress(OSError): socket.{call}\nprint(*refused)"
    [refused] = offline(attempt)
    assert refused.startswith("socket.")
