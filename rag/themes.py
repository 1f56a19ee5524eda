"""What the notes are about, found from the passages themselves: non-negative matrix factorisation of their words.

Each passage is a row of tf-idf weights (logarithmic counts) over the stems of its carrying words, and the rows are
factored into a few themes (Lee and Seung 1999), started the same way each time (NNDSVDa, Boutsidis and Gallopoulos
2008), so that the same notes always give the same themes. A theme is named by its own heaviest words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rag.danish import analyse, words
from rag.danish.lexicon import ranks
from rag.danish.stopwords import stop_words
from rag.glossary import domain
from rag.types import Passage

FEWEST_PASSAGES = 20
"""Of fewer passages nobody needs a picture."""
MOST_THEMES = 12
NAMED_BY = 3
COMMON = 1000
"""A word more frequent than this in general Danish tells nothing, unless it is a word of municipalities."""
SHORTEST_WORD = 4
LARGEST_SHARE = 0.2
"""A word of more of the passages tells none of them apart."""
LEAST_WEIGHT = 0.02
"""A passage that weighs less in its heaviest theme has none."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: the words that name it, the heaviest first, and its passages, those that are most about it first."""

    terms: tuple[str, ...]
    passages: tuple[Passage, ...]

    @property
    def name(self) -> str:
        """Its words, as a heading."""
        return ", ".join(self.terms)


def find_themes(passages: Sequence[Passage]) -> tuple[Theme, ...]:
    """The themes of the passages, the largest first; none where there is too little to tell them apart."""
    if len(passages) < FEWEST_PASSAGES:
        return ()
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

    spoken = [[(_stem(word), word) for word in _carrying(passage.readable)] for passage in passages]
    vectorizer = TfidfVectorizer(analyzer=_stems, min_df=2, max_df=LARGEST_SHARE, sublinear_tf=True)
    try:
        weights = vectorizer.fit_transform(spoken)
    except ValueError:  # no word stands in two passages
        return ()
    count = min(MOST_THEMES, round((len(passages) / 2) ** 0.5), *weights.shape)
    factors = NMF(count, init="nndsvda", max_iter=500, tol=1e-3, random_state=0)
    shares = factors.fit_transform(weights)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for pairs in spoken:
        for stem, word in pairs:
            forms[stem][word] += 1
    stems = vectorizer.get_feature_names_out()
    themes = []
    for at, row in enumerate(factors.components_):
        heaviest = [stems[column] for column in row.argsort()[::-1][:NAMED_BY] if row[column] > 0]
        own = [one for one in range(len(passages)) if shares[one].argmax() == at and shares[one, at] >= LEAST_WEIGHT]
        own.sort(key=lambda one: -shares[one, at])
        if own:
            terms = tuple(forms[stem].most_common(1)[0][0] for stem in heaviest)
            themes.append(Theme(terms, tuple(passages[one] for one in own)))
    return tuple(sorted(themes, key=lambda theme: -len(theme.passages)))


def _stems(pairs: Sequence[tuple[str, str]]) -> list[str]:
    return [stem for stem, _ in pairs]


def _carrying(text: str) -> list[str]:
    return [
        word
        for word in words(text)
        if len(word) >= SHORTEST_WORD
        and word.isalpha()
        and word not in stop_words("da") | stop_words("en")
        and (ranks().get(word, COMMON) >= COMMON or _stem(word) in _municipal())
    ]


@cache
def _stem(word: str) -> str:
    return next(iter(analyse(word)), word)


@cache
def _municipal() -> frozenset[str]:
    return frozenset(_stem(word) for term, _, _ in domain() for word in words(term))
