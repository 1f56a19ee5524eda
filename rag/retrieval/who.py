"""Those whose words a question asks for by what they are, as the notes name who speaks: "the grocer", "landmanden"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rag.danish import analyse, stem, words
from rag.danish.lexicon import base_of
from rag.danish.people import short_titles, shortened
from rag.glossary import danish_for, english_for
from rag.language import detect
from rag.retrieval.asked_of import BESIDES, OFFICE, candidates
from rag.retrieval.attendance import lists_who_came
from rag.retrieval.groups import Named
from rag.retrieval.meetings import called, is_among
from rag.retrieval.terms import ENDING, read_terms
from rag.sections.known_as import known_as
from rag.types import Language, Passage, Reason

ABBREVIATED = re.compile(r"(?<!\w)([^\W\d_]{4,}(?=\.)|[^\W\d_]{6,}$)")
ABBREVIATION = re.compile(r"(?<!\w)[A-ZÆØÅ]{2,4}(?![\w’'])")
NAME = re.compile(r"[A-ZÆØÅ][\w’-]+")
PERSON = re.compile(r"(?<!\w)[A-ZÆØÅ][a-zæøåé’-]{2,}(?: [A-ZÆØÅ][\w’-]+)*")
A_TITLE = re.compile(
    r"[A-ZÆØÅ][a-zæøå-]*(?:leder|chef|direktør|konsulent|formand|forkvinde|repræsentant|assistent|lærer|pædagog|sekretær|"
    r"koordinator|inspektør|plejerske|rådgiver|medarbejder|mester) "
)
"""Before the name where a list begins with a title: "Gruppeleder Ida Holm"."""
TITLE = re.compile(r"(?:[\w-]+ ){0,2}[\w-]+ $")
TOLD = re.compile(
    r" \((?:[A-ZÆØÅ]{1,3}\),? (?P<office>[a-zæøå]{4,20})(?![\w-])|(?P<inside>[^()\n]{2,60})\))|"
    r", (?P<behind>[^,;:.\n]{3,60})"
)
LONGEST_TITLE = 60
RELATIVE = re.compile(
    r"(?:der|som|hvis|hvor|og|men|who|whose|and|but)\b|"
    r"\S+(?:\s\S+)?\s(?:har|er|vil|skal|kan|var|blev|havde|må|bør|får|has|have|is|are|was|will|would|should|can)\b",
    re.IGNORECASE,
)
"""Before what somebody does, behind their name, and what somebody else does: "siger Krag, kommunen har vidst det"."""
JOINING = re.compile(r"(?<!\w)(?:og|samt|eller|med|mellem|and|or|with|between)$", re.IGNORECASE)
"""At the end of what names somebody else before a name: "Seniorrådet og Ældre Sagen"."""
THE_NEXT = re.compile(
    r"\s(?:ved\s|v/|v\.)|\((?:[a-zæøå]+\s)?[A-ZÆØÅ][\w’-]+\s[A-ZÆØÅ]|^[A-ZÆØÅ]{2,4}\s[A-ZÆØÅ][\w’-]+\s[A-ZÆØÅ]"
)
"""In a list of who came the next body with who came for it, or the next with a part: "Bo Juhl, TR Ida Holm"."""
TOGETHER = re.compile(r"(?:side|hus|gruppe|team|afdeling|kontor|folk)\w{0,4}$", re.IGNORECASE)
"""Behind what they are, where together they speak."""
NOBODY = re.compile(r"^\W*(?:punkt|pkt|item|agenda)\b|(?<!\d)(?:19|20)\d\d(?!\d)|\?\W*$", re.IGNORECASE)
"""In a heading that is an item's or a paper's, or a question that was put, and nobody's name."""
WITHIN = re.compile(r"(?<=\W)[A-ZÆØÅ][a-zæøåé]+")
"""A name behind the beginning of a label."""
ONE = re.compile(r"(?:nabo|genbo|neighbou?r|beboer|resident|borger|citizen)\b.*|(?:en|et|an?) .*", re.IGNORECASE)
"""One neighbour who is known by a label is not the neighbours, nor is "En ung" the young."""
ONE_OF_THEM = re.compile(
    r"\s(?:kvinde|mand|mor|far|dreng|pige|herre|dame|fyr|woman|man|mother|father|boy|girl|lady)\b", re.IGNORECASE
)
"""Behind what tells which one person it is: "Ung kvinde" is not the young."""
APART = re.compile(r"[,(–-]")
"""Before what is told of who has a name."""
SHORTEST_PART, SHORTEST_WORD = 3, 4
MOST = 30
"""Where so many are called so, all of a voice are."""
A_BODY = re.compile(
    r"\b(?:forening|selskab|firma|virksomhed|klub|laug|forbund|association|company|society|club|firm|union)(?:e?n|et)?\b",
    re.IGNORECASE,
)
MANY: dict[Language, re.Pattern[str]] = {
    "da": re.compile(r"(?:.*\s)?de\s+[\w-]+|[\w-]+(?:e?rne|ene)", re.IGNORECASE),
    "en": re.compile(r"(?:the\s+)?(?:[\w-]+\s+)?(?:people|[\w-]+(?<!s)s)", re.IGNORECASE),
}
LONGEST_ENDING = 5
BODIES: dict[str, tuple[str, ...]] = {
    "council": ("råd", "rådet"),
    "board": ("bestyrelse", "bestyrelsen", "råd", "rådet"),
    "committee": ("udvalg", "udvalget"),
    "association": ("forening", "foreningen", "laug", "lauget"),
    "society": ("forening", "foreningen"),
    "club": ("klub", "klubben", "forening", "foreningen"),
}
"""What Danish compounds end with that name a body."""


Names = Mapping[str, frozenset[str]]
"""What the notes call those who speak, each with the texts of the notes that do."""


def speakers_asked(question: str, passages: Sequence[Passage]) -> Iterator[Named]:
    """The limits to what those say whom a question asks by what the notes call them, with where that stands.

    Of several in a row all must be known to the notes.
    """
    language = detect(question)
    names: Names | None = None
    for row in candidates(question):
        names = names_of_speakers(passages) if names is None else names
        meant = [(_meant(question[start:end], names, language), (start, end)) for start, end in row]
        if all(0 < len(one) <= MOST for one, _ in meant) and not any(
            _is_a_notes(question[start:end], passages, language)
            or _is_one_of_them(question[start:end], one, passages, language)
            for one, (start, end) in meant
        ):
            for speakers, (start, end) in meant:
                yield from ((Reason("speaker", one, question[start:end]), (start, end)) for one in speakers)
            return


def _is_a_notes(said: str, passages: Sequence[Passage], language: Language) -> bool:
    """Whether a note begins with those who are many: all of it may be theirs, and not only where it says so."""
    terms = read_terms(said, language) if MANY[language].fullmatch(said) else []
    titles = {one.note.title.split(" ")[0] for one in passages}
    return len(terms) == 1 and any(_is_in(_equals(terms[0]), title) for title in titles)


def _is_one_of_them(said: str, meant: Sequence[str], passages: Sequence[Passage], language: Language) -> bool:
    """Whether of those who are many one alone is known, by one remark: "Ung: ..." is not the young."""
    if not MANY[language].fullmatch(said) or any(map(MANY["da"].fullmatch, meant)):
        return False
    return sum(not set(meant).isdisjoint(known_as(one)) for one in passages) == 1


def called_so(asked: str, names: Names, language: Language) -> list[str]:
    """Those of some names that every word of a question's is told of; none where too many are."""
    meant = _meant(asked, names, language)
    return meant if len(meant) <= MOST else []


def names_of_speakers(passages: Sequence[Passage]) -> Names:
    """What the notes call those who say something."""
    names: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        for name in known_as(passage):
            if not (NOBODY.search(name) or lists_who_came(passage)):
                names[name].add(passage.note.text)
    return {name: frozenset(texts) for name, texts in names.items()}


def _meant(asked: str, names: Names, language: Language) -> list[str]:
    """The names of those that every word is told of; without their office where none is."""
    bare = " ".join(one for one in asked.split() if not OFFICE.fullmatch(one))
    many = MANY[language].fullmatch(asked)
    # Nor are "the citizens in Lundby" whoever chairs the society there, but those whom a label says to be from there.
    somewhere = not many and MANY[language].fullmatch(BESIDES.split(asked)[0])
    labels = {one: (one, frozenset() if somewhere else texts) for one, texts in names.items()}
    among = _of_many(names) if many else labels
    for said in dict.fromkeys((asked, bare)):
        said_so = ENDING.sub("", said)
        terms = [
            *((one, *short_titles().get(one, ())) for one in ABBREVIATION.findall(said_so)),
            *map(_equals, read_terms(ABBREVIATION.sub(" ", said_so), language)),
        ]
        alone = len(terms) == 1 and (said == asked or many is not None)
        meant = [
            one
            for one, (name, texts) in among.items()
            if terms and all(_told(term, name, texts, alone=alone) for term in terms)
        ]
        if not many:
            # A teacher who speaks is asked for before "the teachers" of whom a text tells.
            meant = [one for one in meant if not MANY["da"].fullmatch(_head(one))] or meant
        if many and len(meant) == 1 and ONE.fullmatch(_head(meant[0])):
            meant = []
        if meant:
            return sorted(_also(meant, names, asked))
    return _of_a_body(asked, names, language)


def _head(name: str) -> str:
    """What a label begins with, before what is told of whoever has it."""
    return APART.split(name)[0].strip()


def _of_many(names: Names) -> dict[str, tuple[str, frozenset[str]]]:
    """The labels that may be of many, each by what it begins with: "ung, 16", "Landmand, Lyng", but not "Ulla Bech"."""
    heads = {one: APART.split(one.lstrip("( "))[0].strip() for one in names}
    many = (one for one, head in heads.items() if not (WITHIN.search(head) or ONE_OF_THEM.search(head)))
    return {one: (heads[one], frozenset()) for one in many}


def _of_a_body(asked: str, names: Names, language: Language) -> list[str]:
    """The one body that begins with what a question's begins with: "Hundevenner" of "hundeejernes forening"."""
    kind = A_BODY.search(asked)
    terms = read_terms(A_BODY.sub(" ", asked), language) if kind else []
    if len(terms) != 1:
        return []
    begin = {word for one in _equals(terms[0]) for word in _first_parts(one)}
    meant = (
        [one for one in names if any(token.lower().startswith(tuple(begin)) for token in NAME.findall(one))]
        if begin
        else []
    )
    return sorted(meant) if len({frozenset(NAME.findall(_head(one))) for one in meant}) == 1 else []


def _first_parts(word: str) -> list[str]:
    """What a compound begins with."""
    whole, *parts = [one for one in analyse(word) if one[0] != "#"] or [word]
    return [one[1:] for one in parts if word.startswith(one[1:]) and SHORTEST_PART <= len(one) - 1 < len(whole)]


def _equals(term: Sequence[str]) -> tuple[str, ...]:
    """A word with all that it may be called by in the other language; what it is like is somebody else."""
    english = [one.partition("(")[0].strip().removeprefix("to ") for one in english_for(term[0])]
    danish = danish_for(term[0])
    every = (term[0], *BODIES.get(term[0], ()), *(term[1:] if danish else ()), *danish, *english)
    return tuple(dict.fromkeys((*every, *shortened(every))))


def _also(meant: Sequence[str], names: Names, question: str) -> set[str]:
    """Those meant, and what else a note calls them: "Susan" beside "tillidsrep. Susan"."""
    asked = set(words(question))
    theirs = {one: {name for name in NAME.findall(one) if name.lower() not in asked} for one in meant}
    more = {
        other
        for other in names
        if (called_so := set(NAME.findall(other))) and len(words(other)) <= len(called_so) + 1
        for one in meant
        if called_so <= theirs[one]
        and not _is_another(other, one)
        and (names[other] <= names[one] or len(called_so) > 1)
    }
    return {*meant, *more}


def _is_another(other: str, one: str) -> bool:
    """Whether two with the same sign or name are told apart by what stands behind it: "R2, nurse", "R2, pupil"."""
    return other != one and all(map(APART.search, (other, one))) and _head(other) == _head(one)


def _told(term: Sequence[str], name: str, texts: frozenset[str], *, alone: bool) -> bool:
    """Whether a word or one of its equals, whole, in a compound or abbreviated, is in a name or told of who has it."""
    every = (name, *(one for text in texts for one in descriptions(name, text)))
    return any(_is_in(term, one) and not (alone and _only_tells(term, one)) for one in every)


def _is_in(term: Sequence[str], name: str) -> bool:
    short = [one for one in term if one.isupper()]
    if any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", name) for one in short):
        return True
    term = [one for one in term if one not in short]
    if not term:
        return False
    name = NAME.sub(lambda found: "" if _is_a_surname(found.group().lower(), term) else found.group(), name)
    short = [one.lower() for one in ABBREVIATED.findall(name)]
    tokens = words(name)
    return any(
        is_among(one, called(name))
        or any(one.startswith(begin) for begin in short)
        or (len(one) >= SHORTEST_WORD and any(_is_compound(token, one) for token in tokens))
        for one in term
    )


def _is_a_surname(token: str, term: Sequence[str]) -> bool:
    """Whether a name is only like a word by its stem: "Kirk" is no church."""
    known = base_of(term[0])
    return known is not None and base_of(token) is None and stem(token) == stem(term[0]) and not token.startswith(known)


def _is_compound(token: str, part: str) -> bool:
    return len(token) - len(part) >= SHORTEST_PART and (token.startswith(part) or token.endswith(part))


def _only_tells(term: Sequence[str], name: str) -> bool:
    """Whether a word only tells a compound of a name from others: the young are no "youth council"."""
    stems = [one for word in term if not word.isupper() for one in analyse(word) if one[0] not in "#_"]
    tokens = [token for token in words(name) if any(one in token for one in stems)]
    begun = [token[len(one) :] for token in tokens for one in stems if token.startswith(one)]
    return len(begun) >= len(tokens) > 0 and all(
        len(rest) > LONGEST_ENDING and not TOGETHER.search(rest) for rest in begun
    )


def descriptions(name: str, text: str) -> Iterator[str]:
    """What a note tells of who has a name, right before or behind it: "badmester Rikke", "Poul Juhl (formand)"."""
    known = next(iter(PERSON.findall(name)), "")
    yield from _described(text).get(known, ())


@lru_cache(maxsize=128)
def _described(text: str) -> Mapping[str, tuple[str, ...]]:
    """What a note tells of each person right beside their name, by that and by its beginnings."""
    told: dict[str, dict[str, None]] = defaultdict(dict)
    whole = {one for found in PERSON.finditer(text) if " " in (one := found.group())}
    firsts = Counter(one.split(" ")[0] for one in whole)
    for one in whole:
        if firsts[first := one.split(" ")[0]] == 1:
            told[first].setdefault(one)
    for name, titled in _titled(text):
        told[name].setdefault(titled)
    for found in PERSON.finditer(text):
        before = TITLE.search(text, max(0, found.start() - LONGEST_TITLE), found.start())
        behind = TOLD.match(text, found.end())
        behind = None if behind and behind["behind"] and THE_NEXT.search(behind["behind"]) else behind
        beside = (
            before and before.group().strip(),
            behind and (behind["inside"] or behind["behind"] or behind["office"]),
        )
        names = found.group().split(" ")
        for one in filter(None, beside):
            if not (RELATIVE.match(one) or JOINING.search(one)):
                for end in range(1, len(names) + 1):
                    told[" ".join(names[:end])].setdefault(one)
    return {name: tuple(ones) for name, ones in told.items()}


def _titled(text: str) -> Iterator[tuple[str, str]]:
    """Each who stands with a title that a list begins with, by their names, with both: "Gruppeleder Ida Holm"."""
    for found in PERSON.finditer(text):
        if title := A_TITLE.match(found.group()):
            bare = found.group()[title.end() :]
            yield from ((name, found.group()) for name in (bare, bare.split(" ")[0]))
