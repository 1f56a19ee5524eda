"""What a note says of itself: how it came about, who typed it, and which parts it has. Nobody is heard in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.sections.blocks import Block, Kind
from rag.sections.bracketed import tells_who

_TEXTS = (
    r"(?:sedlerne|plancherne|arkene|noterne|referatet|notatet|teksten|citaterne|svarene|kommentarerne|udsagnene|optagelsen|"
    r"dugene|plakaterne|flipoverne|rækkefølgen|sammenfatningen|opsamlingen|the\s+(?:notes|cards|stickers|answers|quotes|quotations|comments|sheets|text|minutes|recording|order))"
)
_MADE = (
    r"(?:skrevet|afskrevet|renskrevet|nedskrevet|transskriberet|gengivet|noteret|tastet|indtastet|samlet|sorteret|oversat|"
    r"forkortet|taget|ordret|som|written|typed|copied|transcribed|translated|collected|sorted|shortened|given|taken|as)"
)
_WROTE = (
    r"(?:jeg|vi|i|we)\s+(?:har\s+|have\s+)?(?:kun\s+|her\s+|only\s+)?(?:skrevet|skrev|noteret|noterede|gengivet|written|wrote|noted)"
    r"(?:(?:\s+(?:ned|down))?\s*,?\s+(?:hvad|det|what)\b[^.!?]{2,60}\b(?:sagde|sagt|fortalte|said|told)\b|"
    r"\s+med(?=\W*$|[,.])|\s+(?:med\s+)?(?:undervejs|løbende|i\s+hånden|så\s+godt|as\s+well\s+as|by\s+hand|on\s+the\s+way)\b)"
)
WROTE = re.compile(rf"\W*{_WROTE}", re.IGNORECASE)
"""How whoever took the notes says so."""
EXCERPTS = re.compile(
    r"\W*[\w-]*(?:svar|kommentarer|bemærkninger|udsagn|citater|besvarelser|answers|replies|comments|quotes)(?:ne|ene)?\s*"
    r"(?:\((?:i\s+)?(?:uddrag|udvalgte?|udpluk|et\s+(?:udvalg|udpluk|uddrag)|alle|anonymiseret|anonymiserede|ordrette?|urettet|"
    r"excerpts?|selected|a\s+selection|all)\b[^()]*\)|(?:til|på|to)\s+(?:spørgsmål|spm\.?|sp\.?|question)\s*\d+\W.*)\W*",
    re.IGNORECASE,
)
"""What kind of words follow, above all of them: "Fritekstsvar (uddrag)", "Svar til spørgsmål 4: ..."."""
SENTENCE = re.compile(r"(?<=[.!?])\s+")
MADE = re.compile(
    rf"\W*(?:{_WROTE}|{_TEXTS}\s+(?:gengiver|rummer|reports?|gives?)\b|"
    r"(?:ført|put)\s+(?:til|on|to)\s+(?:papirs?|protokols?|paper)\s+(?:af|by)\s+(?-i:[A-ZÆØÅ])|"
    r"(?:note|besked|meddelelse|bemærkning)\s+fra\s+systemet\s*:|(?:system|automatic)\s+(?:note|message)\s*:|"
    rf"{_TEXTS}\s+(?:er|blev|are|were|is|was|has\s+been|have\s+been)\s+(?:(?:ikke|not|kun|only|her|here)\s+)?{_MADE}\b|"
    rf"(?:(?:noter|notes?|nb|obs)\s*:\s*)?(?:det,?\s+der\s+står|what\s+(?:stands|is\s+written))\b[^.:!?]{{0,50}}\s(?:er|blev|is|was)\s+{_MADE}\b|"
    r"(?:spørgsmål|kontakt|henvendelse|questions?|contact)\b[^.:!?]{0,50}:?\s+█[█ ]*\W*$|"
    r"(?:sedlerne|plancherne|arkene|dugene|plakaterne|flipoverne)\s+(?:ligger|hænger|opbevares|er\s+gemt)\b|"
    r"(?:udarbejdet|afskrevet|renskrevet|nedskrevet|transskriberet|tastet|indtastet|eksporteret|udtræk|udskrevet|afskrift|"
    r"transskription(?:en)?(?:\s+startet)?|exported|prepared|compiled|transcribed|typed|transcript(?:ion\s+started)?|kopieret|copied)"
    r"(?:\s+(?:ind|ned|rent|up|down|in))?\s+(?:[\d.:/-]+\s+){0,2}(?:af|ved|fra|by|of|from|on)\b|"
    rf"(?:skrevet|tastet)\s+(?:af|ind|ned)\s+(?:fra|efter)\s+(?:{_TEXTS})\b|"
    r"(?:ind)?samlet(?:\s+ind)?\s+(?:(?:fra|i\s+perioden)\s+)?(?:d(?:en|\.)?\s*)?\d{1,2}[./]|collected\s+(?:on\s+|from\s+)?(?:the\s+)?\d{1,2}\b|"
    r"i\s+alt\s+\d+\s+(?:svar|udsagn|kort|beskeder|besvarelser|kommentarer)\W*(?:(?:her\s+er|resten|udsnit)\b.*)?$|"
    r"(?:\(\?\)|\[(?:\.{3}|…|\?)\]|\?{2,}|\.{3}|…)\s*(?:betyder|står for|means?|=)\s.{4,80}$|"
    r"(?:exported|transcribed|typed|copied|eksporteret|indtastet)\s+(?:by|af)\s*:|"
    r"(?:arranged|organi[sz]ed|hosted|arrangeret|afholdt|samlet|sammenskrevet)\s+(?:by|af)\s+(?-i:[A-ZÆØÅ])|"
    r"(?:alt|det hele|everything)\s+(?:er|blev|is|was)\s+(?:skrevet|tastet|written|typed)\s+(?:af|by)\b|"
    r"[^.:!?]{3,60}[,–-]\s+(?:skrevet\s+(?:af|ind)|tastet\s+ind|indtastet|renskrevet|transskriberet|typed|transcribed|"
    r"copied)\s+(?:af|fra|ved|by|from)\s+(?-i:[A-ZÆØÅ])|"
    r"\((?:noter(?:ne)?|notes?|skrevet|afskrevet|afskrift|renskrevet|written|copied|typed)\s[^()]*\)\W*$|"
    r"\(?(?:(?:det|navnet|navnene|hvad der står|"
    r"(?:antal|tal|streger|prikker)(?:let|lene|ne)?|numbers?|dots|names?)\s+)?(?:i\s+parentes(?:en|erne)?|in\s+(?:brackets|parentheses))\s*(?:er|står|is|are|:|=)[^()]*\)?\W*$|"
    r"\([^()]*\b(?:førte|førede|holdt|held)\s+(?:pennen|referatet|the\s+pen)\b[^()]*\)\W*$|"
    r"(?:alle\s+)?(?:udsagn|citater|kommentarer|svar)(?:ene|ne)?\s+er\s+\w+\s+egne\b(?:\s+ord)?\.|"
    r"[^:]{0,160}\b(?:navnene\s+(?:er|blev)\s+(?:ændret|opdigtede?)|(?:the\s+)?names\s+(?:are|have\s+been)\s+changed)\b|"
    r"[^:]{0,90}\b(?:og|and)\s+(?:noter|referat|notes|minutes|trans[sc]\w+|udskrift)\s*:\s*(?-i:[A-ZÆØÅ][\w.’'-]+\s[A-ZÆØÅ])|"
    r"(?:hver\s+(?:deltager|borger|person|gruppe)|alle|enhver|everyone|everybody|each\s+(?:participant|person|group))\s+"
    r"(?:fik|havde|kunne\s+sætte|måtte\s+sætte|got|had|was\s+given|were\s+given)\s+(?:\w+\s+)?"
    r"(?:klistermærker|prikker|stemmer|point|stickers|dots|votes|points)\b[^:]*$|"
    r"der\s+(?:er|blev)\s+samlet\s+op\s+(?:fra|på|efter|ved|hos)\b[^:]*$|"
    r"(?:stavefejl|tastefejl|sproget|spelling|typos)\b[^.!?]{0,40}\b(?:rettet|bevaret|corrected|kept|left)\b[^.!?]*\W*$|"
    r"(?:sammenfatning|opsamling|rapport|notat|referat|summary|report)\b[^.:!?]{0,40}\.\s+"
    r"(?:udarbejdet|skrevet|renskrevet|written|prepared)\b[^.!?]*\.?$|"
    r"(?:(?:tekst|foto(?:s|er)?|billeder|text|words|photos?|pictures)(?:\s*(?:og|and|&|/)\s*(?:tekst|fotos?|billeder|text|photos?))?"
    r"\s*:\s*(?-i:[A-ZÆØÅ][\w.'’-]+\s[A-ZÆØÅ][\w.'’-]+)|(?:fotos?|billeder|photos?|pictures)\s*:\s*(?:se|see|privat\w*|arkiv\w*)\b)"
    r"[^.!?]{0,60}\W*$|"
    r"(?:tråden|resten\s+af\s+tråden|the\s+(?:rest\s+of\s+the\s+)?thread)\s+(?:fortsætter|er\s+ikke|continues|goes\s+on|is\s+not)\b|"
    r"(?:j(?:ournal)?\.?\s?n(?:umme)?r|sags?\.?\s?n(?:umme)?r|dok(?:ument)?\.?\s?nr)\.?\s*:?\s*[\w./-]*\d[\w./-]*\W*$|"
    r"(?:husk|todo|to do)\s*:\s*(?:at\s+)?(?:sende|ringe|maile|skrive|booke|bestille|rykke)\b[^.!?]*$|"
    r"(?:notes?|noter|referat)\s*:\s*(?-i:[A-ZÆØÅ][\w.'’-]+\s[A-ZÆØÅ][\w.'’-]+)\s*(?:[,(](?!.*\):).*)?$)",
    re.IGNORECASE,
)
"""How a line begins that says by whom and how the words below were written down."""
BESIDE = re.compile(r"\s+[·•|]\s+")
CAME = re.compile(
    r"\W*(?:(?:ca|cirka|omkring|about|around)\.?\s+)?\d+\s+"
    r"(?:mødte(?:\s+op)?|fremmødte|deltagere|deltog|participants|attended|came)\b\s*(?:\([^()]*\))?\W*",
    re.IGNORECASE,
)
"""How many came, beside who wrote it down."""
ENDED = re.compile(
    r"\W*(?:(?:mødet|værkstedet|workshoppen|aftenen|dagen|(?:the\s+)?(?:meeting|workshop|evening))\s+)?"
    r"(?:(?:er|blev|is|was)\s+)?(?:slut(?:tede|tet)?|hævet|afsluttet|ended|closed|finished)\s+"
    r"(?:(?:ca\.?|kl\.?|omkring|at|about)\s+)*\d{1,2}[.:]\d{2}\b(?:\.|\W*$)\s*",
    re.IGNORECASE,
)
"""When it ended, before what became of the sheets."""
LONGEST = 300
PARTED = re.compile(r"\s*(?:\||•|·|//|→|>)\s*")
FEWEST_PARTS, LONGEST_PART, LONGEST_HEAD = 3, 40, 80
MOSTLY = 0.5
EARLY, MOST_PARTS = 5, 20
"""So many headings stand at most above a list of the others, and so many parts in it."""


def tells_of_the_note(text: str) -> bool:
    """True for a line that says how the note came about."""
    told = ENDED.sub("", text, count=1) if ENDED.match(text) else text
    if not told:
        return bool(text)
    parts = BESIDE.split(told)
    counted = len(parts) > 1 and CAME.fullmatch(parts[0]) is not None
    return len(text) <= LONGEST and (tells_who(text) or any(map(MADE.match, parts if counted else [told])))


def introduces(text: str) -> bool:
    """True for what stands above all remarks in which whoever took the notes says so: who came, what words follow."""
    return len(text) <= LONGEST and bool(EXCERPTS.fullmatch(text) or any(map(WROTE.match, SENTENCE.split(text))))


def contents(blocks: Sequence[Block]) -> set[int]:
    """The lines that name the note's parts, beside or below one another: most of them head what is further down."""
    heads = [block.text.lower() for block in blocks]
    found: set[int] = set()
    for at, text in enumerate(heads):
        parts = PARTED.split(text)
        if len(parts) < FEWEST_PARTS or not all(0 < len(part) <= LONGEST_PART for part in parts):
            continue
        below = [head for head in heads[at + 1 :] if len(head) <= LONGEST_HEAD and not PARTED.search(head)]
        again = sum(any(head.lstrip("0123456789.)# ").startswith(part) for head in below) for part in parts)
        found |= {at} if again >= MOSTLY * len(parts) and again >= FEWEST_PARTS - 1 else set()
    return found | _listed(blocks)


def _listed(blocks: Sequence[Block]) -> set[int]:
    """The lines of all that stands below an early heading, most of which are in later ones, in the same order."""
    titles = [at for at, block in enumerate(blocks) if block.kind is Kind.HEADING]
    found: set[int] = set()
    for first, last in pairwise(titles[:EARLY]):
        lines = [at for at in range(first + 1, last) if blocks[at].kind is not Kind.RULE]
        if not FEWEST_PARTS <= len(lines) <= MOST_PARTS or any(len(blocks[at].text) > LONGEST_PART for at in lines):
            continue
        heads = [blocks[at].text.lower() for at in titles if at >= last]
        begin, again = 0, 0
        for at in lines:
            named = re.compile(rf"(?<!\w){re.escape(blocks[at].text.lower())}(?!\w)")
            place = next((one for one in range(begin, len(heads)) if named.search(heads[one])), None)
            if place is not None:
                begin, again = place + 1, again + 1
        found.update(lines if again >= max(FEWEST_PARTS, MOSTLY * len(lines)) else ())
    return found
