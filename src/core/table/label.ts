import type { Change } from '../change.js';
import { grouped, shorten } from '../format.js';
import { InputError, type Problem } from '../problem.js';
import type { Slices } from '../slices.js';
import { inOrder } from './classOrder.js';
import { type Column, noValue } from './column.js';
import { type Classes, classesOf } from './labelClasses.js';
import {
  type Candidate,
  isNamedAsLabel,
  isOneOrNothing,
  labelCandidates,
  rivals,
  twoBeforeMany,
  wholeBeforeTicks,
} from './labelEvidence.js';
import { indexOfClass, noSuchClass } from './positive.js';
import type { ClassCount, DatasetSummary } from './summary.js';
import type { RawTable } from './tableBuilder.js';
import { maxCategories } from './textCells.js';
import { transposedFault } from './transposed.js';

/** What a person said of the label, and what they said that it is not. */
export interface LabelWish {
  /** A column's name, or null. */
  readonly label: string | null;
  /** A label value as written in the file, or null. */
  readonly positive?: string | null;
  /** Names of columns that are no features: nor the label, unless they are named as that. */
  readonly exclude: readonly string[];
}

export interface LabelChoice {
  readonly column: Column;
  readonly classes: Classes;
  readonly how: DatasetSummary['labelChoice'];
  /** All columns that could be it, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Those that could be it as well as the one chosen, where nobody said which; see {@link rivals}. */
  readonly rivals: readonly Candidate[];
  /** Rows of the table. */
  readonly rows: number;
}

type Table = Pick<RawTable, 'columns' | 'rows' | 'declaredLabel'>;

/** All columns that could be the label, the likeliest first; see {@link labelCandidates},
 * {@link wholeBeforeTicks} and {@link twoBeforeMany}. */
export function* candidatesIn(
  { columns, rows }: Table,
  { exclude, positive = null }: LabelWish,
): Slices<readonly Candidate[]> {
  const possible = columns.filter(({ name, aside }) => aside === undefined && !exclude.includes(name));
  const all = wholeBeforeTicks(yield* labelCandidates(possible, rows));
  return twoBeforeMany(all, (each) => positive !== null && holdsClass(each, positive));
}

function holdsClass({ column, classes: { classes } }: Candidate, positive: string): boolean {
  return indexOfClass(classes, positive, column.decimalMark) >= 0;
}

/** The column named, else the one that the file declares, else the likeliest one. Yields now and then.
 * @throws InputError `no-label` where there is none */
export function* findLabel(
  table: Table,
  wish: LabelWish,
  candidates: readonly Candidate[],
): Slices<LabelChoice> {
  const { columns, rows, declaredLabel } = table;
  const told =
    wish.label === null
      ? columns.find(({ name }) => name === declaredLabel)
      : named(columns, wish.label, candidates);
  if (told !== undefined) {
    const classes = meant(yield* classesOf(told, rows), told, wish);
    const how = wish.label === null ? 'declared' : 'named';
    return { column: told, classes, how, candidates, rivals: [], rows };
  }
  const [best] = candidates;
  if (best === undefined) {
    const only = yield* ofOneClass(table, wish);
    if (only !== undefined) return { ...only, how: 'by-name', candidates, rivals: [], rows };
  }
  if (best === undefined || best.isUnlikely)
    throw new InputError(transposedFault(columns, rows) ?? noLabel(candidates));
  const how = best.isNamed ? 'by-name' : candidates.length === 1 ? 'only-candidate' : 'by-evidence';
  const { column } = best;
  const classes = meant(best.classes, column, wish);
  return { column, classes, how, candidates, rivals: openRivals(candidates, wish.positive ?? null), rows };
}

/** The classes of a column; those of codes that say "no label" too, where one of them was named as the positive class. */
function meant(found: Classes, { decimalMark }: Column, { positive = null }: LabelWish): Classes {
  if (positive === null || indexOfClass(found.classes, positive, decimalMark) >= 0) return found;
  const { withCodes = found } = found;
  return indexOfClass(withCodes.classes, positive, decimalMark) >= 0 ? withCodes : found;
}

/** Those that could be the label as well; where the positive class was named, only those that hold it: where it stands in
 * the one taken alone, the choice is no longer open. */
function openRivals(candidates: readonly Candidate[], positive: string | null): readonly Candidate[] {
  const all = rivals(candidates);
  if (positive === null) return all;
  return all.filter((each) => holdsClass(each, positive));
}

/** Where no column could be the label, one that is called so, or is the only one, and holds the same in every row: what
 * is wrong with it says more than that there is none. */
function* ofOneClass(
  { columns, rows }: Table,
  { exclude }: LabelWish,
): Slices<Pick<LabelChoice, 'column' | 'classes'> | undefined> {
  for (const column of columns) {
    if (column.aside !== undefined || exclude.includes(column.name)) continue;
    if (columns.length > 1 && !isNamedAsLabel(column.name)) continue;
    const classes = yield* classesOf(column, rows);
    if (classes.classes.length === 1 && classes.count === rows) return { column, classes };
  }
  return undefined;
}

/** @param unlikely columns of few whole numbers, which may be classes, grades or counts: nothing says so */
function noLabel(unlikely: readonly Candidate[]): Problem {
  if (unlikely.length === 0)
    return {
      code: 'no-label',
      what: 'no column holds exactly two different values, nor a few that repeat, so none can be the label: it needs classes, not quantities',
      remedy: 'Add a column with the two classes, for example 0 and 1, and name it "label"',
    };
  const names = list(unlikely.map(({ column }) => `"${shorten(column.name)}"`));
  const hold =
    unlikely.length === 1 ? 'holds a few whole numbers that may' : 'hold a few whole numbers each that may';
  return {
    code: 'no-label',
    what: `no column is plainly the label: none holds two different values or words that repeat, and ${names} ${hold} be classes or measurements`,
    remedy: `Choose the label column: ${names}`,
    ...asFixes(unlikely),
  };
}

/** The names, as the file writes them, of the columns that a person means. A wish that means none is kept. */
export function namesMeant(
  columns: readonly { readonly name: string }[],
  wishes: readonly string[],
): string[] {
  return wishes.map((wish) => columnNamed(columns, wish)?.name ?? wish);
}

/** The column that a person means: of this name, or else but for upper and lower case. */
export function columnNamed<Named extends { readonly name: string }>(
  columns: readonly Named[],
  wish: string,
): Named | undefined {
  const plain = wish.trim().toLowerCase();
  return (
    columns.find(({ name }) => name === wish.trim()) ??
    columns.find(({ name }) => name.toLowerCase() === plain)
  );
}

function named(columns: readonly Column[], wish: string, candidates: readonly Candidate[]): Column {
  const found = columnNamed(columns, wish);
  if (found !== undefined) return found;
  throw new InputError({
    code: 'no-label',
    what: `no column is named "${wish}"`,
    remedy: `Name one of the file's columns: ${list(columns.map(({ name }) => name))}`,
    ...asFixes(candidates),
  });
}

/** Other columns to take for the label, the likeliest first; nothing where there is none. */
function asFixes(candidates: readonly Candidate[]): Pick<Problem, 'fixes'> {
  if (candidates.length === 0) return {};
  return { fixes: candidates.slice(0, 8).map(({ column }) => ({ label: column.name })) };
}

/** The two classes that a run tells apart. */
export interface ClassPair {
  readonly classes: readonly [ClassCount, ClassCount];
  /** Index of the class that was named as the positive one; null where none was. */
  readonly named: 0 | 1 | null;
  /** By row 0 or 1, the index of its class, or `noValue`. */
  codes(): Slices<Uint8Array>;
}

/** The two classes of a label; of three to fifty, the one wished for and the rest.
 * @throws InputError `no-label`, `one-class` or `too-many-classes` */
export function pairOf(choice: LabelChoice, wish: string | null): ClassPair {
  const { column, classes: found } = choice;
  const { classes } = found;
  const values = classes.map(({ value }) => value);
  if (classes.length < 2) throw new InputError(tooFew(choice));
  const positive = wish === null ? -1 : indexOfClass(classes, wish, column.decimalMark);
  if (wish !== null && positive < 0) throw noSuchClass(column, wish, values, isOdd(choice, wish));
  if (classes.length === 2) {
    const [first, second] = classes as unknown as [ClassCount, ClassCount];
    return {
      classes: [counted(first), counted(second)],
      named: positive < 0 ? null : positive === 0 ? 0 : 1,
      codes: () => found.codes(),
    };
  }
  if (wish === null) throw new InputError(tooMany(choice));
  const chosen = classes[positive] as ClassCount;
  const others = classes.filter((each) => each !== chosen);
  return {
    classes: [
      {
        value: nameOfRest(values),
        count: others.reduce((sum, { count }) => sum + count, 0),
        rest: others.map(({ value }) => value),
      },
      counted(chosen),
    ],
    named: 1,
    *codes() {
      const codes = yield* found.codes();
      for (let row = 0; row < codes.length; row++)
        if (codes[row] !== noValue) codes[row] = codes[row] === positive ? 1 : 0;
      return codes;
    },
  };
}

function counted({ value, count }: ClassCount): ClassCount {
  return { value, count };
}

/** Whether a value is one of the slips beside two classes. */
function isOdd({ column, classes: { odd } }: LabelChoice, wish: string): boolean {
  return indexOfClass(odd, wish, column.decimalMark) >= 0;
}

/** A name that no class has. */
function nameOfRest(values: readonly string[]): string {
  let name = 'rest';
  while (values.includes(name)) name = `the ${name}`;
  return name;
}

function tooFew({ column, classes, candidates, rows }: LabelChoice): Problem {
  const name = `the label column "${shorten(column.name)}"`;
  const where = { column: column.column + 1 };
  const [only] = classes.classes;
  const isFull = only === undefined && classes.count > 0;
  const others = candidates.filter((each) => each.column !== column && each.classes.classes.length > 1);
  const elsewhere = `Choose another label column: ${list(others.map((each) => `"${each.column.name}"`))}`;
  const or = (otherwise: string) =>
    others.length > 0 ? { remedy: elsewhere, ...asFixes(others) } : { remedy: otherwise };
  if (isFull) {
    const shown = list(classes.examples.map((value) => `"${shorten(value)}"`));
    return {
      code: 'too-many-classes',
      what: `${name} holds more than ${maxCategories} different values (${shown}, …)`,
      where,
      ...or('Choose a column of at most fifty classes, or merge some into one'),
    };
  }
  const { gaps } = classes;
  const marks = gaps.length > 0 ? `; ${list(gaps.map((word) => `"${word}"`))} counts as an empty cell` : '';
  if (only === undefined)
    return {
      code: 'no-label',
      what: `${name} is empty in every row${marks}`,
      where,
      ...or('Choose a file whose rows carry their class'),
    };
  if (isOneOrNothing(classes, rows)) {
    const fill = 'If empty means no, write "no" in the empty cells';
    const choose = others.length > 0 ? `${fill}; or choose another label column` : fill;
    return {
      code: 'one-class',
      what: `${name} holds one value, "${shorten(only.value)}", in ${grouped(only.count)} of ${grouped(rows)} rows, and nothing in the others`,
      where,
      remedy: choose,
      ...asFixes(others),
    };
  }
  return {
    code: 'one-class',
    what: `${name} holds one class only, "${shorten(only.value)}"${marks}`,
    where,
    ...or(
      gaps.length > 0
        ? 'Write the other class as another word if this is it'
        : 'Add rows of the other class: there is nothing to tell apart',
    ),
  };
}

function tooMany(choice: LabelChoice): Problem {
  const { column, classes: found, rivals } = choice;
  const ordered = haveSlightRest(found.classes)
    ? [...found.classes].sort((a, b) => b.count - a.count)
    : inOrder(found.classes);
  const shown = list(
    ordered.map(({ value, count }) => `"${shorten(value)}" ${count.toLocaleString('en-US')}`),
  );
  const [one, other, ...slight] = ordered.map(({ value }) => `"${shorten(value)}"`);
  const others = rivals.length > 0 ? rivals : clearOthers(choice);
  const names = others.map((each) => `"${shorten(each.column.name)}"`);
  const instead = others.length > 0 ? `, or another label column: ${list(names)}` : '';
  const choose = `hoose the class to tell from the rest${instead}`;
  const positives: readonly Change[] = ordered.map(({ value }) => ({ positive: value }));
  return {
    code: 'too-many-classes',
    what: `the label column "${shorten(column.name)}" holds ${ordered.length} classes (${shown})`,
    where: { column: column.column + 1 },
    remedy: haveSlightRest(ordered)
      ? `Correct or empty the cells that hold ${list(slight)} to tell ${one} from ${other}; or c${choose}`
      : `C${choose}`,
    fixes: [
      ...labelFixes(rivals),
      ...positives,
      ...labelFixes(others.filter((each) => !rivals.includes(each))),
    ],
  };
}

/** Beside a label of many classes, columns of two that answer a question, far as they are behind it; none where there are
 * so many that they rather are its features, or where somebody said which column is the label. */
function clearOthers({ column, candidates, how }: LabelChoice): readonly Candidate[] {
  if (how === 'named' || how === 'declared') return [];
  const clear = candidates.filter(
    (each) => each.column !== column && each.classes.classes.length === 2 && each.score >= 2,
  );
  return clear.length > 3 ? [] : clear;
}

/** Labels with which there is something to train on at once. */
function labelFixes(candidates: readonly Candidate[]): readonly Change[] {
  return candidates
    .filter((each) => each.classes.classes.length === 2)
    .map(asLabel)
    .slice(0, 5);
}

/** A column as the label; of more than two classes one has to be said too: the most frequent one is as good as any. */
export function asLabel({ column, classes: { classes } }: Candidate): Change {
  const [first, ...others] = classes;
  if (first === undefined || classes.length < 3) return { label: column.name };
  const most = others.reduce((so, each) => (each.count > so.count ? each : so), first);
  return { label: column.name, positive: most.value };
}

/** A third class, and all beyond it, with less than this share of the cells may be none. */
const slightShare = 0.05;

/** Whether beside two classes there is little else. */
export function haveSlightRest(classes: readonly ClassCount[]): boolean {
  const [one = 0, other = 0, ...rest] = classes.map(({ count }) => count).sort((a, b) => b - a);
  const slight = rest.reduce((sum, count) => sum + count, 0);
  return slight > 0 && slight < slightShare * (one + other + slight) && slight < other;
}

function list(items: readonly string[]): string {
  const most = 12;
  return items.length > most
    ? `${items.slice(0, most).join(', ')}, … (${items.length} in all)`
    : items.join(', ');
}
