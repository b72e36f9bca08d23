import { grouped, shorten } from '../format.js';
import { categoriesOf } from '../table/categories.js';
import { type Column, noValue } from '../table/column.js';
import { numbersIn } from '../table/dressed.js';
import type { FeatureChoice, Policies } from '../table/features.js';
import { areOnDisk, type RawTable } from '../table/tableBuilder.js';
import { thousandsFault } from '../table/thousands.js';
import { isTicked } from '../table/ticked.js';
import type { Warning } from '../warning.js';
import type { About } from './aboutColumn.js';
import { firstFilled, firstValue } from './cellsOf.js';
import type { ColumnFacts } from './columnFacts.js';
import { farFrom } from './farWarnings.js';
import { type Finding, inOneLine, named } from './finding.js';
import { gapsIn, mostlyMissing, wordsIn } from './gapWarnings.js';
import { identifier, leftOutFor } from './leftOutWarnings.js';
import { dressedWords } from './unplain.js';

/** Rows skipped, as a share of those read, from which they may be why a column holds the same in all of these. */
const noticeablyLost = 0.01;

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
        ? 'Repair the skipped rows first; then leave out what cannot tell the classes apart'
        : 'Leave out what cannot tell the classes apart',
    fixes: ['exclude'],
  };
}

/** The same, or nothing, in all rows that can be trained on, whatever the others hold: which rows are for tests, say, or
 * a remark below the table. */
function sameWhereLabelled({ table, column, feature, codes }: About): Finding | undefined {
  if (codes === null || areOnDisk(table) || !codes.includes(noValue)) return undefined;
  const held = categoriesOf(column, table.rows, (row) => codes[row] !== noValue);
  if (held?.words.length === 0 && feature === undefined) return emptyWhereLabelled(table, column, codes);
  if (held?.words.length !== 1 || (held.hasGaps && (feature?.features.length ?? 0) > 1)) return undefined;
  const value = shorten(held.words[0] as string);
  const which = `every row with a label${held.hasGaps ? ' that has one' : ''}`;
  return {
    code: 'constant-column',
    column,
    count: held.codes.reduce((count, code) => (code === noValue ? count : count + 1), 0),
    line: table.lineAt(held.codes.findIndex((code) => code !== noValue)),
    kind: 'labelled',
    one: `${named(column)} holds the same value, ${value}, in ${which}, so it cannot tell the classes apart`,
    many: (names) => `${names} each hold the same value in every row with a label`,
    remedy: 'Leave out what cannot tell the classes apart',
    fixes: ['exclude'],
  };
}

function emptyWhereLabelled(table: RawTable, column: Column, codes: Uint8Array): Finding {
  return {
    code: 'empty-column',
    column,
    count: codes.reduce((count, code) => (code === noValue ? count : count + 1), 0),
    line: table.lineAt(codes.findIndex((code) => code !== noValue)),
    kind: 'labelled',
    one: `${named(column)} is empty in every row with a label`,
    many: (names) => `${names} are empty in every row with a label`,
    remedy: 'Fill in what is empty, or leave it out',
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
