import { balances } from '../balance.js';
import type { Balance, TrainingConfig } from '../config.js';
import { shorten } from '../format.js';
import { columnNameOf } from '../table/featureNames.js';
import type { Feature } from '../table/summary.js';
import type { Warning } from '../warning.js';
import type { Alike } from './alike.js';
import { inOneLine, ofOne } from './finding.js';
import type { Leak } from './leak.js';
import { tell } from './sayings.js';

/** Events of the rarer class for each feature below which a linear model fits noise (Peduzzi et al. 1996). */
export const fewestPerFeature = 10;

/** Share of the test part from which rows it has in common with training flatter the scores. */
const noticeableShare = 0.01;

/** So few test rows may be like another row by luck. */
const fewestAlike = 3;

export interface Findings {
  /** What says which rows a part gets, where that is not chance alone. */
  readonly dividedBy: 'groups' | 'times' | undefined;
  readonly features: readonly Feature[];
  readonly leaks: readonly Leak[];
  /** Null where nobody looked. */
  readonly sharedRows: number | null;
  /** Rows of the test part that look as if another part held them too; null where nobody looked. */
  readonly alike: Alike | null;
  readonly testRows: number;
  /** Rows of the positive class among them. */
  readonly testPositives: number;
  /** What they are called: negative, then positive. */
  readonly classes: readonly [string, string];
  /** Rows of the rarer class in the training part, copies not counted. */
  readonly rarerRows: number;
  readonly l2: TrainingConfig['l2'];
  readonly balance: Balance;
}

/** What a person should know before believing a run's scores. */
export function runWarnings(findings: Findings): Warning[] {
  const { features, rarerRows, l2 } = findings;
  return [
    ...untestedClass(findings),
    ...leakWarnings(findings),
    ...sharedRows(findings),
    ...fewRows(features.length, rarerRows, l2),
  ];
}

function untestedClass({ testRows, testPositives, classes, dividedBy }: Findings): Warning[] {
  if (testPositives > 0 && testPositives < testRows) return [];
  const value = shorten(classes[testPositives === 0 ? 1 : 0]);
  return [
    {
      code: 'untested-class',
      column: null,
      count: testRows,
      line: null,
      what: tell('class-untested', { value, rows: testRows }),
      ...(dividedBy === undefined
        ? { remedy: tell('use-recommended-for-shares'), fixes: [{ preset: 'recommended' }] }
        : { remedy: tell('add-rows-of-class', { value, later: dividedBy === 'times' }) }),
    },
  ];
}

/** @param leaks by the index of their feature @param seen rows concerned and the line of the first, where known */
export function leakWarnings(
  { features, leaks }: Pick<Findings, 'features' | 'leaks'>,
  seen: (leak: Leak) => { readonly count: number; readonly line: number | null } = () => unseen,
): Warning[] {
  const named = features.map((feature) => ({ name: columnNameOf(feature), column: feature.column }));
  const alone = inOneLine(
    leaks
      .filter(({ other }) => other === undefined)
      .map((leak) => {
        const column = named[leak.feature] as (typeof named)[0];
        return {
          code: 'label-leak',
          column,
          ...seen(leak),
          what: tell('tells-classes-apart', { ...ofOne(column), area: leak.area }),
          remedy: tell('leave-out-known-late'),
          fixes: ['exclude'],
        };
      }),
    named,
  );
  return [...alone, ...leaks.flatMap((leak) => ofTwo(leak, named))];
}

function ofTwo(
  { feature, other, area }: Leak,
  named: readonly { readonly name: string; readonly column: number }[],
): Warning[] {
  if (other === undefined) return [];
  const both = [feature, other].map((k) => named[k] as (typeof named)[0]);
  const [one = '', another = ''] = both.map(({ name }) => shorten(name));
  const rest = named.some(({ column }) => !both.some((each) => each.column === column));
  return [
    {
      code: 'label-leak',
      column: null,
      columns: both.map(({ column }) => column).sort((a, b) => a - b),
      ...unseen,
      what: tell('two-tell-classes-apart', { one, other: another, area }),
      remedy: tell('leave-out-known-late'),
      ...(rest ? { fixes: [{ exclude: both.map(({ name }) => name) }] } : {}),
    },
  ];
}

const unseen = { count: 0, line: null };

function sharedRows({ sharedRows, alike, testRows, balance }: Findings): Warning[] {
  const about = { column: null, line: null } as const;
  if (balances[balance].copies === 'all parts') {
    if (sharedRows === null || sharedRows < noticeableShare * testRows) return [];
    return [
      {
        ...{ ...about, code: 'shared-rows', count: sharedRows },
        what: tell('copies-before-split', { rows: sharedRows, all: testRows }),
        remedy: tell('balance-training-part-only'),
        fixes: [{ balance: 'oversample' }, { balance: 'weights' }],
      },
    ];
  }
  if (alike === null || sharedRows === null || alike.suspicious < fewestAlike) return [];
  // How many are equal was counted; those looked at say how many of these are copies, all as a rule, and how many more are near.
  const equal = sharedRows * (alike.equal === 0 ? 0 : alike.copies / alike.equal);
  const near = ((alike.suspicious - alike.copies) / alike.rows) * testRows;
  if (equal + near < noticeableShare * testRows) return [];
  const isSample = alike.rows < testRows;
  if (alike.copies < alike.suspicious / 2) {
    const rows = Math.round(equal + near);
    return [
      {
        ...{ ...about, code: 'near-duplicates', count: rows },
        what: tell('rows-nearly-shared', { rows, all: testRows, roughly: isSample }),
        remedy: tell('keep-one-row-each'),
      },
    ];
  }
  const rows = Math.round(equal);
  return [
    {
      ...{ ...about, code: 'shared-rows', count: rows },
      what: tell('rows-shared', { rows, all: testRows, roughly: isSample && alike.copies < alike.equal }),
      remedy: tell('remove-copies'),
    },
  ];
}

/** Rows too few for the features; not said where a penalty, given or to be chosen, keeps the weights small.
 * @param training whether the rows of the rarer class are those of the training part, not all */
export function fewRows(
  features: number,
  rarerRows: number,
  l2: TrainingConfig['l2'],
  training = true,
): Warning[] {
  if (l2 !== 0 || rarerRows >= fewestPerFeature * features) return [];
  return [
    {
      code: 'few-rows',
      column: null,
      count: rarerRows,
      line: null,
      what: tell('few-rows-for-features', { rows: rarerRows, features, training }),
      remedy: tell('penalise-or-add-rows'),
      fixes: [{ l2: 'auto' }],
    },
  ];
}
