"""The golden master: whether a change to the code changes anything that starlint says, story by story.

    python benchmarks/golden.py save BEFORE.json     before the change
    python benchmarks/golden.py compare BEFORE.json  after it: what differs, and exit code 1 if something does

It keeps the JSON of ``check``, ``inspect`` and ``score`` for every note at hand: the examples, the notes among the
tests, the examples inside the rules, and the folders named by ``--corpus``. The commands run as programs, so what is
compared is what users see, however the code behind it is arranged. Each command prints a hash of all its answers.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import tomli

ROOT = Path(__file__).parent.parent
COMMANDS = ("check", "inspect", "score")
Answers = dict[str, dict[str, str]]  # command → "file: story" → the JSON of all that is said of it
MOST_SHOWN = 20  # lines of one difference


def main() -> int:
    """Save what starlint says now, or compare it with what was saved."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        named = {path: f"rules/{path.name}" for path in _rule_examples(Path(folder))}
        named |= {path: _name(path, asked.corpus) for path in _notes(asked.corpus)}
        answers = {command: _answers(command, named) for command in COMMANDS}
    for command, said in answers.items():
        print(f"{command:8} {len(said):5} stories and files  {_hash(said)}")
    if asked.action == "save":
        asked.file.write_text(json.dumps(answers), encoding="utf-8")
        return 0
    before: Answers = json.loads(asked.file.read_text(encoding="utf-8"))
    differences = [line for command in COMMANDS for line in _differences(command, before[command], answers[command])]
    print("\n".join(differences) or "nothing differs")
    return 1 if differences else 0


def _notes(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in (ROOT / "examples", ROOT / "tests", *folders):
        yield from sorted(folder.rglob("*.md"))


def _name(path: Path, corpus: Iterable[Path]) -> str:
    """The name of a note that stays the same wherever the folders lie."""
    home = next((folder.parent for folder in corpus if path.is_relative_to(folder)), ROOT)
    return str(path.relative_to(home))


def _rule_examples(folder: Path) -> Iterator[Path]:
    """The examples of all rules, each written to a file of its own."""
    for file in sorted((ROOT / "rules").glob("*.toml")):
        examples = tomli.loads(file.read_text(encoding="utf-8"))["examples"]
        for sort, notes in examples.items():
            for number, note in enumerate(notes, 1):
                path = folder / f"{file.stem}-{sort}-{number}.md"
                path.write_text(note["text"].replace("«", "").replace("»", ""), encoding="utf-8")
                yield path


def _answers(command: str, named: Mapping[Path, str]) -> dict[str, str]:
    """What one command says of each story, and of each file apart from its stories."""
    arguments = [sys.executable, "-m", "starlint", command, "--isolated", "--format", "json", *map(str, named)]
    environment = {**os.environ, "STARLINT_NO_CACHE": "1"}
    ended = subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    if ended.returncode not in (0, 1) or not ended.stdout:
        raise SystemExit(f"starlint {command} ended with {ended.returncode}: {ended.stderr[-2000:]}")
    said: dict[str, list[object]] = {}
    for place, answer in _parts(command, json.loads(ended.stdout)):
        said.setdefault(place, []).append(answer)
    shown = {str(path): name for path, name in named.items()}
    return {
        _shown(place, shown): json.dumps(answer, indent=1).replace(tempfile.gettempdir(), "")
        for place, answer in said.items()
    }


def _shown(place: str, shown: Mapping[str, str]) -> str:
    path, colon, story = place.partition("\0")
    return shown[path] + (f": {story}" if colon else "")


def _parts(command: str, document: Mapping[str, list[dict[str, object]]]) -> Iterator[tuple[str, object]]:
    """The document cut into places, "path\\0story" or "path", each with one thing that is said of it."""
    if command == "inspect":
        for file in document["files"]:
            stories = file.pop("stories")
            yield str(file["path"]), {**file, "path": ""}
            assert isinstance(stories, list)
            yield from ((f"{file['path']}\0line {story['line']}", story) for story in stories)
        return
    for entry in document["findings" if command == "check" else "stories"]:
        title = entry.get("story") or entry.get("title") or ""
        yield f"{entry['path']}\0{title}", {**entry, "path": "", "fingerprint": ""}


def _hash(said: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


def _differences(command: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for place in sorted({*before, *after}):
        old, new = before.get(place, "").splitlines(), after.get(place, "").splitlines()
        if old != new:
            changed = [
                line for line in difflib.unified_diff(old, new, n=0, lineterm="") if line[:2] not in ("--", "++")
            ]
            yield "\n".join([f"== {command} {place}", *changed[:MOST_SHOWN]])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("save", "compare"))
    parser.add_argument("file", type=Path, help="where the answers are kept, outside the checkout")
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], help="further folders of notes")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
