"""The one place where text becomes HTML. A plain string given to an element is escaped; only ``Html`` is not."""

from __future__ import annotations

from typing import Literal

# Gradio's chat reads Markdown as well as HTML, and notes may hold either: signs that mean something to one of the two
# go out as character references, which show the same letters and mean nothing. Line ends too: a blank line would end
# the block of HTML, and Markdown would begin.
_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'*_~[]()!#$|\\{}`\n\r"}


class Html(str):
    """Text that is safe to send as HTML; only this module makes it."""

    __slots__ = ()


def escape(text: str) -> Html:
    """``text`` as HTML that shows exactly its letters, in HTML and in Markdown alike; ``Html`` comes back as it is."""
    return text if isinstance(text, Html) else Html(text.translate(_SIGNS))


def join(*parts: str | None) -> Html:
    """The parts one after the other, each escaped unless it is HTML; ``None`` is left out."""
    return Html("".join(escape(part) for part in parts if part is not None))


def element(name: str, *children: str | None, **attributes: str | bool | None) -> Html:
    """One element; ``class_`` is written class, ``max_width`` max-width, and what has no value is left out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value)
    return Html(f"<{name}{written}>{join(*children)}</{name}>")


def _attribute(key: str, value: str | Literal[True]) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(value)}"'
