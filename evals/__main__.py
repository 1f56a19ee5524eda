"""Measures the assistant over files of questions.

Exit codes: 0 done; 1 a file, an index or a model cannot be used (the message says which and why); 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.files import read_answers, read_gold, read_hits, read_questions, write_lines
from rag.errors import RagError


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except (RagError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _answer(options: argparse.Namespace) -> None:
    from evals.systems import answers, prepared

    questions = read_questions(options.questions)
    with prepared(corpus=options.corpus, index=options.index) as settings:
        write_lines(options.out, answers(questions, settings))


def _retrieve(options: argparse.Namespace) -> None:
    from evals.systems import Retriever, hit_row, prepared

    questions = read_questions(options.questions)
    with prepared(corpus=options.corpus, index=options.index, encoder=options.encoder) as settings:
        retriever = Retriever.open(settings)
        write_lines(options.out, (hit_row(one, retriever.hits(one, top_k=options.top)) for one in questions))


def _embed(options: argparse.Namespace) -> None:
    import numpy as np

    from rag.encoders import load_encoder

    texts = options.texts.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    vectors = load_encoder(options.encoder).encode(texts, kind=options.kind)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("wb") as file:  # np.save would add ".npy" to a name without it
        np.save(file, vectors)


def _score(options: argparse.Namespace) -> None:
    from evals.scoring import score

    if not (options.answers or options.hits):
        options.usage("give --answers, --hits or both")
    figures = score(
        read_gold(options.questions),
        answers=read_answers(options.answers) if options.answers else None,
        rankings=read_hits(options.hits) if options.hits else None,
        notes=(options.corpus or _notes_of_the_settings()) if options.answers else None,
    )
    print(json.dumps(figures, ensure_ascii=False, indent=2))


def _notes_of_the_settings() -> Path:
    from rag.settings import Settings

    return Settings.from_env().notes


def _all(options: argparse.Namespace) -> None:
    from evals.page import write_page
    from evals.report import measure_all, table
    from evals.results import write_results

    results = measure_all(options.questions, notes=_notes_of_the_settings(), held_out=options.final)
    if options.out:
        write_results(options.out, results)
    if options.report:
        write_page(options.report, results)
    print(table(results))


def _compare(options: argparse.Namespace) -> None:
    from evals.results import change_table, changes, read_results

    print(change_table(changes(read_results(options.before), read_results(options.after))))


def _compare_ways(options: argparse.Namespace) -> None:
    from evals.compared import compare_ways

    notes = _notes_of_the_settings()
    print(compare_ways(options.questions, notes=notes, encoders=options.encoder, held_out=options.final))


def _speed(options: argparse.Namespace) -> None:
    from evals.speed import speed_table
    from rag.danish.lexicon import DATA

    print(speed_table(DATA / "questions", options.encoder))


def _calibrate(options: argparse.Namespace) -> None:
    from evals.calibrate import calibrate

    print(calibrate(options.questions, notes=_notes_of_the_settings()))


def _lessons(options: argparse.Namespace) -> None:
    from evals.lessons import lessons

    write_lines(options.out, lessons(*options.questions))


def _voices(_: argparse.Namespace) -> None:
    from evals.voices import voice_table

    print(voice_table())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    answer = commands.add_parser("answer", help="let the assistant answer the questions of a file")
    answer.set_defaults(run=_answer)
    _add_files(answer, "A.jsonl")

    retrieve = commands.add_parser("retrieve", help="list the passages found for the questions of a file")
    retrieve.set_defaults(run=_retrieve)
    _add_files(retrieve, "R.jsonl")
    retrieve.add_argument("--top", type=_positive, default=20, metavar="N", help="passages per question (20)")
    retrieve.add_argument("--encoder", metavar="NAME", help="a model other than that of the settings")

    embed = commands.add_parser("embed", help="embed the lines of a file into a NumPy array, one row per line")
    embed.set_defaults(run=_embed)
    embed.add_argument("--texts", type=Path, required=True, metavar="T.txt")
    embed.add_argument("--out", type=Path, required=True, metavar="V.npy")
    embed.add_argument("--kind", choices=("query", "passage"), default="passage")
    embed.add_argument("--encoder", metavar="NAME", help="a model other than the bundled one")

    score = commands.add_parser("score", help="print the figures of answers, hits or both as JSON")
    score.set_defaults(run=_score, usage=score.error)
    score.add_argument("--questions", type=Path, required=True, metavar="GOLD.jsonl")
    given = score.add_argument_group("what to score, one or both")
    given.add_argument("--answers", type=Path, metavar="A.jsonl")
    given.add_argument("--hits", type=Path, metavar="R.jsonl")
    score.add_argument("--corpus", type=Path, metavar="DIR", help="the notes to compare quotes with")

    every = commands.add_parser("all", help="answer, retrieve and score every set, and print a table")
    every.set_defaults(run=_all)
    every.add_argument("--questions", type=Path, default=Path(__file__).parent / "questions", metavar="DIR")
    every.add_argument("--out", type=Path, metavar="PATH", help="a file for the results, or a folder: <commit>.json")
    every.add_argument(
        "--report", type=Path, metavar="PAGE.html", help="a page for readers, with every answer beside its gold"
    )
    every.add_argument("--final", action="store_true", help="include the set held out for final figures")

    compare = commands.add_parser("compare", help="say what changed from one run to another, and what is beyond chance")
    compare.set_defaults(run=_compare)
    compare.add_argument("before", type=Path, metavar="A.json")
    compare.add_argument("after", type=Path, metavar="B.json")

    ways = commands.add_parser("systems", help="print ways of searching side by side: ours, plain ones, other encoders")
    ways.set_defaults(run=_compare_ways)
    ways.add_argument("--questions", type=Path, default=Path(__file__).parent / "questions", metavar="DIR")
    ways.add_argument(
        "--encoder", action="append", default=[], metavar="NAME", help="a further encoder; may be repeated"
    )
    ways.add_argument("--final", action="store_true", help="include the set held out for final figures")

    speed = commands.add_parser("speed", help="print how fast the bundled encoder is, and others beside it")
    speed.set_defaults(run=_speed)
    speed.add_argument(
        "--encoder", action="append", default=[], metavar="NAME", help="a further encoder; may be repeated"
    )

    fitted = commands.add_parser("calibrate", help="fit the weights of the evidence anew and print them")
    fitted.set_defaults(run=_calibrate)
    fitted.add_argument("--questions", type=Path, default=Path(__file__).parent / "questions", metavar="DIR")

    voices = commands.add_parser("voices", help="print how often the voice of a passage is read as it was judged")
    voices.set_defaults(run=_voices)

    taught = commands.add_parser("lessons", help="write what the sets that are not held out can teach the reranker")
    taught.set_defaults(run=_lessons)
    folders = [Path(__file__).parent / name for name in ("questions", "twins")]
    taught.add_argument("--questions", type=Path, nargs="+", default=folders, metavar="DIR")
    taught.add_argument("--out", type=Path, required=True, metavar="L.jsonl")
    return parser


def _add_files(command: argparse.ArgumentParser, out: str) -> None:
    command.add_argument("--questions", type=Path, required=True, metavar="Q.jsonl")
    command.add_argument("--out", type=Path, required=True, metavar=out)
    where = command.add_mutually_exclusive_group()
    where.add_argument("--corpus", type=Path, metavar="DIR", help="notes to build an index of for the occasion")
    where.add_argument("--index", type=Path, metavar="DIR", help="an index that exists")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not at least 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
