import type { FarNumber } from '../table/farNumbers.js';
import type { About as AboutColumn } from './aboutColumn.js';
import { type Finding, namedCells, ofOne, ofWorst } from './finding.js';
import { tell } from './sayings.js';

type About = Pick<AboutColumn, 'table' | 'column' | 'feature' | 'far'>;

/** What is to be said of numbers that stand for "no value", or look so, and of single ones that are slips. */
export function farFrom(about: About): Finding[] {
  const repeated = about.far.filter(({ kind }) => kind === 'fill');
  const fills = [true, false].flatMap((isGap) => {
    const alike = repeated.filter((each) => countsAsGap(about, each) === isGap);
    return alike.length === 0 ? [] : [fill(about, alike, isGap)];
  });
  const wild = about.far.filter(({ kind }) => kind === 'wild');
  return wild.length === 0 ? fills : [...fills, wildOnes(about, wild)];
}

function countsAsGap({ feature }: About, { number }: FarNumber): boolean {
  return feature?.absent?.includes(number) ?? false;
}

/** @param alike all of which count as gaps, or none */
function fill({ table, column }: About, alike: readonly FarNumber[], isGap: boolean): Finding {
  const count = alike.reduce((sum, each) => sum + each.count, 0);
  const first = Math.min(...alike.map(({ rows }) => rows[0] as number));
  const numbers = alike.map(({ number }) => number).sort((a, b) => a - b);
  const said = { ...ofWorst(column), rows: count, all: table.rows };
  return {
    code: 'sentinel',
    column,
    count,
    line: table.lineAt(first),
    what:
      numbers.length === 1
        ? tell(isGap ? 'far-number-as-gap' : 'far-number', { ...said, number: numbers[0] as number })
        : tell(isGap ? 'far-numbers-as-gaps' : 'far-numbers', { ...said, numbers }),
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
