"""What a note says that its colours stand for: "røde = kritik, grønne = ros", "GULE SEDLER (= det bekymrer os)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

STEMS = {
    "rød": ("rød", "rødt", "røde", "red", "🔴", "🟥"),
    "grøn": ("grøn", "grønt", "grønne", "green", "🟢", "🟩"),
    "gul": ("gul", "gult", "gule", "yellow", "🟡", "🟨"),
    "blå": ("blå", "blåt", "blue", "🔵", "🟦"),
    "lyserød": ("lyserød", "lyserødt", "lyserøde", "lr", "pink"),
    "orange": ("orange", "🟠", "🟧"),
    "lilla": ("lilla", "purple", "🟣", "🟪"),
    "hvid": ("hvid", "hvidt", "hvide", "white", "⚪"),
    "sort": ("sort", "sorte", "black", "⚫"),
}
STEM_OF = {name: stem for stem, names in STEMS.items() for name in names}
COLOUR = "|".join(sorted(STEM_OF, key=len, reverse=True))
CARRIERS = "sed(?:del|ler)|lap(?:per)?|post-?its?|kort|prik(?:ker)?|(?:klister)?mærker|notes?|stickers?|dots?|cards?"
CARRIER = rf"(?:\s*(?:{CARRIERS}))?"
IS = r"(?:=|betyder|står for|er lig|means?|stands? for)"
MEANS = rf"(?<!\w)(?P<colour>{COLOUR}){CARRIER}(?:\*\*)?\s*(?:\(\s*)?{IS}\s*"
SHORT = r"(?:el|evt|fx)\."
"""Behind which the words for a colour go on."""
ENTRY = re.compile(
    rf"{MEANS}(?P<words>(?:[^,;.()|=\n]|\b{SHORT}){{2,60}}?)"
    rf"(?=\s*(?:$|[,;()|=\n]|(?<!\bel)(?<!\bevt)(?<!\bfx)\.)|"
    rf"\s+\S{{1,3}}\s*=|\s*/?\s*(?:\*\*)?{MEANS.replace('?P<colour>', '?:')})",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"\n(?![A-ZÆØÅ])")
"""Before a line that does not begin as a sentence does: above one that does, the words for a colour have ended."""
ALONE = re.compile(rf"\W*(?P<colour>{COLOUR}){CARRIER}(?:\s*\(\d[^()]*\))?\W*", re.IGNORECASE)
"""A tag or a heading that is no more than the colour, and perhaps how many there were."""
EXPLAINED = re.compile(r"\(\s*[^()=]{2,40}\s=\s[^()=]{2,60}\)\W*")
"""A line in brackets that says what one kind of cards or signs stands for: "(runde kort = ideer)"."""
ONE_COLOUR = re.compile(rf"\W*{ENTRY.pattern}\W*", re.IGNORECASE)
LISTED = re.compile(rf"\W*{MEANS}(?P<words>[^;.()|=\n]{{2,80}}?)\W*", re.IGNORECASE)
"""A line with one colour and all that it stands for: "BLÅ = foreninger, butikker og virksomheder"."""
LABEL = re.compile(
    rf"(?P<sign>(?:[-–*•+]\s+)?(?P<colour>{COLOUR}){CARRIER}(?:\s*[:–-]|(?=\s*\[[\d ]+\]|\t| {{2,}})))[ \t]+(?=\S)",
    re.IGNORECASE,
)
"""A colour before a remark: "gul: the bus", apart from it, or before how many agree: "gul [3] the bus"."""
FEWEST_LABELLED = 2
OF_A_SIGN = re.compile(r"(?<!\S)[^\w\s=]{1,3}\s*=\s*[^,;.()|=\n]{2,60}")
"""What another sign stands for, beside the colours: "* = others agree"."""
IN_BRACKETS = re.compile(r"\([^()]*\)")
MOST_BESIDE = 3
"""Words of a line that says what colours stand for, beside these: "Forklaring: ..."."""


def colours_named(texts: Iterable[str]) -> dict[str, str]:
    """The words for each colour that a note explains."""
    found = chain.from_iterable(_entries(GOES_ON.sub(" ", text)) for text in texts)
    return {STEM_OF[entry["colour"].lower()]: " ".join(entry["words"].split()) for entry in found}


def _entries(text: str) -> Iterable[re.Match[str]]:
    alone = LISTED.fullmatch(text)
    return [alone] if alone else ENTRY.finditer(text)


def named_colour(text: str, words: Mapping[str, str]) -> str | None:
    """A colour's heading or tag with what it stands for ("gul: det bekymrer os"); ``None`` for any other."""
    alone = ALONE.fullmatch(text) if words else None
    told = words.get(STEM_OF[alone["colour"].lower()]) if alone else None
    bare = text.strip(" :[]")
    return f"{bare if '(' in bare[1:] else bare.strip('()')}: {told}" if told else None


def heads_by_colour(text: str, words: Mapping[str, str]) -> bool:
    """True for a line that is no more than a colour the note explains, or what one colour or sign stands for."""
    one = bool(ONE_COLOUR.fullmatch(text)) and len(colours_named([text])) == 1
    return one or named_colour(text, words) is not None or bool(EXPLAINED.fullmatch(text))


def is_legend(text: str) -> bool:
    """True for a line that says what several colours stand for, and next to nothing else."""
    beside = re.findall(r"\w+", IN_BRACKETS.sub(" ", OF_A_SIGN.sub(" ", ENTRY.sub(" ", text))))
    return len(colours_named([text])) > 1 and len(beside) <= MOST_BESIDE


def listed(texts: Sequence[str]) -> set[int]:
    """The lines of a list that says on each what one colour stands for."""
    ones = {at for at, text in enumerate(texts) if LISTED.fullmatch(text)}
    return {at for at in ones if {at - 1, at + 1} & ones}


def labelled(texts: Sequence[str]) -> dict[int, re.Match[str]]:
    """The lines that begin with a colour which the note explains, where several do."""
    words = colours_named(texts)
    found = {at: match for at, text in enumerate(texts) if words and (match := LABEL.match(text))}
    known = {at: match for at, match in found.items() if STEM_OF[match["colour"].lower()] in words}
    return known if len(known) >= FEWEST_LABELLED else {}


def explains(heading: str, tag: str) -> bool:
    """True for a heading that says what a tag's colour stands for, and no other's."""
    alone = ALONE.fullmatch(tag)
    return alone is not None and [*colours_named([heading])] == [STEM_OF[alone["colour"].lower()]]
