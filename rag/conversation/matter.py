"""What a follow-up points at or asks more of: the matter of the question before it."""

from __future__ import annotations

import re

from rag.conversation.limits import (
    WHERE,
    according_to,
    acting_in,
    asked_of_those,
    speakers_in,
    with_limits,
    without_limits,
)
from rag.conversation.wording import ABOUT, carrying, cut
from rag.danish import content_words, words
from rag.danish.saying import SAYING, SAYING_EN
from rag.danish.stopwords import stop_words
from rag.language import detect
from rag.retrieval.facets import facets_in, without_facets
from rag.retrieval.groups import NUMBERED as GROUP
from rag.retrieval.matter import ACCORDING_TO
from rag.retrieval.names import names_in
from rag.retrieval.speakers import read_voices
from rag.types import Language

NAMING_A_TOPIC = re.compile(r"\b(?:om|(?<!what )(?<!how )about)\W*$", re.IGNORECASE)
POINTING = re.compile(
    r"\b(?!(?-i:[A-ZÆØÅ]{2}))(?:det|den|dem|dette|denne|disse|that|it|them|this|those|these)\b(?=\W*(?:$|[?.!,]|sagt|nævnt|said|mentioned))",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"^\W*(?:hvor (?:mange|meget|længe|ofte|lang tid|stor)|how (?:many|much|long|often|far)|hvad koster|"
    r"hvornår|hvem|hvorfor|hvordan|hvilke[nt]?|hvad|hvor|when|who|why|how|which|what|where)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    rf"(?:{ASKING.pattern}|^\W*(?:er|var|findes|is|are|was|were)\s+(?:der|there)\b)"
    r"\W*(?:(?:er|var|bliver|har|gør|siges|do|does|did|is|are|was|were|have|has)\b)?",
    re.IGNORECASE,
)
"""How a question begins, up to what it is about."""
AGREEING = frozenset(
    (
        *("enige", "enig", "uenige", "uenig", "uenighed", "samme", "same"),
        *("agree", "agrees", "agreed", "disagree", "disagrees", "disagreed", "disagreement"),
    )
)
TAKING_SIDES = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:(?:(?:er|var)\s+)?(?:der\s+)?(?:nogen|nogle|alle|mange|flere)(?:\s+(?:der|som)\s+(?:er|var))?|hvem\s+(?:er|var|stemte)|"
    r"(?:(?:is|was)\s+)?(?:there\s+)?(?:anyone|anybody|someone|everyone)(?:\s+who\s+(?:is|was))?|(?:are|were)\s+(?:they|all|many)|"
    r"who(?:\s+(?:is|was|voted)|['’]s))\s+"
    r"(?:imod|mod|for|against|in favou?r)(?:\s+(?:det|dem|it|that|this|them))?\W*$",
    re.IGNORECASE,
)
"""Asked of what stood before."""
THEY = re.compile(r"\b(?:they|de)\b(?!\s+(?:som|der)\b)(?=\W*(\w*)(\W+\w+)?)")
BEING = re.compile(r"\b(?:er|var|bliver|blev)\s+$", re.IGNORECASE)
LEANING = re.compile(
    r"\b(?:det|den|it|that|this|de|they|dem|them|deres|their|også|also|samme|same|begge|too)\b", re.IGNORECASE
)
OF_NO_MATTER = AGREEING | frozenset(
    (
        *("vigtig", "vigtigt", "vigtigst", "vigtigste", "vigtige", "fylder", "fyldte", "gælder", "giv", "eksempel"),
        *("eksempler", "konkret", "konkrete", "svar", "svaret", "svarede", "svarer", "reagerede", "reaktion", "sandt"),
        *("important", "matters", "mattered", "example", "examples", "concrete", "specific", "answer", "answered"),
        *("reply", "replied", "respond", "responded", "response", "reaction", "reactions", "true", "apply", "applies"),
        *("case", "godt", "bedst", "best", "dårligt"),
    )
)
"""In a follow-up these name nothing to search for: "Giv et eksempel", "Did the politicians respond?"."""
BEGINNING = re.compile(
    rf"^\W*(?:(?:der|there|folk|people|man|the(?=\s+(?:{SAYING}|in|at|from|on|of)\b)|{SAYING})\b\s*|(?:sagt|nævnt)\b\s*)+",
    re.IGNORECASE,
)
LEFT_BEHIND = re.compile(rf"(?:\s+(?:{SAYING_EN}|with|about|of|for))+\W*$", re.IGNORECASE)
"""Where the side is gone that stood last in an English question: "find difficult", "struggle with"."""
PREPOSITION = re.compile(
    r"(?:om|about|on|regarding|vedrørende|i|in|at|på|ved|fra|from|med|with|for|til)\b", re.IGNORECASE
)
MATTER = re.compile(r"(?:\? \(|\((?!(?:i|in|ifølge|according to)\s))(?P<matter>[^()]+)\)\W*$", re.IGNORECASE)
"""What an earlier follow-up was about, which stands beside it."""


def asked_of(question: str, earlier: str) -> str:
    """A question that begins with "and" and asks more of the same: what was asked before stands beside it.

    What kind of answer the earlier one wanted, and which side of the matter, does not count any more.
    """
    about = ABOUT.search(question)
    its_own = len(content_words(question)) > 3 or (about and carrying(question[about.end() :]))
    if its_own and not POINTING.search(question):
        return question
    speakers = read_voices(earlier)[1] if read_voices(question)[0] else ()
    said = without_facets(cut(earlier, speakers)) if facets_in(question) else cut(earlier, speakers)
    topic = _matter(earlier) or ASKED.sub("", said, count=1)
    if speakers and not carrying(topic):
        return question
    return f"{question.strip(' ?')}? ({topic.strip(' ?.!')})"


def _matter(earlier: str) -> str:
    """What stands beside an earlier question because that one pointed at it, else ""."""
    beside = MATTER.search(earlier)
    return beside["matter"] if beside else ""


def asks_who_agrees(question: str) -> bool:
    """True when nothing is asked but whether somebody else says the same."""
    voices, nouns = read_voices(question)
    return bool(voices) and set(carrying(cut(question, nouns))) <= AGREEING


def asks_of_no_matter(question: str) -> bool:
    """True when a follow-up names nothing but a side of the matter (what is wished, feared, decided), or not even that.

    A side that it names of speakers whom it names too is a question of its own: "Hvad er politikerne bekymrede for?".
    """
    speakers = read_voices(question)[1]
    said = cut(question, speakers) if speakers else without_facets(question)
    # A place is where the same is asked of, where something says that it is the same.
    return set(carrying(without_limits(said) if LEANING.search(question) else said)) <= OF_NO_MATTER


def asks_of_a_side(question: str) -> bool:
    """True when nothing is asked but of a side of the matter, which is named and not pointed at.

    Whether and on what people disagree is asked of the same question, not of its matter.
    """
    if asks_of_disagreement(question):
        return False
    return bool(facets_in(question)) and asks_of_no_matter(question) and not POINTING.search(question)


def of_the_matter(question: str, earlier: str) -> str:
    """A follow-up that names no matter, asked of the earlier question's: of a side of it where it names one."""
    named = of_the_same(question, earlier)
    if read_voices(question)[0] or WHERE.search(question):
        earlier = with_limits(earlier, question)
    if not facets_in(question):
        return earlier
    topic = topic_of(earlier)
    if not carrying(topic):
        return named
    # What was decided is seldom told by those who were asked about it.
    speakers = [] if read_voices(named)[0] or facets_in(question) == {"decided"} else speakers_in(earlier)
    heard = [according_to(earlier[start:end], earlier) for start, end in speakers[:1]]
    asked = WHERE.sub("", named).strip(" ?.!")
    said = topic if PREPOSITION.match(topic) else f"({topic})"
    # "What are they worried about?"
    before, twice = asked.rpartition(" ")[2], said.partition(" ")
    return " ".join([asked, twice[2] if before == twice[0] else said, *heard]) + "?"


def topic_of(earlier: str) -> str:
    """What a question is about, without who speaks of it and which side of it was asked about."""
    plain = ACCORDING_TO.sub("", earlier)
    asked = _matter(plain) or ASKED.sub("", cut(plain, speakers_in(plain)), count=1)
    return LEFT_BEHIND.sub("", BEGINNING.sub("", without_facets(asked))).strip(" ?.!")


def asks_of_disagreement(question: str) -> bool:
    """True when nothing is asked but whether people agree."""
    said = carrying(question)
    return (bool(said) and set(said) <= AGREEING) or bool(TAKING_SIDES.match(question))


def of_the_same(question: str, earlier: str) -> str:
    """A question about "them": those who spoke in the earlier one, or did something. Any other stays as it is."""
    nouns = [*speakers_in(earlier), *(found.span() for found in GROUP.finditer(earlier)), *acting_in(earlier)]
    they = next((found for found in THEY.finditer(question) if _is_pronoun(found)), None)
    if they is None or not nouns or read_voices(question)[0]:
        return question
    start, end = nouns[0]
    return question[: they.start()] + earlier[start:end] + question[they.end() :]


def _is_pronoun(they: re.Match[str]) -> bool:
    """False for the Danish article: "de unge" are no "they", nor are "de bekymrede", but for "er de bekymrede"."""
    following = they[1].lower()
    if they[0] == "they" or not following or following in stop_words("da"):
        return True
    return bool(BEING.search(they.string[: they.start()]) and facets_in(f"{they[1]}{they[2] or ''}"))


def with_topic(earlier: str, topic: str, language: Language) -> str:
    """The earlier question asked about something else, of the same people; in the language of what asks so."""
    about = ABOUT.search(earlier)
    bare = topic.strip(" ?.!")
    if not about and not carrying(without_limits(earlier)):
        return f"{earlier.strip(' ?.!')} {'about' if detect(earlier) == 'en' else 'om'} {bare}?"
    nouns = speakers_in(earlier)
    head = f"{earlier[: about.end()]}{bare}" if about else bare
    kept = [according_to(earlier[start:end], earlier) for start, end in nouns if not about or start >= about.end()]
    places = list(WHERE.finditer(earlier))
    if about and nouns and nouns[0][0] < about.start() and language != detect(earlier):
        # A question in two languages is searched in one.
        head = asked_of_those(earlier[slice(*nouns[0])], bare, language)
    elif about:
        # A place before the matter is in what is kept of the question.
        places = [found for found in places if found.start() >= about.end()]
    where = [] if WHERE.search(bare) else [f"({found.group()})" for found in places]
    return " ".join([head, *where[:1], *kept]) + "?"


def pointing(question: str, earlier: str) -> str:
    """A question that points back: what it points at is put beside it."""
    others = bool(read_voices(question)[0]) or asks_of_disagreement(question)
    earlier = ACCORDING_TO.sub("", earlier) if others else earlier
    _, nouns = read_voices(earlier)
    about = ABOUT.search(earlier)
    asked = earlier[about.end() :] if about else ASKED.sub("", cut(earlier, nouns if others else ()), count=1)
    matter = _matter(earlier) or asked
    if others and not carrying(matter):
        return question
    spoke = {word for name in names_in(earlier) for word in words(name)}
    # Who was asked about before is no matter for the next who is: "Hvad siger Toft?", "Hvad mener Krag om det?"
    if not about and names_in(question) and set(carrying(matter)) <= spoke:
        pointed = POINTING.search(question)
        return NAMING_A_TOPIC.sub("", question[: pointed.start()]).strip() + "?" if pointed else question
    topic = matter if carrying(matter) else earlier
    named = POINTING.sub(lambda _: topic.strip(" ?.!"), question, count=1)
    return named if named != question else f"{question.strip(' ?')} ({topic.strip(' ?.!')})?"
