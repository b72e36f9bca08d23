import { areUnits } from '../csv/units.js';
import { shorten } from '../format.js';
import type { Problem } from '../problem.js';
import type { Column } from './column.js';
import type { ReadingNote } from './readingNotes.js';
import { tell } from './sayings.js';

/** More rows than this are examples; a table on its side has few, and more columns than rows. */
const mostRows = 100;
const fewestColumns = 20;

/** What is wrong with a table that lies on its side, as biologists write them: a row for each measurement, a column for
 * each example. Each of its rows holds numbers alone or words alone, and there are both.
 * @param rows of the table */
export function transposedFault(columns: readonly Column[], rows: number): Problem | undefined {
  const [names, ...examples] = columns;
  const isWide = examples.length >= Math.max(fewestColumns, rows) && rows > 1 && rows <= mostRows;
  if (names === undefined || names.numberCount > 0 || !isWide) return undefined;
  let [ofNumbers, ofWords] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const numbers = examples.filter((column) => !Number.isNaN(column.numberAt(row))).length;
    if (numbers >= 0.9 * examples.length) ofNumbers++;
    else if (numbers <= 0.1 * examples.length) ofWords++;
  }
  if (ofNumbers + ofWords < rows || ofNumbers === 0 || ofWords === 0) return undefined;
  return onItsSide;
}

/** The names of the examples, in the first column then, are read as names of the rows. */
const code = 'import pandas; pandas.read_csv("FILE", index_col=0, dtype=str).T.to_csv("data.csv")';
const turn = tell('turn-table', { code });
const onItsSide: Problem = { code: 'no-label', what: tell('table-on-its-side'), remedy: turn };

/** What an example is called whose class, or whose place in an archive, its name tells, with a number that is no year: `ctrl_1`, `GSM1012`,
 * `TCGA-A1-A0SB`. */
const example =
  /^(?:ctrl|control|treat|wt|ko|mut|tumou?r|normal|patient|gsm|[sde]rr|tcga)(?!.*\D(?:19|20)\d\d$).*\d/i;

/** What is wrong with a table of many genes, say, whose columns are the examples: behind the names of the rows all hold numbers and are
 * called as examples are. */
export function examplesInColumns([names, ...examples]: readonly Column[]): Problem | undefined {
  if (!names?.texts || names.numberCount > 0 || examples.length < fewestExamples) return undefined;
  if (!examples.every(({ isNumeric, name }) => isNumeric && example.test(name))) return undefined;
  return { ...onItsSide, remedy: tell('turn-table', { code, unlabelled: true }) };
}

/** Fewer columns may hold one word each by chance. */
const fewestExamples = 6;

/** What is wrong with a table of genes, say, which has the examples side by side and their classes in a row: behind the names of the
 * rows each column holds numbers and a single word, all in one row, and these words come again. */
export function classesInRow([names, ...examples]: readonly Column[]): Problem | undefined {
  if (names === undefined || names.numberCount > 0 || names.textCells?.allDates) return undefined;
  const line = examples[0]?.firstText?.line;
  const holdOneWord = examples.every(
    ({ texts, numberCount, firstText }) => texts === 1 && numberCount > 0 && firstText?.line === line,
  );
  if (line === undefined || !holdOneWord) return undefined;
  const name = names.firstText?.line === line ? names.firstText.text : undefined;
  return asClasses(
    line,
    examples.map(({ firstText }) => firstText?.text ?? ''),
    name,
  );
}

/** The same of a table without a label, where that row stands right below the names and was taken for units or the like. */
export function classesBelowNames(notes: readonly ReadingNote[]): Problem | undefined {
  const note = notes.find(({ code }) => code === 'second-header');
  if (note?.code !== 'second-header' || note.count > 1) return undefined;
  const [name = '', ...words] = note.cells.map((cell) => cell.trim());
  return name === '' || words.includes('') ? undefined : asClasses(note.line, words, name);
}

function asClasses(line: number, words: readonly string[], name?: string): Problem | undefined {
  const classes = [...new Set(words)];
  if (words.length < fewestExamples || classes.length < 2 || 2 * classes.length > words.length)
    return undefined;
  if (areUnits(words)) return undefined;
  const counts = classes.map((each) => words.filter((word) => word === each).length);
  return {
    code: 'no-label',
    what: tell('classes-in-row', {
      ...(name === undefined ? {} : { row: shorten(name) }),
      ...{ values: classes.slice(0, mostShown).map(shorten), counts: counts.slice(0, mostShown) },
      total: classes.length,
    }),
    where: { line },
    remedy: turn,
  };
}

const mostShown = 4;
