/** Every remedy that stands as data beside a warning or a problem is followed: what it was for is gone, and nothing else
 * has taken its place. */
import { expect, test } from 'vitest';
import type { Change } from '../../../../src/core/change.js';
import { withChange } from '../../../../src/core/config.js';
import { findingsOf, type Run } from '../../../../src/core/run/run.js';
import { trainText, type Wish } from '../../training.js';

type Cell = (i: number) => string | number;

/** 200 rows of a feature that tells the label in part, and another column, "c". */
function withColumn(cell: Cell, rows = 200): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const x = ((i * 7919) % 997) / 100 + (i % 2) * 4;
    return `${x},${cell(i)},${i % 2}`;
  });
  return ['x,c,label', ...lines].join('\n');
}

/** What is said of a run: the codes of its warnings, or of what it failed for. */
function said(run: Run): readonly { readonly code: string; readonly fixes?: readonly Change[] }[] {
  return run.phase === 'failed' ? [run.problem] : (findingsOf(run)?.warnings ?? []);
}

const lecture: Wish = { preset: 'lecture' };
const gaps: Cell = (i) => (i % 30 === 3 ? '' : (i * 37) % 101);

test.each<[code: string, text: string, wish: Wish]>([
  ['constant-column', withColumn(() => 5), {}],
  ['empty-column', withColumn(() => ''), {}],
  ['missing-values', withColumn(gaps), {}],
  // In units that learn without scaling.
  ['missing-values', withColumn((i) => (i % 30 === 3 ? '' : ((i * 37) % 101) / 100)), lecture],
  ['mostly-missing', withColumn((i) => (i % 3 === 1 ? i % 7 : '')), { missingValues: 'skip' }],
  ['mostly-missing', withColumn((i) => (i % 30 === 1 ? i % 7 : '')), {}],
  ['identifier', withColumn((i) => 500 + i), {}],
  ['text-column', withColumn((i) => `w${(i * 7) % 3}`), lecture],
  ['text-column', withColumn((i) => `w${(i * 7) % 31}`, 1_200), {}],
  ['boolean-column', withColumn((i) => (i % 3 ? 'yes' : 'no')), lecture],
  ['label-leak', withColumn((i) => (i % 2) * 100 + (i % 17)), {}],
  ['few-rows', withColumn((i) => (i * 37) % 101, 30), { l2: 0 }],
  ['few-rows', withColumn((i) => (i * 37) % 101, 30), lecture],
  ['thousands-marks', withColumn((i) => (i === 7 ? '1 234' : (i * 37) % 101)), {}],
  ['thousands-marks', withColumn((i) => `${i % 9},${100 + i}`).replaceAll(/,(\d,\d{3}),/g, ',"$1",'), {}],
  ['too-few-rows', withColumn((i) => (i % 37 === 1 ? i : '')), lecture],
  ['no-rows', withColumn((i) => (i % 2 ? '' : 7)).replaceAll(/^[\d.]+,7/gm, ',7'), lecture],
  ['too-few-rows', withColumn((i) => i % 7, 12), lecture],
  ['no-features', withColumn((i) => `w${(i * 7) % 3}`).replaceAll(/^[\d.]+,/gm, 'a,'), lecture],
  ['diverged', withColumn((i) => `${(i * 37) % 101}e300`), lecture],
  ['diverged', withColumn((i) => `${(i * 37) % 101}e300`), { ...lecture, l2: 'auto', learningRate: 1_000 }],
])('%s', async (code, text, wish) => {
  const run = await trainText(text, { preset: 'recommended', label: 'label', seed: 3, ...wish });
  const before = said(run);
  const fixes = before.find((each) => each.code === code)?.fixes ?? [];
  expect([before.map((each) => each.code), fixes.length > 0]).toEqual([expect.arrayContaining([code]), true]);
  for (const fix of fixes) {
    const again = await trainText(text, withChange(run.config, fix));
    expect(again.phase).toBe('ended');
    const codes = said(again).map((each) => each.code);
    expect(codes).not.toContain(code);
    if (run.phase === 'ended') expect(before.map((each) => each.code)).toEqual(expect.arrayContaining(codes));
  }
});

test('beside hundreds a comma between thousands is not offered as a decimal mark', async () => {
  const fixesOf = async (cell: Cell, text = withColumn(cell)) => {
    const run = await trainText(text, { label: 'label' });
    return said(run).find(({ code }) => code === 'thousands-marks')?.fixes;
  };
  const salary = (i: number) => 500 + ((i * 37) % 900);
  const grouped = await fixesOf((i) => `"${salary(i).toLocaleString('en-US')}"`);
  expect(grouped).toEqual([{ exclude: ['c'] }]);
  // Beside decimals with a point the choice would cost these.
  const perhaps: Cell = (i) => (i % 2 ? `"${i % 9},${100 + i}"` : i % 9);
  expect(await fixesOf(perhaps)).toEqual([{ exclude: ['c'] }]);
  expect(await fixesOf(perhaps, withColumn(perhaps).replaceAll(/^(\d+)\.\d+,/gm, '$1,'))).toEqual([
    { decimalMark: 'comma' },
    { exclude: ['c'] },
  ]);
});
