"""Those whose words a question asks for by name, as the notes say who speaks: "Hvad siger Maja Lund om bussen?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from rag.danish.lexicon import data_lines
from rag.danish.saying import TELLING
from rag.danish.stopwords import stop_words
from rag.language import detect
from rag.retrieval.asked_of import those_asked
from rag.retrieval.attendance import lists_who_came
from rag.retrieval.groups import Named, is_called
from rag.retrieval.names import speakers_named_at
from rag.retrieval.speakers import WHO, WHOEVER
from rag.retrieval.who import ABBREVIATION
from rag.sections.known_as import SENT, known_as
from rag.sections.named import PARTY
from rag.sections.speaking import members_of_parties
from rag.types import Language, Passage, Reason, Voice

_PERSON = r"[A-ZÆØÅ][\w’'-]+(?:[ \t]+[A-ZÆØÅ][\w.’'-]*){1,3}"
INTRODUCED = re.compile(rf"(?<!\w)(?P<who>{_PERSON}(?:\s*\([^()]{{1,60}}\)|,\s[^,;:+?!]{{2,80}}))")
"""A person with what they are: "Torben Krog, formand Handelsforeningen"."""
OF_A_PLACE = re.compile(rf"(?<!\w)(?:{WHOEVER})\s+(?:fra|på|i|from|at|in)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before where they belong who are asked: "forældrene på Lundskolen"."""
THEIR_PAPER = re.compile(
    r"(?:['’]?s|['’])?\s+(?:ændrings|besparelses)?(?:forslag|plan|budget|proposal|amendment|motion)(?:et|en)?\b",
    re.IGNORECASE,
)
"""Behind whose it is, what others are for or against: "Hvem stemte imod SF's forslag?"."""
IN_BRACKETS = re.compile(r"\((?P<party>[^()]{1,40})\)")
WHOSE = re.compile(r"^(?P<party>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2}?)s (?=[A-ZÆØÅ])")
"""Before the name of one of a party: "Enhedslistens Ida Holm"."""
ARTICLE = re.compile(r"^(?:det|den|de|en|the|an?|listen?|list)\s+", re.IGNORECASE)

BY = r"(?:\s*[-–—:,]|\s+(?i:ved\b|v[/.]))\s*"
FOR_A_PARTY = re.compile(
    rf"(?:(?![a-zæøå]{{1,2}}\b)(?i:{PARTY})|[A-ZÆØÅ][\w -]{{2,40}}\([A-ZÆØÅ]{{1,3}}\)){BY}"
    rf"(?P<who>{_PERSON})(?:\s*\([^()]{{1,40}}\))?\W*"
)
"""A heading that is a party and who spoke for it: "V - Henrik Lund", "ENHEDSLISTEN ved Silje Krogh"."""
BESIDE_NAME = re.compile(r"\s*[-–—:,]\s+|\s+(?:ved\s|v[/.])\s*", re.IGNORECASE)
OF_A_PARTY = (
    r"(?:medlem|(?:gruppe)?formand|ordfører|repræsentant|politiker|spokes\w+|speaker|member|councill?or|leader|"
    r"representative|politician)\b"
)
ONE_OF_IT = re.compile(rf"(?:['’]?s)?\s+{OF_A_PARTY}$")
"""Behind a party, one of it: "Enhedslistens medlem", "the Conservative spokesman"."""
THOSE_OF_IT = re.compile(
    r"(?:['’-]?(?:ere?n?|erne)|-?(?:manden|mændene|kvinden|folkene|folk|gruppen|partiet|politikere?n?|politikerne|"
    r"medlemmet|medlemmerne|repræsentanten|ordføreren))$"
)
"""What is said in one word with a party: "SF'eren", "venstremanden", "S-gruppen"."""
SHORT = 3
"""Letters of what a party is called."""


def said_by(question: str, passages: Sequence[Passage]) -> Iterator[Named]:
    """The limits to what those say whom a question asks by name, with where that stands."""
    language = detect(question)
    speakers: frozenset[str] | None = None
    one_of_a_party = ((found.start("party"), found.end()) for found in _one_of_a_party().finditer(question))
    named = [*speakers_named_at(question), *one_of_a_party]
    small = (one for one in _written_small(question) if not any(a < one[1] and one[0] < b for a, b in named))
    for start, end in dict.fromkeys((*named, *small)):
        speakers = speakers_of(passages) if speakers is None else speakers
        words = question[start:end]
        if OF_A_PLACE.search(question[:start]) or (WHO.match(question) and THEIR_PAPER.match(question, end)):
            continue
        party = _party_called(ONE_OF_IT.sub("", words))
        told = _parties_told(passages) if party else {}
        for who in sorted(
            one
            for one in (speakers | _known_by_party(passages) if party else speakers)
            if (_is_of(party, one) or told.get(one) in party if party else _is_called(words, one, language))
        ):
            yield Reason("speaker", who, words), (start, end)


def speakers_of(passages: Sequence[Passage]) -> frozenset[str]:
    """Whom the notes say to speak: in a remark's label, in the head of a mail, in a heading that introduces them."""
    headings = {heading for one in passages for heading in one.path}
    introduced = (found["who"].strip() for one in headings for found in _introducing(one))
    parties = (
        heading for one in passages if one.voice is Voice.POLITICIANS for heading in one.path if _is_party(heading)
    )
    speaking = {one.speaker for one in passages if one.speaker and not lists_who_came(one)}
    return frozenset((*introduced, *parties)) | speaking


def _parties_told(passages: Sequence[Passage]) -> Mapping[str, str]:
    """The party of each who stands with one anywhere in a note, as in the list of who came, by their full name."""
    texts = dict.fromkeys(one.note.text for one in passages if one.voice is Voice.POLITICIANS)
    return {name: _bare(party) for text in texts for name, party in members_of_parties(text)}


def _known_by_party(passages: Sequence[Passage]) -> frozenset[str]:
    """Politicians whose words the notes tell without a label, and who are named with a party: "BL (V) foreslog ..."."""
    heard = [(one, name) for one in passages if not one.speaker for name in known_as(one)]
    return frozenset(
        name
        for one, name in heard
        if one.voice is Voice.POLITICIANS
        or (one.voice is Voice.UNKNOWN and (IN_BRACKETS.search(name) or WHOSE.match(name)))
    )


def _introducing(heading: str) -> Iterator[re.Match[str]]:
    sent = SENT.search(heading)
    one = sent if sent and sent["who"][0].isupper() else FOR_A_PARTY.fullmatch(heading)
    return iter([one]) if one else INTRODUCED.finditer(heading)


def _is_called(words: str, speaker: str, language: Language) -> bool:
    """Whether a speaker has every word of a name; "Lundby IF" is no other society of Lundby, though "if" is empty."""
    empty = [one for one in ABBREVIATION.findall(words) if one.lower() in stop_words("da") | stop_words("en")]
    return is_called(words, speaker, language) and set(empty) <= set(ABBREVIATION.findall(speaker))


@cache
def _parties() -> Mapping[str, frozenset[str]]:
    """All that a party is called, in small letters, by each of it."""
    called: dict[str, frozenset[str]] = {}
    for line in data_lines("danish", "parties.txt"):
        letters, names = line.split(": ")
        every = frozenset(map(_bare, (*letters.split(), *names.split("; "))))
        called |= dict.fromkeys(every, every)
    return called


@cache
def _one_of_a_party() -> re.Pattern[str]:
    """What finds a party before a word for one of it who is said to say something; what is short is written large."""
    long = sorted((re.escape(one.removesuffix("s")) for one in _parties() if len(one) > SHORT), key=len, reverse=True)
    short = [one.upper() for one in _parties() if 1 < len(one) <= SHORT]
    party = rf"(?P<party>(?i:{'|'.join(long)})|{'|'.join(short)})(?:['’]?s)?\s+{OF_A_PARTY}"
    return re.compile(rf"\b(?:{TELLING}|do|does|did|ifølge|according\s+to)\s+(?:(?:den?|det|the)\s+)?{party}")


def _party_called(words: str) -> frozenset[str] | None:
    bare = _bare(words)
    parted = THOSE_OF_IT.sub("", bare)
    # "Den konservative" and "en socialdemokrat" are one of those whose name is of many.
    forms = (bare, f"{bare}s", *((parted, f"{parted}erne", f"{parted}e") if parted != bare else ()))
    return next(filter(None, map(_parties().get, forms)), None)


def _written_small(question: str) -> Iterator[tuple[int, int]]:
    """Where parties are asked whose names stand in small letters: "de konservative", "SF'eren"."""
    for one in those_asked(question):
        if one.says and len(one.bare) > SHORT and _party_called(one.bare):
            yield one.place(len(one.name))


def _bare(name: str) -> str:
    return ARTICLE.sub("", name.rstrip("'’")).lower()


def _is_of(party: frozenset[str], speaker: str) -> bool:
    """Whether a speaker is one of a party, or speaks for it: "Lone Bak (A)", "Venstre (2 medlemmer)"."""
    inside = (part.strip() for found in IN_BRACKETS.finditer(speaker) for part in re.split(r"[,;]", found["party"]))
    named = IN_BRACKETS.sub("", speaker).strip()
    whose = (found["party"] for found in WHOSE.finditer(named))
    return any(_bare(one) in party for one in (*inside, *whose, named, *BESIDE_NAME.split(named)))


def _is_party(heading: str) -> bool:
    return bool(FOR_A_PARTY.fullmatch(heading)) or _bare(IN_BRACKETS.sub("", heading).strip(" :*")) in _parties()
