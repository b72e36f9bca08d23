/** Files on which a figure or a statement was wrong, with the right ones. */
import path from 'node:path';
import { expect, test } from 'vitest';
import type { WarningCode } from '../../../../src/core/warning.js';
import { describeWith, shared } from '../../shared.js';
import { recordOf, trainFile, type Wish } from '../../training.js';

const cases = 'cases/statistics';
const train = async (file: string, wish: Wish) => trainFile(path.join(shared, cases, file), wish);
const codesOf = async (file: string, wish: Wish): Promise<WarningCode[]> =>
  recordOf(await train(file, wish)).warnings.map(({ code }) => code);

describeWith(cases, 'cases of the statisticians', () => {
  test('noise: no leak is found among 50 columns of 20 rows', async () => {
    const run = await train('noise20x50.csv', { seed: 3 });
    // Two rows of a class are too few to divide.
    expect(run.phase === 'failed' && run.problem.code).toBe('too-few-rows');
  });

  test('three yes-no questions put to 1,000 people: equal answers are no copies', async () => {
    for (const preset of ['recommended', 'lecture'] as const) {
      const codes = await codesOf('survey3.csv', { preset });
      expect(codes).not.toContain('shared-rows');
      expect(codes).not.toContain('duplicate-rows');
    }
  });

  test('a test part without a positive row is said, and parts in proportion have one', async () => {
    expect(await codesOf('rare3of100.csv', { preset: 'lecture', seed: 1 })).toContain('untested-class');
    const record = recordOf(await train('rare3of100.csv', { preset: 'recommended', seed: 1 }));
    expect(record.split.positives).toEqual({ train: 1, validation: 1, test: 1 });
    expect(record.warnings.map(({ code }) => code)).toContain('rare-class');
  });

  test('the words of a column that give the label away together are named, and the remedy works', async () => {
    const wish = { preset: 'recommended', textColumns: 'one-hot' } as const;
    const record = recordOf(await train('leak_words20.csv', wish));
    const leak = record.warnings.find(({ code }) => code === 'label-leak');
    expect(leak).toMatchObject({ column: 0, fixes: [{ exclude: ['icd'] }] });
    expect(record.warnings.map(({ code }) => code)).not.toContain('shared-rows');
    expect(await codesOf('leak_words20.csv', { ...wish, exclude: ['icd'] })).not.toContain('label-leak');
  });

  test('rows of the same patients in two parts are said to be nearly equal', async () => {
    const { warnings, audit } = recordOf(
      await train('near_duplicate_patients.csv', { preset: 'recommended' }),
    );
    expect(audit.sharedRows).toBe(0);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'near-duplicates', count: 240 }));
  });
});
