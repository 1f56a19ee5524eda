"""Follow-ups become questions that stand alone, without a model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.danish import content_words, words
from rag.danish.stopwords import stop_words, telling_words
from rag.language import detect
from rag.retrieval.asked import wanted_in
from rag.retrieval.facets import facets_in, without_facets
from rag.retrieval.speakers import read_voices
from rag.types import Language

OPENING = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so)\b\W*)?(?:hvad med|hvad så med|hvordan med|what about|how about)\b\W*"
    r"|^\W*(?:og|and)\b\W*(?:(?:om|about)\b\W*)?",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"\b(?:det|den|dem|dette|denne|disse|that|it|them|this|those|these)\b(?=\W*(?:$|[?.!,]|sagt|nævnt|said|mentioned))",
    re.IGNORECASE,
)
MORE = re.compile(
    r"^\W*(?:(?:sig|fortæl|vis|kan du|tell|say|show|can you|could you)?\s*(?:mig|me|os|us|please)?\s*)"
    r"(?:mere|more|uddybe?|elaborate|fortsæt|go on|andet|(?:anything|what) else|hvad ellers)\b",
    re.IGNORECASE,
)
WHO_SAID = re.compile(
    r"^\W*(?:og|and|men|but|så|so)?\W*(?:hvem|who|hvor|where)\b[\w\s]{0,16}\b(?:sagde|siger|sagt|mener|mente|said|says?|thinks?)"
    r"\W*(?:det|dette|that|this|it|so)?\W*$",
    re.IGNORECASE,
)
"""Whoever said it stands in the answer to what was asked before."""
IN_LANGUAGE = re.compile(
    r"^(?:\W|og|and|nu|now|det|samme|the|same|svar(?:e|et)?|sig|vis|skriv|giv|mig|kan|vil|du|can|could|you|say|show|give|answer|"
    r"me|that|please|tak|venligst|oversæt(?:te)?|translate|it|til|to)*\b(?:på|in|til|to)\s+(?P<named>engelsk|english|dansk|danish)"
    r"(?:\W|tak|please|venligst|i stedet|instead)*$",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^\W*(?:[\wæøå]+\W+){0,4}(?:mere|more|uddyb|elaborate)\W+(?:(?:om|about|on)\W+)?(?:(?:det|den|the|nr|nummer|number|citat|quote)\W+)*"
    r"(?P<which>\d{1,2}|[a-zæøå]+)(?:\W+(?:one|quote|citat|punkt|point))?\W*$",
    re.IGNORECASE,
)
ORDINALS = {
    word: number
    for number, spelt in enumerate(
        ("første first et one", "andet anden second to two", "tredje third tre three", "fjerde fourth", "femte fifth"),
        1,
    )
    for word in spelt.split()
}
LAST = frozenset({"sidste", "last"})
ASKING = re.compile(
    r"^\W*(?:hvor (?:mange|meget|længe|ofte|lang tid|stor)|how (?:many|much|long|often|far)|hvad koster|"
    r"hvornår|hvem|hvorfor|hvordan|hvilke[nt]?|hvad|hvor|when|who|why|how|which|what|where)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    ASKING.pattern + r"\W*(?:(?:er|var|bliver|har|gør|siges|do|does|did|is|are|was|were|have|has)\b)?", re.IGNORECASE
)
"""How a question begins, up to what it is about."""
THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|be|will|has|have)\b)(?<!is there)(?<!are there)", re.IGNORECASE)
AGREEING = frozenset(
    (
        *("enige", "enig", "uenige", "uenig", "uenighed", "samme", "same"),
        *("agree", "agrees", "agreed", "disagree", "disagrees", "disagreed", "disagreement"),
    )
)
THEY = re.compile(r"\b(?:they|de)\b(?!\s+(?:som|der)\b)(?=\W*(\w*))")
WHO = re.compile(r"^\W*(?:hvem|who|hvor|where)\b(?!\s+(?:mange|meget|ofte|længe))", re.IGNORECASE)
WHERE = re.compile(r"\b(?:i|fra|in|from|at|ved|på)\s+((?:[A-ZÆØÅ][\w-]+)(?:\s+[A-ZÆØÅ][\w-]+)*)")
NAME = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w.-]+){1,3}")
"""First name and family name."""
ABOUT = re.compile(r"\b(?:om|about|on|regarding|vedrørende)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question and what was answered."""

    question: str
    answer_text: str = ""


def standalone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked without what went before; a full question comes back as it is.

    Follow-ups of follow-ups are resolved from the first on.
    """
    earlier = answered = ""
    for turn in history:
        earlier, answered = _resolve(turn.question.strip(), earlier, answered), turn.answer_text
    return _resolve(question.strip(), earlier, answered)


def answering_language(question: str, asked: str) -> Language:
    """The language to answer in: that of a follow-up where its words tell, else of the question it became."""
    named = IN_LANGUAGE.match(question)
    if named:
        return "en" if named["named"].lower().startswith("eng") else "da"
    telling = telling_words("da") | telling_words("en")
    return detect(question if telling.intersection(words(question)) else asked)


def _resolve(question: str, earlier: str, answered: str) -> str:
    if not earlier:
        return question
    if WHO_SAID.match(question) or IN_LANGUAGE.match(question):
        return earlier
    asks = NUMBERED.match(question)
    which = asks["which"].lower() if asks else ""
    if which.isdigit() or which in ORDINALS or which in LAST:
        return _quoted(which, answered) or earlier
    return _related(question, earlier)


def _quoted(which: str, answered: str) -> str | None:
    """The words of a quote of the answer; ``None`` where the answer has no such quote."""
    quotes = {int(number): quote for quote, number in re.findall(r"“([^”]+)” \[(\d+)\]", answered)}
    number = max(quotes, default=0) if which in LAST else ORDINALS.get(which) or int(which)
    return " ".join(quotes[number].split()) if number in quotes else None


def _related(question: str, earlier: str) -> str:
    """The question made to stand alone by what was asked before it."""
    more = MORE.match(question)
    if more and not _carrying(question[more.end() :]):
        return earlier
    opened = OPENING.match(question)
    if opened:
        return _opened(question, question[opened.end() :], earlier, opened.group().strip(" ,").lower())
    question = _of_the_same(question, earlier)
    if _asks_who_agrees(question):
        return _with_limits(earlier, question)
    bare = not _carrying(question)
    if POINTING.search(question) or (bare and WHO.match(question)) or _asks_of_disagreement(question):
        return _pointing(question, earlier)
    if bare:
        return f"{question.rstrip(' ?.!')}? {earlier}" if wanted_in(question) else earlier
    return question


def _opened(question: str, rest: str, earlier: str, opened_by: str) -> str:
    """A question that begins with "and" or "what about"."""
    if _names_only(rest):
        return _with_limits(earlier, rest)
    speaking = _group_in(rest)
    if speaking and opened_by in ("og", "and") and _asks_speakers(earlier):
        return _with_limits(earlier, speaking)
    if ASKING.match(rest):
        return _asked_of(_of_the_same(rest, earlier), earlier)
    if len(content_words(rest)) <= 3:
        return _with_topic(earlier, rest)
    return _pointing(question, earlier) if POINTING.search(question) or THERE.search(question) else question


def _group_in(rest: str) -> str:
    """The follow-up as a question of its own where it names nothing but a group that may speak, else ""."""
    bare = rest.strip(" ?.!")
    for question in (f"Hvad siger {bare}", f"What do {bare} say"):
        voices, nouns = read_voices(question)
        if voices and set(_carrying(_cut(question, nouns))) <= {"siger", "say"}:
            return question
    return ""


def _asks_speakers(earlier: str) -> bool:
    """True where a group named next may be the next to speak: not where what was asked about was a group itself."""
    about = ABOUT.search(earlier)
    return bool(read_voices(earlier)[1]) and not (about and _group_in(earlier[about.end() :]))


def _asked_of(question: str, earlier: str) -> str:
    """A question that begins with "and" and asks more of the same: what was asked before stands beside it.

    What kind of answer the earlier one wanted, and which side of the matter, does not count any more.
    """
    if len(content_words(question)) > 3 and not POINTING.search(question):
        return question
    topic = ASKED.sub("", without_facets(earlier) if facets_in(question) else earlier, count=1)
    return f"{question.strip(' ?')}? ({topic.strip(' ?.!')})"


def _asks_who_agrees(question: str) -> bool:
    """True when nothing is asked but whether somebody else says the same."""
    voices, nouns = read_voices(question)
    return bool(voices) and set(_carrying(_cut(question, nouns))) <= AGREEING


def _asks_of_disagreement(question: str) -> bool:
    """True when nothing is asked but whether people agree."""
    carrying = _carrying(question)
    return bool(carrying) and set(carrying) <= AGREEING


def _of_the_same(question: str, earlier: str) -> str:
    """A question about "them": those who spoke in the earlier one. Any other stays as it is."""
    _, nouns = read_voices(earlier)
    they = next((found for found in THEY.finditer(question) if _is_pronoun(found)), None)
    if they is None or not nouns or read_voices(question)[0]:
        return question
    start, end = nouns[0]
    return question[: they.start()] + earlier[start:end] + question[they.end() :]


def _is_pronoun(they: re.Match[str]) -> bool:
    """False for the Danish article: "de unge" are no "they"."""
    following = they[1].lower()
    return they[0] == "they" or not following or following in stop_words("da")


def _names_only(rest: str) -> bool:
    """True when a follow-up names nothing but who speaks or where."""
    voices, nouns = read_voices(rest)
    left = _cut(rest, [*nouns, *(found.span() for found in WHERE.finditer(rest))])
    bare = [word for word in re.findall(r"[\w-]+", left) if _carries(word)]
    return bool(voices or WHERE.search(rest) or bare) and all(word[0].isupper() for word in bare)


def _carries(word: str) -> bool:
    return word.lower() not in stop_words("da") | stop_words("en")


def _carrying(text: str) -> list[str]:
    return [word for word in words(text) if _carries(word)]


def _cut(text: str, places: Sequence[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return " ".join("".join(letters).split())


def _with_limits(earlier: str, rest: str) -> str:
    """The earlier question asked of somebody or somewhere else."""
    voices, _ = read_voices(rest)
    if voices:
        _, nouns = read_voices(earlier)
        return _put(earlier, nouns[:1], voices[0].words, _according_to(voices[0].words, earlier))
    found = WHERE.search(rest)
    name = found[1] if found else rest.strip(" ?.!")
    places = [place.span(1) for place in WHERE.finditer(earlier)]
    if not places and not found and NAME.fullmatch(name):
        places = [person.span() for person in NAME.finditer(earlier)]
    return _put(earlier, places[:1], name, f"({'in' if detect(earlier) == 'en' else 'i'} {name})")


def _according_to(speakers: str, question: str) -> str:
    """Whose words are asked for, in brackets, in the question's language."""
    return f"({'according to' if detect(question) == 'en' else 'ifølge'} {speakers})"


def _put(earlier: str, places: Sequence[tuple[int, int]], words: str, beside: str) -> str:
    """The earlier question with the words in the first of the places; without one, beside it."""
    for start, end in places:
        return f"{earlier[:start]}{words}{earlier[end:]}"
    return f"{earlier.rstrip(' ?')} {beside}?"


def _with_topic(earlier: str, topic: str) -> str:
    """The earlier question asked about something else, of the same people."""
    about = ABOUT.search(earlier)
    bare = topic.strip(" ?.!")
    head = f"{earlier[: about.end()]}{bare}" if about else bare
    _, nouns = read_voices(earlier)
    kept = [_according_to(earlier[start:end], earlier) for start, end in nouns if not about or start >= about.end()]
    return " ".join([head, *kept]) + "?"


def _pointing(question: str, earlier: str) -> str:
    """A question that points back: what it points at is put beside it."""
    _, nouns = read_voices(earlier)
    asked_voice = bool(read_voices(question)[0])
    about = ABOUT.search(earlier)
    topic = earlier[about.end() :] if about else _cut(earlier, nouns if asked_voice else ())
    named = POINTING.sub(lambda _: topic.strip(" ?.!"), question, count=1)
    return named if named != question else f"{question.strip(' ?')} ({topic.strip(' ?.!')})?"
