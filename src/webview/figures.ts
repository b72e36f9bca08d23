import { type ClassReport, classReport } from '../core/evaluation/metrics.js';
import type { ConfusionCounts, DatasetSummary, Feature } from '../core/run/record.js';
import { epochsOf, preparationOf, type Run, watchedOf } from '../core/run/run.js';
import type { Threshold } from './threshold.js';

/** What the test part says, or before the end the part that is watched. */
export interface Figures {
  /** Undefined before the first epoch; as is the report made of it. */
  readonly confusion: ConfusionCounts | undefined;
  readonly report: ClassReport | undefined;
  /** The epoch they were measured after; 0 before the first. */
  readonly epoch: number;
}

/** The final test result, at the threshold a person chose if one did, or while there is none yet what the
 * newest epoch scored. */
export function figuresOf(run: Run, at?: Threshold): Figures {
  const newest = epochsOf(run).at(-1);
  const final = run.phase === 'ended' ? (at?.counts ?? run.record.test.confusion) : undefined;
  const confusion = final ?? (newest === undefined ? undefined : watchedOf(newest).confusion);
  const report = confusion === undefined ? undefined : classReport(confusion);
  return { confusion, report, epoch: newest?.epoch ?? 0 };
}

/** How many features the run trains on, where that is known. */
export function featureCount(run: Run): number | undefined {
  return featuresOf(run)?.length;
}

/** The features the run trains on, where they are known. */
export function featuresOf(run: Run): readonly Feature[] | undefined {
  switch (run.phase) {
    case 'reading':
      return undefined;
    case 'ended':
      return run.record.model.features;
    default:
      return run.preparation?.features;
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
