"""A note's lines as they stand in its text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from rag.readers.head import ANSWERED, MAIL
from rag.sections import shapes
from rag.sections.cast import tagged_by_role
from rag.sections.colours import colours_named, heads_by_colour, labelled
from rag.sections.columns import listed_in_columns
from rag.sections.contacts import contacts
from rag.sections.exports import Row, exported
from rag.sections.forms import answered, forms
from rag.sections.keys import keyed
from rag.sections.ornaments import SPECKS, pointed_heads
from rag.sections.people import explained, signed_by_initials
from rag.sections.posts import Post, posts_of
from rag.sections.ragged import ANNOUNCES, ragged, replies
from rag.sections.replied import replied_in_columns
from rag.sections.rosters import ends_of_rosters
from rag.sections.series import (
    RANK_OF_INITIALS,
    Sign,
    coded,
    dotted,
    first_misread,
    hashed,
    in_turns,
    misread,
    pages,
    series,
    tagged,
    timed,
)
from rag.sections.transcripts import turns_of
from rag.sections.widths import ASIDE, OTHERWISE_LISTED, UNWRAPPED, hangs, usual_width, value_at

LINE = re.compile(r"[^\n\f\v\r\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\f\v\r\u2028\u2029]")
QUOTED = re.compile(r"(?:>[ \t]*)+")
"""What an e-mail puts before the lines that it answers, and Markdown before those that it quotes."""
PADDED = re.compile(r"""(?=.*[^\W\d]{3})(?:["“”](?P<quoted>[^"“”]+)["“”]|(?P<bare>[^";,]+))(?:;{2,}|,{2,})""")
"""A line of its own in an export, with the signs of the cells that it lacks behind it."""
LED = re.compile(r"""(?:;{2,}|,{2,})(?:["“”](?P<quoted>[^"“”]+)["“”]|(?P<bare>[^\W\d][^";]+));*""")
"""A remark in the last cell of an exported row that has nothing in the others."""
FEWEST_LISTED, SET_IN = 3, 2
"""Lines right below one another."""
QUOTES = '"”“»('
BRACKET = re.compile(r"\s*\([^()]*\)$")
ENDS_A_SENTENCE = re.compile(r"(?:[^\W\d]{3}|\bår|\w\"|\w”)[)\"”]?[.!?]+[\"”’)]*$|\d[.!?][\"”’)]*$")
SHORT_OF, MOSTLY, MANY = 0.8, 0.6, 0.3
SIGNED = re.compile(r"[-–*+÷•] ")
PROPOSES = re.compile(
    r"(?:forslag|idé|ide|ønske|løsning|noter|speaker notes|suggestion|idea|wish|solution)(?:er|s)?\s*(?::|[-–—])\s+\S",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """A line without its outer white space, the empty lines above it, and what its like make of it.

    ``sign`` is that of a series; ``layout`` is true for a page's number and footer, ``quoted`` where a ">" stood before
    it, ``alone`` for a colour that heads what is below and a form's label, ``anew`` below a sentence where each line is
    one, ``said`` behind who wrote it or behind empty cells. The words of the head of a ``contact`` begin there. An
    exported ``row`` has its columns' names in the line ``names``.
    """

    start: int
    text: str
    blanks: int
    indent: int = 0
    sign: Sign | None = None
    layout: bool = False
    quoted: bool = False
    alone: bool = False
    anew: bool = False
    said: bool = False
    contact: int | None = None
    row: Row | None = None
    names: Line | None = None

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.start + len(self.text)


def read_lines(text: str) -> list[Line]:
    """The lines that hold something."""
    lines: list[Line] = []
    last = 0
    told = [(found, said) for found in LINE.finditer(text) if (said := found.group().strip().strip("\ufeff").strip())]
    heads = pointed_heads([said for _, said in told], _set_in_below(text, [found for found, _ in told]))
    for at, (found, stripped) in enumerate(told):
        quoted = stripped.startswith(">") and not stripped.endswith("<") and at not in heads
        bare = QUOTED.sub("", stripped, count=1).lstrip() if quoted else stripped
        said = SPECKS.sub("", bare)
        if not said:
            continue
        first = found.start() + found.group().index(stripped)
        start = first + len(stripped) - len(bare)
        blanks = len(BREAK.findall(text, last, start)) - (1 if lines else 0)
        indent = len(text[found.start() : first].lstrip("\ufeff").expandtabs(4))
        quoted, last = start > first, start + len(said)
        led = LED.fullmatch(said)
        if padded := led or PADDED.fullmatch(said):
            said = padded["quoted"] or padded["bare"]
            start += padded.start("quoted" if padded["quoted"] else "bare")
        lines.append(Line(start, said, max(0, blanks), indent, quoted=quoted, said=led is not None))
    posts = posts_of(text)
    parted = [part for line in lines for part in _written_by(line, posts)] if posts else lines
    return _among_their_like(parted, [*turns_of(text), *posts])


def _set_in_below(text: str, lines: list[re.Match[str]]) -> set[int]:
    """Which of these lines stand right below another and further in than it."""
    indents = [len(line.group()) - len(line.group().lstrip()) for line in lines]
    right = [len(BREAK.findall(text, above.end(), line.start())) == 1 for above, line in pairwise(lines)]
    return {at for at, close in enumerate(right, start=1) if close and indents[at] > indents[at - 1]}


def _written_by(line: Line, posts: Mapping[int, Post]) -> list[Line]:
    """Who wrote a post and the words behind that, each as a line; the line itself where it begins none."""
    start = next((at for at in posts if line.start <= at < line.end), None)
    if start is None:
        return [line]
    end = posts[start].end - line.start
    words = line.text[end:].lstrip()
    head = replace(line, text=line.text[:end])
    return [head, replace(line, start=line.end - len(words), text=words, blanks=0, said=True)] if words else [head]


def _among_their_like(lines: list[Line], turns: Collection[int]) -> list[Line]:
    texts = [line.text for line in lines]
    coloured = {at: Sign(len(one["sign"]), one.end(), 0.0, heads=False) for at, one in labelled(texts).items()}
    signed = signed_by_initials(texts)
    listed_by = {at: Sign(length, words, RANK_OF_INITIALS, heads=False) for at, (length, words) in signed.items()}
    signs = listed_by | misread(texts) | first_misread(texts) | tagged(texts) | coded(texts) | timed(texts)
    written = {at: Sign(words, words, 0.0, heads=False) for at, words in answered(texts).items()}
    written |= dict.fromkeys(tagged_by_role(texts), Sign(0, 0, 0.0, heads=False))
    signs = signs | series(texts) | dotted(texts) | coloured | written
    met, key = contacts(texts), explained(texts) | ends_of_rosters(texts)
    met |= {
        at: start - line.start for at, line in enumerate(lines) for start in turns if line.start <= start < line.end
    }
    rows = {at: row for at, row in exported(texts).items() if at not in key} | listed_in_columns(texts)
    rows |= replied_in_columns(texts)
    blanks = [line.blanks for line in lines]
    layout = pages(texts, blanks) | {row.names for row in rows.values()}
    listed = _indented(lines) | _pointed(lines) | _unsigned(lines) | ragged(lines) | _proposing(lines) | key
    listed |= {at for at, line in enumerate(lines) if line.said} | replies(lines) | keyed(texts)
    signs = hashed(texts, blanks) | dict.fromkeys(listed, Sign(0, 0, 0.0, heads=False)) | signs
    anew = _by_sentences(lines) | _set_in(lines) | in_turns(texts)
    words = colours_named(texts)
    alone = {at for at, text in enumerate(texts) if heads_by_colour(text, words)}
    alone |= {at for first, count in forms(texts).items() for at in range(first, first + count)}
    return [
        replace(
            line,
            sign=signs.get(at),
            layout=at in layout,
            alone=at in alone,
            anew=at in anew,
            contact=met.get(at),
            row=rows.get(at),
            names=lines[rows[at].names or 0] if at in rows and rows[at].names is not None else None,
        )
        for at, line in enumerate(lines)
    ]


def _indented(lines: list[Line]) -> set[int]:
    """The lines of lists whose signs got lost, so that only their indent is left: most stop short of the width."""
    width = usual_width(lines) or UNWRAPPED
    runs: list[list[int]] = []
    last, hung = -1, set[int]()
    """The last line of a run, or one wrapped below it that stands further out; the runs that have such lines."""
    for at, line in enumerate(lines):
        goes_on = bool(runs) and last == at - 1 and not line.blanks
        if goes_on and hangs(line, lines[runs[-1][-1]]):
            last, hung = at, hung | {len(runs) - 1}
            continue
        goes_on = goes_on and line.indent == lines[runs[-1][-1]].indent
        said = line.text[0].isalnum() or line.text[0] in QUOTES
        plain = said and not OTHERWISE_LISTED.search(ASIDE.sub("", line.text)) and not line.text.endswith(":")
        begins = line.blanks > 0 or at == 0 or (lines[at - 1].indent == 0 and lines[at - 1].text[0].isalnum())
        begins = begins and not (at and line.indent == value_at(lines[at - 1].text) > 0)
        if line.indent and plain and (goes_on or begins):
            runs[-1 if goes_on else len(runs) :] = [[*(runs[-1] if goes_on else []), at]]
            last = at
    listed = [run for run in runs if len(run) >= FEWEST_LISTED]
    hanging = {at for run in hung for at in runs[run] if len(runs[run]) >= FEWEST_LISTED}
    begun = bool(hanging) and not any(lines[at].text[0].islower() for at in hanging)
    if not (begun or _stop_short(lines, listed, width)):
        return set()
    indents = {lines[run[0]].indent for run in listed}
    asked = [run for run in runs if lines[run[0]].indent in indents and ANNOUNCES.search(lines[run[0] - 1].text)]
    return {at for run in (*listed, *asked) for at in run}


def _by_sentences(lines: list[Line]) -> set[int]:
    """The lines below one that ended a sentence, where most of a paragraph's lines do: none of them was wrapped."""
    first, found = 0, set[int]()
    for at in range(1, len(lines) + 1):
        titled = at - first == 1 and shapes.in_capitals(BRACKET.sub("", lines[first].text))
        if titled or not any(map(str.isalnum, lines[first].text)):
            first = at
        said = at < len(lines) and any(map(str.isalnum, lines[at].text))
        if said and not lines[at].blanks and not OTHERWISE_LISTED.search(lines[at].text):
            continue
        ended = (one for one in range(first + 1, at) if ENDS_A_SENTENCE.search(lines[one - 1].text))
        below = [one for one in ended if not shapes.MINUTES_PART.match(lines[one - 1].text)]
        if at - first >= FEWEST_LISTED and len(below) >= MOSTLY * (at - first - 1):
            found.update(below)
        first = at
    return found


def _set_in(lines: list[Line]) -> set[int]:
    """The lines that begin a paragraph by standing further in than those above and below, as in letters."""
    below = zip(lines, lines[1:], [*lines[2:], None], strict=False)
    return {
        at
        for at, (above, line, after) in enumerate(below, start=1)
        if line.indent >= above.indent + SET_IN
        and not line.blanks
        and ENDS_A_SENTENCE.search(above.text)
        and (after is None or after.blanks or after.indent < line.indent)
    }


def _unsigned(lines: list[Line]) -> set[int]:
    """The short lines without a sign right below a line that asks or announces them, as of a poll."""
    width = usual_width(lines) or UNWRAPPED
    found: set[int] = set()
    for at in (at for at, line in enumerate(lines) if ANNOUNCES.search(line.text)):
        run = list(takewhile(lambda one: _is_short(lines[one], width), range(at + 1, len(lines))))
        if len(run) >= FEWEST_LISTED and any(lines[one].text[0].islower() for one in run):
            found.update(run)
    return found


def _proposing(lines: list[Line]) -> set[int]:
    """The lines right below a list's that begin with what they are, and not with the list's sign: "forslag: ..."."""
    found: set[int] = set()
    for at, (above, line) in enumerate(pairwise(lines), start=1):
        listed = at - 1 in found or (SIGNED.match(above.text) and line.indent == above.indent)
        if listed and not line.blanks and PROPOSES.match(line.text):
            found.add(at)
    return found


def _is_short(line: Line, width: int) -> bool:
    """True for a line right below another that was ended by somebody, and not as a sentence ends."""
    short = len(line.text) < MOSTLY * width and not line.blanks and not line.indent
    return short and line.text[0].isalnum() and not line.text.endswith((".", ",", ":"))


def _pointed(lines: list[Line]) -> set[int]:
    """The lines of lists that have ">" for a sign, and no e-mail's answer quoted: most stop short of the width."""
    width = usual_width(lines) or UNWRAPPED
    runs: list[list[int]] = []
    for at, line in enumerate(lines):
        goes_on = bool(runs) and runs[-1][-1] == at - 1 and not line.blanks
        if line.quoted:
            runs[-1 if goes_on else len(runs) :] = [[*(runs[-1] if goes_on else []), at]]
    listed = [run for run in runs if len(run) > 1]
    above = (text for run in runs for text in (lines[run[0]].text, lines[run[0] - 1].text))
    mailed = any(MAIL.fullmatch(text) or ANSWERED.fullmatch(text) for text in above)
    pointed = {at for run in listed for at in run}
    if any(lines[at].text[0] in "*_–—" for at in pointed):
        return set()  # who said it, under a quotation
    begun = not any(lines[at].text[0].islower() for at in pointed)
    apart = begun or _stop_short(lines, listed, width) or _break_off(lines, listed, width)
    alone = {run[0] for run in runs if lines[run[0]].indent in {lines[at].indent for at in pointed} - {0}}
    return pointed | alone if pointed and not mailed and apart else set()


def _stop_short(lines: list[Line], listed: list[list[int]], width: int) -> bool:
    """True where most lines of these lists end before the first word of the next would have been too much."""
    ends = [(lines[at], lines[at + 1]) for run in listed for at in run[:-1]]
    short = sum(len(line.text) + 1 + len(below.text.split()[0]) < SHORT_OF * width for line, below in ends)
    return bool(ends) and short >= MOSTLY * len(ends)


def _break_off(lines: list[Line], listed: list[list[int]], width: int) -> bool:
    """True where many lines of these lists stop short without an end, and none of another's sentence was wrapped."""
    ends = [(lines[at], lines[at + 1]) for run in listed for at in run[:-1]]
    short = [line for line, below in ends if len(line.text) + 1 + len(below.text.split()[0]) < SHORT_OF * width]
    return sum(line.text[-1] not in ".!?:,;" for line in short) >= MANY * len(ends) > 0
