"""Reports for programs: each as its readers define it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

from starlint.catalog import catalog
from starlint.file_report import FileReport
from starlint.finding import Related, Severity, Span
from starlint.reports import FOR_PEOPLE, FORMATS
from starlint.reports.render_options import RenderOptions
from tests.builders import notes
from tests.reports.made import at, file, finding

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "sarif-schema-2.1.0.json"
NOTES = notes("S: In March the run failed.", "A: 🎉 We rewrote it.", "R: It works.")
RULES = {rule.code: rule for rule in catalog().rules}
WE, WORKS = at(NOTES.text, "We"), at(NOTES.text, "It works")
GRAVE = finding(WE, message='50 % say "we": <a>, b.')
MILD = finding(WORKS, Severity.INFO, message="No figure.", advice="Add one.")
TOLD = replace(file(NOTES, GRAVE, MILD, name="my notes/März.md"), rules=RULES)

COUNTING = replace(file(NOTES, replace(GRAVE, related=(Related(WORKS, "a detail"),))), rules=RULES)


def written(form: str, *files: FileReport, **page: Any) -> bytes:
    """The whole report."""
    chunks = FORMATS["check"][form](iter(files or (TOLD,)), RenderOptions(**page))
    return b"".join(chunk if isinstance(chunk, bytes) else chunk.encode() for chunk in chunks)


def loaded(form: str, *files: FileReport, **page: Any) -> Any:
    """The whole report, read as JSON."""
    return json.loads(written(form, *files, **page))


@pytest.mark.parametrize("form", FORMATS["check"])
def test_a_run_without_files_and_a_file_without_findings_are_reported(form: str) -> None:
    assert isinstance(written(form, file("")), bytes)
    assert FORMATS["check"][form](iter(()), RenderOptions()) is not None


@pytest.mark.parametrize("form", sorted(FORMATS["check"].keys() - FOR_PEOPLE))
def test_a_report_for_programs_is_utf_8_and_never_coloured(form: str) -> None:
    painted = written(form, paint=lambda text, ink: f"\x1b[31m{text}", link=lambda text, address: "\x1b]8;;")
    assert "März" in painted.decode().replace("M%C3%A4rz", "März")
    assert b"\x1b" not in painted


@pytest.mark.parametrize("form", FORMATS["check"])
def test_strange_characters_break_no_report(form: str) -> None:
    text = "A: We \x1b[31m \x00\ufffe \ud800 ]]> rewrote it."
    odd = finding(at(text, "We"), message=text, story=None)
    whole = written(form, file(text, odd, name="od\ud800d.md".encode("utf-8", "replace").decode()))
    assert b"\x1b" not in whole
    whole.decode()
    if form in ("junit", "checkstyle"):
        ElementTree.fromstring(whole)


def test_concise_is_a_line_per_finding_and_a_summary() -> None:
    assert written("concise").decode() == (
        'my notes/März.md:3:6: A201 thin-action [error] 50 % say "we": <a>, b.\n'
        "my notes/März.md:5:4: A201 thin-action [info] No figure.\n"
        "1 story, 1 error, 1 info\n"
    )


def test_grouped_stands_in_columns_under_the_file() -> None:
    text = "\n" * 9 + NOTES.text
    lower = replace(NOTES, text=text)
    shown = written("grouped", file(lower, finding(at(text, "We")), finding(Span(0, 0), Severity.WARNING)), width=40)
    assert shown.decode() == (
        "notes.md\n"
        "  12:6  error    A201 thin-action\n"
        "                 The Action has 4 words.\n"
        "   1:1  warning  A201 thin-action\n"
        "                 The Action has 4 words.\n"
        "\n"
        "1 story, 1 error, 1 warning\n"
    )


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_a_quiet_report_has_no_summary(form: str) -> None:
    assert b"1 story" not in written(form, quiet=True)
    assert written(form, file(NOTES), quiet=True) == b""


def test_a_code_leads_to_the_file_of_its_rule_until_there_is_a_page() -> None:
    shown = written("concise", link=lambda text, address: f"<{text} {address}>").decode()
    assert f"März.md:3:6: <A201 {RULES['A201'].path.resolve().as_uri()}> thin-action" in shown


def test_a_code_leads_to_the_page_of_its_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STARLINT_DOCS", "https://docs.example.org/starlint/")
    shown = written("concise", link=lambda text, address: f"<{text} {address}>").decode()
    assert "März.md:3:6: <A201 https://docs.example.org/starlint/rules/A201/> thin-action" in shown


def test_counts_are_sorted_by_how_often_a_rule_was_met() -> None:
    chunks = FORMATS["check --statistics"]["full"](iter([TOLD, file(NOTES, *[MILD] * 11)]), RenderOptions())
    assert "".join(map(str, chunks)) == (
        "12  A201 thin-action [info]\n 1  A201 thin-action [error]\n\n2 stories, 1 error, 12 infos\n"
    )


def test_counts_may_be_had_as_json() -> None:
    (chunk,) = FORMATS["check --statistics"]["json"](iter([TOLD]), RenderOptions())
    assert json.loads(chunk) == [
        {"code": "A201", "name": "thin-action", "severity": "error", "count": 1},
        {"code": "A201", "name": "thin-action", "severity": "info", "count": 1},
    ]


def test_json_has_all_of_a_finding() -> None:
    document = loaded("json", errors=["gone.md: no such file"])
    assert document["schema_version"] == 2
    assert document["summary"] == {"files": 1, "stories": 1, "error": 1, "warning": 0, "info": 1}
    assert document["troubles"] == ["gone.md: no such file"]
    first = document["findings"][0]
    assert len(first.pop("fingerprint")) == 64
    assert first == {
        "path": "my notes/März.md",
        "code": "A201",
        "name": "thin-action",
        "severity": "error",
        "line": 3,
        "column": 6,
        "end_line": 3,
        "end_column": 8,
        "message": GRAVE.message,
        "advice": GRAVE.advice,
        "story": None,
    }


def test_json_has_the_words_that_a_finding_counts() -> None:
    [found] = loaded("json", COUNTING)["findings"]
    assert found["related"] == [
        {"line": 5, "column": 4, "end_line": 5, "end_column": 12, "text": "It works", "note": "a detail"}
    ]


def test_json_lines_are_the_findings_of_json() -> None:
    lines = written("json-lines").decode().splitlines()
    assert [json.loads(line) for line in lines] == loaded("json")["findings"]


# SARIF


@dataclass(frozen=True)
class Suppressing:
    """A report with a suppressed finding, and one that the baseline holds."""

    file: FileReport

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file.report, name)

    @property
    def suppressed(self) -> list[SimpleNamespace]:
        return [
            SimpleNamespace(finding=MILD, reason="No figure is public."),
            SimpleNamespace(finding=GRAVE, reason=""),
        ]

    @property
    def known(self) -> list[object]:
        return [GRAVE]


SUPPRESSED = replace(TOLD, report=Suppressing(TOLD))  # type: ignore[arg-type]


def run_of(*files: FileReport, **page: Any) -> Any:
    """The one run of the log."""
    (run,) = loaded("sarif", *files, **page)["runs"]
    return run


@pytest.mark.skipif(not SCHEMA.exists(), reason="the published schema is not part of the project")
def test_sarif_is_valid_by_the_published_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_bytes()))
    for log in (
        loaded("sarif", SUPPRESSED, TOLD, COUNTING, errors=["gone.md: no such file"]),
        loaded("sarif", file("")),
    ):
        assert [error.message for error in validator.iter_errors(log)] == []


def test_sarif_names_its_version_and_schema() -> None:
    log = loaded("sarif")
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")


def test_sarif_explains_each_rule_in_text_and_markdown() -> None:
    driver = run_of()["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    (thin,) = (rule for rule in driver["rules"] if rule["id"] == "A201")
    rule = RULES["A201"]
    assert thin["name"] == "thin-action"
    assert thin["shortDescription"] == {"text": "The Action says too little about what you did."}
    assert "helpUri" not in thin  # nothing is published
    assert thin["defaultConfiguration"] == {"level": "error"}
    for text in thin["help"].values():
        assert rule.advice.strip() in text
        assert rule.source
        assert f"Source of the advice: {'[' if text.startswith('**') else ''}{rule.source.title}" in text
    assert thin["help"]["markdown"].startswith("**A201 thin-action**")


def test_sarif_points_at_the_page_of_each_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STARLINT_DOCS", "https://code.example.org/starlint/rules/{code}.toml")
    rules = run_of()["tool"]["driver"]["rules"]
    assert [rule["helpUri"] for rule in rules] == [
        f"https://code.example.org/starlint/rules/{code}.toml" for code in RULES
    ]


def test_sarif_counts_columns_in_utf_16_which_takes_two_for_an_emoji() -> None:
    run = run_of()
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "my%20notes/M%C3%A4rz.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 9},
    }


def test_sarif_has_the_words_that_a_finding_counts() -> None:
    [result] = run_of(COUNTING)["results"]
    [place] = result["relatedLocations"]
    assert place["message"] == {"text": "a detail"}
    assert place["physicalLocation"]["region"] == {"startLine": 5, "startColumn": 4, "endLine": 5, "endColumn": 12}


def test_sarif_levels_follow_severities_and_point_at_their_rules() -> None:
    run = run_of(file(NOTES, *(finding(WE, severity) for severity in Severity)))
    assert [result["level"] for result in run["results"]] == ["note", "warning", "error"]
    rules = run_of()["tool"]["driver"]["rules"]
    assert {rules[result["ruleIndex"]]["id"] for result in run_of()["results"]} == {"A201"}


def test_sarif_keeps_what_was_suppressed_with_the_reason() -> None:
    reported = [result["suppressions"] for result in run_of(SUPPRESSED)["results"]]
    assert reported == [
        [],
        [],
        [{"kind": "inSource", "justification": "No figure is public."}],
        [{"kind": "inSource"}],
        [{"kind": "external", "justification": "in the baseline"}],
    ]


def test_json_keeps_what_was_suppressed_with_the_reason() -> None:
    reported = loaded("json", SUPPRESSED)["suppressed"]
    assert [(entry["line"], entry["reason"]) for entry in reported] == [(5, "No figure is public."), (3, None)]


def test_sarif_says_whether_everything_could_be_read() -> None:
    assert run_of()["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    (invocation,) = run_of(errors=["gone.md: no such file"])["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "gone.md: no such file"}


def fingerprints_of(form: str, reported: FileReport) -> list[str]:
    """The fingerprints of a report."""
    keys: dict[str, Callable[[Any], list[str]]] = {
        "sarif": lambda log: [result["partialFingerprints"]["starlint/v1"] for result in log["runs"][0]["results"]],
        "gitlab": lambda entries: [entry["fingerprint"] for entry in entries],
        "json": lambda document: [entry["fingerprint"] for entry in document["findings"]],
    }
    return keys[form](loaded(form, reported))


@pytest.mark.parametrize("form", ["sarif", "gitlab", "json"])
def test_a_fingerprint_outlives_a_move_to_another_line(form: str) -> None:
    before = "S: We ran.\nA: We wrote it.\n"
    after = "# New\n\n" + before.replace("\n", "\r\n").replace("We wrote", "  we  wrote")
    span, moved = at(before, "We wrote"), at(after, "we  wrote")
    first = fingerprints_of(form, file(before, finding(span, story=None)))
    assert first == fingerprints_of(form, file(after, finding(moved, message="Another figure.", story=None)))
    assert first != fingerprints_of(form, file(before, finding(at(before, "We ran"), story=None)))


@pytest.mark.parametrize("form", ["sarif", "gitlab", "json"])
def test_no_two_findings_have_one_fingerprint(form: str) -> None:
    assert len(set(fingerprints_of(form, file(NOTES, GRAVE, GRAVE, MILD, MILD)))) == 4


# Code hosts


def unescaped(text: str) -> str:
    """As the runner of GitHub reads a property: https://github.com/actions/runner, ActionCommand.cs."""
    for escaped, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, character)
    return text


def test_github_commands_are_read_back_as_they_were_meant() -> None:
    odd = replace(TOLD, name="a,b:c%2C.md")
    first, second = written("github", odd).decode().splitlines()
    command = re.fullmatch(r"::(\w+) ([^:]+)::(.*)", first)
    assert command
    properties = dict(pair.split("=", 1) for pair in command[2].split(","))
    assert command[1] == "error"
    assert {key: unescaped(value) for key, value in properties.items()} == {
        "file": "a,b:c%2C.md",
        "line": "3",
        "endLine": "3",
        "col": "6",
        "endColumn": "8",
        "title": "A201 thin-action",
    }
    assert unescaped(command[3]) == f"{GRAVE.message}\n{GRAVE.advice}"
    assert second.startswith("::notice ")


def test_github_is_given_no_columns_for_several_lines() -> None:
    reported = written("github", file(NOTES, finding(Span(0, len(NOTES.text.rstrip())))))
    assert reported.startswith(b"::error file=notes.md,line=1,endLine=5,title=A201 thin-action::")


@pytest.mark.parametrize("form", ["github", "gitlab", "rdjson"])
def test_a_path_is_given_from_the_root_of_the_repository(form: str, tmp_path: Path) -> None:
    inside = file(NOTES, GRAVE, name=str(tmp_path / "bank" / "notes.md"))
    assert b"bank/notes.md" in written(form, inside, root=str(tmp_path))
    assert str(tmp_path).encode() not in written(form, inside, root=str(tmp_path))
    outside = file(NOTES, GRAVE, name=os.path.join("..", "notes.md"))
    assert b".." not in written(form, outside, root=os.getcwd())


def test_gitlab_is_given_path_lines_and_severity() -> None:
    first, second = loaded("gitlab")
    assert len(first.pop("fingerprint")) == 64
    assert first == {
        "description": f"A201 thin-action: {GRAVE.message}",
        "check_name": "A201",
        "severity": "major",
        "location": {"path": "my notes/März.md", "lines": {"begin": 3, "end": 3}},
    }
    assert second["severity"] == "info"


def test_rdjson_counts_columns_in_bytes_of_utf_8() -> None:
    document = loaded("rdjson")
    assert document["source"] == {"name": "starlint"}
    assert document["diagnostics"][0] == {
        "message": f"{GRAVE.message}\n{GRAVE.advice}",
        "location": {
            "path": "my notes/März.md",
            "range": {"start": {"line": 3, "column": 9}, "end": {"line": 3, "column": 11}},
        },
        "severity": "ERROR",
        "code": {"value": "A201 thin-action"},
    }


# Build servers


def test_junit_is_a_suite_per_file_with_a_case_per_finding() -> None:
    root = ElementTree.fromstring(written("junit", TOLD, file(NOTES, name="good.md"), errors=["gone.md: none"]))
    assert (root.tag, root.attrib) == (
        "testsuites",
        {"name": "starlint", "tests": "4", "failures": "1", "errors": "1"},
    )
    weak, good, unread = root
    assert weak.attrib == {"name": "my notes/März.md", "tests": "2", "failures": "1", "errors": "0"}
    assert [case.get("name") for case in weak] == ["A201 thin-action at 3:6", "A201 thin-action at 5:4"]
    failure = weak[0][0]
    assert (failure.tag, failure.get("message"), failure.text) == ("failure", GRAVE.message, GRAVE.advice)
    assert weak[1][0].tag == "system-out"
    assert [(case.get("name"), len(case)) for case in good] == [("story at 1", 0)]
    assert unread[0][0].attrib == {"message": "gone.md: none"}


def test_checkstyle_is_an_element_per_file_with_its_errors() -> None:
    root = ElementTree.fromstring(written("checkstyle", TOLD, file(NOTES, name="good.md")))
    assert (root.tag, root.attrib) == ("checkstyle", {"version": "4.3"})
    weak, good = root
    assert weak.attrib == {"name": "my notes/März.md"}
    assert [error.attrib for error in weak] == [
        {"line": "3", "column": "6", "severity": "error", "message": GRAVE.message, "source": "starlint.A201"},
        {"line": "5", "column": "4", "severity": "info", "message": "No figure.", "source": "starlint.A201"},
    ]
    assert len(good) == 0


# Many findings


def test_a_rule_is_shown_so_many_times_and_then_counted() -> None:
    shown = written("full", file(NOTES, *[GRAVE] * 57, name="a.md"), file(NOTES, MILD, name="b.md")).decode()
    assert shown.count("= help:") == 20
    assert shown.endswith(
        "A201 thin-action: … and 38 more\n"
        "To see every one: --format concise, or --excerpts with a higher number\n"
        "\n"
        "2 stories, 57 errors, 1 info\n"
    )
    assert written("full", file(NOTES, *[GRAVE] * 57), excerpts=57).decode().count("= help:") == 57


def test_ten_thousand_findings_are_a_few_screens() -> None:
    text = "A: We rewrote it.\n" * 10_000
    many = [finding(Span(index * 18 + 3, index * 18 + 5), story=None) for index in range(10_000)]
    assert len(written("full", file(text, *many)).splitlines()) < 200
    assert len(written("concise", file(text, *many)).splitlines()) == 10_001
