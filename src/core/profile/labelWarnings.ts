import { counted, grouped, percent, shorten } from '../format.js';
import type { Problem, ProblemCode } from '../problem.js';
import type { Column } from '../table/column.js';
import { missingCount } from '../table/columnType.js';
import { asLabel, type ClassPair, haveSlightRest, type LabelChoice } from '../table/label.js';
import type { LabelClass, Spelling } from '../table/labelClasses.js';
import { fillDown, isMerged, rowsBelowTable } from '../table/labelGaps.js';
import { missingCodes } from '../table/missingCodes.js';
import type { ClassCount } from '../table/summary.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { Warning } from '../warning.js';
import { firstGap } from './columnFacts.js';

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
  if (choice === null) return problem === null ? [] : [unusable(problem, null, table.rows, null)];
  const { column, classes } = choice;
  const labelled = classes.count;
  const said = [
    ...doubt(choice),
    ...spelled(table, choice),
    ...fromGapWords(table, choice),
    ...oddOnes(table, choice),
  ];
  if (problem !== null) {
    const count = labelled === 0 ? table.rows : labelled;
    const line = lineOfProblem(table, classes);
    const warning = unusable(problem, column.column, count, line);
    return labelled === 0 ? [warning] : [warning, ...unlabelled(table, choice, codes), ...said];
  }
  const rest = pair?.classes.flatMap((each) => each.rest ?? []) ?? [];
  return [
    ...said,
    ...amongTheRest(table, choice, rest),
    ...unlabelled(table, choice, codes),
    ...rare(table, choice, pair?.classes ?? []),
  ];
}

const codes: Partial<Readonly<Record<ProblemCode, 'no-label' | 'one-class' | 'too-many-classes'>>> = {
  'one-class': 'one-class',
  'too-many-classes': 'too-many-classes',
};

/** What training would refuse the file for. */
function unusable(
  { code, what, remedy, fixes }: Problem,
  column: number | null,
  count: number,
  line: number | null,
): Warning {
  const warning: Warning = { code: codes[code] ?? 'no-label', column, count, line, message: what, remedy };
  return fixes === undefined ? warning : { ...warning, fixes };
}

/** The line of what is too much beside two classes; of classes that are all alike there is none to show. */
function lineOfProblem(table: RawTable, { classes }: LabelChoice['classes']): number | null {
  if (table.rows === 0) return null;
  if (classes.length < 3) return table.lineAt(classes[0]?.firstRow ?? 0);
  if (!haveSlightRest(classes)) return null;
  const [, , ...slight] = [...classes].sort((a, b) => b.count - a.count);
  return table.lineAt(Math.min(...slight.map(({ firstRow }) => firstRow)));
}

/** Other columns could be the label, and nobody said which. */
function doubt({ column, classes, rivals }: LabelChoice): Warning[] {
  if (rivals.length === 0) return [];
  const most = 5;
  const names = rivals.slice(0, most).map((each) => `"${shorten(each.column.name)}"`);
  const rest = rivals.length > most ? [`${grouped(rivals.length - most)} more`] : [];
  return [
    {
      code: 'label-choice',
      column: column.column,
      count: classes.count,
      line: null,
      message: `"${shorten(column.name)}" was taken as the label, but ${together([...names, ...rest], 'or')} could be it too`,
      remedy: rivals.some((each) => each.classes.classes.length > 2)
        ? 'Say which column is the label, and which of more than two classes is told from the rest'
        : 'Say which column is the label',
      fixes: rivals
        .filter((each) => each.classes.classes.length > 1)
        .slice(0, most)
        .map(asLabel),
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
      const words = (each: Spelling) => `"${shorten(each.written)}" in ${counted(each.count, 'row')}`;
      const usual = spellings.filter(({ written }) => written === value);
      return {
        code: 'class-spellings',
        column: column.column,
        count: others.reduce((sum, { count }) => sum + count, 0),
        line: lineAt(first),
        message: `one class of "${shorten(column.name)}" is spelled in ${spellings.length} ways: ${together([...usual, ...others].map(words), 'and')}`,
        remedy: 'Spell it in one way, or write two classes as different words if they are two',
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
        message: `"${value}" in "${shorten(column.name)}" is taken as a class, since without it there would be only one`,
        remedy: 'Empty these cells if they mean that the label is not known',
      } satisfies Warning,
    ];
  });
}

/** A class that seems to say that the label is not known counts as not being the one told from the rest. */
function amongTheRest(
  { lineAt }: RawTable,
  { column, classes }: LabelChoice,
  rest: readonly string[],
): Warning[] {
  return missingCodes(classes.classes)
    .filter(({ found }) => rest.includes(found.value))
    .map(({ found: { value, count, firstRow } }) => ({
      code: 'gap-word-class',
      column: column.column,
      count,
      line: lineAt(firstRow),
      message: `"${shorten(value)}" in "${shorten(column.name)}" may mean that the label is not known; it counts as one of the rest in ${counted(count, 'row')}`,
      remedy: 'Empty these cells if it does: their rows are then skipped',
    }));
}

/** A few cells hold something beside two classes, and their rows are not trained on. */
function oddOnes({ lineAt }: RawTable, { column, classes: { classes, odd } }: LabelChoice): Warning[] {
  const [first] = odd;
  if (first === undefined) return [];
  const count = sumOf(odd);
  const values = odd.slice(0, 4).map(({ value }) => `"${shorten(value)}"`);
  const held = odd.length > 4 ? `${values.join(', ')}, …` : together(values, 'or');
  const neither = classes.map(({ value }) => `"${shorten(value)}"`).join(' nor ');
  const lost = count === 1 ? 'its row is skipped' : 'their rows are skipped';
  return [
    {
      code: 'odd-labels',
      column: column.column,
      count,
      line: lineAt(Math.min(...odd.map(({ firstRow }) => firstRow))),
      message: `${counted(count, 'cell')} of "${shorten(column.name)}" ${count === 1 ? 'holds' : 'hold'} ${held}, neither ${neither}: ${lost}`,
      remedy: count === 1 ? 'Correct this cell, or empty it' : 'Correct these cells, or empty them',
    },
  ];
}

function sumOf(classes: readonly ClassCount[]): number {
  return classes.reduce((sum, { count }) => sum + count, 0);
}

function unlabelled(table: RawTable, { column, classes }: LabelChoice, codes: Uint8Array | null): Warning[] {
  const missing = table.rows - classes.count - sumOf(classes.odd);
  if (missing === 0) return [];
  const { gaps } = classes;
  const words = gaps.map((word) => `"${word}"`);
  const counts =
    gaps.length === 0 ? '' : ` (${together(words, 'and')} ${gaps.length === 1 ? 'counts' : 'count'} as none)`;
  return [
    {
      code: 'unlabelled-rows',
      column: column.column,
      count: missing,
      line: firstUnlabelled(table, column, classes, missing),
      message: `${grouped(missing)} of ${grouped(table.rows)} rows have no label in "${shorten(column.name)}"${counts}, and are skipped`,
      remedy: remedyFor(table, column, missing, codes),
    },
  ];
}

function remedyFor(table: RawTable, column: Column, missing: number, codes: Uint8Array | null): string {
  if (isMerged(table, column)) return fillDown;
  const below = codes === null ? 0 : rowsBelowTable(table, codes);
  const last = below === 1 ? 'the last row, which looks' : `the last ${below} rows, which look`;
  const foot = `${last} like a summary or a remark below the table`;
  if (below >= missing) return `Delete ${foot}`;
  return `Label them, or keep them to use the model on${below > 0 ? `; and delete ${foot}` : ''}`;
}

/** Line of the first cell without a label, where all of these are empty, or all hold codes for it. */
function firstUnlabelled(
  table: RawTable,
  column: Column,
  { classes, withCodes }: LabelChoice['classes'],
  missing: number,
): number | null {
  if (missing === missingCount(column, table.rows)) return firstGap(table, column);
  const all = withCodes === undefined ? [] : [...withCodes.classes, ...withCodes.odd];
  const codes = all.filter(({ value }) => classes.every((each) => each.value !== value));
  if (sumOf(codes) < missing) return null;
  return table.lineAt(Math.min(...codes.map(({ firstRow }) => firstRow)));
}

function rare(table: RawTable, choice: LabelChoice, classes: readonly ClassCount[]): Warning[] {
  const { column } = choice;
  const labelled = choice.classes.count;
  return classes
    .filter(({ count }) => count < rareRows || count < rareShare * labelled)
    .map(({ value, count }) => ({
      code: 'rare-class',
      column: column.column,
      count,
      line: firstLineOf(table, choice, value),
      message: `class "${value}" has ${grouped(count)} of ${grouped(labelled)} rows (${percent(count / labelled)}) in "${column.name}"`,
      remedy:
        count < rareRows
          ? 'Add rows of this class: so few can hardly be learned from or tested on'
          : 'Go by precision and recall, not by accuracy',
    }));
}

function firstLineOf({ lineAt }: RawTable, { classes }: LabelChoice, value: string): number | null {
  const found = classes.classes.find((each) => each.value === value);
  return found === undefined ? null : lineAt(found.firstRow);
}

/** `"a", "b" and "c"`. */
function together(items: readonly string[], word: 'and' | 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
