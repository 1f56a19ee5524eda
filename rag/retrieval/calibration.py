"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the set ``tranby`` has no part in them.
"""

from __future__ import annotations

INTERCEPT = -2.77
WEIGHTS = {"dense": 1.69, "margin": 2.19, "lexical": 1.84, "covered": 3.45, "own": -2.35, "unmet": -2.31}
