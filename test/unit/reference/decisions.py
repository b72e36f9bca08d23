"""Makes decisions.json: what scikit-learn's curves say each rule should come to, over logits with ties.

    pip install scikit-learn && python3 decisions.py > decisions.json
"""

import json

import numpy as np
from sklearn.metrics import confusion_matrix, precision_recall_curve

random = np.random.default_rng(7)
cases = []
for rows, share in [(40, 0.5), (300, 0.3), (300, 0.05), (390, 0.9)]:
    labels = (random.random(rows) < share).astype(int)
    labels[:2] = [0, 1]
    logits = np.round(random.normal(1.2 * labels - 0.6, 1), 1)
    # The curve's threshold calls rows positive from it on: rising thresholds, falling recall.
    precision, recall, thresholds = precision_recall_curve(labels, logits)
    precision, recall = precision[:-1], recall[:-1]

    def counts(threshold):
        tn, fp, fn, tp = confusion_matrix(labels, logits >= threshold).ravel()
        return {"tp": int(tp), "fp": int(fp), "fn": int(fn), "tn": int(tn)}

    rules = []
    for least in [0.5, 0.8, 0.9, 0.99, 1]:
        rules.append([{"kind": "recall", "atLeast": least}, counts(thresholds[recall >= least].max())])
        right = precision >= least
        if right.any():
            most = recall[right].max()
            best = counts(thresholds[right & (recall == most)].max())
        else:
            best = None
        rules.append([{"kind": "precision", "atLeast": least}, best])
    for miss in [0.2, 1, 3, 20]:
        tried = [counts(np.inf)] + [counts(each) for each in thresholds[::-1]]
        costs = [miss * each["fn"] + each["fp"] for each in tried]
        rules.append([{"kind": "cost", "ofAMiss": miss}, tried[int(np.argmin(costs))]])
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-300)
    rules.append([{"kind": "f1"}, counts(thresholds[f1 >= f1.max() * (1 - 1e-12)].max())])
    for above in [0.3, 0.5, 0.9]:
        strict = np.log(above / (1 - above))
        tn, fp, fn, tp = confusion_matrix(labels, logits > strict).ravel()
        rules.append([{"kind": "probability", "above": above}, {"tp": int(tp), "fp": int(fp), "fn": int(fn), "tn": int(tn)}])
    tops = [[top, max(1, int(np.floor(top * rows + 0.5)))] for top in [0.01, 0.1, 0.33, 1]]
    cases.append({"logits": logits.tolist(), "labels": labels.tolist(), "rules": rules, "tops": tops})
print(json.dumps(cases))
