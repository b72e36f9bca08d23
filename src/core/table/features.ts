import type { ColumnRef, DatasetSummary, Feature } from '../run/record.js';
import type { TrainingConfig } from '../training/config.js';
import { type Categories, categoriesOf } from './categories.js';
import { type Column, noValue } from './column.js';
import { columnType, missingCount } from './columnType.js';
import { maxCategories } from './textCells.js';

/** A column that is trained on: one feature of numbers, or a feature for each category. */
export interface FeatureColumn {
  readonly column: Column;
  readonly features: readonly Feature[];
  /** Undefined for a column of numbers. */
  readonly categories: Categories | undefined;
}

export interface FeatureChoice {
  readonly chosen: readonly FeatureColumn[];
  readonly leftOut: DatasetSummary['leftOut'];
}

/** What of a configuration decides on features. */
export type Policies = Pick<TrainingConfig, 'exclude' | 'missingValues' | 'textColumns'>;

/** Features made of categories in all. A file may have thousands of columns of words. */
const mostIndicators = 1_000;

/** Divides the columns besides the label into those trained on and those left out, with the reason.
 *
 * Categories are those of the whole file, so that the seed does not change what the features are; no label is
 * looked at for it. One that the training part lacks keeps a weight near 0.
 * @param rows of the table */
export function chooseFeatures(columns: readonly Column[], rows: number, policies: Policies): FeatureChoice {
  const chosen: FeatureColumn[] = [];
  const leftOut: (ColumnRef & { reason: string })[] = [];
  let room = mostIndicators;
  for (const column of columns) {
    const { name, column: position } = column;
    if (policies.exclude.includes(name)) {
      leftOut.push({ name, column: position, reason: 'as the settings say' });
      continue;
    }
    if (column.aside !== undefined) {
      leftOut.push({ name, column: position, reason: column.aside });
      continue;
    }
    if (column.isNumeric) {
      chosen.push({ column, features: [{ name, column: position }], categories: undefined });
      continue;
    }
    const made = policies.textColumns === 'one-hot' ? oneHot(column, rows, policies, room) : undefined;
    if (typeof made === 'object') {
      chosen.push(made);
      room -= made.features.length;
    } else leftOut.push({ name, column: position, reason: reason(column, made) });
  }
  return { chosen, leftOut };
}

/** What a row has of feature k of a column; NaN in a gap that is no category. */
export function valueOf({ column, categories, features }: FeatureColumn, row: number, k: number): number {
  if (categories === undefined) return column.numberAt(row);
  const code = categories.codes[row] as number;
  const last = features.length - 1;
  if (code === noValue) return features[last]?.category === null ? Number(k === last) : Number.NaN;
  return Number(code === k);
}

/** A column of words as one feature for each; what speaks against it, if something does. */
function oneHot(column: Column, rows: number, { missingValues }: Policies, room: number) {
  const type = columnType(column);
  if (type === 'date' || type === 'empty') return undefined;
  const categories = categoriesOf(column, rows);
  if (categories === undefined) return ` with more than ${maxCategories} different values`;
  const hasGaps = missingValues !== 'skip' && missingCount(column, rows) > 0;
  const values: readonly (string | null)[] = hasGaps ? [...categories.words, null] : categories.words;
  if (values.length === 1) return ' of a single value';
  if (values.length > room) return `, beyond the ${mostIndicators.toLocaleString('en-US')}th feature`;
  const features = values.map((category) => ({
    name: `${column.name} = ${category === null ? '(missing)' : shorten(category)}`,
    column: column.column,
    category,
  }));
  return { column, features, categories };
}

/** Why a column is left out: its type, what speaks against its categories, and its first word. */
function reason(column: Column, fault = ''): string {
  const { firstText } = column;
  if (firstText === undefined) return 'empty';
  return `${columnType(column)}${fault} ("${shorten(firstText.text)}" in line ${firstText.line})`;
}

/** On one line, and not too much of it. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
