"""Makes prevalence.json: how far precision reaches down where positives are as frequent as somebody says, from statsmodels' intervals.

    pip install statsmodels && python3 prevalence.py > prevalence.json
"""

import json

import statsmodels
from statsmodels.stats.proportion import proportion_confint

cases = []
for tp, fn, fp, tn, prevalence in [(40, 10, 0, 200, 0.01), (18, 2, 0, 60, 0.2)]:
    found, _ = proportion_confint(tp, tp + fn, method="wilson")
    _, wrong = proportion_confint(fp, fp + tn, method="wilson")
    rightly = found * prevalence
    low = rightly / (rightly + wrong * (1 - prevalence))
    counts = {"tp": tp, "fn": fn, "fp": fp, "tn": tn}
    cases.append({"counts": counts, "prevalence": prevalence, "low": low})
print(json.dumps({"statsmodels": statsmodels.__version__, "cases": cases}))
