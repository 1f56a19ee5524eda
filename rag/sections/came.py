"""The lines and lists in which a note says who came to a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.danish.people import GROUPS, HEARD, MANY, MET, any_noun
from rag.readers.damage import is_damaged
from rag.readers.head import CAME_FROM, COUNTED, HOST_KEYS, OF_THE_HOUSE, SENT_BY_A_BODY, any_of
from rag.sections.shapes import LONGEST_OF_A_HEAD
from rag.types import Voice

PRESENT = re.compile(
    rf"(?:^[^\n:]{{0,80}}[.;)] (?=(?:{any_of(*HOST_KEYS)}|{OF_THE_HOUSE})\s*:)|"
    r"^\W{0,4}(?P<label>(?:til ?stede|(?:møde)?deltagere?|tilstedeværende|fremmødte?|present|participants|"
    r"attending|taking part|rundt om bordet|around the table|medlemmer|members|"
    r"(?:(?:var )?med|mødt|gæster|guests)(?=\s*:))\b[^:\n]{0,60}:|"
    rf"(?:{any_of(*HOST_KEYS)}):(?=[*_ \t]*\n)|"
    rf"(?-i:{CAME_FROM})))(?:[*_ \t]*\n(?:\n(?=[-*•] ))?)?(?P<who>[^\n]+(?:\n(?!#+ )[^\n]+)*)",
    re.IGNORECASE | re.MULTILINE,
)
"""The list of who was there, or of who came from the hosts behind how many did, to an empty line or a heading."""
GROUP = re.compile(
    r"(?:(?:^|(?<=[.;]\s))[^\w\n]*(?=[A-ZÆØÅ])|(?<=[,)]\s)(?=(?:\w+s)?bestyrelsen?:))"
    r"(?P<label>\w(?:[^:.;()\n]|\b(?:pkt|nr|kl)\.){2,60})\.?:",
    re.MULTILINE,
)
"""What begins the next of several lists: "Gæster: ...", and within one: "31 ejere, bestyrelsen: ..."."""
ABSENT = re.compile(r"(?:afbud|fraværende|apologies|absent|referent|ref|noter|skrevet)\b", re.IGNORECASE)
NUMERAL = re.compile(r"(?<=[a-zæøå])1(?!\d)")
"""For which a scan takes the letter in "Ti1 stede" and "Sejlk1ubben"."""
KINDS = {voice: any_noun(voice, MANY, GROUPS, MET) for voice in HEARD}
FROM_SOMEWHERE = re.compile(r"(?:fra|from)\b", re.IGNORECASE)
FEWEST = 2
"""Lines of who came for which body."""


def lists_of(text: str) -> Iterator[tuple[str, str]]:
    """Each list of who was there with its label, and of who came for which body where a head has only such lines."""
    text = NUMERAL.sub("l", text) if is_damaged(text) else text
    yield from (((found["label"] or "").strip(" :"), found["who"]) for found in PRESENT.finditer(text))
    lines = [line for line in text[:LONGEST_OF_A_HEAD].splitlines() if SENT_BY_A_BODY.fullmatch(line.strip("-*• \t"))]
    if len(lines) >= FEWEST:
        yield "", "\n".join(lines)
    counted = (line.strip("-*• \t") for line in text[:LONGEST_OF_A_HEAD].splitlines())
    yield from (("", line) for line in counted if COUNTED.fullmatch(line))


def groups_of(of: str, listed: str) -> Iterator[tuple[str, str]]:
    """What each part of the list is labelled with, and its words."""
    labels = list(GROUP.finditer(listed))
    starts = [(0, 0, of), *((one.start(), one.end(), one["label"]) for one in labels)]
    for at, (_, first, label) in enumerate(starts):
        last = starts[at + 1][0] if at + 1 < len(starts) else len(listed)
        if not ABSENT.match(label):
            yield label, listed[first:last]


@lru_cache(maxsize=64)
def the_only_ones(text: str) -> Voice | None:
    """The voice of the one kind of people whom the list of who came counts: "19 byrådsmedlemmer, direktionen"."""
    listed = " · ".join(who for of, who in lists_of(text) if not FROM_SOMEWHERE.match(of))
    named = {
        voice for voice, nouns in KINDS.items() if re.search(rf"(?<![\w-])(?:{nouns})(?![\w-])", listed, re.IGNORECASE)
    }
    one = named.pop() if len(named) == 1 else None
    counted = one and re.search(rf"(?<!\w)\d+\s+(?:{KINDS[one]})(?![\w-])", listed, re.IGNORECASE)
    return one if counted else None
