"""An OpenAI-compatible endpoint on loopback that says what a test tells it to, and remembers what it was sent."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """What is sent: ``pieces`` of text, each after ``wait_s``; ``status`` other than 200 sends an error instead.

    A reply that is ``broken`` ends after its pieces without the stream's end. ``raw`` is sent as it is.
    """

    pieces: tuple[str, ...] = ()
    wait_s: float = 0.0
    status: int = 200
    finish: str = "stop"
    broken: bool = False
    raw: bytes | None = None


@dataclass
class ScriptedEndpoint:
    """Answers each request with ``script(request)``."""

    url: str = ""
    script: Callable[[dict[str, Any]], Reply] = lambda _request: Reply()
    requests: list[dict[str, Any]] = field(default_factory=list)

    def says(self, *pieces: str, **how: Any) -> None:
        self.script = lambda _request: Reply(pieces, **how)


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.endpoint.requests.append(asked | {"path": self.path, "key": self.headers["Authorization"]})
        reply = self.server.endpoint.script(asked)
        self.send_response(reply.status)
        if reply.status != 200:
            self.send_header("Location", "http://192.0.2.1/v1/chat/completions")
        self.send_header("Content-Type", "text/event-stream" if reply.status == 200 else "application/json")
        self.end_headers()
        try:
            self._send(reply)
        except OSError:
            return  # the client has heard enough

    def _send(self, reply: Reply) -> None:
        if reply.status != 200 or reply.raw is not None:
            self.wfile.write(reply.raw or b'{"error": {"message": "no"}}')
            return
        for piece in reply.pieces:
            time.sleep(reply.wait_s)
            self._chunk({"content": piece}, None)
        if not reply.broken:
            self._chunk({}, reply.finish)
            self.wfile.write(b"data: [DONE]\n\n")

    def _chunk(self, delta: dict[str, str], finish: str | None) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        chunk = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, *_args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    endpoint: ScriptedEndpoint

    def handle_error(self, *_args: object) -> None:
        pass


@contextmanager
def scripted_endpoint() -> Iterator[ScriptedEndpoint]:
    """The endpoint, listening on a port of its own."""
    server = Server(("127.0.0.1", 0), Handler)
    server.endpoint = ScriptedEndpoint(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
