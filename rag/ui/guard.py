"""Stands before the whole application: who may come in, how often, how much they may send, and what is shut to all."""

from __future__ import annotations

import base64
import binascii
import hmac
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Gradio's own scripts are inline and build functions from text; nothing may be loaded from, or sent to, anywhere else.
CONTENT_SECURITY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'self'; object-src 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# The page takes no files and serves none: Gradio's doors for them are shut.
CLOSED = ("/gradio_api/upload", "/gradio_api/file", "/gradio_api/stream", "/gradio_api/proxy")
COUNTED = ("/api/", "/gradio_api/queue/join", "/gradio_api/call/")
"""What is asked or done; Gradio sends much beside that, such as a form that was touched."""
OPEN = "/healthz"
"""Whoever watches over the server need not log in."""
LARGEST_REQUEST = 200_000
"""Bytes; a question with its filters and history is far smaller."""
LARGEST_BRIEF = 20_000_000
"""As ``rag.export.checking`` says."""
LARGEST_NOTE = 100_000_000
"""As ``rag.readers`` says of its largest kind."""
LARGEST = {"/api/brief/check": LARGEST_BRIEF, "/api/drafts": LARGEST_NOTE}
MINUTE_S = 60.0
MOST_VISITORS = 10_000
"""So many are remembered; then those who have been quiet for a minute are forgotten."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in, and how often.

    With a ``login`` ("name:password") those who know it, with a ``user_header`` those whom a proxy names in it.
    ``rate`` is how many requests that do something each may send a minute, ``None`` for as many as they like.
    """

    login: str | None = None
    user_header: str | None = None
    rate: int | None = None


class Guard:
    """Refuses what may not pass, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, access: Access = Access(), clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.access = access
        self.recent = Recent(access.rate, clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request, or passes it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
                message = {**message, "headers": [*message.get("headers", ()), *headers]}
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send_with_headers)
            return
        try:
            await self.app(scope, _at_most(_largest(scope["path"]), receive), send_with_headers)
        except _TooLargeError:
            await _too_large(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        from starlette.responses import PlainTextResponse

        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        path = scope["path"]
        visitor = _visitor(scope, headers, self.access)
        length = headers.get("content-length", "0")
        if visitor is None and path != OPEN:
            asks = {"WWW-Authenticate": 'Basic realm="Borgerstemmer", charset="UTF-8"'} if self.access.login else {}
            return PlainTextResponse(
                "Log ind for at læse noterne. / Log in to read the notes.", status_code=401, headers=asks
            )
        if path.startswith(CLOSED):
            return PlainTextResponse(
                "Siden tager ingen filer og viser ingen. / This page takes no files and serves none.", status_code=403
            )
        if not length.isdigit() or int(length[:20]) > _largest(path):
            return _too_large
        counts = scope.get("method") == "POST" and path.startswith(COUNTED)
        if counts and not self.recent.may(visitor or ""):
            return PlainTextResponse(
                "For mange forespørgsler. Prøv igen om et minut. / Too many requests. Try again in a minute.",
                status_code=429,
                headers={"Retry-After": "60"},
            )
        return None


class _TooLargeError(Exception):
    """More was sent than may be; a request need not say beforehand how much it is."""


def _largest(path: str) -> int:
    return LARGEST.get(path, LARGEST_REQUEST)


def _at_most(largest: int, receive: Receive) -> Receive:
    """Hands on what is received, and raises once it is too much."""
    received = 0

    async def counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > largest:
            raise _TooLargeError
        return message

    return counted


async def _too_large(scope: Scope, receive: Receive, send: Send) -> None:
    from starlette.responses import PlainTextResponse

    told = "Det sendte er for stort. / The request is too large."
    await PlainTextResponse(told, status_code=413)(scope, receive, send)


def _visitor(scope: Scope, headers: Mapping[str, str], access: Access) -> str | None:
    """By what name a visitor's requests are counted; ``None`` for one who may not come in."""
    if access.user_header:
        return headers.get(access.user_header.lower()) or None
    if access.login and not _knows(access.login, headers.get("authorization", "")):
        return None
    return str(scope["client"][0]) if scope.get("client") else ""


def _knows(login: str, authorization: str) -> bool:
    kind, _, told = authorization.partition(" ")
    try:
        given = base64.b64decode(told, validate=True)
    except (binascii.Error, ValueError):
        return False
    return kind.lower() == "basic" and hmac.compare_digest(given, login.encode())


class Recent:
    """How many requests each visitor has sent within the last minute."""

    def __init__(self, rate: int | None, clock: Callable[[], float]) -> None:
        self._rate = rate
        self._clock = clock
        self._times: dict[str, deque[float]] = {}

    def may(self, visitor: str) -> bool:
        """Counts a request; false for one too many."""
        if self._rate is None:
            return True
        now = self._clock()
        if len(self._times) > MOST_VISITORS:
            self._times = {name: times for name, times in self._times.items() if now - times[-1] < MINUTE_S}
        times = self._times.setdefault(visitor, deque(maxlen=self._rate))
        if len(times) == self._rate and now - times[0] < MINUTE_S:
            return False
        times.append(now)
        return True
