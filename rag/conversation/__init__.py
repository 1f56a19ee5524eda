"""Follow-ups become questions that stand alone, without a model."""

from rag.conversation.turns import Turn, answering_language, each_alone, shown_before, standalone

__all__ = ["Turn", "answering_language", "each_alone", "shown_before", "standalone"]
