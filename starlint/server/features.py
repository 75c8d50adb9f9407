"""The features of the language server: each request of an editor, and what is done about it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from lsprotocol import types

from starlint.file_report import FileReport
from starlint.server import hover as hovers
from starlint.server.code_actions import (
    FIX_ALL,
    FIX_ALL_COMMAND,
    all_fixes,
    code_actions,
    plain_edit,
    unversioned,
    workspace_edit,
)
from starlint.server.completion import TRIGGERS, completions
from starlint.server.documents import Document
from starlint.server.protocol import ProtocolServer, path_of
from starlint.server.session import Session
from starlint.server.stories import code_lenses, document_symbols, folding_ranges
from starlint.server.workspace import document_report, workspace_report
from starlint.settings.config import FILES

WATCHED = "**/{" + ",".join((*FILES, "*.toml")) + "}"  # settings, and rules of one's own


def language_server() -> ProtocolServer:
    """A server with all its features, ready to be started."""
    server = ProtocolServer()
    session = Session(server)
    for add in (_add_life, _add_documents, _add_views, _add_completion, _add_diagnostics, _add_actions, _add_commands):
        add(server, session)
    return server


def _add_life(server: ProtocolServer, session: Session) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        session.options = session.options.with_values(params.initialization_options)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        session.watches = not _can_watch(server.client_capabilities)
        if not session.watches:
            watchers = [types.FileSystemWatcher(WATCHED)]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = types.Registration("starlint-settings", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([registration]))

    @server.feature(types.SHUTDOWN)
    def shutdown(_: Any) -> None:
        session.end()

    @server.feature(types.EXIT)
    def end(_: Any) -> None:
        # At once: the thread that reads standard input would wait until the editor closes it, which some never do.
        os._exit(0 if session.ended else 1)


def _can_watch(capabilities: types.ClientCapabilities) -> bool:
    workspace = capabilities.workspace
    watched = workspace.did_change_watched_files if workspace else None
    return bool(watched and watched.dynamic_registration)


def _add_documents(server: ProtocolServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        session.open(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        session.change(params)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        session.close(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(params: types.DidChangeWatchedFilesParams) -> None:
        if any(path_of(change.uri).endswith(".toml") for change in params.changes):
            session.read_settings_again()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(params: types.DidChangeConfigurationParams) -> None:
        settings = params.settings
        given = settings.get("starlint", settings) if isinstance(settings, dict) else None
        session.options = session.options.with_values(given)


def _add_views(server: ProtocolServer, session: Session) -> None:
    async def seen(uri: str, view: Callable[[FileReport, Document], Any]) -> Any:
        """What is shown of notes; nothing of those that are not open, or are excluded."""
        if uri not in session.documents:
            return None
        document, file = await session.judged(uri)
        return view(file, document) if file else None

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> Any:
        at = params.position
        return await seen(params.text_document.uri, lambda file, document: hovers.hover(file, document, at))

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensOptions(resolve_provider=False))
    async def lenses(params: types.CodeLensParams) -> Any:
        command = session.options.score_command
        return await seen(params.text_document.uri, lambda file, document: code_lenses(file, document, command))

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: types.DocumentSymbolParams) -> Any:
        return await seen(params.text_document.uri, document_symbols)

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def folds(params: types.FoldingRangeParams) -> Any:
        return await seen(params.text_document.uri, folding_ranges)


def _add_completion(server: ProtocolServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=TRIGGERS))
    async def complete(params: types.CompletionParams) -> Any:
        uri = params.text_document.uri
        if uri not in session.documents:
            return None
        document, file = await session.judged(uri)
        catalog = await session.in_worker(lambda: session.judge.resolver.catalog(document.path))
        return types.CompletionList(False, completions(file, document, params.position, catalog))


def _add_diagnostics(server: ProtocolServer, session: Session) -> None:
    options = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=True, identifier="starlint")

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def pulled(params: types.DocumentDiagnosticParams) -> Any:
        return await document_report(session, params.text_document.uri, params.previous_result_id)

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def of_workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        return await workspace_report(session, params)


def _add_actions(server: ProtocolServer, session: Session) -> None:
    kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def actions(params: types.CodeActionParams) -> Any:
        if params.text_document.uri not in session.documents:
            return None
        document, file = await session.judged(params.text_document.uri)
        if file is None:
            return None
        lint, reason = session.judge.lint(document.path), session.options.reason
        found = await session.in_worker(lambda: code_actions(file, document, params, lint, reason))
        return found if server.versions_edits else [unversioned(action) for action in found]


def _add_commands(server: ProtocolServer, session: Session) -> None:
    @server.command(FIX_ALL_COMMAND)
    async def fix_all(uri: str) -> None:
        document, file = await session.judged(uri)
        if file is None:
            return
        lint = session.judge.lint(document.path)
        edits = await session.in_worker(lambda: all_fixes(file, document, lint))
        if edits:
            edit = workspace_edit(document, edits)
            edit = edit if server.versions_edits else plain_edit(edit)
            await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, "Fix all that is safe to fix"))
