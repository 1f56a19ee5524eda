"""The numbered headings of minutes: which numbers head an item of the agenda, and where they stand."""

from __future__ import annotations

import re
from itertools import takewhile

from rag.sections import shapes
from rag.sections.blocks import WITHIN, Block, Kind
from rag.sections.outline import Outline
from rag.sections.series import LETTERS, RANKS
from rag.sections.shapes import Level
from rag.sections.surroundings import Surroundings
from rag.sections.titles import Titles

FEWEST_POINTS = 2
"""Points of a list above its last."""
LONGEST_ITEM = 8
"""Words of an item's name."""
NAME_IN_CAPITALS = re.compile(r"(?P<name>[^a-zæøå(]{5,60}?)\s+(?:[–—-]\s|\()")
"""What an item is called in capitals, with more behind it of whoever that is."""
FOR_ALL = re.compile(
    r"(?:ansvarlig\w*|tovholder\w*|(?:svar)?frist|deadline|responsible|due)\b[^:]{0,30}:\s", re.IGNORECASE
)
"""Below a list what holds for all its points: who does them, and when."""


class Agenda:
    """What the numbers of a note's lists are: headings of minutes, or points like others."""

    def __init__(self, lines: Surroundings, outline: Outline, titles: Titles) -> None:
        self.lines = lines
        self.outline = outline
        self.titles = titles
        self.heads: set[int] = set()
        """The blocks that were taken for headings."""

    def takes(self, at: int) -> bool:
        """True for a short numbered line with text or finer numbers below it, as minutes have."""
        block, after, text = self.lines.blocks[at], self.lines.after_signs(at), self.lines.text(at)
        name = NAME_IN_CAPITALS.match(text)
        counted = name["name"] if name else text
        short = sum(any(map(str.isalnum, word)) for word in counted.split()) <= LONGEST_ITEM
        named = shapes.like_a_heading(text.removesuffix("?")) or shapes.structure(text) is not None
        if after is not None and short and named and self._heads_finer(at, after):
            return True
        if not block.numbered or after is None or not short or not named:
            return False
        if after.kind is Kind.TEXT:
            asked = shapes.SAID_BY.match(text) and shapes.ANSWERS_IN_TURN.match(after.text)
            return not asked and not self._ends_a_list(at)
        if after.kind is Kind.BULLET and not after.numbered:
            return after.indent < block.indent + WITHIN or self._has_headed(block.rank)
        begins_anew = after.first and not block.first and after.blanks_before == 0
        return after.rank > block.rank or begins_anew

    def _heads_finer(self, at: int, after: Block) -> bool:
        """True for a letter's few words with a colon, over points of a finer kind: "a) Worries:"."""
        block = self.lines.blocks[at]
        lettered = block.tag.strip("().")[:1].isalpha() and block.rank == RANKS[LETTERS]
        return lettered and block.text.endswith(":") and after.kind is Kind.BULLET and after.rank > block.rank

    def _has_headed(self, rank: float) -> bool:
        """True where a number of the kind has been a heading: then those with points further in are headings too."""
        return any(over.number == rank for over in self.outline.path)

    def level(self, at: int) -> float:
        """Beside the last number of its kind, else in from a heading that the note marks."""
        self.heads.add(at)
        rank = self.lines.blocks[at].rank
        for over in reversed(self.outline.path):
            if over.number == rank:
                return over.level
        marked = [over.level for over in self.outline.path if over.level >= Level.THEME and over.marked]
        return rank + (marked[-1] + 1 if marked else Level.QUESTION)

    def leave(self, at: int) -> None:
        """Leaves the heading that a number counts on from."""
        block = self.lines.blocks[at]
        if not block.numbered or block.first or any(one.rank == block.rank for one in self.outline.above):
            return
        counted = next((one for one, over in enumerate(self.outline.path) if over.number == block.rank), None)
        if counted is not None:
            self.outline.stand_under(self.outline.path[:counted])

    def _ends_a_list(self, at: int) -> bool:
        """True for the number right below another, where what follows stands apart, is a heading or is of all."""
        above, block, after = self.lines.blocks[at - 1], self.lines.blocks[at], self.lines.blocks[at + 1]
        counts_on = at > 0 and above.numbered and above.rank == block.rank and at - 1 not in self.heads
        apart = after.blanks_before > block.blanks_before
        heads = after.blanks_before > 0 and (apart or self.titles.is_title(at + 1))
        return counts_on and (heads or bool(FOR_ALL.match(after.text)) or self._is_last_of_points(at))

    def _is_last_of_points(self, at: int) -> bool:
        """True for the last number of a list right below two or more others, of which each is a point.

        Minutes have something below their other items too, and end with what has a name of its own: "3. Evt.".
        """
        blocks, rank = self.lines.blocks, self.lines.blocks[at].rank
        above = [
            *takewhile(lambda one: _is_numbered(blocks[one], rank) and one not in self.heads, range(at - 1, -1, -1))
        ]
        close = all(blocks[one].blanks_before == 0 for one in [at, *above[:-1]])
        others = next((one for one in blocks[at + 1 :] if _is_numbered(one, rank)), None)
        counted = shapes.structure(self.lines.text(at)) is None and (others is None or others.first)
        return close and counted and len(above) >= FEWEST_POINTS and blocks[above[-1]].first


def _is_numbered(block: Block, rank: float) -> bool:
    return block.numbered and block.rank == rank
