import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../../src/core/run/record.js';
import { epochLine, finalLine } from '../../../src/report/lines.js';
import { datasetText, reportText } from '../../../src/report/textTable.js';
import { sayVerdict } from '../../../src/report/verdict.js';
import { tableText } from '../../tableText.js';
import { recordOf, trainText } from '../training.js';

const epoch = {
  epoch: 1,
  loss: 0.1376,
  trainAccuracy: 0.96,
  testLoss: 0.2,
  testAccuracy: 0.9701,
  testConfusion: { tp: 0, fp: 0, fn: 3, tn: 97 },
  validation: null,
};
const outcome = {
  rows: 100,
  loss: 0.2,
  accuracy: 0.91,
  precision: 0.5,
  recall: 1 / 9,
  f1: 2 / 11,
  confusion: { tp: 1, fp: 1, fn: 8, tn: 90 },
};

describe('the chapter’s lines, to the letter', () => {
  test('2.7', () => {
    expect(epochLine(epoch, 'none')).toBe('Epoch 1: loss=0.138, accuracy=0.960/0.970');
    expect(finalLine(outcome, 'none')).toBe('Final Test: final accuracy = 0.910');
  });

  test.each(['oversample', 'lecture'] as const)('2.8, balance %s; 0/0 is undefined', (balance) => {
    expect(epochLine(epoch, balance)).toBe('Epoch 1: loss=0.138, result=0.970,undefined,0.000,0.000');
    expect(finalLine(outcome, balance)).toBe('Final Test: final result = 0.910,0.500,0.111,0.182');
  });
});

describe('the table as text', () => {
  test('is aligned, also where class names are Korean, which take two columns a letter', async () => {
    const record = recordOf(await trainText(tableText(400)));
    const [negative, positive] = record.dataset.classes;
    const korean: RunRecord = {
      ...record,
      dataset: {
        ...record.dataset,
        classes: [
          { ...negative, value: '별' },
          { ...positive, value: 'pulsar' },
        ],
      },
      test: outcome,
      baseline: { ...record.baseline, accuracy: 0.91 },
    };
    const [verdict = '', ...tables] = reportText(korean).split('\n\n');
    const { headline, ranking, sentences } = sayVerdict(korean);
    expect(verdict.split('\n')).toEqual([
      headline,
      ranking,
      ...sentences.map((each) => each.replaceAll('\u00a0', ' ')),
    ]);
    expect(`\n${tables.join('\n\n')}\n`).toBe(`
class                 precision  recall     F1  support
별 (negative)             0.918   0.989  0.952       91
pulsar (positive)         0.500   0.111  0.182        9
macro avg                 0.709   0.550  0.567      100
weighted avg              0.881   0.910  0.883      100
accuracy                                 0.910      100
always "별"                              0.910
balanced accuracy                        0.550
Matthews coefficient                     0.205
F2 (positive)                            0.132

               predicted 별  predicted pulsar
actual 별                90                 1
actual pulsar             8                 1
`);
  });

  test('what was read, in three lines', async () => {
    const text = `${tableText(400)}1,,0\n`;
    const record = recordOf(await trainText(text, { balance: 'oversample', positive: '1' }));
    expect(datasetText({ ...record, features: record.model.features })).toBe(
      '400 rows (1 skipped), 2 features; 320 train, 80 test, 184 copies\n' +
        'label "label": "0" 320, "1" 80 (positive, as chosen)\n' +
        'UTF-8, LF, separated by commas, names in the first row',
    );
  });

  test('what was read names the validation part where there is one, and one feature is one', async () => {
    const text = tableText(400).replaceAll(/^([^,]*),[^,]*,/gm, '$1,');
    const record = recordOf(await trainText(text, { preset: 'recommended', epochs: 1 }));
    expect(datasetText({ ...record, features: record.model.features }).split('\n')[0]).toBe(
      '400 rows, 1 feature; 240 train, 80 validation, 80 test',
    );
  });
});
