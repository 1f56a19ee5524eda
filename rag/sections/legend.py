"""What a note says once of its parts, called "A" and "B" from then on: "(A) what is easy (B) what is hard"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rag.danish.dates import A_MONTH
from rag.sections.blocks import Block, Kind
from rag.sections.shapes import Level, structure
from rag.sections.wrapping import Read, on_one_line

LETTERS = "ABCDEFGH"
LONGEST_ENTRY = 120
FEWEST_ENTRIES = 2
ENTRY = re.compile(rf"(?<![\w(])\(?(?P<name>[A-H]|\d)[).:]\s+(?!(?i:{A_MONTH})\b)(?=\S)")
"""Where in a line the words for a letter or number begin."""
PREFIX = r"(?:(?:spørgsmål|spm|question|q|del|part|punkt|pkt|opgave|task|ad)\b[.:]?\s*|[qQ](?=\d))"
PART = re.compile(
    rf"(?:(?i:{PREFIX})(?P<after>[A-H]|\d)|\(?(?P<letter>[A-H])|\(?(?P<number>\d)[).:])"
    r"(?P<more>(?:\s*(?:,|\+|&|/|\bog\b|\band\b)\s*(?:[A-H]|\d))*)\s*[).:]?(?:\s*\([^()]{2,60}\))?\s*:?"
)
"""A heading that is no more than the letter or number of a part, or of several taken together."""
ANNOUNCED = re.compile(
    r"\b(?:spørgsmål(?:ene)?|questions)(?:\s+(?:til|for|to)\s+(?:(?:alle?|de|all|the|each|every|hvert|hver)\s+)*"
    r"(?:borde?|bordene|grupper?(?:ne)?|hold(?:ene)?|deltagerne|tables?|groups?))?\W*:$",
    re.IGNORECASE,
)
"""How a line ends above the questions that groups are given."""
NUMBERED = re.compile(rf"^(?i:{PREFIX})?\s*\d\s*[).:–-]\s*")
"""What stands before a question where it is asked again: "Spørgsmål 2: ..."."""


def parts_named(blocks: Sequence[Block], read: Read) -> dict[str, str]:
    """The words for each letter or number that heads parts of a note by itself; empty where none does."""
    texts = [on_one_line(block, read) for block in blocks]
    heads = [
        at for at, block in enumerate(blocks) if block.kind in (Kind.TEXT, Kind.HEADING) and PART.fullmatch(texts[at])
    ]
    if not heads:
        return {}
    named = {name for at in heads for name in _names(texts[at])}
    first = next((at for at in range(heads[0]) if structure(texts[at]) is not None), heads[0])
    lists = [run for run in _lists(blocks, range(first)) if blocks[run[0]].first]
    legends = [*map(_in_line, texts[:first]), *(dict(_counted(texts[at] for at in run)) for run in lists)]
    return next((one for one in reversed(legends) if len(named & one.keys()) >= FEWEST_ENTRIES), {})


def named_part(text: str, words: Mapping[str, str]) -> str | None:
    """A part's heading with what its letter or number stands for ("B: what has been hard"); ``None`` for any other."""
    if not words or not PART.fullmatch(text):
        return None
    told = [words[name].rstrip(" .:;,") for name in _names(text) if name in words]
    return f"{text.rstrip(' :')}: {' '.join(told)}" if told else None


def asked_of_all(blocks: Sequence[Block], read: Read) -> set[int]:
    """The lists of questions above the parts of a note that are headed by them again, or that groups are given."""
    texts = [on_one_line(block, read) for block in blocks]
    heads = {at: _bare(text) for at, text in enumerate(texts) if blocks[at].kind in (Kind.TEXT, Kind.HEADING)}
    group = next((at for at, text in enumerate(texts) if structure(text) is Level.GROUP), 0)
    found: set[int] = set()
    for run in _lists(blocks, range(len(blocks))):
        again = {words for at, words in heads.items() if at > run[-1]}
        told = run[-1] < group and all(texts[at].endswith("?") for at in run) and ANNOUNCED.search(texts[run[0] - 1])
        if len(run) >= FEWEST_ENTRIES and (told or all(_bare(texts[at]) in again for at in run)):
            found.update(run)
    return found


def _names(text: str) -> list[str]:
    found = PART.fullmatch(text)
    if found is None:
        return []
    return [str(found["after"] or found["letter"] or found["number"]), *re.findall(r"[A-H]|\d", found["more"])]


def _in_line(text: str) -> dict[str, str]:
    """The entries of a line that counts from A or 1 on."""
    found = list(ENTRY.finditer(text))
    names = "".join(one["name"] for one in found)
    if not names or not (LETTERS.startswith(names) or "123456789".startswith(names)):
        return {}
    ends = [one.start() for one in found[1:]] + [len(text)]
    said = {one["name"]: text[one.end() : end].strip() for one, end in zip(found, ends, strict=True)}
    return said if all(0 < len(words) <= LONGEST_ENTRY for words in said.values()) else {}


def _lists(blocks: Sequence[Block], among: range) -> Iterator[list[int]]:
    """The runs of bullets with one kind of sign."""
    run: list[int] = []
    for at in among:
        block = blocks[at]
        alike = run and block.rank == blocks[run[-1]].rank and not (block.numbered and block.first)
        if run and not (block.kind is Kind.BULLET and alike):
            yield run
            run = []
        if block.kind is Kind.BULLET:
            run.append(at)
    if run:
        yield run


def _counted(texts: Iterator[str]) -> Iterator[tuple[str, str]]:
    """A list's entries, each by its letter and by its number: the one kind of heading may follow the other."""
    for letter, number, text in zip(LETTERS, range(1, 9), texts, strict=False):
        yield letter, text
        yield str(number), text


def _bare(text: str) -> str:
    return NUMBERED.sub("", text, count=1).strip(' .:?!*"”“').lower()
