/** Gaps and words of a file under each policy, through the whole pipeline. */

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { impute } from '../../../../src/core/training/impute.js';
import { readCsv } from '../../../../src/worker/reading/csvReader.js';
import { openFile } from '../../../../src/worker/reading/fileSource.js';
import { inWords, refusalOf } from '../../../inWords.js';
import { isRunRecord } from '../../../isRun.js';
import { modelLogit } from '../../modelLogit.js';
import { split } from '../../parts.js';
import { describeWith, shared } from '../../shared.js';
import { finish } from '../../slices.js';
import { datasetOf, failureOf, recordOf, trainFile, trainText, type Wish } from '../../training.js';

/** 60 rows: a number with a gap in every tenth row, a colour with a gap in every fifteenth, booleans, dates. */
const text = [
  'a,colour,ok,day,label',
  ...Array.from({ length: 60 }, (_, i) => {
    const colour = i % 15 === 7 ? '' : ['red', 'green', '3'][i % 3];
    return `${i % 10 === 4 ? 'NA' : i},${colour},${i % 2 ? 'yes' : 'no'},2024-01-${10 + (i % 20)},${i % 4 ? 0 : 1}`;
  }),
].join('\n');

async function train(wish: Wish): Promise<RunRecord> {
  const record = recordOf(await trainText(text, { epochs: 1, ...wish }));
  expect(isRunRecord(JSON.parse(JSON.stringify(record)))).toBe(true);
  return record;
}

describe('by default', () => {
  test('rows with a gap are skipped; words, booleans and dates are left out with a word', async () => {
    const { dataset, model } = await train({});
    expect(dataset.rows).toBe(54);
    expect(inWords(dataset.skipped.reasons)).toEqual([
      { reason: 'no number in "a"', count: 6, firstLine: 6 },
    ]);
    expect(model.features).toEqual([{ name: 'a', column: 0 }]);
    expect(inWords(dataset.leftOut)).toEqual([
      { name: 'colour', column: 1, reason: 'text ("red" in line 2)' },
      { name: 'ok', column: 2, reason: 'boolean ("no" in line 2)' },
      { name: 'day', column: 3, reason: 'date ("2024-01-10" in line 2)' },
    ]);
  });
});

describe('one-hot', () => {
  const names = ({ model }: RunRecord) => model.features.map(({ name }) => name);

  test('skips rows with a gap in a word too, where gaps skip', async () => {
    const record = await train({ textColumns: 'one-hot' });
    expect(names(record)).toEqual([
      'a',
      'colour = red',
      'colour = green',
      'colour = 3',
      'ok = no',
      'ok = yes',
    ]);
    expect(record.model.features.map(({ column, category }) => [column, category])).toEqual([
      [0, undefined],
      [1, 'red'],
      [1, 'green'],
      [1, '3'],
      [2, 'no'],
      [2, 'yes'],
    ]);
    expect(inWords(record.dataset.skipped.reasons)).toEqual([
      { reason: 'no number in "a"', count: 6, firstLine: 6 },
      { reason: 'no value in "colour"', count: 4, firstLine: 9 },
    ]);
    expect(record.dataset.leftOut.map(({ name }) => name)).toEqual(['day']);
  });

  test('makes gaps a category on request', async () => {
    const record = await train({ textColumns: 'one-hot', missingValues: 'category' });
    expect(names(record).slice(1, 5)).toEqual([
      'colour = red',
      'colour = green',
      'colour = 3',
      'colour = (missing)',
    ]);
    expect(record.model.features[4]?.category).toBeNull();
    expect(record.dataset.rows).toBe(54);
  });

  test('with medians uses every row, and its weights give the logits again', async () => {
    const record = await train({ textColumns: 'one-hot', missingValues: 'median', preset: 'recommended' });
    expect(record.dataset.skipped.count).toBe(0);
    const { features } = record.model;
    expect(features.filter(({ median }) => median !== undefined)).toHaveLength(1);
    const rows = text.split('\n').slice(1);
    const y = Uint8Array.from(rows, (row) => Number(row.at(-1)));
    const examples = { rows: 60, width: 0, x: new Float64Array(), y };
    const parts = split(examples, record.config, Random.fromSeed(record.config.seed, 0));
    const losses = Array.from(parts.test, (row) => {
      const cells = (rows[row] as string).split(',');
      const values = features.map(({ column, category, median }) => {
        const cell = cells[column] as string;
        const number = cell === 'NA' ? (median as number) : Number(cell);
        return category === undefined ? number : Number(cell === (category ?? ''));
      });
      const logit = modelLogit(record.model, values);
      return Math.max(logit, 0) - logit * (y[row] as number) + Math.log1p(Math.exp(-Math.abs(logit)));
    });
    expect(losses.reduce((a, b) => a + b) / losses.length).toBeCloseTo(record.test.loss, 12);
  });

  test('leaves out a column of too many words, and one of a single word', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i},n${i},same,${i % 2}`).join('\n');
    const run = await trainText(`a,name,unit,label\n${rows}`, { epochs: 1, textColumns: 'one-hot' });
    expect(inWords(recordOf(run).dataset.leftOut).map(({ reason }) => reason)).toEqual([
      'text with more than 50 different values ("n0" in line 2)',
      'text of a single value ("same" in line 2)',
    ]);
  });

  test('trains on words alone', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i % 3 ? 'x' : 'y'},${i % 3 ? 0 : 1}`).join('\n');
    const run = await trainText(`w,label\n${rows}`, { textColumns: 'one-hot', preset: 'recommended' });
    expect(recordOf(run).test.accuracy).toBe(1);
  });
});

test('a word among numbers costs its row also where gaps are filled', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i === 5 ? 'oops' : i === 6 ? '' : i},${i % 2}`).join(
    '\n',
  );
  const { dataset } = recordOf(await trainText(`a,label\n${rows}`, { epochs: 1, missingValues: 'median' }));
  expect(inWords(dataset.skipped.reasons)).toEqual([{ reason: 'no number in "a"', count: 1, firstLine: 7 }]);
});

test('a policy that there is not is refused', () => {
  return expect(
    refusalOf(trainText('a,label\n1,0\n', { missingValues: 'mean' as 'median' })),
  ).resolves.toContain('Missing values must be one of auto, skip, median, category, not "mean".');
});

test('a training part without any number in a column has no median', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i},${i === 3 ? 7 : ''},${i % 2}`).join('\n');
  const runs = await Promise.all(
    Array.from({ length: 8 }, (_, seed) =>
      trainText(`a,b,label\n${rows}`, { epochs: 1, batchSize: 1, missingValues: 'median', seed }),
    ),
  );
  const failures = runs.filter(({ phase }) => phase === 'failed').map(failureOf);
  expect(failures.length).toBeGreaterThan(0);
  expect(failures[0]?.[1]).toContain('the training part has no number in "b"');
});

describeWith('data/in_the_wild/kaggle_train_bom_no_header_missing.csv', 'the file with gaps', () => {
  const file = path.join(shared, 'data/in_the_wild/kaggle_train_bom_no_header_missing.csv');

  const config = makeConfig({ missingValues: 'median' });

  test('trains on every row where gaps are filled', async () => {
    const { dataset, model } = recordOf(await trainFile(file, { epochs: 1, missingValues: 'median' }));
    expect(dataset.rows).toBe(12_528);
    expect(dataset.classes.map(({ count }) => count)).toEqual([11_375, 1_153]);
    expect(inWords(dataset.skipped.reasons).map(({ reason }) => reason)).toEqual(['empty row']);
    expect(model.features.every(({ median }) => Number.isFinite(median))).toBe(true);
  });

  test('has the medians that scikit-learn finds', async () => {
    const reader = readCsv(await openFile(file), config.reading);
    let step = await reader.next();
    while (!step.done) step = await reader.next();
    const { examples, features } = datasetOf(step.value.table, config);
    const all = Uint32Array.from({ length: examples.rows }, (_, row) => row);
    // scikit-learn 1.2.1, SimpleImputer(strategy='median') on all 12,528 rows, read by pandas 1.5.3 with
    // float_precision='round_trip': its default reader is off in the last digit.
    expect(finish(impute(features, examples, all)).map(({ median }) => median)).toEqual([
      115.18359375, 46.931022185, 0.22367795899999998, 0.20331698450000002, 2.79264214, 18.412401765,
      8.451096907, 83.12630079,
    ]);
  });
});
