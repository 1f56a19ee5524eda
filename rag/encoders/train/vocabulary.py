"""Which pieces of words the encoder knows, what each starts from, and the tokenizer that finds them in a text.

A Danish word starts from its English equivalents; numbers, and words that nobody translated, names mostly, start from
themselves: they are the same in both languages.

A piece stands for a word wherever it occurs: alone, as the first part of a compound or as its last. The tokenizer takes
the likeliest way to cut a word (a unigram model), so "skoleveje" falls into "skole" and "veje" without being listed.
Danish letters are written out (ø as oe), so that a question typed without them meets the same pieces.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
from wordfreq import top_n_list, zipf_frequency

from rag.encoders.train.texts import Term, TrainingTexts

UNKNOWN = "[UNK]"
FOLDED = {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "é": "e", "è": "e", "ü": "u"}
ENDINGS = """
    s e er en et ene erne ens ets ernes enes r n t ne rne de te ende ede ing ning ingen ningen inger ninger hed heder
    heden skab skabet lig ligt lige ig igt ige ed es ly
"""
NUMBERS = (*range(101), *range(1990, 2041), 200, 250, 300, 500, 1000)
NUMBER_SHARE = 1e-4
"""Of running text, for each number; so that one counts about as much as a common noun."""
FEWEST_LETTERS = 4
"""Of an untranslated word that becomes a piece; shorter ones would cut other words wrongly."""
RAREST = 1e-8
"""Share of running text given to a word that no frequency list knows."""
_ENGLISH = re.compile(r"[a-z]{2,}")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Piece:
    """A string the tokenizer knows; its senses are English texts with weights, none for endings and letters."""

    frequency: float
    senses: list[tuple[str, float]] = field(default_factory=list)


def fold(text: str) -> str:
    """The text in lower case with Danish letters written out, as the tokenizer's normalizer does it."""
    lowered = text.lower()
    for letter, written_out in FOLDED.items():
        lowered = lowered.replace(letter, written_out)
    return lowered


def collect_pieces(texts: TrainingTexts, *, english_words: int, danish_words: int) -> dict[str, Piece]:
    """All pieces by their folded form, in an order that depends on the texts alone."""
    pieces: dict[str, Piece] = {UNKNOWN: Piece(RAREST)}
    for term in (*texts.words, *(term for term in texts.terms if " " not in term.danish)):
        _add(pieces, term.danish, _share(term.danish, "da"), _graded(term))
    for word in sorted(_english_words(texts, english_words)):
        _add(pieces, word, _share(word, "en"), [(word, 1.0)])
    for number in NUMBERS:
        _add(pieces, str(number), NUMBER_SHARE, [(str(number), 1.0)])
    for word in top_n_list("da", danish_words):
        if len(word) >= FEWEST_LETTERS and word.isalpha() and fold(word) not in pieces:
            _add(pieces, word, _share(word, "da"), [(word, 1.0)])
    for ending in ENDINGS.split():
        _add(pieces, ending, 1e-3, [])
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        _add(pieces, letter, RAREST, [])
    return pieces


def make_tokenizer(pieces: dict[str, Piece]) -> Tokenizer:
    """A tokenizer over the pieces; ids follow their order. Frequent pieces win, but fewer pieces win first."""
    scored = [(text, 0.5 * math.log(piece.frequency) - 5.0) for text, piece in pieces.items()]
    tokenizer = Tokenizer(models.Unigram(scored, unk_id=0, byte_fallback=False))
    replacements = [normalizers.Replace(letter, written_out) for letter, written_out in FOLDED.items()]
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase(), *replacements])
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def _add(pieces: dict[str, Piece], word: str, frequency: float, senses: list[tuple[str, float]]) -> None:
    piece = pieces.setdefault(fold(word), Piece(RAREST))
    piece.frequency = max(piece.frequency, frequency)
    piece.senses += [(text, weight * frequency) for text, weight in senses]


def _share(word: str, language: str) -> float:
    return max(RAREST, float(10 ** (zipf_frequency(word, language) - 9)))


def _graded(term: Term) -> list[tuple[str, float]]:
    weights = (1.0, 0.6, 0.4, 0.3, 0.2)
    total = sum(weights[: len(term.english)])
    return [(text, weight / total) for text, weight in zip(term.english, weights, strict=False)]


def _english_words(texts: TrainingTexts, count: int) -> set[str]:
    listed = {word for word in top_n_list("en", count) if _ENGLISH.fullmatch(word)}
    glosses = (text for term in (*texts.words, *texts.terms) for text in term.english)
    return listed | _words(glosses) | _words(english for _, english in texts.pairs)


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.lower()) if _ENGLISH.fullmatch(word)}
