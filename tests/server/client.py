"""An editor for tests: it starts the server, speaks the protocol with it by standard input and output, and listens."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

WAIT = 60  # seconds for an answer, after which something is wrong; no test depends on how long it takes


class Editor(LanguageClient):
    """What the server has told its editor."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.published: list[types.PublishDiagnosticsParams] = []
        self.shown: list[str] = []
        self.logged: list[str] = []
        self.applied: list[types.ApplyWorkspaceEditParams] = []
        self.registered: list[types.Registration] = []
        self.progress: list[Any] = []
        self.refreshed = 0
        self._news = asyncio.Event()
        self._listen()

    def _listen(self) -> None:
        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self._news.set()

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        def shown(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)
            self._news.set()

        @self.feature(types.WINDOW_LOG_MESSAGE)
        def logged(params: types.LogMessageParams) -> None:
            self.logged.append(params.message)

        @self.feature(types.PROGRESS)
        def progress(params: types.ProgressParams) -> None:
            self.progress.append(params.value)

        @self.feature(types.WORKSPACE_APPLY_EDIT)
        def apply(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            self.applied.append(params)
            return types.ApplyWorkspaceEditResult(True)

        @self.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams) -> None:
            self.registered += params.registrations
            self._news.set()

        @self.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)
        def refresh(_: Any) -> None:
            self.refreshed += 1
            self._news.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until the server has told something."""

        async def wait() -> None:
            while not true():
                self._news.clear()
                await self._news.wait()

        await asyncio.wait_for(wait(), WAIT)

    def open(self, uri: str, text: str, language: str = "markdown", version: int = 1) -> None:
        """Open notes."""
        item = types.TextDocumentItem(uri, language, version, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, version: int, *changes: tuple[types.Range | None, str]) -> None:
        """Edit notes; a change without a range is the whole text."""
        events: list[types.TextDocumentContentChangeEvent] = [
            types.TextDocumentContentChangePartial(range=place, text=text)
            if place
            else types.TextDocumentContentChangeWholeDocument(text)
            for place, text in changes
        ]
        identifier = types.VersionedTextDocumentIdentifier(version=version, uri=uri)
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, events))

    async def diagnostics(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """What the server publishes of one version."""
        await self.until(lambda: any(one.uri == uri and one.version == version for one in self.published))
        found = [one for one in self.published if one.uri == uri and one.version == version]
        return list(found[-1].diagnostics)


def capabilities(
    encodings: list[str] | None = None, pull: bool = False, watch: bool = False, versions: bool = True
) -> types.ClientCapabilities:
    """What an editor can do."""
    pulling = types.DiagnosticClientCapabilities() if pull else None
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=watch)
    editing = types.WorkspaceEditClientCapabilities(document_changes=versions)
    refreshing = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=encodings),  # type: ignore[arg-type]
        text_document=types.TextDocumentClientCapabilities(diagnostic=pulling),
        workspace=types.WorkspaceClientCapabilities(
            did_change_watched_files=watching, diagnostics=refreshing, workspace_edit=editing
        ),
    )


class Talk:
    """A session with a server, which a test leads step by step: its loop runs in a thread of its own."""

    def __init__(
        self,
        can: types.ClientCapabilities | None = None,
        folder: Path | None = None,
        options: dict[str, Any] | None = None,
        command: tuple[str, ...] = (sys.executable, "-m", "starlint", "server"),
    ) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.editor = self.do(self._started(command, folder))
        uri = folder.as_uri() if folder else None
        self.answer: types.InitializeResult = self.do(
            self.editor.initialize_async(
                types.InitializeParams(
                    capabilities=can or capabilities(),
                    root_uri=uri,
                    workspace_folders=[types.WorkspaceFolder(uri, folder.name)] if uri and folder else None,
                    initialization_options={"debounce": 0, **(options or {})},
                )
            )
        )
        self.say(lambda: self.editor.initialized(types.InitializedParams()))

    async def _started(self, command: tuple[str, ...], folder: Path | None) -> Editor:
        editor = Editor()
        await editor.start_io(*command, cwd=folder)
        return editor

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Ask the server something, and wait for the answer."""
        return asyncio.run_coroutine_threadsafe(asyncio.wait_for(work, WAIT), self._loop).result()

    def say(self, tell: Callable[[], None]) -> None:
        """Tell the server something that has no answer."""

        async def told() -> None:
            tell()

        self.do(told())

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until the server has told something."""
        self.do(self.editor.until(true))

    def open(self, uri: str, text: str, language: str = "markdown", version: int = 1) -> list[types.Diagnostic]:
        """Open notes, and wait for what is found in them."""
        self.say(lambda: self.editor.open(uri, text, language, version))
        return self.diagnostics(uri, version)

    def change(self, uri: str, version: int, *changes: tuple[types.Range | None, str]) -> list[types.Diagnostic]:
        """Edit notes, and wait for what is found in them."""
        self.say(lambda: self.editor.change(uri, version, *changes))
        return self.diagnostics(uri, version)

    def diagnostics(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """What is found in one version."""
        found: list[types.Diagnostic] = self.do(self.editor.diagnostics(uri, version))
        return found

    def end(self) -> int:
        """End the session as an editor does; the server must end by itself. Returns its exit code."""
        self.do(self.editor.shutdown_async(None))
        self.say(lambda: self.editor.exit(None))
        assert self.editor._server is not None
        code: int = self.do(self.editor._server.wait())
        self.do(self.editor.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        return code


@contextmanager
def talk(*arguments: Any, **options: Any) -> Iterator[Talk]:
    """A session that ends with the block."""
    session = Talk(*arguments, **options)
    yield session
    assert session.end() == 0
