"""One follow-up made to stand alone by the question before it."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.conversation.limits import (
    asks_speakers,
    group_in,
    is_part_of_those,
    limit_in,
    limits_only,
    of_both,
    of_others,
    speakers_in,
    with_limits,
)
from rag.conversation.matter import (
    ASKING,
    NAMING_A_TOPIC,
    POINTING,
    asked_of,
    asks_of_a_side,
    asks_of_disagreement,
    asks_of_no_matter,
    asks_who_agrees,
    of_the_matter,
    of_the_same,
    pointing,
    topic_of,
    with_topic,
)
from rag.conversation.slots import slots_in, slots_of_question
from rag.conversation.wording import carrying
from rag.danish import content_words
from rag.danish.saying import SAYING_DA, SAYING_EN
from rag.language import detect
from rag.repeats import MORE, MORE_ABOUT
from rag.retrieval.addressed import HOSTS
from rag.retrieval.asked_of import WHOLE, those_asked
from rag.retrieval.names import speakers_named
from rag.retrieval.speakers import is_group
from rag.retrieval.wanted import wanted_in

OPENING = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so)\b\W*)?(?:hvad med|hvad så(?: med)?|hvordan med|what about|how about)\b\W*"
    r"|^\W*(?:og|and)\b\W*(?:(?:nu|now)\b\W*)?(?:(?:om|about)\b\W*)?"
    r"|^\W*(?:noget|something|anything)\s+(?:om|about|on)\b\W*"
    r"|^\W*(?:jeg mente|i meant)\b\W*(?:(?:om|about)\b\W*)?|^\W*(?:om|about)\b\W*",
    re.IGNORECASE,
)
REFUSING = re.compile(
    r"^\W*(?:nej|no)\s*[,.!–-]+\W*(?=\w)|^\W*(?:nej|no)\s+(?=(?:jeg mente|i meant|om|about)\b)", re.IGNORECASE
)
ONLY = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so|nu|now)\s+)?"
    r"(?:(?:(?:kan|vil|må|can|could|will|would)\s+(?:du|jeg|vi|man|you|i|we)|jeg\s+vil|i\s+(?:want|would\s+like)(?:\s+to)?|lad\s+(?:mig|os)|let\s+(?:me|us)|"
    r"please)\s+(?:(?:gerne|helst|please)\s+)?)?"
    r"(?:(?:(?:kun|only|just)\s+)?(?:vise?|se|høre|have|give?|tage?|show|see|hear|take)\s+(?:(?:mig|os|me|us)\s+)?(?:(?:kun|only|just)\s+)?(?:(?:det|dem|hvad|that|those|what)\s+)?"
    r"|(?:begræns|afgræns|indsnævr|fokus[ée]r|filtr[ée]r|skift|nøjes|hold|narrow|limit|restrict|focus|filter|switch|keep|change|try|prøv)"
    r"(?:e|e\s+dig)?(?:\s+(?:dig|det|dem|svaret|søgningen|it|that|them|the\s+(?:answer|search)|down))*\s+(?:(?:til|på|med|efter|to|on|by|with)\s+)?(?:(?:kun|only|just)\s+)?"
    r"|(?:kun|only|just)\b\W*)",
    re.IGNORECASE,
)
"""Asks for some of the same, whom or where it names: "vis kun borgerne", "limit it to Assentoft"."""
APPLYING = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:gælder|er|is|does|siger|mener)\s+(?:det|that|it|this)\s+"
    r"(?:også|det samme|also|the same)\s+"
    r"(?:(?:sandt|true|apply|the case)\s+)?(?:(?:for|hos|blandt|to|of|among|with)\s+)?",
    re.IGNORECASE,
)
"""Whether the same is so of others."""
OF_WHAT_THEY_SAY = re.compile(
    rf"^(?:hvad|what)\s+(?:(?:{SAYING_DA})\s+de|(?:do|did)\s+they\s+(?:{SAYING_EN}))\s+(?:om|about|on)\s+"
    r"(?!(?:det|den|dem|dette|that|it|this|them)\b)\w",
    re.IGNORECASE,
)
"""Whoever stands behind it is what they speak of."""
ABOUT_IT = re.compile(r"\b(?:om|about)\s+(?:det|den|dem|dette|that|it|this|them)\W*$", re.IGNORECASE)
THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|be|will|has|have)\b)(?<!is there)(?<!are there)", re.IGNORECASE)
ONE_PERSON = re.compile(r"\b(?:he|she|han|hun)\b", re.IGNORECASE)
A_PERSON = re.compile(r"[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w.’'-]*)+")
_OPENS = r"^\W*(?:(?:og|men|and|but)\s+)?"
HOSTS_ANSWER = re.compile(
    rf"{_OPENS}hvad\s+svare(?:r|de)\s+(?P<da>{HOSTS})"
    r"(?:\s+(?:ham|hende|dem|så|hertil|(?:på|til)\s+(?:det|dem|ham|hende)))*\W*$"
    rf"|{_OPENS}what\s+d(?:oes|id)\s+(?P<en>{HOSTS})\s+(?:answer|reply)"
    r"(?:\s+(?:to\s+)?(?:him|her|them|that|this|it))?\W*$",
    re.IGNORECASE,
)
"""What the hosts of a hearing answer, without whom."""
WHO = re.compile(r"^\W*(?:hvem|who|hvor|where)\b(?!\s+(?:mange|meget|ofte|længe))", re.IGNORECASE)


def asks_for_more(question: str) -> bool:
    """True when nothing is asked but to be told more."""
    more = MORE.match(question)
    return more is not None and not carrying(question[more.end() :])


def related(question: str, earlier: str) -> str:
    """The question made to stand alone by what was asked before it."""
    return _by_name(_related(question, earlier), earlier)


def _related(question: str, earlier: str) -> str:
    earlier = _without_bare_head(earlier)
    if asks_for_more(question):
        return earlier
    if answered := _answered(question, earlier):
        return answered
    if both := of_both(question, earlier):
        return both
    refusing = REFUSING.match(question)
    if refusing:
        rest = question[refusing.end() :]
        asks = ASKING.match(rest) or OPENING.match(rest)
        return _related(rest, earlier) if asks else _opened(rest, rest, earlier, asks_about=False)
    opened = MORE_ABOUT.match(question) or OPENING.match(question)
    if opened and _is_whole(question[opened.end() :]):
        return _leaning(question[opened.end() :], earlier)
    if opened:
        return _opened(
            question, question[opened.end() :], earlier, asks_about=bool(NAMING_A_TOPIC.search(opened.group()))
        )
    only = ONLY.match(question) or APPLYING.match(question)
    some = _of_some(question[only.end() :], earlier) if only else None
    return some or of_others(question, earlier) or _leaning(question, earlier)


def _answered(question: str, earlier: str) -> str:
    """Asks what the hosts answered somebody in particular, of whom the earlier question asked; empty for all else."""
    asked, whom = HOSTS_ANSWER.match(question), those_asked(earlier)
    if not asked or not whom or WHOLE.fullmatch(whom[-1].bare.rstrip(" ?.!")):
        return ""
    who = whom[-1].name.rstrip(" ?.!")
    return f"Hvad svarede {asked['da']} til {who}?" if asked["da"] else f"What did {asked['en']} answer {who}?"


def _by_name(question: str, earlier: str) -> str:
    """The question with the name of the one person whose words the earlier one asked for: "hvad mener hun om ...?"."""
    named = [name for name in speakers_named(earlier) if A_PERSON.fullmatch(name)]
    return ONE_PERSON.sub(named[0], question, count=1) if len(named) == 1 else question


def of_them_as_a_matter(question: str, earlier: str) -> str | None:
    """The other way to read "and what about businesses?": what the same people say of them, not what they say.

    ``None`` for any other follow-up.
    """
    opened = OPENING.match(question)
    rest = question[opened.end() :] if opened else ""
    speaking = group_in(rest)
    if (
        not speaking
        or not asks_speakers(earlier)
        or not all(is_group(speaking[slice(*at)]) for at in speakers_in(speaking))
    ):
        return None
    return with_topic(earlier, rest, detect(question))


def _of_some(rest: str, earlier: str) -> str | None:
    """The earlier question asked of whom, where or when "only" is followed by; ``None`` where something else is."""
    slots = slots_in(rest)
    if slots and (slots.heard or slots.limits) and not slots.matter:
        return slots.put_into(earlier)
    if limits_only(rest) or group_in(rest):
        return with_limits(earlier, group_in(rest) or rest)
    return None


def _leaning(question: str, earlier: str) -> str:
    """A question that begins as any does, with what it lacks of the one before it."""
    if asks_of_a_side(question):
        return of_the_matter(question, earlier)
    slots = slots_of_question(question)
    if slots:
        return slots.put_into(earlier)
    question = of_the_same(question, earlier)
    if limit_in(question) or asks_who_agrees(question):
        return with_limits(earlier, question)
    bare = not carrying(question)
    if POINTING.search(question) or (bare and WHO.match(question)) or asks_of_disagreement(question):
        return pointing(question, earlier)
    if bare and wanted_in(question):
        return f"{question.rstrip(' ?.!')}? {earlier}"
    return of_the_matter(question, earlier) if asks_of_no_matter(question) else question


def _is_whole(rest: str) -> bool:
    """Whether what follows "and" asks as it would without it: "what did they suggest?", "hvad siger de om skatten?"."""
    side = ASKING.match(rest) and not carrying(rest) and asks_of_a_side(rest)
    return bool(side or OF_WHAT_THEY_SAY.match(rest))


def _without_bare_head(earlier: str) -> str:
    """The earlier question without what was only put before it: "Hvor mange? Hvad siger borgerne om unge?"."""
    head, _, rest = earlier.partition("? ")
    return earlier if carrying(head) or not carrying(rest) else rest


def _of_slots(rest: str, earlier: str, *, asks_about: bool) -> str | None:
    """The earlier question with who, where, when or what a follow-up names; ``None`` where it names something else."""
    slots = slots_in(f"om {rest}" if asks_about else rest)
    if slots and slots.is_plain:
        alone = slots.speakers and not slots.matter and not slots.heard
        if alone and not _may_speak(group_in(slots.speakers), earlier):
            slots = replace(slots, speakers="", matter=slots.speakers)
        return slots.put_into(earlier)
    if asks_about:
        return None
    speaking = group_in(rest)
    if _may_speak(speaking, earlier):
        return with_limits(earlier, speaking)
    return with_limits(earlier, rest) if limits_only(rest) else None


def _may_speak(speaking: str, earlier: str) -> bool:
    """Whether a group is the next to speak, and not the next matter."""
    return bool(speaking) and asks_speakers(earlier) and not is_part_of_those(speaking, earlier)


def _opened(question: str, rest: str, earlier: str, *, asks_about: bool) -> str:
    """A question that begins with "and", "what about" or "no, I meant"."""
    if not carrying(rest):
        return earlier
    if ASKING.match(rest) and ABOUT_IT.search(rest):
        return pointing(of_the_same(rest, earlier), earlier)
    changed = _of_slots(rest, earlier, asks_about=asks_about)
    if changed:
        return changed
    if ASKING.match(rest):
        return asked_of(of_the_same(rest, earlier), earlier)
    if asks_of_a_side(rest) and carrying(topic_of(earlier)):
        return of_the_matter(f"{'What are' if detect(question) == 'en' else 'Hvad er'} {rest}", earlier)
    if len(content_words(rest)) <= 3:
        return with_topic(earlier, rest, detect(question))
    return pointing(question, earlier) if POINTING.search(question) or THERE.search(question) else question
