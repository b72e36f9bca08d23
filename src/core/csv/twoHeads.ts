import { readNumber } from './cell.js';
import { areDifferent } from './header.js';
import { areUnits } from './units.js';

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

/** How many of the upper cells are such codes, and how many are empty or come again where they are groups, at least: more where
 * a column has its name in the upper row alone, in a cell merged over both, or a row of units would do. */
const codeShare = 0.6;
const groupShare = 0.25;
const mergedShare = 0.5;

/** @param records from the upper row on; the lower one has words above numbers, and so many cells as the upper one
 * @param ofNumbers whether a column holds numbers from the fourth record on
 * @returns undefined where the upper row has the names, and the lower one units or the like */
export function findTwoHeads(
  [upper = [], under = [], third]: readonly (readonly string[])[],
  ofNumbers: (column: number) => boolean,
): TwoHeads | undefined {
  const [above, lower] = [upper, under].map((row) => row.map((cell) => cell.trim())) as [string[], string[]];
  const names = lower.map((name, k) => name || (above[k] as string));
  const ofNumbersAbove = above.some(isNumber);
  const isLacking = (k: number) => k > 0 && lower[k] === '';
  const own = above.filter((_, k) => lower[k] !== '');
  const mayBeUnits = lower.some((_, k) => isLacking(k)) && !ofNumbersAbove && !areAllMerged(own);
  if (mayBeUnits && areUnits(lower)) return undefined;
  const areMerged = above.some((cell, k) => isLacking(k) && cell !== '');
  const isTitle = above.filter((cell, k) => cell !== '' && (k > 0 || lower[0] !== '')).length < 2;
  const codes = own.filter((cell) => code.test(cell)).length;
  const repeats = !areDifferent(names);
  const areGroups = comeInGroups(own, areMerged ? mergedShare : groupShare) || (ofNumbersAbove && repeats);
  if (isTitle || !(areGroups || codes >= codeShare * own.length)) return undefined;
  if ((repeats || areMerged) && !areGroups) return undefined; // types below codes; a label has no unit
  const below = third?.map((cell) => cell.trim()) ?? [];
  const told = [names, joined(above, names)].find(areDifferent);
  if (told === undefined) return inThreeRows(above, names, below, ofNumbers);
  // pandas gives the name of the index a row of its own.
  const isIndex = lower[0] === '' && below[0] && below.length === names.length && !below.slice(1).join('');
  return isIndex
    ? { names: [below[0] as string, ...told.slice(1)], below: 2, joined: repeats, hasIndex: true }
    : { names: told, below: 1, joined: repeats };
}

/** Whether cells come again, or stand in front of empty ones, so that they are for several columns each. */
function comeInGroups(cells: readonly string[], share: number): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const [empty, again] = [cells.length - filled.length, filled.length - new Set(filled).size];
  return (empty > 1 || again > 0) && empty + again >= share * cells.length;
}

/** Whether each cell stands in front of empty ones, as groups do in merged cells. What is below is names then, even if it could be
 * units as well, sodium and potassium or men and women: units have a name above each. Of a single group that is not certain. */
function areAllMerged(cells: readonly string[]): boolean {
  const starts = [...cells.keys()].filter((k) => cells[k] !== '');
  return starts.length > 1 && starts.every((k) => cells[k + 1] === '');
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
  const told = [precise, joined(groups, precise)].find(areDifferent);
  return told && { names: told, below: 2, joined: true };
}

/** Each name behind its group; once where both rows have it, as of a cell that was merged over both. A spreadsheet writes a group
 * above the first of its columns only. Where one stands above each of them, an empty cell says that there is none. */
function joined(groups: readonly string[], names: readonly string[]): string[] {
  const areWrittenOut = groups.some((group, k) => group !== '' && group === groups[k - 1]);
  let carried = '';
  return names.map((name, k) => {
    const group = groups[k] || (areWrittenOut ? '' : carried);
    carried = group;
    return name === '' || group === name ? name : `${group} ${name}`.trim();
  });
}

function isNumber(cell: string): boolean {
  return !Number.isNaN(readNumber(cell));
}
