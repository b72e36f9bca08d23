import { isMissing, readNumber } from './cell.js';
import { sampleColumns } from './columns.js';
import { haveCutValue, haveDecimalCommas, joinedNames } from './commaInside.js';
import { type CountsAbove, findCounts } from './countsAbove.js';
import type { DecimalMark, DialectWish } from './dialectWish.js';
import { guessHeader } from './header.js';
import { findOrangeHead, type OrangeHead } from './orange.js';
import { surveyNames } from './surveyHeads.js';
import { findTwoHeads, type TwoHeads } from './twoHeads.js';
import { areUnits } from './units.js';

/** The cells of a record. */
export type Fields = readonly string[];

/** Where in the first records of a file the table begins, and what its first rows are. Indices into the records. */
export interface Shape {
  /** The first record of the table; those before it are not read. */
  readonly start: number;
  /** The first row of data. */
  readonly body: number;
  /** Where the names stand in two rows. */
  readonly twoHeads: TwoHeads | undefined;
  /** Names as written, one for each column but for the rows' own; undefined where no row has them. */
  readonly names: Fields | undefined;
  readonly width: number;
  /** Whether a delimiter stands behind the last field of the rows. */
  readonly endsInDelimiter: boolean;
  /** Fields that a row has at least. One of fewer than `width` is filled up with empty cells. */
  readonly least: number;
  /** Whether the first field of each row has no name, and names the row. */
  readonly rowNames: boolean;
  /** Whether it names the row and has a name: pandas' index. */
  readonly index: boolean;
  /** Whether it could as well be the other way round with the names. */
  readonly guessed: boolean;
  /** What the rows between names and data say in Orange's files. */
  readonly orange: OrangeHead | undefined;
  /** What the line above the rows says of them, where it has counts and no names. */
  readonly counts?: CountsAbove;
  /** What was cut in two where the rows have more fields than there are names: a value, or numbers at their decimal commas. */
  readonly cut?: 'value' | 'decimals';
}

/** How far down the names are looked for. */
const mostAbove = 30;

/** Rows of units, types or other names that may stand below the names. */
const mostBelowNames = 3;

/** Decides what the first records are.
 * @param written the first of them @param header what the person says of it: with `yes` the first record has the names
 * @param delimiter what cut them */
export function findShape(
  written: readonly Fields[],
  header: DialectWish['header'],
  decimal: DecimalMark = 'point',
  delimiter = ',',
): Shape {
  const whole = header === 'no' ? undefined : joinedNames(written, delimiter);
  const given = whole === undefined ? written : [whole, ...written.slice(1)];
  const short = header === 'no' ? undefined : findShortRows(given);
  const filled = short === undefined ? given : given.map((fields) => fitted(fields, short));
  const none = {
    start: 0,
    body: 0,
    twoHeads: undefined,
    names: undefined,
    rowNames: false,
    index: false,
    guessed: false,
    orange: undefined,
  };
  const { width, endsInDelimiter } = widthOf(filled);
  const records = filled.map((fields) => fitted(fields, { least: width, width }));
  const fits = ({ length }: Fields) => length === width;
  const first = Math.max(0, records.findIndex(fits));
  const least = short !== undefined && short.width === width ? short.least : width;
  const bare = { ...none, start: first, body: first, width, endsInDelimiter, least };
  if (records.length === 0) return bare;
  if (header === 'no') return bare;
  const counts = header === 'auto' ? findCounts(records, width) : undefined;
  if (counts !== undefined) return { ...bare, start: 1, body: 1, counts };
  const rows = (from: number) => records.slice(from).filter(fits);
  const headsAt = (at: number) => {
    if (!isSecondHeader(records, at + 1, width, decimal)) return undefined;
    if (surveyNames(records[at] ?? [], records[at + 1]) !== undefined) return undefined; // `belowNames` has them
    const below = sampleColumns(rows(at + 3), width, decimal);
    return findTwoHeads(
      records.slice(at, at + 3).map((fields) => fields.slice(0, width)),
      (k) => below[k]?.isNumeric === true,
    );
  };
  const named = (start: number, names: Fields, rowNames: boolean, guessed: boolean): Shape => ({
    ...bare,
    ...{ start, body: start + 1, names, rowNames, guessed },
  });
  const shortNamed = (start: number, names: Fields): Shape => {
    const shape = belowNames(named(start, names, true, false), records, decimal);
    return haveCutValue(records.slice(shape.body).filter(fits)) ? { ...shape, cut: 'value' } : shape;
  };
  if (header === 'yes') {
    const names = records[0] as Fields;
    if (isShortByOne(names, records.slice(1), width)) return shortNamed(0, names);
    const twoHeads = names.length === width ? headsAt(0) : undefined;
    if (twoHeads === undefined) return belowNames(named(0, names, false, false), records, decimal);
    const shape = named(0, twoHeads.names, false, false);
    return belowNames({ ...shape, twoHeads, body: shape.body + twoHeads.below }, records, decimal);
  }
  const above = records[first - 1];
  if (above !== undefined && isShortByOne(above, records.slice(first), width))
    return shortNamed(first - 1, above);
  if (above !== undefined && delimiter === ',' && haveDecimalCommas(above, rows(first)))
    return { ...bare, names: above, cut: 'decimals' };
  const isNamed = (from: number) => guessHeader(rows(from), decimal).names;
  const start =
    headsAt(first) !== undefined
      ? first
      : (lowerNames(records, first, width, decimal) ?? behindPadded(records, first, width, decimal, isNamed));
  const twoHeads = headsAt(start);
  const guess = twoHeads === undefined ? guessHeader(rows(start), decimal) : { names: true, sure: true };
  if (!guess.names) return { ...bare, start, body: start, guessed: !guess.sure };
  const names = twoHeads?.names ?? (records[start] as Fields);
  const heads = twoHeads?.below ?? 0;
  const blankFirst = width > 2 && names[0]?.trim() === '' && nameRows(rows(start + heads + 1));
  const found = named(start, blankFirst ? names.slice(1) : names, blankFirst, !guess.sure);
  const index = twoHeads?.hasIndex === true && nameRows(rows(start + heads + 1));
  return belowNames({ ...found, twoHeads, index, body: found.body + heads }, records, decimal);
}

/** The number of fields most records have, else that of the first. Those that are empty in all of these do not count where others, the
 * names or some of the rows, end before them. */
function widthOf(records: readonly Fields[]): Pick<Shape, 'width' | 'endsInDelimiter'> {
  const first = records[0]?.length ?? 0;
  const most =
    mostOften(records.map(({ length }) => length)) ?? mostOften(records.map(filledLength)) ?? first;
  const usual = most > 1 ? most : first; // lines of one field are no table
  const above = records[records.findIndex(({ length }) => length === usual) - 1] ?? [];
  const used = Math.max(0, ...records.filter(({ length }) => length === usual).map(filledLength));
  if (usual > 2 && used < usual && above.length === usual - 1)
    return { width: usual - 1, endsInDelimiter: true };
  const least = Math.max(2, used, filledLength(above));
  const endBefore = records.some(({ length }) => length >= least && length < usual);
  return { width: endBefore ? least : usual, endsInDelimiter: false };
}

/** What more than half of some numbers are. */
function mostOften(numbers: readonly number[]): number | undefined {
  const middle = [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
  return 2 * numbers.filter((number) => number === middle).length > numbers.length ? middle : undefined;
}

/** How many fields there are up to the last one that holds something. */
function filledLength(fields: Fields): number {
  return fields.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Rows that end early, a remark that is seldom made being left out together with its delimiter. */
interface ShortRows {
  readonly least: number;
  readonly width: number;
}

/** Finds names of more columns than many rows have fields. A few short rows are accidents, and none of these.
 * With names of their own below, the wide row is a title. */
function findShortRows(records: readonly Fields[]): ShortRows | undefined {
  const width = records.reduce((most, { length }) => Math.max(most, length), 0);
  const at = records.findIndex(({ length }) => length === width);
  const names = records[at]?.map((cell) => cell.trim()) ?? [];
  const areNames = names.every((name) => name !== '' && Number.isNaN(readNumber(name)));
  if (at > mostAbove || !areNames || new Set(names).size < width) return undefined;
  const rows = records.slice(at + 1);
  const tally = new Map<number, number>();
  for (const { length } of rows) tally.set(length, (tally.get(length) ?? 0) + 1);
  const frequent = [...tally].filter(
    ([length, count]) => length > 1 && count >= Math.max(fewShort, shortShare * rows.length),
  );
  const least = Math.min(...frequent.map(([length]) => length));
  if (least >= width || rows.length < 2 || records.slice(0, at).some(({ length }) => length >= least))
    return undefined;
  const short = rows.filter(({ length }) => length === least);
  const isTitle = tally.has(width)
    ? frequent.every(([length]) => length < width) && isSecondHeader(short, 0, least, 'point')
    : guessHeader(short).names;
  return isTitle ? undefined : { least, width };
}

/** How many of the rows end early where that is no accident. */
const shortShare = 0.2;
const fewShort = 4;

/** A row with empty cells in place of those that it ends before, and without the fields behind the last column, if all of
 * these are empty: a spreadsheet writes such where somebody once used the columns. */
export function fitted(fields: Fields, { least, width }: Pick<Shape, 'least' | 'width'>): Fields {
  const missing = width - fields.length;
  if (missing === 0 || fields.length < least) return fields;
  if (missing < 0) return filledLength(fields) > width ? fields : fields.slice(0, width);
  return [...fields, ...Array<string>(missing).fill('')];
}

/** Whether names lack one for the first field, which names the rows, as R writes it. With names below it is a title. */
function isShortByOne(names: Fields, rows: readonly Fields[], width: number): boolean {
  const words = names.filter((name) => name.trim() !== '' && Number.isNaN(readNumber(name)));
  if (names.length !== width - 1 || words.length <= names.length / 2) return false;
  const below = rows.filter(({ length }) => length === width);
  if (below.length === 0) return false;
  if (!guessHeader(below).names) return true;
  const onlyWords = !sampleColumns(below, width, 'point').some(({ isNumeric }) => isNumeric);
  return width > 2 && onlyWords && nameRows(below);
}

/** Whether the first fields all differ, and are whole numbers or words. */
function nameRows(rows: readonly Fields[]): boolean {
  const cells = rows.map(([cell]) => cell?.trim() ?? '');
  const named = cells.every((cell) => {
    const number = readNumber(cell);
    return cell !== '' && (Number.isNaN(number) || Number.isInteger(number));
  });
  return cells.length > 0 && named && new Set(cells).size === cells.length;
}

/** Finds names that stand directly above the data, where what a program says of the file above them is as wide: a place and its
 * coordinates, a device and its number. Of rows without any number the upper one has the names, and the others units or texts.
 * @returns the row of names; undefined where it is the first one, or another rule's to tell */
function lowerNames(
  records: readonly Fields[],
  first: number,
  width: number,
  decimal: DecimalMark,
): number | undefined {
  const isNumber = (cell: string) => !Number.isNaN(readNumber(cell, decimal));
  const inSmall = (cell: string) => cell.trim().toLowerCase();
  const upper = records[first] ?? [];
  const aboveAll = new Set(upper.map(inSmall));
  const areNames = (fields: Fields) => {
    const names = new Set(fields.map(inSmall));
    const again = fields.filter((cell) => aboveAll.has(inSmall(cell))).length; // those of files put together
    const areWords = fields.every((cell) => !isMissing(cell) && !isNumber(cell));
    return areWords && names.size === fields.length && again < fields.length / 2 && !areUnits(fields);
  };
  const at = records
    .slice(0, Math.min(first + mostAbove, (first + records.length) / 2))
    .findLastIndex(
      (fields, k) =>
        k > first &&
        areNames(fields) &&
        records.slice(first, k).some((above) => above.some(isNumber)) &&
        isSecondHeader(records, k, width, decimal),
    );
  const below = records.slice(at + 1).filter(({ length }) => length === width);
  const columns = at === -1 ? [] : sampleColumns(below, width, decimal);
  // With numbers alone above numbers, what is above is data as well, and the names stand among it.
  return upper.some((cell, k) => columns[k]?.isNumeric && !isNumber(cell)) ? at : undefined;
}

/** Leaves out rows above the names that are filled up with empty cells: not more than half of the columns hold something
 * there. Columns that are empty from a row on are none for it: a table in a spreadsheet may begin in column B. A column may lack
 * its name where the others' stand above numbers.
 * @param hasNames whether the row here has names */
function behindPadded(
  records: readonly Fields[],
  first: number,
  width: number,
  decimal: DecimalMark,
  hasNames: (from: number) => boolean,
): number {
  const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';
  const lastFilled = Array.from({ length: width }, (_, k) =>
    records.findLastIndex((row) => isFilled(row[k])),
  );
  const used = (at: number) => lastFilled.filter((last) => last >= at).length;
  const filled = (fields: Fields) => fields.filter(isFilled).length;
  const isPadded = (at: number) => filled(records[at] ?? []) <= used(at) / 2;
  let at = first;
  while (at < first + mostAbove && at < records.length && isPadded(at)) at++;
  const names = records[at] ?? [];
  const isFull = names.length === width && lastFilled.every((last, k) => last <= at || isFilled(names[k]));
  const areNames = () => isFull || (isSecondHeader(records, at, width, decimal) && !areUnits(names));
  return at > first && areNames() && hasNames(at) ? at : first;
}

/** Leaves out rows below the names that are no data: Orange's, or units and the like. */
function belowNames(shape: Shape, records: readonly Fields[], decimal: DecimalMark): Shape {
  const { body, width, names } = shape;
  const orange = findOrangeHead(names as Fields, records.slice(body));
  if (orange !== undefined) return { ...shape, body: body + orange.rows, orange, guessed: false };
  const survey = shape.rowNames ? undefined : surveyNames(names as Fields, records[body]);
  if (survey !== undefined) {
    const twoHeads = { names: survey, below: 1, joined: true };
    return { ...shape, names: survey, twoHeads, body: body + 1, guessed: false };
  }
  let at = body;
  const isInSeries = () => at > shape.start + 1;
  while (at < body + mostBelowNames && isSecondHeader(records, at, width, decimal, isInSeries())) at++;
  return { ...shape, body: at };
}

/** Whether no number stands here in the columns that hold nothing but numbers below, but words in most of them.
 * @param isInSeries whether such a row is above: then words in some of them will do, if there are none elsewhere, since not
 * every column has a unit */
function isSecondHeader(
  records: readonly Fields[],
  at: number,
  width: number,
  decimal: DecimalMark,
  isInSeries = false,
): boolean {
  const fields = records[at];
  if (fields?.length !== width) return false;
  const isNumber = (cell = '') => !Number.isNaN(readNumber(cell, decimal));
  if (fields.some((cell, k) => isNumber(cell) && isNumber(records[at + 1]?.[k]))) return false; // as in most files
  const below = records.slice(at + 1).filter(({ length }) => length === width);
  if (below.length < 2) return false;
  const columns = sampleColumns(below, width, decimal);
  const numeric = [...columns.keys()].filter((k) => {
    const { isNumeric, numbers, words } = columns[k] ?? { isNumeric: false, numbers: [], words: [] };
    return isNumeric && numbers.length >= 0.9 * words.length;
  });
  const cells = numeric.map((k) => fields[k] as string);
  const words = cells.filter((cell) => !isMissing(cell));
  if (words.some((cell) => isNumber(cell))) return false;
  const areMost = words.length >= numeric.length / 2;
  const areAll = fields.filter((cell) => !isMissing(cell)).length === words.length;
  return (
    words.length > 0 &&
    (areMost || (isInSeries && areAll)) &&
    (numeric.length > 1 || width === 1 || areUnits(fields))
  );
}
