import { emptyClass } from '../csv/givenNames.js';
import { spellingKey } from './spellings.js';
import type { MeaningReason } from './summary.js';
import { bare, usualPair } from './usualPairs.js';

/** Words that answer a question, beside whatever other class. What names a kind of thing is not among them (case,
 * >50K, male): which of two kinds is looked for is the person's to say. */
export const yes = set(`true yes + positive pos present presence
  vrai wahr verdadero verdadeiro vero igen oui ja sim si sí da да tak evet はい 是 예 네 참 있음
  истина prawda ναι так taip نعم כן ใช่ positiv positif positivo positiva положительный положительная положительно あり 有り`);
export const no = set(`false no - negative neg absent absence none
  faux falsch falso nem non nein nee não nao net нет nie hayır いいえ 否 不是 아니오 아니요 거짓 없음
  nej nei ложь όχι οχι ні لا לא ไม่ใช่ fałsz negativ négatif negativo negativa отрицательный отрицательная отрицательно なし 無し`);

/** Words for what one looks for, and for its not being there. */
const findings =
  set(`sick malignant abnormal 陽性 阳性 異常 异常 악성 비정상 이상 悪性 恶性 惡性 발병 확진 發病 发病 発症
  krank bösartig malade maligne enfermo enferma malato malata maligno maligna болен больной больная злокачественный
  злокачественная злокачественное 異常あり 所見あり 有所見 要治療 要医療 要精査 要精密検査 要再検 要再検査 要経過観察 유소견 유질환 需治疗 需治療`);
const sound = set(`healthy benign normal 陰性 阴性 正常 음성 정상 良性 健康 健常 건강
  gesund gutartig sain saine bénin bénigne sano sana benigno benigna здоров здоровый здоровая норма доброкачественный
  доброкачественная доброкачественное 異常なし 異常無し 所見なし 問題なし 이상없음 无异常 無異常 未见异常 未見異常`);

/** Words for what one looks for that may stand among others, as `Primary Tumor` beside `Solid Tissue Normal`, and for its
 * not being there. */
const findingsAmongWords =
  set(`tumor tumors tumour tumours cancer cancerous carcinoma adenocarcinoma melanoma leukemia
  leukaemia lymphoma malignant malignancy abnormal abnormality disease diseased sick infected infection pneumonia sepsis
  stroke seizure fraud fraudulent failure fault faulty defect defective anomaly anomalous malware phishing relapse
  relapsed recurrence recurrent died deceased mutation mutated mutant churned bankrupt bankruptcy toxic hazardous`);
const soundAmongWords = set('normal healthy benign unaffected uninfected asymptomatic');

/** Words for its not being known, which may be a class as well: nobody looks for these. */
export const unknown: ReadonlySet<string> = new Set([
  'not known',
  'under review',
  'in progress',
  'not determined',
  'not classified',
  'to be determined',
  ...set(`pending inconclusive indeterminate undecided uncertain unsure ambiguous equivocal unconfirmed unclassified
  unlabeled unlabelled untested unresolved tbd 보류 미정 판정보류 판정불가 측정불가 검사중 심사중 미확인 미분류 保留 待定 未定 unklar unentschieden ausstehend indéterminé
  indeterminado pendiente pendente nierozstrzygnięty`),
  ...set(`unknown unk undetermined unclear 미상 불명 알수없음 不明 未知 unbekannt inconnu inconnue desconocido
  desconocida sconosciuto desconhecido неизвестно`),
]);

/** Words for whatever is none of the kinds that have names: nobody looks for these either. */
export const others: ReadonlySet<string> =
  set(`other others rest misc miscellaneous else remaining 기타 그외 其他 其它 その他 sonstige sonstiges andere autre autres
  otro otros otra otras outro outros altro altri другое прочее прочие`);

/** Words that mean one thing beside their counterpart and another beside others: `m` is malignant beside `b`, and a
 * man beside `f`. 1 beside 2 is a code. Microsoft Access writes yes as -1. */
const answers = pairs(`1 0,1 -1,-1 0,t f,.t .f,+ve -ve,y n,p n,o n,s n,j n,v f,on off,ever never,right wrong
  waar onwaar,sand falsk,sant falskt,sann usann,tosi epätosi,pravda nepravda,igaz hamis,doğru yanlış,doğru yanliş
  αληθης ψευδης,αληθής ψευδής,adevărat fals,jā nē,हाँ नहीं,हां नहीं,بله خیر,بله نه,ndiyo hapana,bai ez,po jo,oo hindi
  bəli xeyr,bəli̇ xeyr,ha yo'q,ha yo‘q,ha yoʻq,ha yo’q,иә жоқ,ооба жок,тийм үгүй,այո ոչ,კი არა
  ہاں نہیں,हो होइन,হ্যাঁ না,ஆம் இல்லை,అవును కాదు
  with without,mit ohne,avec sans,con sin,com sem,con senza,с без,có không,ya tidak,ano ne,áno nie,kyllä ei,jah ei,da ne
  가능 불가,가능 불가능,有 無,有 无,有 没有,有 沒有,유 무,있다 없다,그렇다 아니다,그렇다 그렇지 않다,맞음 틀림,真 假,真 偽,对 错,對 錯`);
const faults =
  pairs(`m b,p e,bad good,schlecht gut,fail pass,failed passed,died survived,die live,dead alive,dead live,expired alive,defective ok
  ng ok,nok ok,ko ok,nio io,n.i.o i.o,fraud legit,unsafe safe,unstable stable,양성 음성,불합격 합격,부적합 적합,부 적,부 가,不合格 合格,否 良,不可 良,否 適,否 适,否 可`);

/** Men and women, as tables call them where they call them by no letter of ASCII. */
const sexes =
  set(`男 女 男性 女性 男子 女子 남 여 남자 여자 남성 여성 м ж муж жен мужской женский мужчина женщина чол жін
  άνδρας γυναίκα άντρας`);

/** What passed an inspection: what does not is looked for, as `defective` is beside `ok`. */
const passed = set('ok pass passed conform conforming conforme conformes compliant 良 適 可 bestanden');

/** Three words or more for how something ended, or was taken. */
const outcomes = [
  'h d a home draw away white black win lose loss w l won lost drawn drew tie tied 1 x 2',
  'positive neutral negative pos neu neg mixed',
  'yes no maybe unsure undecided',
  'pass fail incomplete distinction withdrawn',
  '승 무 패 승리 무승부 패배',
  '긍정 중립 부정',
  '胜 平 负 勝 敗 引分',
].map(set);

/** Signs that are ticked or crossed: each of the first beside each of the others. Beside anything else a circle may be a
 * shape, and an O a letter. */
const ticks = new Set('○〇◯⭕◎✓✔☑✅🗸👍o');
const crosses = new Set('×✕✖✗✘☒❌❎╳👎x');

/** Boxes that are marked, beside such as are not. Of two circles either may be the tick. */
const marked = set('☑ ☒ ■ ◼ ⬛ ✓ ✔ ✅ [x] [v] [o] [*] [✓] (x) (*) (•)');
const unmarked = new Set(['☐', '□', '▢', '◻', '⬜', '[ ]', '[]', '( )', '()']);

/** What stands in front of a word that is denied: `Not_Canceled`, `no-recurrence-events`, `Non-default`, `Unapproved`. */
const denials = set(`not non no un in dis without 非 未 不 无 無 미 비 무
  nicht kein keine ohne pas sans sin sem não не без senza niet geen ikke inte`);

/** Of these, those that deny whatever follows: `No Finding` beside `Pneumonia`. */
const noneOf = set('no without kein keine ohne sans sin sem нет без senza geen');

/** What stands in front of a verb that is denied, whose end is another then: `did not vote` beside `voted`. */
const denialsOfVerbs = set("didnot doesnot donot didn't doesn't don't didn’t doesn’t don’t hasnot never");

/** What stands behind a word that is denied: `disease-free`. */
const denialsBehind = set('free 없음 안함 아님 なし 無し');

/** `1 - Yes`, `2 = no`, `1、是`, `(0) No`, `[1] Present`, `0 none`, `① yes`, `☒ Yes` and `N - No` without the code or the sign in
 * front of their word. */
const coded =
  /^(?:\d+\s*[-=:.)、。]|[([【]\d+[)\]】]|\d+(?=\s)|[①-⑳]|\p{So}|\p{L}\s*[-=:.)](?=\s))\s*(?=\p{L})/u;

/** `Yes (1)` and `양성(+)` without the code behind it. */
const codedBehind = /(?<=\p{L})\s*\((?:\d+|[+-])\)$/u;

/** What stands around a value that a program wrote without taking it out: quotes, brackets, a type of Python's or its bytes
 * (`b'tested_positive'`, `['yes']`, `tensor(1, device='cpu')`). */
const framed =
  /^(?:\[(.+)\]|\((.+)\)|<(.+)>|b?'(.+)'|b?"(.+)"|“(.+)”|(?:tensor|array|(?:np|numpy)\.\w+)\((.+?)(?:, ?\w+=[^()]*)?\))$/u;

/** A word for what was tested, and what the test said: `tested_positive`, `HPV negative`, `ER+`. */
const tested = /^(.*[\s_-])?(positive|negative|pos|neg)$|^(.*[\p{L}\d]\s?)\(?([+-])\)?$/u;

/** What makes a sign a picture, or gives it a colour. */
const dress = /[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu;

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function pairs(list: string): readonly (readonly [string, string])[] {
  return list.split(/,|\n/).map((pair) => {
    const [positive = '', ...negative] = pair.trim().split(' ');
    return [positive, negative.join(' ')];
  });
}

function unframed(key: string): string | undefined {
  const inside = framed
    .exec(key)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inside === undefined ? undefined : spellingKey(inside.trim());
}

function isDenialOf(word: string, other: string): boolean {
  const [denial, plainWord] = [bare(word), bare(other)];
  if (plainWord === '') return false;
  const [first = '', ...more] = wordsOf(word);
  const others = wordsOf(other);
  if (denials.has(first) && more.length > 0 && more.every((each) => others.includes(each))) return true;
  const hasEnding = (verb: string) =>
    verb.length > 2 && plainWord.startsWith(verb) && plainWord.length <= verb.length + 2;
  return (
    (denial.endsWith(plainWord) && denials.has(denial.slice(0, -plainWord.length))) ||
    (denial.startsWith(plainWord) && denialsBehind.has(denial.slice(plainWord.length))) ||
    [...denialsOfVerbs].some((not) => denial.startsWith(not) && hasEnding(denial.slice(not.length)))
  );
}

/** Letters, digits and marks that Japanese and Chinese write as wide as a syllable, in ASCII: `１：はい`. */
function narrow(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Two classes in their plainest form: without letter case and width, what frames them, codes in front of them and the dress of signs. What
 * would leave the same of both is all that there is. */
function plain(first: string, second: string): readonly [string, string] {
  let keys = [first, second].map((value) =>
    spellingKey(
      narrow(value)
        .replace(/(?<=\d),(?=\d|$)/, '.')
        .replace(dress, ''),
    ),
  );
  const strip = (bared: (key: string) => string | undefined): boolean => {
    const [one, other] = keys.map(bared);
    if (one === undefined || other === undefined || one === other) return false;
    keys = [one, other];
    return true;
  };
  const areBoxes = keys.some((key) => unmarked.has(key));
  while (!areBoxes && strip(unframed));
  for (const code of [coded, codedBehind])
    strip((key) => (code.test(key) ? key.replace(code, '') : undefined));
  const [one, other] = keys.map((key) => tested.exec(key));
  // What was tested is the same: what is left is what the test said.
  if (one != null && other != null && one[1] === other[1] && one[3] === other[3])
    keys = [one, other].map((found) => (found[2] ?? found[4]) as string);
  return keys as [string, string];
}

/** Why the first of two classes is the positive one beside the second, as what stands behind it in brackets ("fail" does
 * not mean yes); undefined where it is not, or nothing says so. */
type Reason = (positive: string, negative: string) => MeaningReason | undefined;

/** The reasons in their order: one that speaks for a class comes before any further down that speaks for the other. */
const reasons: readonly Reason[] = [
  (_, b) => (b === emptyClass ? 'yes' : undefined),
  (a, b) =>
    isPair(a, b, answers)
      ? 'yes'
      : isPair(a, b, faults)
        ? 'finding'
        : (ticks.has(a) && crosses.has(b)) || isMarked(a, b)
          ? 'yes'
          : undefined,
  (a, b) => (passed.has(b) && isDenialOf(a, b) ? 'finding' : undefined),
  usualPair,
  (a, b) => {
    if (says(a, b) <= says(b, a)) return undefined;
    if (yes.has(a) || a === '1') return 'yes';
    return findings.has(a) || sound.has(b) ? 'finding' : 'other-no';
  },
  (a, b) => (isDenialOf(b, a) ? 'other-denies' : undefined),
  (a, b) => {
    const [one, other] = unshared(a, b);
    return one === a || one.length < 2 || other.length < 2 ? undefined : reasonFor(one, other);
  },
  (a, b) => {
    const [[one = ''], [other = '']] = [wordsOf(a), wordsOf(b)];
    return yes.has(one) && no.has(other) ? 'yes' : undefined;
  },
  (a, b) => (saysAmongWords(a) > saysAmongWords(b) ? 'finding' : undefined),
  (a, b) => (isNoneOf(b) && !isNoneOf(a) ? 'other-no' : undefined),
  (a, b) => (others.has(b) && !others.has(a) ? 'other-is-rest' : undefined),
  (a, b) => (unknown.has(b) && !unknown.has(a) ? 'other-unknown' : undefined),
];

/** The first reason for the first class, if there is none before it for the second. */
function reasonFor(first: string, second: string): MeaningReason | undefined {
  for (const reason of reasons) {
    const found = reason(first, second);
    if (found !== undefined) return found;
    if (reason(second, first) !== undefined) return undefined;
  }
  return undefined;
}

/** Which of two classes is the positive one by what they mean: 1 for the first, -1 for the second, 0 where they do not
 * say. Of a word and its denial the denial is the negative one, unless the word itself is (`not healthy`). Letter case, and how a number is written, make no difference. */
export function meaningOf(first: string, second: string): -1 | 0 | 1 {
  const [a, b] = plain(first, second);
  return reasonFor(a, b) !== undefined ? 1 : reasonFor(b, a) !== undefined ? -1 : 0;
}

const answerWords: ReadonlySet<string> = new Set([
  ...[yes, no, findings, sound, sexes].flatMap((words) => [...words]),
  ...[answers, faults].flat(2),
]);

/** Whether each of some words has its opposite among them: yes and no, what is found and what is not, men and women. What is not
 * known may stand beside. */
export function areAnswers(words: readonly string[]): boolean {
  const known = words.map(spellingKey).filter((word) => !unknown.has(word));
  const areOpposite = (one: string, other: string) =>
    one !== other && ((sexes.has(one) && sexes.has(other)) || meaningOf(one, other) !== 0);
  return (
    known.length > 1 &&
    known.every((word) => answerWords.has(word) && known.some((other) => areOpposite(word, other)))
  );
}

/** Why a class is the positive one where {@link meaningOf} says so. */
export function meaningReason(positive: string, negative: string): MeaningReason {
  return reasonFor(...plain(positive, negative)) ?? 'finding';
}

function isPair(positive: string, negative: string, among: readonly (readonly [string, string])[]): boolean {
  return among.some(([one, other]) => positive === one && negative === other);
}

function isMarked(mark: string, other: string): boolean {
  return marked.has(mark) && unmarked.has(other);
}

/** 1 and 0 are an answer beside a word too (1 and none), beside another number they are codes. */
function says(word: string, other: string): -1 | 0 | 1 {
  const isAnswer = Number.isNaN(Number(other));
  if (yes.has(word) || findings.has(word) || (word === '1' && isAnswer)) return 1;
  return no.has(word) || sound.has(word) || (word === '0' && isAnswer) ? -1 : 0;
}

function isNoneOf(text: string): boolean {
  const [first = '', ...more] = wordsOf(text);
  return more.length > 0 && noneOf.has(first);
}

/** Whether of two classes one is what the other is compared with: kinds of treatment as often as of people. */
export function isComparison(first: string, second: string): boolean {
  const [a, b] = plain(first, second);
  return [reasonFor(a, b), reasonFor(b, a)].includes('compared');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s_.,;:/()-]+/u).filter((word) => word !== '');
}

/** Two classes without the words that both begin or end with: what is left of `LBW yes` and `LBW no` is the answer. Numbers
 * and letters are codes then. */
function unshared(first: string, second: string): readonly [string, string] {
  const [one, other] = [wordsOf(first), wordsOf(second)];
  const shortest = Math.min(one.length, other.length);
  let front = 0;
  while (front < shortest && one[front] === other[front]) front++;
  let back = 0;
  while (back < shortest - front && one.at(-1 - back) === other.at(-1 - back)) back++;
  if (front + back === 0) return unsharedSyllables(first, second);
  const rest = (words: readonly string[]) => words.slice(front, words.length - back).join(' ');
  return [rest(one), rest(other)];
}

/** Two words of Korean, Chinese or Japanese, which write theirs without spaces, without the syllables that both begin with: what is
 * left of `전이있음` and `전이없음` is the answer. */
function unsharedSyllables(first: string, second: string): readonly [string, string] {
  if (![first, second].every((word) => syllables.test(word))) return [first, second];
  let front = 0;
  while (front < Math.min(first.length, second.length) && first[front] === second[front]) front++;
  return [first.slice(front), second.slice(front)];
}

const syllables = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** What a class says of which one word means something: 1 for what is looked for, -1 for its not being there, which a
 * denial turns round: `no heart disease`. */
function saysAmongWords(text: string): -1 | 0 | 1 {
  const words = wordsOf(text);
  const isDenied = words.some((word, i) => (i === 0 && denials.has(word)) || denialsBehind.has(word));
  const isSound = words.some((word) => soundAmongWords.has(word));
  if (words.some(isFindingDenied)) return -1;
  if (!isSound && !words.some((word) => findingsAmongWords.has(word))) return 0;
  return isSound === isDenied ? 1 : -1;
}

/** Whether a word is another with a denial in front: `notumor`. */
function isFindingDenied(word: string): boolean {
  return ['no', 'non', 'not'].some(
    (denial) => word.startsWith(denial) && findingsAmongWords.has(word.slice(denial.length)),
  );
}

/** Whether three classes or more are outcomes: a match is won, drawn or lost, and something is sound or has one of several faults,
 * which is found out more often than known. */
export function areOutcomes(values: readonly string[]): boolean {
  const words = values.map((value) => spellingKey(value));
  if (words.length < 3) return false;
  return (
    outcomes.some((those) => words.every((word) => those.has(word))) || words.some((word) => sound.has(word))
  );
}
