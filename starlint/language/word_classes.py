"""The word classes that clauses are analysed with, from the lexicon."""

from __future__ import annotations

from starlint.lexicon import lemmas, words

# Auxiliaries and what goes with them.
BE = words("be")
HAVE = words("have")
DO = words("do")
MODALS = words("modal")
NOT = words("negation")

# Pronouns and determiners.
OTHER_PRONOUNS = words("other-pronoun")
IMPERSONAL = words("impersonal")
SUBJECTS = words("subject")
INDEFINITE_PEOPLE = words("indefinite-person")
POSSESSIVES = frozenset(("my", "our"))

DETERMINERS = words("determiner")
QUANTIFIERS = words("quantifier")
PREPOSITIONS = words("preposition")
RELATIVES = words("relative")
CONJUNCTIONS = words("conjunction")
SUBORDINATORS = words("subordinator")
QUESTION_WORDS = words("question-word")
FREE_RELATIVES = words("free-relative")
PARTICLES = words("particle")
REPORTING = words("reporting")

# Adverbs and other openings.
ADVERBS = words("adverb")
NO_ADVERBS = words("not-adverb")
HABITS = words("habit")
CONNECTIVES = words("connective")
CONNECTIVE_PAIRS = frozenset(
    (
        ("not", "only"), ("in", "addition"), ("in", "parallel"), ("in", "fact"), ("in", "short"), ("in", "turn"),
        ("at", "first"), ("above", "all"), ("first", "all"), ("after", "all"), ("for", "example"), ("for", "instance"),
        ("after", "that"), ("me", ","), ("never", "once"), ("never", "before"),
    )
)  # fmt: skip
PHRASE_OPENERS = words("phrase-opener")
PHRASE_OPENERS_LEAD_TO = words("phrase-opener-second")
TIMES = words("time")
TIME_DETERMINERS = words("time-determiner")
ORDINALS = words("ordinal")
ROMAN_NUMBERED = words("roman-numbered")

# Participles by what they say.
HANDED_TO_ME = words("handed")
PARTICIPLE_OPENERS = words("participle-opener")
NO_PAST = words("not-past")
STATES = words("state")
DESCRIBING = words("describing")
READY_STATES = words("ready")

# People and things.
PEOPLE = words("person")
NO_PEOPLE = words("not-person")
PEOPLE_ENDINGS = ("eer", "ist", "yst", "ician", "woman", "sman", "keeper", "taker", "worker", "builder")
OWN_GROUPS = words("own-group")
DEPARTMENTS = words("department")
CHORES = words("chore")
NAMES_IN_S = ("as", "is", "us", "mes", "ers")  # Tobias, Doris, Marcus, James, Anders
# Nouns with these endings are no names, though they have a capital: "Consistency", "Management", "Training".
NO_NAME_ENDINGS = ("ion", "ity", "ness", "ment", "ance", "ence", "ing", "ship", "ure", "cy", "ism", "logy", "ics")

# Verbs, by their lemmas.
IMPOSED = lemmas("imposed")
MAKING = lemmas("making")
ARRIVING = lemmas("arriving")
SENSING = lemmas("sensing")
SAYING = lemmas("saying")
CLAUSE_TAKING = lemmas("clause-taking")
HAPPENING = lemmas("happening")
HUMAN = lemmas("human")
NOUNS_FIRST = lemmas("noun-first")
PLAIN_THIRD_PERSON = words("plain-third-person")
