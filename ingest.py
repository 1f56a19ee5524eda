"""Reads a folder of notes into the index, and says what became of them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from rag.errors import RagError
from rag.index import Index
from rag.ingestion import Report, ingest
from rag.passages import table
from rag.settings import Settings

ALL_READ, SOME_UNREADABLE, NOTHING_CHANGED, WRONG_USE = 0, 1, 2, 64


class Command(argparse.ArgumentParser):
    """A command line whose mistakes do not end with the status that means "nothing changed"."""

    def error(self, message: str) -> NoReturn:
        """Ends the program with a line that says what is wrong."""
        self.exit(WRONG_USE, f"{self.format_usage()}{message}\n")


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 all read, 1 something could not be read, 2 nothing changed."""
    try:
        settings = Settings.from_env()
        options = parser(settings).parse_intermixed_args(arguments)
        report = run(options, settings)
        say(report, options)
    except RagError as error:
        print(error, file=sys.stderr)
        return SOME_UNREADABLE
    except KeyboardInterrupt:
        print("Stopped. What was indexed before is untouched.", file=sys.stderr)
        return 130
    return status(report)


def parser(settings: Settings) -> Command:
    """The command line, with the settings as its defaults."""
    command = Command(
        prog="ingest.py",
        description="Makes the index hold exactly the notes of the given folders and files.",
        epilog="Exit status: 0 all notes read; 1 some could not be read (the others are in); 2 nothing changed.",
    )
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=f"notes (default: {settings.notes})")
    command.add_argument("--index", type=Path, default=settings.index, help="index folder (default: %(default)s)")
    command.add_argument("--encoder", default=settings.encoder, help="model folder or hub name (default: the bundled)")
    command.add_argument("--rebuild", action="store_true", help="read and embed every note anew")
    command.add_argument("--only", action="store_true", help="forget the notes that came from other folders")
    command.add_argument("--show", action="store_true", help="print every passage as it was read")
    command.set_defaults(notes=settings.notes)
    return command


def run(options: argparse.Namespace, settings: Settings) -> Report:
    """Ingests, with a progress bar where somebody watches."""
    with tqdm(unit=" steps", disable=not sys.stderr.isatty(), leave=False, file=sys.stderr) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        return ingest(
            options.paths or [options.notes, *added(settings)],
            index_folder=options.index,
            encoder_name=options.encoder,
            rebuild=options.rebuild,
            only=options.only,
            chroma_url=settings.chroma_url,
            progress=progress,
        )


def added(settings: Settings) -> list[Path]:
    """The folder of notes added from the page, where there is one."""
    return [settings.add_to] if settings.add_to and settings.add_to.is_dir() else []


def say(report: Report, options: argparse.Namespace) -> None:
    """Prints the report, and every passage where asked for; a reader that leaves early (``| head``) is no error."""
    try:
        for line in lines(report, options.index):
            print(line)
        if options.show and report.generation:
            show(options.index)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def status(report: Report) -> int:
    """The exit status a report stands for; unreadable files count before "nothing changed"."""
    if report.skipped or not report.notes:
        return SOME_UNREADABLE
    return ALL_READ if report.changed else NOTHING_CHANGED


def lines(report: Report, folder: Path) -> Iterator[str]:
    """The report in plain words."""
    if not report.notes:
        yield "No note could be read; there is no index." if not report.generation else "No note could be read."
    elif report.changed:
        yield f"Indexed {report.notes} notes, {report.passages} passages, in {folder} ({report.elapsed_s:.1f} s)."
        yield f"Encoder: {report.encoder}. Passages embedded: {report.passages - report.reused}, the others unchanged."
    else:
        yield f"Nothing changed: {report.notes} notes, {report.passages} passages in {folder}."
    for source in report.damaged:
        yield f"Damaged scan: {source}. It is searched by a repaired reading, and quoted as it stands."
    for found in report.private:
        yield f"Personal data ({found.kind}), masked: {found.source}:{found.line}"
    for source, reason in report.skipped:
        yield f"Could not be read: {source}: {reason}"


def show(folder: Path) -> None:
    """Prints every passage of the index as it was read, note by note."""
    with Index.open(folder) as index:
        for note in index.notes:
            print(table(note, [passage for passage in index.passages if passage.note is note]))


if __name__ == "__main__":
    sys.exit(main())
