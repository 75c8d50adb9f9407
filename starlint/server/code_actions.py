"""What an editor offers to do: the fixes of findings at a place, all safe fixes at once, comments that suppress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from starlint.file_report import FileReport
from starlint.finding import Edit, Finding, Span
from starlint.fixed_text import Lint, fixable, fixed_text
from starlint.server.diagnostics import diagnostic
from starlint.server.documents import Document
from starlint.suppressions.scopes import ABOUT_COMMENTS
from starlint.suppressions.writer import comment_for_file, comment_for_line, comment_for_story

FIX_ALL = "source.fixAll.starlint"
FIX_ALL_COMMAND = "starlint.fixAll"  # for editors that show no source actions
REASON = "not a fault here"  # of a comment that an editor writes, if the settings of the editor name no other


def code_actions(
    file: FileReport, document: Document, params: types.CodeActionParams, lint: Lint, reason: str = REASON
) -> list[types.CodeAction]:
    """The actions for a range, of the kinds that the editor asks for."""
    only = params.context.only
    found = [*_of_findings(file, document, document.span(params.range), reason), *_of_file(file, document, lint, only)]
    return [action for action in found if _is_wanted(action, only)]


def _is_wanted(action: types.CodeAction, only: Iterable[str] | None) -> bool:
    """Whether an editor asks for actions of this kind: "source" includes "source.fixAll.starlint"."""
    kind = action.kind or ""
    return only is None or any(kind == wanted or kind.startswith(f"{wanted}.") for wanted in only)


def _of_findings(file: FileReport, document: Document, span: Span, reason: str) -> Iterator[types.CodeAction]:
    here = [one for one in file.report.findings if one.span.start <= span.end and span.start <= one.span.end]
    for finding in here:
        for number, fix in enumerate(finding.fixes):
            yield _quick_fix(
                finding, file, document, fix.title.rstrip("."), fix.edits, preferred=not number and fix.safe
            )
    for finding in here:
        for title, edit in _suppressions(finding, file, document.text, reason):
            yield _quick_fix(finding, file, document, title, (edit,), preferred=False)


def _suppressions(finding: Finding, file: FileReport, text: str, reason: str) -> Iterator[tuple[str, Edit]]:
    if finding.code in ABOUT_COMMENTS:  # a comment that suppresses a finding about comments helps nobody
        return
    rule = f"{finding.code} {finding.name}"
    yield f"Suppress {rule} here", comment_for_line(text, finding, reason)
    if finding.story is not None:
        edit = comment_for_story(text, finding, file.report.notes.stories[finding.story], reason)
        if edit is not None:
            yield f"Suppress {rule} in this story", edit
    yield f"Suppress {rule} in this file", comment_for_file(text, finding, reason)


def _quick_fix(
    finding: Finding, file: FileReport, document: Document, title: str, edits: Iterable[Edit], preferred: bool
) -> types.CodeAction:
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(finding, file, document)],
        is_preferred=preferred or None,
        edit=workspace_edit(document, edits),
    )


def _of_file(
    file: FileReport, document: Document, lint: Lint, only: Iterable[str] | None
) -> Iterator[types.CodeAction]:
    """All safe fixes; computed only where somebody asks for them, or there are several to offer."""
    able = sum(1 for _ in fixable(file.report.findings))
    title = f"Fix all that is safe to fix ({able})"
    if able and only is not None and _is_wanted(types.CodeAction(title, kind=FIX_ALL), only):
        yield types.CodeAction(title, kind=FIX_ALL, edit=workspace_edit(document, all_fixes(file, document, lint)))
    elif able > 1 and only is None:
        command = types.Command(title, FIX_ALL_COMMAND, arguments=[document.uri])
        yield types.CodeAction(title, kind=FIX_ALL, command=command)


def all_fixes(file: FileReport, document: Document, lint: Lint) -> list[Edit]:
    """All safe fixes together, as one edit of what changes."""
    fixed = fixed_text(document.text, lint, report=file.report)
    return [difference(fixed.before, fixed.after)] if fixed.changed else []


def difference(before: str, after: str) -> Edit:
    """The edit that makes one text of the other, without what they begin and end with alike."""
    shorter = min(len(before), len(after))
    start = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    rest = shorter - start
    end = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    return Edit(Span(start, len(before) - end), after[start : len(after) - end])


def unversioned(action: types.CodeAction) -> types.CodeAction:
    """The same action for an editor that knows no versions of documents."""
    action.edit = plain_edit(action.edit) if action.edit else None
    return action


def plain_edit(edit: types.WorkspaceEdit) -> types.WorkspaceEdit:
    """The same edits, for whichever version the editor has."""
    changes = (change for change in edit.document_changes or () if isinstance(change, types.TextDocumentEdit))
    plain = {one.text_document.uri: [edit for edit in one.edits if isinstance(edit, types.TextEdit)] for one in changes}
    return types.WorkspaceEdit(changes=plain)


def workspace_edit(document: Document, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Edits of one version of a document, so that an editor with a later one refuses them."""
    identifier = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, list(document.edits(edits)))])
