/** What holds of every score, so that a new one is tested as soon as it is in the catalogue. */
import { describe, expect, test } from 'vitest';
import { catalogue, type ScoreId, scoreIds } from '../../../../src/core/evaluation/catalogue.js';
import {
  averagePrecision,
  expectedCalibrationError,
  rocArea,
} from '../../../../src/core/evaluation/curves.js';
import { testResult } from '../../../../src/core/evaluation/evaluate.js';
import { reportIntervals } from '../../../../src/core/evaluation/intervals.js';
import { Probabilities } from '../../../../src/core/evaluation/probabilities.js';
import { thresholdTable as tabling } from '../../../../src/core/evaluation/scoreList.js';
import type { PartEvaluation, TestResult } from '../../../../src/core/evaluation/scores.js';
import { stepAt } from '../../../../src/core/evaluation/thresholds.js';
import { scoresOf, spreadOf } from '../../../../src/core/judgement/repeats.js';
import { sigmoidCrossEntropy } from '../../../../src/core/perceptron/sigmoid.js';
import { Random } from '../../../../src/core/random.js';
import type { Repeats } from '../../../../src/core/run/record.js';
import type { Undefinable } from '../../../../src/core/undefinable.js';
import { scoreWords } from '../../../../src/words/scores.js';
import { reference } from '../../shared.js';
import { whole } from '../../slices.js';

const thresholdTable = whole(tabling);

interface Rows {
  readonly logits: readonly number[];
  readonly labels: readonly number[];
}
interface Judged {
  readonly test: TestResult;
  readonly part: PartEvaluation;
}

/** What logits of a test part say. */
function judge({ logits, labels }: Rows): Judged {
  const confusion = { tp: 0, fp: 0, fn: 0, tn: 0 };
  let loss = 0;
  logits.forEach((logit, i) => {
    const label = labels[i] as 0 | 1;
    confusion[label === 1 ? (logit > 0 ? 'tp' : 'fn') : logit > 0 ? 'fp' : 'tn']++;
    loss += sigmoidCrossEntropy(logit, label);
  });
  const table = thresholdTable(logits, labels);
  const probabilities = new Probabilities();
  probabilities.add(logits, labels);
  const { brier, calibration, histogram } = probabilities;
  return {
    test: testResult(loss / logits.length, confusion),
    part: {
      ...{ positives: table.positives, negatives: table.negatives },
      steps: Array.from(table.logits, (_, i) => stepAt(table, i)),
      ...{ rocArea: rocArea(table), averagePrecision: averagePrecision(table), brier },
      ...{ calibrationError: expectedCalibrationError(calibration), calibration, histogram },
    },
  };
}

function valueOf(id: ScoreId, { test, part }: Judged): Undefinable | undefined {
  return catalogue[id].value(test, part);
}

/** Parts of up to eighty rows, some of one class, some with one answer only. */
const parts: readonly Rows[] = Array.from({ length: 300 }, (_, seed) => {
  const random = Random.fromSeed(seed);
  const [length, signal, shift] = [
    1 + Math.floor(80 * random.uniform()),
    6 * random.uniform() - 1,
    3 * random.normal(),
  ];
  const prevalence = random.uniform();
  const labels = Array.from({ length }, () => Number(random.uniform() < prevalence));
  return { labels, logits: labels.map((label) => random.normal() + signal * (label - 0.5) + shift) };
});

const slack = 1e-12;

describe.each(scoreIds)('%s', (id) => {
  const { range, better, of, interval, overSplits } = catalogue[id];
  const [lowest, highest] = range;

  test('is within its range, and so is its interval, which holds it and is undefined where it is', () => {
    for (const rows of parts) {
      const judged = judge(rows);
      const value = valueOf(id, judged);
      const around = interval?.(judged.test, judged.part) ?? null;
      if (value === null) expect(around).toBeNull();
      else {
        expect(value).toBeGreaterThanOrEqual(lowest);
        expect(value).toBeLessThanOrEqual(highest);
        if (interval !== null) {
          expect(around?.low).toBeGreaterThanOrEqual(lowest - slack);
          expect(around?.high).toBeLessThanOrEqual(highest + slack);
          expect(around?.low).toBeLessThanOrEqual((value as number) + slack);
          expect(around?.high).toBeGreaterThanOrEqual((value as number) - slack);
        }
      }
    }
  });

  test('is best where all is right and sure, and worst where all is wrong', () => {
    const labels = [1, 0, 0, 1, 0, 0, 0];
    const sure = (sign: number) =>
      valueOf(id, judge({ labels, logits: labels.map((z) => sign * (1600 * z - 800)) }));
    const [good, bad] = [sure(1) as number, sure(-1) as number];
    expect(good).toBe(better === 'higher' ? highest : lowest);
    expect(better === 'higher' ? bad < good : bad > good).toBe(true);
    // A loss has no worst value; of an average precision it depends on the share of positives.
    if (id !== 'loss' && id !== 'averagePrecision') expect(bad).toBe(better === 'higher' ? lowest : highest);
  });

  test(`is a score of ${of}: what comes of it when the classes are swapped`, () => {
    const changed = parts.filter(({ labels, logits }) => {
      const own = valueOf(id, judge({ labels, logits }));
      const mirrored = { labels: labels.map((label) => 1 - label), logits: logits.map((logit) => -logit) };
      const other = valueOf(id, judge(mirrored));
      return typeof own !== 'number' || typeof other !== 'number'
        ? own !== other
        : Math.abs(own - other) > slack;
    });
    if (of === 'both classes') expect(changed).toEqual([]);
    else expect(changed.length).toBeGreaterThan(parts.length / 2);
  });

  test('over splits of a file has an interval within its range that holds the mean, if it has one', () => {
    for (let file = 0; file + 3 <= parts.length; file += 3) {
      const runs = parts.slice(file, file + 3).map((rows, seed) => {
        const { test: result, part } = judge(rows);
        return { ...part, seed, test: result };
      });
      const repeats: Repeats = { wanted: 3, trainRows: 160, testRows: 40, runs };
      const spread = spreadOf(id, repeats);
      if (overSplits === null) expect(spread?.interval ?? null).toBeNull();
      if (spread === null || spread.interval === null) continue;
      expect(spread.interval.low).toBeGreaterThanOrEqual(lowest);
      expect(spread.interval.high).toBeLessThanOrEqual(highest);
      expect(spread.interval.low).toBeLessThanOrEqual(spread.mean + slack);
      expect(spread.interval.high).toBeGreaterThanOrEqual(spread.mean - slack);
    }
  });

  test('has words of its own', () => {
    const { name, meaning } = scoreWords[id];
    expect(name).not.toBe('');
    expect(scoreIds.filter((other) => scoreWords[other].name === name)).toEqual([id]);
    expect(scoreIds.filter((other) => scoreWords[other].meaning === meaning)).toEqual([id]);
  });
});

test('the interval of accuracy is the one that reports have', () => {
  // statsmodels 0.15.0: the hull of proportion_confint(9, 10, method='wilson') and of method='beta', Clopper and Pearson's.
  const confusion = { tp: 4, fp: 1, fn: 0, tn: 5 };
  const found = catalogue.accuracy.interval?.({ confusion } as TestResult, {} as PartEvaluation);
  expect(found?.low).toBeCloseTo(0.5549839, 6);
  expect(found?.high).toBeCloseTo(0.9974714, 6);
  expect(found).toEqual(reportIntervals(confusion).accuracy);
});

describe('the words of a score say', () => {
  const counted = { tp: 5, fp: 7, fn: 11, tn: 13 };
  const judged: Judged = { ...judge(parts[0] as Rows), test: testResult(1, counted) };
  /** What a sentence counts, by its words. */
  const rowsSaid = {
    'predicted to be of this class': counted.tp + counted.fp,
    'really are of this class': counted.tp + counted.fn,
  };

  test.each(['precision', 'recall'] as const)('of which rows %s is the fraction', (id) => {
    const [, said] =
      /^Of the rows (?:that )?(.* of this class), the fraction that/.exec(scoreWords[id].meaning) ?? [];
    expect(Object.keys(rowsSaid)).toContain(said);
    const fraction = counted.tp / rowsSaid[said as keyof typeof rowsSaid];
    expect(valueOf(id, judged)).toBeCloseTo(fraction, 12);
  });

  test.each<[ScoreId, Rows, RegExp]>([
    ['precision', { labels: [0, 1], logits: [-1, -1] }, /no row was predicted/],
    ['recall', { labels: [0, 0], logits: [-1, 1] }, /the test part holds no row of this class/],
    ['f1', { labels: [0, 0], logits: [-1, -1] }, /no row is of this class, and none was predicted/],
    ['f2', { labels: [0, 0], logits: [-1, -1] }, /no row is of this class, and none was predicted/],
    ['mcc', { labels: [0, 1], logits: [-1, -1] }, /of one class, or were predicted to be/],
    ['rocArea', { labels: [1, 1], logits: [-1, 1] }, /rows of one class only/],
    ['averagePrecision', { labels: [0, 0], logits: [-1, 1] }, /no positive row/],
  ])('why %s is undefined', (id, rows, why) => {
    expect(valueOf(id, judge(rows))).toBeNull();
    expect(scoreWords[id].undefinedBecause).toMatch(why);
  });

  // Of four rows, one positive, that all get the same answer, and of the same ones told right.
  const labels = [1, 0, 0, 0];
  const [same, even, right] = [
    judge({ labels, logits: [-9, -9, -9, -9] }),
    judge({ labels, logits: [0, 0, 0, 0] }),
    judge({ labels, logits: labels.map((z) => 1600 * z - 800) }),
  ];
  test.each<[ScoreId, RegExp, number, number | null | undefined]>([
    ['accuracy', /always guessing the other one already scores high/, 0.75, valueOf('accuracy', same)],
    ['balancedAccuracy', /always the same answer scores (0\.5)/, 0.5, valueOf('balancedAccuracy', same)],
    ['rocArea', /; (0\.5) is guessing/, 0.5, valueOf('rocArea', even)],
    ['averagePrecision', /Guessing has the share of positives/, 0.25, valueOf('averagePrecision', even)],
    ['loss', /(0\.693) is a coin toss/, Math.LN2, valueOf('loss', even)],
    ['brier', /(0\.25) is always a half/, 0.25, valueOf('brier', even)],
    ['mcc', /(1) is all right/, 1, valueOf('mcc', right)],
    ['calibrationError', /; (0) is as predicted/, 0, valueOf('calibrationError', right)],
  ])('what %s is compared with', (id, words, wanted, value) => {
    const found = words.exec(scoreWords[id].meaning);
    expect(found).not.toBeNull();
    if (found?.[1] !== undefined) expect(Number(found[1])).toBeCloseTo(wanted, 3);
    expect(value).toBeCloseTo(wanted, 12);
  });

  test.each([
    ['f1', 1, /harmonic mean/],
    ['f2', 2, /recall counts twice as much/],
  ] as const)('what %s makes of precision and recall', (id, beta, words) => {
    const [precision, recall] = [counted.tp / 12, counted.tp / 16];
    expect(scoreWords[id].meaning).toMatch(words);
    const wanted = ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
    expect(valueOf(id, judged)).toBeCloseTo(wanted, 12);
  });
});

test.each<[string, Rows, readonly ScoreId[]]>([
  ['nothing is called positive', { labels: [0, 1, 0], logits: [-1, -2, -3] }, ['precision', 'mcc']],
  ['all is called positive', { labels: [0, 1, 0], logits: [1, 2, 3] }, ['mcc']],
  [
    'no row is positive, and none is called so',
    { labels: [0, 0], logits: [-1, -2] },
    ['f1', 'precision', 'recall', 'balancedAccuracy', 'mcc', 'f2', 'averagePrecision', 'rocArea'],
  ],
  ['all rows are positive', { labels: [1, 1], logits: [-1, 2] }, ['balancedAccuracy', 'mcc', 'rocArea']],
])('where %s, only what is 0/0 is undefined', (_, rows, undefinedScores) => {
  expect(scoreIds.filter((id) => valueOf(id, judge(rows)) === null)).toEqual(undefinedScores);
});

test('what repeats of earlier versions did not keep is left out, not called undefined', () => {
  const { test: result, part } = judge(parts[7] as Rows);
  const { rocArea: area, averagePrecision: average, calibrationError } = part;
  const older = { seed: 1, test: result, rocArea: area, averagePrecision: average, calibrationError };
  const repeats: Repeats = { wanted: 1, trainRows: 4, testRows: 1, runs: [older] };
  expect(scoresOf(repeats)).toEqual(scoreIds.filter((id) => id !== 'brier'));
  expect(scoresOf({ ...repeats, runs: [{ ...older, brier: null }] })).toEqual(scoreIds);
});

interface Case extends Rows {
  readonly confusion: TestResult['confusion'];
  readonly scores: Partial<Record<ScoreId, Undefinable>>;
}

describe('scikit-learn', () => {
  const { cases } = reference<{ readonly cases: readonly Case[] }>('scores');

  test.each(cases)('on %#: $confusion', ({ confusion, scores, ...rows }) => {
    const judged = judge(rows);
    expect(judged.test.confusion).toEqual(confusion);
    for (const [id, wanted] of Object.entries(scores)) {
      const own = valueOf(id as ScoreId, judged);
      if (wanted === null) expect(own, id).toBeNull();
      else expect(Math.abs((own as number) - wanted), id).toBeLessThanOrEqual(1e-12);
    }
  });

  test('has a figure for every score that it knows', () => {
    const known = scoreIds.filter((id) => id !== 'calibrationError');
    for (const { scores } of cases) expect(Object.keys(scores).sort()).toEqual([...known].sort());
  });
});
