"""The small words that turn a sentence round: negations, opposites, and those that make one remark everybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rag.danish import analyse, content_words, words
from rag.danish.lexicon import data_lines

CLAUSE_END = re.compile(
    r"(?<!\d)[.,]+|[.,]+(?!\s*[a-zæøå\d])|[!?;:…]+|\s[–-]\s|"
    r"\b(?:men|fordi|da|selv om|but|because|while|whereas|although)\b",
    re.IGNORECASE,
)
"""Where one thing said ends and another begins; "3. klasse" and "1,5 mio." are one."""
JOINED = re.compile(r"\b(?:og|samt|eller|and|or|as well as)\b", re.IGNORECASE)
"""What stands on both sides of these may share a negation."""
VERB = re.compile(
    r"\b(?:må|skal|skulle|vil|ville|kan|kunne|bør|burde|er|var|har|havde|blev|bliver|kommer|får|fik|mangler|"
    r"must|shall|should|will|would|can|could|may|might|is|are|was|were|has|have|had|do|does|did|need|needs|lack|lacks)\b",
    re.IGNORECASE,
)
"""A joined part that has one of its own shares no negation with its neighbour."""
CLITIC = re.compile(r"n[’']t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tone:
    """Whether a stretch of text denies, tells of something lacking, or wants; an ``open`` one may do either."""

    denies: bool = False
    lacks: bool = False
    wants: bool = False
    open: bool = False

    def agrees(self, other: Tone) -> bool:
        """Whether the one may stand for the other.

        "There are no buses" and "buses are lacking" may, and so may "buses are lacking" and "more buses are wanted";
        "there are buses" may stand for neither.
        """
        if self.open or other.open:
            return True
        if self.denies != other.denies:
            denying, telling = (self, other) if self.denies else (other, self)
            return not denying.lacks and telling.lacks
        return self.lacks == other.lacks or (not self.denies and (self.wants or other.wants))


OPEN = Tone(open=True)


def tone_of(text: str) -> Tone:
    """The tone of a stretch of text, by the words in it."""
    found = set(words(CLITIC.sub(" not", text)))
    denying, lacking, wanting = _tones()
    return Tone(bool(found & denying), bool(found & lacking), bool(found & wanting))


def asks_for_more(word: str) -> bool:
    """True for a word that only sets a tone, as "more" does, which what is lacking supports without having it."""
    return word in _tones()[2]


def parts_of(text: str) -> list[tuple[str, Tone]]:
    """What a text says one after the other, each with its tone; open for what is joined to a denial without a verb."""
    parts: list[tuple[str, Tone]] = []
    for clause in CLAUSE_END.split(text):
        denied = tone_of(clause).denies
        for part in JOINED.split(clause):
            own = tone_of(part)
            shared = denied and not own.denies and not own.lacks and not VERB.search(part)
            parts.append((part.strip(), OPEN if shared else own))
    return [(part, tone) for part, tone in parts if re.search(r"\w", part)]


def turned_round(claim: str, said: str) -> bool:
    """True where a part of the claim takes one side of an opposition, and what was said of the same only the other.

    A denial takes the other side than its words do: "must not open" is on the side of "close".
    """
    told = parts_of(said)
    for part, tone in parts_of(claim):
        for opposition, side in _sides_of(part, tone):
            sides = [
                (_shares(part, other), other_side)
                for other, other_tone in told
                for other_opposition, other_side in _sides_of(other, other_tone)
                if other_opposition == opposition
            ]
            about_the_same = [other_side for shares, other_side in sides if shares] or [one for _, one in sides]
            if about_the_same and side not in about_the_same:
                return True
    return False


def sweeping_beyond(claim: str, said: str) -> bool:
    """True where the claim says all, most, always, only or many, and what was said does not."""
    claimed, told = set(words(claim)), set(words(said))
    return any(claimed & group and not told & group for group in _sweeping())


def _sides_of(part: str, tone: Tone) -> Iterator[tuple[int, int]]:
    """The oppositions that a part takes a side in, each with the side: 0 or 1."""
    for opposition, sides in enumerate(_opposites()):
        taken = [bool(side.search(part)) for side in sides]
        if taken.count(True) == 1:
            yield opposition, taken.index(True) ^ tone.denies


def _shares(one: str, other: str) -> bool:
    """Whether two parts speak of the same thing, as far as they use the same word for it."""
    stems = [{next(iter(analyse(word)), word) for word in content_words(_without_sides(text))} for text in (one, other)]
    return bool(stems[0] & stems[1])


def _without_sides(text: str) -> str:
    for sides in _opposites():
        for side in sides:
            text = side.sub(" ", text)
    return text


@cache
def _tones() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    denying, lacking, wanting = (
        frozenset(words(line.partition(":")[2])) for line in data_lines("checking", "negations.txt")
    )
    return denying, lacking, wanting


@cache
def _opposites() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = (line.split("|") for line in data_lines("checking", "opposites.txt"))
    return tuple((_any_of(one), _any_of(other)) for one, other in pairs)


@cache
def _sweeping() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words(line.partition(":")[2])) for line in data_lines("checking", "sweeping.txt"))


def _any_of(listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(one.replace('*', '[a-zæøå]*') for one in listed.split())})\b", re.IGNORECASE)
