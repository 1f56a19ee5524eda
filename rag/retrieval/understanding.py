"""A question as the machine searches it: its language, its terms with translations, and the filters it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import partial
from typing import Any

from rag.danish import words
from rag.danish.saying import SAYING, TELLING
from rag.index import Index
from rag.language import detect
from rag.retrieval.addressed import with_to
from rag.retrieval.alone import NAMING_NOTHING, OF_SOMETHING_ELSE, asks_of_a_side, beside_the_side, speakers_alone
from rag.retrieval.asked import ASKING_ONLY, asks_who_wrote, compared_on, polled_in, sides_compared_on
from rag.retrieval.asked_of import ANSWERS, those_asked
from rag.retrieval.exclusions import read_exclusions
from rag.retrieval.groups import unknown_groups_in
from rag.retrieval.limits import read_limits, sides_asked
from rag.retrieval.matter import matter_of
from rag.retrieval.meetings import called, is_among
from rag.retrieval.names import is_limited, names_in
from rag.retrieval.naming import is_unknown, mute_in
from rag.retrieval.own import own_words, unparted
from rag.retrieval.parts import unknown_parts_in
from rag.retrieval.speakers import WITH_FIRMS, is_voice, places_spoken_in, read_voices, verbs_of
from rag.retrieval.terms import has_english, read_terms
from rag.retrieval.times import Found, unknown_times
from rag.retrieval.towns import is_from, those_from_places
from rag.retrieval.unsaid import asks_for_the_unsaid, lacking_in
from rag.retrieval.wanted import wanted_in
from rag.sections.known_as import known_as
from rag.types import Aim, Filters, Note, Query, Reason, Voice

_GIVE = r"(?:giv|vis|lav|give|show|make)\s+(?:(?:mig|os|me|us)\s+)?(?:(?:et|en|a|an)\s+)?"
_SHORT = r"(?:(?:et|en|a|an)\s+)?(?:(?:kort|hurtigt|short|brief|quick)\s+)?"
_NOTES = (
    r"(?:(?:\w*(?:mødet|møderne|seminaret|seminarerne)|alle\s+\w+|referatet|noten|noterne|det\s+hele|alting|(?:alt|hele)\s+materialet)"
    r"|the\s+(?:meetings?|minutes|notes?)|everything|(?:it\s+all|all\s+of\s+it)\b)"
)
_OF_THE_NOTES = rf"(?:(?:\s+(?:af|fra|på|over|of|from))?\s+{_NOTES})?"
_SOME = r"(?:(?:de|the|top)\s+)?(?:(?:\d+|to|tre|fire|fem|seks|ti|two|three|four|five|six|ten|par|few)\s+)?"
_MOST = rf"{_SOME}(?:vigtigste|centrale|overordnede|main|key|most\s+important)\s+{_SOME}"
_POINTS = (
    r"(?:pointer|punkter|budskaber|emner|temaer|konklusioner|points?|messages?|topics?|themes?|takeaways?|conclusions?)"
)
SUMMARY = re.compile(
    rf"(?:\b{_GIVE}{_SHORT}|^\W*{_SHORT})(?:overblik|overview)\b{_OF_THE_NOTES}"
    rf"|\b(?:{_GIVE})?{_SHORT}(?:opsumm[eé]r\w*|sammenfat\w*|resum[ée]\w*|summary|summari[sz]e|takeaways?|"
    rf"{_MOST}{_POINTS}|{_SOME}hoved(?:pointer|budskaber|punkter|konklusioner)(?:ne)?|"
    r"konklusion(?:en|er|erne)|conclusions?)"
    rf"(?!\w){_OF_THE_NOTES}"
    r"|^\W*(?:kort|fortæl(?:\s+(?:mig|os))?(?:\s+kort)?)\s+om(?=\s+\w*(?:mødet|møderne|dagen|seminaret|aftenen|dialogen|drøftelsen)\b)"
    r"|^\W*tell\s+(?:me|us)(?:\s+briefly)?\s+about(?=\s+the\s+(?:[\w’']+\s+){1,2}(?:meeting|seminar|evening|workshop|day)s?\b)",
    re.IGNORECASE,
)
"""What asks for everything in short."""
OF_ALL_NOTES = re.compile(
    r"\W*(?:hvad\s+(?:handler|drejer)\s+(?:alle\s+)?(?:noterne|møderne|referaterne)\s+(?:sig\s+)?om"
    r"|what\s+are\s+(?:all\s+)?(?:the\s+)?(?:notes|meetings|minutes)\s+about)\W*$",
    re.IGNORECASE,
)
OF_ALL_THINGS = frozenset({"kommunen", "kommunens", "municipality"})
"""What is good or hard about it is what is, in the notes of a municipality."""
SAID_BY = ("note", "speaker")
TO_THEM = re.compile(rf"\s+(?:(?:{SAYING})\s+)?(?:of\s+)?(?:the\s+|de\s+)?", re.IGNORECASE)
"""Between a body and those to whom it says something."""
Place = tuple[int, int]
OF_SPEAKERS = re.compile(
    rf"^\W*(?:(?:og|and|men|but|så|so)\s+)?(?:hvem|who)\s+(?:(?:har|has|have)\s+)?(?:{TELLING}s?|sagt|nævnt)\b",
    re.IGNORECASE,
)


def understand(question: str, *, index: Index, filters: Filters | None = None) -> Query:
    """The query of a question that stands alone, with its slips ``corrected``.

    Filters given go before those read from the question; of the latter, the query's ``reasons`` keep the words.
    """
    given = filters or Filters()
    left_out = read_exclusions(question, index.notes, index.passages)
    asked, question = question, with_to(left_out.question)
    voices, nouns = read_voices(question)
    limits = list(read_limits(question, index.notes, index.passages))
    no_such = [*unknown_groups_in(question, index.notes, index.passages), *unknown_parts_in(question, index.passages)]
    limits += [(None, found.span()) for found in no_such]
    alone = speakers_alone(question, [place for _, place in limits])
    if alone[0]:
        voices, nouns = alone
    voices, nouns = _besides_others(question, voices, nouns, limits)
    if voices and not (voices := own_words(voices, index.notes, index.passages)):
        nouns = ()
    parts = {place[0] for one, place in limits if one and one.field in ("group", "speaker")}
    from_there = [one for one in those_from_places(question) if one[1] in parts]
    nouns = (*nouns, *from_there)
    of_their_own = len({reason.field for reason in voices}) > 1
    named = (reason for reason, _ in limits if reason)
    read = (*voices, *named)
    reasons = [reason for reason in read if not _is_settled(reason.field, given)]
    held = tuple(one for one in read if _goes_before(given, one.field, read))
    excluded = [one for one in left_out.reasons if not any(_is_settled(reason.field, given) for reason in one)]
    held += tuple(one for of in left_out.reasons for one in of if _is_chosen(one, given))
    language = detect(question)
    asked_whole = SUMMARY.search(question) or OF_ALL_NOTES.match(question)
    places = [*_whole_words(question, (place for _, place in limits)), *([asked_whole.span()] if asked_whole else [])]
    limited = {word for start, end in places for word in words(question[start:end])}
    names = tuple(name for name in names_in(question) if not is_limited(name, limited))
    narrowed = replace(_with(given, reasons), but_not=tuple(_passing(one) for one in excluded))
    times = () if given.date_from or given.date_to else unknown_times(question, index.notes)
    about = lacking_in(question) or compared_on(question)
    if not about and sides_asked(read):
        about = sides_compared_on(question)
    asked_of = polled_in(question) or about
    at = question.rindex(asked_of) if asked_of else 0
    speaking_so = any(one and one.field == "speaker" for one, _ in limits)
    told = [one.verb_at for one in those_asked(question) if not one.feels] if speaking_so else []
    told += [place for place in verbs_of(question, nouns) if ANSWERS.fullmatch(question[slice(*place)])]
    before = (
        [(0, at), (at + len(asked_of), len(question))]
        if asked_of
        else [*(one.span() for one in ASKING_ONLY.finditer(question)), *told]
    )
    terms_of = partial(read_terms, language=language, english=has_english(index))
    terms = tuple(terms_of(_without(question, [*_whole_words(question, nouns), *places, *before])))
    in_a_part = any(one.field == "exercise" for one in reasons)
    if not has_subject(terms) and not alone[0] and not in_a_part:
        # Of a group that says something the notes tell where they speak of it: "Hvad siger de ældre?"
        heard = [(one, question[slice(*one)].lower()) for one in nouns]
        speaking = [one for one, noun in heard if of_their_own or is_voice(noun) or re.fullmatch(WITH_FIRMS, noun)]
        speaking += from_there
        terms = tuple(terms_of(_without(question, [*_whole_words(question, speaking), *places, *told])))
    if asked_whole:
        terms = _besides_titles(terms, narrowed.note)
    if not has_subject(terms) and narrowed.empty and not asked_whole:
        # Of the municipality that all notes are from, where nothing else is asked about: "Hvad siges der om Randers?"
        terms = tuple(terms_of(_without(question, [*_whole_words(question, nouns), *told])))
    in_part = bool(asked_whole) or not narrowed.empty
    return Query(
        text=asked,
        language=language,
        matter=matter_of(
            question, language, limits, nouns if any(one.field == "voice" for one in reasons) else (), about=about
        ),
        terms=terms,
        filters=narrowed,
        reasons=(*reasons, *(one for of in excluded for one in of)),
        names=names,
        unknown_names=tuple(name for name in names if is_unknown(name, language, index)),
        held=held,
        unheard=left_out.unheard,
        besides=left_out.besides,
        mute=mute_in(question, names, reasons, language, index),
        unparted=unparted([one for one in reasons if not one.excluded], index.notes, index.passages),
        unknown_times=times,
        unknown_groups=tuple(found.group() for found in no_such),
        unknown_places=_unknown_places(question, index, [*(reason.words for reason in reasons), *times]),
        aim=Aim.EVERYTHING if alone[0] and voices else _aim(question, terms, _verbs(question, nouns), limited=in_part),
    )


def _besides_others(
    question: str, voices: tuple[Reason, ...], nouns: tuple[Place, ...], limits: Sequence[Found]
) -> tuple[tuple[Reason, ...], tuple[Place, ...]]:
    """The voices and their nouns without those to whom somebody else speaks, or of whom a limit tells more narrowly.

    "Hvad beder rådet politikerne om?" asks the council; "the residents by the harbour" may be whom a note calls so.
    """
    others = [(one.field == "speaker", place) for one, place in limits if one and one.field in SAID_BY]
    left_out = [
        (start, end)
        for start, end in nouns
        if any(
            TO_THEM.fullmatch(question[last:start]) or (narrower and first < end and start < last)
            for narrower, (first, last) in others
        )
    ]
    words = {question[start:end] for start, end in left_out}
    return tuple(one for one in voices if one.words not in words), tuple(one for one in nouns if one not in left_out)


def _besides_titles(terms: tuple[tuple[str, ...], ...], titles: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """No terms where all stand in the titles of the meetings to sum up: "Opsummer borgermødet om børn og unge"."""
    told = called(*titles)
    return () if titles and all(any(is_among(word, told) for word in term) for term in terms) else terms


def has_subject(terms: Iterable[tuple[str, ...]]) -> bool:
    """False for signs, single digits and what asks for anything; a longer number is an age, a year or a road."""
    return any(
        (any(map(str.isalpha, word)) and not NAMING_NOTHING.issuperset(word.split()))
        or (word.isdigit() and len(word) > 1)
        for word, *_ in terms
    )


def _verbs(question: str, nouns: Iterable[tuple[int, int]]) -> set[str]:
    """The verbs with which those asked about say something: "Hvilke styrker ser de ansatte?"."""
    return {words(question[start:end])[0] for start, end in verbs_of(question, nouns)}


def _aim(question: str, terms: Iterable[tuple[str, ...]], verbs: Collection[str], *, limited: bool) -> Aim:
    if asks_who_wrote(question):
        return Aim.MINUTE_TAKER
    if asks_for_the_unsaid(question):
        return Aim.UNSAID
    asks = words(question) and not wanted_in(question) and not OF_SOMETHING_ELSE.match(question)
    if asks_of_a_side(question):
        # "Hvad bekymrer borgerne?": all that is said of that side of any matter, in whatever words.
        of_sides = set(words(question)) - set(words(beside_the_side(question))) | set(verbs) | OF_ALL_THINGS
        if not has_subject(one for one in terms if not of_sides.issuperset(one[0].split())):
            return Aim.EVERYTHING
    if has_subject(terms):
        if lacking_in(question):
            return Aim.LACKING
        return Aim.SPEAKERS if OF_SPEAKERS.match(question) else Aim.MATTER
    return Aim.EVERYTHING if asks and limited else Aim.NOTHING


def _is_settled(field: str, given: Filters) -> bool:
    """True where the filters given, or the wish not to read this one, go before what the question says."""
    return bool(getattr(given, field)) or field in given.unread


def _goes_before(given: Filters, field: str, read: Iterable[Reason]) -> bool:
    """Whether a filter that was given lets other notes through than what the question names of it would."""
    chosen = getattr(given, field)
    values = {str(chosen)} if isinstance(chosen, date) else {value.casefold() for value in chosen or ()}
    return bool(values) and values != {one.value.casefold() for one in read if one.field == field}


def _is_chosen(excluded: Reason, given: Filters) -> bool:
    """Whether the filters given let through what the question leaves out."""
    chosen = getattr(given, excluded.field)
    return excluded.value.casefold() in {str(value).casefold() for value in chosen or ()}


def _passing(excluded: Sequence[Reason]) -> Filters:
    """The filters that what is left out passes; words that may be a voice's are left out with it."""
    filters = _with(Filters(), excluded)
    return replace(filters, voice=(*filters.voice, Voice.UNKNOWN)) if filters.voice else filters


def _unknown_places(question: str, index: Index, known: Iterable[str]) -> tuple[str, ...]:
    """Places somebody is said to have spoken in, of which no note says that it is from there."""
    told = " ".join(filter(None, (text for note in index.notes for text in _place_words(note)))).lower()
    said = " ".join(known).lower()
    return tuple(
        place
        for place in places_spoken_in(question)
        if place.lower().rstrip("s") not in told and place.lower() not in said and not _comes_from(place, index)
    )


def _comes_from(place: str, index: Index) -> bool:
    """Whether somebody who speaks is said to come from there: "Ida Holm (borger, Nørreby): ..."."""
    label = re.compile(rf"[^:()]{{2,50}}\([^()]*(?<!\w){re.escape(place)}(?!\w)[^()]*\)\s*:", re.IGNORECASE)
    return any(label.match(one.readable) or any(is_from(place, who) for who in known_as(one)) for one in index.passages)


def _place_words(note: Note) -> tuple[str | None, ...]:
    return note.provenance.place, note.provenance.municipality, note.provenance.meeting, note.title


def _whole_words(question: str, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places of nouns with the ending of a genitive that may stand behind them."""
    ending = re.compile(r"(?:['’]?s|['’])(?!\w)")
    return [(start, found.end() if (found := ending.match(question, end)) else end) for start, end in places]


def _without(question: str, places: Iterable[tuple[int, int]]) -> str:
    letters = list(question)
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _with(filters: Filters, reasons: Iterable[Reason]) -> Filters:
    read: dict[str, Any] = {}
    for reason in reasons:
        if reason.field in ("date_from", "date_to"):
            read[reason.field] = date.fromisoformat(reason.value)
        else:
            value = Voice(reason.value) if reason.field == "voice" else reason.value
            read[reason.field] = (*read.get(reason.field, ()), value)
    return replace(filters, **{one.name: read[one.name] for one in fields(filters) if one.name in read})
