import { accuracy, scores } from '../evaluation/metrics.js';
import type { ConfusionCounts, EpochRecord, TestResult, Undefinable } from '../run/record.js';
import { watchedOf } from '../run/run.js';
import type { Balance, TrainingConfig } from '../training/config.js';

/** What a run is, before anything is known of the file. */
export function startLine(
  name: string,
  { preset, balance, seed }: TrainingConfig,
  verb = 'Training',
): string {
  return `${verb} on ${name}: preset ${preset}, balance ${balance}, seed ${seed}`;
}

/** The lines of the chapter's program, to the letter: `Epoch 1: loss=0.138, accuracy=0.960/0.970` (train /
 * test), and for balanced data, section 2.8, `result=accuracy,precision,recall,F1` of the test part. Where there
 * is a validation part it stands in the test part's place. */
export function epochLine(epoch: EpochRecord, balance: Balance): string {
  const watched = watchedOf(epoch);
  const outcome =
    balance === 'none'
      ? `accuracy=${fixed(epoch.trainAccuracy)}/${fixed(watched.accuracy)}`
      : `result=${fourScores(watched.confusion)}`;
  return `Epoch ${epoch.epoch}: loss=${fixed(epoch.loss)}, ${outcome}`;
}

export function finalLine({ accuracy, confusion }: TestResult, balance: Balance): string {
  return balance === 'none'
    ? `Final Test: final accuracy = ${fixed(accuracy)}`
    : `Final Test: final result = ${fourScores(confusion)}`;
}

function fourScores(counts: ConfusionCounts): string {
  const { precision, recall, f1 } = scores(counts);
  return [accuracy(counts), precision, recall, f1].map(fixed).join(',');
}

/** Three decimals; where 0 was divided by 0, the word. */
export function fixed(value: Undefinable): string {
  return value === null ? 'undefined' : value.toFixed(3);
}

/** A count with its thousands apart. */
export function grouped(count: number): string {
  // Not toLocaleString: its first call costs 20 ms, as much as all epochs of a small file.
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 0.0916 -> `9.2 %`; never rounds something to nothing, nor almost all to all. @param fraction 0 to 1 */
export function percent(fraction: number): string {
  if (fraction === 0 || fraction === 1) return `${100 * fraction} %`;
  if (fraction < 0.0005) return '< 0.1 %';
  return fraction >= 0.9995 ? '> 99.9 %' : `${(100 * fraction).toFixed(1)} %`;
}

/** `1 row`, `17,898 rows`. */
export function counted(count: number, one: string): string {
  return `${grouped(count)} ${count === 1 ? one : `${one}s`}`;
}
