"""Bullets that a scan tore from their text: ``o O O O`` stands where four bullets' signs were."""

from __future__ import annotations

import itertools
import re

from rag.sections import shapes
from rag.sections.blocks import Block, Kind
from rag.sections.wrapping import Read

TORN_RANK = 2


def give_back(blocks: list[Block], read: Read) -> None:
    """Makes bullets of the lines that a torn run belongs to, in place.

    The run stands before the last of its lines. Where headings with a run each stand stacked, their text is elsewhere
    and nobody can say whose it is: those headings become ``DETACHED``.
    """
    runs = [at for at, block in enumerate(blocks) if block.kind is Kind.TORN]
    stacked = {at for pair in itertools.pairwise(runs) if pair[1] - pair[0] == 2 for at in pair}
    for run in runs:
        if run in stacked:
            if run and blocks[run - 1].kind is Kind.TEXT:
                blocks[run - 1].kind = Kind.DETACHED
            continue
        wanted = len(re.findall("[oO0]", blocks[run].text))
        wanted -= _claim(blocks, range(run - 1, -1, -1), wanted - 1, read)
        _claim(blocks, range(run + 1, len(blocks)), wanted, read)


def _claim(blocks: list[Block], order: range, most: int, read: Read) -> int:
    claimed = 0
    for at in order:
        block = blocks[at]
        heads = block.text.endswith(":") or shapes.structure(read(block.text)) is not None
        if claimed >= most or block.kind is not Kind.TEXT or heads:
            break
        block.kind, block.rank = Kind.BULLET, TORN_RANK
        claimed += 1
    return claimed
