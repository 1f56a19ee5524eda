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

from rag.adding import Adding
from rag.feedback import Feedback
from rag.ui.guard import Access, Guard

if TYPE_CHECKING:
    from fastapi import FastAPI

    from rag.ui.talk import Asker

HERE = Path(__file__).parent


def create_app(
    assistant: Asker,
    *,
    access: Access = Access(),  # noqa: B008
    feedback: Feedback | None = None,
    adding: Adding | None = None,
) -> FastAPI:
    """The whole web application for one assistant.

    Without ``feedback`` readers are not asked for any; without ``adding`` no note can be added from the page.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when Gradio is imported
    import gradio as gr
    from fastapi import FastAPI
    from fastapi.exceptions import RequestValidationError

    from rag.ui import api, briefs, reading
    from rag.ui.adding import routes as adding_routes
    from rag.ui.blocks import build_page
    from rag.ui.talk import Talk

    # FastAPI's own pages for the description load scripts from elsewhere: the description alone is served.
    app = FastAPI(title="Borgerstemmer", openapi_url="/api/openapi.json", docs_url=None, redoc_url=None)
    app.add_middleware(Guard, access=access)
    app.add_exception_handler(RequestValidationError, api.refused)
    app.get("/healthz")(_healthz(assistant))
    app.include_router(reading.routes(assistant, style=style(), adding=adding is not None))
    if adding is not None:
        app.include_router(adding_routes(assistant, adding, style=style()))
    app.include_router(api.routes(assistant, feedback))
    app.include_router(briefs.routes(assistant, style=style()))
    script = (HERE / "page.js").read_text(encoding="utf-8")
    mounted = gr.mount_gradio_app(
        app,
        build_page(assistant, Talk(assistant, takes_remarks=feedback is not None)),
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
