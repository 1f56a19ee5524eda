"""Follow-ups become questions that stand alone, without a model."""

from rag.conversation.parts import MOST
from rag.conversation.turns import Turn, answering_language, each_alone, shown_before, standalone

__all__ = ["MOST", "Turn", "answering_language", "each_alone", "shown_before", "standalone"]
