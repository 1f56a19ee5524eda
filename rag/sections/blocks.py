"""A note's lines, and the blocks that wrapped lines form: a bullet, a paragraph, a run of torn bullets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from rag.danish.dates import A_MONTH
from rag.danish.stopwords import function_words
from rag.sections import shapes
from rag.sections.series import LETTERS, Sign, pages, series
from rag.sections.series import RANKS as RANKED
from rag.sections.speaking import voice_of_label
from rag.types import Span

Read = Callable[[str], str]

BULLET = re.compile(
    r"(?P<sign>(?:[-*+•][ \t]+)?\[[ xX]?\]|[\uf0b7•·▪◦‣●○■□¢«»©®¤✓✔☐☑☒★]|[-–*+÷]|->|→|➢|➔|o|e(?=[ \t]+[A-ZÆØÅ])|[=§]|"
    rf"\d{{1,2}}(?:\.[1-9]){{0,2}}[.)](?!\s+(?i:{A_MONTH})\b)|"
    r"\d{1,2}(?:\.[1-9]){1,2}(?!\d)|[a-zæøå]\))[ \t]+(?=\S)"
)
RANKS = {"o": 2, "◦": 2, "○": 2, "=": 3, "§": 3, "▪": 3, "-": 1, "–": 1, "*": 1, "+": 1, "÷": 1, "->": 1, "→": 1}
LONE = re.compile(r"[\uf0b7•·▪◦‣●○■□¢«»©®¤oeO]")
"""A bullet's sign that stands on a line of its own, its text on the next. Scans make ¢, «, e and © of a bullet."""
QUOTED = re.compile(r"(?:>[ \t]*)+")
"""What an e-mail puts before the lines that it answers, and Markdown before those that it quotes."""
RULE = re.compile(r"[\W_]*")
BOLD_LEAD = re.compile(r"(?P<signs>\*\*|__)[^*_:]{2,60}(?::(?P=signs)|(?P=signs):)\s")
"""Begins a remark of its own, as a bullet does, and says what or who it is about."""
FIRST = ("1", "A", "I")
WITHIN = 2
"""Columns that a sign must stand further in to hang under the one above it."""
TORN = re.compile(r"[oO0](?:[ \t]*[oO0]){2,}")
SPELT = re.compile(r"(?:[A-ZÆØÅ][ \t]){3,}[A-ZÆØÅ]")
LETTER = re.compile(r"[A-ZÆØÅ]")
MARKDOWN = re.compile(r"(?P<signs>#{1,6})(?P<gap>[ \t]*)(?=\S)")
BOLD = re.compile(r"(?P<signs>\*\*|__)(?P<text>(?:(?!\*\*|__).){2,100})(?P=signs):?")
"""A line that is bold from end to end: what people write who do not know Markdown's sign for a heading."""
UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}|_{3,}")
"""Below a line, it makes that a heading (Markdown's "setext" form, and what typewriters did)."""
BOLD_LEVEL = 7
"""Below Markdown's own six."""
SLIDE_LEVEL = 1 + shapes.Level.EXERCISE - shapes.Level.THEME
"""Above all that stands on a slide, as the levels of Markdown count."""
SLIDE = re.compile(r"(?:[-–—=]{2,}[ \t]*)?(?:slide|dias|side|page)[ \t]+\d+[ \t]*[-–—=]{2,}[ \t]*", re.IGNORECASE)
"""What programs write between the slides or pages that they turn into text."""
QUANTITY = re.compile(r"(?!\d{4} [A-ZÆØÅ])(?:ca\. ?)?\d[\d.,]*(?: ?[^\W\d]{1,6}(?![^\W\d])\.?| ?%){0,2}")
"""A figure on a line of its own, as slides have it above what it counts."""
LINE = re.compile(r"[^\n\f\v\r\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\f\v\r\u2028\u2029]")
ABBREVIATION = re.compile(
    r"(?-i:(?<!\d )(?<![\w/])[a-hj-z])\.$|"
    r"\b(?:dr|mr|mrs|ms|mv|evt|fx|f\.eks|bl\.a|ca|ift|ifm|jf|nr|stk|pkt|kl|inkl|ekskl|dvs|osv|o\.l|m\.fl|mhp|vedr|hhv|pr|lign|alm|div|"
    r"maks|min|tlf|kr|pct|sdr|ndr|skt|m\.m|m\.v|t\.o\.m|p\.t|jvf)\.$",
    re.IGNORECASE,
)
UNWRAPPED = 160
"""A note whose usual line is longer than this breaks lines between paragraphs only."""


class Kind(Enum):
    """What stands in a block."""

    TEXT = "text"
    BULLET = "bullet"
    HEADING = "heading"
    TORN = "torn"
    SPELT = "spelt"
    DETACHED = "detached"
    RULE = "rule"


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
    level: int = 0
    mark: Span | None = None
    numbered: bool = False
    first: bool = False
    indent: int = 0

    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = " ".join(" ".join(self.lines).split())

    def add(self, line: str, end: int) -> None:
        """Takes in a line that goes on where this block stopped."""
        self.lines.append(line)
        self.end = end
        self.text = " ".join((self.text, *line.split())).strip()

    @property
    def span(self) -> Span:
        """The block without its sign."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Line:
    """A line without its outer white space, the empty lines above it, and what its like make of it.

    ``sign`` is that of a series; ``layout`` is true for a page's number and footer.
    """

    start: int
    text: str
    blanks: int
    indent: int = 0
    sign: Sign | None = None
    layout: bool = False

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.start + len(self.text)


def read_lines(text: str) -> list[Line]:
    """The lines that hold something."""
    lines: list[Line] = []
    last = 0
    for found in LINE.finditer(text):
        stripped = found.group().strip().strip("\ufeff").strip()
        said = QUOTED.sub("", stripped, count=1) if stripped.startswith(">") else stripped
        if not said:
            continue
        start = found.start() + found.group().index(stripped) + len(stripped) - len(said)
        stripped = said
        blanks = len(BREAK.findall(text, last, start)) - (1 if lines else 0)
        indent = len(text[found.start() : start].lstrip("\ufeff").expandtabs(4))
        lines.append(Line(start, stripped, max(0, blanks), indent))
        last = start + len(stripped)
    return _among_their_like(lines)


def _among_their_like(lines: list[Line]) -> list[Line]:
    texts = [line.text for line in lines]
    signs, layout = series(texts), pages(texts, [line.blanks for line in lines])
    return [replace(line, sign=signs.get(at), layout=at in layout) for at, line in enumerate(lines)]


def read_blocks(text: str, read: Read, *, wrapped: bool = True) -> list[Block]:
    """The blocks of a note in reading order.

    Args:
        text: The note's text.
        read: Gives the repaired reading of a line.
        wrapped: False where a line is a paragraph, however short.
    """
    lines = read_lines(text)
    width = usual_width(lines) if wrapped else None
    blocks: list[Block] = []
    sign: Line | None = None
    for line, letters in _spelt(lines):
        if sign:
            blocks.append(_signed(sign, line))
            sign = None
        elif letters:
            blocks.append(letters)
        elif LONE.fullmatch(line.text):
            sign = line
        elif not blocks or not _goes_on(blocks[-1], line, width, read):
            if blocks and UNDERLINE.fullmatch(line.text):
                _underline(blocks[-1], line, read)
            blocks.append(_begin(line))
        else:
            blocks[-1].add(line.text, line.end)
    return [*blocks, _begin(sign)] if sign else blocks


def _signed(sign: Line, line: Line) -> Block:
    """The bullet whose sign stands on the line above it; a line that is something else stays so."""
    block = _begin(line)
    if block.kind is Kind.TEXT and block.mark is None:
        block.kind, block.rank = Kind.BULLET, RANKS.get(sign.text, 0)
        block.mark, block.blanks_before = Span(sign.start, sign.end), sign.blanks
    return block


def usual_width(lines: list[Line]) -> int | None:
    """The length at which this note's lines were wrapped; ``None`` when they were not."""
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(len(lengths) * 0.97)] if lengths else 0
    return width if width <= UNWRAPPED else None


def _spelt(lines: list[Line]) -> Iterator[tuple[Line, Block | None]]:
    """Each line, or the block of a word spelt down the page one letter a line."""
    at = 0
    while at < len(lines):
        after = at
        while after < len(lines) and LETTER.fullmatch(lines[after].text):
            after += 1
        first = lines[at]
        if after - at >= 4:
            word = "".join(line.text for line in lines[at:after])
            yield first, Block(Kind.SPELT, first.start, lines[after - 1].end, [word], first.blanks)
            at = after
            continue
        yield first, None
        at += 1


def _begin(line: Line) -> Block:
    text, start, end, blanks = line.text, line.start, line.end, line.blanks
    if RULE.fullmatch(text) or line.layout:
        return Block(Kind.RULE, start, end, [text], blanks)
    if TORN.fullmatch(text):
        return Block(Kind.TORN, start, end, [text], blanks)
    if SPELT.fullmatch(text):
        return Block(Kind.SPELT, start, end, ["".join(text.split())], blanks)
    heading = _slide(line) or _bold(line)
    if heading:
        return heading
    signs = MARKDOWN.match(text)
    if signs:
        # A sign that touches its word is layout, as in "#Kultur"; with a space it is Markdown's heading.
        kind = Kind.HEADING if signs["gap"] else Kind.TEXT
        bold = BOLD.fullmatch(text, signs.end())
        first, last = bold.span("text") if bold else (signs.end(), len(text))
        mark = Span(start, start + first)
        return Block(kind, mark.end, start + last, [text[first:last]], blanks, level=len(signs["signs"]), mark=mark)
    return _bullet(line) or Block(Kind.TEXT, start, end, [text], blanks, indent=line.indent)


def _bullet(line: Line) -> Block | None:
    sign, bullet = line.sign, BULLET.match(line.text)
    if sign is None and bullet is not None:
        said = bullet["sign"]
        sign = Sign(len(said), bullet.end(), _rank(said), heads=said[0].isdigit())
    if sign is None:
        return None
    return Block(
        Kind.BULLET,
        line.start + sign.words,
        line.end,
        [line.text[sign.words :]],
        line.blanks,
        rank=sign.rank,
        mark=Span(line.start, line.start + sign.length),
        numbered=sign.heads,
        first=line.text[: sign.length].strip("(.)") in FIRST,
        indent=line.indent,
    )


def _rank(sign: str) -> float:
    if sign[0].isdigit():
        return len(re.findall(r"\.\d", sign))
    return RANKED[LETTERS] if sign.endswith(")") else RANKS.get(sign, RANKS.get(sign[0], 0))


def _slide(line: Line) -> Block | None:
    """The heading of a new slide or page, named by what stands behind its number, else by the number."""
    found = SLIDE.match(line.text)
    if found is None:
        return None
    if found.end() == len(line.text):
        return Block(Kind.HEADING, line.start, line.end, [line.text], line.blanks, level=SLIDE_LEVEL)
    start = line.start + found.end()
    return Block(
        Kind.HEADING,
        start,
        line.end,
        [line.text[found.end() :]],
        line.blanks,
        level=SLIDE_LEVEL,
        mark=Span(line.start, start),
    )


def _bold(line: Line) -> Block | None:
    """The heading that a line in bold is, unless it is a sentence; one that organisers repeat has its own level."""
    found = BOLD.fullmatch(line.text)
    if found is None or found["text"].endswith((".", "!", ",", ";")):
        return None
    start, end = line.start + found.start("text"), line.start + found.end("text")
    kind = Kind.HEADING if shapes.structure(found["text"]) is None else Kind.TEXT
    mark = Span(line.start, start)
    return Block(kind, start, end, [found["text"]], line.blanks, level=BOLD_LEVEL, mark=mark)


def _underline(above: Block, line: Line, read: Read) -> None:
    """Makes the line above a rule a heading, where it is one by its form; what organisers repeat has its own level."""
    text = read(above.text)
    if above.kind is not Kind.TEXT or line.blanks or len(above.lines) > 1 or is_row(above):
        return
    if shapes.is_labelled(text) or shapes.structure(text) is not None:
        return
    if shapes.like_a_heading(text.removesuffix("?")):
        above.kind, above.level = Kind.HEADING, 1 if line.text[0] == "=" else 2


def torn_marks(block: Block) -> int:
    """How many bullets a torn run held."""
    return len(re.findall("[oO0]", block.text))


def _goes_on(last: Block, line: Line, width: int | None, read: Read) -> bool:
    """True when the line continues the block above it."""
    if BOLD.fullmatch(line.text) and last.kind is Kind.TEXT and not last.mark:
        return line.blanks == 0  # who said it, under a quotation
    opened = _begin(line)
    if last.kind not in (Kind.TEXT, Kind.BULLET) or opened.kind is not Kind.TEXT or opened.mark:
        return False
    if (
        shapes.structure(read(line.text)) is not None
        or shapes.INTERVIEWED.match(line.text)
        or shapes.ASKS_IN_TURN.match(line.text)
        or shapes.ANSWERS_IN_TURN.match(line.text)
        or voice_of_label(line.text) is not None
        or shapes.LEAD.fullmatch(line.text)
        or shapes.is_labelled(line.text)
        or shapes.MINUTES_PART.match(line.text)
        or shapes.BELOW_A_HEADING.fullmatch(read(line.text))
        or BOLD_LEAD.match(line.text)
        or _row(line.text)
        or _row(last.lines[-1])
    ):
        return False
    heads = shapes.structure(read(last.text)) is not None or shapes.MAIL_ANSWERED.fullmatch(last.text)
    if heads and not _lower(line.text):
        return False
    if line.text.startswith("=>"):
        return line.blanks == 0
    if last.kind is Kind.TEXT and QUANTITY.fullmatch(last.text):
        return line.blanks == 0
    if width is None:
        indented = last.kind is Kind.BULLET and line.indent > last.indent
        return line.blanks == 0 and (indented or (last.text.endswith("-") and _lower(line.text)))
    return _wrapped(last, line, width) if line.blanks == 0 else _wrapped_over_blank(last, line, width)


def _wrapped(last: Block, line: Line, width: int) -> bool:
    before = last.lines[-1]
    if _lower(line.text) and not _ended(before):
        return True
    if last.kind is Kind.BULLET and line.indent > last.indent:
        return True
    if _bracket_open(last.text) and len(before) > 0.5 * width:
        return True
    if before.endswith(")") and not _lower(line.text):
        return False
    return len(before) + 1 + len(line.text.split()[0]) > 0.93 * width


def _wrapped_over_blank(last: Block, line: Line, width: int) -> bool:
    before = last.lines[-1]
    if line.blanks > 1 or _ended(before) or before.endswith(")"):
        return False
    if _lower(line.text):
        return len(before) > 0.55 * width
    full = len(before) > 0.9 * width and len(before) + 1 + len(line.text.split()[0]) > width
    return full and last.kind is Kind.BULLET and _left_open(before)


def _left_open(text: str) -> bool:
    """True where a capital may go on: after a name's first part, a comma, or a word that no sentence ends with."""
    word = text.rsplit(maxsplit=1)[-1].strip('("”“')
    return not word.isalpha() or word[0].isupper() or word.lower() in function_words("da") | function_words("en")


def is_row(block: Block) -> bool:
    """True for a row of a table: cells between bars or tabs."""
    return block.kind is Kind.TEXT and _row(block.lines[0])


def _row(text: str) -> bool:
    return text.startswith("|") or "\t" in text


def cells_of(row: str) -> list[str]:
    """The cells of a table's row; none where the text is no row."""
    if not _row(row):
        return []
    cells = row.removeprefix("|").removesuffix("|").split("|") if row.startswith("|") else row.split("\t")
    return [cell.strip() for cell in cells]


def _ended(text: str) -> bool:
    bare = text.rstrip('*"”’')
    return bare.endswith((".", "!", "?", ":", "…", ").")) and not ABBREVIATION.search(bare)


def _lower(text: str) -> bool:
    return text.removeprefix("(")[:1].islower() or text[0] in ",;)"


def _bracket_open(text: str) -> bool:
    return text.count("(") > text.count(")")
