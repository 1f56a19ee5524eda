"""Bullets that a scan tore from their text: ``o O O O`` stands where four bullets' signs were."""

from __future__ import annotations

import itertools
import re

from rag.sections import shapes
from rag.sections.blocks import Block, Kind
from rag.sections.wrapping import Read, ended, left_open

TORN_RANK = 2


def give_back(blocks: list[Block], read: Read) -> None:
    """Makes bullets of the lines that a torn run belongs to, in place.

    The run stands before the last of its lines, or below or above all of them. Where headings with a run each stand
    stacked, their text is elsewhere and nobody can say whose it is: those headings become ``DETACHED``.
    """
    near = _beside_runs(blocks, read)
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
        claimed = _claim(blocks, above, wanted - 1, read)
        below = _claim(blocks, range(run + 1, len(blocks)), wanted - claimed, read)
        if below:
            _claim_beside(blocks, run + 1 + below, read)
        else:
            _claim(blocks, above[claimed:], wanted - claimed, read)


def _beside_runs(blocks: list[Block], read: Read) -> set[int]:
    """The text above and below each run as far as it may have had the run's signs."""
    found: set[int] = set()
    for run in (at for at, block in enumerate(blocks) if block.kind is Kind.TORN):
        for way in (range(run - 1, -1, -1), range(run + 1, len(blocks))):
            found.update(itertools.takewhile(lambda at: _may_be_claimed(blocks[at], read), way))
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


def _claim(blocks: list[Block], order: range, most: int, read: Read) -> int:
    claimed = 0
    for at in order:
        if claimed >= most or not _may_be_claimed(blocks[at], read):
            break
        blocks[at].kind, blocks[at].rank = Kind.BULLET, TORN_RANK
        claimed += 1
    return claimed


def _claim_beside(blocks: list[Block], at: int, read: Read) -> None:
    """A line right below the last that was claimed is of the same list: scans lose signs."""
    while at < len(blocks) and blocks[at].blanks_before == 0 and _may_be_claimed(blocks[at], read):
        blocks[at].kind, blocks[at].rank = Kind.BULLET, TORN_RANK
        at += 1


def _may_be_claimed(block: Block, read: Read) -> bool:
    capitals = shapes.in_capitals(block.text.partition("(")[0]) and block.blanks_before > 0
    heads = block.text.endswith(":") or capitals or shapes.structure(read(block.text)) is not None
    return block.kind is Kind.TEXT and not heads
