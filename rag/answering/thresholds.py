"""Where an answer begins and where it ends, in probability that a passage answers.

Chosen on the evaluation's sets ``seeds`` and ``soelvig``; the set ``tranby`` had no part in it.
"""

from __future__ import annotations

ANSWERED = 0.2
"""The best passage must reach this, or the answer is silence."""
CITED = 0.12
CITED_OF_BEST = 0.4
"""A passage is quoted from this share of the best one's probability on."""
NEAR = 0.05
MOST_CITED = 8
"""What a person reads; where more notes than this answer, one quote of each."""
MOST_NEAR = 4
