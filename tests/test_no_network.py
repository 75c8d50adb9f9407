"""Nothing of starlint opens a socket, so notes cannot leave the machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Python tells its audit hooks of every socket and every look-up of a host, whichever library asks for them.
OFFLINE = """\
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise AssertionError(f"{event}{arguments}")

sys.addaudithook(refuse)
"""
COMMANDS = [
    ["check", "examples"],
    ["inspect", "examples"],
    ["inspect", "--format", "json", "examples"],
    ["rules"],
    ["rule", "S101"],
]


def offline(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python where sockets are refused."""
    command = [sys.executable, "-c", OFFLINE + code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_command_opens_a_socket(arguments: list[str]) -> None:
    done = offline("from starlint.cli import main; main()", *arguments)
    assert done.returncode in (0, 1)  # 2 is trouble, a refused socket included
    assert done.stderr == ""
    assert done.stdout


@pytest.mark.parametrize("code", ["socket.socket()", "socket.getaddrinfo('localhost', 80)"])
def test_a_socket_would_be_noticed(code: str) -> None:
    assert "AssertionError: socket." in offline(f"import socket; {code}").stderr
