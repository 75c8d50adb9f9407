"""`starlint score --serve`: the page on this machine alone, and how a browser learns that it has changed."""

from __future__ import annotations

import base64
import hashlib
import http.client
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from starlint.commands.run.live_page import LivePage, PageServer, serve
from starlint.errors import OutputError
from tests.fixes.stories import ACTION, story

Run = Callable[..., Result]

SECOND = b'<script data-state=""></script>second'


@pytest.fixture
def server() -> Iterator[PageServer]:
    running = PageServer(LivePage(b'<script data-state=""></script>first', 7), 0)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.live.end()
    running.shutdown()
    running.server_close()


def get(port: int, path: str, host: str | None = None) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Host": host} if host else {})
    return connection.getresponse()


def test_the_latest_page_is_served(server: PageServer) -> None:
    assert get(server.server_port, "/").read() == b'<script data-state="7"></script>first'
    server.live.show(SECOND)
    answer = get(server.server_port, "/")
    assert answer.read() == b'<script data-state="8"></script>second'
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_browser_is_told_of_each_change_and_of_none_that_is_none(server: PageServer) -> None:
    listening = get(server.server_port, "/changes")
    assert listening.headers["Content-Type"] == "text/event-stream"
    server.live.show(b'<script data-state=""></script>first')
    server.live.show(SECOND)
    assert listening.fp.readline() == b"data: 8\n"


def test_a_browser_whose_page_is_an_earlier_one_is_told_at_once(server: PageServer) -> None:
    server.live.show(SECOND)
    assert get(server.server_port, "/changes?after=7").fp.readline() == b"data: 8\n"


def test_a_browser_whose_page_is_the_latest_waits_for_the_next(server: PageServer) -> None:
    server.live.show(SECOND)
    listening = get(server.server_port, "/changes?after=8")
    server.live.show(b"third")
    assert listening.fp.readline() == b"data: 9\n"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "Localhost:4273"])
def test_this_machine_is_asked_by_its_name_with_a_port_or_without(server: PageServer, host: str) -> None:
    assert get(server.server_port, "/", host).status == 200


@pytest.mark.parametrize(
    ("path", "host", "status"), [("/notes.md", None, 404), ("/", "evil.example:80", 403), ("/", "evil.example", 403)]
)
def test_nothing_else_is_served_and_to_nobody_else(
    server: PageServer, path: str, host: str | None, status: int
) -> None:
    assert get(server.server_port, path, host).status == status


def test_a_port_that_is_taken_is_an_error(server: PageServer) -> None:
    with pytest.raises(OutputError, match=r"^port \d+: .*; choose another with --port$"):
        serve(lambda: b"", [], server.server_port)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["--output", "a.html"], "--output"),
        (["--save", "a.json"], "--save"),
        (["--compare", "a.json", "--min-gain", "1"], "--compare and --min-gain"),
        (["--details"], "--details"),
        (["--format", "table"], "--format"),
        (["--output-format", "json", "--min-score", "50"], "--format and --min-score"),
    ],
)
def test_options_of_a_report_are_refused_by_name(run: Run, folder: Path, arguments: list[str], names: str) -> None:
    (folder / "a.md").write_text(story())
    result = run("score", "--serve", *arguments, "a.md")
    assert result.exit_code == 2
    assert result.stderr.endswith(f"--serve shows a page in your browser; leave out {names}\n")
    assert [path.name for path in folder.iterdir()] == ["a.md"]


def test_standard_input_cannot_be_served_and_the_library_is_needed(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.md").write_text(story())
    assert "--serve: standard input cannot be watched" in run("score", "--serve", "-").stderr
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert "--serve needs the package watchfiles" in run("score", "--serve", "a.md").stderr


@pytest.mark.subprocess
@pytest.mark.skipif(sys.platform == "win32", reason="there, a program cannot be sent Ctrl-C alone")
def test_the_page_follows_the_notes_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    (tmp_path / "a.md").write_text(f"## Seats\n\n{story()}")
    started = [sys.executable, "-u", "-m", "starlint", "score", "--serve", "--port", "0", "a.md"]
    program = subprocess.Popen(started, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert program.stderr is not None
    port = int(re.findall(r"http://127\.0\.0\.1:(\d+)/", program.stderr.readline())[0])
    page = get(port, "/").read().decode()
    assert "Seats" in page
    (number, script) = re.findall(r'<script data-state="(\d+)">(.*)</script>', page)[0]
    assert f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}" in page
    listening = get(port, f"/changes?after={number}")
    writing = threading.Event()

    def save() -> None:
        number = 0
        while not writing.wait(0.5):  # again and again: the watch may only have begun after the first
            number += 1
            (tmp_path / "a.md").write_text(f"## Rooms {number}\n\n{story(action=ACTION[:-300])}")

    saving = threading.Thread(target=save)
    saving.start()
    assert listening.fp.readline().startswith(b"data: ")
    writing.set()
    saving.join()
    assert "Rooms" in get(port, "/").read().decode()
    program.send_signal(signal.SIGINT)
    assert program.wait(60) == 0
    program.stderr.close()
