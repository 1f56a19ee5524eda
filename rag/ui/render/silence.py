"""Why an answer is none, and what stands below it instead."""

from __future__ import annotations

from rag.answering import phrases
from rag.types import Answer, Outcome
from rag.ui import strings


def told(answer: Answer, *, notes: int, searched: str) -> tuple[str, str]:
    """The head over an answer that is none, and the words under it.

    Args:
        answer: One without citations.
        notes: How many the whole index holds.
        searched: Which of them were searched, in words.
    """
    query, language = answer.query, answer.query.language
    head, words = strings.NO_ANSWER, _why(answer, notes=notes, searched=searched)
    below = _what_is_below(answer) if answer.near and not query.mute else None
    if below is strings.SHOWN_NEAREST:
        head = strings.NO_SURE_ANSWER
    if query.shown:
        of_a_quote = query.text in query.shown
        head = strings.NO_MORE_OF_QUOTE if of_a_quote else strings.NO_MORE
        words = (strings.ALL_OF_QUOTE if of_a_quote else strings.ALL_WERE_SHOWN)(language)
    return head(language), f"{words} {below(language)}" if below else words


def _why(answer: Answer, *, notes: int, searched: str) -> str:
    query, language = answer.query, answer.query.language
    if elsewhere := (*query.unknown_places, *query.unknown_times):
        return strings.NO_ANSWER_FROM_THERE(language, places=", ".join(elsewhere))
    if query.unknown_groups and not query.filters.group:
        return strings.NO_ANSWER_NO_SUCH_GROUP(language, groups=", ".join(query.unknown_groups))
    if query.unknown_names:
        return strings.NO_ANSWER_UNKNOWN_NAME(language, names=", ".join(query.unknown_names))
    if query.mute:
        return phrases.no_words_of(query, shown=bool(answer.near))
    if not answer.breadth.searched and notes:
        return phrases.no_note_of_all(query) or strings.NO_ANSWER_NO_NOTES(language)
    none = strings.SEARCHED if answer.outcome is Outcome.RELATED else strings.NO_ANSWER_NOTHING
    return none(language, searched=searched)


def _what_is_below(answer: Answer) -> strings.Text:
    query = answer.query
    if query.unknown_places or query.unknown_times or (query.unknown_groups and not query.filters.group):
        return strings.SHOWN_FROM_ELSEWHERE
    if query.filters.voice and not any(one.voice in query.filters.voice for one in answer.near):
        return strings.SHOWN_OF_OTHERS
    told_why = query.shown or query.unknown_names or not answer.breadth.searched
    return strings.SHOWN_NEAR if told_why else strings.SHOWN_NEAREST
