import { counted, grouped, percent } from '../export/lines.js';
import type { Column } from '../table/column.js';
import { type Policies, shorten } from '../table/features.js';
import { thousandsFault } from '../table/oddities.js';
import type { RawTable } from '../table/tableBuilder.js';
import { maxCategories } from '../table/textCells.js';
import { type ColumnFacts, firstGap } from './columnFacts.js';
import type { Warning, WarningCode } from './warning.js';

/** Beyond this share of gaps a column is mostly missing. */
const mostly = 0.5;

/** What is to be known of a column that is not the label.
 * @param trained whether it is a feature, or several */
export function columnWarnings(
  table: RawTable,
  column: Column,
  facts: ColumnFacts,
  trained: boolean,
  policies: Policies,
): Warning[] {
  const about = (
    code: WarningCode,
    count: number,
    line: number | null,
    message: string,
    remedy: string,
  ): Warning => ({
    code,
    column: column.column,
    count,
    line,
    message: `"${column.name}" ${message}`,
    remedy,
  });
  if (policies.exclude.includes(column.name)) return [];
  const refused = thousandsIn(column);
  if (refused !== undefined) return [refused];
  const given = table.rows - facts.missing;
  if (facts.type === 'empty')
    return [
      about(
        'empty-column',
        table.rows,
        table.lineAt(0),
        `is empty in all ${grouped(table.rows)} rows`,
        'Fill it in, or remove it',
      ),
    ];
  const firstLine = firstFilled(table, column);
  if (facts.constant) {
    const value = shorten(column.firstText?.text ?? String(facts.min));
    const message = `holds the same value, ${value}, in all ${grouped(given)} rows${facts.missing > 0 ? ' that have one' : ''}`;
    return [
      about('constant-column', given, firstLine, message, 'Leave the column out: it tells nothing apart'),
    ];
  }
  const warnings: Warning[] = [];
  if (facts.identifies) {
    const message = column.isNumeric
      ? `holds a whole number of its own in each of ${grouped(given)} rows: it looks like an identifier, yet it is trained on`
      : `holds a word of its own in each of ${grouped(given)} rows: it looks like an identifier, and is left out`;
    const remedy = column.isNumeric
      ? 'Leave the column out: what it says of these rows holds for no others'
      : 'Make numbers of it if there is something to learn from it';
    warnings.push(about('identifier', given, firstLine, message, remedy));
  } else if (!trained) warnings.push(about(...leftOut(column, facts, given, policies)));
  if (!trained) return warnings;

  if (facts.missing > 0 && (skips(column, policies) || facts.missing > mostly * table.rows)) {
    const code = facts.missing > mostly * table.rows ? 'mostly-missing' : 'missing-values';
    const share = `${grouped(facts.missing)} of ${grouped(table.rows)} rows (${percent(facts.missing / table.rows)})`;
    const line = firstGap(table, column);
    const what = `has no value in ${share}${skips(column, policies) ? ', which are skipped' : ''}`;
    warnings.push(about(code, facts.missing, line, what, gapRemedy(column, code, policies)));
  }
  if (column.isNumeric && column.firstText !== undefined) {
    const { text, line } = column.firstText;
    const what = `holds no number but "${shorten(text)}" or the like in ${counted(column.texts, 'row')}, which are skipped`;
    warnings.push(
      about('words-among-numbers', column.texts, line, what, 'Correct these cells, or empty them'),
    );
  }
  return warnings;
}

/** What training would refuse the file for. */
function thousandsIn(column: Column): Warning | undefined {
  const seen = column.oddities.grouped;
  const problem = thousandsFault(column);
  if (problem === undefined || seen === null) return undefined;
  const { what, remedy } = problem;
  const { count, firstLine } = seen;
  return { code: 'thousands-marks', column: column.column, count, line: firstLine, message: what, remedy };
}

type About = [code: WarningCode, count: number, line: number | null, message: string, remedy: string];

/** Why a column of words is no feature. */
function leftOut(
  { textCells, firstText }: Column,
  { type }: ColumnFacts,
  given: number,
  { textColumns }: Policies,
): About {
  const line = firstText?.line ?? null;
  const words = textCells?.words.size ?? 0;
  const many = words > maxCategories || textColumns === 'one-hot';
  if (type === 'date') {
    return [
      'date-column',
      given,
      line,
      `holds dates in ${grouped(given)} rows and is left out`,
      'Make a number of it, days since the first say',
    ];
  }
  if (type === 'boolean') {
    const remedy = 'Write it as 0 and 1, or choose "one-hot" for text columns';
    return [
      'boolean-column',
      given,
      line,
      `holds booleans in ${grouped(given)} rows and is left out`,
      remedy,
    ];
  }
  const howMany = words > maxCategories ? `more than ${maxCategories}` : words;
  const remedy = many
    ? 'Make numbers of it, or merge its words into fewer'
    : 'Choose "one-hot" for text columns to train on it';
  return [
    'text-column',
    given,
    line,
    `holds words in ${grouped(given)} rows (${howMany} different ones) and is left out`,
    remedy,
  ];
}

/** Whether a gap in the column costs its row. */
function skips({ isNumeric }: Column, { missingValues }: Policies): boolean {
  return missingValues === 'skip' || (missingValues === 'category' && isNumeric);
}

function gapRemedy({ isNumeric }: Column, code: WarningCode, { missingValues }: Policies): string {
  if (code === 'mostly-missing') return 'Leave the column out, or fill it in';
  return isNumeric || missingValues === 'median'
    ? 'Choose "median" for missing values to keep these rows, or fill the gaps'
    : 'Choose "category" for missing values to keep these rows, or fill the gaps';
}

/** Line of the first cell that holds a value; null where the rows in memory have none. */
function firstFilled({ numbers, lineAt }: RawTable, column: Column): number | null {
  const rows = numbers.rowsInMemory;
  let row = 0;
  while (row < rows && Number.isNaN(column.numberAt(row))) row++;
  const line = Math.min(
    row < rows ? lineAt(row) : Number.POSITIVE_INFINITY,
    column.firstText?.line ?? Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(line) ? line : null;
}
