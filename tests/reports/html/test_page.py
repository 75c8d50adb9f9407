"""The page of HTML: whole, safe, linked, and to be read without colours and by ear."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from starlint.coverage import coverage, likeliest_framework
from starlint.report_marks import WRITER
from starlint.reports.html.html_story import html_stories, letter
from starlint.reports.html.page import coverage_html, score_html
from starlint.reports.render_options import RenderOptions
from tests.reports.banks import read, sample, story

VOID = {"meta", "br", "hr", "link", "img", "input"}


class Tags(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.unbalanced: list[str] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every tag of this name."""
        return [attributes for name, attributes in self.tags if name == tag]


def scores(*texts: str) -> str:
    return b"".join(score_html(read(*texts) if texts else sample(), RenderOptions())).decode()


def covered() -> str:
    bank = sample()
    return b"".join(coverage_html(coverage(bank, likeliest_framework(bank.finished)), RenderOptions())).decode()


PAGES = {"scores": scores, "coverage": covered, "empty": lambda: scores("# Nothing here\n")}


@pytest.fixture(params=PAGES, name="page")
def _page(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param]()


def test_nothing_is_loaded_and_nothing_is_run(page: str) -> None:
    tags = Tags(page)
    assert not {"script", "link", "img", "iframe", "object", "form"} & {name for name, _ in tags.tags}
    assert not [
        name for _, attributes in tags.tags for name in attributes if name in ("src", "srcset") or name[:2] == "on"
    ]
    assert all(link["href"].startswith("#") for link in tags.all("a"))
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'; style-src 'unsafe-inline'" in [meta.get("content") for meta in tags.all("meta")]


def test_it_says_in_its_first_lines_who_wrote_it(page: str) -> None:
    assert f'name="generator" content="{WRITER}"' in page[:1024]


def test_tags_are_closed_in_their_order(page: str) -> None:
    tags = Tags(page)
    assert (tags.open, tags.unbalanced) == ([], [])


def test_names_are_unique_and_every_link_has_its_aim(page: str) -> None:
    tags = Tags(page)
    names = [attributes["id"] for _, attributes in tags.tags if "id" in attributes]
    assert len(names) == len(set(names))
    aims = {link["href"][1:] for link in tags.all("a")}
    labels = {attributes["aria-labelledby"] for _, attributes in tags.tags if "aria-labelledby" in attributes}
    assert (aims | labels) - set(names) == set()


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = [int(name[1]) for name, _ in Tags(page).tags if re.fullmatch(r"h\d", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_there_are_landmarks_and_a_language(page: str) -> None:
    tags = Tags(page)
    assert tags.all("html") == [{"lang": "en"}]
    assert [len(tags.all(name)) for name in ("main", "footer", "title")] == [1, 1, 1]
    assert all(section.get("aria-labelledby") for section in tags.all("section"))


def test_whatever_is_drawn_has_words_too(page: str) -> None:
    drawn = [attributes for _, attributes in Tags(page).tags if attributes.get("role") == "img"]
    assert all(attributes.get("aria-label") for attributes in drawn)


def test_tables_have_headers_and_captions(page: str) -> None:
    tags = Tags(page)
    assert len(tags.all("caption")) == len(tags.all("table"))
    assert all(cell.get("scope") in ("col", "row") for cell in tags.all("th"))


def test_what_people_wrote_is_text_and_no_markup() -> None:
    attack = '<script>alert("x")</script> "quoted" \'single\' & 🧵 <img src=x onerror=alert(1)>'
    numbers = story(f"A title {attack}", 'Principles: Ownership, <b>"Own"</b>').replace(
        "bottleneck", f"bottleneck {attack}"
    )
    page = scores(numbers + "\n## Tell me about a time you <script>alert(2)</script> & left?\n")
    tags = Tags(page)
    assert not {"script", "img", "b>"} & {name for name, _ in tags.tags}
    assert "alert(" in "".join(tags.text)
    assert "🧵" in page
    assert not [name for _, attributes in tags.tags for name in attributes if name.startswith("on")]
    assert (tags.open, tags.unbalanced) == ([], [])


def test_text_from_right_to_left_finds_its_own_direction() -> None:
    page = scores()
    assert "<bdi>مقهى الميناء</bdi>" in page
    assert '<p dir="auto">In May 2023 I kept a small café' in page


def test_findings_are_underlined_and_explained_beside_the_words() -> None:
    page = scores()
    basically = re.search(
        r'<mark class="info lane-0">basically</mark><a class="ref info" href="#(story-2-note-\d+)"', page
    )
    assert basically
    note = page[page.index(f'<li id="{basically[1]}"') :]
    assert note[: note.index("</li>")].startswith(f'<li id="{basically[1]}"><span class="badge info"')
    assert "Filler</span>" in note[: note.index("</li>")]


def test_every_finding_of_a_story_is_shown_once() -> None:
    page = scores()
    for number, scored in enumerate(sample().finished, 1):
        numbers = re.findall(rf'<li id="story-{number}-note-(\d+)"', page)
        assert sorted(map(int, numbers)) == list(range(1, len(scored.findings) + 1))


def test_every_lost_point_leads_to_its_finding() -> None:
    for one in html_stories(sample().finished):
        assert one.scored.score
        lost = [point for criterion in one.scored.score.criteria for point in one.lost(criterion.losses)]
        cap = one.scored.score.cap
        assert one.total == 100 - sum(point.loss.points for point in lost) - (cap.points if cap else 0)
        assert all(point.note.finding is point.loss.finding for point in lost)


def test_the_page_shows_the_cap_as_a_line_of_the_sum() -> None:
    page = " ".join(scores().split())
    capped = [scored.score for scored in sample().finished if scored.score and scored.score.cap]
    assert capped
    for one in capped:
        assert one.cap
        points = " + ".join(str(criterion.points) for criterion in one.criteria)
        assert f'<th scope="row">Cap</th><td class="number">−{one.cap.points}</td>' in page
        assert f'<td class="number">{one.total}</td><td class="quiet">= {points} − {one.cap.points}</td>' in page


def test_of_several_weakest_stories_none_is_called_the_weakest() -> None:
    thin = "S: In May 2023 I kept a small bakery in Tours with two ovens and a queue of 30 people.\n\nA: I did it.\n\n"
    thin += (
        "R: By July the queue was 12 people, down from 30, and we sold 18 % more bread to customers than in May.\n\n"
    )
    page = b"".join(score_html(read(f"## One\n\n{thin}## Two\n\n{thin}"), RenderOptions())).decode()
    assert "Begin with one of the 2 weakest, such as “One”, at 55 of 100." in page


def test_what_is_not_yet_a_story_has_no_score() -> None:
    page = scores()
    rest = page[page.index('id="unfinished"') : page.index('id="elsewhere"')]
    assert "Describe a time you had to learn something quickly." in rest
    assert "stub" in rest
    assert len(re.findall(r'<article class="story"', page)) == len(sample().finished) == 4


def test_the_table_shows_which_story_is_for_which_principle() -> None:
    page = scores()
    row = re.search(r'<tr><th scope="row">Ownership</th>(.*?)</tr>', page, re.S)
    assert row
    assert [("strong" if "★" in cell else "story" if "●" in cell else "") for cell in row[1].split("</td>")[1:5]] == [
        "strong",
        "story",
        "strong",
        "",
    ]


def test_a_bank_that_names_no_principle_has_no_matrix() -> None:
    assert 'id="principles"' not in scores(story("The queue"))


def test_a_wide_bank_is_shown_in_parts_that_fit_on_paper() -> None:
    page = scores("".join(story(f"The queue {n}", "Principles: Ownership") for n in range(23)))
    assert page.count('<div class="matrix"') == 2
    assert '#story-23" aria-label="W: The queue 22">W</a>' in page


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_stories_are_lettered_as_a_spreadsheet_does(index: int, name: str) -> None:
    assert letter(index) == name


def test_the_same_notes_give_the_same_page() -> None:
    assert scores() == scores()
