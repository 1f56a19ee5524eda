"""The blocks that a note's lines form: which line goes on where the one above it stopped."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from rag.danish.stopwords import function_words
from rag.readers.front_matter import front_matter
from rag.readers.head import ANSWERED, TAKEN_BY
from rag.sections import shapes
from rag.sections.attributed import names_who_said
from rag.sections.bare_groups import A_GROUP
from rag.sections.blocks import (
    BOLD,
    RANKS,
    Block,
    Kind,
    answers_of,
    begin,
    begin_record,
    is_row,
    of_front_matter,
    reads_as_row,
)
from rag.sections.endings import announces_a_quote, ended, left_open, speaks_in_turn, speaks_up
from rag.sections.lines import Line, read_lines
from rag.sections.mails import ENDING, GREETING, SENDER, SEPARATOR
from rag.sections.noting import tells_of_the_note
from rag.sections.records import records_of, voice_behind
from rag.sections.speaking import voice_of_heading, voice_of_label
from rag.sections.widths import usual_width, value_at, widths_apart
from rag.types import Span

Read = Callable[[str], str]

LONE = re.compile(r"[\uf0b7•·▪◦‣●○■□¢«»©®¤oeO]")
"""A bullet's sign that stands on a line of its own, its text on the next. Scans make ¢, «, e and © of a bullet."""
BOLD_LEAD = re.compile(r"(?P<signs>\*\*|__)[^*_:]{2,60}(?::(?P=signs)|(?P=signs):)\s")
"""Begins a remark of its own, as a bullet does, and says what or who it is about."""
CLOSES_A_QUOTE = ('"', "”", "«", "»", "“")
LETTER = re.compile(r"[A-ZÆØÅ]")
UNDERLINE = re.compile(r"([=~_-])\1{2,}")
BOX = re.compile(r"(?P<sign>[=~_*#─━═-])(?P=sign){2,}")
"""Below a line, it makes that a heading (Markdown's "setext" form, and what typewriters did)."""
FEWEST_ABOVE_A_BOX = 3
ROOMY = 0.6
"""A line that ends before this share of the width was ended by somebody."""
FEWEST_WHOLE = 8
"""Bullets of which one or another would have been wrapped."""
MOST_NAMING = 3
"""Words of a name between two lists without an empty line above it."""
SOMEBODY = re.compile(
    r"\W*(?:kvinde|mand|pige|dreng|anonym|woman|man|girl|boy|anonymous)\b[^.!?:]{0,60}", re.IGNORECASE
)
"""Who said it, below a quotation, as far as that may be told."""
ENDS_HERE = re.compile(r"\d{1,2}\. [A-ZÆØÅ]")
COUNTED = re.compile(r"[A-ZÆØÅ][\w-]{2,14}(?: nr\.?)? \d{1,3}(?: ?\([^()]*\))?: \S")
"""One of many cards or notes, each with its number: "Kort nr. 3 (gul): ..."."""
QUANTITY = re.compile(r"(?!\d{4} [A-ZÆØÅ])(?:ca\. ?)?\d[\d.,]*(?: ?[^\W\d]{1,6}(?![^\W\d])\.?| ?%){0,2}")
"""A figure on a line of its own, as slides have it above what it counts."""
COUNTS = re.compile(r"\d[\dOlo.,]* (?=[a-zæøå])")
"""A number in the middle of a sentence, perhaps as a scan reads it."""
SHOUTED = re.compile(r"[^\W\d][\w .-]{1,30}: [\"“”»][^\"“”»«]+[\"“”«]")
"""Who or which table, and all that it said, in quotation marks."""
ANEW = (COUNTED, shapes.INTERVIEWED, shapes.ASKS_IN_TURN, shapes.ANSWERS_IN_TURN, shapes.MINUTES_PART, BOLD_LEAD)
"""What begins a remark or a part of the minutes."""


def read_blocks(text: str, read: Read, *, wrapped: bool = True) -> list[Block]:
    """The blocks of a note in reading order.

    Args:
        text: The note's text.
        read: Gives the repaired reading of a line.
        wrapped: False where a line is a paragraph, however short.
    """
    lines = read_lines(text)
    width = usual_width(lines) if wrapped else None
    apart = widths_apart(lines, width) if wrapped else {}
    whole = width is not None and _keeps_bullets_whole(lines, width)
    spaced = width is not None and not whole and _wraps_over_blanks(lines, width)
    after = {line.start: below for line, below in itertools.pairwise(lines)}
    front = front_matter(text).end
    blocks = [of_front_matter(line) for line in lines if line.start < front]
    records = records_of(text)
    sign: Line | None = None
    for line, letters in _spelt(lines[len(blocks) :]):
        if line.row:
            blocks.extend(answers_of(line))
            continue
        record = records.get(line.start)
        opened = begin_record(line, heads=record.heads) if record and record.exported else begin(line)
        if sign:
            blocks.append(_signed(sign, opened, read))
            sign = None
        elif letters:
            blocks.append(letters)
        elif LONE.fullmatch(line.text):
            sign = line
        elif blocks and (
            (
                _goes_on(blocks[-1], opened, line, apart.get(line.start, width), read)
                and not (whole and line.blanks and blocks[-1].kind is Kind.BULLET)
                and not _between_lists(blocks[-1], line, after.get(line.start))
            )
            or _dashed(blocks[-1], opened, line, width)
            or _counts(blocks[-1], opened, line, width)
            or (spaced and _ends_an_item(blocks[-1], opened, after.get(line.start), width, read))
        ):
            blocks[-1].add(line.text, line.end)
        else:
            if blocks and BOX.fullmatch(line.text):
                _ruled_off(blocks, line, read)
            blocks.append(opened)
    return [*blocks, begin(sign)] if sign else blocks


def on_one_line(block: Block, read: Read) -> str:
    """A block's words in their repaired reading."""
    return " ".join(read(block.text).split())


def _signed(sign: Line, block: Block, read: Read) -> Block:
    """The bullet whose sign stands on the line above it; a line that is something else stays so."""
    if block.kind is Kind.TEXT and block.mark is None and shapes.structure(read(block.text)) is None:
        block.kind, block.rank = Kind.BULLET, RANKS.get(sign.text, 0)
        block.mark, block.blanks_before = Span(sign.start, sign.end), sign.blanks
    return block


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


def _ruled_off(blocks: list[Block], line: Line, read: Read) -> None:
    """Makes the line above a rule a heading, where it is one: in a box or underlined."""
    if _stands_in_a_box(blocks, line, read):
        blocks[-1].kind, blocks[-1].level = Kind.HEADING, 1
    elif UNDERLINE.fullmatch(line.text):
        _underline(blocks[-1], line, read)


def _underline(above: Block, line: Line, read: Read) -> None:
    """Makes the line above a rule a heading, where it is one by its form; what organisers repeat has its own level."""
    text = read(above.text)
    if above.kind is not Kind.TEXT or line.blanks or len(above.lines) > 1 or is_row(above):
        return
    if shapes.is_labelled(text) or shapes.structure(text) is not None or tells_of_the_note(text):
        return
    if shapes.like_a_heading(text.removesuffix("?")):
        above.kind, above.level = Kind.HEADING, 1 if line.text[0] == "=" else 2


def _stands_in_a_box(blocks: list[Block], line: Line, read: Read) -> bool:
    """True for a title between two like rules, below other text: the note's own title is of its head."""
    if len(blocks) < FEWEST_ABOVE_A_BOX or line.blanks or blocks[-1].blanks_before:
        return False
    text = read(blocks[-1].text).removesuffix("?")
    titled = blocks[-1].kind in (Kind.TEXT, Kind.BULLET) and len(blocks[-1].lines) == 1 and not blocks[-1].own
    boxed = blocks[-2].kind is Kind.RULE and blocks[-2].text[:3] == line.text[:3]
    plain = not shapes.is_labelled(text) and shapes.structure(text) is None
    return titled and boxed and plain and shapes.like_a_heading(text)


def _wraps_over_blanks(lines: list[Line], width: int) -> bool:
    """True for a note in which an empty line stands between the lines of a sentence."""
    pairs = itertools.pairwise(lines)
    return any(
        line.blanks == 1 and _lower(line.text) and not ended(above.text) and len(above.text) > 0.55 * width
        for above, line in pairs
    )


def _keeps_bullets_whole(lines: list[Line], width: int) -> bool:
    """True for a note of many bullets, with nothing in small letters right below any nor apart below a full one."""
    listed = [begin(line).kind is Kind.BULLET for line in lines]
    below = (pair for at, pair in enumerate(itertools.pairwise(lines)) if listed[at] and not listed[at + 1])
    small = ((above.text, line) for above, line in below if _lower(line.text))
    wrapped = any(not line.blanks or len(f"{above} {line.text.split()[0]}") > 0.93 * width for above, line in small)
    return sum(listed) >= FEWEST_WHOLE and not wrapped


def _ends_an_item(last: Block, opened: Block, below: Line | None, width: int | None, read: Read) -> bool:
    """True for the rest of a bullet over an empty line, with the next bullet right below it, as no heading stands."""
    among = last.kind is Kind.BULLET and opened.kind is Kind.TEXT and not opened.mark and opened.blanks_before == 1
    if (
        not among
        or below is None
        or width is None
        or below.blanks
        or begin(below).rank != last.rank
        or begin(below).kind is not Kind.BULLET
        or opened.text.endswith(":")
        or shapes.PLENARY.fullmatch(opened.text)
        or _begins_anew(opened.text, read)
    ):
        return False
    before, word = last.lines[-1], opened.text.split()[0]
    lacks = not ended(before) and (before.endswith((",", "-")) or before.split()[-1].lower() in function_words("da"))
    full = len(before) + 1 + len(word) > 0.93 * width and shapes.is_sentence(opened.text)
    return lacks or full


def _between_lists(last: Block, line: Line, below: Line | None) -> bool:
    """True for a name of a few words between a bullet that ends as a sentence does, and the next one right below.

    A group's bare name ("Elever") is one below any bullet.
    """
    if below is None or below.blanks or last.kind is not Kind.BULLET or line.indent > last.indent:
        return False
    named = len(line.text.split()) <= MOST_NAMING and ":" not in line.text[:-1]
    named = named and shapes.like_a_heading(line.text) and not shapes.speaks(line.text)
    group = line.text[:1].isupper() and A_GROUP.fullmatch(line.text)
    return (
        named
        and (ended(last.text) or bool(group))
        and (begin(below).kind, begin(below).rank) == (Kind.BULLET, last.rank)
    )


def _goes_on(last: Block, opened: Block, line: Line, width: int | None, read: Read) -> bool:
    """True when the line continues the block above it rather than the one that it ``opened``."""
    bold = bool(BOLD.fullmatch(line.text)) and last.kind is Kind.TEXT and not last.mark
    if bold or _attributes(last, line) or _stands_below_a_value(last, line):
        return line.blanks == 0 and not speaks_up(last.text, line.text)  # who said it, under a quotation
    if last.kind not in (Kind.TEXT, Kind.BULLET) or opened.kind is not Kind.TEXT or opened.mark:
        return False
    if (
        line.alone
        or last.own
        or _tells_another(last, line)
        or _in_capitals_above(last, line, width)
        or _begins_anew(line.text, read)
        or reads_as_row(last.lines[-1])
        or _tells_of_the_taker(last.text, line.text)
        or _greets(last.text, width)
        or (shapes.PLENARY.fullmatch(line.text) and (line.blanks or not _lower(line.text)))
    ):
        return False
    heads = shapes.structure(read(last.text)) is not None or ANSWERED.fullmatch(last.text)
    if (
        (heads and (not _lower(line.text) or _set_in_below(last, line, width)))
        or SEPARATOR.fullmatch(last.text)
        or SEPARATOR.fullmatch(line.text)
    ):
        return False
    if line.text.startswith("=>"):
        return line.blanks == 0
    if last.kind is Kind.TEXT and QUANTITY.fullmatch(last.text):
        return line.blanks == 0 and not shapes.NOT_SAID.fullmatch(last.text)
    if width is None:
        indented = last.kind is Kind.BULLET and line.indent > last.indent
        return line.blanks == 0 and (indented or (last.text.endswith("-") and _lower(line.text)))
    return _wrapped(last, line, width) if line.blanks == 0 else _wrapped_over_blank(last, line, width)


def _set_in_below(last: Block, line: Line, width: int | None) -> bool:
    """True for what is set in below a line that had room for more, as what is said below who says it."""
    room = width is not None and len(last.text) + 1 + len(line.text.split()[0]) < ROOMY * width
    return room and last.kind is Kind.TEXT and line.indent > last.indent


def _stands_below_a_value(last: Block, line: Line) -> bool:
    """True for a line that is set in as far as the value behind the label above it."""
    return last.kind is Kind.TEXT and line.indent == last.indent + value_at(last.lines[0]) > last.indent


def _greets(above: str, width: int | None) -> bool:
    """True for a greeting that had room for more: a letter's words begin below it, in small letters or not."""
    return width is not None and len(above) < ROOMY * width and GREETING.fullmatch(above) is not None


def _tells_of_the_taker(above: str, text: str) -> bool:
    """True for who took the notes, below place and day, and for what stands in brackets below that."""
    taken = TAKEN_BY.fullmatch(text) or tells_of_the_note(text)
    below_the_day = bool(taken) and shapes.belongs_to_head(above, damaged=False)
    return below_the_day or (text[0] == "(" and TAKEN_BY.fullmatch(above) is not None)


def _in_capitals_above(last: Block, line: Line, width: int | None) -> bool:
    """True for a short line in capitals by itself over one in small letters: its sentence does not go on there."""
    short = len(last.lines) == 1 and width is not None and len(last.text) < ROOMY * width
    return short and last.kind is Kind.TEXT and shapes.in_capitals(last.text) and not shapes.in_capitals(line.text)


def _tells_another(last: Block, line: Line) -> bool:
    """True for the next row of a list, and where a sentence has ended: for what all decided, or somebody else says."""
    if all(map(shapes.BESIDE_SLASHES.fullmatch, (last.lines[-1], line.text))):
        return True
    text = last.kind is Kind.TEXT
    speaks = speaks_in_turn(last.text, line.text, alone=text) or (
        text and line.indent and speaks_up(last.text, line.text)
    )
    return bool(shapes.DECIDED.match(line.text) or speaks) and ended(last.text)


def _attributes(last: Block, line: Line) -> bool:
    """True for who said it, behind a dash, in brackets or by itself, right below what stands in quotation marks."""
    said = last.text if last.kind is Kind.TEXT else ""
    quoted = said.startswith(shapes.OPENS_A_QUOTE) and said.endswith(CLOSES_A_QUOTE)
    if not quoted or line.text[0] not in "–—-(":
        return quoted and line.blanks == 0 and names_who_said(last.text, line.text)
    return bool(SOMEBODY.fullmatch(line.text) or voice_behind(f"{last.text[-1]} {line.text}"))


def _dashed(last: Block, opened: Block, line: Line, width: int | None) -> bool:
    """True for a line that begins with a sentence's dash: it goes on in small letters below a full line of text."""
    dash = opened.kind is Kind.BULLET and line.text[0] in "–—-" and _lower(opened.text)
    full = width is not None and len(last.lines[-1]) + len("– ") > 0.93 * width
    return dash and line.blanks == 0 and last.kind is Kind.TEXT and not last.mark and full and not ended(last.text)


def _counts(last: Block, opened: Block, line: Line, width: int | None) -> bool:
    """True for a line that begins with the number its sentence ends with: no list begins so below a full line."""
    numbered = opened.kind is Kind.BULLET and opened.numbered and not opened.first and bool(ENDS_HERE.match(line.text))
    before = last.lines[-1]
    full = width is not None and len(before) + 1 + len(line.text.split()[0]) > 0.93 * width
    under_text = last.kind is Kind.TEXT and not last.mark and line.blanks == 0
    return numbered and under_text and full and before[-1:].islower() and not ended(before)


def _begins_anew(text: str, read: Read) -> bool:
    """True for a line that by its words is a heading, or says who speaks or what follows."""
    repaired = read(text)
    return (
        any(pattern.match(text) for pattern in ANEW)
        or SHOUTED.fullmatch(text) is not None
        or shapes.MINUTES_PART.match(repaired) is not None
        or shapes.structure(repaired) is not None
        or voice_of_label(text) is not None
        or (not _lower(text) and voice_of_heading(repaired) is not None)
        or bool(shapes.LEAD.fullmatch(text) or shapes.BELOW_A_HEADING.fullmatch(repaired))
        or bool(shapes.NOT_SAID.fullmatch(repaired) or ENDING.fullmatch(text) or SENDER.match(text))
        or shapes.is_labelled(repaired)
        or reads_as_row(text)
    )


def _wrapped(last: Block, line: Line, width: int) -> bool:
    before = last.lines[-1]
    if before.endswith(CLOSES_A_QUOTE) and line.text.startswith(shapes.OPENS_A_QUOTE):
        return False
    if _lower(line.text) and not ended(before):
        full = len(before) + 1 + len(line.text.split()[0]) > ROOMY * width
        return full or not tells_of_the_note(line.text)
    if last.kind is Kind.BULLET and line.indent != last.indent and not _lower(line.text):
        return line.indent > last.indent and not _begins_below_a_number(last, line, width)
    if last.kind is Kind.BULLET and line.indent > last.indent:
        return True
    if (line.anew and not _lower(line.text)) or announces_a_quote(before, line.text):
        return False
    if last.text.count("(") > last.text.count(")") and len(before) > 0.5 * width:
        return True
    if before.endswith(")") and not _lower(line.text):
        return False
    share = 0.8 if COUNTS.match(line.text) and before[-1].islower() else 0.93
    return len(before) + 1 + len(line.text.split()[0]) > share * width


def _begins_below_a_number(last: Block, line: Line, width: int) -> bool:
    """True for what minutes say below an item's short name: the name had room for more."""
    before = last.lines[-1]
    named = last.numbered and len(last.lines) == 1 and not before.endswith((",", "-"))
    return named and not shapes.is_sentence(before) and len(before) + 1 + len(line.text.split()[0]) < ROOMY * width


def _wrapped_over_blank(last: Block, line: Line, width: int) -> bool:
    before = last.lines[-1]
    if line.blanks > 1 or ended(before) or before.endswith((")", *CLOSES_A_QUOTE)):
        return False
    if _lower(line.text):
        return len(before) > 0.55 * width
    full = len(before) > 0.9 * width and len(before) + 1 + len(line.text.split()[0]) > width
    return full and last.kind is Kind.BULLET and left_open(before)


def _lower(text: str) -> bool:
    return text.removeprefix("(")[:1].islower() or text[0] in ",;)"
