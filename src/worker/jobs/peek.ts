import type { DialectWish } from '../../core/csv/dialectWish.js';
import { InputError } from '../../core/problem.js';
import { atOnce } from '../../core/slices.js';
import { columnType, missingCount } from '../../core/table/columnType.js';
import { candidatesIn, findLabel, namesMeant } from '../../core/table/label.js';
import type { LabelChoice } from '../../core/table/labelChoice.js';
import { classesOf } from '../../core/table/labelClasses.js';
import { choosePositive } from '../../core/table/positive.js';
import type { ClassCount } from '../../core/table/summary.js';
import type { RawTable } from '../../core/table/tableBuilder.js';
import type { FilePeek } from '../../protocol/worker.js';
import { beginning } from '../reading/beginning.js';
import type { ByteSource } from '../reading/byteSource.js';
import { readCsv } from '../reading/csvReader.js';

const nothing: FilePeek = { columns: [], candidates: [], rivals: 0, isWhole: true };

/** The columns of a CSV, and which could be the label, from its first megabyte. A file that can't be read has none:
 * the person is told why when training is tried.
 * @param exclude names of columns that are not the label */
export async function peekFile(
  open: () => Promise<ByteSource>,
  reading: DialectWish,
  exclude: readonly string[],
): Promise<FilePeek> {
  try {
    const { source, isWhole } = beginning(await open());
    const reader = readCsv(source, reading);
    let step = await reader.next();
    while (!step.done) step = await reader.next();
    return { ...look(step.value.table, exclude), isWhole: isWhole() };
  } catch {
    return nothing;
  }
}

function look(table: RawTable, exclude: readonly string[]): Omit<FilePeek, 'isWhole'> {
  const { columns, rows } = table;
  const wish = { label: null, exclude: namesMeant(columns, exclude) };
  const found = atOnce(candidatesIn(table, wish));
  const likely = found.filter(({ isUnlikely }) => !isUnlikely).map(({ column }) => column);
  const taken = takenOf(table, wish, found);
  return {
    columns: columns.map((column) => {
      const { classes } = atOnce(classesOf(column, rows));
      return {
        name: column.name,
        classes: classes.map(({ value, count }) => ({ value, count })),
        positive: positiveOf(classes, column.name),
        type: columnType(column),
        gaps: missingCount(column, rows) > 0,
      };
    }),
    candidates: [...new Set([...(taken ? [taken.column] : []), ...likely])].map(({ column }) => column),
    rivals: taken?.rivals.length ?? 0,
  };
}

function positiveOf(classes: readonly ClassCount[], column: string): string | null {
  const [first, second] = classes;
  if (first === undefined || second === undefined || classes.length > 2) return null;
  const { positiveCode } = choosePositive([first, second], null, [first.count, second.count], column);
  return (positiveCode === 0 ? first : second).value;
}

/** What training would take for the label; undefined where there is none. */
function takenOf(...[table, wish, candidates]: Parameters<typeof findLabel>): LabelChoice | undefined {
  try {
    return atOnce(findLabel(table, wish, candidates));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
