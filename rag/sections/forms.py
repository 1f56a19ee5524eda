"""Replies that a portal exports as filled-in forms: labelled lines of who sent each, over what was written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rag.readers.head import MAIL

FIELD = re.compile(r"(?P<label>[A-ZÆØÅ][\w /.-]{1,28}):(?:[ \t]+(?P<value>\S.*))?")
NAME = re.compile(r"(?:(?:ind|af)sender|navn|indsendt af|sender|name|submitted by)(?:s? navn)?", re.IGNORECASE)
OF_WHOM = re.compile(
    r"(?:(?:ind|af)sender|svarer|respondent|sender)?[ -]?(?:type|kategori|category|rolle|role|som)|"
    r"organisation|organization|(?:p|på) vegne af|on behalf of|jeg er|du er|i am",
    re.IGNORECASE,
)
"""What whoever writes is."""
WRITTEN = re.compile(
    r"(?:dit |jeres |your )?(?:hørings)?(?:svar|tekst|besvarelse|bemærkning(?:er)?|kommentar(?:er)?|besked|bidrag|"
    r"indlæg|answer|reply|response|text|comments?|remarks?|message)",
    re.IGNORECASE,
)
"""The label of what was written."""
FEWEST_FIELDS, FEWEST_FORMS = 3, 3
FEWEST_TOLD = 2
"""Fields of a form with what was written behind that label, on its line."""
LONGEST_VALUE = 100


def forms(texts: Sequence[str]) -> dict[int, int]:
    """How many lines each form of a note has above what was written, by its first; none where there are few."""
    found: dict[int, int] = {}
    at = 0
    while at < len(texts):
        fields = _fields(texts, at)
        names = any(NAME.fullmatch(one["label"]) for one in fields)
        mailed = all(MAIL.fullmatch(text) for text in texts[at : at + len(fields)])
        told = _answered(texts, at + len(fields)) is not None
        if names and len(fields) >= (FEWEST_TOLD if told else FEWEST_FIELDS) and (told or not mailed):
            found[at] = len(fields)
        at += len(fields) or 1
    return found if len(found) >= FEWEST_FORMS else {}


def answered(texts: Sequence[str]) -> dict[int, int]:
    """The lines of a note's forms that hold what was written behind its label, and where the words begin in each."""
    below = (first + count for first, count in forms(texts).items())
    return {at: found.start("value") for at in below if (found := _answered(texts, at))}


def _answered(texts: Sequence[str], at: int) -> re.Match[str] | None:
    """The line's label and words where it holds what was written behind its label."""
    field = FIELD.fullmatch(texts[at]) if at < len(texts) else None
    return field if field and field["value"] and WRITTEN.fullmatch(field["label"]) else None


def _fields(texts: Sequence[str], first: int) -> list[re.Match[str]]:
    """The labelled lines from the first on, down to the label of what was written if that has a line of its own."""
    fields: list[re.Match[str]] = []
    for text in map(texts.__getitem__, range(first, len(texts))):
        field = FIELD.fullmatch(text)
        if field is None or len(field["value"] or "") > LONGEST_VALUE:
            break
        written = WRITTEN.fullmatch(field["label"])
        if written and field["value"]:
            break
        fields.append(field)
        if written:
            break
    return fields


def named_in_form(lines: Sequence[str]) -> str:
    """Who sent a form and what they are, in a few words."""
    who, kinds = told_in_form(lines)
    return f"{who or ''} ({', '.join(kinds)})" if kinds else who or ""


def senders_named(lines: Sequence[str]) -> list[str]:
    """All that lines of forms name as who sent one."""
    fields = (FIELD.fullmatch(line.strip()) for line in lines)
    return [field["value"] for field in fields if field and field["value"] and NAME.fullmatch(field["label"])]


def told_in_form(lines: Sequence[str]) -> tuple[str | None, list[str]]:
    """The name that a form's lines tell, and what they say that whoever that is was; nobody where they are no form."""
    fields = [field for line in lines if (field := FIELD.fullmatch(line.strip()))]
    told: Mapping[str, str] = {field["label"]: (field["value"] or "").strip() for field in fields}
    who = next((value for label, value in told.items() if NAME.fullmatch(label)), None)
    kinds = [value for label, value in told.items() if value and OF_WHOM.fullmatch(label)]
    return (who, kinds) if len(fields) >= FEWEST_TOLD else (None, [])
