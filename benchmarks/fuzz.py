"""Notes made at random, checked one after the other: does any crash starlint, or break a promise?

    python benchmarks/fuzz.py [--seed 1] [--cases 1000000] [--seconds 600] [--corpus FOLDER …] [--keep FOLDER]
    python benchmarks/fuzz.py --atheris [--seconds 600] [--keep FOLDER]
    python benchmarks/fuzz.py --cases 0 --specification spec.md

Half of the cases are whole notes of `tests/fuzzing/generated_notes.py`; with ``--corpus``, the others are passages of
the notes there, damaged. Every case is checked for crashes, and for spans and scores out of bounds; some are also read
twice, with other line ends, or with blank lines at their end. What fails is made as small as possible and printed; with
``--keep`` it is written to a file, too, and those files are tried first the next time. The exit code is 1 where
anything failed. Case N of a seed is always the same.

``--specification`` is the text of CommonMark's specification, whose examples are tried first, in all ways.

With ``--atheris`` (``pip install atheris``), the cases are led by the parts of starlint that they reach.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

if "--atheris" in sys.argv:
    import atheris

    with atheris.instrument_imports(include=["starlint"]):  # before anything else loads them
        from tests.fuzzing import invariants
else:
    from tests.fuzzing import invariants
from tests.fuzzing.generated_notes import Choices, SeededChoices, damaged, note, pick

LONGEST = 240  # characters of a passage of other notes
RARELY = 8  # of so many cases, one is read in another way too
MOST_KINDS = 20  # of failures, after which the run ends
AGAIN = (invariants.check_repeatable, invariants.check_line_ends, invariants.check_blanks_at_end)


def main() -> int:
    """Run the cases; the exit code."""
    asked = _arguments()
    gc.set_threshold(50_000, 20, 50)
    failures = _Failures(asked.keep)
    for text in failures.kept():
        failures.try_case(text, AGAIN)
    examples = list(_examples(asked.specification)) if asked.specification else []
    for text in examples:
        failures.try_case(text, AGAIN)
    if examples:
        print(f"{len(examples)} examples of {asked.specification.name}, {len(failures.seen)} failures")
    if asked.atheris:
        return _with_atheris(failures, asked.seconds)
    passages = list(_passages(asked.corpus))
    started, done = time.monotonic(), 0
    for number in range(asked.first, asked.first + asked.cases):
        choices = SeededChoices((asked.seed, number))
        failures.try_case(_case(choices, passages), _also(choices))
        done += 1
        if done % 10_000 == 0:
            print(f"{done:,} cases, {len(failures.seen)} failures, {time.monotonic() - started:.0f} s", flush=True)
        if len(failures.seen) >= MOST_KINDS or (asked.seconds and time.monotonic() - started > asked.seconds):
            break
    spent = time.monotonic() - started
    print(f"seed {asked.seed}: {done:,} cases, {len(failures.seen)} failures, {spent:.0f} s")
    return 1 if failures.seen else 0


def _case(choices: Choices, passages: Sequence[str]) -> str:
    if not passages or choices.below(2):
        return note(choices)
    text = pick(choices, passages)
    start = choices.below(max(1, len(text) - LONGEST // 2))
    text = text[start : start + 1 + choices.below(LONGEST)]
    for _ in range(choices.below(5)):
        text = damaged(choices, text)
    return text


def _also(choices: Choices) -> Sequence[Callable[[str], None]]:
    return () if choices.below(RARELY) else (pick(choices, AGAIN),)


class _Failures:
    """The cases that failed, one of each kind."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.seen: set[str] = set()

    def kept(self) -> Iterator[str]:
        """The cases that failed in an earlier run."""
        for path in sorted(self.folder.glob("*.md")) if self.folder and self.folder.is_dir() else ():
            yield path.read_bytes().decode("utf-8", "surrogatepass")

    def try_case(self, text: str, also: Sequence[Callable[[str], None]] = ()) -> None:
        """Check a text; a new kind of failure is made small and shown."""
        kind = _fault(text, also)
        if kind and kind not in self.seen:
            self.seen.add(kind)
            self._show(kind, _smallest(text, lambda less: _fault(less, also) == kind))

    def _show(self, kind: str, text: str) -> None:
        print(f"FAILED {kind}\n  {text!r}", flush=True)
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
            content = text.encode("utf-8", "surrogatepass")
            (self.folder / f"{hashlib.sha256(content).hexdigest()[:12]}.md").write_bytes(content)


def _fault(text: str, also: Sequence[Callable[[str], None]]) -> str:
    """The kind of failure: the exception, the line that raised it, and what was checked; empty where all is well."""
    for check in (invariants.checked, *also):
        try:
            check(text)
        except Exception as error:  # whatever it is, it is what is looked for
            trace = error.__traceback__
            while trace and trace.tb_next:
                trace = trace.tb_next
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
            return f"{type(error).__name__} at {place} in {check.__name__}"
    return ""


def _smallest(text: str, fails: Callable[[str], bool]) -> str:
    """A text that fails alike and from which no stretch can be cut."""
    length = max(1, len(text) // 2)
    while length:
        start = 0
        while start < len(text):
            less = text[:start] + text[start + length :]
            if fails(less):
                text = less
            else:
                start += length
        length //= 2
    return text


def _examples(specification: Path) -> Iterator[str]:
    """The Markdown of each example in a specification."""
    text = specification.read_text(encoding="utf-8")
    for example in re.finditer(r"^`{32} example\n(.*?)^\.$", text, re.S | re.M):
        yield example[1].replace("→", "\t")


def _passages(folders: Sequence[Path]) -> Iterator[str]:
    for folder in folders:
        for path in sorted(folder.rglob("*.md")):
            yield path.read_text(encoding="utf-8", errors="replace")


def _with_atheris(failures: _Failures, seconds: float) -> int:
    """Let atheris choose, by the branches that its cases reach in starlint."""

    class Provided:
        """Chance from the bytes of atheris."""

        def __init__(self, data: bytes) -> None:
            self.data = atheris.FuzzedDataProvider(data)

        def below(self, limit: int) -> int:
            return self.data.ConsumeIntInRange(0, limit - 1)

    def one(data: bytes) -> None:
        choices = Provided(data)
        failures.try_case(note(choices), _also(choices))

    atheris.Setup([sys.argv[0], f"-max_total_time={seconds or 600:.0f}", "-max_len=400"], one)
    atheris.Fuzz()
    return 1 if failures.seen else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=0, help="after which the run ends; 0: when all cases are done")
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], help="folders of notes to damage")
    parser.add_argument("--specification", type=Path, help="CommonMark's spec.md or spec.txt")
    parser.add_argument("--keep", type=Path, help="a folder for the cases that fail")
    parser.add_argument("--atheris", action="store_true", help="let atheris choose the cases")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
