"""Concrete steps: what somebody did, in words that one could picture or repeat.

"I sorted the affected orders by delivery date" is a step; "I leveraged expertise to drive improvements" is not.
The words that could stand in anybody's story are listed here; what is left of a sentence when they and the
function words are taken away is its detail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from starlint.language.pipeline import Token
from starlint.language.results import Agent, MainClause, Tense


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns, adjectives and verbs that fit any story: coaches strike them out ("aligned stakeholders", "drove results").
VAGUE = _words(
    """drove driven led made gave took brought kept found held grew ran ability accountability accountable achieve
    action activity actively advance agile aim align aligned alignment allow ambiguity amazing approach area aspect
    atmosphere attention attitude awareness bar base basis behavior behaviour believe benefit best best-in-class
    better big blocker board bond bring broad build business buy buy-in camaraderie capability care career careful
    carefully challenge challenging champion chance change clarity clear clearly close closely coach collaborate
    collaboration collaborative collective colleague collaborate commit commitment common communicate communication
    community complete complex concern confidence confident connect consistent constant constantly contribute
    contribution cooperation coordinate coordination core cost-effective creative creativity critical cross-
    functional culture curiosity curious customer-centric day decision dedicate dedicated dedication deep deeply
    define deliver deliverable delivery demand department dependency detail develop development dialogue difference
    different differently difficult difficulty diligent direction discuss discussion drive driver dynamic early ease
    effective effectively efficiency efficient efficiently effort embody embrace embodied emphasis empathy empower
    enable encourage end end-to-end energy engage engagement engaged ensure enthusiasm entire environment escalate
    essential establish everybody everyone everything example excellence excellent execute execution exceed
    expectation experience expertise explore extra face facilitate fact factor feedback feel feeling final find
    finish first flexibility flexible focus focused follow forward foster foundation friendly full future gain gap
    general get give go goal good great group grow growth guidance guide handle happen hard hard-working harmony
    help high highest honest honesty idea identify impact implement importance important improve improvement
    individual influence information initiative innovate innovation innovative input insight inspire inspiration
    integrity intense interaction involve involved issue job journey joint keep key kind knowledge large lead leader
    leadership learn learning level leverage listen long long-term look lot main maintain make manage management
    manner matter meaningful measurable meet member mentor mindset mission moment momentum morale motivate
    motivation move mutual necessary need negative new objective obstacle offer ongoing open openness operational
    opportunity optimize optimise option order organization organisation organize organise outcome overall own
    ownership pace part participate particular partner partnership passion passionate past path patience people
    performance perspective picture place plan planning point positive possible possibility potential practice
    present pressure priority prioritization prioritize prioritise proactive proactively problem process productive
    productivity professional professionalism progress project proper properly provide pull purpose push quality
    quick quickly quite raise real really reason reasonable relationship relevant relentless relentlessly remain
    remove require requirement resilience resolve resource respect respectful responsibility responsible responsive
    result right risk role ruthless ruthlessly satisfaction seamless seek sense serve set share shared short show
    side significant situation skill smooth smoothly solid solution solution-focused solve someone something special
    specific spirit stage stakeholder standard start state stay step step-by-step strategic strategy strength strong
    struggle style success successful successfully suggestion support supportive sure synergy system systematic take
    talent task team teammate teamwork technical tend thing think thorough thoroughly tight time together tone tool
    top topic tough toward track transparency transparent true trust truth try understand understanding unique
    urgency use useful valuable value various view vision vital voice want way welcome well whole willing win win-
    win work workload world adapt adaptable additional address adjust agreeable analyze analyse anticipate
    appropriate assess assist assistance attentive bandwidth brainstorm bridge calm calmly capitalize cohesive
    comfortable comprehensive compromise conflict consensus considerate constructive contribute cross-team cultivate
    deadline dependable desire determination determined devote diligence diligently diplomacy diplomatic disciplined
    discipline diverse eager embolden emotional emphasize emphasise endeavor endeavour endure enhance ensured ethic
    ethical evaluate evolve excel exemplify fair faith fast-paced feasible flourish forge forward-thinking fruitful
    fulfil fulfill genuine goodwill ground hands-on hardship harness healthy holistic humility impactful inclusive
    inclusion inform instill interpersonal intuition invest investigate kindness liaise liaison logical loyalty
    maximize meticulous meticulously milestone mitigate monitor morale navigate needed nurture obligation observe
    optimistic overcome oversee pay perseverance persistence persistent pleasant polite politely potential pragmatic
    prepare pride problem-solving promote proper proud rally rapport reach ready reassure reassurance recommend
    reflect reliable reliability research responsiveness review rigor rigorous scalable scope self-motivated sincere
    skillful smart solid spearhead stable streamline strengthen strive substantial supervise sustainable synergize
    synergy tackle thoughtful thoughtfully timeline timely tireless tirelessly total transform transformation turn
    ultimate unify unity united uphold urgent utilize utilise versatile vigilant vision visionary volunteer warm
    wisdom worth worthwhile tune fine-tune query queries closely deal dealt
    angle attend careful concern consider deserve example expect focal follow-up front heart
    imagine intend intention lucky mind mindful participate particularly person personal personally privilege
    proactivity resolution resource routine safe safety scene sensitive serious seriously speak stance stand
    strict struggle talk training unturned view weight wonder"""
)

# What one is, feels or goes through; or does so little in that it shows nothing.
_NO_ACTION = _words(
    """be become feel believe think know remember want need like love hope wish seem appear stay remain stand thrive
    tend have see hear understand realize realise recognize recognise notice learn try care trust persevere enjoy
    appreciate face look continue mean matter intend aim aspire expect strive consider reflect ponder wonder admire
    respect doubt fear worry dread regret deserve owe miss forget suppose assume imagine dream prefer hate dislike
    mind value cherish embrace judge struggle endure cry weep shake tremble smile laugh blush shrug sigh connect"""
)
_TOLD_AS_DONE = frozenset({Tense.SPECIFIC_PAST, Tense.PRESENT, Tense.HABITUAL})
_TOGETHER = frozenset({Agent.WE, Agent.PASSIVE})
_FINDING = _words("realize realise notice see recognize recognise understand learn")  # a step where it is found out how
_DETAIL_OF_A_FINDING = 4
LEAST_DETAIL = 2  # words; fewer cannot be pictured


def specific_words(sentence: Iterable[Token]) -> int:
    """How many words of a sentence belong to this story alone."""
    return sum([_tells(text) for text, _ in sentence])


@lru_cache(maxsize=1 << 16)
def _tells(token: str) -> bool:
    from spacy.lang.en.stop_words import STOP_WORDS

    word = token.lower()
    if word in STOP_WORDS or not any(character.isalnum() for character in word):
        return False
    return word not in VAGUE and _base(word) not in VAGUE


def _base(word: str) -> str:
    """A crude stem, good enough for looking a word up in a list."""
    for ending, instead in (
        ("ies", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("s", ""),
        ("es", ""),
    ):
        if word.endswith(ending) and word[: -len(ending)] + instead in VAGUE:
            return word[: -len(ending)] + instead
    return word


def is_stative(act: MainClause, own: tuple[str, ...]) -> bool:
    """Whether a sentence tells what somebody was, had a mind to or holds true, rather than what was done."""
    if own or not act.verb or act.verb == "have":
        return False
    if act.tense is Tense.SPECIFIC_PAST:
        return act.agent in (Agent.I, Agent.WE, Agent.IMPLIED_I)
    return act.tense is not Tense.HYPOTHETICAL or act.agent is Agent.I


def is_step(act: MainClause, own_verbs: tuple[str, ...], own: tuple[str, ...], details: int) -> bool:
    """Whether a sentence tells a step that was taken, whoever took it, with enough detail to picture it.

    `own_verbs` are the verbs that the teller governs, `own` those of them that are acts.
    """
    if act.tense not in _TOLD_AS_DONE or details < LEAST_DETAIL:
        return False
    if own or (details >= _DETAIL_OF_A_FINDING and not _FINDING.isdisjoint(own_verbs)):
        return True
    return act.agent in _TOGETHER and act.verb not in _NO_ACTION


# Verbs that say one was there: the act itself was somebody else's (coaches call it diluted credit).
_ATTENDING = _words(
    """help assist support contribute participate attend join accompany shadow sit witness watch observe involve get
    receive belong represent pitch chip muck"""
)
_ATTENDS = re.compile(
    r"\b(?:took part|was (?:also )?(?:involved|part of|included|present)"
    r"|had (?:some|a lot of|the) (?:input|say|chance|opportunity|privilege)"
    r"|was (?:given|lucky|fortunate|able to (?:watch|see|join|attend))"
    r"|played a (?:\w+ )?(?:role|part)|sat in|lent a hand|had a hand in|fed into"
    r"|(?:gave|provided|offered) (?:my |some |regular )?(?:input|feedback|thoughts|opinions?|support|assistance))\b",
    re.I,
)
_LIGHT = _words("take give play lend feed provide offer")  # they mean what their object says: "took part"


def first_person_actions(own_verbs: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The verbs by which the teller really did something."""
    acts = tuple(verb for verb in own_verbs if verb not in _NO_ACTION and verb not in _ATTENDING)
    return () if acts and acts[0] in _LIGHT and _ATTENDS.search(text) else acts
