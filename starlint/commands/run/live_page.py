"""`starlint score --serve`: the page of scores on this machine alone, shown anew whenever the notes are saved."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import click

from starlint.errors import OutputError
from starlint.reports.html.page import AFTER, CHANGES, numbered

LOOPBACK = "127.0.0.1"
_NUMBER = re.compile(r"[0-9]{1,18}")
_HEARTBEAT = 15  # seconds, after which a browser that listens is asked whether it is still there

Render = Callable[[], bytes]


class LivePage:
    """The latest page, and those who wait for a later one."""

    def __init__(self, page: bytes, number: int = 0) -> None:
        self.number = number  # of the page
        self._page = page
        self._changed = threading.Condition()
        self._ended = False

    @property
    def page(self) -> bytes:
        """The page, which carries its number."""
        with self._changed:
            return numbered(self._page, self.number)

    def show(self, page: bytes) -> None:
        """Put a later page in its place, if it is another one, and tell those who wait."""
        with self._changed:
            if page != self._page:
                self._page, self.number = page, self.number + 1
                self._changed.notify_all()

    def end(self) -> None:
        """Let those who wait go."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def later_than(self, number: int) -> int | None:
        """Wait for a page after the one of this number, and return its number; None if none has come for a while.

        Raises EOFError when none will come any more.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self.number > number, _HEARTBEAT)
            if self._ended:
                raise EOFError
            return self.number if self.number > number else None


def serve(render: Render, changes: Iterable[object], port: int) -> None:
    """Serve a page on this machine, and render it anew at each change, until Ctrl-C.

    Raises OutputError where the port cannot be used.
    """
    live = LivePage(render(), int(time.time()))  # later than any page of a server that ran before
    try:
        server = PageServer(live, port)
    except OSError as error:
        raise OutputError(f"port {port}: {error.strerror or error}; choose another with --port") from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"Serving {server.address} to this machine alone. Press Ctrl-C to stop.", err=True)
    try:
        with suppress(KeyboardInterrupt):
            for _ in changes:
                live.show(render())
        click.echo(err=True)  # the terminal has shown ^C, and the cursor stands behind it
    finally:
        live.end()
        server.shutdown()
        server.server_close()


class PageServer(ThreadingHTTPServer):
    """A server of one page, which nobody but this machine reaches."""

    def __init__(self, live: LivePage, port: int) -> None:
        self.live = live
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def address(self) -> str:
        """Where a browser finds the page."""
        return f"http://{LOOPBACK}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    """What answers a browser: the page, and a stream of its changes."""

    server: PageServer

    def do_GET(self) -> None:
        """Answer a request."""
        address = urlsplit(self.path)
        if not self._is_meant_for_us():
            self.send_error(403, "This page is served to this machine alone")
        elif address.path == "/":
            self._begin("text/html; charset=utf-8", self.server.live.page)
        elif address.path == CHANGES:
            number = self._number_shown(address.query)  # before the browser hears from us: no change may be missed
            self._begin("text/event-stream")
            with suppress(OSError, EOFError):  # the browser or the server is gone
                self._tell_changes(number)
        else:
            self.send_error(404, "There is only the page itself")

    def _is_meant_for_us(self) -> bool:
        """Whether the browser asked for this machine by name: a page of somebody else's cannot pose as us."""
        host = self.headers.get("Host", "").partition(":")[0]
        return host.lower() in (LOOPBACK, "localhost")

    def _number_shown(self, query: str) -> int:
        """The number of the page that the browser shows; the latest one where it does not say."""
        number = parse_qs(query).get(AFTER, [""])[0]
        return int(number) if _NUMBER.fullmatch(number) else self.server.live.number

    def _begin(self, kind: str, body: bytes | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        if body is not None:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body or b"")

    def _tell_changes(self, number: int) -> None:
        """A line for each change after the page of this number, and one that says nothing while there is none."""
        while True:
            later = self.server.live.later_than(number)
            self.wfile.write(b": still here\n\n" if later is None else b"data: %d\n\n" % later)
            self.wfile.flush()
            number = number if later is None else later

    def log_message(self, *arguments: object) -> None:
        """Say nothing of each request."""
