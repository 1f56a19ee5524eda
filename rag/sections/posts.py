"""Threads copied from where people write to one another: who wrote each post, before their words or above them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rag.readers.dates import DATE, DAY, WEEKDAY

LINE = re.compile(r"[^\n\f\v\r\u2028\u2029]+")
BLANK = " \t\ufeff>"
REPLIES = r"(?:[↳⤷➥➦]|[└╰][─>]*)"
NAME = r"[A-ZÆØÅ][\w.’'&/-]*(?:[ \t]+[\w.’'&/-]+){0,4}?(?:,[ \t][\w -]{3,40})?(?:[ \t]*\([^()\d\n]{1,40}\))?"
_CLOCK = r"(?:kl\.?[ \t]*|at[ \t]+)?(?:[01]?\d|2[0-3])[.:][0-5]\d"
_AGO = r"\d{1,2}[ \t]?(?:min|t|timer?|d|dage?|u|uger?|h|hours?|days?|w|weeks?)\b\.?"
_DAY = rf"(?:{WEEKDAY}\b\.?,?[ \t]+)?(?:(?:d\.|den|the)[ \t]*)?(?:{DATE}|{DAY}(?:[ \t]*\d{{4}})?)"
WHEN = rf"(?:(?:{_DAY},?|i[ \t]+(?:går|dag)|today|yesterday)[ \t]*{_CLOCK}|{_AGO}[ \t]*(?:siden|ago))"
BEFORE = r"[ \t]*(?:[·•|,(–—-]|\bskrev\b|\bwrote\b|[ \t])[ \t]*"
NUMBER = r"#\d{1,3}[ \t]+"
ENDS = r"\)?(?:[ \t]*:(?=[ \t]|$)|[ \t]*$)"
HEAD = re.compile(
    rf"(?P<reply>{REPLIES}[ \t]*)?(?:"
    rf"\*\*(?P<bold>[^\W\d_][^*\n]{{1,70}}?):?\*\*:?(?P<when>{BEFORE}(?i:{WHEN}|{_AGO}){ENDS})?|"
    rf"(?:{NUMBER})?(?P<plain>{NAME})(?:(?P<hour>{BEFORE}(?i:{WHEN}){ENDS})|:(?=[ \t]))|"
    rf"{NUMBER}(?P<alias>[\w.-]{{3,30}}){BEFORE}(?i:{WHEN}){ENDS})"
)
CELL_ENDS = r"(?:[ \t]*\t[ \t]*|[ \t]+\|[ \t]+)"
IN_A_CHAT = re.compile(
    rf"\[?(?:{_DAY},?[ \t]+)?(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)\]?"
    rf"(?:{CELL_ENDS}(?P<cell>[^\t|\n]{{1,70}}?){CELL_ENDS}|"
    r"[ \t]+(?:fra|from)[ \t]+(?P<name>[^\W_][^:\t\n]{0,60}?)(?:[ \t]+(?:til|to)[ \t]+(?:alle|everyone))?[ \t]*:[ \t]+)"
    r"(?=\S)",
    re.IGNORECASE,
)
"""A message of an exported chat: the hour, who writes, in a cell or before a colon, and the words."""
FEWEST = 4
"""Posts of a thread."""
FEWEST_IN_A_CHAT, MOST_OF_A_CHAT = 6, 0.6
"""Messages, and the part of them from those who write several times; of a programme's items seldom two are alike."""


@dataclass(frozen=True)
class Post:
    """Who wrote a post, and where what tells so ends; the words of most begin there."""

    who: str
    end: int


@lru_cache(maxsize=64)
def posts_of(text: str) -> Mapping[int, Post]:
    """The posts of a thread by where their writer is named; none in other notes.

    A post is told by the sign of a reply with a name in bold or before a colon behind it, or by a name and an hour.
    Names in plain letters with hours are of meetings where none comes again.
    """
    if chat := _chat(text):
        return chat
    found: dict[int, Post] = {}
    bare, written, marked = False, False, False
    for line in LINE.finditer(text):
        said = line.group().strip(BLANK)
        head = HEAD.match(said) if said else None
        if head is None or not (head["when"] or head["hour"] or head["reply"] or head["alias"]):
            written |= bool(said)
            continue
        if found and bare and not written:
            return {}  # nothing was written below the last name
        first = line.start() + line.group().index(said)
        who = next(kind for kind in ("bold", "plain", "alias") if head[kind])
        found[first + head.start(who)] = Post(" ".join(head[who].split()), first + head.end())
        bare, written = head.end() == len(said), False
        marked |= bool(head["reply"] or head["bold"])
    again = len({one.who for one in found.values()}) < len(found)
    return found if len(found) >= FEWEST and (marked or again) else {}


def _chat(text: str) -> dict[int, Post]:
    """The messages of an exported chat, in the order they were sent; none where hours fall or few write again."""
    found = [one for line in LINE.finditer(text) if (one := IN_A_CHAT.match(text, line.start(), line.end()))]
    hours = [tuple(map(int, f"{one['clock']}:0".split(":")[:3])) for one in found]
    writers = [one["cell"] or one["name"] for one in found]
    again = sum(writers.count(who) > 1 for who in writers)
    if len(found) < FEWEST_IN_A_CHAT or again < MOST_OF_A_CHAT * len(found) or hours != sorted(hours):
        return {}
    parts = (one.start("cell" if one["cell"] else "name") for one in found)
    return {at: Post(who, one.end()) for at, who, one in zip(parts, writers, found, strict=True)}


def fullest_name(text: str, start: int) -> str | None:
    """Who wrote the post whose writer is named at ``start``, by the fullest that the thread calls them by."""
    posts = posts_of(text)
    if start not in posts:
        return None
    who = posts[start].who
    return max((one.who for one in posts.values() if one.who == who or one.who.startswith(f"{who},")), key=len)
