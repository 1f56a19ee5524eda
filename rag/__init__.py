"""Answers questions over consultation notes with verbatim, placed quotes.

from rag import Assistant
assistant = Assistant.open()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rag.assistant import Assistant

__all__ = ["Assistant"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 (any module attribute)
    # Imported when asked for: the stages below the assistant import this package too.
    if name == "Assistant":
        from rag.assistant import Assistant

        return Assistant
    raise AttributeError(name)
