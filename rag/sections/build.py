"""Blocks to sections: which block is a heading and at which level, and what hangs under what."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass

from rag.readers.head import LABELLED, TAKER
from rag.sections import shapes, torn
from rag.sections.blocks import BOLD_LEVEL, WITHIN, Block, Kind, cells_of, is_row
from rag.sections.labels import find_labels
from rag.sections.legend import asked_of_all, named_part, parts_named
from rag.sections.mails import GREETING, begins_as_mail, mail_lines
from rag.sections.note_head import head_length
from rag.sections.shapes import Level
from rag.sections.wrapping import Read, on_one_line
from rag.types import Heading, Item, PassageKind, Section, Span

LONGEST_AGENDA_ITEM = 8
WITHIN_A_LEVEL = 0.5
"""A step in from a heading, and out from all others."""
LOOKS_AHEAD = 4
"""So many lines of a title, each heading the next."""
LONGEST_NAMES = 60
"""Characters of a row that names the columns below it."""
FAR = 2
"""Empty lines above what begins anew, as where a slide's text begins."""
MUCH_LONGER = 3
FEWEST_REPEATED = 3
UNFINISHED = ("…", "...")
FEWEST_SAYING = 3
"""Words of a heading that says something itself; "Vi ønsker" only begins what its bullets end."""
IN_BOLD: float = Level.THEME + BOLD_LEVEL - 1
"""Below all of Markdown's own headings."""
TENTHS = 10
WORD_SUB_BULLET = 2
"""The rank of ``o``, the sign of Word's second level: the unmarked line above it was a bullet of the first."""


@dataclass(frozen=True)
class Above:
    """A bullet or line under which later bullets hang."""

    rank: float
    span: Span
    indent: int = 0

    def holds(self, block: Block) -> bool:
        """True when the block's sign is of a finer kind, or stands further in."""
        return self.rank < block.rank or block.indent >= self.indent + WITHIN


class Builder:
    """Walks once through a note's blocks and gathers its sections."""

    def __init__(self, blocks: list[Block], read: Read, *, damaged: bool) -> None:
        torn.give_back(blocks, read)
        self.blocks = blocks
        self.read = read
        self.damaged = damaged
        self.labels = find_labels(blocks)
        self.parts = parts_named(blocks, read)
        self.asked_of_all = asked_of_all(blocks, read)
        self.counts = Counter(block.text.lower() for block in blocks if block.kind is Kind.TEXT)
        self.path: list[tuple[float, Heading]] = []
        self.displaced: list[tuple[float, Heading]] = []
        """The path before the last heading was opened: what a line over a list interrupts goes on below the list."""
        self.items: list[Item] = []
        self.marks: list[Span] = []
        self.above: list[Above] = []
        self.themes: list[tuple[float, Heading]] = []
        self.found: list[Section] = []
        self.unfilled = False
        self.marked: set[int] = set()
        """Where headings begin that the note itself marks as such, by a sign or by bold."""
        self.slides: set[int] = set()
        """Where the titles of slides begin."""
        self.within: set[int] = set()
        """Where headings begin that head a part of what they stand in, and never the next theme: slides repeat them."""
        self.tables: dict[int, list[str]] = {}
        """Where headings begin that are a table's first row, and the names of its columns."""
        self.head: list[str] = []
        """The lines of the note's head, in small letters."""
        self.asked: Span | None = None
        """The last question of a meeting with questions and answers."""
        self.row_group: str | None = None
        """The group that a table's row is of."""
        self.agenda: dict[int, float] = {}
        """Where numbered headings begin, and the ranks of their numbers."""
        bold = [shapes.structure(block.text) for block in blocks if block.level == BOLD_LEVEL]
        self.bold = min((one for one in bold if one is not None), default=IN_BOLD)
        """What is in bold stands beside the bold headings that organisers repeat, where there are any."""
        self.mail = begins_as_mail([block.text for block in blocks if block.kind is not Kind.FRONT])
        """True in a note that has had an e-mail's or a letter's head."""

    def sections(self) -> tuple[Section, ...]:
        """All sections, the note's head first."""
        at = self._head()
        self._unlabel_before(at)
        while at < len(self.blocks):
            if at in self.labels.starts:
                self._begin_part(at)
            again = self._head_again(at)
            if again:
                self._begin_anew(at, again)
            at += again or (1 if at in self.labels.blocks else self._take(at))
        self._close()
        return tuple(self.found)

    # Headings

    def _head(self) -> int:
        length = head_length(self.blocks, self.read, damaged=self.damaged)
        for block in self.blocks[:length]:
            if block.kind is Kind.RULE or not any(map(str.isalnum, block.text)):
                self.marks.append(block.span)
                continue
            self.path.append((Level.TITLE, Heading(self._text(block), block.span)))
            if block.mark:
                self.marks.append(block.mark)
        self.head = [block.text.lower() for block in self.blocks[:length] if any(map(str.isalnum, block.text))]
        self.unfilled = bool(self.path)
        self._close()
        self.path.clear()
        return length

    def _unlabel_before(self, at: int) -> None:
        """A label of nothing but the note's head is an ordinary line."""
        for start in [start for start in self.labels.starts if start < at]:
            span = self.labels.starts.pop(start).span
            self.labels.blocks -= {one for one in self.labels.blocks if span.contains(self.blocks[one].span)}

    def _begin_part(self, at: int) -> None:
        """What stands from here on belongs to a label below it; a slide's only theme is its title, and goes on."""
        self._close()
        self.above.clear()
        title = self.themes[:1] if at in self.labels.splits and len(self.themes) == 1 else []
        self.path = [(Level.QUESTION, self.labels.starts[at]), *title]
        self.themes = []
        self.unfilled = True

    def _open(self, level: float, block: Block, last: Block | None = None) -> None:
        self._close()
        self.above.clear()
        self.displaced = self.path[:]
        while self.path and self.path[-1][0] >= level:
            self.path.pop()
        span = Span(block.start, (last or block).end)
        text = f"{self._text(block)} {self._text(last)}" if last else self._text(block)
        self.path.append((level, Heading(named_part(text, self.parts) or text, span)))
        if level >= Level.THEME:
            self.themes.append(self.path[-1])
        if block.mark:
            self.marks.append(block.mark)
        self.unfilled = True

    def _close(self) -> None:
        if self.items or self.marks or self.unfilled:
            headings = tuple(heading for _, heading in self.path)
            groups = (text for text in (one.text for one in headings) if shapes.structure(text) == Level.GROUP)
            group = self.row_group or next(groups, None)
            self.found.append(Section(headings, tuple(self.items), group, tuple(self.marks)))
        self.items, self.marks, self.unfilled = [], [], False

    # One block

    def _take(self, at: int) -> int:
        """Places the block, and says how many blocks that used up."""
        block = self.blocks[at]
        if block.kind is not Kind.RULE and not is_row(block):
            self._leave_table()
        if self._is_nobody_s(block):
            self.marks += [block.span, *([block.mark] if block.mark else [])]
        elif at in self.asked_of_all:
            self._take_asked(block)
        elif block.kind is Kind.SPELT:
            self._take_spelt(at)
        elif block.kind is Kind.DETACHED:
            return self._take_detached(at)
        elif block.kind is Kind.HEADING:
            bold = block.level == BOLD_LEVEL
            self._open(self._bold_level(self.bold) if bold else Level.THEME + block.level - 1, block)
            self.marked.add(block.start)
        elif block.kind is Kind.BULLET:
            self._take_bullet(at)
        else:
            return self._take_text(at)
        return 1

    def _head_again(self, at: int) -> int:
        """How many lines of the note's head stand here again, its title first, above another's notes of the meeting."""
        block = self.blocks[at]
        titled = block.kind is Kind.TEXT and not block.mark and not shapes.is_labelled(block.text)
        if not titled or block.text.lower() not in self.head[:1]:
            return 0
        below = itertools.takewhile(lambda one: one.text.lower() in self.head[1:], self.blocks[at + 1 :])
        again = 1 + len(list(below))
        after = self.blocks[at + again].text if at + again < len(self.blocks) else ""
        return again if again > 1 or shapes.is_labelled(after) else 0

    def _begin_anew(self, at: int, again: int) -> None:
        self._close()
        self.above.clear()
        self.path.clear()
        blocks = self.blocks[at : at + again]
        self.found.append(Section(tuple(Heading(self._text(block), block.span) for block in blocks)))

    def _is_nobody_s(self, block: Block) -> bool:
        """True for layout, how the notes were taken, and by whom, as some say in the end or in a list."""
        if block.kind in (Kind.TORN, Kind.RULE) or shapes.NOT_SAID.fullmatch(block.text):
            return True
        said = block.text.replace("**", "")
        tells = block.kind in (Kind.TEXT, Kind.BULLET) and len(said) <= LONGEST_NAMES
        return tells and bool(LABELLED.match(said) and TAKER.match(said))

    def _leave_table(self) -> None:
        """What stands below a table is not under the names of its columns."""
        rows = [at for at, (_, heading) in enumerate(self.path) if heading.span.start in self.tables]
        if rows:
            self._close()
            self.above.clear()
            del self.path[rows[0] :]
        self._begin_row(None)

    def _begin_row(self, group: str | None) -> None:
        """The rows of each group of a table are a section of their own."""
        if group != self.row_group:
            self._close()
            self.row_group = group

    def _group_of(self, block: Block) -> str | None:
        """The group that a row begins with: "Gruppe 1", or "1" in a column of that name."""
        cell = next(iter(cells_of(block.lines[0])), "")
        names = self.tables.get(self.path[-1][1].span.start) if self.path else None
        named = (cell, f"{names[0]} {cell}" if names else cell)
        return next((one for one in named if shapes.structure(one) == Level.GROUP), None)

    def _take_asked(self, block: Block) -> None:
        """A question that heads parts further down: here it is a heading with nothing below it."""
        self._close()
        asked = Heading(self._text(block), block.span)
        marks = (block.mark,) if block.mark else ()
        self.found.append(Section((*(heading for _, heading in self.path), asked), marks=marks))

    def _take_spelt(self, at: int) -> None:
        label = self.labels.starts.get(at)
        block = self.blocks[at]
        if label and label.text.lower().startswith(block.text.lower()):
            self.marks.append(block.span)  # the label says the same word
        else:
            marked = [level for level, one in self.path if one.span.start in self.marked and level < IN_BOLD]
            self._open(marked[-1] + 1 if marked else Level.THEME + 1, block)
            self.within.add(block.start)

    def _take_detached(self, at: int) -> int:
        """A heading whose text is elsewhere, and its run of bullets; after the last of them nothing stands under it."""
        self._open(Level.THEME, self.blocks[at])
        self.marks.append(self.blocks[at + 1].span)
        self._close()
        while self.path and self.path[-1][0] >= Level.THEME:
            self.path.pop()
        return 2

    def _take_text(self, at: int) -> int:
        block, after = self.blocks[at], self._after(at)
        if after is not None and self._two_line_heading(after):
            self._open(Level.QUESTION, block, after)
            return 2
        mail = mail_lines(self.blocks, at, known=self.mail)
        if mail:
            self.mail |= mail > 1
            self._open_mail(at, mail)
            return mail
        level = self._level_among(at, after)
        if level is not None:
            self._open(level, block)
        elif (self._is_title(at) and not self._is_lead(at)) or self._is_stray_label(at) or self._is_begun(at):
            self._open_title(at)
            if self._is_begun(at):
                self.within.add(block.start)
            if is_row(block):
                self.tables[block.start] = cells_of(block.lines[0])
            if self._cited_as_heading(block):
                self.items.append(Item(block.span, PassageKind.HEADING))
        else:
            self._take_paragraph(at)
        return 1

    def _level_among(self, at: int, after: Block | None) -> float | None:
        """The level of a heading that is one by its form, or by its place among the groups' headings; else ``None``."""
        level: float | None = self._level(self.blocks[at])
        if level is not None and self.blocks[at].level == BOLD_LEVEL:
            return self._bold_level(level)
        if level is None and after is not None and self._asks_groups(self.blocks[at], after):
            return self.path[-1][0] + WITHIN_A_LEVEL
        return Level.GROUP if level is None and after is not None and self._leaves_group(at) else level

    def _bold_level(self, level: float) -> float:
        """The level itself, or one in from the headings that Markdown marks where those stand over what is in bold."""
        marked = any(Level.THEME <= one < IN_BOLD and heading.span.start in self.marked for one, heading in self.path)
        beside = any(one == level for one, _ in self.path)
        return IN_BOLD + level / TENTHS if marked and not beside and level < IN_BOLD else level

    def _level(self, block: Block) -> Level | None:
        """The level of a heading that organisers repeat, or of a part by the letter that the note explains."""
        level = shapes.structure(self._text(block))
        return Level.QUESTION if level is None and named_part(self._text(block), self.parts) else level

    def _asks_groups(self, block: Block, after: Block) -> bool:
        """True for what an exercise asks, or begins to say, right above the first group that answers."""
        text = self._text(block).rstrip('*"”’')
        opens = self.unfilled and not self.items and bool(self.path) and self.path[-1][0] < Level.GROUP
        return opens and text.endswith(("?", *UNFINISHED)) and self._level(after) == Level.GROUP

    def _leaves_group(self, at: int) -> bool:
        """True for what all hear together, and below the last group for a title in the capitals of "GRUPPE 3"."""
        group = next((heading.text for level, heading in self.path if level == Level.GROUP), None)
        text = self._text(self.blocks[at])
        if group is None or self.unfilled:
            return False
        if shapes.PLENARY.fullmatch(text):
            return self.counts[self.blocks[at].text.lower()] == 1
        capitals = shapes.in_capitals(text.partition("(")[0]) and group.split()[0].isupper()
        within = any(
            shapes.in_capitals(one.text) for section in self.found if section.group for one in section.path[1:]
        )
        return capitals and not within and self._is_title(at) and self._is_last_group(at)

    def _is_last_group(self, at: int) -> bool:
        levels = (shapes.structure(block.text) for block in self.blocks[at:])
        return next((level for level in levels if level in (Level.EXERCISE, Level.GROUP)), None) is not Level.GROUP

    def _open_mail(self, at: int, count: int) -> None:
        """A section whose heading is these lines: they say who writes, and nothing to be quoted as an answer."""
        blocks = self.blocks[at : at + count]
        self._close()
        self.above.clear()
        if not GREETING.fullmatch(blocks[0].text):
            self.path.clear()
        text = " ".join(self._text(block) for block in blocks)
        self.path.append((Level.THEME, Heading(text, Span(blocks[0].start, blocks[-1].end))))
        self.marked.add(blocks[0].start)
        self.unfilled = True

    def _take_bullet(self, at: int) -> None:
        block = self.blocks[at]
        if block.numbered and self._heads_an_item_of_the_agenda(at):
            self._open(self._agenda_level(block.rank), block)
            self.agenda[block.start] = block.rank
            return
        if block.numbered and not block.first and not any(one.rank == block.rank for one in self.above):
            self._leave_number(block.rank)
        while self.above and not self.above[-1].holds(block):
            self.above.pop()
        parent = self.above[-1].span if self.above else None
        self.above.append(Above(block.rank, block.span, block.indent))
        self._add(block, PassageKind.BULLET, parent)

    def _leave_number(self, rank: float) -> None:
        """Leaves the heading that a number counts on from."""
        at = next((at for at, (_, one) in enumerate(self.path) if self.agenda.get(one.span.start) == rank), None)
        if at is not None:
            self._close()
            self.above.clear()
            self.path = self.path[:at]

    def _agenda_level(self, rank: float) -> float:
        """Beside the last number of its kind, else in from a heading that the note marks."""
        for level, heading in reversed(self.path):
            if self.agenda.get(heading.span.start) == rank:
                return level
        marked = [level for level, heading in self.path if level >= Level.THEME and heading.span.start in self.marked]
        return rank + (marked[-1] + 1 if marked else Level.QUESTION)

    def _heads_an_item_of_the_agenda(self, at: int) -> bool:
        """True for a short numbered line with text or finer numbers below it, as minutes have."""
        after, text = self._after(at), self._text(self.blocks[at])
        short = sum(any(map(str.isalnum, word)) for word in text.split()) <= LONGEST_AGENDA_ITEM
        named = shapes.like_a_heading(text.removesuffix("?")) or shapes.structure(text) is not None
        if after is None or not short or not named:
            return False
        if after.kind is Kind.TEXT:
            return not self._ends_a_list(at)
        if after.kind is Kind.BULLET and not after.numbered:
            return after.indent < self.blocks[at].indent + WITHIN
        begins_anew = after.first and not self.blocks[at].first and after.blanks_before == 0
        return after.rank > self.blocks[at].rank or begins_anew

    def _ends_a_list(self, at: int) -> bool:
        """True for the number right below another, where what follows stands apart from them or is a heading."""
        above, block, after = self.blocks[at - 1], self.blocks[at], self.blocks[at + 1]
        counts_on = at > 0 and above.numbered and above.rank == block.rank and above.start not in self.agenda
        apart = after.blanks_before > block.blanks_before
        return counts_on and after.blanks_before > 0 and (apart or self._is_title(at + 1))

    def _take_paragraph(self, at: int) -> None:
        block, after = self.blocks[at], self._after(at)
        if is_row(block):
            self._begin_row(self._group_of(block))
        if shapes.MINUTES_PART.match(block.text):
            self._leave_plain_titles()
        if block.blanks_before and self._bullet_above(at) and shapes.is_sentence(self._text(block)):
            self._leave_list()
        parent = (
            self.above[0].span if block.blanks_before == 0 and len(self.above) == 1 and self._bullet_above(at) else None
        )
        kind = PassageKind.PARAGRAPH
        if after is not None and after.kind is Kind.BULLET and self._leads(at, after):
            kind = PassageKind.HEADING if shapes.like_a_heading(self._text(block)) else kind
            self.above = [Above(after.rank - 0.25, block.span, after.indent)]
            parent = None
        elif parent is None:
            self.above.clear()
        if shapes.ANSWERS_IN_TURN.match(block.text):
            parent = parent or self.asked
        elif block.kind is Kind.TEXT:
            self.asked = block.span if shapes.ASKS_IN_TURN.match(block.text) else None
        self._add(block, kind, parent)

    def _leave_list(self) -> None:
        """A sentence apart from the list above it is not what the line over the list announced."""
        level, announced = self.path[-1] if self.path else (Level.TITLE, None)
        if (
            announced
            and level >= Level.THEME
            and announced.text.endswith(":")
            and announced.span.start not in self.marked
        ):
            self._close()
            said = len(announced.text.split()) >= FEWEST_SAYING
            self.path = self.displaced[:] if said else self.path[:-1]

    def _leave_plain_titles(self) -> None:
        """What minutes say in the end is of the whole item, and not of the question that stood last in it."""
        plain = [one for one in self.path if one[0] >= Level.THEME and one[1].span.start not in self.marked]
        if plain and len(self.path) > len(plain):
            self._close()
            self.path = [one for one in self.path if one not in plain]

    def _add(self, block: Block, kind: PassageKind, parent: Span | None) -> None:
        self.items.append(Item(block.span, kind, parent))
        if block.mark:
            self.marks.append(block.mark)
        self.unfilled = False

    # What a block is

    def _text(self, block: Block) -> str:
        return on_one_line(block, self.read)

    def _after(self, at: int) -> Block | None:
        at += 1
        return self.blocks[at] if at < len(self.blocks) and at not in self.labels.blocks else None

    def _bullet_above(self, at: int) -> bool:
        return at > 0 and self.blocks[at - 1].kind is Kind.BULLET

    def _is_stray_label(self, at: int) -> bool:
        """True for a name that slides repeat where nothing stands below it but the next label or slide."""
        block, text = self.blocks[at], self._text(self.blocks[at])
        after = self._after(at)
        named = shapes.like_a_heading(text) and not shapes.speaks(text) and len(text) <= LONGEST_NAMES
        return (
            named
            and self.counts[block.text.lower()] >= FEWEST_REPEATED
            and (after is None or after.blanks_before >= FAR)
        )

    def _is_begun(self, at: int) -> bool:
        """True for a sentence that the bullets below it end: "Det bedste ved byen er …"."""
        after, text = self._after(at), self._text(self.blocks[at]).rstrip('*"”’')
        return (
            after is not None and after.kind is Kind.BULLET and len(text) <= LONGEST_NAMES and text.endswith(UNFINISHED)
        )

    def _two_line_heading(self, after: Block) -> bool:
        fits = after.kind is Kind.TEXT and after.blanks_before == 0
        return fits and bool(shapes.BELOW_A_HEADING.fullmatch(self._text(after)))

    def _open_title(self, at: int) -> None:
        """A theme; what slides repeat ("Det vil vi") is a part of the slide that it stands on."""
        block = self.blocks[at]
        slides = [level for level, heading in self.path if heading.span.start in self.slides]
        if slides and self.counts[block.text.lower()] > 1 and block.blanks_before < FAR:
            self._open(slides[-1] + 1, block)
            self.within.add(block.start)
            return
        if shapes.ADDS.search(self._text(block)) and self.items and self.path and self.path[-1][0] >= Level.THEME:
            self._open(self.path[-1][0] + WITHIN_A_LEVEL, block)
            self.within.add(block.start)
            return
        level = self._theme_level()
        if self._opens_a_slide(at):
            level = slides[-1] if slides else level
            self.slides.add(block.start)
        self._open(level, block)

    def _theme_level(self) -> float:
        """One in from a heading directly above it, or from one that the note marks; else beside the last theme."""
        themes = [
            (level, heading.span.start in self.marked)
            for level, heading in self.path
            if level >= Level.THEME and heading.span.start not in self.within
        ]
        if not themes:
            return Level.THEME
        level, marked = themes[-1]
        if self.path[-1][1].span.start in self.agenda:
            return level + 1
        return level + 1 if marked or (self.unfilled and not self.items) else level

    def _leads(self, at: int, after: Block) -> bool:
        """True when the bullets below hang under this line; one that adds to the bullet above it leads nothing."""
        text = self._text(self.blocks[at])
        adds = bool(self.above) and self._bullet_above(at) and self.blocks[at].blanks_before == 0
        return text.endswith((":", "?")) or shapes.like_a_heading(text) or (after.blanks_before == 0 and not adds)

    def _cited_as_heading(self, block: Block) -> bool:
        text = self._text(block)
        once = self.counts[block.text.lower()] == 1 and len(text.split()) >= FEWEST_SAYING
        asks = text.rstrip('*"”’').endswith((":", "?", *UNFINISHED))
        return once and not asks and shapes.speaks(text)

    def _is_lead(self, at: int) -> bool:
        """True for a line above bullets that is itself one of the points rather than the name of their topic."""
        after = self._after(at)
        text = self._text(self.blocks[at])
        if (
            after is None
            or text.endswith(":")
            or shapes.in_capitals(text)
            or self._asks(at, after)
            or self.counts[self.blocks[at].text.lower()] > 1
        ):
            return False
        apart = not self.damaged and self.blocks[at].blanks_before > 0 and after.blanks_before > 0
        finer = after.kind is Kind.BULLET and after.rank >= WORD_SUB_BULLET and not apart
        sub = after.kind is Kind.TORN or finer
        point = len(text.split()) >= 2 or text[0] in '”“"'
        return (sub and point) or (after.kind is Kind.BULLET and shapes.speaks(text))

    def _is_title(self, at: int, *, ahead: int = LOOKS_AHEAD) -> bool:
        """True for a line that heads what follows, by its form and by what stands below it."""
        block, after = self.blocks[at], self._after(at)
        text = self._text(block)
        if after is None or not text:
            return False
        if is_row(block):
            return self._heads_a_table(at)
        if self._asks(at, after) or (text.endswith("?") and len(text) <= LONGEST_NAMES and self._opens_a_slide(at)):
            return True
        if self._asks_the_exercise(text, after):
            return True
        if not shapes.like_a_heading(text) or all(map(shapes.SAID_BY.match, (text, self._text(after)))):
            return False
        if text.endswith(":") or after.kind in (Kind.BULLET, Kind.TORN, Kind.HEADING):
            return True
        if is_row(after):
            return block.blanks_before > 0 and after.blanks_before > 0
        return after.kind is Kind.TEXT and self._heads_text(at, text, after, ahead)

    def _asks_the_exercise(self, text: str, after: Block) -> bool:
        """True for the question that an exercise begins with, above the line that announces what was answered."""
        opens = self.unfilled and not self.items and bool(self.path) and self.path[-1][0] == Level.EXERCISE
        return opens and text.endswith("?") and after.kind is Kind.TEXT and after.text.endswith(":")

    def _heads_a_table(self, at: int) -> bool:
        """True for a table's first row: above Markdown's rule, or of names only and above two more rows."""
        block, below = self.blocks[at], self.blocks[at + 1 : at + 3]
        if self._below_a_row(at):
            return False
        if below[0].kind is Kind.RULE:
            return block.text.startswith("|")
        cells, under = cells_of(block.lines[0]), cells_of(below[0].lines[0])
        counted = any(one.isdigit() and other.isdigit() for one, other in zip(cells, under, strict=False))
        names = all(map(shapes.names_a_column, cells)) and len(block.text) <= LONGEST_NAMES and not counted
        return names and len(below) == 2 and all(map(is_row, below))

    def _below_a_row(self, at: int) -> bool:
        """True for a row of a table that has one above it, or only Markdown's rule between."""
        above = at - 1
        while above > 0 and self.blocks[above].kind is Kind.RULE and self.blocks[above].text.startswith("|"):
            above -= 1
        return above >= 0 and is_row(self.blocks[above])

    def _asks(self, at: int, after: Block) -> bool:
        """True for a question that the bullets below it answer; one above a scan's or Word's sub-bullets is a point."""
        block = self.blocks[at]
        answered = after.kind is Kind.BULLET and after.rank < WORD_SUB_BULLET
        below = block.blanks_before > 0 or (not self.damaged and self._opens_a_list(at))
        return answered and below and block.text.endswith("?") and len(block.text) <= 100

    def _opens_a_slide(self, at: int) -> bool:
        """True for a line far below the last, with two lines or more right below it."""
        below = self.blocks[at + 1 : at + 3]
        lines = len(below) == 2 and all(one.kind is Kind.TEXT and one.blanks_before == 0 for one in below)
        return self.blocks[at].blanks_before >= FAR and lines and not self.damaged

    def _opens_a_list(self, at: int) -> bool:
        """True for a line directly below a bullet or a heading, so that it goes on with nothing."""
        if at > 0 and self.blocks[at - 1].kind in (Kind.BULLET, Kind.HEADING):
            return True
        return self.unfilled and not self.items and bool(self.path)

    def _heads_text(self, at: int, text: str, after: Block, ahead: int) -> bool:
        below = self._text(after)
        longer = len(below) >= 60 or shapes.is_sentence(below)
        if self._opens_a_slide(at) and len(below) >= MUCH_LONGER * len(text):
            return True
        apart = self.blocks[at].blanks_before > 0 and not shapes.in_capitals(below)
        if shapes.in_capitals(text) and (longer or apart):
            return True
        if after.blanks_before == 0:
            return (self.blocks[at].blanks_before > 0 or self._bullet_above(at)) and longer and len(text.split()) <= 9
        first = not self.items and (self.unfilled or not self.found[1:])
        if ahead and first and self._is_title(at + 1, ahead=ahead - 1):
            return True
        if self.counts[self.blocks[at].text.lower()] > 1:
            return True
        named = len(text.split()) <= 8 and "..." not in text and "**" not in text
        if named and self.blocks[at].blanks_before and below.startswith(shapes.OPENS_A_QUOTE):
            return not text.startswith(shapes.OPENS_A_QUOTE)
        return named and len(below) >= (45 if shapes.is_sentence(below) else 80)
