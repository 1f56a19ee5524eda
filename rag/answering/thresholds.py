"""Where an answer begins and where it ends, in probability that a passage answers.

Chosen on the evaluation's sets (``python -m evals calibrate``); what is read, last on those that the reranker was not
taught on (``evals/README.md``).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities.

    That the question is answered at all must reach ``answered``, or ``answered_by_one`` where the words of somebody in
    particular are searched, or the answer is silence; and ``sure``, or it says
    that it may be none. A passage is quoted from ``cited`` on, and from the share ``cited_of_best`` of the best one's
    probability; where one side of a matter is asked for, of which many tell, from ``cited_of_a_side`` and ``of_a_side``
    on; and where one price, time or number is asked for, which mostly one passage tells, from ``of_one_fact`` of the
    best on. From ``near`` on it is shown beside the silence.
    """

    answered: float
    answered_by_one: float
    sure: float
    cited: float
    cited_of_best: float
    cited_of_a_side: float
    of_a_side: float
    of_one_fact: float
    near: float


WEIGHED = Thresholds(
    answered=0.4,
    answered_by_one=0.3,
    sure=0.6,
    cited=0.3,
    cited_of_best=0.5,
    cited_of_a_side=0.3,
    of_a_side=0.5,
    of_one_fact=0.8,
    near=0.05,
)
"""Where no reranker is used."""
READ = Thresholds(
    answered=0.4,
    answered_by_one=0.3,
    sure=0.6,
    cited=0.2,
    cited_of_best=0.45,
    cited_of_a_side=0.15,
    of_a_side=0.45,
    of_one_fact=0.8,
    near=0.08,
)
"""Where a reranker has read the passages."""
QUOTES_SHOWN = 4
"""So many quotes of one note stand open on the page, its best; the rest open on demand."""
MOST_CITED = 14
"""Where more notes than this answer, one quote of each."""
MOST_TOLD = 40
"""Where all of one side is asked for, what works or what is wished for: as many as a reader reads."""
MOST_NEAR = 4
