"""Those whose words a question asks for and no note has: silence is the answer, whatever others say of the matter."""

from __future__ import annotations

from collections.abc import Sequence

from rag.index import Index
from rag.retrieval.asked_of import asked_for_an_answer, asked_for_words
from rag.retrieval.names import speakers_named
from rag.retrieval.naming import may_speak
from rag.types import Language, Reason

HEARD_BY = ("voice", "speaker", "note", "group")
"""The limits that say whose words are searched."""


def mute_in(question: str, names: Sequence[str], language: Language, index: Index) -> tuple[str, ...]:
    """Those whose words are asked for by name and whom notes only mention."""
    asked = (one for one in speakers_named(question) if any(name in one or one in name for name in names))
    return tuple(one for one in dict.fromkeys(asked) if not may_speak(one, language, index))


def unheard(question: str, reasons: Sequence[Reason], language: Language, index: Index) -> tuple[str, ...]:
    """Whose words, or whose answer, a question asks for that no note has words of, and mentions at most."""
    if any(one.field in HEARD_BY for one in reasons):
        return ()
    if who := asked_for_an_answer(question):
        return (who,)
    who = asked_for_words(question)
    return (who,) if who and not may_speak(who, language, index) else ()
