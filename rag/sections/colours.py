"""What a note says that its colours stand for: "røde = kritik, grønne = ros", "GULE SEDLER (= det bekymrer os)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

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
ENTRY = re.compile(
    rf"(?<!\w)(?P<colour>{COLOUR}){CARRIER}\s*(?:\(\s*)?(?:=|betyder|står for|er lig|means?|stands? for)\s*"
    r"(?P<words>[^,;.()/|=\n]{2,60})",
    re.IGNORECASE,
)
ALONE = re.compile(rf"\W*(?P<colour>{COLOUR}){CARRIER}\W*", re.IGNORECASE)
"""A tag or a heading that is no more than the colour."""


def colours_named(texts: Iterable[str]) -> dict[str, str]:
    """The words for each colour that a note explains."""
    found = (entry for text in texts for entry in ENTRY.finditer(text))
    return {STEM_OF[entry["colour"].lower()]: " ".join(entry["words"].split()) for entry in found}


def named_colour(text: str, words: Mapping[str, str]) -> str | None:
    """A colour's heading or tag with what it stands for ("gul: det bekymrer os"); ``None`` for any other."""
    alone = ALONE.fullmatch(text) if words else None
    told = words.get(STEM_OF[alone["colour"].lower()]) if alone else None
    return f"{text.strip(' :[]()')}: {told}" if told else None


def explains(heading: str, tag: str) -> bool:
    """True for a heading that says what a tag's colour stands for, and no other's."""
    alone = ALONE.fullmatch(tag)
    return alone is not None and [*colours_named([heading])] == [STEM_OF[alone["colour"].lower()]]
