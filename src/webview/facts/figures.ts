import type { Cut } from '../../core/evaluation/cuts.js';
import { type ReportIntervals, reportIntervals } from '../../core/evaluation/intervals.js';
import { type ClassReport, type ConfusionCounts, classReport } from '../../core/evaluation/metrics.js';
import { apart, longestName, quoted } from '../../core/names.js';
import { epochsOf, preparationOf, type Run, watchedOf } from '../../core/run/run.js';
import type { Feature } from '../../core/table/summary.js';
import { dividesInProportion } from '../../core/training/partition.js';
import { className, isNamed } from '../../words/recordNames.js';
import { verdictWords, classWords as wordsOf } from '../../words/verdict.js';
import { inShort, type Short } from './format.js';

/** What the test part says, or before the end the part that is watched. */
export interface Figures {
  /** Undefined before the first epoch; as is what is made of it. */
  readonly confusion: ConfusionCounts | undefined;
  readonly report: ClassReport | undefined;
  readonly intervals: ReportIntervals | undefined;
  /** What always giving the same answer scores on the test part; undefined before the file is read. */
  readonly baseline: ClassReport | undefined;
  /** The epoch they were measured after; 0 before the first. */
  readonly epoch: number;
}

/** The final test result, at the threshold a person chose if one did, or while there is none yet what the
 * newest epoch scored. */
export function figuresOf(run: Run, at?: Cut): Figures {
  const newest = epochsOf(run).at(-1);
  const final = run.phase === 'ended' ? (at?.counts ?? run.record.test.confusion) : undefined;
  const confusion = final ?? (newest === undefined ? undefined : watchedOf(newest).confusion);
  const part = run.phase === 'ended' ? run.record.evaluation.test : {};
  const blind = preparationOf(run)?.baseline.confusion;
  return {
    confusion,
    report: confusion && classReport(confusion),
    intervals: confusion && reportIntervals(confusion, dividesInProportion(run.config), part),
    baseline: blind && classReport(blind),
    epoch: newest?.epoch ?? 0,
  };
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

/** What the negative and the positive class are called; before it is read, the words. */
export function classNames(run: Run): { readonly negative: string; readonly positive: string } {
  const [negative, positive] = preparationOf(run)?.dataset.classes ?? [];
  return {
    negative: negative === undefined ? '' : className(negative),
    positive: positive === undefined ? '' : className(positive),
  };
}

/** Whether the negative class is all that is not the positive one, and nobody gave it a name. */
function isRest(run: Run): boolean {
  const negative = preparationOf(run)?.dataset.classes[0];
  return negative !== undefined && !isNamed(negative);
}

/** As sentences name them, see src/words/verdict.ts; before the file is read, without a name. */
export function classWords(run: Run, most?: number): ReturnType<typeof classNames> {
  return wordsOf(preparationOf(run)?.dataset.classes ?? unnamed, most);
}

const unnamed = [
  { value: '', count: 0 },
  { value: '', count: 0 },
] as const;

/** The same for places that may cut them further; before the file is read, nothing. */
export function shortClasses(run: Run): { readonly negative: Short; readonly positive: Short } {
  const { negative, positive } = classNames(run);
  if (positive === '' && negative === '') return { negative: { text: '' }, positive: { text: '' } };
  const word = inShort(positive, negative);
  return {
    negative: isRest(run) ? { text: verdictWords.rest(negative) } : inShort(negative, positive),
    positive: word,
  };
}

/** In full, what of a text is the name of a class cut short: a line for each; undefined where nothing is. */
export function wholeNames(run: Run, text: string): string | undefined {
  const classes = preparationOf(run)?.dataset.classes;
  if (classes === undefined) return undefined;
  const named = classes.filter(isNamed).map(className);
  const cut = named.filter((value, i) => {
    const other = named[1 - i] ?? className(classes[0]);
    const forms = [longestName, shortName].map((most) => quoted(apart(value, other, most), most));
    return forms.some((form) => form.includes('…') && text.includes(form));
  });
  return cut.length === 0
    ? undefined
    : cut.map((value) => quoted(value, Number.POSITIVE_INFINITY)).join('\n');
}

/** Letters of a name in a place of a few words: a legend, a heading. */
export const shortName = 12;

/** Whether there is, or may still come, anything to draw: not for a run that failed before its first epoch. */
export function hasResults(run: Run): boolean {
  return run.phase !== 'failed' || run.epochs.length > 0;
}
