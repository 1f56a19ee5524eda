"""The checks that a model's sentence must pass to be shown. They are deterministic, and stricter than fair.

A sentence that fails is dropped, not mended: the quotes stand below it whatever becomes of it. What they cannot do is
prove that a sentence follows from its quotes. They catch what such models are known to do wrong: numbers, names and
negations altered, quotations made up, one remark turned into everybody's, sources that do not hold it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain

from rag.answering.writer.evidence import Evidence
from rag.answering.writer.quantities import Quantity, beyond, quantities, unknown_in
from rag.answering.writer.reply import Draft
from rag.answering.writer.wording import OPEN, Tone, asks_for_more, parts_of, sweeping_beyond, turned_round
from rag.danish import analyse, content_words, words
from rag.danish.dates import WEEKDAYS
from rag.danish.lexicon import entries
from rag.danish.stopwords import function_words, telling_words
from rag.encoders import WordEncoder
from rag.glossary import danish_for, english_lemma, english_words
from rag.language import detect
from rag.retrieval.speakers import NOUNS, read_voices
from rag.types import MASK, Citation, Language, Statement, Voice

LONGEST = 400
"""Characters; the sentences asked for are short, and a longer one is no sentence."""
FEWEST_WORDS = 3
SUPPORTED = 0.4
"""Each part of a sentence must be so like what it cites: the mean, over its words, of the likest word's cosine.

Of the 430 points that the evaluation's sets say an answer should make, 84 % reach it beside the span that makes them,
and 3.5 % with another point joined on. A sentence pieced together from two sources fails unless it cites both.
"""
SUPPORTED_WORD = 0.17
"""Each carrying word must be so like one that it cites. 88 % of the points that pass all else pass this."""
CITED = 0.25
"""A number whose quote is less like the sentence is taken off it."""
FOREIGN = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:dk|com|org|net|io|eu|info|nu|se|no|de|uk)\b|javascript:|data:|&\w+;|&#|"
    rf"[<>{{}}|\\^`~@#\[\]*_{MASK}]|[\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]",
    re.IGNORECASE,
)
OTHER_LETTERS = re.compile(r"[^\x20-\x7eÀ-ÖØ-öø-ÿ‘’‚“”„–—…«»€½%°§]")
QUOTED = re.compile(r"[“„\"»]([^“”„\"»«]*)[”“\"«]|(?<!\w)[‘’]([^‘’]+)’(?!\w)|(?<!\w)'([^']+)'(?!\w)")
ANY_QUOTE_MARK = re.compile(r"[“”„\"»«‘‚]|(?<!\w)['’]|''|’’|,,")
SOME = frozenset(
    (
        *("en", "et", "nogle", "enkelte", "gruppe", "bord", "deltager", "deltagere"),
        *("one", "some", "a", "an", "few", "group", "table", "participant", "participants"),
    )
)
VOICE_NOUN = "|".join("(?P<" + voice.name + ">" + "|".join(nouns) + ")" for voice, nouns in NOUNS.items())
BEGINNING = re.compile(
    rf"\W*(?:(?:{'|'.join(sorted(SOME))}|de|the|af|of|fra|from|mange|many|flere|several|lokale|local)\s+)*"
    rf"(?:{VOICE_NOUN})(?!\w)",
    re.IGNORECASE,
)
"""A voice's noun that begins a sentence is taken for the one who speaks."""
CAPITALISED_IN_ENGLISH = frozenset(["danish", "english"])
ROLES = {
    Voice.CITIZENS: r"borger\w*|beboer\w*|indbygger\w*|citizen\w*|resident\w*|inhabitant\w*|townspeople",
    Voice.EMPLOYEES: r"medarbejder\w*|ansatte\w*|personale\w*|employee\w*|staff\w*",
    Voice.POLITICIANS: r"politi(?:k|c)[ie]\w*|byråd\w*|kommunalbestyrelse\w*|borgmester\w*|councill?or\w*|mayor\w*",
    Voice.STAKEHOLDERS: r"interessent\w*|stakeholder\w*",
}
"""Every form of the nouns for those who speak: one that no quote uses names the speaker, wherever it stands."""


class Fault(StrEnum):
    """Why a sentence is dropped."""

    FOREIGN = "is no sentence, or holds a link, markup or letters that no answer has"
    UNCITED = "cites nothing"
    UNKNOWN_NUMBER = "cites a number that was not given"
    LANGUAGE = "is not in the answer's language"
    QUOTATION = "quotes what does not stand there"
    NUMBER = "has a number that its sources do not have"
    NAME = "has a name that its sources do not have"
    SPEAKER = "gives the words to others than those who said them"
    SWEEPING = "says of all or most what its sources do not"
    TURNED = "says the opposite of its sources"
    UNSUPPORTED = "says what its sources do not"


@dataclass(frozen=True)
class Claim:
    """A sentence with what it cites."""

    text: str
    language: Language
    cited: tuple[Evidence, ...]

    @property
    def said(self) -> str:
        """The quotes it cites."""
        return " . ".join(one.said for one in self.cited)


def check(
    draft: Draft, evidence: Mapping[int, Evidence], language: Language, encoder: WordEncoder
) -> Statement | Fault:
    """The sentence with the citations that carry it, or what is wrong with it.

    Args:
        draft: The sentence and the numbers it cites.
        evidence: What may be cited, by number.
        language: The language it must be in.
        encoder: Compares words one by one.
    """
    if FOREIGN.search(draft.text) or not len(words(draft.text)) >= FEWEST_WORDS or len(draft.text) > LONGEST:
        return Fault.FOREIGN
    if not draft.numbers:
        return Fault.UNCITED
    if any(number not in evidence for number in draft.numbers):
        return Fault.UNKNOWN_NUMBER
    claim = Claim(draft.text, language, tuple(evidence[number] for number in draft.numbers))
    fault = next((fault for fault, fails in CHECKS if fails(claim)), None)
    if fault:
        return fault
    carrying = _carrying(claim, encoder)
    return Statement(claim.text, carrying) if carrying else Fault.UNSUPPORTED


def _has_other_letters(claim: Claim) -> bool:
    known = set(claim.said)
    return any(found.group() not in known for found in OTHER_LETTERS.finditer(claim.text))


def _is_in_another_language(claim: Claim) -> bool:
    # Quotations keep their note's language.
    own = QUOTED.sub(" ", claim.text)
    telling = telling_words("da") | telling_words("en")
    return bool(telling.intersection(words(own))) and detect(own) != claim.language


def _quotes_wrongly(claim: Claim) -> bool:
    quoted = ["".join(filter(None, found.groups())) for found in QUOTED.finditer(claim.text)]
    if ANY_QUOTE_MARK.search(QUOTED.sub(" ", claim.text)):
        return True
    sources = [" ".join(one.citation.quote.split()) for one in claim.cited]
    return any(not _stands_in(" ".join(one.split()).strip(" .,"), sources) for one in quoted)


def _stands_in(quoted: str, sources: Sequence[str]) -> bool:
    return bool(quoted) and any(re.search(rf"(?<!\w){re.escape(quoted)}(?!\w)", source) for source in sources)


def _has_another_number(claim: Claim) -> bool:
    known = frozenset[Quantity]().union(
        *(
            quantities(f"{one.said} . {one.above}", language)
            for one in claim.cited
            for language in {one.language, claim.language}
        )
    )
    said = " . ".join(f"{one.said} . {one.above}" for one in claim.cited)
    return unknown_in(quantities(claim.text, claim.language), known) or beyond(claim.text, said)


def _has_another_name(claim: Claim) -> bool:
    known = frozenset[str]().union(*(one.stems for one in claim.cited))
    return any(
        _is_name(found, claim) and not _is_among(found.group(), known) for found in CAPITALISED.finditer(claim.text)
    )


CAPITALISED = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-Þ]\w*")


def _is_name(found: re.Match[str], claim: Claim) -> bool:
    """True for a word that is capitalised because it is a name."""
    word = found.group().lower()
    if found.group().isupper() and len(word) > 1:
        return True
    # Weekdays are held against the sources as numbers are.
    if word in function_words("en") | CAPITALISED_IN_ENGLISH or word.removesuffix("s") in WEEKDAYS["en"]:
        return False
    before = claim.text[: found.start()]
    if re.search(r"\w", before) and not re.search(r"[:“\"»]\s*$", before):
        return True
    ordinary = english_lemma(word) in _ordinary_english() or word in function_words("da")
    return not (ordinary or any(one.islower() for one in entries().get(word, ())))


@cache
def _ordinary_english() -> frozenset[str]:
    return frozenset(english_lemma(word) for word in english_words())


def _is_among(word: str, known: frozenset[str]) -> bool:
    told = (word, *danish_for(word.lower()))
    own = [term for one in told for term in analyse(one) if not term.startswith("#")]
    return any(term in known or f"_{term}" in known for term in own)


def _names_another_speaker(claim: Claim) -> bool:
    """True where a voice is said to speak that is not that of every quote, or one note is made all of that voice."""
    notes = {one.citation.source for one in claim.cited}
    for voice, before in chain(_speakers(claim.text), _named_roles(claim)):
        if any(one.citation.voice is not voice for one in claim.cited):
            return True
        if len(notes) < 2 and not SOME & set(words(before)):
            return True
    return False


def _speakers(text: str) -> Iterator[tuple[Voice, str]]:
    """Whom a sentence lets speak, each with the words before."""
    reasons, places = read_voices(text)
    by_noun = {reason.words.lower(): Voice(reason.value) for reason in reasons}
    for start, end in places:
        voice = by_noun.get(text[start:end].lower())
        if voice:
            yield voice, text[:start]
    found = BEGINNING.match(text)
    if found:
        yield next(voice for voice in NOUNS if found[voice.name]), found[0]


def _named_roles(claim: Claim) -> Iterator[tuple[Voice, str]]:
    """The roles that a sentence names and its quotes do not, each with the words before."""
    for voice, forms in ROLES.items():
        for found in re.finditer(rf"\b(?:{forms})\b", claim.text, re.IGNORECASE):
            if not re.search(rf"\b(?:{forms})\b", claim.said, re.IGNORECASE):
                yield voice, claim.text[: found.start()]


def _sweeps(claim: Claim) -> bool:
    return sweeping_beyond(claim.text, claim.said)


def _turns_round(claim: Claim) -> bool:
    return turned_round(claim.text, claim.said)


CHECKS: tuple[tuple[Fault, Callable[[Claim], bool]], ...] = (
    (Fault.FOREIGN, _has_other_letters),
    (Fault.LANGUAGE, _is_in_another_language),
    (Fault.QUOTATION, _quotes_wrongly),
    (Fault.NUMBER, _has_another_number),
    (Fault.NAME, _has_another_name),
    (Fault.SPEAKER, _names_another_speaker),
    (Fault.SWEEPING, _sweeps),
    (Fault.TURNED, _turns_round),
)


def _carrying(claim: Claim, encoder: WordEncoder) -> tuple[Citation, ...]:
    """The citations that carry the sentence; none where a part of it is like nothing that they say."""
    parts = [one for one in parts_of(claim.text) if content_words(one[0])]
    whole = parts[0][1] if len(parts) == 1 else OPEN
    if any(_support(part, tone, claim.cited, encoder) < SUPPORTED for part, tone in [(claim.text, whole), *parts]):
        return ()
    told = [word for word in content_words(claim.text) if not asks_for_more(word)]
    if any(_support(word, OPEN, claim.cited, encoder) < SUPPORTED_WORD for word in told):
        return ()
    return tuple(one.citation for one in claim.cited if _support(claim.text, whole, (one,), encoder) >= CITED)


def _support(text: str, tone: Tone, cited: Sequence[Evidence], encoder: WordEncoder) -> float:
    """How far a text is said in what is cited, 0 to 1: the weighted mean of its words' highest cosines."""
    (vectors,) = encoder.encode_words([text])
    weights = (vectors**2).sum(axis=1)
    if not len(vectors) or not weights.sum():
        return 0.0
    best = cited[0].likeness(vectors, tone)
    for one in cited[1:]:
        best = best.clip(min=one.likeness(vectors, tone))
    return float(weights @ best / weights.sum())
