"""Diagnostics that an editor asks for: of one document, and of all notes in its folders, which need not be open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from starlint.errors import NotesError
from starlint.files import sources
from starlint.server.diagnostics import diagnostics
from starlint.server.documents import Document
from starlint.server.protocol import path_of
from starlint.server.session import Session
from starlint.settings.resolver import SettingsFileFilter
from starlint.wording import count

Full = types.RelatedFullDocumentDiagnosticReport
Unchanged = types.RelatedUnchangedDocumentDiagnosticReport


async def document_report(session: Session, uri: str, previous: str | None) -> Full | Unchanged:
    """What is found in a document once it is not edited for a moment; only that it is as before, where that is so."""
    await session.settled(uri)
    if uri not in session.documents:
        return Full([])
    document, file = await session.judged(uri)
    result = _result_id(session, document)
    return Unchanged(result) if result == previous else Full(diagnostics(file, document), result_id=result)


async def workspace_report(
    session: Session, params: types.WorkspaceDiagnosticParams
) -> types.WorkspaceDiagnosticReport:
    """What is found in all notes of the folders that are open, with the progress, if it is asked for."""
    known = {one.uri: one.value for one in params.previous_result_ids}
    await session.follow_settings()
    paths = await session.in_worker(lambda: list(_notes_in(session)))
    progress, token = session.server.work_done_progress, params.work_done_token
    if token is not None:
        progress.begin(token, types.WorkDoneProgressBegin("starlint", percentage=0))
    items = []
    for number, path in enumerate(paths, 1):
        item = await _item(session, path, known)
        items += [item] if item else []
        if token is not None:
            message = f"{number:,} of {count(len(paths), 'file', 'files')}"
            progress.report(token, types.WorkDoneProgressReport(message=message, percentage=number * 100 // len(paths)))
    if token is not None:
        progress.end(token, types.WorkDoneProgressEnd(message=count(len(paths), "file", "files")))
    return types.WorkspaceDiagnosticReport(items)


async def _item(session: Session, path: str, known: dict[str, str]) -> types.WorkspaceDocumentDiagnosticReport | None:
    """The report of one file; None where it cannot be read."""
    uri = next((uri for uri, document in session.documents.items() if document.path == path), None)
    try:
        if uri is None:
            uri = from_fs_path(path) or path
            document, file = await session.judged_on_disk(path, uri)
        else:
            document, file = await session.judged(uri)
    except NotesError as error:
        session.tell(str(error), types.MessageType.Warning)
        return None
    result = _result_id(session, document)
    if known.get(uri) == result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, result, document.version)
    found = diagnostics(file, document)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, found, document.version, result_id=result)


def _notes_in(session: Session) -> Iterator[str]:
    """The paths of all notes in the folders of the editor, as `starlint check` finds them."""
    folders = [to_fs_path(uri) for uri in session.server.workspace.folders]
    chosen = SettingsFileFilter(session.judge.resolver)
    found = sources([folder for folder in folders if folder], lambda error: None, chosen)
    return (path_of(from_fs_path(source.path) or "") for source in found)


def _result_id(session: Session, document: Document) -> str:
    """What a result is known by, as soon as it has come: the text, and how often the settings were read."""
    return f"{session.generation}-{hashlib.sha256(document.text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
