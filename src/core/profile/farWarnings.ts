import type { Column } from '../table/column.js';
import type { FarNumber } from '../table/farNumbers.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { About as AboutColumn } from './aboutColumn.js';
import { type Finding, namedCells, ofOne, ofWorst } from './finding.js';
import { tell } from './sayings.js';

type About = Pick<AboutColumn, 'table' | 'column' | 'feature' | 'far'>;

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
    what: tell(isGap ? 'far-number-as-gap' : 'far-number', {
      ...ofWorst(column),
      ...{ number, rows: count, all: table.rows },
    }),
    remedy: tell(isGap ? 'empty-or-take-for-numbers' : 'empty-if-no-value'),
    fixes: [],
  };
}

function wildOnes(about: About, wild: readonly FarNumber[]): Finding {
  const { table, column } = about;
  const { name } = column;
  const isGap = wild.every((each) => countsAsGap(about, each));
  const cells = wild.flatMap(({ number, rows }) =>
    rows.map((row) => ({ name, number, line: table.lineAt(row) })),
  );
  return {
    code: 'wild-value',
    column,
    count: cells.length,
    line: null, // each is named
    what: tell(isGap ? 'wild-numbers-as-gaps' : 'wild-numbers', { ...ofOne(column), ...namedCells(cells) }),
    cells,
    remedy: tell('correct-or-empty-wild'),
    fixes: [], // without the column the model would know less, for the sake of a cell or two
  };
}
