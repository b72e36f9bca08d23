import { grouped, shorten } from '../format.js';
import { categoriesOf } from '../table/categories.js';
import { fewWords, noValue } from '../table/column.js';
import { areTimesOfDay } from '../table/columnType.js';
import { numbersIn } from '../table/dressed.js';
import { areOnDisk } from '../table/tableBuilder.js';
import { maxCategories } from '../table/textCells.js';
import type { About } from './aboutColumn.js';
import { firstFilled, firstValue } from './cellsOf.js';
import { type Finding, named } from './finding.js';
import { unplain } from './unplain.js';

/** With fewer rows for each of its words, to make features of a column would trade this warning for that of few rows. */
const rowsPerWord = 20;

/** A column that names or numbers the rows, or looks as if it did. */
export function identifier({ table, column, facts, fault }: About): Finding {
  const given = table.rows - facts.missing;
  const found = { code: 'identifier', column, count: given, line: firstFilled(table, column) } as const;
  if (!column.isNumeric)
    return {
      ...found,
      one: `${named(column)} holds a different word in nearly every one of ${grouped(given)} rows, as an identifier does, and is left out`,
      many: (names) =>
        `${names} hold a different word in nearly every row, as identifiers do, and are left out`,
      remedy:
        'If there is something to learn from it, write that into a column of its own, as numbers or a few words',
      fixes: [],
    };
  if (fault !== undefined)
    return {
      ...found,
      one: `${named(column)} names or numbers the rows, and is left out`,
      many: (names) => `${names} name or number the rows, and are left out`,
      remedy: 'Nothing to do; only the preset "lecture" trains on it',
      fixes: [],
    };
  return {
    ...found,
    one: `${named(column)} holds a different whole number in nearly all of ${grouped(given)} rows: it looks like an identifier, but is used as a feature`,
    many: (names) => `${names} look like identifiers, but are used as features`,
    remedy: 'Leave it out if it only numbers the rows: new rows have other numbers',
    fixes: ['exclude'],
  };
}

/** A column of words that is no feature. */
export function leftOutFor(about: About): Finding {
  const { table, column, facts, policies, codes } = about;
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
  const isLabelled = (row: number) => codes?.[row] !== noValue;
  const values = areOnDisk(table) ? undefined : categoriesOf(column, table.rows, isLabelled)?.words.length;
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
  const mixed = numbersBesideWords(about);
  if (mixed !== undefined) return oneHot ? { ...mixed, ...way } : mixed;
  const rows =
    column.numberCount === 0
      ? `words in ${given} rows`
      : `words in ${grouped(column.texts)} rows and numbers in ${grouped(column.numberCount)}`;
  return {
    ...found,
    ...way,
    code: 'text-column',
    one: `${named(column)} holds ${rows} (${howMany} different ones) and is left out`,
    many: (names, worst) =>
      `${names} hold words, such as ${worst.cell} in ${named(worst.column)}, and are left out`,
  };
}

/** A few words that come again and again beside many different numbers: they say that there is none, as the M of weather
 * stations does. */
function numbersBesideWords({ column }: About): Finding | undefined {
  const { numberCount, texts, textCells, firstText, differentNumbers, isNominal } = column;
  const words = [...(textCells?.words.values() ?? [])];
  if (isNominal || !differentNumbers.more || words.length > fewWords) return undefined;
  const cell = `"${shorten(firstText?.text ?? '')}"`;
  const held = words.map((word) => `"${shorten(word)}"`).join(' or ');
  return {
    code: 'text-column',
    column,
    count: texts,
    line: firstText?.line ?? null,
    cell,
    kind: 'beside-numbers',
    one: `${named(column)} holds numbers in ${grouped(numberCount)} rows, but ${held} in ${grouped(texts)}, and is left out`,
    many: (names, worst) =>
      `${names} hold numbers in some rows and words in as many or more, such as ${worst.cell} in ${named(worst.column)}, and are left out`,
    remedy: 'Empty the cells with words if these say that there is no number',
    fixes: [],
  };
}
