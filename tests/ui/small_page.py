"""Serves the real page over the small asker: ``python small_page.py FOLDER``."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import gradio as gr
from small_asker import SLOW_S, SmallAsker

from rag.ui import server
from rag.ui.blocks import Page

at_once = Page.arrive


def arrive(page: Page, request: gr.Request, *known):
    """What is shown to somebody who opens the page; at an address that says "slowly" it comes late."""
    shown = at_once(page, request, *known)
    time.sleep(SLOW_S if "slowly" in request.query_params else 0)
    return shown


if __name__ == "__main__":
    Page.arrive = arrive
    bound = server.reserve("127.0.0.1", 0)
    page = server.create_app(SmallAsker(Path(sys.argv[1])))
    server.serve(page, bound, ready=lambda: os.write(1, f"{server.address(bound)}\n".encode()))
