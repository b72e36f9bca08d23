import { significant } from '../format.js';
import type { PartEvaluation } from './scores.js';
import { stepAt, type ThresholdCounts, type ThresholdTable } from './thresholds.js';

/** Thresholds kept of a part by the rise of its classes: as many as a curve can show, and a record should carry. A part of no more
 * rows keeps all it has. */
export const mostSteps = 400;

/** Among the highest rows, which somebody may look at alone, so many times as many rows leave one too, and the last before so many
 * times as many negatives: where positives are rarer, each of them may stand for a thousand false alarms. */
const growth = 1.05;

/** Some of the steps, evenly along the ROC curve: every rise of a class by 1/200 leaves one, and so do every rise of both together
 * and every rise of the negatives by a twentieth. The first, the last, and the last above each threshold at which the counts must
 * be known stay.
 *
 * The next one is looked for by halves, since counts never fall: hundreds of looks instead of one at each threshold.
 * @param table one threshold or more @param known logits above which a row may be called positive */
export function downsampleThresholds(
  table: ThresholdTable,
  known: readonly number[] = [0],
): ThresholdCounts[] {
  const { logits, tp, fp } = table;
  const [positives, negatives] = [Math.max(1, table.positives), Math.max(1, table.negatives)];
  const along = (i: number) => (tp[i] as number) / positives + (fp[i] as number) / negatives;
  const rowsTo = (i: number) => (tp[i] as number) + (fp[i] as number);
  const end = logits.length - 1;
  const stride = logits.length <= mostSteps ? 0 : 2 / mostSteps;
  const lastAbove = (threshold: number) =>
    firstFrom(0, end + 1, (i) => (logits[i] as number) <= threshold) - 1;
  const staying = known.map(lastAbove).sort((a, b) => a - b);
  let nextStaying = 0;
  const kept: ThresholdCounts[] = [];
  for (let i = 0; i <= end; ) {
    kept.push(stepAt(table, i));
    const here = along(i);
    const more = growth * rowsTo(i);
    const falser = growth * (fp[Math.min(i + 1, end)] as number);
    while (nextStaying < staying.length && (staying[nextStaying] as number) <= i) nextStaying++;
    const next = firstFrom(
      i + 1,
      end,
      (j) => along(j) - here >= stride || rowsTo(j) >= more || (fp[j + 1] as number) > falser,
    );
    i = i === end ? end + 1 : Math.min(next, staying[nextStaying] ?? end);
  }
  return kept;
}

/** With the mean logit of the rows between each step and the one before, where there may be thresholds between.
 * @param steps of the table, falling */
export function withMeans(steps: readonly ThresholdCounts[], table: ThresholdTable): PartEvaluation['steps'] {
  const { logits, tp, fp, positives, negatives } = table;
  if (positives + negatives <= mostSteps) return steps;
  let [i, before] = [0, 0];
  return steps.map((step) => {
    const first = before;
    // Distances from the step: a sum of logits would round what lies in a single place.
    let above = 0;
    for (; i < logits.length && (logits[i] as number) >= step.logit; i++) {
      const rows = (tp[i] as number) + (fp[i] as number);
      above += (rows - before) * ((logits[i] as number) - step.logit);
      before = rows;
    }
    return { ...step, mean: significant(step.logit + above / (before - first), 7) };
  });
}

/** The first index, from one on to before another, from which on something is so; else that other one. */
function firstFrom(from: number, to: number, isSo: (i: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
