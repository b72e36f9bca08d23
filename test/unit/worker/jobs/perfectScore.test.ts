/** A model that is hardly ever wrong on rows it has not seen. */
import { expect, test } from 'vitest';
import { Random } from '../../../../src/core/random.js';
import { outcomeWarnings } from '../../../../src/core/run/outcomeWarnings.js';
import type { LikelyGroup } from '../../../../src/core/table/likelyGroup.js';
import { recordOf, trainText, type Wish } from '../../training.js';

const random = Random.fromSeed(8);

/** @param noise deviation of what is added to the sum that gives the label away */
function summed(rows: number, noise: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const label = i % 3 === 0 ? 1 : 0;
    const [a, b] = [random.normal(), random.normal()];
    return [a, b, 2 * label - a - b + noise * random.normal(), label].join(',');
  });
  return `a,b,c,label\n${lines.join('\n')}\n`;
}

const codesOf = async (text: string, wish: Wish = {}) =>
  recordOf(await trainText(text, { preset: 'recommended', ...wish })).warnings.map(({ code }) => code);

test('is said to be too good, where three columns add up to the label', async () => {
  expect(await codesOf(summed(900, 0))).toContain('perfect-score');
});

test('is not, where one more of a thousand answers is wrong than measurements allow', async () => {
  expect(await codesOf(summed(900, 0.5))).not.toContain('perfect-score');
});

test('is not where a column is named that gives the label away', async () => {
  const text = summed(600, 0).replace(/^(.*),(\w+)$/gm, (_, rest, label) => `${rest},${label},${label}`);
  const codes = await codesOf(text.replace('label,label', 'copy,label'));
  expect(codes).toContain('label-leak');
  expect(codes).not.toContain('perfect-score');
});

test('is not where so few test rows may be right by luck', async () => {
  expect(await codesOf(summed(30, 0))).not.toContain('perfect-score');
});

test('is not where rows that belong together explain it', async () => {
  const record = recordOf(await trainText(summed(900, 0), { preset: 'recommended' }));
  const ended = { ...record, warnings: [], unseenLoss: { model: record.test.loss, constant: 0.64 } };
  const likely = { column: { name: 'patient', column: 0 }, groups: 90, rows: 900 } as LikelyGroup;
  const codes = (rocArea: number) =>
    outcomeWarnings(ended, likely, { rocArea, low: rocArea - 0.1, high: Math.min(1, rocArea + 0.1) }).map(
      ({ code }) => code,
    );
  expect(codes(0.6)).toEqual(['grouped-rows']);
  expect(codes(0.999)).toEqual(['grouped-rows', 'perfect-score']);
});
