"""Interview questions: which lines are questions, and which of them ask for a story."""

from __future__ import annotations

import re

from starlint.late import late_pattern
from starlint.notes.admonitions import CALLOUT
from starlint.notes.event_questions import filled, names_an_event
from starlint.notes.first_person import has_first_person_action
from starlint.notes.prose import lowered
from starlint.notes.remembering import remembered
from starlint.notes.topics import topic

_LONGEST = 60  # words; a longer line is prose
_LONGEST_WORD = 14  # characters, on average
_FEWEST = 3  # words

_LINK = late_pattern(r"\[([^\[\]]*)\](?:\([^()]*\)|\{[.#][^{}]*\})")  # or a span with a class: "[words]{.underline}"
_ATTRIBUTES = late_pattern(r"\{[#.:][^{}]*\}\s*\Z")  # "{#an-anchor}" after a heading
_MARKS = late_pattern(r"[*_`~“”\"]|==|\\(?=[^\w\s])|</?(?:u|b|i|strong|em|font|mark|span|summary)\b[^<>]*>", re.I)
_MAY_BE_MARKED = late_pattern(r"[*_`~“”\"=\\<\[{]")  # looked for first: few lines hold one of them
_KEYCAP = "(?:[0-9]\ufe0f?\u20e3)+\\s*"  # the emoji of a numeral
_OPENER = r"(?:how|what|why|when|where|which|who|tell|describe|give|have|can|could|do|did|walk|share)\b"
_NUMBER = (
    rf"(?:{_KEYCAP}|(?:q(?:uestion)?(?:\s*\d+)?|\d{{1,3}}|[a-z])\s*[.):：/-]+\s*|q(?:uestion)?(?:\s*\d+)?\s*[–—]\s*"
    rf"|q?\d{{1,3}}\s+(?={_OPENER})|q\d{{0,3}}\s+(?=(?:an?|your|the|one|most|time|example|when|how|what|why|tell|describe)\b))*"
)
_CALLED = (
    r"(?:(?:example|sample|interview|behaviou?ral|practice|possible|main)\s+)?(?:question|prompt|q)"
    r"(?: (?:on|from|in) the [a-z]{2,20})?"
    r"|(?:interviewer|recruiter|hiring manager)(?:\s*\([^()]{1,40}\))?|[a-z]{2,20} asks?"
)
_IN_CALLOUT = rf"(?:[*_>\s]{{0,9}}{CALLOUT})?"  # "[!question] Tell me …"
_LEAD = late_pattern(rf"^{_IN_CALLOUT}[\W_]*{_NUMBER}[\W_]*(?:(?:{_CALLED})(?:\s*\d+)?\s*[:：][\W_]*)?", re.I)


@remembered
def bare(line: str) -> str:
    """A line without number, decoration and quotation marks, as an interviewer would say it."""
    named = _ASKED_AFTER_A_NAME.match(line) if line.rstrip("*_ ").endswith(('"', "”")) else None
    line = named["asked"] if named else line
    plain = line
    if _MAY_BE_MARKED.search(line):
        plain = _MARKS.sub("", _ATTRIBUTES.sub("", _LINK.sub(r"\1", line)).rstrip())
    plain = plain.replace("’", "'")
    lead = _LEAD.match(plain)
    spoken = " ".join((plain[lead.end() :] if lead else plain).split())
    spoken = _REMARK.sub("", spoken) if spoken.endswith(")") else spoken
    spoken = spoken[:-1] if spoken.endswith("]") and "[" not in spoken else spoken
    return _UR.sub("your", _U.sub("you", spoken)) if _TYPED.search(spoken) else spoken


# 'Refugee centre, deputy lead. "What have you delivered?"'
_ASKED_AFTER_A_NAME = late_pattern(
    r"\W{0,4}(?:[\w'’&/]{1,20}[,\s-]{1,2}){0,6}[\w'’&/]{1,20}(?:\.|\s[–—-])\s[“\"](?P<asked>[^“”\"]{8,160})[”\"]\W{0,4}\Z"
)
# "Tell me about something you built. (my best one)"
_REMARK = late_pattern(r"(?<=[.?!])\s\([^()]{1,80}\)\Z")
# As messages are typed: "how do u handle ur team"; not "a u shaped desk".
_U = late_pattern(
    r"(?i:(?<=\btime )|(?<=\bdo )|(?<=\bdid )|(?<=\bcan )|(?<=\bhave )|(?<=\bhow )|(?<=\bwhen )|(?<=\bif ))u\b"
    r"|\bu(?= (?!shaped)\w+ed\b)"
)
_UR = late_pattern(r"\bur(?= \w)")
_TYPED = late_pattern(r"u(?<=\bu)r?\b")


# "The migration – tell me about a time …": a title before the question.
_TITLE = late_pattern(
    r"^[^?.:–—]{2,60}?(?:\s[-–—]|:|[–—])\s[\W_]*"
    r"(?=(?:tell|describe|give|share|walk|talk|have you|what|when|how|can you|could you|why)\b)",
    re.I,
)


def question_in(line: str) -> str:
    """The bare question of a line, without a title before it."""
    text = bare(line)
    title = _TITLE.match(text)
    return text[title.end() :] if title and is_question(text[title.end() :]) else text


def is_long(line: str) -> bool:
    """Whether a line is too long for a question."""
    return len(line) > _LONGEST * _LONGEST_WORD


_MARKED = late_pattern(
    r"\W*q(?:uestion)?(?:\s*\d+)?[\s.:)-]+(?:how|what|why|when|where|which|who|tell|describe|give|have|can|could|do|did)\b",
    re.I,
)


def _is_marked(line: str) -> bool:
    """Whether a "Q" marks a line as a question, though it has no question mark: "Q. how do you deal with conflict"."""
    return bool(_MARKED.match(line))


_PROMPT = late_pattern(r"[*_#\s]*(?:(?:q|question(?: \d+)?)\s*[:：]|q\d{0,2}[.)](?=[\s*_]*[a-z]))\W*\w", re.I)
_LONGEST_PROMPT = 20  # words


def is_prompt(line: str) -> bool:
    """Whether a few words without a question mark are set as a question, all the same: "Q: simplify something",
    "Q3. Something that went wrong"."""
    return bool(_PROMPT.match(line)) and len(line.split()) <= _LONGEST_PROMPT and "?" not in line


@remembered
def is_question(line: str) -> bool:
    """Whether a line is a question of any kind, or a request: "Tell me about yourself"."""
    text = "" if is_long(line) or is_link(line) else bare(line)
    if not text or len(text.split()) > _LONGEST:
        return False
    low = lowered(text)
    if ends_as_question(text) or _is_marked(line) or is_prompt(line) or _requests(line, low):
        return True
    return asks_for_story(line)


def ends_as_question(text: str) -> bool:
    """Whether a text ends with a question mark, but for a remark in brackets; not a topic in doubt: "Leadership??"."""
    asks = ("?" in text or "？" in text) and bool(_QUESTION_MARK.search(text))
    return asks and not ("??" in text and topic(text) and not _ADDRESS.search(lowered(text)))


# From where a run of signs begins up to its first question mark, in one step; then a remark, and the end.
_QUESTION_MARK = late_pattern(r"(?<!\W)(?=(?P<mark>\W*?[?？]))(?P=mark)\W*(?:\([^()]{1,80}\)\W*)?\Z")


def _requests(line: str, low: str) -> bool:
    return bool(_IMPERATIVE.match(low) and _ADDRESS.search(low)) and not _quotes_a_question(line)


@remembered
def asks_for_story(line: str) -> bool:
    """Whether a line asks for one event, so that its answer should be a story."""
    if is_long(line) or is_link(line) or _quotes_a_question(line):
        return False
    text = bare(line)
    if is_in_chinese(line) or _is_title_of_event(text):
        return True
    if _FOLLOWS_UP.match(text):
        return False
    if is_prompt(line) and not _FIRST_PERSON.search(text):
        return names_an_event(lowered(text))
    if not _FEWEST <= len(text.split()) <= _LONGEST or not _addresses(text):  # the cheapest test first
        return False
    low = lowered(text)
    if (text.endswith(":") and not _ADDRESS.search(low)) or _IS_EXERCISE.search(low):
        return False
    if (_ASKS_OTHERWISE.search(low) and not _NAMES_ONE_TIME.search(low)) or _POINTS_AT.match(low) or _is_advice(low):
        return False
    return names_an_event(low)


def _is_title_of_event(text: str) -> bool:
    """Whether a writer names an event in a title as a question would: "A time I was wrong"."""
    return bool(_A_TIME_I.match(text))


_A_TIME_I = late_pattern(
    r"(?:An?|The) (?i:time|situation|moment|occasion) (?:(?i:when|where|that) )?(?:I|[Ww]e) "
    r"(?:[\w'-]{1,30} ){0,11}[\w'-]{1,30}\Z"
)
_FOLLOWS_UP = late_pattern(r"(?:\w+ )?follow[- ]?ups?\b", re.I)  # to a story that is there


def asks_for_event(line: str) -> bool:
    """Whether a line names an event: "a time when", "an example of"."""
    return bool(_EVENT.search(lowered(bare(line)))) or is_in_chinese(line)


@remembered
def asks_for_way(line: str) -> bool:
    """Whether a line asks how you go about things, which a story may answer."""
    if is_long(line):
        return False
    text = bare(line)
    low = lowered(text)
    question = (
        ends_as_question(text) or _is_marked(line) or bool(_DESCRIBES_A_WAY.match(low) or _OPENS_A_WAY.match(low))
    )
    if not question or _ASKS_OTHERWISE.search(low) or is_link(line) or _quotes_a_question(line):
        return False
    scene = _ASKS_IN_A_SCENE.search(low) and _DEALS_WITH.search(low)
    asks = scene or _ASKS_FOR_A_WAY.search(low) or _ASKS_WHAT_HAPPENED.search(low) or _DESCRIBES_A_WAY.match(low)
    return bool(asks) and not _IS_TECHNICAL.search(low)


def asks_about_style(line: str) -> bool:
    """Whether a line asks in general how one works, as questions about a product do, too: "What's your approach?"."""
    return bool(_ASKS_ABOUT_STYLE.search(lowered(bare(line))))


def asks_how_one_goes_about(line: str) -> bool:
    """Whether a line asks how the one who answers does something: "How do you settle a child in?"; no self-portrait."""
    return asks_for_way(line) and bool(_GOES_ABOUT.search(lowered(bare(line))))


def asks_for_habit(line: str) -> bool:
    """Whether a line asks how you deal with people or work, which a habit may answer: "How do you prioritize"."""
    low = lowered(bare(line))
    return bool(_DEALS_WITH.search(low)) and not _IS_TECHNICAL.search(low)


def asks_for_reasons(line: str) -> bool:
    """Whether a line asks for an introduction, reasons or wishes, which no event answers: "Why did you leave?"."""
    return bool(_ASKS_FOR_REASONS.search(lowered(bare(line))))


def asks_the_candidate(line: str) -> bool:
    """Whether a line asks something of a candidate: "What is your greatest strength?"."""
    low = lowered(bare(line))
    named = _NAMES_A_TOPIC.match(low) or is_prompt(line) or _asks_of_a_topic(line)
    if named and not _IS_TECHNICAL.search(low):
        return True
    if not is_question(line) or not _ADDRESS.search(low) or is_link(line) or len(low.split()) > _LONGEST_OPEN:
        return False
    return bool(_OPENS_AS_QUESTION.match(low)) and not (_IS_TECHNICAL.search(low) or asks_for_reasons(line))


def _asks_of_a_topic(line: str) -> bool:
    """Whether a few words with a question mark name a topic of interviews: "Difficult team member?"."""
    return is_question(line) and len(bare(line).split()) <= _MOST_OF_A_TOPIC and bool(topic(bare(line)))


_MOST_OF_A_TOPIC = 5  # words
# "A really tight turnaround?", "Working with a difficult artist?": what a story is to be about.
_NAMES_A_TOPIC = late_pattern(
    r"(?:an?|working|dealing|coping|handling|leading|managing|making|taking|solving|having|being)"
    r" (?:[\w'-]+ ){1,8}[\w'-]+\?\Z"
)
_LONGEST_OPEN = 25  # words of a question for no event; longer ones are prose
_OPENS_AS_QUESTION = late_pattern(
    r"(?:what|which|who|how|when|where|are|is|do|did|have|has|can|could|would|if|tell|describe|share|give|explain|talk"
    r"|walk)\b"
)
# For an introduction, or for reasons and wishes: no event answers it.
_ASKS_FOR_REASONS = late_pattern(
    r"\babout you(?:rself)?\b|\bintroduce yourself\b|^why\b|\bwhy (?:should|do|did|are|would) (?:we|you|this)\b"
    r"|\bwhere do you see\b|\bsalary\b|\b(?:do|did) you (?:want|expect|like|prefer)\b|\bquestions? for (?:me|us)\b"
    r"|\bmotivates? you\b|\byears from now\b|\bnotice period\b|\b(?:career|long[- ]term|short[- ]term) goals?\b"
    r"|\baspirations?\b|\b(?:hard|soft|technical) skills?\b|\bwork[- ]life balance\b|\b(?:ideal|perfect|dream) \w+\b"
)


def asks_about_you(line: str) -> bool:
    """Whether a line asks what the one who answers did: "Tell me …", "a time you …", not "Describe an example of"."""
    return is_in_chinese(line) or bool(_ABOUT_YOU.search(lowered(line)))


_ABOUT_YOU = late_pattern(r"(?<!can )(?<!could )(?<!would )\byou\b|\b(?:your|me|us)\b")


def is_hypothetical(line: str) -> bool:
    """Whether a line asks what you would do."""
    return bool(re.search(r"\bwould you\b", lowered(line)))


def is_link(line: str) -> bool:
    """Whether a line is a link to a place on the same page, as in a table of contents."""
    opening = _OPENS_LINK.match(line) if "](#" in line else None
    links = [link.span() for link in _TO_PLACE.finditer(line)] if opening else []
    if opening is None or not links or links[-1][0] < opening.end():
        return False
    return not any(map(str.isalnum, line[links[-1][1] :]))


def leads_elsewhere(line: str) -> bool:
    """Whether a line begins with a link to a place on the same page, or with a word for the story that it names."""
    return bool(_LEADS.match(line)) and not has_first_person_action(_IN_BRACKETS.sub("", line))


_IN_BRACKETS = late_pattern(r"\([^()]*\)")
_LEADS = late_pattern(
    # "[The late ferry](#the-late-ferry), or the fog"; "Primary: `The ferry` (my idea)"
    r"(?:[^\w\[]|\d)*\[[^\[\]]*\]\(#"
    r"|\W{0,20}(?:(?:primary|backup|back-up|secondary|main|first|second|alternative|fallback)"
    r"(?: (?:story|example|choice))?|(?:use|story|stories)(?: to use)?)"
    r"\W{0,3}[:：]\W{0,4}[`“\"\[*][^`”\"\]*]{2,60}[`”\"\]*]\W{0,4}(?:\(|\Z)",
    re.I,
)
_OPENS_LINK = late_pattern(r"(?:[^\w\[]|\d)*\[")
_TO_PLACE = late_pattern(r"\]\(#[^()]*\)")
# A simple "Tell me about …" might be shorter.
_QUOTATION = late_pattern(r"(?:[\W\d_]*[“\"?])?[^\w“\"?]*\w[^“\"?]*[“\"][^“”\"]{8,}[”\"]\s+\w+\W+")


def _quotes_a_question(line: str) -> bool:
    """Whether a line is a sentence about a question that it quotes."""
    return ('"' in line or "“" in line) and bool(_QUOTATION.match(line))


def _is_advice(low: str) -> bool:
    """Whether a request is advice on answering: "Talk about relevant experiences", "Give examples of your work"."""
    return bool(_COACHES.match(low)) or (bool(_ADVISES.match(low)) and not _ASKS_ONE_PERSON.search(low))


# From here on, questions are compared in small letters.

_EVENT = late_pattern(lambda: filled(r"\b<occasion>\b"))

# "What's something you got wrong?" may be answered by an event or an opinion.
_ASKS_WHAT_HAPPENED = late_pattern(
    r"(?:^|[.?!,]\s+|\bthe )(?:what|which|who)(?:'s)? (?=.*\byou)(?!.*\b(?:strengths?"
    r"|weakness(?:es)?)\b)(?=.*\b(?:learn(?:ed|t)?|taught|proud\w*|mistakes?|wrong"
    r"|difficult\w*|hard\w*|challeng\w*|fail\w*|achiev\w*|accomplish\w*|conflicts?|disagree\w*|pressure|lessons?"
    r"|regret\w*|improv\w*|feedback|risks?|deadlines?|problems?)\b)"
)

# "What's your leadership style?", "What does good teamwork look like to you?"
_STYLE = (
    r"\b(?:what(?:['’]?s| is)|(?:describe|tell (?:me|us) about|how would you describe))"
    r" your (?:own |personal )?(?:[\w-]+ )?(?:style|approach|process)\b(?! guides?)"
    r"|^(?:when|if) [^?]*, how do you\b"
    r"|\bwhat (?:kind|sort|type) of (?:[\w-]+ )?(?:leader|manager|boss|worker|colleague|nurse|teacher|player) are you\b"
    r"|\bwhat (?:does|do) (?!this\b|that\b|it\b|the\b)(?:[\w-]+ ){1,3}(?:mean|look like)"
    r" (?:(?:to|for) you|in (?:your|this) (?:work|job|role|post|team|section|line))\b"
)
# "How do you …?" may be answered by a habit or, better, by an event.
_ASKS_FOR_A_WAY = late_pattern(
    r"(?:^|[.?!]\s+|\s[-–—]\s)(?:and |so )?(?:how (?:do|did|does|would|can|will)|what do you do|when do you|why did you"
    r"|when you"
    r"|when working)\b.*\byour?\b"
    r"|^what do you do (?:when|if|to) "
    r"|^(?:[^?]*[.!,:]\s+)?(?:then )?(?:how|what|where|what steps) (?:would|did|will) you\b"
    rf"|{_STYLE}"
)
_ASKS_ABOUT_STYLE = late_pattern(_STYLE)
# "Two colleagues stop speaking to each other. What do you do?"
_ASKS_IN_A_SCENE = late_pattern(r"(?:[.,!?]\s+)(?:what|which) (?:steps )?(?:do|will|would) you (?:do|take)\b")
_DESCRIBES_A_WAY = late_pattern(
    r"^(?:please )?(?:(?:describe|tell (?:me|us)) how you(?:'ve|'d| have| would| usually)? (?!\w+ly\b)"
    r"|(?:describe|outline|tell (?:me|us) about) your (?:\w+ )?(?:approach (?:to|when)|way of) \w+ing\b)"
)
_OPENS_A_WAY = late_pattern(r"^(?:how (?:do|did|would) you|what (?:would|did|do) you do)\b[^.]*\Z")  # without its mark
_GOES_ABOUT = late_pattern(
    r"\bhow (?:do|would|did|can|will) you\b(?! (?:describe|rate|define|feel)\b)|\bwhat (?:do|would) you do\b"
    rf"|{_STYLE}"
)
_DEALS_WITH = late_pattern(
    r"\b(?:handl\w+|deal\w*|cop(?:e|ing)|manag\w+|approach\w*|priorit\w+|organi[sz]\w+|respond|react|resolv\w+"
    r"|motivat\w+|communicat\w+|control|convinc\w+|stay|work\w*|hire|lead|support|help|balanc\w+|disagree\w*|delegat\w+|adapt\w*|pressure|deadlines?"
    r"|stress|conflicts?|feedback|mistakes?|team|colleagues?|coworkers?|co-workers|clients?|customers?|patients?"
    r"|students?)\b"
)
# "How would you deploy …?" wants an explanation.
_IS_TECHNICAL = late_pattern(
    r"\b(?:(?:how|what|where|what steps) (?:would|do|did|can|will) you|how you(?: would)?)"
    r" (?:\w+ly )?(?:deploy|implement|configur\w+"
    r"|install|debug"
    r"|troubleshoot|migrate|query|detect|diagnose|identify|roll ?back|calculate|define|explain|encrypt|ingest"
    r"|index|cache|parse|render|serialize"
    r"|(?:design|build|scale|monitor|secure|test|optimi[sz]e|prevent|generate) (?!.*\b(?:team|trust|relationships?"
    r"|rapport|culture|lessons?|conflicts?|mistakes|errors|burn-?out|ideas|misunderstandings?)\b))"
    r"|\b(?:xss|csrf|jwt|environment variables|secrets|hot ?fix(?:es)?|schemas?|ingestion|endpoints?|webhooks?|ec2"
    r"|kafka|redis|kubernetes|docker|sql|apis?|ci/cd|aws|azure|jenkins|linux|python|java|react|terraform|git|databases?"
    r"|servers?"
    r"|clusters?|containers?|pods?|arrays?|linked list|cache|datasets?|data sets?|missing (?:data|values)|exceptions?"
    r"|concurrent|concurrency|data science)\b"
)

# Advice in the imperative has no one thing, and nobody who asks.
_ADVISES = late_pattern(
    r"^(?:talk about|share|discuss|explain|give|provide|show|use|mention|describe your|describe the|name|detail"
    r"|recall)\b"
)
_COACHES = late_pattern(
    r"(?:avoid|remember|focus|prepare|practi[cs]e|be|make sure|choose|pick|highlight|emphasi[sz]e|use"
    r"|using(?! (?:the )?star\b| (?:an|one) )|tell an? (?:[\w-]+ )?story"
    r"|describing"
    r"|explaining|sharing|giving|talking|providing|discussing|showing|mentioning|focusing|avoiding|preparing)\b"
)
_ASKS_ONE_PERSON = late_pattern(
    lambda: filled(
        r"\b(?:evidence|proof)\b|\b(?:an?|one|your) (?:\S+ ){0,3}(?!\w+s\b)(?:<occasion>|<event>)\b"
        r"|\ba (?:day|moment) when\b|\b(?:me|us|you(?!r? (?:can|should|want|need|took|faced)\b))\b"
        r"|\b(?:the|your) (?:last|first|best|<superlative>)\b"
    )
)

# About yourself, about the job, for the interviewer, or about the parts of an answer.
_ASKS_OTHERWISE = late_pattern(
    r"\b(?:about yourself|about you\b(?! did)|your(?:self)? (?:strengths?|weakness(?:es)?)"
    r"|why (?:should we|do you want|are you|us|this)|where do you see|salary|questions? for (?:me|us)"
    r"|\b(?:your|the) (?:process|approach|methodology|strategy) (?:for|to|of)\b|the (?:team|company)(?: is| are"
    r"|'s)? (?:is|are|faces?|facing)\b|your working style|career goals?|looking for in|good fit|best fit"
    r"|for the interviewer"
    r"|(?:questions?|things?|what) to ask|(?<![.?!] how )do you (?:want|expect|like|know)|prepare for this"
    r"|years from now|why did you (?:choose|pick|apply|leave|become|study|want|join)"
    r"|(?:about|describe|share|discuss|explain) your (?:[\w-]+ ){0,2}"
    r"(?:work|job|professional|technical|technology|software|development|programming|coding|front-?end|back-?end|design"
    r"|industry|previous|past|relevant|total|skills and|own|educational|academic) experiences?"
    r"(?! (?:when|where|of|in which|that)\b)"
    r"|(?:leave|left) your|motivates? you|(?:free|spare|leisure) time|hobb(?:y|ies)|outside (?:of )?work)\b"
    r"|^to ask\b|^what happened\?"
    r"|\bhow did you (?:first )?(?:get (?:into|started|interested)|become|end up|start out|hear (?:about|of)"
    r"|find (?:us|out about))\b"
)

# "Tell me about a time when you …": then the line may ask for anything else besides.
_NAMES_ONE_TIME = late_pattern(r"\b(?:a|the last|one) (?:time|situation|occasion) (?:when|where|in which|that|you)\b")

# In an examination: "Give an example of a monopoly", "Discuss a time of conflict in the novel. [6 marks]".
_IS_EXERCISE = late_pattern(
    lambda: filled(
        r"\d marks?\b|\bin th(?:e|is) (?:role|novel|poem|play|text|chapter|film)\b"
        r"|^(?:give|provide|state|explain)\b"
        r"(?!.*\b(?:you|your|yourself|me|us|teams?|colleagues?|leader\w*|work|<event>)\b)"
        r".*\bexamples? of an? "
    )
)

# "Describe the bug": a request about a thing at hand, as in issue forms and exercises.
_POINTS_AT = late_pattern(
    lambda: filled(
        r"^(?:describe|explain|discuss|share|show) how (?:the|this|that|it)\b"
        r"|^(?:describe|explain|discuss|share|provide|give|show) (?:the|any|all|what the)"
        r" (?!(?:last|first|best|<superlative>)\b)(?!.*\b(?:you|your|me|us)\b)"
    )
)

_ADDRESS = late_pattern(r"[ymu](?:(?<=\by)ou(?:r(?:self)?|ve)?|(?<=\bm)e|(?<=\bu)s)\b")
_IMPERATIVE = late_pattern(
    r"^(?:please |kindly |pls )?(?:describe|give|tell|share|provide|recall|discuss|explain|talk|walk|outline|narrate"
    r"|cite|demonstrate|set out|introduce)\b"
)
# "Evidence of resilience: provide one from work", "Essential criterion 4: an example of leadership".
_NAMES_AN_EXAMPLE = late_pattern(r"[ei](?:(?<=\be)(?:xample|vidence)|(?<=\bi)nstance)s?\b")
# As it is written; not "I'd like to hear about …".
_FIRST_PERSON = late_pattern(r"[Im](?:(?<=\bI)|(?<=\bm)y)\b(?!(?:'d| would) (?:like|love)\b| want you\b)")


def _addresses(text: str) -> bool:
    """Whether it is addressed to a candidate, by "you" or by a request, and does not say "I"."""
    if _FIRST_PERSON.search(text):
        return False
    low = lowered(text)
    return text.endswith("?") or bool(_ADDRESS.search(low) or _IMPERATIVE.match(low) or _NAMES_AN_EXAMPLE.search(low))


_CHINESE = late_pattern(r"[\u4e00-\u9fff]")
_CHINESE_QUESTION = late_pattern(
    r"你.{0,100}(?:怎么|怎样|如何|什么|吗|有没有|[遇做有碰历见][^，。]{0,6}过|例子)|有没有.{0,100}你.{0,100}过", re.S
)
# A text that explains, counts or refers to what the reader sees.
_CHINESE_TEXT = late_pattern(r"给你|题目|算法|数组|复杂度|代码|函数|图中|可以看|需要考虑|面试官|[`=<>]|\d\s*[+*/)]")
_FEWEST_CHINESE, _MOST_CHINESE = 6, 100  # characters


def is_in_chinese(line: str) -> bool:
    """Whether a line is a question in Chinese."""
    if line.isascii() or not _FEWEST_CHINESE <= len(_CHINESE.findall(line)) <= _MOST_CHINESE:
        return False
    return bool(_CHINESE_QUESTION.search(line)) and not _CHINESE_TEXT.search(line)
