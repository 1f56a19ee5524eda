"""What a follow-up names of the question before it: who speaks, where or when, the matter. Each is replaced or kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.conversation.limits import (
    NUMBERED_LIMITS,
    WHERE,
    asked_of_them,
    place_with_preposition,
    speakers_in,
    with_limits,
)
from rag.conversation.matter import AGREEING, ASKING, with_topic
from rag.conversation.wording import ABOUT, carrying, cut
from rag.danish.saying import SAYING
from rag.language import detect
from rag.retrieval.facets import facets_in
from rag.retrieval.meetings import AT
from rag.retrieval.speakers import is_voice
from rag.retrieval.times import WHEN

AMONG = re.compile(
    r"^\W*(?:(?:det|dem|that|what|those|those\s+of|the\s+ones)\s+)?(?:fra|blandt|hos|af|ifølge|from|among|by|according\s+to)\s+",
    re.IGNORECASE,
)
"""What may stand before those who speak, where they are named and nothing is asked of them."""
WITHIN = re.compile(r"\s+(?P<where>(?:i|på|ved|fra|in|at|from)\s+(?:(?:den|det|the)\s+)?[a-zæøå][\w-]+)$")
"""Where a voice is, in a word that is no name: "medarbejderne på rådhuset"."""
POINTER = re.compile(r"^\W*(?:det|dette|den|dem|det\s+samme|it|that|this|them|the\s+same)?\W*$", re.IGNORECASE)
LEANING = re.compile(r"\b(?:det|den|it|that|this|de|they|dem|them|også|also|samme|same|too)\b", re.IGNORECASE)
FRAME = re.compile(rf"(?:{SAYING}|sagt|nævnt|talt|spoken|talked|det|fra|citat(?:er|erne)?|quotes?)", re.IGNORECASE)
"""Words of a follow-up that ask, and name nothing."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What a follow-up names; what it leaves as it was is empty.

    Each of the ``limits`` has its preposition before it. ``heard`` is true of speakers that are whole voices, which a
    follow-up hears and does not speak of.
    """

    speakers: str = ""
    limits: tuple[str, ...] = ()
    matter: str = ""
    heard: bool = False

    @property
    def is_plain(self) -> bool:
        """True where nothing else can be meant: not of a group alone, which may be the next matter, or a matter."""
        return self.heard or bool(self.limits) or bool(self.speakers and self.matter)

    def put_into(self, earlier: str) -> str:
        """The earlier question with what is named here in the place of its own."""
        asked = with_topic(earlier, self.matter, detect(earlier)) if self.matter else earlier
        for limit in self.limits:
            asked = with_limits(asked, limit)
        return asked_of_them(asked, self.speakers) if self.speakers else asked


def slots_in(text: str) -> Slots | None:
    """What a follow-up names of a question, where it names nothing else; ``None`` where it does.

    ``text`` is it without the words that opened it: "politikerne i Randers", "what do they say about it in Vig?".
    """
    if facets_in(text):
        return None
    limits = _limits(text)
    bare = cut(text, [place for place, _ in limits])
    about = ABOUT.search(bare)
    head, matter = (bare[: about.start()], bare[about.end() :].strip(" ,?.!")) if about else (bare, "")
    asked, spoken = _spoken(head) if carrying(head) else (head, ())
    rest = [word for word in carrying(cut(asked, spoken)) if not FRAME.fullmatch(word) and word not in AGREEING]
    within = WITHIN.search(head.rstrip(" ,?.!"))
    if rest and within and not limits:
        found = slots_in(f"{head[: within.start()]} {bare[len(head) :]}")
        return replace(found, limits=(within["where"],)) if found and found.heard and not found.limits else None
    if rest or (about is not None and not POINTER.match(matter) and ASKING.match(head)):
        return None
    named = asked[spoken[0][0] : max(end for _, end in spoken)] if spoken else ""
    heard = bool(spoken) and all(is_voice(asked[slice(*one)]) for one in spoken)
    return Slots(named, tuple(words for _, words in limits), "" if POINTER.match(matter) else matter, heard)


def slots_of_question(question: str) -> Slots | None:
    """The same of a follow-up that begins as any question does, and names no matter: a limit, and who or what is meant.

    "Hvad siger interessenterne i Vig?" and "What do they say about it there in May?", not "What was said in Vig?".
    """
    found = slots_in(question)
    if not found or not found.limits or found.matter:
        return None
    return found if found.speakers or LEANING.search(question) else None


def _spoken(head: str) -> tuple[str, Sequence[tuple[int, int]]]:
    """What stands before the matter as a question, and where those stand in it whose words are asked for."""
    bare = AMONG.sub("", head.strip(" ,?.!"))
    asking = (head, f"Hvad siger {bare}", f"What do {bare} say", f"What does {bare} say")
    return next(((one, spoken) for one in asking if (spoken := speakers_in(one))), (head, ()))


def _limits(text: str) -> list[tuple[tuple[int, int], str]]:
    """Where a follow-up says where or when, preposition and all, with its words; nothing twice."""
    found: dict[int, int] = {}
    for pattern in (WHERE, *NUMBERED_LIMITS, *WHEN, AT):
        for one in pattern.finditer(text):
            start, end = place_with_preposition(text, *one.span())
            if not any(start < other_end and other < end for other, other_end in found.items()):
                found[start] = end
    return [((start, end), " ".join(text[start:end].split())) for start, end in sorted(found.items())]
