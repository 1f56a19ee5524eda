"""What a follow-up points at or asks more of: the matter of the question before it."""

from __future__ import annotations

import re

from rag.conversation.limits import according_to, speakers_in, without_limits
from rag.conversation.wording import ABOUT, carrying, cut
from rag.danish import content_words, words
from rag.danish.stopwords import stop_words
from rag.language import detect
from rag.retrieval.facets import facets_in, without_facets
from rag.retrieval.limits import GROUP
from rag.retrieval.names import names_in
from rag.retrieval.speakers import read_voices

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
    ASKING.pattern + r"\W*(?:(?:er|var|bliver|har|gør|siges|do|does|did|is|are|was|were|have|has)\b)?", re.IGNORECASE
)
"""How a question begins, up to what it is about."""
AGREEING = frozenset(
    (
        *("enige", "enig", "uenige", "uenig", "uenighed", "samme", "same"),
        *("agree", "agrees", "agreed", "disagree", "disagrees", "disagreed", "disagreement"),
    )
)
TAKING_SIDES = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:(?:er|var)\s+(?:der\s+)?(?:nogen|nogle|alle|mange|flere)(?:\s+(?:der|som)\s+(?:er|var))?|hvem\s+(?:er|var|stemte)|"
    r"(?:is|was)\s+(?:anyone|anybody|someone|everyone)|(?:are|were)\s+(?:they|all|many)|who(?:\s+(?:is|was|voted)|['’]s))\s+"
    r"(?:imod|mod|for|against|in favou?r)\W*$",
    re.IGNORECASE,
)
"""Asked of what stood before."""
THEY = re.compile(r"\b(?:they|de)\b(?!\s+(?:som|der)\b)(?=\W*(\w*))")
ACCORDING_TO = re.compile(r"\s*\((?:ifølge|according to)\s[^()]*\)", re.IGNORECASE)
MATTER = re.compile(r"(?:\? \(|\((?!(?:i|in|ifølge|according to)\s))(?P<matter>[^()]+)\)\W*$", re.IGNORECASE)
"""What an earlier follow-up was about, which stands beside it."""


def asked_of(question: str, earlier: str) -> str:
    """A question that begins with "and" and asks more of the same: what was asked before stands beside it.

    What kind of answer the earlier one wanted, and which side of the matter, does not count any more.
    """
    if len(content_words(question)) > 3 and not POINTING.search(question):
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


def asks_of_disagreement(question: str) -> bool:
    """True when nothing is asked but whether people agree."""
    said = carrying(question)
    return (bool(said) and set(said) <= AGREEING) or bool(TAKING_SIDES.match(question))


def of_the_same(question: str, earlier: str) -> str:
    """A question about "them": those who spoke in the earlier one. Any other stays as it is."""
    nouns = [*speakers_in(earlier), *(found.span() for found in GROUP.finditer(earlier))]
    they = next((found for found in THEY.finditer(question) if _is_pronoun(found)), None)
    if they is None or not nouns or read_voices(question)[0]:
        return question
    start, end = nouns[0]
    return question[: they.start()] + earlier[start:end] + question[they.end() :]


def _is_pronoun(they: re.Match[str]) -> bool:
    """False for the Danish article: "de unge" are no "they"."""
    following = they[1].lower()
    return they[0] == "they" or not following or following in stop_words("da")


def with_topic(earlier: str, topic: str) -> str:
    """The earlier question asked about something else, of the same people."""
    about = ABOUT.search(earlier)
    bare = topic.strip(" ?.!")
    if not about and not carrying(without_limits(earlier)):
        return f"{earlier.strip(' ?.!')} {'about' if detect(earlier) == 'en' else 'om'} {bare}?"
    head = f"{earlier[: about.end()]}{bare}" if about else bare
    nouns = speakers_in(earlier)
    kept = [according_to(earlier[start:end], earlier) for start, end in nouns if not about or start >= about.end()]
    return " ".join([head, *kept]) + "?"


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
