import type { DatasetSummary, TestResult, Undefinable } from '../core/run/record.js';
import { epochsOf, preparationOf, type Run } from '../core/run/run.js';

/** The scores of the positive class as far as they are known: undefined is not yet, null is 0/0. */
export interface Figures {
  readonly accuracy: number | undefined;
  readonly precision: Undefinable | undefined;
  readonly recall: Undefinable | undefined;
  readonly f1: Undefinable | undefined;
  /** The epoch they were measured after; 0 before the first. */
  readonly epoch: number;
}

/** The final test result, or while there is none yet what the newest epoch scored. */
export function figuresOf(run: Run): Figures {
  const newest = epochsOf(run).at(-1);
  const epoch = newest?.epoch ?? 0;
  const test = testOf(run);
  if (test !== undefined) {
    return { accuracy: test.accuracy, precision: test.precision, recall: test.recall, f1: test.f1, epoch };
  }
  return {
    accuracy: newest?.testAccuracy,
    precision: newest?.testPrecision,
    recall: newest?.testRecall,
    f1: newest?.testF1,
    epoch,
  };
}

/** The scores of the finished model, once there is one. */
export function testOf(run: Run): TestResult | undefined {
  return run.phase === 'ended' ? run.record.test : undefined;
}

/** How many features the run trains on, where that is known. */
export function featureCount(run: Run): number | undefined {
  switch (run.phase) {
    case 'reading':
      return undefined;
    case 'ended':
      return run.record.model.features.length;
    default:
      return run.preparation?.features.length;
  }
}

/** Negative and positive class as written in the file; before it is read, the words. */
export function classNames(run: Run): { readonly negative: string; readonly positive: string } {
  const [negative, positive] = preparationOf(run)?.dataset.classes ?? [];
  return { negative: negative?.value ?? '', positive: positive?.value ?? '' };
}

/** The class a guesser would always answer, null where both are equally frequent. */
export function majorityOf({ classes: [negative, positive] }: DatasetSummary): string | null {
  if (negative.count === positive.count) return null;
  return negative.count > positive.count ? negative.value : positive.value;
}

/** Whether there is, or may still come, anything to draw: not for a run that failed before its first epoch. */
export function hasResults(run: Run): boolean {
  return run.phase !== 'failed' || run.epochs.length > 0;
}
