"""A release: its version and section, builds that are the same, a description that renders, a wheel that runs."""

from __future__ import annotations

import re
import tarfile
from email import message_from_string
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

from starlint.help_address import HOME
from tools.release import ROOT, build, check_description, differences, tried, with_section, with_version
from tools.site_pages import addresses

LOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A bell.\n"


@pytest.fixture(scope="module", name="built")
def _built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the source distribution."""
    if find_spec("hatchling") is None or find_spec("hatch_fancy_pypi_readme") is None:
        pytest.skip("the build backend is not installed")
    return build(tmp_path_factory.mktemp("dist"))


@pytest.mark.subprocess
@pytest.mark.once
def test_two_builds_are_the_same(built: tuple[Path, Path], tmp_path: Path) -> None:
    build(tmp_path)
    assert differences(built[0].parent, tmp_path) == []


@pytest.mark.subprocess
@pytest.mark.once
def test_an_index_can_show_the_description_and_follow_its_links(built: tuple[Path, Path]) -> None:
    if find_spec("twine") is not None:
        check_description(*built)
    with ZipFile(built[0]) as wheel:
        [name] = [name for name in wheel.namelist() if name.endswith("/METADATA")]
        metadata = message_from_string(wheel.read(name).decode("utf-8"))
    description = str(metadata.get_payload())
    assert "# starlint" in description
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", description)]
    pictures = {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    assert [link for link in links if link.removeprefix(f"{HOME}/") not in addresses() | pictures] == []
    assert f"{HOME}/getting-started/" in links
    assert "<!--" not in description
    assert metadata.get_all("Project-URL")


@pytest.mark.slow
@pytest.mark.subprocess
def test_the_wheel_runs_in_an_environment_of_its_own(built: tuple[Path, Path]) -> None:
    if find_spec("uv") is None:
        pytest.skip("uv is not installed")
    done = tried(built[0])
    if re.search(r"error sending request|dns error|No solution found|Failed to fetch", done.stderr):
        pytest.skip("the package index cannot be reached")
    assert done.returncode == 1, done.stderr
    assert "15 stories" in done.stdout


@pytest.mark.subprocess
@pytest.mark.once
def test_the_source_distribution_holds_what_a_build_and_its_tests_need(
    built: tuple[Path, Path], tmp_path: Path
) -> None:
    with tarfile.open(built[1]) as archive:
        archive.extractall(tmp_path)
    [folder] = tmp_path.iterdir()
    for name in ("README.md", "rules/A201.toml", "docs/man/starlint.1", "tools/release.py", "tests/conftest.py"):
        assert (folder / name).is_file()


def test_every_address_of_the_project_is_below_the_one_address() -> None:
    table = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    addresses = re.findall(
        r"https://(?!json)[^\s\"']+", table.partition("[project.urls]")[2].partition("[tool.ruff]")[0]
    )
    assert addresses
    assert [address for address in addresses if not address.startswith(HOME)] == []


def test_a_release_gets_its_version_and_its_section() -> None:
    assert with_version('a = 1\n__version__ = "0.1.0"\n', "1.0.0") == 'a = 1\n__version__ = "1.0.0"\n'
    assert with_section(LOG, "1.0.0", "2026-12-01") == (
        "# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-12-01\n\n### Added\n\n- A bell.\n"
    )


def test_a_release_without_changes_or_of_an_old_version_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is under Unreleased"):
        with_section("## [Unreleased]\n\n## [0.9.0]\n\n- Old.\n", "1.0.0", "2026-12-01")
    with pytest.raises(ValueError, match="has a section already"):
        with_section(with_section(LOG, "1.0.0", "2026-12-01"), "1.0.0", "2026-12-02")
    with pytest.raises(ValueError, match="__version__"):
        with_version("", "1.0.0")
