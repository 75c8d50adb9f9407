"""The pages of the documentation site as a folder of Markdown, for Sphinx to build.

A page for each rule comes from its file; the kinds of check, the options of the commands, the frameworks and the API
come from the code; the home page, the changelog and the like from files beside docs/. Links between files of the
repository become links between pages; a link to a file that has no page keeps its words only.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from starlint.catalog import catalog
from tools.reference import all_settings, api, commands, example_page, frameworks_page, kinds, rule_index, rule_page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"

# The pages in their order, by the groups of the navigation. A page that is not there, such as one that another change
# brings, is left out.
NAVIGATION = {
    "Use": (
        "getting-started", "notes", "commands", "settings", "formats", "editors", "integrations", "bulk",
        "examples/index",
    ),
    "Rules": ("rules/index",),
    "For coaches": ("coaches", "kinds", "frameworks"),
    "For developers": (
        "api", "architecture", "decisions/index", "first-looks", "comparison", "contributing", "security", "changelog",
    ),
}  # fmt: skip

# Files of the repository that have a page of another name, and the page.
PAGES = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "docs/rules.md": "rules/index.md",
    "rules": "rules/index.md",
    "starlint/checks": "kinds.md",
    "starlint/frameworks": "frameworks.md",
    "examples": "examples/index.md",
    "docs/decisions": "decisions/index.md",
    **{f"rules/{rule.code}.toml": f"rules/{rule.code}.md" for rule in catalog().rules},
    **{f"examples/{path.name}": f"examples/{path.stem}.md" for path in sorted((ROOT / "examples").iterdir())},
}
_BESIDE_DOCS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
_LEFT_OUT = {"rules.md"}  # the handbook: here, each rule has a page
_INSERTED: dict[str, Callable[[], str]] = {"api": api, "commands": commands, "settings": all_settings}

_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\((<[^>]*>|[^)\s]+)\)")
_CODE = re.compile(r"(^(?P<fence>```+|~~~+).*?^(?P=fence)[ \t]*$|`[^`\n]+`)", re.M | re.S)


def write(folder: Path) -> None:
    """Write all pages, the pictures and the other files of docs/ into an empty folder."""
    pages = dict(_pages())
    for name, (origin, text) in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_with_links(text, origin, name, set(pages)), encoding="utf-8")
    for path in sorted(DOCS.rglob("*")):
        if path.is_file() and path.suffix != ".md":
            target = folder / path.relative_to(DOCS)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def addresses() -> set[str]:
    """The address of each page on the site, from its root: "rules/A201/"."""
    return {name.removesuffix(".md").removesuffix("index").rstrip("/") + "/" for name, _ in _pages()} | {"/"}


def _pages() -> Iterator[tuple[str, tuple[str, str]]]:
    """Each page: its name, the file of the repository that its links are seen from, and its Markdown."""
    written = dict(_written())
    made = dict(_made())
    every = {**written, **{name: (f"docs/{name}", text) for name, text in made.items()}}
    origin, text = every["index.md"]
    every["index.md"] = origin, text + _navigation(set(every))
    yield from every.items()


def _written() -> Iterator[tuple[str, tuple[str, str]]]:
    """The pages that are written by hand."""
    for name in _BESIDE_DOCS:
        if (ROOT / name).exists():
            yield PAGES[name], (name, (ROOT / name).read_text(encoding="utf-8"))
    for path in sorted(DOCS.rglob("*.md")):
        name = path.relative_to(DOCS).as_posix()
        if name not in _LEFT_OUT:
            text = path.read_text(encoding="utf-8")
            for key, make in _INSERTED.items():
                text = text.replace(f"<!-- generated: {key} -->", make())
            yield name, (f"docs/{name}", text)


def _made() -> Iterator[tuple[str, str]]:
    """The pages that are made of rules, examples and code."""
    rules = catalog().rules
    yield "rules/index.md", rule_index(rules) + _toctree([rule.code for rule in rules])
    for rule in rules:
        yield f"rules/{rule.code}.md", rule_page(rule)
    yield "kinds.md", kinds()
    yield "frameworks.md", frameworks_page()
    names = sorted((ROOT / "examples").glob("*.md"))
    yield "examples/index.md", _list("Examples", "Notes in many layouts, and what starlint says of them.", names)
    for path in names:
        yield f"examples/{path.name}", example_page(path)
    decisions = sorted((DOCS / "decisions").glob("*.md"))
    yield "decisions/index.md", _list("Decisions", "Why starlint is built as it is, half a page each.", decisions)


def _list(title: str, about: str, paths: list[Path]) -> str:
    return f"# {title}\n\n{about}\n{_toctree([path.stem for path in paths], hidden=False)}"


def _navigation(known: set[str]) -> str:
    groups = ((title, [name for name in names if f"{name}.md" in known]) for title, names in NAVIGATION.items())
    return "".join(_toctree(names, caption=title) for title, names in groups)


def _toctree(names: list[str], hidden: bool = True, caption: str = "") -> str:
    """The directive that puts pages into the navigation."""
    options = [":hidden:"] * hidden + [f":caption: {caption}"] * bool(caption) + [":maxdepth: 1"]
    return "\n" + "\n".join(("```{toctree}", *options, "", *names, "```")) + "\n"


def _with_links(text: str, origin: str, page: str, known: set[str]) -> str:
    """The text of a page with the links of the repository turned into links of the site; code stays as it is."""
    parts = _CODE.split(text)  # every third part is code, and the one after it the fence that it begins with
    link = partial(_link, origin=origin, page=page, known=known)
    texts = (_LINK.sub(link, part) if number % 3 == 0 else part for number, part in enumerate(parts) if number % 3 < 2)
    return "".join(texts)


def _link(match: re.Match[str], origin: str, page: str, known: set[str]) -> str:
    """A link as it must be written on this page; its words alone where it leads to no page."""
    image, words, target = match[1], match[2], match[3].strip("<>")
    if re.match(r"[a-z]+:|#", target):
        return match[0]
    path, _, anchor = target.partition("#")
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(origin), path))
    there, anchor = _page_of(whole, anchor)
    if there not in known and not (ROOT / "docs" / there).is_file():
        return words
    relative = posixpath.relpath(there, posixpath.dirname(page) or ".")
    return f"{image}[{words}]({relative}{f'#{anchor}' if anchor else ''})"


def _page_of(path: str, anchor: str) -> tuple[str, str]:
    """The page of a file of the repository, and the place on it; a section of the handbook is the page of a rule."""
    code = re.match(r"([a-z]\d{3})-", anchor)
    if path == "docs/rules.md" and code:
        return f"rules/{code[1].upper()}.md", ""
    return PAGES.get(path, path.removeprefix("docs/")), anchor
