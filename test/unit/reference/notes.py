"""Makes notes.json: what is to be said of rows with several odd cells.

    pip install pandas && python3 notes.py > notes.json
"""

import json

import numpy as np
import pandas as pd

random = np.random.default_rng(8)


def customers(rows):
    age, income = random.normal(45, 12, rows).round(1), random.normal(30_000, 8_000, rows).round()
    city, plan = random.choice(["Seoul", "Busan", "Daegu"], rows), random.choice(["basic", "plus"], rows)
    left = random.random(rows) < 1 / (1 + np.exp(-(age - 45) / 6 - (income - 30_000) / 9_000))
    table = pd.DataFrame(dict(age=age, income=income, city=city, plan=plan)).astype(object)
    return table, np.where(left, "left", "stayed")


def spoil(table, column, value, share):
    table.loc[random.random(len(table)) < share, column] = value


known, labels = customers(300)
for column in ["age", "income"]:
    spoil(known, column, np.nan, 0.08)
later, _ = customers(150)
for column in ["age", "income"]:
    spoil(later, column, np.nan, 0.3)
    spoil(later, column, "old", 0.15)
spoil(later, "city", "Incheon", 0.3)
spoil(later, "plan", "family", 0.2)

numbers, words = ["age", "income"], ["city", "plan"]
no_number = later[numbers].notna() & later[numbers].apply(pd.to_numeric, errors="coerce").isna()
found = pd.concat(
    [
        no_number.add_prefix("not-a-number: "),
        later[words].apply(lambda cells: ~cells.isin(known[cells.name])).add_prefix("new-word: "),
        later[numbers].isna().add_prefix("missing-value: "),
    ],
    axis=1,
)
print(
    json.dumps(
        {
            "trained": known.assign(status=labels).to_csv(index=False),
            "scored": later.to_csv(index=False),
            "notes": [[name for name in found if row[name]] for _, row in found.iterrows()],
            "rows": {name: int(found[name].sum()) for name in found},
        }
    )
)
