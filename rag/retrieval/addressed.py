"""To whom an answer is that a question asks for: "Hvad svarede forvaltningen til menighedsrådet?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.language import detect
from rag.retrieval.groups import Named, is_called
from rag.sections.known_as import HOSTS as OF_HOSTS
from rag.sections.known_as import known_as
from rag.types import Passage, Reason

_TOWN = r"kommunen|the\s+(?:municipality|council)"
HOSTS = rf"(?:forvaltningen|administrationen|the\s+administration|{_TOWN})"
_END = r"(?=\s*[?.!]|\s+(?:om|angående|vedrørende|about|on|regarding)\s|$)"
_WHOM = rf"[^\W\d][^?!.,;:]*?{_END}"
ANSWERED = re.compile(
    rf"\b(?:svare(?:r|de)|bemærke(?:r|de)|skriver|skrev)\s+{HOSTS}\s+til\s+(?:de[nt]?\s+)?(?P<whom>{_WHOM})|"
    rf"\b{HOSTS}\s+(?:answer|reply|respond|answered|replied|responded)\s+(?:to\s+)?(?:the\s+)?(?P<them>{_WHOM})",
    re.IGNORECASE,
)
"""What the hosts of a hearing answer somebody."""
AT_ONCE = re.compile(
    rf"\b(?P<told>(?:svare(?:r|de))\s+{HOSTS})\s+(?!(?:til|på|om|at|i|ved|da|så|ikke|egentlig|med|der)\b)(?=\w)",
    re.IGNORECASE,
)
"""Before whom they answer, without the "til"."""


def with_to(question: str) -> str:
    """The question with a "til" between who answers and who is answered."""
    return AT_ONCE.sub(r"\g<told> til ", question)


def answered_in(question: str, passages: Sequence[Passage]) -> Iterator[Named]:
    """The limits to what the hosts say below the reply of whom a question says to be answered, with their places."""
    found = ANSWERED.search(question)
    if found is None:
        return
    group = "whom" if found["whom"] else "them"
    language = detect(question)
    below = [one for one in passages if one.path and OF_HOSTS.search(one.path[-1])]
    beside = [one for one in passages if one.path and OF_HOSTS.search(one.readable)]
    headings = {*(heading for one in below for heading in one.path[:-1]), *(one.path[-1] for one in beside)}
    meant = [one for one in sorted(headings) if is_called(found[group], one, language)]
    yield from ((Reason("group", one, found[group]), found.span(group)) for one in meant)
    if meant and (town := re.search(_TOWN, found.group(), re.IGNORECASE)):
        at = (found.start() + town.start(), found.start() + town.end())
        called = {name for one in (*below, *beside) for name in known_as(one)}
        names = sorted(one for one in called if OF_HOSTS.search(one))
        yield from ((Reason("speaker", one, town.group()), at) for one in names)
