"""The parts of notes that were held in a town of their own: "VIG, Forsamlingshuset, 16/9" over what was said there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.retrieval.speakers import OF_THEM, places_spoken_in
from rag.retrieval.wanted import wanted_in
from rag.types import Passage, Reason

PLACE = r"(?P<place>(?-i:[A-ZÆØÅ][\wæøåÆØÅ-]+(?:\s+[A-ZÆØÅ][\wæøåÆØÅ-]+)*))"
THERE = re.compile(
    r"\b(?<!young )(?<!old )(?<!older )(?<!elderly )(?:folk|people|dem|those|everybody|everyone|locals)"
    r"(?:\s+(?:der|who))?(?:\s+(?:bor|lives?|living))?"
    rf"\s+(?:i|fra|på|in|from|of|at|on)\s+{PLACE}",
    re.IGNORECASE,
)
"""Where people are: "people in Vig", "dem der bor i Vig"."""
BETWEEN = re.compile(r"\s*(?:[,:;|/()\[\]]|\s[-–—]|\s(?=(?:(?:kl\.?|at)\s*)?\d{1,2}[.:]\d\d))\s*", re.IGNORECASE)
OCCASION = (
    r"(?:\w*(?:møde|mødet|aften|aftenen|dialog|høring|workshop|caf[ée])"
    r"|(?:\w+\s+)?(?:meeting|evening|workshop|hearing))"
)


MEETING = re.compile(rf"(?<!\w){OCCASION}\s+(?:i|in|på|at|ved)\s+$", re.IGNORECASE)


def people_in(question: str) -> tuple[str, ...]:
    """The places that a question says people are in, whether or not it says that they spoke there."""
    there = (found for found in THERE.finditer(question) if not OF_THEM.search(question[: found.start()]))
    return tuple(found["place"] for found in there)


def parts_held_in(question: str, passages: Sequence[Passage]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """The headings that begin what was said in a place that the question names, with where its name stands."""
    headings = {heading for one in passages for heading in one.path}
    # When something is done for people there, anybody may tell.
    of_people = () if wanted_in(question) else people_in(question)
    for place in dict.fromkeys((*places_spoken_in(question), *of_people)):
        start = question.index(place)
        held = [one for one in headings if _is_held_in(place, one)]
        # Where people of an exported row live is not where a meeting was.
        met = MEETING.search(question[:start])
        for heading in sorted(one for one in held if not (met and ";" in one)):
            yield Reason("group", heading, place), (start, start + len(place))


def _is_held_in(place: str, heading: str) -> bool:
    """Whether a heading is the place's name, has it between its signs, or is of an occasion there."""
    held = re.compile(rf"\W*(?:{OCCASION}\s+(?:i|in|på|at)\s+)?{re.escape(place)}\W*", re.IGNORECASE)
    return any(held.fullmatch(part) for part in BETWEEN.split(heading))
