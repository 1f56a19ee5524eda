"""The weights of the signs, and the thresholds."""

INTERCEPT = -4.36
WEIGHTS = (0.94, 1.85, 1.16, 2.01, 1.15, 0.14, 0.08)
ANSWERS = 0.2
"""The best passage must be at least this probable, or the answer is silence."""
CITED = 0.12
CITED_OF_BEST = 0.4
NEAR = 0.05
MOST_CITED = 8
