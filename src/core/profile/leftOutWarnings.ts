import { shorten } from '../format.js';
import { besideNumbers, withoutText } from '../table/besideNumbers.js';
import { categoriesOf } from '../table/categories.js';
import { noValue } from '../table/column.js';
import { areTimesOfDay } from '../table/columnType.js';
import { numbersIn } from '../table/dressed.js';
import { countDifferent, countsIn } from '../table/identifier.js';
import { areOnDisk } from '../table/tableBuilder.js';
import { maxCategories } from '../table/textCells.js';
import { mayBeTimes } from '../table/times.js';
import type { About } from './aboutColumn.js';
import { firstFilled, firstValue } from './cellsOf.js';
import { type Finding, ofOne, ofWorst } from './finding.js';
import { tell } from './sayings.js';
import { unplain } from './unplain.js';

/** With fewer rows for each of its words, to make features of a column would trade this warning for that of few rows. */
const rowsPerWord = 20;

/** A column that names or numbers the rows, or looks as if it did. */
export function identifier(about: About): Finding {
  const { table, column, facts, fault } = about;
  const given = table.rows - facts.missing;
  const found = { code: 'identifier', column, count: given, line: firstFilled(table, column) } as const;
  if (!column.isNumeric)
    return {
      ...found,
      what: tell('words-identify-rows', { ...ofOne(column), rows: given }),
      remedy: tell('write-words-apart'),
      fixes: [],
    };
  if (fault !== undefined)
    return {
      ...found,
      what: tell('identifier-left-out', ofOne(column)),
      remedy: tell('only-lecture-trains-on-it'),
      fixes: [],
    };
  const values = countsIn(column, table.rows);
  if (values !== undefined && countDifferent(values) < 0.9 * values.length) return bookkeeping(about);
  return {
    ...found,
    what: tell('numbers-identify-rows', { ...ofOne(column), rows: given }),
    remedy: tell('leave-out-row-numbers'),
    fixes: ['exclude'],
  };
}

/** Numbers under which rows were filed, trained on as if they measured something. */
export function bookkeeping({ table, column, facts }: About): Finding {
  return {
    code: 'identifier',
    column,
    count: table.rows - facts.missing,
    line: firstFilled(table, column),
    what: tell('numbers-file-rows', ofOne(column)),
    remedy: tell('leave-out-bookkeeping'),
    fixes: ['exclude'],
  };
}

/** What somebody noted of some rows. */
export function remarks({ table, column, facts }: About): Finding {
  const rows = table.rows - facts.missing;
  return {
    code: 'text-column',
    column,
    count: rows,
    line: firstFilled(table, column),
    what: tell('remarks-left-out', { ...ofOne(column), rows, all: table.rows }),
    remedy: tell('write-words-apart'),
    fixes: [],
  };
}

/** For which part of somebody's split the rows were meant. */
export function splitOfOthers({ table, column, facts }: About): Finding {
  return {
    code: 'text-column',
    column,
    count: table.rows - facts.missing,
    line: firstFilled(table, column),
    what: tell('split-left-out', ofOne(column)),
    remedy: tell('split-only-if-asked'),
    fixes: [],
  };
}

/** A column of words, or of days written as numbers, that is no feature. */
export function leftOutFor(about: About): Finding {
  const { table, column, facts, fault, policies, codes } = about;
  const { textCells } = column;
  const rows = table.rows - facts.missing;
  const first = firstValue(table, column);
  const cell = shorten(first.text);
  const found = { column, count: rows, line: first.line };
  if (areTimesOfDay(column))
    return {
      ...found,
      code: 'date-column',
      what: tell('times-left-out', { ...ofOne(column), rows }),
      remedy: tell('turn-times-into-numbers'),
      fixes: [],
    };
  if (facts.type === 'date' || fault?.cause === 'days') {
    const isTime = !about.isDivided && mayBeTimes(column, table.rows);
    return {
      ...found,
      code: 'date-column',
      what: tell('dates-left-out', { ...ofOne(column), rows }),
      remedy: tell(isTime ? 'turn-dates-or-name-time' : 'turn-dates-into-numbers'),
      fixes: isTime ? [{ time: column.name }] : [],
    };
  }
  const numbers = numbersIn(column);
  if (numbers !== undefined) return unplain(about, numbers);
  const isLabelled = (row: number) => codes?.[row] !== noValue;
  const values = areOnDisk(table) ? undefined : categoriesOf(column, table.rows, isLabelled)?.words.length;
  const takes = policies.textColumns !== 'one-hot' && values !== undefined && values > 1;
  const oneHot = takes && values * rowsPerWord <= table.rows;
  const fixes: Finding['fixes'] = takes ? [{ textColumns: 'one-hot' }] : [];
  const most = takes ? { most: maxCategories } : {};
  const way = { remedy: oneHot ? tell('choose-one-hot') : tell('numbers-or-fewer-words', most), fixes };
  if (facts.type === 'boolean')
    return {
      ...found,
      ...way,
      code: 'boolean-column',
      what: tell('booleans-left-out', { ...ofOne(column), rows }),
    };
  const words = textCells?.words.size ?? 0;
  const more = values === undefined && !(areOnDisk(table) && words <= maxCategories);
  const different = more ? maxCategories : (values ?? (words || undefined));
  const said = { ...ofWorst(column), cell, different, more };
  if (column.isNominal && column.numberCount > 0)
    return {
      ...found,
      ...way,
      ...(oneHot ? {} : { remedy: tell('declare-numeric-or-merge', most) }),
      code: 'text-column',
      what: tell('kinds-left-out', { ...said, rows }),
    };
  const mixed = numbersBesideWords(about);
  if (mixed !== undefined) return oneHot ? { ...mixed, ...way } : mixed;
  const { numberCount, texts } = column;
  return {
    ...found,
    ...way,
    code: 'text-column',
    what: tell('words-left-out', {
      ...said,
      ...{ rows: numberCount === 0 ? rows : texts, numbers: numberCount },
    }),
  };
}

/** A column of numbers but for a few words, or for text in a few rows. */
function numbersBesideWords({ column }: About): Finding | undefined {
  const beside = besideNumbers(column);
  if (beside === undefined) return undefined;
  const { numberCount, texts, textCells, firstText } = column;
  const said = {
    ...ofWorst(column),
    ...{ cell: shorten(firstText?.text ?? ''), rows: texts, numbers: numberCount },
  };
  const words = [...(textCells?.words.values() ?? [])].map(shorten);
  return {
    ...{ code: 'text-column', column, count: texts, line: firstText?.line ?? null, fixes: [] },
    what:
      beside === 'text'
        ? tell('numbers-and-some-text', said)
        : tell('words-beside-numbers', { ...said, words }),
    remedy: withoutText[beside],
  };
}
