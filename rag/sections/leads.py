"""Paragraphs that begin with their topic: "Transport. Kaj bor i ...", or before a colon with what heads lists.

Faces over lists are topics too, and so are questions with an arrow between them and the first answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rag.sections import shapes
from rag.sections.blocks import BOLD_LEVEL, RANKS, Block, Kind
from rag.sections.sides import side_of_heading

LEAD = re.compile(r"(?P<topic>[A-ZÆØÅ][^\W_]+(?:[ -]+[^\W_]+){0,4})(?P<mark>\.[ \t]+)(?=[\"”“»(]?[A-ZÆØÅ\d])")
ASKED = re.compile(r"(?P<topic>[^\W\d_][^:.!?]{2,60})(?P<mark>\??:[ \t]+)(?=\S)")
ANSWERED = re.compile(r"(?P<topic>[^\W\d_][^?:.!]{3,80}\?)(?P<mark>[ \t]*(?:--?>|=>|→|➔|➜)[ \t]*)(?=\S)")
"""A question and, behind an arrow, the first of its answers."""
FACE = re.compile(r":-?[()]|[👍👎🙂😊😀☺🙁😞☹➕➖][\ufe0f\U0001f3fb-\U0001f3ff]?")
ANSWER = re.compile(r"\*\*[^*:]{1,40}(?::\*\*|\*\*:) \S")
IN_BOLD = re.compile(r"\*\*(?P<said>[^*]+)\*\*")
NO_TOPIC = re.compile(
    r"(?:ja|nej|jo|tak|enige?|hej|dr|hr|fr|st|sct|skt|nr|kl|yes|no|agreed|thanks|hi|mr|mrs)", re.IGNORECASE
)
"""A whole answer, a greeting, or a name's title."""
FEWEST = 3
FEWEST_LISTS = 2
"""Lists under the same heading, where one group wrote paragraphs instead."""
MOSTLY = 0.6
LONG, SHORT = 120, 40
"""Characters of a paragraph of which three must be, and that each must have."""


def led_by_topics(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, with a heading parted from each paragraph of a stretch whose paragraphs mostly begin with one."""
    _head_in_bold(blocks)
    topics = set(_topics(blocks))
    over = Counter(_bare(one.text) for one, below in pairwise(blocks) if below.kind is Kind.BULLET and _heads(one))
    answered, faces = _questions(blocks), _faces(blocks)
    for at, block in enumerate(blocks):
        block.kind = Kind.TOPIC if at in faces else block.kind
        if at in answered:
            yield from _answered(block, answered[at], blocks[at + 1 : at + 2])
            continue
        asked = ASKED.match(block.text) if block.kind is Kind.TEXT and not block.mark else None
        again = asked is not None and over[_bare(asked["topic"])] >= FEWEST_LISTS
        if at in topics or again:
            yield from _parted(block, (ASKED if again else LEAD).match(block.lines[0]))
        else:
            yield block


def _head_in_bold(blocks: list[Block]) -> None:
    """Makes headings of an interview's sentences in bold over what is answered, as its questions are.

    What is answered begins with a name, or stands apart and in plain letters below questions mostly.
    """
    pairs = [(at, one, below) for at, (one, below) in enumerate(pairwise(blocks)) if one.blanks_before]
    answered = [at for at, _, below in pairs if ANSWER.match(below.text)]
    asked = sum(_is_in_bold(blocks[at]) for at in answered)
    if not answered:
        plain = [(at, one) for at, one, below in pairs if below.blanks_before and below.kind is Kind.TEXT]
        answered = [at for at, one in plain if len(one.lines) == 1 and IN_BOLD.fullmatch(one.text)]
        asked = sum(_is_in_bold(one) and one.text.endswith("?") for _, one in plain)
        asked = asked if asked > len(answered) else 0
        answered = [at for at in answered if not blocks[at + 1].text.startswith("**")]
    for block in (blocks[at] for at in answered if asked >= FEWEST and blocks[at].kind is Kind.TEXT):
        found = IN_BOLD.fullmatch(block.text) if len(block.lines) == 1 else None
        if found and not ANSWER.match(block.text):
            block.kind, block.level, block.asks = Kind.HEADING, BOLD_LEVEL, True
            block.start, block.end = block.start + found.start("said"), block.start + found.end("said")
            block.text, block.lines, block.ends = found["said"], [found["said"]], [block.end]


def _is_in_bold(block: Block) -> bool:
    return block.kind is Kind.HEADING and block.level == BOLD_LEVEL


def _faces(blocks: list[Block]) -> set[int]:
    """The lone smileys right above what they say the side of, where the note has such for both sides."""
    over = pairwise(blocks)
    faces = {at for at, (one, below) in enumerate(over) if FACE.fullmatch(one.text) and not below.blanks_before}
    return faces if len({side_of_heading(blocks[at].text) for at in faces}) > 1 else set()


def _questions(blocks: list[Block]) -> dict[int, re.Match[str]]:
    """The lines with a question and its first answer, where several have."""
    lines = ((at, block.lines[0]) for at, block in enumerate(blocks) if block.kind is Kind.TEXT and not block.mark)
    found = {at: asked for at, line in lines if (asked := ANSWERED.match(line))}
    return found if len(found) > 1 else {}


def _answered(block: Block, found: re.Match[str], below: list[Block]) -> Iterator[Block]:
    """The question, and its first answer as the first of the list below."""
    topic, said = _parted(block, found)
    said.kind, said.rank = Kind.BULLET, RANKS["->"]
    said.indent = below[0].indent if below and below[0].kind is Kind.BULLET else block.indent
    yield from (topic, said)


def _topics(blocks: list[Block]) -> Iterator[int]:
    for stretch in _stretches(blocks):
        led = [at for at in stretch if _leads(blocks[at])]
        if not led:
            continue
        among = [at for at in stretch if led[0] <= at <= led[-1] and len(blocks[at].text) >= SHORT]
        long = sum(len(blocks[at].text) >= LONG for at in led)
        differ = len({LEAD.match(blocks[at].text)["topic"] for at in led}) == len(led)  # type: ignore[index]
        if long >= FEWEST and differ and len(led) >= MOSTLY * len(among):
            yield from led


def _stretches(blocks: list[Block]) -> Iterable[list[int]]:
    """The paragraphs that stand below one another with nothing between them but layout."""
    stretch: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind is Kind.TEXT and not block.mark:
            stretch.append(at)
        elif block.kind is not Kind.RULE:
            yield stretch
            stretch = []
    yield stretch


def _leads(block: Block) -> bool:
    found = LEAD.match(block.text)
    if found is None or block.blanks_before == 0 or len(block.text) < SHORT:
        return False
    return not (NO_TOPIC.fullmatch(found["topic"]) or shapes.speaks(found["topic"]))


def _heads(block: Block) -> bool:
    return block.kind in (Kind.TEXT, Kind.HEADING) and len(block.text) <= LONG


def _bare(text: str) -> str:
    return text.strip(" *:?").casefold()


def _parted(block: Block, found: re.Match[str] | None) -> Iterator[Block]:
    """The topic as a block of its own, and the paragraph without it."""
    if found is None:
        yield block
        return
    end = block.start + found.end("topic")
    yield Block(Kind.TOPIC, block.start, end, [found["topic"]], block.blanks_before)
    said = block.start + found.end()
    rest = Block(Kind.TEXT, said, block.ends[0], [block.lines[0][found.end() :]], indent=block.indent)
    for line, last in zip(block.lines[1:], block.ends[1:], strict=True):
        rest.add(line, last)
    yield rest
