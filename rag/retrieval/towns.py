"""What was said in a town, by what stands over it ("VIG, Hallen, 16/9") or by who says it ("Ida, 71, Vig")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rag.retrieval.speakers import OF_THEM, WHOEVER, places_spoken_in
from rag.retrieval.wanted import wanted_in
from rag.sections.known_as import known_as
from rag.types import Passage, Reason

PLACE = r"(?P<place>(?-i:[A-ZÆØÅ][\wæøåÆØÅ-]+(?:\s+[A-ZÆØÅ][\wæøåÆØÅ-]+)*))"
_THERE = (
    r"(?:\s+(?:der|who))?(?:\s+(?:bor|lives?|living))?"
    rf"\s+(?:i|fra|på|in|from|of|at|on)\s+{PLACE}"
)
THERE = re.compile(
    r"\b(?<!young )(?<!old )(?<!older )(?<!elderly )(?:folk|people|dem|those|everybody|everyone|locals)" + _THERE,
    re.IGNORECASE,
)
"""Where people are: "people in Vig", "dem der bor i Vig"."""
SHORTENED = {
    word: f"(?:{word}|{short}\\.?)"
    for word, short in (
        *(("Nørre", "Nr"), ("Nordre", "Ndr"), ("Sønder", "Sdr"), ("Søndre", "Sdr"), ("Vester", "Vr"), ("Øster", "Ø")),
        *(("Gammel", "Gl"), ("Store", "St"), ("Lille", "Ll")),
    )
}
"""How names of places are written short: "Nr Tved", "Sdr. Vium"."""
ROW = re.compile(r"[;|]")
OF_WHOM = re.compile(r"\b(?:of|af)\s+$", re.IGNORECASE)
"""Before those whom others are of: "relatives of people at Lyngbo"."""
Place = tuple[int, int]
THOSE = re.compile(rf"\b(?:{WHOEVER}){_THERE}", re.IGNORECASE)
"""Of any who speak, as "parents from Vig": a note is from there by what it says of itself, a row by who answers."""
BETWEEN = re.compile(r"\s*(?:[,:;|/()\[\]]|\s[-–—]|\s(?=(?:(?:kl\.?|at)\s*)?\d{1,2}[.:]\d\d))\s*", re.IGNORECASE)
OCCASION = (
    r"(?:\w*(?:møde|mødet|aften|aftenen|dialog|høring|workshop|caf[ée])"
    r"|(?:\w+\s+)?(?:meeting|evening|workshop|hearing))"
)


MEETING = re.compile(rf"(?<!\w){OCCASION}\s+(?:i|in|på|at|ved)\s+$", re.IGNORECASE)


def people_in(question: str) -> tuple[str, ...]:
    """The places that a question says people are in, whether or not it says that they spoke there."""
    return tuple(found["place"] for found in _there(question, THERE))


def _there(question: str, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    found = (one for pattern in patterns for one in pattern.finditer(question))
    return (one for one in found if not OF_THEM.search(question[: one.start()]))


def those_from_places(question: str) -> list[Place]:
    """Where those are named who are from a place, up to its name: "parents from "."""
    return [(found.start(), found.start("place")) for found in _there(question, THERE, THOSE)]


def those_in_places(question: str) -> Iterator[Place]:
    """Where the names of the places stand that those are from, or at, who are asked: "personalet på Lyngbo"."""
    found = (one for one in _there(question, THERE, THOSE) if not OF_WHOM.search(question[: one.start()]))
    return (one.span("place") for one in found)


def parts_held_in(question: str, passages: Sequence[Passage]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """The headings that begin what was said in a place that the question names, with where its name stands."""
    headings = {heading for one in passages for heading in one.path}
    # When something is done for people there, anybody may tell.
    of_people = () if wanted_in(question) else people_in(question)
    of_those = () if wanted_in(question) else tuple(found["place"] for found in _there(question, THOSE))
    anywhere = (*places_spoken_in(question), *of_people)
    for place in dict.fromkeys((*anywhere, *of_those)):
        start = question.index(place)
        at = {one: cell for one in headings if (cell := _cell_of(place, one)) is not None}
        # Of the rows of an export that say where each lives those are of its people, and not the columns' names.
        usual = Counter(at.values()).most_common(1)[0][0] if at else None
        held = [one for one, cell in at.items() if (cell == usual if ROW.search(one) else place in anywhere)]
        # Where people of an exported row live is not where a meeting was.
        met = MEETING.search(question[:start])
        for heading in sorted(one for one in held if not (met and ROW.search(one))):
            yield Reason("group", heading, place), (start, start + len(place))


def authors_from(question: str, passages: Sequence[Passage]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """What those are called whom the notes say to be from a place where a question says people are, with its name."""
    if wanted_in(question):
        return
    those = (found["place"] for found in _there(question, THOSE))
    for place in dict.fromkeys((*places_spoken_in(question), *people_in(question), *those)):
        start = question.index(place)
        for who in sorted({one for passage in passages for one in known_as(passage) if is_from(place, one)}):
            yield Reason("speaker", who, place), (start, start + len(place))


def is_from(place: str, who: str) -> bool:
    """Whether somebody is told to be from a place: "Ida, 71, Vig", "Borger, Vig (far til tre)", "en mor fra Vig"."""
    from_there = re.compile(rf"\b(?:fra|from)\s+{_spelt(place)}\W*", re.IGNORECASE)
    tells = from_there.search(who)
    return bool(_cell_of(place, who)) or bool(tells and tells.end() == len(who))


def _spelt(place: str) -> str:
    return " ".join(SHORTENED.get(word.capitalize(), re.escape(word)) for word in place.split())


def _cell_of(place: str, heading: str) -> int | None:
    """Which part of a heading is the place's name or an occasion there, from 0; ``None`` where none is."""
    held = re.compile(rf"\W*(?:{OCCASION}\s+(?:i|in|på|at)\s+)?{_spelt(place)}\W*", re.IGNORECASE)
    return next((at for at, part in enumerate(BETWEEN.split(heading)) if held.fullmatch(part)), None)
