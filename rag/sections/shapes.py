"""What a line's own form says: a structural heading, a title, a line of the note's head, a line that says something."""

from __future__ import annotations

import re
from enum import IntEnum

from rag.danish.dates import A_WEEKDAY
from rag.readers.dates import DATE, HOUR, ISO_DATE, ON_A_WEEKDAY, TIMED, WITH_HOURS, WRITTEN_DATE
from rag.readers.head import (
    ATTENDANCE,
    COUNTED,
    LABELLED,
    OF_THE_MEETING,
    PAPER,
    PAPER_ALONE,
    SENT_BY_A_BODY,
    TAKEN_BY,
    TAKER,
    labelled_row,
)


class Level(IntEnum):
    """How far out a heading stands; themes nest below one another from ``THEME`` on."""

    TITLE = 0
    EXERCISE = 1
    GROUP = 2
    QUESTION = 3
    THEME = 4


# Common finite verbs: enough to tell a line that claims or wishes something from the name of a topic.
VERBS = re.compile(
    r"\b(?:skal|er|har|kan|bør|må|vil|mangler|bliver|kræver|findes|ønsker|giver|får|går|gør|varer|virker|"
    r"must|should|is|are|has|have|need|needs|will|can)\b",
    re.IGNORECASE,
)
_PARTED = r"(?:[:)|/~·*•]|(?<= )\.|[–—-]{1,3}|/{2}|[=~#*─━═]{2,})"
"""Between a group's number and what it is called, which may end what is drawn around the number."""
_NAMED_AND_SEATED = rf",(?!.*{VERBS.pattern}.*\()(?: [^\s.!?:()]+){{1,6}}\s*\([^()]{{1,120}}\)"
"""Behind a group's number, what it is called and who sat there: ", trafik (de fleste fra Sønderby)"."""
_LEADS = (
    r"(?:(?:bord)?vært(?:er|inde)?|ordfører|tovholder|(?:bord)?formand|facilitator|skriver|pennefører|"
    r"(?:table )?host(?:ed by)?|chair(?:ed by)?|led by)\b(?!\s+(?:er|var|is|was)\b)[ :=/]+"
)
_LED = (
    rf"(?:(?:\s*,|\s+[–—-]|\s*\()\s*{_LEADS}[^.!?:]{{2,60}}|"
    rf"[^.!?:]{{2,60}}?[ ,(–-]{_LEADS}(?-i:[A-ZÆØÅ][\w’'-]*\.?(?: [A-ZÆØÅ][\w’'-]*\.?){{0,2}})\)?)"
)
"""Behind a group's number and maybe topic, who led the talk, and what they are: ", vært Bo Lind, lærer"."""
IN_WORDS = "et|to|tre|fire|fem|seks|syv|otte|ni|ti|one|two|three|four|five|six|seven|eight|nine|ten"
STRUCTURE = (
    (
        Level.EXERCISE,
        re.compile(r"(?:opsamling (?:på|fra) )?(?:øvelse|workshop|session|runde|round|exercise)\s+\d.*", re.IGNORECASE),
    ),
    (
        Level.EXERCISE,
        re.compile(
            r"(?:(?:øvelse|workshop|session|runde|round|exercise)\s+(?:et|en|to|tre|fire|fem|one|two|three|four|five)|"
            r"(?:første|anden|tredje|fjerde|first|second|third|fourth|\d\.)\s+(?:øvelse|runde|session|round|exercise))"
            r"\s*(?:[:–-]\s.{2,80})?",
            re.IGNORECASE,
        ),
    ),
    (
        Level.EXERCISE,
        re.compile(r"(?:bilag|appendix|annex)(?:\s+\w{1,2})?\s*[:–—-]\s.{0,80}?(?:\s*\([^()]{1,80}\))?", re.IGNORECASE),
    ),
    (
        Level.GROUP,
        re.compile(
            r"(?:gruppe|bord|hold|table|group)\s+(?:\d+|(?-i:[A-H]))\b(?:\s*\([^)]{0,120}\))?"
            rf"(?:[^.!]{{0,30}}|\.|{_NAMED_AND_SEATED}|{_LED}|\s*{_PARTED}.{{0,90}}\?|"
            rf"\s*{_PARTED}\s(?!.*{VERBS.pattern}).{{0,90}}(?:(?<![.!,;])|(?<=mio\.)|(?<=kr\.)|(?<= kl\.)))",
            re.IGNORECASE,
        ),
    ),
    (
        Level.GROUP,
        re.compile(
            rf"(?:gruppe|bord|hold|table|group)\s+(?:{IN_WORDS})(?:\s*\([^()]{{0,120}}\))?"
            rf"(?:\s*[:.]?|\s*{_PARTED}\s(?!.*{VERBS.pattern}).{{2,90}}(?<![.!,;]))",
            re.IGNORECASE,
        ),
    ),
    (
        Level.GROUP,
        re.compile(
            r"(?:væg|wall|plakat|poster|tavle)\s+(?:\d{1,2}|(?-i:[A-H]))\b\s*[:.–—-]?\s*"
            r"[\"“”„»].{2,90}[\"“”«](?:\s*\([^()]{1,60}\))?",
            re.IGNORECASE,
        ),
    ),
    (
        Level.GROUP,
        re.compile(
            r"(?:(?:gruppe|bord|hold)(?:r?ne)?|tables?|groups?)\s+\d+(?:\s*(?:,|\+|&|/|\bog\b|\band\b)\s*\d+)+",
            re.IGNORECASE,
        ),
    ),
    (
        Level.QUESTION,
        re.compile(
            r"(?:spørgsmål|question|opgave|spm?\.|(?-i:SPM?)(?= \d))\s*\d{1,2}[a-d]?(?:[^a-zæøå\d].*)?|"
            r"spørgsmål\s*/\s*andet(?:\s*\([^()]{1,40}\))?|vi kan\s*(?:…|\.{3})|eventuelt|evt\.?",
            re.IGNORECASE,
        ),
    ),
    (
        Level.QUESTION,
        re.compile(
            r"(?:stop|station|post|tema|emne|spor|del|fase|svar|case|theme|topic|part|step)\s*\d+\s*"
            r"(?:[:.–~*|/•·-]|\(?fortsat\b|\(?continued\b).{0,80}|"
            r"(?-i:STOP|STATION|POST|TEMA|EMNE|SPOR|FASE|CASE|THEME|TOPIC|PART|STEP) \d{1,2} +"
            r"(?-i:(?=.*[a-zæøå])).{1,80}|(?-i:[Ss]top|[Ss]tation|[Pp]ost) \d{1,2} +(?-i:[A-ZÆØÅ]{4}).{0,80}",
            re.IGNORECASE,
        ),
    ),
    (
        Level.QUESTION,
        re.compile(
            r"(?:(?:stand|bod|telt|hjørne|rum|lokale|stall|tent|corner|room)\s+(?:\d{1,2}|(?-i:[A-H]))|"
            r"(?:stop|station|post)\s+(?-i:[A-H]))"
            r"\b(?:\s*\([^()]{1,60}\))?(?:\s*(?:[:~*|/•·]|[–—-](?!\w)).{0,80})?|"
            r"(?:stand|bod|telt|hjørne|stall|tent|corner):\s+(?-i:[A-ZÆØÅ])[^.:]{2,60}(?<![!?,;])",
            re.IGNORECASE,
        ),
    ),
    (Level.QUESTION, re.compile(r"(?:pkt\.?|punkt|ad\.?)\s*\d+.{0,80}", re.IGNORECASE)),
)
PLENARY = re.compile(
    r"(?:(?:(?:fælles|kort|samlet|afsluttende)\s+)?(?:opsamling|opsaml\.?|debat|drøftelse|diskussion|"
    r"(?:spørgsmål og )?(?:spørgsmål|kommentarer|svar))"
    r"\s+(?:i|fra)\s+(?:plenum|salen)(?:\s*\([^()]{1,60}\))?|(?:i\s+)?plenum(?:debat|drøftelse)?|[^\W\d][^.!?:]{2,25}\si\s+plenum(?:\s[^.!?:]{2,25})?|(?:(?:til\s+)?(?:aller)?sidst|til\s+slut|afslutningsvis)\s+i\s+(?:plenum|fællesskab|salen)(?:\s*\([^()]{1,60}\))?|fælles\s+(?:opsamling|debat|afslutning)"
    r"(?:\s*\([^()]{1,40}\))?|opsamling\s*\((?:alle|samtlige|fælles)\b[^()]{0,40}\)|"
    r"[^().!?:]{3,40}\((?:alle|samtlige|all)\s+(?:borde|grupper|tables|groups)(?:ne)?\b[^()]{0,40}\)|"
    r"(?:på\s+)?tværs\s+af\s+(?:(?:alle|de)\s+)?(?:grupper|borde|hold)(?:ne)?|"
    r"across\s+(?:all\s+|the\s+)?(?:groups|tables)|"
    r"(?:afslutning|afrunding)(?:\s*(?:\b(?:ved|v/|v\.)|[–—:-]|i\s(?=[a-zæøå])).{2,60})?|(?:in\s+)?plenary|"
    r"(?:p-plads|parkeringsplads|parking lot)(?:en)?\s*(?:\([^()]{1,60}\))?|"
    r"(?:(?:afsluttende|sidste|fælles)\s+runde|(?:bord)?runde\s+til\s+sidst|(?:final|last)\s+round)(?:\s*[,:–-].{2,60})?|"
    r"(?:(?:de|the)\s+)?(?:sidste|last|final|til\s+sidst|efter\s+pausen|after\s+the\s+break)\b[^.,:!?]{0,40},\s+(?:alle(?:\s+(?:sammen|samlet|borde|grupper))?|fælles|everybody|everyone|all(?:\s+(?:together|tables|groups)))|"
    r"(?:i\s+)?plenum\s*[:–\"“”-]\s*.{2,60}|"
    r"(?:(?:sagt|hørt|kommentarer)\s+)?(?:på\s+vej(?:en)?\s+(?:ud|hjem|tilbage)|ved\s+(?:udgangen|døren))|"
    r"(?:(?:said|heard)\s+)?(?:on\s+the\s+way\s+(?:out|back|home)|at\s+the\s+door)|questions\s+from\s+the\s+floor|closing)\W*",
    re.IGNORECASE,
)
"""What all hear together, after they sat in groups."""
NOT_SAID = re.compile(
    rf"{HOUR}|[\w .+-]{{3,80}}\.(?:pptx?|docx?|xlsx?|pdf|odp|key)(?:\s*\([^()]{{1,60}}\))?|"
    r"[\[(](?:\d{1,2}:)?\d{1,2}:[0-5]\d(?:[.,]\d{1,3})?[\])]|\[(?=[^\[\]]*\s)[^\[\]]{4,200}\]|"
    r"(?:sendt fra min|sent from my|(?:sendt|hentet|sent) (?:fra|via|from) (?:outlook|gmail|mail)|"
    r"(?:få|get) outlook (?:til|for)) ?[^.!?]{0,40}\W*|"
    r"(?:ulæseligt?|illegible|kan ikke læses|not readable)(?:\s*[,:(–-][^.!?]{0,40})?\W*|"
    r"(?P<dash>[-–—─])(?P=dash)* ?\d{1,3} ?(?P=dash)+|"
    r"\(?(?:lyd|optagelse|sound|audio|recording)(?:en)? (?:er |var |is |was )?"
    r"(?:væk|afbrudt|mangler|slut|slutter|lost|cut|missing|ends?|ended|stops?|stopped)"
    r"\b[^.!?]{0,40}\W*|"
    r"(?:denne|this) (?:e-?)?(?:mail|besked|meddelelse|message)\b[^\n]{0,60}"
    r"\b(?:fortrolig\w*|confidential)\b[^\n]{0,300}|"
    r"[^.!?]{0,80}\b(?:tænk på miljøet|(?:think|consider the environment) before (?:you )?print\w*)\b[^.!?]{0,60}\W*|"
    r"(?:side|page) [\dlIO]{1,3} (?:af|of) [\dlIO]{1,3}\W*|"
    r"(?:tlf|tel|telefon|mob|mobil|phone|mobile)\.?(?:nr\.?)?\s*:?\s*[+(\d█][\d█ ()/-]{6,18}\W*|"
    r"synes godt om\b[^.!?]{0,40}|(?:likes?|reaktioner|stemmer|votes|upvotes)\W*\d+\W*|anonym(?:ous|t)?\W*|"
    r"(?:d(?:en|\.)? ?)?\d{1,2}[./-] ?\w{1,9}[./ -] ?(?:\d{2,4})?,? (?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\W*|"
    r"(?:scannet|udskrevet|printet|scanned|printed)\W+(?:(?:den|d\.|on)\s+)?\d{1,2}[./ -]+\w{1,9}[./ -]+\d{2,4}\b"
    r"(?:[\s,]+(?:(?:kl|side|page|af|of|at)\b\.?|[\d.:/l]+))*\W*|"
    r"tak (?:for|til) (?:i dag|i aften|opmærksomheden|alle (?:deltagere|fremmødte))\W*|"
    r"thank you for (?:coming|your attention|today)\W*|"
    r"(?:klik|click) (?:for at|to) (?:tilføje|redigere|add|edit)\b[^.!?]{0,40}\W*|"
    r"(?:gruppe|bord|hold|table|group) \w{1,2}[ ):.,–-]+(?:(?:har|nåede|afleverede|did|has) (?:ikke|intet|not|no)|"
    r"(?:ikke|intet|not) (?:nået|afleveret|noteret|handed in))\b[^.?]{0,60}\W*|"
    r"\((?:(?:bordet|gruppen|(?:gruppe|bord|table|group) \d+|the (?:table|group))\b[^()]{0,90}|"
    r"(?:alle )?(?:griner|latter|pause|tavshed|stilhed|uhørligt|laughter|laughs|silence|inaudible)|"
    r"(?-i:[A-ZÆØÅ][\w.’'-]*(?: [A-ZÆØÅ][\w.’'-]*){0,3}) (?:går|gik|kommer|kom|forlader|forlod|ankommer|ankom|"
    r"leaves|left|arrives|arrived|joins|joined)\b(?=[^()]*\d)[^()]{0,60}|"
    r"ikke nået|(?:en )?(?:tom|blank|ulæselig)\w* (?:seddel|sedler|linje|plads|felt|rubrik|post-its?)|"
    r"tom|blankt?|ulæselig\w*|(?:underskrift\w*|empty|blank|illegible)(?: \w+)?|(?:ingen|no)\b[^()]{0,60})\)\W*|"
    rf"(?:{HOUR}(?: ?[-–] ?{HOUR})?[-–: ]+)?(?:kaffe|frokost|spise|tea|coffee|lunch)?[ -]?"
    r"(?:pause|break)(?:[ ,]+(?:m(?:ed|\.)? ?)?(?:kaffe|mad|kage|coffee))?(?: ?\([^()]{1,80}\))?\W*|"
    r"\W*(?:slut|end)(?: (?:på|of) \w+)?(?:\W*\d[\w /]*)?\W*|"
    r"(?:ingen|no) (?:yderligere |further )?(?:bemærkninger|kommentarer|svar|input|comments|remarks|answers?|replies)"
    r"(?: til resten| to the rest)?\W*|"
    r"(?:mødet|(?:the )?meeting) (?:(?:blev|er|was|is) )?(?:hævet|sluttede?|slut|afsluttet|closed|ended|adjourned)"
    r"(?: (?:ca\.|kl\.?|at)*\s*[\d.:]+)?\W*(?-i:(?:[A-ZÆØÅ]\.?){2,4})?|"
    r"/\w{2,4}(?:[ ,]+\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?)?|"
    r"(?-i:[A-ZÆØÅ]\.(?: ?[A-ZÆØÅ]\.){1,2})|!\[[^\[\]]*\]\([^()]*\)|\([^()]{1,60}\b(?:er|is|are) (?:scannet|scanned)\)|"
    r"(?:(?:dette|this)\s+)?(?:notat|referat|opsamling|the (?:notes?|minutes))(?:et|en)?\s+"
    r"(?:(?:bliver|er|will be|are)\s+)?(?:ud|rund|frem)?(?:sendes|sendt|lægges|lagt|sent)\s+"
    r"(?:ud|rundt|op|til|på|i|to|out)\b(?:(?!\bog\b)[^.!?]){0,80}\W*|"
    r"(?:med (?:\w+ )?(?:venlig|sportslig|kærlig|\w+lig) hilsen|(?:de |mange )?(?:bedste|venlige?|kærlige?) hilsn?er|"
    r"mange hilsn?er|hilsen|m\.?v\.?h\.?|v\.?h\.?|k\.?h\.?|(?:kind|best|warm) regards|yours (?:sincerely|faithfully))"
    r"[ ,]+(?!(?:til|fra)\b|=)[^.!?:]{2,60}\W*",
    re.IGNORECASE,
)
"""What whoever writes a note down remarks in brackets, how a table worked, that nothing was written, when a meeting
ended, a writer's initials, where the notes are sent, a letter's greeting with a name, what a telephone or a
program for slides adds: no remark
of anybody's."""
ADDS = re.compile(r"\b(?:også|desuden|derudover|endvidere|ligeledes|also|furthermore|in addition)\b.*:$", re.IGNORECASE)
"""A line that announces more of what stands above it."""
OF_WHICH = re.compile(
    r"[A-ZÆØÅ][\w-]*(?: [\w-]+){0,3}, (?:vi|I|man) [^,.;]*\b(?:på|om|med|til|af|for|fra|ved|over)", re.IGNORECASE
)
"""A name and what is said of it, as its last word shows that lacks one: "Styrker, vi kan bygge videre på"."""
BESIDE_SLASHES = re.compile(r"[^/]*\S(?: / [^/]+){2,}")
"""A row of a list written as "what / who / when"."""
OPENS_A_QUOTE = ("”", "“", '"', "»", "«")
ASKS = re.compile(r"\?[\"”’»]?(?:\s*\([^()]{1,40}\))?$")
"""How a question ends, perhaps with how many answered it."""
BELOW_A_HEADING = re.compile(r"\((?:spørgsmål|opgave|øvelse|slide|question)\b[^)]*\)", re.IGNORECASE)
OF_A_NAME = re.compile(r"\b\w*(?:afd|avd|foren|udv|adm|dept|inc|ltd|co|jr|sr)\.$|A\.?M\.?B\.?A\.$", re.IGNORECASE)
"""An abbreviation that names of associations and firms end with."""
MISREAD_I = re.compile(r"(?<=[A-ZÆØÅ])l(?=[A-ZÆØÅ])|^l(?=[A-ZÆØÅ]{2})")
CAPITAL_LABEL = re.compile(r"[A-ZÆØÅ][A-ZÆØÅ ]{2,40}:\s")
LONGEST_OF_A_HEAD = 2_000
"""Characters; even a list of all who came is no longer."""
LONGEST_DATED, LONGEST_OF_A_DAY = 90, 130
"""Characters of a line with a date, and of one with hours or a day of the week first: the place is beside them."""
SENTENCES = re.compile(r"(?<=[^\W\d]\.)\s+(?=[A-ZÆØÅ])|(?<=\d{4}\.)\s+(?=[A-ZÆØÅ])")
BESIDE = re.compile(r"\s+[·•|]\s+")
"""Between the parts of a head that stand on one line."""
DAY_TOLD = re.compile(rf"{ON_A_WEEKDAY.pattern}|{DATE}|{A_WEEKDAY}\s+(?:d\.|den)\s*\d", re.IGNORECASE)
IN_NUMBERS = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}\b")
DEBRIS = 4
"""A line at a scan's top with no more letters than this is a torn logo."""
INTERVIEWED = re.compile(r"[A-ZÆØÅ]{1,2}\d?:\s")
"""Who speaks, where an interview names people by letters."""
SAID_BY = re.compile(r"[A-ZÆØÅ][^:.!?]{1,40}: \S")
"""A remark with who or what it is about before it; as the line above another such it heads nothing."""
LEAD = re.compile(r"[A-ZÆØÅ][^.!?:]{0,40}:")
"""A short line that announces what follows it."""
VALUE_BEHIND = re.compile(r"\w\.\s+[A-ZÆØÅ][\wæøå-]{3,}:\s+\S")
"""A labelled value behind a sentence: "Dateret 26. marts 2026. Sagsbehandler: Sofie Munk"."""
_BY = r"(?:\s+(?:fra|af|from|by)\s+[^:()\n]{2,60}|(?:,|\s*/|\s+[–—-])\s*(?:[a-zæøå]+ )?(?:[A-ZÆØÅ][\w.’'-]* ?){1,4})?"
_WHO = r"\s*\([^()\n]{1,60}(?:\([^()\n]{1,30}\)[^()\n]{0,30})?\)"
ASKS_IN_TURN = re.compile(rf"\W*(?:(?i:spørgsmål|spm\.?|question){_BY}(?:{_WHO})?|Q(?:{_WHO})?)\W*:\W*\w")
ANSWERS_IN_TURN = re.compile(rf"\W*(?:(?i:svar|answer|reply){_BY}(?:{_WHO})?|A{_WHO})\W*:\W*\w")
"""The turns of a meeting with questions and answers: "Spørgsmål (Jens): ...", "Svar, Bo Kring: ..."."""
SPOKEN = re.compile(r"""[”“"»].*[.!?…][”“"«].*""")
"""Somebody's words, sentence and all, and perhaps who said them: no heading."""
SPOKEN_BY = re.compile(
    r"""[A-ZÆØÅ][^:.!?"”“»]{1,60}(?:: ?[”“"»][^"”“»«]*[.!…][”“"«]|\b(?:skriver|siger|sagde|mente|writes?|said): \S.*)"""
)
"""The same behind who said it: 'Borgmesteren: "Vi bygger ikke højere."', "Skaterne skriver: RØR IKKE RAMPEN"."""
DECIDED = re.compile(
    r"(?:tag(?:et|es)\s+til\s+efterretning|(?:det|der)\s+(?:blev|er|var)\s+(?:derfor\s+)?(?:besluttet|vedtaget|aftalt)|(?:\w+\s+)?(?:udvalget|byrådet|bestyrelsen|mødet)\s+(?:besluttede|vedtog)|"
    r"(?:it\s+was|the\s+(?:committee|board|council|meeting))\s+(?:decided|agreed))\b",
    re.IGNORECASE,
)
"""What minutes tell of all, whoever spoke last."""
MINUTES_PART = re.compile(
    r"\W*(?:beslutning|indstilling|konklusion|afgørelse|decision|conclusion|næste\s+skridt:|next\s+steps?:)(?!\w)",
    re.IGNORECASE,
)
"""What each item of minutes ends with."""


SHEET = re.compile(r"(?:ark|planche|flipover|tavle)\s*\d{1,2}\W+(?=(?:gruppe|bord|hold|plenum)\b)", re.IGNORECASE)
"""The number of the paper that a group wrote on, before the group's own: "ARK 3   GRUPPE 3 SUNDHED"."""


def structure(text: str) -> Level | None:
    """The level of a heading that organisers' templates repeat ("Gruppe 3", "Spørgsmål 2: ..."), else ``None``."""
    sheet = SHEET.match(text)
    text = re.sub(r"\s*\([^()]*\)$", "", text[sheet.end() :]) if sheet else text
    return next((level for level, pattern in STRUCTURE if pattern.fullmatch(text)), None)


def speaks(text: str) -> bool:
    """True when a line says something rather than naming a topic; "Ønsker" alone is a name."""
    return text.endswith("!") or (" " in text and bool(VERBS.search(text)) and not OF_WHICH.fullmatch(text))


SHARE = re.compile(r"\d ?(?:%|pct\b|procent\b|per ?cent\b)")
FEWEST_SHARES = 2
"""So many in a line are what was answered: "Ja 22 %  Nej 61 %"."""


def like_a_heading(text: str) -> bool:
    """True for a short line that starts like a sentence and does not end like one."""
    bare = text.rstrip("*")
    if not text:
        return False
    ends = bare.endswith((".", "!", "?", ",", ";")) and not (bare.endswith("!!") or OF_A_NAME.search(bare))
    if SPOKEN.fullmatch(text) or VALUE_BEHIND.search(text) or TIMED.fullmatch(text):
        return TIMED.fullmatch(text) is not None
    if len(SHARE.findall(text)) >= FEWEST_SHARES:
        return False
    return len(text) <= 100 and (text[0].isupper() or text[0] in '”“"') and not ends and any(map(str.isalpha, text))


def is_sentence(text: str) -> bool:
    """True when a text ends as a sentence does."""
    return text.rstrip('*"”)').endswith((".", "!", "?"))


def in_capitals(text: str) -> bool:
    """True for a short line in capitals with at least one whole word; scans make a small "l" of their "I"."""
    text = MISREAD_I.sub("I", text)
    whole = any(len(word) >= 5 for word in re.findall(r"\w+", text))
    return bool(TIMED.fullmatch(text)) or (text.isupper() and len(text.split()) <= 10 and whole)


def is_labelled(text: str) -> bool:
    """True for a line of a note's head by its label: a known one, or one in capitals, that asks nothing."""
    return bool(LABELLED.match(text) or (CAPITAL_LABEL.match(text) and not text.endswith("?")))


def _tells_of_who_met(sentence: str) -> bool:
    """True for a sentence that says who was there, or who wrote it down."""
    return bool(ATTENDANCE.match(sentence) or TAKEN_BY.fullmatch(sentence.rstrip(".")))


def belongs_to_head(text: str, *, damaged: bool) -> bool:
    """True for a line of the note's head: ``STED: ...``, place and date; in a scan a torn logo and the memo's name."""
    if len(text) > LONGEST_OF_A_HEAD:
        return False
    text = labelled_row(text.replace("**", ""))
    # What looks like a date in numbers may be hours: "kl. 7-8.30".
    parts = SENTENCES.split(text)
    dated = any(one.search(text) for one in (WRITTEN_DATE, ISO_DATE))
    told = ON_A_WEEKDAY.match(text) or WITH_HOURS.search(text)
    dated = dated or bool(told or IN_NUMBERS.match(text))
    if (
        is_labelled(text)
        or any(pattern.fullmatch(text) for pattern in (SENT_BY_A_BODY, PAPER_ALONE, COUNTED))
        or OF_THE_MEETING.match(text)
        or any(TAKEN_BY.fullmatch(part.rstrip(".")) for part in (parts[0], parts[-1], text))
        or (TAKER.match(text) and len(text) <= LONGEST_DATED)
        or any(map(LABELLED.match, BESIDE.split(text)))
        or (len(parts) > 1 and DAY_TOLD.search(text) and any(map(_tells_of_who_met, parts)))
        or (dated and len(text) <= (LONGEST_OF_A_DAY if told else LONGEST_DATED) and not is_sentence(text))
    ):
        return True
    return damaged and (len(text) <= DEBRIS or bool(PAPER.match(text)))
