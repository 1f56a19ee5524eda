"""What a line begins: a bullet, a heading, a paragraph, a run of torn bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from rag.danish.dates import A_MONTH
from rag.sections import shapes
from rag.sections.lines import Line
from rag.sections.ornaments import COMMENT, POINT, drawn_head
from rag.sections.series import LETTERS, Sign
from rag.sections.series import RANKS as RANKED
from rag.types import Heading, Span

COUNTED = r"(?:klasse\w*|kl|årgang\w*|division|semester|generation|etage|sal|runde)"
"""What is counted by a number and a full stop, and seldom said without: "0. klasse" is no point of a list."""
BULLET = re.compile(
    r"(?P<sign>(?:[-*+•][ \t]+)?\[[ xX]?\]|"
    r"[\uf0b7•·▪◦‣●○■□¢«»©®¤✓✔☐☑☒★►▶▸➤➜⇒∙⁃◆◇❖✦~🔴🟢🟡🔵🟠🟣⚪⚫🟥🟩🟨🟦]|"
    r"[👍👎🙂😊😀☺🙁😞☹➕➖][\ufe0f\U0001f3fb-\U0001f3ff]?|[(\[][+–!?-][)\]]|[-–*+÷]|--?>|→|➢|➔|o|"
    r"e(?=[ \t]+[A-ZÆØÅ])|[=§!?]|"
    r"(?!0\.)(?:\(\d{1,2}\)|\d{1,2} [.)]|\d{1,2}(?:[a-h]|(?:\.[1-9]){0,2})[.)])"
    rf"(?!\s+(?i:{A_MONTH})\b)(?!\s+{COUNTED}\b)|"
    r"\d{1,2}\.0(?=[ \t]+[A-ZÆØÅ])|\d{1,2}(?:\.[1-9]){1,2}(?!\d)|[a-zæøå]\))[ \t]+(?=\S)"
)
RANKS = dict.fromkeys(("-", "–", "*", "+", "÷", "->", "-->", "→"), 1)
RANKS |= dict.fromkeys("o◦○", 2) | dict.fromkeys("=§▪", 3)
RULE = re.compile(r"[\W_]*")
FIRST = ("1", "A", "I")
WITHIN = 2
"""Columns that a sign must stand further in to hang under the one above it."""
TORN = re.compile(r"[oO0](?:[ \t]*[oO0]){2,}")
SPELT = re.compile(r"(?:[A-ZÆØÅ][ \t]){3,}[A-ZÆØÅ](?:[ \t]{2,}[A-ZÆØÅ](?:[ \t][A-ZÆØÅ])+)*")
WORDS_APART = re.compile(r"[ \t]{2,}")
"""Between the words of a line whose letters stand apart."""
MARKDOWN = re.compile(r"(?P<signs>#{1,6}(?!#))(?P<gap>[ \t]*)(?=\S)")
BOLD = re.compile(r"(?P<signs>\*\*|__)(?P<text>(?:(?!\*\*|__).){2,100})(?P=signs):?")
"""A line that is bold from end to end: what people write who do not know Markdown's sign for a heading."""
BOLD_LEVEL = 7
"""Below Markdown's own six."""
RECORD_LEVEL = 6.5
"""Below all that Markdown may head several records by."""
SLIDE_LEVEL = 1 + shapes.Level.EXERCISE - shapes.Level.THEME
"""Above all that stands on a slide, as the levels of Markdown count."""
SLIDE = re.compile(r"(?:[-–—=]{2,}[ \t]*)?(?:slide|dias|side|page)[ \t]+\d+[ \t]*[-–—=]{2,}[ \t]*", re.IGNORECASE)
"""What programs write between the slides or pages that they turn into text."""
EXPORTED = re.compile(r"[^;\n]{2,}(?:;(?! )[^;\n]*){2,}")


class Kind(Enum):
    """What stands in a block."""

    TEXT = "text"
    BULLET = "bullet"
    HEADING = "heading"
    TOPIC = "topic"
    TORN = "torn"
    SPELT = "spelt"
    DETACHED = "detached"
    RULE = "rule"
    FRONT = "front"


@dataclass
class Block:
    """Lines that belong together; ``rank`` orders bullet signs, the lower standing further out.

    ``first`` is true for the number that a list begins with.
    """

    kind: Kind
    start: int
    end: int
    lines: list[str]
    blanks_before: int = 0
    rank: float = 0
    level: float = 0
    mark: Span | None = None
    numbered: bool = False
    first: bool = False
    indent: int = 0
    drawn: str = ""
    """The sign that is drawn around a heading."""
    records: bool = False
    """True for the first line of a record, with what was said below it."""
    asks: bool = False
    """True for what an interviewer says in bold."""
    tag: str = ""
    """The sign that a bullet begins with."""
    quoted: bool = False
    """True for the first line of a block in a mail that another quotes."""
    own: tuple[Heading, ...] = ()
    """The headings that an exported answer brings along: of whom it is, and its column's name."""
    replies_to: Span | None = None
    """What stands beside an exported answer that somebody else gives to it."""

    text: str = field(init=False)
    ends: list[int] = field(init=False)
    """Where each line ends."""

    def __post_init__(self) -> None:
        self.text = " ".join(" ".join(self.lines).split())
        self.ends = [self.end]

    def add(self, line: str, end: int) -> None:
        """Takes in a line that goes on where this block stopped."""
        self.lines.append(line)
        self.ends.append(end)
        self.end = end
        self.text = " ".join((self.text, *line.split())).strip()

    @property
    def begins_a_part(self) -> bool:
        """True for a slide's number, a record's first line, what is drawn as a head: what stands above ends there."""
        return self.kind is Kind.HEADING and (self.level == SLIDE_LEVEL or self.records or bool(self.drawn))

    @property
    def span(self) -> Span:
        """The block without its sign."""
        return Span(self.start, self.end)


def spelt_out(text: str) -> str:
    """The words of a line whose letters stand apart: "G A M L E  B Y"."""
    return " ".join("".join(word.split()) for word in WORDS_APART.split(text))


def of_front_matter(line: Line) -> Block:
    """A line of the YAML above a note, whatever signs it has."""
    return _part(Kind.FRONT, line)


def begin(line: Line) -> Block:
    """The block that a line begins, taken by itself."""
    text = line.text
    if RULE.fullmatch(text) or line.layout or (COMMENT.fullmatch(text) and not drawn_head(text)):
        return _part(Kind.RULE, line)
    if line.contact is not None:
        return begin_contact(line, line.contact)
    if TORN.fullmatch(text):
        return _part(Kind.TORN, line)
    if SPELT.fullmatch(text):
        return Block(Kind.SPELT, line.start, line.end, [spelt_out(text)], line.blanks)
    for read in (_slide, _drawn, _bold, _markdown, _bullet):
        if block := read(line):
            return block
    return _part(Kind.TEXT, line, indent=line.indent)


def answers_of(line: Line) -> list[Block]:
    """The remarks that an exported row holds, each with what heads it."""
    if line.row is None:
        return []
    who: tuple[Heading, ...] = (_named(line, line.row.who),) if line.row.who else ()
    said = line.row.answers
    who = (*(Heading(words, _named(line, place).span) for words, place in line.row.over), *who)
    columns = [_named(line.names, name) if name and line.names else None for _, name in said]
    blocks = [_part(Kind.BULLET, line, *place) for place, _ in said]
    for block, column in zip(blocks, columns, strict=True):
        block.own, block.mark = (*who, column) if column else who, None
    for block, (place, _) in zip(blocks, said, strict=True):
        block.replies_to = blocks[0].span if place in line.row.replies and block is not blocks[0] else None
    return blocks


def _named(line: Line, place: tuple[int, int]) -> Heading:
    first, last = place
    return Heading(line.text[first:last], Span(line.start + first, line.start + last))


def begin_contact(line: Line, first: int) -> Block:
    """The heading of what was noted of one contact, without its number."""
    words = first + len(line.text[first:]) - len(line.text[first:].lstrip())
    mark = Span(line.start, line.start + words) if words else None
    named = line.text[words:].replace("**", "")
    start = line.start + words
    return Block(Kind.HEADING, start, line.end, [named], line.blanks, level=RECORD_LEVEL, mark=mark, records=True)


def begin_record(line: Line, *, heads: bool) -> Block:
    """The heading that a form's number and role are, or with the answer behind them a remark of its own."""
    kind, level = (Kind.HEADING, RECORD_LEVEL) if heads else (Kind.BULLET, 0)
    marked = begin(line)
    in_bold = heads and marked.level == BOLD_LEVEL
    block = marked if in_bold or marked.kind is Kind.HEADING else _part(kind, line, level=level)
    if in_bold:
        block.kind, block.level = kind, level
    block.records = heads
    return block


def _part(
    kind: Kind, line: Line, first: int = 0, last: int | None = None, *, level: float = 0, indent: int = 0
) -> Block:
    """The block of a line's characters from ``first`` to ``last``; what stands before them is its sign."""
    said = line.text[first:last]
    start = line.start + first
    mark = Span(line.start, start) if first else None
    block = Block(kind, start, start + len(said), [said], line.blanks, level=level, mark=mark, indent=indent)
    block.quoted = line.quoted
    return block


def _markdown(line: Line) -> Block | None:
    signs = MARKDOWN.match(line.text)
    if signs is None or line.sign is not None:
        return None
    # A sign that touches its word is layout, as in "#Kultur"; with a space it is Markdown's heading.
    kind = Kind.HEADING if signs["gap"] else Kind.TEXT
    end = len(line.text.rstrip("#").rstrip()) if signs["gap"] else None
    bold = BOLD.fullmatch(line.text, signs.end())
    first, last = bold.span("text") if bold else (signs.end(), end)
    level = len(signs["signs"])
    numbered = drawn_head(line.text[first:last]) if kind is Kind.HEADING else None
    if numbered is not None and numbered.slide:
        level = SLIDE_LEVEL if numbered.first == 0 else level
        first, last = first + numbered.first, first + numbered.last
    return _part(kind, line, first, last, level=level)


def _bullet(line: Line) -> Block | None:
    sign, bullet = line.sign, BULLET.match(line.text)
    if sign is None and bullet is not None:
        said = bullet["sign"]
        sign = Sign(len(said), bullet.end(), _rank(said), heads=said.lstrip("(")[0].isdigit())
    if sign is None:
        return None
    said = line.text[sign.words :].removesuffix("]" if line.text[: sign.length] == "[" else "")
    return Block(
        Kind.BULLET,
        line.start + sign.words,
        line.start + sign.words + len(said),
        [said],
        line.blanks,
        rank=sign.rank,
        mark=Span(line.start, line.start + sign.length) if sign.length else None,
        numbered=sign.heads,
        first=line.text[: sign.length].strip("(.)") in FIRST,
        indent=line.indent,
        tag=line.text[: sign.length],
        quoted=line.quoted,
    )


def _rank(sign: str) -> float:
    if sign.strip("()")[:1].isdigit():
        return len(re.findall(r"\.[1-9]", sign))
    return RANKED[LETTERS] if sign.endswith(")") else RANKS.get(sign, RANKS.get(sign[0], 0))


def _slide(line: Line) -> Block | None:
    """The heading of a new slide or page, named by what stands behind its number, else by the number."""
    found = SLIDE.match(line.text)
    if found is None:
        return None
    named = found.end() < len(line.text)
    return _part(Kind.HEADING, line, found.end() if named else 0, level=SLIDE_LEVEL)


def _drawn(line: Line) -> Block | None:
    """The heading that a line is by what is drawn around it."""
    found = drawn_head(line.text)
    if found is None:
        return None
    if found.sign == POINT:
        return _part(Kind.TOPIC, line, found.first, found.last)
    block = _part(Kind.HEADING, line, found.first, found.last, level=SLIDE_LEVEL if found.slide else 0)
    block.drawn = found.sign
    block.end = line.end if found.led else block.end
    return block


def _bold(line: Line) -> Block | None:
    """The heading that a line in bold is, unless it is a sentence; one that organisers repeat has its own level."""
    found = BOLD.fullmatch(line.text)
    if found is None or found["text"].endswith((".", "!", ",", ";")):
        return None
    kind = Kind.HEADING if shapes.structure(found["text"]) is None else Kind.TEXT
    return _part(kind, line, *found.span("text"), level=BOLD_LEVEL)


def is_row(block: Block) -> bool:
    """True for a row of a table: cells between bars or tabs."""
    return block.kind is Kind.TEXT and reads_as_row(block.lines[0])


def reads_as_row(text: str) -> bool:
    """True for a line with cells between bars or tabs, or between semicolons as programs export them."""
    return text.startswith("|") or "\t" in text or EXPORTED.fullmatch(text) is not None


def cells_of(row: str) -> list[str]:
    """The cells of a table's row; none where the text is no row."""
    if not reads_as_row(row):
        return []
    bare = row.removeprefix("|").removesuffix("|")
    sign = next(sign for sign in "|\t;" if sign in bare or row.startswith(sign))
    return [cell.strip() for cell in bare.split(sign)]
