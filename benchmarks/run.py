"""How starlint compares: with itself before a change, with the libraries it loads, and with other linters of prose.

    python benchmarks/run.py                              all measures, on corpora that it makes
    python benchmarks/run.py --before ../starlint-before  also another checkout, as "before"
    python benchmarks/run.py --only start --rounds 15     one measure: start, bulk, growth, memory, jobs or edit

The other linters are installed with pip and npm into a folder of their own; those that cannot be are left out. All
programs take turns, in a new order in each round, so that a slow minute of the machine is shared by all. Times are
medians of CPU seconds, of the program and all that it has started and waited for. What counts are the ratios. The
tables are printed, and written to benchmarks/RESULTS.md with the versions.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from scale import story
from speed import EXAMPLES, varied

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
PEERS = ROOT / "benchmarks" / ".peers"
NPM = ("alex", "textlint", "textlint-rule-write-good", "write-good")
NO_STORY = "# Groceries\n\nFlour, eggs and a lemon. The market opens at eight.\n\n- ask for bags\n- pay in cash\n"
# Modules are compiled once, in the first run of each program, as where anything is installed. Where the environment
# forbids it, the programs that pip has compiled would seem faster than they are beside the others.
COMPILED = {
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": os.path.join(tempfile.gettempdir(), "starlint-pycache"),
}
LIBRARIES = ("click", "spacy", "textstat", "markdown-it-py")


@dataclass(frozen=True)
class Program:
    """A command line, where it is run, and what is set in its environment."""

    command: Sequence[str]
    folder: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """What one run took."""

    cpu: float  # seconds
    wall: float  # seconds
    memory: int  # KiB at most

    @classmethod
    def of(cls, program: Program) -> Run:
        """Run a program, and wait for it."""
        begin = time.perf_counter()
        with open(os.devnull, "wb") as nowhere:
            started = subprocess.Popen(
                program.command,
                cwd=program.folder,
                env={**os.environ, **COMPILED, **program.environment},
                stdout=nowhere,
                stderr=nowhere,
            )
            _, _, used = os.wait4(started.pid, 0)
        started.returncode = 0
        memory = used.ru_maxrss // 1024 if sys.platform == "darwin" else used.ru_maxrss
        return cls(used.ru_utime + used.ru_stime, time.perf_counter() - begin, memory)


def interleaved(programs: Mapping[str, Program], rounds: int) -> dict[str, list[Run]]:
    """So many runs of each program, in a new order in each round; the first of each is for the disk, and not kept."""
    chance, names = random.Random(1), list(programs)
    runs: dict[str, list[Run]] = {name: [] for name in names}
    for name in names:
        Run.of(programs[name])
    for _ in range(rounds):
        for name in chance.sample(names, len(names)):
            runs[name].append(Run.of(programs[name]))
    return runs


def median(runs: Sequence[Run], of: Callable[[Run], float] = lambda run: run.cpu) -> float:
    """The median of the CPU seconds, or of another figure."""
    return statistics.median(map(of, runs))


class Benchmark:
    """The measures, each a table in Markdown."""

    def __init__(self, work: Path, rounds: int, before: Path | None) -> None:
        self.work, self.rounds = work, rounds
        self.trees = {"starlint": ROOT, **({"before": before.resolve()} if before else {})}
        self.peers = _peers()
        self.texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.md"))]

    def starlint(self, *arguments: object, tree: Path = ROOT, cache: str = "") -> Program:
        """starlint in a checkout; with a cache, in the folder of this name."""
        setting = {"STARLINT_CACHE_DIR": str(self.work / cache)} if cache else {"STARLINT_NO_CACHE": "1"}
        command = [sys.executable, "-m", "starlint", *map(str, arguments)]
        return Program(command, tree, {**setting, "PYTHONPATH": str(tree)})

    def corpus(self, name: str, files: int) -> Path:
        """A folder of varied examples."""
        folder, chance = self.work / name, random.Random(7)
        folder.mkdir(exist_ok=True)
        for number in range(files):
            text = varied(self.texts[number % len(self.texts)], chance)
            (folder / f"{number:05}.md").write_text(text, encoding="utf-8")
        return folder

    def start(self) -> Iterator[str]:
        """One small file, from the start of the program to its end."""
        note, recipe = self.work / "note.md", self.work / "recipe.md"
        note.write_text(self.texts[0], encoding="utf-8")
        recipe.write_text(NO_STORY, encoding="utf-8")
        programs = {
            "import click": Program([sys.executable, "-c", "import click"]),
            "import spacy": Program([sys.executable, "-c", "import spacy"]),
            'spacy.blank("en")': Program([sys.executable, "-c", 'import spacy; spacy.blank("en")']),
            "starlint, from the cache": self.starlint("check", note, cache="start"),
            "starlint, a folder from the cache": self.starlint("check", self.corpus("one", 1), cache="start"),
            "starlint, without stories": self.starlint("check", recipe),
        }
        programs |= {f"{name}, cold": self.starlint("check", note, tree=tree) for name, tree in self.trees.items()}
        programs |= {name: Program([*command, str(note)], PEERS) for name, command in self.peers.items()}
        runs = interleaved(programs, self.rounds)
        cold = median(runs["starlint, cold"])
        rows = sorted(runs, key=lambda name: median(runs[name]))
        yield from _table(
            ("one small file", "CPU seconds", "wall seconds", "MiB", "of starlint, cold"),
            [
                (
                    name,
                    f"{median(runs[name]):.3f}",
                    f"{median(runs[name], lambda run: run.wall):.3f}",
                    f"{median(runs[name], lambda run: run.memory) / 1024:.0f}",
                    f"{median(runs[name]) / cold:.2f}",
                )
                for name in rows
            ],
        )

    def bulk(self) -> Iterator[str]:
        """Many files, without what one file takes: words a CPU second."""
        many, one = self.corpus("bulk", 140), self.corpus("one", 1)
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in sorted(many.glob("*.md"))[1:])
        programs: dict[str, Program] = {}
        for size, folder in (("many", many), ("one", one)):
            files = sorted(map(str, folder.glob("*.md")))
            options = ("check", "--format", "json")
            for name, tree in self.trees.items():
                alone = ("--jobs", "1") if name == "starlint" else ()
                programs[f"{name}/{size}"] = self.starlint(*options, *alone, folder, tree=tree)
            programs |= {f"{name}/{size}": Program([*command, *files], PEERS) for name, command in self.peers.items()}
        runs = interleaved(programs, max(3, self.rounds // 3))
        speeds = {
            name: words / max(median(runs[f"{name}/many"]) - median(runs[f"{name}/one"]), 0.001)
            for name in (*self.trees, *self.peers)
        }
        yield from _table(
            (f"{words:,} words in many files", "words a CPU second", "starlint is"),
            [
                (name, f"{speed:,.0f}", f"{speeds['starlint'] / speed:.2f} × as fast")
                for name, speed in sorted(speeds.items(), key=lambda entry: -entry[1])
            ],
        )

    def growth(self) -> Iterator[str]:
        """How the time grows with the text: the exponent, which is 1 where twice the words take twice the time."""
        sizes = (4_000, 8_000, 16_000, 32_000)
        programs = {}
        for size in (500, *sizes):
            path = self.work / f"long-{size}.md"
            path.write_text(story(size, "\n\n"), encoding="utf-8")
            programs[str(size)] = self.starlint("check", "--format", "json", path)
        runs = interleaved(programs, max(3, self.rounds // 3))
        times = [median(runs[str(size)]) - median(runs["500"]) for size in sizes]
        logs = [(math.log(size - 500), math.log(seconds)) for size, seconds in zip(sizes, times, strict=True)]
        rows = [(f"{size:,}", f"{seconds:.2f}") for size, seconds in zip(sizes, times, strict=True)]
        yield from _table(("words of one story", "CPU seconds more than 500 words"), rows)
        yield f"The exponent is {statistics.linear_regression(*zip(*logs, strict=True)).slope:.2f}."

    def memory(self) -> Iterator[str]:
        """The most memory of a report in JSON."""
        rows = []
        for files in (2_000, 20_000):
            run = Run.of(self.starlint("check", "--format", "json", "--jobs", "1", self.corpus(f"json-{files}", files)))
            rows.append((f"{files:,}", f"{run.memory / 1024:.0f}", f"{run.cpu:.0f}"))
        yield from _table(("files as one JSON document", "MiB", "CPU seconds"), rows)

    def jobs(self) -> Iterator[str]:
        """Wall seconds by the number of processes; of use on a machine that does nothing else."""
        folder = self.corpus("jobs", 1_100)
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in folder.glob("*.md"))
        programs = {
            f"{name} {number}": self.starlint(*command, *options, number)
            for number in (1, 2)
            for name, command, options in (
                ("check --jobs", ("check", folder, "--format", "json"), ("--jobs",)),
                ("bulk --engine processes --jobs", self._to_bulk(folder, "processes", number), ("--jobs",)),
                ("bulk --engine dask --jobs", self._to_bulk(folder, "dask", number), ("--jobs",)),
            )
        }
        runs = {name: [] for name in programs}  # type: dict[str, list[Run]]
        for _ in range(max(2, self.rounds // 4)):
            for name, program in programs.items():
                for output in self.work.glob("out-*"):
                    shutil.rmtree(output)
                runs[name].append(Run.of(program))
        one = median(runs["check --jobs 1"], lambda run: run.wall)
        yield from _table(
            (f"{words:,} words, load {os.getloadavg()[0]:.1f}", "wall seconds", "× one process"),
            [
                (name, f"{median(each, lambda run: run.wall):.1f}", f"{one / median(each, lambda run: run.wall):.2f}")
                for name, each in runs.items()
            ],
        )

    def _to_bulk(self, folder: Path, engine: str, number: int) -> tuple[object, ...]:
        output = self.work / f"out-{engine}-{number}"
        return "bulk", folder, "--engine", engine, "--format", "jsonl", "--output", output

    def edit(self) -> Iterator[str]:
        """A file of many stories, checked again in the same process after one of them has changed."""
        from starlint import Checker

        text = "\n\n".join(self.texts) * 2
        checker, middle = Checker(remembers=True), text.index(" I ", len(text) // 2)
        stories, times = len(checker.check(text).notes.stories), []
        for number in range(self.rounds):
            changed = f"{text[:middle]} Then, on day {number},{text[middle:]}"
            begin = time.process_time()
            checker.check(changed)
            times.append(time.process_time() - begin)
        seconds = statistics.median(times)
        yield f"An edit in a file of {stories} stories and {len(text.split()):,} words: {seconds * 1000:.0f} ms of CPU."


MEASURES = ("start", "bulk", "growth", "memory", "jobs", "edit")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join(['---'] * len(head))} |"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _peers() -> dict[str, list[str]]:
    """The other linters that are here, or can be installed, and the beginning of their command lines."""
    PEERS.mkdir(exist_ok=True)
    python, scripts = PEERS / "python", PEERS / "python" / "bin"
    if not (scripts / "proselint").exists():
        _install([sys.executable, "-m", "venv", str(python)])
        _install([str(scripts / "pip"), "install", "--quiet", "proselint"])
    if shutil.which("npm") and not (PEERS / "node_modules").exists():
        (PEERS / "package.json").write_text("{}", encoding="utf-8")
        _install(["npm", "install", "--silent", *NPM])
    node = PEERS / "node_modules" / ".bin"
    commands = {
        "proselint": [str(scripts / "proselint"), "check"],
        "alex": [str(node / "alex"), "--quiet"],
        "textlint": [str(node / "textlint"), "--rule", "write-good"],
        "write-good": [str(node / "write-good")],
    }
    return {name: command for name, command in commands.items() if os.path.exists(command[0])}


def _install(command: Sequence[str]) -> None:
    done = subprocess.run(command, cwd=PEERS, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{' '.join(command[:3])} …: {done.stderr.strip()[-200:]}", file=sys.stderr)


def _versions(peers: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} processors"
    yield from (f"{name} {version(name)}" for name in LIBRARIES)
    for name, command in peers.items():
        query = [command[0], "version"] if name == "proselint" else [command[0], "--version"]
        said = subprocess.run(query, capture_output=True, text=True, check=False, cwd=PEERS)
        words = (said.stdout or said.stderr).split()
        yield f"{name} {words[-1] if words else ''}".strip()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--before", type=Path, help="another checkout, to compare with")
    parser.add_argument("--only", choices=MEASURES, nargs="+", default=MEASURES)
    parser.add_argument("--rounds", type=int, default=9)
    return parser.parse_args()


def _measured() -> dict[str, list[str]]:
    """The sections of the results that are there, by their headings."""
    sections: dict[str, list[str]] = {}
    for line in RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else ():
        if line.startswith("## "):
            sections[line[3:]] = []
        elif sections and line:
            sections[list(sections)[-1]].append(line)
    return sections


def main() -> None:
    """Measure, print, write; what is not measured this time is kept as it was."""
    asked, sections = _arguments(), _measured()
    with tempfile.TemporaryDirectory() as work:
        benchmark = Benchmark(Path(work), asked.rounds, asked.before)
        for name in asked.only:
            print(f"\n{name}")
            sections[name] = []
            for line in getattr(benchmark, name)():
                print(line, flush=True)
                sections[name].append(line)
        versions = f"{', '.join(_versions(benchmark.peers))}."
    lines = [
        "# Results",
        "",
        "Written by `python benchmarks/run.py`. Read the ratios: the machine is shared.",
        "",
        versions,
    ]
    for name in MEASURES:
        lines += ["", f"## {name}", "", *sections[name]] if name in sections else []
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
