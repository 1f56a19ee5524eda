"""Where an answer begins and where it ends, in probability that a passage answers.

Chosen on the evaluation's sets that are not held out (``python -m evals calibrate``).
"""

from __future__ import annotations

ANSWERED = 0.4
"""The best passage must reach this, or the answer is silence."""
CITED = 0.3
CITED_OF_BEST = 0.5
"""A passage is quoted from this share of the best one's probability on."""
NEAR = 0.05
MOST_CITED = 14
"""The page shows four of a note and the rest on demand; where more notes than this answer, one quote of each."""
MOST_NEAR = 4
