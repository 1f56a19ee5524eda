"""What stands among the remarks of a note and is nobody's: the next meeting, a day, a name, counted answers."""

from __future__ import annotations

import re

from rag.danish.dates import A_MONTH
from rag.readers.dates import DAY, HOUR, WEEKDAY

NEXT_MEETING = re.compile(
    rf"\W*(?:(?:mødet\s+)?(?:slut(?:tede?)?|ended|closed)\s+(?:at\s+)?{HOUR}\W+)?(?:næste|kommende|next)\s+"
    r"(?:[\w-]*(?:møde|caf[eé]|workshop|dialog|aften)|meeting|evening)(?:et|en)?\W*\s"
    r"(?-i:(?:[A-ZÆØÅ][\w-]+\s+){1,4})?(?:(?:er|bliver|holdes|is|will be)\s+)?"
    r"(?:(?:ikke|endnu ikke|not(?: yet)?)\s+(?:aftalt|fastlagt|fastsat|agreed|set|fixed)|"
    rf"(?:(?:d\.|den|on|the)\s*)?(?:{WEEKDAY}|{DAY}|(?:i|in)\s+(?:(?:the|det)\s+)?"
    rf"(?:forår|sommer|efterår|vinter|spring|summer|autumn|winter|{A_MONTH})))",
    re.IGNORECASE,
)
"""What minutes end with, and nobody wishes for."""
MONTH = rf"(?:{A_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)\b\.?)"
A_DAY = re.compile(
    rf"(?:(?:{WEEKDAY})\W+)?(?:(?:d\.|den)\s*)?(?:\d{{1,2}}\s*[./]\s*(?:\d{{1,2}}|{MONTH})?|"
    rf"{MONTH})\W*(?:\d{{4}}\W*)?"
    r"(?:\((?:uden navn|anden hånd|tredje hånd|ikke underskrevet|samme hånd|without a name|another hand)[^()]*\)|"
    r"(?:uden navn|under [^.!?]{2,30}))?\W*",
    re.IGNORECASE,
)
"""What heads an entry of a book, and no more."""
A_NAME = re.compile(
    r"(?!\S*(?:en|et|erne|ne) )(?!.*(?:vej|gade|stræde|torv|plads|skole|hal|park|strand|sø|skov|bro|allé|sti|"
    r"klub)(?:en|et|n)?\b)"
    r"(?:§?\s*\d{1,2}[.)]?\s+)?[A-ZÆØÅ][a-zæøåé]+(?: [A-ZÆØÅ][a-zæøåé-]+){1,2}"
    r"(?:, [A-ZÆØÅ][^.!?,]{2,40})?(?: \([^()]{3,60}\))?"
)
"""Somebody by their whole name, and maybe of what, without a word."""
WRITTEN_BY = re.compile(
    r"\W*(?:[\w -]{2,40}, )?(?:afskrift(?: af)?|afskrevet|indtastet|tastet(?: ind)?|optalt|omdelt|renskrevet|"
    r"transcribed|typed|counted)"
    r"\s+(?:af|for|ved|fra|by|siderne|op)\b.*",
    re.IGNORECASE,
)
"""What whoever copied the remarks says of that."""
TICKED = re.compile(r"(?:[^\d.!?]{2,40}\s\d{1,4}\s*\[x\]\s*)+[^\d.!?]{2,40}\s\d{1,4}\W*")
LEGEND = re.compile(r"[A-ZÆØÅ]{1,4}\d?\s*=\s*[^.!?]+")
"""What a letter before the remarks stands for."""
ANSWER = (
    r"(?:ja|nej|ved ikke|(?:ja|nej), [\w ]{2,20}|af og til|aldrig|sommetider|tit|let|svært|yes|no|"
    r"don['’]t know|never|sometimes|often)"
)
DOTTED = re.compile(r"[^.!?]{2,60}\s?\.{4,}\s*\d{1,4}")
COUNTED = re.compile(
    rf"(?:.*\?\s*)?(?:\[x\]\s*)?{ANSWER}\W{{0,4}}\d{{1,4}}\b(?:(?:[^.!?\d]{{2,40}}?)\d{{1,4}}\b){{0,8}}\W*",
    re.IGNORECASE,
)
"""How many ticked each answer."""


def is_nobodys(said: str) -> bool:
    """True for what minutes end with and nobody wishes for, and for what stands over remarks or counts ticks."""
    words = " ".join(said.split())
    others = (TICKED, DOTTED, LEGEND, A_DAY, A_NAME, WRITTEN_BY, COUNTED)
    return bool(NEXT_MEETING.match(said) or any(one.fullmatch(words) for one in others))
