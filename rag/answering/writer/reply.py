"""A model's reply as sentences with the numbers they cite; nothing is judged here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.passages import sentences

THINKING = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
"""Some models think aloud before they answer."""
MARK = re.compile(r"\s*\[(?:[A-Za-zæøåÆØÅ]+\.?\s+)?(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
MARKS_AFTER_STOP = re.compile(rf"([.!?…][\"”»“]?)((?:{MARK.pattern})+)")
LIST_SIGN = re.compile(r"^\s*(?:[-*•–#>]+|\d{1,2}[.)])\s+")
EMPHASIS = re.compile(r"\*{1,3}|_{2}")
LEANING = re.compile(
    r"(?:de|det|den|dette|disse|denne|der|derfor|desuden|dog|men|og|også|samtidig|hun|han|sådan|they|it|this|that|these|those|"
    r"he|she|however|also|therefore|but|and|moreover|such|their|its|deres|heraf)\b",
    re.IGNORECASE,
)
ENDED = re.compile(r"[.!?…\]\"”»]\s*$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence of a reply on one line, without its marks, and the numbers these cite, in order."""

    text: str
    numbers: tuple[int, ...]

    @property
    def leans(self) -> bool:
        """True when it begins with a word that points at the sentence before."""
        return bool(LEANING.match(self.text))


def drafts(reply: str, *, finished: bool) -> list[Draft]:
    """The sentences of a reply so far; while it is being written, those that are surely complete.

    When it is ``finished``, a last sentence without an end was cut off, and is left out.
    """
    text = THINKING.sub("", reply)
    lines = text.split("\n")
    found = [sentence for line in lines for sentence in _of_line(line)]
    if not lines[-1].strip() or (finished and ENDED.search(lines[-1])):
        return found
    # A mark that is only half there belongs to the sentence before it.
    return found[: -2 if found and found[-1].text.startswith("[") else -1]


def _of_line(line: str) -> list[Draft]:
    line = " ".join(EMPHASIS.sub("", LIST_SIGN.sub("", line)).split())
    # A mark after the full stop belongs to the sentence before it.
    line = MARKS_AFTER_STOP.sub(lambda found: found[2] + found[1], line)
    found = [_draft(line[one.start : one.end]) for one in sentences(line)]
    return [one for one in found if one.text]


def _draft(sentence: str) -> Draft:
    numbers = [int(number) for found in MARK.finditer(sentence) for number in re.split(r"\s*[,;]\s*", found[1])]
    text = " ".join(MARK.sub("", sentence).split())
    return Draft(re.sub(r"\s+([.,;:!?])", r"\1", text), tuple(dict.fromkeys(numbers)))
