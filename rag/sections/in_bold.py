"""Who speaks, in bold before what was noted of them: "**Par fra Lunden.** Larmen ...", "**Mand, ca. 70:** ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.sections.cast import voice_of_called
from rag.sections.records import voice_of_anybody
from rag.types import Voice

IN_BOLD = re.compile(
    r"[^\w\n*]*(?P<sign>\*\*|__)(?P<who>(?:(?!\*\*|__)[^\n?!]){3,90}?)(?P<stop>[.:]?)(?P=sign)"
    r"(?P<behind>[ \t]*[:–—-])?[ \t]+(?=\S)"
)
FEWEST = 2
MOSTLY = 0.5


def named_in_bold(said: str, text: str) -> str | None:
    """Who stands in bold before a remark, in a note whose ``text`` mostly has people there; else ``None``.

    One such beginning may be the topic of what stands behind it.
    """
    found = IN_BOLD.match(said)
    return found["who"].strip() if found and _is_parted(found) and _tells_people(text) else None


def voice_in_bold(said: str, text: str) -> Voice | None:
    """The voice of who stands so before a remark; ``None`` where nobody does, or it does not tell."""
    who = named_in_bold(said, text)
    return _voice_of(who) if who else None


def _is_parted(found: re.Match[str]) -> bool:
    return bool(found["stop"] or found["behind"])


@lru_cache(maxsize=64)
def _tells_people(text: str) -> bool:
    found = [one["who"] for line in text.splitlines() if (one := IN_BOLD.match(line)) and _is_parted(one)]
    told = sum(_voice_of(who) is not None for who in found)
    return told >= max(FEWEST, MOSTLY * len(found))


@lru_cache(maxsize=1024)
def _voice_of(who: str) -> Voice | None:
    """Citizens' for who may be anybody, whatever they do elsewhere; else that of the role."""
    return voice_of_anybody(f"{who.split(',', maxsplit=1)[0]}: ") or voice_of_called(who)
