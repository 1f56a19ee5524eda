"""What minutes tell of a meeting itself, and nobody of those who met said: what it agreed on, when the next one is."""

from __future__ import annotations

import re

from rag.danish.dates import A_MONTH
from rag.readers.dates import DAY, HOUR, WEEKDAY
from rag.types import Voice

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
ENDED = re.compile(
    rf"\W*(?:(?:mødet|the meeting)\s+)?(?:(?:blev\s+|was\s+)?(?:hævet|closed)|slut(?:tede|tet)?|ended)\s+"
    rf"(?:(?:at|kl\.?)\s+)?{HOUR}(?:\W.{{0,30}})?|\W*(?:næste\s+gang|next\s+(?:time|panel|session))\s*:.{{3,60}}",
    re.IGNORECASE,
)
"""When it was over, and where those who met do so again, on a line of its own."""
DECIDED = re.compile(
    r"\W*(?:fælles\s+|joint\s+)?(?:aftal(?:e|er|t)|beslut(?:ning(?:er)?|tet)|besl\.|vedtag(?:et|else)|afgjort|afgørelse|"
    r"decisions?|decided|agreed|resolved)\s*(?:\([^()\n]{1,30}\)\s*)?[*_]*:",
    re.IGNORECASE,
)
"""What a meeting ends each of its items with."""
SIDES_AGREE = re.compile(
    r"\W*(?:(?:der (?:var|er) )?(?:ikke )?enighed(?: om)?|(?:not )?agreed)\s*(?:[:.]|$)", re.IGNORECASE
)
"""The same where staff meet their management: "Ikke enighed."."""


OUR_OWN = re.compile(r"\b(?:vi|os|vores|we|us|our)\b", re.IGNORECASE)


def of_the_meeting(said: str, home: Voice) -> bool:
    """True for when a meeting ends or is held again, and for what those with the voice at ``home`` decided there.

    What a council decides is its own, and so is what an association says that "we" shall do. Staff decide with their
    management.
    """
    if NEXT_MEETING.match(said) or ENDED.fullmatch(said):
        return True
    if home is Voice.EMPLOYEES:
        return bool(DECIDED.match(said) or SIDES_AGREE.match(said))
    return home is not Voice.POLITICIANS and bool(DECIDED.match(said)) and not OUR_OWN.search(said)
