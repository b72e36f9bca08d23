"""Writes the data sets of `npm run bench:quality` as CSV files into a folder: scikit-learn's bundled ones with two
classes made of them, and made ones. The label is the last column."""

import sys
from pathlib import Path

import numpy as np
from sklearn import datasets


def bundled():
    data = datasets.load_breast_cancer()
    yield "breast cancer", data.data, data.target
    data = datasets.load_wine()
    yield "wine, class 1", data.data, data.target == 1
    data = datasets.load_iris()
    two = data.target > 0
    yield "iris, two species", data.data[two], data.target[two] == 2
    data = datasets.load_digits()
    yield "digits, odd", data.data, data.target % 2
    two = (data.target == 3) | (data.target == 8)
    yield "digits, 3 or 8", data.data[two], data.target[two] == 8
    data = datasets.load_diabetes(scaled=False)
    yield "diabetes", data.data, data.target > np.median(data.target)


def logistic(random, x, weights, bias=0.0):
    """Labels drawn from a logistic model."""
    return random.random(len(x)) < 1 / (1 + np.exp(-(x @ weights + bias)))


def made():
    random = np.random.default_rng(7)
    x = random.normal(size=(60, 2))
    yield "tiny", x, logistic(random, x, np.array([1.5, -1]))
    x = random.normal(size=(200, 60))
    yield "few rows, separable", x, x[:, :5].sum(1) + 0.5 * random.normal(size=200) > 0
    steps = random.normal(size=(300, 20))
    x = np.empty_like(steps)
    x[:, 0] = steps[:, 0]
    for k in range(1, 20):
        x[:, k] = 0.95 * x[:, k - 1] + np.sqrt(1 - 0.95**2) * steps[:, k]
    yield "correlated", x, logistic(random, x, random.normal(size=20) * 0.7)
    x = random.normal(size=(100, 500))
    yield "more columns than rows", x, logistic(random, x, np.r_[np.ones(10), np.zeros(490)])
    x = random.normal(size=(200, 20))
    yield "noise", x, random.random(200) < 0.5
    x = random.normal(size=(3000, 8))
    yield "rare positives", x, logistic(random, x, np.r_[1.0, -1, 0.5, np.zeros(5)], -4.5)
    x = np.exp(random.normal(size=(500, 10)))
    yield "skewed", x, logistic(random, np.log(x), np.r_[1.0, -1, 0.5, np.zeros(7)])
    codes = random.integers(0, 12, size=(600, 3))
    x = np.hstack([np.eye(12)[codes[:, k]] for k in range(3)] + [random.normal(size=(600, 2))])
    yield "one-hot", x, logistic(random, x, random.normal(size=38) * 0.8)
    start = 1.6e9 + 1e8 * random.random(1000)
    length = random.exponential(300, size=1000)
    x = np.column_stack([start, start + length, random.normal(size=1000)])
    yield "start and end in seconds", x, logistic(random, x[:, 2:], np.ones(1), length / 150 - 2)
    x = random.normal(size=(1400, 4)) * [3, 6, 4, 2]
    yield "nearly separable", x, logistic(random, x, np.array([-2.6, -1.6, -1.8, -0.2]) * 1.5)
    x = random.normal(size=(5000, 200)) @ random.normal(size=(200, 200)) / 14
    yield "many columns", x, logistic(random, x, random.normal(size=200) * 0.2)
    x = random.standard_t(4, size=(100_000, 10))
    yield "many rows", x, logistic(random, x, random.normal(size=10) * 0.4, -2)


def main(folder):
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, x, y in [*bundled(), *made()]:
        header = ",".join([*(f"x{k + 1}" for k in range(x.shape[1])), "label"])
        table = np.column_stack([x, np.asarray(y, dtype=float)])
        np.savetxt(
            Path(folder) / f"{name}.csv", table, fmt=["%.17g"] * x.shape[1] + ["%d"], delimiter=",", header=header, comments=""
        )


if __name__ == "__main__":
    main(sys.argv[1])
