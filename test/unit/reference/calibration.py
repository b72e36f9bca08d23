"""Makes calibration.json: reliability, Brier score and expected calibration error of rows weighted to another prevalence, with the
probabilities as trained and shifted by Bayes' rule.

    pip install scikit-learn && python3 calibration.py > calibration.json
"""

import json

import numpy as np
from scipy.special import expit
from sklearn.metrics import brier_score_loss


def of(labels, logits, prevalence, shift):
    share = labels.mean()
    weights = np.where(labels == 1, prevalence / share, (1 - prevalence) / (1 - share))
    probabilities = expit(logits + shift)
    bins = np.minimum(9, np.floor(10 * probabilities)).astype(int)
    found = []
    for each in np.unique(bins):
        here = bins == each
        found.append(
            {
                "count": int(here.sum()),
                "predicted": float(np.average(probabilities[here], weights=weights[here])),
                "observed": float(np.average(labels[here], weights=weights[here])),
            }
        )
    masses = np.bincount(bins, weights)
    masses = masses[masses > 0] / weights.sum()
    gaps = [abs(one["predicted"] - one["observed"]) for one in found]
    return {
        "bins": found,
        "error": float(masses @ gaps),
        "brier": float(brier_score_loss(labels, probabilities, sample_weight=weights)),
    }


cases = []
# The last two have more rows than a record keeps thresholds, the very last few different logits. They are drawn without chance, so
# that the test draws the same, and this file is not as large as they are.
for rows, share, prevalence, ties in [
    (60, 0.5, 0.02, True),
    (390, 0.3, 0.05, False),
    (390, 0.1, 0.6, True),
    (20000, 0.25, 0.01, False),
    (20000, 0.4, 0.1, True),
]:
    index = np.arange(rows)
    labels = (np.floor((index + 1) * share) > np.floor(index * share)).astype(int)
    drawn = np.modf((index + 0.5) * 0.6180339887498949)[0]
    logits = 1.5 * np.log(drawn / (1 - drawn)) + 2 * labels + np.log(share / (1 - share)) - 1
    if ties:
        logits = np.round(logits)
    trained = [rows - rows // 3, rows // 3]  # negatives and positives of a training part, whose shares the probabilities have
    shift = np.log(prevalence / (1 - prevalence)) - np.log(trained[1] / trained[0])
    cases.append(
        {
            "rows": rows,
            "prevalence": prevalence,
            "trained": trained,
            **({"logits": logits.tolist(), "labels": labels.tolist()} if rows < 400 else {"share": share, "ties": ties}),
            "asTrained": of(labels, logits, prevalence, 0),
            "shifted": of(labels, logits, prevalence, shift),
        }
    )
print(json.dumps(cases))
