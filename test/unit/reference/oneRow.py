"""What single rows come to: pandas reads and encodes the cells, NumPy adds up. Writes oneRow.json.
`named` are the same rows under their names, as pandas writes them: columns in another order, one that is not the model's, mostly no label.

Columns: age (gaps filled by the median, and told of), rate (percent), city (words, gaps among them), fare (-999 for a gap)."""
import json

import numpy as np
import pandas as pd

rng = np.random.default_rng(20261128)
rows = 60
age = [str(v) for v in rng.integers(18, 80, rows)]
rate = [f"{v:.1f} %" for v in rng.uniform(0, 30, rows)]
city = list(rng.choice(["Busan", "Nice", "Utrecht", "Oslo"], rows))
fare = [f"{v:.2f}" for v in rng.uniform(5, 90, rows)]
for at in (3, 17, 41):
    age[at] = ["", "NA", "?"][at % 3]
for at in (5, 23):
    city[at] = ""
for at in (8, 30):
    fare[at] = "-999"
written = pd.DataFrame({"age": age, "rate": rate, "city": city, "label": ["0", "1"] * (rows // 2), "fare": fare})
text = written.to_csv(index=False)

median = {"age": 41.5, "fare": 33.25}
# name: (weight, centre)
terms = {
    "age": (0.0371, 44.21),
    "age is missing": (0.91, 0.05),
    "rate": (-0.113, 14.72),
    "city = Busan": (0.4, 0.31),
    "city = Nice": (-0.77, 0.22),
    "city = Utrecht": (0.052, 0.43),
    "city = (missing)": (1.3, 0.04),
    "fare": (0.0215, 47.03),
}
bias = -0.8312

numbers = pd.to_numeric(written["age"].replace({"": None, "NA": None, "?": None}))
fares = pd.to_numeric(written["fare"]).replace(-999, np.nan)
x = pd.DataFrame(
    {
        "age": numbers.fillna(median["age"]),
        "age is missing": numbers.isna().astype(float),
        "rate": written["rate"].str.rstrip(" %").astype(float),
        "city = Busan": (written["city"] == "Busan").astype(float),
        "city = Nice": (written["city"] == "Nice").astype(float),
        "city = Utrecht": (written["city"] == "Utrecht").astype(float),
        "city = (missing)": (written["city"] == "").astype(float),
        "fare": fares.fillna(median["fare"]),
    }
)
weights = np.array([w for w, _ in terms.values()])
centres = np.array([c for _, c in terms.values()])
added = (x[list(terms)].to_numpy() - centres) * weights
of_column = [name.split(" ")[0] for name in terms]
by_column = {c: added[:, [i for i, o in enumerate(of_column) if o == c]].sum(axis=1).tolist() for c in ("age", "rate", "city", "fare")}
named = [
    written.iloc[[i]].assign(note="1.5").sample(axis=1, frac=1, random_state=i)
    for i in range(rows)
]
named = [(part if i % 3 == 0 else part.drop(columns="label")).to_csv(index=False) for i, part in enumerate(named)]
with open(__file__.replace(".py", ".json"), "w") as out:
    json.dump(
        {"bias": bias, "median": median, "terms": terms, "text": text, "named": named, "byColumn": by_column, "logits": (bias + added.sum(axis=1)).tolist()},
        out,
        indent=1,
    )
    out.write("\n")
