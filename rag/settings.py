"""Every setting, its default and where it is read. Only what stands above the stages may import this."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from dotenv import dotenv_values

from rag.errors import InvalidSettingError
from rag.index.chroma import server_address

PREFIX = "RAG_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program runs with. ``from_env`` reads each field from ``RAG_`` and its name in capitals.

    ``encoder`` and ``reranker`` ``None`` are the models shipped in the package; "none" is no reranker. ``chroma_url``
    ``None`` runs Chroma in this process. With ``model_url``, an OpenAI-compatible address, and ``model``, a name it
    knows, a language model writes above the quotes: within ``model_timeout_s`` seconds and ``model_tokens`` tokens an
    answer, and ``model_budget`` tokens a day.
    ``login`` is "name:password"; ``user_header`` is where a proxy names the user; ``rate`` is how many requests that do
    something each visitor may send a minute; ``feedback`` is the file that readers' remarks go into, ``None`` for none.
    ``add_to`` is the folder for notes added from the page, ``None`` where none can be.
    """

    notes: Path = Path("seeds")
    index: Path = Path("index")
    encoder: str | None = None
    reranker: str | None = None
    chroma_url: str | None = None
    host: str = "127.0.0.1"
    port: int = 7860
    top_k: int = 20
    model_url: str | None = None
    model: str | None = None
    model_key: str = field(default="", repr=False)
    model_timeout_s: int = 30
    model_tokens: int = 500
    model_budget: int | None = None
    login: str | None = field(default=None, repr=False)
    user_header: str | None = None
    rate: int = 300
    feedback: Path | None = None
    add_to: Path | None = None

    @classmethod
    def from_env(cls, environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Self:
        """The settings of the environment; what it does not name comes from ``.env`` in the working directory.

        An empty value counts as none, so ``RAG_CHROMA_URL=`` means the default.

        Args:
            environment: Read in place of the process's own.
            folder: Where ``.env`` is looked for, in place of the working directory.

        Raises:
            InvalidSettingError: A value that the setting cannot take.
        """
        values = {**_dotenv(folder or Path.cwd()), **(os.environ if environment is None else environment)}
        given = {one.name: (values.get(PREFIX + one.name.upper()) or "").strip() for one in fields(cls)}
        read = cls(**{name: READERS[name](PREFIX + name.upper(), text) for name, text in given.items() if text})
        if bool(read.model) != bool(read.model_url):
            missing, why = ("MODEL_URL", "an address") if read.model else ("MODEL", "a model's name")
            raise InvalidSettingError(PREFIX + missing, "", f"{why}, since the other of the two is set")
        if read.login and read.user_header:
            raise InvalidSettingError(PREFIX + "LOGIN", "***", "left out, since a proxy names the users")
        return read


def _dotenv(folder: Path) -> dict[str, str]:
    path = folder / ".env"
    try:
        found = dotenv_values(path, encoding="utf-8") if path.is_file() else {}
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidSettingError(".env", str(path), f"a readable text file in UTF-8 ({error})") from error
    return {name: value for name, value in found.items() if value is not None}


def _path(_: str, text: str) -> Path:
    return Path(text).expanduser()


def _text(_: str, text: str) -> str:
    return text


def _chroma_url(_: str, text: str) -> str:
    server_address(text)
    return text


def _login(name: str, text: str) -> str:
    user, _, password = text.partition(":")
    if not (user and password):
        raise InvalidSettingError(name, "***", "name:password")
    return text


def _header(name: str, text: str) -> str:
    if not (text.isascii() and text.replace("-", "").isalnum()):
        raise InvalidSettingError(name, text, "the name of a header, such as X-Forwarded-User")
    return text


def _web_address(name: str, text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidSettingError(name, text, "an address such as http://127.0.0.1:11434/v1")
    return text


def _whole(least: int, most: int) -> Callable[[str, str], int]:
    def read(name: str, text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise InvalidSettingError(name, text, f"a whole number from {least} to {most}")
        return int(text)

    return read


READERS: Mapping[str, Callable[[str, str], Any]] = {
    "notes": _path,
    "index": _path,
    "encoder": _text,
    "reranker": _text,
    "chroma_url": _chroma_url,
    "host": _text,
    "port": _whole(1, 65535),
    "top_k": _whole(1, 1000),
    "model_url": _web_address,
    "model": _text,
    "model_key": _text,
    "model_timeout_s": _whole(1, 600),
    "model_tokens": _whole(50, 4000),
    "model_budget": _whole(1, 10**12),
    "login": _login,
    "user_header": _header,
    "rate": _whole(1, 100_000),
    "feedback": _path,
    "add_to": _path,
}
