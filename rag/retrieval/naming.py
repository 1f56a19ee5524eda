"""Which notes know a name that a question asks about, and whose words no note has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from rag.danish import is_known, stem, words
from rag.danish.people import shortened
from rag.danish.saying import REPORTING
from rag.index import Index
from rag.passages import headings_over, parent_of, searchable, sentences
from rag.readers.head import ATTENDANCE
from rag.retrieval.asked_of import asked_for_an_answer, asked_for_words
from rag.retrieval.names import speakers_named
from rag.retrieval.speakers import OPINION
from rag.retrieval.terms import ALIKE, Term, met, read_terms, term_of
from rag.types import Language, Passage, Query, Reason

SIGN_OR_WORD = re.compile(r"[\w’'&-]+|[^\w\s]")
LEADING = re.compile(r"(?i:de|den|det|the|og|men|også|and|but|also|\W)|[A-ZÆØÅ][\w.]*")
"""What may begin a sentence before those who say something: the first name of one."""
SAYS = re.compile(
    rf"{REPORTING}|ifølge|according|understreg\w+|(?:næst)?formand|kasserer|leder|chair\w*|:",
    re.IGNORECASE,
)
SENT = re.compile(
    rf"\b(?:{OPINION}|\w*(?:svar|brev|mail|henvendelse|tale|oplæg|reply|letter|speech)\w*)\s+(?:fra|af|from|by)(?:\s+(?:de|the))?$"
    r"|(?-i:[A-ZÆØÅ])\w+\s\($|\bv\s/$"
    r"|\b(?:formand|næstformand|leder|direktør|repræsentant|chair\w*|head|director)\w*\s+(?:for|fra|of|from)(?:\sthe)?$",
    re.IGNORECASE,
)
"""What may stand before who sent something, or whom somebody speaks for."""
AND = re.compile(r"\s+(?:og|and)\s+")
HEARD_BY = ("voice", "speaker", "note", "group")
"""The limits that say whose words are searched."""
MOST_LOOKED_AT = 500
SOON = 3
"""Signs and words behind a name, among which a verb of saying may stand: "Ida Holm (B) takkede og sagde"."""
SPELT_ALIKE = 0.84
"""Least share of letters in common (Ratcliff and Obershelp) of a name and a misspelling of it."""


def notes_naming(name: str, language: Language, index: Index) -> frozenset[str] | None:
    """The sources of the notes with a passage that meets every word of a name; ``None`` where that cannot be told.

    Two that "and" joins are looked for one by one where no note has them as one name.
    """
    naming = passages_naming(name, language, index)
    if naming or naming is None or not AND.search(name):
        return None if naming is None else frozenset(one.note.source for one in naming)
    each = [notes_naming(one, language, index) for one in AND.split(name)]
    return frozenset().union(*(one or () for one in each)) if all(one != frozenset() for one in each) else frozenset()


def passages_naming(name: str, language: Language, index: Index) -> list[Passage] | None:
    """The passages that meet every word of a name, in what is said or over it; ``None`` where that cannot be told.

    It cannot of an English word without a translation: it may be in the notes under another.
    """
    written = {word.lower() for word in re.findall(r"\w{2,}", name) if word.isupper()}
    # "RUN" is a project, and no run.
    groups = [group[:1] if group[0] in written else group for group in read_terms(name, language)]
    if any(len(group) == 1 and language == "en" and group[0] in name for group in groups):
        return None
    terms = [term_of(group, language, index) for group in groups]
    rarest = max(terms, key=lambda term: term.rarity, default=None)
    if rarest is None:
        return None
    wanted = [*rarest.own, *(one for equal in rarest.equals for one in equal)]
    passages = [index.passages[row] for row, _ in index.lexical([wanted], top_k=MOST_LOOKED_AT)]
    return [
        one for one in passages if all(_names(one, group[0], term) for group, term in zip(groups, terms, strict=True))
    ]


def rows_asked(query: Query, index: Index) -> list[int] | None:
    """The rows that a query's limits let through, without those about a matter that it leaves out; ``None`` for all."""
    rows = index.rows(query.filters)
    left_out = {one.id for matter in query.besides for one in _about(matter, query.language, index)}
    if not left_out:
        return rows
    every = range(len(index.passages)) if rows is None else rows
    return [row for row in every if index.passages[row].id not in left_out]


def _about(matter: str, language: Language, index: Index) -> list[Passage]:
    """The passages that meet every word of a matter, in what is said or right over it."""
    terms = [term_of(group, language, index) for group in read_terms(matter, language)]
    naming = passages_naming(matter, language, index) or ()
    said = ((one, " . ".join((one.readable, *headings_over(one)))) for one in naming)
    return [one for one, text in said if all(met(term, text) > ALIKE for term in terms)]


def is_unknown(name: str, language: Language, index: Index) -> bool:
    """Whether no note has a name, in what is said nor in its head."""
    if notes_naming(name, language, index) != frozenset():
        return False
    patterns = tuple(_written(name))
    return not any(pattern.search(note.text) for note in index.notes for pattern in patterns)


def _written(name: str) -> Iterator[re.Pattern[str]]:
    """What finds a name in a text: as it stands, in another form of a word that we know, and shortened."""
    yield re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    if is_known(name):
        yield re.compile(rf"(?<!\w){re.escape(stem(name.lower()))}\w{{0,3}}(?!\w)", re.IGNORECASE)
    yield from (re.compile(rf"(?<!\w){one}(?!\w)") for one in shortened(words(name)))


def may_speak(name: str, language: Language, index: Index) -> bool:
    """Whether some words in the notes may be those of whoever has a name, and it is not only mentioned by others.

    They may where it stands over a passage, begins a sentence ("DN er imod"), stands beside a verb of saying, or
    behind who came from there; and where its first word is a label ("NADIA: ...").
    """
    naming = passages_naming(name, language, index)
    if not naming:
        return True
    terms = [term_of(group, language, index) for group in read_terms(name, language)]
    return _is_outside(name, index) or any(_is_over(one, terms) or _reports(one, terms) for one in naming)


def mute_in(
    question: str, names: Sequence[str], reasons: Sequence[Reason], language: Language, index: Index
) -> tuple[str, ...]:
    """Those whose words or answer a question asks for, and that no note has words of: silence is the answer."""
    named = (one for one in speakers_named(question) if any(name in one or one in name for name in names))
    mute = tuple(one for one in dict.fromkeys(named) if not may_speak(one, language, index))
    if mute or any(one.field in HEARD_BY for one in reasons):
        return mute
    if who := asked_for_an_answer(question):
        return () if _is_a_label(who, index) else (who,)
    who = asked_for_words(question)
    return (who,) if who and not may_speak(who, language, index) else ()


def _is_a_label(name: str, index: Index) -> bool:
    """Whether a name stands anywhere right before what is said, also behind somebody else's question."""
    label = re.compile(rf"(?<!\w){re.escape(name)}(?:\s*\([^()]*\))?:\s", re.IGNORECASE)
    return any(label.search(one.readable) for one in index.passages)


def _is_outside(name: str, index: Index) -> bool:
    """Whether a name stands in a note where nothing is said, as senders and lists of who came do, or is a label."""
    written = re.compile(rf"(?<!\w){re.escape(name)}", re.IGNORECASE)
    label = re.compile(rf"\W*{re.escape(name.split(maxsplit=1)[0])}\s*:", re.IGNORECASE)
    places = {(note.source, found.start()) for note in index.notes for found in written.finditer(note.text)}
    for one in index.passages:
        if label.match(one.readable):
            return True
        inside = (found.start() + one.span.start for found in written.finditer(one.text))
        places -= {(one.note.source, at) for at in inside}
    return bool(places)


def _is_over(passage: Passage, terms: Sequence[Term]) -> bool:
    """Whether a name stands over a passage, in the head of its note, or in a row or list of who came."""
    told = passage.note.provenance
    over = (passage.speaker, *passage.path, passage.group, passage.note.title, told.meeting, told.place)
    text = " . ".join(one for one in over if one)
    listed = passage.readable.count("|") > 1 or ATTENDANCE.match(passage.readable)
    return bool(listed) or all(met(term, text) > ALIKE for term in terms)


def _reports(passage: Passage, terms: Sequence[Term]) -> bool:
    """Whether a sentence of a passage, or of what it hangs under, tells what those say whom it names, or who came."""
    texts = (passage.readable, parent_of(passage))
    return any(
        _says(SIGN_OR_WORD.findall(text[one.start : one.end]), terms) for text in texts for one in sentences(text)
    )


def _says(said: Sequence[str], terms: Sequence[Term]) -> bool:
    named = [at for at, one in enumerate(said) if any(met(term, one) > ALIKE for term in terms)]
    if not named:
        return False
    before, behind = said[: named[0]], said[named[-1] + 1 :]
    if behind[:1] == ["("] and ")" in behind:
        behind = behind[behind.index(")") + 1 :]
    return (
        all(LEADING.fullmatch(one) for one in before)
        or any(SAYS.fullmatch(one) for one in (*before[-2:], *behind[:SOON]))
        or bool(SENT.search(" ".join(before)))
    )


def _names(passage: Passage, word: str, term: Term) -> bool:
    """Whether the word itself, an equal of it or a misspelling stands in a passage or over it.

    Where the scan is damaged, words are compared by their letters; elsewhere that would take one society for another.
    """
    found = searchable(passage)
    best = max(met(term, found.body), met(term, found.context))
    if best > ALIKE or (best == ALIKE and passage.note.damaged):
        return True
    said = words(f"{found.body} {found.context}")
    # "Mariagerfjord" is what another writes as "Mariager Fjord".
    if word in {before + after for before, after in pairwise(said)}:
        return True
    return any(
        one[0] == word[0] and abs(len(one) - len(word)) <= 2 and SequenceMatcher(None, one, word).ratio() >= SPELT_ALIKE
        for one in said
    )
