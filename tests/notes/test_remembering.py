from __future__ import annotations

from starlint.notes.remembering import remembered


def test_answers_about_short_lines_are_remembered_and_long_ones_are_not_kept() -> None:
    asked: list[str] = []

    @remembered
    def length(line: str) -> int:
        asked.append(line)
        return len(line)

    long = "a" * 401
    assert [length(line) for line in ("short", "short", long, long)] == [5, 5, 401, 401]
    assert asked == ["short", long, long]
