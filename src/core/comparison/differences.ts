import { balances } from '../balance.js';
import { catalogue, type ScoreId } from '../evaluation/catalogue.js';
import type { Interval, MaybeInterval } from '../evaluation/interval.js';
import { differenceInterval } from '../evaluation/intervals.js';
import type { PartEvaluation, TestResult } from '../evaluation/scores.js';
import { pairsOf, spreadOfDifference } from '../judgement/repeats.js';
import { isDoubted, isMuted } from '../judgement/verdict.js';
import type { RunRecord } from '../run/record.js';
import { columnNamed } from '../table/columnNamed.js';
import { dividesByTime, partitions } from '../training/partition.js';
import type { Undefinable } from '../undefinable.js';

/** What the difference of two runs' scores rests on. */
export type Basis =
  /** Both were repeated on the same splits of the same rows, into parts of the same sizes; by time, of which there are no intervals. */
  | { readonly kind: 'paired'; readonly splits: number; readonly byTime: boolean }
  /** One test part each, taken for independent: of other files; of rows that may be the same; of the same, which repeating both
   * would pair, with an interval. */
  | { readonly kind: 'counts'; readonly rows: 'other' | 'shared' | 'pairable' }
  /** Scores of different things. `balance`: one test part was evened out, the other was not; `class`: another
   * label or positive class; `division`: rows are divided by another
   * column, or by none. */
  | { readonly kind: 'none'; readonly reason: 'balance' | 'class' | 'division' };

export interface Difference {
  /** The run's score minus the reference's; with a paired basis the mean over the splits. */
  readonly value: number;
  /** 95 %; null where nothing is known of it. */
  readonly interval: MaybeInterval;
  /** Of a paired basis: on how many splits both scores are defined, where not on all. */
  readonly splits?: number;
}

/** Two splits are the fewest that say anything of a spread. */
const fewestSplits = 2;

export function basisOf(run: RunRecord, reference: RunRecord): Basis {
  const balanced = [run, reference].filter(
    ({ config }) => balances[config.balance].evens === 'all parts',
  ).length;
  if (balanced === 1) return { kind: 'none', reason: 'balance' };
  const [mine, other] = [run.dataset, reference.dataset];
  const isOfOneFile = mine.fingerprint === other.fingerprint;
  const isOneLabel = isOfOneFile ? mine.labelColumn === other.labelColumn : mine.label === other.label;
  if (!isOneLabel || mine.classes[1].value !== other.classes[1].value)
    return { kind: 'none', reason: 'class' };
  if (dividedBy(run) !== dividedBy(reference)) return { kind: 'none', reason: 'division' };
  if (!isOfOneFile) return { kind: 'counts', rows: 'other' };
  if (!dividesAlike(run, reference)) return { kind: 'counts', rows: 'shared' };
  const splits = run.repeats && reference.repeats ? pairsOf(run.repeats, reference.repeats).length : 0;
  const byTime = dividesByTime(run.config);
  if (splits >= fewestSplits) return { kind: 'paired', splits, byTime };
  return { kind: 'counts', rows: byTime ? 'shared' : 'pairable' };
}

/** Whether the same seed divides both in the same way when they are repeated. With other shares a difference would be
 * one of how much they were trained on, too; other columns left out can leave other rows usable. */
function dividesAlike(a: RunRecord, b: RunRecord): boolean {
  const lines = ({ dataset }: RunRecord) =>
    JSON.stringify([dataset.rows, dataset.skipped.reasons.map(({ count, firstLine }) => [count, firstLine])]);
  const repeatedAs = ({ config }: RunRecord) => partitions[config.partition].repeatedAs;
  return repeatedAs(a) === repeatedAs(b) && lines(a) === lines(b);
}

/** The columns that rows are divided by, whatever the person called them. */
function dividedBy({ config: { group = null, time = null, gap = 0 }, profile }: RunRecord): string {
  const place = (name: string | null) =>
    name === null ? null : (columnNamed(profile.columns, name)?.name ?? name);
  return JSON.stringify([place(group), time && [place(time), gap]]);
}

/** How much better or worse a run scores than another; null where that is undefined, or not to be compared. */
export function differenceOf(id: ScoreId, run: RunRecord, reference: RunRecord): Difference | null {
  const basis = basisOf(run, reference);
  switch (basis.kind) {
    case 'none':
      return null;
    case 'paired': {
      const spread =
        run.repeats && reference.repeats && spreadOfDifference(id, run.repeats, reference.repeats);
      return (
        spread && {
          ...{ value: spread.mean, interval: spread.interval },
          ...(spread.count < basis.splits ? { splits: spread.count } : {}),
        }
      );
    }
    case 'counts':
      return apart(testScore(id, run), testScore(id, reference));
    default:
      return basis satisfies never;
  }
}

/** What was said of rows with labels, and what came of it. */
interface Evaluated {
  readonly test: TestResult;
  readonly evaluation: { readonly test: PartEvaluation };
}

interface Scored {
  readonly score: Undefinable;
  readonly interval: MaybeInterval;
}

function apart(a: Scored, b: Scored): Difference | null {
  if (a.score === null || b.score === null) return null;
  const known = a.interval !== null && b.interval !== null;
  return {
    value: a.score - b.score,
    interval: known
      ? differenceInterval(
          { score: a.score, interval: a.interval as Interval },
          { score: b.score, interval: b.interval as Interval },
        )
      : null,
  };
}

/** A score on the test part at the model's threshold, with its interval. */
export function testScore(id: ScoreId, { test, evaluation }: Evaluated): Scored {
  const { value, interval } = catalogue[id];
  return {
    score: value(test, evaluation.test) ?? null,
    interval: interval && interval(test, evaluation.test),
  };
}

/** In words whether the sign of a difference is certain. */
export function meaningOf(id: ScoreId, { value, interval }: Difference): Meaning {
  if (interval === null) return 'unknown';
  if (interval.low <= 0 && interval.high >= 0) return 'unclear';
  return value < 0 === (catalogue[id].better === 'lower') ? 'better' : 'worse';
}

/** The same of two runs, one beside the other; undefined where it would say which is better of runs one of which is too good to be
 * true, also by checks that were muted: the honest one is not worse for that; or of files that are not the same, one of which may
 * only be easier. */
export function markOf(
  id: ScoreId,
  run: RunRecord,
  reference: RunRecord,
  difference: Difference,
): Exclude<Meaning, 'unknown'> | undefined {
  const meaning = meaningOf(id, difference);
  const isOfOneFile = run.dataset.fingerprint === reference.dataset.fingerprint;
  const isTold = isOfOneFile && ![run, reference].some((each) => isDoubted(each) || isMuted(each));
  return meaning === 'unknown' || !isTold ? undefined : meaning;
}

/** `unclear`: the interval holds 0; `unknown`: there is none. */
export type Meaning = 'better' | 'worse' | 'unclear' | 'unknown';
