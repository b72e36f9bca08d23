/** The scores row by row: every score and curve of the trained model follows from them, by the definitions written out. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { Goal } from '../../../../src/core/decision/rule.js';
import type { PartEvaluation } from '../../../../src/core/evaluation/scores.js';
import { Random } from '../../../../src/core/random.js';
import { cutForGoal, decided } from '../../../../src/core/run/decide.js';
import { type RunEvent } from '../../../../src/core/run/run.js';
import { runScores } from '../../../../src/worker/jobs/scores.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainScored, type Wish } from '../../training.js';

interface Scored {
  readonly line: number;
  readonly part: string;
  readonly label: string;
  readonly logit: number;
  readonly probability: number;
}

async function scored(text: string, wish: Wish) {
  const { run, written, lines } = await trainScored(text, wish);
  const areRepeated = wish.balance === 'oversample' || wish.balance === 'lecture';
  expect(written.split('\n', 1)[0]).toBe(`line,part,label,logit,probability${areRepeated ? ',times' : ''}`);
  // A row of the file has one line in a part, and counts there as often as is said.
  expect(new Set(lines.map((line) => line.split(',', 2).join())).size).toBe(lines.length);
  const rows = lines.flatMap((line) => {
    const [at, part, label, logit, probability, times] = line.split(',') as [string, ...string[]];
    const row = { line: Number(at), part, label, logit: Number(logit), probability: Number(probability) };
    return Array.from({ length: areRepeated ? Number(times) : 1 }, () => row as Scored);
  });
  return { record: recordOf(run), rows, written, text };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** -ln of the probability that was given to what is true. */
const surprise = ({ logit }: Scored, isPositive: boolean) =>
  Math.log1p(Math.exp(isPositive ? -logit : logit));

/** Of the rows of one part, in as many steps as there are pairs. */
function expectPart(rows: readonly Scored[], positive: string, part: PartEvaluation): void {
  const [yes, no] = [
    rows.filter(({ label }) => label === positive),
    rows.filter(({ label }) => label !== positive),
  ];
  expect([part.positives, part.negatives]).toEqual([yes.length, no.length]);
  const wins = yes.map((one) =>
    mean(no.map((other) => (one.logit > other.logit ? 1 : one.logit === other.logit ? 0.5 : 0))),
  );
  expect(part.rocArea).toBeCloseTo(mean(wins), 10);
  const from = (logit: number, some: readonly Scored[]) => some.filter((row) => row.logit >= logit).length;
  const precisions = yes.map(({ logit }) => from(logit, yes) / from(logit, rows));
  expect(part.averagePrecision).toBeCloseTo(mean(precisions), 10);
  for (const { logit, tp, fp } of part.steps) expect([from(logit, yes), from(logit, no)]).toEqual([tp, fp]);
  const truth = (row: Scored) => Number(row.label === positive);
  expect(part.brier).toBeCloseTo(mean(rows.map((row) => (row.probability - truth(row)) ** 2)), 10);
  const bins = Array.from({ length: 10 }, (_, bin) =>
    rows.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin),
  ).filter((bin) => bin.length > 0);
  expect(part.calibration.map(({ count }) => count)).toEqual(bins.map((bin) => bin.length));
  const gaps = bins.map((bin) => {
    const off = mean(bin.map(({ probability }) => probability)) - mean(bin.map(truth));
    return (bin.length / rows.length) * Math.abs(off);
  });
  expect(part.calibrationError).toBeCloseTo(
    gaps.reduce((sum, gap) => sum + gap, 0),
    10,
  );
  part.histogram.forEach(({ negatives, positives }, bin) => {
    const inBin = (some: readonly Scored[]) =>
      some.filter(({ probability }) => Math.min(19, Math.floor(probability * 20)) === bin).length;
    expect([inBin(no), inBin(yes)]).toEqual([negatives, positives]);
  });
}

/** A file with a comment line, gaps in a feature, and a label that is now and then missing. */
function messy(): string {
  const [head, ...lines] = tableText(500).trimEnd().split('\n') as [string, ...string[]];
  const spoiled = lines.map((line, i) => {
    const cells = line.split(',');
    if (i % 11 === 3) cells[0] = '';
    if (i % 37 === 5) cells[cells.length - 1] = '';
    return cells.join(',');
  });
  return `${[head, ...spoiled].join('\n')}\n`;
}

describe.each<[string, Wish]>([
  ['recommended', { preset: 'recommended' }],
  ['recommended, gaps filled', { preset: 'recommended', missingValues: 'median', seed: 3 }],
  ['lecture', { preset: 'lecture', missingValues: 'skip' }],
  ['lecture, penalty chosen', { preset: 'lecture', missingValues: 'skip', l2: 'auto' }],
  ['exact', { preset: 'exact' }],
  ['exact, class weights', { preset: 'exact', balance: 'weights' }],
  ['class weights', { preset: 'recommended', balance: 'weights' }],
  ['oversampled', { preset: 'recommended', balance: 'oversample' }],
  ["the lecture's copies", { preset: 'lecture', balance: 'lecture', missingValues: 'skip' }],
])('from the scores of a run: %s', (_, wish) => {
  test('every score and curve of its model follows', async () => {
    const { record, rows, text } = await scored(messy(), wish);
    const [negative, positive] = record.dataset.classes;
    const inPart = (part: string) => rows.filter((row) => row.part === part);
    const [train, validation, test] = [inPart('train'), inPart('validation'), inPart('test')];
    const { split } = record;
    expect(test).toHaveLength(split.test);
    expect(validation).toHaveLength(split.validation);
    const copies = wish.balance === 'oversample' ? split.copies : 0; // the others are part of the split
    expect(train).toHaveLength(split.train + copies);
    expect(rows).toHaveLength(record.dataset.rows + split.copies);
    expect(rows.map(({ line }) => line)).toEqual(rows.map(({ line }) => line).sort((a, b) => a - b));
    // The lines are those of the file, and carry its labels.
    const lines = text.split('\n');
    for (const { line, label } of rows) expect(lines[line - 1]?.split(',').at(-1)).toBe(label);
    for (const { value, count } of [negative, positive])
      expect(new Set(rows.filter(({ label }) => label === value).map(({ line }) => line)).size).toBe(count);

    // Balanced training is taken back: the logits are moved by the logarithm of the training part's odds.
    const ones = split.positives.train;
    const isTakenBack = wish.balance === 'weights' || wish.balance === 'oversample';
    const threshold = isTakenBack ? Math.log(ones / (split.train - ones)) : 0;
    expect(record.model.threshold ?? 0).toBeCloseTo(threshold, 12);
    const isPositive = ({ label }: Scored) => label === positive.value;
    const count = (some: readonly Scored[], label: boolean, called: boolean) =>
      some.filter((row) => isPositive(row) === label && row.logit > threshold === called).length;
    const confusion = {
      ...{ tp: count(test, true, true), fp: count(test, false, true) },
      ...{ fn: count(test, true, false), tn: count(test, false, false) },
    };
    expect(record.test.confusion).toEqual(confusion);
    expect(record.test.accuracy).toBeCloseTo((confusion.tp + confusion.tn) / test.length, 12);
    expect(record.test.loss).toBeCloseTo(mean(test.map((row) => surprise(row, isPositive(row)))), 10);
    expectPart(test, positive.value, record.evaluation.test);
    // Of preset `exact` that is the curve of out-of-fold logits: models of the folds gave these, and the lines have the logits
    // of the one model that is kept, of rows that it was trained on.
    const { outOfFold, validation: held } = record.evaluation;
    expect(outOfFold ?? false).toBe(wish.preset === 'exact');
    if (outOfFold || held === null) expect(validation).toEqual([]);
    else expectPart(validation, positive.value, held);

    const rarer = train.filter(isPositive).length;
    const weight = (row: Scored) =>
      wish.balance === 'weights' ? train.length / 2 / (isPositive(row) ? rarer : train.length - rarer) : 1;
    const asTrained = (row: Scored) => ({ ...row, logit: row.logit - threshold });
    const { weights, deviations } = record.model;
    const penalty = weights.reduce((sum, each, k) => sum + (each * (deviations[k] as number)) ** 2, 0);
    expect(record.train.loss).toBeCloseTo(
      mean(train.map((row) => weight(row) * surprise(asTrained(row), isPositive(row)))) +
        ((record.optimum.l2 as number) / 2) * penalty,
      9,
    );
    expect(record.train.accuracy).toBeCloseTo(
      mean(train.map((row) => Number(isPositive(row) === row.logit > threshold))),
      12,
    );
    for (const { logit, probability } of rows)
      expect(probability).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
  });
});

/** Two classes that overlap, so that there is something to weigh. */
function overlapping(rows: number, seed: number): string {
  const random = Random.fromSeed(seed);
  const lines = Array.from({ length: rows }, () => {
    const [a, b] = [random.normal(), random.normal()];
    return `${a},${b},${random.uniform() < 1 / (1 + Math.exp(1 + b - 1.3 * a)) ? 1 : 0}`;
  });
  return `a,b,label\n${lines.join('\n')}\n`;
}

test.each([1, 2, 3])(
  'a goal is met on the rows that its threshold was chosen on, counted row by row, and judged as counted: seed %d',
  async (seed) => {
    const { record, rows } = await scored(overlapping(6_000, seed), { preset: 'recommended', seed });
    const inPart = (wanted: string) => rows.filter(({ part }) => part === wanted);
    const above = (some: readonly Scored[], threshold: number) => {
      const called = some.filter(({ logit }) => logit > threshold);
      const tp = called.filter(({ label }) => label === '1').length;
      return { tp, fp: called.length - tp };
    };
    const [validation, testPart] = [inPart('validation'), inPart('test')];
    const { tp: positives, fp: negatives } = above(validation, Number.NEGATIVE_INFINITY);
    const everywhere = validation.map(({ logit }) => above(validation, logit));
    /** What the goal's threshold comes to on the validation part, and the best that any comes to there. */
    const outcome = (goal: Goal, valueOf: (counts: { tp: number; fp: number }) => number) => {
      const cut = cutForGoal(record, goal);
      if (typeof cut !== 'object') return expect.fail(cut);
      const { tp, fp } = above(testPart, cut.logit);
      expect(decided(record, cut).test.confusion).toMatchObject({ tp, fp });
      const [here, best] = [valueOf(above(validation, cut.logit)), Math.max(...everywhere.map(valueOf))];
      return { here, best };
    };
    const odds = (prevalence: number) => ((prevalence / (1 - prevalence)) * negatives) / positives;
    const half = positives / 200;

    const recall = { kind: 'recall', atLeast: 0.9 } as const;
    const { here: found } = outcome({ rule: recall }, ({ tp }) => tp);
    expect(found).toBeGreaterThanOrEqual(0.9 * positives);
    expect(found).toBeLessThan(0.9 * positives + half + 1);

    const precision = { kind: 'precision', atLeast: 0.7 } as const;
    for (const prevalence of [0.05, 0.3]) {
      const right = outcome({ rule: precision, prevalence }, ({ tp, fp }) =>
        tp / (tp + fp / odds(prevalence)) >= 0.7 ? tp : 0,
      );
      expect(right.here).toBeGreaterThan(0);
      // Each of the first twenty rows leaves a threshold.
      expect(right.here).toBeGreaterThanOrEqual(right.best <= 20 ? right.best : right.best - half - 1);
    }
    for (const prevalence of [0.002, 0.05, 0.3]) {
      const f1 = outcome(
        { rule: { kind: 'f1' }, prevalence },
        ({ tp, fp }) => (2 * tp) / (tp + fp / odds(prevalence) + positives),
      );
      expect(f1.here).toBeGreaterThan(0.95 * f1.best);
    }
    // A probability that somebody names is moved up to where the counts are known.
    for (const above of [0.1, 0.2, 0.4]) outcome({ rule: { kind: 'probability', above } }, ({ tp }) => tp);
    const cost = outcome(
      { rule: { kind: 'cost', ofAMiss: 7 }, prevalence: 0.05 },
      ({ tp, fp }) => -7 * (positives - tp) - fp / odds(0.05),
    );
    expect(cost.here).toBeGreaterThan(1.01 * cost.best); // both below 0
  },
);

test('a class with a comma or a quote in its name stays one field', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => `${(i * 7) % 60},"${i % 3 === 0 ? 'a, ""b""' : 'c'}"`);
  const { rows } = await scored(`x,label\n${lines.join('\n')}\n`, { preset: 'recommended' });
  expect(rows.filter(({ label }) => label === 'c')).toHaveLength(40);
  expect(rows.filter(({ label }) => label.startsWith('"a'))).toHaveLength(20);
});

test('the scores of a run are had again by its settings, in few pieces; of another file none', async () => {
  const text = tableText(12_000);
  const wish = { preset: 'recommended', seed: 5 } as const;
  const { record, written } = await scored(text, wish);
  const job = {
    name: 'data.csv',
    config: makeConfig(wish),
    open: async () => fromBytes(new TextEncoder().encode(text)),
  };
  const again = async (fingerprint: string) => {
    const pieces: string[] = [];
    let last: RunEvent | undefined;
    const ports = { now: Date.now, stopped: () => false };
    for await (last of runScores({ ...job, fingerprint }, ports, (piece) => void pieces.push(piece)));
    return { pieces, last };
  };
  const { pieces } = await again(record.dataset.fingerprint);
  expect(pieces.join('')).toBe(written);
  expect(pieces.length).toBeLessThan(5);
  const refused = await again('f'.repeat(32));
  expect(refused.pieces).toEqual([]);
  expect(refused.last).toMatchObject({ type: 'failed', problem: { code: 'file-changed' } });
});
