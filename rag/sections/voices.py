"""Whose words an item holds: as its label, its initials, its row's column or the headings over it say."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from rag.readers.councils import is_of_a_body
from rag.sections.attributed import voice_attributed
from rag.sections.bare_groups import tells_whose, voice_of_bare_group
from rag.sections.bracketed import named_in_brackets, voice_in_brackets, voice_of_the_rest
from rag.sections.by_initials import person_speaking
from rag.sections.came import the_only_ones
from rag.sections.cast import voice_of_labelled, voice_of_labelled_among_citizens
from rag.sections.forms import senders_named
from rag.sections.framing import STATED, frames, is_of_adults, is_of_hosts
from rag.sections.guests import (
    LED_BY,
    goes_on_talking,
    title_of_replies,
    voice_from_the_floor,
    voice_in_the_hall,
    voice_of_guest,
)
from rag.sections.in_bold import named_in_bold, voice_in_bold
from rag.sections.keys import voice_by_sign
from rag.sections.known_as import CLOSES, answers
from rag.sections.labelled_bodies import voice_of_body_labelled
from rag.sections.named import ROLE, TITLE, voice_of_label_by_name, voice_of_speaker
from rag.sections.nobodys import is_nobodys, of_the_meeting
from rag.sections.panel import IN_BOLD, voice_of_turn
from rag.sections.part_heads import is_numbered, voice_of_part
from rag.sections.people import (
    leads_the_talk,
    named_behind,
    named_speaking,
    people_behind,
    person_signed,
    voice_of_all_explained,
)
from rag.sections.posts import fullest_name
from rag.sections.present import A_SIDE, HOME_OF_BODIES, bodies_present, people_present, voice_of_group_present
from rag.sections.question_time import voice_called_from_the_floor, voice_in_question_time
from rag.sections.records import record_at, voice_behind, voice_of_anybody, voice_of_tag
from rag.sections.replied import voice_of_column
from rag.sections.reported import voice_of_some
from rag.sections.respondents import (
    AT_THEIR_HOME,
    LABEL,
    PEOPLE,
    RESPONSES,
    sender_in,
    speaker_in,
    voice_of_body_among,
    voice_of_neighbour,
    voice_of_respondent,
)
from rag.sections.rosters import told_by_roster
from rag.sections.said_by import name_beside, name_in_column, voice_by_age, voice_in_column
from rag.sections.senders import (
    sender_of_form,
    voice_of_letter,
    voice_of_letterhead,
    voice_of_mail,
    voice_of_writer,
    writer_of_mail,
)
from rag.sections.shapes import MINUTES_PART, Level, structure
from rag.sections.speaking import (
    REMARKS,
    voice_named,
    voice_of_colour,
    voice_of_heading,
    voice_of_label,
    voice_of_table,
    voice_of_those_who_came,
)
from rag.sections.transcripts import speaker_of_turn, voice_of_caller, voice_of_lettered_turn
from rag.sections.turns import speaker_of
from rag.sections.whom import voice_described
from rag.types import Heading, Item, Note, PassageKind, Section, Voice

ASKED = re.compile(r"\b(?:spørger|spurgte|asked)\b", re.IGNORECASE)
"""Below a question stands what was answered."""
PRESENT = (
    r"^\W{0,4}(?:til stede|deltagere?|tilstedeværende|fremmødte?|(?:dem|de),? der (?:kom|var(?: med)?|mødte op)|"
    r"medlemmer|present|participants|attending|who came|members)\b"
)
"""Begins the list of who was there: whoever takes the notes may be one of them."""
AND_ME = (
    r"(?:til stede|deltagere?|mødedeltagere|present|participants)\s*:[^\n]*\b(?:og|samt|and)\s+"
    r"(?:mig(?: selv)?|undertegnede|me|myself)\b"
)
"""Ends it so."""
REMARKED = re.compile(rf"\W*(?:{REMARKS}|kommentar(?:er)?|svar|reply|comments?)\s*:", re.IGNORECASE)
REMARKS_OF_HOSTS = re.compile(
    rf"\b(?:forvaltningens|kommunens|administrationens|the administration's)\s+(?:{REMARKS}|kommentar(?:er)?|svar|"
    r"reply|comments?)\s+(?:står|følger|er\s+(?:i|med|sat|skrevet|anført)|stands?|follows?|is\s+(?:in|set|printed))\b",
    re.IGNORECASE,
)
"""What the hosts say of each reply, where a note tells once that it does not name them before it."""
GROUPS_SPEAK = (Voice.CITIZENS, Voice.UNKNOWN)
"""Elsewhere a group's bare name is what they talk about."""
NOT_OF_OFFICIALS = (Voice.CITIZENS, Voice.POLITICIANS)
"""Among employees an official is one of them, and among companies a director; to a council's meeting they come."""
BY_WHOLE_NAME = re.compile(r"\W*(?P<name>[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'-]+){1,2}):\s")
FEWEST_BODIES = 2


def heard_in(note: Note, section: Section, item: Item) -> tuple[str | None, Voice | None]:
    """Who speaks by name or behind initials, and whose words the note says it holds; ``None`` where it does not say."""
    if not is_of_adults((heading.text for heading in section.path), note.text):
        return _heard_in(note, section, item)
    several = replace(note, provenance=replace(note.provenance, voice=Voice.UNKNOWN))
    speaker, voice = _heard_in(several, section, item)
    return speaker, voice or Voice.UNKNOWN


def _heard_in(note: Note, section: Section, item: Item) -> tuple[str | None, Voice | None]:
    if voice := voice_of_column(note, section):
        return None, voice
    said = note.slice(item.span)
    person = person_speaking(said, note.text) or person_signed(note.text, item.span.start)
    person = person or people_behind(said, note.text)
    if rostered := told_by_roster(note.text, item.span.start):
        return rostered
    if leads_the_talk(said, note.text):
        return person, Voice.UNKNOWN
    if _of_the_taker(note, said) or is_nobodys(said) or of_the_meeting(said, note.provenance.voice):
        return person or named_speaking(said, Voice.UNKNOWN), Voice.UNKNOWN
    under = section.path[-1].text if section.path else ""
    if frames(note.text, item.span, under, note.provenance.voice):
        return person, Voice.UNKNOWN
    over = section.path[-1].span.start if section.path else -1
    if writer := fullest_name(note.text, over):
        return writer, voice_of_writer(writer)
    turn, voice = speaker_of_turn(note.text, over)
    if turn or voice:
        return turn, voice
    beside = name_beside(note, section, item.span.start)
    named = person or name_in_column(note, section, said) or beside
    voice = voice_in_column(note.text, item.span.start) or voice_by_sign(note.text, item.span.start)
    voice = voice or voice_called_from_the_floor(note, said)
    voice = voice or voice_of_label(said) or voice_of_all_explained(said, note.text)
    voice = voice or (voice_described(named) or _voice_listed(note, named) if named else None)
    voice = voice or voice_of_lettered_turn(note.text, item.span.start)
    voice = voice or voice_of_tag(note.text, item.span.start) or voice_behind(said)
    mixed = note.provenance.voice is Voice.UNKNOWN
    voice = voice or voice_in_brackets(said, note.text, mixed=mixed)
    voice = voice or voice_attributed(note.text, item.span, note.provenance.voice)
    voice = voice or _voice_of_record(note, item.span.start, item.span.start + 1)
    voice = voice or (voice_of_anybody(said) if mixed else None)
    voice = voice or voice_of_body_labelled(said, note.text, note.provenance.voice)
    voice = voice or (voice_of_some(said) if mixed else None)
    voice = voice or voice_of_turn(said, note.text, note.provenance.voice)
    voice = voice or (voice_in_bold(said, note.text) if mixed else None)
    voice = voice or (
        (
            voice_of_labelled(said, note.text, under)
            or voice_of_caller(note.text, item.span.start)
            or voice_in_the_hall(said, note.text)
        )
        if mixed
        else None
    )
    among = not voice and note.provenance.voice is Voice.CITIZENS
    voice = voice or (voice_of_labelled_among_citizens(said, note.text) if among else None)
    voice = voice or _as_headed(note, section, item)
    voice = voice or voice_of_mail(note.text, item.span.start, note.provenance.voice)
    voice = voice or (voice_by_age(note.text, item.span.start) if mixed else None)
    voice = voice or (_voice_of_the_rest(note, section, said) if mixed and item.kind is PassageKind.BULLET else None)
    plain = IN_BOLD.sub("", said)
    official = voice_of_speaker(plain) is Voice.UNKNOWN or (voice is None and _has_a_title(said, note.text))
    home = voice or note.provenance.voice
    official = official and (home in NOT_OF_OFFICIALS or (home is Voice.STAKEHOLDERS and is_of_a_body(note.text)))
    speaker = (
        person or named_speaking(plain, voice or note.provenance.voice) or beside or named_in_bold(said, note.text)
    )
    speaker = (
        speaker or named_in_brackets(said, note.text) or named_behind(said, note.text) or _sender(note, section, said)
    )
    speaker = speaker or writer_of_mail(note.text, item.span.start)
    return speaker, Voice.UNKNOWN if official else voice


def _has_a_title(said: str, text: str) -> bool:
    """True for a remark behind the whole name of somebody who elsewhere in the note has an official's title."""
    label = BY_WHOLE_NAME.match(said)
    return bool(label and re.search(rf"(?<!\w)(?i:{TITLE}) {re.escape(label['name'])}(?!\w)", text))


def _voice_listed(note: Note, who: str) -> Voice | None:
    """The voice of somebody by the whole name that stands behind their initials, if the note tells their office."""
    return people_present(note.text, note.provenance.voice).get(re.split(r" \(|,", who)[0])


def _voice_of_the_rest(note: Note, section: Section, said: str) -> Voice | None:
    """The voice of the remarks of which the note tells nothing, unless somebody it lists or a heading has another."""
    voice = voice_of_the_rest(said, note.text)
    named = {voice_named(heading.text) for heading in section.path} - {None, voice}
    return None if named or speaker_of(said, people_present(note.text, note.provenance.voice)) else voice


def _of_the_taker(note: Note, said: str) -> bool:
    """True for what whoever took the notes, and was not there to talk, puts in under their own name."""
    taker = (note.provenance.minute_taker or "").split()
    initials = "".join(name[0] for name in taker)
    own = f"{initials}:" if len(initials) > 1 and not person_speaking(f"{initials}: ", note.text) else "\0"
    tells = bool(taker) and said.lstrip("*_( ").startswith((f"{taker[0]}:", f"{' '.join(taker)}:", own))
    return tells and not re.search(
        rf"{PRESENT}[^\n]*(?:\n[ \t]+[^\n:]*)*?\b{re.escape(taker[0])}\b|{AND_ME}",
        note.text,
        re.IGNORECASE | re.MULTILINE,
    )


def _sender(note: Note, section: Section, said: str) -> str | None:
    """Whom a form says it is from, or the heading that names who sent a reply to a consultation, or answers it."""
    for heading in reversed(section.path):
        if sender := sender_of_form(note.slice(heading.span))[0]:
            return sender
    title = title_of_replies(note.title, note.text)
    last = section.path[-1].text if section.path else ""
    if not RESPONSES.search(title) or answers(said) or CLOSES.fullmatch(last):
        return None
    for heading in reversed(section.path):
        named = " ".join(heading.text.split())
        if answers(named):
            return None
        if voice_of_respondent(named, title) or _voice_by_others(note, heading, title, heading.span.start):
            return speaker_in(named) or named
        if voice_of_heading(named):
            return sender_in(named) if LABEL.match(named) else named
    return None


def _as_headed(note: Note, section: Section, item: Item) -> Voice | None:
    """The voice of the nearest heading that says whose words follow; what is decided is nobody's remark."""
    said = note.slice(item.span)
    if MINUTES_PART.match(said):
        return None
    parent = " ".join(note.slice(item.parent).split()) if item.parent else ""
    over = {parent, section.path[-1].text if section.path else ""}
    replied = REMARKED.match(said) and REMARKS_OF_HOSTS.search(note.text)
    if STATED.match(said) or replied or any(is_of_hosts(words, note.provenance.voice) for words in over):
        return Voice.UNKNOWN
    if parent and not ASKED.search(parent) and (voice := _voice_over(note, parent)):
        return voice
    if voice := _voice_announced(note, said, (parent, section.path[-1].text if section.path else "")):
        return voice
    title = title_of_replies(note.title, note.text)
    for heading in reversed(section.path):
        named = " ".join(heading.text.split())
        record = _voice_of_record(note, heading.span.start, heading.span.end)
        sent = _voice_of_form(note, heading, said) or voice_of_respondent(named, title)
        sent = sent or voice_of_letter(note.text, heading.span, title)
        sent = sent or _voice_by_others(note, heading, title, item.span.start)
        sent = sent or voice_of_letterhead(note.slice(heading.span)) or voice_of_guest(named)
        sent = sent or voice_from_the_floor(named, note.text)
        mixed = note.provenance.voice is Voice.UNKNOWN
        came = _voice_of_group(named, note.text) if mixed else None
        came = came or _voice_of_body_present(note, named, said)
        came = came or (voice_in_question_time(note, named, said) if heading is section.path[-1] else None)
        came = came or voice_of_part(note, section, heading, item)
        if voice := sent or record or _voice_of_table(note, named) or came:
            return voice
        if voice := _voice_over(note, named):
            # Under an agenda's "2. Spørgsmål fra borgerne" both those who ask and who answers are heard.
            asked = said.endswith("?") or tells_whose(named, note.text) or goes_on_talking(named, said)
            return Voice.UNKNOWN if is_numbered(note, heading) and not asked else voice
    return None


def _voice_by_others(note: Note, heading: Heading, title: str, start: int) -> Voice | None:
    """Citizens' for the reply of somebody by name, stakeholders' for that of a body, as the others are headed.

    The e-mail of who has another voice is none.
    """
    if voice_of_mail(note.text, start, note.provenance.voice) not in (None, Voice.CITIZENS):
        return None
    neighbour = voice_of_neighbour(note.text, heading.span, title)
    return neighbour or voice_of_body_among(note.text, heading.span, title)


def _voice_of_group(heading: str, text: str) -> Voice | None:
    """The voice of those by whom a part is called; politicians' in any group where nobody else is counted."""
    named = voice_of_those_who_came(heading, text) or voice_of_group_present(heading, text) or voice_of_colour(heading)
    of_a_group = structure(heading) is Level.GROUP and the_only_ones(text) is Voice.POLITICIANS
    return named or (Voice.POLITICIANS if of_a_group else None)


def _voice_of_body_present(note: Note, heading: str, said: str) -> Voice | None:
    """Stakeholders' below the bare name of a body for which somebody came, where nobody else is told to speak."""
    if note.provenance.voice not in HOME_OF_BODIES or heading.strip(" :*") not in bodies_present(note.text):
        return None
    return None if speaker_of(said, people_present(note.text, note.provenance.voice)) else Voice.STAKEHOLDERS


def _voice_of_form(note: Note, heading: Heading, said: str) -> Voice | None:
    """The voice of who sent the form that is a heading.

    Somebody by no more than a name is a citizen who tells of their own home, or where others say whom they write for.
    """
    who, voice = sender_of_form(note.slice(heading.span))
    if voice or not who or not PEOPLE.fullmatch(who) or note.provenance.voice is not Voice.UNKNOWN:
        return voice
    return Voice.CITIZENS if AT_THEIR_HOME.search(said) or _sent_for_others(note.text) else None


@lru_cache(maxsize=64)
def _sent_for_others(text: str) -> bool:
    """True for the replies to a consultation of which two forms or more are an association's or a firm's."""
    senders = (voice_of_respondent(who, "høringssvar") for who in senders_named(text.splitlines()))
    return bool(RESPONSES.search(text)) and sum(voice is Voice.STAKEHOLDERS for voice in senders) >= FEWEST_BODIES


def _voice_announced(note: Note, said: str, over: tuple[str, str]) -> Voice | None:
    """The voice of the one of those present who spoke as a line over it announces, unless another speaks in it."""
    people = people_present(note.text, note.provenance.voice)
    announced = next((one for one in over if one.endswith(":") and speaker_of(one, people)), None)
    return people[str(speaker_of(announced, people))] if announced and not speaker_of(said, people) else None


def _voice_of_record(note: Note, start: int, end: int) -> Voice | None:
    """The voice of the record that begins there; a teacher who answers what citizens are asked is one of them.

    So is "woman, 45" whoever the note says was asked.
    """
    record = record_at(note.text, start, end)
    if record is None or (record.private and note.provenance.voice is not Voice.UNKNOWN):
        return None
    at_home = note.provenance.voice is Voice.CITIZENS and record.voice in (Voice.EMPLOYEES, Voice.STAKEHOLDERS)
    return None if at_home else record.voice


def _voice_over(note: Note, words: str) -> Voice | None:
    """The voice that a heading, or a line with points below it, says is theirs."""
    if LED_BY.fullmatch(words):
        return None
    if side := A_SIDE.fullmatch(words):
        return Voice.EMPLOYEES if side["staff"] else Voice.UNKNOWN
    voice = voice_of_heading(words) or (
        voice_of_bare_group(words, note.text) if note.provenance.voice in GROUPS_SPEAK else None
    )
    if voice is not None or ROLE.fullmatch(words):
        return voice
    voice = voice_of_speaker(words) if words.endswith(":") else voice_of_label_by_name(f"{words}:")
    official = voice is Voice.UNKNOWN
    return None if official and note.provenance.voice not in NOT_OF_OFFICIALS else voice


def _voice_of_table(note: Note, heading: str) -> Voice | None:
    """Who sits in a group; where employees or companies meet, "Gruppe 1: Familier" is whom they talk about."""
    topic = "(" not in heading and note.provenance.voice not in (Voice.CITIZENS, Voice.UNKNOWN)
    return None if topic else voice_of_table(heading, note.text, mostly=note.provenance.voice is not Voice.UNKNOWN)
