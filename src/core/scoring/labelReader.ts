import { gapWord, isEmpty } from '../csv/cell.js';
import { emptyClass } from '../csv/givenNames.js';
import { bareCell } from '../csv/unseen.js';
import { spellingKey } from '../table/spellings.js';
import type { ScoringModel } from './scoringModel.js';

/** Which class a cell of the label names: 0 the negative one, 1 the positive one; whether it is empty, or names another. */
export type LabelCell = 0 | 1 | 'empty' | 'other';

/** Cells that are remembered: most labels have two. */
const mostKnown = 100;

/** @returns what reads the label's cells. A gap word is empty, unless it is a class. */
export function labelReader({ classes }: ScoringModel): (cell: string) => LabelCell {
  const byKey = new Map<string, 0 | 1>();
  classes.forEach(({ value, rest }, k) => {
    for (const each of rest ?? [value]) byKey.set(spellingKey(each), k === 1 ? 1 : 0);
  });
  const ofEmpty = classes.findIndex(({ value }) => value === emptyClass);
  const read = (cell: string): LabelCell => {
    if (isEmpty(cell)) return ofEmpty === 0 || ofEmpty === 1 ? ofEmpty : 'empty';
    const text = bareCell(cell);
    return byKey.get(spellingKey(text)) ?? (gapWord(text) === undefined ? 'other' : 'empty');
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
