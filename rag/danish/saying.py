"""Verbs of saying, Danish and English, as parts of patterns: how questions ask for words, and notes report them."""

from __future__ import annotations

from rag.danish.lexicon import data_lines

_VERBS = dict(line.split(": ") for line in data_lines("danish", "verbs_of_saying.txt"))


def _any(*kinds: str) -> str:
    """A part of a pattern for the verbs of some kinds."""
    verbs = {verb.replace("_", r"\s+") for kind in kinds for verb in _VERBS[kind].split()}
    return "|".join(sorted(verbs, key=lambda verb: (-len(verb), verb)))


SAYING_DA = _any("da says", "da sees", "da answers") + r"|(?<!,\s)så"
SAYING_EN = _any("en says", "en sees")
SAYING = f"{SAYING_DA}|{SAYING_EN}"
TELLING = rf"(?:{_any('da says', 'en says')})"
"""What is done with words: who sees, finds or wants something need not say so."""
SEEING = rf"(?:{_any('da sees', 'en sees')})"
ANSWERING = _any("da answers", "en answers")
SPEAKING_DA = rf"(?:{SAYING_DA}|{_any('da tells')})"
SPEAKING_EN = rf"(?:{SAYING_EN}|{_any('en answers', 'en tells')})"
"""What one who is named may be asked for besides."""
SAID = rf"(?:{_any('da said', 'en said')})"
"""Behind "has"."""
_REPORTED = (f"{language} {kind}" for language in ("da", "en") for kind in ("says", "answers", "tells", "noted"))
REPORTING = rf"(?:{_any(*_REPORTED)}|(?:har|has)\s+(?:\w+\s+)?{SAID})"
"""How a note tells what somebody said."""
