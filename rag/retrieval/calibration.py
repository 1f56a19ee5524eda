"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` prints them anew.

Logistic regression over the best 60 passages of each question of the sets ``seeds`` and ``soelvig``, each question
weighing the square root of its passages. Weights fitted on one of the two do as well on the other (see evals/README.md);
the set ``tranby`` has no part in them.
"""

from __future__ import annotations

INTERCEPT = -5.21
DENSE = 1.69
MARGIN = 1.96
COVERED = 6.63
LACKS = -1.39
