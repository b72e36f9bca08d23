/** Which column is the label, which are its classes, and what is said of it: from text to record. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { atOnce } from '../../../../src/core/slices.js';
import type { DatasetSummary } from '../../../../src/core/table/summary.js';
import { findMinimum } from '../../../../src/core/training/optimum.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { fitScaler } from '../../../../src/core/training/scaler.js';
import { peekFile } from '../../../../src/worker/jobs/peek.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords } from '../../../inWords.js';
import { datasetOf, failureOf, read, recordOf, timeless, trainText, type Wish } from '../../training.js';

const bytes = (text: string) => fromBytes(new TextEncoder().encode(text));

type Cells = (i: number) => string | number;

/** A table of 60 rows. */
function tableOf(columns: Readonly<Record<string, Cells>>, rows = 60): string {
  const all = Object.values(columns);
  const lines = Array.from({ length: rows }, (_, i) => all.map((cell) => cell(i)).join(','));
  return [Object.keys(columns).join(','), ...lines, ''].join('\n');
}

/** Measurements, none of them twice. */
const a: Cells = (i) => (i * 37) / 8;
const b: Cells = (i) => 100 - i * i * 1.5;
const zeroOne: Cells = (i) => (i % 3 === 0 ? 1 : 0);
const sex: Cells = (i) => (i % 2 === 0 ? 'male' : 'female');
const three: Cells = (i) => ['setosa', 'versicolor', 'virginica'][i % 3] as string;

const dataset = async (text: string, wish: Wish = {}): Promise<DatasetSummary> =>
  recordOf(await trainText(text, { epochs: 1, ...wish })).dataset;

const peek = (text: string) => peekFile(async () => bytes(text), makeConfig({}).reading, []);

test('the only column is not asked about: nothing would be left to train on', async () => {
  expect(await peek(tableOf({ label: (i) => 'abc'[i % 3] as string }))).toMatchObject({ candidates: [] });
});

describe('the label is chosen by evidence', () => {
  test.each<[label: string, asked: boolean, columns: Record<string, Cells>]>([
    // Named, but neither last nor alone.
    ['Survived', false, { PassengerId: a, Survived: zeroOne, Pclass: (i) => (i % 3) + 1, Sex: sex, Fare: b }],
    ['loan_default', false, { loan_default: (i) => (i % 4 === 0 ? 'yes' : 'no'), a, sex }],
    ['이탈여부', false, { 이름: a, 이탈여부: (i) => (i % 2 ? '예' : '아니오'), 나이: b }],
    // A name counts only where the values do: y is a coordinate here.
    ['cluster', false, { x: a, y: b, cluster: (i) => 'AB'[i % 2] as string }],
    // Nothing but place and values.
    ['z', false, { a, b, z: zeroOne }],
    ['z', true, { a, flag: (i) => (i % 2 ? 't' : 'f'), b, z: zeroOne }],
    ['died', true, { stroke: (i) => i % 2, a, died: zeroOne }],
    // 3 to 50 classes under a label's name, beside a column of two.
    ['species', false, { a, b, sex, species: three }],
    ['quality', true, { colour: (i) => ['red', 'white'][i % 2] as string, a, quality: (i) => 3 + (i % 7) }],
    // Two classes come before a count, a grade or a code that shares a word with a label's name; dates are none.
    ['has_b', true, { a, has_b: zeroOne, response_code: (i) => [200, 404, 500][i % 3] as number }],
    ['vote', true, { income_band: three, a, vote: (i) => (i % 3 ? 'Yes' : 'No') }],
    // What a measurement passed is known of it; alone it may be the label.
    ['somatic', true, { a, somatic: zeroOne, FILTER: (i) => ['PASS', 'LowQual'][i % 2] as string }],
    ['FILTER', false, { a, FILTER: (i) => ['PASS', 'LowQual'][i % 2] as string }],
    ['ill', true, { ill: (i) => `${zeroOne(i)}.0`, a, b, income: (i) => `${1 + (i % 8)}.0` }],
    // A match that is won, drawn or lost is found out, whatever the column is called; which teams play is not.
    ['FTR', true, { FTR: (i) => 'HDAH'[i % 4] as string, a, neutral: zeroOne }],
    ['neutral', true, { ending: (i) => 'HDAH'[i % 4] as string, a, neutral: zeroOne }],
    ['neutral', false, { team: (i) => 'HDAZ'[i % 4] as string, a, neutral: zeroOne }],
    ['gone', false, { gone: zeroOne, a, status_date: (i) => `2024-01-${10 + (i % 9)}` }],
    ['is_canceled', true, { is_canceled: zeroOne, a, reservation_status: (i) => (i % 4 ? 'out' : 'off') }],
    ['actual', false, { actual: (i) => 'ab'[i % 2] as string, predicted: (i) => 'ab'[i % 2] as string, a }],
    // A class of seats in between is a feature of what the last column answers.
    ['opinion', true, { a, Class: three, b, opinion: (i) => (i % 3 ? 'satisfied' : 'neutral') }],
    ['satisfaction', false, { a, Class: three, b, satisfaction: (i) => (i % 3 ? 'satisfied' : 'neutral') }],
    ['died', true, { a, grade: three, died: zeroOne, b }],
    ['Class', false, { a, Class: three, b, sex }],
    ['Class', false, { a, b, smoker: zeroOne, Class: three }],
    // A name that tells plainly comes before a flag, a habit or a column of kinds, wherever it stands.
    ['isFraud', false, { a, isFraud: zeroOne, b, isFlaggedFraud: (i) => +(i % 30 === 0) }],
    // The last column may be it all the same, but for what is not looked for.
    ['left', true, { a, left: zeroOne, b, promotion_last_5years: (i) => i % 2 }],
    ['Diabetes_binary', true, { Diabetes_binary: zeroOne, a, Stroke: (i) => i % 2, b }],
    [
      'FraudFound_P',
      true,
      { a, Fault: (i) => ['Holder', 'Other'][i % 2] as string, b, FraudFound_P: zeroOne, c: a },
    ],
    [
      'blueWins',
      true,
      { blueWins: zeroOne, a, blueFirstBlood: (i) => i % 2, b, redFirstBlood: (i) => (i + 1) % 2 },
    ],
    // A name alone does not win where its column holds two kinds of a thing, and the last one has two classes.
    [
      'Class',
      true,
      { Class: (i) => ['Eco', 'Business'][i % 2] as string, a, b, mood: (i) => (i % 3 ? 'glad' : 'cross') },
    ],
    ['Label', true, { a, Label: (i) => 'AB'[i % 2] as string, b, mood: (i) => (i % 3 ? 'glad' : 'cross') }],
    [
      'Class',
      false,
      { Class: (i) => ['sick', 'healthy'][i % 2] as string, a, b, mood: (i) => (i % 3 ? 'glad' : 'cross') },
    ],
    // Two names of things are hardly what a column of outcomes is a feature of; of any other flag is asked.
    ['success', true, { a, Label: (i) => 'AB'[i % 2] as string, success: zeroOne, b }],
    ['passed', true, { a, target: (i) => 'AB'[i % 2] as string, passed: zeroOne, b }],
    ['Label', true, { a, Label: (i) => 'AB'[i % 2] as string, hit: zeroOne, b }],
    ['class', true, { a, class: (i) => ['STAR', 'GALAXY'][i % 2] as string, zWarning: zeroOne }],
    [
      '라벨',
      true,
      { a, 라벨: (i) => ['고양이', '개'][i % 2] as string, 확인여부: (i) => 'NY'[i % 2] as string, b },
    ],
    ['Label', false, { a, hit: zeroOne, b, Label: (i) => 'AB'[i % 2] as string }],
    ['Label', true, { Label: (i) => 'AB'[i % 2] as string, a, hit: zeroOne, b }],
    // Of two columns of ticks nothing says which is it.
    ['statin', true, { a, htn: (i) => (i % 4 ? '' : 'x'), b, statin: (i) => (i % 3 ? '' : 'x') }],
    // Remarks on some rows are none.
    [
      'again',
      false,
      { a, again: zeroOne, 'Any other comments?': (i) => ['No', 'None', '', '', ''][i % 5] as string },
    ],
    ['grade', false, { a, b, grade: three, 비고: (i) => ['재수강', '편입', '', '', ''][i % 5] as string }],
    // In other languages.
    ['이탈여부', false, { a, 이탈여부: zeroOne, b, 마케팅동의여부: (i) => 'NY'[i % 2] as string }],
    ['사망여부', false, { a, 사망여부: zeroOne, b, 흡연여부: (i) => i % 2 }],
    [
      'Décès',
      true,
      { a, Décès: (i) => (i % 3 ? 'non' : 'oui'), b, Fumeur: (i) => ['oui', 'non'][i % 2] as string },
    ],
    [
      'fallecido',
      true,
      { a, fallecido: (i) => (i % 3 ? 'no' : 'si'), b, fumador: (i) => ['no', 'si'][i % 2] as string },
    ],
    ['Klasse', false, { Klasse: (i) => (i % 3 ? 'gesund' : 'krank'), a, Raucher: zeroOne }],
    ['целевая', false, { целевая: zeroOne, a, курит: (i) => i % 2 }],
    ['标签', false, { 标签: zeroOne, a, 特征: (i) => i % 2 }],
    ['目的変数', false, { 目的変数: zeroOne, a, 会員: (i) => i % 2 }],
    [
      '是否违约',
      true,
      { 是否违约: (i) => (i % 3 ? '否' : '是'), a, 是否有房: (i) => '是否'[i % 2] as string },
    ],
    // A file of words and numbers without any hint.
    ['kind', false, { a, b, kind: three }],
  ])('%s (asked: %s) of %o', async (label, asked, columns) => {
    const text = tableOf(columns);
    const { columns: all, candidates, rivals } = await peek(text);
    expect([all[candidates[0] ?? -1]?.name, rivals > 0]).toEqual([label, asked]);
    const classes = all[candidates[0] ?? -1]?.classes ?? [];
    const positive = classes.length > 2 ? classes[0]?.value : undefined;
    const record = recordOf(await trainText(text, { epochs: 1, positive, textColumns: 'one-hot' }));
    expect(record.dataset.label).toBe(label);
    const doubt = record.warnings.find(({ code }) => code === 'label-choice');
    // A class that only one column holds says which is meant.
    expect(doubt !== undefined).toBe(asked && positive === undefined);
    // The remedy names each of them, and works.
    expect(doubt?.fixes?.length ?? 0).toBe(doubt === undefined ? 0 : rivals);
    for (const fix of doubt?.fixes ?? []) {
      const again = recordOf(await trainText(text, { epochs: 1, ...(fix as { label: string }) }));
      expect(again.dataset.label).toBe(fix.label);
      expect(again.warnings.map(({ code }) => code)).not.toContain('label-choice');
    }
  });

  test('a class that only the column in between holds says that it is meant', async () => {
    const columns = { a, Class: three, b, happy: zeroOne };
    expect((await dataset(tableOf(columns), { positive: 'setosa' })).label).toBe('Class');
    expect((await dataset(tableOf(columns), { positive: '1' })).label).toBe('happy');
  });

  test('a class behind the names of rows stands in between too', async () => {
    const columns = {
      name: (i: number) => `p${i}`,
      Class: three,
      b,
      happy: (i: number) => (i % 3 ? 'No' : 'Yes'),
    };
    expect((await dataset(tableOf(columns, 120))).label).toBe('happy');
  });

  test('columns without names are a remedy like others', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `${i % 2}.0,${a(i)},${b(i)},${i % 5}`);
    const { warnings } = recordOf(await trainText(rows.join('\n'), { epochs: 1 }));
    const doubt = warnings.find(({ code }) => code === 'label-choice');
    expect(inWords(doubt?.what)).toBe('"column 1" was taken as the label, but "column 4" could be it too');
    expect(doubt?.fixes).toEqual([{ label: 'column 4', positive: '0' }]);
  });

  describe('a number in place of classes is regression', () => {
    const price: Cells = (i) => 50_000 + 1_000 * ((i * 7) % 60);
    const rooms: Cells = (i) => 1 + (i % 5);

    test.each<[string, Record<string, Cells>, string]>([
      ['the last column', { a, price }, 'no-label'],
      ['one called so', { target: price, a }, 'too-many-classes'],
      ['one with decimals', { price, a }, 'no-label'],
    ])('%s', async (_, columns, code) => {
      const [found, sentence] = failureOf(await trainText(tableOf(columns)));
      expect(found).toBe(code);
      expect(sentence).toContain('holds 60 different numbers');
      expect(sentence).toContain(': to predict a number is regression');
    });

    test('the question to ask instead has as many rows on either side, and an answer', async () => {
      const [, sentence] = failureOf(await trainText(tableOf({ a, price })));
      expect(sentence).toMatch(/To ask "above or below 79,000\?", add a column "label"/); // numpy.median: 79,500
      const label: Cells = (i) => +((price(i) as number) > 79_000);
      const { classes } = await dataset(tableOf({ a, label }));
      expect(classes.map(({ count }) => count)).toEqual([30, 30]);
    });

    test('a column that may be the label is offered', async () => {
      const run = await trainText(tableOf({ a, rooms, price }));
      expect(failureOf(run)[1]).toMatch(/regression.*; or choose the label column: "rooms"\.$/);
      expect(run.phase === 'failed' && run.problem.fixes).toEqual([{ label: 'rooms' }]);
    });

    test.each<[string, Cells, RegExp]>([
      ['words', (i) => `kind ${i % 70}`, /"kind" holds more than 50 different words.*1 for one of them/],
      ['numbers that each come again', (i) => i % 70, /no column holds exactly two/],
    ])('many %s are classes', async (_, kind, expected) => {
      const [, sentence] = failureOf(await trainText(tableOf({ a, kind }, 700)));
      expect(sentence).not.toContain('regression');
      expect(sentence).toMatch(expected);
    });
  });

  test.each<[string, Cells, string]>([
    ['kinds that come again', (i) => `kind ${i % 70}`, 'label-beside-many-words'],
    ['names, which leave the quantity before them as the last', (i) => `name ${i}`, 'label-beside-quantity'],
  ])('a sex is not taken in silence where the last column has more than fifty %s', async (_, last, key) => {
    const { warnings } = recordOf(await trainText(tableOf({ a, sex, b, last }, 700), { epochs: 1 }));
    const found = warnings.find(({ code }) => code === 'label-choice');
    expect(typeof found?.what === 'object' ? found.what.key : found).toBe(key);
  });

  test('an outcome that somebody made into three classes is asked about, and none of two taken in its place', async () => {
    const columns = { Diabetes_012: (i: number) => (i % 7) % 3, a, Stroke: zeroOne, b };
    const run = await trainText(tableOf(columns));
    expect(failureOf(run)).toEqual([
      'too-many-classes',
      expect.stringMatching(/"Diabetes_012" holds 3 classes.*or another label column: "Stroke"/),
    ]);
    expect(run.phase === 'failed' && run.problem.fixes).toContainEqual({ label: 'Stroke' });
  });

  test('a column called label that cannot be learned is not passed over in silence', async () => {
    const [code, sentence] = failureOf(await trainText(tableOf({ a, flag: zeroOne, label: () => 'x' })));
    expect(code).toBe('one-class');
    expect(sentence).toMatch(/"label" holds one class only, "x". Choose another label column: "flag"/);
  });

  test('columns of a few whole numbers are offered where no column is plainly the label, and taken by nobody', async () => {
    const when: Cells = (i) => `2024-01-${10 + (i % 20)}`;
    const text = tableOf({ a, stars: (i) => 1 + (i % 5), doors: (i) => 2 + (i % 3), b, when });
    const run = await trainText(text);
    expect(failureOf(run)).toEqual([
      'no-label',
      expect.stringContaining('"doors", "stars" hold a few whole numbers'),
    ]);
    if (run.phase !== 'failed') throw new Error('it was trained');
    expect(run.problem.fixes).toEqual([{ label: 'doors' }, { label: 'stars' }]);
    expect(run.examined?.candidates.map(({ name }) => name)).toEqual(['doors', 'stars']);
    for (const fix of run.problem.fixes ?? [])
      expect((await dataset(text, { label: fix.label, positive: '3' })).label).toBe(fix.label);
    expect((await peek(text)).candidates).toEqual([]);
    const bare = await trainText(tableOf({ a, b, when }));
    expect(failureOf(bare)[1]).toContain(
      'no column holds exactly two different values, nor a few that repeat',
    );
  });

  // As a sensor's log: 38 readings of pressure in 60 rows are measurements, and the last column is what was to be learned.
  test.each([
    [{ temp: a, pressure: (i: number) => 979 + (i % 38), ok: () => 'yes' }, 'ok', 'yes'],
    [{ a, stars: (i: number) => 1 + (i % 5), outcome: () => 0, b }, 'outcome', '0'],
  ])(
    'a column of one value where the label stands, or called so, is the cause',
    async (columns, name, value) => {
      const run = await trainText(tableOf(columns));
      expect(failureOf(run)).toEqual([
        'one-class',
        expect.stringContaining(`"${name}" holds one class only, "${value}". Add rows of the other class`),
      ]);
      if (run.phase !== 'failed') throw new Error('it was trained');
      expect(run.problem.fixes).toBeUndefined();
      // What speaks against the others is told with them.
      expect(run.examined?.candidates.every(({ isUnlikely }) => isUnlikely)).toBe(true);
      expect(run.examined?.candidates.map((each) => each.name)).toEqual(name === 'ok' ? [] : ['stars']);
    },
  );

  test('one value of what is known of anybody, or of a split, is no cause', async () => {
    for (const name of ['sex', 'split']) {
      const text = tableOf({ a, stars: (i) => 1 + (i % 5), [name]: () => 'x' });
      expect(failureOf(await trainText(text))[0]).toBe('no-label');
    }
  });

  test('a class of too few rows is offered nowhere, and what was chosen instead leads on', async () => {
    const grades: Cells = (i) => (i < 1 ? 'A' : i < 3 ? 'B' : i < 30 ? 'C' : i < 57 ? 'D' : 'E');
    const text = tableOf({ a, b, flag: zeroOne, label: grades });
    const many = await trainText(text, { label: 'label' });
    const few = await trainText(text, { label: 'label', positive: 'A' });
    const none = await trainText(text, { label: 'label', positive: 'Z' });
    expect(failureOf(few)).toEqual([
      'too-few-rows',
      expect.stringMatching(/class "A" has only 1 row, and 3 .* Choose the class to tell from the rest/),
    ]);
    const offered = [many, few, none].map((run) =>
      run.phase === 'failed' ? run.problem.fixes?.flatMap(({ positive = [] }) => positive) : [],
    );
    expect(offered.map((values) => [...(values ?? [])].sort())).toEqual([
      ['C', 'D', 'E'],
      ['C', 'D', 'E'],
      ['C', 'D', 'E'],
    ]);
    if (few.phase !== 'failed') throw new Error('it was trained');
    expect(few.problem.fixes).toContainEqual({ label: 'flag' });
    for (const positive of offered[0] ?? [])
      expect((await dataset(text, { label: 'label', positive })).rows).toBe(60);
  });

  test('nor is a column all of whose classes are of too few rows', async () => {
    const pairs: Cells = (i) => `k${i >> 1}`; // thirty words, each twice
    const { columns, candidates } = await peek(tableOf({ a, pairs, flag: zeroOne, b }));
    expect(candidates.map((i) => columns[i]?.name)).toEqual(['flag']);
  });

  test('a refusal for many classes names the other columns, those of two classes as fixes', async () => {
    const text = tableOf({ a, bought: zeroOne, sort: (i) => 'xyz'[i % 3] as string, status: three });
    const run = await trainText(text);
    const [code, sentence] = failureOf(run);
    expect(code).toBe('too-many-classes');
    expect(sentence).toMatch(/tell from the rest, or another label column: "bought"\.$/);
    const fixes = run.phase === 'failed' ? run.problem.fixes : undefined;
    expect(fixes?.at(-1)).toEqual({ label: 'bought' });
    expect(fixes?.slice(0, -1)).toEqual(
      ['setosa', 'versicolor', 'virginica'].map((positive) => ({ positive })),
    );
    const close = await trainText(tableOf({ a, bought: zeroOne, quality: (i) => 1 + (i % 5) }));
    expect(failureOf(close)[1]).toContain('or another label column: "bought"');
    expect(close.phase === 'failed' && close.problem.fixes?.[0]).toEqual({ label: 'bought' });
    expect(failureOf(await trainText(text, { label: 'status' }))[1]).not.toContain('another label');
    expect((await dataset(text, { label: 'bought' })).label).toBe('bought');
  });

  test('classes are written as in the file', async () => {
    const run = await trainText(tableOf({ a, quality: (i) => `${1 + (i % 8)}.0` }));
    const fixes = run.phase === 'failed' ? run.problem.fixes : undefined;
    expect(fixes).toEqual(Array.from({ length: 8 }, (_, i) => ({ positive: `${i + 1}.0` })));
  });

  test('classes that are numbers are listed in order', async () => {
    const run = await trainText(tableOf({ a, quality: (i) => [10, 9, 2][i % 3] as number }));
    const fixes = run.phase === 'failed' ? run.problem.fixes : undefined;
    expect(fixes).toEqual(['2', '9', '10'].map((positive) => ({ positive })));
  });

  test('what the person leaves out is not the label either; what the file declares is', async () => {
    const text = tableOf({ a, churn: zeroOne, z: (i) => i % 2 });
    expect((await dataset(text, { exclude: ['churn'] })).label).toBe('z');
    expect((await dataset(text)).label).toBe('churn');
    const { table } = await read(bytes(text));
    const declared = datasetOf({ ...table, declaredLabel: 'z' }, makeConfig({}));
    expect([declared.summary.label, declared.summary.labelChoice]).toEqual(['z', 'declared']);
  });
});

describe('one class against the rest', () => {
  const text = tableOf({ a, b, species: three });

  test('is refused without a word for which, and each remedy works', async () => {
    const run = await trainText(text);
    expect(failureOf(run)).toEqual([
      'too-many-classes',
      'data.csv, column 3: the label column "species" holds 3 classes ("setosa" 20, "versicolor" 20, "virginica" 20). Choose the class to tell from the rest.',
    ]);
    const fixes = run.phase === 'failed' ? (run.problem.fixes ?? []) : [];
    expect(fixes).toEqual(['setosa', 'versicolor', 'virginica'].map((positive) => ({ positive })));
    for (const { positive } of fixes)
      expect((await dataset(text, { positive })).classes[1].value).toBe(positive);
  });

  test('is the run on a file in which the others are one word', async () => {
    const merged = tableOf({ a, b, species: (i) => (three(i) === 'setosa' ? 'setosa' : 'rest') });
    const one = timeless(recordOf(await trainText(text, { positive: 'Setosa', preset: 'recommended' })));
    const two = timeless(recordOf(await trainText(merged, { positive: 'setosa', preset: 'recommended' })));
    expect(one.dataset.classes).toEqual([
      { value: 'rest', rest: ['versicolor', 'virginica'], count: 40 },
      { value: 'setosa', count: 20 },
    ]);
    expect([one.epochs, one.test, one.model, one.evaluation]).toEqual([
      two.epochs,
      two.test,
      two.model,
      two.evaluation,
    ]);
    expect(one.profile.classes.map(({ value }) => value)).toEqual(['setosa', 'versicolor', 'virginica']);
  });

  test('does not mistake a class that is called rest', async () => {
    const rest = tableOf({ a, b, label: (i) => ['rest', 'run', 'walk'][i % 3] as string });
    const { classes } = await dataset(rest, { positive: 'rest' });
    expect(classes).toEqual([
      { value: 'the rest', rest: ['run', 'walk'], count: 40 },
      { value: 'rest', count: 20 },
    ]);
  });

  test('of up to fifty whole numbers', async () => {
    const grades = (most: number) => tableOf({ a, b, quality: (i) => i % most }, 300);
    const { classes } = await dataset(grades(50), { positive: '7.0' });
    expect([classes[0].rest?.length, classes[1]]).toEqual([49, { value: '7', count: 6 }]);
    expect(failureOf(await trainText(grades(51), { label: 'quality', positive: '7' }))[1]).toMatch(
      /"quality" holds more than 50 different values \("0", "1", "2", "3", …\)/,
    );
  });

  test.each([
    // LogisticRegression(C=inf).fit(X, y == c) of scikit-learn 1.9.1; log_loss on the same rows.
    ['low', 37, 0.18415936407614406],
    ['mid', 39, 0.6293311267356001],
    ['high', 44, 0.21746075619005487],
  ])('%s: scikit-learn finds the same minimum', async (positive, count, loss) => {
    const x = (i: number) => ((i * 37) % 101) / 10;
    const z = (i: number) => ((i * 53) % 89) / 10;
    const level = (i: number) => x(i) - z(i) + (((i * 29) % 17) - 8) / 4;
    const label: Cells = (i) => (level(i) < -1.5 ? 'low' : level(i) < 2 ? 'mid' : 'high');
    const { table } = await read(bytes(tableOf({ x, z, label }, 120)));
    const { examples, summary } = datasetOf(table, makeConfig({ positive }));
    expect(summary.classes[1]).toEqual({ value: positive, count });
    const rows = Uint32Array.from({ length: examples.rows }, (_, i) => i);
    const frame = atOnce(fitScaler(examples, rows, referenceEngine));
    const engine = referenceEngine;
    const optimum = atOnce(findMinimum({ engine, examples, rows, classWeights: [1, 1], frame, l2: 0 }));
    expect(optimum.loss).toBeCloseTo(loss, 6);
  });
});

describe('spellings of a class', () => {
  const said = async (label: Cells, wish: Wish = {}) => {
    const { dataset: found, warnings } = recordOf(await trainText(tableOf({ a, b, churn: label }), wish));
    const spelled = warnings.filter(({ code }) => code === 'class-spellings');
    return [
      found.classes.map(({ value, count }) => [value, count]),
      spelled.map(({ what, line }) => [inWords(what), line]),
    ];
  };

  test('are one class, and said', async () => {
    expect(await said((i) => (i % 3 === 0 ? (i === 9 ? 'yes' : 'Yes') : i === 4 ? ' no ' : 'no'))).toEqual([
      [
        ['no', 40],
        ['Yes', 20],
      ],
      [['one class of "churn" is spelled in 2 ways: "Yes" in 19 rows and "yes" in 1 row', 11]],
    ]);
    expect(await said((i) => ['>50K', '<=50K', '>50K.', '<=50K.', '<=50K'][i % 5] as string)).toMatchObject([
      [
        ['<=50K', 36],
        ['>50K', 24],
      ],
      [
        [expect.stringContaining('">50K." in 12 rows'), 4],
        [expect.stringContaining('"<=50K." in 12 rows'), 5],
      ],
    ]);
  });

  test('may be named, whichever is', async () => {
    const label: Cells = (i) => (i % 3 === 0 ? (i % 2 ? 'yes' : 'Yes') : 'no');
    expect((await said(label, { positive: 'YES' }))[0]).toEqual([
      ['no', 40],
      ['Yes', 20],
    ]);
  });

  test('are two classes where there is no other', async () => {
    expect(await said((i) => (i % 3 === 0 ? 'A' : 'a'))).toEqual([
      [
        ['a', 40],
        ['A', 20],
      ],
      [],
    ]);
  });
});

describe('a gap word in the label', () => {
  const found = async (cells: readonly string[], wish: Wish = {}) => {
    const record = recordOf(
      await trainText(tableOf({ a, b, label: (i) => cells[i % cells.length] as string }), wish),
    );
    const { classes } = record.dataset;
    const words = classes.map(({ value, count }) => `${value} ${count}`).sort();
    const codes = record.warnings.map(({ code }) => code);
    return [
      words.join(),
      codes.filter((code) => code === 'gap-word-class' || code === 'unlabelled-rows').join(),
    ];
  };

  test.each([
    [['+', '-'], '+ 30,- 30', ''],
    [['none', 'minor', 'none'], 'minor 20,none 40', ''],
    [['None', 'major'], 'None 30,major 30', ''],
    [['EU', 'EU', 'NA'], 'EU 40,NA 20', 'gap-word-class'],
    [['1', 'null'], '1 30,null 30', 'gap-word-class'],
    [['1', '-', 'NA'], '- 20,1 20', 'gap-word-class,unlabelled-rows'],
    [['0', '1', 'NA'], '0 20,1 20', 'unlabelled-rows'],
    [['0', '1', '.'], '0 20,1 20', 'unlabelled-rows'],
    [['yes', 'no', '?'], 'no 20,yes 20', 'unlabelled-rows'],
    [['yes', 'no', ''], 'no 20,yes 20', 'unlabelled-rows'],
    // What says yes by itself is a tick.
    ...['+', '○', '●', '*', 'Y', 'yes', 'TRUE', 'checked'].map(
      (tick) =>
        [[tick, '', ''], [`(empty) 40`, `${tick} 20`].sort().join(), 'gap-word-class'] as [
          string[],
          string,
          string,
        ],
    ),
    [['Y', 'NA'], 'NA 30,Y 30', 'gap-word-class'],
    [['+', '○', ''], '+ 20,○ 20', 'unlabelled-rows'],
  ])('%j', async (cells, classes, codes) => {
    expect(await found(cells)).toEqual([classes, codes]);
  });

  test('leaves no class where there is none', async () => {
    const fail = async (cell: string, other: string) =>
      failureOf(await trainText(tableOf({ a, b, label: (i) => (i % 2 ? cell : other) })))[1];
    expect(await fail('', 'NA')).toMatch(/"label" is empty in every row; "NA" counts as an empty cell/);
    expect(await fail('late', '')).toMatch(
      /holds one value, "late", in 30 of 60 rows.*write "no" in the empty cells/,
    );
  });

  test('is a word in ARFF, where it is declared', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${i},${['none', 'NA', '?'][i % 3]},${['+', '-'][i % 2]}`,
    );
    const head = '@relation r\n@attribute a numeric\n@attribute w {none,NA}\n@attribute class {+,-}\n@data\n';
    const {
      rows: used,
      classes,
      skipped,
    } = await dataset(head + rows.join('\n'), { textColumns: 'one-hot' });
    expect([used, classes.map(({ value }) => value), skipped.count]).toEqual([40, ['-', '+'], 20]);
  });
});

describe('names and words in parts, as macOS writes them, are those that a person types', () => {
  const apart = (text: string) => text.normalize('NFD');
  const korean = tableOf({ 국어: a, 영어: b, 합격여부: (i) => (i % 3 ? '불합격' : '합격') });

  test('as label, class and columns left out', async () => {
    const wish = { label: '합격여부', positive: '합격', exclude: ['국어'] };
    const { dataset, model } = recordOf(await trainText(apart(korean), { epochs: 1, ...wish }));
    expect([dataset.label, dataset.labelChoice, dataset.classes.map(({ value }) => value)]).toEqual([
      '합격여부',
      'named',
      ['불합격', '합격'],
    ]);
    expect(model.features.map(({ name }) => name)).toEqual(['영어']);
  });

  test('typed in parts too', async () => {
    expect((await dataset(korean, { label: apart('합격여부') })).label).toBe('합격여부');
  });

  test('a word in both forms is one word, without a warning', async () => {
    const mixed =
      (text: string): Cells =>
      (i) =>
        i % 2 ? apart(text) : text;
    const text = tableOf({
      a,
      état: (i) => mixed(i % 5 ? 'marié' : 'célibataire')(i >> 1),
      결과: (i) => mixed(i % 3 ? '음성' : '양성')(i),
    });
    const { dataset, model, warnings } = recordOf(
      await trainText(text, { epochs: 1, textColumns: 'one-hot' }),
    );
    expect(dataset.classes.map(({ value, count }) => [value, count])).toEqual([
      ['음성', 40],
      ['양성', 20],
    ]);
    expect(model.features.map(({ name }) => name)).toEqual(['a', 'état = célibataire', 'état = marié']);
    expect(warnings.map(({ code }) => code)).not.toContain('class-spellings');
  });
});
