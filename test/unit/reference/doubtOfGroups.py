"""Makes doubtOfGroups.json: standard errors of weights where rows come in groups, by statsmodels.

    pip install statsmodels && python3 doubtOfGroups.py > doubtOfGroups.json
"""

import json

import numpy as np
import statsmodels.api as sm

random = np.random.default_rng(11)
cases = []
for groups, scales in [(60, [1, 30]), (120, [1, 1e3, 0.01])]:
    x, y, group = [], [], []
    for k in range(groups):
        own, usual = random.normal(size=len(scales)), random.normal()
        for _ in range(int(random.integers(1, 7))):
            row = np.round((0.8 * own + random.normal(size=len(scales))) * scales, 6)
            logit = 0.3 + 0.7 * row[0] - 0.5 * row[1] / scales[1] + usual
            x.append(row.tolist())
            y.append(int(random.random() < 1 / (1 + np.exp(-logit))))
            group.append(k)
    deviations = np.array(x).std(axis=0)
    design = sm.add_constant((np.array(x) - np.mean(x, axis=0)) / deviations)
    clusters = {"cov_type": "cluster", "cov_kwds": {"groups": np.array(group)}}
    fit = sm.Logit(y, design).fit(disp=0, method="newton", tol=1e-12, maxiter=100, **clusters)
    assert fit.mle_retvals["converged"]
    # A few steps more: it stops where a weight changes by less than its tolerance.
    further = {"start_params": fit.params, "tol": 0, "maxiter": 3, "warn_convergence": False}
    fit = sm.Logit(y, design).fit(disp=0, method="newton", **further, **clusters)
    cases.append(
        {
            "x": x,
            "y": y,
            "groups": group,
            "weights": (fit.params[1:] / deviations).tolist(),
            "errors": (fit.bse[1:] / deviations).tolist(),
        }
    )
print(json.dumps(cases))
