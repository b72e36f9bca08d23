import { shorten } from '../format.js';
import type { Problem, ProblemCode } from '../problem.js';
import { called } from '../table/classNamed.js';
import type { ClassPair } from '../table/classPair.js';
import type { LabelChoice } from '../table/labelChoice.js';
import type { LabelClass } from '../table/labelClasses.js';
import { isOfTooMany } from '../table/labelEvidence.js';
import { asLabel, twoAndRest } from '../table/labelFaults.js';
import { placedColumns } from '../table/labelPlace.js';
import { leftOvers, missingCodes } from '../table/missingCodes.js';
import type { ClassCount } from '../table/summary.js';
import type { RawTable } from '../table/tableBuilder.js';
import { isOfManyKinds, maxCategories } from '../table/textCells.js';
import type { Warning, WarningCode } from '../warning.js';
import { firstGap } from './columnFacts.js';
import { firstRowHasNames } from './readingWarnings.js';
import { tell } from './sayings.js';
import { isTotal, sumOf, totalAtEnd, unlabelledRows } from './unlabelledRows.js';

/** A class with a smaller share, or with fewer rows, is hard to learn, and a test of it says little. */
const rareShare = 0.01;
const rareRows = 20;

/** What is to be known of the label column.
 * @param choice null where there is none @param pair the classes told apart; null where that cannot be, and then
 * @param problem says why @param codes by row, `noValue` where there is no label; null where there are no two classes */
export function labelWarnings(
  table: RawTable,
  choice: LabelChoice | null,
  pair: ClassPair | null,
  problem: Problem | null,
  codes: Uint8Array | null,
): Warning[] {
  if (table.rows === 0) return []; // no row was read: of columns nothing is known but names
  if (choice === null) return problem === null ? [] : [unusable(problem, null, table.rows, null)];
  const { column, classes } = choice;
  const labelled = classes.count;
  const said = [
    ...doubt(choice),
    ...besideNoLabel(table, choice),
    ...spelled(table, choice),
    ...fromGapWords(table, choice),
    ...oddOnes(table, choice),
  ];
  if (problem !== null) {
    const count = labelled === 0 ? table.rows : labelled;
    const line = lineOfProblem(table, classes);
    const warning = unusable(problem, column.column, count, line);
    return labelled === 0 ? [warning] : [warning, ...unlabelledRows(table, choice, codes), ...said];
  }
  const rest = pair?.classes.flatMap((each) => each.rest ?? []) ?? [];
  return [
    ...said,
    ...amongTheRest(table, choice, rest),
    ...(classes.areTicks ? emptyAsNo(table, choice) : unlabelledRows(table, choice, codes)),
    ...rare(table, choice, pair?.classes ?? []),
  ];
}

const codes: Partial<Readonly<Record<ProblemCode, WarningCode>>> = {
  'one-class': 'one-class',
  'too-many-classes': 'too-many-classes',
  'too-few-rows': 'rare-class',
};

/** What training would refuse the file for. */
function unusable(
  { code, what, remedy, fixes }: Problem,
  column: number | null,
  count: number,
  line: number | null,
): Warning {
  const warning: Warning = { code: codes[code] ?? 'no-label', column, count, line, what, remedy };
  return fixes === undefined ? warning : { ...warning, fixes };
}

/** The line of what is too much beside two classes; of classes that are all alike there is none to show. */
function lineOfProblem(table: RawTable, { classes }: LabelChoice['classes']): number | null {
  if (table.rows === 0) return null;
  if (classes.length < 3) return table.lineAt(classes[0]?.firstRow ?? 0);
  const { rest } = twoAndRest(classes);
  return rest.length === 0 ? null : table.lineAt(Math.min(...rest.map(({ firstRow }) => firstRow)));
}

/** Other columns could be the label, and nobody said which. */
function doubt({ column, classes, rivals, quantity: beside }: LabelChoice): Warning[] {
  if (rivals.length === 0) return [];
  const most = 5;
  const quantity = beside === undefined ? {} : { quantity: shorten(beside.column.name) };
  return [
    {
      code: 'label-choice',
      column: column.column,
      count: classes.count,
      line: null,
      what: tell('label-in-doubt', {
        column: shorten(column.name),
        rivals: rivals.slice(0, most).map((each) => shorten(each.column.name)),
        more: Math.max(0, rivals.length - most),
        ...quantity,
      }),
      remedy: tell('say-which-label', {
        classToo: rivals.some((each) => each.classes.classes.length > 2),
        ...quantity,
      }),
      fixes: rivals
        .filter(({ classes }) => classes.classes.length > 1 || classes.areTicks)
        .slice(0, most)
        .map(asLabel),
    },
  ];
}

/** Another column has the label's name, or its place where the one taken has neither, but is none: it holds a quantity, as a price
 * is, or more kinds than there may be classes. */
function besideNoLabel({ columns }: RawTable, choice: LabelChoice): Warning[] {
  const { column, classes, how, candidates, rivals, rows } = choice;
  const taken = candidates.find((each) => each.column === column);
  if (how === 'named' || how === 'declared' || taken === undefined) return [];
  const isAnywhere = rivals.length === 0 && !taken.isNamed && taken.place === undefined; // else there are likelier ones to name
  const open = columns.filter(({ aside }) => aside === undefined);
  const other =
    candidates.find((each) => each !== taken && isOfTooMany(each))?.column ??
    (isAnywhere ? placedColumns(open, rows).at(-1) : undefined);
  if (other === undefined) return [];
  const names = { column: shorten(column.name), last: shorten(other.name) };
  const found = { code: 'label-choice', column: column.column, count: classes.count, line: null } as const;
  if (isOfManyKinds(other))
    return [
      {
        ...found,
        what: tell('label-beside-many-words', { ...names, most: maxCategories }),
        remedy: tell('classes-of-many-words', { last: names.last }),
      },
    ];
  if (!other.isNumeric || !other.differentNumbers.more) return [];
  return [
    {
      ...found,
      what: tell('label-beside-quantity', names),
      remedy: tell('classes-of-quantity', { last: names.last }),
    },
  ];
}

/** Classes that are spelled in several ways. */
function spelled({ lineAt }: RawTable, { column, classes: { classes } }: LabelChoice): Warning[] {
  return classes
    .filter(({ spellings }) => spellings.length > 1)
    .map(({ value, spellings }: LabelClass) => {
      const others = spellings.filter(({ written }) => written !== value);
      const first = Math.min(...others.map(({ firstRow }) => firstRow));
      const usual = spellings.filter(({ written }) => written === value);
      return {
        code: 'class-spellings',
        column: column.column,
        count: others.reduce((sum, { count }) => sum + count, 0),
        line: lineAt(first),
        what: tell('class-spelled-differently', {
          column: shorten(column.name),
          spellings: [...usual, ...others].map((each) =>
            tell('spelled-in-rows', { written: shorten(each.written), rows: each.count }),
          ),
        }),
        remedy: tell('spell-in-one-way'),
      };
    });
}

/** A word that says "no value" is a class, since there would be one class without it. */
function fromGapWords({ lineAt }: RawTable, { column, classes }: LabelChoice): Warning[] {
  return classes.classes.flatMap(({ value, count, firstRow, spellings }) => {
    const isOne = spellings.some(({ written }) => classes.wordClasses.includes(written));
    if (!isOne) return [];
    return [
      {
        code: 'gap-word-class',
        column: column.column,
        count,
        line: lineAt(firstRow),
        what: tell('gap-word-as-class', { column: shorten(column.name), value: shorten(value) }),
        remedy: tell('empty-cells-without-label', { several: count > 1 }),
      } satisfies Warning,
    ];
  });
}

/** Rows without a tick are a class of their own. */
function emptyAsNo(table: RawTable, { column, classes }: LabelChoice): Warning[] {
  const [ticked] = classes.classes;
  const rows = table.rows - classes.count;
  return [
    {
      code: 'gap-word-class',
      column: column.column,
      count: rows,
      line: firstGap(table, column),
      what: tell('empty-cells-as-no', {
        column: shorten(column.name),
        value: shorten(ticked?.value ?? ''),
        rows,
      }),
      remedy: tell('write-no-where-it-is'),
    },
  ];
}

/** A class that seems to say that the label is not known counts as not being the one told from the rest. */
function amongTheRest(
  { lineAt }: RawTable,
  { column, classes }: LabelChoice,
  rest: readonly string[],
): Warning[] {
  const isAmong = ({ value }: ClassCount) => rest.includes(value);
  const unknown = missingCodes(classes.classes, column.name).map(({ found }) => found);
  const some = [
    ...unknown.map((found) => ({ found, key: 'no-label-among-rest' }) as const),
    ...leftOvers(classes.classes).map((found) => ({ found, key: 'any-class-among-rest' }) as const),
  ];
  return some
    .filter(({ found }) => isAmong(found))
    .map(({ found: { value, count, firstRow }, key }) => ({
      code: 'gap-word-class',
      column: column.column,
      count,
      line: lineAt(firstRow),
      what: tell(key, {
        column: shorten(column.name),
        value: shorten(value),
        rows: count,
      }),
      remedy: tell('empty-cells-to-skip-rows', { several: count > 1 }),
    }));
}

/** A few cells hold something beside two classes, and their rows are not trained on. */
function oddOnes(table: RawTable, { column, classes: { classes, odd } }: LabelChoice): Warning[] {
  const [first] = odd;
  if (first === undefined) return [];
  const count = sumOf(odd);
  if (count === 1 && isTotal(table, first.firstRow)) return [totalAtEnd(table, column)];
  const values = (some: readonly ClassCount[]) => some.map(({ value }) => shorten(value));
  const mayBeName = !table.header && count === 1 && first.firstRow === 0;
  return [
    {
      code: 'odd-labels',
      column: column.column,
      count,
      line: table.lineAt(Math.min(...odd.map(({ firstRow }) => firstRow))),
      what: tell('odd-labels', {
        column: shorten(column.name),
        cells: count,
        values: values(odd.slice(0, 4)),
        more: odd.length > 4,
        classes: values(classes),
      }),
      ...(mayBeName
        ? { remedy: tell('say-header-or-correct-cell'), fixes: firstRowHasNames }
        : { remedy: tell('correct-or-empty-cells', { several: count > 1 }) }),
    },
  ];
}

function rare(table: RawTable, choice: LabelChoice, classes: readonly ClassCount[]): Warning[] {
  const { column } = choice;
  const labelled = sumOf(classes);
  return classes
    .filter(({ count }) => count < rareRows || count < rareShare * labelled)
    .map((each) => ({
      code: 'rare-class',
      column: column.column,
      count: each.count,
      line: firstLineOf(table, choice, each.value),
      what: tell('class-is-rare', {
        column: shorten(column.name),
        value: called(each),
        rows: each.count,
        all: labelled,
      }),
      remedy: tell(each.count < rareRows ? 'add-rows-of-rare-class' : 'go-by-precision-and-recall'),
    }));
}

function firstLineOf({ lineAt }: RawTable, { classes }: LabelChoice, value: string): number | null {
  const found = classes.classes.find((each) => each.value === value);
  return found === undefined ? null : lineAt(found.firstRow);
}
