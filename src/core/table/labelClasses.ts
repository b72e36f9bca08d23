import { gapWord, meansZero } from '../csv/cell.js';
import { inSpans, type Slices } from '../slices.js';
import { type Column, type KnownNumber, noValue } from './column.js';
import type { GapWord } from './gapCells.js';
import { noClasses } from './missingCodes.js';
import { bySameAnswer } from './sameAnswers.js';
import { bySpelling } from './spellings.js';
import type { ClassCount } from './summary.js';
import { maxCategories } from './textCells.js';
import { areTickSigns, isYesAlone } from './tickSigns.js';

/** Rows between two yields: some milliseconds. */
const slice = 1 << 16;

/** A way in which a class is written, and the cells that are written so. */
export interface Spelling {
  readonly written: string;
  readonly count: number;
  readonly firstRow: number;
}

/** A class: its value in the spelling that most cells have, and what else it is spelled like. */
export interface LabelClass extends ClassCount {
  readonly firstRow: number;
  readonly spellings: readonly Spelling[];
}

/** A column seen as the classes of a label. */
export interface Classes {
  /** In the order of their first rows; none where there are more than fifty. */
  readonly classes: readonly LabelClass[];
  /** Values of so few cells beside two classes that they are slips, not classes: their rows have no label. */
  readonly odd: readonly LabelClass[];
  /** Some of the values where there are more than fifty; else none. */
  readonly examples: readonly string[];
  /** Gap words that are classes here: without them there would be one class, or none. */
  readonly wordClasses: readonly string[];
  /** Whether its one class is that of rows with a tick: those with an empty cell are the other one. */
  readonly areTicks: boolean;
  /** Gap words and codes (-9 beside 1 and 2) that say "no label". */
  readonly gaps: readonly string[];
  /** The same with these codes as classes, for whoever means one of them; undefined where there is none. */
  readonly withCodes?: Classes;
  /** Cells with a class. */
  readonly count: number;
  /** By row, the index of its class, or {@link noValue}. */
  codes(): Slices<Uint8Array>;
}

/** A value that a cell may have: a number, a word or a gap word. */
type Value = Spelling & ({ readonly number: number } | { readonly key: number } | { readonly gap: number });

const read = new WeakMap<Column, Classes>();

/** The classes of a column: its different numbers and words, fifty at most, two spellings of one together. Gap words
 * count where they are words ({@link Column.settle}), and where there would be one class without them.
 * A column is looked through once. Yields now and then. @param rows of the table */
export function* classesOf(column: Column, rows: number): Slices<Classes> {
  const known = read.get(column);
  if (known !== undefined) return known;
  const found = yield* look(column, rows);
  read.set(column, found);
  return found;
}

function* look(column: Column, rows: number): Slices<Classes> {
  const { textCells, gapCells, texts, numberCount } = column;
  const numbers = yield* countNumbers(column, rows);
  if (numbers === undefined || numbers.length + (textCells?.words.size ?? 0) > maxCategories) {
    const some = [...column.differentNumbers.numbers.map(({ written }) => written)];
    const examples = [...some, ...(textCells?.words.values() ?? [])].slice(0, 4);
    return { ...nothing, examples, count: numberCount + texts };
  }
  const plain: Value[] = [...numbers.map(withPlainZero), ...countWords(column, rows)];
  const gapWords = gapCells?.words ?? [];
  const isText = (word: GapWord) => plain.some((value) => 'key' in value && value.written === word.written);
  const unsaid = gapWords.filter((word) => !isText(word));
  const words = [...(textCells?.words.values() ?? [])];
  const areTicks =
    numbers.length === 0 &&
    (areTickSigns(words, texts, rows) || (unsaid.length === 0 && isYesAlone(words, texts, rows)));
  const extra = areTicks ? [] : classesAmong(unsaid, alike(plain).length);
  const gapValue = (word: GapWord): Value => ({ ...word, gap: gapWords.indexOf(word) });
  const values = [...plain, ...extra.map(gapValue)].sort((a, b) => a.firstRow - b.firstRow);
  const all = (areTicks ? [values] : alike(values)).map((spellings) => ({
    spellings,
    found: toClass(spellings),
  }));
  // ARFF declares what is a kind.
  const none = column.isNominal
    ? []
    : noClasses(
        all.map(({ found }) => found),
        column.name,
      );
  const without = unsaid.filter((word) => !extra.includes(word)).map(({ written }) => written);
  const classesOfAll = (some: typeof all, gaps: readonly string[]): Classes => {
    const odd = oddAmong(some.map(({ found }) => found));
    const kept = some.filter(({ found }) => !odd.includes(found));
    const classes = kept.map(({ found }) => found);
    return {
      classes,
      odd,
      examples: [],
      wordClasses: extra.map(({ written }) => written),
      areTicks,
      gaps,
      count: classes.reduce((sum, { count }) => sum + count, 0),
      codes: () =>
        codesOf(
          column,
          rows,
          kept.map(({ spellings }) => spellings),
        ),
    };
  };
  if (none.length === 0) return classesOfAll(all, without);
  const labelled = all.filter(({ found }) => !none.includes(found));
  return {
    ...classesOfAll(labelled, [...without, ...none.map(({ value }) => value)]),
    withCodes: classesOfAll(all, without),
  };
}

/** Values that are one class, together. */
function alike<Each extends Spelling>(values: readonly Each[]): readonly (readonly Each[])[] {
  return bySameAnswer(bySpelling(values));
}

const nothing: Omit<Classes, 'examples' | 'count'> = {
  classes: [],
  odd: [],
  wordClasses: [],
  areTicks: false,
  gaps: [],
  *codes() {
    throw new TypeError('a column of so many values has no classes');
  },
};

/** The different numbers; undefined for more than fifty. */
function* countNumbers(
  column: Column,
  rows: number,
): Slices<readonly (KnownNumber & Spelling)[] | undefined> {
  const { numbers, more } = column.differentNumbers;
  if (!more) return numbers;
  const found = new Map<number, { count: number; firstRow: number }>();
  const look = (from: number, to: number) => {
    for (let row = from; row < to && found.size <= maxCategories; row++) {
      const number = column.numberAt(row);
      if (Number.isNaN(number)) continue;
      const known = found.get(number);
      if (known === undefined) found.set(number, { count: 1, firstRow: row });
      else known.count++;
    }
  };
  for (let from = 0; from < rows && found.size <= maxCategories; from += slice) {
    if (from > 0) yield;
    look(from, Math.min(rows, from + slice));
  }
  if (found.size > maxCategories) return undefined;
  const written = new Map(numbers.map((each) => [each.number, each.written]));
  const alike = inTheSameWay(numbers);
  return [...found].map(([number, counts]) => ({
    number,
    written: written.get(number) ?? alike(number),
    ...counts,
  }));
}

function withPlainZero<Each extends KnownNumber>(each: Each): Each {
  return meansZero(each.number) ? { ...each, written: '0' } : each;
}

/** How a number is written that is not remembered: with as many zeros behind the point as all that are, `5.0` beside
 * `1.0`; else in its plainest form. */
function inTheSameWay(known: readonly KnownNumber[]): (number: number) => string {
  const zeros = new Set(known.map(({ written }) => /^[+-]?\d+([.,]0+)$/.exec(written)?.[1]));
  const [ending = ''] = zeros.size === 1 ? zeros : [];
  return (number) => (Number.isInteger(number) ? `${number}${ending}` : String(number));
}

function countWords({ textCells }: Column, rows: number): Value[] {
  if (textCells === undefined) return [];
  const cells = textCells.byRow(rows);
  const counts = new Uint32Array(maxCategories + 1);
  for (let row = 0; row < rows; row++) {
    const word = cells[row] as number;
    counts[word] = (counts[word] as number) + 1;
  }
  return [...textCells.words].map(([key, written], i) => ({
    key,
    written,
    count: counts[i + 1] as number,
    firstRow: cells.indexOf(i + 1),
  }));
}

/** The gap words that are classes: where there are fewer than two others, those that make it two. `none`, `-` and `.`
 * come before NA and its like. */
function classesAmong(gapWords: readonly GapWord[], others: number): readonly GapWord[] {
  const wanted = 2 - others;
  if (wanted <= 0) return [];
  const likely = gapWords.filter(({ written }) => gapWord(written) === 'among-words');
  const fits = [likely, gapWords].find((some) => bySpelling(some).length === wanted);
  return fits ?? [];
}

/** A value is a slip beside two classes with at most so many cells, or less than this share of all; */
const oddCells = 3;
const oddShare = 0.01;
/** where all slips together are no more than this share, and the smaller class has ten times as many as each. */
const oddInAll = 0.05;

/** The slips among what looks like three classes or more: `oops` once beside a hundred 0 and 1. A rare third class of
 * more cells is no slip: a person is asked what to do with it. */
export function oddAmong<Each extends ClassCount>(classes: readonly Each[]): readonly Each[] {
  const [, second, ...others] = [...classes].sort((a, b) => b.count - a.count);
  if (second === undefined || others.length === 0) return [];
  const sum = (some: readonly Each[]) => some.reduce((so, { count }) => so + count, 0);
  const all = sum(classes);
  const isSlip = ({ count }: Each) =>
    (count <= oddCells || count < oddShare * all) && 10 * count <= second.count;
  return others.every(isSlip) && sum(others) <= oddInAll * all ? others : [];
}

function toClass(spellings: readonly Spelling[]): LabelClass {
  const all = spellings.map(({ written, count, firstRow }) => ({ written, count, firstRow }));
  const usual = all.reduce((most, each) => (each.count > most.count ? each : most));
  return {
    value: usual.written,
    count: all.reduce((sum, { count }) => sum + count, 0),
    firstRow: Math.min(...all.map(({ firstRow }) => firstRow)),
    spellings: all,
  };
}

function* codesOf(column: Column, rows: number, groups: readonly (readonly Value[])[]): Slices<Uint8Array> {
  const [numbers, keys, gaps] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  groups.forEach((group, code) => {
    for (const value of group) {
      if ('number' in value) numbers.set(value.number, code);
      else if ('key' in value) keys.set(value.key, code);
      else gaps.set(value.gap, code);
    }
  });
  const codes = new Uint8Array(rows).fill(noValue);
  if (numbers.size > 0) {
    const known = Float64Array.from(numbers.keys());
    const codeOf = Uint8Array.of(...numbers.values(), noValue);
    yield* inSpans(rows, slice, (from, to) => {
      for (let row = from; row < to; row++) {
        const number = column.numberAt(row);
        let k = 0; // there are two as a rule: looking them up in a map takes longer
        while (k < known.length && known[k] !== number) k++;
        codes[row] = codeOf[k] as number;
      }
    });
  }
  const { textCells } = column;
  if (keys.size > 0 && textCells !== undefined) {
    const words = textCells.byRow(rows);
    const codeOf = Uint8Array.from(textCells.words.keys(), (key) => keys.get(key) ?? noValue);
    yield* inSpans(rows, slice, (from, to) => {
      for (let row = from; row < to; row++)
        if (words[row] !== 0) codes[row] = codeOf[(words[row] as number) - 1] as number;
    });
  }
  if (gaps.size > 0)
    column.gapCells?.forEach((row, gap) => {
      const code = gaps.get(gap);
      if (code !== undefined) codes[row] = code;
    });
  return codes;
}
