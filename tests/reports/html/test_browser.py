"""The page in a real browser: nothing sticks out at the width of a phone, and both bars are where they should be."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from starlint.coverage import coverage, likeliest_framework
from starlint.reports.html.page import coverage_html, score_html
from starlint.reports.html.timeline import timeline
from starlint.reports.render_options import RenderOptions
from tests.reports.banks import sample

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

pytestmark = [
    pytest.mark.subprocess,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed (apt-get install chromium)"),
]

# The page has no script, so it is looked at from outside: in a frame as wide as a phone or a desk.
LOOK = """<!DOCTYPE html><body style="margin: 0"><iframe id="page" style="width: {width}px; height: 900px; border: 0"
src="{name}"></iframe><pre id="seen"></pre><script>
onload = () => {{
  const page = document.getElementById("page").contentDocument, view = page.documentElement;
  const box = (one) => {{ const r = one.getBoundingClientRect(); return [r.left, r.right, r.width, r.height]; }};
  document.getElementById("seen").textContent = JSON.stringify({{
    width: view.clientWidth, scroll: view.scrollWidth,
    out: [...page.querySelectorAll("body *")].filter((one) => !one.closest(".matrix, .skip, .unseen, thead")
      && one.getBoundingClientRect().right > view.clientWidth + 0.5).map((one) => one.className || one.tagName),
    tracks: [...page.querySelectorAll(".axis .track")].map(box),
    axes: [...page.querySelectorAll(".axis")].map((one) => [...one.querySelectorAll(".part")].map(box)),
    targets: [...page.querySelectorAll(".tick.target")].map(box),
    over: [...page.querySelectorAll(".over")].map(box),
    marks: [...page.querySelectorAll("p mark")].map((one) => page.defaultView.getComputedStyle(one).textDecorationLine),
    ground: page.defaultView.getComputedStyle(page.body).backgroundColor,
  }});
}};
</script></body>"""


def browse(folder: Path, address: str, *options: str) -> str:
    """What the browser makes of a page."""
    fresh = f"--user-data-dir={folder / 'profile'}"
    still = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--allow-file-access-from-files")
    offline = ("--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking")
    command = [CHROMIUM or "", *still, *offline, fresh, *options, address]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120).stdout


def seen(folder: Path, page: str, width: int, *options: str) -> dict[str, Any]:
    """What can be measured of a page at this width."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    (folder / "look.html").write_text(LOOK.format(width=width, name="page.html"), encoding="utf-8")
    dom = browse(folder, (folder / "look.html").as_uri(), "--dump-dom", "--window-size=1400,1000", *options)
    found = re.search(r'<pre id="seen">(.+?)</pre>', dom, re.S)
    assert found, dom[:500]
    looked: dict[str, Any] = json.loads(unescape(found[1]))
    return looked


def scores() -> str:
    return b"".join(score_html(sample(), RenderOptions())).decode()


def covered() -> str:
    return b"".join(coverage_html(coverage(sample(), likeliest_framework(sample().finished)), RenderOptions())).decode()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("page", [scores, covered])
def test_nothing_sticks_out_of_the_page(page: Any, width: int, tmp_path: Path) -> None:
    looked = seen(tmp_path, page(), width)
    assert looked["width"] <= width
    assert looked["scroll"] == looked["width"]
    assert looked["out"] == []


def test_the_timeline_shows_when_each_section_is_spoken(tmp_path: Path) -> None:
    looked = seen(tmp_path, scores(), 390)
    assert len(looked["axes"]) == 4
    lengths = [timeline(scored.portions).length for scored in sample().finished]
    for (left, right, width, _), parts, target, length in zip(
        looked["tracks"], looked["axes"], looked["targets"], lengths, strict=True
    ):
        assert parts[0][0] == pytest.approx(left, abs=0.5)
        assert all(later[0] == pytest.approx(one[1], abs=0.5) for one, later in pairwise(parts))
        assert parts[-1][1] <= right + 0.5
        assert target[0] - left == pytest.approx(width * 120 / length, abs=1.5)
    assert len(looked["over"]) == 1
    assert looked["over"][0][2] > 3


def test_found_words_are_underlined(tmp_path: Path) -> None:
    assert set(seen(tmp_path, scores(), 1280)["marks"]) == {"underline"}


def test_it_is_dark_where_dark_is_preferred(tmp_path: Path) -> None:
    light = seen(tmp_path, scores(), 1280, "--blink-settings=preferredColorScheme=1")
    dark = seen(tmp_path, scores(), 1280, "--blink-settings=preferredColorScheme=0")
    assert (light["ground"], dark["ground"]) == ("rgb(251, 250, 247)", "rgb(21, 24, 28)")


def test_it_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(scores(), encoding="utf-8")
    paper = tmp_path / "page.pdf"
    browse(tmp_path, (tmp_path / "page.html").as_uri(), f"--print-to-pdf={paper}", "--no-pdf-header-footer")
    assert paper.read_bytes().startswith(b"%PDF")
