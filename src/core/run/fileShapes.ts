import type { Change } from '../change.js';
import { toNaming } from '../classNames.js';
import { isChange, type SettledConfig } from '../config.js';
import type { Dialect, Sighting } from '../csv/dialect.js';
import { encodings } from '../csv/dialectWish.js';
import { tell } from '../problem.js';
import type { Examined } from '../profile/examined.js';
import type { TableProfile } from '../profile/tableProfile.js';
import { isWithin, type Kind, type Range } from '../settingKind.js';
import { configKeys, nested, type Setting, settings } from '../settings.js';
import { notations } from '../table/lateKind.js';
import type { ClassCount, ColumnRef, DatasetSummary, Feature } from '../table/summary.js';
import type { Fact, FactKind, FactKinds, Facts, Told } from '../told.js';
import type { TrainingConfig } from '../trainingConfig.js';
import type { Warning } from '../warning.js';
import { sayings } from './sayings.js';
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
/** Lists that do not: thresholds, bins, classes. The longest, thresholds of some 4,000,000 rows, has 900 entries. */
export const mostEntries = 2_000;

const undefinable = orNull(number);
export const undefinableCount = orNull(count);
export const within = (range: Range): Shape<number> => holding(number, (value) => isWithin(range, value));

const classCount = shape<ClassCount>({
  value: text,
  name: optional(holding(text, (name) => toNaming(`1=${name}`)?.name === name)),
  count,
  rest: optional(listOf(text, mostEntries)),
});
const classes = listOf(classCount, mostEntries);
/** A key that is there, or not. */
export const yes = being((value): value is true => value === true);
const sighting = shape<Sighting>({ count, firstLine: count });
export const column: Fields<ColumnRef> = { name: text, column: count };
const leftOut = listOf(
  shape<ColumnRef & { readonly reason: Told }>({ ...column, reason: (value) => said(value) }),
  mostColumns,
);
export const features = listOf(
  shape<Feature>({
    ...column,
    category: optional(orNull(text)),
    median: optional(number),
    sentinel: optional(number),
    wild: optional(listOf(number, mostEntries)),
    notation: optional(oneOf(...notations)),
    sign: optional(text),
    missing: optional(yes),
  }),
  mostColumns,
);

function shapeOf(kind: Kind): Shape<unknown> {
  switch (kind.is) {
    case 'number': {
      const inRange = kind.orNone ? orNull(within(kind)) : within(kind);
      return kind.orAuto ? (value) => (value === 'auto' ? value : inRange(value)) : inRange;
    }
    case 'choice':
      return oneOf(...kind.choices, ...(kind.earlier ?? []));
    case 'text':
      return orNull(text);
    case 'texts':
      return listOf(text, kind.among ? mostEntries : mostColumns);
    default:
      return kind satisfies never;
  }
}

/** As the catalogue of settings has them. */
const settingFields = nested<Fields<TrainingConfig>>(
  Object.fromEntries(
    configKeys.map((key) => {
      const { kind, later }: Setting = settings[key];
      return [key, later ? optional(shapeOf(kind)) : shapeOf(kind)];
    }),
  ),
);
const reading = shape(settingFields.reading as unknown as Fields<TrainingConfig['reading']>);
/** Of a run whose rows are known, and of one that may still leave the epochs to them. */
export const config = shape<SettledConfig>({
  ...settingFields,
  reading,
  epochs: within(settings.epochs.kind),
});
export const wish = shape<TrainingConfig>({ ...settingFields, reading });

export const dataset = shape<DatasetSummary>({
  name: text,
  rows: count,
  label: text,
  labelColumn: count,
  labelChoice: oneOf('named', 'declared', 'by-name', 'only-candidate', 'by-evidence', 'last-two-valued'),
  classes: pairOf(classCount),
  positiveChoice: oneOf('named', 'by-name', 'by-meaning', 'rarer', 'second'),
  meaning: optional(
    oneOf(
      'yes',
      'success',
      'finding',
      'compared',
      'other-no',
      'other-denies',
      'other-unknown',
      'other-is-rest',
    ),
  ),
  skipped: shape<DatasetSummary['skipped']>({
    count,
    reasons: listOf(
      shape<DatasetSummary['skipped']['reasons'][number]>({
        reason: (value) => said(value),
        count,
        firstLine: count,
      }),
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

/** Its texts bounded. */
const change: Shape<Change> = (value) =>
  Object.fromEntries(
    Object.entries(value as Change).map(([key, each]) => [
      key,
      typeof each === 'number'
        ? number(each)
        : Array.isArray(each)
          ? listOf(text, mostColumns)(each)
          : text(each),
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
      missingInUse: optional(count),
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

/** A fact of each kind. */
const factShapes: { readonly [Kind in keyof FactKinds]: Shape<Fact> } = {
  text,
  number,
  flag: truth,
  texts: listOf(text, mostEntries),
  numbers: listOf(number, mostEntries),
  told: (value) => said(value),
  tolds: listOf((value) => said(value), mostEntries),
};

/** Just the facts that the sentence has; none of one that only a newer version knows. */
const told: Shape<Told> = (value) => {
  const { key, facts } = shape<{ readonly key: string; readonly facts: object }>({
    key: text,
    facts: being((each): each is object => typeof each === 'object' && each !== null),
  })(value);
  if (!Object.hasOwn(sayings, key)) return { key, facts: {} };
  const kinds = Object.entries<FactKind>(sayings[key as keyof typeof sayings]);
  const fields = kinds.map(([name, kind]) => {
    const of = factShapes[kind.replace('?', '') as keyof FactKinds];
    return [name, kind.endsWith('?') ? optional(of) : of];
  });
  return { key, facts: shape<Facts>(Object.fromEntries(fields))(facts) };
};

/** A sentence of format 1 stays in the language that it was written in. */
export const said: Shape<Told> = (value) =>
  typeof value === 'string' ? tell('as-written', { text: text(value) }) : told(value);

const warning = shape<Warning>({
  code: text as Shape<Warning['code']>, // more will be known in a newer version
  column: undefinableCount,
  columns: optional(listOf(count, mostColumns)),
  muted: optional(countsByName),
  count,
  line: undefinableCount,
  what: said,
  remedy: said,
  fixes,
});

/** In format 1 `what` is called `message`. */
const inFormat2 = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('message' in value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key === 'message' ? 'what' : key, each]),
  );
};

export const warnings = listOf((value) => warning(inFormat2(value)), 4 * mostColumns);

export const examined = shape<Examined>({
  profile,
  warnings,
  candidates: listOf(
    shape<Examined['candidates'][number]>({
      ...column,
      classes: holding(classes, ({ length }) => length >= 2),
      isUnlikely: optional(yes),
    }),
    mostColumns,
  ),
});
