"""What a question leaves out: "alle undtagen politikerne", "andre steder end i Assentoft", "everyone except staff".

What stands behind such words is left out where it is somebody, or somewhere, that a search can be limited to. All else
belongs to the matter: "børn uden plads", "hvad skal kommunen ikke gøre".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from rag.danish import content_words
from rag.danish.saying import SAYING, SAYING_DA
from rag.language import detect
from rag.retrieval.facets import facets_in
from rag.retrieval.speakers import A_GROUP, A_VOICE, read_voices
from rag.retrieval.wanted import wanted_in
from rag.retrieval.whom import LEAD, Named, named_from
from rag.types import Note, Passage, Reason

_PLACES = (
    r"steder?|kommuner?|byer|møder|noter|referater|borde|grupper|stemmer|"
    r"places?|towns|municipalities|meetings|notes|tables|groups|voices"
)
_THERE = r"(?:\b(?:i|på|fra|ved|hos|in|at|from)\s+)?"
_ALL = r"(?:\b(?:alle|all|any|nogen|et|every)\s+)?(?:\b(?:de|the)\s+)?"
_EVERYBODY = (
    r"everyone|everybody|anyone|anybody|someone|somebody|nobody|no\s+one|who|all|"
    r"anywhere|everywhere|nowhere|(?:all|any|every)\s+\w+"
)
_OF_SOMEBODY = "".join(rf"(?<!\b{word} )" for word in ["hvor", "når", "hvis", "at", "fordi", "om", "og", "da"])
LEAVING_OUT = re.compile(
    rf"(?P<others>{_THERE}{_ALL}\b(?:andre|andet)\s+(?P<kind>{_PLACES}|{A_VOICE.pattern})\s+end"
    rf"|{_THERE}{_ALL}\bother\s+(?P<of>{_PLACES}|{A_VOICE.pattern})\s+than"
    rf"|{_THERE}\b(?:{_PLACES})\s+other\s+than|\belsewhere\s+than)\b"
    r"|(?<=\bandre )end\b|(?<=\bellers )end\b|\bother\s+than\b|\belse\s+(?:than|but)\b"
    rf"|(?P<kept>\b(?:{_EVERYBODY})\s+)but\b(?!\s+not\b)"
    r"|\b(?:(?:når|hvis)\s+(?:man|vi|du|jeg)\s+)?(?:se[rt]?\s+(?:helt\s+)?bort|bortset|fraset)\s+fra\b"
    r"|\bundtage[nt]\b|\bpå\s+nær\b|\bmed\s+undtagelse\s+af\b|\beksklusive?\b|\bekskl\.|\bminus\b|\bfratrukket\b"
    r"|\bikke\s+(?:med|i)(?:be)?regnet\b"
    r"|\bforuden\b|\bud\s?over\b|\bi\s+tillæg\s+til\b|\budela[dt]\b|\buden\s+at\s+(?:tage|medtage|medregne|tælle|høre)\b"
    r"|\bexcept(?:ing)?(?:\s+for)?\b|\bexclud(?:ing|e)\b|\b(?:apart|aside)\s+from\b|\bbesides\b|\bsave\s+for\b"
    r"|\bwith\s+the\s+exception\s+of\b|\bin\s+addition\s+to\b|\b(?:not|without)\s+(?:counting|including)\b"
    r"|\bleav(?:e|ing)\s+out\b|\bignor(?:e|ing)\b|\bdisregard(?:ing)?\b"
    rf"|{_OF_SOMEBODY}\b(?:der|som)\s+ikke\s+(?:er|var|bor|kommer)\b"
    r"|\b(?:who|that)\s+(?:are|were|do|did)(?:\s+not|n['’]t)(?:\s+(?:live|come))?\b",
    re.IGNORECASE,
)
"""Leaves out whoever or wherever follows."""
LACKING = re.compile(
    r"\b(?:(?P<outside>uden\s?for|outside(?:\s+of)?)\b|(?:uden|without)\b(?!\s+(?:for|om|at)\b))", re.IGNORECASE
)
"""Does so too, but also tells what something lacks, or where it is."""
NOT = re.compile(
    r"(?P<apart>(?:[,(;:–-]\s*|\b(?:og|men|dog|bare|but|and|just|though)\s+)*)"
    r"\b(?:ikke|not)\b(?!\s+(?:kun|bare|alene|mindst|only|just|merely|least)\b)",
    re.IGNORECASE,
)
BUT = re.compile(r"\s*,?\s+(?:men|but)\s+(?!også|ligeledes|also|too)", re.IGNORECASE)
"""Who is asked instead: "ikke borgerne, men politikerne"."""
BEHIND = re.compile(
    r"(?:^|(?<=[,(;:.?–-]))\s*(?P<whom>[^,(;:.?–-]+?)\s+"
    r"(?:fraregnet|undtaget|(?:ikke\s+)?medregnet|udeladt|aside|excluded|excepted|left\s+out)\b",
    re.IGNORECASE,
)
"""Stands behind those who are left out: "politikerne fraregnet"."""
SET_APART = re.compile(r"(?:[,(;:–-]|\b(?:alle|andre|man|folk|everyone|everybody|all))\s*$", re.IGNORECASE)
SAID = re.compile(rf"\b(?:{SAYING}|siges|sagt|nævnes|nævnt|drøftet|talt|mentioned|discussed|talk\w*)\b", re.IGNORECASE)
ASKED_OF_THEM = re.compile(rf"\b(?:{SAYING_DA}|do|does|did|have)\s*$", re.IGNORECASE)
REST_OF_A_SIGN = re.compile(rf"\s+(?:med|ude?|væk|(?:{SAYING})(?=\W*$))\b", re.IGNORECASE)
CLOSED_BY = {"(": ")", ".?!": ".!", ",;:–-": ",;–-"}
"""What goes with those who are left out, by what stands before them."""
AND_BEFORE = re.compile(r"\W*\b(?:men|og|dog|bare|but|and|just)$", re.IGNORECASE)
A_NAME = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+)*")
LONGEST_MATTER = 80
_ABOUT = r"(?:\b(?:om|about|on)\s+)"
BESIDES = re.compile(
    rf"(?:\b(?:men|og|but|and)\s+(?:ikke|not)\s+{_ABOUT}|(?<=, )(?:ikke|not)\s+{_ABOUT}"
    rf"|{_ABOUT}?\b(?:(?:noget|alt|alting|anything|everything|something|things|ting|emner|topics)\s+)?"
    r"(?:andet\s+end|andre\s+(?:ting|emner|sager)\s+end|other\s+than|else\s+(?:than|but)|(?<=anything )but)\b"
    rf"|(?P<beside>\b(?:ud\s?over|foruden|besides))\b"
    r"|\b(?:bortset\s+fra|undtagen|på\s+nær|except(?:\s+for)?|(?:apart|aside)\s+from)\b"
    rf")\s*{_ABOUT}?(?P<matter>[^?.!,;:()]{{1,{LONGEST_MATTER}}}?)(?=[?.!,;:)]|$|\s(?:{SAYING_DA}|do|does|did|om|about)\b)",
    re.IGNORECASE,
)
"""Before a matter that is left out: "om alt andet end børn", "om boliger, men ikke om leje"."""
WHO_STANDS_BEFORE = re.compile(
    rf"(?:^|\b(?:{A_VOICE.pattern}|{A_GROUP.pattern}|man|de|der|folk|people|they|what))$", re.IGNORECASE
)
"""Before what means "besides" there, and may elsewhere mean "over" ("udsigten ud over fjorden")."""
MOST, LOOKED_AT = 4, 16
"""Clauses that leave somebody out, and signs of them that are looked at: nobody asks so who wants an answer."""


@dataclass(frozen=True, slots=True)
class Exclusions:
    """What a question leaves out, and the ``question`` without that, which is asked of all others.

    Each of ``reasons`` is what a passage must meet, all fields of it, to be left out; ``besides`` are matters that it
    must not be about. ``unheard`` are those of whom no note tells which words are theirs, so that nothing can be.
    """

    question: str
    reasons: tuple[tuple[Reason, ...], ...] = ()
    unheard: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()


class _Sign(NamedTuple):
    """Where those stand who are left out, and the words that say so before them."""

    found: re.Match[str]
    start: int
    whom: int


def read_exclusions(
    question: str, notes: Sequence[Note], passages: Sequence[Passage], *, most: int = MOST
) -> Exclusions:
    """What a question leaves out of the search, in ``most`` clauses; a voice is not where others are asked for."""
    for sign in islice(_signs(question), LOOKED_AT if most else 0):
        named = named_from(question, sign.whom, notes, passages)
        if not named and sign.found.re is LEAVING_OUT:
            named = _unknown(question, sign.whom)
        if not named or not _leaves_out(question, sign, named):
            continue
        end = sign.found.end() if sign.found.re is BEHIND else named[-1].end
        instead = BUT.match(question, end) if sign.found.re is NOT else None
        words = question[sign.start : end].strip(" ,;:–-(")
        rest = _without(question, sign, instead.end() if instead else end)
        further = read_exclusions(rest, notes, passages, most=most - 1)
        asked = read_voices(further.question)[0]
        reasons = (tuple(replace(one, words=words, excluded=True) for one in whom.reasons) for whom in named)
        kept = [one for one in reasons if one and not (asked and all(reason.field == "voice" for reason in one))]
        unheard = [whom.words for whom in named if not whom.reasons]
        unheard += further.unheard
        return Exclusions(further.question, (*kept, *further.reasons), tuple(unheard), further.besides)
    return _without_a_matter(question)


def _without_a_matter(question: str) -> Exclusions:
    """The question of what is said of all other matters than one that it leaves out."""
    for found in islice(BESIDES.finditer(question), LOOKED_AT):
        before, rest = question[: found.start()].rstrip(" ,"), question[found.end() :]
        apart = (
            not found["beside"]
            or question[found.start() - 2 : found.start()] == ", "
            or WHO_STANDS_BEFORE.search(before)
        )
        says = SAID.search(before + rest) or facets_in(before + rest)
        if apart and says and content_words(found["matter"]) and not wanted_in(question):
            kept = " ".join(f"{before} {rest if before else rest.lstrip(' ,')}".split())
            return Exclusions(re.sub(r"\s+(?=[?!.,:;])", "", kept), besides=(found["matter"].strip(),))
    return Exclusions(question)


def _signs(question: str) -> Iterator[_Sign]:
    for found in BEHIND.finditer(question):
        yield _Sign(found, found.start("whom"), found.start("whom"))
    for pattern in (LEAVING_OUT, NOT, LACKING):
        for found in pattern.finditer(question):
            kept = found.groupdict().get("kept") or ""
            yield _Sign(found, found.start() + len(kept), found.end())


def _unknown(question: str, at: int) -> list[Named]:
    """A name that no note is from: "andre steder end Viborg"."""
    lead = LEAD.match(question, at)
    name = A_NAME.match(question, lead.end() if lead else at)
    return [Named((), name.group(), name.end())] if name else []


def _leaves_out(question: str, sign: _Sign, named: Sequence[Named]) -> bool:
    """Whether those named are left out, and not what the question is about."""
    pattern, end = sign.found.re, named[-1].end
    if pattern is LEAVING_OUT:
        return True
    if pattern is BEHIND:
        return end == sign.found.end("whom")
    before, rest = question[: sign.start], question[: sign.start] + question[end:]
    known = all(whom.reasons for whom in named)
    if not known or not (SAID.search(rest) or facets_in(rest)):
        return False
    if pattern is NOT:
        return bool(sign.found["apart"]) or not before.strip() or bool(BUT.match(question, end))
    somewhere = all(whom.proper for whom in named)
    return somewhere or (not sign.found["outside"] and bool(SET_APART.search(before)))


def _without(question: str, sign: _Sign, end: int) -> str:
    """The question without what it leaves out, and the signs around that."""
    before, rest = question[: sign.start].rstrip(), question[end:]
    sentence = sign.found.groupdict()
    further = REST_OF_A_SIGN.match(rest) if sign.found.re is LEAVING_OUT else None
    rest = rest[further.end() :] if further else rest
    opening = before[-1:] if before[-1:] in tuple(",;:–-(.?!") else question[sign.start]
    closing = next((closing for signs, closing in CLOSED_BY.items() if opening in signs), "" if before else ",:")
    before = AND_BEFORE.sub("", before.rstrip(" ,;:–-("))
    rest = re.sub(rf"^\s*[{closing}]", "", rest) if closing else rest
    kind = sentence.get("kind") or sentence.get("of") or ""
    if sentence.get("others") and not A_VOICE.fullmatch(kind):
        they = "they" if detect(question) == "en" else "de"
        kind = they if ASKED_OF_THEM.search(before) else ""
    return re.sub(r"\s+(?=[?!.,:;])", "", " ".join(f"{before} {kind} {rest}".split()))
