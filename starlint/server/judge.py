"""Notes judged while they are edited: as `starlint check` judges them, but only the stories that have changed.

A file is read as a whole after each change, for a line far away may decide what a passage is. A story that reads as it
did before, wherever it stands now, is not analysed and checked again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from starlint.api import check
from starlint.file_report import FileReport, Report
from starlint.files import shown
from starlint.language.phrases import forget_words
from starlint.remembered import Remembered
from starlint.settings.files_read import FilesRead
from starlint.settings.resolver import Resolver, SettingsFileFilter

OnBug = Callable[[str, str], None]  # called with a sentence and a traceback for a rule that raises

_FORGET_AFTER = 5_000  # readings: a day of writing, with the beginnings of every word that was typed


@dataclass(slots=True)
class Judge:
    """The settings, and the stories of each file as they were judged last."""

    on_bug: OnBug
    resolver: Resolver = field(default_factory=lambda: Resolver(files=FilesRead()))
    _stories: dict[str, Remembered] = field(default_factory=dict)  # by path
    _readings: int = 0

    def report(self, path: str, text: str) -> FileReport | None:
        """What starlint finds in a text by the settings of its path; None where they exclude it.

        Raises StarlintError for settings or rules that cannot be read, or by which no story is judged.
        """
        if not SettingsFileFilter(self.resolver, force=True).named(path):
            return None
        self._readings += 1
        if self._readings % _FORGET_AFTER == 0:
            forget_words()
        report = self._report(path, text)
        rules = {rule.code: rule for rule in self.resolver.selection(path).rules}
        return FileReport(shown(path), report, rules, self.resolver.settings(path).config.words_per_minute, path)

    def lint(self, path: str) -> Callable[[str], Report]:
        """The function that judges other versions of a text, such as one with its fixes."""

        def lint(text: str) -> Report:
            file = self.report(path, text)
            assert file is not None, path
            return file.report

        return lint

    def forget(self, path: str) -> None:
        """Drop what is known of a file that is no longer open."""
        self._stories.pop(path, None)

    def settings_have_changed(self) -> bool:
        """Whether a file that settings or rules were read from has changed since."""
        return self.resolver.files is not None and self.resolver.files.have_changed()

    def read_settings_again(self) -> None:
        """Forget settings and rules, and whatever was judged by them."""
        self.resolver = Resolver(files=FilesRead())
        self._stories.clear()

    def _report(self, path: str, text: str) -> Report:
        """What all rules find; one that raises says nothing, and is told of."""
        remembered = self._stories.setdefault(path, Remembered())
        report = check(text, path=path, settings=self.resolver, remembered=remembered)
        for failure in report.failures:
            self.on_bug(failure.sentence, failure.trace)
        return report
