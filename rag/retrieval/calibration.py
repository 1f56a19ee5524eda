"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets that are not held out, a question's passages
sharing a weight of the square root of their number. The same command says how weights fitted on some sets do on
another; the set ``tranby`` has no part in them.
"""

from __future__ import annotations

INTERCEPT = -3.22
WEIGHTS = {"dense": 2.49, "margin": 2.10, "lexical": 2.37, "covered": 3.55, "own": -3.28, "unmet": -2.29}
