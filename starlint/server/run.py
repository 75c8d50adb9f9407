"""How the language server is reached: by standard input and output, or by one client on a port of this machine."""

from __future__ import annotations

import asyncio
import errno
import json
import logging
import os
import sys
from threading import Event

from lsprotocol import types
from pygls.io_ import run_async

from starlint.errors import OutputError
from starlint.server.features import language_server
from starlint.server.protocol import ProtocolServer, is_overtaken

LOOPBACK = "127.0.0.1"
TAKEN = "starlint already serves another editor on this port; start a second server on another port"


def serve_stdio() -> None:
    """Serve the editor that has started this program, until it closes standard input."""
    _log_to_stderr()
    language_server().start_io()


def serve_tcp(port: int) -> None:
    """Serve the first client that connects to a port of this machine, until it leaves.

    Raises OutputError where the port cannot be used.
    """
    _log_to_stderr()
    try:
        asyncio.run(_serve_tcp(port))
    except OSError as error:
        known = error.errno in errno.errorcode  # asyncio's own words repeat the address; Windows has codes of its own
        reason = os.strerror(error.errno) if known and error.errno else error
        raise OutputError(f"port {port}: {reason}; choose another one") from error


def _log_to_stderr() -> None:
    handler = logging.StreamHandler()
    handler.addFilter(lambda record: not is_overtaken(record))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], format="%(levelname)s: %(message)s")


async def _serve_tcp(port: int) -> None:
    server, stopped = language_server(), asyncio.Event()
    taken = False

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal taken
        if taken:
            await _refuse(writer)
            return
        taken = True
        try:
            await _talk(server, reader, writer)
        finally:
            stopped.set()

    listening = await asyncio.start_server(connected, LOOPBACK, port)
    print(f"starlint: serving one editor on {LOOPBACK}:{listening.sockets[0].getsockname()[1]}", file=sys.stderr)
    async with listening:
        await stopped.wait()


async def _talk(server: ProtocolServer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Read and answer messages until the client leaves."""
    server.protocol.set_writer(writer)
    await run_async(Event(), reader, server.protocol, error_handler=server.report_server_error)


async def _refuse(writer: asyncio.StreamWriter) -> None:
    """Say why a second client is not served, and hang up."""
    params = {"type": types.MessageType.Error.value, "message": TAKEN}
    body = json.dumps({"jsonrpc": "2.0", "method": types.WINDOW_SHOW_MESSAGE, "params": params}).encode()
    writer.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
    await writer.drain()
    writer.close()
