"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the set ``tranby`` has no part in them.
"""

from __future__ import annotations

INTERCEPT = -3.18
WEIGHTS = {
    "behind": 1.0,
    "margin": 1.98,
    "heading": 0.5,
    "lexical": 1.83,
    "covered": 3.48,
    "own": -2.52,
    "unmet": -1.39,
    "facet": 1.83,
}
