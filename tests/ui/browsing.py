"""What every browser test does: start the app, find Chromium, ask a question, take a picture."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import TimeoutError  # noqa: A004

ROOT = Path(__file__).parent.parent.parent
SHOTS = ROOT / "tests" / "screenshots"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next((found for name in names if (found := shutil.which(name))), None)


@contextmanager
def running_app(index: Path, folder: Path, **settings: str) -> Iterator[str]:
    """The address of the real app over an index, started in ``folder`` with these settings."""
    command = [sys.executable, str(ROOT / "app.py"), "--index", str(index), "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=folder, env=environment
    ) as app:
        try:
            assert app.stdout is not None
            yield app.stdout.readline().strip().removeprefix("Ready: ")
        finally:
            app.terminate()


def opened(page, address: str) -> None:
    """Goes to the chat page and waits until it listens."""
    page.goto(address)
    page.wait_for_function("document.querySelector('#language')?.textContent.trim() && window.notesPage")


def folded(text: str) -> str:
    return " ".join(text.split())


def is_local(url: str, site: str) -> bool:
    return url.startswith((site, "data:", "blob:", "about:"))


def ask(page, question: str) -> None:
    before = page.locator("#chat .reply:not(.searching)").count()
    asked = page.locator("#chat .asked").count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    try:
        page.locator("#chat .asked").nth(asked).wait_for(timeout=8_000)
    except TimeoutError:
        # On a busy machine a key may be pressed before the page listens; somebody would press it again.
        page.locator("#question textarea").press("Enter")
    page.locator("#chat .reply:not(.searching)").nth(before).wait_for(timeout=60_000)
    page.wait_for_function("document.querySelector('#sources .turn:not([hidden]), .reply.notice')")


def switch_language(page, shows: str) -> None:
    """Presses the button for the page's other language, in which it then ``shows`` these words."""
    page.locator("#language").click()
    try:
        page.locator(f"text={shows}").wait_for(timeout=8_000)
    except TimeoutError:
        # As with keys: a click before the page listens is made once more.
        page.locator("#language").click()
        page.locator(f"text={shows}").wait_for()


def shoot(page, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")
