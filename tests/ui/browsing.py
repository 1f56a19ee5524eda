"""What every browser test does: start the app, find Chromium, ask a question, take a picture."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
# The page shows nowhere that it has arrived, or done all that it does at an answer: noted here when its script is told.
TOLD = """(() => {
    let told;
    const listen = (page) => {
        window.answers = 0;
        told = { ...page,
            arrived() { page.arrived(); window.arrived = true; },
            answered() { page.answered(); requestAnimationFrame(() => { window.answers += 1; }); } };
    };
    Object.defineProperty(window, 'notesPage', { configurable: true, get: () => told, set: listen });
})()"""
ANSWERED = """(before) => {
    const last = [...document.querySelectorAll('#chat .reply')].pop();
    const sources = last && document.getElementById(last.id.replace('svar', 'kilder'));
    return window.answers > before && (last?.matches('.notice') || sources?.hidden === false);
}"""


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


def opened(page, address: str, *, arrived: bool = True) -> None:
    """Goes to the chat page and waits until it listens and, unless it is wanted before, has ``arrived``."""
    page.add_init_script(TOLD)
    page.goto(address)
    page.wait_for_function("document.querySelector('#language')?.textContent.trim() && window.notesPage")
    if arrived:
        page.wait_for_function("window.arrived")


def folded(text: str) -> str:
    return " ".join(text.split())


def is_local(url: str, site: str) -> bool:
    return url.startswith((site, "data:", "blob:", "about:"))


def answered(page, *, before: int = 0) -> None:
    """Waits until more than so many answers are there, the last with its sources, and the page has come to rest."""
    page.wait_for_function(ANSWERED, arg=before)


def ask(page, question: str) -> None:
    replies, answers = page.locator("#chat .reply:not(.searching)"), page.evaluate("window.answers")
    before = replies.count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    replies.nth(before).wait_for(timeout=60_000)
    answered(page, before=answers)


def switch_language(page, shows: str) -> None:
    """Presses the button for the page's other language, in which it then ``shows`` these words."""
    page.locator("#language").click()
    page.locator(f"text={shows}").wait_for()


def shoot(page, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")
