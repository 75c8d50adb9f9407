"""The topics of interviews, by which people name their stories: "Conflict with a colleague", "Failure"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from starlint.late import late_pattern

_TOPICS: dict[str, str] = {  # each topic, and the words that name it in a heading
    "conflict": r"conflicts?|disagree(?:d|ments?|ing)?|argument with",
    "failure": r"fail(?:ed|ures?)|mistakes?|setbacks?|regrets?",
    "feedback": r"(?:negative |constructive |critical |tough )?feedback|criticism",
    "leadership": r"leaders?(?:hip)?|leading|led (?:a|the) team|mentor(?:ed|ing)",
    "teamwork": r"team ?work(?:ing)?|team player|work(?:ed|ing) in a team|collaborat(?:ed|ion|ing)|cooperation",
    "difficult people": (
        r"(?:difficult|angry|demanding|upset|unhappy|hard|rude) (?:customers?|clients?|guests?|patients?|parents?"
        r"|pupils?|students?|stakeholders?|colleagues?|co-?workers?|team ?(?:mates?|members?)|staff|relatives?"
        r"|relation|boss(?:es)?|managers?|person|people)"
    ),
    "challenge": r"challenges?|(?:hard|tough|most difficult)(?:est)? (?:\w+ )?(?:problem|project|task|decision)",
    "pressure": r"pressure|stress(?:ful)?|deadlines?|time management|prioriti[sz](?:ing|ation)",
    "initiative": r"initiative|ownership|proactiv(?:e|ity)|(?:beyond|above) (?:the call of )?duty|extra mile",
    "influence": r"influenc(?:e|ed|ing)|persua(?:ded?|ding|sion)|convinc(?:ed|ing)|negotiat(?:ed|ing|ion)",
    "achievement": r"achievements?|accomplishments?|proud(?:est)?(?: of| moment)?|successe?s?",
    "change": r"ambiguity|adaptab(?:ility|le)|adapt(?:ed|ing)|flexib(?:le|ility)|dealing with change|uncertainty",
    "problem": r"problem[- ]?solving|solv(?:ed|ing) a problem|innovation|creativity",
    "weakness": r"weakness(?:es)?|learn(?:ed|ing) (?:something new|quickly|fast)",
    "service": r"customer (?:service|focus|centricity|care)",
    "integrity": r"(?<!data )(?<!referential )integrity|honesty|ethic(?:s|al)",
    "calm": r"(?:stay|keep|remain)(?:ing)? calm|crisis",
    "partners": r"difficult partners|working with partners|stakeholder management",
    "safety": r"safety culture|safeguarding",
    "diversity": r"diversity|inclusion|inclusive",
    "improvement": r"continuous improvement|cost saving",
}
_TOPIC = late_pattern(
    "|".join(rf"(?P<{name.replace(' ', '_')}>\b(?:{words})\b)" for name, words in _TOPICS.items()), re.I
)
_MOST_WORDS = 10  # of a title; more are a sentence that happens to hold such a word
_FEWEST_TOPICS = 2  # in a file that is arranged by them; one is enough in a file that is called "Stories"


def topic(title: str) -> str | None:
    """The topic that a title names; None: it names none."""
    found = _TOPIC.search(title) if len(title.split()) <= _MOST_WORDS else None
    return found.lastgroup if found else None


def are_topics(titles: Sequence[str], called_stories: bool = False) -> bool:
    """Whether at least half of the titles of a file are topics of interviews, and they are different ones."""
    topics = [found for found in map(topic, titles) if found]
    return len(set(topics)) + called_stories >= _FEWEST_TOPICS and 0 < len(titles) <= 2 * len(topics)


_STORIES = late_pattern(r"(?<![a-z])(?:stor(?:y|ies)|examples|prep(?:aration)?)(?![a-z])", re.I)


def is_name_of_stories(name: str) -> bool:
    """Whether a file or its title is called as a collection of stories may be: "Stories", "my-examples.md", "prep"."""
    return bool(_STORIES.search(name))
