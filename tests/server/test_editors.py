"""Every capability over standard input and output, as three editors ask for it.

pytest-lsp brings what the editors' releases declare. It warns where the server sends what the protocol forbids, or what
the editor has not declared: here each such warning is an error.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

from tests.fixes.stories import ACTION, story
from tests.server.test_server import AT, FILLER, applied

pytestmark = [
    pytest.mark.subprocess,
    pytest.mark.once,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning"),
]

EDITORS = ("visual-studio-code", "neovim", "emacs")
FIXED = story(action=f"{ACTION} The rooms were full.")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one note that has one finding, which can be fixed."""
    folder = tmp_path_factory.mktemp("notes")
    (folder / "notes.md").write_text(FILLER, encoding="utf-8")
    return folder


def new_editor() -> LanguageClient:
    """An editor that lets the server register what it wants to be told of."""
    editor = make_test_lsp_client()

    @editor.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams) -> None:
        assert [one.method for one in params.registrations] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]

    return editor


COMMAND = [sys.executable, "-m", "starlint", "server"]


@pytest_lsp.fixture(scope="module", params=EDITORS, config=ClientServerConfig(COMMAND, client_factory=new_editor))
async def editor(lsp_client: LanguageClient, request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[None]:
    """An editor in which the note is open and judged."""
    uri = folder.as_uri()
    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param),
            root_uri=uri,
            workspace_folders=[types.WorkspaceFolder(uri, folder.name)],
            initialization_options={"debounce": 0},
        )
    )
    note = types.TextDocumentItem(uri_of(folder), "markdown", 1, FILLER)
    lsp_client.text_document_did_open(types.DidOpenTextDocumentParams(note))
    yield
    await lsp_client.shutdown_session()


def uri_of(folder: Path) -> str:
    return (folder / "notes.md").as_uri()


def note_of(folder: Path) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(uri_of(folder))


async def codes(editor: LanguageClient, folder: Path) -> list[int | str | None]:
    """The codes of what is found, which the editor pulls or is sent."""
    assert editor.capabilities is not None
    assert editor.capabilities.text_document is not None
    if editor.capabilities.text_document.diagnostic:
        report = await editor.text_document_diagnostic_async(types.DocumentDiagnosticParams(note_of(folder)))
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return [one.code for one in report.items]
    if uri_of(folder) not in editor.diagnostics:
        await editor.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return [one.code for one in editor.diagnostics[uri_of(folder)]]


async def test_what_is_found_reaches_the_editor(editor: LanguageClient, folder: Path) -> None:
    assert await codes(editor, folder) == ["G606"]


async def test_a_finding_is_explained(editor: LanguageClient, folder: Path) -> None:
    shown = await editor.text_document_hover_async(types.HoverParams(note_of(folder), AT.start))
    assert shown is not None
    assert shown.range is not None
    assert shown.range.start == AT.start
    assert isinstance(shown.contents, types.MarkupContent)
    assert "adds nothing here" in shown.contents.value


async def test_the_score_stands_above_the_story(editor: LanguageClient, folder: Path) -> None:
    lenses = await editor.text_document_code_lens_async(types.CodeLensParams(note_of(folder)))
    assert [lens.range.start.line for lens in lenses or ()] == [0]


async def test_the_outline_has_the_sections(editor: LanguageClient, folder: Path) -> None:
    symbols = await editor.text_document_document_symbol_async(types.DocumentSymbolParams(note_of(folder)))
    (symbol,) = symbols or ()
    assert isinstance(symbol, types.DocumentSymbol)
    assert [child.name for child in symbol.children or ()] == ["Situation", "Task", "Action", "Result"]


async def test_the_story_can_be_folded(editor: LanguageClient, folder: Path) -> None:
    folds = await editor.text_document_folding_range_async(types.FoldingRangeParams(note_of(folder)))
    assert [(fold.start_line, fold.end_line) for fold in folds or ()] == [(0, 6)]


async def test_a_fix_is_offered(editor: LanguageClient, folder: Path) -> None:
    params = types.CodeActionParams(note_of(folder), AT, types.CodeActionContext([]))
    offered = await editor.text_document_code_action_async(params)
    (fix,) = [one for one in offered or () if isinstance(one, types.CodeAction) and one.is_preferred]
    assert fix.edit is not None
    assert applied(FILLER, _edits(fix.edit, uri_of(folder))) == FIXED


async def test_labels_are_completed(editor: LanguageClient, folder: Path) -> None:
    params = types.CompletionParams(note_of(folder), types.Position(4, 4))
    proposed = await editor.text_document_completion_async(params)
    assert isinstance(proposed, types.CompletionList)
    assert "Action" in [item.label for item in proposed.items]


async def test_the_folder_is_judged_with_its_progress(editor: LanguageClient, folder: Path) -> None:
    token = "of the folder"
    editor.progress_reports[token] = []
    found = await editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([], work_done_token=token))
    assert [(one.uri, len(one.items)) for one in found.items if one.kind == "full"] == [(uri_of(folder), 1)]
    assert [one.kind for one in editor.progress_reports[token]] == ["begin", "report", "end"]


async def test_all_fixes_are_applied_by_a_command(editor: LanguageClient, folder: Path) -> None:
    received: list[types.WorkspaceEdit] = []

    @editor.feature(types.WORKSPACE_APPLY_EDIT)
    def apply(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
        received.append(params.edit)
        return types.ApplyWorkspaceEditResult(True)

    params = types.ExecuteCommandParams("starlint.fixAll", [uri_of(folder)])
    await editor.workspace_execute_command_async(params)
    (edit,) = received
    assert applied(FILLER, _edits(edit, uri_of(folder))) == FIXED


async def test_a_change_of_the_text_and_of_the_settings_is_seen(editor: LanguageClient, folder: Path) -> None:
    settings = folder / "starlint.toml"
    for content, expected in (("ignore = ['G606']\n", []), (None, ["G606"])):
        if content:
            settings.write_text(content, encoding="utf-8")
        else:
            settings.unlink()
        changed = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
        editor.diagnostics.pop(uri_of(folder), None)
        editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([changed]))
        assert await codes(editor, folder) == expected
    editor.diagnostics.pop(uri_of(folder), None)
    version = types.VersionedTextDocumentIdentifier(version=2, uri=uri_of(folder))
    whole = types.TextDocumentContentChangeWholeDocument(FIXED)
    editor.text_document_did_change(types.DidChangeTextDocumentParams(version, [whole]))
    assert await codes(editor, folder) == []


def _edits(edit: types.WorkspaceEdit, uri: str) -> list[types.TextEdit]:
    """The edits of one document, in either of the protocol's two forms."""
    if edit.document_changes is None:
        return list((edit.changes or {})[uri])
    (change,) = edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    return [one for one in change.edits if isinstance(one, types.TextEdit)]
