/** How often the intervals hold of rows that are alike in time: labels by the sign of one series, scores of another, each of which
 * foretells so much of its next value. */
import { againstBlind } from '../../../src/core/evaluation/againstBlind.js';
import { rocAreaInterval } from '../../../src/core/evaluation/areaIntervals.js';
import { StreamedPart } from '../../../src/core/evaluation/evaluateParts.js';
import type { MaybeInterval } from '../../../src/core/evaluation/interval.js';
import { reportIntervals } from '../../../src/core/evaluation/intervals.js';
import { timeEffect } from '../../../src/core/evaluation/timeEffect.js';
import { Random } from '../../../src/core/random.js';
import { atOnce } from '../../../src/core/slices.js';
import { upper } from './models.js';

export interface InTime {
  /** Shares of intervals that hold. */
  readonly area: number;
  readonly accuracy: number;
  readonly recall: number;
  readonly precision: number;
  /** Of the area's as of independent rows. */
  readonly naive: number;
  /** By how much wider the area's is than that. */
  readonly wider: number;
  /** Shares of test parts where a ranking is proven, and answers are called better or worse than always the same. */
  readonly proven: number;
  readonly told: number;
}

/** @param much a row foretells of the next @param apart how far scores of the classes are, in standard deviations */
export function coverageInTime(
  rows: number,
  much: number,
  apart: number,
  tries: number,
  seed: number,
): InTime {
  const random = Random.fromSeed(seed);
  const rate = upper(-apart / 2); // of right answers, in either class
  const [area, sums] = [upper(-apart / Math.SQRT2), { area: 0, accuracy: 0, recall: 0, precision: 0 }];
  let [naive, wider, proven, told, all] = [0, 0, 0, 0, 0];
  while (all < tries) {
    const labels = Uint8Array.from(series(random, rows, much), (value) => Number(value > 0));
    const logits = series(random, rows, much).map(
      (value, i) => value + apart * ((labels[i] as number) - 0.5),
    );
    const streamed = new StreamedPart(0);
    streamed.add(logits, labels);
    const alone = atOnce(streamed.evaluate());
    const part = { ...alone, designEffect: timeEffect({ logits, labels }, rows, 0) };
    const [own, usual] = [rocAreaInterval(part), rocAreaInterval(alone)];
    if (own === null || usual === null) continue;
    all++;
    const { tp, fp } = alone.steps.findLast(({ logit }) => logit > 0) ?? { tp: 0, fp: 0 };
    const counts = { tp, fp, fn: alone.positives - tp, tn: alone.negatives - fp };
    const { accuracy, positive } = reportIntervals(counts, false, part);
    sums.area += holds(own, area);
    sums.accuracy += holds(accuracy, rate);
    sums.recall += holds(positive.recall, rate);
    sums.precision += holds(positive.precision, rate);
    naive += holds(usual, area);
    wider += (own.high - own.low) / (usual.high - usual.low);
    proven += Number(own.low > 0.5);
    told += Number(againstBlind(counts, 1, 'none', part).verdict !== 'unclear');
  }
  const shares = Object.fromEntries(
    Object.entries(sums).map(([key, sum]) => [key, sum / all]),
  ) as typeof sums;
  return { ...shares, naive: naive / all, wider: wider / all, proven: proven / all, told: told / all };
}

function series(random: Random, count: number, much: number): Float64Array {
  let value = random.normal();
  return new Float64Array(count).map(() => {
    value = much * value + Math.sqrt(1 - much ** 2) * random.normal();
    return value;
  });
}

function holds(interval: MaybeInterval, truth: number): number {
  return Number(interval === null || (interval.low <= truth && truth <= interval.high));
}
