"""What is known of one passage for one question, and the probability that it answers."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from rag.retrieval import calibration

NOT_SIGNS = ("intercept", "logit")
UNTOLD = 0.02
"""What is left where it says nothing of a decision or an answer that is asked for."""
LACKING = 0.2
"""What is left of a passage's probability where the price, time, number or name asked for is missing: near at best."""


@dataclass(frozen=True, slots=True)
class SideTold:
    """How a passage is of the side that is asked about.

    ``odds`` are those by all its words, in logits, 0 for a side that words do not tell; ``length`` is the logarithm of
    its length: complaints, praise and proposals are longer than what only names a matter. ``unmet`` is the rarity of
    the rarest unmet word besides those that ask for the side, ``None`` where there are no others; ``under`` is true
    where only what stands above the passage meets such a word: a remark under the heading for the matter.
    """

    odds: float
    length: float
    unmet: float | None
    under: bool = False

    def weighed(self) -> float:
        """What that adds to the odds that the passage answers."""
        weights = calibration.WEIGHTS_OF_A_SIDE
        return weights["odds"] * self.odds + weights["length"] * self.length + weights["under"] * self.under


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of one passage for one question.

    ``behind`` is how far its cosine stands behind the best one's, 0 or less; ``margin`` how far it stands above the
    other candidates, in thirds of a standard deviation; ``heading`` the highest cosine of what stands right over it;
    ``lexical`` the lexical score as a share of the highest; ``covered`` the share of the question's words, by rarity,
    met in the passage or above it, ``own`` that met in the passage itself; ``unmet`` the rarity of the rarest word that
    is met nowhere, beside that of the question's rarest. These four lie between 0 and 1. ``lacks`` is true where a
    price, a time or a number is asked for and the passage holds none or tells of another thing, where it tells of
    line 47 only and line 52 is asked about, or where the note does not know a name asked about; ``stray`` where neither
    it nor what stands above it meets a word of the question.
    ``facet`` says whether it is about the side of the matter that is asked about, between -1 and 1 (``facets``);
    ``amount`` whether it tells just the amount, time or number asked for (``told``).
    Of matters that the question names side by side the passage need meet one; ``of_all`` are its signs where it must
    meet them all, ``None`` where they are the same. ``side`` is ``None`` where no side is asked for. ``untold`` is true
    where a decision, a promise or an answer is asked for and the passage tells of none; ``outcome`` is what one that it
    tells of adds to the odds that the question is answered.
    """

    behind: float
    margin: float
    heading: float
    lexical: float
    covered: float
    own: float
    unmet: float
    facet: float
    amount: float
    lacks: bool
    stray: bool
    of_all: Signs | None = None
    side: SideTold | None = None
    untold: bool = False
    outcome: float = 0.0

    def probability(self, logit: float | None = None) -> float:
        """That the passage answers; ``logit`` is what a reranker says of it, where one has read it."""
        total = self._of_the_matter(logit)
        if logit is not None and self.side is not None:
            weights = calibration.WEIGHTS_OF_A_SIDE
            total = weights["intercept"] + weights["total"] * total + self.side.weighed()
        return self._chance(total)

    def alone(self, logit: float | None = None) -> float | None:
        """What it is worth where it must answer for itself; ``None`` where that is its probability."""
        if self.side is None and self.of_all is None and not self.outcome:
            return None
        signs = self.of_all or self
        if self.side and self.side.unmet is not None:
            signs = replace(signs, unmet=min(signs.unmet, self.side.unmet))
        return signs._chance(signs._of_the_matter(logit) + self.outcome)

    def _chance(self, total: float) -> float:
        lacking = UNTOLD if self.untold else LACKING if self.lacks else 1.0
        return lacking / (1 + math.exp(-total))

    def _of_the_matter(self, logit: float | None) -> float:
        weights = calibration.WEIGHTS if logit is None else calibration.WEIGHTS_WHEN_READ
        total = weights["intercept"] + sum(
            weight * getattr(self, name) for name, weight in weights.items() if name not in NOT_SIGNS
        )
        if logit is not None:
            total += weights["logit"] * logit
        return float(total)
