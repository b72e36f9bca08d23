/** One row explained: the same answers as scoring has for a file and training for its own rows, and what pandas makes of the cells. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { Problem } from '../../../../src/core/problem.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { parseRunFile, runFileText } from '../../../../src/core/run/runFile.js';
import { samplePulsars } from '../../../../src/core/sample/pulsars.js';
import { knowsMeans, pastedRow, rowReader, sizeOf, usualCell } from '../../../../src/core/scoring/oneRow.js';
import { type ScoringModel, scoringModelOf } from '../../../../src/core/scoring/scoringModel.js';
import type { Feature } from '../../../../src/core/table/summary.js';
import { problemSentences } from '../../../../src/words/problem.js';
import { scoreFile } from '../../../../src/worker/jobs/scoreFile.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { messyText } from '../../../messyText.js';
import { reference } from '../../shared.js';
import { recordOf, trainScored, type Wish } from '../../training.js';

function cellsOf(found: ReturnType<typeof pastedRow>): readonly string[] {
  if (found === undefined || 'what' in found) throw new Error(JSON.stringify(found));
  return found.cells;
}

/** Reads lines as if somebody pasted them. */
function explainer(record: RunRecord) {
  const model = scoringModelOf(record);
  const { dialect } = record.dataset;
  const reader = rowReader(model, dialect);
  const read = (cells: readonly string[]) => {
    const found = cells.map((cell, k) => reader.read(k, cell));
    return { found, logit: reader.logit(found) };
  };
  return {
    model,
    read,
    paste(line: string) {
      return read(cellsOf(pastedRow(model, line, dialect)));
    },
    usual: () => model.columns.map((column) => usualCell(column, dialect, knowsMeans(model))),
  };
}

async function trained(text: string, wish: Wish = {}) {
  const { run, lines } = await trainScored(text, wish);
  const record = parseRunFile(runFileText(recordOf(run)));
  const own = lines.map((line) => {
    const fields = line.split(',');
    return { line: Number(fields[0]), part: fields[1], logit: Number(fields.at(-2)) };
  });
  return { record, own, ...explainer(record) };
}

/** Probabilities and notes of a file's rows, by a job that the terminal's `score` runs too. */
async function scored(record: RunRecord, text: string) {
  const scoring = scoreFile(
    {
      open: async () => fromBytes(new TextEncoder().encode(text)),
      reading: makeConfig({}).reading,
      model: scoringModelOf(record),
      wish: { offset: 0, top: null },
    },
    { now: Date.now, stopped: () => false },
  );
  let written = '';
  let step = await scoring.next();
  for (; !step.done; step = await scoring.next()) written += step.value.text;
  // Behind the file's own cells come probability, predicted, correct and note, none of which holds a delimiter.
  return written
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [probability = '', , , note = ''] = line.split(record.dataset.dialect.delimiter).slice(-4);
      return { probability: probability.replace(',', '.'), note };
    });
}

const pulsars = [...samplePulsars()].join('').split('\n').slice(0, 1_501).join('\n');

const mixed = Array.from({ length: 240 }, (_, i) => {
  const z = (i * 7) % 3 === 0 ? 1 : 0;
  const noise = (by: number) => ((i * by * 7919) % 997) / 100;
  const age = i % 9 === 4 ? 'NA' : (30 + 3 * z + noise(3)).toFixed(1);
  const plan = i % 13 === 6 ? '' : ['free', '"gold, 2"', '"""x"""'][(i * 5 + z) % 3];
  return `${age},${plan},${(noise(5) + z).toFixed(1)} %,"$1,${(100 + 80 * noise(7)).toFixed(2)}",0${1 + (i % 3)}:${10 + (i % 40)}:05,${z ? 'yes' : 'no'}`;
});
const mixedText = ['age,plan,rate,paid,took,left', ...mixed].join('\n');

const comma = ['a;b;label']
  .concat(
    Array.from(
      { length: 200 },
      (_, i) => `${String(((i * 37) % 101) / 10 + (i % 2)).replace('.', ',')};"${i % 3}${i % 5},5";${i % 2}`,
    ),
  )
  .join('\n');

describe('a pasted row comes to what the same row of a file does', () => {
  test.each<[string, string, Wish]>([
    ['the sample', pulsars, {}],
    ['the sample, as in the lecture', pulsars, { preset: 'lecture', epochs: 3 }],
    ['the sample, with balanced classes', pulsars, { balance: 'weights' }],
    ['words, gaps, percentages, prices, durations', mixedText, { missingValues: 'median' }],
    ['gaps as features', mixedText, { missingValues: 'category', textColumns: 'one-hot' }],
    ['a table of something of everything', messyText(300), {}],
    ['decimal commas', comma, {}],
  ])('%s', async (_, text, wish) => {
    const { record, own, paste } = await trained(text, wish);
    const lines = text.split('\n');
    const found = lines
      .slice(1)
      .map((line) => (line === 'torn,line' || line === '' ? undefined : paste(line)));
    expect(own.length).toBeGreaterThan(100);
    for (const { line, logit } of own) {
      const here = found[line - 2]?.logit as number;
      expect(Math.abs(here - logit)).toBeLessThan(1e-12 * Math.max(1, Math.abs(logit)));
    }
    let answered = 0;
    for (const [i, { probability, note }] of (await scored(record, text)).entries()) {
      const row = found[i];
      if (row === undefined) continue;
      const first =
        row.found.find(({ term }) => Number.isNaN(term)) ?? row.found.find((cell) => cell.note !== undefined);
      expect(note.split(':')[0]).toBe(first?.note ?? '');
      if (probability === '') {
        expect(row.logit).toBeNaN();
        continue;
      }
      answered++;
      expect(Number(probability)).toBeCloseTo(1 / (1 + Math.exp(-row.logit)), 12);
    }
    expect(answered).toBeGreaterThan(100);
  });
});

describe('what pandas and NumPy make of the same cells', () => {
  const { text, named, bias, median, terms, byColumn, logits } = reference<{
    text: string;
    named: readonly string[];
    bias: number;
    median: Record<'age' | 'fare', number>;
    terms: Record<string, readonly [number, number]>;
    byColumn: Record<string, readonly number[]>;
    logits: readonly number[];
  }>('oneRow');
  const names = ['age', 'rate', 'city', 'label', 'fare'];
  const of: Readonly<Record<string, Partial<Feature>>> = {
    age: { median: median.age },
    'age is missing': { missing: true },
    rate: { notation: 'percent' },
    'city = Busan': { category: 'Busan' },
    'city = Nice': { category: 'Nice' },
    'city = Utrecht': { category: 'Utrecht' },
    'city = (missing)': { category: null },
    fare: { median: median.fare, sentinel: -999 },
  };
  const columns = ['age', 'rate', 'city', 'fare'].map((name) => ({
    name,
    column: names.indexOf(name),
    range: null,
    terms: Object.entries(terms)
      .filter(([term]) => term.split(' ')[0] === name)
      .map(([term, [weight, centre]]) => ({
        feature: { name: term, column: names.indexOf(name), ...of[term] },
        ...{ weight, centre, deviation: null },
      })),
  }));
  const model = {
    ...{ bias, columns, names, width: 5, isNamed: true, label: 'label', labelColumn: 3 },
  } as unknown as ScoringModel;

  test('row by row and column by column', () => {
    const reader = rowReader(model, { decimalMark: 'point', format: 'csv' });
    const lines = text.trim().split('\n').slice(1);
    expect(lines).toHaveLength(logits.length);
    lines.forEach((line, i) => {
      const cells = cellsOf(pastedRow(model, line, { delimiter: ',' }));
      const found = cells.map((cell, k) => reader.read(k, cell));
      columns.forEach(({ name }, k) => expect(found[k]?.term).toBeCloseTo(byColumn[name]?.[i] as number, 12));
      expect(reader.logit(found)).toBeCloseTo(logits[i] as number, 12);
    });
  });

  test('by their names, in any order and among others', () => {
    const reader = rowReader(model, { decimalMark: 'point', format: 'csv' });
    expect(named).toHaveLength(logits.length);
    named.forEach((pasted, i) => {
      const cells = cellsOf(pastedRow(model, pasted, { delimiter: ',' }));
      const logit = reader.logit(cells.map((cell, k) => reader.read(k, cell)));
      expect(logit).toBeCloseTo(logits[i] as number, 12);
    });
  });
});

describe('the row at first', () => {
  test.each<[string, string, Wish]>([
    ['of numbers', pulsars, {}],
    ['of words, percentages, prices and durations', mixedText, {}],
    ['of numbers with decimal commas', comma, {}],
  ])('%s is read without a word and adds next to nothing', async (_, text, wish) => {
    const { model, usual, read } = await trained(text, wish);
    const cells = usual();
    const { found } = read(cells);
    expect(found.map(({ note, isOutside }) => note ?? isOutside)).toEqual(cells.map(() => false));
    found.forEach(({ term }, k) => {
      const { terms } = model.columns[k] as (typeof model.columns)[number];
      const [first] = terms;
      if (terms.length === 1 && first?.feature.category === undefined)
        expect(Math.abs(term)).toBeLessThan(1e-4);
    });
  });

  test('has the most frequent word', async () => {
    const { model, usual } = await trained(
      Array.from({ length: 120 }, (_, i) =>
        [
          i === 0 ? 'w,x,label' : '',
          `${i % 5 < 3 ? 'often' : 'seldom'},${(i * 37) % 11},${(i * 7) % 3 === 0 ? 1 : 0}`,
        ]
          .filter((line) => line !== '')
          .join('\n'),
      ).join('\n'),
    );
    expect(usual()[model.columns.findIndex(({ name }) => name === 'w')]).toBe('often');
  });

  test('without means is from the middle of the columns, within what the file holds', async () => {
    const { model, usual, read } = await trained(pulsars, { preset: 'lecture', epochs: 2 });
    expect(knowsMeans(model)).toBe(false);
    expect(read(usual()).found.some(({ isOutside }) => isOutside)).toBe(false);
  });
});

describe('what is pasted', () => {
  const opened = trained(mixedText, { missingValues: 'median' });

  test('may have the names above it, no label, or tabs between', async () => {
    const { record, model, paste } = await opened;
    const [names, first = '', second = ''] = mixedText.split('\n');
    const { logit } = paste(first);
    expect(logit).not.toBe(paste(second).logit);
    expect(paste(`${names}\n${first}`).logit).toBe(logit);
    expect(paste(`\n${first}\r\n`).logit).toBe(logit);
    expect(paste(first.replace(/,(yes|no)$/, '')).logit).toBe(logit);
    expect(paste(`${first},`).logit).toBe(logit);
    const copied = '33.1\tfree\t5.0 %\t$1,150.00\t01:10:05\tyes'; // as a spreadsheet does
    expect(paste(copied).logit).toBe(paste('33.1,free,5.0 %,"$1,150.00",01:10:05,yes').logit);
    const plan = model.columns.findIndex(({ name }) => name === 'plan');
    const { dialect } = record.dataset;
    const quoted = (cell: string) => cellsOf(pastedRow(model, `1,${cell},5 %,,,`, dialect));
    for (const [cell, read] of Object.entries({ '"a\n""b"""': 'a\n"b"', ' "c" ': 'c', 'd "e"': 'd "e"' }))
      expect(quoted(cell)[plan]).toBe(read);
    expect(pastedRow(model, '12.5', dialect)).toBe(undefined);
    expect(pastedRow(model, '12.5\n13', dialect)).toBe(undefined);
  });

  test('may have other names among the model’s, in any order, and further rows below', async () => {
    const { record, model, paste } = await opened;
    const { dialect } = record.dataset;
    const { logit } = paste('33.1,free,5.0 %,"$1,150.00",01:10:05,yes');
    const row = '01:10:05,x,"$1,150.00",5.0 %,free,33.1';
    expect(paste(`took,id,paid,Rate ,plan,AGE\n${row}`).logit).toBe(logit);
    const tabs = 'took\tpaid\trate\tleft\tplan\tage\n01:10:05\t$1,150.00\t5.0 %\tno\tfree\t33.1';
    expect(paste(tabs).logit).toBe(logit);
    const three = pastedRow(model, `took,id,paid,rate,plan,age\n${row}\n${row}\n,,,,,\n`, dialect);
    expect(three).toMatchObject({ rows: 3 });
    expect(cellsOf(three)).toEqual(
      cellsOf(pastedRow(model, `age,plan,rate,paid,took\n33.1,free,5.0 %,"$1,150.00",01:10:05`, dialect)),
    );
    const [, first = '', second = ''] = mixedText.split('\n');
    expect(pastedRow(model, `${first}\n${second}`, dialect)).toMatchObject({ rows: 2 });
    expect(paste(`${first}\n${second}`).logit).toBe(paste(first).logit);
  });

  test.each<[string, string, string]>([
    ['1,2,3', '', 'there are 3 and the model was trained on 6'],
    [
      'a column of the model is not among the names',
      'took,id,paid,plan,age\n01:10:05,x,"$1,150.00",free,33.1',
      'The model needs a column that is not there: "rate".',
    ],
    [
      'one is there twice',
      'took,age,paid,rate,plan,age\n01:10:05,3,"$1,150.00",5.0 %,free,33.1',
      'Several columns are named "age"',
    ],
  ])('is refused: %s', async (line, text, why) => {
    const { record, model } = await opened;
    const found = pastedRow(model, text || line, record.dataset.dialect);
    expect(problemSentences(found as Problem).fault).toContain(why);
  });

  test('is said to be no number, and beyond what the file held', async () => {
    const { model, read, usual } = await trained(pulsars);
    const at = (k: number, cell: string) => read(usual().map((each, i) => (i === k ? cell : each)));
    const { max } = model.columns[0]?.range as { max: number };
    expect(at(0, String(max)).found[0]?.isOutside).toBe(false);
    expect(at(0, String(max + 1)).found[0]?.isOutside).toBe(true);
    for (const cell of ['x', '1,5', '']) {
      const { found, logit } = at(0, cell);
      expect(found[0]?.note).toBe(cell === '' ? 'missing-value' : 'not-a-number');
      expect(logit).toBeNaN();
    }
  });
});

test('columns are as large as the largest standardised weight among their features', () => {
  const term = (weight: number, deviation: number | null) => ({
    ...{ weight, deviation, centre: 0, feature: { name: 'a', column: 0 } },
  });
  const size = (...terms: readonly ReturnType<typeof term>[]) =>
    sizeOf({ name: 'a', column: 0, range: null, terms });
  expect(size(term(2, 3), term(-4, 2))).toBe(8);
  expect(size(term(2, null))).toBe(-1);
});
