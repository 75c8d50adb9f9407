"""What people put into notes, titles, file names and settings is shown and never acted upon, in every format."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from starlint.catalog import catalog
from starlint.cli import starlint
from starlint.coverage import coverage, framework_named
from starlint.file_report import FileReport
from starlint.inert import chunks_without_commands, json_text, one_line, printable_lines, without_commands
from starlint.linter import lint
from starlint.reports import COVERAGES, FORMATS, SCORES, Chunks
from starlint.reports.render_options import RenderOptions
from starlint.scored_story import story_bank

PAYLOADS = {
    "escape": "\x1b[31mred",
    "link": "\x1b]8;;https://example.org\x07here",
    "one-byte escape": "\x9b31mred",
    "entity": "&#27;[31mred",
    "next line": "\x85::error::pwned",
    "line separator": "\u2028::error::pwned",
    "turned text": "\u202eder",
    "isolated text": "\u2067der\u2069",
    "backspace": "good\x08\x08\x08\x08evil",
    "command": "::error file=a.md::pwned",
    "spaced command": "   ::set-output name=a::b",
    "old command": "##[error]pwned",
    "azure": "a ##vso[task.setvariable variable=a]b",
    "teamcity": "##teamcity[buildProblem]",
    "encoded command": "%0A::error::pwned",
    "markup": "[red]boom[/red] [link=https://example.org]x[/link]",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "template": "{{ 7*7 }}{% raw %}",
    "formula": "=HYPERLINK(A1)",
    "tab formula": "\t=1+1",
    "end of data": "]]></system-out>",
    "half a letter": "\ud800",
}
LIVE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"^\s*::", re.M)
OLD_COMMAND = re.compile(r"##\w{0,20}\[")
OURS = re.compile(r"::(?:error|warning|notice) file=[^\n]*,title=[A-Z]\d{3} [a-z-]+::[^\n]*\Z")
RULES = catalog().rules


def notes(payload: str) -> str:
    """A story with a payload in each of its places, and a stub."""
    return (
        f"# {payload}\n\n## {payload} and more\n\nPrinciples: Ownership, {payload}\n\n"
        f"**Situation:** {payload} In May 2022 we ran the kitchen of a hospital, and trays came back, {payload}.\n\n"
        f"**Task:** {payload}\n\n**Action:** {payload} We looked into it, I helped with it, and {payload} was done.\n"
        f"{payload} TODO {payload}\n\n**Result:** It went well, {payload}, and everyone was happy.\n{payload}\n\n"
        f"<!-- starlint-disable {payload} -->\n\n## Tell me about a time you failed {payload}?\n\n{payload}\n"
    )


def file_of(payload: str) -> FileReport:
    # The name comes as `files.shown` passes it on; a slash would make folders of it.
    name = one_line(f"{payload.replace('/', '_')}.md")
    return FileReport(name, lint(notes(payload), RULES), {rule.code: rule for rule in RULES})


def reports(payload: str) -> Iterator[tuple[str, str]]:
    """Each format by its name, as it leaves starlint."""
    files = [file_of(payload)]
    bank = story_bank(files)
    covered = coverage(bank, framework_named("amazon"), RULES)
    options = RenderOptions(details=True)
    for command, forms in FORMATS.items():
        yield from ((f"{command} {form}", text_of(render(files, options))) for form, render in forms.items())
    yield from ((f"score {form}", text_of(render(bank, options))) for form, render in SCORES.items())
    yield from ((f"coverage {form}", text_of(render(covered, options))) for form, render in COVERAGES.items())


def text_of(chunks: Chunks) -> str:
    pieces = chunks_without_commands(chunks)
    whole = b"".join(piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace") for piece in pieces)
    return whole.decode("utf-8")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_payload_is_live_in_any_format(payload: str) -> None:
    for form, text in reports(payload):
        assert LIVE.findall(text) == [], form
        assert OLD_COMMAND.findall(text) == [], form
        commands = [line for line in text.splitlines() if COMMAND.match(line)]
        assert all(form == "check github" and OURS.match(line) for line in commands), form
        CHECKED.get(form.partition(" ")[2], lambda *_: None)(text, payload)


def check_html(text: str, payload: str) -> None:
    page = Page()
    page.feed(text)
    assert not page.tags & {"script", "img", "iframe", "object", "embed", "form"}
    assert not [name for name in page.attributes if name.startswith("on")]
    assert "7*7" not in payload or "7*7" in text


class Page(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


def check_markdown(text: str, payload: str) -> None:
    assert re.findall(r"(?<!\\)<(?!!-- Written by)", text) == []


def check_csv(text: str, payload: str) -> None:
    rows = list(csv.reader(StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "\r")] == []


def check_json(text: str, payload: str) -> None:
    json.loads(text)


def check_lines(text: str, payload: str) -> None:
    for line in text.splitlines():
        json.loads(line)


def check_xml(text: str, payload: str) -> None:
    ElementTree.fromstring(text)


CHECKED: dict[str, Callable[[str, str], None]] = {
    "html": check_html,
    "markdown": check_markdown,
    "csv": check_csv,
    "json-lines": check_lines,
    **dict.fromkeys(("json", "sarif", "gitlab", "rdjson"), check_json),
    **dict.fromkeys(("junit", "checkstyle"), check_xml),
}


def test_markup_of_the_library_is_shown_as_it_is_written() -> None:
    shown = dict(reports(PAYLOADS["markup"]))
    for form in ("score table", "coverage table", "check stories", "inspect tree"):
        assert "[red]boom[/red]" in shown[form], form


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_payload_is_live_in_an_error(payload: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    payload = payload.replace("\ud800", "x")
    Path("notes.md").write_text(notes(payload), encoding="utf-8")
    Path("broken.toml").write_text(f"select = [{json.dumps(payload)}]", encoding="utf-8")
    for arguments in (
        ["check", f"a\n{payload}.md"],
        [f"\n{payload}"],
        ["check", "--format", f"\n{payload}", "notes.md"],
        ["check", "--select", f"\n{payload}", "notes.md"],
        ["check", "--config", "broken.toml", "notes.md"],
        ["check", "--config", f"\n{payload}", "notes.md"],
        ["check", "--baseline", f"\n{payload}", "notes.md"],
        ["check", "--output", f"\n{payload}/x", "notes.md"],
        ["check", f"--\n{payload}", "notes.md"],
        ["coverage", "--framework", f"\n{payload}", "notes.md"],
        ["rule", f"\n{payload}"],
        ["new", f"\n{payload}", "--to", f"gone/\n{payload}"],
        ["score", "--min-score", "100", "notes.md"],
        ["config", "--config", f"exclude = [{json.dumps(payload)}]"],
    ):
        result = CliRunner().invoke(starlint, arguments, catch_exceptions=False)
        assert LIVE.findall(result.output) == [], arguments
        assert COMMAND.findall(result.output) == [], arguments
        assert OLD_COMMAND.findall(result.output) == [], arguments


@pytest.mark.parametrize("form", [*FORMATS["check"]])
def test_a_name_for_standard_input_with_a_line_break_begins_no_line(form: str) -> None:
    name = "a.md\n::error::pwned"
    arguments = ["check", "--isolated", "--format", form, "--stdin-filename", name, "-"]
    result = CliRunner().invoke(starlint, arguments, input=notes("x"), catch_exceptions=False)
    assert [line for line in result.output.splitlines() if COMMAND.match(line) and not OURS.match(line)] == []


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_no_rule_of_one_s_own_is_live_in_the_list_of_rules(form: str, tmp_path: Path) -> None:
    source = (Path(__file__).parents[2] / "rules" / "G606.toml").read_text(encoding="utf-8")
    text = source.replace("G606", "X606").replace('"filler"', '"filling"')
    text = re.sub(r'(?m)^question = ".*"$', r'question = "\\u001B[31m \\n::error::x ##[error]"', text)
    text = re.sub(r'(?m)^title = ".*"$', r'title = "\\u001B[31m \\n::error::x ##[error]"', text)
    (tmp_path / "X606.toml").write_text(text, encoding="utf-8")
    config = ["--config", f"rule-paths = [{json.dumps(str(tmp_path))}]"]
    for arguments in (["rules", "--format", form], ["rule", "X606"]):
        result = CliRunner().invoke(starlint, [*arguments, *config], catch_exceptions=False)
        assert result.exit_code == 0
        assert (LIVE.findall(result.output), COMMAND.findall(result.output)) == ([], [])
        assert OLD_COMMAND.findall(result.output) == []


def test_what_is_inert_already_stays_as_it_is() -> None:
    for text in ("", "Émile said: “3 %” 🙂 עברית", "a::b", "# [x]", "a\tb\n\nc", "std::vector", "x ::y"):
        assert printable_lines(text) == text
    assert json.loads(json_text({"##[a]": "\x9b\u202e##vso[b]\x1b"})) == {"##[a]": "\x9b\u202e##vso[b]\x1b"}


def test_a_command_is_found_where_pieces_of_a_report_meet() -> None:
    assert "".join(map(str, chunks_without_commands(["a\n", "  ", "::error::x", "\n", "::b", "c", "::d"]))) == (
        "a\n  : :error::x\n: :bc::d"
    )
    assert without_commands("::a\n\t::b\nc::d") == ": :a\n\t: :b\nc::d"
