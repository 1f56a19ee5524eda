"""The results as one page that needs no engineer to read: figures, plots, and every answer beside its gold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from evals import bootstrap
from evals.measures import Judged
from evals.records import Pointer
from evals.report import HELD_OUT, figure_at
from evals.results import commit

TOLD = {
    "right_in_first_5": "A passage that answers is among the first five found",
    "citation_precision": "A quote shown is one that answers",
    "citation_recall": "A passage that answers is quoted",
    "refused_answerable": "Said nothing although the notes answer",
    "answered_unanswerable": "Answered although the notes do not",
    "answered_foreign": "Answered a question about another municipality",
    "voice_accuracy": "A quote is by the voice that was asked for",
    "breadth_accuracy": "Said rightly of a note whether it holds an answer",
    "minority_recall": "A point made in one note only is quoted",
    "verbatim": "A quote stands in the note letter for letter",
}
"""What is plotted, in a reader's words."""
COLOURS = ("#1d4f91", "#b5540b", "#2f7d4f", "#7b3f8c", "#8a6d00", "#a3262e")
WIDTH, ROW, LEFT = 760, 16, 330
STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h2{margin-top:2.5rem} table{border-collapse:collapse;width:100%} td,th{padding:.3rem .6rem;text-align:left;
vertical-align:top;border-bottom:1px solid #ddd} .asked{border:1px solid #ccc;border-radius:.4rem;padding:.6rem 1rem;
margin:.6rem 0} .wrong{border-left:.4rem solid #a3262e} .pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
q{display:block;margin:.3rem 0;quotes:"“" "”"} .right q.hit{background:#e3f2e6} small{color:#555} svg{max-width:100%}
@media(max-width:40rem){.pair{grid-template-columns:1fr}}
"""


def write_page(path: Path, results: Mapping[str, Mapping[str, Any]]) -> None:
    """Writes the page; it loads nothing from elsewhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_page(results)) + "\n", encoding="utf-8")


def _page(results: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield f"<!doctype html><html lang='en'><meta charset='utf-8'><title>How often is it wrong?</title><style>{STYLE}"
    yield "</style><meta name='viewport' content='width=device-width'><h1>How often is it wrong?</h1>"
    asked = sum(len(one["asked"]) for one in results.values())
    yield f"<p>{asked} questions were put to the assistant at version {escape(commit())}, and each answer was compared "
    yield "with the passages that people had marked as answering. The bars show what may be chance: in 95 of 100 "
    yield "repetitions with other questions of the kind, the figure would lie within.</p>"
    yield from _colours(results)
    yield "<h2>The main figures</h2>" + _dots(results)
    yield "<h2>If only the surest questions were answered</h2><p>From left to right ever more questions are answered, "
    yield "the surest first; upwards, the share of those whose best passage is wrong. Questions that the notes do not "
    yield "answer are among them, so the right end cannot be low.</p>" + _curves(results)
    yield "<h2>If the scan is bad</h2><p>The same questions, when 5 or 10 % of the letters are read wrong.</p>"
    yield _damage_table(results)
    for name, one in results.items():
        yield from _answers(name, one["asked"])
    yield "</html>"


def _colours(results: Mapping[str, Any]) -> Iterator[str]:
    yield "<p>"
    for name, colour in zip(results, COLOURS, strict=False):
        held_out = " (held out: nothing was chosen on it)" if name in HELD_OUT else ""
        yield f"<span style='color:{colour}'>&#9679;</span> {escape(name)}{held_out}&ensp;"
    yield "</p>"


def _dots(results: Mapping[str, Any]) -> str:
    height = (len(results) * ROW + 22) * len(TOLD) + 30
    parts = [f"<svg viewBox='0 0 {WIDTH} {height}' role='img' aria-label='The main figures with their intervals'>"]
    for share in range(0, 101, 20):
        at = _across(share / 100)
        parts.append(f"<line x1='{at}' x2='{at}' y1='0' y2='{height - 20}' stroke='#ddd'/>")
        parts.append(f"<text x='{at}' y='{height - 4}' font-size='12' text-anchor='middle'>{share} %</text>")
    down = 18
    for measure, told in TOLD.items():
        parts.append(f"<text x='0' y='{down + 4}' font-size='13'>{escape(told)}</text>")
        for (_, one), colour in zip(results.items(), COLOURS, strict=False):
            parts.append(_dot(figure_at(one, measure), down, colour))
            down += ROW
        down += 22
    return "".join([*parts, "</svg>"])


def _dot(figure: bootstrap.Figure | None, down: int, colour: str) -> str:
    if figure is None or figure.value is None or figure.low is None or figure.high is None:
        return ""
    at, low, high = (_across(value) for value in (figure.value, figure.low, figure.high))
    return (
        f"<line x1='{low}' x2='{high}' y1='{down}' y2='{down}' stroke='{colour}' stroke-width='3' opacity='.4'/>"
        f"<circle cx='{at}' cy='{down}' r='4.5' fill='{colour}'><title>{figure.per_cent()}</title></circle>"
    )


def _across(share: float) -> int:
    return round(LEFT + share * (WIDTH - LEFT - 20))


def _curves(results: Mapping[str, Any]) -> str:
    size = 300
    parts = [f"<svg viewBox='-40 -10 {size + 60} {size + 50}' width='420' role='img' aria-label='Risk and coverage'>"]
    parts.append(f"<path d='M0 0V{size}H{size}' fill='none' stroke='#555'/>")
    for share in (0, 50, 100):
        place = size * share / 100
        parts.append(f"<text x='{place}' y='{size + 16}' font-size='12' text-anchor='middle'>{share} %</text>")
        parts.append(f"<text x='-6' y='{size - place + 4}' font-size='12' text-anchor='end'>{share} %</text>")
    parts.append(f"<text x='{size / 2}' y='{size + 34}' font-size='12' text-anchor='middle'>questions answered</text>")
    for one, colour in zip(results.values(), COLOURS, strict=False):
        points = " ".join(f"{size * covered:.1f},{size * (1 - risk):.1f}" for covered, risk in one["risk_coverage"])
        parts.append(f"<polyline points='{points}' fill='none' stroke='{colour}' stroke-width='2'/>")
    return "".join([*parts, "</svg>"])


def _damage_table(results: Mapping[str, Any]) -> str:
    rows = ["<table><tr><th>Set<th>Letters damaged<th>Passage in first five<th>Quotes right and complete (F1)</tr>"]
    for name, one in results.items():
        clean = {"right_in_first_5": one["retrieval"]["right_in_first_5"], "citation_f1": one["citation_f1"]}
        for share, kept in {"0%": clean, **one["damaged"]}.items():
            cells = (bootstrap.Figure(**kept[key]).per_cent() for key in ("right_in_first_5", "citation_f1"))
            rows.append(f"<tr><td>{escape(name)}<td>{share}<td>{'<td>'.join(cells)}</tr>")
    return "".join([*rows, "</table>"])


def _answers(name: str, asked: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    wrong = [one for one in asked if _verdict(one["judged"])]
    yield f"<h2>{escape(name)}: what was wrong</h2><p>{len(wrong)} of {len(asked)} questions.</p>"
    yield from map(_beside, sorted(wrong, key=lambda one: one["judged"].f1))
    yield f"<details><summary>The other {len(asked) - len(wrong)}</summary>"
    yield from (_beside(one) for one in asked if not _verdict(one["judged"]))
    yield "</details>"


def _verdict(judged: Judged) -> str:
    """What is wrong with an answer; empty where it is right or nearly so."""
    if not judged.gold.answerable:
        return "answered, though the notes do not" if judged.given.answered else ""
    if not judged.given.answered:
        return "said nothing, though the notes answer"
    if not judged.precision:
        return "quoted nothing that answers"
    return "left out most of what answers" if judged.recall < 1 / 3 else ""


def _beside(one: Mapping[str, Any]) -> str:
    judged: Judged = one["judged"]
    verdict = _verdict(judged)
    earlier = "".join(f"<small>after: {escape(question)}</small><br>" for question, _ in judged.gold.history)
    given = _quotes(judged.given.citations if judged.given.answered else (), judged.gold.gold)
    return (
        f"<div class='asked{' wrong' if verdict else ''}'>{earlier}<b>{escape(judged.gold.question)}</b> "
        f"<small>{escape(judged.gold.id)}{': ' + verdict if verdict else ''}</small><div class='pair'>"
        f"<div class='right'><small>Answered</small>{given or '<p>nothing</p>'}</div>"
        f"<div><small>What answers</small>{_quotes(judged.gold.gold, ()) or '<p>nothing</p>'}</div></div></div>"
    )


def _quotes(spans: Iterable[Pointer], gold: Sequence[Pointer]) -> str:
    return "".join(
        f"<q lang='da'{' class=hit' if any(map(span.overlaps, gold)) else ''}>{escape(span.quote or '')}</q>"
        f"<small>{escape(span.source)}</small>"
        for span in spans
    )
