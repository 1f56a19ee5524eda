"""The weights of the signs, fitted on the evaluation's questions: ``python -m evals calibrate`` fits some anew.

Logistic regression over the best 60 passages of each question, a question's passages sharing a weight of the square
root of their number; these are from the first nine sets. The command fits what is read on the ``layouts``, which the
reranker was not taught: of such weights only those of a fact are used, since the others, though they tell
answerable questions from unanswerable ones better there, quote worse from the sets held out (``evals/README.md``).
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
    "amount": 0.70,
}
WEIGHTS_WHEN_READ = {
    "intercept": -0.57,
    "behind": 2.76,
    "margin": 1.26,
    "heading": 1.98,
    "lexical": 1.15,
    "covered": 0.87,
    "own": 0.34,
    "unmet": -1.70,
    "facet": 0.44,
    "amount": 1.00,
    "logit": 0.61,
}
"""Those of the likeliest, read by the bundled reranker."""
WEIGHTS_OF_A_QUESTION = {"intercept": 0.10, "best": 0.80, "logits": 0.71, "closest": 3.04}
"""Of the best passage's log odds, the mean of the highest logits and the highest cosine, for whether a question is
answered at all; fitted also on questions about other municipalities' notes."""
WEIGHTS_OF_A_FACT = {"intercept": -0.30, "best": 0.33, "logits": 0.56, "closest": 1.04}
"""The same where one amount, time or number is asked for, of the highest logit in place of the mean; fitted on one half
of the layouts (``evals/layouts``), the intercept then set by hand for the threshold that all questions share."""
WEIGHTS_OF_A_SIDE = {"intercept": -0.64, "total": 0.53, "odds": 0.38, "length": 0.20, "under": 0.56}
"""Where one side of a matter is asked about: of the odds by the signs above, and of those of the side; fitted once on
one half of the layouts, by no command of the project."""
OUTCOME, OUTCOME_ELSEWHERE = 2.6, 1.8
"""More odds for what tells what was decided or promised, where that is asked: of what meets a word of the matter, and
of what stands apart from the words for it."""
