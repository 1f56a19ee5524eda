"""How a question names a part of a note: by number, by what it is about, by who wrote it, as the last of all."""

from __future__ import annotations

import re

from rag.danish.saying import SPEAKING_DA, SPEAKING_EN
from rag.retrieval.exercises import PLACED

BARE = ""
ASKED: tuple[tuple[str, str], ...] = (
    (r"side(?:n)?|page|slides?(?:t|n)?|dias(?:set|en)?", r"side|page|slide|dias"),
    (r"(?:dagsordens)?punkt(?:et)?|pkt\.?|(?:agenda\s+)?item|sag(?:en)?|§", r"punkt|pkt|item|ad|sag|§|"),
    (r"spørgsmål(?:et)?|sp\.|spm\.|question", r"spørgsmål|sp|spm|spg|question|q|"),
    (r"krav(?:et)?|ønske(?:t)?|forslag(?:et)?|demand|request|proposal", r"krav|demand|"),
    (r"afsnit(?:tet)?|kapit(?:el|let)|section|chapter|part", r"afsnit|kapitel|section|chapter|part|del|"),
    (r"emne(?:t)?|tema(?:et)?|overskrift(?:en)?|topic|theme|heading|subject", r"emne|tema|topic|theme|"),
    (r"station(?:en)?|stop(?:pet)?|post(?:en)?", r"station|stop|post"),
    (r"tavle(?:n)?|board|kolonne(?:n)?|column", r"tavle|board|kolonne|column|"),
    (r"sedler(?:ne)?|lapper(?:ne)?|kort(?:ene)?|post-?its?|notes|slips|cards", r"seddel|sedler|lap|lapper|kort|notes|"),
)
"""What a question calls parts of each kind, and what notes do; a bare number may be any but a page and a stop."""
KIND = "|".join(asked for asked, _ in ASKED)
ABOUT_IT = (
    r"side(?:n)?|page|slides?(?:t|n)?|(?:dagsordens)?punkt(?:et)?|(?:agenda\s+)?item|sag(?:en)?|spørgsmål(?:et)?|question|"
    r"afsnit(?:tet)?|kapit(?:el|let)|section|chapter|emne(?:t)?|overskrift(?:en)?|topic|heading|subject|"
    r"station(?:en)?|stop(?:pet)?|tavle(?:n)?|board|kolonne(?:n)?|column"
)
"""Parts that are called by what they are about, or where they were."""
OF_A_NAME = (
    r"side|page|slide|item|section|chapter|tavle|board|kolonne|column|sedler|lapper|kort|post-?its?|notes|slips|cards"
)
"""Parts that are called by what stands before: "the open board". A fire station is no stop, nor is a club's part."""
COUNTED = (
    r"slides?|page|punkt|(?:agenda\s+)?item|spørgsmål|question|krav|ønske|demand|request|afsnit|section|chapter|emne|topic|"
    r"station|stop|tavle|board"
)
"""Parts of which one is the third; "the other side" is none, nor "the first part"."""
NUMBERED = re.compile(
    rf"(?<!\w)(?:(?P<kind>{KIND})\s+(?:(?:nr\.?|nummer|number|no\.)\s*)?(?P<number>\d{{1,2}}|(?-i:[A-H]))(?![\w’'])"
    rf"|{PLACED}\s+(?P<placed>{COUNTED})(?!\w))",
    re.IGNORECASE,
)
ON = r"om|vedr(?:\.|ørende)|angående|omkring|about|on|regarding|at|ved|i|in|for|over|with|med"
OF_IT = re.compile(
    r"\s+(?:of|in|from|i|af|fra)\s+(?:(?:the|det|den|its|their)\s+)?[\w’'-]+(?=\W*$|\s+(?:about|om|on)\b)"
)
"""Behind the number of a part, whose it is."""
THE = r"(?:the|de|den|det)"
BEHIND = re.compile(rf"\b(?P<kind>{ABOUT_IT})\s+(?:{ON})\s+(?P<name>[^?!;:]+)", re.IGNORECASE)
CALLED = re.compile(
    r"(?<!\w)(?:punktet|afsnittet|kapitlet|spørgsmålet|emnet|temaet|overskriften|kolonnen|tavlen|(?:the\s+)?(?:column|heading|topic))"
    rf"\s+(?!(?:{ON})\b)[\"“”»«'‘]?(?P<name>[\w’-]+(?:\s+[\w’-]+){{0,4}})",
    re.IGNORECASE,
)
"""Parts by what they are called: "under emnet havnen"."""
BEFORE = re.compile(rf"\b{THE}\s+(?P<name>(?:[\w’'-]+,?\s+){{1,4}}?)(?P<kind>{OF_A_NAME})(?!\w|\s*\d)", re.IGNORECASE)
ABOUT = (
    r"(?:om|about|on|under|vedrørende|angående|regarding|når\s+det\s+(?:gælder|handler\s+om)|when\s+it\s+comes\s+to)"
)
MATTER = re.compile(rf"\b{ABOUT}\s+(?P<name>[^?!;:]+)", re.IGNORECASE)
WRITERS = (
    re.compile(rf"\b{SPEAKING_DA}\s+(?:{THE}\s+)?(?P<name>[^?!;:]+)", re.IGNORECASE),
    re.compile(rf"\b(?:do|does|did)\s+(?:{THE}\s+)?(?P<name>[^?!;:]+?)\s+{SPEAKING_EN}\b", re.IGNORECASE),
)
OWN = re.compile(
    r"\b(?:i|in)\s+(?:sit|sin|deres|his|her|their|its)\s+(?:(?:own|eget|egen)\s+)?"
    r"(?P<kind>afsnit|indlæg|bidrag|del|tale|section|chapter|part|contribution|speech)(?!\w)",
    re.IGNORECASE,
)
"""Who writes is what their part is called."""
SENT = re.compile(
    r"\b(?P<kind>\w*(?:brev|svar|mail|indlæg|bidrag|tale)(?:et|get|en|n)?|letter|reply|response|submission|contribution|speech)\s+"
    rf"(?:fra|af|from|by)\s+(?:{THE}\s+)?(?P<name>[^?!;:]+)",
    re.IGNORECASE,
)
"""What somebody sent is headed by who that is."""
HEADED_SO = (
    (r"anbefal\w*|recommend\w*", r"anbefaling|recommendation"),
    (r"konklude\w*|conclude[sd]?", r"konklusion|conclusion|afrunding|afslutning"),
    (r"foreslå\w*|propose[sd]?|suggest(?:s|ed)?", r"forslag|proposal|suggestion"),
)
"""What a note does, and how it heads that."""
TAIL = re.compile(rf"\s+(?:{ON})\s+(?P<name>[^?!;:]+)", re.IGNORECASE)
LAST = re.compile(rf"\b(?:sidste|last|final)(?:,?\s+[\w-]+){{0,2}}?,?\s+(?P<kind>{KIND})(?!\w)", re.IGNORECASE)
OUTCOME = r"(?:decided|planned|agreed|concluded|said|besluttet|vedtaget|aftalt|planlagt|konkluderet|sagt)"
END = re.compile(
    rf"(?:\b{OUTCOME}(?:\s+(?:or|and|eller|og)\s+{OUTCOME})?\s+)?"
    r"\b(?:(?:at|in|by|towards)\s+the\s+end(?:\s+of)?|i\s+slutningen(?:\s+af)?|til\s+sidst(?:\s+i)?)(?!\w)",
    re.IGNORECASE,
)
"""What was decided at the end is what stands there."""
TABLE = re.compile(r"(?<!\w)(?:\w*tabel(?:len)?|the\s+table)(?!\w|\s*\d)", re.IGNORECASE)
SHORTENED = re.compile(r"(?<!\w)([^\W\d_]{3,})\.")
"""A word of a heading that stands for a longer one: "BREDB."."""
SENTENCE = re.compile(r"^(?:\S+\s+){6,}\S+\.$|^.{120,}$")
"""A numbered line that says something is not called by its words."""
