import { counted, grouped, percent, shorten } from '../format.js';
import { categoriesOf } from '../table/categories.js';
import { type Column, noValue } from '../table/column.js';
import { areTimesOfDay } from '../table/columnType.js';
import { numbersIn } from '../table/dressed.js';
import type { FarNumber } from '../table/farNumbers.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import { type FeatureChoice, type LeftOut, type Policies } from '../table/features.js';
import type { GapPolicy } from '../table/summary.js';
import { areOnDisk, type RawTable } from '../table/tableBuilder.js';
import { maxCategories } from '../table/textCells.js';
import { thousandsFault } from '../table/thousands.js';
import { isTicked } from '../table/ticked.js';
import type { Warning } from '../warning.js';
import { type ColumnFacts, type Gaps, gapsOf } from './columnFacts.js';
import { farFrom } from './farWarnings.js';
import { type Finding, inOneLine, named } from './finding.js';
import { dressedWords, unplain } from './unplain.js';

/** Beyond this share of gaps a column is mostly missing. */
const mostly = 0.5;

/** Rows skipped, as a share of those read, from which they may be why a column holds the same in all of these. */
const noticeablyLost = 0.01;

/** With fewer rows for each of its words, to make features of a column would trade this warning for that of few rows. */
const rowsPerWord = 20;

/** What is to be known of the columns that are not the label, one line for each kind.
 * @param factsOf each of the columns @param codes by row, `noValue` where there is no label; null where there is none */
export function columnWarnings(
  table: RawTable,
  columns: readonly Column[],
  factsOf: ReadonlyMap<Column, ColumnFacts>,
  { chosen, leftOut, gaps, far }: FeatureChoice,
  policies: Policies,
  codes: Uint8Array | null,
): Warning[] {
  if (table.rows === 0) return [];
  const features = new Map(chosen.map((each) => [each.column, each]));
  const faults = new Map(leftOut.map((each) => [each.column, each]));
  const findings = columns.flatMap((column) => {
    const about: About = {
      table,
      column,
      facts: factsOf.get(column) as ColumnFacts,
      fault: faults.get(column),
      feature: features.get(column),
      far: far.get(column) ?? [],
      gaps,
      policies,
      codes,
    };
    return findingsOf(about);
  });
  return inOneLine(
    findings,
    chosen.map(({ column }) => column),
  );
}

interface About {
  readonly table: RawTable;
  readonly column: Column;
  readonly facts: ColumnFacts;
  /** Why the column is not trained on; undefined where it is. */
  readonly fault: LeftOut | undefined;
  /** As it is trained on; undefined where it is not. */
  readonly feature: FeatureColumn | undefined;
  readonly far: readonly FarNumber[];
  readonly gaps: GapPolicy;
  readonly policies: Policies;
  readonly codes: Uint8Array | null;
}

function findingsOf(about: About): Finding[] {
  const { table, column, facts, fault, feature } = about;
  if (fault?.cause === 'settings') return [];
  const refused = thousandsIn(column);
  if (refused !== undefined) return [refused];
  if (facts.type === 'empty') return [empty(about)];
  if (fault?.cause === 'nearly-empty') return [mostlyMissing(about)];
  if (facts.constant) {
    const isTick = isTicked(column, table.rows);
    if (isTick && (feature?.features.length ?? 0) > 1) return []; // a tick and its absence, told apart
    return [isTick && feature === undefined ? ticked(about) : constant(about)];
  }
  const alike = sameWhereLabelled(about);
  if (alike !== undefined) return [alike];
  if (fault?.cause === 'identifier') return [identifier(about)];
  const own = facts.identifies && numbersIn(column) === undefined ? [identifier(about)] : [];
  if (fault !== undefined) return own.length > 0 ? own : [leftOutFor(about)];
  return [...own, ...farFrom(about), ...dressedWords(about), ...gapsIn(about), ...wordsIn(about)];
}

/** What training would refuse the file for. */
function thousandsIn(column: Column): Finding | undefined {
  const problem = thousandsFault(column);
  const seen = column.oddities.grouped;
  if (problem === undefined || seen === null) return undefined;
  const { what, remedy, fixes = [] } = problem;
  return {
    code: 'thousands-marks',
    column,
    count: seen.count,
    line: seen.firstLine,
    one: what,
    many: (names) => `${names} hold numbers with thousands separators, such as ${seen.text}`,
    remedy,
    fixes: [...fixes.filter(({ exclude }) => exclude === undefined), 'exclude'],
  };
}

function empty({ table, column }: About): Finding {
  const rows = `all ${grouped(table.rows)} rows`;
  return {
    code: 'empty-column',
    column,
    count: table.rows,
    line: table.lineAt(0),
    one: `${named(column)} is empty in ${rows}`,
    many: (names) => `${names} are empty in ${rows}`,
    remedy: 'Fill in what is empty, or leave it out',
    fixes: ['exclude'],
  };
}

function constant({ table, column, facts }: About): Finding {
  const given = table.rows - facts.missing;
  const value = shorten(firstValue(table, column).text);
  const { longer, shorter } = table.skipped.uneven ?? { longer: 0, shorter: 0 };
  const uneven = longer + shorter;
  const lost = uneven >= noticeablyLost * given ? uneven : 0; // what these hold nobody knows
  const but =
    lost === 0 ? '' : `, but the ${lost === 1 ? 'row' : `${grouped(lost)} rows`} skipped may hold others`;
  return {
    code: 'constant-column',
    column,
    count: given,
    line: firstFilled(table, column),
    one: `${named(column)} holds the same value, ${value}, in all ${grouped(given)} rows${facts.missing > 0 ? ' that have one' : ''}${lost > 0 ? ' read' : ''}${but}`,
    many: (names) =>
      `${names} each hold the same value in every row ${lost > 0 ? 'read ' : ''}that has one${but}`,
    remedy:
      lost > 0
        ? 'Mend the rows that were skipped first; then leave out what tells nothing apart'
        : 'Leave out what tells nothing apart',
    fixes: ['exclude'],
  };
}

/** The same in all rows that can be trained on, whatever the others hold: which rows are for tests, say. */
function sameWhereLabelled({ table, column, feature, codes }: About): Finding | undefined {
  if (codes === null || areOnDisk(table) || !codes.includes(noValue)) return undefined;
  const held = categoriesOf(column, table.rows, (row) => codes[row] !== noValue);
  if (held?.words.length !== 1 || (held.hasGaps && (feature?.features.length ?? 0) > 1)) return undefined;
  const value = shorten(held.words[0] as string);
  const which = `every row with a label${held.hasGaps ? ' that has one' : ''}`;
  return {
    code: 'constant-column',
    column,
    count: held.codes.reduce((count, code) => (code === noValue ? count : count + 1), 0),
    line: table.lineAt(held.codes.findIndex((code) => code !== noValue)),
    kind: 'labelled',
    one: `${named(column)} holds the same value, ${value}, in ${which}: it tells nothing apart there`,
    many: (names) => `${names} each hold the same value in every row with a label`,
    remedy: 'Leave out what tells nothing apart',
    fixes: ['exclude'],
  };
}

/** A word or nothing, where settings leave such columns out. */
function ticked({ table, column, facts }: About): Finding {
  const given = table.rows - facts.missing;
  return {
    code: 'text-column',
    column,
    count: given,
    line: firstFilled(table, column),
    cell: `"${shorten(column.firstText?.text ?? '')}"`,
    one: `${named(column)} holds "${shorten(column.firstText?.text ?? '')}" in ${grouped(given)} of ${grouped(table.rows)} rows, nothing in the others, and is left out`,
    many: (names, worst) =>
      `${names} hold a word, such as ${worst.cell} in ${named(worst.column)}, or nothing, and are left out`,
    remedy: 'If nothing means no, write 1 and 0 instead',
    fixes: [],
  };
}

function identifier({ table, column, facts, fault }: About): Finding {
  const given = table.rows - facts.missing;
  const found = { code: 'identifier', column, count: given, line: firstFilled(table, column) } as const;
  if (!column.isNumeric)
    return {
      ...found,
      one: `${named(column)} holds different words in nearly all of ${grouped(given)} rows: it looks like an identifier, and is left out`,
      many: (names) => `${names} hold different words in nearly every row: they are left out`,
      remedy: 'Turn these words into numbers if there is something to learn from them',
      fixes: [],
    };
  if (fault !== undefined)
    return {
      ...found,
      one: `${named(column)} names or numbers the rows: it is left out`,
      many: (names) => `${names} name or number the rows: they are left out`,
      remedy: 'Nothing to do; only the preset "lecture" trains on it',
      fixes: [],
    };
  return {
    ...found,
    one: `${named(column)} holds a different whole number in nearly all of ${grouped(given)} rows: it looks like an identifier, yet it is a feature`,
    many: (names) => `${names} look like identifiers, yet they are features`,
    remedy: 'Leave it out if it only numbers the rows: new rows have other numbers',
    fixes: ['exclude'],
  };
}

/** A column of words that is no feature. */
function leftOutFor(about: About): Finding {
  const { table, column, facts, policies } = about;
  const { textCells } = column;
  const given = grouped(table.rows - facts.missing);
  const first = firstValue(table, column);
  const cell = `"${shorten(first.text)}"`;
  const found = { column, count: table.rows - facts.missing, line: first.line, cell };
  if (areTimesOfDay(column))
    return {
      ...found,
      code: 'date-column',
      one: `${named(column)} holds times of day in ${given} rows and is left out`,
      many: (names) => `${names} hold times of day and are left out`,
      remedy: 'Turn times into numbers: minutes since midnight, say',
      fixes: [],
    };
  if (facts.type === 'date')
    return {
      ...found,
      code: 'date-column',
      one: `${named(column)} holds dates in ${given} rows and is left out`,
      many: (names) => `${names} hold dates and are left out`,
      remedy: 'Turn dates into numbers: days since the first, say',
      fixes: [],
    };
  const numbers = numbersIn(column);
  if (numbers !== undefined) return unplain(about, numbers);
  const values = areOnDisk(table) ? undefined : categoriesOf(column, table.rows)?.words.length;
  const affordable = values !== undefined && values > 1 && values * rowsPerWord <= table.rows;
  const oneHot = policies.textColumns !== 'one-hot' && affordable;
  const way = oneHot
    ? { remedy: 'Choose "one-hot" for text columns to train on it', fixes: [{ textColumns: 'one-hot' }] }
    : { remedy: 'Turn the words into numbers, or merge them into fewer', fixes: [] };
  if (facts.type === 'boolean')
    return {
      ...found,
      ...way,
      code: 'boolean-column',
      one: `${named(column)} holds booleans in ${given} rows and is left out`,
      many: (names) => `${names} hold booleans and are left out`,
    };
  const words = textCells?.words.size ?? 0;
  const howMany =
    values ??
    (areOnDisk(table) && words <= maxCategories ? words || 'several' : `more than ${maxCategories}`);
  if (column.isNominal && column.numberCount > 0)
    return {
      ...found,
      ...way,
      ...(oneHot
        ? {}
        : { remedy: 'Declare it numeric if it measures something, or merge the kinds into fewer' }),
      code: 'text-column',
      kind: 'nominal',
      one: `${named(column)} holds kinds, as the file declares it (${howMany} different ones in ${given} rows), and is left out`,
      many: (names, worst) =>
        `${names} hold kinds, as the file declares them, such as ${worst.cell} in ${named(worst.column)}, and are left out`,
    };
  return {
    ...found,
    ...way,
    code: 'text-column',
    one: `${named(column)} holds words in ${given} rows (${howMany} different ones) and is left out`,
    many: (names, worst) =>
      `${names} hold words, such as ${worst.cell} in ${named(worst.column)}, and are left out`,
  };
}

function gapsIn(about: About): Finding[] {
  const { table, column, gaps, codes } = about;
  const found = gapsOf(table, column, codes);
  if (found.missing === 0) return [];
  if (found.missing > mostly * found.rows) return [mostlyMissing(about, found)];
  if (!costsRows(column, gaps)) return [];
  const filled = !areOnDisk(table);
  return [
    {
      ...gapFinding(about, found),
      code: 'missing-values',
      ...(filled
        ? {
            remedy: 'Choose "median" for missing values to keep these rows, or fill the gaps',
            fixes: [{ missingValues: 'median' }],
          }
        : { remedy: 'Leave out what has gaps to keep these rows, or fill them', fixes: ['exclude'] }),
    },
  ];
}

function mostlyMissing(about: About, found = gapsOf(about.table, about.column, null)): Finding {
  const remedy = 'Leave out what is mostly missing, or fill it in';
  return { ...gapFinding(about, found), code: 'mostly-missing', remedy, fixes: ['exclude'] };
}

/** In how many rows, and what becomes of these. */
function gapFinding(
  { table, column, fault, gaps }: About,
  { rows, missing, firstLine }: Gaps,
): Omit<Finding, 'code' | 'remedy' | 'fixes'> {
  const [share, skipped] = [missing / rows, costsRows(column, gaps)];
  const all = `${grouped(rows)} rows${rows < table.rows ? ' with a label' : ''}`;
  const [is, are] =
    fault !== undefined
      ? [' and is left out', ' and are left out']
      : skipped
        ? [', which are skipped', ', which are skipped']
        : ['', ''];
  return {
    column,
    count: missing,
    line: firstLine,
    kind: is,
    one: `${named(column)} has no value in ${grouped(missing)} of ${all} (${percent(share)})${is}`,
    many: (names, worst) =>
      `${names} have gaps, ${named(worst.column)} most: in ${grouped(worst.count)} of ${all}${are}`,
  };
}

/** Whether a gap in the column costs its row. */
function costsRows({ isNumeric }: Column, gaps: GapPolicy): boolean {
  return gaps === 'skip' || (gaps === 'category' && isNumeric);
}

/** Words for "no value" that are none of the marks of csv/cell.ts, since they may as well be a kind among others. */
const noValueWords =
  /^(?:missing|unknown|undefined|pending|blank|empty|nil|no ?data|nd|n\.d\.?|not .+|\(null\)|<null>|\[null\]|\(empty\)|k\.? ?a\.?|\*+|x+|결측|없음|缺失|欠測)$/i;

/** Whether the words among the numbers of a column say that there is no value: emptied they would be gaps. */
function sayNoValue({ textCells }: Column): boolean {
  const words = [...(textCells?.words.values() ?? [])];
  return words.length > 0 && words.every((word) => noValueWords.test(word.trim()));
}

function wordsIn({ column, gaps, codes }: About): Finding[] {
  const { isNumeric, firstText, textCells } = column;
  if (!isNumeric || firstText === undefined) return [];
  let texts = 0;
  textCells?.forEach((row) => {
    if (codes?.[row] !== noValue) texts++; // a row without a label is not trained on anyway
  });
  if (texts === 0) return [];
  const skipped = gaps !== 'flagged';
  const is = texts === 1;
  const outcome = skipped
    ? `which ${is ? 'is' : 'are'} skipped`
    : `which ${is ? 'counts as a gap' : 'count as gaps'}`;
  return [
    {
      code: 'words-among-numbers',
      column,
      count: texts,
      line: firstText.line,
      one: `${named(column)} has text such as "${shorten(firstText.text)}" instead of a number in ${skipped ? counted(texts, 'row') : counted(texts, 'cell')}, ${outcome}`,
      cell: `"${shorten(firstText.text)}"`,
      many: (names, worst) =>
        `${names} hold words among their numbers, ${named(worst.column)} most: text such as ${worst.cell} in ${counted(worst.count, 'row')}; ${skipped ? 'such rows are skipped' : 'such cells count as gaps, and no row is lost'}`,
      remedy: sayNoValue(column) ? 'Correct these cells, or empty them' : 'Correct these cells',
      fixes: [], // without the column the model would know less, for the sake of a few cells
    },
  ];
}

/** The first word of a column; where it has none, as one of kinds that are written as numbers, its first number. */
function firstValue(
  { lineAt }: RawTable,
  { firstText, differentNumbers }: Column,
): { readonly text: string; readonly line: number | null } {
  const [number] = differentNumbers.numbers;
  if (firstText !== undefined) return firstText;
  return number === undefined
    ? { text: '', line: null }
    : { text: number.written, line: lineAt(number.firstRow) };
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
