"""Whether a run that is killed, or two runs at once, can lose anything: every kind of write, round after round.

    python benchmarks/robustness/kills.py --rounds 500 --seed 1

In each round a process writes and is killed (SIGKILL) at a random moment. Afterwards, every file must be as it was or
as it would have become, and no other file may have appeared. Then several processes add stories to one file,
and entries to one baseline, at the same time: none may be missing. The exit code is 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from starlint.baseline import read
from starlint.cache import OFF
from starlint.cli import starlint
from starlint.notes import reader

STORY = (
    "## The lost parcels {number}\n\n"
    "**Situation:** In May {number} our depot in Lyon lost forty parcels a night, and I led the shift.\n\n"
    "**Task:** I wanted to know why, before the winter.\n\n"
    "**Acton:** We looked into it and the belts were changed, number {number}, and it was done.\n\n"
    "**Result:** It went well, and everyone was happy with number {number}.\n\n"
)
STORIES = 12  # in a file, so that there is something to write
WRITERS = 4  # at once
Files = dict[str, bytes]


@dataclass(frozen=True)
class Write:
    """A kind of write: its command, and which file it replaces."""

    name: str
    command: tuple[str, ...]
    target: str


WRITES = (
    Write("report", ("check", "notes.md", "--format", "json", "--output", "report.json"), "report.json"),
    Write("page", ("score", "notes.md", "--format", "html", "--output", "page.html"), "page.html"),
    Write("baseline", ("check", "notes.md", "--baseline", "known.json", "--update-baseline"), "known.json"),
    Write("new story", ("new", "The other parcels", "--to", "notes.md"), "notes.md"),
    Write("suppressions", ("check", "notes.md", "--add-suppressions"), "notes.md"),
    Write("fixes", ("check", "notes.md", "--fix"), "notes.md"),
    Write("saved scores", ("score", "notes.md", "--save", "scores.json"), "scores.json"),
)


@dataclass
class Outcome:
    """What came of the rounds of one kind."""

    counts: Counter[str] = field(default_factory=Counter)  # "before", "after": what the target was after a kill
    lost: list[str] = field(default_factory=list)
    left: int = 0  # files that a killed run left beside


def main() -> int:
    """Run all rounds, print a line for each kind, and return 1 if anything was lost."""
    asked = _arguments()
    os.environ[OFF] = "1"  # a report from the cache would be written before the kill
    chance = random.Random(asked.seed)
    lost = False
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for write in (one for one in WRITES if asked.only in one.name):
            outcome = killed(write, asked.rounds, chance)
            lost = lost or bool(outcome.lost)
            counts = ", ".join(f"{number} {what}" for what, number in sorted(outcome.counts.items()))
            print(f"{write.name:12} {asked.rounds} kills: {counts}; {outcome.left} left beside; lost: {outcome.lost}")
        for name, problem in (("two new --to", crowd_of_stories), ("baselines", crowd_of_baselines)):
            missing = [found for _ in range(max(1, asked.rounds // 50)) for found in problem()]
            lost = lost or bool(missing)
            print(f"{name:12} {WRITERS} at once, {max(1, asked.rounds // 50)} rounds: missing: {missing}")
    return int(lost)


def killed(write: Write, rounds: int, chance: random.Random) -> Outcome:
    """Kill a command at a random moment, again and again, and look at what is there."""
    outcome = Outcome()
    before = beginning(write)
    took = _timed(write)
    after = _contents()[write.target]
    if after == before[write.target]:
        raise SystemExit(f"{write.name}: the command writes nothing: {' '.join(write.command)}")
    for number in range(rounds):
        _set(before)
        process = _started(write.command)
        time.sleep(chance.uniform(0.5, 1.3) * took)  # most commands write at their end
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        now = _contents()
        outcome.left += len([name for name in now if name.startswith(".starlint-")])
        found = now.pop(write.target, b"")
        expected = {before[write.target]: "before", after: "after"}
        outcome.counts[expected.get(found, "damaged")] += 1
        if found not in expected:
            outcome.lost.append(f"round {number}: {write.target} has {len(found)} bytes")
        others = {name: held for name, held in now.items() if not name.startswith(".starlint-")}
        if others != {name: held for name, held in before.items() if name != write.target}:
            outcome.lost.append(f"round {number}: another file")
    return outcome


def beginning(write: Write) -> Files:
    """The folder before a round: notes, and the file that is replaced, whose older content is another one."""
    _set({"notes.md": "".join(STORY.format(number=2000 + number) for number in range(STORIES)).encode()})
    if write.target != "notes.md":
        _run(write.command)
        notes = Path("notes.md").read_bytes()
        Path("notes.md").write_bytes(notes + STORY.format(number=1999).encode())
    return _contents()


def crowd_of_stories(writers: int = WRITERS, each: int = 5) -> list[str]:
    """The stories that are missing after several processes have added some to one file."""
    _set({"bank.md": b"# My bank\n\n"})
    titles = [[f"Story {writer} of {number}" for number in range(each)] for writer in range(writers)]
    _together([[("new", title, "--to", "bank.md") for title in mine] for mine in titles])
    held = {story.title for story in reader.read(Path("bank.md").read_text(encoding="utf-8")).stories}
    return [title for mine in titles for title in mine if title not in held]


def crowd_of_baselines(writers: int = WRITERS) -> list[str]:
    """The files that are missing in a baseline that several processes have updated, each with notes of its own."""
    names = [f"notes-{writer}.md" for writer in range(writers)]
    _set({name: STORY.format(number=2000 + number).encode() for number, name in enumerate(names)})
    _run(("check", names[0], "--baseline", "known.json", "--update-baseline"))
    _together([[("check", name, "--baseline", "known.json", "--update-baseline")] for name in names])
    held = {entry.path for entry in read(Path("known.json"))}
    return [name for name in names if name not in held]


def _together(all_commands: list[list[tuple[str, ...]]]) -> None:
    """Run lists of commands at the same time, each list one after the other."""
    processes = [_forked(lambda mine=commands: [_run(command) for command in mine]) for commands in all_commands]  # type: ignore[misc]
    for process in processes:
        os.waitpid(process, 0)


def _timed(write: Write) -> float:
    """How many seconds the command takes in a process of its own; it is left done."""
    began = time.monotonic()
    os.waitpid(_started(write.command), 0)
    return time.monotonic() - began


def _started(command: tuple[str, ...]) -> int:
    return _forked(lambda: _run(command))


def _forked(work: Callable[[], object]) -> int:
    """A process that does some work and ends. All modules are loaded already, so it takes little more than the work."""
    process = os.fork()
    if process:
        return process
    try:
        work()
    finally:
        os._exit(0)


def _run(command: tuple[str, ...]) -> None:
    with _silent():
        starlint(list(command), standalone_mode=False)


@contextmanager
def _silent() -> Iterator[None]:
    kept = sys.stdout, sys.stderr
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        sys.stdout = sys.stderr = nowhere
        try:
            yield
        finally:
            sys.stdout, sys.stderr = kept


def _contents() -> Files:
    return {path.name: path.read_bytes() for path in Path().iterdir()}


def _set(files: Files) -> None:
    """Make the folder hold these files and no other."""
    for path in Path().iterdir():
        path.unlink()
    for name, content in files.items():
        Path(name).write_bytes(content)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=500, help="kills of each kind of write (500)")
    parser.add_argument("--seed", type=int, default=1, help="decides when a process is killed (1)")
    parser.add_argument("--only", default="", help="a kind of write, or a part of its name")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
