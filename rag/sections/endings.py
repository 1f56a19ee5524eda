"""How a line ends: as a sentence does, or so that another may go on."""

from __future__ import annotations

import re

from rag.danish.stopwords import function_words

HEARD = re.compile(r"\s*\[[^\[\]]*\]$")
"""What whoever takes the notes heard behind a remark: "[applause]"."""
ABBREVIATION = re.compile(
    r"(?-i:(?<!\d )(?<![\w/])[a-hj-z])\.$|"
    r"\b(?:dr|mr|mrs|ms|mv|evt|fx|f\.eks|bl\.a|ca|ift|ifm|jf|nr|stk|pkt|kl|inkl|ekskl|dvs|osv|o\.l|m\.fl|mhp|vedr|hhv|pr|lign|alm|div|"
    r"maks|min|mio|mia|tlf|kr|pct|sdr|ndr|skt|m\.m|m\.v|t\.o\.m|p\.t|jvf)\.$",
    re.IGNORECASE,
)


def left_open(text: str) -> bool:
    """True where a capital may go on: after a name's first part, a comma, or a word that no sentence ends with."""
    word = text.rsplit(maxsplit=1)[-1].strip('("”“')
    return not word.isalpha() or word[0].isupper() or word.lower() in function_words("da") | function_words("en")


def ended(text: str) -> bool:
    """True for a line that stops where a sentence does, or announces what follows."""
    bare = HEARD.sub("", text).rstrip('*"”’')
    return bare.endswith((".", "!", "?", ":", "…", ").", "!)", "?)")) and not ABBREVIATION.search(bare)
