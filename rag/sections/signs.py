"""What a note says that its signs stand for: "tegn: (+) virker i dag  (!) forslag  (?) fik vi ikke svar på"."""

from __future__ import annotations

import re
from collections.abc import Iterable

ENTRY = re.compile(
    r"(?P<sign>[(\[][+–!?*-][)\]])\s*(?:=\s*|:\s*)?(?P<words>[^\W\d][^()\[\]=,;|]{1,40}?)\s*(?=$|[,;|]|[(\[][+–!?*-][)\]])"
)
FEWEST = 3
"""Signs that a line explains; two may stand in a remark."""
TOLD_OTHERWISE = "+–-"
"""Signs that say a remark's side wherever they stand."""


def signs_named(texts: Iterable[str]) -> dict[str, str]:
    """The words for each sign in brackets that a note explains, but for plus and minus."""
    named: dict[str, str] = {}
    for text in texts:
        found = {entry["sign"]: " ".join(entry["words"].split()) for entry in ENTRY.finditer(text)}
        if len(found) >= FEWEST:
            named |= {sign: words for sign, words in found.items() if sign[1] not in TOLD_OTHERWISE}
    return named


def named_sign(tag: str, words: dict[str, str]) -> str | None:
    """A bullet's sign with what it stands for ("(!) forslag"); ``None`` for any that the note does not explain."""
    return f"{tag} {words[tag]}" if tag in words else None
