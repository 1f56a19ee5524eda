"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the sets held out (``evals.report``) have no part in them.
"""

from __future__ import annotations

WEIGHTS = {
    "intercept": -2.30,
    "behind": 3.86,
    "margin": 1.59,
    "heading": 2.76,
    "lexical": 1.20,
    "covered": 2.57,
    "own": -0.88,
    "unmet": -1.56,
    "facet": 1.17,
}
WEIGHTS_WHEN_READ = {
    "intercept": -0.95,
    "behind": 2.93,
    "margin": 1.28,
    "heading": 1.98,
    "lexical": 1.21,
    "covered": 1.10,
    "own": -0.04,
    "unmet": -1.55,
    "facet": 0.39,
    "logit": 0.64,
}
"""Those of the likeliest, read by the bundled reranker."""
WEIGHTS_OF_A_QUESTION = {"intercept": 1.64, "best": 0.74, "logits": 0.90}
"""Of the best passage's log odds and of the mean of the highest logits, for whether a question is answered at all."""
