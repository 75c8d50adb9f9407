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


@pytest.fixture
def server() -> Iterator[PageServer]:
    running = PageServer(LivePage(b"<p>first</p>"), 0)
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
    assert get(server.server_port, "/").read() == b"<p>first</p>"
    server.live.show(b"<p>second</p>")
    answer = get(server.server_port, "/")
    assert answer.read() == b"<p>second</p>"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_browser_is_told_of_each_change_and_of_none_that_is_none(server: PageServer) -> None:
    listening = get(server.server_port, "/changes")
    assert listening.headers["Content-Type"] == "text/event-stream"
    server.live.show(b"<p>first</p>")
    server.live.show(b"<p>second</p>")
    assert listening.fp.readline() == b"data: 1\n"


@pytest.mark.parametrize(("path", "host", "status"), [("/notes.md", None, 404), ("/", "evil.example:80", 403)])
def test_nothing_else_is_served_and_to_nobody_else(
    server: PageServer, path: str, host: str | None, status: int
) -> None:
    assert get(server.server_port, path, host).status == status


def test_a_port_that_is_taken_is_an_error(server: PageServer) -> None:
    with pytest.raises(OutputError, match=r"^port \d+: .*; choose another with --port$"):
        serve(lambda: b"", [], server.server_port)


def test_it_goes_with_no_file_and_needs_its_library(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.md").write_text(story())
    assert "--serve shows a page in your browser" in run("score", "--serve", "--output", "a.html", "a.md").stderr
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
    (script,) = re.findall(r"<script>(.*)</script>", page)
    assert f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}" in page
    listening = get(port, "/changes")
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
