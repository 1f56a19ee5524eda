"""Who or where a follow-up names and nothing else: the question before it, asked of them or there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.conversation.wording import ABOUT, carries, carrying, cut, put
from rag.danish.saying import SAYING, SAYING_DA, SAYING_EN
from rag.language import detect
from rag.retrieval.exercises import EXERCISE
from rag.retrieval.groups import NUMBERED as GROUP
from rag.retrieval.matter import ACCORDING_TO
from rag.retrieval.meetings import AT
from rag.retrieval.speakers import bodies_speaking, is_voice, read_voices
from rag.retrieval.times import WHEN
from rag.types import Language, Voice

WHERE = re.compile(r"\b(?P<before>i|fra|in|from|at|ved|på)\s+(?P<name>(?:[A-ZÆØÅ][\w-]+)(?:\s+[A-ZÆØÅ][\w-]+)*)")
WHERE_ALONE = re.compile(r"^\W*(?:i|fra|in|from|at|ved|på)\b", re.IGNORECASE)
OF_A_PLACE = re.compile(r" (?P<before>of|af) (?P<name>(?:[A-ZÆØÅ][\w-]+)(?:\s+[A-ZÆØÅ][\w-]+)*)")
BESIDE = frozenset({"at", "ved", "på"})
"""What stands before a square or a school, and not before a town."""
NUMBERED_LIMITS = (GROUP, *EXERCISE)
BESIDE_A_LIMIT = re.compile(
    r"\b(?:(?:sagt|said|nævnt|mentioned)\s+)?(?:i|på|ved|fra|under|den|in|at|from|on|during|the)\s+(?:(?:d\.|den|the)\s+)?$",
    re.IGNORECASE,
)
"""What stands before a group, a meeting or a time."""
NAME = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w.-]+){1,3}")
"""First name and family name."""
_A_NAME = r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w.-]+){0,3}"
SUBJECT = re.compile(
    rf"\b(?:(?:{SAYING_DA})\s+(?P<name>{_A_NAME})(?!\w)|(?:do|does|did)\s+(?P<who>{_A_NAME})\s+(?:{SAYING_EN})\b)"
)
"""Who says something by name: a person, or a place for its people."""
ACTING = re.compile(
    rf"\b(?:vil|ville|kan|kunne|ønsker|tilbyder|foreslår|foreslog)\s+(?P<name>{_A_NAME})(?!\w)|"
    rf"\b(?:do|does|did|will|would|can|could)\s+(?P<who>{_A_NAME})\s+[a-z]"
)
"""Who does something by name."""
WHOSE = re.compile(r"(?<=\s)(?P<name>[A-ZÆØÅ][\w-]+(?:s|['’]s|s['’]))\s+")
"""A place before those who speak: "Hedensteds politikere"."""
OTHERS = re.compile(
    rf"\W*(?:(?:og|and|men|but)\W+)?(?:(?:hvad|what)\s+(?:(?:do|did|have|har)\s+)?(?:(?:{SAYING})\s+)?(?:med\s+|about\s+)?)?"
    rf"(?:de\s+|the\s+)?(?:andre|others)(?:\s+(?:{SAYING}|sagt))?(?:\s+(?:om|about)\s+(?:det|it|that))?\W*$"
    rf"|\W*(?:(?:og|and|men|but)\W+)?(?:(?:er|var|is|are|was|were|do|does|did|har|has|have)\s+)?(?:(?:der|there)\s+)?"
    rf"(?:(?:{SAYING})\s+)?(?:(?:nogen|nogle|any(?:one)?|some(?:one)?)\s+)?(?:andre|flere|others?|who\s+else|hvem\s+ellers|(?:any|some|every)(?:one|body)\s+else),?\s+"
    rf"(?:(?:der|som|who|that)\s+)?(?:(?:også|also|have|har|er|are)\s+)*(?:{SAYING}|sagt|nævnt|enige|agree[sd]?)?\s*"
    r"(?:(?:om|about|i|with)\s+)?(?:(?:det|the)\s+)?(?:samme|same|det|it|that|this|so)?\W*$",
    re.IGNORECASE,
)
"""Everybody but those whose words were asked for."""
BOTH = re.compile(
    r"^\W*(?:(?:sammenlign|compare)\s+(?:(?:det|it|that|this)\s+)?(?:med|with|to)|(?:(?:og|and)\s+)?(?:også|also))\s+",
    re.IGNORECASE,
)
"""Before those who are to be heard beside those asked before."""
ALL: dict[Language, dict[Voice, str]] = {
    "da": {
        Voice.CITIZENS: "borgerne",
        Voice.STAKEHOLDERS: "interessenterne",
        Voice.EMPLOYEES: "medarbejderne",
        Voice.POLITICIANS: "politikerne",
    },
    "en": {
        Voice.CITIZENS: "citizens",
        Voice.STAKEHOLDERS: "stakeholders",
        Voice.EMPLOYEES: "employees",
        Voice.POLITICIANS: "politicians",
    },
}


def group_in(rest: str) -> str:
    """The follow-up as a question of its own where it names nothing but a group that may speak, else ""."""
    bare = rest.strip(" ?.!")
    for question in (f"Hvad siger {bare}", f"What do {bare} say", f"What does {bare} say"):
        if speakers_in(question) and set(carrying(cut(question, speakers_in(question)))) <= {"siger", "say"}:
            return question
    return ""


def speakers_in(question: str) -> Sequence[tuple[int, int]]:
    """Where those stand whose words are asked for: a voice, or a body such as a council."""
    voices, nouns = read_voices(question)
    return nouns if voices else bodies_speaking(question) or nouns


def acting_in(question: str) -> Sequence[tuple[int, int]]:
    """Where somebody stands by name who says, wants or does something."""
    return [found.span(found.lastgroup or 0) for form in (SUBJECT, ACTING) for found in form.finditer(question)]


def asks_speakers(earlier: str) -> bool:
    """True where a group named next may be the next to speak: not where what was asked about was a group itself."""
    about = ABOUT.search(earlier)
    return bool(speakers_in(earlier)) and not (about and group_in(earlier[about.end() :]))


def is_part_of_those(speaking: str, earlier: str) -> bool:
    """True for a group that is among the speakers of the earlier question: asked of them too, it would hear the same.

    What is meant by "and the young?" after what citizens say is what they say of the young.
    """
    heard = {voice.value for voice in read_voices(earlier)[0]}
    voices, nouns = read_voices(speaking)
    whole = any(is_voice(speaking[slice(*at)]) for at in nouns)
    asked_whole = any(is_voice(earlier[slice(*at)]) for at in read_voices(earlier)[1])
    return bool(voices) and asked_whole and not whole and {voice.value for voice in voices} <= heard


def limits_only(rest: str) -> bool:
    """True when a follow-up names nothing but who speaks or where."""
    if limit_in(rest):
        return True
    bare = [word for word in re.findall(r"[\w-]+", without_limits(rest)) if carries(word)]
    # What stands in capitals from end to end is no town but an abbreviation.
    named = all(word[0].isupper() and not word[1:].isupper() for word in bare)
    return bool(read_voices(rest)[0] or WHERE.search(rest) or bare) and named


def limit_in(rest: str) -> tuple[re.Pattern[str], str] | None:
    """The group, exercise or meeting that a follow-up names and nothing else: the pattern of such, and its words."""
    bare = rest.strip(" ?.!")
    for pattern in NUMBERED_LIMITS:
        found = pattern.search(bare)
        if found and found.end() == len(bare) and not carrying(bare[: found.start()]):
            return pattern, found.group()
    # "What about the stakeholder meeting?" has no preposition of its own.
    meeting = AT.fullmatch(bare) or AT.fullmatch(f"at {bare}")
    return (AT, meeting["meeting"]) if meeting else None


def without_limits(text: str) -> str:
    """The text without those who speak in it, and without where."""
    limits = [found.span() for pattern in (WHERE, *NUMBERED_LIMITS, AT) for found in pattern.finditer(text)]
    return cut(text, [*read_voices(text)[1], *limits])


def without_limit(question: str, words: str) -> str:
    """The question without a place, group or time that it names and the preposition before it, or asked of anybody.

    Where speakers cannot be taken out of it, it stays as it is.
    """
    if any(question[slice(*at)].lower() == words.lower() for at in speakers_in(question)):
        plain = ACCORDING_TO.sub("", question)
        said = re.sub(rf"\b(?:{SAYING_DA})\s+{re.escape(words)}(?!\w)", "siges der", plain, flags=re.IGNORECASE)
        asked = rf"\b(?:do|does|did)\s+{re.escape(words)}\s+(?:{SAYING_EN})\b"
        return re.sub(asked, "is said", said, flags=re.IGNORECASE)
    named = rf"(?:\b(?:i|fra|under|in|from|at|on|of|during|ved|på)\s+)?(?:(?:den|d\.|the)\s+)?{re.escape(words)}"
    found = re.search(rf"\s*\({named}\)|\s+{named}(?=\W|$)", question, re.IGNORECASE)
    return question[: found.start()] + question[found.end() :] if found else question


def with_limits(earlier: str, rest: str) -> str:
    """The earlier question asked of somebody or somewhere else."""
    voices, nouns = read_voices(rest)
    bodies = bodies_speaking(rest)
    if voices or bodies:
        named = rest[nouns[0][0] : nouns[-1][1]] if len(voices) > 1 and _is_list(nouns, rest) else ""
        name = named or (voices[0].words if voices else rest[slice(*bodies[0])])
        return asked_of_them(earlier, name)
    limit = limit_in(rest)
    if limit:
        pattern, name = limit
        group = "meeting" if pattern is AT else 0
        places = [found.span(group) for found in pattern.finditer(earlier)]
        within = re.search(rf"(?:\b(?:i|in|fra|from|ved|på)\s+)?{re.escape(name)}", rest)
        told = within.group() if within and pattern is not AT else rest.strip(" ?.!")
        return put(earlier, places[:1], name, f"({told})")
    when = next((pattern for pattern in WHEN if pattern.search(rest)), None)
    if when:
        places = [found.span() for pattern in WHEN for found in pattern.finditer(earlier)]
        return put(earlier, [place_with_preposition(earlier, *place) for place in places[:1]], rest, f"({rest})")
    found = WHERE.search(rest)
    if not found and WHERE_ALONE.match(rest):
        return put(earlier, (), "", f"({rest})")
    name = found["name"] if found else rest.strip(" ?.!")
    inside = "in" if detect(earlier) == "en" else "i"
    place = WHERE.search(earlier) or _home(earlier)
    if place:
        kept = inside if place["before"] in BESIDE else place["before"]
        before = found["before"] if found and found["before"] in BESIDE else kept
        return put(earlier, [(place.start("before"), place.end())], f"{before} {name}", "")
    owner = WHOSE.search(earlier)
    if owner and owner.end() in (start for start, _ in speakers_in(earlier)):
        ending = "'" if name.endswith("s") else "s" if detect(earlier) == "da" else "'s"
        return put(earlier, [owner.span("name")], f"{name}{ending}", "")
    subjects = [] if found else [one.span(one.lastgroup or 0) for one in SUBJECT.finditer(earlier)]
    people = [] if found or not NAME.fullmatch(name) else [person.span() for person in NAME.finditer(earlier)]
    beside = {"i": "på", "in": "at"}[inside] if found and found["before"].lower() in BESIDE else inside
    return put(earlier, (subjects or people)[:1], name, f"({beside} {name})")


def _home(question: str) -> re.Match[str] | None:
    """Where those belong whose words are asked for: "the citizens of Assentoft"."""
    ends = {end for _, end in speakers_in(question)}
    return next((found for found in OF_A_PLACE.finditer(question) if found.start() in ends), None)


def asked_of_them(earlier: str, speakers: str) -> str:
    """The earlier question asked of somebody else, whom it then names where it named those it was asked of."""
    places = speakers_in(earlier)
    if not _is_list(places, earlier):
        places = places[:1]
    whole = [(min(start for start, _ in places), max(end for _, end in places))] if places else []
    return put(earlier, whole, speakers, according_to(speakers, earlier))


def _is_list(nouns: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether nothing but "and" and the like stands between nouns: "citizens, employees and the politicians"."""
    between = (text[end:start] for (_, end), (start, _) in pairwise(sorted(nouns)))
    return all(re.fullmatch(r"(?:\W|og|and|samt|de|the|både|both)*", one, re.IGNORECASE) for one in between)


def place_with_preposition(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a limit stands with the preposition before it."""
    before = BESIDE_A_LIMIT.search(text[:start])
    return (before.start(), end) if before else (start, end)


def of_others(question: str, earlier: str) -> str | None:
    """The earlier question asked of the voices that it left out; ``None`` where nobody asks for them."""
    heard = {reason.value for reason in read_voices(earlier)[0]}
    language = detect(earlier)
    named = [noun for voice, noun in ALL[language].items() if voice.value not in heard]
    if not (heard and named and OTHERS.match(question)):
        return None
    return _asked_of_all(earlier, named, language)


def of_both(question: str, earlier: str) -> str | None:
    """The earlier question asked of others too, or to be compared with theirs; ``None`` for any other follow-up."""
    compared = BOTH.match(question)
    asked = group_in(question[compared.end() :]) if compared else ""
    if not asked or not speakers_in(earlier):
        return None
    return _asked_of_all(earlier, [named_in(earlier), named_in(asked)], detect(earlier))


def named_in(question: str) -> str:
    """Those whose words a question asks for, as it calls them."""
    places = speakers_in(question)
    return question[places[0][0] : max(end for _, end in places)]


def _asked_of_all(earlier: str, speakers: Sequence[str], language: Language) -> str:
    *first, last = speakers
    joined = f" {'and' if language == 'en' else 'og'} ".join(filter(None, [", ".join(first), last]))
    return earlier.replace(named_in(earlier), joined, 1)


def asked_of_those(speakers: str, topic: str, language: Language) -> str:
    """What they say of a topic, as a question in a language; a voice is called as that language does."""
    voices = read_voices(group_in(speakers))[0] if is_voice(speakers) else ()
    who = ALL[language][Voice(voices[0].value)] if voices else speakers
    return f"What do {who} say about {topic}" if language == "en" else f"Hvad siger {who} om {topic}"


def according_to(speakers: str, question: str) -> str:
    """Whose words are asked for, in brackets, in the question's language."""
    return f"({'according to' if detect(question) == 'en' else 'ifølge'} {speakers})"
