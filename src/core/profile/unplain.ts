import { shorten } from '../format.js';
import type { Column } from '../table/column.js';
import { fewNumbersIn, hasDecimals, type Unplain, unplainCell, writtenPlainly } from '../table/dressed.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { ColumnFacts } from './columnFacts.js';
import { type Finding, ofWorst } from './finding.js';
import { tell } from './sayings.js';

/** A column, and how it is trained on; undefined where it is not. */
interface About {
  readonly table: RawTable;
  readonly column: Column;
  readonly facts: ColumnFacts;
  readonly feature: FeatureColumn | undefined;
}

/** Numbers with a sign or a unit, so few different ones that they became categories: what is more and less is lost. */
export function dressedWords({ table, column, feature, facts }: About): Finding[] {
  const { textCells, firstText } = column;
  const numbers = fewNumbersIn(column);
  if (feature?.codes === undefined || numbers === undefined) return [];
  const isComma = numbers === 'decimal-comma';
  return [
    {
      code: 'text-column',
      column,
      count: table.rows - facts.missing,
      line: firstText?.line ?? null,
      what: tell('few-numbers-dressed', {
        ...ofWorst(column),
        cell: shorten(firstText?.text ?? ''),
        values: textCells?.words.size ?? 0,
      }),
      remedy: isComma ? tell('choose-decimal-comma') : writtenPlainly.dressed,
      fixes: isComma && !haveDecimals(table) ? [{ decimalMark: 'comma' }] : [],
    },
  ];
}

/** A column left out whose words are numbers that are written in another way. */
export function unplain({ table, column, facts }: About, numbers: Unplain): Finding {
  const { numberCount, texts, decimalMark, firstText } = column;
  const about = { ...ofWorst(column), cell: shorten(unplainCell(column) ?? '') };
  const found = { code: 'text-column', column, line: firstText?.line ?? null, fixes: [] } as const;
  if (numbers === 'currencies') {
    const signs = column.signs.map(([sign]) => sign);
    const counts = column.signs.map(([, cells]) => cells);
    return {
      ...found,
      count: table.rows - facts.missing,
      what: tell('currencies-mixed', { ...ofWorst(column), signs, counts }),
      remedy: writtenPlainly.currencies,
    };
  }
  if (numbers === 'mixed-marks') {
    const comma = decimalMark === 'comma';
    return {
      ...found,
      count: texts,
      what: tell('decimal-marks-mixed', { ...about, rows: texts, numbers: numberCount, comma }),
      remedy: tell('write-one-decimal-mark', { comma }),
    };
  }
  if (numbers === 'lettered' || (numbers === 'dressed' && numberCount > 0))
    return {
      ...found,
      count: texts,
      what: tell('numbers-lettered', { ...about, rows: texts, numbers: numberCount }),
      remedy: writtenPlainly[numbers],
    };
  const rows = table.rows - facts.missing;
  const dressed = { ...found, count: rows, what: tell('numbers-dressed', { ...about, rows }) };
  if (numbers !== 'decimal-comma') return { ...dressed, remedy: writtenPlainly[numbers] };
  return {
    ...dressed,
    remedy: tell('choose-decimal-comma'),
    fixes: haveDecimals(table) ? [] : [{ decimalMark: 'comma' }],
  };
}

/** Whether a column of numbers holds some with a decimal point: they would be words with the other mark. */
function haveDecimals({ columns }: RawTable): boolean {
  return columns.some(hasDecimals);
}
