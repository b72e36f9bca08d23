"""Makes spaces.json: files of one column whose cells hold words, and whether cutting them at spaces gives something to learn from.

    pip install pandas && python3 spaces.py > spaces.json
"""

import io
import json

import pandas

def letters(i):
    return "".join(chr(97 + (i // 26**k) % 26) for k in range(3))


sentences = ["it is very cold", "a dog ran fast", "we ate some cake"]
people = [f"{letters(7 * i)} {letters(11 * i + 5)}" for i in range(60)]
files = {
    "one line of prose": ["hello", "this is no table"],
    "three names": ["name", "Ada Lovelace", "Alan Turing", "Grace Hopper"],
    "sixty names": ["name"] + people,
    "sixty names of two given ones": ["name"] + [f"{'Ada' if i % 3 else 'Alan'} {p.split()[1]}" for i, p in enumerate(people)],
    "three sentences, over and over": sentences * 20,
    "three sentences once": sentences,
    "two sentences twice": sentences[:2] * 2,
    "sixty sentences": [f"{letters(5 * i)} {letters(3 * i)} {letters(i)} {letters(9 * i + 1)}" for i in range(60)],
}


def fit_to_learn(lines):
    """A column of classes with three rows each, and another in which a word comes again."""
    header = 0 if len(lines[0].split()) == 1 else None
    table = pandas.read_csv(io.StringIO("\n".join(lines[1:] if header == 0 else lines)), sep=" ", header=None)
    counts = [table[column].value_counts() for column in table]
    labels = [i for i, count in enumerate(counts) if len(count) > 1 and count.min() >= 3]
    return any(counts[j].max() > 1 for i in labels for j in range(len(counts)) if j != i)


print(json.dumps({name: {"text": "\n".join(lines) + "\n", "fit": fit_to_learn(lines)} for name, lines in files.items()}))
