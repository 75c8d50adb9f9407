"""The protocol between editor and server, without a program around it."""

from __future__ import annotations

import asyncio

import pytest
from lsprotocol import types

from starlint.server.features import language_server

URI = "file:///a/notes.md"
EDIT = types.DidChangeTextDocumentParams(
    types.VersionedTextDocumentIdentifier(version=2, uri=URI), [types.TextDocumentContentChangeWholeDocument("")]
)
CLOSE = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(URI))


@pytest.mark.parametrize(
    ("method", "params"), [(types.TEXT_DOCUMENT_DID_CHANGE, EDIT), (types.TEXT_DOCUMENT_DID_CLOSE, CLOSE)]
)
def test_nothing_is_kept_of_a_message_once_it_is_dealt_with(method: str, params: object) -> None:
    async def kept() -> int:
        protocol = language_server().protocol
        for _ in range(20):
            protocol._handle_notification(method, params)
        assert protocol._request_futures
        for _ in range(10):
            await asyncio.sleep(0)
        return len(protocol._request_futures)

    assert asyncio.run(kept()) == 0
