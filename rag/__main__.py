"""Briefs from the command line: ``python -m rag brief QUESTION ... -o FILE`` and ``python -m rag check FILE``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rag.assistant import Assistant
from rag.errors import RagError
from rag.export import Brief, brief_of_answers, check_brief, to_markdown, to_word
from rag.feedback import as_questions
from rag.language import detect
from rag.settings import Settings

WRITERS: dict[str, Callable[[Brief], bytes]] = {".docx": to_word, ".md": lambda brief: to_markdown(brief).encode()}


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 0 when it is done and all is well, 1 when not."""
    try:
        settings = Settings.from_env()
        given = _parser(settings).parse_args(arguments)
        settings = replace(settings, index=given.index)
        return int(given.run(given, settings))
    except (RagError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def _brief(given: argparse.Namespace, settings: Settings) -> int:
    if given.output.suffix.lower() not in WRITERS:
        print(f"{given.output}: a brief is a .docx or an .md file.", file=sys.stderr)
        return 1
    assistant = Assistant.open(replace(settings, model=None, model_url=None))
    chosen = {name: value for name in ("municipality", "place", "voice", "note") if (value := getattr(given, name))}
    answers = [(question, assistant.ask(question, filters=chosen)) for question in given.questions]
    language = given.language or detect(given.questions[0])
    brief = brief_of_answers(given.title or " · ".join(given.questions), answers, language=language)
    given.output.write_bytes(WRITERS[given.output.suffix.lower()](brief))
    print(f"{given.output}: {len(brief.quotes)} quotes.")
    for question, answer in answers:
        if not answer.citations:
            print(f"Nothing in the notes answers: {question}")
    return 0 if brief.quotes else 1


def _check(given: argparse.Namespace, settings: Settings) -> int:
    assistant = Assistant.open(replace(settings, model=None, model_url=None))
    standings = check_brief(given.file.read_bytes(), assistant.index.notes)
    fallen = [one.place for one in standings if not one.stands]
    for place in fallen:
        print(f"{place.number}: no longer stands in {place.source}, characters {place.start} to {place.end}.")
    print(f"{len(standings) - len(fallen)} of {len(standings)} quotes stand word for word in the notes of today.")
    return 1 if fallen else 0


def _feedback(given: argparse.Namespace, settings: Settings) -> int:
    if settings.feedback is None or not settings.feedback.is_file():
        print("No remarks: RAG_FEEDBACK names no file that exists.", file=sys.stderr)
        return 1
    questions = as_questions(settings.feedback.read_text(encoding="utf-8").splitlines())
    lines = [json.dumps(question, ensure_ascii=False) + "\n" for question in questions]
    given.output.write_text("".join(lines), encoding="utf-8")
    print(f"{given.output}: {len(questions)} questions.")
    return 0


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rag", description="Briefs of quotes.")
    commands = parser.add_subparsers(required=True)
    brief = commands.add_parser("brief", help="write a brief that answers questions with quotes")
    brief.add_argument("questions", nargs="+", metavar="QUESTION")
    brief.add_argument("-o", "--output", type=Path, required=True, help="a .docx or .md file")
    brief.add_argument("--title")
    brief.add_argument("--language", choices=("da", "en"), help="of the brief's own words (that of the first question)")
    for name in ("municipality", "place", "voice", "note"):
        brief.add_argument(f"--{name}", action="append", help=f"limit the search to this {name}; may be repeated")
    brief.set_defaults(run=_brief)
    check = commands.add_parser("check", help="say which quotes of a brief no longer stand in the notes")
    check.add_argument("file", type=Path)
    check.set_defaults(run=_check)
    remarks = commands.add_parser("feedback", help="turn readers' remarks into questions for the evaluation")
    remarks.add_argument("-o", "--output", type=Path, required=True, help="a .jsonl file of questions")
    remarks.set_defaults(run=_feedback)
    for command in (brief, check, remarks):
        command.add_argument("--index", type=Path, default=settings.index, help="folder of the index (%(default)s)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
