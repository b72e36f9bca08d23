/** A model that never gives the rarer answer, though it ranks the rows: it is said, once, and what is offered works. */
import { expect, test } from 'vitest';
import { withChange } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { unrecognised } from '../../../../src/core/run/unrecognised.js';
import { inWords } from '../../../inWords.js';
import { recordOf, trainText, type Wish } from '../../training.js';
import { endedRecord, test as result } from '../../webview/fixtures.js';

/** @param shift by how much a column differs in the rarer class, in standard deviations: 0 for noise
 * @param names of the rarer class and the other */
function made(seed: number, shift: number, [rarer, other] = ['1', '0'], share = 0.05, rows = 1_200): string {
  const random = Random.fromSeed(seed, 11);
  const lines = Array.from({ length: rows }, (_, i) => {
    const isRarer = i % Math.round(1 / share) === 3;
    const x = random.normal() + (isRarer ? shift : 0);
    return `${x.toFixed(4)},${random.normal().toFixed(4)},${isRarer ? rarer : other}`;
  });
  return ['a,b,label', ...lines].join('\n');
}

const wish: Wish = { preset: 'recommended', label: 'label' };
const told = ({ warnings }: RunRecord) => warnings.find(({ code }) => code === 'unrecognised-class');

test('is said of one row in twenty, and weighing both classes alike recognises them', async () => {
  const text = made(1, 0.8);
  const run = await trainText(text, wish);
  const record = recordOf(run);
  const { tp, fp, fn } = record.test.confusion;
  expect([tp, fp, fn]).toEqual([0, 0, 12]); // or this file is no example
  expect(inWords(told(record)?.what)).toMatch(
    /^no test row is predicted "1", which 12 of 240 are, although the probabilities/,
  );
  expect(told(record)?.fixes).toEqual([{ balance: 'weights' }]);
  const again = recordOf(await trainText(text, withChange(run.config, { balance: 'weights' })));
  expect(again.test.recall).toBeGreaterThan(0.5);
  expect(told(again)).toBeUndefined();
});

test('is said of the negative class where that is the rarer one', async () => {
  const record = recordOf(await trainText(made(1, 0.8, ['no', 'yes']), { ...wish, positive: 'yes' }));
  expect(inWords(told(record)?.what)).toContain('is predicted "no", which 12 of');
  expect(inWords(told(record)?.remedy)).toContain('a higher threshold');
});

test('is not said where some are recognised', async () => {
  const record = recordOf(await trainText(made(1, 3), wish));
  expect(record.test.recall).toBeGreaterThan(0);
  expect(told(record)).toBeUndefined();
});

test('is not said of noise, nor beside that nothing was learned', async () => {
  let said = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const record = recordOf(await trainText(made(seed, 0), { ...wish, seed }));
    const codes = record.warnings.map(({ code }) => code);
    expect(
      codes.filter((code) => code === 'learned-nothing' || code === 'unrecognised-class').length,
    ).toBeLessThan(2);
    if (codes.includes('unrecognised-class')) said++;
  }
  expect(said).toBeLessThanOrEqual(1);
});

test('is said, in other words, where so few rows cannot show that they are ranked', () => {
  const ofArea = (rocArea: number) =>
    unrecognised({
      ...endedRecord(),
      test: { ...result, rows: 200, confusion: { tp: 0, fp: 0, fn: 20, tn: 180 } },
      evaluation: {
        validation: null,
        test: { ...endedRecord().evaluation.test, positives: 20, negatives: 180, rocArea },
      },
    });
  expect(inWords(ofArea(0.94)?.what)).toMatch(/, although the probabilities rank the rows$/);
  expect(inWords(ofArea(0.55)?.what)).toMatch(/, although the probabilities tell something$/);
  expect(ofArea(0.5)).toBeUndefined();
});
