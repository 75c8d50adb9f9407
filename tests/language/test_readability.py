"""Readability without syllables."""

from __future__ import annotations

import subprocess
import sys

import pytest

from starlint.language.readability import readability


def test_long_words_are_harder_by_every_measure_of_words() -> None:
    easy, hard = readability(["I rang the mill at noon."]), readability(["Subsequently I telephoned headquarters."])
    assert (easy.ari, easy.coleman_liau, easy.letters_per_word) < (hard.ari, hard.coleman_liau, hard.letters_per_word)


def test_a_stop_inside_a_sentence_is_none() -> None:
    assert readability(["I cut it from 3.2 to 1.5 s. of waiting"]) == readability(
        ["I cut it from 32 to 15 s of waiting"]
    )


@pytest.mark.subprocess
def test_the_measures_reach_for_no_network_and_no_corpus() -> None:
    ask = (
        "import sys\n"
        "seen = []\n"
        "def hook(event, arguments):\n"
        "    reached = event.startswith('socket.') and event != 'socket.__new__'\n"
        "    corpus = event == 'open' and any(w in str(arguments[0]) for w in ('nltk_data', 'corpora', '.dic'))\n"
        "    if reached or corpus: seen.append((event, arguments))\n"
        "sys.addaudithook(hook)\n"
        "from starlint.language.readability import readability\n"
        "readability(['I rang the mill at noon.'])\n"
        "print(seen)"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == "[]\n", done.stderr


@pytest.mark.parametrize(
    ("sentences", "letters_per_word", "most_ari"),
    [
        (["Headquarters."], 12.0, 4.71 * 13 + 0.5 - 21.43),
        (["I rang the mill at noon."], 3.0, 4.71 * 19 / 6 + 0.5 * 6 - 21.43),
        (["I rang the mill.", "We met at noon there."], 28 / 9, 4.71 * 30 / 9 + 0.5 * 9 / 2 - 21.43),
        ([], 0.0, -21.43),
    ],
)
def test_the_bound_of_the_index_counts_every_sign(
    sentences: list[str], letters_per_word: float, most_ari: float
) -> None:
    measured = readability(sentences)
    assert measured.most_ari == pytest.approx(most_ari)
    assert measured.letters_per_word == pytest.approx(letters_per_word)
    assert not sentences or measured.most_ari >= measured.ari
