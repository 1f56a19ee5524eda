"""Which lines head what stands below them: by their form, by what is below, and by where the reading has come to."""

from __future__ import annotations

import re

from rag.sections import colours, shapes
from rag.sections.blocks import SLIDE_LEVEL, Block, Kind, is_row
from rag.sections.leads import ANSWER
from rag.sections.outline import Outline
from rag.sections.points import OF_A_POINT, says_of_a_point
from rag.sections.series import RANK_OF_INITIALS
from rag.sections.shapes import Level
from rag.sections.sides import side_of_heading
from rag.sections.speaking import SAYING, voice_of_heading
from rag.sections.surroundings import Surroundings
from rag.sections.tables import heads_a_table, names_a_column

BRACKET = re.compile(r"\s*\([^()]*\)$")
TOPIC = re.compile(r"\([^\W\d][^().!?:]{2,40}\)")
"""What is talked about from there on, in brackets between what people say."""
EXPLAINED = re.compile(r"\(\s*=\s*\w[^()]*\)\W*$")
"""Behind a name what it stands for: "GULE SEDLER (= det bekymrer os)"."""
ONLY_BEGINS = re.compile(
    r"(?:vi|gruppen|bordet|borgerne|deltagerne|we|the group)\s+"
    r"(?:ønsker|vil|mangler|foreslår|savner|frygter|håber|drømmer|"
    r"har\s+brug|er\s+(?:glade|stolte|bekymrede|trætte)|want|need|miss|wish|fear|suggest|hope|are\s+(?:proud|worried))"
    r"(?:\s+(?:os|gerne|også|især|have|om|for|af|på|at|to|that|of|about))*\W*",
    re.IGNORECASE,
)
"""What its bullets end, and no point by itself: "Vi ønsker os"."""
AT_A_STAND = re.compile(r"(?:stand|station|bord|post|zone|table|stall)\s+(?:\d{1,2}|[A-H])\b", re.IGNORECASE)
"""Where those stand or sit whom the line names behind it: "Stand C: Handelslivet mener"."""
LOOKS_AHEAD = 4
"""So many lines of a title, each heading the next."""
LONGEST_TITLE = 60
"""Characters of a title that has no more than its place to show for it."""
LONGEST_QUESTION = 100
FAR = 2
"""Empty lines above what begins anew, as where a slide's text begins."""
MUCH_LONGER = 3
FEWEST_REPEATED = 3
UNFINISHED = ("…", "...")
FEWEST_SAYING = 3
"""Words of a heading that says something itself; "Vi ønsker" only begins what its bullets end."""
WORD_SUB_BULLET = 2
"""The rank of ``o``, the sign of Word's second level: the unmarked line above it was a bullet of the first."""
MOST_NAMING = 8
"""Words of a heading that only names what much text below it is about."""
SOMEBODY = re.compile(r"[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w.’'-]*){0,2}(?:, | \()\d{2,3}(?: år| years|[,)])")
"""Of whom a portrait is: "Bent, 71 år, gift med Lis, der har fået en hjerneskade"."""
COUNTED = re.compile(r"(?:hørings)?(?:svar|nr|no)\.?\s*\d{1,3}\b", re.IGNORECASE)
"""The number of a reply, before whom it is from."""
SAYS = re.compile(rf"\b(?:{SAYING})\b", re.IGNORECASE)
CAPITALS_LOST = "æøå"
CLOSING_QUOTES = '*"”’'


class Titles:
    """What the lines of a note are to the lines below them."""

    def __init__(self, lines: Surroundings, outline: Outline) -> None:
        self.lines = lines
        self.outline = outline

    def heads(self, at: int) -> bool:
        """True for a line of text that is a heading, though nothing marks it as one."""
        if self.answers_a_point(at):
            return False
        return (self.is_title(at) and not self._is_point(at)) or self._is_stray_label(at) or self.is_begun(at)

    def is_title(self, at: int, *, ahead: int = LOOKS_AHEAD) -> bool:
        """True for a line that heads what follows, by its form and by what stands below it."""
        block, after, text = self.lines.blocks[at], self.lines.after(at), self.lines.text(at)
        if after is None or not text:
            return False
        if is_row(block) or shapes.BESIDE_SLASHES.fullmatch(text):
            return heads_a_table(self.lines.blocks, at) if is_row(block) else self._names_slashed(at)
        opens = self._opens_a_numbered_slide(at) or self._opens_a_talk(at) or self._names_who_stands(at)
        if opens or self._names_whose(at) or self._asks(at, after):
            return not after.begins_a_part
        answered = at > 0 and self.lines.blocks[at - 1].records and not text.endswith(":")
        said = answered or all(map(shapes.SAID_BY.match, (text, self.lines.text_after(at))))
        if not shapes.like_a_heading(text) or said or after.begins_a_part:
            return False
        if text.endswith(":") or after.kind in (Kind.BULLET, Kind.TORN):
            return True
        if after.kind is Kind.HEADING:
            return self._heads_a_marked(block, after)
        if is_row(after):
            return block.blanks_before > 0 and (after.blanks_before > 0 or heads_a_table(self.lines.blocks, at + 1))
        return after.kind in (Kind.TEXT, Kind.TOPIC) and self._heads_text(at, after, ahead)

    def answers_a_point(self, at: int) -> bool:
        """True for a sentence behind a point's number, with nothing below it or right below another such."""
        block, after = self.lines.blocks[at], self.lines.after(at)
        if block.kind is not Kind.TEXT or not says_of_a_point(self.lines.text(at)):
            return False
        if after is None or after.kind is Kind.HEADING or shapes.structure(self.lines.text(at + 1)) is not None:
            return True
        return OF_A_POINT.match(self.lines.text(at + 1)) is not None or (at > 0 and self.answers_a_point(at - 1))

    def is_begun(self, at: int) -> bool:
        """True for a sentence that the bullets below it end: "Det bedste ved byen er …"."""
        after, text = self.lines.after(at), self.lines.text(at).rstrip(CLOSING_QUOTES)
        bullets = after is not None and after.kind is Kind.BULLET
        return bullets and len(text) <= LONGEST_TITLE and text.endswith(UNFINISHED)

    def on_two_lines(self, at: int) -> bool:
        """True for a heading whose second line says which question or slide it is of."""
        after = self.lines.after(at)
        fits = after is not None and after.kind is Kind.TEXT and after.blanks_before == 0
        return fits and bool(shapes.BELOW_A_HEADING.fullmatch(self.lines.text_after(at)))

    def opens_a_slide(self, at: int) -> bool:
        """True for a line far below the last, with two lines or more right below it."""
        below = self.lines.blocks[at + 1 : at + 3]
        lines = len(below) == 2 and all(one.kind is Kind.TEXT and one.blanks_before == 0 for one in below)
        return self.lines.blocks[at].blanks_before >= FAR and lines and not self.lines.damaged

    def _opens_a_numbered_slide(self, at: int) -> bool:
        """True for what stands right below a slide's number: its title."""
        text = self.lines.text(at)
        numbered = at > 0 and self.lines.blocks[at - 1].level == SLIDE_LEVEL
        named = shapes.like_a_heading(text.removesuffix("?").lstrip("0123456789 ·.)-"))
        return numbered and len(text) <= LONGEST_TITLE and named

    def _opens_a_talk(self, at: int) -> bool:
        """True for a question or a topic in brackets, with an empty line above, that people then talk of by name."""
        text = self.lines.text(at)
        asks = shapes.ASKS.search(text) and len(text) <= LONGEST_QUESTION and ":" not in text
        opens = bool(asks or TOPIC.fullmatch(text)) and self.lines.blocks[at].blanks_before > 0
        below = self.lines.blocks[at + 1 : at + 3]
        return opens and len(below) == 2 and all(self._is_said(one) for one in below)

    def _names_who_stands(self, at: int) -> bool:
        """True for the place of those whom it says to speak, with an empty line above."""
        text = self.lines.text(at)
        named = bool(AT_A_STAND.match(text)) and voice_of_heading(text) is not None
        return named and self.lines.blocks[at].blanks_before > 0

    def _names_whose(self, at: int) -> bool:
        """True for a line apart that says whose words follow, and no more than that: "Forvaltningens bemærkninger"."""
        text = self.lines.text(at)
        ruled = at > 0 and self.lines.blocks[at - 1].kind is Kind.RULE
        names = shapes.like_a_heading(text) and len(text) <= LONGEST_TITLE and not SAYS.search(text)
        return names and (ruled or self.lines.apart(at)) and voice_of_heading(text) is not None

    def _is_said(self, block: Block) -> bool:
        """True for a remark with who speaks before it."""
        named = block.kind is Kind.TEXT and bool(shapes.SAID_BY.match(block.text))
        return named and not shapes.MINUTES_PART.match(block.text)

    def leads(self, at: int) -> bool:
        """True when the bullets below hang under this line; one that adds to the bullet above it leads nothing."""
        block, after, text = self.lines.blocks[at], self.lines.after(at), self.lines.text(at)
        if after is None or after.kind is not Kind.BULLET:
            return False
        if after.rank == RANK_OF_INITIALS:
            return text.endswith(":")
        adds = bool(self.outline.above) and self.lines.bullet_above(at) and block.blanks_before == 0
        named = shapes.like_a_heading(text) or self._lost_its_capital(at)
        return text.endswith((":", "?")) or named or (after.blanks_before == 0 and not adds)

    def _lost_its_capital(self, at: int) -> bool:
        """True for a few words apart whose Danish capital a scan read as a small letter of another kind."""
        block, text = self.lines.blocks[at], self.lines.text(at)
        misread = self.lines.damaged and text[0] in CAPITALS_LOST and text[0] != block.text[0]
        return misread and block.blanks_before > 0 and shapes.like_a_heading(text.capitalize())

    def says_something(self, at: int) -> bool:
        """True for a heading that is to be quoted as well."""
        text = self.lines.text(at)
        once = self.lines.times(at) == 1 and len(text.split()) >= FEWEST_SAYING
        asks = text.rstrip(CLOSING_QUOTES).endswith((":", "?", *UNFINISHED)) or bool(shapes.ASKS.search(text))
        answered = self.lines.blocks[at].asks or bool(ANSWER.match(self.lines.text_after(at)))
        return once and not (asks or answered) and shapes.speaks(text) and not SOMEBODY.match(text)

    def _is_stray_label(self, at: int) -> bool:
        """True for a name that slides repeat where nothing stands below it but the next label or slide."""
        after, text = self.lines.after(at), self.lines.text(at)
        named = shapes.like_a_heading(text) and not shapes.speaks(text) and len(text) <= LONGEST_TITLE
        return named and self.lines.times(at) >= FEWEST_REPEATED and (after is None or after.blanks_before >= FAR)

    def _is_point(self, at: int) -> bool:
        """True for a line above bullets that is itself one of the points rather than the name of their topic."""
        block, after, text = self.lines.blocks[at], self.lines.after(at), self.lines.text(at)
        before = text.partition("(")[0]
        explained = bool(EXPLAINED.search(text)) or (before != text and bool(colours.ALONE.fullmatch(before)))
        names = text.endswith(":") or shapes.in_capitals(before) or explained
        if after is None or names or self._asks_bullets(at, after) or self.lines.times(at) > 1:
            return False
        if self._opens_a_numbered_slide(at) or side_of_heading(text) or ONLY_BEGINS.fullmatch(text):
            return False
        apart = not self.lines.damaged and block.blanks_before > 0 and after.blanks_before > 0
        finer = after.kind is Kind.BULLET and after.rank >= WORD_SUB_BULLET and not apart
        point = len(text.split()) >= 2 or text[0] in '”“"'
        return ((after.kind is Kind.TORN or finer) and point) or (after.kind is Kind.BULLET and shapes.speaks(text))

    def _asks(self, at: int, after: Block) -> bool:
        """True for a question that what stands below it answers."""
        text = self.lines.text(at)
        slide = text.endswith("?") and len(text) <= LONGEST_TITLE and self.opens_a_slide(at)
        capitals = text.endswith("?") and shapes.structure(text) is None and self._in_capitals(at)
        capitals = capitals and self._stands_over_text(at, after)
        exercise = self._asks_bullets(at, after) or self._asks_an_exercise(at, after)
        return slide or capitals or exercise or self._asks_again(at, after)

    def _in_capitals(self, at: int) -> bool:
        """True for a line in capitals as it stands, or as it is read, whatever is in brackets behind them."""
        texts = self.lines.text(at), self.lines.blocks[at].text
        return any(shapes.in_capitals(BRACKET.sub("", text)) for text in texts)

    def _stands_over_text(self, at: int, after: Block) -> bool:
        """True for a line apart from what stands above it, over text that is not in capitals."""
        apart, text = self.lines.blocks[at].blanks_before > 0, after.kind in (Kind.TEXT, Kind.TOPIC)
        return apart and text and not self._in_capitals(at + 1)

    def _asks_bullets(self, at: int, after: Block) -> bool:
        """True for a question above bullets; one above a scan's or Word's sub-bullets is a point."""
        block = self.lines.blocks[at]
        answered = after.kind is Kind.BULLET and after.rank < WORD_SUB_BULLET
        apart = block.blanks_before > 0 or self._opens_a_list(at)
        return answered and apart and bool(shapes.ASKS.search(block.text)) and len(block.text) <= LONGEST_QUESTION

    def _asks_again(self, at: int, after: Block) -> bool:
        """True for a short question, apart, that the note repeats, or above what was answered word for word.

        So it is far below what stands above it, and apart from the much longer text below.
        """
        text, block = self.lines.text(at), self.lines.blocks[at]
        if after.kind is not Kind.TEXT or block.blanks_before == 0 or len(text) > LONGEST_TITLE or ":" in text:
            return False
        quoted = after.text.startswith(shapes.OPENS_A_QUOTE) and not text.startswith(shapes.OPENS_A_QUOTE)
        far = block.blanks_before >= FAR > after.blanks_before > 0 and not self.lines.damaged
        over = far and len(after.text) >= MUCH_LONGER * len(text)
        return bool(shapes.ASKS.search(text)) and (quoted or over or self.lines.times(at) >= FEWEST_REPEATED)

    def _asks_an_exercise(self, at: int, after: Block) -> bool:
        """True for the question that an exercise begins with, above the line that announces what was answered."""
        first = self.outline.opens and self.outline.path[-1].level == Level.EXERCISE
        announced = after.kind is Kind.TEXT and after.text.endswith(":")
        return first and announced and self.lines.text(at).endswith("?")

    def _names_slashed(self, at: int) -> bool:
        """True for the names over a list of which each row is written as "what / who / when"."""
        text, above = self.lines.text(at), self.lines.text(at - 1) if at else ""
        names = all(map(names_a_column, map(str.strip, text.split("/")))) and len(text) <= LONGEST_TITLE
        first = not shapes.BESIDE_SLASHES.fullmatch(above)
        return names and first and bool(shapes.BESIDE_SLASHES.fullmatch(self.lines.text_after(at)))

    def _opens_a_list(self, at: int) -> bool:
        """True for a line directly below a bullet, a heading or a rule, so that it goes on with nothing."""
        below = at > 0 and self.lines.blocks[at - 1].kind in (Kind.BULLET, Kind.HEADING, Kind.RULE)
        return below or self.outline.opens

    def _heads_text(self, at: int, after: Block, ahead: int) -> bool:
        text, below = self.lines.text(at), self.lines.text_after(at)
        block = self.lines.blocks[at]
        if after.kind is Kind.TOPIC:
            return block.blanks_before > 0
        if shapes.SPOKEN_BY.fullmatch(text):
            return False
        longer = len(below) >= 60 or shapes.is_sentence(below)
        if self.opens_a_slide(at) and len(below) >= MUCH_LONGER * len(text):
            return True
        if self._in_capitals(at) and (longer or self._stands_over_text(at, after)):
            return True
        if after.blanks_before == 0:
            below_something = self.lines.apart(at) or self.lines.bullet_above(at)
            return below_something and longer and len(text.split()) <= 9 and not self._begins_a_list(at)
        return self._heads_a_title(at, ahead) or self.lines.times(at) > 1 or self._names(at, text, below)

    def _begins_a_list(self, at: int) -> bool:
        """True for the first of a slide's points, none of which ends as a sentence does, below its title."""
        slide = self.outline.opens and any(over.level == Level.EXERCISE for over in self.outline.path)
        below = self.lines.blocks[at + 1 : at + 3]
        points = len(below) == 2 and all(one.kind is Kind.TEXT and one.blanks_before == 0 for one in below)
        return slide and points and not any(shapes.is_sentence(one.text.rstrip(")")) for one in below)

    def _heads_a_marked(self, block: Block, after: Block) -> bool:
        """True for a line above a heading that the note marks, unless it is all or the last that stands before that."""
        if self.outline.opens and self.outline.path[-1].marked:
            return self.outline.path[-1].level < Level.THEME + after.level - 1
        first = not self.outline.items and not self.outline.found[1:]
        return block.blanks_before > 0 or self.outline.opens or first

    def _heads_a_title(self, at: int, ahead: int) -> bool:
        """True for the first of several headings, each heading the next."""
        first = not self.outline.items and (self.outline.unfilled or not self.outline.found[1:])
        return bool(ahead) and first and self.is_title(at + 1, ahead=ahead - 1)

    def _names(self, at: int, text: str, below: str) -> bool:
        """True for a few words over what somebody said word for word, or over much more text."""
        somebody = SOMEBODY.match(text) and self.lines.blocks[at].blanks_before
        named = somebody or COUNTED.match(text)
        if (len(text.split()) > MOST_NAMING and not named) or "..." in text or "**" in text:
            return False
        if self.lines.blocks[at].blanks_before and below.startswith(shapes.OPENS_A_QUOTE):
            return not text.startswith(shapes.OPENS_A_QUOTE)
        return len(below) >= (45 if shapes.is_sentence(below) else 80)
