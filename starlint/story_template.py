"""The template of a story: its labels in the order of a framework, with a prompt under each."""

from __future__ import annotations

from collections.abc import Sequence

SITUATION = "Where and when was it, what was your role, and what was at stake for whom?"
TASK = "What did you want to achieve, by when, and why was it your task?"
ACTION = "In four to six steps that a listener can picture: what did you do first, next and last, and why?"
RESULT = "What changed, by how much, from what to what, and for whom?"
LEARNING = "What have you done differently since then, and when did it help?"

FRAMEWORKS: dict[str, dict[str, str]] = {  # the labels of each, with the prompt under each
    "STAR": {"Situation": SITUATION, "Task": TASK, "Action": ACTION, "Result": RESULT},
    "PAR": {"Problem": f"{SITUATION} What was wrong?", "Action": ACTION, "Result": RESULT},
    "CAR": {"Challenge": f"{SITUATION} What made it hard?", "Action": ACTION, "Result": RESULT},
    "SOAR": {
        "Situation": SITUATION,
        "Obstacle": "What was in the way, and why was it your task to remove it?",
        "Action": ACTION,
        "Result": RESULT,
    },
    "STARL": {"Situation": SITUATION, "Task": TASK, "Action": ACTION, "Result": RESULT, "Learning": LEARNING},
}


def story_template(title: str, framework: str, principles: Sequence[str] = ()) -> str:
    """A story to be filled in, in Markdown.

    Each prompt is a question in braces, which a rule finds where it is left behind. The comment says to people and to
    starlint what the labels are for: "Problem" and "Result" alone might stand in any report.
    """
    heading = f"## {title}\n\n<!-- {_HINT.format(framework)} -->\n"
    principle_line = (f"\nPrinciples: {', '.join(principles)}\n",) if principles else ()
    sections = (f"\n**{label}:** {{{prompt}}}\n" for label, prompt in FRAMEWORKS[framework].items())
    return "".join((heading, *principle_line, *sections))


_HINT = "A {} story: about two minutes or 270 words, at least half of them for the Action. Replace the text in braces."
