"""Cues: forms of words by which a sentence shows its part, "my task was", "as a result", "I learned".

Each is one regular expression for a sentence in lower case. What a cue is worth is fitted; none decides alone.
"""

from __future__ import annotations

from starlint.late import late_pattern

_FORMS = {
    "scene": (
        r"\b(?:i|we) (?:was|were|'d been|had been) (?:\w+ )?(?:working|part|in|at|on|an?|the|new|running|"
        r"leading)\b|\bi(?:'d| had)? (?:just )?(?:worked|joined|started|interned|moved|taken|inherited)\b"
    ),
    "there-was": r"\bthere (?:was|were|had|is|are)\b|\b(?:had been|used to|kept \w+ing|was about to)\b",
    "goal": (
        r"\b(?:my|our|the|main|whole|only) (?:task|goal|job|role|part|responsibility|objective|mission|"
        r"aim|brief|target|deadline)\b|\b(?:was|were|been|got) (?:asked|tasked|told|assigned|responsible|"
        r"charged|expected|supposed|given|in charge|put|meant)\b|\b(?:i|we|it|they|somebody|"
        r"someone) (?:\w+ )?(?:needed|had|wanted|has|have|need|was up|fell) to\b|\bfell to me\b|"
        r"\bresponsib"
    ),
    "by-when": (
        r"\b(?:by|before|until|within) (?:the |next |end |monday|tuesday|wednesday|thursday|friday|"
        r"saturday|sunday|\d|\w+ (?:day|week|month)s?)\b"
    ),
    "first": (
        r"^\W*(?:first|firstly|so i|so we|to start|i (?:started|began|decided)|instead|step one)\b|"
        r"\bfirst(?:ly)?,|\bfirst thing\b"
    ),
    "next": (
        r"^\W*(?:then|next|after|second|third|once|also|i also|in addition|additionally|finally|lastly|"
        r"meanwhile|from there|i then|along the way|in parallel|at the same time)\b"
    ),
    "outcome": (
        r"^\W*(?:as a result|in the end|the results?|ultimately|eventually|by the (?:end|time)|within|"
        r"this (?:resulted|led|helped|reduced|increased|allowed|improved|saved|gave|enabled|cut|meant)|"
        r"the (?:outcome|upshot)|overall|consequently|thanks to|(?:two|three|four|six|a few|a|"
        r"one) (?:days?|weeks?|months?|years?) (?:later|after))\b"
    ),
    "effect": (
        r"\b(?:result(?:ed|ing)|reduc(?:ed|ing|tion)|increas(?:ed|ing)|improv(?:ed|ement|ing)|"
        r"decreas(?:ed|ing)|dropped|fell|rose|grew|saved|saving|achieved|success\w*|praised|thanked|"
        r"promoted|adopted|recogni[sz]ed|awards?|on time|ahead of|went (?:from|live|well|down|up)|cut|"
        r"satisf\w+|feedback|doubled|halved|tripled|zero|no longer|happy|pleased|impressed|still (?:use|"
        r"run|in)|never (?:again|happened|came)|to this day)\b"
    ),
    "from-to": (
        r"\bfrom\b.{1,40}\bto\b|\b(?:by|to|under|over|below|above) (?:about |around |roughly |nearly |"
        r"almost |over |~)?[$€£]?\d|\d+ ?(?:%|percent|per cent|x\b)"
    ),
    "lesson": (
        r"\b(?:learn(?:ed|t|ing)?|lessons?|taught me|takeaway|since then|ever since|next time|"
        r"in hindsight|looking back|(?:i )?now (?:i )?|realized|realised|from (?:then|that day|now) on|"
        r"going forward|reinforced|experience|differently|nowadays|these days|always)\b"
    ),
    "reason": (
        r"\b(?:because|so that|in order to|rather than|instead of|to make sure|to ensure|decided|chose|"
        r"proposed|suggested)\b"
    ),
    "with": (
        r"\b(?:met|meeting|talked|spoke|sat|call(?:ed)?|rang|scheduled|reached out|asked|interviewed|"
        r"explained|presented|showed|shared|discussed|told|said|offered|agreed)\b"
    ),
    "quoted": r"[\"“”]",
    "opening": (
        r"^\W*(?:sure|okay|ok|well|so|yes|yeah|right|good question|let me|one (?:that|example|story|"
        r"time))\b"
    ),
    "answer-of": r"\b(?:example|story|time (?:when|that|i)|question|comes to mind|think of|tell you)\b",
    "belief": (
        r"\b(?:i (?:am|'m|believe|think|feel|consider|try|tend|always|usually|enjoy|like|pride)|"
        r"it is important|is key|you (?:have to|need|can|should|must))\b"
    ),
}

CUES = {name: late_pattern(form) for name, form in _FORMS.items()}
