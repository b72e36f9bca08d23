import { grouped } from '../export/lines.js';
import type { ColumnRef } from '../run/record.js';
import type { Balance, TrainingConfig } from '../training/config.js';
import type { Leak } from './leak.js';
import type { Warning } from './warning.js';

/** Events of the rarer class for each feature below which a linear model fits noise (Peduzzi et al. 1996). */
const fewestPerFeature = 10;

/** Share of the test part from which rows it has in common with training flatter the scores. */
const noticeableShare = 0.01;

/** An L2 penalty that tames weights fitted to few rows, and costs little where there are enough. */
export const modestL2 = 0.01;

export interface Findings {
  readonly features: readonly ColumnRef[];
  readonly leaks: readonly Leak[];
  /** Null where nobody looked. */
  readonly sharedRows: number | null;
  readonly testRows: number;
  /** Rows of the rarer class in the training part, copies not counted. */
  readonly rarerRows: number;
  readonly l2: TrainingConfig['l2'];
  readonly balance: Balance;
}

/** What a person should know before believing a run's scores. */
export function runWarnings(findings: Findings): Warning[] {
  const { features, rarerRows, l2 } = findings;
  return [...leakWarnings(findings), ...sharedRows(findings), ...fewRows(features.length, rarerRows, l2)];
}

export function leakWarnings({ features, leaks }: Pick<Findings, 'features' | 'leaks'>): Warning[] {
  return leaks.map(({ feature, area }) => {
    const { name, column } = features[feature] as ColumnRef;
    return {
      code: 'label-leak',
      column,
      count: 0,
      line: null,
      message: `"${name}" alone tells the classes apart (ROC area ${area.toFixed(3)}): it may have been made from the label`,
      remedy: 'If it is not known before the answer is, leave the column out',
    };
  });
}

function sharedRows({ sharedRows, testRows, balance }: Findings): Warning[] {
  if (sharedRows === null || sharedRows < noticeableShare * testRows) return [];
  return [
    {
      code: 'shared-rows',
      column: null,
      count: sharedRows,
      line: null,
      message: `${grouped(sharedRows)} of ${grouped(testRows)} test rows stand in another part too, so the scores flatter`,
      remedy:
        balance === 'lecture'
          ? 'Balance the training part only: "oversample" or "weights"'
          : 'Remove rows that stand in the file more than once',
    },
  ];
}

/** @param kind what rows of the rarer class are counted */
export function fewRows(
  features: number,
  rarerRows: number,
  l2: TrainingConfig['l2'],
  kind: 'rows' | 'training rows' = 'training rows',
): Warning[] {
  if (rarerRows >= fewestPerFeature * features) return [];
  return [
    {
      code: 'few-rows',
      column: null,
      count: rarerRows,
      line: null,
      message: `${grouped(rarerRows)} ${kind} of the rarer class are few for ${grouped(features)} features: the weights may fit noise`,
      remedy: `${l2 === 0 ? `Set L2 to ${modestL2}, add rows` : 'Add rows'}, or leave columns out`,
    },
  ];
}
