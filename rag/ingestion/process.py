"""The child process of an ingest, and the pipe to it."""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import subprocess
import sys
from multiprocessing.connection import Connection, Pipe

from rag.errors import IngestStoppedError, RagError
from rag.ingestion.report import Report
from rag.ingestion.work import Job, Progress, work

CHILD = "import sys; from rag.ingestion.process import serve; serve(int(sys.argv[1]))"


def serve(descriptor: int) -> None:
    """The child's side of ``ingest``: takes a job from the pipe, and answers with progress and then the outcome."""
    with Connection(descriptor) as pipe:
        job = pipe.recv()
        try:
            outcome: Report | RagError = work(job, lambda done, total: pipe.send((done, total)))
        except RagError as error:
            outcome = error
        except (OSError, MemoryError, sqlite3.Error) as error:
            outcome = IngestStoppedError(job.folder, _plain(error))
        pipe.send(outcome)


def in_child(job: Job, progress: Progress | None) -> Report:
    """The report of a job done in a child process; raises what stopped it."""
    ours, theirs = Pipe()
    with ours:
        with theirs:
            child = subprocess.Popen(  # noqa: S603 - this very interpreter, with a command of our own
                [sys.executable, "-P", "-c", CHILD, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path)},
            )
        try:
            ours.send(job)
            outcome = _last_message(ours, progress)
        except (EOFError, ConnectionError):
            raise IngestStoppedError(job.folder, _ending(child.wait())) from None
        finally:
            child.kill()
            child.wait()
    if isinstance(outcome, RagError):
        raise outcome
    return outcome


def _last_message(pipe: Connection, progress: Progress | None) -> Report | RagError:
    while True:
        message = pipe.recv()
        if isinstance(message, Report | RagError):
            return message
        if progress is not None:
            progress(*message)


def _ending(code: int) -> str:
    if code >= 0:
        return f"its process ended with status {code}"
    reason = f"its process was ended by {signal.Signals(-code).name}"
    return f"{reason} (the machine may be out of memory)" if -code == signal.SIGKILL else reason


def _plain(error: OSError | MemoryError | sqlite3.Error) -> str:
    if isinstance(error, MemoryError):
        return "the machine is out of memory"
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return "there is no space left on the disk"
    return str(error)
