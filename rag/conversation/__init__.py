"""Follow-ups become questions that stand alone, without a model."""

from rag.conversation.anew import begins_anew, without_beginning
from rag.conversation.limits import without_limit
from rag.conversation.parts import MOST
from rag.conversation.turns import (
    Turn,
    answering_language,
    brings_a_matter,
    each_alone,
    inherited,
    other_reading,
    said_in,
    shown_before,
    standalone,
    stands_first,
)

__all__ = [
    "MOST",
    "Turn",
    "answering_language",
    "begins_anew",
    "brings_a_matter",
    "each_alone",
    "inherited",
    "other_reading",
    "said_in",
    "shown_before",
    "standalone",
    "stands_first",
    "without_beginning",
    "without_limit",
]
