"""Errors that are no bugs. Each is a sentence to a person: where, what, what to do.

::

    StarlintError              exit 2, without a traceback
    ├── UsageError             a path, code or option that means nothing
    ├── NotesError             a file of notes that cannot be read
    ├── RuleError              a rule file that is broken, or a rule that failed
    ├── FrameworkError         a file of principles that is broken
    ├── ConfigError            a setting that is broken
    └── OutputError            a file or stream that cannot be written
"""

from __future__ import annotations


class StarlintError(Exception):
    """The root: everything that the command line turns into sentences and exit code 2. Each argument is one."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is wrong; of very many mistakes the first, and how many more there are."""
        first, more = self.args[:_MOST], len(self.args[_MOST:])
        rest = f"{more:,} more {'mistake' if more == 1 else 'mistakes'}; fix these first"
        return (*map(str, first), rest) if more else tuple(map(str, first))

    def __str__(self) -> str:
        return "\n".join(self.sentences)


_MOST = 20  # sentences of one error that are shown


class UsageError(StarlintError):
    """A path, rule code or option that means nothing."""


class NotesError(StarlintError):
    """A file of notes that cannot be read."""


class RuleError(StarlintError):
    """A rule file that is broken: which file, which key, what was expected, what was found; or a rule that failed."""


class OutputError(StarlintError):
    """A file or stream that cannot be written, or must not be: which one, and why."""


class FrameworkError(StarlintError):
    """A file of principles that is broken: which file, which key, what was expected and what was found."""


class ConfigError(StarlintError):
    """A setting that is broken: which file and line, which key, what was expected and what was found."""
