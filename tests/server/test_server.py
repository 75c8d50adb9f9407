"""The language server as an editor meets it: every capability, over standard input and output."""

from __future__ import annotations

import asyncio
import errno
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from starlint import api
from starlint.finding import Severity
from starlint.help_address import rule_help
from starlint.positions import Places, utf_8, utf_16
from starlint.settings.resolver import Resolver
from tests.fixes.stories import ACTION, RESULT, story
from tests.server.client import Talk, capabilities, talk

pytestmark = pytest.mark.subprocess

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.md"))
URI = "file:///a/notes.md"
FILLER = story(action=f"{ACTION} Basically, the rooms were full.")
AT = types.Range(types.Position(4, FILLER.splitlines()[4].index("Basically")), types.Position(4, 10_000))


@pytest.fixture(scope="module")
def session() -> Iterator[Talk]:
    """One session, in which each test opens notes of its own."""
    with talk() as session:
        yield session


@pytest.fixture
def uri(request: pytest.FixtureRequest) -> str:
    """A document of this test alone."""
    return f"file:///a/{re.sub(r'[^a-z_]', '', request.node.name.lower())}.md"


def here(uri: str) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(uri)


def place(text: str, words: str) -> types.Position:
    """Where words stand, in UTF-16."""
    found = Places.of(text).place(text.index(words), utf_16)
    return types.Position(found.line - 1, found.column - 1)


def applied(text: str, edits: Any) -> str:
    """A text of ASCII lines with the edits of one document, as an editor applies them."""
    starts = Places.of(text).starts
    for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
        start, end = (starts[one.line] + one.character for one in (edit.range.start, edit.range.end))
        text = text[:start] + edit.new_text + text[end:]
    return text


def edited(text: str, action: types.CodeAction) -> str:
    """A text with an action done."""
    assert action.edit is not None
    (change,) = action.edit.document_changes or ()
    assert isinstance(change, types.TextDocumentEdit)
    return applied(text, change.edits)


def actions(session: Talk, uri: str, place: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
    context = types.CodeActionContext([], only=only)  # type: ignore[arg-type]
    params = types.CodeActionParams(here(uri), place, context)
    return list(session.do(session.editor.text_document_code_action_async(params)) or ())


# Diagnostics


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_server_finds_what_the_command_finds(session: Talk, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    places = Places.of(text)

    def position(offset: int) -> tuple[int, int]:
        found = places.place(offset, utf_16)
        return found.line - 1, found.column - 1

    severities = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3}
    expected = [
        (f.code, f.message.strip(), severities[f.severity], position(f.span.start), position(f.span.end))
        for f in api.check(text, path=path, settings=Resolver()).findings
    ]
    found = session.open(path.as_uri(), text)
    assert [
        (
            one.code,
            one.message,
            one.severity,
            (one.range.start.line, one.range.start.character),
            (one.range.end.line, one.range.end.character),
        )
        for one in found
    ] == expected


def test_a_diagnostic_has_its_rule_its_source_and_the_words_it_counts(session: Talk, uri: str) -> None:
    (thin,) = [one for one in session.open(uri, story(action="I counted the bags.")) if one.code == "A201"]
    assert (thin.source, thin.severity, thin.data) == (
        "starlint",
        types.DiagnosticSeverity.Error,
        {"name": "thin-action"},
    )
    assert thin.code_description is not None
    assert thin.code_description.href == rule_help(ROOT / "rules" / "A201.toml")
    related = [one for one in session.diagnostics(uri) for one in one.related_information or ()]
    assert all(one.location.uri == uri and one.message.startswith("counts as ") for one in related)


def test_a_comment_that_does_nothing_is_faded(session: Talk, uri: str) -> None:
    (unused,) = session.open(uri, f"<!-- starlint-disable-file R301 -->\n\n{story()}")
    assert (unused.code, unused.tags) == ("N803", (types.DiagnosticTag.Unnecessary,))


def test_edits_are_applied_in_order_and_what_is_found_has_their_version(session: Talk, uri: str) -> None:
    session.open(uri, story())
    line = story().splitlines()[4]
    end = types.Position(4, len(line))
    first = types.Range(end, end)
    second = types.Range(types.Position(4, len(line) + 1), types.Position(4, len(line) + 10))
    found = session.change(uri, 2, (first, " Basicallx, the rooms were full."), (second, "Basically"))
    assert [(one.code, one.range.start.character) for one in found] == [("G606", len(line) + 1)]
    assert session.change(uri, 3, (None, story())) == []


@pytest.mark.parametrize(("encoding", "units"), [("utf-8", utf_8), ("utf-32", len)])
def test_the_editor_chooses_the_units_of_columns(encoding: str, units: Any) -> None:
    text = story(action=f"😀 é {ACTION} Basically, the rooms were full.")
    line = text.splitlines()[4]
    with talk(can=capabilities([encoding])) as session:
        assert session.answer.capabilities.position_encoding == encoding
        (filler,) = session.open(URI, text)
        start = units(line[: line.index("Basically")])
        assert (filler.range.start.character, filler.range.end.character) == (start, start + len("Basically"))


def test_other_languages_are_left_alone_and_closed_notes_are_cleared(session: Talk, uri: str) -> None:
    session.say(lambda: session.editor.open("file:///a/code.py", FILLER, "python"))
    assert len(session.open(uri, FILLER)) == 1
    closed = types.DidCloseTextDocumentParams(here(uri))
    session.say(lambda: session.editor.text_document_did_close(closed))
    session.until(lambda: any(one.uri == uri and one.version is None for one in session.editor.published))
    assert not any(one.uri == "file:///a/code.py" for one in session.editor.published)


def test_a_text_that_is_no_file_is_judged_too(session: Talk) -> None:
    assert [one.code for one in session.open("untitled:Untitled-1", FILLER)] == ["G606"]


# What is shown of a story


def test_over_a_finding_is_its_advice(session: Talk, uri: str) -> None:
    session.open(uri, FILLER)
    shown = session.do(session.editor.text_document_hover_async(types.HoverParams(here(uri), AT.start)))
    assert shown.contents.value.startswith("**G606 filler** (info)\n\n“Basically” adds nothing here.")
    assert "[How to Stop Saying Um" in shown.contents.value
    assert shown.range.start == AT.start


def test_over_a_label_are_the_figures_of_its_section(session: Talk, uri: str) -> None:
    session.open(uri, FILLER)
    shown = session.do(session.editor.text_document_hover_async(types.HoverParams(here(uri), types.Position(4, 3))))
    words = len(FILLER.splitlines()[4].split()) - 1
    assert shown.contents.value.startswith(f"**Action**: {words} words, 0:")
    assert re.search(r"`S+T+A+R+`\n\nS \d+%, T", shown.contents.value)


def test_over_other_words_is_nothing(session: Talk, uri: str) -> None:
    session.open(uri, FILLER)
    params = types.HoverParams(here(uri), types.Position(4, 40))
    assert session.do(session.editor.text_document_hover_async(params)) is None


def test_above_each_story_are_its_score_its_words_and_its_time(session: Talk, uri: str) -> None:
    session.open(uri, f"# Seats\n\n{FILLER}\n## Rooms\n\n{story()}")
    lenses = session.do(session.editor.text_document_code_lens_async(types.CodeLensParams(here(uri))))
    assert [lens.range.start.line for lens in lenses] == [2, 12]
    assert re.fullmatch(r"\d+ of 100 · \d+ words · \d:\d\d–\d:\d\d", lenses[0].command.title)
    assert lenses[0].command.command == ""


def test_the_outline_has_the_stories_and_their_sections(session: Talk, uri: str) -> None:
    session.open(uri, f"## Seats\n\n{FILLER}")
    params = types.DocumentSymbolParams(here(uri))
    (symbol,) = session.do(session.editor.text_document_document_symbol_async(params))
    assert symbol.name == "Seats"
    assert [child.name for child in symbol.children] == ["Situation", "Task", "Action", "Result"]
    assert symbol.range.start.line == 2
    assert symbol.children[2].selection_range == types.Range(types.Position(6, 0), types.Position(6, 11))


def test_a_story_can_be_folded(session: Talk, uri: str) -> None:
    session.open(uri, FILLER)
    params = types.FoldingRangeParams(here(uri))
    folds = session.do(session.editor.text_document_folding_range_async(params))
    assert [(fold.start_line, fold.end_line) for fold in folds] == [(0, 6)]


# What is offered


def test_a_fix_is_offered_and_does_what_the_command_does(session: Talk, uri: str) -> None:
    session.open(uri, FILLER)
    fix = actions(session, uri, types.Range(AT.start, AT.start))[0]
    assert (fix.title, fix.kind, fix.is_preferred) == ("Cut “Basically”", types.CodeActionKind.QuickFix, True)
    assert edited(FILLER, fix) == story(action=f"{ACTION} The rooms were full.")
    assert [one.code for one in fix.diagnostics or ()] == ["G606"]
    (change,) = fix.edit.document_changes if fix.edit else ()
    assert change.text_document.version == 1


def test_an_unsafe_fix_is_a_choice(session: Talk, uri: str) -> None:
    text = story(result=f"{RESULT} That saved a lot of hours.")
    session.open(uri, text)
    at = place(text, "a lot of")
    fix = actions(session, uri, types.Range(at, at))[0]
    assert fix.is_preferred is None
    assert edited(text, fix) == story(result=f"{RESULT} That saved [number] hours.")


def test_all_safe_fixes_are_one_action(session: Talk, uri: str) -> None:
    vague = f"{RESULT} a lot of rooms."
    text = story(action=f"Um, I counted them. {ACTION} Basically, the rooms were full.", result=vague)
    session.open(uri, text)
    (fix,) = actions(session, uri, AT, ["source.fixAll"])
    assert fix.kind == "source.fixAll.starlint"
    assert edited(text, fix) == story(action=f"I counted them. {ACTION} The rooms were full.", result=vague)
    assert actions(session, uri, AT, ["refactor"]) == []


def test_a_command_fixes_all(session: Talk, uri: str) -> None:
    session.open(uri, FILLER)
    params = types.ExecuteCommandParams("starlint.fixAll", [uri])
    session.do(session.editor.workspace_execute_command_async(params))
    (change,) = session.editor.applied[-1].edit.document_changes or ()
    assert isinstance(change, types.TextDocumentEdit)
    assert applied(FILLER, change.edits) == story(action=f"{ACTION} The rooms were full.")


def test_a_finding_can_be_suppressed_on_its_line_in_its_story_and_in_the_file(session: Talk, uri: str) -> None:
    text = f"## Seats\n\n{FILLER}\n## Rooms\n\n{FILLER.replace('Bergen', 'Oslo')}"
    assert [one.code for one in session.open(uri, text)] == ["G606", "G606"]
    at = place(text, "Basically")
    offered = [one for one in actions(session, uri, types.Range(at, at)) if one.title.startswith("Suppress")]
    assert [one.title for one in offered] == [
        f"Suppress G606 filler {where}" for where in ("here", "in this story", "in this file")
    ]
    left = [
        [one.code for one in session.change(uri, number, (None, edited(text, action)))]
        for number, action in enumerate(offered, 2)
    ]
    assert left == [["G606"], ["G606"], []]
    assert "<!-- starlint-disable-next-line filler -- not a fault here -->" in edited(text, offered[0])


@pytest.mark.parametrize(
    ("line", "first", "some"),
    [
        ("<!-- starlint-dis", "disable-next-line", {"disable-file", "enable"}),
        ("<!-- starlint-disable-file th", "thin-action", {"missing-metrics", "filler"}),
        ("LP: Ownership, Bi", None, {"Bias for Action", "Dive Deep"}),
        ("**", "Situation", {"Task", "Action", "Result", "Learning"}),
        ("## ", "Situation", {"Action"}),
        ("> - **Ac", "Situation", {"Action"}),
    ],
)
def test_words_are_proposed(session: Talk, uri: str, line: str, first: str | None, some: set[str]) -> None:
    session.open(uri, line)
    params = types.CompletionParams(here(uri), types.Position(0, len(line)))
    proposed = session.do(session.editor.text_document_completion_async(params)).items
    names = [item.label for item in sorted(proposed, key=lambda item: item.sort_text or "")]
    assert some <= set(names)
    assert first is None or first in names
    assert all(item.text_edit.range.end == types.Position(0, len(line)) for item in proposed)


def test_a_label_that_the_story_lacks_is_proposed_first_and_set_like_the_others(session: Talk, uri: str) -> None:
    text = story(result="", labels=("- S: ", "- T: ", "- A: ", "")) + "- "
    session.open(uri, text)
    params = types.CompletionParams(here(uri), types.Position(len(text.splitlines()) - 1, 2))
    proposed = session.do(session.editor.text_document_completion_async(params)).items
    first = min(proposed, key=lambda item: item.sort_text)
    assert (first.label, first.text_edit.new_text) == ("Result", "R:")
    assert first.documentation.startswith("What changed")


def test_inside_a_sentence_nothing_is_proposed(session: Talk, uri: str) -> None:
    session.open(uri, story())
    params = types.CompletionParams(here(uri), types.Position(4, 60))
    assert session.do(session.editor.text_document_completion_async(params)).items == ()


# The folder


def test_an_editor_that_pulls_is_not_sent_the_same_again(tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    with talk(can=capabilities(pull=True), folder=tmp_path) as session:
        session.say(lambda: session.editor.open(notes.as_uri(), FILLER))
        pull = session.editor.text_document_diagnostic_async
        first = session.do(pull(types.DocumentDiagnosticParams(here(notes.as_uri()))))
        assert [one.code for one in first.items] == ["G606"]
        again = types.DocumentDiagnosticParams(here(notes.as_uri()), previous_result_id=first.result_id)
        assert session.do(pull(again)).kind == "unchanged"
        session.say(lambda: session.editor.change(notes.as_uri(), 2, (None, story())))
        assert session.do(pull(again)).items == ()
        assert session.editor.published == []


def test_all_notes_of_the_folder_are_judged_with_their_progress(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FILLER)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "b.md").write_text(FILLER)
    (tmp_path / "c.txt").write_text(FILLER)
    (tmp_path / "starlint.toml").write_text("exclude = ['drafts/']")
    with talk(can=capabilities(pull=True), folder=tmp_path) as session:
        ask = session.editor.workspace_diagnostic_async
        found = session.do(ask(types.WorkspaceDiagnosticParams([], work_done_token="w")))
        assert [(Path(one.uri).name, len(one.items)) for one in found.items] == [("a.md", 1)]
        assert [one["kind"] for one in session.editor.progress] == ["begin", "report", "end"]
        known = [types.PreviousResultId(one.uri, one.result_id) for one in found.items]
        again = session.do(ask(types.WorkspaceDiagnosticParams(known)))
        assert [one.kind for one in again.items] == ["unchanged"]
        session.say(lambda: session.editor.open((tmp_path / "a.md").as_uri(), story()))
        opened = session.do(ask(types.WorkspaceDiagnosticParams(known)))
        assert [(one.version, one.items) for one in opened.items] == [(1, ())]


def test_a_change_of_the_settings_is_seen_and_a_mistake_in_them_is_shown_once(tmp_path: Path) -> None:
    notes, settings = tmp_path / "notes.md", tmp_path / "starlint.toml"
    changed = types.DidChangeWatchedFilesParams([types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)])
    with talk(can=capabilities(watch=True), folder=tmp_path) as session:
        editor = session.editor
        session.until(lambda: bool(editor.registered))
        assert editor.registered[0].method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        assert [one.code for one in session.open(notes.as_uri(), FILLER)] == ["G606"]
        settings.write_text("[severity]\nG606 = 'error'\n")
        session.say(lambda: editor.workspace_did_change_watched_files(changed))
        session.until(lambda: editor.published[-1].diagnostics[0].severity is types.DiagnosticSeverity.Error)
        settings.write_text("ignroe = ['G606']\n")
        session.say(lambda: editor.workspace_did_change_watched_files(changed))
        session.until(lambda: bool(editor.shown))
        assert "starlint.toml:1: ignroe" in editor.shown[0]
        session.change(notes.as_uri(), 2, (None, story()))
        assert len(editor.shown) == 1


def test_a_change_of_the_settings_is_seen_where_the_editor_does_not_tell_of_it(tmp_path: Path) -> None:
    notes, other, settings = tmp_path / "notes.md", tmp_path / "other.md", tmp_path / "starlint.toml"
    other.write_text(FILLER)
    with talk(can=capabilities(pull=True), folder=tmp_path) as session:
        editor = session.editor
        session.say(lambda: editor.open(notes.as_uri(), FILLER))
        first = session.do(editor.text_document_diagnostic_async(types.DocumentDiagnosticParams(here(notes.as_uri()))))
        assert [one.code for one in first.items] == ["G606"]
        of_folder = session.do(editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([])))
        assert [[one.code for one in item.items] for item in of_folder.items] == [["G606"]]
        settings.write_text("ignore = ['G606']\n")
        again = types.DocumentDiagnosticParams(here(notes.as_uri()), previous_result_id=first.result_id)
        second = session.do(editor.text_document_diagnostic_async(again))
        assert (second.kind, second.items) == ("full", ())
        session.until(lambda: editor.refreshed == 1)
        known = [types.PreviousResultId(one.uri, one.result_id) for one in of_folder.items]
        of_folder = session.do(editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(known)))
        assert [(item.kind, item.items) for item in of_folder.items] == [("full", ())]
        settings.write_text("exclude = ['other.md']\n")
        of_folder = session.do(editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([])))
        assert of_folder.items == ()
        settings.unlink()
        of_folder = session.do(editor.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([])))
        assert [[one.code for one in item.items] for item in of_folder.items] == [["G606"]]
        again.previous_result_id = second.result_id
        assert [one.code for one in session.do(editor.text_document_diagnostic_async(again)).items] == ["G606"]


def test_an_editor_that_is_sent_what_is_found_sees_a_change_of_the_settings_when_it_asks(tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    with talk(folder=tmp_path) as session:
        assert [one.code for one in session.open(notes.as_uri(), FILLER)] == ["G606"]
        (tmp_path / "starlint.toml").write_text("ignore = ['G606']\n")
        session.do(session.editor.text_document_code_lens_async(types.CodeLensParams(here(notes.as_uri()))))
        session.until(lambda: session.editor.published[-1].diagnostics == ())


def test_an_editor_that_knows_no_versions_is_sent_plain_edits(tmp_path: Path) -> None:
    with talk(can=capabilities(versions=False), folder=tmp_path) as session:
        session.open(URI, FILLER)
        fix = actions(session, URI, AT)[0]
        assert fix.edit is not None
        assert fix.edit.document_changes is None
        assert applied(FILLER, (fix.edit.changes or {})[URI]) == story(action=f"{ACTION} The rooms were full.")


def test_an_editor_may_set_its_options(tmp_path: Path) -> None:
    options = {"suppressionReason": "as I speak", "scoreCommand": "editor.openScore", "debounce": "soon"}
    with talk(folder=tmp_path, options=options) as session:
        session.open(URI, FILLER)
        lenses = session.do(session.editor.text_document_code_lens_async(types.CodeLensParams(here(URI))))
        assert (lenses[0].command.command, lenses[0].command.arguments) == ("editor.openScore", (URI, 1))
        texts = [edited(FILLER, one) for one in actions(session, URI, AT) if one.title.startswith("Suppress")]
        assert all("filler -- as I speak -->" in text for text in texts)


@pytest.mark.parametrize("settings", [{}, {"starlint": {"debounce": 0}}, None])
def test_options_that_later_settings_do_not_name_stay(tmp_path: Path, settings: object) -> None:
    with talk(folder=tmp_path, options={"suppressionReason": "as I speak"}) as session:
        told = types.DidChangeConfigurationParams(settings)
        session.say(lambda: session.editor.workspace_did_change_configuration(told))
        session.open(URI, FILLER)
        texts = [edited(FILLER, one) for one in actions(session, URI, AT) if one.title.startswith("Suppress")]
        assert ["filler -- as I speak -->" in text for text in texts] == [True] * 3


# What must not stop it


@pytest.mark.parametrize(
    "message",
    [
        b"no json",
        b"[1, 2]",
        b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": 3}}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {}}',
        b'{"jsonrpc": "2.0", "id": 99, "method": "no/such/method", "params": {}}',
        b'{"jsonrpc": "2.0", "id": 98, "method": "textDocument/hover", "params": {"textDocument": {"uri": "x:"}}}',
        b'{"jsonrpc": "1.0", "method": "initialized"}',
        b"\xff\xfe",
    ],
)
def test_a_malformed_message_stops_nothing(session: Talk, uri: str, message: bytes) -> None:
    writer = session.editor.protocol.writer
    assert writer is not None
    session.say(lambda: writer.write(b"Content-Length: %d\r\n\r\n%b" % (len(message), message)))  # type: ignore[func-returns-value]
    session.say(lambda: writer.write(b"Content-Type: nonsense\r\n"))  # type: ignore[func-returns-value]
    assert [one.code for one in session.open(uri, FILLER)] == ["G606"]


def test_a_request_that_an_edit_overtakes_is_no_error_to_the_writer(tmp_path: Path) -> None:
    text = "\n".join(f"## Seats {number}\n\n{FILLER}" for number in range(20))
    with talk(can=capabilities(watch=True), folder=tmp_path) as session:

        async def overtaken() -> None:
            session.editor.open(URI, text)
            lenses = session.editor.protocol.send_request("textDocument/codeLens", types.CodeLensParams(here(URI)))
            session.editor.change(URI, 2, (None, FILLER))
            await asyncio.wrap_future(lenses)

        with pytest.raises(JsonRpcException, match="has changed"):
            session.do(overtaken())
        assert [one.code for one in session.diagnostics(URI, 2)] == ["G606"]
        assert session.editor.shown == []


def test_a_document_that_is_not_open_has_nothing(session: Talk) -> None:
    assert (
        session.do(session.editor.text_document_hover_async(types.HoverParams(here("file:///b.md"), AT.start))) is None
    )
    assert actions(session, "file:///b.md", AT) == []
    params = types.CompletionParams(here("file:///b.md"), AT.start)
    assert session.do(session.editor.text_document_completion_async(params)) is None


def test_a_huge_document_is_refused_with_a_sentence(session: Talk, uri: str) -> None:
    assert session.open(uri, "word " * 2_100_000) == []
    assert any("larger than 5 MB" in sentence for sentence in session.editor.shown)
    session.change(uri, 2, (None, FILLER))
    assert [one.code for one in session.diagnostics(uri, 2)] == ["G606"]


def test_a_second_client_is_refused_on_a_port_of_this_machine_alone() -> None:
    server = subprocess.Popen(
        [sys.executable, "-m", "starlint", "server", "--tcp", "0"], stderr=subprocess.PIPE, text=True
    )
    assert server.stderr is not None
    address, _, port = server.stderr.readline().split()[-1].rpartition(":")
    assert address == "127.0.0.1"
    with socket.create_connection((address, int(port))) as first:
        first.sendall(request(1, "initialize", '{"capabilities": {}}'))
        assert b'"capabilities"' in first.recv(100_000)
        with socket.create_connection((address, int(port))) as second:
            said = second.recv(10_000)
        assert b"starlint already serves another editor" in said
        first.sendall(request(2, "shutdown", "null"))
        first.recv(10_000)
    assert server.wait(60) == 0
    server.stderr.close()


def request(number: int, method: str, params: str) -> bytes:
    body = f'{{"jsonrpc": "2.0", "id": {number}, "method": "{method}", "params": {params}}}'.encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def test_a_port_that_is_taken_is_an_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "starlint", "server", "--tcp", port], capture_output=True, text=True
        )
    assert done.returncode == 2
    assert done.stderr == f"Error: port {port}: {os.strerror(errno.EADDRINUSE)}; choose another one\n"


@pytest.mark.parametrize("arguments", [["--tcp", "99999"], ["--stdio", "--tcp", "0"], ["--tcp", "x"]])
def test_a_wrong_port_is_an_error(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", "starlint", "server", *arguments], capture_output=True, text=True)
    assert done.returncode == 2
    assert "Error: " in done.stderr
