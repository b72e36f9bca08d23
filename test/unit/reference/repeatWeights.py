"""Makes repeatWeights.json: the weights of eight repeats of preset `exact` by scikit-learn.

    node esbuild.mjs && pip install scikit-learn && python3 repeatWeights.py > repeatWeights.json

Which rows train, and which penalty is chosen, the terminal says of a training with each repeat's seed.
"""

import csv
import json
import pathlib
import subprocess
import tempfile

import numpy as np
from sklearn.linear_model import LogisticRegression

cli = pathlib.Path(__file__).parents[3] / "dist" / "cli.js"
random = np.random.default_rng(12)
scales = np.array([1, 1e4, 0.01, 3, 1, 20])
x = random.normal(size=(90, 6))
x[:, 3] += 0.8 * x[:, 0]
y = (random.random(90) < 1 / (1 + np.exp(1.2 - 1.5 * x[:, 0] + x[:, 2]))).astype(int)
x = np.round(x * scales + 2 * scales, 6)
x[:, 4] = 0
x[7, 4] = 1  # in some training parts it does not vary
lines = ["a,b,c,d,e,f,label", *(",".join([*map(repr, map(float, row)), str(label)]) for row, label in zip(x, y))]
text = "\n".join(lines) + "\n"

seed, repeats = 5, []
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    (folder / "t.csv").write_text(text)
    for i in range(1, 9):
        wish = ["--preset", "exact", "--label", "label", "--seed", str(seed + i)]
        out = ["--scores", folder / f"{i}.csv", "--json", folder / f"{i}.json"]
        subprocess.run(["node", cli, "train", folder / "t.csv", *wish, *out], check=True, stdout=subprocess.DEVNULL)
        rows = [int(row["line"]) - 2 for row in csv.DictReader(open(folder / f"{i}.csv")) if row["part"] == "train"]
        record = json.loads((folder / f"{i}.json").read_text())
        assert record["split"]["train"] == len(rows)
        l2 = record["optimum"]["l2"]
        part = x[rows]
        deviations = part.std(axis=0)
        varying = deviations > 0
        z = (part[:, varying] - part[:, varying].mean(axis=0)) / deviations[varying]
        fit = LogisticRegression(C=1 / (len(rows) * l2), solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(z, y[rows])
        weights = iter(fit.coef_[0] / deviations[varying])
        repeats.append({"l2": l2, "weights": [float(next(weights)) if each else None for each in varying]})
print(json.dumps({"text": text, "seed": seed, "repeats": repeats}))
