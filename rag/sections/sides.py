"""Which side of a matter a bullet is on by its own sign or label: "+" and "-", 👍 and 👎, "Godt:" and "Dårligt:"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rag.types import Item, Note, Section, Side, Span

SIGNS = {
    **dict.fromkeys(("+", "(+)", "[+]", "👍", "🙂", "😊", "😀", "☺", "➕", ":-)", ":)"), Side.WORKS),
    **dict.fromkeys(("-", "–", "÷", "(-)", "(–)", "[-]", "👎", "🙁", "😞", "☹", "➖", ":-(", ":("), Side.HARD),
}
BESIDE = re.compile(r"\ufe0f|[\U0001f3fb-\U0001f3ff]")
"""What may follow an emoji: how it is drawn, the colour of a hand."""
BEGINS = re.compile(r"[(\[][+–-][)\]]|[👍👎🙂😊😀☺🙁😞☹➕➖]")
"""A sign that stands behind a bullet's own."""
LABEL = re.compile(
    r"\W*(?:(?P<works>(?:det )?gode?t?|(?:det )?positive?t?|fordele?|ros|good|the good|positives?|pros?|advantages?)|"
    r"(?P<hard>(?:det )?(?:dårlige?t?|skidte?|svære?t?|negative?t?)|ulemper?|ris|bad|the bad|hard|negatives?|cons?|"
    r"disadvantages?)|"
    r"(?P<plus>plus(?:ser|ses)?|[+])|(?P<minus>minus(?:ser|ses)?|[-–÷]))\W*",
    re.IGNORECASE,
)
"""A word that says the side of what stands behind it or below; "plus" alone may only mean "and"."""
WORD = re.compile(r"\W*(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)\s*:")
LONGEST_LABEL = 60
FEWEST_PAIRED = 0.5
"""This share of the sections with a plus have a minus too, where the signs mean something."""


def side_of_heading(text: str) -> Side | None:
    """The side that a heading is of which is no more than a label ("Minus:", "👍"); ``None`` for any other."""
    drawn = BESIDE.sub("", text).strip()
    bare = drawn.strip(" :")
    label = LABEL.fullmatch(bare)
    return SIGNS.get(drawn) or SIGNS.get(bare) or (_side_of(label) if label else None)


def sides_in(note: Note, sections: Sequence[Section]) -> dict[Span, Side]:
    """The side of each item that has one by itself.

    A bare sign tells it where most sections that have a plus have a minus too: in a list of one kind it is only a
    bullet's. One in brackets tells it wherever it stands.
    """
    found: dict[Span, Side] = {}
    signs = {mark.end: note.slice(mark) for section in sections for mark in section.marks}
    for item in (item for section in sections for item in section.items):
        if (sign := _sign(note, item, signs))[:1] in "([" and sign in SIGNS:
            found[item.span] = SIGNS[sign]
    for reading in (_by_sign, _by_word):
        signed = [{item.span: side for item in one.items if (side := reading(note, item, signs))} for one in sections]
        plus = [one for one in signed if Side.WORKS in one.values()]
        both = [one for one in plus if Side.HARD in one.values()]
        if both and len(both) >= FEWEST_PAIRED * len(plus):
            for one in plus if len(both) > 1 else both:
                found |= one
    for item in (item for section in sections for item in section.items):
        if (label := _label(note, item)) and label.lastgroup in ("works", "hard"):
            found[item.span] = Side(label.lastgroup)
    return found


def _by_sign(note: Note, item: Item, signs: Mapping[int, str]) -> Side | None:
    sign = _sign(note, item, signs)
    return None if sign[:1] in "([" else SIGNS.get(sign)


def _sign(note: Note, item: Item, signs: Mapping[int, str]) -> str:
    """An item's sign, given by where it ends, or the one that stands behind that; empty for none."""
    begins = BEGINS.match(note.text, item.span.start)
    sign = next((signs[end] for end in range(item.span.start, item.span.start - 4, -1) if end in signs), "")
    return begins.group() if begins else BESIDE.sub("", sign).strip()


def _by_word(note: Note, item: Item, _: Mapping[int, str]) -> Side | None:
    label = _label(note, item)
    return _side_of(label) if label and label.lastgroup in ("plus", "minus") else None


def _label(note: Note, item: Item) -> re.Match[str] | None:
    found = WORD.match(note.text, item.span.start, min(item.span.end, item.span.start + LONGEST_LABEL))
    return LABEL.fullmatch(found["label"]) if found else None


def _side_of(label: re.Match[str]) -> Side:
    return Side.WORKS if label.lastgroup in ("works", "plus") else Side.HARD
