/** A first column that counts the rows is no feature, whatever it is called; times and steps, and what only nearly counts them, are. */
import { expect, test } from 'vitest';
import { recordOf, trainText } from '../../training.js';

async function isTrainedOn(name: string, value: (i: number) => number, rows = 120, isFirst = true) {
  const lines = Array.from({ length: rows }, (_, i) => {
    const cells = [value(i), ((i * 37) % 211) + 0.5];
    return [...(isFirst ? cells : cells.reverse()), i % 2].join(',');
  });
  const names = isFirst ? `${name},x` : `x,${name}`;
  const { model } = recordOf(
    await trainText(`${names},label\n${lines.join('\n')}\n`, { preset: 'recommended' }),
  );
  return model.features.some((each) => each.name === name);
}

test.each(['SNo', 'S/N', 'pid', 'subj', '순서', '...1', 'Lp.'])(
  '"%s", 1 to n or from 0, is left out',
  async (name) => {
    expect(await isTrainedOn(name, (i) => i + 1)).toBe(false);
    expect(await isTrainedOn(name, (i) => i)).toBe(false);
  },
);

test.each(['day', 'Week', 'hour', 't', 'dose_mg', '주차', 'cycle'])(
  '"%s", 1 to n, is a feature',
  async (name) => {
    expect(await isTrainedOn(name, (i) => i + 1)).toBe(true);
  },
);

test('out of order, with a gap, of few rows or behind another column it is one', async () => {
  expect(await isTrainedOn('pid', (i) => (i * 7) % 120)).toBe(true);
  expect(await isTrainedOn('pid', (i) => (i < 60 ? i : i + 1))).toBe(true);
  expect(await isTrainedOn('pid', (i) => i + 1, 60)).toBe(true);
  expect(await isTrainedOn('pid', (i) => i + 1, 120, false)).toBe(true);
});
