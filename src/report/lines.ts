import { balances } from '../core/balance.js';
import type { Balance, TrainingConfig } from '../core/config.js';
import { accuracy, type ConfusionCounts, scores } from '../core/evaluation/metrics.js';
import type { TestResult } from '../core/evaluation/scores.js';
import { fixed } from '../core/format.js';
import { watchedOf } from '../core/run/run.js';
import type { EpochRecord } from '../core/training/epoch.js';
import { lineWords } from '../words/lines.js';

/** What a run is, before anything is known of the file. */
export function startLine(name: string, { preset, balance, seed }: TrainingConfig, isRepeat = false): string {
  const start = { name, preset, balance, seed };
  return isRepeat ? lineWords.repeating(start) : lineWords.training(start);
}

/** The lines of the chapter's program, to the letter: `Epoch 1: loss=0.138, accuracy=0.960/0.970` (train /
 * test), and for balanced data, section 2.8, `result=accuracy,precision,recall,F1` of the test part. Where there
 * is a validation part it stands in the test part's place. */
export function epochLine(epoch: EpochRecord, balance: Balance): string {
  const watched = watchedOf(epoch);
  const outcome =
    balances[balance].evens === 'nothing'
      ? `accuracy=${fixed(epoch.trainAccuracy)}/${fixed(watched.accuracy)}`
      : `result=${fourScores(watched.confusion)}`;
  return `Epoch ${epoch.epoch}: loss=${fixed(epoch.loss)}, ${outcome}`;
}

export function finalLine({ accuracy, confusion }: TestResult, balance: Balance): string {
  return balances[balance].evens === 'nothing'
    ? `Final Test: final accuracy = ${fixed(accuracy)}`
    : `Final Test: final result = ${fourScores(confusion)}`;
}

function fourScores(counts: ConfusionCounts): string {
  const { precision, recall, f1 } = scores(counts);
  return [accuracy(counts), precision, recall, f1].map(fixed).join(',');
}
