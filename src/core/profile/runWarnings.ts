import { grouped } from '../export/lines.js';
import type { Feature } from '../run/record.js';
import { columnNameOf, shorten } from '../table/features.js';
import type { Balance } from '../training/config.js';
import { inOneLine } from './finding.js';
import type { Leak } from './leak.js';
import type { Warning } from './warning.js';

/** Events of the rarer class for each feature below which a linear model fits noise (Peduzzi et al. 1996). */
const fewestPerFeature = 10;

/** Share of the test part from which rows it has in common with training flatter the scores. */
const noticeableShare = 0.01;

/** An L2 penalty that tames weights fitted to few rows, and costs little where there are enough. */
export const modestL2 = 0.01;

export interface Findings {
  readonly features: readonly Feature[];
  readonly leaks: readonly Leak[];
  /** Null where nobody looked. */
  readonly sharedRows: number | null;
  /** Rows of the file that repeat an earlier one in every column; null where nobody looked. */
  readonly duplicateRows: number | null;
  readonly testRows: number;
  /** Rows of the rarer class in the training part, copies not counted. */
  readonly rarerRows: number;
  readonly l2: number;
  readonly balance: Balance;
}

/** What a person should know before believing a run's scores. */
export function runWarnings(findings: Findings): Warning[] {
  const { features, rarerRows, l2 } = findings;
  return [...leakWarnings(findings), ...sharedRows(findings), ...fewRows(features.length, rarerRows, l2)];
}

/** @param leaks by the index of their feature @param seen rows concerned and the line of the first, where known */
export function leakWarnings(
  { features, leaks }: Pick<Findings, 'features' | 'leaks'>,
  seen: (leak: Leak) => { readonly count: number; readonly line: number | null } = () => unseen,
): Warning[] {
  return inOneLine(
    leaks.map((leak) => {
      const { name, column } = features[leak.feature] as Feature;
      return {
        code: 'label-leak',
        column: { name: columnNameOf(features[leak.feature] as Feature), column },
        ...seen(leak),
        one: `"${shorten(name)}" alone tells the classes apart (ROC area ${leak.area.toFixed(3)}): it may have been made from the label`,
        many: (names) =>
          `each of ${names} alone tells the classes apart (ROC area .999 or more): they may have been made from the label`,
        remedy: 'Leave it out if it is not known before the outcome',
        fixes: ['exclude'],
      };
    }),
    features.map((feature) => ({ name: columnNameOf(feature), column: feature.column })),
  );
}

const unseen = { count: 0, line: null };

function sharedRows({ sharedRows, duplicateRows, testRows, balance }: Findings): Warning[] {
  if (sharedRows === null || sharedRows < noticeableShare * testRows) return [];
  const rows = `${grouped(sharedRows)} of ${grouped(testRows)} test rows`;
  const [appear, equal] = sharedRows === 1 ? ['appears', 'equals'] : ['appear', 'equal'];
  const about = { code: 'shared-rows', column: null, count: sharedRows, line: null } as const;
  if (balance === 'lecture')
    return [
      {
        ...about,
        message: `${rows} also ${appear} in another part, so the scores flatter`,
        remedy: 'Balance the training part only: "oversample" or "weights"',
        fixes: [{ balance: 'oversample' }, { balance: 'weights' }],
      },
    ];
  if (duplicateRows === 0)
    return [
      {
        ...about,
        message: `${rows} ${equal} a row of another part in the columns used, though no row stands twice in the file: these columns hold few different values`,
        remedy: 'Add columns that tell such rows apart',
      },
    ];
  return [
    {
      ...about,
      message: `${rows} also ${appear} in another part, so the scores may flatter`,
      remedy: 'Remove rows that stand in the file more than once, unless each is a separate example',
    },
  ];
}

/** Rows too few for the features; not said where a penalty keeps the weights small.
 * @param kind what rows of the rarer class are counted */
export function fewRows(
  features: number,
  rarerRows: number,
  l2: number,
  kind: 'rows' | 'training rows' = 'training rows',
): Warning[] {
  if (l2 > 0 || rarerRows >= fewestPerFeature * features) return [];
  return [
    {
      code: 'few-rows',
      column: null,
      count: rarerRows,
      line: null,
      message: `${grouped(rarerRows)} ${kind} of the rarer class are few for ${features === 1 ? '1 feature' : `${grouped(features)} features`}: the weights may fit noise`,
      remedy: `Set L2 to ${modestL2}, add rows, or leave columns out`,
      fixes: [{ l2: modestL2 }],
    },
  ];
}
