"""A line of text that is no heading: what it hangs under, what hangs under it, and which headings it leaves."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from rag.sections import shapes
from rag.sections.blocks import Kind, is_row
from rag.sections.named import voice_of_label_by_name
from rag.sections.outline import IN_BOLD, Above, Outline
from rag.sections.people import SPEAKING, leads_the_talk
from rag.sections.records import introduces_somebody
from rag.sections.shapes import Level
from rag.sections.surroundings import Surroundings
from rag.sections.tables import group_of_row
from rag.sections.titles import FEWEST_SAYING, Titles
from rag.types import PassageKind, Span

JUST_ABOVE = 0.25
"""A line over bullets holds them, and nothing that stands further out."""
FEWEST_NUMBERED = 3
BEGINS_WITH_WHO = re.compile(r"[A-ZÆØÅ][^:.!?]{1,80}: \S")
TOGETHER = re.compile(
    r"(?:(?:i|fra)\s+salen|i\s+plenum|fælles\s+(?:opsamling|afslutning)|(?:opsamling|afslutning|debat)\s+i\s+(?:salen|plenum)|"
    r"(?:på\s+)?tværs\s+af\s+bordene|in\s+plenary|from\s+the\s+floor)(?:[ ,]+[^.:!?]{1,30})?:\s",
    re.IGNORECASE,
)
"""Before what all heard together, apart from the last group's words: "I salen til sidst: ..."."""
INTERVIEWED = re.compile(r"\binterview", re.IGNORECASE)


class Paragraphs:
    """Takes a note's paragraphs into its outline, in reading order; ``numbered`` are the headings of its agenda."""

    def __init__(self, lines: Surroundings, outline: Outline, titles: Titles, numbered: AbstractSet[int]) -> None:
        self.numbered = numbered
        self.lines = lines
        self.outline = outline
        self.titles = titles
        self.asked: Span | None = None
        """The last question of a meeting with questions and answers."""
        self.led = False
        """True where that was asked by who leads the talk: whoever speaks next answers it."""
        self.text = "\n".join(block.text for block in lines.blocks)
        self.interviews = bool(INTERVIEWED.search(self.text))
        """True where also what is no question is said to be answered."""

    def take(self, at: int) -> None:
        """Takes in a block as what somebody said."""
        block = self.lines.blocks[at]
        self._leave(at)
        parent = self._parent(at)
        kind = PassageKind.PARAGRAPH
        if self.titles.leads(at):
            below = self.lines.blocks[at + 1]
            kind = PassageKind.HEADING if shapes.like_a_heading(self.lines.text(at)) else kind
            self.outline.above = [Above(below.rank - JUST_ABOVE, block.span, below.indent)]
            parent = None
        elif parent is None:
            self.outline.above.clear()
        leads = leads_the_talk(block.text, self.text)
        asks = leads and (block.text.endswith("?") or self.interviews)
        if shapes.ANSWERS_IN_TURN.match(block.text) or (self.led and not leads and self._speaks(block.text)):
            parent = parent or self.asked
        elif block.kind is Kind.TEXT:
            self.led = asks
            asks = asks or bool(shapes.SAID_BY.match(block.text) and block.text.endswith("?"))
            self.asked = block.span if asks or shapes.ASKS_IN_TURN.match(block.text) else None
        self.outline.add(block, kind, parent)

    @staticmethod
    def _speaks(text: str) -> bool:
        """True for a remark that begins with who makes it, by initials or by name."""
        return bool(SPEAKING.match(text) or shapes.SAID_BY.match(text))

    def _parent(self, at: int) -> Span | None:
        """The bullet that a line right below it adds to."""
        above, adds = self.outline.above, self.lines.bullet_above(at) and self.lines.blocks[at].blanks_before == 0
        return above[0].span if adds and len(above) == 1 else None

    def _leave(self, at: int) -> None:
        block = self.lines.blocks[at]
        last = self.outline.path[-1].heading.text if self.outline.path else ""
        by_name = last.endswith(":") and voice_of_label_by_name(last) and voice_of_label_by_name(block.text)
        if by_name or (block.blanks_before and BEGINS_WITH_WHO.match(block.text) and introduces_somebody(last)):
            self.outline.stand_under(self.outline.path[:-1])
        if is_row(block):
            self.outline.begin_row(group_of_row(block, self.outline))
        if block.blanks_before and TOGETHER.match(block.text):
            self.outline.stand_under([over for over in self.outline.path if over.level < Level.GROUP])
        if shapes.MINUTES_PART.match(block.text):
            self._leave_plain_titles(in_bold=block.text.startswith("**"))
        if self.lines.damaged and block.blanks_before and self._is_another_point(at):
            self.outline.stand_under(self.outline.path[:-1])
        if block.blanks_before and block.kind is Kind.TEXT:
            self._leave_series(at)
        if block.blanks_before and self.lines.bullet_above(at) and shapes.is_sentence(self.lines.text(at)):
            self._leave_list()

    def _leave_series(self, at: int) -> None:
        """A text apart from the last of numbered items, in none of which anything stands apart, is of none of them."""
        counted = next((one for one, over in enumerate(self.outline.path) if over.number is not None), None)
        if counted is None:
            return
        rank, blocks = self.outline.path[counted].number, self.lines.blocks
        heads = sorted(one for one in self.numbered if blocks[one].rank == rank)
        goes_on = any(one.numbered and one.rank == rank for one in blocks[at:])
        if len(heads) < FEWEST_NUMBERED or goes_on:
            return
        if not any(blocks[one].blanks_before for one in range(heads[0] + 1, at) if one not in heads):
            self.outline.stand_under(self.outline.path[:counted])

    def _is_another_point(self, at: int) -> bool:
        """True for a scan's line apart from the text right below a title, or over a list with the signs of the title's.

        Only below a title among points that have none: its own text ends there, though no other title says so.
        """
        last = self.outline.path[-1] if self.outline.path else None
        if last is None or last.level < Level.THEME or last.marked or not self._stands_among_points():
            return False
        title = next((one for one in range(at - 2, -1, -1) if self.lines.blocks[one].span == last.heading.span), None)
        if title is None or self.lines.times(title) > 1:
            return False
        first, after = self.lines.blocks[title + 1], self.lines.after(at)
        if self.titles.leads(at):
            return after is not None and (after.kind, after.rank) == (first.kind, first.rank)
        return first.blanks_before == 0

    def _stands_among_points(self) -> bool:
        """True where what the last title stands under was answered above it too, by points without a title."""
        over = tuple(one.heading for one in self.outline.path[:-1])
        return bool(over) and any(section.path == over and section.items for section in reversed(self.outline.found))

    def _leave_list(self) -> None:
        """A sentence apart from the list above it is not what the line over the list announced."""
        last = self.outline.path[-1] if self.outline.path else None
        announces = last and last.heading.text.endswith((":", "?") if last.part else ":")
        if last and announces and last.level >= Level.THEME and not last.marked:
            self.outline.close()
            said = len(last.heading.text.split()) >= FEWEST_SAYING and not last.part
            self.outline.path = self.outline.displaced[:] if said else self.outline.path[:-1]

    def _leave_plain_titles(self, *, in_bold: bool) -> None:
        """What minutes say in the end is of the whole item, and not of the question that stood last in it.

        What begins ``in_bold`` stands beside what is in bold on a line of its own.
        """
        last = IN_BOLD if in_bold else float("inf")
        others = [one for one in self.outline.path if one.level < Level.THEME or (one.marked and one.level < last)]
        if others and len(others) < len(self.outline.path):
            self.outline.close()
            self.outline.path = others
