import { readNumber } from './cell.js';

/** Names in two rows: groups, years or codes, and below them what the columns are called. */
export interface TwoHeads {
  /** Names as written, put together from both rows, or with a third one, where the lower ones repeat. */
  readonly names: readonly string[];
  /** Rows below the upper one that are no data either. */
  readonly below: number;
  readonly joined: boolean;
  /** Whether the first column is pandas' index, which has its name in a row of its own. */
  readonly hasIndex?: true;
}

/** Codes that stand for a place and no name, and say less than any word below them. */
const code = /^(?:x|v|f|var|col|column|attr|feature|unnamed: ?)[ _.]?\d+(?:_level_\d+)?$/i;

/** How many of the upper cells are such codes, and how many are empty or come again where they are groups, at least. */
const codeShare = 0.6;
const groupShare = 0.25;

/** @param records from the upper row on; the lower one has words above numbers, and so many cells as the upper one
 * @param ofNumbers whether a column holds numbers from the fourth record on
 * @returns undefined where the upper row has the names, and the lower one units or the like */
export function findTwoHeads(
  [upper = [], lower = [], third]: readonly (readonly string[])[],
  ofNumbers: (column: number) => boolean,
): TwoHeads | undefined {
  const [above, names] = [upper, lower].map((row) => row.map((cell) => cell.trim())) as [string[], string[]];
  const ofNumbersAbove = above.some(isNumber);
  if (!ofNumbersAbove && !names.every((name, k) => name !== '' || k === 0)) return undefined; // a label has no unit
  const own = above.slice(names[0] === '' ? 1 : 0);
  const codes = own.filter((cell) => code.test(cell)).length;
  const filled = own.filter((cell) => cell !== '');
  const [empty, again] = [own.length - filled.length, filled.length - new Set(filled).size];
  const repeats = !isDifferent(names);
  const areGroups =
    ((empty > 1 || again > 0) && empty + again >= groupShare * own.length) || (ofNumbersAbove && repeats);
  if (filled.length < 2 || !(areGroups || codes >= codeShare * own.length)) return undefined; // one is a title
  if (repeats && !areGroups) return undefined; // types below codes
  const below = third?.map((cell) => cell.trim()) ?? [];
  const told = [names, joined(above, names)].find(isDifferent);
  if (told === undefined) return inThreeRows(above, names, below, ofNumbers);
  // pandas gives the name of the index a row of its own.
  const isIndex = names[0] === '' && below[0] && below.length === names.length && !below.slice(1).join('');
  return isIndex
    ? { names: [below[0] as string, ...told.slice(1)], below: 2, joined: repeats, hasIndex: true }
    : { names: told, below: 1, joined: repeats };
}

/** What is measured several times has its name once for each, and a third row says what of it a column holds, as Japan's
 * weather service has it: the value, its quality, whether it was measured in the same way. */
function inThreeRows(
  groups: readonly string[],
  names: readonly string[],
  third: readonly string[],
  ofNumbers: (column: number) => boolean,
): TwoHeads | undefined {
  const isAbove = third.every((cell, k) => cell === '' || (Number.isNaN(readNumber(cell)) && ofNumbers(k)));
  if (third.length !== names.length || !isAbove) return undefined; // words above words may be data
  const precise = names.map((name, k) => `${name} ${third[k]}`.trim());
  const told = [precise, joined(groups, precise)].find(isDifferent);
  return told && { names: told, below: 2, joined: true };
}

/** Each name behind its group, which in a spreadsheet is written above the first of its columns only; once where both rows have
 * it, as of a cell that was merged over both. */
function joined(groups: readonly string[], names: readonly string[]): string[] {
  let group = '';
  return names.map((name, k) => {
    group = groups[k] || group;
    return group === name ? name : `${group} ${name}`.trim();
  });
}

function isNumber(cell: string): boolean {
  return !Number.isNaN(readNumber(cell));
}

function isDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
