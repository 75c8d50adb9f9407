"""What the reports of scores say in words, whatever their format."""

from __future__ import annotations

from starlint.score import Cap, Loss
from starlint.scored_story import ScoredStory, StoryBank, StoryReadability
from starlint.wording import count, joined


def loss_name(loss: Loss) -> str:
    """A loss in brief: "−4 A201 thin-action"."""
    return f"−{loss.points} {loss.finding.code} {loss.finding.name}"


def loss_line(loss: Loss, scored: ScoredStory) -> str:
    """A loss with its line, and with its price where less was left to lose."""
    finding = loss.finding
    price = "" if loss.points == loss.price else f" (of {loss.price}: no points were left)"
    return f"−{loss.points}{price} {finding.code} {finding.name}, line {scored.places.line(finding.span.start)}"


def cap_line(cap: Cap) -> str:
    """Why a story has no more points: "at most 55 points with an error in the core of the story (A201 thin-action)"."""
    rules = joined([f"{finding.code} {finding.name}" for finding in cap.findings])
    one = len(cap.findings) == 1
    article = "an" if cap.severity.label[0] in "aeiou" else "a"
    severe = f"{article} {cap.severity.label}" if one else f"{len(cap.findings)} {cap.severity.label}s"
    return f"at most {cap.most} points with {severe} in the core of the story ({rules})"


def cap_points(scored: ScoredStory) -> str:
    """The points that the cap takes: "−32"; empty where it takes none."""
    return f"−{scored.score.cap.points}" if scored.score and scored.score.cap else ""


def sum_of_points(scored: ScoredStory) -> str:
    """How the points add up: "20 + 8 + 20 + 20 + 19 − 32"."""
    points = " + ".join(str(criterion.points) for criterion in scored.criteria)
    return f"{points} {cap_points(scored).replace('−', '− ')}".rstrip()


def costliest(scored: ScoredStory) -> str:
    """The loss that is most worth fixing, in brief; a dash where there is none."""
    return next(map(loss_name, scored.losses), "–")


def reason_unfinished(scored: ScoredStory) -> str:
    """Why a story has no score; empty for one that has a score."""
    return scored.unfinished.value if scored.unfinished else ""


def summary(bank: StoryBank) -> str:
    """How many stories there are, their average score, and the heading of those that are not finished."""
    if not bank.stories:
        return f"No stories found in {count(bank.files, 'file', 'files')}."
    totals = [scored.total or 0 for scored in bank.finished]
    average = f", {sum(totals) / len(totals):.0f} of 100 on average" if totals else ""
    stories = count(len(totals), "story", "stories") + average if totals else "No finished stories."
    return f"{stories}\n\nNot yet a story:" if bank.unfinished else stories


def readability_words(readability: StoryReadability) -> str:
    """How hard a story is to say, in words."""
    measures = readability.measures
    return (
        f"{readability.words_per_sentence:.0f} words a sentence, ARI {measures.ari:.1f}, "
        f"Coleman–Liau {measures.coleman_liau:.1f}, EFLAW {measures.eflaw:.1f}"
    )


def readability_figures(readability: StoryReadability) -> dict[str, float]:
    """How hard a story is to say, as figures by the names that JSON and CSV give them."""
    measures = readability.measures
    return {
        "words_per_sentence": round(readability.words_per_sentence, 1),
        "ari": round(measures.ari, 1),
        "coleman_liau": round(measures.coleman_liau, 1),
        "eflaw": round(measures.eflaw, 1),
    }
