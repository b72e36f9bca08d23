import type { Change } from '../change.js';
import { grouped, shorten } from '../format.js';
import type { Problem } from '../problem.js';
import { inOrder } from './classOrder.js';
import type { Column } from './column.js';
import { fewestOfClass } from './enoughRows.js';
import type { LabelChoice } from './labelChoice.js';
import type { Candidate } from './labelEvidence.js';
import { missingCodes } from './missingCodes.js';
import type { ClassCount } from './summary.js';
import { maxCategories } from './textCells.js';
import { isOneOrNothing } from './ticked.js';

/** Why a column is no label, or there is none, and what to do. */

/** @param unlikely columns of few whole numbers, which may be classes, grades or counts: nothing says so */
export function noLabel(unlikely: readonly Candidate[]): Problem {
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

/** No column is called as a person said. */
export function notNamed(
  columns: readonly Column[],
  wish: string,
  candidates: readonly Candidate[],
): Problem {
  return {
    code: 'no-label',
    what: `no column is named "${wish}"`,
    remedy: `Name one of the file's columns: ${list(columns.map(({ name }) => name))}`,
    ...asFixes(candidates),
  };
}

export function tooFew({ column, classes, candidates, rows }: LabelChoice): Problem {
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

export function tooMany(choice: LabelChoice): Problem {
  const { column, classes: found, rivals } = choice;
  const { two, rest } = twoAndRest(found.classes);
  const ordered = rest.length > 0 ? [...two, ...rest] : inOrder(found.classes);
  const shown = list(
    ordered.map(({ value, count }) => `"${shorten(value)}" ${count.toLocaleString('en-US')}`),
  );
  const [one, other, ...none] = ordered.map(({ value }) => `"${shorten(value)}"`);
  const others = rivals.length > 0 ? rivals : clearOthers(choice);
  const names = others.map((each) => `"${shorten(each.column.name)}"`);
  const instead = others.length > 0 ? `, or another label column: ${list(names)}` : '';
  const choose = `hoose the class to tell from the rest${instead}`;
  const positives: readonly Change[] = worthTelling(found.classes, column.name).map(({ value }) => ({
    positive: value,
  }));
  return {
    code: 'too-many-classes',
    what: `the label column "${shorten(column.name)}" holds ${ordered.length} classes (${shown})`,
    where: { column: column.column + 1 },
    remedy:
      rest.length > 0
        ? `Correct or empty the cells that hold ${list(none)} to tell ${one} from ${other}; or c${choose}`
        : `C${choose}`,
    fixes: [
      ...labelFixes(rivals),
      ...positives,
      ...labelFixes(others.filter((each) => !rivals.includes(each))),
    ],
  };
}

/** Classes to offer, the most frequent first: none of fewer rows than a run needs, if there are others, and last what says
 * that the label is not known. */
function worthTelling<Each extends ClassCount>(classes: readonly Each[], name: string): readonly Each[] {
  const unknown = new Set(missingCodes(classes, name).map(({ found }) => found));
  const enough = inOrder(classes).filter(({ count }) => count >= fewestOfClass);
  return [...(enough.length > 0 ? enough : classes)].sort(
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

function list(items: readonly string[]): string {
  const most = 12;
  return items.length > most
    ? `${items.slice(0, most).join(', ')}, … (${items.length} in all)`
    : items.join(', ');
}
