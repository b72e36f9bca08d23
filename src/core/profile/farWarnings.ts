import { grouped } from '../format.js';
import type { Column } from '../table/column.js';
import type { FarNumber } from '../table/farNumbers.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { About as AboutColumn } from './aboutColumn.js';
import { type Finding, named } from './finding.js';

type About = Pick<AboutColumn, 'table' | 'column' | 'feature' | 'far'>;

/** Cells that are named. */
const mostCells = 4;

/** What is to be said of numbers that stand for "no value", or look so, and of single ones that are slips. */
export function farFrom(about: About): Finding[] {
  const fills = about.far.filter(({ kind }) => kind === 'fill').map((each) => fill(about, each));
  const wild = about.far.filter(({ kind }) => kind === 'wild');
  return wild.length === 0 ? fills : [...fills, wildOnes(about, wild)];
}

function countsAsGap({ feature }: About, { number }: FarNumber): boolean {
  return feature?.absent?.includes(number) ?? false;
}

function fill(about: About, far: FarNumber): Finding {
  const { table, column } = about;
  const { number, count, rows } = far;
  const isGap = countsAsGap(about, far);
  return {
    code: 'sentinel',
    column,
    count,
    line: table.lineAt(rows[0] as number),
    cell: String(number),
    kind: String(isGap),
    one: `${named(column)} holds ${number} in ${grouped(count)} of ${grouped(table.rows)} rows, far from all its other numbers: ${isGap ? 'it counts as a gap' : 'it may mean that there is no value, but is read as a number'}`,
    many: (names, worst) =>
      `${names} hold a number far from all their others, ${named(worst.column)} most: ${worst.cell} in ${grouped(worst.count)} of ${grouped(table.rows)} rows; ${isGap ? 'such cells count as gaps' : 'it may mean that there is no value, but is read as one'}`,
    remedy: isGap
      ? 'Empty these cells; or, if it is a measurement, choose "skip" or "median" for missing values to keep it as a number'
      : 'Empty these cells if they mean that there is no value',
    fixes: [],
  };
}

function wildOnes(about: About, wild: readonly FarNumber[]): Finding {
  const { table, column } = about;
  const isGap = wild.every((each) => countsAsGap(about, each));
  const cells = wild.flatMap(({ number, rows }) => rows.map((row) => ({ number, line: table.lineAt(row) })));
  const listed = listOf(cells.map(({ number, line }) => `${number} in line ${line}`));
  const are = cells.length === 1 ? 'it counts as a gap' : 'they count as gaps';
  const taken = cells.length === 1 ? 'it is read as a number' : 'they are read as numbers';
  return {
    code: 'wild-value',
    column,
    count: cells.length,
    line: null, // each is named
    cell: listed,
    kind: String(isGap),
    one: `${named(column)} holds ${listed}, ${away}: ${isGap ? are : taken}`,
    many: (names, _, all) =>
      `${names} hold numbers ${away}, ${listOf(all.map((each) => `${named(each.column)} ${each.cell}`))}: they ${isGap ? 'count as gaps' : 'are read as numbers'}`,
    remedy: 'Correct what is wrong there, or empty the cells',
    fixes: [], // without the column the model would know less, for the sake of a cell or two
  };
}

const away = 'over 1,000 times as far from all others of the column as these are from each other';

/** The first ones, between commas. */
function listOf(texts: readonly string[]): string {
  return [...texts.slice(0, mostCells), ...(texts.length > mostCells ? ['…'] : [])].join(', ');
}
