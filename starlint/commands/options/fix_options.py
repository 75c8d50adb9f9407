"""The options of fixes: which are applied, and whether they are written or only shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:  # fixes load markdown-it, which --help can do without
    from starlint.commands.run.fixing import Fixing


@dataclass(frozen=True, slots=True)
class FixOptions:
    """Which fixes are requested."""

    fix: bool
    fix_only: bool
    diff: bool
    unsafe_fixes: bool
    show_fixes: bool

    @property
    def requested(self) -> bool:
        """Whether anything is to be fixed."""
        return bool(self.given)

    @property
    def given(self) -> list[str]:
        """The options that were given of those by which something is to be fixed."""
        options = (("--fix", self.fix), ("--fix-only", self.fix_only), ("--diff", self.diff))
        return [name for name, is_given in options if is_given]

    def check(self, writes_otherwise: bool) -> None:
        """Raise UsageError for options that do not go together, before any work is done."""
        if self.requested and writes_otherwise:
            raise click.UsageError("--fix and --diff do not go with --add-suppressions or --update-baseline")
        if self.show_fixes and not self.requested:
            raise click.UsageError("--show-fixes goes with --fix, --fix-only or --diff")

    def fixing(self, to_files: bool) -> Fixing:
        """The fixes of a run; `to_files` is false where the notes come from standard input."""
        from starlint.commands.run.fixing import Fixing

        return Fixing(self.unsafe_fixes, self.diff, to_files)


def fix_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options, and pass them to the command as `fixes`."""

    @wraps(command)
    def wrapped(*arguments: Any, **options: Any) -> Any:
        fixes = FixOptions(**{field.name: options.pop(field.name) for field in fields(FixOptions)})
        return command(*arguments, fixes=fixes, **options)

    for add in reversed(_OPTIONS):
        wrapped = add(wrapped)
    return wrapped


_OPTIONS = (
    click.option("--fix", is_flag=True, help="Write fixes into the notes, and show what is left."),
    click.option("--fix-only", is_flag=True, help="Write fixes into the notes, without a report."),
    click.option("--diff", is_flag=True, help="Show what --fix would change. Exit with 1 if anything would change."),
    click.option("--unsafe-fixes", is_flag=True, help="Also fix what changes the meaning or leaves blanks to fill in."),
    click.option("--show-fixes", is_flag=True, help="List every fix."),
)
