"""What a line is only among its like: a letter of a list, a number of the minutes, a page's number and footer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rag.danish.dates import A_MONTH

LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
NUMBERS = tuple(map(str, range(1, 41)))
RANKS = {LETTERS: 0.5, ROMAN: 0.75, NUMBERS: 0.0}
"""A list of letters hangs under the number above it, and one of small Roman numbers under the letter."""

NAMED = re.compile(r"(?P<sign>(?P<open>\(?)(?P<name>[A-Za-z]{1,4})(?P<close>[.)]))[ \t]+(?=[^\W\d_]|[\"”“»'(*])")
MISREAD_I = r"l(?=[bcdfghkmnpqrstvxz])"
"""A capital "I" as scans read it: no Danish or English word begins with "l" and another consonant."""
NUMBERED = re.compile(
    rf"(?P<sign>(?P<open>)(?P<name>\d{{1,2}})(?P<close>))[ \t]+(?!(?i:{A_MONTH})\b)(?=[A-ZÆØÅ]|{MISREAD_I})"
)
PAGE = re.compile(
    r"(?:[\W_]{0,90}(?:side|page|s\.)\s*)?[-–]?\s*(?P<number>\d{1,3})\s*[-–]?(?:\s*(?:af|of|/)\s*\d{1,3})?",
    re.IGNORECASE,
)
PAGE_OF_PAGES = re.compile(
    r"[\W_]{0,90}(?:side|page|s\.)\s*\d{1,3}\s*(?:af|of|/)\s*\d{1,3}|"
    r"(?:[-–—_=*][ \t]?){0,60}(?:side|page)\s*\d{1,3}[\W_]*",
    re.IGNORECASE,
)
"""Alone on its line it is a page's number whatever stands below; the note's first line may, again."""
FOOTER = re.compile(
    r"(?P<beside>\S.{2,80}?)[ \t\W]*(?<!\w)(?:side|page)\s+(?P<number>\d{1,3})(?:\s*(?:af|of|/)\s*\d{1,3})?",
    re.IGNORECASE,
)
"""A page's number behind a footer's words."""
BARRED = re.compile(r"(?P<number>\d{1,3})[ \t]*[|·•–][ \t]*(?P<beside>\S.{2,80})")
BARRED_BEHIND = re.compile(r"(?P<beside>\S.{2,80}?)[ \t]*[|·•–][ \t]*(?P<number>\d{1,3})")
"""A slide's number beside its footer's words."""
FEWEST_FOOTERS = 2
FEWEST_PAGES = 3
COUNTING_ON = 0.8
"""This share of the pages follow the one before; other figures rise by chance."""
FEWEST_LIKE_NAMES, FEWEST_ELSE = 3, 2
"""Two lines may begin with initials ("A. Hansen", "B. Jensen") or quantities ("1 Bænk", "2 Spande") by chance."""


DOTTED = re.compile(r"(?P<sign>(?P<of>\d{1,2})\.(?P<number>[1-9]\d?)[.)]?)[ \t]+(?=\S)")
RANK_OF_DOTTED = 1.0
TAG = re.compile(r"(?P<sign>\[(?:[^\W\d_]{1,15}|\?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)\]|\.)[ \t]+(?=\S)")
COUNT = re.compile(r"\[\d{1,3}\](?=[ \t]+\S)|\d{1,3}[ \t]*[|│x×][ \t]+(?=[^\d|│]*[^\W\d]{2}[^|│]*$)")
"""How many agree, as stickers on a card or in a poll's first column: it stays beside the words."""
FEWEST_TAGGED = 3
CODED = re.compile(r"(?P<sign>\(?(?P<kind>[A-ZÆØÅ])(?P<number>\d{1,4})[).]?)(?:[ \t]*[-–][ \t]+|[ \t]+)(?=[^\s;|])")
CARD = re.compile(r"\[(?=[^\[\]]*\s)[^\[\]]+\](?:\s*\([^()]*\))?")
"""What stands on a card, and perhaps how many agree. Whoever writes down a talk has remarks of their own so."""
FEWEST_CODED = 6
_CLOCK = r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?::[0-5]\d)?"
TIMED = re.compile(
    rf"(?P<sign>(?:kl\.?[ \t]*)?(?P<clock>{_CLOCK})(?:[ \t]*[–-][ \t]*{_CLOCK})?)[ \t]+(?=[^\W\d]|[?(\"”“»])",
    re.IGNORECASE,
)
SAID_BY = re.compile(r"[^:]{1,60}: \S")
FEWEST_TIMED, MOSTLY = 5, 0.5
SPEAKS = re.compile(r"[A-ZÆØÅ][\w.’'-]+(?: [A-ZÆØÅ][\w.’'-]*){0,2}: ")
FEWEST_TURNS = 3
MISREAD_ONE = re.compile(r"[lI|](?P<close>[.)])[ \t]+(?=[A-ZÆØÅ])")
FIRST_TWO = re.compile(r"([12]|II)([.)])[ \t]")
BULLET_O = re.compile(r"o[ \t]+[A-ZÆØÅ\d]")
MISREAD_O = re.compile(r"[O0][ \t]+(?=[A-ZÆØÅ][^\W\d_]|\d[\d.,]*[ \t]+[a-zæøå])|o(?=[A-ZÆØÅ](?:[a-zæøå]|[ \t]))")
CAPITAL_O = re.compile(r"O[ \t]+(?=[A-ZÆØÅ\d])")
FEWEST_CAPITAL = 5
"""Lines that begin so: no words do, and no list of names."""
ROUND = re.compile(r"[oO0©®¢«e][ \t]+(?=\S)")
"""What a scan makes of one round bullet."""
COARSER = re.compile(r"(?:[•·●▪\uf0b7*–-]|\d{1,2}[.)])[ \t]+(?=\S)")
RANK_OF_INITIALS = 0.25
"""That of who says a remark, where a key's initials stand before each: nothing else hangs them under it."""
RANK_OF_O, RANK_OF_ROUND = 2.0, 1.0
"""That of Word's second level, and that of the first, below letters."""


LAST_OF_ONE_DIGIT = 9
HASH = re.compile(r"#[ \t]+(?=\S)")
FEWEST_HASHED = 3


@dataclass(frozen=True)
class Sign:
    """A list's sign: its length (0 for one that got lost), where the words after it begin, and how far in it stands."""

    length: int
    words: int
    rank: float
    heads: bool
    """Numbers and capitals may head what minutes say of an item; small letters never do."""


def series(texts: Sequence[str]) -> dict[int, Sign]:
    """The lines that begin with a letter or bare number that counts on from another line's ("a." ... "b."), and how."""
    runs: dict[tuple[object, ...], list[int]] = {}
    found: dict[int, Sign] = {}
    signs: dict[tuple[int, object], Sign] = {}
    for at, text in enumerate(texts):
        for form, place, sign in _readings(text):
            run = runs.setdefault(form, [])
            if place == 0:
                run.clear()
            if place != len(run):
                continue
            run.append(at)
            signs[at, form] = sign
            fewest = FEWEST_LIKE_NAMES if form[1] and form[3] in ("", ".") else FEWEST_ELSE
            if len(run) >= fewest:
                found.update({one: signs[one, form] for one in run[-fewest:]})
    return found


def _readings(text: str) -> Iterator[tuple[tuple[object, ...], int, Sign]]:
    """What series the line may be of, and its place there; "i." is both a letter and a number."""
    for pattern, alphabets in ((NAMED, (LETTERS, ROMAN)), (NUMBERED, (NUMBERS,))):
        match = pattern.match(text)
        if match is None:
            continue
        name = match["name"]
        for alphabet in alphabets:
            if name.lower() in alphabet and name in (name.lower(), name.upper()):
                heads = not name.islower()
                sign = Sign(len(match["sign"]), match.end(), 0.0 if heads else RANKS[alphabet], heads)
                yield (alphabet, heads, match["open"], match["close"]), alphabet.index(name.lower()), sign


def dotted(texts: Sequence[str]) -> dict[int, Sign]:
    """The lines whose dotted number counts on into two digits: "1.9" ... "1.10"; alone it may be an hour or a sum."""
    last: dict[str, int] = {}
    found: dict[int, Sign] = {}
    for at, match in ((at, match) for at, text in enumerate(texts) if (match := DOTTED.match(text))):
        of, number = match["of"], int(match["number"])
        if number not in (1, last.get(of, 0) + 1):
            continue
        last[of] = number
        if number > LAST_OF_ONE_DIGIT:
            found[at] = Sign(len(match["sign"]), match.end(), RANK_OF_DOTTED, heads=True)
    return found


def tagged(texts: Sequence[str]) -> dict[int, Sign]:
    """The lines that begin with a short tag ("[gul]") or count in brackets, or a lone full stop, as lists may."""
    found = {at: match for at, text in enumerate(texts) if (match := TAG.match(text))}
    kinds = Counter(match["sign"][0] for match in found.values())
    signs = {
        at: Sign(len(match["sign"]), match.end(), 0.0, heads=False)
        for at, match in found.items()
        if kinds[match["sign"][0]] >= FEWEST_TAGGED
    }
    counted = [at for at, text in enumerate(texts) if COUNT.match(text)]
    return signs | dict.fromkeys(counted if len(counted) >= FEWEST_TAGGED else [], Sign(0, 0, 0.0, heads=False))


def coded(texts: Sequence[str]) -> dict[int, Sign]:
    """The lines that begin with a letter and the number of a table, card or form ("B3"), most below one another.

    Cards may stand between square brackets instead.
    """
    matches = {at: match for at, text in enumerate(texts) if (match := CODED.match(text))}
    found = _carded(texts)
    for kind in {match["kind"] for match in matches.values()}:
        alike = {at: match for at, match in matches.items() if match["kind"] == kind}
        beside = sum(at - 1 in alike or at + 1 in alike for at in alike)
        several = len({match["number"] for match in alike.values()}) > 1
        if several and len(alike) >= FEWEST_CODED and beside > MOSTLY * len(alike):
            found |= {at: Sign(len(one["sign"]), one.end(), 0.0, heads=False) for at, one in alike.items()}
    return found


def _carded(texts: Sequence[str]) -> dict[int, Sign]:
    """The lines that stand between square brackets, where most of them are below one another, as cards on a wall."""
    found = {at for at, text in enumerate(texts) if CARD.fullmatch(text)}
    beside = sum(at - 1 in found or at + 1 in found for at in found)
    listed = len(found) >= FEWEST_CODED and beside > MOSTLY * len(found)
    return dict.fromkeys(found, Sign(1, 1, 0.0, heads=False)) if listed else {}


def timed(texts: Sequence[str]) -> dict[int, Sign]:
    """The lines that begin with the hour at which somebody said what most of them hold, in the order of a meeting."""
    found = {at: match for at, text in enumerate(texts) if (match := TIMED.match(text))}
    hours = [tuple(map(int, re.split("[.:]", match["clock"]))) for match in found.values()]
    told = sum(bool(SAID_BY.match(texts[at], match.end())) for at, match in found.items())
    if len(found) < FEWEST_TIMED or told < MOSTLY * len(found) or hours != sorted(hours):
        return {}
    return {at: Sign(len(match["sign"]), match.end(), 0.0, heads=False) for at, match in found.items()}


def misread(texts: Sequence[str]) -> dict[int, Sign]:
    """The lines where a scan read a bullet's "o" otherwise, or ran it into its word, among those where it did not.

    Where many have a capital for it, none need be right. Where the note has no other bullets, all that are round are
    one list's, and none a sub-bullet.
    """
    small = sum(bool(BULLET_O.match(text)) for text in texts)
    found = {at: match for at, text in enumerate(texts) if (match := MISREAD_O.match(text))}
    capital = {at: match for at, text in enumerate(texts) if (match := CAPITAL_O.match(text))}
    if len(capital) >= FEWEST_CAPITAL:
        found |= capital
    elif small < FEWEST_ELSE or small < len(found):
        return {}
    if not found or any(map(COARSER.match, texts)):
        return {at: Sign(1, match.end(), RANK_OF_O, heads=False) for at, match in found.items()}
    found |= {at: match for at, text in enumerate(texts) if (match := ROUND.match(text))}
    return {at: Sign(1, match.end(), RANK_OF_ROUND, heads=False) for at, match in found.items()}


def first_misread(texts: Sequence[str]) -> dict[int, Sign]:
    """The line whose "1." a scan read as a letter: "l. Bussen" above "2. Skolen", where nothing else is the first."""
    firsts = ((at, found) for at, text in enumerate(texts) if (found := MISREAD_ONE.match(text)))
    at, first = next(firsts, (0, None))
    others = {found[1] for text in texts if first and (found := FIRST_TWO.match(text)) and found[2] == first["close"]}
    if first and others == {"2"}:
        return {at: Sign(first.end("close"), first.end(), 0.0, heads=True)}
    return {}


def pages(texts: Sequence[str], blanks: Sequence[int]) -> set[int]:
    """The lines that number the pages, and those that stand beside the number on most of them.

    Args:
        texts: The note's lines.
        blanks: The empty lines above each.
    """
    return _numbers(texts, blanks) | _footers(texts)


def in_turns(texts: Sequence[str]) -> set[int]:
    """The lines that begin with a name and a colon, as others do: there somebody else speaks."""
    named = {at: found.group() for at, text in enumerate(texts) if (found := SPEAKS.match(text))}
    times = Counter(named.values())
    return {at for at, name in named.items() if times[name] >= FEWEST_TURNS}


def _footers(texts: Sequence[str]) -> set[int]:
    """The lines that say the same but for a page's number, which counts on."""
    beside: dict[str, list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        if match := FOOTER.fullmatch(text):
            beside.setdefault(match["beside"], []).append((at, int(match["number"])))
    runs = [run for run in beside.values() if len(run) >= FEWEST_FOOTERS] + _barred(texts)
    return {at for run in runs if all(b[1] - a[1] == 1 for a, b in pairwise(run)) for at, _ in run}


def _barred(texts: Sequence[str]) -> list[list[tuple[int, int]]]:
    """The lines with the same words beside a number and a bar, other lines between them: no list's points."""
    beside: dict[str, list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        if match := BARRED.fullmatch(text) or BARRED_BEHIND.fullmatch(text):
            beside.setdefault(match["beside"], []).append((at, int(match["number"])))
    apart = [run for run in beside.values() if all(b[0] - a[0] > 1 for a, b in pairwise(run))]
    return [run for run in apart if len(run) >= FEWEST_PAGES]


def _numbers(texts: Sequence[str], blanks: Sequence[int]) -> set[int]:
    numbers = {at: int(match["number"]) for at, text in enumerate(texts) if (match := PAGE.fullmatch(text))}
    certain = {at for at in numbers if PAGE_OF_PAGES.fullmatch(texts[at])}
    numbers = {at: number for at, number in numbers.items() if at in certain or at + 1 == len(texts) or blanks[at + 1]}
    steps = [other - one for one, other in pairwise(numbers.values())]
    counts_on = min(steps, default=0) > 0 and steps.count(1) >= COUNTING_ON * len(steps)
    found = numbers.keys() if counts_on and len(numbers) >= FEWEST_PAGES else certain
    above = Counter(texts[at - 1] for at in found if at and not blanks[at])
    footers = {text for text, count in above.items() if count >= FEWEST_PAGES}
    below = {at + 1 for at in found if at + 1 < len(texts) and not blanks[at + 1] and texts[at + 1] == texts[0]}
    return found | below | {at - 1 for at in found if at and texts[at - 1] in footers and not blanks[at]}


def hashed(texts: Sequence[str], blanks: Sequence[int]) -> dict[int, Sign]:
    """The lines of lists that have "#" for a sign: several right below one another are no headings of nothing."""
    found: dict[int, Sign] = {}
    first = 0
    for at in range(1, len(texts) + 1):
        if at < len(texts) and HASH.match(texts[at]) and HASH.match(texts[first]) and not blanks[at]:
            continue
        if at - first >= FEWEST_HASHED:
            signs = {one: HASH.match(texts[one]) for one in range(first, at)}
            found |= {one: Sign(1, match.end(), 0.0, heads=False) for one, match in signs.items() if match}
        first = at
    return found
