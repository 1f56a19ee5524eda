"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the sets held out (``evals.report``) have no part in them.
"""

from __future__ import annotations

WEIGHTS = {
    "intercept": -2.21,
    "behind": 3.85,
    "margin": 1.59,
    "heading": 2.75,
    "lexical": 1.21,
    "covered": 2.43,
    "own": -0.78,
    "unmet": -1.64,
    "facet": 1.19,
}
WEIGHTS_WHEN_READ = {
    "intercept": -0.85,
    "behind": 2.79,
    "margin": 1.22,
    "heading": 1.93,
    "lexical": 1.15,
    "covered": 1.43,
    "own": -0.35,
    "unmet": -1.64,
    "facet": 0.43,
    "logit": 0.55,
}
"""Those of the likeliest, read by the bundled reranker."""
WEIGHTS_OF_A_QUESTION = {"intercept": 1.43, "best": 0.76, "logits": 0.77}
"""Of the best passage's log odds and of the mean of the highest logits, for whether a question is answered at all."""
