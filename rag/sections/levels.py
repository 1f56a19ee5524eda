"""How far in a heading stands: as organisers repeat it, as the note marks it, or beside and within those before it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping

from rag.sections import shapes
from rag.sections.blocks import BOLD_LEVEL, Block, Kind
from rag.sections.known_as import HOSTS
from rag.sections.legend import named_part
from rag.sections.outline import IN_BOLD, WITHIN_A_LEVEL, Outline
from rag.sections.shapes import Level
from rag.sections.sides import side_of_heading
from rag.sections.surroundings import Surroundings
from rag.sections.titles import CLOSING_QUOTES, LONGEST_TITLE, UNFINISHED, Titles

TENTHS = 10
SHORTEST_NAME, FEWEST_PARTS = 4, 3
OF_AN_EXERCISE = re.compile(r"\b(?:øvelse|exercise)\s*\d", re.IGNORECASE)
OVER_GROUPS: float = Level.EXERCISE + WITHIN_A_LEVEL
"""The level of what several groups talk about, each in its turn."""
COUNTED = re.compile(
    r"(?P<word>tema|emne|spor|del|theme|topic|part|spørgsmål|question)\s+(?P<number>\d{1,2})(?!\d)(?:[\s:.–-].*)?",
    re.IGNORECASE,
)
"""What a word and its number count."""
STOP = re.compile(
    r"(?:stop|station|post)\s*\d|(?:stop|station|post|stand|bod|telt|hjørne)(?: [A-H]\b|:| \d)", re.IGNORECASE
)
"""Where people stood in turn."""
A_SPOT = re.compile(
    r"(?:[\w-]+ ){0,2}?[\w-]*(?:hjørnet?|kassen?|væggen?|boden?|standen?|teltet?|boksen?|tavlen?|corner|box|wall|"
    r"booth)\b[^.!?:]{0,40}:?",
    re.IGNORECASE,
)
"""Where else they spoke or left what they had to say: "Politikerhjørnet", "Kasse ved udgangen"."""
CLOSES = re.compile(r"(?:afrunding|afslutning|closing)\b", re.IGNORECASE)
_ENDS = (
    r"(?:(?:(?:fælles|kort|samlet|afsluttende)\s+)?opsamling(?:\s+(?:på|fra)\s+\w+(?:ne|en|et))?|afrunding|afslutning|closing|"
    r"(?:(?:det|den)\s+)?videre\s+(?:forløb|proces|færd|arbejde)|(?:de\s+)?næste\s+skridt|next\s+steps|"
    r"hvad\s+sker\s+der\s+(?:nu|så|herefter|videre)\??|tak\s+for\s+(?:i\s+(?:dag|aften)|fremmødet))"
)
AFTER_ALL = re.compile(
    r"(?:resultat(?:et)?\s+af\s+)?(?:afstemning(?:en)?|prioritering(?:en)?|stemmer|klistermærker|pointgivning|voting|votes)|"
    rf"top[ -]?\d{{1,2}}|{_ENDS}(?:\s*(?:,|/|&|\bog\b|\band\b)\s*{_ENDS})*|"
    r"(?:svar|tilbagemelding|kommentarer|bemærkninger|respons)\s+fra\s+"
    r"(?:byrådet|kommunalbestyrelsen|politikerne|udvalget|borgmesteren|panelet|forvaltningen|kommunen)|"
    r"(?:politikernes|byrådets|borgmesterens|kommunens|forvaltningens)\s+(?:svar|kommentarer|tilbagemelding)|"
    r"(?:answers|replies)\s+from\s+the\s+(?:council|politicians|mayor|panel)",
    re.IGNORECASE,
)
"""What comes when all groups or themes are done: what all voted for, who answered, what happens next."""
OF_AN_AGENDA = re.compile(r"(?:pkt\.?|punkt|ad\.?)\s*(?P<number>\d{1,2})(?!\d)", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*:?$|:$")
REPEATED = (Level.EXERCISE, Level.GROUP, Level.QUESTION)
APART = re.compile(r"\s*\(|\s{2,}|\t")
"""Between the parts of a heading."""


class Levels:
    """The levels of a note's headings; ``parts`` are the words for the letters and numbers that it explains."""

    def __init__(self, lines: Surroundings, outline: Outline, titles: Titles, parts: Mapping[str, str]) -> None:
        self.lines = lines
        self.outline = outline
        self.titles = titles
        self.parts = parts
        bold = [shapes.structure(block.text) for block in lines.blocks if block.level == BOLD_LEVEL]
        self.bold = min((one for one in bold if one is not None), default=IN_BOLD)
        """What is in bold stands beside the bold headings that organisers repeat, where there are any."""
        self.drawn = self._of_signs()
        """The level of what is drawn with each sign."""
        groups = Counter(block.text.lower() for block in lines.blocks if shapes.structure(block.text) == Level.GROUP)
        self.groups_again = any(times > 1 for times in groups.values())
        forms = [shapes.structure(block.text) for block in lines.blocks if block.kind is not Kind.RULE]
        self.rounds_within = (Level.GROUP, Level.EXERCISE) in itertools.pairwise(forms)
        """True where each group had its own rounds: right below a group's heading nothing else can begin one."""
        self.asked_of_groups: list[str] = []
        """What the same groups talk about one after the other, as the note heads it."""
        self.counted_over_groups: set[str] = set()
        """The words that count what groups talk about: "theme"."""
        self.last_item = 0
        """The number of the agenda's last item that is no group's own."""

    def as_marked(self, block: Block) -> float:
        """The level of a heading that the note marks."""
        if block.drawn:
            repeated = shapes.structure(block.text)
            return self.drawn[block.drawn] if repeated is None else repeated
        return self._in_bold(self.bold) if block.level == BOLD_LEVEL else Level.THEME + block.level - 1

    def as_repeated(self, at: int) -> float | None:
        """The level of a heading that is one by its form, or by its place among the groups' headings; else ``None``."""
        level: float | None = self._by_form(at)
        if level in (None, Level.QUESTION) and self.over_groups(at):
            return OVER_GROUPS
        if level is not None:
            level = self._in_bold(level) if self.lines.blocks[at].level == BOLD_LEVEL else level
            if level != Level.QUESTION:
                return level
            return Level.GROUP if self.counts_past_groups(at) else max(level, self._of_remarks())
        if self.lines.after(at) is None:
            return None
        if self.names_a_group(at):
            asked = any(over.level == Level.QUESTION for over in self.outline.path)
            return Level.QUESTION + WITHIN_A_LEVEL if asked else Level.GROUP
        if self._asks_groups(at):
            return self.outline.path[-1].level + WITHIN_A_LEVEL
        leaves = self._leaves_group(at) or self.comes_after_all(at)
        return Level.GROUP if leaves else self._beside_drawn(at)

    def names_a_group(self, at: int) -> bool:
        """True for capitals, with an empty line above, over a title that the parts of a note repeat: "TEAM NORD"."""
        name, block, after = self._first_part(at), self.lines.blocks[at], self.lines.after(at)
        below = self.lines.text_after(at)
        if after is None or after.kind is not Kind.TEXT or block.blanks_before == 0 or len(below) > LONGEST_TITLE:
            return False
        names = name.isupper() and len(name) >= SHORTEST_NAME and shapes.like_a_heading(self.lines.text(at))
        repeated = self.lines.times(at + 1) >= FEWEST_PARTS and self.titles.is_title(at + 1)
        return names and repeated and not shapes.in_capitals(below) and self.lines.times(at) == 1

    def on_two_lines(self, at: int) -> float:
        """The level of a heading whose second line says what it is of: above groups it stands over all of them."""
        after = self.lines.after(at + 1)
        if after is None or after.kind is not Kind.TEXT or self._by_form(at + 2) != Level.GROUP:
            return Level.QUESTION
        of_its_own = OF_AN_EXERCISE.search(self.lines.text(at + 1))
        return Level.EXERCISE if of_its_own else Level.GROUP - WITHIN_A_LEVEL

    def over_groups(self, at: int) -> bool:
        """True for what groups that come again talk about next, and for what all are asked where that was one such.

        So is the item of an agenda right above the first of them, and "THEME 1" with what is counted on from there.
        """
        block, text = self.lines.blocks[at], self.lines.text(at)
        above = self.lines.after(at) is not None and self._by_form(at + 1) == Level.GROUP
        if not block.blanks_before or self.lines.times(at) > 1:
            return False
        counted = self._counts_on(text, above=above)
        if not (self.groups_again or counted or (above and block.numbered)):
            return False
        if counted:
            over = True
        elif above:
            over = block.numbered or self._heads(at) or bool(shapes.ASKS.search(text))
        else:
            within = any(over.level == OVER_GROUPS for over in self.outline.path)
            over = within and any(_alike(text, one) for one in self.asked_of_groups) and self._heads(at)
        if over:
            self.asked_of_groups.append(text)
        return over

    def counts_past_groups(self, at: int) -> bool:
        """True below groups for the next item of the agenda that they met under."""
        block, item = self.lines.blocks[at], OF_AN_AGENDA.match(self.lines.text(at))
        number = item["number"] if item else block.tag.strip("(). ")
        if not number.isdigit() or (not item and block.rank):
            return False
        within = [over for over in self.outline.path if over.level == Level.GROUP]
        own = any(over.number == block.rank for over in self.outline.path) and not item
        past = bool(within) and not own and int(number) == self.last_item + 1
        self.last_item = int(number) if past or not within else self.last_item
        return past

    def _counts_on(self, text: str, *, above: bool) -> bool:
        """True for a word with the number 1, right above the first group, and for the same word with another number."""
        counted = COUNTED.fullmatch(text)
        if counted is None:
            return False
        word = counted["word"].lower()
        grouped = any(section.group for section in self.outline.found)
        grouped = grouped or any(over.level == Level.GROUP for over in self.outline.path)
        if above and int(counted["number"]) == 1 and not grouped:
            self.counted_over_groups.add(word)
        return word in self.counted_over_groups

    def _heads(self, at: int) -> bool:
        return self._by_form(at) == Level.QUESTION or self.titles.heads(at)

    def of_spelt(self) -> float:
        """The level of a word spelt letter by letter: a part of what Markdown heads."""
        marked = [over.level for over in self.outline.path if over.by_markdown]
        return marked[-1] + 1 if marked else Level.THEME + 1

    def of_theme(self) -> float:
        """One in from a heading directly above it, or from one that the note marks; else beside the last theme."""
        themes = [over for over in self.outline.path if over.level >= Level.THEME and not over.part]
        if not themes:
            return Level.THEME
        last = themes[-1]
        within = last.marked or self.outline.opens or self.outline.path[-1].number is not None
        return last.level + 1 if within else last.level

    def within_theme(self) -> float:
        """The level of what heads a part of the last theme, or of what stands above where there is none."""
        themes = [over.level for over in self.outline.path if over.level >= Level.THEME and not over.part]
        return (themes[-1] if themes else Level.THEME) + WITHIN_A_LEVEL

    def _of_signs(self) -> dict[str, float]:
        """The sign that is drawn first stands furthest out, or beside what organisers repeat that has it too.

        Another stands within it where the first comes again behind it, or is drawn once; else beside it.
        """
        levels: dict[str, float] = {}
        drawn = [block for block in self.lines.blocks if block.drawn]
        before = itertools.takewhile(lambda block: not block.drawn, self.lines.blocks)
        marked = any(block.kind is Kind.HEADING and 0 < block.level < BOLD_LEVEL for block in before)
        level: float = IN_BOLD - WITHIN_A_LEVEL if marked else Level.EXERCISE
        places = {one.drawn: [at for at, block in enumerate(drawn) if block.drawn == one.drawn] for one in drawn}
        for sign, outer in zip(places, [None, *places], strict=False):
            within = outer is not None and (len(places[outer]) == 1 or places[outer][-1] > places[sign][0])
            repeated = (shapes.structure(drawn[at].text) for at in places[sign])
            level += 1 / TENTHS if within else 0
            level = levels[sign] = min((one for one in repeated if one is not None), default=level)
        return levels

    def _in_bold(self, level: float) -> float:
        """The level itself, or one in from the headings that Markdown marks where those stand over what is in bold."""
        marked = any(over.by_markdown and over.level >= Level.THEME for over in self.outline.path)
        beside = any(over.level == level for over in self.outline.path)
        return IN_BOLD + level / TENTHS if marked and not beside and level < IN_BOLD else level

    def _by_form(self, at: int) -> Level | None:
        """The level of a heading that organisers repeat, or of a part by the letter that the note explains."""
        if self.titles.answers_a_point(at):
            return None
        level = shapes.structure(self.lines.text(at))
        level = Level.QUESTION if level is Level.EXERCISE and self.rounds_within else level
        return Level.QUESTION if level is None and named_part(self.lines.text(at), self.parts) else level

    def _of_remarks(self) -> float:
        """One in from the heading over what the hosts say of each point; 0 where there is none."""
        over = (over.level for over in self.outline.path if HOSTS.match(over.heading.text))
        return next((level + WITHIN_A_LEVEL for level in over), 0)

    def _asks_groups(self, at: int) -> bool:
        """True for what an exercise asks, or begins to say, right above the first group that answers."""
        text = self.lines.text(at).rstrip(CLOSING_QUOTES)
        first = self.outline.opens and self.outline.path[-1].level < Level.GROUP
        return first and text.endswith(("?", *UNFINISHED)) and self._by_form(at + 1) == Level.GROUP

    def _leaves_group(self, at: int) -> bool:
        """True for what all hear together, and below the last group for a title in the capitals of "GRUPPE 3"."""
        group = next((over.heading.text for over in self.outline.path if over.level == Level.GROUP), None)
        text = self.lines.text(at)
        if group is None or (self.outline.unfilled and self.outline.path[-1].level <= Level.GROUP):
            return False
        if self.lines.times(at) > 1:
            return False  # each group has it
        if shapes.PLENARY.fullmatch(shapes.SHEET.sub("", text)):
            return True
        if self.outline.unfilled:
            return False
        capitals = shapes.in_capitals(self._first_part(at)) and group.split()[0].isupper()
        return (
            capitals and not self._has_capitals_in_groups() and self.titles.is_title(at) and self._is_below_groups(at)
        )

    def comes_after_all(self, at: int) -> bool:
        """True for what stands apart below the last group or theme and is of none, and for each title from there."""
        last = next(
            (over.heading.text for over in self.outline.path if over.level in (Level.GROUP, Level.QUESTION)), None
        )
        if last is None or self.outline.unfilled or not self.lines.blocks[at].blanks_before or self.lines.times(at) > 1:
            return False
        if AFTER_ALL.fullmatch(IN_BRACKETS.sub("", last)):
            return self.titles.heads(at)
        counted = shapes.structure(last) in REPEATED
        done = counted and AFTER_ALL.fullmatch(IN_BRACKETS.sub("", self.lines.text(at)))
        return bool(done) and not any(shapes.structure(one.text) in REPEATED for one in self.lines.blocks[at:])

    def _beside_drawn(self, at: int) -> float | None:
        """The level of what all hear together below drawn tables or a walk's stops, and of another spot; else ``None``.

        What closes a meeting is no part of its last exercise.
        """
        closes = CLOSES.match(self.lines.text(at))
        drawn = [
            one.level
            for one in self.outline.path
            if (one.level == Level.QUESTION and (STOP.match(one.heading.text) or A_SPOT.fullmatch(one.heading.text)))
            or (one.level < Level.GROUP and (one.marked or (closes and one.level == Level.EXERCISE)))
        ]
        together = bool(drawn) and not self.outline.unfilled and self.lines.times(at) == 1
        return (
            drawn[-1] if together and (shapes.PLENARY.fullmatch(self.lines.text(at)) or self._is_a_spot(at)) else None
        )

    def _is_a_spot(self, at: int) -> bool:
        """True for a title that names where people stood, apart from the stop above it."""
        named = A_SPOT.fullmatch(self.lines.text(at)) and self.lines.blocks[at].blanks_before > 0
        return bool(named) and self.titles.heads(at)

    def _first_part(self, at: int) -> str:
        """What a heading begins with, as "GRUPPE 2" in "GRUPPE 2   Vej og park"."""
        return self.lines.read(APART.split(self.lines.blocks[at].lines[0], maxsplit=1)[0])

    def _has_capitals_in_groups(self) -> bool:
        sections = (section for section in self.outline.found if section.group)
        below = (one.text for section in sections for one in section.path[1:])
        return any(shapes.in_capitals(text) and side_of_heading(text) is None for text in below)

    def _is_below_groups(self, at: int) -> bool:
        levels = (shapes.structure(block.text) for block in self.lines.blocks[at:])
        return next((level for level in levels if level in (Level.EXERCISE, Level.GROUP)), None) is not Level.GROUP


def _alike(one: str, other: str) -> bool:
    """Whether two headings are of one kind: both ask, or both are in capitals."""
    return all(map(shapes.ASKS.search, (one, other))) or all(map(shapes.in_capitals, (one, other)))
