/** A model's answers for the rows of a file: the same as training has for its own, and one rule for each way in which another file
 * may differ from it. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { DialectWish } from '../../../../src/core/csv/dialectWish.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { parseRunFile, runFileText } from '../../../../src/core/run/runFile.js';
import { calibrationThere } from '../../../../src/core/scoring/calibrationThere.js';
import { ColumnTally } from '../../../../src/core/scoring/columnTally.js';
import { type ModelColumn, offsetFor, scoringModelOf } from '../../../../src/core/scoring/scoringModel.js';
import { scoredLines, scoredNotice } from '../../../../src/report/scoredFile.js';
import { scoreFile } from '../../../../src/worker/jobs/scoreFile.js';
import { type ByteSource, fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { openFile } from '../../../../src/worker/reading/fileSource.js';
import { refusalOf } from '../../../inWords.js';
import { tableText } from '../../../tableText.js';
import { describeWith, reference, shared } from '../../shared.js';
import { recordOf, trainScored, type Wish } from '../../training.js';

const ports = { now: Date.now, stopped: () => false };

/** Trains on a text, with what training itself says of each line. */
async function train(text: string | Uint8Array, wish: Wish = {}) {
  const { run, lines } = await trainScored(text, wish);
  const own = new Map(
    lines.map((row) => {
      const fields = row.split(',');
      return [Number(fields[0]), Number(fields[fields.indexOf('probability')] ?? fields[4])] as const;
    }),
  );
  // As it is after it was kept and opened again.
  return { record: parseRunFile(runFileText(recordOf(run))), own };
}

interface Asked {
  readonly top?: number;
  readonly offset?: number;
  readonly open?: () => Promise<ByteSource>;
  readonly reading?: Partial<DialectWish>;
}

async function score(
  record: RunRecord,
  text: string | Uint8Array,
  { top, offset, open, reading = {} }: Asked = {},
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const job = {
    open: open ?? (async () => fromBytes(bytes)),
    reading: makeConfig({ reading }).reading,
    model: scoringModelOf(record),
    wish: { offset: offset ?? 0, top: top ?? null },
  };
  const scoring = scoreFile(job, ports);
  let written = '';
  let step = await scoring.next();
  for (; !step.done; step = await scoring.next()) written += step.value.text;
  return { written, scored: step.value, ...table(written) };
}

/** The CSV taken apart: no cell of these tests holds a quote or a line end. */
function table(written: string, delimiter = written.split('\n')[0]?.includes(';') ? ';' : ',') {
  const [head = '', ...lines] = written
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const names = head.split(delimiter);
  const rows = lines.map((line) =>
    Object.fromEntries(line.split(delimiter).map((cell, k) => [names[k], cell])),
  );
  return { names, rows: rows as Readonly<Record<string, string>>[] };
}

/** What training says of its own lines is what scoring says of the same file. @returns how many were compared */
async function expectSame(text: string, wish: Wish): Promise<RunRecord> {
  const { record, own } = await train(text, wish);
  const { rows } = await score(record, text);
  expect(own.size).toBeGreaterThan(0);
  for (const [line, probability] of own)
    expect(Number(rows[line - 2]?.probability)).toBeCloseTo(probability, 12);
  return record;
}

/** What pandas finds in the rows to score. */
interface Said {
  readonly trained: string;
  readonly scored: string;
  readonly notes: readonly (readonly string[])[];
  readonly rows: Readonly<Record<string, number>>;
}

const random = (seed: number) => {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
};

/** Numbers with gaps, words with gaps, percentages, money, a time that something took, ticks; each tells something of the label. */
function mixed(rows: number, seed = 3): string {
  const next = random(seed);
  const lines = Array.from({ length: rows }, (_, i) => {
    const z = next() < 0.4 ? 1 : 0;
    const age = i % 9 === 4 ? 'NA' : (30 + 9 * z + 20 * next()).toFixed(1);
    const plan = i % 13 === 6 ? '' : ['free', 'none', 'gold'][Math.floor(3 * next() ** (1 + z))];
    const rate = `${(12 * next() + 4 * z).toFixed(1)} %`;
    const paid = `"$1,${(100 + 800 * next()).toFixed(2)}"`;
    const took = `0${Math.floor(1 + 3 * next())}:${10 + Math.floor(49 * next())}:05`;
    const flag = next() < 0.3 + 0.3 * z ? 'x' : '';
    return `${i},${age},${plan},${rate},${paid},${took},${flag},${z ? 'yes' : 'no'}`;
  });
  return ['row,age,plan,rate,paid,took,flag,left', ...lines].join('\n');
}

describe('the file that a model was trained on gets the answers that training gave', () => {
  test.each<[string, Wish]>([
    ['as the recommended preset has it', {}],
    ['with exact', { preset: 'exact' }],
    ['as in the lecture', { preset: 'lecture', epochs: 3 }],
    ['with words as features', { textColumns: 'one-hot', missingValues: 'category' }],
    ['with medians', { missingValues: 'median', textColumns: 'one-hot' }],
    ['of rows without gaps', { missingValues: 'skip' }],
    ['of weighted classes', { balance: 'weights' }],
  ])('%s', async (_, wish) => {
    const text = mixed(160).replaceAll(/"\$(\d),(\d+\.\d+)"/g, '$$$1$2'); // no comma: `table` cuts at each
    const record = await expectSame(text, wish);
    expect(record.model.features.length).toBeGreaterThan(1);
  });

  test('numbers that are no plain ones are read as they were', async () => {
    const { record, own } = await train(mixed(160));
    const notations = new Map(record.model.features.map(({ name, notation }) => [name, notation]));
    expect([notations.get('rate'), notations.get('paid'), notations.get('took')]).toEqual([
      'percent',
      'amount-point',
      'duration',
    ]);
    const { written } = await score(record, mixed(160));
    const probabilities = written
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => Number(/,([\d.e-]+),(?:yes|no),(?:yes|no),[^,]*$/.exec(line)?.[1]));
    for (const [line, probability] of own) expect(probabilities[line - 2]).toBeCloseTo(probability, 12);
  });

  test('numbers that count as no value do so again', async () => {
    const next = random(8);
    const text = [
      'a,b,y',
      ...Array.from({ length: 200 }, (_, i) => {
        const z = i % 3 === 0 ? 1 : 0;
        return `${i % 11 === 5 ? -999 : (next() + z).toFixed(3)},${next().toFixed(3)},${z}`;
      }),
    ].join('\n');
    const record = await expectSame(text, {});
    expect(record.model.features[0]).toMatchObject({ name: 'a', sentinel: -999 });
  });

  test('nor do the codes that columns of a questionnaire share', async () => {
    const next = random(9);
    const item = (z: number) => {
      const answer = 1 + Math.floor(4 * next()) + z;
      return next() < 0.1 ? [66, 77, 88, 99][Math.floor(4 * next())] : answer;
    };
    const text = [
      'a,b,y',
      ...Array.from({ length: 300 }, (_, i) => {
        const z = i % 3 === 0 ? 1 : 0;
        return `${item(z)},${item(z)},${z}`;
      }),
    ].join('\n');
    const { features } = (await expectSame(text, {})).model;
    for (const { sentinel, wild = [] } of features.filter(({ missing }) => !missing))
      expect([sentinel, ...wild].sort()).toEqual([66, 77, 88, 99]);
    const { record } = await train(text);
    expect((await score(record, 'a,b\n77,3\n4,5\n')).written).toContain('missing-value: a');
  });
});

test('nothing is learned from what scoring added, nor is it the label', async () => {
  const text = tableText(300);
  const { record } = await train(text, { preset: 'exact' });
  const { written } = await score(record, text);
  expect(written.split('\n')[0]).toMatch(/probability,predicted,correct,note$/);
  const again = await train(written, { preset: 'exact' });
  expect(again.record.model).toEqual(record.model);
  expect(again.record.dataset.label).toBe(record.dataset.label);
  const added = again.record.dataset.leftOut.filter(({ reason }) => reason.key === 'added-by-scoring');
  expect(added.map(({ name }) => name)).toEqual(['probability', 'predicted', 'correct', 'note']);
});

describe('another file', () => {
  const trained = train(mixed(160));

  test('may have its columns in any order, others among them, and no label', async () => {
    const { record } = await trained;
    const original = 'age,plan,rate,paid,took,flag\n41.5,gold,7.1 %,$1500.25,01:30:05,x\n';
    const other = 'flag,note,took,paid,Rate,plan ,age,id\nx,late,01:30:05,$1500.25,7.1 %,gold,41.5,77\n';
    const [one, two] = [await score(record, original), await score(record, other)];
    expect(two.rows[0]?.probability).toBe(one.rows[0]?.probability);
    // `note` was there already.
    expect(two.names).toEqual([
      ...['flag', 'note', 'took', 'paid', 'Rate', 'plan', 'age', 'id'],
      ...['probability', 'predicted', 'note (2)'],
    ]);
    expect(two.rows[0]).toMatchObject({ note: 'late', id: '77', 'note (2)': '' });
    expect(two.scored.labelled).toBeNull();
  });

  test('is refused where it lacks columns, which are named', async () => {
    const { record } = await trained;
    expect(await refusalOf(score(record, 'age,flag,took,left\n40,x,01:30:05,yes\n'))).toBe(
      'The model needs columns that are not there: "plan", "rate" and "paid". Name the columns as in the file that the model was trained on; their order is free.',
    );
  });

  test('is refused where a column that should hold numbers holds none', async () => {
    const { record } = await trained;
    const rows = Array.from({ length: 20 }, () => 'old,gold,7.1 %,$1500.25,01:30:05,x');
    const text = ['age,plan,rate,paid,took,flag', ...rows].join('\n');
    expect(await refusalOf(score(record, text))).toContain(
      'Line 2: the model needs numbers in "age" as in training, but none of 20 rows has one there ("old")',
    );
  });

  test('has none for a second table below its rows, and its scores are those of the first', async () => {
    const text = months(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'y']);
    const { record } = await train(text);
    const summary = '\nMonth,Users,New,Cost,Target met\n1,2,3,4,1\n2,3,4,5,0\n';
    const [alone, both] = [await score(record, text), await score(record, `${text.trimEnd()}\n${summary}`)];
    expect(both.rows.slice(0, 200)).toEqual(alone.rows);
    expect(both.rows.slice(200).map(({ note }) => note)).toEqual(Array(3).fill('second-table'));
    expect([both.scored.answered, both.scored.labelled]).toEqual([200, alone.scored.labelled]);
  });

  test('has no answer for remarks below its rows, as training has none', async () => {
    const { record } = await trained;
    const row = '41.5,gold,7.1 %,$1500.25,01:30:05,x,yes';
    const below = [',,,,,,', 'Data from the web,,,,,,', 'Last Updated: 11/20/2026,,,,,,'];
    const text = ['age,plan,rate,paid,took,flag,left', ...Array.from({ length: 12 }, () => row), ...below];
    const { rows, scored } = await score(record, text.join('\n'));
    expect(scored).toMatchObject({ rows: 15, answered: 12 });
    expect(rows.slice(12).map(({ note }) => note)).toEqual(['empty-row', 'comment', 'comment']);
  });

  test('with gaps, new words and cells that are no numbers is answered where the model can, and says so', async () => {
    const { record } = await trained;
    const text = [
      'age,plan,rate,paid,took,flag,left',
      '41.5,gold,7.1 %,$1500.25,01:30:05,x,yes',
      ',gold,7.1 %,$1500.25,01:30:05,,no',
      'old,gold,7.1 %,$1500.25,01:30:05,,?',
      '41.5,platinum,7.1 %,$1500.25,01:30:05,,',
      '41.5,,7.1 %,$1500.25,01:30:05,,maybe',
      '41.5,gold,7.1 %,$1500.25',
      '41.5,gold,7.1 %,$1500.25,01:30:05,x,yes,more,still',
    ].join('\n');
    const { rows, scored, written } = await score(record, text);
    expect(rows.map(({ note }) => note)).toEqual([
      '',
      'missing-value: age',
      'not-a-number: age',
      'new-word: plan',
      '', // no value is one of the words here
      'other-field-count',
      '', // a cell of the test is cut in two there
    ]);
    expect(written).toContain('"yes,more,still",,,,other-field-count');
    expect(rows.slice(0, 6).map(({ probability }) => probability !== '')).toEqual([
      ...[true, true, true, true, true],
      false,
    ]);
    expect(rows[1]?.probability).toBe(rows[2]?.probability); // no number is no number
    expect(scored).toMatchObject({ rows: 7, answered: 5, otherLabels: 1 });
    expect(scored.labelled?.test.rows).toBe(2);
    expect(
      scored.notes.map(({ code, column, rows: count, firstLine }) => [code, column, count, firstLine]),
    ).toEqual([
      ['left-out', null, 2, 7],
      ['missing-value', 'age', 1, 3],
      ['not-a-number', 'age', 1, 4],
      ['new-word', 'plan', 1, 5],
    ]);
    expect(scored.notes[3]?.words).toEqual(['platinum']);
  });

  describe('and in one row all of it', () => {
    const said = reference<Said>('notes');
    const count = (written: string, note: string) =>
      Number(execFileSync('grep', ['-c', note], { input: written, encoding: 'utf8' }));

    test('gravest first, as often as it is counted', async () => {
      const { record } = await train(said.trained, { label: 'status' });
      const { rows, scored, written } = await score(record, said.scored);
      expect(rows.map(({ note }) => note)).toEqual(said.notes.map((notes) => notes.join('; ')));
      const counted = scored.notes.map(({ code, column, rows: count }) => [`${code}: ${column}`, count]);
      expect(Object.fromEntries(counted)).toEqual(said.rows);
      for (const [note, rows] of Object.entries(said.rows)) expect(count(written, note)).toBe(rows);
    });

    test('but first why there is no answer', async () => {
      const { record } = await train(said.trained, { label: 'status', missingValues: 'skip' });
      const { rows, written } = await score(record, said.scored);
      const isWord = (note: string) => note.startsWith('new-word');
      const wanted = said.notes.map((notes) => [
        ...notes.filter((note) => !isWord(note)),
        ...notes.filter(isWord),
      ]);
      expect(rows.map(({ note }) => note)).toEqual(wanted.map((notes) => notes.join('; ')));
      for (const [note, rows] of Object.entries(said.rows)) expect(count(written, note)).toBe(rows);
      expect(rows.map(({ probability }) => probability === '')).toEqual(
        said.notes.map((notes) => !notes.every(isWord)),
      );
    });
  });

  test('rows with a gap have no answer where training skipped such', async () => {
    const { record } = await train(mixed(160), { missingValues: 'skip', exclude: ['flag'] });
    const text =
      'age,plan,rate,paid,took\nNA,gold,7.1 %,$1500.25,01:30:05\n40,gold,7.1 %,$1500.25,01:30:05\n';
    const { rows } = await score(record, text);
    expect(rows[0]).toMatchObject({ probability: '', predicted: '', note: 'missing-value: age' });
    expect(rows[1]?.probability).not.toBe('');
  });

  test('is written as it was: its delimiter, decimal mark, line ends and byte order mark', async () => {
    const { record } = await train(tableText(120));
    const [head = '', ...rows] = tableText(40).trimEnd().split('\n');
    const plain = await score(record, [head, ...rows].join('\n'));
    const comma = (line: string) => line.replaceAll(',', ';').replaceAll('.', ',');
    const text = `\ufeff${[comma(head), ...rows.map(comma)].join('\r\n')}\r\n`;
    const { written, rows: answered } = await score(record, text);
    expect(written.startsWith(`\ufeff${comma(head)};probability;predicted`)).toBe(true);
    expect(written.match(/\r\n/g)).toHaveLength(41);
    expect(answered.map(({ probability = '' }) => probability.replace(',', '.'))).toEqual(
      plain.rows.map(({ probability }) => probability),
    );
  });

  test('that is empty, or a head alone, is refused', async () => {
    const { record } = await trained;
    expect(await refusalOf(score(record, 'age,plan,rate,paid,took,flag\n'))).toContain(
      'has a header but no rows',
    );
    expect(await refusalOf(score(record, ''))).toContain('is empty');
  });

  test('of thousands of rows comes as it would in one piece, wherever it is cut', async () => {
    const { record } = await trained;
    const text = mixed(3000, 5);
    const bytes = new TextEncoder().encode(text);
    const whole = await score(record, bytes);
    async function* cut() {
      for (let at = 0; at < bytes.length; at += 997) yield bytes.slice(at, at + 997);
    }
    const open = async () => ({ totalBytes: bytes.length, chunks: cut() });
    expect((await score(record, '', { open })).written).toBe(whole.written);
  });
});

test('empty fields behind the last column of some lines change no answer', async () => {
  const text = tableText(120);
  const { record } = await train(text);
  const { written } = await score(record, text);
  const ragged = text.replace(/^.*$/gm, (line, at) => (line === '' || at % 3 ? line : `${line},,,`));
  expect(ragged).not.toBe(text);
  expect((await score(record, ragged)).written).toBe(written);
});

describe('without names', () => {
  const rows = tableText(120).split('\n').slice(1).join('\n');

  test('columns are found by their places, with the label or without it', async () => {
    const { record } = await train(rows);
    const some = rows.split('\n').slice(0, 30);
    const withLabel = await score(record, some.join('\n'));
    const last = record.dataset.labelColumn;
    const cut = some.map((row) =>
      row
        .split(',')
        .filter((_, k) => k !== last)
        .join(),
    );
    const without = await score(record, cut.join('\n'));
    expect(without.rows.map(({ probability }) => probability)).toEqual(
      withLabel.rows.map(({ probability }) => probability),
    );
    expect(await refusalOf(score(record, some.map((row) => `1,2,${row}`).join('\n')))).toContain(
      'Without names the columns are told apart by their places',
    );
  });

  test('of one of both files that is said, and in other words than where both have them', async () => {
    const { record } = await train(tableText(120));
    const named = await score(record, tableText(40));
    const bare = await score(record, rows.split('\n').slice(0, 39).join('\n'));
    const sentence = 'Columns were found by their places: names could not be checked.';
    expect(scoredLines('a.csv', record, named.scored)).not.toContain(sentence);
    expect(scoredLines('a.csv', record, bare.scored)).toContain(sentence);
    expect(scoredNotice('a.csv', record, bare.scored).text).toContain(sentence);
  });
});

/** Four columns of numbers, each of which tells something of the last: `names` above them, in the order in which they are cut out. */
function months(names: readonly string[], order = names, rows = 200): string {
  const next = random(11);
  const lines = Array.from({ length: rows }, () => {
    const z = next() < 0.5 ? 1 : 0;
    const cells = new Map(names.map((name, k) => [name, (next() + (z * (k + 1)) / 4).toFixed(4)]));
    return order.map((name) => cells.get(name) ?? z).join();
  });
  return [order.join(), ...lines].join('\n');
}

describe('names that are numbers', () => {
  const probabilities = async (record: RunRecord, text: string) =>
    (await score(record, text)).rows.map(({ probability }) => probability);

  test.each([
    ['counting from 0', ['0', '1', '2', '3'], '4'],
    ['wavelengths', ['900.0', '910.0', '920.0', '930.0'], 'y'],
  ])('are names in any order, with the label or without it: %s', async (_, names, label) => {
    const { record } = await train(months(names, [...names, label]), { reading: { header: 'yes' } });
    const wanted = await probabilities(record, months(names, [...names, label]));
    expect(wanted).toHaveLength(200);
    const backwards = names.toReversed();
    expect(await probabilities(record, months(names, backwards))).toEqual(wanted);
    expect(await probabilities(record, months(names, [...backwards, label]))).toEqual(wanted);
    expect(await probabilities(record, months(names))).toEqual(wanted);
  });

  test('need not have been told in training: pandas counts columns from 0', async () => {
    const { record } = await train(months(['0', '1', '2', '3'], ['0', '1', '2', '3', '4']));
    expect(record.dataset.dialect.header).toBe(true);
    const shuffled = await score(record, months(['0', '1', '2', '3'], ['2', '3', '0', '1']));
    expect([shuffled.scored.rows, shuffled.scored.byPlace]).toEqual([200, false]);
  });

  test('are not seen in a first row that lacks one, or has one twice', async () => {
    const names = ['0', '1', '2', '3'];
    const { record } = await train(months(names, [...names, '4']));
    const below = months(names).split('\n').slice(1);
    for (const first of ['0,1,2,5', '0,1,2,2']) {
      const { scored } = await score(record, [first, ...below].join('\n'));
      expect([scored.rows, scored.byPlace]).toEqual([201, true]);
    }
  });
});

describe('numbers with thousands apart', () => {
  const sums = (rows: number, written: (sum: number) => string, delimiter = ';') => {
    const next = random(5);
    const lines = Array.from({ length: rows }, () => {
      const z = next() < 0.5 ? 1 : 0;
      return [written(Math.round(150 + 1200 * next() + 900 * z)), Math.round(20 + 40 * next()), z];
    });
    return ['sum,age,y'.replaceAll(',', delimiter), ...lines.map((row) => row.join(delimiter))].join('\n');
  };
  const pointed = (sum: number) => sum.toLocaleString('de-DE');
  const answers = (scored: Awaited<ReturnType<typeof score>>) =>
    scored.rows.map(({ probability = '' }) => Number(probability.replace(',', '.')));

  test('by points are so again, in one row, and where all are beyond 1,000', async () => {
    const { record } = await train(sums(300, pointed));
    const plain = answers(await score(record, sums(300, String)));
    expect(answers(await score(record, sums(300, pointed)))).toEqual(plain);
    const [head = '', ...rows] = sums(300, pointed).split('\n');
    const large = [...rows.keys()].filter((k) => rows[k]?.includes('.'));
    expect(large.length).toBeGreaterThan(100);
    const all = await score(record, [head, ...large.map((k) => rows[k])].join('\n'));
    expect(answers(all)).toEqual(large.map((k) => plain[k]));
    const at = large[0] as number;
    expect(answers(await score(record, `${head}\n${rows[at]}`))).toEqual([plain[at]]);
  });

  test('by points are none where the file shows decimals with a point', async () => {
    const { record } = await train(sums(300, pointed));
    const { written } = await score(record, 'sum;age;y\n1.107;30.5;1\n267.0;31;0');
    const { written: same } = await score(record, 'sum;age;y\n1.1070;30.5;1\n267.0;31;0');
    expect(written.replaceAll('1.107;', '1.1070;')).toBe(same);
  });

  test('by commas in a column of money are so without its sign', async () => {
    const english = (sum: number) => `"${sum.toLocaleString('en-US')}.50"`;
    const money = sums(300, (sum) => `"$${sum.toLocaleString('en-US')}.50"`, ',');
    const { record } = await train(money);
    expect(record.model.features[0]?.notation).toBe('amount-point');
    const plain = await score(
      record,
      sums(300, (sum) => `${sum}.50`, ','),
    );
    const { scored } = await score(record, sums(300, english, ','));
    expect({ ...scored, fingerprint: '' }).toEqual({ ...plain.scored, fingerprint: '' });
  });

  test('in another currency than in training are none of its numbers', async () => {
    const money = (sign: string) => sums(300, (sum) => `${sign}${sum}.50`, ',');
    const { record } = await train(money('$'));
    const same = await score(record, money('USD '));
    expect(same.scored.answered).toBe(same.scored.rows);
    await expect(score(record, money('₩'))).rejects.toMatchObject({
      problem: {
        code: 'columns-differ',
        what: { key: 'column-of-no-numbers', facts: { column: 'sum' } },
      },
    });
    let row = 0;
    const some = money('$').replace(/\$/g, (sign) => (row++ % 10 === 0 ? '€' : sign));
    const { scored } = await score(record, some);
    expect(scored.notes).toMatchObject([{ code: 'not-a-number', column: 'sum', rows: 30 }]);
    const { warnings } = (await train(some)).record;
    expect(warnings.map(({ what }) => what)).toContainEqual(
      expect.objectContaining({
        key: 'currencies-mixed',
        facts: expect.objectContaining({ signs: ['$', '€'], counts: [270, 30] }),
      }),
    );
  });

  test('by commas in a column of plain numbers are none, and what to do is said', async () => {
    const { record } = await train(sums(300, String, ','));
    const { scored } = await score(
      record,
      sums(300, (sum) => `"${sum.toLocaleString('en-US')}"`, ','),
    );
    expect(scored.answered).toBeLessThan(scored.rows);
    expect(scoredLines('a.csv', record, scored).join('\n')).toMatch(
      /"sum" is no number as in training in .* Write such numbers without thousands separators\./,
    );
  });

  describe('are known by a number with two marks', () => {
    const marked = (rows: number, locale: string, million: string, at: number) => {
      const lines = sums(rows, (sum) => sum.toLocaleString(locale)).split('\n');
      return lines.with(at, lines[at]?.replace(/[^;]+/, million) as string).join('\n');
    };

    test.each([
      ['de-DE', '1.234.567'],
      ['en-US', '1,234,567'],
    ])('at the beginning of the file (%s): what has one has no answer either', async (locale, million) => {
      const { record } = await train(sums(300, String));
      const { scored, rows } = await score(record, marked(300, locale, million, 4));
      for (const { sum = '', note } of rows) expect(note).toBe(/[.,]/.test(sum) ? 'not-a-number: sum' : '');
      const without = rows.filter(({ sum = '' }) => /[.,]/.test(sum)).length;
      expect(without).toBeGreaterThan(100);
      expect(scored.answered).toBe(300 - without);
    });

    test('in a file trained on, which is read as it is without the marks', async () => {
      const [pointedOnes, plain] = [marked(300, 'de-DE', '1.234.567', 4), marked(300, 'de-DE', '1234567', 4)];
      const { record } = await train(pointedOnes);
      const { record: same } = await train(plain.replaceAll('.', ''));
      expect(record.model.weights).toEqual(same.model.weights);
      expect(record.profile.columns[0]?.max).toBe(1_234_567);
    });

    test('behind many rows: the file is refused, but not one of other decimals with a slip', async () => {
      const { record } = await train(sums(300, String, ','));
      const late = (written: (sum: number) => string) =>
        [...sums(400, written, ',').split('\n'), '1.234.567,30,1'].join('\n');
      expect(await refusalOf(score(record, late(pointed)))).toMatch(
        /^Line 402: "sum" holds 1\.234\.567, a number with a point as thousands separator\./,
      );
      const { scored } = await score(
        record,
        late((sum) => (sum / 100).toFixed(2)),
      );
      expect(scored.answered).toBe(400);
    });
  });
});

test('spaces in the cells of another file are not what its names are cut at', async () => {
  const text = (dash: string, mark: string) =>
    ['nodes', 'b', 'y']
      .join(mark)
      .concat('\n')
      .concat(
        Array.from({ length: 120 }, (_, i) =>
          [`${3 * (i % 3)}${dash}${3 * (i % 3) + 2}`, ((i * 7) % 11) / 4, i % 3 === 0 ? 'no' : 'yes'].join(
            mark,
          ),
        ).join('\n'),
      );
  const { record } = await train(text('-', ','));
  for (const mark of [',', ';', '\t', '|']) {
    const { written, scored } = await score(record, text(' - ', mark));
    const names = written.split('\n')[0]?.split(mark).slice(0, 3);
    expect([scored.answered, names]).toEqual([120, ['nodes', 'b', 'y']]);
  }
});

describe('what was told of the file trained on', () => {
  const quoted = (decimals: (number: string) => string) => {
    const [head = '', ...rows] = months(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'y']).split('\n');
    return [head, ...rows.map((row) => row.split(',').map(decimals).join())].join('\n');
  };
  const asAre = months(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'y']);
  const german = quoted((cell) => (cell.includes('.') ? `"${cell.replace('.', ',')}"` : cell));

  test('is so of another, without a word', async () => {
    const { record } = await train(german, { reading: { decimalMark: 'comma' } });
    const { scored } = await score(record, german);
    expect([scored.answered, scored.otherwise]).toEqual([200, []]);
  });

  test('is not so of one that is plainly written otherwise, and that is said', async () => {
    const { record } = await train(german, { reading: { decimalMark: 'comma' } });
    const { scored, rows } = await score(record, asAre);
    const { rows: same } = await score((await train(asAre)).record, asAre);
    expect(scored.otherwise).toEqual(['decimalMark']);
    expect(rows.map(({ predicted }) => predicted)).toEqual(same.map(({ predicted }) => predicted));
    expect(scoredLines('a.csv', record, scored)).toContain(
      'This file is written otherwise than was set in training (decimal mark): that was detected.',
    );
  });

  test('does not count where somebody says it of the file to score', async () => {
    const { record } = await train(german, { reading: { decimalMark: 'comma' } });
    expect(await refusalOf(score(record, german, { reading: { decimalMark: 'point' } }))).toContain(
      'the model needs numbers in "a"',
    );
  });

  test('of a delimiter that cuts nothing is dropped', async () => {
    const spaced = asAre.replaceAll(',', ' ');
    const { record } = await train(spaced, { reading: { delimiter: 'space' } });
    for (const [text, otherwise] of [
      [spaced, []],
      [asAre, ['delimiter']],
    ] as const) {
      const { scored } = await score(record, text);
      expect([scored.answered, scored.otherwise]).toEqual([200, otherwise]);
    }
  });

  test('of a header: names that are years, and a file without them', async () => {
    const years = ['2019', '2020', '2021', '2022'];
    const { record } = await train(months(years, [...years, 'y']), { reading: { header: 'yes' } });
    const text = months(years, [...years, 'y']);
    const bare = await score(record, text.split('\n').slice(1).join('\n'));
    expect([bare.scored.rows, bare.scored.byPlace, bare.scored.otherwise]).toEqual([200, true, ['header']]);
    const { scored } = await score(record, text);
    expect([scored.rows, scored.byPlace, scored.otherwise]).toEqual([200, false, []]);
  });

  test('of a header that is none: its words are a row, but those of a file of answers are names', async () => {
    const [, ...rows] = mixed(160).split('\n');
    const { record } = await train(rows.join('\n'), { reading: { header: 'no' } });
    const { scored, written } = await score(record, rows.slice(0, 50).join('\n'));
    expect([scored.rows, scored.otherwise]).toEqual([50, []]);
    const again = await score(record, written);
    expect([again.scored.rows, again.scored.otherwise]).toEqual([50, ['header']]);
  });

  test('of an encoding: the words are those of training, but UTF-8 shows itself', async () => {
    const next = random(2);
    const lines = Array.from({ length: 200 }, () => {
      const z = next() < 0.5 ? 1 : 0;
      return `${next() < 0.2 + 0.6 * z ? 'Ł' : 'Ż'},${next().toFixed(3)},${z}`;
    });
    const text = ['k,a,y', ...lines].join('\n');
    // Two Greek letters of Windows-1253, which by themselves are taken for Latin-1.
    const bytes = Uint8Array.from(text, (letter) => ({ Ł: 0xc3, Ż: 0xc4 })[letter] ?? letter.charCodeAt(0));
    const { record } = await train(bytes, { reading: { encoding: 'windows-1253' } });
    const told = await score(record, bytes);
    expect([told.scored.otherwise, told.scored.notes]).toEqual([[], []]);
    expect(told.rows[0]?.k).toMatch(/^[ΓΔ]$/);
    const greek = text.replaceAll('Ł', 'Γ').replaceAll('Ż', 'Δ');
    const other = await score(record, greek);
    expect(other.scored.otherwise).toEqual(['encoding']);
    expect(other.rows).toEqual(told.rows);
  });
});

test('a row without an answer is first told why, whatever else there is to say of it', async () => {
  const next = random(3);
  const lines = Array.from({ length: 200 }, () => {
    const z = next() < 0.5 ? 1 : 0;
    const word = next() < 0.3 + 0.4 * z ? 'oak' : 'pine';
    return [word, (next() + z).toFixed(3), (next() + z).toFixed(3), z].join();
  });
  const { record } = await train(['k,b,c,y', ...lines].join('\n'), { textColumns: 'one-hot' });
  const { rows } = await score(record, 'k,b,c\nelm,oops,1\nelm,1,1\nelm,oops,\noak,1,1\n');
  expect(rows.map(({ probability }) => probability !== '')).toEqual([false, true, false, true]);
  const firsts = rows.map(({ note = '' }) => note.split(/[,;]/)[0]);
  expect(firsts).toEqual(['not-a-number: b', 'new-word: k', 'not-a-number: b', '']);
});

test('a file of another encoding is written in UTF-8 and says so: a spreadsheet takes it for its own system’s otherwise', async () => {
  const text = tableText(60).replace(/^[^\n]+/, (names) => `${names},구분`);
  const named = text.replaceAll(/(\d)$/gm, '$1,가나');
  const cp949 = Uint8Array.from(
    [...named].flatMap((letter) => {
      const pair = { 구: [0xb1, 0xb8], 분: [0xba, 0xd0], 가: [0xb0, 0xa1], 나: [0xb3, 0xaa] }[letter];
      return pair ?? [letter.charCodeAt(0)];
    }),
  );
  const { record } = await train(tableText(200));
  const marked = (await score(record, cp949)).written;
  expect(marked).toContain('가나');
  expect([marked.startsWith('\ufeff'), marked.lastIndexOf('\ufeff')]).toEqual([true, 0]);
  expect((await score(record, `\ufeff${named}`)).written).toBe(marked);
  expect((await score(record, named)).written).toBe(marked.slice(1));
});

describe('what was asked for', () => {
  const trained = train(tableText(200));

  test('the most probable rows alone, most probable first', async () => {
    const { record } = await trained;
    const all = (await score(record, tableText(200))).rows;
    const top = (await score(record, tableText(200), { top: 7 })).rows;
    const best = all.toSorted((a, b) => Number(b.probability) - Number(a.probability)).slice(0, 7);
    expect(top).toEqual(best);
    // A line that is no row is among them no more than it is among the rows.
    const { rows, scored } = await score(record, `${tableText(200)}Total: 200 rows\n`, { top: 7 });
    expect(scored.notes).toMatchObject([{ code: 'left-out', rows: 1, firstLine: 202 }]);
    expect(rows).toEqual(best);
  });

  test('probabilities where positives are as frequent as somebody says: by the odds, the answers stay', async () => {
    const { record } = await trained;
    const here = (await score(record, tableText(200))).rows;
    const there = (await score(record, tableText(200), { offset: Math.log(0.1) })).rows;
    here.forEach((row, k) => {
      const p = Number(row.probability);
      const odds = (0.1 * p) / (1 - p); // Bayes' rule
      expect(Number(there[k]?.probability)).toBeCloseTo(odds / (1 + odds), 10);
      expect(there[k]?.predicted).toBe(row.predicted);
    });
  });

  test('the scores against the labels are those of the rows written', async () => {
    const { record } = await trained;
    const { rows, scored } = await score(record, tableText(200));
    const { dataset } = record;
    const positive = dataset.classes[1].value;
    const count = (truth: boolean, answer: boolean) =>
      rows.filter(
        (row) => (row[dataset.label] === positive) === truth && (row.predicted === positive) === answer,
      ).length;
    expect(scored.labelled?.test.confusion).toEqual({
      tp: count(true, true),
      fp: count(false, true),
      fn: count(true, false),
      tn: count(false, false),
    });
    expect(rows.every((row) => (row.correct === 'yes') === (row[dataset.label] === row.predicted))).toBe(
      true,
    );
    const [yes, no] = [true, false].map((is) =>
      rows.filter((row) => (row[dataset.label] === positive) === is).map((row) => Number(row.probability)),
    ) as [number[], number[]];
    const wins = yes.flatMap((one) => no.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
    const area = wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
    expect(scored.labelled?.evaluation.test.rocArea).toBeCloseTo(area, 3);
    const right = (count(true, true) + count(false, false)) / rows.length;
    expect(scoredNotice('a.csv', record, scored).text).toContain(
      `Against "${dataset.label}" in 200 rows: accuracy ${right.toFixed(3)}, ROC area ${area.toFixed(3)}.`,
    );
    const cut = tableText(200).replace(/^.*/, (names) => names.replace(dataset.label, 'other'));
    expect(scoredNotice('a.csv', record, (await score(record, cut)).scored).text).not.toContain('Against');
  });
});

describe('whether a file is like the one trained on', () => {
  const trained = train(tableText(400));

  test('is not spoken of where its rows are drawn in the same way', async () => {
    const { record } = await trained;
    const { shifts, outside } = (await score(record, tableText(400))).scored;
    expect([shifts, outside]).toEqual([[], []]);
  });

  test('a unit that changed is named, with what it does to the mean logit', async () => {
    const { record } = await trained;
    const [head = '', ...rows] = tableText(400).trimEnd().split('\n');
    const { column, name } = record.model.features[0] as { column: number; name: string };
    const inCents = rows.map((row) =>
      row
        .split(',')
        .map((cell, k) => (k === column ? String(Number(cell) * 100) : cell))
        .join(),
    );
    const plain = (await score(record, [head, ...rows].join('\n'))).rows;
    const { scored, rows: moved } = await score(record, [head, ...inCents].join('\n'));
    const logit = ({ probability }: Readonly<Record<string, string>>) => {
      const p = Number(probability);
      return Math.log(p) - Math.log1p(-p);
    };
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(scored.outside[0]).toMatchObject({ column: name });
    const [shift] = scored.shifts;
    expect(shift?.column).toBe(name);
    const by = mean(moved.map(logit)) - mean(plain.map(logit));
    if (Number.isFinite(by)) expect(shift?.logit).toBeCloseTo(by, 1);
  });

  test('the range is of the numbers that count as values, so that another code is seen to lie outside', async () => {
    const rows = (code: number | string) => {
      const next = random(8);
      return Array.from({ length: 200 }, (_, i) => {
        const z = i % 3 === 0 ? 1 : 0;
        const value = (next() + z + 20).toFixed(3);
        return `${i % 7 === 3 ? code : value},${next().toFixed(3)},${z}`;
      });
    };
    const file = (code: number | string) => ['a,b,y', ...rows(code)].join('\n');
    const values = rows('')
      .flatMap((row) => row.split(',', 1))
      .filter((cell) => cell !== '')
      .map(Number);
    const range = { min: Math.min(...values), max: Math.max(...values) };
    const outsideOf = async (trained: string, wish: Wish, scored: string) => {
      const { record } = await train(trained, wish);
      return (await score(record, scored)).scored.outside;
    };
    const told = [{ column: 'a', rows: 29, ...range }];
    // -200 lies between -999 and the values; 9999 does not.
    for (const code of [-200, 9999])
      for (const trained of [-999, ''])
        expect([code, trained, await outsideOf(file(trained), {}, file(code))]).toEqual([
          code,
          trained,
          told,
        ]);
    expect(await outsideOf(file(-999), {}, file(-999))).toEqual([]);
    // As a number it is a value like any other.
    expect(await outsideOf(file(-999), { missingValues: 'median' }, file(-200))).toEqual([]);
    const { profile } = (await train(file(-999))).record;
    expect(profile.columns[0]).toMatchObject(range);
  });
});

describe('labels are those of training', () => {
  const next = random(11);
  const rows = Array.from({ length: 200 }, (_, i) => ({ z: i % 2, a: ((i % 2) + 2 * next()).toFixed(2) }));
  const csv = (label: (z: number) => string, delimiter = ',') =>
    [`a${delimiter}y`, ...rows.map(({ z, a }) => [a, label(z)].join(delimiter))].join('\n');
  const truth = async (record: RunRecord, text: string) => {
    const { scored } = await score(record, text);
    const { tp = 0, fn = 0, fp = 0, tn = 0 } = scored.labelled?.test.confusion ?? {};
    return [tp + fn, fp + tn, scored.otherLabels];
  };

  test.each<[string, (z: number) => string]>([
    ['that differ in letter case alone', (z) => (z === 1 ? 'a' : 'A')],
    ['spelled in several ways', (z) => (z === 1 ? 'yes' : 'no')],
    ['of numbers', (z) => String(z)],
  ])('%s', async (_, label) => {
    const { record } = await train(csv(label), { positive: label(1) });
    expect(await truth(record, csv(label))).toEqual([100, 100, 0]);
  });

  test('spelled otherwise elsewhere, and with a third word', async () => {
    const { record } = await train(csv((z) => (z === 1 ? 'yes' : 'no')));
    expect(
      await truth(
        record,
        csv((z) => (z === 1 ? ' YES.' : 'No')),
      ),
    ).toEqual([100, 100, 0]);
    expect(
      await truth(
        record,
        csv((z) => (z === 1 ? 'maybe' : 'no')),
      ),
    ).toEqual([0, 100, 100]);
  });

  test.each([
    ['True', 'False', '1', '0'],
    ['True', 'False', '1.0', '0.0'],
    ['1', '0', 'TRUE', 'FALSE'],
    ['1.0', '5.397605346934028e-79', '1', '0'],
    ['yes', '5.397605346934028e-79', 'yes', '0'],
    ['1', '0', '1.0', '5.397605346934028e-79'],
  ])('%s and %s, which are %s and %s elsewhere', async (yes, no, one, zero) => {
    const { record } = await train(csv((z) => (z === 1 ? yes : no)));
    expect(
      await truth(
        record,
        csv((z) => (z === 1 ? one : zero)),
      ),
    ).toEqual([100, 100, 0]);
  });

  test('but yes and no are no 1 and 0', async () => {
    const { record } = await train(csv((z) => (z === 1 ? 'yes' : 'no')));
    expect(await truth(record, csv(String))).toEqual([0, 0, 200]);
  });

  test('whatever the decimal mark is on either side', async () => {
    const inComma = (text: string) => text.replaceAll(',', ';').replaceAll('.', ',');
    const point = csv((z) => z.toFixed(1));
    const comma = inComma(point);
    for (const one of [point, comma])
      for (const other of [point, comma]) {
        const { record } = await train(one);
        expect(await truth(record, other)).toEqual([100, 100, 0]);
      }
  });
});

describe('how frequent positives are elsewhere', () => {
  test.each<Wish['balance']>(['none', 'weights', 'oversample', 'lecture'])(
    'with balance %s: said to be as frequent as they are, probabilities have that mean',
    async (balance = 'none') => {
      const next = random(4);
      const text = [
        'a,b,y',
        ...Array.from({ length: 2000 }, () => {
          const z = next() < 0.1 ? 1 : 0;
          return `${(z + next() + next()).toFixed(3)},${next().toFixed(3)},${z}`;
        }),
      ].join('\n');
      const { record } = await train(text, { balance, preset: 'recommended' });
      const offset = offsetFor(record, 0.1);
      const { scored } = await score(record, text, { offset });
      expect(scored.meanProbability).toBeGreaterThan(0.08);
      expect(scored.meanProbability).toBeLessThan(0.12);
      // Bayes' rule keeps what is calibrated so, and is not applied to what balance has already moved.
      for (const prevalence of [0.3, 0.6]) {
        const { asTrained, shifted } = calibrationThere(record, prevalence) ?? {};
        expect(shifted?.error).toBeLessThan(0.08);
        expect(shifted?.brier).toBeLessThan(asTrained?.brier ?? 0);
      }
    },
  );

  test('a model of an early version, whose balance was not taken back, is shifted from equal classes', async () => {
    const { record } = await train(tableText(400), { balance: 'weights' });
    const { priorCorrection: _, ...model } = record.model;
    expect(offsetFor({ ...record, model }, 0.5)).toBeCloseTo(0, 12);
    expect(offsetFor(record, 0.5)).not.toBeCloseTo(0, 1);
  });
});

test('probabilities stay where positives are as frequent as in the training part, which by time differs from the file', async () => {
  const next = random(6);
  const lines = Array.from({ length: 600 }, (_, i) => {
    const z = next() < 0.1 + i / 1500 ? 1 : 0;
    return `${(z + next() + next()).toFixed(3)},${i},${z}`;
  });
  const { record } = await train(['a,day,y', ...lines].join('\n'), { time: 'day' });
  const { split, dataset } = record;
  const share = split.positives.train / split.train;
  expect(share).toBeLessThan(0.8 * (dataset.classes[1].count / dataset.rows));
  expect(offsetFor(record, share)).toBeCloseTo(0, 12);
  const odds = (p: number) => p / (1 - p);
  expect(offsetFor(record, 0.5)).toBeCloseTo(-Math.log(odds(share)), 12); // Bayes' rule
});

describe('few rows, or copies, show no difference that is none', () => {
  test('one row of the file trained on, and the file itself where training repeats rows', async () => {
    const { record } = await train(tableText(400));
    const [head = '', ...rows] = tableText(400).trimEnd().split('\n');
    for (const row of rows.slice(0, 60)) {
      const { scored } = await score(record, `${head}\n${row}\n`);
      expect([scored.shifts, scored.outside]).toEqual([[], []]);
    }
    const repeated = await train(tableText(400), { balance: 'oversample' });
    expect((await score(repeated.record, tableText(400))).scored.shifts).toEqual([]);
  });

  test('by the distribution of what lies beyond the extremes of a sample', async () => {
    const next = random(21);
    const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    const made = (count: number) => Array.from({ length: count }, () => normal());
    let told = 0;
    for (let pair = 0; pair < 300; pair++) {
      const [least, greatest] = made(100).reduce(
        ([low, high], each) => [Math.min(low, each), Math.max(high, each)],
        [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      );
      const terms = [{ feature: { name: 'a', column: 0 }, weight: 1, centre: 0, deviation: 1 }];
      const tally = new ColumnTally(
        { name: 'a', column: 0, range: { min: least, max: greatest }, terms },
        'point',
      );
      for (const value of made(5000)) tally.add(undefined, value, value, '', 1);
      if (tally.outsiders(100) !== undefined) told++;
    }
    expect(told).toBeLessThanOrEqual(2);
  });
});

test('a feature of gaps is scattered in training as its share of them says, weighted or not', async () => {
  for (const wish of [{}, { balance: 'weights' }, { preset: 'exact' }] as const) {
    const { columns } = scoringModelOf((await train(mixed(160), wish)).record);
    const flags = columns.flatMap(({ terms }) => terms).filter(({ feature }) => feature.missing);
    expect(flags.length).toBeGreaterThan(0);
    for (const { centre, deviation } of flags) {
      expect(centre * (1 - centre)).toBeGreaterThan(0.01);
      expect((deviation ?? 0) ** 2).toBeCloseTo(centre * (1 - centre), 3);
    }
  }
});

describe('what a column moves a logit by', () => {
  const terms = [{ feature: { name: 'a', column: 0 }, weight: 2, centre: 10, deviation: 4 }];
  /** So many rows of one value, which says nothing of how far others lie from it: that is known from training. */
  const shiftOf = (value: number, rows: number, trainRows: number, of: ModelColumn['terms'] = terms) => {
    const tally = new ColumnTally({ name: 'a', column: 0, range: { min: 0, max: 20 }, terms: of }, 'point');
    const term = of.reduce((sum, { feature, weight, centre }) => {
      const read = feature.missing ? Number(Number.isNaN(value)) : Number.isNaN(value) ? centre : value;
      return sum + weight * (read - centre);
    }, 0);
    for (let i = 0; i < rows; i++) tally.add(undefined, value, term, '', i);
    return tally.shift(trainRows);
  };

  test('is told with how many standard deviations its mean lies off', () =>
    expect(shiftOf(18, 100, 1000)).toEqual({ column: 'a', logit: 16, deviations: 2 }));

  test('is none where so few rows were trained on that their mean is not known as well', () => {
    // Terms of training are ±8: a mean of 20 of them is known to ±1.8, and 4 is not four times that; of 2,000 it is known to ±0.2.
    expect(shiftOf(12, 10_000, 20)).toBeUndefined();
    expect(shiftOf(12, 10_000, 2000)).toEqual({ column: 'a', logit: 4, deviations: 0.5 });
  });

  test('by its gaps is none in a row or two, where half of the rows trained on have them', () => {
    const flag = { name: 'a is missing', column: 0, missing: true as const };
    const ofGaps = [{ feature: flag, weight: 3, centre: 0.5, deviation: 0.5 }];
    // 3 for a gap, 0 for none: ±1.5 about 1.5.
    expect(shiftOf(12, 2, 1000, ofGaps)).toBeUndefined();
    expect(shiftOf(12, 100, 1000, ofGaps)).toMatchObject({ column: 'a', logit: -1.5 });
  });
});

describe('columns that are others than they seem', () => {
  const trained = train(mixed(160));
  const head = 'age,plan,rate,paid,took,flag';
  const row = (age: string) => `${age},gold,7.1 %,$1500.25,01:30:05,x`;

  test('one gap does not make a column of units one of numbers', async () => {
    const { record } = await trained;
    const text = [head, ...Array.from({ length: 30 }, (_, i) => row(i === 9 ? '' : `${i} kg`))].join('\n');
    expect(await refusalOf(score(record, text))).toMatch(
      /the model needs numbers in "age" as in training, but none of 30 rows .* Write it as in the file that the model was trained on/,
    );
  });

  test('two columns of one name are not chosen between', async () => {
    const { record } = await trained;
    const text = `age,${head}\n${Array.from({ length: 20 }, (_, i) => `${i},${row('40')}`).join('\n')}`;
    expect(await refusalOf(score(record, text))).toContain('Several columns are named "age"');
  });

  test('two columns of one name in the file trained on are found where pandas numbered them, and the other way round', async () => {
    const repeated = months(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'y']).replace('a,b,c,d', 'a,b,a,a');
    const numbered = repeated.replace('a,b,a,a', 'a,b,a.1,a.2');
    const ofRepeated = await train(repeated);
    const ofNumbered = await train(numbered);
    const probabilities = async (record: RunRecord, text: string) =>
      (await score(record, text)).written.split('\n').slice(1);
    expect(await probabilities(ofRepeated.record, numbered)).toEqual(
      await probabilities(ofRepeated.record, repeated),
    );
    expect(await probabilities(ofNumbered.record, repeated)).toEqual(
      await probabilities(ofNumbered.record, numbered),
    );
  });

  test('answers for a file without names can be answered for again', async () => {
    const rows = tableText(120).split('\n').slice(1).join('\n');
    const { record } = await train(rows);
    const first = await score(record, rows);
    const again = await score(record, first.written);
    expect(again.rows.map((each) => each['probability (2)'])).toEqual(
      first.rows.map(({ probability }) => probability),
    );
  });

  test('what is said of a row does not depend on its quotes', async () => {
    const { record } = await trained;
    const rows = Array.from({ length: 40 }, (_, i) => row('41').replace('gold', String(i % 7)));
    const [plain, quoted] = await Promise.all(
      [rows, rows.map((each) => each.replace(/,x$/, ',"x"'))].map((all) =>
        score(record, [head, ...all].join('\n')),
      ),
    );
    expect(quoted?.scored.notes).toEqual(plain?.scored.notes);
  });

  test('a number that no sum holds says nothing of the others', async () => {
    const { record } = await trained;
    const text = [head, ...Array.from({ length: 300 }, (_, i) => row(i === 5 ? '1e308' : '41'))].join('\n');
    expect((await score(record, text)).scored.shifts.map(({ column }) => column)).not.toContain('age');
  });
});

describeWith('../shared/data', 'HTRU2', () => {
  test('gets the probabilities that its own weights give, to 1e-12', async () => {
    const file = path.join(shared, 'data/pulsar_stars.csv');
    const bytes = await collect(await openFile(file));
    const { record, own } = await train(bytes, { epochs: 2 });
    const { rows } = await score(record, bytes);
    const { features, weights, centres = [], bias } = record.model;
    const lines = new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/).slice(1);
    expect(rows).toHaveLength(17_898);
    rows.forEach((row, k) => {
      const cells = (lines[k] as string).split(',').map(Number);
      const logit = features.reduce(
        (sum, { column }, j) =>
          sum + (weights[j] as number) * ((cells[column] as number) - (centres[j] as number)),
        bias,
      );
      const wanted = 1 / (1 + Math.exp(-logit));
      if (Math.abs(Number(row.probability) - wanted) > 1e-12) expect(row.probability).toBe(wanted);
      if (Math.abs((own.get(k + 2) as number) - wanted) > 1e-12) expect(own.get(k + 2)).toBe(wanted);
    });
  });
});

async function collect({ chunks }: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk.slice());
  return Buffer.concat(parts);
}

describe('words in another letter case', () => {
  const next = random(7);
  const zs = Array.from({ length: 200 }, (_, i) => ({ z: i % 2, a: (2 * next()).toFixed(2), u: next() }));
  const csv = (word: (isMore: boolean, i: number) => string) =>
    ['a,flag,y', ...zs.map(({ z, a, u }, i) => `${a},${word(u < 0.3 + 0.4 * z, i)},${z}`)].join('\n');
  const answers = async (record: RunRecord, text: string) => {
    const { rows } = await score(record, text);
    return rows.map(({ probability, note }) => `${probability} ${note}`);
  };
  const plain = csv((is) => (is ? 'True' : 'False'));
  const inManyWays = csv(
    (is, i) => (is ? ['True', 'TRUE', 'true'] : ['False', 'FALSE'])[i % (is ? 3 : 2)] as string,
  );

  test('are one where they say yes or no: between rows, and in files to score', async () => {
    const { record } = await train(plain);
    const { record: other } = await train(inManyWays);
    expect(other.model.features.map(({ category }) => category?.toLowerCase())).toEqual(
      record.model.features.map(({ category }) => category?.toLowerCase()),
    );
    expect(other.model.weights).toEqual(record.model.weights);
    const own = await answers(record, plain);
    expect(own.every((answer) => answer.endsWith(' '))).toBe(true);
    expect(await answers(record, inManyWays)).toEqual(own);
    expect(
      await answers(
        record,
        csv((is) => (is ? '1' : '0')),
      ),
    ).toEqual(own);
    expect(
      await answers(
        record,
        csv((is) => (is ? '2' : '3')),
      ),
    ).toEqual(expect.arrayContaining([expect.stringContaining('new-word: flag')]));
  });

  test('are the only one that the model has of these letters', async () => {
    const { record } = await train(csv((is, i) => (is ? 'red' : i % 3 === 0 ? 'blue' : 'Blue')));
    const notes = async (red: string, blue: string) =>
      new Set(
        (
          await score(
            record,
            csv((is) => (is ? red : blue)),
          )
        ).rows.map(({ note }) => note),
      );
    expect(await notes('RED', 'Blue')).toEqual(new Set(['']));
    expect(await notes('Red', 'BLUE')).toEqual(new Set(['', 'new-word: flag']));
    expect(await notes('1', 'blue')).toEqual(new Set(['', 'new-word: flag']));
  });
});
