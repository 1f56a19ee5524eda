"""The records every stage passes on, and the conventions they share.

Spans are half-open ``[start, end)`` in code points of ``Note.text``. Higher scores are better; distances end where
Chroma is called. Embeddings are float32, ``(n, dim)``, unit length. Durations are seconds, suffix ``_s``. Languages
are ISO 639-1 ("da", "en"). Text that came from a note is never changed: only sliced.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Literal

Language = Literal["da", "en"]
MASK = "█"
"""Stands, one for one, in place of each character of personal data, so that no offset moves."""


class Voice(StrEnum):
    """Whose words a note's minutes report."""

    CITIZENS = "citizens"
    STAKEHOLDERS = "stakeholders"
    EMPLOYEES = "employees"
    POLITICIANS = "politicians"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What became of a question: answered, only neighbouring passages found, or nothing found."""

    ANSWERED = "answered"
    RELATED = "related"
    NOT_FOUND = "not_found"


class Aim(StrEnum):
    """What a question wants: quotes on a matter, who said them or not, all that somebody said, or what none tells.

    The last are that nothing is named to search for, or only what most is said of; that nothing is asked; and what is
    asked of the assistant itself.
    """

    MATTER = "matter"
    SPEAKERS = "speakers"
    EVERYTHING = "everything"
    LACKING = "lacking"
    UNSAID = "unsaid"
    NOTHING = "nothing"
    THEMES = "themes"
    COURTESY = "courtesy"
    ASSISTANT = "assistant"
    TRUST = "trust"
    ORIGIN = "origin"
    MACHINE = "machine"
    OPINION = "opinion"
    PRIVACY = "privacy"
    RESPONSIBLE = "responsible"
    MINUTE_TAKER = "minute taker"


class Wish(StrEnum):
    """What is wished for of an answer, and that no answer of verbatim quotes is or has."""

    BRIEF = "brief"
    TABLE = "table"
    TRANSLATED = "translated"
    SHORTER = "shorter"
    REASONS = "reasons"
    RANKED = "ranked"
    NUMBER = "number"
    THEMES = "themes"
    OPINION = "opinion"
    REWORDED = "reworded"
    TRUE = "true"
    OTHER_MEETING = "other meeting"


class Side(StrEnum):
    """Which side of a matter a bullet is on by its own sign, as notes mark what is good and what is hard."""

    WORKS = "works"
    HARD = "hard"


class PassageKind(StrEnum):
    """What a passage was in its note. A heading is a passage only when it says something itself."""

    BULLET = "bullet"
    PARAGRAPH = "paragraph"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a note, ``[start, end)`` in code points; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """True when ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a note comes from; ``None`` where nobody has said."""

    municipality: str | None = None
    place: str | None = None
    date: date | None = None
    meeting: str | None = None
    voice: Voice = Voice.UNKNOWN
    minute_taker: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One file of the corpus, decoded, with personal data masked in place.

    ``source`` is the path relative to the notes folder, with forward slashes. ``text`` has the file's own line ends.
    ``private`` are the masked spans; outside them ``text`` equals the file's decoded text code point by code point.
    ``damaged`` is true for a scan whose letters were read wrongly. ``sha256`` is of the file's bytes.
    """

    source: str
    text: str
    title: str
    sha256: str
    provenance: Provenance = Provenance()
    private: tuple[Span, ...] = ()
    damaged: bool = False

    def __post_init__(self) -> None:
        if any(span.end > len(self.text) for span in self.private):
            raise ValueError(f"{self.source}: a masked span lies outside the text")

    def slice(self, span: Span) -> str:
        """The exact text of ``span``; a span outside the note is refused."""
        if span.end > len(self.text):
            raise ValueError(f"{self.source}: [{span.start}, {span.end}) lies outside a text of {len(self.text)}")
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a note: ``text`` is its reading on one line (for showing and searching), ``span`` its place."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """A bullet, paragraph or speaking heading inside a section; ``parent`` is the item or heading it hangs under."""

    span: Span
    kind: PassageKind
    parent: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a note under one heading path. ``items`` may be empty: a heading with nothing below it.

    ``marks`` are spans of layout (bullet signs, bullets torn from their text) and of what tells only how the notes were
    taken ("(tom seddel)"): neither heading nor passage.
    """

    path: tuple[Heading, ...]
    items: tuple[Item, ...] = ()
    group: str | None = None
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is found and cited: a bullet, a paragraph or a piece of a long one.

    ``number`` counts from 0 within the note, in reading order. ``path`` are the headings above it, outermost first.
    ``parent`` is the span of the bullet or sentence it hangs under. ``reading`` is a repaired suggestion for damaged
    text, ``None`` where the text stands as it was written; it is searched, and never quoted. ``speaker`` is who stands
    behind the initials it begins with; ``said_by`` whose words the note says these are, ``None`` where it says so of
    itself as a whole at most. ``side`` is that of its own sign ("+", "Dårligt:"), ``None`` where that tells nothing.
    """

    note: Note = field(repr=False)
    number: int
    span: Span
    kind: PassageKind = PassageKind.PARAGRAPH
    path: tuple[str, ...] = ()
    group: str | None = None
    parent: Span | None = None
    reading: str | None = None
    speaker: str | None = None
    said_by: Voice | None = None
    side: Side | None = None

    def __post_init__(self) -> None:
        self.note.slice(self.span)

    @property
    def id(self) -> str:
        """Names the passage across runs while its note stays the same."""
        return f"{self.note.source}#{self.span.start}-{self.span.end}"

    @property
    def text(self) -> str:
        """The exact slice of the note."""
        return self.note.slice(self.span)

    @property
    def readable(self) -> str:
        """The text to search and embed: the reading where there is one, white space folded."""
        return " ".join((self.reading or self.text).split())

    @property
    def voice(self) -> Voice:
        """Whose words these are: as the note says of them, else as it says of itself."""
        return self.said_by or self.note.provenance.voice


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is limited to; an empty tuple or ``None`` does not limit. Text is compared without case.

    ``unread`` names fields that are not read from the question, although it may name a limit of them. ``but_not`` is
    what the question leaves out: whatever passes one of these is not searched.
    """

    municipality: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    voice: tuple[Voice, ...] = ()
    note: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    exercise: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    but_not: tuple[Filters, ...] = ()

    @property
    def empty(self) -> bool:
        """True when nothing is limited."""
        return replace(self, unread=()) == Filters()


SPELLING = "spelling"
"""The field of a reason that is no filter: a word of the question was taken for another."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A filter read from the question: which field, its value, and the words that made us think so.

    Where it is ``excluded`` the question asks of all others ("alle undtagen politikerne"). Of the field ``SPELLING``
    the value is what a word was probably meant to be.
    """

    field: str
    value: str
    words: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the machine searches it.

    ``text`` is the standalone question, misspelt words corrected, ``matter`` the same without the limits in it ("in
    Assentoft"): a passage that they let through need not say them. ``terms`` are the words that carry it, each a group
    of equal alternatives (the word itself first, then its translations), in reading order. ``filters`` holds all
    limits, ``reasons`` those of them that were read from the question, and the words that were corrected. ``names`` are
    those it asks about, or whose words it asks for; ``unknown_names`` are those of them in no note, ``unknown_places``
    places it asks about that no note is from, ``unknown_times`` months and years, ``unknown_groups`` groups and tables
    that no note has. ``aim`` is what it wants. ``shown``
    are the quotes of earlier answers, white space folded, where it asks for more of them: they are not given again.
    ``left_out`` are limits of earlier questions that left no answer, and that it goes without, ``apart`` those that no
    note meets together with newer ones; ``held`` those it names that the filters given go before, ``unheard`` those
    it leaves out of whom no note tells which words are theirs. ``wish`` is what it wants of the answer besides what was
    said, ``quotes`` how many it wants to see at first, 0 for as many as are shown. ``besides`` are matters that it
    leaves out, ``mute`` those whose words it asks for by name and no note has, ``unparted`` the voices that it asks for
    by the name of some of theirs, whose words no note tells apart.
    """

    text: str
    language: Language
    matter: str = ""
    terms: tuple[tuple[str, ...], ...] = ()
    filters: Filters = Filters()
    reasons: tuple[Reason, ...] = ()
    names: tuple[str, ...] = ()
    unknown_names: tuple[str, ...] = ()
    unknown_places: tuple[str, ...] = ()
    unknown_times: tuple[str, ...] = ()
    unknown_groups: tuple[str, ...] = ()
    aim: Aim = Aim.MATTER
    shown: tuple[str, ...] = ()
    left_out: tuple[Reason, ...] = ()
    apart: tuple[Reason, ...] = ()
    wish: Wish | None = None
    quotes: int = 0
    held: tuple[Reason, ...] = ()
    unheard: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    mute: tuple[str, ...] = ()
    unparted: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its fused score and the two it was fused from (``None``: not found by that search).

    ``alone`` is what it is worth where it must answer for itself: of matters that are named side by side, where it must
    tell of all of them; ``None`` where that is the ``score``. ``stray`` is true where it meets no word of the question;
    ``parts`` are the sentences of a long passage that a reranker has read one by one, with the logit of each.
    """

    passage: Passage
    score: float
    lexical: float | None = None
    dense: float | None = None
    alone: float | None = None
    stray: bool = False
    parts: tuple[tuple[Span, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered pointer to the words that carry a statement. One that would be wrong cannot be built."""

    number: int
    passage: Passage
    span: Span

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError("citations are numbered from 1")
        if not self.passage.span.contains(self.span):
            raise ValueError(f"[{self.span.start}, {self.span.end}) lies outside passage {self.passage.id}")
        if any(self.span.overlaps(private) for private in self.passage.note.private):
            raise ValueError(f"[{self.span.start}, {self.span.end}) of {self.source} holds masked personal data")

    @property
    def source(self) -> str:
        """Path of the note, relative to the notes folder."""
        return self.passage.note.source

    @property
    def start(self) -> int:
        """First code point of the quote in the note's text."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last code point of the quote in the note's text."""
        return self.span.end

    @property
    def quote(self) -> str:
        """The exact slice of the note."""
        return self.passage.note.slice(self.span)

    @property
    def voice(self) -> Voice:
        """Whose words these are."""
        return self.passage.voice


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the answer says, and the citations that carry it. Without a model ``text`` is the first quote."""

    text: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a statement without a citation is refused")


@dataclass(frozen=True, slots=True)
class Breadth:
    """How widely an answer was found: notes and meetings, never people.

    ``searched`` are the sources searched after filters; ``found`` those of them that the answer cites. ``voices``
    counts the notes found per voice. ``remarks`` counts the passages searched where all of them were asked for,
    ``undated`` the notes that a limit of days kept out because nobody knows their day, and ``silent`` are those that
    nothing was found from: of several that were asked, or of all notes where it is asked who says nothing.
    """

    searched: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    meetings: int = 0
    voices: tuple[tuple[Voice, int], ...] = ()
    remarks: int = 0
    undated: int = 0
    silent: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not set(self.found) <= set(self.searched):
            raise ValueError("an answer cannot be found in a note that was not searched")


class Shortfall(StrEnum):
    """Why a language model's sentences are missing, or are fewer than it wrote."""

    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    SLOW = "slow"
    CUT_SHORT = "cut_short"
    UNSUPPORTED = "unsupported"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a language model wrote from an answer's quotes, as far as every check let it through.

    ``model`` names it. ``statements`` cite the answer's own citations. ``dropped`` counts the sentences that failed a
    check. ``shortfall`` says what went wrong, ``None`` where nothing did. ``finished`` is false while it is written.
    """

    model: str
    statements: tuple[Statement, ...] = ()
    dropped: int = 0
    shortfall: Shortfall | None = None
    finished: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is known of one answer. ``near`` are passages shown beside it that do not answer the question.

    ``text`` is the answer as plain text with ``[n]`` after what citation n carries. ``near`` go on with the
    citations' numbers. ``opposing`` are the numbers of citations that disagree with the others, where some do; they
    come last. An answer that is not ``sure`` may be none, and its text says so first. ``summary`` is there where a
    language model is set and there was something to write from. ``parts`` are the answers to each of several questions
    that were asked in one, with nothing near; their citations, the ``first`` of which has the number after those of the
    part before, are those of the whole; where ``more`` were asked, only the first are answered.
    ``elapsed_s`` is the time from question to answer.
    """

    query: Query
    outcome: Outcome
    text: str
    statements: tuple[Statement, ...] = ()
    near: tuple[Citation, ...] = ()
    breadth: Breadth = Breadth()
    opposing: tuple[int, ...] = ()
    sure: bool = True
    summary: Summary | None = None
    elapsed_s: float = 0.0
    parts: tuple[Answer, ...] = ()
    first: int = 1
    more: bool = False

    def __post_init__(self) -> None:
        if (self.outcome is Outcome.ANSWERED) != bool(self.statements):
            raise ValueError("an answer has statements exactly when its outcome is answered")
        numbers = [citation.number for citation in (*self.citations, *self.near)]
        if numbers != list(range(self.first, self.first + len(numbers))):
            raise ValueError(f"citations are numbered {self.first}, {self.first + 1} ...; these are {numbers}")
        if self.parts and self.citations != tuple(one for part in self.parts for one in part.citations):
            raise ValueError("the citations of an answer in parts are those of its parts")
        if not set(self.opposing) <= set(numbers[: len(self.citations)]):
            raise ValueError("only citations can disagree with the others")
        written = self.summary.statements if self.summary else ()
        if not {citation for statement in written for citation in statement.citations} <= set(self.citations):
            raise ValueError("a summary cites the answer's own citations only")

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation once, in the order of its number."""
        seen = {citation.number: citation for statement in self.statements for citation in statement.citations}
        return tuple(seen[number] for number in sorted(seen))
