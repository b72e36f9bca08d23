import { grouped, shorten } from '../format.js';
import type { Column } from '../table/column.js';
import { fewNumbersIn, hasDecimals, type Unplain, unplainCell, writtenPlainly } from '../table/dressed.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { ColumnFacts } from './columnFacts.js';
import { type Finding, named } from './finding.js';

/** A column, and how it is trained on; undefined where it is not. */
interface About {
  readonly table: RawTable;
  readonly column: Column;
  readonly facts: ColumnFacts;
  readonly feature: FeatureColumn | undefined;
}

const byMark = 'Choose the decimal mark comma, or write decimals with a point';

/** Numbers with a sign or a unit, so few different ones that they became categories: what is more and less is lost. */
export function dressedWords({ table, column, feature, facts }: About): Finding[] {
  const { textCells, firstText } = column;
  const numbers = fewNumbersIn(column);
  if (feature?.codes === undefined || numbers === undefined) return [];
  const isComma = numbers === 'decimal-comma';
  const cell = `"${shorten(firstText?.text ?? '')}"`;
  return [
    {
      code: 'text-column',
      column,
      count: table.rows - facts.missing,
      line: firstText?.line ?? null,
      cell,
      kind: 'dressed',
      one: `${named(column)} holds no plain numbers, but ${cell} and the like: each of its ${textCells?.words.size} values is a feature of its own`,
      many: (names, worst) =>
        `${names} hold no plain numbers, but ${worst.cell} in ${named(worst.column)} and the like: each of their values is a feature of its own`,
      remedy: isComma ? byMark : writtenPlainly.dressed,
      fixes: isComma && !haveDecimals(table) ? [{ decimalMark: 'comma' }] : [],
    },
  ];
}

/** A column left out whose words are numbers that are written in another way. */
export function unplain({ table, column, facts }: About, numbers: Unplain): Finding {
  const cell = `"${shorten(unplainCell(column) ?? '')}"`;
  const given = table.rows - facts.missing;
  const found = { code: 'text-column', column, line: column.firstText?.line ?? null, cell } as const;
  const [plain, words] = [grouped(column.numberCount), grouped(column.texts)];
  if (numbers === 'mixed-marks') {
    const [own, other] = column.decimalMark === 'point' ? ['point', 'comma'] : ['comma', 'point'];
    return {
      ...found,
      count: column.texts,
      one: `${named(column)} holds decimals with a ${own} in ${plain} rows and with a ${other} in ${words}, ${cell} and the like, and is left out`,
      many: (names, worst) =>
        `${names} hold decimals with a ${own} and with a ${other}, such as ${worst.cell} in ${named(worst.column)}, and are left out`,
      remedy: `Write all decimals with a ${own}`,
      fixes: [],
    };
  }
  if (numbers === 'lettered')
    return {
      ...found,
      count: column.texts,
      one: `${named(column)} holds plain numbers in ${plain} rows and others in ${words}, ${cell} and the like, and is left out`,
      many: (names, worst) =>
        `${names} hold letters behind some of their numbers, such as ${worst.cell} in ${named(worst.column)}, and are left out`,
      remedy: writtenPlainly.lettered,
      fixes: [],
    };
  return {
    ...found,
    count: given,
    one: `${named(column)} holds no plain numbers, but ${cell} and the like, in ${grouped(given)} rows and is left out`,
    many: (names, worst) =>
      `${names} hold no plain numbers, but ${worst.cell} in ${named(worst.column)} and the like, and are left out`,
    ...(numbers === 'decimal-comma'
      ? { remedy: byMark, fixes: haveDecimals(table) ? [] : [{ decimalMark: 'comma' }] }
      : { remedy: writtenPlainly[numbers], fixes: [] }),
  };
}

/** Whether a column of numbers holds some with a decimal point: they would be words with the other mark. */
function haveDecimals({ columns }: RawTable): boolean {
  return columns.some(hasDecimals);
}
