import type { Change } from '../change.js';
import { shorten } from '../format.js';
import type { Problem } from '../problem.js';
import type { Told } from '../told.js';
import { called } from './classNamed.js';
import { inOrder } from './classOrder.js';
import type { Column } from './column.js';
import { missingCount } from './columnType.js';
import type { LabelChoice } from './labelChoice.js';
import type { Candidate } from './labelEvidence.js';
import { fillDown, isMerged } from './labelGaps.js';
import { nameSays } from './labelNames.js';
import { placedColumns } from './labelPlace.js';
import { meaningOf } from './meaning.js';
import { missingCodes } from './missingCodes.js';
import { askAboveOrBelow, type Quantity, quantityIn } from './quantity.js';
import { tell } from './sayings.js';
import type { ClassCount } from './summary.js';
import type { RawTable } from './tableBuilder.js';
import { fewestOfClass, tellable } from './tellable.js';
import { isOfManyKinds, maxCategories } from './textCells.js';
import { isOneOrNothing } from './ticked.js';

/** Why a column is no label, or there is none, and what to do. */

/** @param unlikely columns of few whole numbers, which may be classes, grades or counts: nothing says so
 * @param columns those that may be the label @param rows of the table */
export function noLabel(unlikely: readonly Candidate[], columns: readonly Column[], rows: number): Problem {
  const last = placedColumns(columns, rows).at(-1);
  const quantity = last && quantityIn(last);
  if (quantity !== undefined)
    return {
      code: 'no-label',
      what: tell('quantity-no-classes', { ...said(quantity), column: shorten(quantity.column.name) }),
      where: { column: quantity.column.column + 1 },
      remedy: askAboveOrBelow(
        quantity,
        unlikely.slice(0, most).map(({ column }) => column),
      ),
      ...asFixes(unlikely),
    };
  if (unlikely.length === 0 && last !== undefined && isOfManyKinds(last))
    return {
      code: 'no-label',
      what: tell('many-words-no-classes', { column: shorten(last.name), most: maxCategories }),
      where: { column: last.column + 1 },
      remedy: tell('choose-column-of-few-classes', { most: maxCategories }),
    };
  if (unlikely.length === 0)
    return { code: 'no-label', what: tell('no-column-of-classes'), remedy: tell('add-column-of-classes') };
  const them = named(unlikely);
  return {
    code: 'no-label',
    what: tell('no-column-plainly-label', them),
    remedy: tell('choose-label-column', them),
    ...asFixes(unlikely),
  };
}

/** What a table seems to be about where several columns answer a question, nothing says which of them is the label, and the first
 * column is a quantity, as a price is. A year or an age comes first as well, and is no such thing by its name.
 * @param candidates the likeliest first @param columns those that may be the label @param rows of the table */
export function quantityFirst(
  candidates: readonly Candidate[],
  columns: readonly Column[],
  rows: number,
): Quantity | undefined {
  if (answering(candidates).length < 2 || candidates.some(({ isNamed }) => isNamed)) return undefined;
  const [first] = placedColumns(columns, rows);
  return first === undefined || nameSays(first.name) === 'feature' ? undefined : quantityIn(first);
}

function answering(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ classes: { classes } }) => {
    const [one, other] = classes.map(({ value }) => value) as [string, string];
    return classes.length === 2 && meaningOf(one, other) !== 0;
  });
}

/** The file has no column that is plainly the label; see {@link quantityFirst}. */
function unclear(candidates: readonly Candidate[], quantity: Quantity): Problem {
  return {
    code: 'no-label',
    what: tell('no-clear-label', {
      ...said(quantity),
      ...named(answering(candidates)),
      quantity: shorten(quantity.column.name),
    }),
    remedy: askAboveOrBelow(
      quantity,
      candidates.slice(0, most).map(({ column }) => column),
    ),
    ...asFixes(candidates),
  };
}

function said({ different, more }: Quantity) {
  return { different, more };
}

/** No column is called as a person said. */
export function notNamed(
  columns: readonly Column[],
  wish: string,
  candidates: readonly Candidate[],
): Problem {
  const names = columns.slice(0, most).map(({ name }) => name);
  return {
    code: 'no-label',
    what: tell('no-column-named', { name: wish }),
    remedy: tell('name-one-of-columns', { columns: names, total: columns.length }),
    ...asFixes(candidates),
  };
}

export function tooFew({ column, classes, candidates, rows }: LabelChoice): Problem {
  const name = shorten(column.name);
  const where = { column: column.column + 1 };
  const [only] = classes.classes;
  const others = otherLabels(column, candidates).filter(({ isUnlikely }) => !isUnlikely);
  const or = (otherwise: Told) =>
    others.length > 0
      ? { remedy: tell('choose-other-label-column', named(others)), ...asFixes(others) }
      : { remedy: otherwise };
  if (only === undefined && classes.count > 0) {
    const values = classes.examples.slice(0, most).map(shorten);
    const quantity = quantityIn(column);
    if (quantity !== undefined)
      return {
        code: 'too-many-classes',
        what: tell('label-of-quantity', { ...said(quantity), column: name }),
        where,
        ...or(askAboveOrBelow(quantity)),
      };
    return {
      code: 'too-many-classes',
      what: tell('label-of-many-values', { column: name, most: maxCategories, values }),
      where,
      ...or(tell('choose-column-of-few-classes', { most: maxCategories })),
    };
  }
  const { gaps } = classes;
  if (only === undefined)
    return {
      code: 'no-label',
      what: tell('label-empty', { column: name, gaps }),
      where,
      ...or(tell('choose-file-with-classes')),
    };
  const value = shorten(only.value);
  if (isOneOrNothing(classes, rows))
    return {
      code: 'one-class',
      what: tell('label-one-value-or-nothing', { column: name, value, rows: only.count, all: rows }),
      where,
      remedy: tell('write-no-in-empty-cells', { others: others.length > 0 }),
      ...asFixes(others),
    };
  return {
    code: 'one-class',
    what: tell('label-of-one-class', { column: name, value, gaps }),
    where,
    ...or(tell(gaps.length > 0 ? 'write-other-class-as-word' : 'add-rows-of-other-class')),
  };
}

/** Columns that could be the label instead. */
function otherLabels(column: Column, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((each) => each.column !== column && each.classes.classes.length > 1);
}

/** What stands for bytes that the encoding does not have: one class may be several then, of lines put together from two files. */
const unreadable = '\ufffd';

/** The label has more than two classes, and nobody said which is to be told from the rest; or none of them can be. */
export function tooMany(choice: LabelChoice): Problem {
  const { column, classes: found, rivals, quantity } = choice;
  if (quantity !== undefined) return unclear(choice.candidates, quantity);
  const { two, rest } = twoAndRest(found.classes);
  const offered = worthTelling(found.classes, column.name);
  const [first, second] = [...found.classes].sort((a, b) => b.count - a.count);
  const scarce = first !== undefined && first.count < fewestOfClass ? first : second;
  if (offered.length === 0 && rest.length === 0 && scarce !== undefined)
    return { code: 'too-few-rows', ...fewOf(choice, scarce) };
  const ordered = rest.length > 0 ? [...two, ...rest] : inOrder(found.classes);
  const shown = ordered.slice(0, most);
  const [one = '', other = '', ...wrong] = ordered.map(({ value }) => shorten(value));
  const others = rivals.length > 0 ? rivals : clearOthers(choice);
  const { columns, total } = named(others);
  const areBroken = found.classes.some(({ value }) => value.includes(unreadable));
  const positives: readonly Change[] = areBroken ? [] : offered.map(({ value }) => ({ positive: value }));
  return {
    code: 'too-many-classes',
    what: tell('label-of-many-classes', {
      column: shorten(column.name),
      classes: ordered.length,
      values: shown.map(({ value }) => shorten(value)),
      counts: shown.map(({ count }) => count),
    }),
    where: { column: column.column + 1 },
    remedy: areBroken
      ? tell('save-in-one-encoding')
      : rest.length > 0
        ? tell('correct-cells-or-choose-class', {
            ...{ wrong: wrong.slice(0, most), total: wrong.length, one, other },
            ...{ columns, columnsInAll: total },
          })
        : tell('choose-class-to-tell', { columns, total }),
    fixes: [
      ...labelFixes(rivals),
      ...positives,
      ...labelFixes(others.filter((each) => !rivals.includes(each))),
    ],
  };
}

/** A class has fewer rows than a run needs, whatever else the table holds.
 * @param classes the two told apart @returns undefined where there are enough */
export function fewRowsOfClass(
  table: RawTable,
  choice: LabelChoice,
  classes: readonly [ClassCount, ClassCount],
): Problem | undefined {
  const rarer = classes[1].count < classes[0].count ? classes[1] : classes[0];
  if (rarer.count >= fewestOfClass) return undefined;
  const few = fewOf(choice, rarer);
  const { column } = choice;
  const missing = missingCount(column, table.rows);
  if (2 * missing <= table.rows) return { code: 'too-few-rows', ...few };
  // Most rows have no label: that is why.
  return {
    ...{ code: 'too-few-rows', ...few },
    what: tell('few-rows-labelled', {
      column: shorten(column.name),
      missing,
      all: table.rows,
      few: few.what,
    }),
    remedy: isMerged(table, column) ? fillDown : tell('label-rows-or-other-label'),
  };
}

/** That a class has few rows; and what to do: to tell another of its classes from the rest, or to take another label. */
function fewOf(
  { column, classes: { classes }, candidates }: LabelChoice,
  rarer: ClassCount,
): Pick<Problem, 'what' | 'where' | 'remedy' | 'fixes'> {
  const others = otherLabels(column, candidates);
  const positives = (classes.length < 3 ? [] : worthTelling(classes, column.name)).map((each) => ({
    positive: each.value,
  }));
  const fixes: readonly Change[] = [...positives, ...(asFixes(others).fixes ?? [])];
  return {
    what: tell('class-has-few-rows', { value: called(rarer), rows: rarer.count, needed: fewestOfClass }),
    where: { column: column.column + 1 },
    remedy:
      positives.length > 0 ? tell('choose-class-to-tell', named(others)) : tell('add-rows-or-other-label'),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Classes to offer, the most frequent first: none with which there would be too few rows, and last what says that the label is
 * not known. */
function worthTelling<Each extends ClassCount>(classes: readonly Each[], name: string): readonly Each[] {
  const unknown = new Set(missingCodes(classes, name).map(({ found }) => found));
  return [...tellable(inOrder(classes))].sort(
    (a, b) => +unknown.has(a) - +unknown.has(b) || b.count - a.count,
  );
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

/** The two classes of a label, and what may be none beside them, the more frequent first: the others where there is little of
 * them, or what says that the label is not known; nothing where they may all be classes. */
export function twoAndRest<Each extends ClassCount>(
  classes: readonly Each[],
): { readonly two: readonly Each[]; readonly rest: readonly Each[] } {
  const sorted = [...classes].sort((a, b) => b.count - a.count);
  const sum = (some: readonly Each[]) => some.reduce((so, { count }) => so + count, 0);
  const divided = (two: readonly Each[]) => ({ two, rest: sorted.filter((each) => !two.includes(each)) });
  const byCount = divided(sorted.slice(0, 2));
  const slight = sum(byCount.rest);
  const isSlight = slight < slightShare * sum(classes) && slight < (sorted[1]?.count ?? 0);
  if (isSlight) return byCount;
  const unknown = missingCodes(classes).map(({ found }) => found);
  const known = divided(sorted.filter((each) => !unknown.includes(each)));
  return known.two.length === 2 ? known : { two: [], rest: [] };
}

/** Other columns to take for the label, the likeliest first; nothing where there is none. */
function asFixes(candidates: readonly Candidate[]): Pick<Problem, 'fixes'> {
  if (candidates.length === 0) return {};
  return { fixes: candidates.slice(0, 8).map(({ column }) => ({ label: column.name })) };
}

/** Names and values in a sentence: of more, it says how many there are. */
export const most = 12;

export function named(candidates: readonly Candidate[]): {
  readonly columns: string[];
  readonly total: number;
} {
  return {
    columns: candidates.slice(0, most).map(({ column }) => shorten(column.name)),
    total: candidates.length,
  };
}
