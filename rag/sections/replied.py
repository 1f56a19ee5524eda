"""Tables in which what several said stands side by side.

"Afsender | Bemærkning | Forvaltningens svar", "Emne | Borgerne siger | Erhvervslivet siger": each cell is a remark of
its own, below who or what it is of and its column's name; an answer is not the words of who is answered, nor is what
was agreed beside it: "Hvem | Udsagn | Aftalt".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from statistics import median

from rag.danish.people import GROUPS, MANY, ONE, ONE_OF_A_GROUP, any_voice
from rag.readers.head import ASSOCIATION, BOARD
from rag.sections.bare_groups import A_GROUP
from rag.sections.columns import LONGEST_NAME, cells_at, line_at, rows_below
from rag.sections.exports import ANSWERED, OF_NAMES, OF_ROLES, OF_WHO_OR_WHAT, Place, Row, table_of
from rag.sections.speaking import voice_named, voice_of_heading, voice_of_noun
from rag.types import Note, Section, Voice

_ANSWER = (
    r"(?:svar|bemærkning(?:er)?|kommentar(?:er)?|besvarelse|vurdering|tilbagemelding|stillingtagen|"
    r"repl(?:y|ies)|responses?|answers?|comments?|remarks?|assessment)"
)
OF_THE_HOSTS = re.compile(
    rf"\W*(?:[\w-]+\s+){{0,3}}[\w-]+(?:s|['’]s?)\s+{_ANSWER}\W*|\W*{_ANSWER}\s+(?:fra|af|from|by)\s+.{{3,40}}",
    re.IGNORECASE,
)
"""A column with what somebody answers: "Forvaltningens bemærkninger", "Svar fra kommunen"."""
SAID = re.compile(
    r"\W*(?:(?:det|dette)\s+)?(?:udsagn|bemærkning(?:er)?|kommentar(?:er)?|input|indspark|indlæg|synspunkt(?:er)?|holdning(?:er)?|ønsker?|"
    r"forslag|idé(?:er)?|budskab(?:er)?|pointer?|citat(?:er)?|spørgsmål|bekymring(?:er)?|(?:hvad\s+(?:blev|er|bliver)\s+)?"
    r"sagt|(?:hvad\s+)?(?:siger|sagde|mener|mente)(?:\s+(?:de|vi|hun|han))?|remarks?|comments?|statements?|said|wish(?:es)?|"
    r"suggestions?|ideas?|what\s+was\s+said|questions?|concerns?)\W*",
    re.IGNORECASE,
)
"""A column with what somebody said, by its name."""
AGREED = re.compile(
    r"\W*(?:(?:hvad\s+)?(?:er|blev|har\s+vi|vi\s+har)\s+)?(?:aftal(?:t|er?)|beslut(?:tet|ning(?:er)?)|konklusion(?:er)?)\W*|"
    r"\W*(?:opfølgning(?:er)?|(?:videre\s+)?handling(?:er)?|(?:det|hvad|så)\s+gør\s+(?:vi|kommunen|forvaltningen)|"
    r"(?:næste|videre)\s+skridt|videre\s+(?:proces|forløb)|hvad\s+sker\s+der(?:\s+nu)?|agreed|agreements?|follow[\s-]?up|"
    r"actions?|next\s+steps?|decisions?)\W*",
    re.IGNORECASE,
)
"""A column with what is to be done about it."""
WHOSE_STAFF = re.compile(r"^\W*(?:kommunens|the\s+municipality['’]s)\s+(?:egne\s+|own\s+)?", re.IGNORECASE)
"""Before those who work for it."""
_BREAK = r"\s*(?:<br\s*/?>\s*)+"
IN_BOLD = re.compile(rf"(?:\*\*|__)(?P<who>[^*_<>|]{{2,80}}?)\s*:?(?:\*\*|__)\s*(?:[:–—-]\s+|{_BREAK}|\s)(?=\S)")
BROKEN = re.compile(
    rf"(?:(?i:fra|from|afsender|sender|indsender)\s*:\s*)?(?P<who>[A-ZÆØÅ][^<>|.:!?]{{2,80}}?){_BREAK}(?=\S)"
)
LABELLED = re.compile(
    r"(?:(?i:fra|from|afsender|sender|indsender)\s*:\s*)?(?P<who>[A-ZÆØÅ][^<>|.:!?]{2,70}?)\s*:\s+(?=\S)"
)
BEHIND = re.compile(r"(?P<said>.{10,}?[.!?\"”]?)\s*[*_]*\((?P<who>[A-ZÆØÅ][^()]{2,70})\)[*_.]*")
"""Who sent a remark, before or behind it in its cell: in bold, on a line above it, before a colon, in brackets."""
SENDER = re.compile(
    rf"(?:(?:(?:en|to|tre|anonym|privat)\s+)?(?:{any_voice(ONE, MANY, ONE_OF_A_GROUP, GROUPS)})(?!\w)|"
    rf"(?:[\w.’&-]+,?\s+){{0,4}}?(?:{ASSOCIATION}|{BOARD}|[\w-]*udvalg(?:et)?\b)|(?-i:[A-ZÆØÅ]{{2,6}})(?!\w))",
    re.IGNORECASE,
)
"""Those who answer a consultation, by what they call themselves."""
PERSON = re.compile(r"[A-ZÆØÅ][\w’-]+(?: [A-ZÆØÅ][\w.’-]*){1,3}(?:,.{2,40})?")
FEWEST_SENT, MOSTLY = 2, 0.5
THOSE_HEARD = (Voice.CITIZENS, Voice.STAKEHOLDERS)
"""Whose answers are what a consultation is about, and not what it is answered with."""


def replied_in_columns(texts: Sequence[str]) -> dict[int, Row]:
    """The rows of such tables by their line: each remark and each answer under its column's name."""
    found: dict[int, Row] = {}
    for at, text in enumerate(texts):
        names = [] if at in found else list(cells_at(text))
        called = [text[slice(*name)] for name in names]
        replied = _replying(called)
        answered = bool(replied)
        apart = _tell_apart(called) and not answered
        if not (apart or answered) or max(map(len, called)) > LONGEST_NAME:
            continue
        cells = {one: list(cells_at(texts[one])) for one in rows_below(texts, at, len(names))}
        written = [column for column, name in enumerate(called) if _is_written(name, column, cells, texts)]
        if apart or set(written) - set(replied):
            first = next((column for column, name in enumerate(called) if _said_in(name)), 0)
            written = [*range(first, len(called))] if apart else sorted({*written, *replied})
            rows = {one: _row(texts[one], row, names, written, replied, at) for one, row in cells.items()}
            rows = {one: replace(row, over=(*table_of(texts[one], called, cells[one]),)) for one, row in rows.items()}
            found |= _by_senders(texts, rows) if answered else rows
    return found


def voice_of_column(note: Note, section: Section) -> Voice | None:
    """The voice that such a column's name tells; unknown for answers of which it tells none, ``None`` elsewhere."""
    heading = section.path[-1] if section.path else None
    if heading is None:
        return None
    line = note.text[slice(*line_at(note.text, heading.span.start))].strip()
    called = [line[slice(*cell)] for cell in cells_at(line)]
    replied = [called[one] for one in _replying(called)]
    if not (replied or any(map(_answers, called))):
        return _said_in(heading.text) if _tell_apart(called) else None
    told = voice_of_heading(heading.text) or voice_named(heading.text)
    return told or (Voice.UNKNOWN if heading.text in replied or _answers(heading.text) else None)


def _replying(called: Sequence[str]) -> list[int]:
    """The columns behind the first in which the hosts answer, or what was agreed right behind what was said."""
    said = next((one for one, name in enumerate(called) if SAID.fullmatch(name)), len(called))
    told = takewhile(lambda one: SAID.fullmatch(called[one]) or AGREED.fullmatch(called[one]), range(said, len(called)))
    agreed = {one for one in told if AGREED.fullmatch(called[one])}
    return [one for one, name in enumerate(called) if one and (one in agreed or _answers(name))]


def _tell_apart(called: Sequence[str]) -> bool:
    """True for columns of which two or more are by different voices, as their names say."""
    return len({_said_in(name) for name in called} - {None, Voice.UNKNOWN}) > 1


def _said_in(name: str) -> Voice | None:
    """The voice of those whose words a column holds by its name: "Borgerne siger", "Erhvervslivet"."""
    group = A_GROUP.fullmatch(WHOSE_STAFF.sub("", name))
    return voice_of_heading(name) or (voice_of_noun(group["who"]) if group else None)


def _answers(name: str) -> bool:
    return bool(OF_THE_HOSTS.fullmatch(name)) and voice_of_heading(name) not in THOSE_HEARD


def _is_written(name: str, column: int, cells: dict[int, list[Place]], texts: Sequence[str]) -> bool:
    """True for a column of remarks, and not of who sent them, when or what about."""
    told = [texts[at][slice(*row[column])] for at, row in cells.items() if column < len(row)]
    lengths = [len(one) for one in told if any(map(str.isalpha, one))]
    aside = any(one.fullmatch(name) for one in (OF_WHO_OR_WHAT, OF_NAMES, OF_ROLES))
    return not aside and bool(lengths) and (median(lengths) >= ANSWERED or SAID.fullmatch(name) is not None)


def _row(
    text: str, cells: Sequence[Place], names: Sequence[Place], written: Sequence[int], replied: Sequence[int], line: int
) -> Row:
    ends = [*written[1:], len(cells)]
    # Behind what was agreed may stand who does it, and when.
    places = [
        _together(text, cells[one : end if one in replied else one + 1]) for one, end in zip(written, ends, strict=True)
    ]
    said = [(place, names[one]) for place, one in zip(places, written, strict=True) if place]
    who = _together(text, cells[: written[0]])
    replies = tuple(place for place, one in zip(places, written, strict=True) if place and one in replied)
    return Row(who, tuple(said), line, replies=replies)


def _by_senders(texts: Sequence[str], rows: dict[int, Row]) -> dict[int, Row]:
    """The rows, each remark without who sent it where most cells name that before or behind what they say."""
    first = {at: row.answers[0][0] for at, row in rows.items() if row.answers and row.answers[0][0] not in row.replies}
    sent = {at: named for at, place in first.items() if (named := _sender_within(texts[at][slice(*place)]))}
    if len(sent) < max(FEWEST_SENT, MOSTLY * len(first)):
        return rows
    return {at: _sent_by(texts[at], row, *sent[at]) if at in sent else row for at, row in rows.items()}


def _sender_within(cell: str) -> tuple[Place, Place] | None:
    """Where a cell names who sent a remark, and where it holds the remark; ``None`` where it names nobody."""
    found = IN_BOLD.match(cell) or BROKEN.match(cell) or LABELLED.match(cell) or BEHIND.fullmatch(cell)
    if found is None:
        return None
    by_name = found.re is LABELLED and PERSON.fullmatch(found["who"])
    if found.re in (LABELLED, BEHIND) and not (by_name or SENDER.match(found["who"])):
        return None
    return found.span("who"), (found.span("said") if found.re is BEHIND else (found.end(), len(cell)))


def _sent_by(text: str, row: Row, who: Place, said: Place) -> Row:
    """The row with the sender whom its remark's cell names; what stood before that is what it is about."""
    (begin, _), name = row.answers[0]
    words = text[slice(*row.who)] if row.who else ""
    about = ((words, row.who),) if row.who and any(map(str.isalpha, words)) else ()
    remark = (begin + said[0], begin + said[1])
    sender = (begin + who[0], begin + who[1])
    return replace(row, who=sender, answers=((remark, name), *row.answers[1:]), over=(*row.over, *about))


def _together(text: str, cells: Sequence[Place]) -> Place | None:
    """From the first to the last of these cells that holds words; ``None`` where none does."""
    told = [cell for cell in cells if any(map(str.isalpha, text[slice(*cell)]))]
    return (told[0][0], told[-1][1]) if told else None
