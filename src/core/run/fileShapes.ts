import { type Change, changeKinds, isChange } from '../change.js';
import {
  balances,
  earlierPreset,
  missingPolicies,
  type NumericKey,
  numberFault,
  type Preset,
  presets,
  type SettledConfig,
  type TrainingConfig,
  textPolicies,
} from '../config.js';
import type { Dialect, Sighting } from '../csv/dialect.js';
import { dialectChoices, encodings } from '../csv/dialectWish.js';
import type { Examined } from '../profile/examined.js';
import type { TableProfile } from '../profile/tableProfile.js';
import type { ClassCount, ColumnRef, DatasetSummary, Feature } from '../table/summary.js';
import type { Warning } from '../warning.js';
import {
  among,
  being,
  count,
  type Fields,
  holding,
  listOf,
  number,
  oneOf,
  optional,
  orNull,
  pairOf,
  type Shape,
  shape,
  text,
  truth,
} from './shapes.js';

/** What a file was found to be, and what was asked for, as a run says it: tables of keys, one line a field. */

/** Lists that grow with the columns: a table has at most 100,000, and 1,000 features made of words. */
export const mostColumns = 101_000;
/** Lists that do not: thresholds, bins, classes. The longest has some 400 entries. */
export const mostEntries = 1_000;

const undefinable = orNull(number);
export const undefinableCount = orNull(count);
export const ranged = (key: NumericKey): Shape<number> =>
  holding(number, (value) => numberFault(key, value) === undefined);

const classCount = shape<ClassCount>({ value: text, count, rest: optional(listOf(text, mostEntries)) });
const classes = listOf(classCount, mostEntries);
/** A key that is there, or not. */
export const yes = being((value): value is true => value === true);
const sighting = shape<Sighting>({ count, firstLine: count });
export const column: Fields<ColumnRef> = { name: text, column: count };
export const leftOut = listOf(
  shape<ColumnRef & { readonly reason: string }>({ ...column, reason: text }),
  mostColumns,
);
export const features = listOf(
  shape<Feature>({
    ...column,
    category: optional(orNull(text)),
    median: optional(number),
    sentinel: optional(number),
    wild: optional(listOf(number, mostEntries)),
    missing: optional(yes),
  }),
  mostColumns,
);

/** Records of earlier versions bear a preset that is no more. */
const knownPreset: Shape<Preset> = (value) =>
  value === earlierPreset ? (value as Preset) : among(presets)(value);

const settings: Fields<Omit<TrainingConfig, 'epochs'>> = {
  preset: knownPreset,
  seed: ranged('seed'),
  batchSize: ranged('batchSize'),
  learningRate: ranged('learningRate'),
  balance: among(balances),
  scaling: oneOf('none', 'standardise', 'whiten'),
  schedule: oneOf('constant', 'exponential'),
  partition: oneOf('lecture', 'holdout', 'stratified'),
  l2: (value) => (value === 'auto' ? value : ranged('l2')(value)),
  missingValues: among(missingPolicies),
  textColumns: among(textPolicies),
  label: orNull(text),
  positive: orNull(text),
  exclude: listOf(text, mostColumns),
  mutedChecks: optional(listOf(text, mostEntries)),
  reading: shape<TrainingConfig['reading']>({
    encoding: among(dialectChoices.encoding),
    delimiter: among(dialectChoices.delimiter),
    header: among(dialectChoices.header),
    decimalMark: among(dialectChoices.decimalMark),
  }),
};
/** Of a run whose rows are known, and of one that may still leave the epochs to them. */
export const config = shape<SettledConfig>({ ...settings, epochs: ranged('epochs') });
export const wish = shape<TrainingConfig>({ ...settings, epochs: orNull(ranged('epochs')) });

export const dataset = shape<DatasetSummary>({
  name: text,
  rows: count,
  label: text,
  labelColumn: count,
  labelChoice: oneOf('named', 'declared', 'by-name', 'only-candidate', 'by-evidence', 'last-two-valued'),
  classes: pairOf(classCount),
  positiveChoice: oneOf('named', 'by-name', 'by-meaning', 'rarer', 'second'),
  skipped: shape<DatasetSummary['skipped']>({
    count,
    reasons: listOf(
      shape<DatasetSummary['skipped']['reasons'][number]>({ reason: text, count, firstLine: count }),
      mostColumns,
    ),
  }),
  gaps: optional(oneOf('skip', 'category', 'median', 'flagged')),
  leftOut,
  dialect: shape<Dialect>({
    format: oneOf('csv', 'arff'),
    encoding: among(encodings),
    bom: truth,
    delimiter: text,
    lineEnd: oneOf('lf', 'crlf', 'cr', 'mixed'),
    decimalMark: oneOf('point', 'comma'),
    header: truth,
    damaged: orNull(sighting),
  }),
  fingerprint: being((value): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)),
});

const penalty: Shape<number | 'auto'> = (value) => (value === 'auto' ? value : number(value));
const changeShapes = { text, number, texts: listOf(text, mostColumns), penalty };
const change: Shape<Change> = (value) =>
  Object.fromEntries(
    Object.entries(value as Change).map(([key, each]) => [
      key,
      changeShapes[changeKinds[key as keyof Change]](each),
    ]),
  );
/** What is no change this version knows is left out: half of a remedy would be none. */
export const fixes: Shape<Warning['fixes']> = optional((value) =>
  listOf(
    (fix) => fix,
    mostEntries,
  )(value)
    .filter(isChange)
    .map(change),
);

export const profile = shape<TableProfile>({
  rows: count,
  label: orNull(text),
  classes,
  columns: listOf(
    shape<TableProfile['columns'][number]>({
      ...column,
      type: oneOf('number', 'boolean', 'date', 'text', 'empty'),
      role: oneOf('label', 'feature', 'left-out'),
      missing: count,
      min: undefinable,
      max: undefinable,
    }),
    mostColumns,
  ),
  duplicateRows: undefinableCount,
});

/** Counts by the names that they are of. */
const countsByName: Shape<Readonly<Record<string, number>>> = (value) =>
  Object.fromEntries(
    listOf(
      listOf((each: unknown) => each, 2),
      mostEntries,
    )(Object.entries(value ?? {})).map(([name, each]) => [text(name), count(each)]),
  );

export const warnings = listOf(
  shape<Warning>({
    code: text as Shape<Warning['code']>, // more will be known in a newer version
    column: undefinableCount,
    columns: optional(listOf(count, mostColumns)),
    muted: optional(countsByName),
    count,
    line: undefinableCount,
    message: text,
    remedy: text,
    fixes,
  }),
  4 * mostColumns,
);

export const examined = shape<Examined>({
  profile,
  warnings,
  candidates: listOf(
    shape<Examined['candidates'][number]>({
      ...column,
      classes: holding(classes, ({ length }) => length >= 2),
    }),
    mostColumns,
  ),
});
