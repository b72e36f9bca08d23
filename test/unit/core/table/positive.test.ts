/** Which class is the positive one, and which spellings are one class. */
import { expect, test } from 'vitest';
import { meaningOf } from '../../../../src/core/table/meaning.js';
import { choosePositive, classInName } from '../../../../src/core/table/positive.js';
import { bySpelling, spellingKey } from '../../../../src/core/table/spellings.js';
import { positiveReason } from '../../../../src/report/textTable.js';

test.each([
  ['1', '0'],
  ['1.0', '0.0'],
  ['1,0', '0,0'],
  ['1', '-1'],
  ['1', 'none'],
  ['TRUE', 'False'],
  ['T', 'F'],
  ['Yes', 'No'],
  ['y', 'n'],
  ['+', '-'],
  ['pos', 'neg'],
  ['present', 'absent'],
  ['sick', 'healthy'],
  ['M', 'B'],
  ['malignant', 'benign'],
  ['bad', 'good'],
  ['minor', 'none'],
  ['예', '아니오'],
  ['Canceled', 'Not_Canceled'],
  ['recurrence-events', 'no-recurrence-events'],
  ['Default', 'Non-default'],
  ['Approved', 'Unapproved'],
  ['active', 'Inactive'],
  ['not healthy', 'healthy'],
  ['unsafe', 'safe'],
  ['1 = yes', '2 = no'],
  ['1 - Yes', '0 - No'],
  ['Oui', 'Non'],
  ['Sim', 'Não'],
  ['Да', 'Нет'],
  ['是', '否'],
  ['陽性', '陰性'],
  ['異常', '正常'],
  ['악성', '양성'],
  ['양성', '음성'],
  ['유', '무'],
  ['불합격', '합격'],
  ['不合格', '合格'],
  ['WAHR', 'FALSCH'],
  ['VRAI', 'FAUX'],
  ['igen', 'nem'],
  ['O', 'X'],
  ['○', '×'],
  ['○', 'X'],
  ['◎', '✗'],
  ['✓', '✗'],
  ['✔️', '✘'],
  ['☑', '☒'],
  ['👍🏽', '👎'],
  ['○', 'no'],
  ['はい', 'いいえ'],
  ['有', '没有'],
  ['있다', '없다'],
  ['그렇다', '그렇지 않다'],
  ['참', '거짓'],
  ['Approved', 'Rejected'],
  ['LegalEntity', 'Unknown'],
  ['Ναι', 'Όχι'],
  ['ΝΑΙ', 'ΟΧΙ'],
  ['Так', 'Ні'],
  ['要治療', '異常なし'],
  ['脂肪肝', '異常なし'],
  ['유질환', '정상'],
  ['unknown', 'normal'],
  ['확진', '미상'],
  ['PSR', 'RFI'],
  ['pulsar', 'noise'],
  ['psr', 'non-psr'],
  ['candidate', 'false positive'],
  ['eq', 'qb'],
  ['NOK', 'OK'],
  ['n.i.O.', 'i.O.'],
  ['real', 'bogus'],
  ['pulsar', 'other'],
  ['guilty', 'pending'],
  ['approved', 'denied'],
  ['Approved', 'Declined'],
  ['Churned', 'Stayed'],
  ['churned', 'retained'],
  ['Attrited Customer', 'Existing Customer'],
  ['Charged Off', 'Fully Paid'],
  ['Defaulted', 'Paid'],
  ['Won', 'Lost'],
  ['DELAYED', 'ON TIME'],
  ['Delayed', 'on-time'],
  ['case', 'control'],
  ['Treated', 'Control'],
  ['Deceased', 'Living'],
  ['1:DECEASED', '0:LIVING'],
  ['Dead', 'Alive'],
  ['did not survive', 'survived'],
  ['KO', 'WT'],
  ['mutant', 'wildtype'],
  ['Mutant', 'wild type'],
  ['R175H', 'WT'],
  ['PD', 'HC'],
  ['tested_positive', 'tested_negative'],
  ['1:tested_positive', '2:tested_negative'],
  ["b'tested_positive'", "b'tested_negative'"],
  ['HPV positive', 'HPV negative'],
  ['phishing', 'legitimate'],
  ['Spoiled', 'Fresh'],
  ['Yes (1)', 'No (0)'],
  ['CANDIDATE', 'FALSE POSITIVE'],
  ['Patient', 'Healthy'],
  ['patient', 'control'],
  ['ИСТИНА', 'ЛОЖЬ'],
  ['PRAWDA', 'FAŁSZ'],
  ['Có', 'Không'],
  ['Ya', 'Tidak'],
  ['Ano', 'Ne'],
  ['Kyllä', 'Ei'],
  ['O', 'N'],
  ['V', 'F'],
  ['S', 'N'],
  ['J', 'N'],
  ['Ja', 'Nej'],
  ['-1', '0'],
  ['Primary Tumor', 'Solid Tissue Normal'],
  ['Tumour', 'Adjacent normal'],
  ['malignant tumor', 'benign tumor'],
  ['heart disease', 'no disease'],
  ['cancer', 'non-cancerous'],
  ['Relapse', 'relapse-free'],
  ['abnormal gait', 'normal gait'],
  ['spam', 'ham'],
  ['Failure', 'Standby'],
  ['No-show', 'Kept'],
  ['No-show', 'Show'],
  ['Canceled', 'Check-Out'],
  ['Resistant', 'Sensitive'],
  ['AF', 'SR'],
  ['MSI-H', 'MSS'],
  ['SZ', 'HC'],
  ['W', 'L'],
  ['Up', 'Down'],
  ['RB', 'NRB'],
  ['Relapsed', 'DF'],
  ['1:Recurred/Progressed', '0:DiseaseFree'],
  ['VARIABLE', 'CONSTANT'],
  ['Expired', 'Alive'],
  ['LBW yes', 'LBW no'],
  ['no_show_yes', 'no_show_no'],
  ['EGFR L858R', 'EGFR wild type'],
  ['Treatment group', 'Control group'],
  ['Yes, every day', 'No, never'],
  ['1. Voted', '2. Did not vote'],
  ['successful', 'failed'],
  ['해지', '유지'],
  ['불량', '양품'],
  ['발생', '미발생'],
  ['흡연', '비흡연'],
  ['사망', '생존'],
  ['悪性', '良性'],
  ['解約', '継続'],
  ['再発', '再発なし'],
  ['あり', 'なし'],
  ['恶性', '良性'],
  ['流失', '留存'],
  ['复发', '未复发'],
  ['Положительный', 'Отрицательный'],
  ['болен', 'здоров'],
  ['сдал', 'не сдал'],
  ['krank', 'gesund'],
  ['gekündigt', 'nicht gekündigt'],
  ['bösartig', 'gutartig'],
  ['Positif', 'Négatif'],
  ['malade', 'sain'],
  ['décédé', 'vivant'],
  ['Positivo', 'Negativo'],
  ['maligno', 'benigno'],
  ['con fiebre', 'sin fiebre'],
  ['type 2 diabetes', 'no diabetes'],
  ['Pneumonia', 'No Finding'],
  ['glioma', 'notumor'],
  ['Alzheimer', 'Control'],
  ['fake', 'real'],
  ['Dropout', 'Graduate'],
  ['True alarm', 'False alarm'],
  ['metastatic', 'non-metastatic'],
  ['High risk', 'Low risk'],
  ['event', 'censored'],
  ['(1) Yes', '(0) No'],
  ['[1] Present', '[0] Absent'],
  ['DIE', 'LIVE'],
  ['drowsy', 'awake'],
  ['occupied', 'empty'],
  ['preterm', 'term'],
  ['relevant', 'irrelevant'],
  ['Active', 'Decoy'],
  ['ER+', 'ER-'],
  ['HER2 +', 'HER2 -'],
  ['ever', 'never'],
  ['R', 'NR'],
  ['right', 'wrong'],
  // In a frame: boxes of forms, codes, and what Python prints around a value.
  ['☑', '☐'],
  ['[x]', '[ ]'],
  ['■', '□'],
  ['Y - Yes', 'N - No'],
  ['① 있다', '② 없다'],
  ['1 있음', '0 없음'],
  ['양성(+)', '음성(-)'],
  ['HPV (+)', 'HPV (-)'],
  ['전이있음', '전이없음'],
  ['[1]', '[0]'],
  ["['yes']", "['no']"],
  ['tensor(1)', 'tensor(0)'],
  ['1,', '0,'],
  ["tensor(1, device='cuda:0')", "tensor(0, device='cuda:0')"],
  ['np.int64(1)', 'np.int64(0)'],
  ['자퇴', '재학'],
  ['환자', '정상인'],
  ['부적합', '적합'],
  ['동의', '거부'],
  ['가능', '불가'],
  ['해지', '가입'],
  ['.T.', '.F.'],
  ['+ve', '-ve'],
  // What Excel writes for TRUE and FALSE.
  ['WAAR', 'ONWAAR'],
  ['SAND', 'FALSK'],
  ['SANT', 'FALSKT'],
  ['TOSI', 'EPÄTOSI'],
  ['PRAVDA', 'NEPRAVDA'],
  ['IGAZ', 'HAMIS'],
  ['DOĞRU', 'YANLIŞ'],
  ['ΑΛΗΘΗΣ', 'ΨΕΥΔΗΣ'],
  ['jā', 'nē'],
  ['हाँ', 'नहीं'],
  ['بله', 'خیر'],
  ['ndiyo', 'hapana'],
  ['converted', 'lost'],
  ['junk', 'legit'],
])('%s is positive beside %s, in whatever order', (positive, negative) => {
  expect([meaningOf(positive, negative), meaningOf(negative, positive)]).toEqual([1, -1]);
});

test.each([
  ['case', 'ham'],
  ['>50K', '<=50K'],
  ['high', 'low'],
  ['left', 'right'],
  ['hpv positive', 'ebv negative'],
  ['male', 'female'],
  ['m', 'f'],
  ['1', '2'],
  ['0', '5'],
  ['yes', 'true'],
  ['red', 'white'],
  ['O', 'A'],
  ['X', 'Y'],
  ['○', '●'],
  ['○', '△'],
  ['✓', '✔'],
  ['class 1', 'class 0'],
  ['group y', 'group n'],
  ['lung cancer', 'breast cancer'],
  ['HER2 positive', 'triple negative'],
  ['A+', 'B-'],
  ['[a] x', '[b] y'],
  ['GALAXY', 'STAR'],
  ['Private', 'Public'],
  ['Urban', 'Rural'],
  ['Full-time', 'Part-time'],
  ['Online', 'In-store'],
  ['Rent', 'Own'],
  ['No. 1', 'No. 2'],
  ['Attack', 'Defense'],
  ['north wind', 'south wind'],
  ['[a]', '[b]'],
  ['tensor(1)', 'tensor(2)'],
  ['T - cell', 'B - cell'],
  ['4 doors', '2 doors'],
  ['대장암', '유방암'],
  ['남학생', '여학생'],
])('nothing is said by %s and %s', (one, other) => {
  expect([meaningOf(one, other), meaningOf(other, one)]).toEqual([0, 0]);
});

test.each([
  ['passed', 'pass', 'fail'],
  ['Survived', 'survived', 'died'],
  ['isFailed', 'fail', 'pass'],
  ['churn', 'churned', 'stayed'],
  ['no_show', 'No-show', 'Show'],
  ['wrong', 'wrong', 'right'],
  ['합격여부', '합격', '불합격'],
  ['是否合格', '合格', '不合格'],
  ['PHENOTYPE', '2', '1'],
])('the column %s asks for %s, not %s', (name, asked, other) => {
  expect([classInName(name, asked, other), classInName(name, other, asked)]).toEqual([1, -1]);
  const classes = [
    { value: other, count: 1 },
    { value: asked, count: 9 },
  ] as const;
  expect(choosePositive(classes, null, [1, 9], name)).toEqual({ positiveCode: 1, how: 'by-name' });
});

test.each([
  ['result', 'pass', 'fail'],
  ['判定', '合格', '不合格'],
  ['class', 'class 1', 'class 2'],
  ['y', '1', '0'],
  ['passenger', 'past', 'pass'],
  ['income', '>50K', '<=50K'],
])('the column %s asks for neither %s nor %s', (name, one, other) => {
  expect(classInName(name, one, other)).toBe(0);
});

test.each([
  ['1', '0', 'means yes'],
  ['Yes', 'No', 'means yes'],
  ['✓', '✗', 'means yes'],
  ['O', 'X', 'means yes'],
  ['fail', 'pass', 'what is looked for'],
  ['M', 'B', 'what is looked for'],
  ['불합격', '합격', 'what is looked for'],
  ['sick', 'well', 'what is looked for'],
  ['not healthy', 'healthy', 'what is looked for'],
  ['minor', 'none', 'the other one means no'],
  ['Approved', 'Unapproved', 'the other one denies it'],
  ['Approved', 'Rejected', 'means success'],
  ['Won', 'Lost', 'means success'],
  ['Churned', 'Stayed', 'what is looked for'],
  ['Charged Off', 'Fully Paid', 'what is looked for'],
  ['CANDIDATE', 'FALSE POSITIVE', 'what is looked for'],
  ['case', 'control', 'the other one is the control'],
  ['KO', 'WT', 'the other one is the control'],
  ['LBW yes', 'LBW no', 'means yes'],
  ['Primary Tumor', 'Solid Tissue Normal', 'what is looked for'],
  ['tested_positive', 'tested_negative', 'means yes'],
  ['Yes (1)', 'No (0)', 'means yes'],
  ['Có', 'Không', 'means yes'],
  ['-1', '0', 'means yes'],
])('what is said of %s, positive beside %s, is true of it: %s', (positive, negative, words) => {
  expect(meaningOf(positive, negative)).toBe(1);
  const classes = [negative, positive].map((value) => ({ value, count: 50 }));
  const { how, meaning } = choosePositive(classes as never, null, [50, 50]);
  expect(positiveReason({ positiveChoice: how, ...(meaning && { meaning }) })).toBe(words);
});

test('a record made before records said what the class means', () => {
  expect(positiveReason({ positiveChoice: 'by-meaning' })).toBe('by what the classes mean');
});

test('meaning comes before numbers of rows, these before the order of the words', () => {
  const choose = (values: readonly [string, string], counts: readonly [number, number]) => {
    const classes = values.map((value, i) => ({ value, count: counts[i] as number }));
    const { positiveCode, how } = choosePositive(classes as never, null, counts);
    return [values[positiveCode], how];
  };
  // One row more or less must not turn the scores around.
  expect(choose(['0', '1'], [101, 99])).toEqual(['1', 'by-meaning']);
  expect(choose(['0', '1'], [99, 101])).toEqual(['1', 'by-meaning']);
  expect(choose(['white', 'red'], [80, 20])).toEqual(['red', 'rarer']);
  expect(choose(['b', 'a'], [50, 50])).toEqual(['b', 'second']);
  expect(choose(['10', '9'], [50, 50])).toEqual(['10', 'second']);
});

test('spellings of one class differ in letter case, spaces and dots at the end', () => {
  for (const same of [
    ['Yes', 'yes', 'YES', 'yes.'],
    ['>50K', '>50K.', '>50k '],
    ['on  hold', 'On hold'],
    ['1', '1.0', '1.'],
  ])
    expect(new Set(same.map(spellingKey)).size, same.join()).toBe(1);
  for (const differ of [
    ['yes', 'yess'],
    ['1', '1a'],
    ['.', ''],
    ['a.b', 'ab'],
  ])
    expect(new Set(differ.map(spellingKey)).size, differ.join()).toBe(differ.length);
});

test('two spellings are two classes where they would be the only one', () => {
  const groups = (...all: string[]) =>
    bySpelling(all.map((written) => ({ written }))).map((group) => group.map(({ written }) => written));
  expect(groups('a', 'A')).toEqual([['a'], ['A']]);
  expect(groups('Yes', 'no', 'yes', 'NO')).toEqual([
    ['Yes', 'yes'],
    ['no', 'NO'],
  ]);
});

test.each([
  ['良', '否'],
  ['良', '不良'],
  ['良', '不可'],
  ['適', '否'],
  ['適', '不適'],
  ['可', '否'],
  ['可', '不可'],
  ['合格', '不合格'],
  ['가', '부'],
  ['적', '부'],
  ['OK', 'NG'],
  ['OK', 'Not OK'],
  ['conforme', 'non conforme'],
  ['Conforme', 'No conforme'],
  ['conforming', 'nonconforming'],
  ['compliant', 'non-compliant'],
  ['bestanden', 'nicht bestanden'],
])('of %s and %s, an inspection, the second is looked for', (good, bad) => {
  expect(meaningOf(bad, good)).toBe(1);
  expect(meaningOf(good, bad)).toBe(-1);
});

test.each([
  ['可能', '不可能'],
  ['Canceled', 'Not canceled'],
  ['Approved', 'Not approved'],
  ['はい', '否'],
])('but %s before %s, which denies it', (meant, other) => {
  expect(meaningOf(meant, other)).toBe(1);
});
