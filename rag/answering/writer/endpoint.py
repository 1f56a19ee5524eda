"""An OpenAI-compatible endpoint: the only door to a language model."""

from __future__ import annotations

import ipaddress
import queue
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from rag.types import Shortfall

if TYPE_CHECKING:
    from openai import OpenAI

LETTERS_PER_TOKEN = 8
"""More than any language has: an endpoint that goes on past its limit is cut off here."""
_END = object()
PRIVATE_NAMES = (".local", ".internal", ".lan", ".home.arpa", ".localhost")


class ModelFailedError(Exception):
    """The endpoint gave nothing, or not all; ``shortfall`` says which."""

    def __init__(self, shortfall: Shortfall) -> None:
        self.shortfall = shortfall
        super().__init__(shortfall.value)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model behind an OpenAI-compatible address, such as ``http://127.0.0.1:11434/v1``.

    ``timeout_s`` is the time for a whole reply, ``tokens`` its greatest length.
    """

    url: str
    name: str
    key: str = field(default="", repr=False)
    timeout_s: float = 30.0
    tokens: int = 500

    def stream(self, system: str, asked: str) -> Iterator[str]:
        """The reply, piece by piece. It ends or raises within ``timeout_s``, whatever the endpoint does.

        Raises:
            ModelFailedError: Nothing listens there, it refuses, it takes too long, or it stops half-way.
        """
        deadline = time.monotonic() + self.timeout_s
        pieces: queue.Queue[object] = queue.Queue()
        stopped = threading.Event()
        messages = [{"role": "system", "content": system}, {"role": "user", "content": asked}]
        threading.Thread(target=self._read, args=(messages, pieces, stopped), daemon=True).start()
        left = self.tokens * LETTERS_PER_TOKEN
        try:
            while left > 0:
                try:
                    piece = pieces.get(timeout=max(0.0, deadline - time.monotonic()))
                except queue.Empty:
                    raise ModelFailedError(Shortfall.SLOW) from None
                if piece is _END:
                    return
                if isinstance(piece, ModelFailedError):
                    raise piece
                text = str(piece)[:left]
                left -= len(text)
                yield text
            raise ModelFailedError(Shortfall.CUT_SHORT)
        finally:
            stopped.set()

    def _read(self, messages: Sequence[dict[str, str]], pieces: queue.Queue[object], stopped: threading.Event) -> None:
        """Puts the reply's pieces into the queue, then its end or what went wrong; runs in a thread of its own."""
        import openai

        try:
            with self._client() as client, _opened(client, self.name, messages, self.tokens) as chunks:
                for chunk in chunks:
                    if stopped.is_set():
                        return
                    choice = chunk.choices[0] if chunk.choices else None
                    if choice and choice.delta.content:
                        pieces.put(choice.delta.content)
                    if choice and choice.finish_reason:
                        pieces.put(_END if choice.finish_reason == "stop" else ModelFailedError(Shortfall.CUT_SHORT))
                        return
            pieces.put(ModelFailedError(Shortfall.CUT_SHORT))
        except openai.APITimeoutError:
            pieces.put(ModelFailedError(Shortfall.SLOW))
        except openai.APIStatusError:
            pieces.put(ModelFailedError(Shortfall.REFUSED))
        except Exception:  # noqa: BLE001 (an endpoint can break off or answer with anything at all)
            pieces.put(ModelFailedError(Shortfall.UNREACHABLE))

    def _client(self) -> OpenAI:
        """A client that neither tries again nor follows to another address; no proxy stands before a private one."""
        import httpx2
        from openai import OpenAI

        http = httpx2.Client(timeout=self.timeout_s, follow_redirects=False, trust_env=not is_private(self.url))
        return OpenAI(base_url=self.url, api_key=self.key or "none", max_retries=0, http_client=http)


def _opened(client: OpenAI, model: str, messages: Sequence[dict[str, str]], tokens: int) -> Any:  # noqa: ANN401 (openai's stream type is generic over its chunks)
    """The stream of chunks; some models take neither a temperature nor this name of the limit, so they go without."""
    import openai

    ask: Any = client.chat.completions.create
    try:
        return ask(model=model, messages=messages, stream=True, temperature=0, max_tokens=tokens)
    except openai.BadRequestError:
        return ask(model=model, messages=messages, stream=True, max_completion_tokens=tokens)


def is_private(url: str) -> bool:
    """True when an address is on this machine or a private network, as far as it tells itself: no name is looked up."""
    host = urlsplit(url).hostname or ""
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return "." not in host or host.endswith(PRIVATE_NAMES)
    return found.is_private or found.is_loopback or found.is_link_local
