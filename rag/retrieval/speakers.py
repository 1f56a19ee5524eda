"""Whose words a question asks for: a voice counts only where its noun is the one who speaks, not the topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.danish.people import ASKED, GROUPS, HEARD, MANY, ONE
from rag.danish.saying import SAID, SAYING, SAYING_DA, SPEAKING_DA
from rag.danish.stopwords import stop_words
from rag.retrieval.wanted import asks_for_one_fact
from rag.types import Reason, Voice

THE_COUNCIL = (
    r"(?:the|our) (?:(?:municipal|local|district|borough) )?council"
    r"(?!\s+(?:of|tax|hall|house|houses|housing|budget|meetings?|members?)\b|['’]s\s+(?:tax|budget)\b)"
)
"""A council that is not said to be whose ("the youth council") governs."""
NOUNS = {voice: (*ONE[voice], *MANY[voice], *((THE_COUNCIL,) if voice is Voice.POLITICIANS else ())) for voice in HEARD}
WORKING = (
    r"(?:dem|de|folk|alle),? (?:der|som) arbejder (?:i|på|med|hos) (?:de |den |det )?"
    r"(?:børn|unge|ældre|borger|familie|udsatte|handicappede|[a-zæøå]*(?:pleje|skole|institution)|bibliotek|børnehave|"
    r"vuggestue|kommunen|forvaltning)\w*|"
    r"(?:those|people|everyone|everybody) (?:who work|working) (?:with|in|at|for) (?:the )?"
    r"(?:children|young people|elderly|older people|families|citizens|residents|disabled|home care|elderly care|"
    r"(?:care|nursing) homes?|schools?|nurser(?:y|ies)|kindergartens?|day ?care|librar(?:y|ies)|municipality|council)"
)
"""Who works with citizens is an employee."""
ALSO = {Voice.EMPLOYEES: (WORKING,), Voice.STAKEHOLDERS: (r"(?<=og )råd",)}
SPEAKING_GROUPS = {voice: (*GROUPS[voice], *ASKED[voice], *ALSO.get(voice, ())) for voice in HEARD}
"""Theirs are a voice's words only where they are said to say something."""


def _alternatives(nouns: dict[Voice, tuple[str, ...]]) -> str:
    return "|".join(f"(?P<{voice.name}{{n}}>{'|'.join(words)})" for voice, words in nouns.items())


NOUN = _alternatives(NOUNS)
GROUP = _alternatives(SPEAKING_GROUPS)
A_VOICE = re.compile(
    "|".join(one for nouns in (*NOUNS.values(), SPEAKING_GROUPS[Voice.STAKEHOLDERS]) for one in nouns), re.IGNORECASE
)
A_GROUP = re.compile("|".join(one for nouns in SPEAKING_GROUPS.values() for one in nouns), re.IGNORECASE)
ANYBODY = _alternatives({voice: (*NOUNS[voice], *SPEAKING_GROUPS[voice]) for voice in HEARD})
WHOEVER = "|".join(noun for nouns in (NOUNS, SPEAKING_GROUPS) for voice in HEARD for noun in nouns[voice])
OWN = (
    r"(?:(?:både|de|det|deres|alle|mange|nogle|flere|vores|kommunens|byens|lokale|forskellige|enkelte|samtlige|"
    r"various|different|individual|both|the|their|our|any|some|many|all|local|municipal|"
    r"municipality’s|municipality's|(?-i:[A-ZÆØÅ][\wæøå-]+s['’]?|[A-ZÆØÅ][\wæøå-]+['’]s))\s+)*"
)
"""What may stand before those who speak: which of them, or whose, as in "Hedensteds politikere"."""
OF_THEM = re.compile(rf"\b(?:for|til|om|mod|med|to|about|against|with)\s+{OWN}$", re.IGNORECASE)
"""Before those of whom something is said, or who are spoken to."""
THEM = rf"{OWN}(?P<whom>{WHOEVER})(?!\w)"
COME = r"(?:(?:er|var|kom|kommer|der|sig)\s+){0,2}"
TARGETED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "Hvad får kritik af borgerne" is what they criticise.
        rf"(?<!får )(?<!fik )(?<!få )\bkriti(?:k|kken|kpunkter\w*)\s+(?:af|ved|mod)\s+{THEM}",
        rf"\b(?:klag\w*|brok\w*|vrede?|sure?|skuffe\w+|irritere(?:t|de)|frustrere(?:t|de)|utilfredshed\w*)\s+{COME}(?:over|på|ved)\s+{THEM}",
        rf"\b(?:trætte?|stolte?|kede?)\s+af\s+{THEM}",
        rf"\b(?:godt|dårligt|skidt|galt|værst|bedst|lide|værste|bedste|med)\s+ved\s+{THEM}",
        rf"\b(?:kritiser\w+|roser?|roste|bebrejd\w+|beskyld\w+)\s+(?:man|de|vi|folk|nogen|{OWN}(?:{WHOEVER}))\s+{THEM}",
        rf"\b(?:kritiseres|roses|bebrejdes|beskyldes|(?:kritik|ros|klager)\s+(?:får|fik))\s+{THEM}",
        rf"\b(?:bliver|blev|er|får|fik)\s+{THEM}\s+(?:\w+\s+)?(?:kritiseret|rost|beskyldt|bebrejdet|kritik|ros|skældt)\b",
        rf"\b(?:criticisms?|praise|(?:dis|mis)?trust|faith|confidence)\s+(?:of|in|for|towards?)\s+{THEM}",
        rf"\b(?:criticisms?|praise|complaints?|blame)\s+(?:do|does|did)\s+{THEM}\s+(?:get|receive|face|meet)",
        rf"\b(?:angry|upset|annoyed|disappointed|frustrated|tired|sick)\s+(?:at|by|in|of)\s+{THEM}",
        rf"\b(?:critici[sz]e[sd]?|critici[sz]ing|prais(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|(?:dis|mis)?trust(?:s|ed|ing)?)\s+{THEM}",
        rf"(?<!what )(?<!how )\b(?:om|about)\s+{THEM}(?=\W*$)",
        rf"\b(?:is|are|was|were|gets?|got)\s+{THEM}\s+(?:\w+\s+)?(?:critici[sz]ed|praised|blamed|trusted)\b",
    )
)
"""Those of whom something is said, well or ill: that is asked for, and not what they say."""
FEELING = (
    r"(?:(?:mest|meget|især|virkelig|også|ikke|most|very|really|also|not)\s+)?(?:glade?|tilfredse?|utilfredse?|kede|kritiske|skeptiske|bekymrede?|bange|stolte|enige|uenige|trætte|"
    r"frustrerede|nervøse|positive|negative|optage(?:t|de)|imod|"
    "happy|pleased|satisfied|worried|concerned|afraid|proud|tired|frustrated|nervous|"
    "positive|negative|critical|against|opposed|in favou?r)"
)
FEELING_SO = "like|love|miss|enjoy|appreciate|hate|see|decide"
"""English verbs that stand behind a group only in a question: "companies like Nordlys" says nothing."""
MODAL = r"vil|ville|har|havde|er|var|får|fik|gør|gjorde"
"""Not what they shall, must or can do: whoever says so, it is said about them."""
MOVING = (
    r"worry|worries|bothers?|annoys?|frustrates?|upsets?|pleases?|matters?(?:\s+most)?\s+to|"
    r"bekymrer|optager|generer|irriterer|frustrerer|glæder|fylder(?:\s+(?:mest|meget|noget))?\s+(?:for|hos|blandt)|"
    r"vigtigst(?:e)?\s+for|most\s+important\s+(?:to|for)"
)
"""What does so to somebody is told by them. Not the past, which is an adjective too: "bekymrede borgere"."""
OPINION = (
    r"(?:holdning|mening|bekymring|forventning|oplevelse|idé|ide|pointe|anbefaling)(?:er|r)?(?:ne)?|ønsker?(?:ne)?|priorite(?:t|ring)(?:er)?(?:ne)?|forslag(?:ene)?|plan(?:er)?(?:ne)?|syn|"
    r"(?:hoved)?(?:budskab|tema|emne)(?:er|r|et)?(?:ne)?|klager?(?:ne)?|kritik(?:ken|punkter)?|ros|"
    r"complaints?|criticisms?|praise|"
    r"(?:view|opinion|idea|concern|suggestion|proposal|expectation|experience|message|point|theme|topic|plan|recommendation)s?|wish(?:es)?|(?:worr|priorit)(?:y|ies)"
)
APART = (
    r"modsat|(?:i\s+modsætning|til\s+forskel)\s+(?:til|fra)|sammen(?:lignet|holdt)\s+med|kontra|versus|vs\.?|"
    r"unlike|(?:compared|as\s+opposed|in\s+contrast)\s+(?:with|to)"
)
"""Before those with whom others are compared."""
BESIDE = r"(?:(?:og|and|eller|or)\s+[\w’'-]+\s+(?:(?:of|om|til|for)\s+[\w’'-]+\s+)?)?"
COMING = r"(?:(?:der|that|er|var|kom|kommer|blev|stillet|were|was|are|came|come|made|raised)\s+){0,3}"
OF_ALL = (
    r"(?:(?:største|vigtigste|mest|konkrete|main|biggest|greatest|most|important|concrete|own|egne|nye|new)\s+){0,2}"
)
TOPIC = re.compile(r"\b(?:om|about|on)\b(?!.*(?:,|\bog|\band)\s+(?:hvad|hvordan|what|how)\b)", re.IGNORECASE)
"""Behind whoever says something: who follows is what they speak of, unless another question begins."""
WHOSE = r"(?:(?:of|to|with|til|af|med)\s+(?:[\w’'-]+\s+){1,4}?)?"
"""Behind a group, what makes it one: "relatives of people with dementia"."""
WHERE = r"(?:(?:i|på|fra|ved|in|at|from|of)\s+(?:the\s+)?\w+\s+)?"
SHARED = (
    rf"\b(?:kom|kommer)\s+{OWN}(?:{{noun}})(?:\s+og\s+{OWN}(?:{{noun}}))?\s+(?:\w+\s+)?med\b",
    rf"(?<!\w){OWN}(?:{{noun}})(?:\s+(?:og|and)\s+{OWN}(?:{{noun}}))?\s+{WHERE}(?:{SAYING})\b",
    rf"\b(?:ifølge|according to|{MOVING})\s+{OWN}(?:{{noun}})(?!\w)",
    rf"(?<!\w){OWN}(?:{{noun}})(?:s|’s|'s|’|')(?:\s+(?:og|and)\s+{OWN}(?:{{noun}})(?:s|’s|'s|’|'))?\s+{OF_ALL}(?:{OPINION})\b",
    rf"\b(?:{OPINION})\s+{BESIDE}{COMING}(?:fra|blandt|hos|from|by|of|among)\s+{OWN}(?:{{noun}})(?!\w)",
)
"""Where any who say something are named: a voice, a group that it is made of, or a body."""
PATTERNS = (
    # "siger borgerne", "har de ansatte", "stiller politikerne": in a Danish question the subject follows the verb.
    # But "vil borgerne have byrådet til" is what they want of others.
    rf"\b(?:{SPEAKING_DA}|{MODAL}|[a-zæøå]{{3,}}er)\s+{OWN}(?:{{noun}})(?!\w)",
    rf"\b(?:do|does|did|(?<!ne )(?<!unge )have|has|had|would|are|were|is|was)\s+{OWN}(?:{{noun}})(?![\w’'])",
    rf"\b(?:kan|kunne|can|could|couldn['’]t)\s+{OWN}(?:{{noun}})\s+(?:(?:ikke|not)\s+)?(?:(?:blive|være)\s+)?(?:(?:ikke|not)\s+)?(?:u?enige|enes|agree|disagree)\b",
    rf"(?<!\w){OWN}(?:{{noun}})\s+(?:\w+\s+)?(?:(?:vil|ville)\s+(?:\w+\s+)?have(?!\s+(?:glæde|gavn|brug|nytte|fordel|svært)\b)|(?:er|var|are|were)\s+{FEELING})\b",
    rf"\b(?:kan|kunne)\s+{OWN}(?:{{noun}})\s+(?:\w+\s+){{0,2}}(?:lide|tænke|ønske|forestille)\b",
    rf"\b(?:sammenlign|compare|forskel(?:len|le|lene)?\s+(?:på|mellem)|differences?\s+between|{APART})\s+{OWN}(?:{{noun}})(?!\w)",
    rf"\badskiller\b.*\bfra\s+{OWN}(?:{{noun}})(?:s|['’]s?)?(?!\w)",
    rf"(?<!\w){OWN}(?:{{noun}})\s+(?:har|havde|have|has|had)\s+(?:\w+\s+){{0,2}}?(?:{OPINION})\b",
    # Where nothing else is asked about, what is hard for them is what they say is.
    rf"\b(?:svær\w*|hård\w*|vanskelig\w*|let(?:test)?|godt|skidt|difficult|hard|easy|challenging)\s+(?:for|to)\s+{OWN}(?:{{noun}})(?=\W*$)",
    rf"^\W*(?:hvad|hvilke|what|which)\s+(?:er|var|are|were)\s+{OWN}(?:{{noun}})(?:s|’s|'s|’|')\s+{OF_ALL}(?:problem|udfordring|challenge)\w*(?=\W*$)",
    rf"\b(?:noget|anything|something)\s+(?:fra|blandt|hos|from|by|among)\s+{OWN}(?:{{noun}})(?!\w)",
    rf"(?<!fraværet )(?<!absence )\b(?:blandt|hos|among)\s+{OWN}(?:{{noun}})(?!\w)",
    *SHARED,
)
DESCRIBED = r"(?:(?!(?:have|make|has|for|to|on|of|about|with|from|the|people|who)\b)[\w-]+\s+){0,3}?"
"""What kind of a group it is: "the disability and parent associations"."""
JOINED = re.compile(rf"\s*(?:,|og|and|eller|or|samt)\s+{OWN}(?:{ANYBODY.replace('{n}', '1')})(?![\w’'])", re.IGNORECASE)
"""Who is named beside those who speak, be it a voice or a group of one: "borgere og foreninger"."""
MOST_JOINED = 2
GROUP_PATTERNS = (
    rf"\b(?:{SAYING_DA}|stille(?:r|de)|beslutte(?:r|de)|vedtog)\s+{OWN}(?:{{noun}})(?![\w’'])",
    rf"\b(?:vil|ville)\s+{OWN}(?:{{noun}})\s+(?:\w+\s+)?(?:have(?!\s+(?:glæde|gavn|brug|nytte|fordel|svært)\b)|gerne|helst|selv|gøre|bidrage|lave|ændre|prøve)\b",
    rf"\b(?:har|havde|have|has)\s+{OWN}(?:{{noun}})\s+(?:\w+\s+)?(?:{SAID}|ønsket|besluttet|vedtaget|decided)\b",
    rf"\b(?:går|gik)\s+{OWN}(?:{{noun}})\s+(?:\w+\s+)?ind\s+for\b",
    rf"\b(?:er|var|are|were)\s+{OWN}(?:{{noun}})(?:\s+(?:og|and)\s+{OWN}(?:{{noun}}))?\s+{WHOSE}(?:{FEELING})\b",
    rf"\b(?:do|does|did|would|have|has)\s+{OWN}(?:{{noun}})\s+(?:{WHOSE}|(?:in|from|of|on|at)\s+(?:the\s+)?(?:\w+\s+){{0,2}}?)(?:\w+\s+)?(?:{SAYING}|{FEELING_SO})\b",
    rf"\b(?:do|does|did)\s+{OWN}(?:{{noun}})(?=\s+and\s+(?:[\w’'-]+\s+){{1,3}}(?:{SAYING})\b)",
    rf"\b(?:{OPINION})\s+(?:har|havde)\s+{OWN}(?:{{noun}})(?![\w’'])",
    rf"\b(?:{OPINION})\s+(?:and\s+\w+\s+)?(?:do|does|did)\s+{OWN}{DESCRIBED}(?:{{noun}})(?![\w’'])(?=(?:,?\s+[\w’'-]+){{0,6}}?\s+(?:have|make|put|come|bring|raise)\b)",
    *SHARED,
)


def _compiled(patterns: tuple[str, ...], noun: str) -> tuple[re.Pattern[str], ...]:
    """The patterns with the noun in its places, its groups numbered."""
    return tuple(re.compile(_numbered(pattern, noun), re.IGNORECASE) for pattern in patterns)


def _numbered(pattern: str, noun: str) -> str:
    places = iter(range(1, 10))
    return re.sub(r"\{noun\}", lambda _: noun.replace("{n}", str(next(places))), pattern)


A_BODY = (
    r"(?P<BODY{n}>(?:(?:\w+-\s+og\s+)?[\w-]*(?:råd|bestyrelse|udvalg|nævn|forening|forbund|laug|komit[ée]|klub)"
    r"(?:et|e?n|t|ben|e?rne|ene)?"
    r"|(?:(?!(?:do|does|did|the|our)\b)[\w’'-]+\s+){1,2}?(?:council|board|committee|association|club|union|panel)))"
)
"""What sends a reply or holds a meeting under its own name: "ældrerådet", "the parents' board"."""
SPEAKERS = _compiled(PATTERNS, NOUN)
ACTING = SPEAKERS[:2]
"""In a question for one fact these tell what somebody does; elsewhere mostly what they say."""
GROUPS_SPEAKING = _compiled(GROUP_PATTERNS, GROUP)
BODIES_SPEAKING = _compiled(GROUP_PATTERNS, A_BODY)
BODIES_MEETING = _compiled(
    (
        rf"\b(?:på|ved|fra|under|at|from)\s+{OWN}(?:{{noun}})(?:s|['’]s?)\s+(?:\w+\s+)?(?:møder?|møderne|mødet|meetings?)\b",
        rf"\b(?:møder?|mødet|møderne|meetings?)\s+(?:i|in|of)\s+{OWN}(?:{{noun}})(?!\w)",
        rf"\b(?:holdt|holder)\s+{OWN}(?:{{noun}})\s+(?:\w+\s+)?møder?\b",
        rf"\b(?:sagt|talt|drøftet|diskuteret|besluttet|said|discussed|decided)\s+(?:i|på|af|in|by|at)\s+{OWN}(?:{{noun}})(?!\w)",
        rf"\b(?:referat(?:et)?|note(?:n|rne)|minutes|notes)\s+(?:fra|af|from|of)\s+{OWN}(?:{{noun}})(?!\w)",
        rf"(?<!\w){OWN}(?:{{noun}})(?:s|['’]s?)\s+(?:referat|noter|minutes|notes)\b",
    ),
    A_BODY,
)
WHICH = re.compile(r"\b(?:hvilke[nt]?|which|what)\s+$", re.IGNORECASE)
"""Before a body that is asked for, and not by its name."""
MORE = re.compile(
    r"\s*(?:og|and|samt)\s+(?:de\s+|the\s+)?(?P<more>[\w-]+)|\s*,\s+(?:de\s+|the\s+)?(?P<one>[\w-]+)(?:[’']?\s+[\w-]+){0,2}\s+(?:og|and)\s"
)
"""What goes on naming speakers behind those that are voices."""
WITH_FIRMS = (
    r"(?:uddannelse(?:sstede|sinstitutione|)r|institutioner|(?:erhvervs|fag|handels|ungdoms|produktions|)skoler|gymnasier|"
    r"fagforeninger|bestyrelser|(?:forsamlings|kultur)huse|[\w-]*klubber)(?:ne)?|fagbevægelsen|gymnasiet|frivillige|"
    r"(?:erhvervs|fag|handels|produktions)skolen|(?:vocational|technical|business|trade)\s+(?:school|college)|volunteers|"
    r"(?:[\w-]+\s+){0,2}(?:boards|clubs|colleges)|(?:(?:local|vocational|technical|business|trade)\s+)?(?:schools|unions)|"
    r"village\s+halls|educational\s+institutions|(?:handels(?:stands)?|erhvervs)foreningen|(?:trade|business|commercial)\s+association"
)
BESIDE_COMPANIES = re.compile(rf"\s*(?:,|og|and|samt)\s+{OWN}(?P<more>{WITH_FIRMS})(?![\w’'])", re.IGNORECASE)
"""Who takes part in meetings with companies and associations as they do, and otherwise is no voice by itself."""
SAYING_BEFORE = re.compile(rf"\b(?P<verb>{SAYING})\s+{OWN}$", re.IGNORECASE)
SAYING_BEHIND = re.compile(rf"\s+(?P<verb>{SAYING}|sees?|saw)(?!\w)", re.IGNORECASE)
"""Verbs right beside a noun. Elsewhere "see" tells no speaker: in "parents and staff each see", "staff" is no name."""
WHO = re.compile(r"\W*(?:hvem|who)\b", re.IGNORECASE)
FOLLOWING = re.compile(
    r"^\W*(?:og|and|men|but)?\s*(?:hvad med|hvad så med|what about|how about|så)?\s*"
    rf"{OWN}(?:{NOUN.replace('{n}', '1')})\W*$",
    re.IGNORECASE,
)


def read_voices(question: str) -> tuple[tuple[Reason, ...], tuple[tuple[int, int], ...]]:
    """The voices asked for, with the words that say so, and where their nouns stand in the question.

    None is asked for where others are named beside them ("borgere og gæster"), nor by a question for one fact about
    what they do: when the council votes may be told by anybody.
    """
    return _read(question, ACTING if asks_for_one_fact(question) else ())


def _read(question: str, acting: Sequence[re.Pattern[str]]) -> tuple[tuple[Reason, ...], tuple[tuple[int, int], ...]]:
    """As ``read_voices``; what the patterns of ``acting`` find counts only beside a verb of saying."""
    reasons: dict[str, Reason] = {}
    places: list[tuple[int, int]] = []
    heard: int | None = None
    # Who does something to them: "hvem passer beboerne" asks about the residents, not what they say.
    patterns = SPEAKERS[1:] if WHO.match(question) else SPEAKERS
    targets = targets_in(question)
    for pattern in (*patterns, FOLLOWING, *GROUPS_SPEAKING):
        for found in pattern.finditer(question):
            if heard is not None and TOPIC.search(question[heard : found.start()]):
                continue
            rest, named = _with_those_beside(question, found)
            for group, (start, end) in named:
                # "Save the Children" is no children: a group is written small, but for the first word of all.
                written = question[start].islower() or pattern not in GROUPS_SPEAKING
                written = written and (start, end) not in targets
                if written and (pattern not in acting or verbs_of(question, [(start, end)])):
                    value = Voice[group.rstrip("123456789")].value
                    reasons.setdefault(value, Reason("voice", value, question[start:end]))
                    places.append((start, end))
                    heard = min(heard or len(question), end)
            if set(reasons) == {Voice.STAKEHOLDERS.value} and (beside := BESIDE_COMPANIES.match(question, rest)):
                rest = beside.end()
                places.append((beside.start("more"), rest))
            if _names_others(question[rest:]):
                return (), tuple(dict.fromkeys(places))
    return tuple(reasons.values()), tuple(dict.fromkeys(places))


def _with_those_beside(question: str, found: re.Match[str]) -> tuple[int, list[tuple[str, tuple[int, int]]]]:
    """Where a speaker's naming ends, and the groups of it that name one, with where their nouns stand."""
    all_found = [found]
    while len(all_found) <= MOST_JOINED and (joined := JOINED.match(question, all_found[-1].end())):
        all_found.append(joined)
    return all_found[-1].end(), [
        (group, one.span(group)) for one in all_found for group, words in one.groupdict().items() if words
    ]


def targets_in(question: str) -> list[tuple[int, int]]:
    """Where those stand of whom something is said or thought: "kritik af politikerne"."""
    return [found.span("whom") for pattern in TARGETED for found in pattern.finditer(question)]


def bodies_speaking(question: str) -> list[tuple[int, int]]:
    """Where the names of the bodies stand whose words a question asks for, without those that are a voice."""
    return _bodies(question, (*BODIES_SPEAKING, *BODIES_MEETING))


def meetings_of_bodies(question: str) -> list[tuple[int, int]]:
    """Where the names of the bodies stand of whose meeting, or its minutes, a question asks."""
    return _bodies(question, BODIES_MEETING)


def _bodies(question: str, patterns: Sequence[re.Pattern[str]]) -> list[tuple[int, int]]:
    voices = _read(question, ())[1]
    spans = {
        found.span(group)
        for pattern in patterns
        for found in pattern.finditer(question)
        for group, words in found.groupdict().items()
        if words
    }
    return sorted(
        (first, last)
        for first, last in spans
        if not any(start < last and first < end for start, end in voices) and not WHICH.search(question[:first])
    )


def verbs_of(question: str, nouns: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the verbs of saying stand right beside the nouns of speakers: "ser medarbejderne", "residents mention"."""
    verbs = []
    for start, end in nouns:
        before, after = SAYING_BEFORE.search(question[:start]), SAYING_BEHIND.match(question, end)
        verbs += [found.span("verb") for found in (before, after) if found]
    return verbs


def is_voice(noun: str) -> bool:
    """True for a noun that names a voice as a whole, false for one of the groups that it is made of.

    Companies and associations are what stakeholders are, whichever a note is of.
    """
    return bool(A_VOICE.fullmatch(noun))


def is_group(noun: str) -> bool:
    """True for a noun of one of the groups that a voice is made of, companies and associations among them."""
    return bool(A_GROUP.fullmatch(noun))


def _names_others(rest: str) -> bool:
    """True where speakers are named beside the voices that are none of them, so that no voice may be left out."""
    more = MORE.match(rest)
    word = (more["more"] or more["one"]).lower() if more else ""
    return bool(word) and word not in stop_words("da") | stop_words("en")


SAID_IN = re.compile(
    rf"(?:(?:{NOUN.replace('{n}', '1')})|(?:mener|siger|sagde|synes|do|did)\s+(?:folk|people)|sagt|sagde man|siger man"
    r"|said|meeting|møde[rt]?|borgermødet)\s+"
    r"(?:i|fra|in|from|of|at)\s+(?!(?i:house|hus|building|bygning|block|blok|room|lokale|stue|unit|afdeling)\s+(?:[A-Z]|\d+)(?!\w))"
    r"(?P<place>(?:(?:Sdr|Ndr|Nr|Gl|Ny|St|Ll|Vr)\.\s*)?[A-ZÆØÅ][\wæøåÆØÅ-]+(?:\s+[A-ZÆØÅ][\wæøåÆØÅ-]+)*)"
)


def places_spoken_in(question: str) -> tuple[str, ...]:
    """The places where a question says that somebody spoke: "borgerne i Horsens", "residents of Viborg"."""
    return tuple(found["place"] for found in SAID_IN.finditer(question))
