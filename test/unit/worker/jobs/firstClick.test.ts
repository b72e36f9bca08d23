/** What the first click on a file takes for label, classes and features, and what it says of them. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { bearingOf } from '../../../../src/core/warning.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords } from '../../../inWords.js';
import { failureOf, recordOf, trainText, type Wish } from '../../training.js';

type Cells = (i: number) => string | number;

const draw = (i: number, k: number) => ((Math.imul(i + 1, 2_654_435_761 + 97 * k) >>> 8) % 1000) / 100;
const a: Cells = (i) => draw(i, 1).toFixed(2);
const b: Cells = (i) => draw(i, 2).toFixed(2);
const isHigh = (i: number) => Number(a(i)) + 2 * draw(i, 3) > 15;

function tableOf(columns: Readonly<Record<string, Cells>>, rows = 200): string {
  const all = Object.values(columns);
  const lines = Array.from({ length: rows }, (_, i) => all.map((cell) => cell(i)).join(','));
  return [Object.keys(columns).join(','), ...lines, ''].join('\n');
}

async function inspect(columns: Readonly<Record<string, Cells>>, wish: Wish = {}) {
  const open = async () => fromBytes(new TextEncoder().encode(tableOf(columns)));
  return inspectCsv({ name: 'data.csv', open, config: makeConfig(wish) });
}

async function said(columns: Readonly<Record<string, Cells>>, wish: Wish = {}): Promise<string[]> {
  const { warnings } = inWords(await inspect(columns, wish));
  return warnings.map(({ code, what, remedy }) => `${code}: ${what}. ${remedy}.`);
}

test('an answer in two words is one class, and said to be', async () => {
  const outcome: Cells = (i) => (isHigh(i) ? (i % 3 ? 'True' : '1') : i % 4 ? 'False' : '0');
  const { dataset, warnings } = recordOf(await trainText(tableOf({ a, b, outcome })));
  expect(dataset.classes.map(({ value }) => value)).toEqual(['False', 'True']);
  expect(dataset.rows).toBe(200);
  expect(inWords(warnings).map(({ what }) => what)).toEqual([
    expect.stringMatching(
      /one class of "outcome" is spelled in 2 ways: "(True|False)" in \d+ rows and "[01]"/,
    ),
    expect.stringMatching(/one class of "outcome" is spelled in 2 ways/),
  ]);
});

describe('boxes that were ticked', () => {
  const signs = ['x', 'X', '✓'];
  const paid: Cells = (i) => (isHigh(i) ? (signs[i % 3] as string) : '');
  const ticked = Array.from({ length: 200 }, (_, i) => i).filter(isHigh).length;

  test('as the label: who was not ticked is the other class', async () => {
    const { dataset } = recordOf(await trainText(tableOf({ a, b, paid })));
    expect(dataset).toMatchObject({ rows: 200, label: 'paid', positiveChoice: 'by-meaning' });
    expect(dataset.classes[0]).toEqual({ value: '(empty)', count: 200 - ticked });
    expect(dataset.classes[1].count).toBe(ticked);
    const empty = `gap-word-class: "paid" holds "X" or nothing: its ${200 - ticked} empty cells count as no`;
    expect(
      (await said({ a, b, paid })).join('\n').replace('"x" or', '"X" or').replace('"✓" or', '"X" or'),
    ).toContain(empty);
  });

  test('the other class can be asked for', async () => {
    const text = tableOf({ a, b, paid });
    const { dataset } = recordOf(await trainText(text, { positive: '(empty)' }));
    expect(dataset.classes.map(({ count }) => count)).toEqual([ticked, 200 - ticked]);
    expect(failureOf(await trainText(text, { positive: 'no' }))[1]).toContain('has no value "no"');
  });

  test('crosses among ticks where hardly a cell is empty are a no', async () => {
    const seen: Cells = (i) => (i === 7 ? '' : isHigh(i) ? '✓' : 'x');
    const { dataset } = recordOf(await trainText(tableOf({ a, b, seen })));
    expect(dataset.classes.map(({ value }) => value)).toEqual(['x', '✓']);
  });
});

describe('of many classes', () => {
  test('the frequent ones are offered first, and none that is too rare to train on', async () => {
    const kind: Cells = (i) =>
      (i < 4 ? ['z', 'q'][i % 2] : i % 7 < 2 ? 'alpha' : i % 7 < 6 ? 'beta' : 'gamma') as string;
    const run = await trainText(tableOf({ a, b, kind }));
    const offers = run.phase === 'failed' ? run.problem.fixes?.map(({ positive }) => positive) : [];
    expect(offers).toEqual(['beta', 'alpha', 'gamma']);
  });

  test('those that are not decided are offered last, and told of where they are among the rest', async () => {
    const verdict: Cells = (i) =>
      i % 3 === 0 ? 'pending' : i % 4 === 0 ? 'other' : isHigh(i) ? 'guilty' : 'acquitted';
    const run = await trainText(tableOf({ a, b, verdict }));
    const offers = run.phase === 'failed' ? run.problem.fixes?.map(({ positive }) => positive) : [];
    expect(offers?.at(-1)).toBe('pending');
    const warnings = await said({ a, b, verdict }, { positive: 'guilty' });
    expect(warnings).toContainEqual(
      'gap-word-class: "pending" in "verdict" may mean that the label is not known; it counts as one of the rest in 67 rows. Empty these cells if it does: their rows are then skipped.',
    );
    expect(warnings.join()).toMatch(/"other" in "verdict" may take in rows of any class/);
  });
});

test.each<[string, Readonly<Record<string, Cells>>, string]>([
  [
    'a last 0 and 1 beside a status in between',
    { a, status: (i) => (i % 2 ? 'on' : 'off'), b, broke: (i) => Number(isHigh(i)) },
    'broke',
  ],
  ['an alarm', { a, status: (i) => (i % 2 ? 'on' : 'off'), alarm: (i) => Number(isHigh(i)), b }, 'alarm'],
  [
    'a status at the end',
    { a, member: (i) => i % 2, b, status: (i) => (isHigh(i) ? 'on' : 'off') },
    'status',
  ],
  [
    'a status that is 0 and 1 beside kinds',
    { a, status: (i) => Number(isHigh(i)), b, sex: (i) => (i % 2 ? 'm' : 'f') },
    'status',
  ],
  [
    'a box at the end beside classes of pupils',
    { a, Class: (i) => ['7a', '7b', '8a'][i % 3] as string, b, 'Held back': (i) => (isHigh(i) ? 'x' : '') },
    'Held back',
  ],
  [
    'one of two classes and what is not decided, beside flags',
    {
      a,
      koi_disposition: (i) => (i % 5 === 0 ? 'CANDIDATE' : isHigh(i) ? 'CONFIRMED' : 'FALSE POSITIVE'),
      koi_fpflag: (i) => Number(i % 4 === 0),
      b,
    },
    'koi_disposition',
  ],
])('%s is the label', async (_, columns, label) => {
  expect((await inspect(columns)).label).toBe(label);
});

test('points out of as many are no prediction, though they are called score and read as shares', async () => {
  const score: Cells = (i) => `${Math.floor(2 * draw(i, 5))} / 20`;
  const passed: Cells = (i) => (i % 3 ? 'yes' : 'no');
  const found = await inspect({ score, a, passed });
  expect(found.columns[0]).toMatchObject({ type: 'number' });
  expect(found.warnings.map(({ code }) => code)).not.toContain('label-leak');
});

describe('a column named like a prediction', () => {
  const churn: Cells = (i) => Number(isHigh(i));
  const predicted: Cells = (i) => Number(i % 9 === 0 ? !isHigh(i) : isHigh(i));

  test('is told of, and can be left out at a click', async () => {
    const columns = { a, b, predicted_churn: predicted, churn };
    const leak = (await inspect(columns)).warnings[0];
    expect(leak).toMatchObject({ code: 'label-leak', column: 2, fixes: [{ exclude: ['predicted_churn'] }] });
    expect(inWords(leak)?.what).toContain('named like a prediction of "churn"');
    const { warnings } = await inspect(columns, { exclude: ['predicted_churn'] });
    expect(warnings.map(({ code }) => code)).not.toContain('label-leak');
  });

  test('is told of once where its values give the label away, too', async () => {
    const { warnings } = recordOf(
      await trainText(tableOf({ a, b, score: (i) => (isHigh(i) ? 0.7 : 0.1) + draw(i, 4) / 50, churn })),
    );
    const leaks = inWords(warnings).filter(({ code }) => code === 'label-leak');
    expect(leaks.map(({ what }) => what)).toEqual([expect.stringContaining('alone tells the classes apart')]);
  });

  test('is none where a score is no share', async () => {
    expect(
      (await said({ a, b, score: (i) => (isHigh(i) ? 6 : 5) + draw(i, 7) / 3, churn })).join(),
    ).not.toContain('label-leak');
  });
});

test('a column of two values is not taken without a word where the table ends in a quantity', async () => {
  const price: Cells = (i) => 100_000 + Math.round(5_000 * draw(i, 5));
  const waterfront: Cells = (i) => Number(i % 7 === 0);
  expect((await said({ a, waterfront, b, price })).join()).toMatch(
    /label-choice: "waterfront" was taken as the label; what is to be predicted may be "price", but that holds a quantity/,
  );
  expect((await said({ a, waterfront, b, price }, { label: 'waterfront' })).join()).not.toContain(
    'label-choice',
  );
  expect((await said({ a, died: waterfront, b, price })).join()).not.toContain('label-choice');
});

describe('numbers that rows are filed under', () => {
  const label: Cells = (i) => Number(isHigh(i));
  const filed = {
    run: (i: number) => 700 + (i % 9),
    camcol: (i: number) => 1 + (i % 6),
    mjd: (i: number) => 51_000 + (i % 99),
  };

  test('are told of in one line', async () => {
    const found = (await said({ a, ...filed, b, label })).filter((line) => line.startsWith('identifier'));
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(/3 columns \("run", "camcol", "mjd"\) hold numbers that rows are filed under/);
  });

  test('a run alone may be one of cricket', async () => {
    expect(await said({ a, run: filed.run, b, label })).toEqual([]);
  });
});

test('what costs something weighs more than what there is nothing to do about', async () => {
  const columns = {
    id: (i: number) => i + 1,
    day: (i: number) => `${1 + (i % 28)}/12/2024`,
    a,
    b,
    label: (i: number) => Number(isHigh(i)),
  };
  const { warnings } = await inspect(columns);
  expect(warnings.map((warning) => [warning.code, bearingOf(warning)])).toEqual([
    ['date-column', 'file'],
    ['identifier', 'nothing'],
  ]);
});

test('one row is spoken of as one', async () => {
  const gappy: Cells = (i) => (i === 5 ? '' : b(i));
  const label: Cells = (i) => (i === 7 ? '' : Number(isHigh(i)));
  expect(await said({ a, gappy, label })).toEqual([
    'unlabelled-rows: 1 of 200 rows has no label in "label", and is skipped. Label it, or keep it to use the model on.',
    'missing-values: "gappy" has no value in 1 of 199 rows with a label (0.5 %), which is skipped. Choose "median" for missing values to keep such rows, or fill the gaps.',
  ]);
});

test('where nothing was learned, the label that was guessed comes first, and what else it could be', async () => {
  const flag = (k: number) => (i: number) => (draw(i, k) > 5 ? 'true' : 'false');
  const text = tableOf({ a, arrest: flag(8), domestic: flag(9), b });
  const { warnings } = recordOf(await trainText(text));
  const [first] = warnings;
  expect(first?.code).toBe('learned-nothing');
  expect(inWords(first?.what)).toContain('about "domestic", chosen as the label by its place and values,');
  expect(first?.fixes).toEqual([{ label: 'arrest' }]);
  const named = recordOf(await trainText(text, { label: 'domestic' })).warnings[0];
  expect(inWords(named?.what)).toMatch(/^nothing was learned that holds up/);
  expect(JSON.stringify(named?.fixes ?? [])).not.toContain('arrest');
});

test('row numbers behind the table are said to name the rows, and to be no quantity', async () => {
  const waterfront: Cells = (i) => Number(i % 7 === 0);
  const found = (await said({ a, waterfront, b, width: a, id: (i) => i + 1 })).join('\n');
  expect(found).toContain('"id" names or numbers the rows');
  expect(found).toContain('what is to be predicted may be "width"');
  expect(found).not.toContain('"id", but');
});

test('a column called target that holds a quantity gives way to one of two classes, with a word on it', async () => {
  const found = await said({ target: a, b, leaks: (i) => (isHigh(i) ? 'yes' : 'no') });
  expect(found.join('\n')).toContain(
    'label-choice: "leaks" was taken as the label; what is to be predicted may be "target", but that holds a quantity',
  );
});

describe('numbers with a word behind them', () => {
  const label: Cells = (i) => (isHigh(i) ? 'yes' : 'no');

  test.each(['호기', '반', '동', '号線', '组'])('are names of things: %s', async (word) => {
    expect((await said({ a, of: (i) => `${1 + (i % 3)}${word}`, label })).join()).not.toContain(
      'plain numbers',
    );
  });

  test.each(['개', '명', '만원', '층', '歳', '个'])('count or measure: %s', async (word) => {
    const found = await said({ a, of: (i) => `${1 + (i % 3)}${word}`, label });
    expect(found.join()).toContain('"of" holds no plain numbers');
  });
});

describe('a row of sums below the table, whatever it is called', () => {
  const sum = (cell: Cells) =>
    Array.from({ length: 60 }, (_, i) => Number(cell(i))).reduce((x, y) => x + y, 0);
  const count: Cells = (i) => i % 9;
  const rows = tableOf({ shop: (i) => `s${i % 5}`, a, count, late: (i) => Number(isHigh(i)) }, 60);
  const lateOnes = Array.from({ length: 60 }, (_, i) => i).filter(isHigh).length;

  test.each([
    ['without a label', `,${sum(a).toFixed(2)},${sum(count)},`],
    ['with a sum in place of the label', `,${sum(a).toFixed(2)},${sum(count)},${lateOnes}`],
  ])('is a total: %s', async (_, last) => {
    const { dataset, warnings } = recordOf(await trainText(`${rows}${last}\n`));
    expect(dataset.rows).toBe(60);
    const told = inWords(warnings).filter(({ code }) => code === 'unlabelled-rows' || code === 'odd-labels');
    expect(told.map(({ what }) => what)).toEqual([
      'the last row holds the sums of the rows above: it is a total, not an example, and is skipped',
    ]);
    expect(told[0]?.line).toBe(62);
  });

  test('is none where its numbers are no sums', async () => {
    const { warnings } = recordOf(await trainText(`${rows},7.5,3,\n`));
    expect(inWords(warnings).map(({ what }) => what)).toContain(
      '1 of 61 rows has no label in "late", and is skipped',
    );
  });
});

describe('a table with a column for each example', () => {
  const genes = (from: number) =>
    Array.from({ length: 40 }, (_, g) =>
      [`g${g}`, ...Array.from({ length: 8 }, (_, k) => draw(9 * g + k, from))].join(','),
    );
  const ids = ['gene', ...Array.from({ length: 8 }, (_, k) => `GSM${k}`)].join(',');
  const group = ['group', ...Array.from({ length: 8 }, (_, k) => (k % 2 ? 'tumor' : 'normal'))].join(',');

  test.each([
    [
      'right below the names',
      [ids, group, ...genes(1)],
      /the row "group" holds the classes \("normal" 4, "tumor" 4\)/,
    ],
    ['below the numbers', [ids, ...genes(2), group], /the row in this line holds the classes/],
  ])('is to be turned: its classes %s', async (_, lines, what) => {
    const [code, why] = failureOf(await trainText(`${lines.join('\n')}\n`));
    expect(code).toBe('no-label');
    expect(why).toMatch(what);
    expect(why).toContain(`line ${lines.indexOf(group) + 1}:`);
    expect(why).toContain('.T.to_csv(');
  });

  test('is not seen where a row of units stands below the names', async () => {
    const units = ['', ...Array.from({ length: 8 }, (_, k) => (k % 2 ? 'score' : 'points'))].join(',');
    const [, why] = failureOf(await trainText(`${[ids, units, ...genes(3)].join('\n')}\n`));
    expect(why).not.toContain('holds the classes');
  });
});

test('a column with the outcome of the label in its name is told of where it nearly repeats it', async () => {
  const two_year_recid: Cells = (i) => Number(isHigh(i));
  const is_recid: Cells = (i) => Number(isHigh(i) || i % 11 === 0);
  const leaks = async (columns: Readonly<Record<string, Cells>>) =>
    (await said(columns)).filter((line) => line.startsWith('label-leak'));
  expect((await leaks({ a, is_recid, two_year_recid })).join()).toContain(
    '"is_recid" alone tells the classes apart',
  );
  expect(await leaks({ a, member: is_recid, two_year_recid })).toEqual([]);
});

test('1+ among greater numbers is a grade and no bound', async () => {
  const label: Cells = (i) => (isHigh(i) ? 'yes' : 'no');
  const found = async (cell: Cells) => (await said({ a, of: cell, label })).join();
  expect(await found((i) => (i % 5 === 0 ? '1+' : 10 + (i % 30)))).toContain(
    'Correct what is no number there',
  );
  expect(await found((i) => (i % 5 === 0 ? '40+' : 10 + (i % 30)))).toContain(
    'the largest values are missing',
  );
});

test('of several yes or no behind a quantity none is taken without a word on the quantity', async () => {
  const flag = (k: number) => (i: number) => (draw(i, k) > 5 ? 'yes' : 'no');
  const price: Cells = (i) => 100_000 + Math.round(5_000 * draw(i, 5));
  const found = (await said({ price, a, mainroad: flag(6), guestroom: flag(7), basement: flag(8) })).join(
    '\n',
  );
  expect(found).toContain('"guestroom" or "mainroad" could be it too, and "price" is a quantity');
  expect(found).toContain('to predict "price", add a column that says 1 where it is high');
});
