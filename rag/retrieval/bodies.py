"""Councils, associations and firms that a question asks by name: their own words in any note, and who came for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rag.index.filters import allowed_rows, note_passes
from rag.language import detect
from rag.readers.head import ATTENDANCE, BODY
from rag.retrieval.asked_of import OFFICE, those_asked
from rag.retrieval.attendance import lists_who_came
from rag.retrieval.groups import is_called
from rag.retrieval.names import speakers_named_at
from rag.retrieval.speakers import A_BODY, meetings_of_bodies
from rag.retrieval.times import Found
from rag.retrieval.who import MANY, called_so, names_of_speakers, speakers_asked
from rag.sections.bodies import COUNCIL, KNOWN, is_a_firm
from rag.sections.came import groups_of, lists_of
from rag.sections.known_as import known_as
from rag.sections.present import FROM, PERSON
from rag.types import Filters, Language, Passage, Reason

ONE_BODY = re.compile(A_BODY.replace("{n}", "1"), re.IGNORECASE)
_NAME = r"[A-ZÆØÅ][\w’'-]+(?: (?:af |de |van |von )?[A-ZÆØÅ][\w.’'-]*){1,3}"
_NAMES = rf"{_NAME}(?:(?:,| og| samt| and) {_NAME})*"
_BODY = r"(?:[A-ZÆØÅ][\w’'&.-]*(?: (?:(?:og|i|for|of|and) )?[A-ZÆØÅ][\w’'&.-]*){0,4})"
_CAME = "deltog|deltager|kom|mødte|var|er|came|attended|was|were"
CAME_FOR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<body>{_BODY}),? (?:v/|v\.|ved|repræsenteret ved) ?(?:[a-zæøå]+ )?(?P<who>{_NAMES})",
        rf"(?P<body>{_BODY}) \((?P<who>{_NAMES}(?: \([^()]*\))?)\)",
        rf"(?P<who>{_NAMES}) \((?:(?:alle|begge|all|both) )?(?:fra |for |from )?(?P<body>{_BODY})\)",
        rf"(?P<who>{_NAMES}),? (?:fra|for|from) (?P<body>{_BODY})",
        rf"(?:Fra|For|From) (?P<body>{_BODY}) (?:{_CAME}) (?P<who>{_NAMES})",
    )
)
"""Who came for a body, in a list or in a sentence that begins with it: "Ældre Sagen (Bo Lind, Ida Holm)"."""
ANY_CASE = re.compile(KNOWN.pattern, re.IGNORECASE)
ANY_BODY = re.compile(r"forening|klub|råd|udvalg|bestyrelse|(?:an?|some|any) .*", re.IGNORECASE)
SHARED = re.compile(r"\b(?:med|mellem|with|between)\b", re.IGNORECASE)
"""In what a meeting is called before those who met others there."""
APART = re.compile(r"\s*[,(]")
"""Before what is told of who has a name."""
Place = tuple[int, int]


def words_of_bodies(
    question: str, bodies: Sequence[Found], said: Sequence[Found], passages: Sequence[Passage]
) -> list[Found] | None:
    """The limits to what the bodies say that a question asks by name; ``None`` where those given say it all.

    Args:
        question: It names them.
        bodies: The limits to the notes that are called by them.
        said: The limits to what is said by who has the name.
        passages: Whose words are searched.
    """
    language = detect(question)
    meetings = meetings_of_bodies(question)
    found: list[Found] = []
    for place in _places(question):
        words = question[slice(*place)]
        if place in meetings or not _is_one(words, language) or _names_an_officer(question, place):
            continue
        members = _members_speaking(words, passages, language)
        notes = [one for one, at in bodies if one and at == place]
        known = [*(one.value for one, at in said if one and at == place), *names_of_speakers(passages)]
        known = [one for one in known if is_called(words, APART.split(one)[0], language)]
        own = [one for one in notes if _is_its_own(one.value, words)]
        if members or (known and own) or any(_met_others(one.value, words) for one in notes):
            asked = () if known else (one for one, at in speakers_asked(question, passages) if place[0] < at[1])
            theirs = dict.fromkeys((*known, *members, *(one.value for one in asked)))
            found += ((one, place) for one in _limits(words, tuple(theirs), notes, passages))
    return found or None


def _is_one(words: str, language: Language) -> bool:
    """Whether words name one body: not "the associations", nor "some association"."""
    return not (MANY[language].fullmatch(words) or ANY_BODY.fullmatch(words))


def _names_an_officer(question: str, place: Place) -> bool:
    """Whether not a body is asked but somebody who has a part in it: "Ungerådets formand"."""
    return any(
        one.start <= place[0] < one.start + len(one.name) and any(map(OFFICE.fullmatch, one.name.split()))
        for one in those_asked(question)
    )


def _places(question: str) -> list[Place]:
    """Where the names stand of those whose words are asked for, none within another."""
    places = list(dict.fromkeys((*speakers_named_at(question), *_written_small(question))))
    return [one for one in places if not any(a <= one[0] and one[1] <= b and (a, b) != one for a, b in places)]


def _written_small(question: str) -> Iterator[Place]:
    """Where associations of the whole country are asked whose names stand in small letters: "ældre sagen"."""
    for one in those_asked(question):
        if one.says and ANY_CASE.fullmatch(one.bare):
            yield one.place(len(one.name))


def is_a_body(words: str) -> bool:
    """True for what a council, a committee, an association or a firm is called."""
    named = (pattern.match(words) for pattern in (BODY, KNOWN, COUNCIL))
    return bool(ONE_BODY.fullmatch(words) or any(named) or is_a_firm(words))


def _limits(words: str, theirs: tuple[str, ...], notes: Sequence[Reason], passages: Sequence[Passage]) -> list[Reason]:
    """All that is a body's: the notes that are its own and what it says elsewhere; of a meeting of others its words."""
    rows = allowed_rows(passages, Filters(speaker=theirs)) if theirs else ()
    if not rows:
        return list(notes)
    own = [one for one in notes if _is_its_own(one.value, words)]
    elsewhere = Filters(note=tuple(one.value for one in own))
    if own and all(note_passes(passages[row].note, elsewhere) for row in rows):
        return own
    return [Reason("speaker", one, words) for one in (*(one.value for one in own), *theirs)]


def _is_its_own(title: str, body: str) -> bool:
    """Whether a note that is called by a body is its own as a whole: a reply of it, or the minutes of its meeting."""
    return body.casefold() in title.casefold() and not _met_others(title, body)


def _met_others(title: str, body: str) -> bool:
    """Whether a note tells of a meeting with a body: "Dialogmøde mellem udvalget og Ældrerådet"."""
    before, called, _ = title.casefold().partition(body.casefold())
    return bool(called) and bool(SHARED.search(before))


def _members_speaking(body: str, passages: Sequence[Passage], language: Language) -> list[str]:
    """What those are called where they speak who came for a body, in the notes that say so."""
    speaking: dict[str, None] = {}
    of_notes: dict[str, list[Passage]] = {}
    for one in passages:
        of_notes.setdefault(one.note.text, []).append(one)
    for text, theirs in of_notes.items():
        came = came_for(text)
        labels = called_so(body, dict.fromkeys(came, frozenset()), language) if came else ()
        members = {name for label in labels for name in came[label]}
        if members:
            others = [one for other, ones in of_notes.items() if other != text for one in ones]
            speaking |= dict.fromkeys(_as_they_speak(members, came, theirs, others))
    return list(speaking)


@lru_cache(maxsize=4096)
def came_for(text: str) -> Mapping[str, tuple[str, ...]]:
    """Who came for each body, by what the list of who was there calls it, or a sentence about that."""
    came: dict[str, list[str]] = {}
    for _, listed in lists_of(text):
        for label, who in groups_of("", listed):
            if label and not ATTENDANCE.match(f"{label}:"):
                came.setdefault(FROM.sub("", label), []).extend(_names_in(who))
    for found in (one for line in text.splitlines() for pattern in CAME_FOR for one in pattern.finditer(line)):
        if is_a_body(found["body"]):
            came.setdefault(found["body"], []).extend(_names_in(found["who"]))
    return {body: tuple(dict.fromkeys(names)) for body, names in came.items() if names}


def _names_in(listed: str) -> list[str]:
    return [" ".join(found["name"].split()).rstrip(".") for found in PERSON.finditer(listed)]


def _as_they_speak(
    members: Collection[str], came: Mapping[str, Sequence[str]], passages: Sequence[Passage], others: Sequence[Passage]
) -> Iterator[str]:
    """The names by which a note's passages know some by their full names; a part of one that is nobody else's."""
    everybody = {name for names in came.values() for name in names}
    parts = Counter(part for name in everybody for part in {name.split()[0], name.split()[-1]})
    short = {part for name in members for part in name.split() if parts[part] == 1}
    for bare in _names_of(passages):
        elsewhere = bare in short and bare in _names_of(others)
        if (bare in {*members, *short} and not elsewhere) or any(bare.endswith(f" {name}") for name in members):
            yield bare


def _names_of(passages: Iterable[Passage]) -> dict[str, None]:
    """What those are called who speak, each without what is told of them."""
    named = (
        one
        for passage in passages
        if not lists_who_came(passage)
        for one in (*((passage.speaker,) if passage.speaker else ()), *known_as(passage))
    )
    return dict.fromkeys(APART.split(one)[0].strip() for one in named)
