"""The headings that stand over what is being read, and the sections that are gathered under them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rag.sections import shapes
from rag.sections.blocks import BOLD_LEVEL, WITHIN, Block
from rag.sections.shapes import Level
from rag.types import Heading, Item, PassageKind, Section, Span

IN_BOLD: float = Level.THEME + BOLD_LEVEL - 1
"""The level of what is in bold: below all of Markdown's own headings."""
DEEPEST = 12
"""So many headings may stand above another: where each opens right below the last, a note would be read for minutes."""
WITHIN_A_LEVEL = 0.5
"""A step in from a heading, and out from all others."""


@dataclass(frozen=True)
class Over:
    """A heading over what follows: how far in it stands, and what is known of it."""

    level: float
    heading: Heading
    marked: bool = False
    """The note itself marks it as a heading, by a sign or by bold."""
    slide: bool = False
    """It is a slide's title."""
    part: bool = False
    """It heads a part of what it stands in, and never the next theme: slides repeat it."""
    number: float | None = None
    """The rank of its number in an agenda."""
    record: bool = False
    """It is a record's first line."""
    tag: bool = False
    """It is what a bullet's own tag stands for."""
    group: bool = False
    """It names a group or team, in a form that only this note has."""
    own: bool = False
    """It is what an exported answer brings along."""
    quotes: tuple[Over, ...] | None = None
    """Of a mail's head that another mail quotes: what stands over the words below the quotation."""
    mail: bool = False
    """It is a mail's head."""
    columns: tuple[str, ...] = ()
    """The names of a table's columns, whose first row it is."""

    @property
    def by_markdown(self) -> bool:
        """True for a heading that the note marks otherwise than by bold."""
        return self.marked and self.level < IN_BOLD


@dataclass(frozen=True)
class Above:
    """A bullet or line under which later bullets hang."""

    rank: float
    span: Span
    indent: int = 0

    def holds(self, block: Block) -> bool:
        """True when the block's sign is of a finer kind, or stands further in."""
        return self.rank < block.rank or block.indent >= self.indent + WITHIN


class Outline:
    """The path of headings where the reading has come to, and all sections up to there."""

    def __init__(self) -> None:
        self.path: list[Over] = []
        self.displaced: list[Over] = []
        """The path before the last heading was opened: what a line over a list interrupts goes on below the list."""
        self.themes: list[Over] = []
        """The themes opened since the last part began."""
        self.above: list[Above] = []
        self.items: list[Item] = []
        self.marks: list[Span] = []
        self.found: list[Section] = []
        self.unfilled = False
        """True where a heading has had nothing below it yet."""
        self.row_group: str | None = None
        """The group that a table's row is of."""

    @property
    def opens(self) -> bool:
        """True right below a heading."""
        return self.unfilled and not self.items and bool(self.path)

    def open(self, over: Over, mark: Span | None = None) -> None:
        """Begins the section of a heading, which ends all that do not stand further out."""
        self.displaced = self.path[:]
        self.stand_under([*self.further_out(over.level)[-DEEPEST:], over])
        if over.level >= Level.THEME:
            self.themes.append(over)
        self.mark(mark)
        self.unfilled = True

    def further_out(self, level: float) -> list[Over]:
        """The path down to the last heading that stands further out than a level."""
        path = self.path[:]
        while path and path[-1].level >= level:
            path.pop()
        return path

    def marked(self) -> tuple[Over, ...]:
        """Those of the path that the note itself marks."""
        return tuple(over for over in self.path if over.marked)

    def leave_quotation(self, *, quoted: bool) -> None:
        """What a mail says below another that it quotes is its own again; nothing changes within what is quoted."""
        above = [over.quotes for over in self.path if over.quotes is not None]
        if above and not quoted:
            self.stand_under([*above[0]])

    def stand_under(self, path: Iterable[Over]) -> None:
        """Ends the section; what follows stands under these headings, and hangs under nothing."""
        self.close()
        self.above.clear()
        self.path = list(path)

    def close(self) -> None:
        """Ends the section, unless there is nothing in it."""
        if self.items or self.marks or self.unfilled:
            headings = tuple(over.heading for over in self.path)
            groups = (over for over in self.path if over.group or shapes.structure(over.heading.text) == Level.GROUP)
            named = (over.heading.text for over in groups)
            group = self.row_group or next(named, None)
            self.found.append(Section(headings, tuple(self.items), group, tuple(self.marks)))
        self.items, self.marks, self.unfilled = [], [], False

    def aside(self, headings: Iterable[Heading], mark: Span | None = None) -> None:
        """Ends the section; these are headings with nothing below them."""
        self.close()
        self.found.append(Section(tuple(headings), marks=(mark,) if mark else ()))

    def add(self, block: Block, kind: PassageKind, parent: Span | None = None) -> None:
        """Takes in what somebody said."""
        self.items.append(Item(block.span, kind, parent))
        self.mark(block.mark)
        self.unfilled = False

    def hang(self, block: Block) -> None:
        """Takes in a bullet, under the last bullet or line that holds it, or what it replies to."""
        while self.above and not self.above[-1].holds(block):
            self.above.pop()
        parent = block.replies_to or (self.above[-1].span if self.above else None)
        self.above.append(Above(block.rank, block.span, block.indent))
        self.add(block, PassageKind.BULLET, parent)

    def mark(self, *spans: Span | None) -> None:
        """Takes in what is only layout."""
        self.marks += [span for span in spans if span]

    def begin_row(self, group: str | None) -> None:
        """The rows of each group of a table are a section of their own."""
        if group != self.row_group:
            self.close()
            self.row_group = group
