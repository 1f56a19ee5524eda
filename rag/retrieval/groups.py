"""Groups, tables and stops of a meeting by number, or by what their heading calls them: "gruppe 3", "ungebordet"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.danish.stopwords import stop_words
from rag.language import detect
from rag.retrieval.meetings import called, is_among
from rag.retrieval.terms import read_terms
from rag.types import Language, Note, Passage, Reason

STOP = r"(?:station|stop|post)(?=\s*(?:nr\.?\s*)?\d)"
"""Where people stood in turn; without a number it is no part of a meeting."""
KINDS = (r"gruppe|group", r"bord(?!vært|formand)|table", r"team", r"væg(?!t)|wall", "plakat|planche|poster", STOP)
NUMBERED = re.compile(
    rf"\b(?:{'|'.join(KINDS)})\s*(?:nr\.?\s*)?(?P<number>\d{{1,2}}|(?-i:[A-Hb-h])(?!\.\s*\d|['’]))\b", re.IGNORECASE
)
"""By a number or a letter; "a" in small ones is an article."""
OF_A_KIND = tuple(re.compile(rf"\W*(?:{kind})", re.IGNORECASE) for kind in KINDS)
BESIDE_KIND = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\w)(?P<name>\w{2,})(?P<kind>bord|gruppe)(?:et|n|ets|ns)(?!\w)",
        r"\bthe\s+(?P<name>(?:[\w’'-]+\s+){1,3}?)(?P<kind>table|group)(?:['’]?s)?(?!\w|\s*\d)",
        r"\b(?P<kind>team)\s+(?P<name>[^\W\d_]{2,})(?!\w)",
    )
)
BEHIND_IT = re.compile(
    r"\b(?P<kind>bordet|gruppen|(?<=the )(?:table|group))\s+(?:fra|om|for|med|af|i|from|on|about|of|for|with|in)\s+"
    r"(?:(?:de|det|den|the)\s+)?(?P<name>[^?!,;:]+)",
    re.IGNORECASE,
)
BESIDE_IT = re.compile(r"\s*(?:,\s+(?P<name>[\w’'-]+(?:\s+[\w’'-]+){0,2})\s*,|\((?P<aside>[^()]+)\))")
"""Behind a number what the group is called too: "group 5, technical services, ..."."""
FROM = re.compile(r"\s+(?:fra|from|of)\s+(?:(?:det|den|de|the)\s+)?(?P<name>[\w’'-]+)", re.IGNORECASE)
"""Behind a number where a group is from, as it may be called."""
LONGEST_NAME = 5
"""Words."""
Named = tuple[Reason, tuple[int, int]]


def groups_of(passages: Sequence[Passage]) -> list[str]:
    """What notes call their groups and tables, also where that is only a heading to them."""
    headings = {one for passage in passages for one in passage.path if any(kind.match(one) for kind in OF_A_KIND)}
    return sorted({passage.group for passage in passages if passage.group} | headings)


def groups_in(question: str, passages: Sequence[Passage]) -> Iterator[Named]:
    """The groups that the question names, by number or by name, with where their words stand."""
    groups = groups_of(passages)
    language = detect(question)
    for found in NUMBERED.finditer(question):
        numbered = _numbered(found["number"])
        meant = [one for one in groups if numbered.search(one)]
        yield from _limits(found, _end(found, meant, language), found.group(), meant)
    for found, end in _naming(question, groups, language):
        behind = found.start("name") > found.start("kind")
        name = question[found.start("name") : end] if behind else found["name"]
        meant = [one for one in groups if is_called(name, one, language)]
        literally = [one for one in meant if found.group().casefold() in one.casefold()]
        if len(meant) < len(groups):
            yield from _limits(found, end, found["kind"], literally or meant)


def _end(found: re.Match[str], meant: Sequence[str], language: Language) -> int:
    """Where what a question calls a numbered group ends, with what it is called besides."""
    beside, place = (pattern.match(found.string, found.end()) for pattern in (BESIDE_IT, FROM))
    if beside and meant:
        apart = (beside["name"] or beside["aside"]).split()[0].lower() not in stop_words(language)
        return beside.end() if apart else found.end()
    called_so = place and any(is_called(place["name"], one, language) for one in meant)
    return place.end() if place and called_so else found.end()


def unknown_groups_in(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[re.Match[str]]:
    """Groups and tables that a question numbers and no note has or speaks of, where others have numbers."""
    groups = groups_of(passages)
    if not any(NUMBERED.match(one) for one in groups):
        return
    for found in NUMBERED.finditer(question):
        spoken_of = re.compile(rf"\b(?:{'|'.join(KINDS)})\w*\W+(?:nr\W+)?{found['number']}\b", re.IGNORECASE)
        has = any(map(_numbered(found["number"]).search, groups))
        if not has and not any(spoken_of.search(note.text) for note in notes):
            yield found


def _numbered(number: str) -> re.Pattern[str]:
    """What finds the headings of groups by this number, of whatever kind they are."""
    return re.compile(rf"^\W*\w+\W+(?:nr\W+)?{number}\b", re.IGNORECASE)


def _limits(found: re.Match[str], end: int, kind: str, groups: Sequence[str]) -> Iterator[Named]:
    """The limits to groups; to those of the kind named where there are any: a table may be a group too, a stop not."""
    of_kind = next(pattern for pattern in OF_A_KIND if pattern.match(kind))
    place, stop = (found.start(), end), OF_A_KIND[KINDS.index(STOP)]
    others = [] if of_kind is stop else [one for one in groups if not stop.match(one)]
    for value in [one for one in groups if of_kind.match(one)] or others:
        yield Reason("group", value, found.string[slice(*place)]), place


def _naming(question: str, groups: Sequence[str], language: Language) -> Iterator[tuple[re.Match[str], int]]:
    """Where a question calls groups by a name, each with where that ends."""
    for pattern in BESIDE_KIND:
        yield from ((found, found.end()) for found in pattern.finditer(question))
    for found in BEHIND_IT.finditer(question):
        empty = stop_words(language)
        ends = [one.end() for one in re.finditer(r"\S+", found["name"]) if one.group().lower() not in empty]
        names = (found["name"][:end] for end in reversed(ends[:LONGEST_NAME]))
        name = next((one for one in names if any(is_called(one, heading, language) for heading in groups)), None)
        if name:
            yield found, found.start("name") + len(name)


def is_called(name: str, heading: str, language: Language) -> bool:
    """Whether a heading has every word of a name, as it stands or translated."""
    terms = called(heading) - called("bord gruppe table group team")
    named = read_terms(name, language, english=language == "da")
    return bool(named) and all(any(is_among(term, terms) for term in equals) for equals in named)
