"""What a file is for: whether it prepares for interviews, by any sign or by a sure one."""

from __future__ import annotations

import re

from starlint import lexicon
from starlint.late import late_pattern

_INTERVIEW_WORDS = late_pattern(
    r"\binterview(?:er|ers|ing|s)?\b|\bbehaviou?ral\b|\bcompetenc(?:y|ies)\b"
    r"|\bleadership[- ]principles?\b|\btell me about\b|\b(?:a|one|the last) time (?:when|where|you)\b"
    r"|\b(?-i:STAR|STARL|STARR|PAR|CAR|CARL|SOAR|SCAR|LPs?)\b|(?<!user )\bstor(?:y|ies)\b",
    re.I,
)
# They begin with a set of characters, which makes them several times faster in whole texts.
_SURE_WORDS = late_pattern(
    r"[BbCcIiLlSsTt](?<=\b.)(?i:(?<=i)nterview|(?<=b)ehaviou?r(?:al\b| questions\b)|(?<=c)ompetenc(?:y|ies)\b"
    r"|(?<=l)eadership[- ](?:principles?|stor(?:y|ies))\b|(?<=s)tory[- ]?bank\b"
    r"|(?<=c)areer stor(?:y|ies)\b|(?<=t)ell me about\b|(?<=\ba t)ime (?:when|where|you)\b)"
)
_SURE_LETTERS = late_pattern(r"[BCLPS](?<=\b.)(?:(?<=S)(?:TAR|OAR)|(?<=[CP])AR|(?<=B)Q|(?<=L)Ps?)\b")
_INTERVIEWING = late_pattern(
    r"\b(?:interview(?:s|ers?|ing|ed)?|recruiters?|hiring managers?|phone screens?|on-?sites?|job offers?|got offers?"
    r"|(?:job )?applications?|r[eé]sum[eé]s?|leetcode)\b",
    re.I,
)
_NAME = late_pattern(
    r"behaviou?r|competenc|leadership.?principle|story.?bank|(?:^|[^a-z])interviews?(?=\.\w{1,8}\Z|\Z)|(?:^|[^a-z])(?:bqs?|(?:star|soar|car|interview).?(?:stor\w+"
    r"|answers?|examples?|prep\w*))(?![a-z])",
    re.I,
)


_TITLE = late_pattern(
    r"^\W*(?:my )?(?:interview|star|par|car|soar|behaviou?ral|competency) (?:interview )?"
    r"(?:stor(?:y|ies)|story ?bank)\b"
    r"(?! (?:app|api|generator|builder|coach|tool|method))|"
    r"\b(?:my|our|own|work|job|career|personal|professional) (?:[\w-]+ )?"
    r"(?:stor(?:y|ies)|examples|anecdotes|achievements)\b"
    r"|\bstor(?:y|ies) (?:from|of) (?:my |our |past )?(?:work|experiences?|career|jobs?)\b"
    r"|\b(?:stor(?:y|ies)|examples|answers|notes|prep|points) for (?:[\w'’-]+ ){1,6}"
    r"(?:job|promotion|appraisal)\b"
    r"|\b(?:stor(?:y|ies)|examples?|answers?|notes|prep|points) for (?:the )?(?:first|second|third|next|last|final)"
    r" round\b"
    r"|\b(?:practi[cs]e|prepared|rehearsed|draft) answers\b"
    r"|\bthings (?:i|to|we) (?:\w+ )?(?:talk|speak|tell)\b|\bwhat i(?:['’]d| would| could| might) (?:say|tell)\b",
    re.I,
)


def is_title_of_stories(title: str) -> bool:
    """Whether the title of a file says that it holds stories to be told: "My stories for the manager's job"."""
    return bool(_TITLE.search(title)) or _is_preparation_for_a_post(title)


def _is_preparation_for_a_post(title: str) -> bool:
    """Whether a title names the post that somebody prepares for: "Preparation: Senior Nurse"."""
    found = _PREPARATION.match(title)
    return found is not None and found["last"].lower() in lexicon.words("role")


_PREPARATION = late_pattern(
    r"\W*(?:my )?prep(?:aration)?(?: notes)?\s?[:–—-]\s(?:[\w'’/&-]+ ){0,3}(?P<last>[\w'’-]+)(?=\W*(?:\Z|[,(;]))", re.I
)


def is_name_of_interview_notes(name: str) -> bool:
    """Whether a file is called as notes for interviews are: "behavioral.md", "star-stories.md", "BQ.md"."""
    return bool(_NAME.search(name))


def prepares_for_interviews(text: str) -> bool:
    """Whether a text speaks of interviews, its methods or stories, so that labels may be believed."""
    return bool(_INTERVIEW_WORDS.search(text))


def speaks_of_interviewing(text: str) -> bool:
    """Whether a text is about interviews themselves, or the hunt for a job."""
    return bool(_INTERVIEWING.search(text))


def speaks_of_interviews(text: str) -> bool:
    """Whether a text speaks of interviews in more than the bare word "stories", so that prose may be believed."""
    return bool(_SURE_LETTERS.search(text) or _SURE_WORDS.search(text))


def prepares_for_a_post(opening: str, text: str) -> bool:
    """Whether a file says, though not in the word "interview", that somebody prepares for a post.

    `opening` is its first line: "Production manager, the Hall" names a post. Beside that, one other sign is enough.
    """
    first = opening.partition(". ")[0]
    words = _OPENING_WORD.findall(first.lower().replace("’", "'").replace("'s", ""))
    named = len(words) <= _MOST_OPENING_WORDS and not lexicon.words("role").isdisjoint(words[:_WORDS_OF_A_POST])
    signs = {found.lastgroup for found in _OF_A_POST.finditer(text)}
    return len(signs) + (named or bool(_PREPARES.search(first))) >= _FEWEST_SIGNS if signs else False


def speaks_of_a_post(text: str) -> bool:
    """Whether a text speaks of what goes with a post that somebody wants: "notice period", "salary"."""
    return bool(_OF_A_POST.search(text))


_FEWEST_SIGNS = 2
_OPENING_WORD = late_pattern(r"[\w'’]+")
_MOST_OPENING_WORDS, _WORDS_OF_A_POST = 14, 6
_PREPARES = late_pattern(
    r"\b(?:prep|preparation)\b|\bnotes for (?:the|my|an?) (?:[\w'’-]{1,20} ){0,3}(?:job|post|role|position)\b", re.I
)
# They begin with a set of characters, as the sure words above do.
_OF_A_POST = late_pattern(
    r"[ABCEGJNPRSVabcegjnprsv](?<=\b.)(?i:(?P<panel>(?<=p)anel(?: of (?:two|three|four|[2-5])\b|:))"
    r"|(?P<salary>(?<=s)alary\b|(?<=c)tc\b)|(?P<notice>(?<=n)otice period\b)|(?P<appraisal>(?<=a)ppraisals?\b)"
    r"|(?P<hunt>(?<=c)over letter\b|(?<=r)ecruiters?\b)"
    r"|(?P<referees>(?<=r)ef(?:s|erees)(?=\W{0,3}:))|(?P<vacancy>(?<=v)acanc(?:y|ies)\b"
    r"|(?<=j)ob (?:spec|hunt|offer)\b)|(?P<scheme>(?<=g)rad(?:uate)? scheme\b)|(?P<band>(?<=b)and [5-8]\b)"
    r"|(?P<board>(?<=p)romotion board\b|(?<=s)election board\b|(?<=a)ssessment (?:centre|center|day)\b)"
    r"|(?P<listed>(?<=s)hort ?listed\b)|(?P<foreign>(?<=e)ntretien\b|(?<=v)orstellungsgespräch\b|(?<=e)ntrevista\b)"
    r"|(?P<pension>(?<=p)ension\b))"
)
