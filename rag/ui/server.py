"""The web server around the page: what a browser may load, what nobody may send, how it starts and ends."""

from __future__ import annotations

import ipaddress
import logging
import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from rag.ui.talk import Asker

HERE = Path(__file__).parent
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
LARGEST_REQUEST = 200_000
"""Bytes; a question with its filters and history is far smaller."""
LARGEST_BRIEF = 20_000_000
"""As ``rag.export.checking`` says."""


def create_app(assistant: Asker) -> FastAPI:
    """The whole web application for one assistant."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when Gradio is imported
    import gradio as gr
    from fastapi import FastAPI

    from rag.ui import api, briefs, reading
    from rag.ui.blocks import build_page
    from rag.ui.talk import Talk

    # FastAPI's own pages for the description load scripts from elsewhere: the description alone is served.
    app = FastAPI(title="Borgerstemmer", openapi_url="/api/openapi.json", docs_url=None, redoc_url=None)
    app.add_middleware(Guard)
    app.get("/healthz")(_healthz(assistant))
    app.include_router(reading.routes(assistant, style=style()))
    app.include_router(api.routes(assistant))
    app.include_router(briefs.routes(assistant, style=style()))
    script = (HERE / "page.js").read_text(encoding="utf-8")
    mounted = gr.mount_gradio_app(
        app,
        build_page(assistant, Talk(assistant)),
        path="/",
        css=style(),
        head=f"<script>{script}</script>",
        theme=_theme(),
        footer_links=[],
        run_history=False,
        show_error=False,
        mcp_server=False,
        max_file_size=1,
    )
    return cast("FastAPI", mounted)


def style() -> str:
    """Our style sheet."""
    return (HERE / "style.css").read_text(encoding="utf-8")


def _theme() -> Any:  # noqa: ANN401 (Gradio's theme types are not exported)
    import gradio as gr

    fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"]
    return gr.themes.Base(primary_hue="blue", neutral_hue="slate", font=fonts, font_mono=["ui-monospace", "monospace"])


class Guard:
    """Stands before the whole application: shuts doors, refuses what is too large, sets the headers of every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

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

        await (_refusal(scope) or self.app)(scope, receive, send_with_headers)


def _refusal(scope: Scope) -> ASGIApp | None:
    from starlette.responses import PlainTextResponse

    length = dict(scope["headers"]).get(b"content-length", b"0")
    if scope["path"].startswith(CLOSED):
        return PlainTextResponse("This page takes no files and serves none.", status_code=403)
    largest = LARGEST_BRIEF if scope["path"] == "/api/brief/check" else LARGEST_REQUEST
    if not length.isdigit() or int(length) > largest:
        return PlainTextResponse("The request is too large.", status_code=413)
    return None


def _healthz(assistant: Asker) -> Callable[[], dict[str, object]]:
    def healthz() -> dict[str, object]:
        return {"status": "ok", "notes": len(assistant.index.notes), "generation": assistant.index.generation}

    return healthz


def reserve(host: str, port: int) -> socket.socket:
    """A socket bound to ``host`` and ``port``, before anything slow is done. Raises ``OSError`` when it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    return bound


def address(bound: socket.socket) -> str:
    """Where a browser on this machine finds the page."""
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def is_loopback(host: str) -> bool:
    """True when nobody outside this machine can reach ``host``."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def serve(app: FastAPI, bound: socket.socket, *, ready: Callable[[], None]) -> None:
    """Serves ``app`` until it is told to stop; ``ready`` is called when the first request can be answered."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready()

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            # An open page holds a connection; that it is cut at the end is no error to report.
            logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
            await super().shutdown(sockets)

    # Uvicorn repeats the signal to whoever handled it before, once it is done: by then there is nothing left to end.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, timeout_graceful_shutdown=1, server_header=False
    )
    Server(config).run(sockets=[bound])
