"""How a line ends: as a sentence does, or so that another may go on; and where somebody else begins to speak."""

from __future__ import annotations

import re

from rag.danish.stopwords import function_words
from rag.sections import shapes

HEARD = re.compile(r"\s*\[[^\[\]]*\]$")
"""What whoever takes the notes heard behind a remark: "[applause]"."""
ABBREVIATION = re.compile(
    r"(?-i:(?<!\d )(?<![\w/])[a-hj-z])\.$|"
    r"\b(?:dr|mr|mrs|ms|mv|evt|fx|f\.eks|bl\.a|ca|ift|ifm|jf|nr|stk|pkt|kl|inkl|ekskl|dvs|osv|o\.l|m\.fl|mhp|vedr|hhv|pr|lign|alm|div|"
    r"maks|min|mio|mia|tlf|kr|pct|sdr|ndr|skt|m\.m|m\.v|t\.o\.m|p\.t|jvf)\.$",
    re.IGNORECASE,
)
IN_TURN = re.compile(r"[A-ZÆØÅ][\w-]+(?: [\w.-]+){0,5}(?:, [\w .-]{2,40})?(?: \([^()]{1,40}\))?: \S")
"""Who speaks, where others do so above: "Skoleleder Hanne Holm: ..."."""
SOMEBODY_SAYS = re.compile(r"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w.-]*)?: \S")
"""Who speaks, by one or two names: "Maja L: ..."."""
NOT_BY_NAME = re.compile(r"(?=[a-zæøå])(?:[^:.!?]|(?<=\d)\.){3,40}: \S")
"""Who speaks up, further in than what they answer: "en dame: ...", "oldboys på 3. række: ..."."""
TURN = re.compile(r"[A-ZÆØÅ][^:.!?]{0,40}: ")
"""Who answers in a few words' space before the colon."""
SPEAKS_BEHIND = re.compile(r"[.!?] [A-ZÆØÅ][^.!?]{1,40}:$")


def left_open(text: str) -> bool:
    """True where a capital may go on: after a name's first part, a comma, or a word that no sentence ends with."""
    word = text.rsplit(maxsplit=1)[-1].strip('("”“')
    return not word.isalpha() or word[0].isupper() or word.lower() in function_words("da") | function_words("en")


def ended(text: str) -> bool:
    """True for a line that stops where a sentence does, or announces what follows."""
    bare = HEARD.sub("", text).rstrip('*"”’')
    return bare.endswith((".", "!", "?", ":", "…", ").", "!)", "?)")) and not ABBREVIATION.search(bare)


def speaks_in_turn(above: str, text: str, *, alone: bool) -> bool:
    """True for who speaks by name, below another who does or below any line ``alone`` of a list."""
    return all(map(IN_TURN.match, (above, text))) or (alone and SOMEBODY_SAYS.match(text) is not None)


def speaks_up(above: str, text: str) -> bool:
    """True for what somebody without a name puts in below what another has said, by name or not."""
    said = TURN.match(above) or NOT_BY_NAME.match(above)
    return said is not None and NOT_BY_NAME.match(text) is not None and ended(above)


def announces_a_quote(before: str, text: str) -> bool:
    """True between who says something and their words in quotation marks; behind a sentence the line was wrapped."""
    return before.endswith(":") and not SPEAKS_BEHIND.search(before) and text.startswith(shapes.OPENS_A_QUOTE)
