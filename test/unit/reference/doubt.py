"""Makes doubt.json: standard errors and variance inflation by statsmodels.

    pip install statsmodels && python3 doubt.py > doubt.json
"""

import json

import numpy as np
import statsmodels.api as sm
from statsmodels.stats.outliers_influence import variance_inflation_factor

random = np.random.default_rng(5)
cases = []
for rows, scales, shift in [(200, [1, 10, 0.01], 0), (500, [1, 1e3, 1, 1], -2), (300, [1e-6, 1], 1)]:
    x = random.normal(size=(rows, len(scales)))
    x[:, 1] += 0.9 * x[:, 0]
    logit = shift + 1.2 * x[:, 0] - 0.5 * x[:, -1]
    y = (random.random(rows) < 1 / (1 + np.exp(-logit))).astype(int)
    x = np.round(x * scales + 3 * np.array(scales), 9)
    deviations = x.std(axis=0)
    design = sm.add_constant((x - x.mean(axis=0)) / deviations)
    fit = sm.Logit(y, design).fit(disp=0, method="newton", tol=1e-12, maxiter=100)
    assert fit.mle_retvals["converged"]
    # A few steps more: it stops where a weight changes by less than its tolerance.
    fit = sm.Logit(y, design).fit(disp=0, method="newton", start_params=fit.params, tol=0, maxiter=3, warn_convergence=False)
    inflation = [variance_inflation_factor(design, k + 1) for k in range(x.shape[1])]
    cases.append(
        {
            "x": x.tolist(),
            "y": y.tolist(),
            "weights": (fit.params[1:] / deviations).tolist(),
            "errors": (fit.bse[1:] / deviations).tolist(),
            "inflation": inflation,
        }
    )
print(json.dumps(cases))
