"""Serves the page: ``python app.py [--index DIR] [--host H] [--port P]``."""

from __future__ import annotations

import argparse
import gc
import sys
from dataclasses import replace
from pathlib import Path

from rag.adding import Adding
from rag.errors import RagError
from rag.feedback import Feedback
from rag.settings import Settings
from rag.ui import server
from rag.ui.guard import Access


def main() -> int:
    """Starts the page and serves it until it is told to stop; 1 when it could not start."""
    # What is loaded stays: to look through all of it for garbage, again and again, takes a tenth of the start.
    gc.disable()
    try:
        settings = read_settings()
    except RagError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        bound = server.reserve(settings.host, settings.port)
    except OSError as error:
        print(f"Cannot listen on {settings.host}:{settings.port}: {error.strerror}. Try --port.", file=sys.stderr)
        return 1
    from rag.assistant import Assistant

    try:
        assistant = Assistant.open(settings)
        access = Access(settings.login, settings.user_header, settings.rate)
        feedback = Feedback(settings.feedback) if settings.feedback else None
        app = server.create_app(assistant, access=access, feedback=feedback, adding=_adding(settings))
    except RagError as error:
        print(error, file=sys.stderr)
        return 1
    if not (server.is_loopback(settings.host) or settings.login or settings.user_header):
        print("Note: the page has no login, and everybody who reaches this address can read the notes.", flush=True)
    if assistant.model and not assistant.model.private:
        sent = "every answered question, and the passages its answer quotes, are sent there"
        print(f"Note: {assistant.model.host} is outside this machine and network; {sent}.", flush=True)
    server.serve(app, bound, ready=lambda: _ready(server.address(bound)))
    return 0


def _ready(address: str) -> None:
    """Tells that the page can be asked; from here on only what answers leave behind is looked through."""
    gc.freeze()
    gc.enable()
    print(f"Ready: {address}", flush=True)


def _adding(settings: Settings) -> Adding | None:
    """Where notes are added from the page, if they may be."""
    if settings.add_to is None:
        return None
    chroma, encoder = settings.chroma_url, settings.encoder
    return Adding(settings.add_to, index_folder=settings.index, encoder_name=encoder, chroma_url=chroma)


def read_settings() -> Settings:
    """The settings of the environment, with those of the command line over them."""
    settings = Settings.from_env()
    parser = argparse.ArgumentParser(description="Serves the page that answers questions over the notes.")
    parser.add_argument("--index", type=Path, default=settings.index, help="folder of the index (%(default)s)")
    parser.add_argument("--host", default=settings.host, help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=int, default=settings.port, help="port to listen on (%(default)s)")
    chosen = parser.parse_args()
    return replace(settings, index=chosen.index, host=chosen.host, port=chosen.port)


if __name__ == "__main__":
    sys.exit(main())
