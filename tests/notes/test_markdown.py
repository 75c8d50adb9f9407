from __future__ import annotations

from collections.abc import Callable

import pytest

from starlint.errors import NotesError
from starlint.finding import Span
from starlint.notes.markdown import Block, BlockKind, blocks, front_matter, source_lines
from tests.notes.reading import source


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, source(text, block.span)) for block in blocks(text)]


def only(text: str) -> Block:
    (block,) = blocks(text)
    return block


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_each_line_has_its_span_in_the_source(ending: str) -> None:
    text = f"one{ending}two"
    assert [source(text, line) for line in source_lines(text)] == ["one", "two"]


@pytest.mark.parametrize("other", ["\x0b", "\x0c", "\x85", "\u2028"])
def test_no_other_character_ends_a_line(other: str) -> None:
    assert len(source_lines(f"one{other}two")) == 1


def test_front_matter_is_no_part_of_the_blocks() -> None:
    text = "---\ntags: [a]\n---\n# Oven\n"
    assert source(text, front_matter(text)) == "---\ntags: [a]\n---"
    assert kinds(text) == [("heading", "Oven")]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert front_matter("---\nno end") == Span(0, 0)


def test_a_block_holds_its_lines_without_the_marks_of_its_containers() -> None:
    text = "> - I rang\n>   and rang\n"
    block = only(text)
    assert [source(text, line) for line in block.lines] == ["I rang", "and rang"]
    assert block.texts == ("I rang", "and rang")
    assert block.text == "I rang and rang"
    assert (block.quoted, block.depth, block.leads) == (1, 1, True)


def test_text_indented_by_four_spaces_is_prose() -> None:
    assert kinds("    I rang.\n") == [("paragraph", "I rang.")]


def test_a_short_line_over_dashes_is_a_heading() -> None:
    assert kinds("The oven\n---\n") == [("heading", "The oven")]


@pytest.mark.parametrize("line", ["It was fixed.", "Result:", "R: it was fixed"])
def test_a_label_or_sentence_over_dashes_is_a_paragraph_over_a_rule(line: str) -> None:
    assert kinds(f"{line}\n---\n") == [("paragraph", line), ("rule", "")]


@pytest.mark.parametrize("bullet", ["• ", "· ", "– ", "● "])
def test_bullets_of_word_processors_begin_items(bullet: str) -> None:
    text = f"{bullet}one\n{bullet}two\n"
    first, second = blocks(text)
    assert [source(text, block.span) for block in (first, second)] == ["one", "two"]
    assert first.depth == second.depth == 1
    assert first.item != second.item


def test_a_numbered_item_keeps_its_numeral() -> None:
    assert [block.numeral for block in blocks("3) one\n4) two\n")] == ["3)", "4)"]


def test_empty_cells_keep_the_columns_apart() -> None:
    text = "| a | b |\n|--|--|\n| | c \\| d |\n"
    cells = [block for block in blocks(text) if not block.header]
    assert [source(text, cell.span) for cell in cells] == ["", "c \\| d"]
    assert {cell.row for cell in cells} == {2}


@pytest.mark.parametrize(
    "text",
    [
        "- | a | b |\n  |---|---|\n  | c | - d |\n",
        "12. | a | b |\n    |---|---|\n    | c | - d |\n",
        "> | a | b |\n> |---|---|\n> | c | - d |\n",
        "> - | a | b |\n>   |---|---|\n>   | c | - d |\n",
    ],
)
def test_the_marks_of_a_list_or_a_quote_around_a_table_are_no_cell(text: str) -> None:
    assert [source(text, cell.span) for cell in blocks(text)] == ["a", "b", "c", "- d"]


def test_html_is_read_for_its_text() -> None:
    text = "<details>\n<summary>The <b>oven</b></summary>\n<p>I rang.</p>\n<!-- no -->\n</details>\n"
    assert kinds(text) == [("heading", "The <b>oven"), ("paragraph", "I rang.")]


def test_a_fence_of_text_is_read_and_one_of_code_is_not() -> None:
    text = "```Answer\nI rang.\n```\n\n```python\nring()\n```\n"
    block = only(text)
    assert (source(text, block.span), block.code) == ("I rang.", True)


def test_a_dialogue_is_read_whatever_its_fence_says() -> None:
    text = "```yaml\nQ: Who rang?\nA: I rang.\n```\n\n```yaml\nquiet: true\n```\n"
    assert source(text, only(text).span) == "Q: Who rang?\nA: I rang."


def quotes(depth: int) -> str:
    return "> " * depth + "deep"


def lists(depth: int) -> str:
    return "\n".join(f"{'  ' * level}- level {level}" for level in range(depth)) + " deep"


def fences(depth: int) -> str:
    marks = ["`" * length for length in range(depth + 2, 2, -1)]
    return "\n".join([*marks, "deep", *reversed(marks)])


@pytest.mark.parametrize(("nested", "most"), [(quotes, 98), (lists, 49), (fences, 20)])
def test_what_is_nested_is_read_or_refused_and_never_left_out(nested: Callable[[int], str], most: int) -> None:
    for depth in (1, 10, 15, most):
        assert blocks(nested(depth))[-1].text.endswith("deep")
    for depth in (most + 2, 400):
        with pytest.raises(NotesError, match=r"line [\d,]+ is in too many lists and quotes inside each other"):
            blocks(nested(depth))


def test_blocks_have_a_kind() -> None:
    found = [block.kind for block in blocks("# a\n\nb\n\n***\n\n| c |\n|--|\n")]
    assert found == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.RULE, BlockKind.CELL]


def test_a_heading_without_words_divides() -> None:
    assert [kind for kind, _ in kinds("one\n\n#\n\ntwo\n")] == ["paragraph", "rule", "paragraph"]


def test_html_in_a_quote_is_read_without_the_marks_of_the_quote() -> None:
    text = "> <h3>Result</h3>\n>\n> <p>We baked\n> again. 3 > 2</p>\n>\n"
    assert [block.texts for block in blocks(text)] == [("Result",), ("We baked", "again. 3 > 2")]


def test_the_rows_of_an_html_table_have_numbers_of_their_own_over_blank_lines() -> None:
    text = "<table>\n<tr><td>one\n\ntwo\n\n</td></tr>\n<tr><td>three</td></tr>\n</table>\n\nfour\n"
    one, two, three, four = blocks(text)
    assert one.row == two.row != three.row
    assert (three.row > 0, four.row) == (True, 0)


def test_an_html_table_with_a_row_of_headers_has_cells() -> None:
    text = "<table><tr><th>a<th>b<th>c</tr><tr><td>1<td><p>two</p><p>lines</p><td></tr></table>\n"
    found = blocks(text)
    assert {block.kind for block in found} == {BlockKind.CELL}
    assert [block.text for block in found] == ["a", "b", "c", "1", "two lines", ""]
    assert [block.header for block in found] == [True] * 3 + [False] * 3


@pytest.mark.parametrize("end", ["\r", "\r\n"])
@pytest.mark.parametrize("line", ["-----", "====="])
def test_a_text_of_two_lines_over_dashes_is_no_heading_whatever_ends_a_line(line: str, end: str) -> None:
    for text in (f"I rang them\nand wrote letters\n{line}\n", f"My title\n{line}\n"):
        assert [block.kind for block in blocks(text.replace("\n", end))] == [block.kind for block in blocks(text)]
