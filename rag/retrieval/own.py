"""The young, newcomers and others as those who speak: in the notes and groups that are called by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.danish import words
from rag.glossary import danish_for
from rag.retrieval.groups import groups_of
from rag.retrieval.meetings import MOST, called, is_among, limit_to
from rag.retrieval.speakers import is_group
from rag.types import Note, Passage, Reason, Voice

CALLED_BY = {
    r"(?:de )?unge|young people|the young|youngsters|teenage(?:rs?|re|rne)": "unge ungdom young youth teenagere",
    r"børnene|children": "børn children elever pupils",
    r"tilflytterne|nytilkomne|newcomers": "tilflyttere nytilkomne newcomers",
    r"(?:de )?pårørende|relatives": "pårørende relatives",
}
"""What a note or a group of theirs is called by, by the nouns that questions have for them."""
NOT_OTHERWISE = "unge", "børn"
"""Who does not speak where citizens do, unless in notes or groups of theirs."""
EVERYBODY = re.compile(r"folk\b|(?:de )?lokale|local|personale|kollegerne|samarbejdspartner", re.IGNORECASE)
"""Nouns of groups that mean a voice as a whole."""
A_BUSINESS = re.compile(
    r"virksomhed|erhverv|firm|compan|business|employer|arbejdsgiver|butik|shop|retail|trade", re.IGNORECASE
)
IN_BUSINESS = "virksomhed", "erhverv", "firma", "business", "handel"
ARTICLE = re.compile(r"^(?:de|the)\s+", re.IGNORECASE)
LONGEST_LABEL = 40
"""Code points of a heading that may say who speaks; a longer one is about them."""
ABOUT = re.compile(r"\b(?:om|about|on|med|with|vedr\w*|ang\w*)\b.*", re.IGNORECASE | re.DOTALL)
"""A meeting about the young, or a table of families with children, is of others."""


def own_words(voices: Sequence[Reason], notes: Sequence[Note], passages: Sequence[Passage]) -> tuple[Reason, ...]:
    """The voices asked for; of the young and others the notes or groups that are theirs.

    Of the young there is no voice where there is no such note or group.

    What citizens in general say about the young is not what these say.
    """
    names = next((names.split() for nouns, names in CALLED_BY.items() if _are_only(nouns, voices)), None)
    if names is None:
        return (*voices, *(_headed(voices[0], notes, passages) if len(voices) == 1 else ()))
    own = parts_called(voices[0].words, Voice.CITIZENS, notes, passages)
    return (*voices, *own) if own or names[0] not in NOT_OTHERWISE else ()


def _headed(voice: Reason, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Reason]:
    """The headings that are no more than the noun asked for, where a note gathers under each of some what they said.

    None where another note is called by it: there they speak without such a heading.
    """
    noun = ARTICLE.sub("", voice.words)
    names = (noun.lower(), *danish_for(noun))
    if not is_group(voice.words) or EVERYBODY.match(voice.words):
        return
    over: dict[str, set[str]] = {}
    for passage in passages:
        if passage.voice == voice.value:
            for heading in passage.path:
                over.setdefault(heading, set()).add(passage.note.source)
    named = [one for one in sorted(over) if len(words(one)) == 1 and _is_called(names, one)]
    parted = {source for one in named for source in over[one]}
    others = (note for note in notes if note.source not in parted)
    if not any(_is_theirs(names, note.title, note.provenance.meeting) for note in others):
        yield from (Reason("group", one, voice.words) for one in named)


def _is_called(names: Sequence[str], heading: str) -> bool:
    return any(is_among(one, called(heading)) and is_among(words(heading)[0], called(one)) for one in names)


def unparted(voices: Sequence[Reason], notes: Sequence[Note], passages: Sequence[Passage]) -> tuple[Reason, ...]:
    """Those of the voices asked for by a noun for some of theirs only, whom no note and no heading is called by."""
    if any(one.field != "voice" for one in voices):
        return ()
    some = (one for one in voices if is_group(one.words) and not EVERYBODY.match(one.words))
    return tuple(one for one in some if one.value != Voice.POLITICIANS and not _is_parted(one, notes, passages))


def _is_parted(voice: Reason, notes: Sequence[Note], passages: Sequence[Passage]) -> bool:
    noun = ARTICLE.sub("", voice.words)
    names = {noun, *danish_for(noun), *(IN_BUSINESS if A_BUSINESS.match(noun) else ())}
    theirs = [one for one in passages if one.voice == voice.value]
    sources = {one.note.source for one in theirs}
    over = {heading for one in theirs for heading in (*one.path, one.speaker or "") if len(heading) <= LONGEST_LABEL}
    over |= {f"{note.title} {note.provenance.meeting or ''}" for note in notes if note.source in sources}
    return any(is_among(name, called(*over)) for name in names)


def parts_called(noun: str, voice: Voice, notes: Sequence[Note], passages: Sequence[Passage]) -> tuple[Reason, ...]:
    """The notes, else the groups, of a voice that are called by a noun for some of those it is made of."""
    names = next((names.split() for nouns, names in CALLED_BY.items() if re.fullmatch(nouns, noun, re.IGNORECASE)), [])
    names = names or [ARTICLE.sub("", noun)]
    theirs = [one for one in passages if one.voice is voice]
    sources = {one.note.source for one in theirs}
    own = [note for note in notes if note.source in sources and _is_theirs(names, note.title, note.provenance.meeting)]
    if own and len(own) <= MOST:
        return tuple(limit_to(note, noun, notes) for note in own)
    return tuple(Reason("group", one, noun) for one in groups_of(theirs) if _is_theirs(names, one))


def _are_only(nouns: str, voices: Sequence[Reason]) -> bool:
    return len(voices) == 1 and bool(re.fullmatch(nouns, voices[0].words, re.IGNORECASE))


def _is_theirs(names: Sequence[str], *titles: str | None) -> bool:
    terms = called(*(ABOUT.sub("", title) for title in titles if title))
    return any(is_among(name, terms) for name in names)
