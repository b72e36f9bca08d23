import { labelKey } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import { sizeOf } from './classOrder.js';
import { spellingKey } from './spellings.js';
import type { ClassCount, DatasetSummary } from './summary.js';

/** Words that say "this is what one looks for", or that it is not there, beside whatever other class. What names a
 * kind of thing is not among them (case, spam, >50K, male): which of two kinds is looked for is the person's to say. */
const positives = set(`true yes + positive pos present presence sick malignant abnormal
  vrai wahr verdadero verdadeiro vero igen oui ja sim si sí da да tak evet はい 是 陽性 阳性 異常 异常
  예 네 참 악성 있음 비정상 이상`);
const negatives = set(`false no - negative neg absent absence healthy benign normal none
  faux falsch falso nem non nein nee não nao net нет nie hayır いいえ 否 不是 陰性 阴性 正常
  아니오 아니요 거짓 음성 없음 정상`);

/** Words that mean one thing beside their counterpart and another beside others: `m` is malignant beside `b`, and a
 * man beside `f`. 1 beside 2 is a code. */
const pairs = [
  ...['1 0', '1 -1', 't f', 'y n', 'm b', 'bad good', 'p n', 'on off', 'fail pass', 'failed passed'],
  ...[
    'died survived',
    'dead alive',
    'defective ok',
    'ng ok',
    'fraud legit',
    'unsafe safe',
    'unstable stable',
    '有 無',
    '有 无',
    '양성 음성',
    '유 무',
    '불합격 합격',
    '不合格 合格',
  ],
].map((pair) => pair.split(' ') as [string, string]);

/** What stands in front of a word that is denied: `Not_Canceled`, `no-recurrence-events`, `Non-default`, `Unapproved`. */
const denials = ['not', 'non', 'no', 'un', 'in', 'dis', 'without', '非', '未', '不', '无', '無', '미'];

function isDenialOf(word: string, other: string): boolean {
  const bare = (text: string) => text.replace(/[\s_-]+/gu, '');
  return bare(other) !== '' && denials.some((denial) => bare(word) === denial + bare(other));
}

/** `1 - Yes` and `2 = no` without the code in front of their word. */
const coded = /^\d+\s*[-=:.)]\s*(?=\p{L})/u;

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Which of two classes is the positive one by what they mean: 1 for the first, -1 for the second, 0 where they do not
 * say. Of a word and its denial the denial is the negative one, unless the word itself is (`not healthy`). Letter case, and how a number is written, make no difference. */
export function meaningOf(first: string, second: string): -1 | 0 | 1 {
  const keys = [first, second].map((value) => spellingKey(value.replace(',', '.')));
  const areCoded = keys.every((key) => coded.test(key));
  const [a, b] = (areCoded ? keys.map((key) => key.replace(coded, '')) : keys) as [string, string];
  for (const [positive, negative] of pairs) {
    if (a === positive && b === negative) return 1;
    if (b === positive && a === negative) return -1;
  }
  // 1 and 0 are an answer beside a word too (1 and none), beside another number they are codes.
  const says = (word: string, other: string) => {
    const isAnswer = Number.isNaN(Number(other));
    if (positives.has(word) || (word === '1' && isAnswer)) return 1;
    return negatives.has(word) || (word === '0' && isAnswer) ? -1 : 0;
  };
  const said = Math.sign(says(a, b) - says(b, a)) as -1 | 0 | 1;
  return said !== 0 ? said : isDenialOf(b, a) ? 1 : isDenialOf(a, b) ? -1 : 0;
}

/** Which of two classes a column's name asks for, as `passed` does for `pass`: 1 for the first, -1 for the second, 0 for
 * neither or both. Of a word and its denial in it, the denial is meant. */
export function askedFor(name: string, first: string, second: string): -1 | 0 | 1 {
  const bare = (text: string) => spellingKey(text).replace(/[^\p{L}]+/gu, '');
  const parts = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .map(bare);
  const [whole, one, other] = [bare(name), bare(first), bare(second)];
  const isSaid = (word: string) =>
    /^[a-z]/u.test(word)
      ? word === whole || (word.length > 3 && parts.some((part) => part.length > 3 && isStem(part, word)))
      : word.length > 1 && whole.includes(word);
  if (one === other) return 0; // class 1 and class 2
  const [saysOne, saysOther] = [isSaid(one), isSaid(other)];
  if (saysOne && saysOther) return one.includes(other) ? 1 : other.includes(one) ? -1 : 0;
  return saysOne ? 1 : saysOther ? -1 : 0;
}

/** Whether one word is the other with an ending: `pass` and `passed`. */
function isStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length <= short.length + 3;
}

export interface PositiveChoice {
  /** Index of the positive class, 0 or 1. */
  readonly positiveCode: 0 | 1;
  readonly how: DatasetSummary['positiveChoice'];
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
  const asked = askedFor(column, first, second);
  if (asked !== 0) return { positiveCode: asked > 0 ? 0 : 1, how: 'by-name' };
  const meaning = meaningOf(first, second);
  if (meaning !== 0) return { positiveCode: meaning > 0 ? 0 : 1, how: 'by-meaning' };
  if (counts[0] !== counts[1]) return { positiveCode: counts[1] < counts[0] ? 1 : 0, how: 'rarer' };
  return { positiveCode: isGreater(second, first) ? 1 : 0, how: 'second' };
}

/** A class by its value or another spelling of it: exactly as written, else by what its spellings have in common, else
 * by its number; -1 for none. */
export function indexOfClass(
  classes: readonly (ClassCount & { readonly spellings?: readonly { readonly written: string }[] })[],
  wish: string,
  decimal: DecimalMark,
): number {
  const is = (test: (written: string) => boolean) =>
    classes.findIndex(
      ({ value, spellings = [] }) => test(value) || spellings.some(({ written }) => test(written)),
    );
  const keys = [(text: string) => text, spellingKey, (text: string) => labelKey(text, decimal)];
  const found = keys.map((key) => is((written) => key(written) === key(wish.trim())));
  return found.find((index) => index >= 0) ?? -1;
}

/** @throws InputError `no-label`: no class has the value wished for */
export function noSuchClass(
  column: { readonly name: string; readonly column: number },
  wish: string,
  values: readonly string[],
  isOdd = false,
): InputError {
  const most = 12;
  const shown = values.slice(0, most).map((value) => `"${shorten(value)}"`);
  if (values.length > most) shown.push(`another of ${values.length}`);
  return new InputError({
    code: 'no-label',
    what: isOdd
      ? `too few cells of the label column "${shorten(column.name)}" hold "${shorten(wish)}" to learn from`
      : `the label column "${shorten(column.name)}" has no value "${shorten(wish)}"`,
    where: { column: column.column + 1 },
    remedy: `Choose ${shown.slice(0, -1).join(', ')} or ${shown.at(-1)} as the positive class`,
    fixes: values.map((positive) => ({ positive })),
  });
}

function isGreater(a: string, b: string): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a > b : x > y;
}
