import type { Told } from '../told.js';
import { type Column, fewWords } from './column.js';
import { tell } from './sayings.js';

/** With fewer numbers for each cell of text, whatever it says, a column is one of words, such as tickets are called by. */
const rowsBesideText = 4;

/** What stands beside the many different numbers of a column that is none of numbers: a few words that come again and again, which say
 * that there is none, as the M of weather stations does; or whatever text in a few rows beside what was measured in all others, `12.7*`
 * and `esc`. Undefined where it is one of words. */
export function besideNumbers(column: Column): 'few-words' | 'text' | undefined {
  const { numberCount, texts, textCells, differentNumbers, isNominal } = column;
  if (isNominal || !differentNumbers.more) return undefined;
  if ((textCells?.words.size ?? 0) <= fewWords) return 'few-words';
  return rowsBesideText * texts <= numberCount ? 'text' : undefined;
}

/** What makes such a column one of numbers. */
export const withoutText: Readonly<Record<'few-words' | 'text', Told>> = {
  'few-words': tell('empty-words-without-number'),
  text: tell('correct-cells'),
};
