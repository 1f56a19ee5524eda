"""Serves the real page over the small asker: ``python small_page.py FOLDER``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from small_asker import SmallAsker

from rag.ui import server

if __name__ == "__main__":
    bound = server.reserve("127.0.0.1", 0)
    page = server.create_app(SmallAsker(Path(sys.argv[1])))
    server.serve(page, bound, ready=lambda: os.write(1, f"{server.address(bound)}\n".encode()))
