"""The files that settings and rules were read from, as they were then: whether any of them has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from starlint.file_content import State, state


@dataclass(slots=True)
class FilesRead:
    """Files, and folders whose files are read; also those that are missing, and would be read if they were there."""

    _states: dict[Path, State] = field(default_factory=dict)

    def add(self, path: Path) -> None:
        """Remember a file as it is now, before it is read; one that is known already stays as it was."""
        if path not in self._states:
            self._states[path] = state(path)

    def add_above(self, folder: Path, names: Iterable[str]) -> None:
        """Remember the files of these names in a folder and in those above it."""
        names = tuple(names)
        for place in (folder, *folder.parents):
            if all(place / name in self._states for name in names):
                return  # with all that are above
            for name in names:
                self.add(place / name)

    def add_folder(self, folder: Path) -> None:
        """Remember the TOML files in a folder, and which there are."""
        for path in (folder, *folder.glob("*.toml")):
            self.add(path)

    def states(self) -> Iterator[tuple[Path, State]]:
        """Each file, and its state when it was remembered."""
        return iter(self._states.items())

    def have_changed(self) -> bool:
        """Whether a file was written, made or removed since it was remembered."""
        return any(state(path) != known for path, known in self._states.items())
