"""Which blocks are a note's head: its title, its labelled lines, place and date, a letter's addresses."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.readers.front_matter import FIELD, KEYS
from rag.readers.head import LABELLED, PAPER, letter_about, lists_the_head
from rag.sections import shapes
from rag.sections.blocks import Block, Kind
from rag.sections.wrapping import Read, on_one_line

MOST_TITLES = 2
"""So many headings stand above the lines of a note's head at most."""
LONGEST_TITLE = 150
AUTHORITY = re.compile(r"kommune\b|municipality\b|forvaltning(?:en)?\b|regionen?\b", re.IGNORECASE)
FEWEST_TURNS = 3
MOST_NAMES, LONGEST_NAME = 5, 60
"""So many lines above a paper's name, of so many characters."""


def head_length(blocks: Sequence[Block], read: Read, *, damaged: bool) -> int:
    """How many blocks from the first on are the note's head."""
    front = sum(block.kind is Kind.FRONT for block in blocks)
    front += sum(1 for _ in itertools.takewhile(lambda one: shapes.NOT_SAID.fullmatch(one.text), blocks[front:]))
    below = blocks[front:]
    head = _Head(below, read, damaged, _title_in(blocks[:front]))
    about = letter_about([block.text for block in below])
    begin = head.under_who_wrote() if about is None else about + 1
    return front + next((at for at in range(begin, len(below)) if not head.holds(at)), len(below))


def head_again(blocks: Sequence[Block], at: int, head: Sequence[str]) -> int:
    """How many lines of a note's head stand here again, above the notes of another table of the same meeting.

    The ``head`` is in small letters, its title first; 0 where the title is not followed by more of a head.
    """
    block = blocks[at]
    titled = block.kind is Kind.TEXT and not block.mark and not shapes.is_labelled(block.text)
    if not titled or block.text.lower() not in head[:1]:
        return 0
    below = itertools.takewhile(lambda one: one.text.lower() in head[1:], blocks[at + 1 :])
    again = 1 + len(list(below))
    after = blocks[at + again].text if at + again < len(blocks) else ""
    return again if again > 1 or shapes.is_labelled(after) else 0


def _title_in(front: Sequence[Block]) -> str:
    fields = (FIELD.match(block.text) for block in front)
    titles = (found["value"] for found in fields if found and found["key"].lower() in KEYS["title"])
    return next(titles, "").strip(" \"'").lower()


@dataclass(frozen=True)
class _Head:
    blocks: Sequence[Block]
    read: Read
    damaged: bool
    title: str
    """What YAML above the note calls it, in small letters."""

    def under_who_wrote(self) -> int:
        """Where a paper's name ends that stands under the names of an authority and its office; 0 where none does."""
        for at, block in enumerate(self.blocks[:MOST_NAMES]):
            text = on_one_line(block, self.read)
            if (
                block.kind not in (Kind.TEXT, Kind.SPELT)
                or shapes.structure(text) is not None
                or shapes.is_sentence(text)
            ):
                return 0
            if at and PAPER.match(text):
                return at + 1
            if len(text) > LONGEST_NAME or (at == 0 and not AUTHORITY.search(text)):
                return 0
        return 0

    def holds(self, at: int) -> bool:
        """True for a block of the head where all above it are."""
        block = self.blocks[at]
        if block.kind is Kind.BULLET:
            return self._listed(at)
        if at <= MOST_TITLES and block.kind is Kind.HEADING and self._labelled(at + 1):
            return True
        if at == 0 and self.title:
            return block.text.lower() == self.title or self._labelled(at)
        if at == 0:
            return (
                block.kind in (Kind.TEXT, Kind.HEADING, Kind.SPELT)
                and len(block.text) <= LONGEST_TITLE
                and not self._alone()
            )
        close = block.blanks_before == 0 or bool(at == 1 and AUTHORITY.search(block.text))
        near = close and self._labelled(at + 1) and shapes.like_a_heading(block.text.removesuffix("?"))
        return near or self._labelled(at)

    def _labelled(self, at: int) -> bool:
        block = self.blocks[at] if at < len(self.blocks) else None
        if block is None:
            return False
        if block.kind is Kind.BULLET:
            return self._listed(at)
        if block.kind is Kind.RULE and block.text.startswith("|"):
            return self._labelled(at + 1)  # the lines between which a table's first row is empty
        text = on_one_line(block, self.read)
        labelled = block.kind is Kind.TEXT and shapes.belongs_to_head(text, damaged=self.damaged)
        return labelled and not self._takes_turns(text)

    def _takes_turns(self, text: str) -> bool:
        """True for a remark of somebody who has several: a head's labels stand in it once."""
        label = shapes.CAPITAL_LABEL.match(text)
        alike = [block for block in self.blocks if label and block.text.startswith(label.group())]
        return len(alike) >= FEWEST_TURNS and not LABELLED.match(text)

    def _listed(self, at: int) -> bool:
        """True for a bullet of the list that the head is written as."""
        first, last = at, at + 1
        while first > 0 and self._goes_on(first):
            first -= 1
        while last < len(self.blocks) and self._goes_on(last):
            last += 1
        return lists_the_head([on_one_line(item, self.read) for item in self.blocks[first:last]])

    def _goes_on(self, at: int) -> bool:
        """True for a bullet right below one of its kind."""
        above, block = self.blocks[at - 1], self.blocks[at]
        alike = above.kind is block.kind is Kind.BULLET and above.rank == block.rank
        return alike and above.numbered == block.numbered and block.blanks_before == 0

    def _alone(self) -> bool:
        """A note that is one line, or begins with a sentence, has no title."""
        first = self.blocks[0]
        repeated = shapes.structure(on_one_line(first, self.read)) is not None
        return len(self.blocks) == 1 or repeated or shapes.is_sentence(first.text)
