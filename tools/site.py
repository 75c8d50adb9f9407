"""The documentation site: ``python -m tools.site FOLDER`` builds it without a network, and checks every link inside."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from starlint import __version__
from starlint.help_address import HOME, VARIABLE
from tools.site_pages import write

_STYLE = """\
/* More than a colour tells a link, and every text can be read on its ground. */
.highlight-markdown pre, .highlight-text pre { white-space: pre-wrap; }
article a:not(.headerlink):not(.reference.image-reference) { text-decoration: underline; }
"""
_SETTINGS = {
    "project": "starlint",
    "author": "the starlint authors",
    "version": __version__,
    "release": __version__,
    "language": "en",
    "extensions": ["myst_parser"],
    "myst_heading_anchors": 4,
    "html_theme": "furo",
    "html_title": "starlint",
    "html_static_path": ["_static"],
    "html_css_files": ["site.css"],
    "html_copy_source": False,
    "html_show_sourcelink": False,
    "html_extra_path": ["starlint.schema.json", "pictures"],  # at the root of the site
    "html_baseurl": os.environ.get(VARIABLE) or HOME,
    "exclude_patterns": [],
    "suppress_warnings": ["misc.highlighting_failure"],
}


def build(folder: Path) -> list[str]:
    """Build the site into a folder; what is wrong with it, a sentence each: warnings of the build, dead links."""
    with tempfile.TemporaryDirectory() as beside:
        source = Path(beside) / "source"
        source.mkdir()
        write(source)
        (source / "_static").mkdir()
        (source / "_static" / "site.css").write_text(_STYLE, encoding="utf-8")
        warnings = _sphinx(source, folder, Path(beside) / "doctrees")
    for path in folder.rglob("*.html"):
        path.write_text(_accessible(path.read_text(encoding="utf-8")), encoding="utf-8")
    return [*warnings, *dead_links(folder)]


def _sphinx(source: Path, folder: Path, doctrees: Path) -> list[str]:
    """Run Sphinx, and return its warnings."""
    from io import StringIO

    from sphinx.application import Sphinx
    from sphinx.util.docutils import docutils_namespace

    warnings = StringIO()
    with docutils_namespace():
        application = Sphinx(
            str(source), None, str(folder), str(doctrees), "dirhtml", _SETTINGS, status=None, warning=warnings
        )
        application.build(force_all=True)
    return [line for line in click.unstyle(warnings.getvalue()).splitlines() if line.strip()]


# What the theme leaves out for those who hear a page or use it by keyboard.
_MENDED = {
    '<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="All pages">',
    '<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="On this page">',
    "<pre>": '<pre tabindex="0">',
    '<div class="table-wrapper': '<div tabindex="0" class="table-wrapper',
}


def _accessible(page: str) -> str:
    for theirs, ours in _MENDED.items():
        page = page.replace(theirs, ours)
    return page


def dead_links(folder: Path) -> list[str]:
    """The links between the pages of a folder that lead to no file, or to no place in it."""
    pages = {path: _Links(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))}
    return [
        f"{path.relative_to(folder)}: {target} leads nowhere"
        for path, page in pages.items()
        for target in page.targets
        if not _is_there(path, target, pages)
    ]


def _is_there(page: Path, target: str, pages: dict[Path, _Links]) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return True  # it leads out of the site
    path = Path(os.path.normpath(page.parent / unquote(parts.path))) if parts.path else page
    path = path / "index.html" if path.is_dir() else path
    if path not in pages:
        return path.is_file() and not parts.fragment
    return not parts.fragment or unquote(parts.fragment) in pages[path].places


class _Links(HTMLParser):
    """The targets of the links of a page, and the places that links can lead to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.places: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what an element leads to, and by which name it can be reached."""
        for name, value in attrs:
            if name in ("href", "src") and value and value != "#":
                self.targets.append(value)
            elif name == "id" and value:
                self.places.add(value)


def _told(faults: list[str]) -> Iterator[str]:
    yield from faults
    yield f"{len(faults)} faults" if faults else "no warning, and every link inside leads somewhere"


def main(folder: str) -> int:
    """Build the site into a folder anew, and say what is wrong."""
    shutil.rmtree(folder, ignore_errors=True)
    faults = build(Path(folder))
    for line in _told(faults):
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
