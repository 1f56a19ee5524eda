"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the sets held out (``evals.report``) have no part in them.
"""

from __future__ import annotations

INTERCEPT = -2.26
WEIGHTS = {
    "behind": 3.60,
    "margin": 1.54,
    "heading": 2.87,
    "lexical": 1.39,
    "covered": 1.97,
    "own": -0.53,
    "unmet": -1.70,
    "facet": 1.38,
}
