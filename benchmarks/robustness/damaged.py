"""Whether a damaged file of settings, rules, principles, a baseline or an ignore list is ever more than sentences.

    python benchmarks/robustness/damaged.py --rounds 2000 --seed 1

In each round bytes of a good file are changed, removed, doubled or replaced by hostile pieces, and a command reads it.
It must end with 0, 1 or 2, without a traceback, and with 2 in a line for each mistake, of very many the first. The exit
code is 1 if it did not.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from starlint.cache import OFF
from starlint.cli import starlint

ROOT = Path(__file__).parent.parent.parent
MOST_SENTENCES = 21  # of twenty mistakes, and how many more there are
LONGEST_SENTENCE = 3000  # characters
NOTES = (ROOT / "examples" / "nurse.md").read_text(encoding="utf-8")
HOSTILE = (
    [
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n",
        b"\\u0000",
        b"\\ud800",
        b"\xe2\x80\xae",
        b"\x1b[31m",
        b"\n::error::x\n",
    ]
    + [bytes([mark]) for mark in b"\"'[]{}=#!\\"]
    + [b"inf", b"nan", b"-1", b"1e308", b"9" * 5000, b"true", b'""', b"[[]]", b"a" * 500, b"[" * 300]
    + [b"*" * 50, b"[z-a]", b"**/" * 30, b"../" * 50, b"/dev/zero"]
)


@dataclass(frozen=True)
class Target:
    """A kind of file, a good one of it, and the command that reads it."""

    name: str
    path: str
    content: bytes
    command: tuple[str, ...]


def targets() -> list[Target]:
    """The kinds of files that commands read, besides notes."""
    settings = (
        b'select = ["A", "missing-metrics"]\nignore = ["R302"]\nexclude = ["drafts/", "*.txt"]\nfail-on = "error"\n'
        b"words-per-minute = 120\ntarget-minutes = 2.5\nmax-warnings = 3\nmax-file-size = 2\n"
        b'[severity]\nR301 = "info"\n'
        b'[rules.thin-action]\nleast-words = 40\n[per-file-ignores]\n"phone/*.md" = ["L"]\n'
        b'[labels]\n"Mein" = "action"\n'
    )
    rule = (ROOT / "rules" / "G606.toml").read_bytes()
    rule = rule.replace(b"G606", b"X606").replace(b'"filler"', b'"filling"')
    principles = (ROOT / "starlint" / "frameworks" / "amazon.toml").read_bytes()
    entry = {"path": "notes.md", "rule": "A201", "fingerprint": "00" * 16, "count": 1}
    baseline = json.dumps({"version": 1, "findings": [entry, entry]}, indent=2).encode()
    own = ("--config", 'rule-paths = ["rules"]')
    return [
        Target("settings", "starlint.toml", settings, ("config",)),
        Target("settings in pyproject", "pyproject.toml", b"[tool.starlint]\n" + settings[:90], ("config",)),
        Target("rule", "rules/X606.toml", rule, ("rules", *own)),
        Target("principles", "own.toml", principles, ("coverage", "--framework", "own.toml", "notes.md")),
        Target("baseline", "known.json", baseline, ("check", "--select", "N", "--baseline", "known.json", "empty.md")),
        Target(
            "ignore list", ".gitignore", b"*.txt\n!a.md\n/build/\n**/x[a-z]*\n", ("inspect", "--format", "list", ".")
        ),
    ]


def main() -> int:
    """Damage each kind of file in many ways, and print what came of it."""
    asked = _arguments()
    os.environ[OFF] = "1"  # nothing is written into the cache of whoever runs this
    chance = random.Random(asked.seed)
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("rules").mkdir()
        Path(".git").mkdir()
        Path("notes.md").write_text(NOTES, encoding="utf-8")
        Path("empty.md").write_text("# Nothing\n", encoding="utf-8")
        for target in targets():
            began, ended = time.process_time(), [0, 0, 0]
            for number in range(asked.rounds):
                content = damaged(target.content, chance)
                Path(target.path).write_bytes(content)
                result = CliRunner().invoke(starlint, target.command)
                fault = _fault(result.exit_code, result.exception, result.stderr)
                faults += bool(fault)
                ended[result.exit_code if result.exit_code in (0, 1, 2) else 2] += 1
                if fault:
                    print(f"{target.name}, round {number}: {fault}: {content[:300]!r}")
            Path(target.path).unlink()
            spent = time.process_time() - began
            print(f"{target.name:22} {asked.rounds} rounds: exit codes 0, 1, 2: {ended}; {spent:.0f} CPU seconds")
    print(f"seed {asked.seed}: {faults} faults")
    return int(faults > 0)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A content with one to four of its parts changed."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice([0, 0, 1, 1, 5, 40]))
        piece = chance.choice([chance.choice(HOSTILE), bytes([chance.randrange(256)]), content[start:end] * 2, b""])
        content = content[:start] + piece + content[end:]
    return content


def _fault(code: int, error: BaseException | None, stderr: str) -> str:
    """What is wrong with how a command ended; empty if nothing is."""
    if error is not None and not isinstance(error, SystemExit):
        return f"{type(error).__name__}: {error}"
    if code not in (0, 1, 2) or "Traceback" in stderr:
        return f"exit code {code}: {stderr[-300:]}"
    lines = stderr.splitlines()
    if code == 2 and not (0 < len(lines) <= MOST_SENTENCES and all(line.startswith("Error: ") for line in lines)):
        return f"not a sentence for each mistake: {stderr[:300]}"
    if code == 2 and max(map(len, lines)) > LONGEST_SENTENCE:
        return f"a sentence without an end: {stderr[:300]}"
    return ""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=2000, help="damaged files of each kind (2000)")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
