"""A note's blocks, and what is seen of each in what stands right above and below it."""

from __future__ import annotations

from collections import Counter

from rag.sections.blocks import Block, Kind
from rag.sections.labels import find_labels
from rag.sections.wrapping import Read, on_one_line


class Surroundings:
    """The blocks of a note by their number; labels that stand below their content count as no block."""

    def __init__(self, blocks: list[Block], read: Read, *, damaged: bool) -> None:
        self.blocks = blocks
        self.read = read
        self.damaged = damaged
        self.labels = find_labels(blocks)
        self.counts = Counter(block.text.lower() for block in blocks if block.kind in (Kind.TEXT, Kind.HEADING))

    def text(self, at: int) -> str:
        """A block's words, as they are read, on one line."""
        return on_one_line(self.blocks[at], self.read)

    def after(self, at: int) -> Block | None:
        """The block below; ``None`` at the end, and above a label."""
        at += 1
        return self.blocks[at] if at < len(self.blocks) and at not in self.labels.blocks else None

    def after_signs(self, at: int) -> Block | None:
        """The block below; in a scan what stands below bullets' signs that were torn from their text."""
        below = self.after(at)
        while self.damaged and below is not None and below.kind is Kind.RULE and len(below.text) == 1:
            at += 1
            below = self.after(at)
        return below

    def text_after(self, at: int) -> str:
        """The words of the block below; empty where there is none."""
        return "" if self.after(at) is None else self.text(at + 1)

    def bullet_above(self, at: int) -> bool:
        """True right below a bullet."""
        return at > 0 and self.blocks[at - 1].kind is Kind.BULLET

    def apart(self, at: int) -> bool:
        """True below an empty line; in a scan also below a page's number, and below marks on the paper."""
        above = self.blocks[at - 1] if at else None
        layout = self.damaged and above is not None and above.kind is Kind.RULE and len(above.text) > 1
        return self.blocks[at].blanks_before > 0 or layout

    def times(self, at: int) -> int:
        """How often the note has a block of the same words."""
        return self.counts[self.blocks[at].text.lower()]
