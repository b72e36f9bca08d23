import { gapWord, isEmpty, labelKey, readNumber } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import { emptyClass } from '../csv/givenNames.js';
import { bareCell } from '../csv/unseen.js';
import { spellingKey } from '../table/spellings.js';
import type { ScoringModel } from './scoringModel.js';

/** Which class a cell of the label names: 0 the negative one, 1 the positive one; whether it is empty, or names another. */
export type LabelCell = 0 | 1 | 'empty' | 'other';

/** Cells that are remembered: most labels have two. */
const mostKnown = 100;

/** Spelled in whatever way, as classes are told apart where a model is trained; but as written where both would be one then. True and
 * false are 1 and 0 too, see {@link withFlags}. A number is itself in either file's decimal mark. A gap word is empty, unless it is a class.
 * @param decimalMark of the file to score @returns what reads the label's cells */
export function labelReader(
  { classes, decimalMark: trainedWith }: ScoringModel,
  decimalMark: DecimalMark,
): (cell: string) => LabelCell {
  const spelled = keysOf(classes, (text) => keyOf(text, trainedWith, spellingKey));
  const areAlike = spelled === undefined;
  const alike = areAlike ? bareCell : spellingKey;
  const byKey = withFlags(spelled ?? keysOf(classes, (text) => keyOf(text, trainedWith, alike)) ?? new Map());
  const ofEmpty = classes.findIndex(({ value }) => value === emptyClass);
  const read = (cell: string): LabelCell => {
    if (isEmpty(cell)) return ofEmpty === 0 || ofEmpty === 1 ? ofEmpty : 'empty';
    const text = bareCell(cell);
    return byKey.get(keyOf(text, decimalMark, alike)) ?? (gapWord(text) === undefined ? 'other' : 'empty');
  };
  const known = new Map<string, LabelCell>();
  return (cell) => {
    let named = known.get(cell);
    if (named === undefined) {
      named = read(cell);
      if (known.size < mostKnown) known.set(cell, named);
    }
    return named;
  };
}

/** Undefined where a value of each class has the same key. */
function keysOf(
  classes: ScoringModel['classes'],
  key: (text: string) => string,
): ReadonlyMap<string, 0 | 1> | undefined {
  const byKey = new Map<string, 0 | 1>();
  for (const which of [0, 1] as const) {
    const { value, rest } = classes[which];
    for (const each of rest ?? [value]) {
      const known = byKey.get(key(each));
      if (known !== undefined && known !== which) return undefined;
      byKey.set(key(each), which);
    }
  }
  return byKey;
}

/** Where the classes are true and false, 1 and 0 are these, as they are where a model is trained; and the other way round. */
function withFlags(byKey: ReadonlyMap<string, 0 | 1>): ReadonlyMap<string, 0 | 1> {
  const flags = [
    ['true', '1'],
    ['false', '0'],
  ] as const;
  for (const from of [0, 1]) {
    const own = flags.map((flag) => byKey.get(flag[from] as string));
    if (byKey.size === 2 && !own.includes(undefined))
      return new Map([
        ...byKey,
        ...flags.map((flag, k) => [flag[1 - from] as string, own[k] as 0 | 1] as const),
      ]);
  }
  return byKey;
}

function keyOf(text: string, mark: DecimalMark, alike: (text: string) => string): string {
  return Number.isNaN(readNumber(text, mark)) ? alike(text) : labelKey(text, mark);
}
