"""What a note calls those whose words a passage has: beside them, in their row, over them, below their letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rag.danish.saying import REPORTING
from rag.danish.stopwords import stop_words
from rag.sections.correspondents import signs
from rag.sections.keys import stands_for
from rag.sections.mails import ENDING, is_answer
from rag.sections.respondents import RESPONSES, speaker_in
from rag.sections.said_by import told_in_row
from rag.sections.senders import mails_of
from rag.sections.shapes import MINUTES_PART
from rag.sections.speaking import voice_of_colour, voice_of_heading
from rag.types import Passage

_NAMING = r"[^\W\d_][^:!?\"”“»«;|()\[\]]"
BEFORE = re.compile(
    r"(?:[^\w(\[\"”“»«]|\d{1,2}[:.]\d\d\s)*"
    rf"(?:[(\[](?P<inside>[^()\[\]]{{1,60}})[)\]]|(?P<label>{_NAMING}{{1,50}}(?:\([^()]{{1,60}}\)\s*)?)(?=:(?:\s|$))"
    r"|(?P<large>\*\*[^*]{2,60}\*\*(?:\s(?:ved|v/)\s(?:[A-ZÆØÅ][\w.-]+\s?){1,4})?"
    r"|[A-ZÆØÅ]{3,}(?:[ -][A-ZÆØÅ]{2,})*\s\([^()]{2,60}\)))"
)
"""Who is named before what they say: "Maja Lund (A): ...", "(pupil, 5.b) ...", "VENSTRE (Bo Lind) mente ..."."""
BEHIND = re.compile(rf"(?:\(|\s[–—-]\s?)(?P<who>{_NAMING}{{1,50}}?)\s*\)?[\s.]*$")
"""And behind: "The ferry is full (Sund Dairy)", "... – Vera"."""
BEHIND_A_TOPIC = re.compile(r"\*{0,2}\s[–—-]\s\*{0,2}(?=[A-ZÆØÅ][\w’-]+(?:\s[A-ZÆØÅ][\w.’-]+){0,2}\W*$)")
"""Between what it is about and who speaks: "**Køretid** – Jesper: ..."."""
INNER = re.compile(r"\W*[^\W\d][^:?!.\n]{2,40}[:?]\s(?P<who>[A-ZÆØÅ][\w’-]+(?:\s[A-ZÆØÅ][\w.’-]+){0,2}):\s")
"""And behind a word or a question that it is about: "toilet: Kasper: ikke med i budgettet"."""
TOLD_OF = re.compile(
    r"[^:]{2,40}:\s(?P<who>(?i:kvinde|mand|borger|beboer|dreng|pige|par|mor|far|woman|man|resident)"
    r"(?:,\s(?:ca\.\s)?[^,.:;?!]{2,30}){1,3})\.\s"
)
"""And, behind a key, what is told of them before their words: "Borgeren: Kvinde, 82 år, Vig. Hun har ..."."""
MOST_WORDS, FEW_WORDS = 8, 3
SHARE_BEHIND = 0.1
"""So many of a note's lines have somebody behind them where a few small words there are no topic."""
A_SENTENCE = re.compile(r"\s\w{3,}\.\s+[A-ZÆØÅ]|^\W*\w+(?:\s[a-zæøå’']+){3,}\W*$")
TURN_OF_LETTER = re.compile(r"(?P<letter>[A-H])(?::\s|\s(?=[a-zæøå]))")
FEWEST_TURNS, FEWEST_LETTERS = 6, 2
GOES_ON = re.compile(r"\W*(?:han|hun|he|she)\b", re.IGNORECASE)
ARTICLE = re.compile(r"(?:the|an?|en|et)\s", re.IGNORECASE)
ANYBODY = re.compile(r"^(?:an?|en)\s(?=[a-zæøå])", re.IGNORECASE)
"""Before what somebody is: "En far fra Lundby: ..."."""
SENT = re.compile(
    r"(?:^|\W)(?:fra|from|afsender|sender|indsendt af|sent by)\s*:?\s+(?P<who>\S.*?)"
    r"(?=\s+(?:sendt|sent|modtaget|received|til|to|cc|dato|date|emne|subject)\s*:|\s*<|$)",
    re.IGNORECASE,
)
TELLS_WHOSE = re.compile(
    r"\b(?:siger|sagde|fortæller|mener|oplever|skriver|svarer|skrevet af|selv|"
    r"written by|says?|said|tells?|think|voices)(?!\w)"
    r"|\w(?:s|['’]s)\s(?:afrunding|indlæg|ønsker|bemærkninger|kommentarer|svar|words|remarks|wishes|reply)\b"
    r"|(?:\bved|\bv/)\s*(?-i:[A-ZÆØÅ])|\w+s?side(?:n)?\W*$|^\W*\w+(?:\s\w+){0,2}:$"
    r"|\b(?:ord|svar|forslag|bidrag|indlæg|input|stemmer|hilsen|words|contributions?|answers|replies)\s+(?:fra|af|from|by)\b",
    re.IGNORECASE,
)
"""In a heading that says whose words follow: "Det siger naboerne", "The pupils themselves"."""
_ONE = (
    r"(?:(?:(?:[A-ZÆØÅ]?[a-zæøå]{2,}\s)?[a-zæøå]{3,}\s)?[A-ZÆØÅ][\w’-]+(?:\s(?:&\s)?[A-ZÆØÅ][\w.’-]+){0,3}(?:\s\([^()]{1,40}\))?"
    r"|[a-zæøå]{3,}(?:en|et|ne|er)|(?:[Tt]he|[Aa]n?|[Ee]n|[Ee]t)\s(?:[a-zæøå-]+\s){0,2}?[a-zæøå-]{3,})"
)
REPORTED = re.compile(
    rf"(?:(?<=^)|(?<=[.!?»”\"*(–-]\s)|(?<=[.!?»”\"]))({_ONE})(?:,\s[^,.]{{3,60}},)?\s(?:[a-zæøå]{{4,}}\s(?:og|and)\s)?{REPORTING}\b"
    rf"|\b{REPORTING}\s({_ONE})"
    r"|(?:(?<=^)|(?<=[.!?]\s))([A-ZÆØÅ][\w’-]+(?:\s[A-ZÆØÅ][\w.’-]+){0,3})(?=,?\s[a-zæøå(])"
)
"""Who is told to say something, and by name who begins a sentence."""
_NAME = r"[A-ZÆØÅ][\w’-]+(?:\s[A-ZÆØÅ][\w.’-]+){0,3}"
SPEAKING = re.compile(rf"\b{REPORTING}\s({_NAME})|(?<!\w)({_NAME})(?:\s\([^()]*\))?:")
HOSTS = re.compile(
    r"^\W*(?:forvaltning(?:en)?|kommunen?|administration(?:en)?)(?:s|['’]s)?\s(?:be(?:m|rn)ærkning|kommentar|svar|remark|repl|comment|answer)",
    re.IGNORECASE,
)
"""What those who hold a hearing say of a reply."""
CLOSES = re.compile(
    r"\W*(?:(?:samlet|forvaltningens)\s+)?(?:indstilling|beslutning|konklusion|sammenfatning|videre\s+(?:forløb|proces))\W*",
    re.IGNORECASE,
)
"""Over what they say of all replies, behind the last one."""
GREETS = re.compile(
    r"\b(?:med|venlige?|mange|kærlige?|de|bedste|hilsen(?:er)?|hilsner|knus|kram|tak|og|fra|[dm]?vh|kh|kind|best|warm|regards|wishes|yours|"
    r"sincerely|faithfully|many|thanks)\b",
    re.IGNORECASE,
)
_BODY = r"[A-ZÆØÅ][\w&-]*(?: (?:of |for )?[A-ZÆØÅ&][\w&-]*){0,4}"
FOR_A_BODY = re.compile(
    rf"\b(?i:write|writing|skriver|speak|taler|reply|svarer) (?i:for|on behalf of|på vegne af)(?: (?i:the))? ({_BODY})"
    rf"|(?<![\w.] )\b({_BODY}) (?:is|are|er) (?:an?|en|et) (?:[\w-]+ ){{0,3}}"
    r"(?:association|network|charity|group|club|forening|netværk|gruppe|klub|ngo|NGO)\b"
    rf"|(?:^|[.\n] ?)({_BODY}) (?:looks after|represents|varetager|repræsenterer)\b"
)
"""For whom a letter says that it is written."""
LONGEST_HEADING, LONGEST_SIGNATURE, LONGEST_LINE, LONGEST_KEY = 120, 5, 80, 2


def known_as(passage: Passage) -> tuple[str, ...]:
    """All that a note calls those whose words a passage has, each once."""
    # Below a remark that somebody else replies to stand the words of whoever replies.
    parent = passage.note.slice(passage.parent) if passage.parent and not speaks_apart(passage) else ""
    over = (*((passage.group,) if passage.group else ()), *passage.path, " ".join(parent.split()))
    return _known_as(passage.note.text, passage.note.title, passage.span.start, passage.readable, over, passage.speaker)


@lru_cache(maxsize=1 << 16)
def _known_as(
    text: str, title: str, start: int, said: str, over: tuple[str, ...], speaker: str | None
) -> tuple[str, ...]:
    apart = _speaks_apart(said, speaker, over)
    names = [
        *([speaker] if speaker and not apart else ()),
        *_beside(said, text),
        *(() if apart else told_in_row(text, start)),
        *(() if apart and HOSTS.search(said) else (one for one in _over(over, title) if speaker_in(one) != speaker)),
        *(() if apart else _of_letter(text, start)),
        *_of_turn(text, said),
        *_reported(said, text),
        *_before(text, start, said),
    ]
    told = (stands_for(one, text) if len(one) <= LONGEST_KEY else one for one in map(_plain, names))
    return tuple(dict.fromkeys(one for one in told if len(one) <= LONGEST_HEADING))


def answers(named: str) -> bool:
    """True for what stands over, or before, what those who are written to answer."""
    return bool(HOSTS.match(named)) or is_answer(named)


def speaks_apart(passage: Passage) -> bool:
    """Whether somebody else speaks than whom the headings name: the administration's remarks below a reply."""
    return _speaks_apart(passage.readable, passage.speaker, passage.path)


def _speaks_apart(said: str, speaker: str | None, over: Sequence[str]) -> bool:
    if over and CLOSES.fullmatch(over[-1]):
        return True
    label = BEFORE.match(said)
    named = (label and label["label"]) or next((one for one in reversed(over) if one and one != speaker), "")
    return answers(named) and not (speaker and answers(speaker))


def _over(over: Sequence[str], title: str) -> Iterator[str]:
    """What the nearest heading that tells whose words follow says of them."""
    for one in reversed(over):
        if names := list(_of_heading(one, title)):
            yield from names
            return


def _plain(name: str) -> str:
    return " ".join(name.replace("*", "").split()).strip(" _,:–-")


def _beside(said: str, text: str) -> Iterator[str]:
    """Who is named before or behind what is said."""
    found = BEFORE.match(said)
    if found and not MINUTES_PART.match(said):
        who = ANYBODY.sub("", found["inside"] or found["label"] or found["large"])
        # "Spørger fra salen (lærer)" is somebody, whatever the first word.
        empty = found["label"] and who.split()[0].lower() in stop_words("da") | stop_words("en")
        topic = empty and not who.rstrip().endswith(")")
        if len(who.split()) <= MOST_WORDS and not A_SENTENCE.search(who) and not topic:
            yield BEHIND_A_TOPIC.split(who)[-1]
    if inner := INNER.match(said) or TOLD_OF.match(said):
        yield inner["who"]
    behind = BEHIND.search(said)
    if behind and (_is_name(behind["who"]) or _names_behind(text)):
        yield behind["who"]


def _is_name(who: str) -> bool:
    return who[0].isupper() and len(who.split()) <= MOST_WORDS


@lru_cache(maxsize=64)
def _names_behind(text: str) -> bool:
    """Whether a note has what somebody is behind many of its remarks: "(older woman)"."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    behind = [found["who"] for line in lines if (found := BEHIND.search(line))]
    few = [one for one in behind if not _is_name(one) and len(one.split()) <= FEW_WORDS]
    return len(few) >= SHARE_BEHIND * len(lines)


def _of_heading(heading: str, title: str) -> Iterator[str]:
    """A heading that tells whose words stand below it."""
    if not heading:
        return
    if sent := SENT.search(heading):
        yield sent["who"]
    elif len(heading) <= LONGEST_HEADING and (
        TELLS_WHOSE.search(heading) or RESPONSES.search(title) or voice_of_heading(heading) or voice_of_colour(heading)
    ):
        yield heading


def _of_turn(text: str, said: str) -> Iterator[str]:
    """Who a transcript's letter is: as a line of its own tells, else as their first words do."""
    turn = TURN_OF_LETTER.match(said)
    if turn and (told := _of_letters(text).get(turn["letter"])):
        yield f"{turn['letter']}, {told}"


@lru_cache(maxsize=64)
def _of_letters(text: str) -> dict[str, str]:
    """What is told of each letter that speaks in a transcript; empty for other notes."""
    lines = [" ".join(re.sub(r"^\W*(?:\d[\d:.]*)?\W*(?=[A-H]\W)", "", line).split()) for line in text.splitlines()]
    turns = [found for line in lines if (found := TURN_OF_LETTER.match(line))]
    if len(turns) < FEWEST_TURNS or len({one["letter"] for one in turns}) < FEWEST_LETTERS:
        return {}
    told: dict[str, str] = {}
    for line in lines:
        key = re.match(r"([A-H])\s?(?:er|is|=|:|–|-)?\s(.{3,100})", line)
        if key:
            told.setdefault(key[1], key[2])
    return told


def _reported(said: str, text: str) -> Iterator[str]:
    """Whom a text tells the words of: "Vera mente ...", "..., sagde kokken"."""
    for found in REPORTED.finditer(said.replace("**", "")):
        before, behind, begins = found.groups()
        who = before or behind or begins
        if who.split()[0].lower() in stop_words("da") | stop_words("en") and not ARTICLE.match(who):
            continue
        if not begins or begins in _speaking(text):
            yield who


def _before(text: str, start: int, said: str) -> Iterator[str]:
    """Who a paragraph told the words of last, where its next piece goes on about them: "He also said ..."."""
    if GOES_ON.match(said):
        before = text[text.rfind("\n\n", 0, start) + 1 : start]
        yield from list(_reported(" ".join(before.split()), text))[-1:]


@lru_cache(maxsize=64)
def _speaking(text: str) -> frozenset[str]:
    """The names of those whom a note has words of somewhere, before a colon or beside a verb of saying."""
    return frozenset(next(filter(None, found.groups())) for found in SPEAKING.finditer(text))


class Letter(NamedTuple):
    """Where a letter or mail begins, and all that it tells of its sender."""

    start: int
    sender: str
    told: str


@lru_cache(maxsize=64)
def _letters(text: str) -> tuple[Letter, ...]:
    """Each mail of a note, or the whole of it, with what stands below its ending and for whom it is written."""
    mails = mails_of(text)
    starts = [one.start for one in mails] or [0]
    parts = zip(starts, [*starts[1:], len(text)], [one.sender for one in mails] or [""], strict=True)
    letters = [Letter(start, sender, _signed(text[start:end], sender)) for start, end, sender in parts]
    told = {
        one.sender: ", ".join(other.told for other in letters if other.sender == one.sender and other.told)
        for one in letters
    }
    return tuple(one._replace(told=told[one.sender]) for one in letters)


def _signed(text: str, sender: str) -> str:
    """What stands right below the ending of a letter, and the body that it says it is written for."""
    lines = [" ".join(line.strip(" >\t").split()) for line in text.splitlines()]
    lines = [line for line in lines if line]
    ends = next(
        (at for at, line in enumerate(lines) if ENDING.fullmatch(line) or (sender and signs(line, sender))), None
    )
    first = "" if ends is None else GREETS.sub("", lines[ends]).strip(" ,.!/")
    below = [] if ends is None else [first, *lines[ends + 1 : ends + LONGEST_SIGNATURE]]
    written_for = (
        [next(filter(None, found.groups())) for found in FOR_A_BODY.finditer(text)] if ends is not None else []
    )
    return ", ".join(line for line in (*below, *written_for) if line and len(line) <= LONGEST_LINE)


def _of_letter(text: str, start: int) -> Iterator[str]:
    """Who signed the letter or mail that holds ``start``, with all that is told of them."""
    letter = next((one for one in reversed(_letters(text)) if one.start <= start), None)
    if letter and (letter.sender or letter.told):
        head = "" if letter.sender else next(filter(None, map(str.strip, text.splitlines())), "")
        told = ", ".join(filter(None, (letter.sender, head, letter.told))).split(", ")
        yield ", ".join(dict.fromkeys(one for one in told if any(map(str.isalpha, one))))[:LONGEST_HEADING]
