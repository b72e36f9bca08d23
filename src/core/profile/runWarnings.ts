import type { Balance, TrainingConfig } from '../config.js';
import { counted, grouped, shorten, thousandths } from '../format.js';
import { columnNameOf } from '../table/features.js';
import type { Feature } from '../table/summary.js';
import type { Warning } from '../warning.js';
import type { Alike } from './alike.js';
import { inOneLine } from './finding.js';
import type { Leak } from './leak.js';

/** Events of the rarer class for each feature below which a linear model fits noise (Peduzzi et al. 1996). */
export const fewestPerFeature = 10;

/** Share of the test part from which rows it has in common with training flatter the scores. */
const noticeableShare = 0.01;

/** So few test rows may be like another row by luck. */
const fewestAlike = 3;

export interface Findings {
  readonly features: readonly Feature[];
  readonly leaks: readonly Leak[];
  /** Null where nobody looked. */
  readonly sharedRows: number | null;
  /** Rows of the test part that look as if another part held them too; null where nobody looked. */
  readonly alike: Alike | null;
  readonly testRows: number;
  /** Rows of the positive class among them. */
  readonly testPositives: number;
  /** Negative, then positive, as the file writes them. */
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

function untestedClass({ testRows, testPositives, classes }: Findings): Warning[] {
  if (testPositives > 0 && testPositives < testRows) return [];
  const name = `"${shorten(classes[testPositives === 0 ? 1 : 0])}"`;
  return [
    {
      code: 'untested-class',
      column: null,
      count: testRows,
      line: null,
      message: `none of the ${grouped(testRows)} test rows is ${name}, so the scores do not tell how well ${name} is recognised`,
      remedy: 'Train with the preset "recommended", which gives every part its share of each class',
      fixes: [{ preset: 'recommended' }],
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
          one: `"${shorten(column.name)}" alone tells the classes apart (ROC area ${thousandths(leak.area)}): it may have been made from the label`,
          many: (names) =>
            `each of ${names} alone tells the classes apart (ROC area .98 or more): they may have been made from the label`,
          remedy: 'Leave it out if it is not known before the outcome',
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
  const [one, two] = both.map(({ name }) => `"${shorten(name)}"`);
  const rest = named.some(({ column }) => !both.some((each) => each.column === column));
  return [
    {
      code: 'label-leak',
      column: null,
      columns: both.map(({ column }) => column).sort((a, b) => a - b),
      ...unseen,
      message: `${one} and ${two} together tell the classes apart (ROC area ${thousandths(area)}), though neither does alone: the label may have been computed from them`,
      remedy: 'Leave out what is not known before the outcome',
      ...(rest ? { fixes: [{ exclude: both.map(({ name }) => name) }] } : {}),
    },
  ];
}

const unseen = { count: 0, line: null };

function sharedRows({ sharedRows, alike, testRows, balance }: Findings): Warning[] {
  const about = { column: null, line: null } as const;
  if (balance === 'lecture') {
    if (sharedRows === null || sharedRows < noticeableShare * testRows) return [];
    return [
      {
        ...{ ...about, code: 'shared-rows', count: sharedRows },
        message: `copies were made before the split: ${grouped(sharedRows)} of ${grouped(testRows)} test rows are also in another part, so these scores are too optimistic`,
        remedy: 'Balance the training part only: "oversample" or "weights"',
        fixes: [{ balance: 'oversample' }, { balance: 'weights' }],
      },
    ];
  }
  if (alike === null || alike.suspicious < Math.max(fewestAlike, noticeableShare * alike.rows)) return [];
  const count = Math.round((alike.suspicious / alike.rows) * testRows);
  const rows = `${alike.rows < testRows ? 'about ' : ''}${grouped(count)} of ${grouped(testRows)} test rows`;
  if (alike.nearly)
    return [
      {
        ...{ ...about, code: 'near-duplicates', count },
        message: `${rows} are nearly equal to a row of another part, within a hundredth of a standard deviation in every column, and have the same label: if both come from the same patient, thing or moment, these scores are too optimistic`,
        remedy:
          'Keep one row for each; a column that names the patient or thing shows which rows belong together',
      },
    ];
  return [
    {
      ...{ ...about, code: 'shared-rows', count },
      message: `${rows} are equal to a row of another part in every column used and in the label, which is more than chance would do: if these are copies of one example, the scores are too optimistic`,
      remedy: 'Remove copies from the file, but keep separate examples that happen to be equal',
    },
  ];
}

/** Rows too few for the features; not said where a penalty, given or to be chosen, keeps the weights small.
 * @param kind what rows of the rarer class are counted */
export function fewRows(
  features: number,
  rarerRows: number,
  l2: TrainingConfig['l2'],
  kind: 'row' | 'training row' = 'training row',
): Warning[] {
  if (l2 !== 0 || rarerRows >= fewestPerFeature * features) return [];
  return [
    {
      code: 'few-rows',
      column: null,
      count: rarerRows,
      line: null,
      message: `${counted(rarerRows, kind)} of the rarer class ${rarerRows === 1 ? 'is' : 'are'} few for ${counted(features, 'feature')}: the weights may fit noise`,
      remedy: 'Set L2 to "auto", add rows, or leave columns out',
      fixes: [{ l2: 'auto' }],
    },
  ];
}
