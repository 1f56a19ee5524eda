"""What was decided, promised or answered, or came of something: which words ask for it, and which passages tell it.

That a matter was talked about is no decision on it, and a decision stands in few words ("-> adopted 3-1") below what
was said of its matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rag.danish import content_words, words
from rag.passages import headings_over
from rag.retrieval.quantities import any_of
from rag.retrieval.wanted import wanted_in
from rag.types import Passage

BEGINS = r"^\W*(?:(?:og|men|and|but)\s+)?(?:hvad|hvilke[nt]?(?:\s+\w+)?|hvordan|what|which(?:\s+\w+)?|how)\b"
ASKING = {
    "answered": r"svare(?:r|de|t|s)|answer(?:ed|s)?|repl(?:y|ied|ies)|respond(?:ed|s)?",
    "promised": r"lov(?:ede|et|es|er)|promise[sd]?|(?<=hvilke )(?:løfter|tilsagn)|(?<=which )promises"
    r"|(?:givet|gav|giver)\s+(?:\w+\s+)?(?:håndslag|tilsagn|løfte\w*)(?:\s+(?:på|om))?",
    "decided": r"beslut(?:tet|tede|tes|ter)|vedt(?:og|aget|ages)|aftal(?:t|te|es)|afgjort|afgjorde|bestemt"
    r"|konklu(?:deret|derede|sion\w*)|afgørelse\w*|beslutning\w*|stemt(?:e)?"
    r"|decide[sd]?|agree(?:d)?(?:\s+(?:on|to))?|conclude[sd]?|conclusion|decision|vote[sd]?|adopted|approved",
    "came": r"(?:kom|blev)(?:\s+der)?\s+ud\s+af|(?:blev\s+)?resultat(?:et|er)?\s+(?:af|blev|var)|blev\s+resultatet"
    r"|c[oa]me\s+(?:out\s+)?of|bec[oa]me\s+of|(?:result|outcome)s?\s+(?:of|was)",
}
ASKS = {
    kind: re.compile(
        rf"{BEGINS}(?P<before>[^.!?]{{0,60}}?)(?<![\w-])(?:{verbs})(?![\w-])(?P<behind>.*)$", re.IGNORECASE | re.DOTALL
    )
    for kind, verbs in ASKING.items()
}
ABOUT = re.compile(
    r"^(?P<whom>.*?)(?<![\w-])(?:i\s+forhold\s+til|med\s+hensyn\s+til|når\s+det\s+gælder|under\s+the\s+item\s+on"
    r"|om|angående|vedrørende|about|on|regarding|concerning)\s+\w",
    re.IGNORECASE | re.DOTALL,
)
"""Who answers stands before that, and whom or what they answer."""
TO_IT = any_of("på|to")
"""What somebody answered "in the hearing", to nothing that is named, is all that they said there."""
OF_A_SURVEY = any_of(
    r"spørgsmål\w*|spørgeskema\w*|folk|undersøgelsen|question(?:s|naires?)?|survey|people",
    r"(?:say|said|siges?|sagt)\b.{0,40}\b(?:decision|afgørelse|aftale|svar)\w*",
)
"""What people answered to a question is all that they say, and what is said of decisions is none."""
DECIDED = (
    r"beslut(?:tet|tede|tes|ning(?:en)?)?|besl\.|vedt(?:og|aget|ages|agelse(?:n)?)?\b\.?|aftal(?:t|te|es|en|e)\b|aft\.",
    r"enige\s+om|afgjort|afgjorde|afgør(?:es|else|elsen)|bestemt(?:e)?|konklu\w+|godkendt\w*|godkendes?|bevilget|bevilges",
    r"afsat|afsættes|afsatte|uds(?:at|ættes|atte)|afvist\w*|afvises|forkast\w*|indstill?e[rs]|nedstemt|stemte|stemmer\s+(?:for|i?mod)",
    r"flertal\w*|enstemmig\w*|enst\.|sendes|sendt|henvises|medtages|fortsætter|forlænges|forlænget|ansættes|indføres|oprettes",
    r"nedlægges|reserveres|bestilles|flyttes|prøves|(?:på|som)\s+(?:prøve|forsøg)|gik\s+med\s+til",
    r"decided|decision|agreed|adopted|approved|rejected|postponed|voted?|votes|majority|unanimous\w*|conclu\w+|resolved|granted",
)
PROMISED = (
    r"lov(?:e|er|ede|et|es)\b|løfte\w*|tilsag\w*|garant\w*|skal\s+nok",
    r"promis\w*|guarantee\w*|pledge\w*|assure[sd]?",
)
A_PROMISE = any_of(*PROMISED)
TO_COME = r"will|shall|['’]ll|vil|sørger\s+for|bliver|skal|tager"
"""A promise without the word, or a wish."""
_OURS = r"jeg|vi|kommunen|byrådet|forvaltningen|udvalget|han|hun|we|the\s+(?:municipality|council)|he|she"
_DOES = (
    r"(?:vil(?!\s+(?:gerne|hellere|helst))|skal\s+nok|går\s+i\s+gang|sætter|sørger|undersøger|arbejder\s+(?:på|med)|ser\s+på"
    r"|tager\s+(?:(?:det|den|dem|sagen)(?!\w)|op|fat|initiativ|kontakt)|kommer\s+(?:tilbage|med|ud)|retter|ringer"
    r"|will|shall|['’]ll)"
)
_NOT = r"(?!\s+(?:ikke|aldrig|not|never)\b)"
AN_INTENTION = any_of(
    rf"(?:{_OURS})\s+{_DOES}{_NOT}|det\s+(?:tager|gør|ser|undersøger|retter|ordner|vil)\s+(?:jeg|vi|han|hun){_NOT}",
    rf"(?:det|den|de|it|they)\s+(?:kommer\s+(?:med|i|på)|bliver|vil\s+blive|will\s+be){_NOT}",
)
"""What somebody will do, said without a word for a promise: "Vi sætter en ekstra ind", "Det tager jeg med"."""
ANSWERED = r"svar\w*|answer\w*|repl(?:y|ied|ies)|respon[ds]\w*|sv\.|a:"
HAPPENED = (
    r"resultat\w*|endte\w*|førte|viste|gav|medført\w*|fik|blev|blevet|har\s+\w+et|virke[dr]\w*|lykke\w*|nu",
    r"result\w*|ended|led\s+to|showed|turned\s+out|since|became|was|were|has|have|got|fell|rose",
)
PLAINLY = {
    "decided": any_of(*DECIDED),
    "promised": any_of(*PROMISED, *DECIDED),
    "answered": any_of(ANSWERED, *DECIDED, *PROMISED),
    "came": any_of(*HAPPENED, *DECIDED),
}
PERHAPS = any_of(TO_COME)
ARROW = re.compile(r"^\W*(?:[-=–]+>|→|⇒|➔|➜)")
"""With which notes begin what a talk came to."""
HEADS = any_of(
    r"beslut\w*|afgørelse\w*|konklu\w*|aftal(?:t|er|erne)|hvad\s+nu|næste\s+skridt|afrunding|opsamling|vedtagelser"
    r"|svar(?:et|ene)?(?:\s+fra\b.*)?",
    r"decisions?|conclusions?|agreed|what\s+(?:now|next)|next\s+steps?|answers?|repl(?:y|ies)|outcomes?|results?",
)
NOT_YET = any_of(
    r"skal\s+(?:\w+\s+){0,2}(?:besluttes|afgøres|vedtages)|tager\s+stilling\s+i",
    r"(?:ikke|aldrig|intet|ingen)\s+(?:\w+\s+){0,2}(?:besl\w*|vedt\w*|afgj\w*|afgør\w*|svar\w*|aftal\w*|hørt)",
    r"(?:beder?|bedt|håber|venter|afventer)\s+(?:\w+\s+){0,2}svar\w*|svar(?:et)?\s+(?:\w+\s+){0,2}(?:kommer|ventes)",
    r"(?:ask(?:s|ed)?|wait(?:s|ed|ing)?|hope[sd]?)\s+for\s+(?:\w+\s+){0,2}(?:answer|reply|decision)",
    r"(?:not|never|nothing|nobody)\s+(?:\w+\s+){0,3}(?:decided|agreed|answered|replied)",
)
WHO = any_of("who|hvem|names|navne")
"""Who decided or voted is another thing to know."""
LONGEST_HEADING, LONGEST_LABEL = 60, 40


class Telling(IntEnum):
    """How a passage tells what is asked for."""

    NOTHING = 0
    PERHAPS = 1
    PLAINLY = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """The kind that a question asks for, one of ``ASKING``, and the words for who decides or answers, and to whom."""

    kind: str
    who: frozenset[str]

    @property
    def is_told_briefly(self) -> bool:
        """Whether a few words tell it, which are like no question: "-> adopted 3-1"."""
        return self.kind in ("decided", "promised")

    def telling_of(self, passage: Passage) -> Telling:
        """Whether a passage says, itself or by its sign, label or heading, what was decided, promised or answered."""
        said, over = passage.readable, headings_over(passage)
        if NOT_YET.search(said):
            return Telling.NOTHING
        if ARROW.match(said) or any(HEADS.search(one) for one in over if len(one) < LONGEST_HEADING):
            return Telling.PLAINLY
        label = said[: max(0, said.find(":", 0, LONGEST_LABEL))]
        theirs = words(" ".join((passage.speaker or "", label, *over)))
        by_them = self.who.intersection((*theirs, *(one.removesuffix("s") for one in theirs)))
        if PLAINLY[self.kind].search(said) or (self.kind == "answered" and by_them):
            return Telling.PLAINLY
        return Telling.PERHAPS if self.kind == "promised" and PERHAPS.search(said) else Telling.NOTHING


def promises(text: str) -> bool:
    """Whether somebody promises something in a text, in so many words."""
    return bool(A_PROMISE.search(text)) and not NOT_YET.search(text)


def intends(text: str) -> bool:
    """Whether somebody says in a text what they, or those they speak for, will do."""
    return bool(AN_INTENTION.search(text)) and not NOT_YET.search(text)


@lru_cache(maxsize=256)
def outcome_asked(question: str) -> Outcome | None:
    """What a question asks of a matter: what was decided, promised or answered; ``None`` for any other question."""
    if wanted_in(question):
        return None
    kinds = [kind for kind in ASKS if kind == "came" or not OF_A_SURVEY.search(question)]
    found = [(asked.start("behind"), kind, asked) for kind in kinds if (asked := ASKS[kind].match(question))]
    if not found:
        return None
    _, kind, asked = min(found, key=lambda one: one[0])
    if WHO.search(asked["before"]):
        return None
    about = ABOUT.match(asked["behind"])
    if kind == "answered" and not (about or TO_IT.search(asked["behind"])):
        return None
    return Outcome(kind, frozenset(content_words(f"{asked['before']} {about['whom'] if about else ''}")))
