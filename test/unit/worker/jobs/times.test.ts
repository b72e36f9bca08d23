/** Trained on the past, tested on what came after: seen by the written scores, with times read from the file's text by Date. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import { toRunRecord } from '../../../../src/core/run/guard.js';
import type { Repeats } from '../../../../src/core/run/record.js';
import { type RunEvent, reduce } from '../../../../src/core/run/run.js';
import { repeatsTable } from '../../../../src/report/repeatsTable.js';
import { report } from '../../../../src/report/report.js';
import { reportText } from '../../../../src/report/textTable.js';
import { warningSentences } from '../../../../src/report/warnings.js';
import { runRepeats } from '../../../../src/worker/jobs/repeats.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { failureOf, recordOf, trainScored, trainText, type Wish } from '../../training.js';

const first = Date.UTC(2023, 10, 1) / 1000;
const rows = 600;

/** Rows in shuffled order, one every seven hours or, as `each` says, several at once.
 * @param write a time, in seconds since 1970 */
function visits(write: (seconds: number, row: number) => string, each = 1) {
  const random = Random.fromSeed(8);
  const made = Array.from({ length: rows }, (_, i) => {
    const [a, b] = [random.normal(), random.normal()];
    const seconds = first + Math.floor(i / each) * 7 * 3600;
    const answer = a + random.normal() > 0.4;
    return { seconds, cells: `${a.toFixed(4)},${b.toFixed(4)},${answer ? 'yes' : 'no'}` };
  });
  const order = Uint32Array.from(made.keys());
  random.shuffle(order);
  const shuffled = [...order].map((i) => made[i] as (typeof made)[number]);
  const text = `when,a,b,relapse\n${shuffled.map(({ seconds, cells }, i) => `${write(seconds, i)},${cells}\n`).join('')}`;
  return { text, times: shuffled.map(({ seconds }) => seconds) };
}

async function scored({ text, times }: ReturnType<typeof visits>, wish: Wish) {
  const { run, lines } = await trainScored(text, { time: 'when', ...wish });
  const parts: Record<string, number[]> = { train: [], validation: [], test: [] };
  for (const line of lines) {
    const [at, part = ''] = line.split(',');
    parts[part]?.push(times[Number(at) - 2] as number);
  }
  return { record: recordOf(run), parts, run };
}

/** None of a part is as late as the first of the next. */
function expectInOrder({ train = [], validation = [], test: tested = [] }: Record<string, number[]>) {
  const [earliest, latest] = [(part: number[]) => Math.min(...part), (part: number[]) => Math.max(...part)];
  expect(latest(train)).toBeLessThan(earliest(tested));
  if (validation.length === 0) return;
  expect(latest(train)).toBeLessThan(earliest(validation));
  expect(latest(validation)).toBeLessThan(earliest(tested));
}

const two = (number: number) => String(number).padStart(2, '0');
function parts(seconds: number) {
  const date = new Date(seconds * 1000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { y, m, d, clock: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` };
}
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ways: Readonly<Record<string, (seconds: number) => string>> = {
  numbers: (seconds) => String(seconds),
  'ISO with a zone': (seconds) => new Date(seconds * 1000).toISOString(),
  'zones that differ': (seconds) =>
    (seconds / 3600) % 2 === 0
      ? `${new Date((seconds + 9 * 3600) * 1000).toISOString().slice(0, 19)}+09:00`
      : new Date(seconds * 1000).toISOString(),
  'month first': (seconds) => {
    const { y, m, d, clock } = parts(seconds);
    return `${two(m)}/${two(d)}/${y} ${clock}`;
  },
  'day first': (seconds) => {
    const { y, m, d, clock } = parts(seconds);
    return `${two(d)}/${two(m)}/${y} ${clock}`;
  },
  'with points': (seconds) => {
    const { y, m, d, clock } = parts(seconds);
    return `${two(d)}.${two(m)}.${y} ${clock}`;
  },
  'names of months': (seconds) => {
    const { y, m, d, clock } = parts(seconds);
    return `${d}-${english[m - 1]}-${y} ${clock}`;
  },
  Korean: (seconds) => {
    const { y, m, d, clock } = parts(seconds);
    const hour = Number(clock.slice(0, 2));
    return `${y}년 ${m}월 ${d}일 ${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}${clock.slice(2)}`;
  },
  'Korean with points': (seconds) => {
    const { y, m, d, clock } = parts(seconds);
    return `${y}. ${m}. ${d}. ${clock}`;
  },
};

describe.each(Object.entries(ways))('%s', (way, write) => {
  test('no row of the training part is later than one that validates or tests', async () => {
    const { record, parts: found } = await scored(visits(write), { preset: 'recommended', epochs: 3 });
    expectInOrder(found);
    expect(found).toMatchObject({
      train: { length: 360 },
      validation: { length: 120 },
      test: { length: 120 },
    });
    expect(record.split.leftOut).toEqual({ rows: 0, positives: 0 });
    const told = (seconds: number) =>
      way === 'numbers' ? String(seconds) : iso(seconds).slice(0, 16).replace('T', ' ');
    const span = (part: number[] = []) => ({
      first: told(Math.min(...part)),
      last: told(Math.max(...part)),
    });
    const { train, validation, test: tested } = found;
    expect(record.split.times).toEqual({
      train: span(train),
      validation: span(validation),
      test: span(tested),
    });
    expect(record.dataset.leftOut.find(({ name }) => name === 'when')?.reason.key).toBe('says-time');
    expect(record.model.features.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(toRunRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

describe.each(['recommended', 'exact', 'lecture'] as const)('%s', (preset) => {
  test.each(['none', 'oversample', 'lecture', 'weights'] as const)('balance %s', async (balance) => {
    const wish = { preset, balance, gap: 7, epochs: 3, learningRate: 0.01 } as const;
    const { record, parts: found } = await scored(visits(iso), wish);
    expectInOrder(found);
    const lines = Object.values(found).reduce((sum, { length }) => sum + length, 0);
    expect(lines).toBe(rows - 7 * (preset === 'recommended' ? 2 : 1));
    const sorted = [...visits(iso).times].sort((a, b) => a - b);
    expect(Math.max(...(found.train ?? []))).toBe(sorted[(preset === 'recommended' ? 360 : 480) - 7 - 1]);
    expect(Math.max(...(found.test ?? []))).toBe(sorted.at(-1));
    expect(toRunRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  test('rows of one time stay in one part', async () => {
    const { parts: found } = await scored(visits(iso, 45), { preset, epochs: 3, learningRate: 0.01 });
    expectInOrder(found);
    const times = Object.values(found).map((part) => new Set(part));
    expect(times.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(visits(iso, 45).times).size);
    expect(found.train?.length).toBe(preset === 'recommended' ? 360 : 495);
  });
});

describe.each(['recommended', 'exact'] as const)('repeats of %s', (preset) => {
  test('see ever more of the earliest rows: each is what training on those alone gives', async () => {
    const all = visits(iso);
    const wish = { preset, epochs: 4, gap: 3 } as const;
    let { run } = await scored(all, wish);
    const { fingerprint } = recordOf(run).dataset;
    const open = async () => fromBytes(new TextEncoder().encode(all.text));
    const job = { name: 'data.csv', config: run.config, open, wanted: 4, fingerprint };
    for await (const event of runRepeats(job, { now: Date.now, stopped: () => false }))
      run = reduce(run, event as RunEvent);
    const { repeats } = recordOf(run);
    expect(repeats?.byTime).toBe(true);
    expect(repeats?.runs.length).toBe(4);
    const sorted = [...all.times].sort((a, b) => a - b);
    const [head = '', ...lines] = all.text.trimEnd().split('\n');
    for (const [i, { seed, test: repeated }] of (repeats?.runs ?? []).entries()) {
      const seen = Math.round(rows * (0.5 + 0.15 * i));
      const isSeen = (_: unknown, row: number) => (all.times[row] as number) < (sorted[seen] as number);
      const text = `${[head, ...lines.filter(isSeen)].join('\n')}\n`;
      const { record: alone } = await scored({ text, times: all.times.filter(isSeen) }, { ...wish, seed });
      expect(alone.dataset.rows).toBe(seen);
      expect(repeated.rows).toBe(alone.test.rows);
      expect(repeated.accuracy).toBeCloseTo(alone.test.accuracy, 9);
      expect(repeated.loss).toBeCloseTo(alone.test.loss, 6);
    }
    const record = recordOf(run);
    expect(toRunRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    const table = repeatsTable(record.repeats as Repeats);
    expect(table.rows[0]).toEqual(['positive class', 'mean', 'lowest', 'highest']); // no intervals, nor room for them
    expect(new Set(table.rows.map(({ length }) => length))).toEqual(new Set([4]));
  });
});

test('rows without a time are skipped and counted', async () => {
  const some = visits((seconds, row) => (row < 20 ? '' : row < 30 ? 'unknown' : iso(seconds)));
  const { record, parts: found } = await scored(some, { preset: 'exact' });
  expectInOrder(found);
  const reason = record.dataset.skipped.reasons.find((each) => each.reason.key === 'no-time-in');
  expect(reason).toMatchObject({ count: 30, firstLine: 2 });
  expect(record.dataset.rows).toBe(570);
  const warning = record.warnings.find(({ what }) => what.key === 'rows-without-time');
  expect(warning).toMatchObject({ code: 'missing-values', column: 0, count: 30, line: 2 });
  expect(warning && warningSentences(warning).what).toContain(
    '"when" holds no time that can be read in 30 of 600 rows (5.0 %), "unknown" for one, which are skipped (first in line 2)',
  );
});

test('rows without a label need no time: they are skipped anyway', async () => {
  const { text } = visits((seconds) => iso(seconds));
  const below = Array.from({ length: 700 }, () => ',0.1,0.2,\n').join('');
  const record = recordOf(await trainText(text + below, { time: 'when', preset: 'exact', label: 'relapse' }));
  expect(record.dataset.rows).toBe(rows);
  expect(record.warnings.some(({ what }) => what.key === 'rows-without-time')).toBe(false);
});

test('a run by time says of each part when its rows were made, and how many are in none', async () => {
  const { record } = await scored(
    visits((seconds) => iso(seconds).slice(0, 10), 24), // a week each
    { preset: 'recommended', gap: 5, epochs: 3 },
  );
  const { train, validation, test: tested } = record.split.times ?? {};
  expect(train?.first).toBe('2023-11-01');
  const said = `By "when": the earliest ${record.split.train} rows, up to ${train?.last}, train; the next ${record.split.validation}, from ${validation?.first} to ${validation?.last}, validate; the latest ${record.split.test}, from ${tested?.first} on, test; 10 between these are left out`;
  expect(reportText(record)).toContain(said);
  const tables = report(record).others.map(({ rows: lines }) =>
    lines.map((line) => line.join(' ')).join('\n'),
  );
  const told = tables.join('\n');
  expect(told).toContain('60/20/20 for training, validation and test, by time');
  expect(told).not.toMatch(/in proportion|stratified/);
  expect(told.split('10 between these are left out').length).toBe(3); // in the audit and in the settings
});

test('a record whose rows do not add up is none', async () => {
  const { record } = await scored(visits(iso), { preset: 'exact', gap: 5 });
  const plain = JSON.parse(JSON.stringify(record));
  const { split, config } = plain;
  const isRecord = (changed: object) => toRunRecord({ ...plain, ...changed }) !== undefined;
  expect(isRecord({})).toBe(true);
  expect(isRecord({ split: { ...split, leftOut: { ...split.leftOut, rows: 6 } } })).toBe(false);
  expect(
    isRecord({ split: { ...split, train: split.train + 1, leftOut: { ...split.leftOut, rows: 4 } } }),
  ).toBe(false);
  expect(isRecord({ split: { ...split, leftOut: undefined } })).toBe(false);
  expect(isRecord({ split: { ...split, times: undefined } })).toBe(true); // of a version that did not keep it
  expect(isRecord({ split: { ...split, times: { ...split.times, validation: split.times.test } } })).toBe(
    false,
  );
  expect(isRecord({ config: { ...config, time: null } })).toBe(false);
  expect(isRecord({ config: { ...config, gap: 4 } })).toBe(false);
});

test('gaps of rows without a time are none of those in use', async () => {
  const { text, times } = visits((seconds, row) => (row < 20 ? '' : iso(seconds)));
  const lines = text.split('\n').map((line, i) => (i > 0 && i <= 60 ? line.replace(/,[^,]*,/, ',,') : line));
  const { record } = await scored({ text: lines.join('\n'), times }, { preset: 'exact' });
  expect(record.dataset).toMatchObject({ rows: 580, gaps: 'flagged' });
  expect(record.profile.columns.find(({ name }) => name === 'a')).toMatchObject({
    missing: 60,
    missingInUse: 40,
  });
});

describe('is refused', () => {
  const good = visits(iso).text;
  const refusal = async (text: string, wish: Wish = {}) =>
    failureOf(await trainText(text, { preset: 'recommended', time: 'when', ...wish }));

  test('a column that the file does not have', async () => {
    const [code, said] = await refusal(good, { time: 'date' });
    expect(code).toBe('no-time');
    expect(said).toMatch(/no column is named "date".*when, a, b/);
  });

  test('the label', async () => {
    const [code, said] = await refusal(good, { time: 'relapse', label: 'relapse' });
    expect(code).toBe('no-time');
    expect(said).toContain('"relapse" is the label, so it cannot be the time column');
  });

  test('a column of other words', async () => {
    const [code, said] = await refusal(visits((_, row) => `ward ${row}`).text);
    expect(code).toBe('no-time');
    expect(said).toContain('"when" holds no times that can be read, in line 2 "ward 0"');
  });

  test('a column that is empty in most rows', async () => {
    const sparse = visits((seconds, row) => (row % 10 === 3 ? iso(seconds) : '')).text;
    const [code, said] = await refusal(sparse);
    expect(code).toBe('no-time');
    expect(said).toContain('"when" holds a time in only 60 of 600 rows');
    // Neither the column itself nor the label is offered.
    expect(said).toMatch(/dates like 2024-01-31 12:30 \(a, b\), or none/);
  });

  test('days of which nothing tells the month', async () => {
    const [code, said] = await refusal(
      visits((_, row) => `${two((row % 12) + 1)}/${two((row % 11) + 1)}/2024`).text,
    );
    expect(code).toBe('no-time');
    expect(said).toMatch(
      /nothing in "when" tells which number is the month, as in "\d\d\/\d\d\/2024" in line \d+/,
    );
  });

  test('two times for three parts', async () => {
    const [code, said] = await refusal(visits(iso, 300).text);
    expect(code).toBe('too-few-rows');
    expect(said).toContain('rows of 2 different times cannot be divided into 3 parts');
  });

  test('a gap as long as a part', async () => {
    const [code, said] = await refusal(good, { gap: 120 });
    expect(code).toBe('too-few-rows');
    expect(said).toContain(
      'rows of 600 different times, with a gap of 120 rows, cannot be divided into 3 parts',
    );
  });

  test('a class that comes later only', async () => {
    const text = `when,a,relapse\n${Array.from({ length: 90 }, (_, i) => `${i},${(i * 7) % 13},${i < 60 ? 'no' : ['yes', 'no'][i % 2]}\n`).join('')}`;
    const [code, said] = await refusal(text);
    expect(code).toBe('too-few-rows');
    expect(said).toContain('the earliest 54 rows, which train, are of one class, or all but the latest');
  });

  test('together with groups', () => {
    expect(() => makeConfig({ time: 'when', group: 'a' })).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'config-invalid' }) }),
    );
  });
});

test('where shares of classes change, a guess is of the class more frequent in the test part', async () => {
  const random = Random.fromSeed(5);
  const lines = Array.from({ length: 400 }, (_, day) => {
    const isYes = random.uniform() < day / 400;
    const a = (isYes ? 0.5 : -0.5) + random.normal();
    return `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${a.toFixed(4)},${isYes ? 'yes' : 'no'}\n`;
  });
  const record = recordOf(
    await trainText(`day,a,label\n${lines.join('')}`, { preset: 'exact', time: 'day' }),
  );
  const { tp, fp, fn, tn } = record.test.confusion;
  expect(2 * record.split.positives.train).toBeLessThan(record.split.train);
  expect(2 * (tp + fn)).toBeGreaterThan(tp + fp + fn + tn);
  expect(record.baseline).toEqual({
    accuracy: (tp + fn) / record.test.rows,
    confusion: { tp: tp + fn, fp: fp + tn, fn: 0, tn: 0 },
  });
  expect(toRunRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

test('medians are offered for the rows that they bring back: of those without a time nothing is promised', async () => {
  const random = Random.fromSeed(5);
  const noise = (gaps: number) =>
    `when,a,b,relapse\n${Array.from({ length: 400 }, (_, i) => {
      const [when, a] = [i % 10 === 0 ? '' : i, i % 10 > 0 && i % 10 <= gaps ? '' : random.normal()];
      return `${when},${a},${random.normal()},${random.uniform() < 0.5 ? 'yes' : 'no'}\n`;
    }).join('')}`;
  const told = async (gaps: number) => {
    const wish = { preset: 'recommended', missingValues: 'skip', time: 'when' } as const;
    const { warnings } = recordOf(await trainText(noise(gaps), wish));
    const nothing = warnings.find(({ code }) => code === 'learned-nothing');
    return nothing && Object.values(warningSentences(nothing)).join(' ');
  };
  expect(await told(3)).toMatch(
    /120 of 400 rows \(30\.0 %\) were skipped for their gaps\. Fill the gaps with medians/,
  );
  const without = await told(0);
  expect(without).toContain('Nothing was learned');
  expect(without).not.toContain('medians');
});
