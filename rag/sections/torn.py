"""Bullets that a scan tore from their text: ``o O O O`` stands where four bullets' signs were."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from rag.sections import shapes
from rag.sections.blocks import Block, Kind
from rag.sections.endings import ended, left_open
from rag.sections.wrapping import Read

TORN_RANK = 2
LONGEST_REPEATED = 60
"""Characters of a heading that the parts of a note repeat."""


def give_back(blocks: list[Block], read: Read) -> None:
    """Makes bullets of the lines that a torn run belongs to, in place.

    The run stands before the last of its lines, or below or above all of them. Where headings with a run each stand
    stacked, their text is elsewhere and nobody can say whose it is: those headings become ``DETACHED``.
    """
    lines = _Lines(blocks, read)
    near = _beside_runs(blocks, lines)
    blocks[:] = [part for at, block in enumerate(blocks) for part in (_taken_apart(block) if at in near else [block])]
    runs = [at for at, block in enumerate(blocks) if block.kind is Kind.TORN]
    stacked = {at for pair in itertools.pairwise(runs) if pair[1] - pair[0] == 2 for at in pair}
    for run in runs:
        if run in stacked:
            if run and blocks[run - 1].kind is Kind.TEXT:
                blocks[run - 1].kind = Kind.DETACHED
            continue
        wanted = len(re.findall("[oO0]", blocks[run].text))
        above = range(run - 1, -1, -1)
        claimed = _claim(blocks, above, wanted - 1, lines)
        below = _claim(blocks, range(run + 1, len(blocks)), wanted - claimed, lines)
        if below:
            _claim_beside(blocks, run + 1 + below, lines)
        else:
            finer = itertools.takewhile(lambda at: blocks[at].rank > TORN_RANK, above[claimed:])
            _claim(blocks, above[claimed + len(list(finer)) :], wanted - claimed, lines)


def _beside_runs(blocks: list[Block], lines: _Lines) -> set[int]:
    """The text above and below each run as far as it may have had the run's signs."""
    found: set[int] = set()
    for run in (at for at, block in enumerate(blocks) if block.kind is Kind.TORN):
        for way in (range(run - 1, -1, -1), range(run + 1, len(blocks))):
            found.update(itertools.takewhile(lambda at: lines.may_be_claimed(blocks[at]), way))
    return found


def _taken_apart(block: Block) -> list[Block]:
    """The lines of a block by themselves, where each may have had a sign: a capital seldom goes on a sentence."""
    parts: list[Block] = []
    for line, end in zip(block.lines, block.ends, strict=True):
        goes_on = parts and (
            not line[:1].isupper() or (left_open(parts[-1].lines[-1]) and not ended(parts[-1].lines[-1]))
        )
        if parts and goes_on:
            parts[-1].add(line, end)
        else:
            blanks = 0 if parts else block.blanks_before
            parts.append(Block(Kind.TEXT, end - len(line), end, [line], blanks, indent=block.indent))
    return parts


def _claim(blocks: list[Block], order: range, most: int, lines: _Lines) -> int:
    claimed = 0
    for at in order:
        if claimed >= most or not lines.may_be_claimed(blocks[at]):
            break
        blocks[at].kind, blocks[at].rank = Kind.BULLET, TORN_RANK
        claimed += 1
    return claimed


def _claim_beside(blocks: list[Block], at: int, lines: _Lines) -> None:
    """A line right below the last that was claimed is of the same list: scans lose signs."""
    while at < len(blocks) and blocks[at].blanks_before == 0 and lines.may_be_claimed(blocks[at]):
        blocks[at].kind, blocks[at].rank = Kind.BULLET, TORN_RANK
        at += 1


class _Lines:
    """Which lines of a note may have lost a bullet's sign: those that are no heading by form or by being repeated."""

    def __init__(self, blocks: list[Block], read: Read) -> None:
        self.read = read
        self.counts = Counter(self._words(block) for block in blocks if block.kind is Kind.TEXT)

    def may_be_claimed(self, block: Block) -> bool:
        """True for a line that may be a bullet's text."""
        if block.kind is not Kind.TEXT:
            return False
        capitals = shapes.in_capitals(block.text.partition("(")[0]) and block.blanks_before > 0
        heads = block.text.endswith(":") or capitals or shapes.structure(self.read(block.text)) is not None
        heads = heads or bool(shapes.PLENARY.fullmatch(self._words(block)))
        return not (heads or self._is_repeated(block))

    def _is_repeated(self, block: Block) -> bool:
        words = self._words(block)
        return block.blanks_before > 0 and len(words) <= LONGEST_REPEATED and self.counts[words] > 1

    def _words(self, block: Block) -> str:
        return " ".join(self.read(block.text).split()).lower()
