import { spellingKey } from './spellings.js';
import { bare, usualPair, usualWords } from './usualPairs.js';

/** Words that answer a question, beside whatever other class. What names a kind of thing is not among them (case, spam,
 * >50K, male): which of two kinds is looked for is the person's to say. */
const yes = set(`true yes + positive pos present presence
  vrai wahr verdadero verdadeiro vero igen oui ja sim si sí da да tak evet はい 是 예 네 참 있음
  истина prawda`);
const no = set(`false no - negative neg absent absence none
  faux falsch falso nem non nein nee não nao net нет nie hayır いいえ 否 不是 아니오 아니요 거짓 없음
  nej nei ложь fałsz`);

/** Words for what one looks for, and for its not being there. */
const findings = set('sick malignant abnormal 陽性 阳性 異常 异常 악성 비정상 이상');
const sound = set('healthy benign normal 陰性 阴性 正常 음성 정상');

/** Words that mean one thing beside their counterpart and another beside others: `m` is malignant beside `b`, and a
 * man beside `f`. 1 beside 2 is a code. Microsoft Access writes yes as -1. */
const answers = pairs(
  ['1 0', '1 -1', '-1 0', 't f', 'y n', 'p n', 'o n', 's n', 'j n', 'v f', 'on off'],
  ['có không', 'ya tidak', 'ano ne', 'áno nie', 'kyllä ei', 'jah ei', 'da ne'],
  ['有 無', '有 无', '有 没有', '有 沒有'],
  [
    ...[
      '유 무',
      '있다 없다',
      '그렇다 아니다',
      '그렇다 그렇지 않다',
      '맞음 틀림',
      '真 假',
      '真 偽',
      '对 错',
      '對 錯',
    ],
  ],
);
const faults = pairs(
  ['m b', 'bad good', 'fail pass', 'failed passed', 'died survived', 'dead alive', 'defective ok'],
  [...['ng ok', 'fraud legit', 'unsafe safe', 'unstable stable', '양성 음성', '불합격 합격', '不合格 合格']],
);

/** Three words or more for how something ended, or was taken. */
const outcomes = [
  'h d a home draw away win lose loss w l won lost drawn drew tie tied 1 x 2',
  'positive neutral negative pos neu neg mixed',
  'yes no maybe unsure undecided',
  'pass fail incomplete distinction withdrawn',
  '승 무 패 승리 무승부 패배',
  '긍정 중립 부정',
  '胜 平 负 勝 敗 引分',
].map(set);

/** Signs that are ticked or crossed: each of the first beside each of the others. Beside anything else a circle may be a
 * shape, and an O a letter. */
const ticks = new Set('○〇◯⭕◎✓✔☑✅🗸👍oｏ');
const crosses = new Set('×✕✖✗✘☒❌❎╳👎xｘ');

/** What stands in front of a word that is denied: `Not_Canceled`, `no-recurrence-events`, `Non-default`, `Unapproved`. */
const denials = ['not', 'non', 'no', 'un', 'in', 'dis', 'without', '非', '未', '不', '无', '無', '미'];

/** `1 - Yes` and `2 = no` without the code in front of their word. */
const coded = /^\d+\s*[-=:.)]\s*(?=\p{L})/u;

/** `Yes (1)` without the code behind it. */
const codedBehind = /(?<=\p{L})\s*\(\d+\)$/u;

/** What Python writes around a word of bytes: `b'tested_positive'`. */
const asBytes = /^b(['"])(.+)\1$/u;

/** A word for what was tested, and what the test said: `tested_positive`, `HPV negative`. */
const tested = /^(.*[\s_-])?(positive|negative|pos|neg)$/u;

/** What makes a sign a picture, or gives it a colour. */
const dress = /[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu;

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function pairs(...lists: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  return lists.flat().map((pair) => {
    const [positive = '', ...negative] = pair.split(' ');
    return [positive, negative.join(' ')];
  });
}

function isDenialOf(word: string, other: string): boolean {
  return bare(other) !== '' && denials.some((denial) => bare(word) === denial + bare(other));
}

/** Two classes in their plainest form: without letter case, codes in front of them and the dress of signs. */
function plain(first: string, second: string): readonly [string, string] {
  let keys = [first, second].map((value) =>
    spellingKey(value.replace(',', '.').replace(dress, '')).replace(asBytes, '$2'),
  );
  for (const code of [coded, codedBehind])
    if (keys.every((key) => code.test(key))) keys = keys.map((key) => key.replace(code, ''));
  const [one, other] = keys.map((key) => tested.exec(key));
  // What was tested is the same: what is left is what the test said.
  if (one != null && other != null && one[1] === other[1]) keys = [one[2] as string, other[2] as string];
  return keys as [string, string];
}

/** Which of two classes is the positive one by what they mean: 1 for the first, -1 for the second, 0 where they do not
 * say. Of a word and its denial the denial is the negative one, unless the word itself is (`not healthy`). Letter case, and how a number is written, make no difference. */
export function meaningOf(first: string, second: string): -1 | 0 | 1 {
  const [a, b] = plain(first, second);
  if (isPair(a, b, answers) || isPair(a, b, faults)) return 1;
  if (isPair(b, a, answers) || isPair(b, a, faults)) return -1;
  if (ticks.has(a) && crosses.has(b)) return 1;
  if (ticks.has(b) && crosses.has(a)) return -1;
  if (usualPair(a, b) !== undefined) return 1;
  if (usualPair(b, a) !== undefined) return -1;
  const said = Math.sign(says(a, b) - says(b, a)) as -1 | 0 | 1;
  return said !== 0 ? said : isDenialOf(b, a) ? 1 : isDenialOf(a, b) ? -1 : 0;
}

function isPair(positive: string, negative: string, among: readonly (readonly [string, string])[]): boolean {
  return among.some(([one, other]) => positive === one && negative === other);
}

/** 1 and 0 are an answer beside a word too (1 and none), beside another number they are codes. */
function says(word: string, other: string): -1 | 0 | 1 {
  const isAnswer = Number.isNaN(Number(other));
  if (yes.has(word) || findings.has(word) || (word === '1' && isAnswer)) return 1;
  return no.has(word) || sound.has(word) || (word === '0' && isAnswer) ? -1 : 0;
}

/** Why a class is the positive one where {@link meaningOf} says so, as what stands behind it in brackets: "fail" does not
 * mean yes. */
export function meaningWords(positive: string, negative: string): string {
  const [a, b] = plain(positive, negative);
  if (yes.has(a) || a === '1' || (ticks.has(a) && crosses.has(b)) || isPair(a, b, answers))
    return 'means yes';
  const usual = usualPair(a, b);
  if (usual !== undefined) return usualWords[usual];
  if (findings.has(a) || sound.has(b) || isPair(a, b, faults)) return 'what is looked for';
  return no.has(b) || b === '0' ? 'the other one means no' : 'the other one denies it';
}

/** Whether three classes or more are outcomes: a match is won, drawn or lost, which is found out more often than known. */
export function areOutcomes(values: readonly string[]): boolean {
  const words = values.map((value) => spellingKey(value));
  return words.length > 2 && outcomes.some((those) => words.every((word) => those.has(word)));
}
