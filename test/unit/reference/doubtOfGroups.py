"""Makes doubtOfGroups.json: standard errors of weights where rows come in groups: the fit by statsmodels, the errors by hat
matrices (CR3: Bell & McCaffrey 2002), times t / z of the groups less one.

    pip install statsmodels scipy && python3 doubtOfGroups.py > doubtOfGroups.json
"""

import json

import numpy as np
import statsmodels.api as sm
from scipy.stats import norm, t

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
    fit = sm.Logit(y, design).fit(disp=0, method="newton", tol=1e-12, maxiter=100)
    assert fit.mle_retvals["converged"]
    # A few steps more: it stops where a weight changes by less than its tolerance.
    further = {"start_params": fit.params, "tol": 0, "maxiter": 3, "warn_convergence": False}
    fit = sm.Logit(y, design).fit(disp=0, method="newton", **further)
    # CR3 by hat matrices: V sum A' (I - H)^-1 r r' (I - H')^-1 A V over groups, times (G - 1) / G.
    chance = fit.predict()
    root = np.sqrt(chance * (1 - chance))
    inverse = np.linalg.inv((design * (root**2)[:, None]).T @ design)
    covariance = np.zeros_like(inverse)
    for k in range(groups):
        rows = np.array(group) == k
        weighted = design[rows] * root[rows, None]
        hat = weighted @ inverse @ weighted.T
        residuals = (np.array(y)[rows] - chance[rows]) / root[rows]
        moved = inverse @ weighted.T @ np.linalg.solve(np.eye(len(hat)) - hat, residuals)
        covariance += (groups - 1) / groups * np.outer(moved, moved)
    few = t.ppf(0.975, groups - 1) / norm.ppf(0.975)
    errors = few * np.sqrt(np.diag(covariance))
    cases.append(
        {
            "x": x,
            "y": y,
            "groups": group,
            "weights": (fit.params[1:] / deviations).tolist(),
            "errors": (errors[1:] / deviations).tolist(),
        }
    )
print(json.dumps(cases))
