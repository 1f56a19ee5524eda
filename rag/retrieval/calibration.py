"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the set ``tranby`` has no part in them.
"""

from __future__ import annotations

INTERCEPT = -2.65
WEIGHTS = {
    "behind": 3.60,
    "margin": 1.51,
    "heading": 2.94,
    "lexical": 1.43,
    "covered": 2.11,
    "own": -0.49,
    "unmet": -1.32,
    "facet": 1.31,
}
