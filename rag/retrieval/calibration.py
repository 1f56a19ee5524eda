"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the sets held out (``evals.report``) have no part in them.
"""

from __future__ import annotations

WEIGHTS = {
    "intercept": -2.18,
    "behind": 3.70,
    "margin": 1.64,
    "heading": 2.73,
    "lexical": 1.24,
    "covered": 2.37,
    "own": -0.80,
    "unmet": -1.71,
    "facet": 1.20,
}
WEIGHTS_WHEN_READ = {
    "intercept": -0.66,
    "behind": 2.77,
    "margin": 1.22,
    "heading": 2.14,
    "lexical": 1.15,
    "covered": 1.20,
    "own": 0.06,
    "unmet": -1.82,
    "facet": 0.62,
    "logit": 0.44,
}
"""Those of the likeliest, read by the bundled reranker."""
WEIGHTS_OF_A_QUESTION = {"intercept": 1.74, "best": 0.74, "logits": 0.67}
"""Of the best passage's log odds and of the mean of the highest logits, for whether a question is answered at all."""
