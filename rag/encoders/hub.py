"""Where a model's files are: a folder, the local cache of the hub, or the hub when it answers."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from urllib.parse import urlsplit

from rag.errors import EncoderUnavailableError

CONNECT_TIMEOUT_S = 2.0


def find_model(name: str) -> Path | str:
    """The folder that holds the model, or the hub name when the hub is there to download it from.

    Raises EncoderUnavailableError, saying what to do, when neither is so.
    """
    folder = Path(name).expanduser()
    if folder.is_dir():
        return folder
    if not is_hub_name(name):
        raise EncoderUnavailableError(name, "no such folder. Give a folder, a hub name (owner/model) or 'bundled'")
    cached = _cached(name)
    if cached is not None:
        return cached
    if not _hub_answers():
        raise EncoderUnavailableError(
            name,
            "it is not on this machine and the model hub does not answer. Connect once to download it, copy its folder "
            "here and give the path, or stay with the bundled model",
        )
    return name


def is_hub_name(name: str) -> bool:
    """Whether the name can be a model on the hub: ``owner/model`` and no path."""
    return name.count("/") == 1 and not name.startswith(("/", ".", "~")) and not name.endswith("/")


def _cached(name: str) -> Path | None:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    try:
        folder = Path(snapshot_download(name, local_files_only=True))
    except HFValidationError as error:
        raise EncoderUnavailableError(name, f"not a hub name ({error})") from error
    except (LocalEntryNotFoundError, HfHubHTTPError):
        return None
    return folder if _is_whole(folder) else None


def _is_whole(folder: Path) -> bool:
    weights = ("*.safetensors", "pytorch_model*.bin", "*/model.safetensors")
    return (folder / "config.json").exists() and any(next(folder.glob(form), None) for form in weights)


def _hub_answers() -> bool:
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE:
        return False
    proxy = os.environ.get("HTTPS_PROXY") or os.environ.get("https_proxy")
    address = urlsplit(proxy or constants.ENDPOINT)
    port = address.port or (443 if address.scheme == "https" else 80)
    try:
        with socket.create_connection((address.hostname or "", port), timeout=CONNECT_TIMEOUT_S):
            return True
    except OSError:
        return False
