import { shorten } from '../format.js';
import { withoutText } from '../table/besideNumbers.js';
import { type Column, noValue } from '../table/column.js';
import { toFillDown } from '../table/merged.js';
import type { GapPolicy } from '../table/summary.js';
import { areOnDisk } from '../table/tableBuilder.js';
import type { Told } from '../told.js';
import type { About } from './aboutColumn.js';
import { type Gaps, gapsOf } from './columnFacts.js';
import { type Finding, ofWorst } from './finding.js';
import { tell } from './sayings.js';

/** Beyond this share of gaps a column is mostly missing. */
const mostly = 0.5;

/** What its gaps cost. Filled they cost nothing, however many: the model knows which they are, or takes them for ordinary
 * values, and a column of few numbers may tell more than all others. */
export function gapsIn(about: About): Finding[] {
  const { table, column, gaps, codes } = about;
  const found = gapsOf(table, column, codes);
  if (found.missing === 0 || !costsRows(column, gaps)) return [];
  const filled = !areOnDisk(table);
  return [
    {
      ...gapFinding(about, found),
      code: found.missing > mostly * found.rows ? 'mostly-missing' : 'missing-values',
      ...(filled
        ? { remedy: tell('choose-median-to-keep-rows'), fixes: [{ missingValues: 'median' }] }
        : { remedy: tell('leave-out-gaps-to-keep-rows'), fixes: ['exclude'] }),
    },
  ];
}

/** A column that was left out since hardly a row has a value there. */
export function nearlyEmpty(about: About): Finding {
  const found = gapsOf(about.table, about.column, null);
  const remedy = tell('leave-out-mostly-missing');
  return { ...gapFinding(about, found), code: 'mostly-missing', remedy, fixes: ['exclude'] };
}

/** In how many rows, and what becomes of these. */
function gapFinding(
  { table, column, fault }: About,
  { rows, missing, firstLine }: Gaps,
): Omit<Finding, 'code' | 'remedy' | 'fixes'> {
  const key = fault === undefined ? 'has-gaps-skipped' : 'has-gaps-left-out';
  return {
    column,
    count: missing,
    line: firstLine,
    what: tell(key, { ...ofWorst(column), rows: missing, all: rows, labelled: rows < table.rows }),
  };
}

/** A column of words that has them in the first row of each group only, trained on as if the others had none. */
export function mergedIn({ table, column, feature }: About): Finding[] {
  const isOfWords = feature !== undefined && !column.isNumeric && !areOnDisk(table);
  const found = isOfWords ? toFillDown(column, table.rows) : undefined;
  if (found === undefined) return [];
  const { rows, first, mark } = found;
  return [
    {
      code: 'missing-values',
      column,
      count: rows,
      line: table.lineAt(first),
      what:
        mark === undefined
          ? tell('words-as-merged', { ...ofWorst(column), rows, all: table.rows })
          : tell('words-under-marks', { ...ofWorst(column), mark, rows }),
      remedy: tell('write-value-in-each-row'),
      fixes: [],
    },
  ];
}

/** Whether a gap in the column costs its row. */
function costsRows({ isNumeric }: Column, gaps: GapPolicy): boolean {
  return gaps === 'skip' || (gaps === 'category' && isNumeric);
}

/** Words for "no value" that are none of the marks of csv/cell.ts, since they may as well be a kind among others: M is that
 * of weather stations. */
const noValueWords =
  /^(?:m|missing|unknown|undefined|pending|blank|empty|nil|no ?data|nd|n\.d\.?|not .+|\(null\)|<null>|\[null\]|\(empty\)|k\.? ?a\.?|\*+|x+|결측|없음|缺失|欠測)$/i;

/** What is beyond a number, as below the limit of detection, or ages that would give a patient away: `< 0.5`, `> 89`,
 * `90+`, `90 or older`; and T, a trace of rain. */
const below = /^(?:t|traces?|(?:[<≤]=?|(?:less|lower|fewer) than\b|under\b|below\b)\s*[\d.,]+\D*)$/i;
const above =
  /^(?:(?:[>≥]=?|(?:more|greater|higher) than\b|over\b|above\b)\s*[\d.,]+\D*|[\d.,]+\s*(?:\+|(?:or|and) (?:more|over|above|older|greater|higher)))$/i;

/** How much of something a test strip shows, 1+ to 4+: no bound, where greater numbers stand beside it. */
const grade = /^[1-4]\+$/;

/** What to do about the words among the numbers of a column: those that say that there is no value would be gaps if they were
 * emptied, while those beyond a bound are the least or the greatest values of all. */
function remedyFor(column: Column): Told {
  const { textCells } = column;
  const words = [...(textCells?.words.values() ?? [])].map((word) => word.trim());
  const said = words.filter((word) => !noValueWords.test(word));
  if (words.length > 0 && said.length === 0) return tell('correct-or-empty-cells', { several: true });
  const smallest = said.some((word) => below.test(word));
  const greatest = said.some((word) => grade.test(word)) ? greatestIn(column) : 0;
  const isGrade = (word: string) => grade.test(word) && Number.parseFloat(word) < greatest;
  const isAbove = (word: string) => above.test(word) && !isGrade(word);
  const largest = said.some(isAbove);
  return said.every((word) => below.test(word) || isAbove(word)) && (smallest || largest)
    ? tell('write-beyond-bound', { smallest, largest })
    : withoutText.text;
}

function greatestIn(column: Column): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < column.rowsInMemory; row++) {
    const number = column.numberAt(row);
    if (number > greatest) greatest = number;
  }
  return greatest;
}

export function wordsIn({ column, gaps, codes }: About): Finding[] {
  const { isNumeric, firstText, textCells } = column;
  if (!isNumeric || firstText === undefined) return [];
  let texts = 0;
  textCells?.forEach((row) => {
    if (codes?.[row] !== noValue) texts++; // a row without a label is not trained on anyway
  });
  if (texts === 0) return [];
  const skipped = gaps !== 'flagged';
  return [
    {
      code: 'words-among-numbers',
      column,
      count: texts,
      line: firstText.line,
      what: tell('words-among-numbers', {
        ...ofWorst(column),
        ...{ cell: shorten(firstText.text), rows: texts, skipped },
      }),
      remedy: remedyFor(column),
      fixes: [], // without the column the model would know less, for the sake of a few cells
    },
  ];
}
