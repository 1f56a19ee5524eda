"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the sets held out (``evals.report``) have no part in them.
"""

from __future__ import annotations

WEIGHTS = {
    "intercept": -2.26,
    "behind": 3.60,
    "margin": 1.54,
    "heading": 2.87,
    "lexical": 1.39,
    "covered": 1.97,
    "own": -0.53,
    "unmet": -1.70,
    "facet": 1.38,
}
WEIGHTS_WHEN_READ = {
    "intercept": -0.15,
    "behind": 3.32,
    "margin": 1.03,
    "heading": 2.12,
    "lexical": 1.09,
    "covered": 0.77,
    "own": 0.34,
    "unmet": -1.97,
    "facet": 0.66,
    "logit": 0.59,
}
"""Those of the likeliest 20, read by the bundled reranker."""
WEIGHTS_OF_A_QUESTION = {"intercept": 1.50, "best": 0.75, "logits": 0.71}
"""Of the best passage's log odds and of the mean of the highest logits, for whether a question is answered at all."""
