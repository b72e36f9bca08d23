"""Makes ghosts.json: tables with the delimiters of empty columns behind some of their lines, and what they hold without these.

    pip install pandas && python3 ghosts.py > ghosts.json
"""

import io
import json
import random

import pandas

draw = random.Random(9)
names = ["age", "bmi", "smoker", "readmitted"]
cells = [
    [str(draw.randint(20, 80)), f"{draw.uniform(17, 35):.1f}", draw.choice(["yes", "no"]), draw.choice(["yes", "no"])]
    for _ in range(24)
]
for row in cells[::9]:
    row[draw.choice([1, 3])] = ""  # also in the last column: of its own delimiters none is to be lost


def every(step, ghosts):
    return lambda line: ghosts if line % step == 0 else 0


# How many empty fields stand behind a line; the names are in line 0.
files = {
    "two behind the names": lambda line: 2 if line == 0 else 0,
    "three behind the names and the first seven rows": lambda line: 3 if line <= 7 else 0,
    "one behind the names and the first seven rows": lambda line: 1 if line <= 7 else 0,
    "one behind every third row": every(3, 1),
    "three behind the first rows": lambda line: 3 if 0 < line <= 5 else 0,
    "three behind the names and most rows": lambda line: 3 if line <= 20 else 0,
    "three behind all rows but not the names": lambda line: 3 if line > 0 else 0,
    "two behind most rows but not the names": lambda line: 2 if 0 < line <= 20 else 0,
    "any number, drawn": lambda line: draw.randint(0, 4),
    "behind the last rows": lambda line: 5 if line > 20 else 0,
    "behind a single row": lambda line: 2 if line == 12 else 0,
    "one more in each row": lambda line: line,
}


def read(rows):
    table = pandas.read_csv(io.StringIO("\n".join(",".join(row).rstrip(",") for row in rows)))
    return {name: [None if pandas.isna(cell) else cell for cell in table[name]] for name in table}


rows = [names] + cells
made = {}
for title in ["", "Report of the ward\n"]:
    for name, ghosts in files.items():
        lines = [",".join(row) + "," * ghosts(line) for line, row in enumerate(rows)]
        text = title + "\n".join(lines) + "\n"
        made[name + (", below a title" if title else "")] = {"text": text, "holds": read(rows)}
print(json.dumps(made))
