/** Files of noise, files with a fault planted, and harmless ones that look like these. */

import { Random } from '../../../src/core/random.js';
import type { WarningCode } from '../../../src/core/warning.js';

/** Cells of a file's rows; the label is the last. */
type Row = (string | number)[];

/** One measurement or word for each row. */
type Maker = (random: Random) => (row: number) => string | number;

const makers: readonly Maker[] = [
  (random) => () => random.normal().toFixed(5),
  (random) => () => (100 + 15 * random.normal()).toFixed(1),
  (random) => () => random.below(60),
  (random) => () => random.below(2),
  (random) => () => Math.exp(2 * random.normal()).toPrecision(4),
  (random) => () => `w${random.below(8)}`,
  (random) => {
    let level = 0; // goes on from row to row
    return () => (level = 0.9 * level + random.normal()).toFixed(4);
  },
];

const sizes = [20, 30, 60, 120, 300, 1_000];
const widths = [2, 4, 10, 40];
const shares = [0.5, 0.3, 0.1];

/** A file whose label has nothing to do with its columns: of 20 to 1,000 rows, 2 to 40 columns, 10 to 50 % positive. */
export function noise(seed: number): string {
  const random = Random.fromSeed(seed);
  const pick = <T>(from: readonly T[]) => from[random.below(from.length)] as T;
  const [rows, width, share] = [pick(sizes), pick(widths), pick(shares)];
  const columns = Array.from({ length: width }, () => pick(makers)(random));
  return csv(
    Array.from({ length: rows }, (_, row) => [
      ...columns.map((column) => column(row)),
      random.uniform() < share ? 1 : 0,
    ]),
  );
}

export interface Plant {
  readonly code: WarningCode;
  readonly what: string;
  readonly file: (seed: number) => string;
}

const rowsOf = (count: number, make: (row: number) => Row): Row[] =>
  Array.from({ length: count }, (_, row) => make(row));

/** Five measured columns that say something of a label. */
function measured(random: Random, label: number): number[] {
  return Array.from({ length: 5 }, (_, k) => random.normal() + (k < 2 ? label : 0));
}

function labelled(
  seed: number,
  count: number,
  share: number,
  more: (label: number, row: number, random: Random) => Row,
): string {
  const random = Random.fromSeed(1_000_000 + seed);
  return csv(
    rowsOf(count, (row) => {
      const label = random.uniform() < share ? 1 : 0;
      return [...more(label, row, random), ...measured(random, label), label];
    }),
  );
}

/** Patients with some rows each: all but equal, or new measurements. */
function patients(seed: number, jitter: number, digits: number, width = 10, rows = 900): string {
  const random = Random.fromSeed(2_000_000 + seed);
  const each = rowsOf(
    60,
    () => [...Array.from({ length: width }, () => random.normal()), random.below(2)] as number[],
  );
  return csv(
    rowsOf(rows, (row) => {
      const patient = each[row % 60] as number[];
      const label = patient.at(-1) as number;
      return [
        ...patient.slice(0, -1).map((value) => (value + jitter * random.normal()).toFixed(digits)),
        label,
      ];
    }),
  );
}

export const plants: readonly Plant[] = [
  {
    code: 'label-leak',
    what: 'a copy of the label',
    file: (seed) => labelled(seed, 400, 0.2, (label) => [3 - label]),
  },
  {
    code: 'label-leak',
    what: 'a copy of it with 1 % of mistakes',
    file: (seed) =>
      labelled(seed, 600, 0.3, (label, _, random) => [random.uniform() < 0.01 ? 1 - label : label]),
  },
  {
    code: 'label-leak',
    what: 'twenty words of which each has one class',
    file: (seed) => labelled(seed, 600, 0.4, (label, _, random) => [`w${2 * random.below(10) + label}`]),
  },
  {
    code: 'label-leak',
    what: 'two columns whose sum is the label',
    file: (seed) =>
      labelled(seed, 400, 0.3, (label, _, random) => {
        const part = 10 * random.normal();
        return [part.toFixed(6), (label - Number(part.toFixed(6))).toFixed(6)];
      }),
  },
  {
    code: 'perfect-score',
    what: 'three columns whose sum is the label',
    file: (seed) =>
      labelled(seed, 1_500, 0.4, (label, _, random) => {
        const [a, b] = [random.normal(), random.normal()];
        return [a.toFixed(6), b.toFixed(6), (2 * label - a - b).toFixed(6)];
      }),
  },
  {
    code: 'shared-rows',
    what: 'a tenth of the rows twice',
    file(seed) {
      const [head, ...lines] = labelled(seed, 600, 0.3, () => [])
        .trimEnd()
        .split('\n');
      return `${[head, ...lines, ...lines.slice(0, 60)].join('\n')}\n`;
    },
  },
  { code: 'shared-rows', what: '60 patients, 15 equal rows each', file: (seed) => patients(seed, 0, 6) },
  { code: 'near-duplicates', what: '60 patients, rows 10⁻⁶ apart', file: (seed) => patients(seed, 1e-6, 9) },
  { code: 'near-duplicates', what: '60 patients, rows 10⁻³ apart', file: (seed) => patients(seed, 1e-3, 9) },
  {
    code: 'near-duplicates',
    what: '60 patients, 30 columns, 10 rows each 10⁻³ apart',
    file: (seed) => patients(seed, 1e-3, 9, 30, 600),
  },
  {
    code: 'grouped-rows',
    what: '120 people, ten visits each, their label the same in nine of ten',
    file: (seed) => visits(seed, 120, 10, 'person', 0.9),
  },
  {
    code: 'grouped-rows',
    what: '60 people by number, two to eight visits each, one label each',
    file: (seed) => visits(seed, 60, 5, 'number', 1),
  },
  {
    code: 'duplicate-rows',
    what: 'one row of fifty twice',
    file(seed) {
      const [head, ...lines] = labelled(seed, 500, 0.3, () => [])
        .trimEnd()
        .split('\n');
      return `${[head, ...lines, ...lines.slice(0, 10)].join('\n')}\n`;
    },
  },
  {
    code: 'few-rows',
    what: '20 rows of the rarer class for 12 columns, no penalty',
    file: (seed) =>
      labelled(seed, 100, 0.2, (_, __, random) => Array.from({ length: 7 }, () => random.normal())),
  },
  {
    code: 'rare-class',
    what: '12 rows of a class',
    file: (seed) => classes(seed, [12, 400]),
  },
  {
    code: 'sentinel',
    what: 'three cells of -32768 in 400',
    file: (seed) =>
      labelled(seed, 400, 0.3, (_, row, random) => [row % 150 === 9 ? -32768 : random.normal()]),
  },
  {
    code: 'wild-value',
    what: 'one cell of 715897 among 4,200 ± 35',
    file: (seed) =>
      labelled(seed, 400, 0.3, (_, row, random) => [row === 99 ? 715_897 : 4_200 + 35 * random.normal()]),
  },
  {
    code: 'unrecognised-class',
    what: 'one row in twenty, classes that overlap',
    file: (seed) => overlapping(seed, 0.6),
  },
  {
    code: 'untested-class',
    what: '3 of 60 rows positive, preset lecture',
    file: (seed) => classes(seed, [3, 57]),
  },
];

function classes(seed: number, counts: readonly [number, number]): string {
  const random = Random.fromSeed(3_000_000 + seed);
  const labels = [...Array(counts[0]).fill(1), ...Array(counts[1]).fill(0)] as number[];
  return csv(labels.map((label) => [...measured(random, label), label]));
}

/** Five columns, one row in twenty positive. @param shift of each column there, in standard deviations */
function overlapping(seed: number, shift: number): string {
  const random = Random.fromSeed(9_000_000 + seed);
  return csv(
    rowsOf(1_200, (row) => {
      const label = row % 20 === 3 ? 1 : 0;
      return [...Array.from({ length: 5 }, () => random.normal() + shift * label), label];
    }),
  );
}

/** What must not be accused of what it looks like. */
export const twins: readonly Plant[] = [
  {
    code: 'label-leak',
    what: 'a good column, ROC area .98',
    file: (seed) => labelled(seed, 600, 0.3, (label, _, random) => [random.normal() + 2.9 * label]),
  },
  {
    code: 'label-leak',
    what: '150 rows, 40 words of noise',
    file: (seed) => labelled(seed, 150, 0.4, (_, __, random) => [`w${random.below(40)}`]),
  },
  {
    code: 'label-leak',
    what: 'two columns that are better together',
    file: (seed) =>
      labelled(seed, 600, 0.4, (label, _, random) => {
        const part = random.normal();
        return [part, label - part + 0.3 * random.normal()];
      }),
  },
  {
    code: 'perfect-score',
    what: 'classes well apart, ROC area .995',
    file: (seed) =>
      labelled(seed, 1_500, 0.4, (label, _, random) => [
        random.normal() + 2.2 * label,
        random.normal() + 2.2 * label,
      ]),
  },
  {
    code: 'shared-rows',
    what: 'three yes-no answers of 600 people',
    file(seed) {
      const random = Random.fromSeed(4_000_000 + seed);
      return csv(
        rowsOf(600, () => {
          const answers = [random.below(2), random.below(2), random.below(2)];
          const likely = 0.15 + 0.25 * (answers[0] as number) + 0.2 * (answers[1] as number);
          return [...answers, random.uniform() < likely ? 1 : 0];
        }),
      );
    },
  },
  {
    code: 'sentinel',
    what: 'incomes, counts with zeros, levels of a trial',
    file: (seed) =>
      labelled(seed, 600, 0.3, (_, __, random) => [
        Math.round(3e4 * Math.exp(1.5 * random.normal())),
        random.uniform() < 0.8 ? 0 : Math.floor(-90 * Math.log(random.uniform())),
        [0, 1, 100, 10_000][random.below(4)] as number,
      ]),
  },
  {
    code: 'wild-value',
    what: 'heavy tails: lognormal (σ 2.5), Pareto (α 1), exponential',
    file: (seed) =>
      labelled(seed, 600, 0.3, (_, __, random) => [
        Math.exp(2.5 * random.normal()),
        1 / random.uniform(),
        -Math.log(random.uniform()),
      ]),
  },
  {
    code: 'unrecognised-class',
    what: 'one row in twenty, noise',
    file: (seed) => overlapping(seed, 0),
  },
  {
    code: 'unrecognised-class',
    what: 'one row in twenty, classes apart',
    file: (seed) => overlapping(seed, 1.5),
  },
  {
    code: 'duplicate-rows',
    what: 'an age, a grade and a label of 300 people',
    file(seed) {
      const random = Random.fromSeed(5_000_000 + seed);
      return csv(rowsOf(300, () => [25 + random.below(40), 1 + random.below(6), random.below(2)]));
    },
  },
  {
    code: 'duplicate-rows',
    what: 'age, decade, year of birth and "senior" of 1,000 people',
    file(seed) {
      const random = Random.fromSeed(7_000_000 + seed);
      return csv(
        rowsOf(1_000, () => {
          const age = 18 + random.below(62);
          const likely = 1 / (1 + Math.exp((50 - age) / 5));
          return [
            age,
            Math.floor(age / 10),
            2026 - age,
            age >= 65 ? 1 : 0,
            random.uniform() < likely ? 1 : 0,
          ];
        }),
      );
    },
  },
  {
    code: 'duplicate-rows',
    what: 'six answers from 1 to 5 that go together, of 1,000 people',
    file(seed) {
      const random = Random.fromSeed(8_000_000 + seed);
      return csv(
        rowsOf(1_000, () => {
          const trait = random.normal();
          const answer = () => Math.max(1, Math.min(5, Math.round(3 + 1.1 * trait + 0.3 * random.normal())));
          const answers = Array.from({ length: 6 }, answer);
          return [...answers, random.uniform() < 1 / (1 + Math.exp(-2 * trait)) ? 1 : 0];
        }),
      );
    },
  },
  { code: 'near-duplicates', what: '60 patients, new measurements', file: (seed) => patients(seed, 1, 6) },
  {
    code: 'grouped-rows',
    what: '120 people, ten visits each, labels by chance',
    file: (seed) => visits(seed, 120, 10, 'person', 0),
  },
  {
    code: 'grouped-rows',
    what: '100 towns, ten rows each, some with more positives than others',
    file: (seed) => visits(seed, 100, 10, 'person', 0.3),
  },
  {
    code: 'grouped-rows',
    what: 'an age in years, which decides the label',
    file(seed) {
      const random = Random.fromSeed(8_000_000 + seed);
      return csv(
        rowsOf(600, () => {
          const age = 20 + random.below(60);
          return [random.normal().toFixed(3), age, age + 3 * random.normal() > 50 ? 1 : 0];
        }),
      );
    },
  },
  {
    code: 'near-duplicates',
    what: 'one column, which decides the label',
    file(seed) {
      const random = Random.fromSeed(6_000_000 + seed);
      return csv(
        rowsOf(600, () => {
          const value = random.normal();
          return [value.toFixed(6), (2.54 * value).toFixed(6), value > 0.3 ? 1 : 0];
        }),
      );
    },
  },
];

/** People, each with measurements that are much the same each time. @param by how they are told apart
 * @param alike how much of the label is the person's own */
function visits(seed: number, people: number, each: number, by: 'person' | 'number', alike: number): string {
  const random = Random.fromSeed(7_000_000 + seed);
  const rows: Row[] = [];
  for (let person = 0; person < people; person++) {
    const own = Array.from({ length: 6 }, () => random.normal());
    const usual = Number(random.uniform() < 0.4);
    const times = by === 'number' ? 2 + random.below(7) : each;
    for (let visit = 0; visit < times; visit++) {
      const label = random.uniform() < alike ? usual : Number(random.uniform() < 0.4);
      rows.push([
        by === 'number' ? 1000 + 7 * person : `P${person}`,
        ...own.map((value) => (value + 0.2 * random.normal()).toFixed(3)),
        label,
      ]);
    }
  }
  const head = [by === 'number' ? 'patient_id' : 'person', 'a', 'b', 'c', 'd', 'e', 'f', 'label'];
  return `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function csv(rows: readonly Row[]): string {
  const width = (rows[0] as Row).length;
  const head = [...Array.from({ length: width - 1 }, (_, k) => `c${k}`), 'label'];
  return `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
