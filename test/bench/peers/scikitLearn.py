import os
import sys
from statistics import median

import numpy
import pandas
import sklearn
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from peer import processor_ms, serve, timed  # noqa: E402


def examples(file):
    """Features, standardised, and labels, which are the last column. Of words each is a feature."""
    table = pandas.read_csv(file, engine="c")
    labels = table.iloc[:, -1].to_numpy()
    features = pandas.get_dummies(table.iloc[:, :-1])
    return StandardScaler().fit_transform(features.to_numpy(numpy.float64)), labels


def ten_epochs():
    return SGDClassifier(loss="log_loss", max_iter=10, tol=None, random_state=1)


def train(file):
    def run():
        x, y = examples(file)
        return ten_epochs().fit(x, y), y

    before = processor_ms()
    (_, y), ms = timed(run)
    return {"ms": ms, "cpuMs": processor_ms() - before, "rows": len(y), "checksum": int(y.sum())}


def epoch(file):
    """Median of 10 epochs; partial_fit shuffles the rows each time."""
    x, y = examples(file)
    model = SGDClassifier(loss="log_loss", random_state=1)
    classes = numpy.unique(y)
    ms = median(timed(lambda: model.partial_fit(x, y, classes=classes))[1] for _ in range(10))
    return {"ms": ms, "rows": len(y), "checksum": int(y.sum()), "nsPerRow": ms * 1e6 / len(y)}


def process(file):
    """A whole script: hold-out, ten epochs, accuracy."""
    x, y = examples(file)
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=1)
    model = ten_epochs().fit(x_train, y_train)
    return {"rows": len(y), "checksum": int(y.sum()), "accuracy": model.score(x_test, y_test)}


serve(
    f"pandas {pandas.__version__} + scikit-learn {sklearn.__version__}",
    {"train": train, "trainWords": train, "epoch": epoch, "process": process},
)
