"""Settings: read and merged, and every mistake reported with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from starlint.catalog import catalog
from starlint.errors import ConfigError
from starlint.finding import Severity
from starlint.globs import Glob
from starlint.notes.story import SectionKind
from starlint.settings.config import Config, FailOn, fragment, layers_of, merged, nearest_file, option
from starlint.settings.resolver import Resolver, resolver_for
from starlint.settings.rules import selection


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(text: str, name: str = "starlint.toml") -> Path:
    path = Path.cwd() / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


EVERYTHING = """\
extend = "base.toml"
select = ["A", "missing-metrics"]
ignore = ["A202"]
extend-select = ["S"]
include = ["*.txt"]
exclude = ["drafts"]
words-per-minute = 120
target-minutes = 3
framework = "amazon"
rule-paths = ["house"]
fail-on = "error"
max-warnings = 4

[severity]
thin-action = "info"

[rules.thin-action]
least-words = 40

[per-file-ignores]
"old/*.md" = ["R"]

[labels]
"My part" = "action"
"""


def test_every_key_is_read() -> None:
    written("")
    written("", "base.toml")
    written("", "house/X900.toml")
    here = Path.cwd()
    assert merged(layers_of(written(EVERYTHING))).config == Config(
        extend=(here / "base.toml",),
        select=("A", "missing-metrics"),
        ignore=("A202",),
        extend_select=("S",),
        severity=(("thin-action", Severity.INFO),),
        rules=(("thin-action", {"least-words": 40}),),
        per_file_ignores=((Glob(here, "old/*.md"), ("R",)),),
        include=(Glob(here, "*.txt"),),
        exclude=(Glob(here, "drafts"),),
        words_per_minute=120,
        target_minutes=3.0,
        labels=(("My part", SectionKind.ACTION),),
        framework="amazon",
        rule_paths=(here / "house",),
        fail_on=FailOn.ERROR,
        max_warnings=4,
    )


def test_every_value_knows_its_line() -> None:
    written("", "base.toml")
    written("", "house/X900.toml")
    origins = merged(layers_of(written(EVERYTHING))).origins
    assert {key: origin.where for key, origin in origins.items()} == {
        "extend": "starlint.toml:1",
        "select": "starlint.toml:2",
        "ignore": "starlint.toml:3",
        "extend-select": "starlint.toml:4",
        "include": "starlint.toml:5",
        "exclude": "starlint.toml:6",
        "words-per-minute": "starlint.toml:7",
        "target-minutes": "starlint.toml:8",
        "framework": "starlint.toml:9",
        "rule-paths": "starlint.toml:10",
        "fail-on": "starlint.toml:11",
        "max-warnings": "starlint.toml:12",
        "severity": "starlint.toml:14",
        "severity.thin-action": "starlint.toml:15",
        "rules": "starlint.toml:17",
        "rules.thin-action": "starlint.toml:17",
        "per-file-ignores": "starlint.toml:20",
        "per-file-ignores.old/*.md": "starlint.toml:21",
        "labels": "starlint.toml:23",
        "labels.My part": "starlint.toml:24",
    }


MISTAKES = [
    ('\nselct = ["A"]', '2: selct: unknown key; did you mean "select"?'),
    ("per_file_ignores = {}", '1: per_file_ignores: unknown key; did you mean "per-file-ignores"?'),
    ('select = "A"', '1: select: expected a list of strings, found "A"'),
    ("select = []", "1: select: expected at least one rule, found an empty list"),
    ('select = ["A", 3]', "1: select, item 2: expected a string, found 3"),
    ("severity = 3", "1: severity: expected a table, found 3"),
    ('[severity]\n\nA = "eror"', '3: severity.A: unknown word "eror"; did you mean "error"?'),
    ("severity.A = 3", "1: severity.A: expected a word, found 3"),
    ("[rules]\nA201 = 3", "2: rules.A201: expected a table, found 3"),
    ('[per-file-ignores]\n"a.md" = "A"', '2: per-file-ignores.a.md: expected a list of strings, found "A"'),
    ('[labels]\n"My part" = "acton"', '2: labels.My part: unknown word "acton"; did you mean "action"?'),
    ('[labels]\n"*" = "action"', "2: labels.*: expected a label with a letter in it"),
    ("words-per-minute = 0", "1: words-per-minute: expected 1 or more, found 0"),
    ("target-minutes = 61", "1: target-minutes: expected more than 0, at most 60, found 61"),
    ("max-warnings = -1", "1: max-warnings: expected 0 or more, found -1"),
    ('fail-on = "warn"', '1: fail-on: expected one of "error", "warning", "info", "never", found "warn"'),
    ('framework = "amazn"', '1: framework: unknown framework "amazn"; did you mean "amazon"?'),
    ('framework = "own.toml"', "1: framework: no such file; expected one as seen from the folder of these settings"),
    ('extend = "gone.toml"', "1: extend: no such file: gone.toml"),
    ('extend = "starlint.toml"', "1: extend: starlint.toml extends this file, so neither can be read first"),
    (
        'exclude = ["[z-a].md"]',
        '1: exclude: expected a pattern as in a .gitignore, found "[z-a].md": expected a range from low to high,'
        " found z-a",
    ),
    ('rule-paths = ["gone"]', "1: rule-paths: no such folder: gone"),
    ("rule-paths = [3]", "1: rule-paths, item 1: expected a path, found 3"),
    ("select = [\n", "2: invalid TOML: Invalid value (at end of document)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), MISTAKES, ids=[text for text, _ in MISTAKES])
def test_a_mistake_is_reported_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        merged(layers_of(written(text)))
    expected = sentence.partition(": ")[2] if "end of document" in sentence else f"starlint.toml:{sentence}"
    assert str(caught.value).endswith(expected)


def places(caught: pytest.ExceptionInfo[ConfigError]) -> list[str]:
    """The line and the key of each mistake: "3: select"."""
    return [": ".join(one.split(": ")[:2]).removeprefix("starlint.toml:") for one in caught.value.sentences]


def test_all_mistakes_are_reported_in_the_order_of_the_file() -> None:
    text = """selekt = 1
fixable = [3, "A201", true]
words-per-minute = 0
[severity]
A201 = "bad"
R301 = 2
[labels]
1 = 2
"""
    with pytest.raises(ConfigError) as caught:
        layers_of(written(text))
    assert places(caught) == [
        "1: selekt",
        "2: fixable, item 1",
        "2: fixable, item 3",
        "3: words-per-minute",
        "5: severity.A201",
        "6: severity.R301",
        "8: labels.1",
    ]


def test_of_very_many_mistakes_the_first_are_shown() -> None:
    with pytest.raises(ConfigError) as caught:
        layers_of(written("\n".join(f"key-{number} = 1" for number in range(1200))))
    assert len(caught.value.sentences) == 21
    assert caught.value.sentences[-1] == "1,180 more mistakes; fix these first"


NONE = '"starlint rules" lists them all'
NO_SUCH_RULE = [
    ('select = ["thin-acton"]', '1: select: no rule is called "thin-acton"; did you mean A201 (thin-action)?'),
    ('\nignore = ["X9"]', '2: ignore: no rule is called "X9"; "starlint rules" lists them all'),
    ('[severity]\nA9 = "info"', '2: severity.A9: no rule is called "A9"; "starlint rules" lists them all'),
    ("[rules.zzz]", '1: rules.zzz: no rule is called "zzz"; ' + NONE),
    ('per-file-ignores = {"a.md"=["zzz"]}', '1: per-file-ignores.a.md: no rule is called "zzz"; ' + NONE),
    ("[rules.A201]\n\nleast-wrds = 3", '3: rules.A201.least-wrds: unknown key; did you mean "least-words"?'),
    ('[rules.A201]\nleast-words = "3"', '2: rules.A201.least-words: expected a whole number, found "3"'),
    ('[rules.L501]\nwarning-seconds = 900', "1: rules.L501: error-seconds: expected 900 or more, found 185"),
    (
        f"ignore = {sorted({rule.code[0] for rule in catalog().rules})}",
        "1: ignore: leaves out every rule; keep at least one",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), NO_SUCH_RULE, ids=[text for text, _ in NO_SUCH_RULE])
def test_an_unknown_rule_or_option_is_reported_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        selection(merged(layers_of(written(text))), catalog())
    assert str(caught.value) == f"starlint.toml:{sentence}"


def test_all_unknown_rules_are_reported_and_then_all_wrong_options() -> None:
    options = "[rules.A201]\nno = 1\nleast-words = 'x'\n"
    with pytest.raises(ConfigError) as caught:
        selection(merged(layers_of(written(f"ignore = ['X9', 'A202']\nfixable = ['Q']\n{options}"))), catalog())
    assert places(caught) == ["1: ignore", "2: fixable"]
    with pytest.raises(ConfigError) as caught:
        selection(merged(layers_of(written(options))), catalog())
    assert places(caught) == ["2: rules.A201.no", "3: rules.A201.least-words"]


# where they are found


def test_the_nearest_file_counts() -> None:
    written("")
    near = written("", "a/b/.starlint.toml")
    (Path.cwd() / "a/b/c").mkdir()
    assert nearest_file(Path.cwd() / "a/b/c") == near


def test_starlint_toml_comes_before_the_others() -> None:
    for name in ("pyproject.toml", ".starlint.toml", "starlint.toml"):
        path = written("[tool.starlint]" if name.startswith("py") else "", name)
        assert nearest_file(Path.cwd()) == path


def test_a_pyproject_counts_only_if_it_speaks_to_starlint() -> None:
    above = written("")
    other = written('[tool.ruff]\nselect = ["starlint"]', "a/pyproject.toml")
    assert nearest_file(other.parent) == above
    other.write_text('[tool.starlint]\nselct = ["A"]')
    assert nearest_file(other.parent) == other
    with pytest.raises(ConfigError, match=r'pyproject\.toml:2: selct: unknown key; did you mean "select"\?'):
        layers_of(other)


def test_each_file_has_the_settings_nearest_to_it() -> None:
    written("words-per-minute = 100")
    written("words-per-minute = 200", "a/starlint.toml")
    found = Resolver()
    assert [found.settings(p).config.words_per_minute for p in ("x.md", "a/x.md", "a/b/x.md", "-")] == [
        100,
        200,
        200,
        100,
    ]


def test_isolated_leaves_them_all_out_and_config_names_another() -> None:
    written("words-per-minute = 100")
    written("words-per-minute = 300", "other.toml")
    assert resolver_for([], True).settings("x.md").config == Config()
    assert resolver_for(["other.toml"], False).settings("x.md").config.words_per_minute == 300
    assert resolver_for(["other.toml", "fail-on = 'never'"], False).settings("x.md").config.fail_on is FailOn.NEVER


# how they are laid upon one another


def test_a_file_lies_over_what_it_extends() -> None:
    written(
        'words-per-minute = 100\nfail-on = "error"\nextend-select = ["R"]\nseverity = { A = "info", S = "info" }',
        "b/base.toml",
    )
    written('extend = "b/base.toml"\nwords-per-minute = 120\nextend-select = ["S"]\n[severity]\nA = "error"')
    settings = merged(layers_of(Path.cwd() / "starlint.toml"))
    assert (settings.config.words_per_minute, settings.config.fail_on) == (120, FailOn.ERROR)
    assert settings.config.extend_select == ("R", "S")
    assert dict(settings.config.severity) == {"A": Severity.ERROR, "S": Severity.INFO}
    assert settings.origins["severity.S"].where == "b/base.toml:4"
    assert settings.origins["severity.A"].where == "starlint.toml:5"


def test_paths_are_seen_from_the_file_that_names_them() -> None:
    written('rule-paths = ["house"]\nexclude = ["old"]', "b/base.toml")
    written("", "b/house/X900.toml")
    config = merged(layers_of(written('extend = "b/base.toml"'))).config
    assert config.rule_paths == (Path.cwd() / "b/house",)
    assert config.exclude == (Glob(Path.cwd() / "b", "old"),)


def test_a_circle_of_files_is_reported() -> None:
    written('extend = "starlint.toml"', "base.toml")
    with pytest.raises(ConfigError) as caught:
        layers_of(written('extend = "base.toml"'))
    assert str(caught.value) == "base.toml:1: extend: starlint.toml extends this file, so neither can be read first"


def test_a_select_begins_anew() -> None:
    file = layers_of(written('select = ["A"]\nignore = ["A201"]\nextend-select = ["S"]'))
    config = merged([*file, option("select", ("A201",))]).config
    assert (config.select, config.ignore, config.extend_select) == (("A201",), (), ())


def test_a_fragment_lies_over_the_file() -> None:
    layers = [*layers_of(written("words-per-minute = 100")), fragment("words-per-minute = 130")]
    settings = merged(layers)
    assert (settings.config.words_per_minute, settings.origins["words-per-minute"].where) == (130, "--config")


def test_a_mistake_in_a_fragment_names_the_option() -> None:
    with pytest.raises(ConfigError) as caught:
        fragment("selct = ['A']")
    assert str(caught.value) == '--config: selct: unknown key; did you mean "select"?'
