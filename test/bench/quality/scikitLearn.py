"""scikit-learn's LogisticRegressionCV on the rows that ours.ts trained and tested on: 12 values of C, 5 folds, log loss.
`scikitLearn.py FOLDER SEEDS`; prints one line of JSON for each data set and preset."""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegressionCV
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")


def score(x, y, train, test):
    """Log loss and ROC area on the test rows; features standardised on the training rows."""
    scaler = StandardScaler().fit(x[train])
    few = x.shape[1] < len(train)
    model = LogisticRegressionCV(
        Cs=12, cv=5, scoring="neg_log_loss", solver="newton-cholesky" if few else "lbfgs", max_iter=1000
    ).fit(scaler.transform(x[train]), y[train])
    p = model.predict_proba(scaler.transform(x[test]))[:, 1]
    return log_loss(y[test], p, labels=[0, 1]), roc_auc_score(y[test], p)


def main(folder, seeds):
    for file in sorted(Path(folder).glob("*.csv")):
        table = np.loadtxt(file, delimiter=",", skiprows=1)
        x, y = table[:, :-1], table[:, -1].astype(int)
        for preset in ("recommended", "exact"):
            ours = json.loads((file.parent / f"{file.stem}.{preset}.json").read_text())[:seeds]
            parts = np.fromfile(file.parent / f"{file.stem}.{preset}.parts", dtype=np.uint8).reshape(-1, len(y))
            theirs, known = [], []
            for own in parts[:seeds]:
                train, validation, test = (np.flatnonzero(own == part) for part in range(3))
                theirs.append(score(x, y, train, test))
                if len(validation) > 0:
                    known.append(score(x, y, np.sort(np.r_[train, validation]), test))
            print(
                json.dumps(
                    {
                        "name": file.stem,
                        "rows": len(y),
                        "columns": x.shape[1],
                        "preset": preset,
                        "seeds": len(ours),
                        "loss": float(np.mean([each["testLoss"] for each in ours])),
                        "area": float(np.mean([each["rocArea"] for each in ours])),
                        "above": max(max(each["above"]) for each in ours),
                        "worse": max(float(np.diff(each["above"]).max(initial=0)) for each in ours),
                        "theirLoss": float(np.mean([loss for loss, _ in theirs])),
                        "theirArea": float(np.mean([area for _, area in theirs])),
                        "knownLoss": float(np.mean([loss for loss, _ in known])) if known else None,
                    }
                ),
                flush=True,
            )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
