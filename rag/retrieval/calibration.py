"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the sets held out (``evals.report``) have no part in them.
"""

from __future__ import annotations

WEIGHTS = {
    "intercept": -2.19,
    "behind": 3.73,
    "margin": 1.62,
    "heading": 2.74,
    "lexical": 1.25,
    "covered": 2.40,
    "own": -0.80,
    "unmet": -1.71,
    "facet": 1.20,
}
WEIGHTS_WHEN_READ = {
    "intercept": -0.62,
    "behind": 2.64,
    "margin": 1.21,
    "heading": 2.10,
    "lexical": 1.12,
    "covered": 1.19,
    "own": -0.14,
    "unmet": -1.90,
    "facet": 0.69,
    "logit": 0.53,
}
"""Those of the likeliest 20, read by the bundled reranker."""
WEIGHTS_OF_A_QUESTION = {"intercept": 1.50, "best": 0.74, "logits": 0.73}
"""Of the best passage's log odds and of the mean of the highest logits, for whether a question is answered at all."""
