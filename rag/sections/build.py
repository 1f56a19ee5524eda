"""Blocks to sections: one walk through a note, in which each block becomes a heading, a remark or layout."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from rag.readers.dates import DATE
from rag.readers.head import LABELLED, TAKEN_BY, TAKER
from rag.sections import shapes, torn
from rag.sections.agenda import Agenda
from rag.sections.blocks import BOLD_LEVEL, SLIDE, Block, Kind, cells_of, is_row
from rag.sections.colours import colours_named, explains, heads_by_colour, is_legend, listed, named_colour
from rag.sections.forms import forms, named_in_form
from rag.sections.keys import named_sign, signs_named
from rag.sections.leads import led_by_topics
from rag.sections.legend import asked_of_all, named_part, parts_named
from rag.sections.levels import OVER_GROUPS, Levels
from rag.sections.mails import (
    ENDING,
    GREETING,
    NAME,
    begins_as_mail,
    heads_a_reply,
    is_answer,
    mail_lines,
    names_the_sender,
)
from rag.sections.nobodys import HOW_MANY_ANSWERED
from rag.sections.note_head import above_forms, head_again, head_length
from rag.sections.noting import contents, introduces, tells_of_the_note
from rag.sections.outline import IN_BOLD, WITHIN_A_LEVEL, Outline, Over
from rag.sections.paragraphs import Paragraphs
from rag.sections.people import EXPLAINED, EXPLAINS
from rag.sections.shapes import Level
from rag.sections.surroundings import Surroundings
from rag.sections.tables import leave_table, stand_under_topic, topic_above
from rag.sections.titles import FAR, Titles
from rag.sections.wrapping import Read
from rag.types import Heading, Item, PassageKind, Section, Span

FRAME = re.compile(r"[+┌└╔╚╭╰|*][-=─━═~]{5,}[+┐┘╗╝╮╯|*]")
"""The upper or lower edge of a frame around what somebody else says."""
FEWEST_EXPLAINED = 2
"""Letters of a key to who speaks."""
SIGNED_ON = re.compile(rf",?\s*(?:d\.|den)?\s*(?:{DATE}|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?)\W*$", re.IGNORECASE)
"""The day behind the name of who signs."""
LONGEST_TAKER = 60
"""Characters of a line that says who took the notes, and nothing else."""


class Builder:
    """Walks once through a note's blocks and gathers its sections."""

    def __init__(self, blocks: list[Block], read: Read, *, damaged: bool, apart: AbstractSet[int]) -> None:
        torn.give_back(blocks, read)
        blocks = list(led_by_topics(blocks))
        self.blocks = blocks
        self.apart = apart
        """Where the lines begin that head something else than the mails above them."""
        self.lines = Surroundings(blocks, read, damaged=damaged)
        self.labels = self.lines.labels
        self.parts = parts_named(blocks, read)
        self.colours = colours_named("\n".join(block.lines) for block in blocks)
        self.signs = signs_named(block.text for block in blocks)
        self.contents = contents(blocks) | listed([block.text for block in blocks])
        self.forms = forms([one.text if one.kind is Kind.TEXT else one.tag and one.tag + one.text for one in blocks])
        self.framed: list[Over] | None = None
        """The path above a frame, within it."""
        self.asked_of_all = asked_of_all(blocks, read)
        self.outline = Outline()
        self.titles = Titles(self.lines, self.outline)
        self.levels = Levels(self.lines, self.outline, self.titles, self.parts)
        self.agenda = Agenda(self.lines, self.outline, self.titles)
        self.paragraphs = Paragraphs(self.lines, self.outline, self.titles, self.agenda.heads)
        self.head: list[str] = []
        """The lines of the note's head, in small letters."""
        self.mail = begins_as_mail([block.text for block in blocks if block.kind is not Kind.FRONT])
        """True in a note that has had an e-mail's or a letter's head."""
        self.take_by_kind: dict[Kind, Callable[[int], int]] = {
            Kind.SPELT: self._take_spelt,
            Kind.DETACHED: self._take_detached,
            Kind.HEADING: self._take_heading,
            Kind.TOPIC: self._take_topic,
            Kind.BULLET: self._take_bullet,
        }

    def sections(self) -> tuple[Section, ...]:
        """All sections, the note's head first."""
        at = self._take_head()
        self._unlabel_before(at)
        while at < len(self.blocks):
            if at in self.labels.starts:
                self._begin_part(at)
            again = head_again(self.blocks, at, self.head)
            if again:
                self.outline.stand_under([])
                self.outline.aside(map(self._heading, range(at, at + again)))
            at += again or (1 if at in self.labels.blocks else self._take(at))
        self.outline.close()
        return tuple(self.outline.found)

    def _take_head(self) -> int:
        length = above_forms(self.blocks[: min(self.forms, default=0)])
        length = length or head_length(self.blocks, self.lines.read, damaged=self.lines.damaged)
        layout = [shapes.NOT_SAID.fullmatch(block.text) for block in self.blocks[:length]]
        told = [not aside and any(map(str.isalnum, one.text)) for one, aside in zip(self.blocks, layout, strict=False)]
        self.head = [block.text.lower() for block, tells in zip(self.blocks, told, strict=False) if tells]
        for at, tells in enumerate(told):
            if self.blocks[at].kind is Kind.RULE or not tells:
                self.outline.mark(self.blocks[at].span)
            else:
                self.outline.path.append(Over(Level.TITLE, self._heading(at)))
                self.outline.mark(self.blocks[at].mark)
        self.outline.unfilled = bool(self.outline.path)
        self.outline.stand_under([])
        return length

    def _unlabel_before(self, at: int) -> None:
        """A label of nothing but the note's head is an ordinary line."""
        for start in [start for start in self.labels.starts if start < at]:
            span = self.labels.starts.pop(start).span
            self.labels.blocks -= {one for one in self.labels.blocks if span.contains(self.blocks[one].span)}

    def _begin_part(self, at: int) -> None:
        """What stands from here on belongs to a label below it; a slide's only theme is its title, and goes on."""
        themes = self.outline.themes
        title = themes if at in self.labels.splits and len(themes) == 1 else []
        self.outline.stand_under([Over(Level.QUESTION, self.labels.starts[at]), *title])
        self.outline.themes = []
        self.outline.unfilled = True

    def _take(self, at: int) -> int:
        """Places the block, and says how many blocks that used up."""
        block = self.blocks[at]
        if block.kind is not Kind.RULE and not is_row(block):
            leave_table(self.outline)
        if not block.own:
            stand_under_topic(self.outline, topic_above(self.blocks, at))
        self.outline.leave_quotation(quoted=block.quoted)
        tagged = any(over.tag for over in self.outline.path)
        if tagged and (block.kind is Kind.TOPIC or (block.kind is Kind.TEXT and block.blanks_before)):
            self.outline.stand_under([over for over in self.outline.path if not over.tag])
        self._frame(at)
        if self.outline.path and self.outline.path[0].mail and (block.mark or block.span).start in self.apart:
            self.outline.stand_under([])
        if block.kind is Kind.RULE and self.outline.path and self.outline.path[-1].record:
            self.outline.stand_under(self.outline.path[:-1])
        if self._is_nobody_s(at) or (at in self.contents and block.kind in (Kind.TEXT, Kind.BULLET)):
            self.outline.mark(block.span, block.mark)
            return 1
        if at in self.asked_of_all:
            # It heads parts further down: here it is a heading with nothing below it.
            self.outline.aside((*(over.heading for over in self.outline.path), self._heading(at)), block.mark)
            return 1
        return self.take_by_kind.get(block.kind, self._take_text)(at)

    def _frame(self, at: int) -> None:
        """What stands below a frame is not under what was opened within it."""
        beside = [one for one in self.blocks[max(0, at - 1) : at + 2] if is_row(one)]
        if beside or not (self.blocks[at].kind is Kind.RULE and FRAME.fullmatch(self.blocks[at].text)):
            return
        if self.framed is None:
            self.framed = self.outline.path[:]
        else:
            self.outline.stand_under(self.framed)
            self.framed = None

    def _is_nobody_s(self, at: int) -> bool:
        """True for layout, what colours or letters stand for, how the notes were taken and by whom, as some end."""
        block = self.blocks[at]
        if self.mail and ENDING.fullmatch(block.text):
            return False  # who signed stands below it
        layout = shapes.NOT_SAID.fullmatch(self.lines.text(at).strip("*_ "))
        if block.kind in (Kind.TORN, Kind.RULE) or (layout and not self._ends_groups(at)):
            return True
        if block.kind is Kind.BULLET and tells_of_the_note(f"{block.tag} {block.text}"):
            return True
        first = not (self.outline.path or self.outline.items or self.outline.found[1:])
        told = is_legend(block.text) or tells_of_the_note(block.text) or (first and introduces(block.text))
        told = told or len(EXPLAINED.findall(block.text)) >= FEWEST_EXPLAINED
        told = told and not (first and HOW_MANY_ANSWERED.search(block.text))
        if block.kind is Kind.TEXT and (told or self._signs_off(at) or self._is_the_sender(at)):
            return True
        said = block.text.replace("**", "")
        remark = block.kind in (Kind.TEXT, Kind.BULLET)
        tells = LABELLED.match(said) if remark else None
        short = len(said) <= LONGEST_TAKER
        last = remark and short and at + 1 == len(self.blocks) and TAKEN_BY.fullmatch(said)
        return bool(last or (tells and ((short and TAKER.match(said)) or EXPLAINS.match(said, tells.end()))))

    def _ends_groups(self, at: int) -> bool:
        """True for thanks over what all heard in the end, below the last group."""
        below = self.lines.after(at)
        return below is not None and below.kind is Kind.TEXT and self.levels.comes_after_all(at)

    def _is_the_sender(self, at: int) -> bool:
        """True for no more than names of who sent the mail, below its words, or what they are right below that."""
        heads = (*self.head, *(over.heading.text for over in self.outline.path))
        block, above = self.blocks[at], self.blocks[at - 1].text if at else ""
        below = " " in above and not block.blanks_before and names_the_sender(above, heads)
        tells = below or (" " in block.lines[0] and names_the_sender(block.lines[0], heads))
        tells = tells and len(block.lines[-1]) <= LONGEST_TAKER and not shapes.is_sentence(block.text)
        return self.mail and bool(self.outline.items) and (tells or names_the_sender(block.text, heads))

    def _signs_off(self, at: int) -> bool:
        """True for a name by itself, below what somebody wrote, or the head's in the end, above what begins anew."""
        after, name = self.lines.after(at), SIGNED_ON.sub("", self.blocks[at].text)
        surname = name.split()[-1].lower() if name else ""
        taker = any(surname in line for line in self.head) and (after is None or after.kind is Kind.RULE)
        wrote = (self.mail or taker) and bool(self.outline.items)
        last = after is None or after.kind in (Kind.RULE, Kind.HEADING)
        return wrote and last and self.blocks[at].blanks_before > 0 and bool(NAME.fullmatch(name))

    def _take_spelt(self, at: int) -> int:
        label, block = self.labels.starts.get(at), self.blocks[at]
        if label and label.text.lower().startswith(block.text.lower()):
            self.outline.mark(block.span)  # the label says the same word
        else:
            self._open(Over(self.levels.of_spelt(), self._heading(at), part=True), at)
        return 1

    def _take_detached(self, at: int) -> int:
        """A heading whose text is elsewhere, and its run of bullets; after the last of them nothing stands under it."""
        self._open(Over(Level.THEME, self._heading(at)), at)
        self.outline.mark(self.blocks[at + 1].span)
        self.outline.close()
        self.outline.path = self.outline.further_out(Level.THEME)
        return 2

    def _take_heading(self, at: int) -> int:
        block = self.blocks[at]
        self._open(Over(self.levels.as_marked(block), self._heading(at), marked=True, record=block.records), at)
        if block.level == BOLD_LEVEL and self.titles.says_something(at):
            self.outline.items.append(Item(block.span, PassageKind.HEADING))
        return 1

    def _take_topic(self, at: int) -> int:
        """What a paragraph begins with, and heads those below it until another does."""
        self._open(Over(self.levels.within_theme(), self._heading(at), part=True), at)
        return 1

    def _take_bullet(self, at: int) -> int:
        block = self.blocks[at]
        if self.agenda.takes(at):
            past = self.levels.counts_past_groups(at)
            level = OVER_GROUPS if self.levels.over_groups(at) else self.agenda.level(at)
            level = Level.GROUP if past else level
            self._open(Over(level, self._heading(at), number=block.rank), at)
        else:
            self.agenda.leave(at)
            self._stand_under_tag(block)
            if block.own:
                own = [Over(IN_BOLD + 1, heading, own=True) for heading in block.own]
                self.outline.stand_under([*(over for over in self.outline.path if not over.own), *own])
            self.outline.hang(block)
        return 1

    def _stand_under_tag(self, block: Block) -> None:
        """What a bullet's tag stands for heads it and what hangs under it, unless that is said above already."""
        if self.outline.above and self.outline.above[-1].holds(block):
            return
        path = [over for over in self.outline.path if not over.tag]
        named = named_colour(block.tag, self.colours) or named_sign(block.tag, self.signs)
        said = any(explains(over.heading.text, block.tag) for over in path)
        over = Over(IN_BOLD + 1, Heading(named, block.mark), tag=True) if named and block.mark and not said else None
        told = self.outline.path[-1].heading.text if len(path) < len(self.outline.path) else None
        if told != (over.heading.text if over else None):
            self.outline.stand_under([*path, over] if over else path)

    def _take_text(self, at: int) -> int:
        if self.titles.on_two_lines(at):
            self._open(Over(self.levels.on_two_lines(at), self._heading(at, 2)), at)
            return 2
        mail = self.forms.get(at) or mail_lines(self.blocks, at, known=self.mail)
        if mail:
            self._take_mail(at, mail)
            return mail
        level = self.levels.as_repeated(at)
        if heads_by_colour(self.blocks[at].text, self.colours) and self.lines.after(at) is not None:
            self._open(Over(self.levels.within_theme(), self._heading(at), part=True), at)
        elif level is not None:
            self._open(Over(level, self._heading(at), group=self.levels.names_a_group(at)), at)
        elif self.titles.heads(at):
            self._take_title(at)
        else:
            self.paragraphs.take(at)
        return 1

    def _take_mail(self, at: int, count: int) -> None:
        """Lines that say who writes, and nothing to be quoted as an answer: the heading of what is written."""
        self.mail |= count > 1
        if ENDING.fullmatch(self.blocks[at].text):
            self.outline.aside((*(over.heading for over in self.outline.path), self._heading(at, count)))
            self.outline.stand_under([])
            return
        # What a reply to a consultation is headed by stands over who sent it.
        text = self.blocks[at].text
        below = heads_a_reply(self.blocks, at) or GREETING.fullmatch(text) or is_answer(text)
        path = self.outline.path if below else []
        level = max([float(Level.THEME), *(over.level + WITHIN_A_LEVEL for over in path)])
        quotes = self.outline.marked() if self.blocks[at].quoted and not path else None
        self.outline.stand_under(
            [*path, Over(level, self._heading(at, count), marked=True, quotes=quotes, mail=not path)]
        )
        self.outline.unfilled = True

    def _take_title(self, at: int) -> None:
        """A theme; what slides repeat ("Det vil vi") is a part of the slide that it stands on."""
        block, heading, path = self.blocks[at], self._heading(at), self.outline.path
        columns = tuple(cells_of(block.lines[0])) if is_row(block) else ()
        slides = [over.level for over in path if over.slide]
        if slides and self.lines.times(at) > 1 and block.blanks_before < FAR:
            over = Over(slides[-1] + 1, heading, part=True, columns=columns)
        elif shapes.ADDS.search(heading.text) and self.outline.items and path and path[-1].level >= Level.THEME:
            over = Over(path[-1].level + WITHIN_A_LEVEL, heading, part=True, columns=columns)
        else:
            slide = self.titles.opens_a_slide(at)
            level = slides[-1] if slide and slides else self.levels.of_theme()
            over = Over(level, heading, slide=slide, part=self.titles.is_begun(at), columns=columns)
        self._open(over, at)
        if self.titles.says_something(at):
            self.outline.items.append(Item(block.span, PassageKind.HEADING))

    def _open(self, over: Over, at: int) -> None:
        self.outline.open(over, self.blocks[at].mark)

    def _heading(self, at: int, count: int = 1) -> Heading:
        """The heading that so many blocks are, named by what its letter stands for where it is no more than that."""
        lines = [self.lines.text(one) for one in range(at, at + count)]
        text = named_in_form(lines) if self.forms.get(at) == count else " ".join(lines).replace("**", "")
        named = named_part(text, self.parts) or named_colour(text, self.colours)
        text = text.strip("-–—= ") if SLIDE.fullmatch(text) else text
        return Heading(named or text, Span(self.blocks[at].start, self.blocks[at + count - 1].end))
