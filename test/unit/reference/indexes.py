"""Makes indexes.json: what stands in the index of a frame whose rows were put together or drawn.

    pip install pandas scikit-learn && python3 indexes.py > indexes.json
"""

import json

import pandas
from sklearn.model_selection import train_test_split
from sklearn.utils import resample


def frame(rows):
    return pandas.DataFrame({"x": range(rows)})


frequent, rare = frame(110).query("x % 10 > 0"), frame(110).query("x % 10 == 0")
frames = {
    "concat": pandas.concat([frame(100), frame(20)]),
    "concat of five": pandas.concat([frame(24)] * 5),
    "concat, shuffled": pandas.concat([frame(100), frame(20)]).sample(frac=1, random_state=1),
    "bootstrap": frame(120).sample(frac=1, replace=True, random_state=1),
    "rarer class oversampled": pandas.concat([frequent, resample(rare, n_samples=len(frequent), random_state=1)]),
    "training part": train_test_split(frame(150), test_size=0.2, random_state=1)[0],
}
print(json.dumps({name: made.index.tolist() for name, made in frames.items()}))
