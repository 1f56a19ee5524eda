"""Which blocks are a note's head: its title, its labelled lines, place and date, a letter's addresses."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.readers import front_matter
from rag.readers.gathered import above_the_replies
from rag.readers.head import FIELD, LABELLED, PAPER, PAPER_ALONE, letter_about, lists_the_head
from rag.sections import shapes
from rag.sections.blocks import SLIDE_LEVEL, Block, Kind
from rag.sections.people import EXPLAINS
from rag.sections.wrapping import CLOSES_A_QUOTE, Read, on_one_line

MOST_TITLES = 2
"""So many headings stand above the lines of a note's head at most."""
LONGEST_TITLE = 150
AUTHORITY = re.compile(r"k[o0]mmune\b|municipality\b|forvaltning(?:en)?\b|regionen?\b", re.IGNORECASE)
PAGE_BESIDE = re.compile(r"\s{2,}(?:side|page)\s+\d.*$", re.IGNORECASE)
"""At the margin of a paper's first line."""
IN_COLUMNS = re.compile(r"[A-ZÆØÅ][^:\t]{1,40}:(?:\t+| {2,})\S")
"""A label and, further in, its value, as the lines of a head stand below one another."""
IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
"""Behind a title, whatever sign it ends with: "(not approved!)"."""
FEWEST_TURNS = 3
FEWEST_LABELS = 2
MOST_LISTED = 40
"""Bullets of a head that is written as a list, or of those around one, that are looked at."""
MOST_ABOVE_FORMS = 12
ANSWERED_BY = re.compile(
    r"\b(?:besvarelser|svar|answers|responses|respondent(?:er|s))\b[^.:\n]{0,20}:\s*(?:ca\. )?\d|"
    r"\b\d+ (?:har |personer har )?(?:besvarelser|svaret|svarede|answered|responses|respondent(?:er|s))\b",
    re.IGNORECASE,
)
"""How many answered a survey: "Besvarelser: 212", "48 responses"."""
FIRST_AND_NEXT = 2
"""Slides of a deck that are looked at."""
MOST_NAMES, LONGEST_NAME = 5, 60
"""So many lines above a paper's name, of so many characters."""


def head_length(blocks: Sequence[Block], read: Read, *, damaged: bool) -> int:
    """How many blocks from the first on are the note's head."""
    unread = (Kind.FRONT, Kind.RULE)  # YAML, and what says which slide it is
    above = itertools.takewhile(lambda one: one.kind in unread or bool(shapes.NOT_SAID.fullmatch(one.text)), blocks)
    front = sum(1 for _ in above)
    below = blocks[front:]
    head = _Head(below, read, damaged, _title_in(blocks[:front]))
    about = letter_about([block.text for block in below])
    begin = head.under_who_wrote() if about is None else about + 1
    begin = max(begin, head.by_its_labels(), head.of_a_deck(), head.of_a_survey())
    last = next((at for at in range(begin, len(below)) if not head.holds(at)), len(below))
    return front + min(last, len(above_the_replies([on_one_line(block, read) for block in below])))


def above_forms(above: Sequence[Block]) -> int:
    """How many blocks a portal wrote above the first of the forms that it exports; 0 where they are something else."""
    said = any(shapes.is_sentence(one.text) for one in above)
    return 0 if said or len(above) > MOST_ABOVE_FORMS else len(above)


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
    fields = (front_matter.FIELD.match(block.text) for block in front)
    titles = (found["value"] for found in fields if found and found["key"].lower() in front_matter.KEYS["title"])
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
        first = next((at for at in range(len(self.blocks)) if not self._made_by_a_program(at)), 0)
        for at, block in enumerate(self.blocks[first : first + MOST_NAMES]):
            text = PAGE_BESIDE.sub("", on_one_line(block, self.read))
            if (
                block.kind not in (Kind.TEXT, Kind.SPELT)
                or shapes.structure(text) is not None
                or shapes.is_sentence(text)
            ):
                return 0
            if at and PAPER.match(text):
                return first + at + 1
            if len(text) > LONGEST_NAME or (at == 0 and not AUTHORITY.search(text)):
                return 0
        return 0

    def by_its_labels(self) -> int:
        """Where a run of labels ends that stands under nothing but the parts of a title; 0 where none does.

        Beside the known ones it may have others: "Kopi: ...".
        """
        labels = itertools.dropwhile(lambda at: not self._known(at), range(min(len(self.blocks), MOST_NAMES + 2)))
        first = next(labels, 0)
        above = [on_one_line(block, self.read) for block in self.blocks[:first]]
        titles = all(block.kind in (Kind.TEXT, Kind.HEADING, Kind.RULE) for block in self.blocks[:first])
        if not (first and titles) or any(
            len(one) > LONGEST_NAME or (shapes.is_sentence(one) and one[:1] != "(") for one in above
        ):
            return 0
        below = (at for at in range(first + 1, len(self.blocks)) if not self._goes_on_labelled(at))
        last = next(below, len(self.blocks))
        return last if sum(map(self._known, range(first, last))) >= FEWEST_LABELS else 0

    def of_a_deck(self) -> int:
        """Where the first slide ends that names a meeting and tells its day or place; 0 where it says anything else."""
        slides = [at for at, block in enumerate(self.blocks[: MOST_NAMES + 3]) if block.level == SLIDE_LEVEL]
        if len(slides) < FIRST_AND_NEXT or slides[0] > 0:
            return 0
        first = self.blocks[1 : slides[1]]
        named = all(one.kind is Kind.TEXT and len(one.text) <= LONGEST_NAME for one in first)
        # What the deck is about may be asked below its title: "Hvad siger bestyrelserne?".
        told = [one.text for at, one in enumerate(first) if at != 1 or not shapes.ASKS.search(one.text)]
        said = any(shapes.is_sentence(text) or shapes.speaks(text) for text in told)
        return slides[1] if named and not said and any(map(self._labelled, range(1, slides[1]))) else 0

    def of_a_survey(self) -> int:
        """Where the lines end, above a rule, that tell of a survey and how many answered it; 0 where none do."""
        last = next((at for at, block in enumerate(self.blocks) if block.kind is Kind.RULE), 0)
        above = self.blocks[:last]
        close = all(one.kind is Kind.TEXT and one.blanks_before == 0 for one in above[1:])
        told = any(ANSWERED_BY.search(one.text) for one in above[1:])
        return last if 0 < last <= MOST_NAMES + 1 and close and told else 0

    def _known(self, at: int) -> bool:
        block = self.blocks[at]
        return block.kind is Kind.TEXT and bool(LABELLED.match(on_one_line(block, self.read)))

    def _goes_on_labelled(self, at: int) -> bool:
        block = self.blocks[at]
        return block.kind is Kind.TEXT and block.blanks_before == 0 and bool(FIELD.match(block.text))

    def _made_by_a_program(self, at: int) -> bool:
        """True for a line in brackets, as what scans or exports a note puts above it, and for a rule."""
        text = on_one_line(self.blocks[at], self.read)
        return self.blocks[at].kind is Kind.RULE or (text.startswith("[") and bool(shapes.NOT_SAID.fullmatch(text)))

    def holds(self, at: int) -> bool:
        """True for a block of the head where all above it are."""
        block = self.blocks[at]
        if block.kind is Kind.BULLET:
            return self._listed(at) or self._explains(at)
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
        paper = PAPER_ALONE.fullmatch(self.blocks[0].text) and shapes.structure(block.text) is None
        close = block.blanks_before == 0 or bool(at == 1 and (paper or AUTHORITY.search(block.text)))
        near = close and self._labelled(at + 1) and shapes.like_a_heading(block.text.rstrip('?"”'))
        return near or self._labelled(at)

    def _labelled(self, at: int) -> bool:
        block = self.blocks[at] if at < len(self.blocks) else None
        if block is None:
            return False
        if block.kind is Kind.BULLET:
            return self._listed(at) or self._explains(at)
        if block.kind is Kind.RULE and block.text.startswith("|"):
            return self._labelled(at + 1)  # the lines between which a table's first row is empty
        text = on_one_line(block, self.read)
        if at == 1 and AUTHORITY.search(text):
            text = text.removesuffix(".")  # place and day below the title, ended as a sentence
        labelled = block.kind is Kind.TEXT and shapes.belongs_to_head(text, damaged=self.damaged)
        labelled |= at > 0 and block.blanks_before == 0 and all(map(_in_columns, self.blocks[at - 1 : at + 1]))
        return labelled and not self._takes_turns(text)

    def _takes_turns(self, text: str) -> bool:
        """True for a remark of somebody who has several, or whom a key explains: a head's labels stand in it once."""
        label = shapes.CAPITAL_LABEL.match(text)
        keys = (EXPLAINS.match(block.text) for block in self.blocks)
        if label and any(key and key["key"] == label.group().strip(" :") for key in keys):
            return True
        alike = [block for block in self.blocks if label and block.text.startswith(label.group())]
        return len(alike) >= FEWEST_TURNS and not LABELLED.match(text)

    def _explains(self, at: int) -> bool:
        """True for a line of a key that says who is meant by a name in capitals or initials."""
        return not self.blocks[at].tag and bool(EXPLAINS.match(self.blocks[at].text))

    def _listed(self, at: int) -> bool:
        """True for a bullet of the list that the head is written as."""
        first, last = at, at + 1
        while first > 0 and at - first < MOST_LISTED and self._goes_on(first):
            first -= 1
        while last < len(self.blocks) and last - at < MOST_LISTED and self._goes_on(last):
            last += 1
        return lists_the_head([on_one_line(item, self.read) for item in self.blocks[first:last]])

    def _goes_on(self, at: int) -> bool:
        """True for a bullet right below one of its kind."""
        above, block = self.blocks[at - 1], self.blocks[at]
        alike = above.kind is block.kind is Kind.BULLET and above.rank == block.rank
        return alike and above.numbered == block.numbered and block.blanks_before == 0

    def _alone(self) -> bool:
        """A note that is one line, or begins with a sentence, has no title; above a labelled line it may quote one."""
        first = self.blocks[0]
        repeated = shapes.structure(on_one_line(first, self.read)) is not None
        said = shapes.is_sentence(IN_BRACKETS.sub("", first.text)) and not (
            first.text.endswith(CLOSES_A_QUOTE) and self._labelled(1)
        )
        return len(self.blocks) == 1 or repeated or said


def _in_columns(block: Block) -> bool:
    return block.kind is Kind.TEXT and bool(IN_COLUMNS.match(block.lines[0]))
