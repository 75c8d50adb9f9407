"""TOML as tables: whatever is wrong with a text, it is one error, with one sentence."""

from __future__ import annotations

from typing import Any


class TomlError(ValueError):
    """A text that is no TOML, or beyond what is read of it."""


def toml(text: str) -> dict[str, Any]:
    """The table that a text is. Raises TomlError, also where it is nested too deeply, or a number is too long."""
    import tomli  # late: most runs whose reports are kept read no TOML

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise TomlError(str(error)) from error
    except RecursionError as error:
        raise TomlError("nested too deeply") from error
    except ValueError as error:  # Python reads no number of more than 4300 digits
        raise TomlError("a number or date that cannot be read") from error
