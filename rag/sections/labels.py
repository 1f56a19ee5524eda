"""Labels that stand after their content, as text boxes do when a slide deck is turned to text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from rag.sections import shapes
from rag.sections.blocks import Block, Kind
from rag.types import Heading, Span

REPEATED = 3
LONGEST = 60
STEM = 6


@dataclass(frozen=True)
class Label:
    """A label's blocks, ``first`` to ``last``, and its words on one line."""

    first: int
    last: int
    words: str
    span: Span

    @property
    def heading(self) -> Heading:
        """The label as a heading of what it labels."""
        return Heading(self.words, self.span)


@dataclass
class Labels:
    """Which blocks are labels, at which block each labelled part begins, and where a part splits a slide."""

    blocks: set[int] = field(default_factory=set)
    starts: dict[int, Heading] = field(default_factory=dict)
    splits: set[int] = field(default_factory=set)


def find_labels(blocks: list[Block]) -> Labels:
    """Labels after their content: repeated ones, whose last occurrence has nothing below it."""
    candidates = list(_candidates(blocks))
    counts = Counter(label.words.lower() for label in candidates)
    trailing: set[str] = set()
    end = len(blocks) - 1
    for label in reversed(candidates):
        if label.last == end and counts[label.words.lower()] >= REPEATED:
            trailing.add(label.words.lower())
            end = label.first - 1
    labels = [label for label in candidates if label.words.lower() in trailing]
    found = Labels()
    begin = 0
    for cluster in _clusters(labels):
        _assign(blocks, begin, cluster, found)
        begin = cluster[-1].last + 1
    return found


def _candidates(blocks: list[Block]) -> list[Label]:
    found = []
    at = 0
    while at < len(blocks):
        last = at
        if blocks[at].kind is Kind.TEXT and shapes.like_a_heading(blocks[at].text):
            while last + 1 < len(blocks) and _joins(blocks[last + 1]) and last - at < 3:
                last += 1
            words = " ".join(block.text for block in blocks[at : last + 1]).replace("- ", "")
            if len(words) <= LONGEST:
                found.append(Label(at, last, words, Span(blocks[at].start, blocks[last].end)))
        at = last + 1
    return found


def _joins(block: Block) -> bool:
    return block.kind is Kind.TEXT and block.blanks_before == 0 and len(block.text) < LONGEST * 2 // 3


def _clusters(labels: list[Label]) -> list[list[Label]]:
    clusters: list[list[Label]] = []
    for label in labels:
        if clusters and clusters[-1][-1].last + 1 == label.first:
            clusters[-1].append(label)
        else:
            clusters.append([label])
    return clusters


def _assign(blocks: list[Block], begin: int, cluster: list[Label], found: Labels) -> None:
    """The nearer of two labels names the latter part of what stands above them, the farther the part before."""
    near = cluster[0]
    begin += begin == 0 and near.first > 0  # the note's title is no slide's content
    cut = _split(blocks, range(begin + 1, near.first), near)
    if len(cluster) == 1 or cut is None:
        _name(found, near, begin)
        return
    _name(found, cluster[1], begin)
    _name(found, near, cut)
    found.splits.add(cut)


def _name(found: Labels, label: Label, start: int) -> None:
    """What begins at ``start`` is under the label; labels that name nothing stay ordinary lines."""
    found.starts[start] = label.heading
    found.blocks.update(range(label.first, label.last + 1))


def _split(blocks: list[Block], part: range, label: Label) -> int | None:
    """Where the label's part begins: at a word spelt letter by letter, or where its own words are first taken up."""
    spelt = next((at for at in part if blocks[at].kind is Kind.SPELT), None)
    if spelt is not None:
        return spelt
    stems = {word[:STEM] for word in re.findall(r"\w{5,}", label.words.lower())}
    return next((at for at in part if _opening_stems(blocks[at]) & stems), None)


def _opening_stems(block: Block) -> set[str]:
    return {word[:STEM] for word in re.findall(r"\w{5,}", block.text.lower()[:60])}
