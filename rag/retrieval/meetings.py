"""Meetings by what people call them: "på fyraftensmødet", "at the stakeholder meeting"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.danish import analyse, stands_abbreviated, words
from rag.danish.stopwords import stop_words
from rag.glossary import danish_for
from rag.retrieval.speakers import bodies_speaking
from rag.types import Note, Reason, Voice

ONE_IN_PARTICULAR = (
    r"mød(?:et|erne)|seminar(?:et|erne)|workshop(?:pen|perne)|arrangement(?:et|erne)|værksted(?:et|erne)|"
    r"høring(?:en|erne)|caf[ée]en"
)
OR_NAMED_SO = (
    rf"{ONE_IN_PARTICULAR}|dag(?:en|ene)|aften(?:en|erne)|tur(?:en|ene)|vandring(?:en|erne)|panel(?:et|erne)|"
    r"dialog(?:en|erne)|drøftelse(?:n|rne)|debat(?:ten|terne)|konference(?:n|rne)"
)
"""Behind another word these may be meetings too: "på tilsynsdagen"."""
KINDS = r"meetings?|seminars?|workshops?|events?|evenings?|hearings?|breakfasts?"
OR_SO = rf"{KINDS}|days?|walks?|panels?|caf[ée]s?|summits?|conferences?|dialogues?"
ENGLISH = rf"(?P<name>\w+(?:['’]s?)?(?:\s+\w+(?:['’]s?)?)?)\s+(?P<kind>{OR_SO})"
HELD_BY = r"(?P<whose>\w+s)\s+(?P<held>\w*(?:møder?|seminar(?:er)?|workshops?|værksted|høring|konference))"
A_MEETING = rf"(?P<meeting>(?:\w+-)*\w+(?:{OR_NAMED_SO})|(?:\w+-)+(?:{OR_NAMED_SO})|{HELD_BY}|(?<=the ){ENGLISH})"
MAIN_POINTS = (
    r"(?:pointer|budskaber|temaer|emner|punkter|konklusion(?:er)?|resultat(?:er)?|udbytte)(?:ne|en|et)?"
    r"|(?:points?|messages?|themes?|topics?|takeaways?|conclusions?|results?|outcomes?)"
)
PART = r"runde|session|øvelse|del|begyndelse|start|slutning|afslutning|round|exercise|part|half|beginning|end"
"""Of a meeting."""
BEFORE = (
    r"\b(?:på|fra|ved|under|at|from|in|during|opsumm[eé]re?|sammenfatte?|summari[sz]e|handlede?r?|drejede?r?|"
    rf"(?:resum[ée]|overblik|opsummering|sammenfatning|summary|overview|{MAIN_POINTS})\s+(?:af|over|of|i)|"
    rf"(?:{PART})(?:en|n|e)?(?:\s+\d{{1,2}})?\s+(?:af|of|i|in)|"
    r"(?:kort|fortæl(?:\s+\w+){0,2}?)\s+om|tell\s+(?:me|us)(?:\s+\w+)?\s+about)\s+(?:det|de|den|the)?\s*"
)
AT = re.compile(rf"{BEFORE}{A_MEETING}\b", re.IGNORECASE)
"""Where a meeting is when something was said, not what is spoken about ("om borgermøder")."""
WAS_ABOUT = re.compile(rf"\b(?:was|were|is)\s+(?:the\s+)?{A_MEETING}\s+(?:all\s+)?about\b", re.IGNORECASE)
WITH = re.compile(
    rf"(?<!\w)(?:{ONE_IN_PARTICULAR}|(?:\w+\s+)?(?:{KINDS}))\s+(?:med|for|with)\s+(?:de\s+|the\s+)?"
    r"(?P<whom>[\w-]+(?:\s+[\w-]+)*)",
    re.IGNORECASE,
)
"""A meeting with those that its note is called by."""
OF_A_VOICE = {
    Voice.CITIZENS: r"(?:borger|beboer|citizen|resident)",
    Voice.EMPLOYEES: r"(?:medarbejder|personale|ansatte|employee|staff)",
    Voice.STAKEHOLDERS: r"(?:interessent|stakeholder)",
    Voice.POLITICIANS: r"(?:politiker|politician|councill?or)",
}
"""How the names of meetings begin that many notes are from, whatever these are called."""
KIND_ALONE = re.compile(OR_NAMED_SO, re.IGNORECASE)
OCCASION = re.compile(
    rf"(?<!\w)\w*(?:{ONE_IN_PARTICULAR}|{KINDS}|møder?|(?:arrangement|høring|værksted)(?:er)?|seminarer)(?!\w)",
    re.IGNORECASE,
)
"""A word for a meeting, whichever."""
NAMED = re.compile(rf"(?<!\w)(?:(?:var|blev|was|i|til|at|in)\s+|(?=the\s))(?:the\s+)?{A_MEETING}\b", re.IGNORECASE)
"""A meeting by its name, as it is asked about."""
LONGEST_NAME = 4
"""Words."""
MOST = 20
"""Where more meetings are meant, none in particular is."""


def called(*names: str | None) -> frozenset[str]:
    """The index terms of what a note and its meeting are called."""
    return _terms(" ".join(filter(None, names)))


@lru_cache(maxsize=1 << 16)
def _terms(text: str) -> frozenset[str]:
    return frozenset(analyse(text))


def is_among(word: str, terms: frozenset[str]) -> bool:
    """Whether a word, whole or as a part of another, or each part of it, is among terms; of a phrase each word."""
    if len(phrase := words(word)) > 1:
        return all(is_among(one, terms) for one in phrase)
    whole, *parts = [term for term in analyse(word) if term[0] != "#"] or [word]
    inner = set(parts) - {f"_{whole}"}
    return bool(terms & {whole, f"_{whole}"}) or (bool(inner) and inner <= terms)


def meetings_in(question: str, notes: Sequence[Note]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """The notes of a meeting that the question says something was said at, where they are some of the notes only."""
    for found in (one for pattern in (AT, WAS_ABOUT) for one in pattern.finditer(question)):
        if found["name"] or found["whose"]:
            parts = words(found["name"] or found["whose"])
            kind = found["kind"] or found["held"]
            whole = [(part, *danish_for(part)) for part in (*parts, kind)]
            # Where no meeting is called by both words the last one tells which: "the first staff meeting".
            named = whole if _limits(found["meeting"], whole, notes) or found["whose"] else whole[-2:]
        else:
            # Of "MED-mødet" the first part tells which, and any meeting may be the second.
            parts = [part for part in found["meeting"].split("-") if not KIND_ALONE.fullmatch(part)]
            named = [(part,) for part in parts]
        limits = _limits(found["meeting"], named, notes) or _of_a_voice(found["meeting"], notes)
        yield from ((limit, found.span("meeting")) for limit in limits)
    for found in WITH.finditer(question):
        ends = [one.end() for one in re.finditer(r"[\w-]+", found["whom"])][:LONGEST_NAME]
        end = next((end for end in reversed(ends) if _of_whom(found["whom"][:end], notes)), 0)
        place = (found.start(), found.start("whom") + end)
        meant = _of_whom(found["whom"][:end], notes)
        yield from ((limit_to(note, question[slice(*place)], notes), place) for note in meant)


def _of_whom(whom: str, notes: Sequence[Note]) -> list[Note]:
    """The notes that are called by those whom a meeting was with, where they are some of the notes only."""
    said = [word for word in re.findall(r"[\w-]+", whom) if word.lower() not in stop_words("da") | stop_words("en")]
    meant = [note for note in notes if said and _is_meant(note, [(word, *danish_for(word)) for word in said])]
    return meant if len(meant) < len(notes) and len(meant) <= MOST else []


def _limits(asked: str, named: Sequence[tuple[str, ...]], notes: Sequence[Note]) -> list[Reason]:
    """The limits to the notes that are called so, where these are some of the notes only."""
    meant = [note for note in notes if _is_meant(note, named)]
    return [limit_to(note, asked, notes) for note in meant] if len(meant) < len(notes) and len(meant) <= MOST else []


def _of_a_voice(asked: str, notes: Sequence[Note]) -> list[Reason]:
    """The limit to the voice whose meetings these are: "borgermøderne" that no note is called."""
    heard = {note.provenance.voice for note in notes}
    voices = [voice for voice, begins in OF_A_VOICE.items() if re.match(begins, asked, re.IGNORECASE)]
    return [Reason("voice", voice.value, asked) for voice in voices if voice in heard]


def bodies_in(question: str, notes: Sequence[Note]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """The notes that are called by the body whose words a question asks for: its reply, or the minutes of its meeting.

    Where no note is, the body may still be named in one.
    """
    for start, end in bodies_speaking(question):
        name = question[start:end]
        empty = stop_words("da") | stop_words("en")
        said = [word for word in re.findall(r"\w{2,}", name) if word.isupper() or word.lower() not in empty]
        named = [(word, *danish_for(word)) for word in said]
        yield from ((limit, (start, end)) for limit in (_limits(name, named, notes) if named else ()))


def limit_to(note: Note, asked: str, notes: Sequence[Note]) -> Reason:
    """The limit to one note that the words of a question name: by its title, or its file where others share that."""
    titles = Counter(one.title for one in notes)
    return Reason("note", note.title if titles[note.title] == 1 else note.source, asked)


def _is_meant(note: Note, named: Sequence[tuple[str, ...]]) -> bool:
    return all(any(_is_called(word, note) for word in words) for words in named)


def _is_called(word: str, note: Note) -> bool:
    """Whether a word is one of those that a note, or its meeting, is called by."""
    if word.isupper():
        return stands_abbreviated(word, f"{note.title} {note.provenance.meeting or ''}")
    return is_among(word, called(note.title, note.provenance.meeting))
