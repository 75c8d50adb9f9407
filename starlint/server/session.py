"""One editor's session: the notes that are open, what was found in their latest version, and how the editor is told."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified

from starlint.errors import NotesError, StarlintError
from starlint.file_content import MEGABYTE
from starlint.file_report import FileReport
from starlint.files import is_markdown, read, shown
from starlint.server.code_actions import REASON
from starlint.server.diagnostics import diagnostics
from starlint.server.documents import Document
from starlint.server.judge import Judge
from starlint.server.protocol import ProtocolServer, path_of

T = TypeVar("T")
_LOG = logging.getLogger("starlint")


@dataclass(slots=True)
class Options:
    """What an editor may set when it starts the server, and later."""

    delay: float = 0.2  # seconds without a change, after which findings are shown
    reason: str = REASON  # that a comment which suppresses a finding gives
    score_command: str = ""  # a command of the editor that opens a report of scores; empty: it has none

    def with_values(self, values: Any) -> Options:
        """The options with what an editor sends; what is not one of them, or of another type, is left out."""
        given = values if isinstance(values, dict) else {}
        options, delay = replace(self), given.get("debounce")
        if isinstance(delay, (int, float)) and not isinstance(delay, bool) and delay >= 0:
            options.delay = delay / 1000
        for key, name in (("suppressionReason", "reason"), ("scoreCommand", "score_command")):
            value = given.get(key)
            if isinstance(value, str) and "--" not in value and ">" not in value and value.isprintable():
                setattr(options, name, value)
        return options


class Session:
    """The state of a server. All judging is done by one worker, so that the server answers while it goes on."""

    def __init__(self, server: ProtocolServer) -> None:
        self.server = server
        self.options = Options()
        self.documents: dict[str, Document] = {}
        self.judge = Judge(self._on_bug)
        self.ended = False
        self.generation = 0  # how often the settings were read again
        self.watches = False  # whether a change of the settings is noticed here, since the editor does not tell of it
        self._results: dict[str, tuple[Document, asyncio.Future[FileReport | None]]] = {}
        self._changed_at: dict[str, float] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="starlint")
        self._loop: asyncio.AbstractEventLoop | None = None

    # What the editor says

    def open(self, item: types.TextDocumentItem) -> None:
        """Notes were opened; texts in other languages are none."""
        path = path_of(item.uri)
        if "markdown" in item.language_id.lower() or is_markdown(path):
            self.documents[item.uri] = Document(item.uri, path, item.text, item.version, self.server.encoding)
            self._judge_later(item.uri, 0)

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """The text was edited."""
        uri = params.text_document.uri
        if uri in self.documents:
            self.documents[uri] = self.documents[uri].changed(params.content_changes, params.text_document.version)
            self._judge_later(uri, self.options.delay)

    def close(self, uri: str) -> None:
        """Notes were closed: nothing is remembered, and nothing is shown of them."""
        document = self.documents.pop(uri, None)
        if document is not None:
            self._stop_waiting(uri)
            self._results.pop(uri, None)
            self._changed_at.pop(uri, None)
            self._worker.submit(self.judge.forget, document.path)
            if not self.server.pulls:
                self.server.publish(types.PublishDiagnosticsParams(uri, []))

    def read_settings_again(self) -> None:
        """A file of settings has changed, so that everything is judged anew."""
        self.generation += 1
        self._told.clear()
        self._worker.submit(self.judge.read_settings_again)
        self._results.clear()
        for uri in self.documents:
            self._judge_later(uri, 0)
        self.server.refresh_diagnostics()

    def end(self) -> None:
        """The editor is about to go."""
        self.ended = True
        for uri in list(self._waiting):
            self._stop_waiting(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    # What is found

    async def judged(self, uri: str) -> tuple[Document, FileReport | None]:
        """The notes as they are now, and what is found in them; None where the settings exclude them, or they fail.

        Raises JsonRpcContentModified where the notes have changed meanwhile.
        """
        await self.follow_settings()
        return await self._by_latest_settings(lambda: self._judged(uri))

    async def _judged(self, uri: str) -> tuple[Document, FileReport | None]:
        document = self.documents.get(uri)
        if document is None:
            raise JsonRpcContentModified(f"{uri} is not open")
        known = self._results.get(uri)
        if known is None or known[0] is not document:
            known = document, asyncio.ensure_future(self.in_worker(lambda: self._judge_open(document)))
            self._results[uri] = known
        file = await asyncio.shield(known[1])
        if self.documents.get(uri) is not document:
            raise JsonRpcContentModified(f"{uri} has changed")
        return document, file

    async def settled(self, uri: str) -> None:
        """Wait until the notes have not changed for as long as the delay is."""
        while (left := self._changed_at.get(uri, 0) + self.options.delay - self.loop.time()) > 0:
            await asyncio.sleep(left)

    async def judged_on_disk(self, path: str, uri: str) -> tuple[Document, FileReport | None]:
        """A file that is not open, and what is found in it. Raises NotesError where it cannot be read."""

        def work() -> tuple[Document, FileReport | None]:
            document = Document(uri, path, read(path), None, self.server.encoding)
            try:
                return document, self._judge(document)
            finally:
                self.judge.forget(path)

        return await self._by_latest_settings(lambda: self.in_worker(work))

    async def follow_settings(self) -> None:
        """Read the settings again if they have changed, where the editor does not tell of it."""
        if self.watches and await self.in_worker(self.judge.settings_have_changed):
            self.read_settings_again()

    async def _by_latest_settings(self, work: Callable[[], Awaitable[T]]) -> T:
        """What comes of some judging; it is done again if the settings have changed meanwhile."""
        while True:
            generation = self.generation
            found = await work()
            if generation == self.generation:
                return found

    async def in_worker(self, work: Callable[[], T]) -> T:
        """Do something where all judging is done."""
        return await self.loop.run_in_executor(self._worker, work)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The loop that messages are read in."""
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
        return self._loop

    def _judge_open(self, document: Document) -> FileReport | None:
        """What is found in one version; nothing where a later one has come meanwhile, which is judged instead."""
        return self._judge(document) if self.documents.get(document.uri) is document else None

    def _judge(self, document: Document) -> FileReport | None:
        name = shown(document.path)
        try:
            most = self.judge.resolver.settings(document.path).config.max_file_size
            if len(document.text) > most * MEGABYTE:
                raise NotesError(f"larger than {most:g} MB; split it, or leave it out")
            return self.judge.report(document.path, document.text)
        except NotesError as error:
            self.tell_from_worker(f"{name}: {error}", types.MessageType.Error)
        except StarlintError as error:
            self.tell_from_worker(str(error), types.MessageType.Error)
        except Exception:
            self._on_bug(f"{name}: this file causes a bug in starlint; please report it", traceback.format_exc())
        return None

    # How the editor is told

    def _judge_later(self, uri: str, delay: float) -> None:
        self._changed_at[uri] = self.loop.time() if delay else 0
        self._stop_waiting(uri)
        if not self.server.pulls:
            self._waiting[uri] = self.loop.create_task(self._publish_after(uri, delay))

    def _stop_waiting(self, uri: str) -> None:
        task = self._waiting.pop(uri, None)
        if task is not None:
            task.cancel()

    async def _publish_after(self, uri: str, delay: float) -> None:
        """Show what is found, unless a change comes before."""
        await asyncio.sleep(delay)
        try:
            document, file = await self.judged(uri)
        except JsonRpcContentModified:
            return
        found = diagnostics(file, document)
        self.server.publish(types.PublishDiagnosticsParams(uri, found, document.version))

    def tell(self, sentence: str, severity: types.MessageType) -> None:
        """Show a sentence, once; it is logged each time."""
        self.server.log(sentence, severity)
        if sentence not in self._told:
            self._told.add(sentence)
            self.server.show(sentence, severity)

    def tell_from_worker(self, sentence: str, severity: types.MessageType) -> None:
        """The same, where only the loop may write to the editor."""
        self.loop.call_soon_threadsafe(self.tell, sentence, severity)

    def _on_bug(self, sentence: str, details: str) -> None:
        _LOG.error("%s\n%s", sentence, details)
        self.tell_from_worker(sentence, types.MessageType.Error)
