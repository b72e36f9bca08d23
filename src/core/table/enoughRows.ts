import type { Change } from '../change.js';
import { shorten } from '../format.js';
import { InputError, type ProblemCode } from '../problem.js';
import { noValue } from './column.js';
import type { FeatureColumn } from './featureColumn.js';
import { type FeatureChoice } from './features.js';
import { type Gap, gapIn } from './gaps.js';
import type { LabelChoice } from './labelChoice.js';
import { asLabel, named } from './labelFaults.js';
import { tell } from './sayings.js';
import type { GapPolicy } from './summary.js';
import { areOnDisk, type RawTable } from './tableBuilder.js';
import { fewestOfClass } from './tellable.js';

/** What rows there were and what became of them. */
export interface Usable {
  /** Codes of the table's labels, 0 and 1. */
  readonly codes: Uint8Array;
  /** Usable rows of each code. */
  readonly counts: readonly [number, number];
  /** What the classes are called, by code. */
  readonly classes: readonly [string, string];
}

/** @throws InputError `no-rows`, `one-class` or `too-few-rows`: how many rows are needed and, where rows were lost to
 * gaps, which column cost most of them, and changes of settings with which enough are left */
export function requireEnough(
  table: RawTable,
  label: LabelChoice,
  { chosen, gaps }: FeatureChoice,
  usable: Usable,
): void {
  const { counts, codes, classes } = usable;
  if (Math.min(...counts) >= fewestOfClass) return;
  const labelled = countCodes(codes, () => true);
  const rarer = counts[1] < counts[0] ? 1 : 0;
  const total = labelled[0] + labelled[1];
  const needed = fewestOfClass;
  const worst = costliest(table, chosen, codes, gaps);
  if (worst === undefined) throw new Error('rows are lost to gaps alone');
  const { feature, cost, gap } = worst;
  const used = counts[0] + counts[1];
  const { leave, fill, fixes } = remedies(table, chosen, codes, feature);
  const code: ProblemCode = used === 0 ? 'no-rows' : counts[rarer] === 0 ? 'one-class' : 'too-few-rows';
  throw new InputError({
    code,
    what: tell('rows-lost-in-column', {
      ...{ gap: gap.reason, rows: cost, all: total, used, needed },
      ...{ ofRarer: counts[rarer], rarer: classes[rarer], label: shorten(label.column.name) },
    }),
    where: { column: feature.column.column + 1 },
    remedy: tell('keep-rows', { leave, fill, ...named(label.rivals) }),
    fixes: [...fixes, ...label.rivals.map(asLabel)],
  });
}

interface Cost {
  readonly feature: FeatureColumn;
  readonly gap: Gap;
  /** Labelled rows with a gap in it. */
  readonly cost: number;
}

/** The column whose gaps cost most rows; undefined where none costs any. */
function costliest(
  { rows }: RawTable,
  chosen: readonly FeatureColumn[],
  codes: Uint8Array,
  policy: GapPolicy,
): Cost | undefined {
  let worst: Cost | undefined;
  for (const feature of chosen) {
    const gap = gapIn(feature, rows, policy);
    if (gap === undefined) continue;
    const [zeros, ones] = countCodes(codes, gap.at);
    if (zeros + ones > (worst?.cost ?? 0)) worst = { feature, gap, cost: zeros + ones };
  }
  return worst;
}

/** What leaves enough rows, tried out. */
function remedies(
  table: RawTable,
  chosen: readonly FeatureColumn[],
  codes: Uint8Array,
  { column: { name } }: FeatureColumn,
): { readonly leave: string | undefined; readonly fill: boolean; readonly fixes: readonly Change[] } {
  const enough = (features: readonly FeatureColumn[], policy: GapPolicy) => {
    const gaps = features.flatMap((feature) => gapIn(feature, table.rows, policy) ?? []);
    const counts = countCodes(codes, (row) => !gaps.some(({ at }) => at(row)));
    return features.length > 0 && Math.min(...counts) >= fewestOfClass;
  };
  const others = chosen.filter(({ column }) => column.name !== name);
  const without = enough(others, 'skip');
  const filled = !areOnDisk(table) && enough(chosen, 'median');
  return {
    ...{ leave: without ? shorten(name) : undefined, fill: filled },
    fixes: [...(without ? [{ exclude: [name] }] : []), ...(filled ? [{ missingValues: 'median' }] : [])],
  };
}

/** Rows of each code for which something holds. */
function countCodes(codes: Uint8Array, holds: (row: number) => boolean): [number, number] {
  const counts: [number, number] = [0, 0];
  codes.forEach((code, row) => {
    if (code !== noValue && holds(row)) counts[code as 0 | 1]++;
  });
  return counts;
}
