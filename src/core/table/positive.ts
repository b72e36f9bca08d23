import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import { sizeOf } from './classOrder.js';
import { meaningOf, meaningReason } from './meaning.js';
import { tell } from './sayings.js';
import { spellingKey } from './spellings.js';
import type { ClassCount, DatasetSummary, MeaningReason } from './summary.js';
import { tellable } from './tellable.js';

/** Which of two classes a column's name asks for, as `passed` does for `pass`: 1 for the first, -1 for the second, 0 for
 * neither or both. Of a word and its denial in it, the denial is meant. */
export function classInName(name: string, first: string, second: string): -1 | 0 | 1 {
  const parts = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .map(bare);
  const [whole, one, other] = [bare(name), bare(first), bare(second)];
  if (isOfGeneticists(name) && first !== second && /^[12]$/.test(first) && /^[12]$/.test(second))
    return first === '2' ? 1 : -1;
  const end = ofRisk.test(name)
    ? ends.find((pair) => one !== other && pair.includes(one) && pair.includes(other))
    : undefined;
  if (end !== undefined) return one === end[0] ? 1 : -1;
  const isSaid = (word: string) =>
    /^[a-z]/u.test(word)
      ? word === whole || (word.length > 3 && parts.some((part) => part.length > 3 && isStem(part, word)))
      : word.length > 1 && whole.includes(word);
  if (one === other) return 0; // class 1 and class 2
  const [saysOne, saysOther] = [isSaid(one), isSaid(other)];
  if (saysOne && saysOther) return one.includes(other) ? 1 : other.includes(one) ? -1 : 0;
  return saysOne ? 1 : saysOther ? -1 : 0;
}

/** Of a risk its high end is asked for; of any other scale neither. */
const ofRisk = /risk|위험/i;
const ends = [
  ['high', 'low'],
  ['높음', '낮음'],
];

const ofGeneticists = new Set(['phenotype', 'pheno', 'affected', 'affection', 'affectionstatus']);

/** Whether a column is called as where geneticists write 1 for unaffected, 2 for affected and 0 for not known, as PLINK does. */
export function isOfGeneticists(name: string): boolean {
  return ofGeneticists.has(bare(name));
}

/** Whether one word is the other with an ending: `pass` and `passed`. */
function isStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length <= short.length + 3;
}

/** Its letters alone. */
function bare(text: string): string {
  return spellingKey(text).replace(/[^\p{L}]+/gu, '');
}

export interface PositiveChoice {
  /** Index of the positive class, 0 or 1. */
  readonly positiveCode: 0 | 1;
  readonly how: DatasetSummary['positiveChoice'];
  /** What it means, where that decides. */
  readonly meaning?: MeaningReason;
}

/** Which of the two classes is the positive one: the one named; else the one that the column's name asks for; else by
 * what they mean; else the rarer one; of two
 * equally frequent ones the second, in the order of numbers or letters.
 * @param named index of the one that was named, or null @param counts usable rows of each
 * @param column name of the label */
export function choosePositive(
  classes: readonly [ClassCount, ClassCount],
  named: 0 | 1 | null,
  counts: readonly [number, number],
  column = '',
): PositiveChoice {
  if (named !== null) return { positiveCode: named, how: 'named' };
  const [first, second] = classes.map(({ value }) => value) as [string, string];
  const asked = classInName(column, first, second);
  if (asked !== 0) return { positiveCode: asked > 0 ? 0 : 1, how: 'by-name' };
  const meaning = meaningOf(first, second);
  if (meaning > 0) return { positiveCode: 0, how: 'by-meaning', meaning: meaningReason(first, second) };
  if (meaning < 0) return { positiveCode: 1, how: 'by-meaning', meaning: meaningReason(second, first) };
  if (counts[0] !== counts[1]) return { positiveCode: counts[1] < counts[0] ? 1 : 0, how: 'rarer' };
  return { positiveCode: isGreater(second, first) ? 1 : 0, how: 'second' };
}

/** Classes named in a sentence: of more, it says how many there are. */
const most = 12;

/** @throws InputError `no-label`: no class has the value wished for */
export function noSuchClass(
  column: { readonly name: string; readonly column: number },
  wish: string,
  classes: readonly ClassCount[],
  isOdd = false,
): InputError {
  const name = shorten(column.name);
  const told = classes.length > 2 ? tellable(classes) : classes;
  const values = told.map(({ value }) => value);
  return new InputError({
    code: 'no-label',
    what: tell(isOdd ? 'too-few-cells-of-class' : 'no-such-class', { column: name, value: shorten(wish) }),
    where: { column: column.column + 1 },
    remedy: tell('choose-positive', { values: values.slice(0, most).map(shorten), total: values.length }),
    fixes: values.map((positive) => ({ positive })),
  });
}

function isGreater(a: string, b: string): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a > b : x > y;
}
