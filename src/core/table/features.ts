import type { TrainingConfig } from '../config.js';
import { shorten } from '../format.js';
import type { Slices } from '../slices.js';
import type { Told } from '../told.js';
import { categoriesOf } from './categories.js';
import { type Column, noValue } from './column.js';
import { areTimesOfDay, columnType } from './columnType.js';
import { areDayNumbers } from './dayNumbers.js';
import { numbersIn } from './dressed.js';
import { endsIn, type FarNumber, type Found, farNumbersIn, isGap, sharedCodes } from './farNumbers.js';
import type { FeatureColumn } from './featureColumn.js';
import { categoryEnding, flagEnding } from './featureNames.js';
import { areBearable } from './gaps.js';
import { isIdentifier } from './identifier.js';
import { holdsRemarks } from './labelPlace.js';
import { tell } from './sayings.js';
import { saysSplit } from './splitColumn.js';
import type { Feature, GapPolicy } from './summary.js';
import { areOnDisk, type RawTable } from './tableBuilder.js';
import { maxCategories } from './textCells.js';
import { isTicked } from './ticked.js';
import { areTickSigns } from './tickSigns.js';

/** A column that is not trained on, and why: for a program, and as a clause. */
export interface LeftOut {
  readonly column: Column;
  readonly cause:
    | ('settings' | 'group' | 'time' | 'aside' | 'empty' | 'remarks' | 'split')
    | ('identifier' | 'days' | 'nearly-empty' | 'words');
  readonly reason: Told;
}

export interface FeatureChoice {
  readonly chosen: readonly FeatureColumn[];
  readonly leftOut: readonly LeftOut[];
  /** What becomes of gaps in the columns chosen. */
  readonly gaps: GapPolicy;
  /** Numbers far from all others of their column, whether they count as gaps or not. */
  readonly far: ReadonlyMap<Column, readonly FarNumber[]>;
}

/** What of a configuration decides on features. */
export type Policies = Pick<TrainingConfig, 'preset' | 'exclude' | 'missingValues' | 'textColumns'>;

/** Different words of a column, and features made of words in all. A file may have thousands of columns of words. */
const mostWords = {
  auto: { ofColumn: 20, inAll: 200 },
  'one-hot': { ofColumn: maxCategories, inAll: 1_000 },
} as const;

/** Where gaps are filled, a column with this share of them is left out: too little is known of it. */
const nearlyEmpty = 0.9;

/** What speaks against making features of a column's words; src/words has a phrase for each. */
interface Fault {
  readonly fault: 'on-disk' | 'many-values' | 'single-value' | 'many-features';
  readonly most?: number;
}

/** Divides the columns besides the label into those trained on and those left out, with the reason, and decides what
 * becomes of gaps. Nothing of it depends on the seed, nor on what the labels are.
 *
 * A table larger than memory has no medians, and no words made into numbers: with `auto` its rows with a gap are
 * skipped, and its columns of words are left out.
 * @param isLabelled whether a row has a label: others are not trained on */
export function* chooseFeatures(
  columns: readonly Column[],
  table: Pick<RawTable, 'rows' | 'numbers'>,
  policies: Policies,
  isLabelled: (row: number) => boolean,
): Slices<FeatureChoice> {
  const { missingValues } = policies;
  const far = areOnDisk(table) ? new Map() : yield* farNumbers(columns, table);
  const about = { table, policies, isLabelled, far };
  if (missingValues !== 'auto') return divide(columns, about, missingValues);
  const skipping = divide(columns, about, 'skip');
  if (areOnDisk(table) || (yield* areBearable(skipping.chosen, table.rows, isLabelled))) return skipping;
  return divide(columns, about, 'flagged');
}

/** Column by column, and once more with what others hold for "no value": a station that writes -200 does so everywhere. */
function* farNumbers(
  columns: readonly Column[],
  { rows, numbers }: Pick<RawTable, 'rows' | 'numbers'>,
): Slices<FeatureChoice['far']> {
  const far = new Map<Column, readonly FarNumber[]>();
  const { lows, highs } = yield* numbers.scan();
  const rangeOf = ({ column: k }: Column) => ({ low: lows[k] as number, high: highs[k] as number });
  const alone: Found[] = [];
  for (const column of columns) {
    const found = farNumbersIn(column, rows, rangeOf(column));
    alone.push(found);
    if (found.far.length > 0) far.set(column, found.far);
    yield;
  }
  const codes = sharedCodes(alone);
  for (const column of columns) {
    if (!endsIn(codes, rangeOf(column))) continue;
    const found = farNumbersIn(column, rows, rangeOf(column), codes);
    if (found.far.length > 0) far.set(column, found.far);
    yield;
  }
  return far;
}

/** What columns are divided by. */
interface About extends Pick<FeatureChoice, 'far'> {
  readonly table: Pick<RawTable, 'rows' | 'numbers'>;
  readonly policies: Policies;
  readonly isLabelled: (row: number) => boolean;
}

function divide(columns: readonly Column[], about: About, gaps: GapPolicy): FeatureChoice {
  const { table, policies, far } = about;
  const chosen: FeatureColumn[] = [];
  const leftOut: LeftOut[] = [];
  let room = policies.textColumns === 'one-hot' ? mostWords['one-hot'].inAll : mostWords.auto.inAll;
  for (const column of columns) {
    const isTick = takesTicks(about) && isTicked(column, table.rows);
    const against = faultOf(column, table, policies, isTick);
    if (against !== undefined) {
      leftOut.push({ column, ...against });
      continue;
    }
    const made =
      column.isNumeric && !isTick ? undefined : oneHot(column, about, isTick ? 'category' : gaps, room);
    if (made !== undefined && 'column' in made) {
      chosen.push(made);
      room -= made.features.length;
    } else if (column.isNumeric) chosen.push(ofNumbers(column, about, gaps));
    else leftOut.push({ column, cause: 'words', reason: typeWords(column, made) });
  }
  return { chosen, leftOut, gaps, far };
}

/** Whether a tick and its absence are made into two words, where nobody said what becomes of gaps and of words: as a gap
 * the absence would cost its row, or be filled with a tick. */
function takesTicks({ table, policies }: About): boolean {
  return policies.missingValues === 'auto' && policies.textColumns !== 'leave-out' && !areOnDisk(table);
}

/** Why a column is left out before it is looked at what its words are; undefined where nothing is against it. */
function faultOf(
  column: Column,
  table: Pick<RawTable, 'rows' | 'numbers'>,
  { preset, exclude, missingValues, textColumns }: Policies,
  isTick: boolean,
): Pick<LeftOut, 'cause' | 'reason'> | undefined {
  const { rows } = table;
  if (exclude.includes(column.name)) return { cause: 'settings', reason: tell('by-choice') };
  if (column.aside !== undefined) return { cause: 'aside', reason: column.aside };
  if (column.firstText === undefined && column.numberCount === 0)
    return { cause: 'empty', reason: tell('nothing-in-it') };
  // Whoever asks for all words gets this too, and the chapter takes every column of numbers as it is.
  const takesAll = textColumns === 'one-hot' || (preset === 'lecture' && column.isNumeric);
  if (!takesAll && saysSplit(column)) return { cause: 'split', reason: tell('says-split') };
  if (!column.isNumeric) {
    // What somebody noted of a few rows nobody notes of new ones. Ticks are an answer, and whoever asks for words gets these too.
    const areTicks = areTickSigns(column.textCells?.words.values() ?? [], column.texts, rows);
    const areRemarks = textColumns === 'auto' && holdsRemarks(column, rows) && !areTicks;
    if (areRemarks) return { cause: 'remarks', reason: tell('remarks') };
    return numbersIn(column) === 'currencies' && textColumns !== 'one-hot'
      ? { cause: 'words', reason: typeWords(column) }
      : undefined;
  }
  if (preset !== 'lecture' && !areOnDisk(table) && isIdentifier(column, rows))
    return { cause: 'identifier', reason: tell('an-identifier') };
  if (preset !== 'lecture' && !areOnDisk(table) && areDayNumbers(column, rows)) {
    const [first] = column.differentNumbers.numbers;
    return { cause: 'days', reason: tell('of-words', { type: 'date', cell: first?.written ?? '' }) };
  }
  const without = rows - column.numberCount;
  if (missingValues !== 'auto' || isTick || without <= nearlyEmpty * rows) return undefined;
  return { cause: 'nearly-empty', reason: tell('nearly-empty', { rows: without, all: rows }) };
}

function ofNumbers(
  column: Column,
  { table, policies, isLabelled, far }: About,
  gaps: GapPolicy,
): FeatureColumn {
  const counted =
    policies.missingValues === 'auto' ? (far.get(column) ?? []).filter(({ isSure }) => isSure) : [];
  const absent = counted.length > 0 ? { absent: counted.map(({ number }) => number) } : {};
  const own = { ...placed(column), ...recorded(counted) };
  const flag = { ...own, name: column.name + flagEnding, missing: true } as const;
  const mayHaveGaps = column.numberCount < table.rows || counted.length > 0;
  const flagged = gaps === 'flagged' && mayHaveGaps && hasGaps({ column, ...absent }, table.rows, isLabelled);
  return { column, features: flagged ? [own, flag] : [own], codes: undefined, ...absent };
}

function placed({ name, column, notation, signs: [money] }: Column): Feature {
  return { name, column, ...(notation && { notation }), ...(notation && money && { sign: money[0] }) };
}

/** Whether a row that is trained on has a gap: in others it would be flagged by a feature that never changes. */
function hasGaps(
  feature: Pick<FeatureColumn, 'column' | 'absent'>,
  rows: number,
  isLabelled: (row: number) => boolean,
): boolean {
  for (let row = 0; row < rows; row++) if (isLabelled(row) && isGap(feature, row)) return true;
  return false;
}

/** Numbers that count as gaps, as a record has them: the one that stands for none in most cells, and the others. */
function recorded(counted: readonly FarNumber[]): Pick<Feature, 'sentinel' | 'wild'> {
  const [sentinel, ...more] = counted.filter(({ kind }) => kind === 'fill').sort((a, b) => b.count - a.count);
  const wild = [...more, ...counted.filter(({ kind }) => kind === 'wild')].map(({ number }) => number);
  return {
    ...(sentinel === undefined ? {} : { sentinel: sentinel.number }),
    ...(wild.length === 0 ? {} : { wild }),
  };
}

/** What a row has of feature k of a column; NaN in a gap that is no category. */
export function valueOf(feature: FeatureColumn, row: number, k: number): number {
  const { codes, features } = feature;
  if (codes === undefined) {
    const gap = isGap(feature, row);
    return features[k]?.missing ? Number(gap) : gap ? Number.NaN : feature.column.numberAt(row);
  }
  const code = codes[row] as number;
  return code === noValue ? Number.NaN : Number(code === k);
}

/** A column of words as one feature for each; what speaks against it, if something does. Categories are those of all
 * rows with a label: one that the training part lacks keeps a weight near 0. */
function oneHot(
  column: Column,
  { table, policies: { textColumns }, isLabelled }: About,
  gaps: GapPolicy,
  room: number,
): FeatureColumn | Fault | undefined {
  if (columnType(column) === 'date') return undefined;
  if (textColumns === 'leave-out') return faultOfWords(column, table, isLabelled);
  if (textColumns === 'auto' && areOnDisk(table)) return { fault: 'on-disk' };
  const { ofColumn, inAll } = mostWords[textColumns];
  const categories = categoriesOf(column, table.rows, isLabelled);
  if (categories === undefined || categories.words.length > ofColumn)
    return tooManyWords(categories === undefined ? maxCategories : ofColumn);
  const hasGaps = gaps !== 'skip' && categories.hasGaps;
  const values: readonly (string | null)[] = hasGaps ? [...categories.words, null] : categories.words;
  if (values.length < 2) return singleValue;
  if (values.length > room) return { fault: 'many-features', most: inAll };
  const features = values.map((category) => ({
    ...placed(column),
    name: column.name + categoryEnding(category),
    category,
  }));
  const { codes, words } = categories;
  return {
    column,
    features,
    codes: hasGaps ? codes.map((code) => (code === noValue ? words.length : code)) : codes,
  };
}

/** What makes a column of words no feature whatever the settings are; undefined where with them it is one. */
function faultOfWords(
  column: Column,
  table: Pick<RawTable, 'rows' | 'numbers'>,
  isLabelled: (row: number) => boolean,
): Fault | undefined {
  if (areOnDisk(table)) return undefined;
  const categories = categoriesOf(column, table.rows, isLabelled);
  if (categories === undefined) return tooManyWords(maxCategories);
  const isSingle = categories.words.length === 0 || (categories.words.length === 1 && !categories.hasGaps);
  return isSingle ? singleValue : undefined;
}

const singleValue: Fault = { fault: 'single-value' };

function tooManyWords(most: number): Fault {
  return { fault: 'many-values', most };
}

/** Whether what was said of a column left out is said of its words whatever the settings are.
 * @param reason of a record; one of an earlier version has a sentence in place of facts, of which nothing is known */
export function isHopeless({ reason }: { readonly reason: Told }): boolean {
  const { key, facts } = reason;
  if (
    key === 'by-choice' ||
    key === 'an-identifier' ||
    key === 'says-group' ||
    key === 'says-time' ||
    key === 'says-split'
  )
    return true;
  return facts.fault === 'single-value' || (facts.fault === 'many-values' && facts.most === maxCategories);
}

/** A column's type, what speaks against its categories, and its first word. */
function typeWords(column: Column, fault?: Fault): Told {
  const { firstText, differentNumbers } = column;
  const [number] = differentNumbers.numbers; // where kinds are declared that are written as numbers
  const type = columnType(column);
  if (firstText === undefined)
    return number === undefined
      ? tell('nothing-in-it')
      : tell('of-words', { type, ...fault, cell: number.written });
  const seen = { cell: shorten(firstText.text), line: firstText.line };
  if (areTimesOfDay(column)) return tell('time-of-day', seen);
  return numbersIn(column) === undefined
    ? tell('of-words', { type, ...fault, ...seen })
    : tell('no-plain-number', seen);
}

/** Whether a column left out holds measurements that only have to be written as plain numbers. */
export function isMeasured({ reason }: { readonly reason: Told }): boolean {
  return typeof reason !== 'string' && (reason.key === 'no-plain-number' || reason.key === 'time-of-day');
}
