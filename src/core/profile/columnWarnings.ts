import { shorten } from '../format.js';
import { isBookkeeping } from '../table/bookkeeping.js';
import { categoriesOf } from '../table/categories.js';
import { type Column, noValue } from '../table/column.js';
import { hasDecimals, numbersIn } from '../table/dressed.js';
import type { FeatureChoice, Policies } from '../table/features.js';
import { mayBeThousands } from '../table/pointed.js';
import { areOnDisk, type RawTable } from '../table/tableBuilder.js';
import { thousandsFault } from '../table/thousands.js';
import { isTicked } from '../table/ticked.js';
import type { Warning } from '../warning.js';
import type { About } from './aboutColumn.js';
import { firstFilled, firstValue } from './cellsOf.js';
import type { ColumnFacts } from './columnFacts.js';
import { farFrom } from './farWarnings.js';
import { type Finding, inOneLine, ofOne, ofWorst } from './finding.js';
import { gapsIn, mergedIn, nearlyEmpty, wordsIn } from './gapWarnings.js';
import { bookkeeping, identifier, leftOutFor, remarks, splitOfOthers } from './leftOutWarnings.js';
import { tell } from './sayings.js';
import { dressedWords } from './unplain.js';

/** Rows skipped, as a share of those read, from which they may be why a column holds the same in all of these. */
const noticeablyLost = 0.01;

/** What is to be known of the columns that are not the label, one line for each kind.
 * @param factsOf each of the columns @param codes by row, `noValue` where there is no label; null where there is none
 * @param isDivided whether a column says already which rows belong together, or when they were made */
export function columnWarnings(
  table: RawTable,
  columns: readonly Column[],
  factsOf: ReadonlyMap<Column, ColumnFacts>,
  { chosen, leftOut, gaps, far }: FeatureChoice,
  policies: Policies,
  codes: Uint8Array | null,
  isDivided: boolean,
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
      isDivided,
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
  const refused = thousandsIn(column, table.columns);
  if (refused !== undefined) return [refused];
  if (facts.type === 'empty') return [empty(about)];
  if (fault?.cause === 'remarks') return [remarks(about)];
  if (fault?.cause === 'nearly-empty') return [nearlyEmpty(about)];
  if (facts.constant) {
    const isTick = isTicked(column, table.rows);
    if (isTick && (feature?.features.length ?? 0) > 1) return []; // a tick and its absence, told apart
    return [isTick && feature === undefined ? ticked(about) : constant(about)];
  }
  const alike = sameWhereLabelled(about);
  if (alike !== undefined) return [alike];
  if (fault?.cause === 'split') return [splitOfOthers(about)];
  if (fault?.cause === 'identifier') return [identifier(about)];
  if (fault?.cause === 'days') return [leftOutFor(about)];
  // Words that are trained on name no rows: cells merged down have few of them.
  const mayIdentify = column.isNumeric || feature === undefined;
  const own = facts.identifies && mayIdentify && numbersIn(column) === undefined ? [identifier(about)] : [];
  if (fault !== undefined) return own.length > 0 ? own : [leftOutFor(about)];
  if (own.length === 0 && isBookkeeping(column, table.columns)) own.push(bookkeeping(about));
  return [
    ...own,
    ...perhapsThousands(about),
    ...farFrom(about),
    ...dressedWords(about),
    ...mergedIn(about),
    ...gapsIn(about),
    ...wordsIn(about),
  ];
}

/** What training would refuse the file for. */
function thousandsIn(column: Column, all: readonly Column[]): Finding | undefined {
  const problem = thousandsFault(column, all);
  const seen = column.oddities.grouped;
  if (problem === undefined || seen === null) return undefined;
  const { what, remedy, fixes = [] } = problem;
  return {
    code: 'thousands-marks',
    column,
    count: seen.count,
    line: seen.firstLine,
    what: tell('thousands-in-columns', { ...ofOne(column), cell: shorten(seen.text) }),
    alone: what,
    remedy,
    fixes: [...fixes.filter(({ exclude }) => exclude === undefined), 'exclude'],
  };
}

/** Decimals that are written as thousands are: with the decimal mark comma they are read as these, if there are no others. */
function perhapsThousands({ table, column }: About): Finding[] {
  const { pointed, numberCount, isNumeric } = column;
  if (pointed === undefined || !isNumeric || !mayBeThousands(column)) return [];
  const others = table.columns.some((each) => each.pointed === undefined && hasDecimals(each));
  return [
    {
      code: 'thousands-marks',
      column,
      count: numberCount,
      line: pointed.line,
      what: tell('perhaps-thousands', { ...ofWorst(column), cell: shorten(pointed.text) }),
      remedy: tell(others ? 'take-points-out-if-thousands' : 'choose-comma-if-thousands'),
      fixes: others ? [] : [{ decimalMark: 'comma' }],
    },
  ];
}

function empty({ table, column }: About): Finding {
  return {
    code: 'empty-column',
    column,
    count: table.rows,
    line: table.lineAt(0),
    what: tell('column-empty', { ...ofOne(column), rows: table.rows }),
    remedy: tell('fill-in-or-leave-out'),
    fixes: ['exclude'],
  };
}

function constant({ table, column, facts }: About): Finding {
  const given = table.rows - facts.missing;
  const value = shorten(firstValue(table, column).text);
  const { longer, shorter } = table.skipped.uneven ?? { longer: 0, shorter: 0 };
  const uneven = longer + shorter;
  const skipped = uneven >= noticeablyLost * given ? uneven : 0; // what these hold nobody knows
  return {
    code: 'constant-column',
    column,
    count: given,
    line: firstFilled(table, column),
    what: tell('column-constant', {
      ...ofOne(column),
      ...{ value, rows: given, gaps: facts.missing > 0, skipped },
    }),
    remedy: tell(skipped > 0 ? 'mend-skipped-rows-first' : 'leave-out-what-tells-nothing'),
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
  return {
    code: 'constant-column',
    column,
    count: held.codes.reduce((count, code) => (code === noValue ? count : count + 1), 0),
    line: table.lineAt(held.codes.findIndex((code) => code !== noValue)),
    what: tell('constant-where-labelled', { ...ofOne(column), value, gaps: held.hasGaps }),
    remedy: tell('leave-out-what-tells-nothing'),
    fixes: ['exclude'],
  };
}

function emptyWhereLabelled(table: RawTable, column: Column, codes: Uint8Array): Finding {
  return {
    code: 'empty-column',
    column,
    count: codes.reduce((count, code) => (code === noValue ? count : count + 1), 0),
    line: table.lineAt(codes.findIndex((code) => code !== noValue)),
    what: tell('empty-where-labelled', ofOne(column)),
    remedy: tell('fill-in-or-leave-out'),
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
    what: tell('ticks-left-out', {
      ...ofWorst(column),
      ...{ cell: shorten(column.firstText?.text ?? ''), rows: given, all: table.rows },
    }),
    remedy: tell('write-1-and-0'),
    fixes: [],
  };
}
