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
    "intercept": -0.83,
    "behind": 2.80,
    "margin": 1.24,
    "heading": 1.91,
    "lexical": 1.15,
    "covered": 1.04,
    "own": 0.19,
    "unmet": -1.45,
    "facet": 0.33,
    "logit": 0.70,
}
"""Those of the likeliest, read by the bundled reranker."""
WEIGHTS_OF_A_QUESTION = {"intercept": -0.19, "best": 0.77, "logits": 0.73, "closest": 3.29}
"""Of the best passage's log odds, the mean of the highest logits and the highest cosine, for whether a question is
answered at all; fitted also on questions about other municipalities' notes."""
