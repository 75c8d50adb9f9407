"""The protocol as starlint speaks it: its own documents, how an editor is told something, and how it counts."""

from __future__ import annotations

import logging
import os
from collections.abc import Generator
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path, uri_scheme

from starlint import __version__
from starlint.files import STDIN

_LOG = logging.getLogger("starlint")


class OwnDocuments(LanguageServerProtocol):
    """The protocol without pygls' documents, whose lines end where the protocol ends none, such as at a form feed."""

    def _execute_handler(self, msg_id: Any, handler: Any, callback: Any, *more: Any, **named: Any) -> None:
        """Do it, and forget it once it is done: pygls 2.1 forgets requests alone, and keeps every edit for ever."""

        def done(future: Any) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, done, *more, **named)

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: Any) -> Generator[Any, Any, None]:
        """Pass it on."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: Any) -> Generator[Any, Any, None]:
        """Pass it on."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: Any) -> Generator[Any, Any, None]:
        """Pass it on."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class ProtocolServer(LanguageServer):
    """A server that tells its editor what it has to say."""

    def __init__(self) -> None:
        super().__init__(
            "starlint",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=OwnDocuments,
        )
        self._errors: set[str] = set()

    @property
    def encoding(self) -> str:
        """In which units the editor counts columns: "utf-16"."""
        return str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))

    @property
    def pulls(self) -> bool:
        """Whether the editor asks for diagnostics itself, and should not be sent them besides."""
        text = self.client_capabilities.text_document
        return text is not None and text.diagnostic is not None

    @property
    def versions_edits(self) -> bool:
        """Whether the editor takes edits of one version of a document."""
        workspace = self.client_capabilities.workspace
        edits = workspace.workspace_edit if workspace else None
        return bool(edits and edits.document_changes)

    def publish(self, found: types.PublishDiagnosticsParams) -> None:
        """Send the diagnostics of one document."""
        self.text_document_publish_diagnostics(found)

    def refresh_diagnostics(self) -> None:
        """Have the editor ask for diagnostics again, if it can be told to."""
        workspace = self.client_capabilities.workspace
        refresh = workspace and workspace.diagnostics and workspace.diagnostics.refresh_support
        if self.pulls and refresh:
            self.workspace_diagnostic_refresh(None)

    def show(self, sentence: str, severity: types.MessageType) -> None:
        """Show a sentence to whoever is writing."""
        self.window_show_message(types.ShowMessageParams(severity, sentence))

    def log(self, sentence: str, severity: types.MessageType) -> None:
        """Write a sentence into the editor's log."""
        self.window_log_message(types.LogMessageParams(severity, sentence))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """An error in a message, or in what was done about it: logged, and shown once; none that an edit has caused."""
        if isinstance(error, JsonRpcContentModified):
            return
        sentence = f"starlint could not handle a message of the editor: {error}"
        _LOG.error("%s", sentence)
        if sentence not in self._errors:
            self._errors.add(sentence)
            self.show(sentence, types.MessageType.Warning)


def is_overtaken(record: logging.LogRecord) -> bool:
    """Whether a line of the log is about a request that an edit has overtaken, which its editor is told."""
    return record.exc_info is not None and isinstance(record.exc_info[1], JsonRpcContentModified)


def path_of(uri: str) -> str:
    """The path of a document; "-" for one that is no file."""
    path = to_fs_path(uri) if uri_scheme(uri) == "file" else None
    return os.path.normpath(path) if path else STDIN
